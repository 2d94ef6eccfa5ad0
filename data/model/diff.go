package model

import (
	"unicode"
	"unicode/utf8"
)

// most is the number of pairs of words that are compared one by one; longer stretches count as replaced.
const most = 4_000_000

// DiffWords compares two texts word by word: gone are the parts of old that new does not have, come those of new that
// old does not have, from left to right. Neighbouring words make one part, with the spaces between them.
func DiffWords(old, now string) (gone, come []Span) {
	a, b := diffTokens(old), diffTokens(now)
	front := 0
	for front < len(a) && front < len(b) && a[front].text == b[front].text {
		front++
	}
	back := 0
	for back < len(a)-front && back < len(b)-front && a[len(a)-1-back].text == b[len(b)-1-back].text {
		back++
	}
	midA, midB := a[front:len(a)-back], b[front:len(b)-back]
	keptA, keptB := common(midA, midB)
	return joined(midA, keptA), joined(midB, keptB)
}

// diffToken is a word, a run of spaces, or one sign.
type diffToken struct {
	text  string
	start int
}

func (t diffToken) space() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsSpace(r)
}

func diffTokens(s string) []diffToken {
	var out []diffToken
	kind := func(r rune) int {
		switch {
		case isWordRune(r):
			return 1
		case unicode.IsSpace(r):
			return 2
		}
		return 3
	}
	last := 0
	for i, r := range s {
		k := kind(r)
		if k == 3 || k != last {
			out = append(out, diffToken{start: i})
		}
		last = k
	}
	for i := range out {
		end := len(s)
		if i+1 < len(out) {
			end = out[i+1].start
		}
		out[i].text = s[out[i].start:end]
	}
	return out
}

// common finds a longest list of tokens that both have in this order and marks them.
func common(a, b []diffToken) (keptA, keptB []bool) {
	keptA, keptB = make([]bool, len(a)), make([]bool, len(b))
	if len(a)*len(b) == 0 || len(a)*len(b) > most {
		return keptA, keptB
	}
	width := len(b) + 1
	length := make([]uint16, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			at := i*width + j
			if a[i].text == b[j].text {
				length[at] = length[at+width+1] + 1
			} else {
				length[at] = max(length[at+width], length[at+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		at := i*width + j
		switch {
		case a[i].text == b[j].text:
			keptA[i], keptB[j] = true, true
			i, j = i+1, j+1
		case length[at+width] >= length[at+1]:
			i++
		default:
			j++
		}
	}
	return keptA, keptB
}

// joined makes parts of the tokens that were not kept; spaces kept between two of them do not part them, and a part
// neither begins nor ends with a space unless it is nothing else.
func joined(tokens []diffToken, kept []bool) []Span {
	var out []Span
	open := false
	for i, t := range tokens {
		end := t.start + len(t.text)
		switch {
		case kept[i] && t.space() && open && i+1 < len(tokens) && !kept[i+1] && !tokens[i+1].space():
			// the next word goes on
		case kept[i]:
			open = false
		case open:
			out[len(out)-1].End = end
		default:
			out, open = append(out, Span{t.start, end}), true
		}
	}
	return trimmed(tokens, out)
}

// trimmed takes spaces off both ends of each part, where something else is left.
func trimmed(tokens []diffToken, parts []Span) []Span {
	spaces := map[int]diffToken{}
	ends := map[int]diffToken{}
	for _, t := range tokens {
		if t.space() {
			spaces[t.start], ends[t.start+len(t.text)] = t, t
		}
	}
	for i, p := range parts {
		if t, ok := spaces[p.Start]; ok && p.Start+len(t.text) < p.End {
			p.Start += len(t.text)
		}
		if t, ok := ends[p.End]; ok && t.start > p.Start {
			p.End = t.start
		}
		parts[i] = p
	}
	return parts
}
