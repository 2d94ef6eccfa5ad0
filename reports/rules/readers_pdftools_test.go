//go:build pdftools

package rules_test

import (
	"encoding/xml"
	"math"
	"strings"
	"testing"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/rules"
)

// box is a word as poppler's pdftotext sees it.
type box struct {
	Left   float64 `xml:"xMin,attr"`
	Top    float64 `xml:"yMin,attr"`
	Right  float64 `xml:"xMax,attr"`
	Bottom float64 `xml:"yMax,attr"`
	Text   string  `xml:",chardata"`
}

// TestTwoReadersAgree reads the measured papers with pdftotext -bbox-layout too: each of its boxes stands where mupdf
// draws that word, from the font's ascent above the baseline to its descent below it.
func TestTwoReadersAgree(t *testing.T) {
	for _, set := range rules.Sets() {
		var file struct {
			Pages []struct {
				Words []box `xml:"flow>block>line>word"`
			} `xml:"body>doc>page"`
		}
		name := fileOf(t, set, measuredPaper(set))
		if err := xml.Unmarshal(output(t, "pdftotext", "-bbox-layout", name, "-"), &file); err != nil {
			t.Fatal(err)
		}
		pages := readTrace(t, output(t, "mutool", "trace", name))
		if len(pages) != len(file.Pages) {
			t.Fatalf("%s: %d and %d pages", set.ID, len(pages), len(file.Pages))
		}
		words := 0
		for n, page := range pages {
			for _, want := range page.words() {
				words++
				if !hasBox(file.Pages[n].Words, want) {
					t.Errorf("%s: page %d: no box around %+v", set.ID, n+1, want)
				}
			}
			words -= len(file.Pages[n].Words)
		}
		if words != 0 {
			t.Errorf("%s: mupdf draws %d words more than pdftotext finds", set.ID, words)
		}
	}
}

func hasBox(boxes []box, want box) bool {
	for _, b := range boxes {
		if b.Text == want.Text && math.Abs(b.Left-want.Left) < tolerance && math.Abs(b.Right-want.Right) < tolerance &&
			math.Abs(b.Top-want.Top) < tolerance && math.Abs(b.Bottom-want.Bottom) < tolerance {
			return true
		}
	}
	return false
}

// words are the words of a page in the boxes that they should have.
func (s *sheetOfPaper) words() []box {
	var list []box
	for _, run := range s.runs {
		at := 0
		for _, word := range strings.SplitAfter(run.text, " ") {
			letters := []rune(strings.TrimSuffix(word, " "))
			if len(letters) > 0 {
				first, end := (*run.glyphs)[at], (*run.glyphs)[at+len(letters)-1]
				list = append(list, box{
					Left: first.x, Right: end.x + end.width, Text: string(letters),
					Top: run.y - fonts.Ascent*run.size, Bottom: run.y + fonts.Descent*run.size,
				})
			}
			at += len([]rune(word))
		}
	}
	return list
}
