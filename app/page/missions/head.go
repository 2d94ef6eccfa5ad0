package missions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/widgets"
)

// head is the line above the list: where one is, the filter, the main act.
func (p *Page) head() fyne.CanvasObject {
	title := widget.NewLabelWithStyle("Cuộc giám sát", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.SizeName = fynetheme.SizeNameSubHeadingText
	add := widgets.NewMainButton("Thêm cuộc giám sát", p.Add)
	line := container.NewHBox(title, layout.NewSpacer(), container.NewCenter(p.search), container.NewCenter(add))
	return container.NewPadded(line)
}
