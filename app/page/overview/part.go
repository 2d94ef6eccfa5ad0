package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
)

// blank is what stands in place of an empty part: one sentence, one button.
type blank struct {
	sentence, button string
	do               func()
}

// part is one picture with its table beside it.
type part struct {
	picture, table fyne.CanvasObject
	both, blank    fyne.CanvasObject
	rows           int
	content        *fyne.Container
}

func newPart(title string, picture, table fyne.CanvasObject, b blank) *part {
	p := &part{picture: picture, table: table}
	p.both = container.New(&sideLayout{p}, picture, table)
	p.blank = container.New(layout.NewCustomPaddedLayout(4, 10, 0, 0), container.NewHBox(widget.NewLabel(b.sentence), widgets.NewButton(b.button, b.do)))
	p.blank.Hide()
	p.content = widgets.NewBorder(widgets.NewHeading(title), nil, nil, nil, container.NewStack(p.both, p.blank))
	return p
}

// show tells how many rows the table has; without any the part is empty.
func (p *part) show(rows int) {
	p.rows = rows
	if rows == 0 {
		p.both.Hide()
		p.blank.Show()
		return
	}
	p.both.Show()
	p.blank.Hide()
}

func (p *part) empty() bool { return p.rows == 0 }

const (
	tableWidth = 490
	tableLeast = 8 // rows seen at once, also beside a low picture
	partGap    = 12
)

// tableHeight is the height of a table with its head that shows so many rows whole.
func tableHeight(rows int) float32 { return float32(rows+1)*theme.RowHeight + 3 }

// sideLayout sets the table right of the picture; both begin at the top. The picture takes its own height, the table
// shows whole rows.
type sideLayout struct{ part *part }

func (l *sideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width+partGap+o[1].MinSize().Width, max(o[0].MinSize().Height, tableHeight(min(l.part.rows, tableLeast))))
}

func (l *sideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	table := max(min(float32(tableWidth), size.Width*0.45), o[1].MinSize().Width)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width-table-partGap, min(size.Height, o[0].MinSize().Height)))
	rows := min(l.part.rows, int((size.Height-3)/theme.RowHeight)-1)
	o[1].Move(fyne.NewPos(size.Width-table, 0))
	o[1].Resize(fyne.NewSize(table, tableHeight(max(rows, 1))))
}

// columnLayout sets the parts below one another with room around.
type columnLayout struct{}

const margin = 12

func (columnLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	h := float32(margin)
	for _, x := range o {
		h += x.MinSize().Height + margin
	}
	return fyne.NewSize(640, h)
}

func (columnLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(margin)
	for _, x := range o {
		h := x.MinSize().Height
		x.Move(fyne.NewPos(margin, y))
		x.Resize(fyne.NewSize(size.Width-2*margin, h))
		y += h + margin
	}
}
