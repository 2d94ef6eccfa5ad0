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

// The tones of a syllable; toneless is also that of text which is no
// Vietnamese syllable.
const (
	toneless = 0
	toneMax  = 5
)

// toneMarks are the combining marks of huyền, hỏi, ngã, sắc and nặng; a tone
// is its place here plus one.
var toneMarks = [toneMax]rune{0x300, 0x309, 0x303, 0x301, 0x323}

// toned tells the vowel (with hat or horn) and the tone of a small letter.
type toned struct {
	vowel rune
	tone  int8
}

// vowels maps every small Vietnamese vowel with a tone to its parts, and
// withTone the other way round.
var vowels, withTone = func() (map[rune]toned, map[toned]rune) {
	split, join := make(map[rune]toned), make(map[toned]rune)
	for _, v := range "aăâeêioôơuưy" {
		for i, mark := range toneMarks {
			key := toned{v, int8(i + 1)}
			r := []rune(norm.NFC.String(string([]rune{v, mark})))[0]
			split[r], join[key] = key, r
		}
	}
	return split, join
}()

// splitTone takes the tone mark off a word of small letters. Words with no or
// several tone marks (foreign ones) come back unchanged, toneless.
func splitTone(word string) (letters string, tone int8) {
	var found toned
	at := -1
	for i, r := range word {
		if r < 0x80 {
			continue
		}
		if t, ok := vowels[r]; ok {
			if at >= 0 {
				return word, toneless
			}
			found, at = t, i
		}
	}
	if at < 0 {
		return word, toneless
	}
	size := len(string(withTone[found]))
	return word[:at] + string(found.vowel) + word[at+size:], found.tone
}

// tonePlace returns which letter of a toneless syllable, which must have a
// vowel, carries the mark: hòa, thủy, tuần, của, quý, giá. modern chooses hoà,
// thuỷ.
func tonePlace(letters []rune, modern bool) int {
	from, to := vowelGroup(letters)
	for i := to - 1; i >= from; i-- {
		if strings.ContainsRune("ăâêôơư", letters[i]) {
			return i
		}
	}
	n, closed := to-from, to < len(letters)
	if n >= 3 || n == 2 && closed {
		return from + 1
	}
	if n == 2 && modern {
		switch string(letters[from:to]) {
		case "oa", "oe", "uy":
			return from + 1
		}
	}
	return from
}

// vowelGroup returns the first run of vowels, without the u of qu and the i of
// gi when another vowel follows.
func vowelGroup(letters []rune) (from, to int) {
	isVowel := func(r rune) bool { return strings.ContainsRune("aăâeêioôơuưy", r) }
	for from < len(letters) && !isVowel(letters[from]) {
		from++
	}
	for to = from; to < len(letters) && isVowel(letters[to]); to++ {
	}
	if from > 0 && to-from > 1 {
		if onset := string(letters[from-1 : from+1]); onset == "qu" || onset == "gi" && from == 1 {
			from++
		}
	}
	return from, to
}

// FoldTone returns s for comparing with its marks: NFC, small letters, and the
// tone mark of every syllable put where the older habit puts it, so that hoà
// becomes hòa and uỷ becomes ủy. Hats, horns, đ and tones stay, and the n-th
// rune is still the n-th of NFC(s).
func FoldTone(s string) string {
	s = strings.Map(unicode.ToLower, norm.NFC.String(s))
	var b strings.Builder
	b.Grow(len(s))
	done := 0
	eachWord(s, func(start, end int) {
		b.WriteString(s[done:start])
		b.WriteString(placeTone(s[start:end]))
		done = end
	})
	b.WriteString(s[done:])
	return b.String()
}

// placeTone moves the tone mark of a small-letter word to its usual letter; the
// result may have more or fewer bytes, never more or fewer letters.
func placeTone(word string) string {
	letters, tone := splitTone(word)
	if tone == toneless {
		return word
	}
	runes := []rune(letters)
	i := tonePlace(runes, false)
	runes[i] = withTone[toned{runes[i], tone}]
	return string(runes)
}
