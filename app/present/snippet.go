package present

import (
	"strings"

	"sogiamsat/data/model"
)

// snippetLength is how many letters of a text a line can show at most.
const snippetLength = 400

// Snippet is one line of a text with the first of some parts of it in sight: about before letters of what precedes it,
// cut after a word, and the parts as they lie in the line.
func Snippet(text string, parts []model.Span, before int) (string, []model.Span) {
	line := strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, text)
	start := 0
	if len(parts) > 0 {
		start = snippetStart(line, parts[0].Start, before)
	}
	head := ""
	if start > 0 {
		head = "… "
	}
	tail := []rune(line[start:])
	if len(tail) > snippetLength {
		tail = tail[:snippetLength]
	}
	out := head + string(tail)
	var moved []model.Span
	for _, p := range parts {
		from, to := p.Start-start+len(head), min(p.End-start+len(head), len(out))
		if from >= len(head) && from < to {
			moved = append(moved, model.Span{Start: from, End: to})
		}
	}
	return out, moved
}

// snippetStart is the beginning of a word at most before letters ahead of at; 0 when the text begins so near.
func snippetStart(line string, at, before int) int {
	runes := []rune(line[:at])
	if len(runes) <= before {
		return 0
	}
	tail := string(runes[len(runes)-before:])
	if i := strings.IndexByte(tail, ' '); i >= 0 {
		tail = tail[i+1:]
	}
	return at - len(tail)
}
