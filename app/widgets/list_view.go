package widgets

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

const (
	minColumn  = 32  // narrower than this a column cannot be drawn
	cellPad    = 6   // left and right of the text in a cell
	currentBar = 3   // width of the bar that marks the current row
	dayColumn  = 88  // a day or a number is whole in this; a wider column gives up to this where there is no room
	leastRest  = 96  // the column that takes what is left keeps this
	easyRest   = 180 // and this while there are columns that can be left out
)

func (l *DataList[T]) rowHeight() float32 { return theme.RowHeight }

// reveal scrolls just so far that row i can be seen, with the heading above it when it is the first of its group.
func (l *DataList[T]) reveal(i int) {
	height := l.rowHeight()
	top := float32(l.lineOf[i]) * height
	bottom := top + height
	if n := l.lineOf[i]; n > 0 && l.lines[n-1].row < 0 {
		top -= height
	}
	view := l.scroll.Size().Height
	switch {
	case view <= 0:
	case top < l.scroll.Offset.Y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > l.scroll.Offset.Y+view:
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom-view))
	}
}

// columnWidths are the widths drawn, 0 for a column that is left out. The column without a width takes what is left. Where
// that is less than easyRest, those give way that may be cut, each in proportion to what it can spare; where that is not
// enough, spare columns are left out, the most spare first and of equals the one further right.
func (l *DataList[T]) columnWidths(total float32) []float32 {
	widths := slices.Clone(l.widths)
	left, spare := total-currentBar-l.restWidth(easyRest), float32(0)
	for i, w := range widths {
		left -= w
		spare += w - l.leastWidth(i)
	}
	for left+spare < 0 {
		i := l.mostSpare(widths)
		if i < 0 {
			break
		}
		left += widths[i]
		spare -= widths[i] - l.leastWidth(i)
		widths[i] = 0
	}
	share := float32(0)
	if left < 0 && spare > 0 {
		share = min(-left/spare, 1)
		left += share * spare
	}
	for i, w := range widths {
		if w > 0 {
			widths[i] -= share * (w - l.leastWidth(i))
		}
	}
	if rest := l.rest(); rest >= 0 {
		widths[rest] = max(easyRest+left, leastRest)
	}
	return widths
}

// rest is the column that takes what is left, -1 for none.
func (l *DataList[T]) rest() int { return slices.Index(l.widths, 0) }

// restWidth is a width of that column, 0 where there is none.
func (l *DataList[T]) restWidth(width float32) float32 {
	if l.rest() < 0 {
		return 0
	}
	return width
}

// mostSpare is the column to leave out next of those with a width, -1 for none.
func (l *DataList[T]) mostSpare(widths []float32) int {
	most := -1
	for i, c := range l.config.Columns {
		if widths[i] > 0 && c.Spare > 0 && (most < 0 || c.Spare >= l.config.Columns[most].Spare) {
			most = i
		}
	}
	return most
}

// leastWidth is how narrow a column with a width may become where there is no room.
func (l *DataList[T]) leastWidth(i int) float32 {
	if c := l.config.Columns[i]; c.Badge != nil || c.Whole {
		return l.widths[i]
	}
	return min(l.widths[i], dayColumn)
}

// listPane draws the rows one can see and takes the clicks.
type listPane[T any] struct {
	widget.BaseWidget
	list  *DataList[T]
	views []*rowView
	hover int
	drag  dragged
}

var (
	_ desktop.Mouseable      = (*listPane[int])(nil)
	_ desktop.Hoverable      = (*listPane[int])(nil)
	_ fyne.DoubleTappable    = (*listPane[int])(nil)
	_ fyne.Draggable         = (*listPane[int])(nil)
	_ fyne.SecondaryTappable = (*listPane[int])(nil)
)

func newListPane[T any](l *DataList[T]) *listPane[T] {
	p := &listPane[T]{list: l, hover: -1, drag: newDragged()}
	p.drag.end()
	p.ExtendBaseWidget(p)
	return p
}

// MinSize is the height of all lines.
func (p *listPane[T]) MinSize() fyne.Size {
	return fyne.NewSize(minColumn, float32(len(p.list.lines))*p.list.rowHeight())
}

// resized follows a new number of lines.
func (p *listPane[T]) resized() {
	l := p.list
	size := l.scroll.Size()
	p.Resize(fyne.NewSize(size.Width, max(p.MinSize().Height, size.Height)))
	l.scroll.Refresh()
	p.update()
}

// update draws the lines in sight. Line n is always drawn by the same view (n modulo their number), so scrolling by
// one line redraws one.
func (p *listPane[T]) update() {
	l := p.list
	height := l.rowHeight()
	need := int(l.scroll.Size().Height/height) + 2
	if l.scroll.Size().Height <= 0 {
		need = 0
	}
	for len(p.views) < need {
		p.views = append(p.views, newRowView(len(l.config.Columns),
			func(i int) bool { return l.config.Columns[i].Badge != nil }, func(i int) bool { return l.config.Columns[i].Marks != nil }))
	}
	first := max(int(l.scroll.Offset.Y/height), 0)
	widths := l.columnWidths(p.Size().Width)
	for n := first; n < first+len(p.views); n++ {
		v := p.views[n%len(p.views)]
		if n >= len(l.lines) || n >= first+need {
			v.hide()
			continue
		}
		v.place(float32(n)*height, p.Size().Width, height, widths)
		p.fill(v, n)
	}
	canvas.Refresh(p)
}

func (p *listPane[T]) fill(v *rowView, n int) {
	l := p.list
	ln := l.lines[n]
	if ln.row < 0 {
		v.showHeading(l, fmt.Sprintf("%s (%d)", ln.heading, ln.count))
		return
	}
	row := l.rows[ln.row]
	state := rowState{
		chosen: l.chosen[l.config.Key(row)], current: ln.row == l.current && !l.unmarked,
		focused: l.focused, hovered: ln.row == p.hover,
	}
	v.showRow(l, state)
	for i, c := range l.config.Columns {
		cell := v.cells[i]
		if cell.w == 0 {
			cell.hide()
			continue
		}
		if c.Badge != nil {
			cell.showBadge(l, c.Badge(row))
			continue
		}
		muted := c.Muted != nil && c.Muted(row)
		cell.showText(l, c.Text(row), c.Align, fyne.TextStyle{Bold: c.Bold}, muted)
		if c.Marks != nil {
			cell.showMarks(l, c.Marks(row))
		}
	}
}

// rowAt is the row at a height of the pane, -1 for headings and below the last.
func (p *listPane[T]) rowAt(y float32) int {
	n := int(y / p.list.rowHeight())
	if y < 0 || n >= len(p.list.lines) {
		return -1
	}
	return p.list.lines[n].row
}

// MouseDown chooses; it does not wait for a possible double click.
func (p *listPane[T]) MouseDown(ev *desktop.MouseEvent) {
	l := p.list
	row := p.rowAt(ev.Position.Y)
	requestFocus(l)
	p.drag.end()
	if row < 0 {
		return
	}
	if ev.Button == desktop.MouseButtonPrimary {
		p.drag.from = row
	}
	switch {
	case ev.Button == desktop.MouseButtonSecondary:
		if !l.chosen[l.config.Key(l.rows[row])] {
			l.goTo(row, false)
		}
	case l.config.Multi && ev.Modifier&fyne.KeyModifierControl != 0:
		l.toggle(row)
	default:
		l.goTo(row, ev.Modifier&fyne.KeyModifierShift != 0)
	}
}

// MouseUp opens the row where one click is enough.
func (p *listPane[T]) MouseUp(ev *desktop.MouseEvent) {
	if p.list.clickOpens && p.rowAt(ev.Position.Y) >= 0 {
		p.list.open()
	}
}

// DoubleTapped opens the row.
func (p *listPane[T]) DoubleTapped(ev *fyne.PointEvent) {
	if p.rowAt(ev.Position.Y) >= 0 {
		p.list.open()
	}
}

// TappedSecondary opens the menu.
func (p *listPane[T]) TappedSecondary(ev *fyne.PointEvent) {
	if p.rowAt(ev.Position.Y) >= 0 {
		p.list.showMenu(ev.AbsolutePosition)
	}
}

// MouseIn follows the pointer.
func (p *listPane[T]) MouseIn(ev *desktop.MouseEvent) { p.MouseMoved(ev) }

// MouseMoved follows the pointer.
func (p *listPane[T]) MouseMoved(ev *desktop.MouseEvent) { p.setHover(p.rowAt(ev.Position.Y)) }

// MouseOut forgets the pointer.
func (p *listPane[T]) MouseOut() { p.setHover(-1) }

func (p *listPane[T]) setHover(row int) {
	if row != p.hover {
		p.hover = row
		p.update()
	}
}

// CreateRenderer draws the row views.
func (p *listPane[T]) CreateRenderer() fyne.WidgetRenderer { return &paneRenderer[T]{pane: p} }

type paneRenderer[T any] struct {
	pane    *listPane[T]
	objects []fyne.CanvasObject
	built   int
}

func (r *paneRenderer[T]) Objects() []fyne.CanvasObject {
	for ; r.built < len(r.pane.views); r.built++ {
		r.objects = append(r.objects, r.pane.views[r.built].objects()...)
	}
	if r.pane.list.config.OnDrag == nil {
		return r.objects
	}
	return append(r.objects[:len(r.objects):len(r.objects)], r.pane.drag.mark)
}

func (r *paneRenderer[T]) Layout(fyne.Size)   { r.pane.update() }
func (r *paneRenderer[T]) MinSize() fyne.Size { return r.pane.MinSize() }
func (r *paneRenderer[T]) Refresh()           { r.pane.update() }
func (r *paneRenderer[T]) Destroy()           {}

// listRenderer sets the head above the rows, and what is said in place of rows over them.
type listRenderer[T any] struct {
	list   *DataList[T]
	ground *ground
	ring   frame
}

func (r *listRenderer[T]) Layout(size fyne.Size) {
	l := r.list
	head := float32(0)
	if !l.config.NoHeader {
		head = l.header.MinSize().Height
		l.header.Resize(fyne.NewSize(size.Width, head))
	}
	rest := fyne.NewSize(size.Width, max(size.Height-head, 0))
	l.scroll.Move(fyne.NewPos(0, head))
	l.scroll.Resize(rest)
	l.blank.Move(fyne.NewPos(0, head))
	l.blank.Resize(rest)
	r.ground.Resize(size)
	r.ring.resize(size)
	l.pane.resized()
	if l.current >= 0 {
		l.reveal(l.current)
	}
}

func (r *listRenderer[T]) MinSize() fyne.Size {
	width := float32(currentBar)
	for i, c := range r.list.config.Columns {
		if c.Spare == 0 {
			width += r.list.leastWidth(i)
		}
	}
	width += r.list.restWidth(leastRest)
	return fyne.NewSize(width, 2*r.list.rowHeight())
}

func (r *listRenderer[T]) Refresh() {
	l := r.list
	r.ground.fill(colorOf(l, theme.ColorSheet))
	// The marked row shows the keyboard; without one, the whole list does.
	r.ring.paint(l, l.focused && (len(l.rows) == 0 || l.unmarked))
	l.header.Refresh()
	l.pane.update()
}

func (r *listRenderer[T]) Objects() []fyne.CanvasObject {
	if r.list.config.NoHeader {
		return r.ring.over(r.ground.object(), r.list.scroll, r.list.blank)
	}
	return r.ring.over(r.ground.object(), r.list.header, r.list.scroll, r.list.blank)
}

func (r *listRenderer[T]) Destroy() {}
