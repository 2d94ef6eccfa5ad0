//go:build pdftools

package rules_test

import (
	"bytes"
	"encoding/xml"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
	"sogiamsat/reports/rules"
)

// sheetOfPaper is a PDF page as mupdf draws it: what an outsider measures. Positions are points from the top left.
type sheetOfPaper struct {
	width, height float64
	runs          []drawnRun
	turned        []drawnRun // marks in the margin; x and y are where they begin
	lines         []layout.Line
}

type drawnRun struct {
	x, y, width, size float64
	face              string // "", "Bold", "Italic", "BoldItal"
	text              string
	gray              string   // "0" is black
	glyphs            *[]glyph // in their order; behind a pointer, so that runs can be compared
}

// glyph is one letter in its place.
type glyph struct{ x, width float64 }

func (r drawnRun) right() float64  { return r.x + r.width }
func (r drawnRun) middle() float64 { return r.x + r.width/2 }

// printed prints a document on a set's sheet and reads the file back.
func printed(t *testing.T, set rules.Set, d doc.Document) []sheetOfPaper {
	t.Helper()
	return readTrace(t, output(t, "mutool", "trace", fileOf(t, set, d)))
}

// fileOf prints a document on a set's sheet and returns the file's name.
func fileOf(t *testing.T, set rules.Set, d doc.Document) string {
	t.Helper()
	res, err := layout.Layout(d, set.Sheet())
	if err != nil {
		t.Fatal(err)
	}
	file, err := pdf.Write(res, pdf.Meta{Title: "Đo", Created: time.Date(2026, 1, 9, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// output is what a program writes.
func output(t *testing.T, program string, args ...string) []byte {
	t.Helper()
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

type traced struct {
	Pages []struct {
		Box   string `xml:"mediabox,attr"`
		Texts []struct {
			Color string `xml:"color,attr"`
			Spans []struct {
				Font   string `xml:"font,attr"`
				Matrix string `xml:"trm,attr"`
				Glyphs []struct {
					Rune string  `xml:"unicode,attr"`
					X    float64 `xml:"x,attr"`
					Y    float64 `xml:"y,attr"`
					Adv  float64 `xml:"adv,attr"`
				} `xml:"g"`
			} `xml:"span"`
		} `xml:"fill_text"`
		Strokes []struct {
			Width float64 `xml:"linewidth,attr"`
			From  point   `xml:"moveto"`
			To    point   `xml:"lineto"`
		} `xml:"stroke_path"`
	} `xml:"page"`
}

type point struct {
	X float64 `xml:"x,attr"`
	Y float64 `xml:"y,attr"`
}

func readTrace(t *testing.T, out []byte) []sheetOfPaper {
	t.Helper()
	var d traced
	if err := xml.NewDecoder(bytes.NewReader(out)).Decode(&d); err != nil {
		t.Fatal(err)
	}
	var pages []sheetOfPaper
	for _, p := range d.Pages {
		box := floats(t, p.Box)
		s := sheetOfPaper{width: box[2], height: box[3]}
		for _, text := range p.Texts {
			for _, span := range text.Spans {
				matrix := floats(t, span.Matrix)
				if len(span.Glyphs) == 0 {
					continue
				}
				last := span.Glyphs[len(span.Glyphs)-1]
				r := drawnRun{x: span.Glyphs[0].X, y: s.height - span.Glyphs[0].Y, size: math.Hypot(matrix[0], matrix[1]), gray: text.Color, glyphs: &[]glyph{}}
				r.width = last.X + last.Adv*r.size - r.x
				_, r.face, _ = strings.Cut(span.Font, "LiberationSerif")
				r.face = strings.TrimPrefix(r.face, "-")
				for _, g := range span.Glyphs {
					r.text += g.Rune
					*r.glyphs = append(*r.glyphs, glyph{g.X, g.Adv * r.size})
				}
				if matrix[1] != 0 {
					s.turned = append(s.turned, r)
					continue
				}
				s.runs = append(s.runs, r)
			}
		}
		for _, l := range p.Strokes {
			s.lines = append(s.lines, layout.Line{
				X1: l.From.X, Y1: s.height - l.From.Y, X2: l.To.X, Y2: s.height - l.To.Y, Width: l.Width,
			})
		}
		pages = append(pages, s)
	}
	return pages
}

func floats(t *testing.T, s string) []float64 {
	t.Helper()
	var list []float64
	for _, f := range strings.Fields(s) {
		var v float64
		if err := xml.Unmarshal([]byte("<v>"+f+"</v>"), &v); err != nil {
			t.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

// find is the first run that begins with the text, and its page.
func find(t *testing.T, pages []sheetOfPaper, text string) (drawnRun, *sheetOfPaper) {
	t.Helper()
	for i := range pages {
		for _, r := range pages[i].runs {
			if strings.HasPrefix(r.text, text) {
				return r, &pages[i]
			}
		}
	}
	t.Fatalf("nothing on paper begins with %q", text)
	return drawnRun{}, nil
}

// under is the horizontal line next below a run.
func (s *sheetOfPaper) under(t *testing.T, r drawnRun) layout.Line {
	t.Helper()
	for _, l := range s.lines {
		if l.Y1 == l.Y2 && l.Y1 > r.y && l.Y1 < r.y+10 && l.X1 < r.middle() && r.middle() < l.X2 {
			return l
		}
	}
	t.Fatalf("no line under %q", r.text)
	return layout.Line{}
}
