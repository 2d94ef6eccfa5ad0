package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// UnitName is a unit's name inside a sentence. NĐ 30/2020, Phụ lục II, III.1:
// a unit named by a number, a person or an event has a capital on the common
// noun too ("Phường 3", "Phường Điện Biên Phủ"), any other has not ("phường
// Đức Nhuận"). Numbers are seen from the name; persons and events cannot be,
// so eponym says it.
func UnitName(kind WardKind, name string, eponym bool) string {
	noun := kind.Label()
	if !eponym && !numbered(name) {
		noun = LowerFirst(noun)
	}
	return strings.TrimSpace(noun + " " + name)
}

// PlaceName is a unit's name before the date on a paper: in full when it is
// named by a number, a person or an event ("Phường 3, ngày …"), otherwise the
// bare name ("Phú Nhuận, ngày …"). NĐ 30/2020, Phụ lục I, II.4.
func PlaceName(kind WardKind, name string, eponym bool) string {
	if eponym || numbered(name) {
		return UnitName(kind, name, eponym)
	}
	return name
}

func numbered(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsDigit(r)
}

// JoinAnd writes a list inside a sentence: "Phường 3, Phường 5 và Phường 15".
func JoinAnd(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " và " + items[last]
}

// UpperFirst makes the first letter a capital, for the start of a sentence.
func UpperFirst(s string) string { return mapFirst(s, unicode.ToUpper) }

// LowerFirst makes the first letter small, but of a word in capitals such as PDF or UBND.
func LowerFirst(s string) string {
	_, first := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[first:]); unicode.IsUpper(second) {
		return s
	}
	return mapFirst(s, unicode.ToLower)
}

func mapFirst(s string, change func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || r == utf8.RuneError {
		return s
	}
	return string(change(r)) + s[size:]
}

var romanParts = []struct {
	value int
	text  string
}{
	{1000, "M"},
	{900, "CM"},
	{500, "D"},
	{400, "CD"},
	{100, "C"},
	{90, "XC"},
	{50, "L"},
	{40, "XL"},
	{10, "X"},
	{9, "IX"},
	{5, "V"},
	{4, "IV"},
	{1, "I"},
}

// Roman returns n as a Roman number, "" outside 1 to 3999.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return ""
	}
	var b strings.Builder
	for _, p := range romanParts {
		for ; n >= p.value; n -= p.value {
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// pointLetters are the letters of points in a paper: the Vietnamese alphabet
// without the letters that differ from another by a hat or horn only, except đ
// (NĐ 30/2020, Phụ lục I, II.6).
var pointLetters = []rune("abcdđeghiklmnopqrstuvxy")

// Letter returns the mark of the n-th point, counted from 1: a, b, c, d, đ, e,
// g …, and after y: aa, ab …; "" for n < 1.
func Letter(n int) string {
	var out []rune
	for ; n > 0; n = (n - 1) / len(pointLetters) {
		out = append([]rune{pointLetters[(n-1)%len(pointLetters)]}, out...)
	}
	return string(out)
}
