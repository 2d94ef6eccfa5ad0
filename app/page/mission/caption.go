package mission

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
)

// listCaption is the heading of a list with the number of its rows and the act that adds one.
type listCaption struct {
	count   *widget.Label
	content fyne.CanvasObject
}

func newListCaption(name, act string, do func()) *listCaption {
	c := &listCaption{count: widget.NewLabel("")}
	c.count.Importance = widget.LowImportance
	title := container.New(layout.NewCustomPaddedHBoxLayout(0), caption(name), c.count)
	if act == "" {
		c.content = title
		return c
	}
	add := container.New(layout.NewCustomPaddedLayout(2, 2, 0, 6), widgets.NewButton(act, do))
	c.content = widgets.NewBorder(nil, nil, nil, add, title)
	return c
}

func (c *listCaption) setCount(n int) { c.count.SetText(present.Count(n)) }
