package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// HeadLine is a line of an issuer's name in the head of a paper.
type HeadLine struct {
	Text string
	Bold bool
}

// PaperHead is what stands in the head of a paper.
type PaperHead struct {
	Left            []HeadLine
	Separator       string // "line", "star", "stars", or none
	Number          string
	National, Motto string
	PlaceDate       string
	Problem         string // stands in place of a head that cannot be printed
}

// The head of a paper as it lies in the window, in pixels. Paper is white and black in every look.
const (
	paperWidth  = 640
	paperHeight = 118
	leftShare   = 0.43
	headLine    = 16
	headText    = 11
	ruleShare   = 0.42 // of the text above it: 1/3 to 1/2 by NĐ 30/2020
)

var (
	paperWhite = color.White
	paperBlack = color.Black
)

// PaperHeadView shows the head of a paper as it will be printed.
type PaperHeadView struct {
	widget.BaseWidget
	head PaperHead
}

// NewPaperHeadView makes a view of an empty head.
func NewPaperHeadView() *PaperHeadView {
	v := &PaperHeadView{}
	v.ExtendBaseWidget(v)
	return v
}

// SetHead shows another head.
func (v *PaperHeadView) SetHead(h PaperHead) {
	v.head = h
	v.Refresh()
}

// Head is the head that is shown.
func (v *PaperHeadView) Head() PaperHead { return v.head }

// CreateRenderer draws the paper.
func (v *PaperHeadView) CreateRenderer() fyne.WidgetRenderer {
	r := &paperRenderer{view: v, ground: canvas.NewRectangle(paperWhite)}
	r.ground.StrokeColor, r.ground.StrokeWidth = color.Gray{0xb0}, 1
	r.Refresh()
	return r
}

type paperRenderer struct {
	view    *PaperHeadView
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

// Layout draws anew: what is drawn depends on the width only a little, and there are a dozen objects.
func (r *paperRenderer) Layout(fyne.Size) { r.draw() }

func (r *paperRenderer) MinSize() fyne.Size { return fyne.NewSize(420, paperHeight) }

func (r *paperRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.view)
}

func (r *paperRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *paperRenderer) Destroy()                     {}

func (r *paperRenderer) draw() {
	h := r.view.head
	width := min(r.view.Size().Width, paperWidth)
	r.ground.Resize(fyne.NewSize(width, paperHeight))
	r.objects = append(r.objects[:0], r.ground)
	if h.Problem != "" {
		r.text(h.Problem, 0, width, paperHeight/2-headLine/2, fyne.TextStyle{Italic: true})
		return
	}
	left := width * leftShare
	y := r.left(8, left-8)
	r.right(left, width-left-8, y)
	r.text(h.Number, 8, left-8, y, fyne.TextStyle{})
}

// left sets the office's name line by line with the sign below it, and returns where the number stands: level with the
// day, which stands below two lines and their rule at least.
func (r *paperRenderer) left(x, width float32) float32 {
	h := r.view.head
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

func (r *paperRenderer) right(x, width, day float32) {
	h := r.view.head
	r.text(h.National, x, width, 10, fyne.TextStyle{Bold: true})
	motto := r.text(h.Motto, x, width, 10+headLine, fyne.TextStyle{Bold: true})
	r.rule(x+width/2, 10+2*headLine+3, motto)
	r.text(h.PlaceDate, x, width, day, fyne.TextStyle{Italic: true})
}

// text sets a line in the middle of a column and returns how wide it is; one that is too long is set smaller.
func (r *paperRenderer) text(s string, x, width, y float32, style fyne.TextStyle) float32 {
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

func (r *paperRenderer) rule(middle, y, length float32) {
	l := canvas.NewRectangle(paperBlack)
	l.Move(fyne.NewPos(middle-length/2, y))
	l.Resize(fyne.NewSize(length, 1))
	r.objects = append(r.objects, l)
}
