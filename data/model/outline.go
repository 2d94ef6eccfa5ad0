package model

import (
	"regexp"
	"strings"
)

// outlineMark is what stands before a point of a list in Word or Excel: "1.", "2)", "1.2.", "a)", "đ)", "I.", "-", "+",
// "•", "*", "§" (Word's symbol as text).
var outlineMark = regexp.MustCompile(`^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,5}[.)])\s+|[-+•*§–]\s*)`)

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
