package pdf

import (
	"fmt"

	"sogiamsat/reports/fonts"
)

// font is one face as used by one document.
type font struct {
	style  fonts.Style
	face   *face
	codes  runeTable
	glyphs []uint16 // by code; code 0 is the sign for a missing glyph and never drawn
	runes  []rune   // by code
}

// fontSet holds the fonts of a document by style; styles the document does not name stay nil.
type fontSet struct {
	typeface *Typeface
	fonts    [4]*font
}

func newFontSet(typeface *Typeface, used [4]bool) *fontSet {
	s := fontSet{typeface: typeface}
	for style := range used {
		if used[style] {
			s.fonts[style] = &font{style: fonts.Style(style), glyphs: []uint16{0}, runes: []rune{0}}
		}
	}
	return &s
}

// get returns the font of a style, whose face is read when the style is first drawn.
func (s *fontSet) get(style fonts.Style) (*font, error) {
	f := s.fonts[style]
	if f.face == nil {
		face, err := s.typeface.faces[style]()
		if err != nil {
			return nil, fmt.Errorf("read font %d: %w", style, err)
		}
		f.face = face
	}
	return f, nil
}

// drawn tells whether the document shows at least one glyph of the font.
func (f *font) drawn() bool { return f != nil && len(f.glyphs) > 1 }

// code returns the rune's code, a new one at first use. Two runes that share a glyph (a space and a non-breaking
// space) get two codes, so that the text read back from the file keeps both.
func (f *font) code(r rune) (uint16, bool) {
	if c := f.codes.get(r); c != 0 {
		return c, true
	}
	// The font would show a soft hyphen, which only marks where a word may break.
	if r == '\u00AD' || !fonts.Has(f.style, r) {
		return 0, false
	}
	glyph := f.face.cmap.get(r)
	if glyph == 0 {
		return 0, false
	}
	c := uint16(len(f.glyphs))
	f.glyphs = append(f.glyphs, glyph)
	f.runes = append(f.runes, r)
	f.codes.set(r, c)
	return c, true
}

// width returns the width of a code in thousandths of an em.
func (f *font) width(code uint16) int { return int(f.face.widths[f.glyphs[code]]) }
