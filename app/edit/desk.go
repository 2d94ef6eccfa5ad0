package edit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/widgets"
)

// Desk is what a page shows: its own columns, or a list that comes in in their place.
type Desk struct {
	// Content stands in the page.
	Content *fyne.Container
	own     fyne.CanvasObject
}

// NewDesk makes a desk with the page's own columns on it.
func NewDesk(own fyne.CanvasObject) *Desk { return &Desk{container.NewStack(own), own} }

// Lay puts a list under a heading in place of the columns, foot below it.
func (d *Desk) Lay(heading string, list, foot fyne.CanvasObject) {
	head := container.New(layout.NewCustomPaddedLayout(0, 6, 0, 0), widgets.NewPageHeading(heading))
	body := container.New(layout.NewCustomPaddedLayout(10, 10, 12, 12), widgets.NewBorder(head, foot, nil, nil, list))
	d.own.Hide()
	d.Content.Objects = []fyne.CanvasObject{d.own, body}
	d.Content.Refresh()
}

// Clear brings the columns back.
func (d *Desk) Clear() {
	d.Content.Objects = []fyne.CanvasObject{d.own}
	d.own.Show()
	d.Content.Refresh()
}
