package widgets

import (
	"fyne.io/fyne/v2"
)

// NewBar sets what stands above a list (search, filters, buttons) side by side, and in further rows where the window is
// too narrow for one. fill is one of the parts, or nil: it takes what its row leaves. A spacer may be the fill.
func NewBar(fill fyne.CanvasObject, parts ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &bar{fill: fill}, Objects: parts}
}

const (
	barGap    = 8
	barRowGap = 4
)

// bar is the layout of NewBar. How high it is depends on its width, which it learns from Layout; NewBorder asks for the
// height after that.
type bar struct {
	fill  fyne.CanvasObject
	width float32 // 0 before the first Layout
}

// wanted is the room for all of a part in one row.
func wanted(o fyne.CanvasObject) float32 {
	if p, ok := o.(interface{ oneRow() float32 }); ok {
		return p.oneRow()
	}
	if c, ok := o.(*fyne.Container); ok {
		if b, ok := c.Layout.(*bar); ok {
			return b.oneRow(c.Objects)
		}
	}
	return o.MinSize().Width
}

// oneRow is the width with all parts side by side.
func (b *bar) oneRow(objects []fyne.CanvasObject) float32 {
	width := float32(0)
	for _, row := range b.rows(objects, 0) {
		for _, o := range row {
			width += wanted(o) + barGap
		}
	}
	return max(width-barGap, 0)
}

// rows shares the parts out among rows of a width; 0 is one row.
func (b *bar) rows(objects []fyne.CanvasObject, width float32) [][]fyne.CanvasObject {
	var rows [][]fyne.CanvasObject
	x := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		w := wanted(o)
		if len(rows) == 0 || width > 0 && x > 0 && x+w > width {
			rows = append(rows, nil)
			x = 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], o)
		x += w + barGap
	}
	return rows
}

func heightOf(row []fyne.CanvasObject) float32 {
	height := float32(0)
	for _, o := range row {
		height = max(height, o.MinSize().Height)
	}
	return height
}

func (b *bar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			size.Width = max(size.Width, o.MinSize().Width)
		}
	}
	rows := b.rows(objects, b.width)
	for _, row := range rows {
		size.Height += heightOf(row)
	}
	size.Height += float32(max(len(rows)-1, 0)) * barRowGap
	return size
}

func (b *bar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	y := float32(0)
	for _, row := range b.rows(objects, size.Width) {
		rest := size.Width
		for _, o := range row {
			rest -= wanted(o) + barGap
		}
		rest = max(rest+barGap, 0)
		x := float32(0)
		for _, o := range row {
			w := min(wanted(o), size.Width)
			if o == b.fill {
				w += rest
			}
			o.Resize(fyne.NewSize(w, o.MinSize().Height))
			o.Move(fyne.NewPos(x, y))
			x += w + barGap
		}
		height := heightOf(row) // what wraps inside knows its height once it has its width
		for _, o := range row {
			least := o.MinSize().Height
			o.Resize(fyne.NewSize(o.Size().Width, least))
			o.Move(fyne.NewPos(o.Position().X, y+(height-least)/2))
		}
		y += height + barRowGap
	}
}
