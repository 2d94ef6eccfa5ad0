package docx

import (
	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
)

// header writes the head of page 1 as a table of two columns without rules.
func (w *writer) header(i int, b *doc.Block) {
	h, look := b.Header, &w.sheet.Header
	page := w.lay(*b)
	var texts []known
	for _, line := range h.Left {
		k := known{text: line.Text, style: styleParent, size: look.BodySizes[0]}
		if line.Bold {
			k.style, k.face = styleIssuer, fonts.Bold
		}
		texts = append(texts, k)
	}
	motto := look.NationalSizes[0]
	if len(look.MottoSizes) > 0 {
		motto = look.MottoSizes[0]
	}
	texts = append(texts,
		known{h.National, styleNational, fonts.Bold, look.NationalSizes[0]},
		known{h.Motto, styleMotto, fonts.Bold, motto},
		known{h.Number, styleNumber, fonts.Regular, look.NumberSize},
		known{h.SubjectLine, styleSubject, look.SubjectStyle, look.SubjectSize},
		known{h.PlaceDate, stylePlace, fonts.Italic, look.PlaceSizes[0]})
	found, rest := pieces(page, texts)
	height := look.After
	for _, p := range found {
		height = max(height, p.lines[len(p.lines)-1].Y+look.After)
	}
	for n := range rest {
		found = append(found, w.separator(rest[n:n+1]))
	}
	found = append(found, rules(page)...)
	w.apart(i, 0)
	edge := w.textWidth() * look.LeftWidth / (look.LeftWidth + look.RightWidth)
	w.columns(edge, height, true, found, true)
}

// separator is a line of a frame that no text of the tree holds: the sign under a name, or the mark of a draft.
func (w *writer) separator(lines []layout.Text) piece {
	p := piece{known: known{style: styleSeparator, size: w.sheet.Header.BodySizes[0]}, lines: lines}
	if lines[0].Text == w.sheet.Draft.Text {
		p.known = known{style: styleDraft, face: fonts.Bold, size: w.sheet.Draft.Size}
	}
	return p
}

// columns writes a table of one row and two columns without rules, divided at edge and at least so high.
func (w *writer) columns(edge, height float64, whole bool, all []piece, keep bool) {
	w.tableOpen([]float64{0, edge, w.textWidth()}, 0, layout.TableLook{})
	w.out.raw(`<w:tr><w:trPr>`)
	if whole {
		w.out.raw(`<w:cantSplit/>`)
	}
	if height > 0 {
		w.out.raw(`<w:trHeight w:val="%d" w:hRule="atLeast"/>`, twips(height))
	}
	w.out.raw(`</w:trPr>`)
	for _, c := range []column{{0, edge}, {edge, w.textWidth()}} {
		w.out.raw(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, twips(c.right-c.left))
		reach := c
		if c.left > 0 {
			reach.right = endless // a line too wide for its column belongs to it all the same
		} else {
			reach.left = -endless
		}
		w.stackIn(c, reach, all, keep)
		if w.floating != "" {
			w.spacer(looks{})
		}
		w.out.raw(`</w:tc>`)
	}
	w.out.raw(`</w:tr></w:tbl>`)
}

// stackIn stacks the pieces whose middle lies within reach in the column c.
func (w *writer) stackIn(c, reach column, all []piece, keep bool) {
	var own []piece
	for _, p := range all {
		if x := p.x(); x >= reach.left && x < reach.right {
			own = append(own, p)
		}
	}
	w.stack(c, own, 0, keep)
}

// title writes the type of the document and its trích yếu with what stands under it.
func (w *writer) title(b *doc.Block) {
	t, look := b.Title, &w.sheet.Title
	page := w.lay(*b)
	if len(page.Texts) == 0 {
		return
	}
	found, rest := pieces(page, []known{
		{t.Kind, styleKind, fonts.Bold, look.KindSize}, {t.Subject, styleTitle, fonts.Bold, look.Size},
	})
	for n := range rest {
		found = append(found, w.separator(rest[n:n+1]))
	}
	found = append(found, rules(page)...)
	before := max(look.Before, w.space)
	if w.first {
		before = 0
	}
	w.stack(column{0, w.textWidth()}, found, -before, true)
	w.space = look.After
}
