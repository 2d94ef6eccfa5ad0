package docx

import (
	"math"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
)

// signature writes the foot of a paper as a table of two columns without rules, which stays whole with the text before
// it as long as it fits on a page.
func (w *writer) signature(i int, b *doc.Block) {
	s, look := b.Signature, &w.sheet.Signature
	page := w.lay(*b)
	var texts []known // in the order of the layout
	authority := func(lines []string) {
		for _, line := range lines {
			texts = append(texts, known{line, styleAuthority, fonts.Bold, look.Size})
		}
	}
	name := func(name string) { texts = append(texts, known{name, styleName, fonts.Bold, look.Size}) }
	if s.Second != nil {
		authority(s.Second.Authority)
	}
	authority(s.Authority)
	if s.Second != nil {
		name(s.Second.Name)
	}
	authority(s.Post)
	name(s.Name)
	found, rest := pieces(page, texts)
	found = append(found, w.receivers(rest)...)
	bottom := 0.0
	for _, p := range found {
		bottom = max(bottom, p.lines[len(p.lines)-1].Y+look.ListLeading)
	}
	w.apart(i, look.Before)
	coded := w.code != nil && w.code.block == i
	if coded && w.code.below > 0 {
		w.hangCode()
	}
	w.columns(w.textWidth()*look.LeftShare, 0, bottom < w.textHeight(), found, false)
	w.space = 0
	if coded && w.code.below == 0 {
		w.hangCode()
		if w.next(i).Para != nil {
			w.spacer(looks{})
		}
	}
}

// receivers puts the lines of Nơi nhận together: the head, and the entries with the lines that hang under them.
func (w *writer) receivers(lines []layout.Text) []piece {
	look := &w.sheet.Signature
	var out []piece
	for n := range lines {
		switch {
		case n == 0:
			p := piece{known: known{style: styleReceivers, face: look.HeadStyle, size: look.HeadSize}, justify: "left"}
			p.lines, p.bold = lines[:1], look.HeadUnderline
			out = append(out, p)
		case math.Abs(lines[n].X-lines[0].X) < 0.01 || len(out) < 2:
			p := piece{known: known{style: styleReceiver, size: look.ListSize}, justify: "left", lines: lines[n : n+1]}
			out = append(out, p)
		default:
			last := &out[len(out)-1]
			last.hang = lines[n].X - lines[0].X
			last.lines = lines[n-len(last.lines) : n+1]
		}
	}
	return out
}
