package docx

import (
	"cmp"
	"slices"
	"strings"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
)

// known is a text that a frame holds, and the style of its paragraph. Frames hold their texts in this order.
type known struct {
	text, style string
	face        layout.Style // of the style
	size        float64      // of the style
}

// piece is a paragraph of a frame: the lines of one text, or a rule.
type piece struct {
	known
	lines   []layout.Text
	rule    *layout.Line
	justify string // "left": in its place; else centred in its place
	hang    float64
	bold    bool // lines are underlined
}

// y orders the pieces of a column.
func (p *piece) y() float64 {
	if p.rule != nil {
		return p.rule.Y1
	}
	return p.lines[0].Y
}

// x is the middle of a piece.
func (p *piece) x() float64 {
	if p.rule != nil {
		return (p.rule.X1 + p.rule.X2) / 2
	}
	return p.lines[0].X + p.lines[0].Width/2
}

// pieces puts the lines of a laid-out frame together again: lines of one text are one paragraph. Lines that are none of
// the known texts are returned apart.
func pieces(page layout.Page, texts []known) (found []piece, rest []layout.Text) {
	at := 0
	for _, k := range texts {
		want := bare(k.text)
		if want == "" {
			continue
		}
		from := at
		for from < len(page.Texts) && !strings.HasPrefix(want, bare(page.Texts[from].Text)) {
			from++
		}
		to, got := from, ""
		for to < len(page.Texts) && got != want && strings.HasPrefix(want, got+bare(page.Texts[to].Text)) {
			got += bare(page.Texts[to].Text)
			to++
		}
		if got != want {
			continue
		}
		rest = append(rest, page.Texts[at:from]...)
		found = append(found, piece{known: k, lines: page.Texts[from:to]})
		at = to
	}
	return found, append(rest, page.Texts[at:]...)
}

// rules are the rules of a frame as pieces.
func rules(page layout.Page) []piece {
	var out []piece
	for i := range page.Lines {
		out = append(out, piece{known: known{style: styleRule}, rule: &page.Lines[i]})
	}
	return out
}

// column is the room of a table cell, or of the whole page.
type column struct{ left, right float64 }

// stack writes the pieces that lie in a column from the upper edge top down, each in its own height, and returns the
// lower edge of the last.
func (w *writer) stack(c column, all []piece, top float64, keep bool) float64 {
	var own []piece
	for _, p := range all {
		if p.x() >= c.left && p.x() < c.right {
			own = append(own, p)
		}
	}
	slices.SortStableFunc(own, func(a, b piece) int { return cmp.Compare(a.y(), b.y()) })
	for i := range own {
		top = w.piece(c, &own[i], top, keep)
	}
	if len(own) == 0 {
		w.spacer(looks{keepNext: keep})
	}
	return top
}

// piece writes one paragraph of a frame below the edge top and returns its lower edge.
func (w *writer) piece(c column, p *piece, top float64, keep bool) float64 {
	if p.rule != nil {
		return w.rule(c, p.rule, top, keep)
	}
	first, last := p.lines[0], p.lines[len(p.lines)-1]
	l := looks{style: p.style, keepNext: keep, leading: first.Size * single}
	if n := len(p.lines); n > 1 {
		l.leading = max(l.leading, (last.Y-first.Y)/float64(n-1))
	}
	depth := first.Size * fonts.Descent // word processors put what a line has too much above its letters
	before := first.Y + depth - l.leading - top
	l.before = &before
	if p.justify == "left" {
		l.indented, l.left, l.first = true, first.X-c.left+p.hang, -p.hang
		l.right = max(0, w.sheet.Signature.Gap)
	} else if shift := p.x() - (c.left+c.right)/2; shift < -0.02 || shift > 0.02 {
		l.indented, l.left, l.right = true, shift, -shift
	}
	w.out.raw(`<w:p>`)
	w.out.properties(l)
	w.lines(p)
	w.out.raw(`</w:p>`)
	return max(top, last.Y+depth)
}

// lines writes the text of a piece with its line ends. A text that hangs is left to break where it will.
func (w *writer) lines(p *piece) {
	f := face{style: p.lines[0].Style, base: p.face, gray: p.lines[0].Gray, underline: p.bold}
	if p.lines[0].Size != p.size {
		f.size = p.lines[0].Size
	}
	w.out.run(f)
	for i, line := range p.lines {
		switch {
		case i == 0:
		case p.justify == "left":
			w.out.words(" ")
		default:
			w.out.raw(`<w:br/>`)
		}
		w.out.words(layout.Bind(line.Text))
	}
	w.out.end()
}

// rule writes a rule as the upper border of an empty paragraph, as long as it is.
func (w *writer) rule(c column, r *layout.Line, top float64, keep bool) float64 {
	before := r.Y1 - r.Width/2 - top
	l := looks{
		style: styleRule, keepNext: keep, rule: r.Width, before: &before, leading: spacerHeight, exact: true,
		indented: true, left: r.X1 - c.left, right: c.right - r.X2,
	}
	w.out.raw(`<w:p>`)
	w.out.properties(l)
	w.out.raw(`</w:p>`)
	return max(top, r.Y1) + r.Width/2 + spacerHeight
}
