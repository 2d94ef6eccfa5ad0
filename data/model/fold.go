package model

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldTable holds the folded form of every rune below its length: it covers
// Latin, its additions and the Vietnamese block U+1EA0 to U+1EF9.
var foldTable = func() (t [0x1f00]rune) {
	for r := range t {
		t[r] = foldSlow(rune(r))
	}
	return t
}()

// Fold returns s for searching: NFC, small letters, no marks, đ as d. Each
// rune of NFC(s) gives exactly one rune, so that the n-th rune of the result
// is the n-th rune of a stored text.
func Fold(s string) string {
	return strings.Map(foldRune, norm.NFC.String(s))
}

func foldRune(r rune) rune {
	if r >= 0 && int(r) < len(foldTable) {
		return foldTable[r]
	}
	return foldSlow(r)
}

func foldSlow(r rune) rune {
	r = unicode.ToLower(r)
	if r == 'đ' {
		return 'd'
	}
	base, rest := decompose(r)
	for _, m := range rest {
		if !unicode.Is(unicode.Mn, m) {
			return r
		}
	}
	return unicode.ToLower(base)
}

// decompose returns the first rune of r's canonical decomposition and what
// follows it; r itself when it has none.
func decompose(r rune) (rune, []rune) {
	d := norm.NFD.PropertiesString(string(r)).Decomposition()
	if d == nil {
		return r, nil
	}
	runes := []rune(string(d))
	return runes[0], runes[1:]
}
