package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
)

// rowView draws one line of a list: a heading or the cells of a row.
type rowView struct {
	ground  *ground
	bar     *canvas.Rectangle
	rule    *canvas.Rectangle
	heading *canvas.Text
	cells   []*cellView
}

type rowState struct{ chosen, current, focused, hovered bool }

func newRowView(columns int, badged, marked func(column int) bool) *rowView {
	v := &rowView{
		ground: newGround(), bar: newBox(), rule: newBox(),
		heading: newText(fyne.TextAlignLeading),
	}
	v.heading.TextStyle.Bold = true
	for i := range columns {
		c := &cellView{text: newText(fyne.TextAlignLeading)}
		if badged(i) {
			c.badge = newBadgeView()
		}
		if marked(i) {
			for range cellMarks {
				c.marks = append(c.marks, newBox())
			}
		}
		v.cells = append(v.cells, c)
	}
	return v
}

// objects lists everything a line can be made of.
func (v *rowView) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{v.ground.object(), v.rule, v.bar, v.heading}
	for _, c := range v.cells {
		for _, m := range c.marks {
			all = append(all, m)
		}
		all = append(all, c.text)
		if c.badge != nil {
			all = append(all, c.badge.objects()...)
		}
	}
	return all
}

func (v *rowView) place(y, width, height float32, widths []float32) {
	v.ground.Move(fyne.NewPos(0, y))
	v.ground.Resize(fyne.NewSize(width, height))
	v.rule.Move(fyne.NewPos(0, y+height-1))
	v.rule.Resize(fyne.NewSize(width, 1))
	v.bar.Move(fyne.NewPos(0, y))
	v.bar.Resize(fyne.NewSize(currentBar, height))
	v.heading.Move(fyne.NewPos(cellPad+currentBar, y))
	v.heading.Resize(fyne.NewSize(width-2*cellPad, height))
	x := float32(currentBar)
	for i, c := range v.cells {
		c.place(x, y, widths[i], height)
		x += widths[i]
	}
}

func (v *rowView) hide() {
	v.ground.hide(true)
	setHidden(v.rule, true)
	setHidden(v.bar, true)
	setHidden(v.heading, true)
	v.hideCells()
}

func (v *rowView) hideCells() {
	for _, c := range v.cells {
		c.hide()
	}
}

func (v *rowView) showHeading(w themed, text string) {
	v.paint(w, colorOf(w, theme.ColorHeading), false)
	v.hideCells()
	setHidden(v.heading, false)
	size := sizeOf(w, fynetheme.SizeNameText) - 0.5
	width := v.heading.Size().Width
	setText(v.heading, ellipsis(oneLine(text), width, size, fyne.TextStyle{Bold: true}), colorOf(w, theme.ColorMuted), size)
}

func (v *rowView) showRow(w themed, s rowState) {
	ground := color.Color(color.Transparent)
	switch {
	case s.chosen && s.focused:
		ground = colorOf(w, theme.ColorChosen)
	case s.chosen:
		ground = colorOf(w, theme.ColorChosenIdle)
	case s.hovered:
		ground = colorOf(w, fynetheme.ColorNameHover)
	}
	v.paint(w, ground, s.current && s.focused)
	setHidden(v.heading, true)
}

func (v *rowView) paint(w themed, ground color.Color, bar bool) {
	v.ground.hide(false)
	setHidden(v.rule, false)
	setHidden(v.bar, !bar)
	v.ground.fill(ground)
	setFill(v.rule, colorOf(w, theme.ColorLine))
	setFill(v.bar, colorOf(w, fynetheme.ColorNamePrimary))
}

func setFill(r *canvas.Rectangle, c color.Color) {
	if r.FillColor != c {
		r.FillColor = c
		r.Refresh()
	}
}

// cellMarks is how many parts of a cell's text can be marked; what a cell has room for has rarely more.
const cellMarks = 6

// cellView draws one cell: a text or a badge.
type cellView struct {
	text       *canvas.Text
	badge      *badgeView
	marks      []*canvas.Rectangle // grounds behind parts of the text
	x, y, w, h float32
	full       string
	fitted     float32
}

func (c *cellView) place(x, y, width, height float32) {
	c.x, c.y, c.w, c.h = x, y, width, height
	c.text.Move(fyne.NewPos(x+cellPad, y))
	c.text.Resize(fyne.NewSize(max(width-2*cellPad, 0), height))
}

func (c *cellView) hide() {
	setHidden(c.text, true)
	c.hideBadge()
	c.hideMarks(0)
}

func (c *cellView) showText(w themed, text string, align Align, style fyne.TextStyle, muted bool) {
	ink := colorOf(w, fynetheme.ColorNameForeground)
	if muted {
		ink = colorOf(w, theme.ColorMuted)
	}
	size := sizeOf(w, fynetheme.SizeNameText)
	width := c.text.Size().Width
	c.hideBadge()
	setHidden(c.text, false)
	c.text.Alignment, c.text.TextStyle = align, style
	if c.full == text && c.fitted == width && c.text.Color == ink && c.text.TextSize == size {
		return
	}
	c.full, c.fitted = text, width
	setText(c.text, ellipsis(oneLine(text), width, size, style), ink, size)
}

func (c *cellView) showBadge(w themed, b Badge) {
	setHidden(c.text, true)
	c.badge.set(w, b)
	c.badge.fit(c.w - cellPad)
	c.badge.place(c.x+cellPad-2, c.y, c.w-cellPad, c.h)
}

func (c *cellView) hideBadge() {
	if c.badge == nil {
		return
	}
	for _, o := range c.badge.objects() {
		setHidden(o, true)
	}
}

// showMarks sets a ground behind parts of the text shown last; parts that are cut off have none.
func (c *cellView) showMarks(w themed, spans []Span) {
	size, style := c.text.TextSize, c.text.TextStyle
	seen := strings.TrimSuffix(c.text.Text, "…")
	n := 0
	for _, s := range spans {
		if n == len(c.marks) || s.Start >= len(seen) || s.Start >= s.End {
			break
		}
		left := measured(seen[:s.Start], size, style).Width
		right := measured(seen[:min(s.End, len(seen))], size, style).Width
		m := c.marks[n]
		n++
		setFill(m, colorOf(w, theme.ColorMark))
		m.CornerRadius = 2
		m.Move(fyne.NewPos(c.x+cellPad+left-1, c.y+(c.h-markHeight)/2))
		m.Resize(fyne.NewSize(right-left+2, markHeight))
		setHidden(m, false)
	}
	c.hideMarks(n)
}

const markHeight = 17

func (c *cellView) hideMarks(from int) {
	for _, m := range c.marks[min(from, len(c.marks)):] {
		setHidden(m, true)
	}
}
