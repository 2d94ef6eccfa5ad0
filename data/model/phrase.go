package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CheckPhraseCode refuses a code that could not be typed to find its phrase: one with spaces or signs, and one that
// another phrase has, marks and capitals aside.
func CheckPhraseCode(p Phrase, others []Phrase) error {
	for _, r := range p.Code {
		if !isWordRune(r) {
			return Errorf(Invalid, "code", "Mã tắt chỉ gồm chữ và số viết liền, không có “%c”.", r)
		}
	}
	for _, o := range others {
		if Fold(o.Code) == Fold(p.Code) {
			return Errorf(Exists, "code", "Mã “%s” đã dùng cho mẫu câu khác.", o.Code)
		}
	}
	return nil
}

// CodeBefore is the word that ends at the end of a text, where a phrase's code was typed; "" after a space or sign.
func CodeBefore(text string) string {
	at := len(text)
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if !isWordRune(r) {
			break
		}
		at -= size
	}
	return text[at:]
}

// PhraseOf finds the phrase that a typed code means: the one with the same letters; else with the same letters but for
// marks and capitals. Input programs make marks of some codes ("dd": "đ"), so these are undone too.
func PhraseOf(code string, all []Phrase) (Phrase, bool) {
	if code == "" {
		return Phrase{}, false
	}
	for _, form := range []func(string) string{strings.TrimSpace, Fold, keysOf} {
		for _, p := range all {
			if form(code) == form(p.Code) {
				return p, true
			}
		}
	}
	return Phrase{}, false
}

// telexKeys are the letters typed in Telex for letters with hats, horns and strokes.
var telexKeys = map[rune]string{'ă': "aw", 'â': "aa", 'đ': "dd", 'ê': "ee", 'ô': "oo", 'ơ': "ow", 'ư': "uw"}

// keysOf is what was typed in Telex, with the tones at the end of the word.
func keysOf(code string) string {
	letters, tone := splitTone(strings.Map(unicode.ToLower, code))
	var b strings.Builder
	for _, r := range letters {
		if keys, ok := telexKeys[r]; ok {
			b.WriteString(keys)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String() + []string{"", "f", "r", "x", "s", "j"}[tone]
}
