package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// wheelFactor makes a notch of the wheel (25 pixels in Fyne) three rows.
const wheelFactor = 3

// Scroll is Fyne's scroll with the wheel's speed of Windows. It must be the scroll itself that hears the wheel: Fyne takes
// whatever hears it for the edge of what can be seen and clicked, so a content that did would be clickable beyond the view.
type Scroll struct{ container.Scroll }

// NewVScroll makes a vertical scroll, for forms, lists and texts.
func NewVScroll(content fyne.CanvasObject) *Scroll {
	return newScroll(content, container.ScrollVerticalOnly)
}

// NewRoom gives the content all the room there is; a content that needs more is laid out as large as it needs and scrolls,
// so that its parts neither lie over each other nor make the window larger than the screen.
func NewRoom(content fyne.CanvasObject) *Scroll { return newScroll(content, container.ScrollBoth) }

func newScroll(content fyne.CanvasObject, direction container.ScrollDirection) *Scroll {
	s := &Scroll{}
	s.Content, s.Direction = content, direction
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled moves by three rows for a notch of the wheel.
func (s *Scroll) Scrolled(ev *fyne.ScrollEvent) {
	more := *ev
	more.Scrolled.DX *= wheelFactor
	more.Scrolled.DY *= wheelFactor
	s.Scroll.Scrolled(&more)
}
