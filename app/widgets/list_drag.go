package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
)

// dragged is a row on its way to another place.
type dragged struct {
	from  int // row under the button that was pressed, -1 for none
	to    int // row beside which it would be put, -1 for none
	below bool
	mark  *canvas.Rectangle // where it would be put
}

func newDragged() dragged { return dragged{from: -1, to: -1, mark: newBox()} }

// end forgets the drag and hides the mark.
func (d *dragged) end() {
	d.from, d.to = -1, -1
	setHidden(d.mark, true)
}

const dragMark = 2 // height of the line that shows where a row would be put

// Dragged shows where the row would be put; outside the list it would stay.
func (p *listPane[T]) Dragged(ev *fyne.DragEvent) {
	l := p.list
	if l.config.OnDrag == nil || p.drag.from < 0 || len(l.rows) == 0 {
		return
	}
	seen, height := l.scroll.Offset.Y, l.scroll.Size().Height
	at := ev.Position
	if at.X < 0 || at.X > p.Size().Width || at.Y < seen || at.Y > seen+height {
		p.drag.to = -1
		setHidden(p.drag.mark, true)
		return
	}
	y := p.aim(at.Y)
	p.drag.mark.Move(fyne.NewPos(0, y-dragMark/2))
	p.drag.mark.Resize(fyne.NewSize(p.Size().Width, dragMark))
	setFill(p.drag.mark, colorOf(l, fynetheme.ColorNamePrimary))
	setHidden(p.drag.mark, false)
	p.follow(at.Y)
	canvas.Refresh(p)
}

// aim finds beside which row a height lies, and returns the height of the line between the rows.
func (p *listPane[T]) aim(y float32) float32 {
	l, height := p.list, p.list.rowHeight()
	n := min(int(y/height), len(l.lines)-1)
	if row := l.lines[n].row; row >= 0 {
		p.drag.to, p.drag.below = row, y > (float32(n)+0.5)*height
	} else {
		p.drag.to, p.drag.below = l.lines[n+1].row, false
	}
	line := l.lineOf[p.drag.to]
	if p.drag.below {
		line++
	}
	return float32(line) * height
}

// follow scrolls by a row where the pointer is at an edge.
func (p *listPane[T]) follow(y float32) {
	l, height := p.list, p.list.rowHeight()
	switch at, view := l.scroll.Offset.Y, l.scroll.Size().Height; {
	case y < at+height/2 && at > 0:
		l.scroll.ScrollToOffset(fyne.NewPos(0, max(at-height, 0)))
	case y > at+view-height/2 && at+view < p.Size().Height:
		l.scroll.ScrollToOffset(fyne.NewPos(0, min(at+height, p.Size().Height-view)))
	}
}

// DragEnd puts the row where the line was.
func (p *listPane[T]) DragEnd() {
	from, to, below := p.drag.from, p.drag.to, p.drag.below
	p.drag.end()
	canvas.Refresh(p)
	l := p.list
	stays := to == from || below && to+1 == from || !below && to-1 == from
	if l.config.OnDrag == nil || from < 0 || to < 0 || max(from, to) >= len(l.rows) || stays {
		return
	}
	l.config.OnDrag(l.rows[from], l.rows[to], below)
}
