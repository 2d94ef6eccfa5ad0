package checks

import (
	"cmp"
	"slices"
	"strings"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// row is the texts of one block on one baseline of one page.
type row struct {
	page  int // from 1
	block int // from 1; 0: page numbers and marks
	y     float64
	texts []layout.Text
}

func (r *row) left() float64  { return r.texts[0].X }
func (r *row) right() float64 { return r.texts[len(r.texts)-1].X + r.texts[len(r.texts)-1].Width }
func (r *row) size() float64  { return r.texts[0].Size }

// text is the row's text without spaces, by which it is compared with the tree.
func (r *row) text() string {
	var b strings.Builder
	for _, t := range r.texts {
		b.WriteString(bare(t.Text))
	}
	return b.String()
}

// bare is a text without its spaces.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' {
			return -1
		}
		return r
	}, s)
}

// readPages gathers the texts of all pages into rows and tells which section each page belongs to.
func (f *facts) readPages() {
	section := 0
	for p := range f.Pages.Pages {
		page := &f.Pages.Pages[p]
		from := len(f.rows)
		for _, t := range page.Texts {
			if t.Turn != 0 || t.Gray != 0 {
				continue
			}
			last := len(f.rows) - 1
			if last < from || f.rows[last].block != t.Block || f.rows[last].y != t.Y || f.framed(t.Block) {
				f.rows = append(f.rows, row{page: p + 1, block: t.Block, y: t.Y})
				last++
			}
			f.rows[last].texts = append(f.rows[last].texts, t)
		}
		for i := from; i < len(f.rows); i++ {
			if n := f.rows[i].block; n > 0 {
				section = max(section, f.sectionOf(n))
			}
		}
		f.section = append(f.section, section)
	}
	f.byBlock = make([][]row, len(f.Tree.Blocks)+1)
	for _, r := range f.rows {
		if r.block > 0 && r.block < len(f.byBlock) {
			f.byBlock[r.block] = append(f.byBlock[r.block], r)
		}
	}
}

// framed reports whether a block, counted from 1, is set in columns of its own, so that texts on one baseline are not
// one line.
func (f *facts) framed(block int) bool {
	if block == 0 || block > len(f.Tree.Blocks) {
		return true
	}
	b := &f.Tree.Blocks[block-1]
	return b.Para == nil && b.Table == nil
}

// sectionOf counts the sections that begin before a block.
func (f *facts) sectionOf(block int) int {
	n := 0
	for i := range f.Tree.Blocks[:min(block, len(f.Tree.Blocks))] {
		if f.Tree.Blocks[i].Section != nil {
			n++
		}
	}
	return n
}

// pageOf is the page on which a block begins, from 1; 0 when it is on none.
func (f *facts) pageOf(block int) int {
	if rows := f.rowsOf(block); len(rows) > 0 {
		return rows[0].page
	}
	return 0
}

// rowsOf are the rows of a block, counted from 1.
func (f *facts) rowsOf(block int) []row {
	if block >= len(f.byBlock) {
		return nil
	}
	return f.byBlock[block]
}

// eachPara calls do for each paragraph of the running text with the number of its block and its rows.
func (f *facts) eachPara(do func(n int, p *doc.Para, rows []row)) {
	for i := range f.Tree.Blocks {
		if p := f.Tree.Blocks[i].Para; p != nil {
			do(i+1, p, f.rowsOf(i+1))
		}
	}
}

// take cuts the rows from the front that together are a text; none when they are not.
func take(rows []row, text string) (of, rest []row) {
	want := bare(text)
	for i := range rows {
		if want == "" {
			return rows[:i], rows[i:]
		}
		got, ok := strings.CutPrefix(want, rows[i].text())
		if !ok {
			return nil, rows
		}
		want = got
	}
	if want == "" {
		return rows, nil
	}
	return nil, rows
}

// head is the rows of the elements of the head of page 1.
type head struct {
	block                                      int
	issuer                                     [][]row // of each line of the issuing body
	national, motto, number, subject, placeDay []row
}

// readHead finds the elements of the head on page 1 by their texts.
func (f *facts) readHead() (h head, ok bool) {
	x, n := f.header()
	if x == nil {
		return h, false
	}
	h.block = n
	rows := f.rowsOf(n)
	for _, l := range x.Left {
		var of []row
		of, rows = take(rows, l.Text)
		h.issuer = append(h.issuer, of)
	}
	for len(rows) > 0 && strings.Trim(rows[0].text(), "*") == "" {
		rows = rows[1:]
	}
	h.national, rows = take(rows, x.National)
	h.motto, rows = take(rows, x.Motto)
	h.number, rows = take(rows, x.Number)
	h.subject, rows = take(rows, x.SubjectLine)
	if len(rows) > 0 && x.PlaceDate != "" {
		// The draft mark may stand between.
		if i := slices.IndexFunc(rows, func(r row) bool { return strings.HasPrefix(bare(x.PlaceDate), r.text()) }); i >= 0 {
			h.placeDay, _ = take(rows[i:], x.PlaceDate)
		}
	}
	return h, true
}

// ruleUnder is the horizontal rule that stands below a row by less than a line and is centred on it.
func (f *facts) ruleUnder(r *row) (layout.Line, bool) {
	centre := (r.left() + r.right()) / 2
	var best layout.Line
	found := false
	for _, l := range f.Pages.Pages[r.page-1].Lines {
		drop := l.Y1 - r.y
		if l.Y1 != l.Y2 || drop < 0 || drop > 1.5*r.size() || (l.X1+l.X2)/2 < centre-2 || (l.X1+l.X2)/2 > centre+2 {
			continue
		}
		if !found || cmp.Less(l.Y1, best.Y1) {
			best, found = l, true
		}
	}
	return best, found
}
