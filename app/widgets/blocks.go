package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// TextTable is a table of texts for reading: its first row is the head. The first columns are as wide as their words,
// the last takes what is left.
type TextTable struct {
	widget.BaseWidget
	rows [][]*MarkedText
}

// NewTextTable makes a table; all rows have as many cells as the first.
func NewTextTable(rows [][]*MarkedText) *TextTable {
	t := &TextTable{rows: rows}
	t.ExtendBaseWidget(t)
	return t
}

const (
	tablePadX = 8
	tablePadY = 4
)

// widths are the columns' widths; a column but the last takes at most two fifths.
func (t *TextTable) widths(total float32) []float32 {
	if len(t.rows) == 0 {
		return nil
	}
	columns := len(t.rows[0])
	out := make([]float32, columns)
	left := total
	for c := range columns - 1 {
		for _, row := range t.rows {
			out[c] = max(out[c], row[c].naturalWidth()+2*tablePadX)
		}
		out[c] = min(out[c], total*2/5)
		left -= out[c]
	}
	out[columns-1] = max(left, 60)
	return out
}

func (t *TextTable) heights(widths []float32) []float32 {
	out := make([]float32, len(t.rows))
	for i, row := range t.rows {
		for c, cell := range row {
			out[i] = max(out[i], cell.HeightAt(widths[c]-2*tablePadX)+2*tablePadY)
		}
	}
	return out
}

// HeightAt is the height the table needs when it is so wide.
func (t *TextTable) HeightAt(width float32) float32 {
	sum := float32(1)
	for _, h := range t.heights(t.widths(width)) {
		sum += h
	}
	return sum
}

// CreateRenderer draws cells and lines.
func (t *TextTable) CreateRenderer() fyne.WidgetRenderer {
	r := &tableRenderer{table: t, head: newBox()}
	r.objects = append(r.objects, r.head)
	for _, row := range t.rows {
		line := newBox()
		r.lines = append(r.lines, line)
		r.objects = append(r.objects, line)
		for _, cell := range row {
			r.objects = append(r.objects, cell)
		}
	}
	r.Refresh()
	return r
}

type tableRenderer struct {
	table   *TextTable
	head    *canvas.Rectangle
	lines   []*canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *tableRenderer) Layout(size fyne.Size) {
	widths := r.table.widths(size.Width)
	y := float32(0)
	for i, h := range r.table.heights(widths) {
		if i == 0 {
			r.head.Resize(fyne.NewSize(size.Width, h))
		}
		x := float32(0)
		for c, cell := range r.table.rows[i] {
			cell.Move(fyne.NewPos(x+tablePadX, y+tablePadY))
			cell.Resize(fyne.NewSize(widths[c]-2*tablePadX, h-2*tablePadY))
			x += widths[c]
		}
		y += h
		r.lines[i].Move(fyne.NewPos(0, y-1))
		r.lines[i].Resize(fyne.NewSize(size.Width, 1))
	}
}

func (r *tableRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 20) }

func (r *tableRenderer) Refresh() {
	setFill(r.head, colorOf(r.table, theme.ColorHeading))
	for _, l := range r.lines {
		setFill(l, colorOf(r.table, theme.ColorLine))
	}
	canvas.Refresh(r.table)
}

func (r *tableRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tableRenderer) Destroy()                     {}

// ListItem is a text with a mark before it: a dash, a number.
type ListItem struct {
	widget.BaseWidget
	mark, text *MarkedText
}

// NewListItem makes an item; mark may be "".
func NewListItem(mark string, text *MarkedText) *ListItem {
	i := &ListItem{mark: NewMarkedText(mark, nil, Look{}), text: text}
	i.ExtendBaseWidget(i)
	return i
}

// markWidth is the room of the mark.
const markWidth = 22

// HeightAt is the height of the text beside its mark.
func (i *ListItem) HeightAt(width float32) float32 { return i.text.HeightAt(width - markWidth) }

// CreateRenderer sets mark and text side by side.
func (i *ListItem) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{Layout: itemLayout{}, Objects: []fyne.CanvasObject{i.mark, i.text}})
}

type itemLayout struct{}

func (itemLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(2*markWidth, 10) }

func (itemLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(markWidth, size.Height))
	o[1].Move(fyne.NewPos(markWidth, 0))
	o[1].Resize(fyne.NewSize(max(size.Width-markWidth, 0), size.Height))
}

// FramedPicture is a picture in a thin frame, as wide as it is or as there is room. It is read when it comes into sight
// and forgotten when it goes: a page may have many. Its frame has its size before it is read.
type FramedPicture struct {
	widget.BaseWidget
	size  image.Point
	read  PictureReader
	seen  bool
	asked image.Point // what is read, or was
	image image.Image // nil out of sight, and until it was read
}

// A PictureReader reads a picture, at most so many pixels wide and high, and hands it over, now or later, on the window's
// goroutine; nil when it cannot be read.
type PictureReader func(pixels image.Point, show func(image.Image))

// NewFramedPicture makes a picture of a size in dots, of which each is a unit of the window where there is room.
func NewFramedPicture(size image.Point, read PictureReader) *FramedPicture {
	p := &FramedPicture{size: size, read: read}
	p.ExtendBaseWidget(p)
	return p
}

// Seen tells that the picture came into sight, or went out of it.
func (p *FramedPicture) Seen(on bool) {
	if on == p.seen {
		return
	}
	p.seen, p.asked, p.image = on, image.Point{}, nil
	p.Refresh()
	p.ask()
}

// ask has the picture read in the size in which it is seen. Fyne would scale it while the window waits.
func (p *FramedPicture) ask() {
	at, scale := p.sizeAt(p.Size().Width), float32(1)
	if c := CanvasOf(p); c != nil {
		scale = c.Scale()
	}
	pixels := image.Pt(int(at.Width*scale+0.5), int(at.Height*scale+0.5))
	if !p.seen || pixels == p.asked {
		return
	}
	p.asked = pixels
	p.read(pixels, func(img image.Image) {
		if p.asked == pixels {
			p.image = img
			p.Refresh()
		}
	})
}

// sizeAt is the picture's size where there is so much room.
func (p *FramedPicture) sizeAt(width float32) fyne.Size {
	w := min(float32(p.size.X), width)
	return fyne.NewSize(w, w*float32(p.size.Y)/float32(max(p.size.X, 1)))
}

// HeightAt is the height of the picture where there is so much room.
func (p *FramedPicture) HeightAt(width float32) float32 { return p.sizeAt(width).Height }

// CreateRenderer draws picture and frame.
func (p *FramedPicture) CreateRenderer() fyne.WidgetRenderer {
	r := &pictureRenderer{picture: p, image: &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillStretch}, frame: newBox()}
	r.frame.StrokeWidth = 1
	r.Refresh()
	return r
}

type pictureRenderer struct {
	picture *FramedPicture
	image   *canvas.Image
	frame   *canvas.Rectangle
}

func (r *pictureRenderer) Layout(size fyne.Size) {
	at := r.picture.sizeAt(size.Width)
	r.image.Resize(at)
	r.frame.Resize(at)
	r.picture.ask()
}

func (r *pictureRenderer) MinSize() fyne.Size { return fyne.NewSize(80, 40) }

func (r *pictureRenderer) Refresh() {
	r.frame.StrokeColor = colorOf(r.picture, fynetheme.ColorNameInputBorder)
	r.frame.Refresh()
	if r.image.Image != r.picture.image {
		r.image.Image = r.picture.image
		r.image.Refresh()
	}
	r.image.Hidden = r.picture.image == nil
	canvas.Refresh(r.picture)
}

func (r *pictureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.image, r.frame}
}

func (r *pictureRenderer) Destroy() {}
