package layout

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sogiamsat/reports/fonts"
)

// emitter draws items on pages.
type emitter struct {
	l       *layouter
	look    PageLook
	number  int // of the page in its section
	block   int // of the document that is drawn; 0: what stands in the margins
	pg      *Page
	y       float64
	borders borders
}

// section begins a new section; its pages count from 1.
func (e *emitter) section(look PageLook) { e.look, e.number = look, 0 }

// page draws the items [from, to) on a new page.
func (e *emitter) page(from, to int) {
	result := &e.l.result
	result.Pages = append(result.Pages, Page{
		Width: e.look.Width, Height: e.look.Height, Texts: make([]Text, 0, to-from+8),
	})
	e.pg = &result.Pages[len(result.Pages)-1]
	e.number++
	e.y = e.look.Top
	e.block = 0
	e.marks()
	if from < to && e.l.headHeight(from) > 0 {
		e.block = e.l.items[from].block
		for _, head := range e.l.items[from].row.table.head {
			e.row(head)
			e.y += head.height
		}
	}
	for i := from; i < to; i++ {
		it := &e.l.items[i]
		if i > from {
			e.y += it.before
		}
		e.item(it)
		e.y += it.height
		if it.kind == rowItem && (i+1 == to || !sameTable(it, &e.l.items[i+1])) {
			e.borders.end(e.pg, e.l.sheet.Hairline)
		}
	}
}

func sameTable(a, b *item) bool { return a.row != nil && b.row != nil && a.row.table == b.row.table }

func (e *emitter) item(it *item) {
	e.block = it.block
	switch it.kind {
	case lineItem:
		look := it.at.para.look
		e.line(&it.at, e.look.Left, e.y+ascent(look.Size, look.Leading))
	case frameItem:
		e.frame(it.frame)
	case rowItem:
		e.row(it.row)
	case pictureItem:
		p := *it.image
		p.X, p.Y, p.Block = p.X+e.look.Left, p.Y+e.y, e.block
		e.pg.Pictures = append(e.pg.Pictures, p)
	}
}

// line draws a line of a paragraph, its label and its outline entry.
func (e *emitter) line(s *set, left, baseline float64) {
	q := s.para
	if s.first {
		e.label(q, left, baseline)
	}
	scale := q.size / 1000
	if len(q.spans) == 1 {
		if s.to > s.from {
			e.text(Text{
				X: left + s.x, Y: baseline, Width: s.width, Size: q.size, Style: q.spans[0].style,
				Track: s.track, Text: q.text[s.from:s.to],
			})
		}
		return
	}
	x, from := left+s.x, s.from
	for _, sp := range q.spans {
		to := min(sp.end, s.to)
		if to <= from {
			continue
		}
		part := q.text[from:to]
		fixed, space := width(sp.style, part)
		w := (fixed+space*s.ratio)*scale + s.track*float64(utf8.RuneCountInString(part))
		e.text(Text{X: x, Y: baseline, Width: w, Size: q.size, Style: sp.style, Track: s.track, Text: part})
		x, from = x+w, to
	}
}

func (e *emitter) label(q *para, left, baseline float64) {
	if q.label != "" {
		fixed, space := width(q.look.LabelStyle, q.label)
		e.text(Text{
			X: left + q.labelX, Y: baseline, Width: (fixed + space) * q.size / 1000,
			Size: q.size, Style: q.look.LabelStyle, Text: q.label,
		})
	}
	if q.outline > 0 {
		title := strings.TrimSpace(q.label + " " + strings.Join(strings.Fields(q.text), " "))
		e.l.result.Outline = append(e.l.result.Outline, Mark{
			Title: title, Level: q.outline, Page: len(e.l.result.Pages) - 1, Y: max(0, baseline-q.size),
		})
	}
}

func (e *emitter) text(t Text) {
	t.Block = e.block
	e.pg.Texts = append(e.pg.Texts, t)
}

func (e *emitter) frame(f *frame) {
	for _, t := range f.texts {
		t.X, t.Y = t.X+e.look.Left, t.Y+e.y
		e.text(t)
	}
	for _, r := range f.lines {
		r.X1, r.X2, r.Y1, r.Y2 = r.X1+e.look.Left, r.X2+e.look.Left, r.Y1+e.y, r.Y2+e.y
		e.pg.Lines = append(e.pg.Lines, r)
	}
}

// marks draws what stands in the margins: the page number and the mark of practice files.
func (e *emitter) marks() {
	l := e.l
	if e.number > 1 {
		look := l.sheet.Number
		t := e.mark(strconv.Itoa(e.number), look.Size)
		t.X, t.Y = e.look.Left+(e.look.textWidth()-t.Width)/2, look.Baseline
		e.text(t)
	}
	if !l.mark.Practice || l.sheet.Practice.Text == "" {
		return
	}
	look := l.sheet.Practice
	t := e.mark(look.Text, look.Size)
	t.Gray, t.Turn = look.Gray, 90
	t.X = e.look.Width - e.look.Right/2 + look.Size*fonts.Ascent/3
	t.Y = (e.look.Height + t.Width) / 2
	e.text(t)
}

func (e *emitter) mark(text string, size float64) Text {
	fixed, space := width(Regular, text)
	e.l.result.Fonts[Regular] = true
	return Text{Text: text, Size: size, Width: (fixed + space) * size / 1000}
}
