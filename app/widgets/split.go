package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// SplitView sets two parts side by side; the left one has a width in pixels that can be dragged and is remembered.
type SplitView struct {
	widget.BaseWidget
	left, right fyne.CanvasObject
	width       float32
	onMoved     func(left float32) // tells a Memory the new width when dragging has ended
	bar         *splitBar
}

// NewSplitView makes a view whose left part is width pixels wide.
func NewSplitView(left, right fyne.CanvasObject, width float32) *SplitView {
	s := &SplitView{left: left, right: right, width: width}
	s.bar = &splitBar{split: s}
	s.bar.ExtendBaseWidget(s.bar)
	s.ExtendBaseWidget(s)
	return s
}

// SetLeft sets the width of the left part.
func (s *SplitView) SetLeft(width float32) {
	s.width = width
	s.Refresh()
}

const (
	splitWidth = 5
	leftLeast  = 80
)

// least is the width below which the left part never falls, however narrow the view and however far the line is dragged.
func (s *SplitView) least() float32 { return max(s.left.MinSize().Width, leftLeast) }

func (s *SplitView) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.left, s.right} }

// CreateRenderer lays out the parts.
func (s *SplitView) CreateRenderer() fyne.WidgetRenderer { return &splitRenderer{split: s} }

type splitRenderer struct{ split *SplitView }

func (r *splitRenderer) Layout(size fyne.Size) {
	s := r.split
	least := s.least()
	width := max(min(s.width, size.Width-splitWidth-s.right.MinSize().Width), least)
	s.left.Move(fyne.NewPos(0, 0))
	s.left.Resize(fyne.NewSize(width, size.Height))
	s.bar.Move(fyne.NewPos(width, 0))
	s.bar.Resize(fyne.NewSize(splitWidth, size.Height))
	s.right.Move(fyne.NewPos(width+splitWidth, 0))
	s.right.Resize(fyne.NewSize(max(size.Width-width-splitWidth, 0), size.Height))
}

func (r *splitRenderer) MinSize() fyne.Size {
	left, right := r.split.left.MinSize(), r.split.right.MinSize()
	return fyne.NewSize(r.split.least()+splitWidth+right.Width, max(left.Height, right.Height))
}

func (r *splitRenderer) Refresh() {
	r.Layout(r.split.Size())
	canvas.Refresh(r.split)
}

func (r *splitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.split.left, r.split.bar, r.split.right}
}

func (r *splitRenderer) Destroy() {}

// splitBar is the line between the parts.
type splitBar struct {
	widget.BaseWidget
	split *SplitView
}

var (
	_ fyne.Draggable     = (*splitBar)(nil)
	_ desktop.Cursorable = (*splitBar)(nil)
)

// Dragged moves the line.
func (b *splitBar) Dragged(ev *fyne.DragEvent) {
	b.split.SetLeft(max(b.split.left.Size().Width+ev.Dragged.DX, 0))
}

// DragEnd tells the width.
func (b *splitBar) DragEnd() {
	if b.split.onMoved != nil {
		b.split.onMoved(b.split.left.Size().Width)
	}
}

// Cursor shows that the line can be dragged.
func (b *splitBar) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer draws the line.
func (b *splitBar) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(colorOf(b, theme.ColorLine))
	return &barRenderer{bar: b, line: line}
}

type barRenderer struct {
	bar  *splitBar
	line *canvas.Rectangle
}

func (r *barRenderer) Layout(size fyne.Size) {
	r.line.Move(fyne.NewPos(size.Width/2-0.5, 0))
	r.line.Resize(fyne.NewSize(1, size.Height))
}

func (r *barRenderer) MinSize() fyne.Size           { return fyne.NewSize(splitWidth, 0) }
func (r *barRenderer) Refresh()                     { setFill(r.line, colorOf(r.bar, theme.ColorLine)) }
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *barRenderer) Destroy()                     {}
