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
	p.both = container.New(&sideLayout{part: p}, picture, table)
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

	besideLeast = 600 // with less room the table stands below its picture
)

// tableHeight is the height of a table with its head that shows so many rows whole.
func tableHeight(rows int) float32 { return float32(rows+1)*theme.RowHeight + 3 }

// sideLayout sets the table right of the picture; both begin at the top. Where there is no room for both, the table stands
// below. The picture takes its own height, the table shows whole rows.
type sideLayout struct {
	part  *part
	below bool // at the width laid out last
}

func (l *sideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	picture, table := o[0].MinSize(), tableHeight(min(l.part.rows, tableLeast))
	size := fyne.NewSize(max(picture.Width, o[1].MinSize().Width), max(picture.Height, table))
	if l.below {
		size.Height = picture.Height + partGap + table
	}
	return size
}

func (l *sideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.below = size.Width < besideLeast
	height := min(size.Height, o[0].MinSize().Height)
	table := max(min(float32(tableWidth), size.Width*0.45), o[1].MinSize().Width)
	picture, at, room := size.Width-table-partGap, fyne.NewPos(size.Width-table, 0), size.Height
	if l.below {
		picture, table, at, room = size.Width, size.Width, fyne.NewPos(0, height+partGap), size.Height-height-partGap
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(picture, height))
	rows := min(l.part.rows, int((room-3)/theme.RowHeight)-1)
	o[1].Move(at)
	o[1].Resize(fyne.NewSize(table, tableHeight(max(rows, 1))))
}

// columnLayout sets the parts below one another with room around.
type columnLayout struct{}

const margin = 12

func (columnLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, margin)
	for _, x := range o {
		least := x.MinSize()
		size.Width = max(size.Width, least.Width+2*margin)
		size.Height += least.Height + margin
	}
	return size
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
