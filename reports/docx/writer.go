package docx

import (
	"strings"
	"unicode/utf8"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// writer carries one document from its tree to the parts of the file.
type writer struct {
	d     doc.Document
	sheet layout.Sheet
	page  layout.PageLook // of the section in hand
	out   markup          // the body so far
	space float64         // wanted above the next block
	tied  map[int]bool    // blocks that stay on the page of the next one
	turn  bool            // the section in hand is landscape
	heads [2]bool         // there is a section in portrait, in landscape
	begun bool            // the section in hand has a block
	first bool            // the block in hand is the first of its section
	err   error           // the first refusal

	pictures [][]byte // in the order of the body
	code     *code    // nil: the paper has none
	floating string   // what is to hang on the next spacer
}

func newWriter(d doc.Document, s layout.Sheet) *writer {
	return &writer{d: d, sheet: s, page: s.Portrait, tied: map[int]bool{}}
}

// endless is a height on which every document is one page.
const endless = 1e6

// lay sets one block on an endless page of the section in hand and returns it; positions count from its left and upper
// margin.
func (w *writer) lay(b doc.Block) layout.Page {
	if w.err != nil {
		return layout.Page{}
	}
	sheet := w.sheet
	sheet.Portrait = w.page
	sheet.Portrait.Height = endless
	r, err := layout.Layout(doc.Document{Mark: doc.Mark{Draft: w.d.Mark.Draft}, Blocks: []doc.Block{b}}, sheet)
	if err != nil {
		w.err = err
		return layout.Page{}
	}
	p := r.Pages[0]
	for i := range p.Texts {
		p.Texts[i].X -= w.page.Left
		p.Texts[i].Y -= w.page.Top
	}
	for i := range p.Lines {
		l := &p.Lines[i]
		l.X1, l.X2, l.Y1, l.Y2 = l.X1-w.page.Left, l.X2-w.page.Left, l.Y1-w.page.Top, l.Y2-w.page.Top
	}
	return p
}

func (w *writer) textWidth() float64  { return w.page.Width - w.page.Left - w.page.Right }
func (w *writer) textHeight() float64 { return w.page.Height - w.page.Top - w.page.Bottom }

// body writes all blocks and the last section.
func (w *writer) body() {
	for i := range w.d.Blocks {
		if w.d.Blocks[i].Signature != nil {
			w.tie(i, w.sheet.Signature.LinesTogether)
		}
	}
	for i := 0; i < len(w.d.Blocks) && w.err == nil; i++ {
		w.block(i, &w.d.Blocks[i])
	}
	if w.code != nil && w.code.block < 0 {
		w.hangCode()
	}
	if n := len(w.d.Blocks); n == 0 || w.d.Blocks[n-1].Para == nil || w.floating != "" {
		w.spacer(looks{}) // the format wants a paragraph at the end, above all behind a table
	}
	w.out.WriteString(w.section())
}

// block writes one block; an empty block is nothing.
func (w *writer) block(i int, b *doc.Block) {
	w.first = !w.begun
	w.begun = w.begun || b.Section == nil && *b != (doc.Block{})
	switch {
	case b.Header != nil:
		w.header(i, b)
	case b.Title != nil:
		w.title(b)
	case b.Para != nil:
		w.para(i, b)
	case b.Table != nil:
		w.table(i, b)
	case b.Picture != nil:
		w.picture(i, b)
	case b.Signature != nil:
		w.signature(i, b)
	case b.Section != nil:
		if w.begun && w.previous(i).Para == nil {
			w.spacer(looks{section: w.section()})
		}
		w.begun = false
		w.space, w.turn, w.page = 0, b.Section.Landscape, w.sheet.Portrait
		if w.turn {
			w.page = w.sheet.Landscape
		}
	}
}

// previous and next are the neighbours of block i; empty blocks at the ends of the document.
func (w *writer) previous(i int) doc.Block {
	if i == 0 {
		return doc.Block{}
	}
	return w.d.Blocks[i-1]
}

func (w *writer) next(i int) doc.Block {
	if i+1 >= len(w.d.Blocks) {
		return doc.Block{}
	}
	return w.d.Blocks[i+1]
}

// below is the space that the block behind block i wants above it where it is a table of its own, which cannot say so.
func (w *writer) below(i int) *float64 {
	switch n := w.next(i); {
	case n.Table != nil:
		return &w.sheet.Table.Before
	case n.Signature != nil:
		return &w.sheet.Signature.Before
	}
	return nil
}

// spacerHeight is the height of a paragraph that must be there, in points.
const spacerHeight = 1

// spacer writes a paragraph without text.
func (w *writer) spacer(l looks) {
	l.style, l.leading, l.exact = styleSpacer, spacerHeight, true
	w.out.raw(`<w:p>`)
	w.out.properties(l)
	w.out.WriteString(w.floating)
	w.floating = ""
	w.out.raw(`</w:p>`)
}

// apart puts the space before a table that no paragraph precedes: tables would grow together.
func (w *writer) apart(i int, before float64) {
	if w.previous(i).Para != nil {
		w.space = 0
		return
	}
	before = max(before, w.space)
	w.space = 0
	if w.previous(i).Table != nil || w.previous(i).Signature != nil || w.previous(i).Header != nil || before > spacerHeight {
		gap := max(0, before-spacerHeight)
		w.spacer(looks{before: &gap, keepNext: true})
	}
}

// tie keeps the blocks before block i on its page until so many lines of text stand there.
func (w *writer) tie(i, lines int) {
	for j := i - 1; j >= 0 && lines > 0; j-- {
		p := w.d.Blocks[j].Para
		if p == nil && w.d.Blocks[j].Table == nil {
			return
		}
		w.tied[j] = true
		if p == nil {
			return
		}
		lines -= rows(w.lay(w.d.Blocks[j]).Texts)
	}
}

// rows counts the baselines of texts.
func rows(texts []layout.Text) int {
	n, last := 0, -1.0
	for _, t := range texts {
		if t.Y != last {
			n, last = n+1, t.Y
		}
	}
	return n
}

// bare is a text without the spaces at which lines may end.
func bare(s string) string { return strings.ReplaceAll(s, " ", "") }

// lineEnds counts for each line but the last how many letters stand before its end.
func lineEnds(texts []layout.Text) []int {
	ends := []int{}
	n := 0
	for i, t := range texts {
		if i > 0 && t.Y != texts[i-1].Y {
			ends = append(ends, n)
		}
		n += utf8.RuneCountInString(bare(t.Text))
	}
	return ends
}
