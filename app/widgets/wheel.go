package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheelFactor makes a notch of the wheel (25 pixels in Fyne) three rows.
const wheelFactor = 3

func faster(ev *fyne.ScrollEvent) *fyne.ScrollEvent {
	more := *ev
	more.Scrolled.DX *= wheelFactor
	more.Scrolled.DY *= wheelFactor
	return &more
}

// wheel is content of a scroll that moves faster than Fyne's.
type wheel struct {
	widget.BaseWidget
	content fyne.CanvasObject
	scroll  *container.Scroll
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(content fyne.CanvasObject, scroll *container.Scroll) *wheel {
	w := &wheel{content: content, scroll: scroll}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled moves the scroll.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) { w.scroll.Scrolled(faster(ev)) }

// CreateRenderer shows the content.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.content) }

// NewVScroll makes a vertical scroll with the wheel's speed of Windows, for forms and texts of pages.
func NewVScroll(content fyne.CanvasObject) *container.Scroll {
	s := container.NewVScroll(nil)
	s.Content = newWheel(content, s)
	return s
}
