package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

const edgeGrip = 5 // how near to a column's edge one must be to drag it

// listHeader draws the heads of the columns; a click orders, dragging an edge makes a column wider.
type listHeader[T any] struct {
	widget.BaseWidget
	list *DataList[T]
	drag int // column whose edge is dragged, -1 for none
	at   float32
}

var (
	_ fyne.Tappable      = (*listHeader[int])(nil)
	_ fyne.Draggable     = (*listHeader[int])(nil)
	_ desktop.Cursorable = (*listHeader[int])(nil)
	_ desktop.Hoverable  = (*listHeader[int])(nil)
)

func newListHeader[T any](l *DataList[T]) *listHeader[T] {
	h := &listHeader[T]{list: l, drag: -1}
	h.ExtendBaseWidget(h)
	return h
}

// columnAt is the column at x and, when x is near the right edge of one that has a width, that one.
func (h *listHeader[T]) columnAt(x float32) (column, edge int) {
	right := float32(currentBar)
	column, edge = -1, -1
	for i, w := range h.list.columnWidths(h.Size().Width) {
		if w == 0 {
			continue
		}
		left := right
		right += w
		if x >= left && x < right {
			column = i
		}
		if x > right-edgeGrip && x < right+edgeGrip && h.list.widths[i] > 0 {
			edge = i
		}
	}
	return column, edge
}

// Tapped orders by the column clicked.
func (h *listHeader[T]) Tapped(ev *fyne.PointEvent) {
	column, edge := h.columnAt(ev.Position.X)
	if edge < 0 {
		h.list.sortByColumn(column)
	}
}

// Dragged moves the edge of a column.
func (h *listHeader[T]) Dragged(ev *fyne.DragEvent) {
	if h.drag < 0 {
		_, h.drag = h.columnAt(ev.Position.X - ev.Dragged.DX)
	}
	if h.drag >= 0 {
		l := h.list
		l.SetWidth(l.config.Columns[h.drag].ID, max(l.widths[h.drag]+ev.Dragged.DX, minColumn))
	}
}

// DragEnd tells the new width.
func (h *listHeader[T]) DragEnd() {
	l := h.list
	if h.drag >= 0 && l.onWidth != nil {
		l.onWidth(l.config.Columns[h.drag].ID, l.widths[h.drag])
	}
	h.drag = -1
}

// MouseIn follows the pointer for its shape.
func (h *listHeader[T]) MouseIn(ev *desktop.MouseEvent) { h.at = ev.Position.X }

// MouseMoved follows the pointer for its shape.
func (h *listHeader[T]) MouseMoved(ev *desktop.MouseEvent) { h.at = ev.Position.X }

// MouseOut needs nothing.
func (h *listHeader[T]) MouseOut() {}

// Cursor shows where an edge can be dragged.
func (h *listHeader[T]) Cursor() desktop.Cursor {
	if _, edge := h.columnAt(h.at); edge >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer draws the heads.
func (h *listHeader[T]) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer[T]{
		header: h, ground: newGround(), rule: newBox(),
		arrow: newTriangle(),
	}
	r.objects = []fyne.CanvasObject{r.ground.object(), r.rule, r.arrow}
	for _, c := range h.list.config.Columns {
		t := newText(c.Align)
		t.TextStyle.Bold = true
		edge := newBox()
		r.texts, r.edges = append(r.texts, t), append(r.edges, edge)
		r.objects = append(r.objects, t, edge)
	}
	return r
}

type headRenderer[T any] struct {
	header  *listHeader[T]
	ground  *ground
	rule    *canvas.Rectangle
	arrow   *canvas.RegularPolygon
	texts   []*canvas.Text
	edges   []*canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *headRenderer[T]) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.rule.Move(fyne.NewPos(0, size.Height-1))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	r.Refresh()
}

func (r *headRenderer[T]) MinSize() fyne.Size {
	return fyne.NewSize(minColumn, r.header.list.rowHeight())
}

const arrowSize = 8

func (r *headRenderer[T]) Refresh() {
	h, l := r.header, r.header.list
	r.ground.fill(colorOf(h, theme.ColorHeading))
	setFill(r.rule, colorOf(h, theme.ColorLine))
	size := sizeOf(h, fynetheme.SizeNameText) - 0.5
	r.arrow.FillColor = colorOf(h, fynetheme.ColorNamePrimary)
	r.arrow.Hidden = true
	x, height := float32(currentBar), h.Size().Height
	for i, w := range l.columnWidths(h.Size().Width) {
		c, t := l.config.Columns[i], r.texts[i]
		setHidden(t, w == 0)
		setHidden(r.edges[i], w == 0)
		if w == 0 {
			continue
		}
		room := w - 2*cellPad
		if l.order.column == c.ID && l.ordersBy(i) {
			room -= arrowSize + 3
			r.placeArrow(x+w-cellPad-arrowSize, height, l.order.descending)
		}
		setText(t, ellipsis(c.Label, room, size, t.TextStyle), colorOf(h, theme.ColorMuted), size)
		t.Move(fyne.NewPos(x+cellPad, 0))
		t.Resize(fyne.NewSize(max(room, 0), height))
		setFill(r.edges[i], colorOf(h, theme.ColorLine))
		r.edges[i].Move(fyne.NewPos(x+w-1, 5))
		r.edges[i].Resize(fyne.NewSize(1, max(height-10, 0)))
		x += w
	}
	canvas.Refresh(h)
}

func (r *headRenderer[T]) placeArrow(x, height float32, descending bool) {
	r.arrow.Hidden = false
	r.arrow.Angle = 0
	if descending {
		r.arrow.Angle = 180
	}
	r.arrow.Move(fyne.NewPos(x, (height-arrowSize)/2))
	r.arrow.Resize(fyne.NewSquareSize(arrowSize))
	r.arrow.Refresh()
}

func (r *headRenderer[T]) Objects() []fyne.CanvasObject { return r.objects }
func (r *headRenderer[T]) Destroy()                     {}
