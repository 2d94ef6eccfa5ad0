// Package layout sets a document on pages.
//
// Nouns:
//   - sheet: the resolved measures of a rule set; the only source of sizes and distances;
//   - piece: a part of a text that stays on one line; lines end between pieces;
//   - item: what stays whole on one page: a line of a paragraph, a row of a table or a part of a long row, a picture, a
//     frame;
//   - frame: texts and rules in fixed places: header, title, signature;
//   - glued: an item before which no page may end.
//
// Rules:
//   - lines are chosen for the whole paragraph at once, so that word spaces are as even as they can be; spaces may
//     shrink and stretch, and letters may move apart by a hair within the limits of the sheet;
//   - lines end at U+0020 only, never between words that belong together (Bind), never inside a word that fits on a
//     line; a last line has at least two words;
//   - a page never ends with the first or begins with the last line of a paragraph, headings stay with two lines of
//     text, a signature stands whole behind two lines of text, rows stay whole unless they are very long;
//   - marks outside the text move nothing;
//   - layout knows no PDF and reads no clock: equal documents on equal sheets give equal results.
package layout

import (
	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
)

// Layout sets a document on pages. It is pure: equal input gives an equal result, and neither the document nor the
// sheet is changed. The error is a *GlyphError when a text cannot be printed; an unusable sheet gives another error.
// Whatever the texts are, nothing runs off the paper and nothing is left out.
func Layout(d doc.Document, s Sheet) (Result, error) {
	if err := s.check(); err != nil {
		return Result{}, err
	}
	l := &layouter{sheet: s, mark: d.Mark, page: s.Portrait}
	for i := range d.Blocks {
		l.at = i + 1
		if err := l.block(&d.Blocks[i]); err != nil {
			return Result{}, err
		}
	}
	l.paginate()
	return l.result, nil
}

// layouter carries one document from blocks to items (things that stay on one page) and from items to pages.
type layouter struct {
	sheet  Sheet
	mark   doc.Mark
	page   PageLook // of the section in hand
	result Result

	at    int // the block in hand, counted from 1
	items []item
	after float64 // space below the last block
	need  int     // lines of text that the last items still must have behind them on their page

	// Scratch of measure and fit.
	pieces []piece
	size   float64 // of the measured text
	cost   []float64
	from   []int
	ends   []int
}

// block turns one block into items. An empty block is nothing.
func (l *layouter) block(b *doc.Block) error {
	switch {
	case b.Header != nil:
		return l.header(b.Header)
	case b.Title != nil:
		return l.title(b.Title)
	case b.Para != nil:
		return l.paragraph(b.Para)
	case b.Table != nil:
		return l.table(b.Table)
	case b.Picture != nil:
		l.picture(b.Picture)
	case b.Signature != nil:
		return l.signature(b.Signature)
	case b.Section != nil:
		l.section(b.Section)
	}
	return nil
}

// section starts a new page with its own numbers.
func (l *layouter) section(s *doc.Section) {
	l.page = l.sheet.Portrait
	if s.Landscape {
		l.page = l.sheet.Landscape
	}
	l.after, l.need = 0, 0
	l.items = append(l.items, item{kind: sectionItem, page: &PageLook{}})
	*l.items[len(l.items)-1].page = l.page
}

// itemKind says what an item holds.
type itemKind uint8

const (
	lineItem itemKind = iota
	frameItem
	rowItem
	pictureItem
	sectionItem
)

// item is a part of the document that stays whole on one page.
type item struct {
	kind   itemKind
	block  int     // of the document, counted from 1
	glued  bool    // no page may end before it
	lines  int     // lines of text in it
	before float64 // space above; dropped at the top of a page
	height float64
	at     set // the line of a lineItem
	frame  *frame
	row    *slice
	image  *Picture // its place from the left margin and the item's top
	page   *PageLook
}

// set is a line of a paragraph in its place.
type set struct {
	para     *para
	from, to int     // byte offsets in the paragraph's text
	x        float64 // from the left margin, or from the left edge of the cell
	width    float64
	ratio    float64 // width of its spaces as a share of the normal space
	track    float64 // added behind each letter, points
	first    bool    // of the paragraph: carries the label and the outline entry
}

// add appends an item of a block; before applies to the block's first item.
func (l *layouter) add(it item) {
	it.block = l.at
	it.before = max(it.before, l.after)
	l.after = 0
	if l.need > 0 {
		it.glued = true
		l.need -= it.lines
	}
	l.items = append(l.items, it)
}

// ascent is the distance from the top of a line to its baseline when the line is as high as its leading.
func ascent(size, leading float64) float64 {
	return (leading-size*(fonts.Ascent+fonts.Descent))/2 + size*fonts.Ascent
}
