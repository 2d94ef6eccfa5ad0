package reports

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sogiamsat/reports/rules"
)

// placeTones sets the tones of the office's name as the rule set's choice says; by default as they were typed, since the
// paper has to read as the seal does.
func (b *builder) placeTones(name string) string { return placeTones(name, b.form.Tone) }

// placeTones moves the tone of syllables that end in oa, oe or uy: onto the first letter (òa, úy) or onto the last (oà,
// uý). Behind q the u belongs to the consonant and the tone never moves.
func placeTones(s, how string) string {
	if how != rules.ToneNew && how != rules.ToneOld {
		return s
	}
	r := []rune(norm.NFD.String(s))
	for i := 0; i+2 < len(r); i++ {
		ends := i+3 == len(r) || !unicode.IsLetter(r[i+3]) && !unicode.IsMark(r[i+3])
		afterQ := i > 0 && unicode.ToLower(r[i-1]) == 'q'
		if !ends || afterQ {
			continue
		}
		if how == rules.ToneOld && isTone(r[i+1]) && glides(r[i], r[i+2]) {
			r[i+1], r[i+2] = r[i+2], r[i+1]
		}
		if how == rules.ToneNew && isTone(r[i+2]) && glides(r[i], r[i+1]) {
			r[i+1], r[i+2] = r[i+2], r[i+1]
		}
	}
	return norm.NFC.String(string(r))
}

// isTone tells the marks of the five tones: huyền, sắc, ngã, hỏi, nặng.
func isTone(r rune) bool { return slices.Contains([]rune{0x300, 0x301, 0x303, 0x309, 0x323}, r) }

// glides tells the pairs of letters whose tone has two places.
func glides(first, second rune) bool {
	pair := string([]rune{unicode.ToLower(first), unicode.ToLower(second)})
	return pair == "oa" || pair == "oe" || pair == "uy"
}
