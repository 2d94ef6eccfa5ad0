package model

import (
	"regexp"
	"slices"
	"strings"
)

// outlineMark is what stands before a point of a list in Word or Excel: "1.", "2)", "1.2.", "a)", "đ)", "I.", "-", "+",
// "•", "*", "§" (Word's symbol as text).
var outlineMark = regexp.MustCompile(`^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,5}[.)])\s+|[-+•*§–]\s*)`)

// withoutMarks makes one column of a list copied from Word, which gives each point as its mark, a tab and its words. Where
// a row is anything else, all stay as they are.
func withoutMarks(rows [][]string) [][]string {
	out := slices.Clone(rows)
	for i, r := range rows {
		cells := evenRows([][]string{slices.Clone(r)})[0] // without the empty ones behind the last
		switch {
		case len(cells) == 1:
		case len(cells) == 2 && outlineMark.ReplaceAllString(CleanText(cells[0])+" ", "") == "":
			out[i] = cells[1:]
		default:
			return rows
		}
	}
	return out
}

// OutlineLines are the points of a pasted list, one a line, cleaned, without the marks before them; empty lines are left
// out.
func OutlineLines(text string) []string {
	var out []string
	for line := range strings.Lines(CleanText(text)) {
		line = CleanLine(outlineMark.ReplaceAllString(line, ""))
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}
