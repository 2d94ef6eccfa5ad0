package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// DateConfig says how days are read and written. Days are text, "2023-09-08"; "" is no day.
type DateConfig struct {
	// Parse reads what was typed; the text of its error is shown under the field, so it is Vietnamese.
	Parse func(typed string) (day string, err error)
	// Format writes a day into the field.
	Format func(day string) string
	// Today is asked for Ctrl+; and for the mark in the calendar.
	Today func() string
}

// DateEntry is a field for a day: typed in any form Parse knows, picked from the calendar (F4, Alt+Down, button), or
// stepped to day by day (Up, Down).
type DateEntry struct {
	BaseEntry
	// OnChange gets the new day ("" when emptied) when the field is left or a day was picked.
	OnChange func(day string)

	config DateConfig
	day    string
	popUp  *widget.PopUp
}

var _ Committer = (*DateEntry)(nil)

// NewDateEntry makes an empty date field; all three functions of the config are required.
func NewDateEntry(config DateConfig) *DateEntry {
	d := &DateEntry{config: config}
	d.setUp(d, d.tidy)
	d.Width = theme.DateWidth
	d.ActionItem = newIconTap(fynetheme.CalendarIcon(), d.OpenCalendar)
	d.OnLeave = d.left
	d.OnKey = d.typedKey
	d.OnShortcut = d.typedShortcut
	return d
}

// FocusGained takes the whole day into hand: what is typed next is another day, not more of this one. What is not a day
// yet, or was put back, is to be gone on with, and a click puts the caret where it was made.
func (d *DateEntry) FocusGained() {
	d.BaseEntry.FocusGained()
	if d.Value() != "" && !d.Changed() {
		d.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// SetValue shows the day of a record, whatever was typed.
func (d *DateEntry) SetValue(day string) {
	d.day = day
	d.BaseEntry.SetValue(d.format(day))
}

// UpdateValue shows the day of the same record stored again; see BaseEntry.UpdateValue.
func (d *DateEntry) UpdateValue(day string) {
	d.day = day
	d.BaseEntry.UpdateValue(d.format(day))
}

// PutBack shows what was being typed, as it was: it is handed over when the field is left, as if it had just been typed.
func (d *DateEntry) PutBack(typed string) {
	d.SetText(typed)
	d.CursorRow, d.CursorColumn = 0, len([]rune(typed))
	d.touch(true)
	d.Refresh()
}

// Partial says of a text that it is not a day as it is written out: it may be on the way to another one than it reads as.
func (d *DateEntry) Partial(typed string) bool {
	_, err := d.config.Parse(typed)
	return err != nil || d.tidy(typed) != typed
}

// Value is the day in the field, "" when there is none or what was typed is not a day.
func (d *DateEntry) Value() string {
	day, err := d.config.Parse(d.Text)
	if err != nil {
		return ""
	}
	return day
}

// Miss says at the field that its day is missing or wrong; where what was typed is no day, it says why instead.
func (d *DateEntry) Miss(reason string) {
	if _, err := d.config.Parse(d.Text); err != nil {
		reason = err.Error()
	}
	d.SetError(reason)
}

func (d *DateEntry) format(day string) string {
	if day == "" {
		return ""
	}
	return d.config.Format(day)
}

// tidy is the cleaning of the field: a day it can read is written out, anything else stays as typed.
func (d *DateEntry) tidy(typed string) string {
	day, err := d.config.Parse(typed)
	if err != nil {
		return typed
	}
	return d.format(day)
}

func (d *DateEntry) left(text string) {
	day, err := d.config.Parse(text)
	if err != nil {
		d.SetError(err.Error())
		return
	}
	d.SetError("")
	if day == d.day {
		return
	}
	d.day = day
	if d.OnChange != nil {
		d.OnChange(day)
	}
}

func (d *DateEntry) typedKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyF4:
		d.OpenCalendar()
	case fyne.KeyUp:
		d.step(1)
	case fyne.KeyDown:
		d.step(-1)
	default:
		return false
	}
	return true
}

// step goes to the next or the previous day, from today when the field is empty. What is not a day stays as typed.
func (d *DateEntry) step(by int) {
	if d.Closed() {
		return
	}
	day := d.Value()
	switch {
	case d.Text == "":
		day = d.config.Today()
	case day == "":
		return
	default:
		day = addDays(day, by)
	}
	d.SetText(d.format(day)) // handed over when the field is left: many steps are one change
	d.touch(true)
}

// addDays is a day so many days later; a day it cannot read stays.
func addDays(day string, by int) string {
	t, err := time.Parse(dayLayout, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, by).Format(dayLayout)
}

func (d *DateEntry) typedShortcut(s fyne.Shortcut) bool {
	switch {
	case isShortcut(s, fyne.KeyDown, fyne.KeyModifierAlt):
		d.OpenCalendar()
	case isShortcut(s, fyne.KeySemicolon, fyne.KeyModifierControl):
		d.pick(d.config.Today())
	default:
		return false
	}
	return true
}

// pick puts a day into the field and hands it over.
func (d *DateEntry) pick(day string) {
	if d.Closed() {
		return
	}
	d.SetText(d.format(day))
	d.Commit()
}

// OpenCalendar hangs the calendar under the field; the keyboard is in it until it closes.
func (d *DateEntry) OpenCalendar() {
	c := canvasOf(d)
	if c == nil || d.Closed() || d.popUp != nil && d.popUp.Visible() {
		return
	}
	c.Focus(d)
	shown := d.Value()
	if shown == "" {
		shown = d.config.Today()
	}
	cal := newCalendar(shown, d.config.Today())
	d.popUp = popUnder(d, cal, cal.MinSize())
	cal.onPick = func(day string) { d.popUp.Hide(); d.pick(day) }
	cal.onClose = func() { d.popUp.Hide() }
	c.Focus(cal)
}

// iconTap is a small picture in a field that can be clicked; the keyboard never stops at it.
type iconTap struct {
	widget.BaseWidget
	resource fyne.Resource
	onTap    func()
}

var (
	_ fyne.Tappable      = (*iconTap)(nil)
	_ desktop.Cursorable = (*iconTap)(nil)
)

func newIconTap(resource fyne.Resource, onTap func()) *iconTap {
	i := &iconTap{resource: resource, onTap: onTap}
	i.ExtendBaseWidget(i)
	return i
}

func (i *iconTap) CreateRenderer() fyne.WidgetRenderer {
	icon := widget.NewIcon(fynetheme.NewColoredResource(i.resource, theme.ColorMuted))
	return widget.NewSimpleRenderer(newFixed(icon, 14, 14))
}

func (i *iconTap) Tapped(*fyne.PointEvent) { i.onTap() }
func (i *iconTap) Cursor() desktop.Cursor  { return desktop.PointerCursor }
