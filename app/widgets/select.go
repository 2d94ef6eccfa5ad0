package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// Option is one thing that can be chosen: ID is what the page keeps, Label what people read.
type Option struct{ ID, Label string }

// Select is a field with a list that hangs under it. Up and Down change the choice in place, letters jump to the next
// option that begins with them, those typed one after the other with all of them, F4, Alt+Down, Space, Enter or a click open the list.
type Select struct {
	control
	notes
	// OnChange gets the ID chosen by the user.
	OnChange func(id string)
	// Fold makes labels comparable for letters typed (lower case, no marks); nil: as typed.
	Fold func(string) string
	// Width is the width in pixels; 0 is that of the longest label.
	Width float32
	// Placeholder stands in the field while nothing is chosen.
	Placeholder string

	options []Option
	chosen  string
	popUp   *widget.PopUp
	typed   typeAhead
}

var (
	_ fyne.Focusable   = (*Select)(nil)
	_ fyne.Tappable    = (*Select)(nil)
	_ fyne.Disableable = (*Select)(nil)
	_ Noted            = (*Select)(nil)
)

// NewSelect makes a field with these options and nothing chosen.
func NewSelect(options []Option, onChange func(id string)) *Select {
	s := &Select{options: options, OnChange: onChange, Placeholder: "(chưa chọn)"}
	s.setUp(s)
	return s
}

// SetOptions replaces the options; the choice stays, also when it is not among them.
func (s *Select) SetOptions(options []Option) {
	s.options = options
	s.Refresh()
}

// SetValue shows a choice without telling OnChange; an unknown ID shows the placeholder.
func (s *Select) SetValue(id string) {
	s.chosen = id
	s.SetError("")
	s.Refresh()
}

// Offers says whether the option is there to be chosen.
func (s *Select) Offers(id string) bool {
	for _, o := range s.options {
		if o.ID == id {
			return true
		}
	}
	return false
}

// Value is the ID chosen, "" for none.
func (s *Select) Value() string { return s.chosen }

// SetError marks the field as wrong and says why below it; "" takes the mark away.
func (s *Select) SetError(text string) {
	s.err = text
	s.changed()
	s.Refresh()
}

// FocusGained shows ring and help.
func (s *Select) FocusGained() {
	s.notes.focused = true
	s.changed()
	s.control.FocusGained()
}

// FocusLost hides ring and help.
func (s *Select) FocusLost() {
	s.typed = typeAhead{}
	s.notes.focused = false
	s.changed()
	s.control.FocusLost()
}

func (s *Select) index() int {
	for i, o := range s.options {
		if o.ID == s.chosen {
			return i
		}
	}
	return -1
}

func (s *Select) choose(i int) {
	if s.Disabled() || len(s.options) == 0 {
		return
	}
	id := s.options[min(max(i, 0), len(s.options)-1)].ID
	if id == s.chosen {
		return
	}
	s.chosen = id
	s.SetError("")
	if s.OnChange != nil {
		s.OnChange(id)
	}
}

// TypedKey changes the choice or opens the list. Space does not open it in the middle of a label that is being typed.
func (s *Select) TypedKey(ev *fyne.KeyEvent) {
	if s.typed.took(ev.Name) || ev.Name == fyne.KeySpace && s.goesOn() {
		return
	}
	switch ev.Name {
	case fyne.KeyUp:
		s.choose(s.index() - 1)
	case fyne.KeyDown:
		s.choose(s.index() + 1)
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.options) - 1)
	case fyne.KeyF4, fyne.KeySpace:
		s.Open()
	case fyne.KeyReturn, fyne.KeyEnter:
		goOn(s)
	default:
		forwardKey(s, ev)
	}
}

// goesOn says that a space can be the next letter of what is being typed.
func (s *Select) goesOn() bool {
	want := string(s.typed.text) + " "
	return len(s.typed.text) > 0 && slices.ContainsFunc(s.options, func(o Option) bool { return beginsWith(o, want, s.Fold) })
}

// TypedRune jumps to the next option that begins with what was typed.
func (s *Select) TypedRune(r rune) {
	if r == ' ' && !s.goesOn() {
		return
	}
	i := s.typed.find(r, s.index(), len(s.options), func(i int, want string) bool { return beginsWith(s.options[i], want, s.Fold) })
	if i >= 0 {
		s.choose(i)
	}
}

// beginsWith says whether an option's label begins with what was typed.
func beginsWith(o Option, want string, fold func(string) string) bool {
	if fold == nil {
		fold = strings.ToLower
	}
	return strings.HasPrefix(fold(o.Label), fold(want))
}

// TypedShortcut knows Alt+Down; the rest goes to the window.
func (s *Select) TypedShortcut(sc fyne.Shortcut) {
	if isShortcut(sc, fyne.KeyDown, fyne.KeyModifierAlt) {
		s.Open()
		return
	}
	s.control.TypedShortcut(sc)
}

// Tapped opens the list.
func (s *Select) Tapped(*fyne.PointEvent) {
	s.keyboardHere()
	s.Open()
}

// Cursor shows that the field can be clicked.
func (s *Select) Cursor() desktop.Cursor { return desktop.PointerCursor }

// listMost is the number of options seen at once.
const listMost = 12

// Open hangs the list under the field; the keyboard is in it until it closes.
func (s *Select) Open() {
	c := canvasOf(s)
	if c == nil || s.Disabled() || len(s.options) == 0 {
		return
	}
	list := NewDataList(ListConfig[Option]{
		Columns: []Column[Option]{{ID: "label", Text: func(o Option) string { return o.Label }}},
		Key:     func(o Option) string { return o.ID }, NoHeader: true, Fold: s.Fold,
		OnOpen: func(o Option) { s.popUp.Hide(); s.chooseID(o.ID) },
	})
	list.SetRows(s.options)
	height := float32(min(len(s.options), listMost))*theme.RowHeight + 8
	s.popUp = popUnder(s, list, fyne.NewSize(max(s.Size().Width, s.widest()+30), height))
	list.Select(s.chosen)
	list.clickOpens = true
	list.escape = func() { s.popUp.Hide() }
	c.Focus(list)
}

func (s *Select) chooseID(id string) {
	for i, o := range s.options {
		if o.ID == id {
			s.choose(i)
		}
	}
}

func (s *Select) widest() float32 {
	width := measured(s.Placeholder, sizeOf(s, fynetheme.SizeNameText), fyne.TextStyle{}).Width
	for _, o := range s.options {
		width = max(width, measured(o.Label, sizeOf(s, fynetheme.SizeNameText), fyne.TextStyle{}).Width)
	}
	return width
}

// CreateRenderer draws field, label and the arrow.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	r := &selectRenderer{
		sel: s, box: newGround(), label: newText(fyne.TextAlignLeading),
		arrow: newTriangle(), ring: newRing(),
	}
	r.arrow.Angle = 180
	r.Refresh()
	return r
}

type selectRenderer struct {
	sel   *Select
	box   *ground
	label *canvas.Text
	arrow *canvas.RegularPolygon
	ring  *canvas.Rectangle
}

const selectArrow = 9

func (r *selectRenderer) Layout(size fyne.Size) {
	pad := sizeOf(r.sel, fynetheme.SizeNameInnerPadding) + 2
	r.box.Resize(size)
	r.ring.Resize(size)
	r.arrow.Resize(fyne.NewSquareSize(selectArrow))
	r.arrow.Move(fyne.NewPos(size.Width-pad-selectArrow, (size.Height-selectArrow)/2))
	r.label.Move(fyne.NewPos(pad, 0))
	r.label.Resize(fyne.NewSize(max(size.Width-3*pad-selectArrow, 0), size.Height))
	r.Refresh()
}

func (r *selectRenderer) MinSize() fyne.Size {
	width := r.sel.Width
	if width == 0 {
		width = r.sel.widest() + 4*sizeOf(r.sel, fynetheme.SizeNameInnerPadding) + selectArrow + 6
	}
	return fyne.NewSize(width, theme.ControlHeight)
}

func (r *selectRenderer) Refresh() {
	s := r.sel
	r.box.FillColor, r.box.StrokeColor = colorOf(s, fynetheme.ColorNameInputBackground), colorOf(s, fynetheme.ColorNameInputBorder)
	r.box.StrokeWidth, r.box.CornerRadius = 1, sizeOf(s, fynetheme.SizeNameInputRadius)
	r.box.Refresh()
	text, ink := s.Placeholder, colorOf(s, fynetheme.ColorNamePlaceHolder)
	if i := s.index(); i >= 0 {
		text, ink = s.options[i].Label, colorOf(s, fynetheme.ColorNameForeground)
	}
	if s.Disabled() {
		ink = colorOf(s, fynetheme.ColorNameDisabled)
	}
	size := sizeOf(s, fynetheme.SizeNameText)
	setText(r.label, ellipsis(text, r.label.Size().Width, size, fyne.TextStyle{}), ink, size)
	r.arrow.FillColor = colorOf(s, theme.ColorMuted)
	r.arrow.Refresh()
	if s.err != "" {
		paintRing(s, r.ring, true, theme.ColorBad)
	} else {
		paintRing(s, r.ring, s.control.focused && !s.Disabled(), fynetheme.ColorNamePrimary)
	}
	canvas.Refresh(s)
}

func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box.object(), r.label, r.arrow, r.ring}
}

func (r *selectRenderer) Destroy() {}
