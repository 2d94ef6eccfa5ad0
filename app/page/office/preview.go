package office

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/service"
)

// The head of a paper as it lies in the window: measures in pixels. Paper is white and black in every look.
const (
	previewWidth  = 640
	previewHeight = 118
	leftShare     = 0.43
	headLine      = 16
	headText      = 11
	ruleShare     = 0.42 // of the text above it: 1/3 to 1/2 by NĐ 30/2020
)

var (
	paperWhite = color.White
	paperBlack = color.Black
)

// preview shows the head of an office's papers as it will be printed.
type preview struct {
	widget.BaseWidget
	head    service.PaperHead
	problem string // what stands in place of a head that cannot be printed
}

func newPreview() *preview {
	p := &preview{}
	p.ExtendBaseWidget(p)
	return p
}

func (p *preview) show(h service.PaperHead, problem string) {
	p.head, p.problem = h, problem
	p.Refresh()
}

// CreateRenderer draws the paper.
func (p *preview) CreateRenderer() fyne.WidgetRenderer {
	r := &previewRenderer{preview: p, ground: canvas.NewRectangle(paperWhite)}
	r.ground.StrokeColor, r.ground.StrokeWidth = color.Gray{0xb0}, 1
	r.Refresh()
	return r
}

type previewRenderer struct {
	preview *preview
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

// Layout draws anew: what is drawn depends on the width only a little, and there are a dozen objects.
func (r *previewRenderer) Layout(fyne.Size) { r.draw() }

func (r *previewRenderer) MinSize() fyne.Size { return fyne.NewSize(420, previewHeight) }

func (r *previewRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.preview)
}

func (r *previewRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *previewRenderer) Destroy()                     {}

func (r *previewRenderer) draw() {
	p := r.preview
	width := min(p.Size().Width, previewWidth)
	r.ground.Resize(fyne.NewSize(width, previewHeight))
	r.objects = append(r.objects[:0], r.ground)
	if p.problem != "" {
		r.text(p.problem, 0, width, previewHeight/2-headLine/2, fyne.TextStyle{Italic: true})
		return
	}
	left := width * leftShare
	y := r.left(8, left-8)
	r.right(left, width-left-8, y)
	r.text(p.head.Number, 8, left-8, y, fyne.TextStyle{})
}

// left sets the office's name line by line with the sign below it, and returns where the number stands: level with the
// day, which stands below two lines and their rule at least.
func (r *previewRenderer) left(x, width float32) float32 {
	h := r.preview.head
	y, last := float32(10), float32(0)
	for _, l := range h.Left {
		last = r.text(l.Text, x, width, y, fyne.TextStyle{Bold: l.Bold})
		y += headLine
	}
	switch h.Separator {
	case "line":
		r.rule(x+width/2, y+3, last*ruleShare)
	case "star":
		r.text("*", x, width, y, fyne.TextStyle{})
	case "stars":
		r.text("***", x, width, y, fyne.TextStyle{})
	}
	return max(y+20, 10+2*headLine+24)
}

func (r *previewRenderer) right(x, width, day float32) {
	h := r.preview.head
	r.text(h.National, x, width, 10, fyne.TextStyle{Bold: true})
	motto := r.text(h.Motto, x, width, 10+headLine, fyne.TextStyle{Bold: true})
	r.rule(x+width/2, 10+2*headLine+3, motto)
	r.text(h.PlaceDate, x, width, day, fyne.TextStyle{Italic: true})
}

// text sets a line in the middle of a column and returns how wide it is; one that is too long is set smaller.
func (r *previewRenderer) text(s string, x, width, y float32, style fyne.TextStyle) float32 {
	s = strings.TrimRight(s, " ")
	size := float32(headText)
	for size > 7 && fyne.MeasureText(s, size, style).Width > width {
		size -= 0.5
	}
	t := canvas.NewText(s, paperBlack)
	t.TextSize, t.TextStyle, t.Alignment = size, style, fyne.TextAlignCenter
	t.Move(fyne.NewPos(x, y))
	t.Resize(fyne.NewSize(width, headLine))
	r.objects = append(r.objects, t)
	return fyne.MeasureText(s, size, style).Width
}

func (r *previewRenderer) rule(middle, y, length float32) {
	l := canvas.NewRectangle(paperBlack)
	l.Move(fyne.NewPos(middle-length/2, y))
	l.Resize(fyne.NewSize(length, 1))
	r.objects = append(r.objects, l)
}
