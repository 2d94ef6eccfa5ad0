package model

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Query is what a user searches for: words that must all be there, each at the
// start of a word of the text. A word typed without marks finds every writing
// of it ("duong": đường, dương); one typed with a mark finds only that writing
// ("đường": đường), wherever the tone mark stands (hòa, hoà). The last word
// may be unfinished, unless a space or a sign follows it.
type Query struct {
	words []queryWord
}

// queryWord is one word of a query.
type queryWord struct {
	form   wordForm
	marked bool // typed with a mark: marks must match
	prefix bool // unfinished
	runes  int
}

// Span is a run of bytes [Start, End) of a text.
type Span struct{ Start, End int }

// wordForm is a word of a text or a query, taken apart for comparing.
type wordForm struct {
	exact   string // small letters, tone mark in its usual place
	folded  string // no marks
	letters string // exact without the tone
	tone    int8
	// toneAt is the last letter that may carry the tone (hoà: the a).
	toneAt int
}

// ParseQuery reads what was typed into the search field.
func ParseQuery(typed string) Query {
	var q Query
	s := norm.NFC.String(typed)
	last := 0
	eachWord(s, func(start, end int) {
		f := newWordForm(s[start:end])
		last = end
		if f.folded != "" {
			q.words = append(q.words, queryWord{form: f, marked: f.exact != f.folded, runes: utf8.RuneCountInString(s[start:end])})
		}
	})
	if n := len(q.words); n > 0 && last == len(s) {
		q.words[n-1].prefix = true
	}
	return q
}

// Empty reports whether there is nothing to search for; an empty query matches
// every text.
func (q Query) Empty() bool { return len(q.words) == 0 }

// Match reports whether the text has all the words. For many texts use Index.
func (q Query) Match(text string) bool {
	missing := slices.Clone(q.words)
	eachForm(text, func(_, _ int, f wordForm) {
		missing = slices.DeleteFunc(missing, func(w queryWord) bool { return w.matches(f) })
	})
	return len(missing) == 0
}

// Highlights returns the parts of text that the query's words found, from left
// to right, none overlapping: the typed letters of an unfinished word, whole
// words otherwise.
func (q Query) Highlights(text string) []Span {
	var spans []Span
	eachForm(text, func(start, end int, f wordForm) {
		stop := start
		for _, w := range q.words {
			if w.matches(f) {
				stop = max(stop, w.end(text, start, end))
			}
		}
		if stop > start {
			spans = append(spans, Span{start, stop})
		}
	})
	return spans
}

// end returns where the letters found in the word text[start:end] stop. In
// text with loose marks, whose letters cannot be counted, it is the word's end.
func (w queryWord) end(text string, start, end int) int {
	word := text[start:end]
	if !w.prefix || !norm.NFC.IsNormalString(word) {
		return end
	}
	n := 0
	for i := range word {
		if n == w.runes {
			return start + i
		}
		n++
	}
	return end
}

// matches reports whether the word finds f.
func (w queryWord) matches(f wordForm) bool {
	if !w.marked {
		return f.folded == w.form.folded || w.prefix && strings.HasPrefix(f.folded, w.form.folded)
	}
	if f.exact == w.form.exact || w.prefix && strings.HasPrefix(f.exact, w.form.exact) {
		return true
	}
	if !w.prefix || !strings.HasPrefix(f.letters, w.form.letters) {
		return false
	}
	return f.tone == w.form.tone || w.form.tone == toneless && f.toneAt >= w.runes
}

// newWordForm takes a word in NFC apart.
func newWordForm(word string) wordForm {
	f := wordForm{exact: word, folded: word, letters: word, toneAt: -1}
	if isSmallASCII(word) {
		return f
	}
	small := strings.Map(unicode.ToLower, word)
	f.folded = strings.Map(foldLetter, small)
	f.letters, f.tone = splitTone(small)
	f.exact = placeTone(small)
	if f.tone != toneless {
		f.toneAt = tonePlace([]rune(f.letters), true)
	}
	return f
}

// foldLetter is foldRune without loose marks, which no letter took in.
func foldLetter(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return foldRune(r)
}

func isSmallASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0x80 || c >= 'A' && c <= 'Z' {
			return false
		}
	}
	return true
}

// eachForm calls f for every word of text, in NFC or not, with its place.
func eachForm(text string, f func(start, end int, form wordForm)) {
	eachWord(text, func(start, end int) {
		f(start, end, formOfRaw(text[start:end]))
	})
}

// formOfRaw takes a word apart that may not be in NFC.
func formOfRaw(word string) wordForm { return newWordForm(norm.NFC.String(word)) }

// eachWord calls f for every word of s: a run of letters, digits and marks,
// which in Vietnamese is a syllable or a number.
func eachWord(s string, f func(start, end int)) {
	start := -1
	for i, r := range s {
		if isWordRune(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			f(start, i)
			start = -1
		}
	}
	if start >= 0 {
		f(start, len(s))
	}
}

// wordRunes answers isWordRune for the letters a Vietnamese text is made of.
var wordRunes = func() (t [0x1f00]bool) {
	for r := range t {
		t[r] = isWordRuneSlow(rune(r))
	}
	return t
}()

func isWordRune(r rune) bool {
	if int(r) < len(wordRunes) {
		return wordRunes[r]
	}
	return isWordRuneSlow(r)
}

func isWordRuneSlow(r rune) bool {
	return unicode.In(r, unicode.L, unicode.N, unicode.M)
}
