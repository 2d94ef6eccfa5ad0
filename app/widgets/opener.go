package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
)

// Opener is a field whose value is chosen elsewhere: it shows the value in one line; Enter, Space, F4, Alt+Down and a
// click open the place where it is chosen.
type Opener struct {
	control
	notes
	// OnOpen opens the choice.
	OnOpen func()
	// Placeholder stands in the field while it has no value.
	Placeholder string
	// Width is the least width in pixels.
	Width float32

	text string
}

var (
	_ fyne.Focusable   = (*Opener)(nil)
	_ fyne.Tappable    = (*Opener)(nil)
	_ fyne.Disableable = (*Opener)(nil)
	_ Noted            = (*Opener)(nil)
)

// NewOpener makes a field without a value.
func NewOpener(placeholder string, onOpen func()) *Opener {
	o := &Opener{Placeholder: placeholder, OnOpen: onOpen, Width: 120}
	o.setUp(o)
	return o
}

// SetText shows a value.
func (o *Opener) SetText(text string) {
	o.text = oneLine(text)
	o.SetError("")
	o.Refresh()
}

// Text is the value shown.
func (o *Opener) Text() string { return o.text }

// SetError marks the field as wrong and says why below it; "" takes the mark away.
func (o *Opener) SetError(text string) {
	o.err = text
	o.changed()
	o.Refresh()
}

// FocusGained shows ring and help.
func (o *Opener) FocusGained() {
	o.notes.focused = true
	o.changed()
	o.control.FocusGained()
}

// FocusLost hides ring and help.
func (o *Opener) FocusLost() {
	o.notes.focused = false
	o.changed()
	o.control.FocusLost()
}

func (o *Opener) open() {
	if !o.Disabled() && o.OnOpen != nil {
		o.OnOpen()
	}
}

// TypedKey opens the choice.
func (o *Opener) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case isEnter(ev), ev.Name == fyne.KeySpace, ev.Name == fyne.KeyF4:
		o.open()
	default:
		forwardKey(o, ev)
	}
}

// TypedShortcut knows Alt+Down; the rest goes to the window.
func (o *Opener) TypedShortcut(s fyne.Shortcut) {
	if isShortcut(s, fyne.KeyDown, fyne.KeyModifierAlt) {
		o.open()
		return
	}
	o.control.TypedShortcut(s)
}

// Tapped opens the choice.
func (o *Opener) Tapped(*fyne.PointEvent) {
	o.keyboardHere()
	o.open()
}

// Cursor shows that the field can be clicked.
func (o *Opener) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws field, value and the sign that it opens.
func (o *Opener) CreateRenderer() fyne.WidgetRenderer {
	r := &openerRenderer{opener: o, box: newGround(), text: newText(fyne.TextAlignLeading), sign: newText(fyne.TextAlignCenter), ring: newRing()}
	r.Refresh()
	return r
}

type openerRenderer struct {
	opener     *Opener
	box        *ground
	ring       *canvas.Rectangle
	text, sign *canvas.Text
}

const openerSign = 22

func (r *openerRenderer) Layout(size fyne.Size) {
	pad := sizeOf(r.opener, fynetheme.SizeNameInnerPadding) + 2
	r.box.Resize(size)
	r.ring.Resize(size)
	r.text.Move(fyne.NewPos(pad, 0))
	r.text.Resize(fyne.NewSize(max(size.Width-pad-openerSign, 0), size.Height))
	r.sign.Move(fyne.NewPos(size.Width-openerSign, -2))
	r.sign.Resize(fyne.NewSize(openerSign, size.Height))
	r.Refresh()
}

func (r *openerRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.opener.Width, theme.ControlHeight)
}

func (r *openerRenderer) Refresh() {
	o := r.opener
	r.box.FillColor, r.box.StrokeColor = colorOf(o, fynetheme.ColorNameInputBackground), colorOf(o, fynetheme.ColorNameInputBorder)
	r.box.StrokeWidth, r.box.CornerRadius = 1, sizeOf(o, fynetheme.SizeNameInputRadius)
	r.box.Refresh()
	text, ink := o.text, colorOf(o, fynetheme.ColorNameForeground)
	if text == "" {
		text, ink = o.Placeholder, colorOf(o, fynetheme.ColorNamePlaceHolder)
	}
	if o.Disabled() {
		ink = colorOf(o, fynetheme.ColorNameDisabled)
	}
	size := sizeOf(o, fynetheme.SizeNameText)
	setText(r.text, ellipsis(text, r.text.Size().Width, size, fyne.TextStyle{}), ink, size)
	setText(r.sign, "…", colorOf(o, theme.ColorMuted), size+1)
	if o.err != "" {
		paintRing(o, r.ring, true, theme.ColorBad)
	} else {
		paintRing(o, r.ring, o.control.focused && !o.Disabled(), fynetheme.ColorNamePrimary)
	}
	canvas.Refresh(o)
}

func (r *openerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box.object(), r.text, r.sign, r.ring}
}

func (r *openerRenderer) Destroy() {}
