package checks

import (
	"fmt"
	"slices"
	"strings"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

// reading is one measure read off a page, in points or as a share.
type reading struct {
	value float64
	place Place
	least bool // only the lower end of the range can be seen at this place
}

// gauge reads one measure of a rule set off the laid-out pages. Where a set has a second size for narrow columns under
// another key, both ranges hold.
type gauge struct {
	keys  []string
	read  func(*facts) []reading
	slack float64 // how far a reading may be beyond the range, in its unit in points
}

const pointsPerMM = 72 / 25.4

// visible is the difference that nobody can see on paper: 0.1 mm.
const visible = 0.1 * pointsPerMM

// halfLeading is how far the letters of a first line may stand below the margin it was set at.
const halfLeading = 1.0 * pointsPerMM

// gauges are the measures with a range, in the order of the paper.
var gauges = []gauge{
	{keys: []string{"paper.width"}, read: func(f *facts) []reading { return f.paper(shortSide) }, slack: visible},
	{keys: []string{"paper.height"}, read: func(f *facts) []reading { return f.paper(longSide) }, slack: visible},
	{keys: []string{"page.top"}, read: func(f *facts) []reading { return f.margins(topEdge) }, slack: halfLeading},
	{keys: []string{"page.bottom"}, read: func(f *facts) []reading { return f.margins(bottomEdge) }, slack: visible},
	{keys: []string{"page.left"}, read: func(f *facts) []reading { return f.margins(leftEdge) }, slack: visible},
	{keys: []string{"page.right"}, read: func(f *facts) []reading { return f.margins(rightEdge) }, slack: visible},
	{keys: []string{"pageno.size"}, read: func(f *facts) []reading { return sizes(f.pageNumbers()) }},
	{keys: []string{"pageno.baseline"}, read: (*facts).numberLines, slack: visible},
	{keys: []string{"national.size", "national.small"}, read: headSizes(func(h *head) []row { return h.national })},
	{keys: []string{"motto.size", "motto.small"}, read: headSizes(func(h *head) []row { return h.motto })},
	{keys: []string{"issuer.size", "issuer.small"}, read: headSizes(func(h *head) []row { return slices.Concat(h.issuer...) })},
	{keys: []string{"issuer.line"}, read: (*facts).issuerLine, slack: 0.005},
	{keys: []string{"number.size"}, read: headSizes(func(h *head) []row { return h.number })},
	{keys: []string{"place.size", "place.small"}, read: headSizes(func(h *head) []row { return h.placeDay })},
	{keys: []string{"subject.size"}, read: headSizes(func(h *head) []row { return h.subject })},
	{keys: []string{"subject.gap"}, read: (*facts).subjectGap, slack: 0.5},
	{keys: []string{"header.leading"}, read: (*facts).headLeading, slack: 0.01},
	{keys: []string{"header.drop"}, read: (*facts).headDrop, slack: visible},
	{keys: []string{"kind.size"}, read: titleSizes(func(t *doc.Title) string { return t.Kind })},
	{keys: []string{"title.size"}, read: titleSizes(func(t *doc.Title) string { return t.Subject })},
	{keys: []string{"title.line"}, read: (*facts).titleLine, slack: 0.005},
	{keys: []string{"title.after"}, read: (*facts).titleAfter, slack: visible},
	{keys: []string{"body.size"}, read: paraSizes(doc.Basis, doc.Body, doc.PlainItem, doc.Dash, doc.Point, doc.Article)},
	{keys: []string{"body.indent"}, read: (*facts).indents, slack: visible},
	{keys: []string{"body.before"}, read: gaps(false), slack: visible},
	{keys: []string{"body.leading"}, read: (*facts).leadings, slack: 0.1},
	{keys: []string{"heading.size"}, read: paraSizes(doc.Part, doc.Clause, doc.Centered)},
	{keys: []string{"heading.before"}, read: gaps(true), slack: visible},
	{keys: []string{"address.size"}, read: paraSizes(doc.Address)},
	{keys: []string{"table.size"}, read: (*facts).tableSizes},
	{keys: []string{"note.size"}, read: paraSizes(doc.Note)},
	{keys: []string{"sign.size"}, read: (*facts).signSizes},
	{keys: []string{"sign.before"}, read: (*facts).signBefore, slack: visible},
	{keys: []string{"sign.room"}, read: (*facts).signRoom, slack: visible},
	{keys: []string{"receivers.head"}, read: receiverSizes(true)},
	{keys: []string{"receivers.size"}, read: receiverSizes(false)},
	{keys: []string{"annex.size"}, read: paraSizes(doc.AnnexHead)},
	{keys: []string{"annex.note"}, read: paraSizes(doc.AnnexNote)},
}

// check compares the readings of a gauge with the range of the paper's rule set.
func (g gauge) check(f *facts, r *report) {
	m, ok := f.rangeOf(g.keys)
	if !ok {
		return
	}
	factor := 1.0
	if m.Unit == rules.MM {
		factor = pointsPerMM
	}
	for _, x := range g.read(f) {
		low, high := m.Min*factor-g.slack-1e-6, m.Max*factor+g.slack+1e-6
		if x.value >= low && (x.least || x.value <= high) {
			continue
		}
		label := rules.Label(g.keys[0])
		level := Blocking
		if byHabit(m) {
			level = Warning
		}
		r.add(Remark{
			Level: level, Clause: m.Clause, Place: x.place,
			Need: fmt.Sprintf("%s %s.", label, m.Range()),
			Have: fmt.Sprintf("Trên trang in đo được %s.", m.Amount(x.value/factor)),
			Mend: fmt.Sprintf("Đặt lại “%s” trong thể thức của cơ quan rồi dựng lại văn bản.", label),
		})
		return // the same measure is wrong in the same way elsewhere
	}
}

// byHabit reports whether a measure's range is a matter of looking well, not of law.
func byHabit(m rules.Measure) bool { return strings.HasPrefix(m.Clause, "thói quen") }

// rangeOf is the measure of the first key with a range wide enough for all of them; false when the set leaves it open.
func (f *facts) rangeOf(keys []string) (rules.Measure, bool) {
	var out rules.Measure
	found := false
	for _, k := range keys {
		m, ok := f.Rules.Measure(k)
		if !ok || m.Max == 0 {
			continue
		}
		if !found {
			out, found = m, true
			continue
		}
		out.Min, out.Max = min(out.Min, m.Min), max(out.Max, m.Max)
	}
	return out, found
}

// sizes reads the sizes of rows, the first of each size.
func sizes(rows []row) []reading {
	var out []reading
	for i := range rows {
		for _, t := range rows[i].texts {
			if !slices.ContainsFunc(out, func(r reading) bool { return r.value == t.Size }) {
				out = append(out, reading{value: t.Size, place: Place{Block: rows[i].block, Page: rows[i].page}})
			}
		}
	}
	return out
}

func shortSide(p *layout.Page) float64 { return min(p.Width, p.Height) }
func longSide(p *layout.Page) float64  { return max(p.Width, p.Height) }

func (f *facts) paper(side func(*layout.Page) float64) []reading {
	var out []reading
	for i := range f.Pages.Pages {
		out = append(out, reading{value: side(&f.Pages.Pages[i]), place: Place{Page: i + 1}})
	}
	return out
}

// An edge is one side of the text as it lies on an upright page.
type edge int

const (
	topEdge edge = iota
	bottomEdge
	leftEdge
	rightEdge
)

// turnedEdge is where an edge of the upright page lies on a page on its side: the bound edge comes to the top.
var turnedEdge = map[edge]edge{leftEdge: topEdge, rightEdge: bottomEdge, topEdge: rightEdge, bottomEdge: leftEdge}

// margins reads the distance of text and rules from an edge of the paper: for each section the least, since a line may be
// short. A section without a full line tells nothing of its sides, and no page tells how far down it might have gone.
func (f *facts) margins(e edge) []reading {
	least := map[int]reading{}
	full := map[int]bool{}
	note := func(page, block int, value float64, at edge) {
		section := f.section[page-1]
		if old, ok := least[section]; !ok || value < old.value {
			least[section] = reading{value, Place{Block: block, Page: page}, at == bottomEdge}
		}
	}
	for i := range f.rows {
		if r := &f.rows[i]; r.block > 0 {
			page := &f.Pages.Pages[r.page-1]
			at := e.on(page)
			note(r.page, r.block, at.of(page, r.left(), r.y-fonts.Ascent*r.size(), r.right(), r.y+fonts.Descent*r.size()), at)
			section := f.section[r.page-1]
			b := &f.Tree.Blocks[r.block-1]
			full[section] = full[section] || b.Table != nil || r.right()-r.left() > 0.6*page.Width && !centred(b)
		}
	}
	for p := range f.Pages.Pages {
		page := &f.Pages.Pages[p]
		at := e.on(page)
		for _, l := range page.Lines {
			note(p+1, 0, at.of(page, l.X1, l.Y1, l.X2, l.Y2), at)
		}
	}
	var out []reading
	for section := range f.sectionOf(len(f.Tree.Blocks)) + 1 {
		if r, ok := least[section]; ok && full[section] {
			out = append(out, r)
		}
	}
	return out
}

// on is where an edge of the upright page lies on a page.
func (e edge) on(page *layout.Page) edge {
	if page.Width > page.Height {
		return turnedEdge[e]
	}
	return e
}

// of is the distance of a box from the edge of its page.
func (e edge) of(page *layout.Page, left, top, right, bottom float64) float64 {
	switch e {
	case topEdge:
		return top
	case bottomEdge:
		return page.Height - bottom
	case leftEdge:
		return left
	}
	return page.Width - right
}

// pageNumbers are the numbers in the margins of all pages.
// centred says that the lines of a block do not reach the margins, however long they are: an annex of pictures alone has no
// other.
func centred(b *doc.Block) bool {
	return b.Para != nil && slices.Contains([]doc.Role{doc.Centered, doc.AnnexHead, doc.AnnexNote}, b.Para.Role)
}

func (f *facts) pageNumbers() []row {
	var out []row
	for _, r := range f.rows {
		if r.block == 0 && strings.Trim(r.text(), "0123456789") == "" {
			out = append(out, r)
		}
	}
	return out
}

func (f *facts) numberLines() []reading {
	var out []reading
	for _, r := range f.pageNumbers() {
		out = append(out, reading{value: r.y, place: Place{Page: r.page}})
	}
	return out
}

func headSizes(of func(*head) []row) func(*facts) []reading {
	return func(f *facts) []reading {
		h, ok := f.readHead()
		if !ok {
			return nil
		}
		return sizes(of(&h))
	}
}

// issuerLine is the length of the rule under the issuing body as a share of the line above it.
func (f *facts) issuerLine() []reading {
	h, _ := f.readHead()
	if len(h.issuer) == 0 {
		return nil
	}
	return f.lineShare(h.issuer[len(h.issuer)-1])
}

// lineShare is the length of the rule under the last of some rows as a share of that row.
func (f *facts) lineShare(rows []row) []reading {
	if len(rows) == 0 {
		return nil
	}
	r := &rows[len(rows)-1]
	l, ok := f.ruleUnder(r)
	if !ok {
		return nil
	}
	return []reading{{value: (l.X2 - l.X1) / (r.right() - r.left()), place: Place{Block: r.block, Page: r.page}}}
}

func (f *facts) subjectGap() []reading {
	h, _ := f.readHead()
	if len(h.number) == 0 || len(h.subject) == 0 {
		return nil
	}
	last, first := &h.number[len(h.number)-1], &h.subject[0]
	return []reading{{value: first.y - last.y - single*first.size(), place: Place{Block: h.block, Page: 1}}}
}

// single is the line pitch of single spacing, as a share of the size.
const single = 1.149

func (f *facts) headLeading() []reading {
	h, _ := f.readHead()
	var out []reading
	for _, rows := range [][]row{slices.Concat(h.issuer...), slices.Concat(h.national, h.motto)} {
		for i := 1; i < len(rows); i++ {
			out = append(out, reading{value: (rows[i].y - rows[i-1].y) / rows[i].size(), place: Place{Block: h.block, Page: 1}})
		}
	}
	return out
}

// headDrop is the distance of the rules in the head from the baseline above them.
func (f *facts) headDrop() []reading {
	h, _ := f.readHead()
	var out []reading
	above := [][]row{h.national}
	if len(h.motto) > 0 {
		above[0] = h.motto
	}
	if len(h.issuer) > 0 {
		above = append(above, h.issuer[len(h.issuer)-1])
	}
	for _, rows := range above {
		if len(rows) == 0 {
			continue
		}
		r := &rows[len(rows)-1]
		if l, ok := f.ruleUnder(r); ok {
			out = append(out, reading{value: l.Y1 - r.y, place: Place{Block: h.block, Page: 1}})
		}
	}
	return out
}
