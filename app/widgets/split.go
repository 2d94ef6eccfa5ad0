package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// SplitView sets two parts side by side; the left one has a width in pixels that can be dragged and is remembered.
//
// Where there is no room for both, one stands alone: the one with the keyboard, at first the left one. Tab and whatever
// else moves the keyboard go on as if both were there, and a strip at the edge leads to the other part. The part out of
// sight lies far outside the page, where it is neither painted nor clicked, but not hidden: what is hidden cannot get the
// keyboard.
type SplitView struct {
	widget.BaseWidget
	left, right fyne.CanvasObject
	width       float32
	second      bool               // the right part stands alone, or would
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
	stripWidth = 16 // of the line where one part stands alone
	leftLeast  = 80
	leftEasy   = 170   // with less than this the left part is not squeezed beside the other,
	rightEasy  = 240   // nor the right one with less than this
	outOfSight = 10000 // to the left of the page
	wayHeight  = 140   // the sign on the strip stands in the middle of this, in sight also where the page is higher than the window
)

// least is the width below which the left part never falls, however narrow the view and however far the line is dragged.
func (s *SplitView) least() float32 { return max(s.left.MinSize().Width, leftLeast) }

func (s *SplitView) rightLeast() float32 { return max(s.right.MinSize().Width, rightEasy) }

// Alone says whether there is room for one part only.
func (s *SplitView) Alone() bool { return s.aloneAt(s.Size().Width) }

func (s *SplitView) aloneAt(width float32) bool { return width < s.besideLeast() }

// besideLeast is the width in which both parts have room.
func (s *SplitView) besideLeast() float32 { return s.leftRoom() + splitWidth + s.rightLeast() }

func (s *SplitView) leftRoom() float32 { return max(s.least(), min(s.width, leftEasy)) }

// leftWidth is the width of the left part beside the other: it gives way to what the other needs, also to both parts of
// that where it has two.
func (s *SplitView) leftWidth(all float32) float32 {
	right := s.rightLeast()
	if inner, ok := s.right.(*SplitView); ok && all-splitWidth-s.leftRoom() >= inner.besideLeast() {
		right = inner.besideLeast()
	}
	return max(min(s.width, all-splitWidth-right), s.least())
}

// show brings a part into sight.
func (s *SplitView) show(part fyne.CanvasObject) {
	if second := part == s.right; second != s.second {
		s.second = second
		if s.Alone() {
			s.Refresh()
		}
	}
}

// showOther brings the part into sight that is not, and the keyboard with it.
func (s *SplitView) showOther() {
	part := s.right
	if s.second {
		part = s.left
	}
	s.show(part)
	if o := firstField(part); o != nil {
		FocusOn(s, o)
	}
}

// firstField is what has the keyboard first in o.
func firstField(o fyne.CanvasObject) fyne.Focusable {
	if !o.Visible() {
		return nil
	}
	if f, ok := o.(fyne.Focusable); ok {
		if d, ok := o.(fyne.Disableable); !ok || !d.Disabled() {
			return f
		}
	}
	for _, part := range partsOf(o) {
		if f := firstField(part); f != nil {
			return f
		}
	}
	return nil
}

func (s *SplitView) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.left, s.right} }

// CreateRenderer lays out the parts.
func (s *SplitView) CreateRenderer() fyne.WidgetRenderer { return &splitRenderer{split: s} }

type splitRenderer struct{ split *SplitView }

func (r *splitRenderer) Layout(size fyne.Size) {
	s := r.split
	if s.aloneAt(size.Width) {
		r.layAlone(size)
	} else {
		width := s.leftWidth(size.Width)
		putPart(s.left, 0, width, size.Height)
		putPart(s.bar, width, splitWidth, size.Height)
		putPart(s.right, width+splitWidth, max(size.Width-width-splitWidth, 0), size.Height)
	}
	s.bar.Refresh()
}

func (r *splitRenderer) layAlone(size fyne.Size) {
	s := r.split
	left, bar, right, width := float32(0), size.Width-stripWidth, float32(-outOfSight), max(size.Width-stripWidth, 0)
	if s.second {
		left, bar, right = -outOfSight, 0, stripWidth
	}
	putPart(s.left, left, width, size.Height)
	putPart(s.bar, bar, stripWidth, size.Height)
	putPart(s.right, right, width, size.Height)
}

func putPart(o fyne.CanvasObject, x, width, height float32) {
	o.Move(fyne.NewPos(x, 0))
	o.Resize(fyne.NewSize(width, height))
}

// MinSize has room for one part.
func (r *splitRenderer) MinSize() fyne.Size {
	left, right := r.split.left.MinSize(), r.split.right.MinSize()
	return fyne.NewSize(max(r.split.least(), right.Width)+stripWidth, max(left.Height, right.Height))
}

func (r *splitRenderer) Refresh() {
	r.Layout(r.split.Size())
	canvas.Refresh(r.split)
}

func (r *splitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.split.left, r.split.bar, r.split.right}
}

func (r *splitRenderer) Destroy() {}

// splitBar is the line between the parts, or the strip beside the one that stands alone.
type splitBar struct {
	widget.BaseWidget
	split *SplitView
}

var (
	_ fyne.Draggable     = (*splitBar)(nil)
	_ fyne.Tappable      = (*splitBar)(nil)
	_ desktop.Cursorable = (*splitBar)(nil)
)

// Dragged moves the line.
func (b *splitBar) Dragged(ev *fyne.DragEvent) {
	if !b.split.Alone() {
		b.split.SetLeft(max(b.split.left.Size().Width+ev.Dragged.DX, 0))
	}
}

// DragEnd tells the width.
func (b *splitBar) DragEnd() {
	if b.split.onMoved != nil && !b.split.Alone() {
		b.split.onMoved(b.split.left.Size().Width)
	}
}

// Tapped leads to the part out of sight.
func (b *splitBar) Tapped(*fyne.PointEvent) {
	if b.split.Alone() {
		b.split.showOther()
	}
}

// Cursor shows what can be done with the line.
func (b *splitBar) Cursor() desktop.Cursor {
	if b.split.Alone() {
		return desktop.PointerCursor
	}
	return desktop.HResizeCursor
}

// CreateRenderer draws the line, and what shows the way.
func (b *splitBar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{bar: b, ground: newBox(), line: newBox(), way: newText(fyne.TextAlignCenter)}
	r.Refresh()
	return r
}

type barRenderer struct {
	bar          *splitBar
	ground, line *canvas.Rectangle
	way          *canvas.Text
}

func (r *barRenderer) Layout(size fyne.Size) {
	x := size.Width/2 - 0.5
	if s := r.bar.split; s.Alone() && s.second {
		x = size.Width - 1
	} else if s.Alone() {
		x = 0
	}
	r.line.Move(fyne.NewPos(x, 0))
	r.line.Resize(fyne.NewSize(1, size.Height))
	r.ground.Resize(size)
	r.way.Resize(fyne.NewSize(size.Width, min(size.Height, wayHeight)))
}

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(splitWidth, 0) }

func (r *barRenderer) Refresh() {
	s := r.bar.split
	alone := s.Alone()
	way := "›"
	if s.second {
		way = "‹"
	}
	setFill(r.line, colorOf(r.bar, theme.ColorLine))
	setFill(r.ground, colorOf(r.bar, theme.ColorNav))
	setText(r.way, way, colorOf(r.bar, theme.ColorMuted), sizeOf(r.bar, fynetheme.SizeNameText)+6)
	setHidden(r.ground, !alone)
	setHidden(r.way, !alone)
	r.Layout(r.bar.Size())
}

func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.way}
}

func (r *barRenderer) Destroy() {}
