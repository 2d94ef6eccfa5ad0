package checks

import (
	"cmp"
	"slices"

	"sogiamsat/reports/doc"
)

// title is the title of the paper and the number of its block.
func (f *facts) title() (*doc.Title, int) {
	for i, b := range f.Tree.Blocks {
		if b.Title != nil {
			return b.Title, i + 1
		}
	}
	return nil, 0
}

// titleRows are the rows of the type and of the trích yếu.
func (f *facts) titleRows() (kind, subject []row) {
	t, n := f.title()
	if t == nil {
		return nil, nil
	}
	kind, rest := take(f.rowsOf(n), t.Kind)
	subject, _ = take(rest, t.Subject)
	return kind, subject
}

func titleSizes(part func(*doc.Title) string) func(*facts) []reading {
	return func(f *facts) []reading {
		t, n := f.title()
		if t == nil {
			return nil
		}
		rows := f.rowsOf(n)
		if part(t) != t.Kind {
			_, rows = take(rows, t.Kind)
		}
		of, _ := take(rows, part(t))
		return sizes(of)
	}
}

func (f *facts) titleLine() []reading {
	_, subject := f.titleRows()
	return f.lineShare(subject)
}

// titleAfter is the room between the title, or the rule under it, and the letters of the first paragraph.
func (f *facts) titleAfter() []reading {
	_, n := f.title()
	rows := f.rowsOf(n)
	if n == 0 || len(rows) == 0 || n >= len(f.Tree.Blocks) || f.Tree.Blocks[n].Para == nil {
		return nil
	}
	next := f.rowsOf(n + 1)
	last := &rows[len(rows)-1]
	if len(next) == 0 || next[0].page != last.page {
		return nil
	}
	bottom := last.y
	if l, ok := f.ruleUnder(last); ok {
		bottom = l.Y1
	}
	above := f.pitch() - next[0].size() // the paragraph's line begins above its letters
	return []reading{{value: next[0].y - bottom - next[0].size() - above/2, place: Place{Block: n, Page: last.page}}}
}

func paraSizes(roles ...doc.Role) func(*facts) []reading {
	return func(f *facts) []reading {
		var out []reading
		f.eachPara(func(_ int, p *doc.Para, rows []row) {
			if slices.Contains(roles, p.Role) {
				out = append(out, sizes(rows)...)
			}
		})
		return out
	}
}

// flowing are the roles of the running text, whose first lines share one indent.
var flowing = []doc.Role{doc.Basis, doc.Body, doc.Part, doc.Clause, doc.PlainItem, doc.Dash, doc.Point, doc.Article}

// headings are the roles of headings.
var headings = []doc.Role{doc.Part, doc.Clause, doc.Centered}

func isHeading(r doc.Role) bool { return slices.Contains(headings, r) }

// indents reads how far the first lines of paragraphs stand from the left edge of the text.
func (f *facts) indents() []reading {
	edge := map[int]float64{}
	for _, r := range f.margins(leftEdge) {
		edge[f.section[r.place.Page-1]] = r.value
	}
	var out []reading
	f.eachPara(func(n int, p *doc.Para, rows []row) {
		if len(rows) == 0 || !slices.Contains(flowing, p.Role) {
			return
		}
		section := f.section[rows[0].page-1]
		page := &f.Pages.Pages[rows[0].page-1]
		if left, ok := edge[section]; ok && page.Width < page.Height {
			out = append(out, reading{value: rows[0].left() - left, place: f.block(n)})
		}
	})
	return out
}

// gaps reads the room above paragraphs that follow another on the same page: above headings or above the others.
func gaps(heading bool) func(*facts) []reading {
	return func(f *facts) []reading {
		pitch := f.pitch()
		var out []reading
		var last *row // of the paragraph before, when it is running text
		f.eachPara(func(n int, p *doc.Para, rows []row) {
			before := last
			last = nil
			if len(rows) > 0 && slices.Contains(flowing, p.Role) {
				last = &rows[len(rows)-1]
			}
			if before == nil || last == nil || before.block != n-1 || before.page != rows[0].page || isHeading(p.Role) != heading {
				return
			}
			out = append(out, reading{value: rows[0].y - before.y - pitch, place: f.block(n)})
		})
		return out
	}
}

// pitch is the distance of most lines of the running text from the one above; without two lines in any paragraph it is
// that of the rule set.
func (f *facts) pitch() float64 {
	count := map[float64]int{}
	best := 0.0
	for _, r := range f.leadings() {
		key := float64(int(r.value*100+0.5)) / 100
		count[key]++
		if count[key] > count[best] || best == 0 {
			best = key
		}
	}
	if best == 0 {
		m, _ := f.Rules.Measure("body.leading")
		best = m.Points()
	}
	return best
}

// leadings reads the distances of the lines inside paragraphs of the running text.
func (f *facts) leadings() []reading {
	var out []reading
	f.eachPara(func(n int, p *doc.Para, rows []row) {
		if !slices.Contains(flowing, p.Role) {
			return
		}
		for i := 1; i < len(rows); i++ {
			if rows[i].page == rows[i-1].page {
				out = append(out, reading{value: rows[i].y - rows[i-1].y, place: Place{Block: n, Page: rows[i].page}})
			}
		}
	})
	return out
}

func (f *facts) tableSizes() []reading {
	var out []reading
	for i, b := range f.Tree.Blocks {
		if b.Table != nil {
			out = append(out, sizes(f.rowsOf(i+1))...)
		}
	}
	return out
}

// signed is the rows of a signature block: the authority and the name at the right, the list at the left.
type signed struct {
	authority, post, name, receivers []row
	block                            int
}

func (f *facts) readSignature() (s signed, ok bool) {
	x, n := f.signature()
	if x == nil {
		return s, false
	}
	s.block = n
	rows := f.rowsOf(n)
	var second doc.Signer
	if x.Second != nil {
		second = *x.Second
	}
	next := func(texts ...string) (of []row) { // in the order of the layout
		for _, text := range texts {
			var found []row
			found, rows = take(rows, text)
			of = append(of, found...)
		}
		return of
	}
	next(second.Authority...)
	s.authority = next(x.Authority...)
	next(second.Name)
	s.post = next(x.Post...)
	s.name = next(x.Name)
	if len(x.Recipients) > 0 {
		s.receivers = rows
	}
	return s, true
}

func (f *facts) signSizes() []reading {
	s, _ := f.readSignature()
	return sizes(slices.Concat(s.authority, s.post, s.name))
}

// signRoom is the room for the signature: between the last line of the authority and what stands below it.
func (f *facts) signRoom() []reading {
	s, _ := f.readSignature()
	below := slices.Concat(s.post, s.name)
	if len(s.authority) == 0 || len(below) == 0 {
		return nil
	}
	last := &s.authority[len(s.authority)-1]
	return []reading{{value: below[0].y - last.y - single*last.size(), place: Place{Block: s.block, Page: last.page}}}
}

// signBefore is the room between the end of the text and the authority.
func (f *facts) signBefore() []reading {
	s, ok := f.readSignature()
	if !ok || len(s.authority) == 0 {
		return nil
	}
	first := &s.authority[0]
	var above *row
	for i := range f.rows {
		r := &f.rows[i]
		if r.page == first.page && r.block > 0 && r.block == s.block-1 && (above == nil || cmp.Less(above.y, r.y)) {
			above = r
		}
	}
	if above == nil {
		return nil
	}
	return []reading{{value: first.y - above.y - (f.pitch()+single*first.size())/2, place: Place{Block: s.block, Page: first.page}}}
}

func receiverSizes(heading bool) func(*facts) []reading {
	return func(f *facts) []reading {
		s, _ := f.readSignature()
		if len(s.receivers) == 0 {
			return nil
		}
		if heading {
			return sizes(s.receivers[:1])
		}
		return sizes(s.receivers[1:])
	}
}
