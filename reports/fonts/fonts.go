// Package fonts holds the four faces of the text font of all papers, Liberation Serif 2.1 (metric-compatible with
// Times New Roman, SIL Open Font License), and their measures. A Family is the same four faces of another font, read from
// files; papers are always measured with the built-in one, so a family may stand in for it only where its letters take
// exactly the same room.
//
// A face is named by a Style. Advances are whole thousandths of the em, rounded as the PDF back end rounds them, so
// that a line measured here is exactly as long on the page. A rune is printable when the face has a glyph of its own
// width for it. Never printable are control characters, runes above U+FFFF and everything without width: nothing
// places a loose accent over its letter, so text has to be composed (NFC) before it comes here. All functions are safe
// for concurrent use.
package fonts

import (
	"bytes"
	"slices"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
)

// Style is one of the four faces; Bold|Italic is BoldItalic.
type Style uint8

// The faces.
const (
	Regular    Style = 0
	Bold       Style = 1
	Italic     Style = 2
	BoldItalic       = Bold | Italic
)

// Styles lists all faces.
var Styles = [4]Style{Regular, Bold, Italic, BoldItalic}

// Name is the name of the built-in font.
const Name = "Liberation Serif"

// Ascent and Descent are the height above and the depth below the baseline, in ems; together with LineGap they make
// the single line spacing that word processors use for Times New Roman.
const (
	Ascent  = 0.891
	Descent = 0.216
	LineGap = 0.042
)

// Bytes returns the TrueType file of a face. Callers that hand it to code that may write must use Clone.
func Bytes(s Style) []byte {
	switch s & BoldItalic {
	case Bold:
		return liberationserifbold.TTF
	case Italic:
		return liberationserifitalic.TTF
	case BoldItalic:
		return liberationserifbolditalic.TTF
	}
	return liberationserifregular.TTF
}

// Clone returns a copy of the TrueType file of a face.
func Clone(s Style) []byte { return bytes.Clone(Bytes(s)) }

// Advance returns the advance of a rune in thousandths of the em; false when the face cannot print it.
func Advance(s Style, r rune) (float64, bool) {
	w, ok := Of(s).Advance(r)
	return float64(w), ok
}

// Has tells whether the face can print the rune.
func Has(s Style, r rune) bool {
	_, ok := Of(s).Advance(r)
	return ok
}

// Missing returns the runes of the text that at least one face cannot print, each once, in order of appearance. Bytes
// that are not UTF-8 appear as U+FFFD.
func Missing(text string) []rune {
	var missing []rune
	for _, r := range text {
		if !printable(r) && !slices.Contains(missing, r) {
			missing = append(missing, r)
		}
	}
	return missing
}

func printable(r rune) bool {
	for _, s := range Styles {
		if !Has(s, r) {
			return false
		}
	}
	return true
}
