package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
)

// Weight says how much a button stands out.
type Weight string

// The weights. A page has at most one Main button.
const (
	Normal Weight = ""      // white with a border
	Main   Weight = "main"  // deep red: the act this page is for
	Quiet  Weight = "quiet" // words only, for toolbars
)

// Button does OnTap on click, Space and Enter. Its word names the act ("Lưu", "Ban hành Thông báo số 05").
type Button struct {
	control
	Text   string
	Weight Weight
	OnTap  func()
	// OnKey sees keys first and says whether it used them.
	OnKey func(*fyne.KeyEvent) bool
}

var (
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Tappable     = (*Button)(nil)
	_ fyne.Disableable  = (*Button)(nil)
	_ fyne.Shortcutable = (*Button)(nil)
)

// NewButton makes a normal button.
func NewButton(text string, onTap func()) *Button { return newButton(text, Normal, onTap) }

// NewMainButton makes the deep red button of the page's main act.
func NewMainButton(text string, onTap func()) *Button { return newButton(text, Main, onTap) }

// NewQuietButton makes a button of words only.
func NewQuietButton(text string, onTap func()) *Button { return newButton(text, Quiet, onTap) }

func newButton(text string, weight Weight, onTap func()) *Button {
	b := &Button{Text: text, Weight: weight, OnTap: onTap}
	b.setUp(b)
	return b
}

// SetText changes the word on the button.
func (b *Button) SetText(text string) {
	b.Text = text
	b.Refresh()
}

// Tapped does the act.
func (b *Button) Tapped(*fyne.PointEvent) { b.tap() }

func (b *Button) tap() {
	if !b.Disabled() && b.OnTap != nil {
		b.OnTap()
	}
}

// TypedKey does the act on Space and Enter.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == "" || b.OnKey != nil && b.OnKey(ev):
	case ev.Name == fyne.KeySpace || isEnter(ev):
		b.tap()
	default:
		forwardKey(b, ev)
	}
}

// CreateRenderer draws the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{button: b, box: newGround(), text: newText(fyne.TextAlignCenter), ring: newRing()}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button *Button
	box    *ground
	text   *canvas.Text
	ring   *canvas.Rectangle
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.text.Resize(size)
	r.ring.Move(fyne.NewPos(-2, -2))
	r.ring.Resize(size.AddWidthHeight(4, 4))
}

func (r *buttonRenderer) MinSize() fyne.Size {
	b := r.button
	text := measured(b.Text, sizeOf(b, fynetheme.SizeNameText), fyne.TextStyle{})
	return fyne.NewSize(text.Width+4*sizeOf(b, fynetheme.SizeNameInnerPadding), theme.ControlHeight)
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	ground, ink, border := r.colors()
	r.box.FillColor, r.box.StrokeColor = ground, border
	r.box.StrokeWidth = 1
	r.box.CornerRadius = sizeOf(b, fynetheme.SizeNameButtonRadius)
	r.box.Refresh()
	setText(r.text, b.Text, ink, sizeOf(b, fynetheme.SizeNameText))
	paintRing(b, r.ring, b.focused && !b.Disabled(), fynetheme.ColorNamePrimary)
	canvas.Refresh(b)
}

func (r *buttonRenderer) colors() (ground, ink, border color.Color) {
	b := r.button
	clear := color.Transparent
	switch {
	case b.Disabled() && b.Weight == Quiet:
		return clear, colorOf(b, fynetheme.ColorNameDisabled), clear
	case b.Disabled():
		return colorOf(b, fynetheme.ColorNameDisabledButton), colorOf(b, fynetheme.ColorNameDisabled), colorOf(b, theme.ColorLine)
	case b.Weight == Main && b.hovered:
		return colorOf(b, theme.ColorMainHover), colorOf(b, theme.ColorOnMain), clear
	case b.Weight == Main:
		return colorOf(b, theme.ColorMain), colorOf(b, theme.ColorOnMain), clear
	case b.Weight == Quiet && b.hovered:
		return colorOf(b, theme.ColorChosenIdle), colorOf(b, fynetheme.ColorNameForeground), clear
	case b.Weight == Quiet:
		return clear, colorOf(b, fynetheme.ColorNameForeground), clear
	case b.hovered:
		return colorOf(b, theme.ColorHeading), colorOf(b, fynetheme.ColorNameForeground), colorOf(b, fynetheme.ColorNameInputBorder)
	}
	return colorOf(b, fynetheme.ColorNameButton), colorOf(b, fynetheme.ColorNameForeground), colorOf(b, fynetheme.ColorNameInputBorder)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box.object(), r.text, r.ring}
}

func (r *buttonRenderer) Destroy() {}

// ReplaceButtons puts other buttons in the place of those in box. The keyboard goes from a button that is replaced to the
// one with the same word, else to otherwise: a button that is gone would swallow every key.
func ReplaceButtons(box *fyne.Container, buttons []fyne.CanvasObject, otherwise fyne.Focusable) {
	var had *Button
	if c := CanvasOf(box); c != nil {
		for _, o := range box.Objects {
			if b, ok := o.(*Button); ok && c.Focused() == fyne.Focusable(b) {
				had = b
			}
		}
	}
	box.Objects = buttons
	box.Refresh()
	if had == nil {
		return
	}
	for _, o := range buttons {
		if b, ok := o.(*Button); ok && b.Text == had.Text {
			otherwise = b
		}
	}
	FocusOn(box, otherwise)
}
