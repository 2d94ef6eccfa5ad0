package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// pagesOf lists for each page the paragraph number ("p7 ...") of each line; headings count as "h".
func pagesOf(r layout.Result, s layout.Sheet) [][]string {
	pages := make([][]string, len(r.Pages))
	for _, l := range rows(r, s) {
		pages[l.page] = append(pages[l.page], strings.Fields(l.text)[0])
	}
	return pages
}

func TestNoLoneLinesAtPageEdges(t *testing.T) {
	s := frontSheet()
	for shift := range 45 {
		var d doc.Document
		for range shift {
			d.Blocks = append(d.Blocks, doc.P(doc.Body, "x"))
		}
		for n := range 30 {
			d.Blocks = append(d.Blocks, numbered(n, 17+(n*13)%100))
		}
		checkLoneLines(t, fmt.Sprintf("shift %d", shift), pagesOf(lay(t, d), s))
	}
}

// checkLoneLines fails when a page begins with the last or ends with the first line of a paragraph of several lines.
func checkLoneLines(t *testing.T, name string, pages [][]string) {
	t.Helper()
	for n := range pages[1:] {
		before, after := pages[n], pages[n+1]
		end, start := before[len(before)-1], after[0]
		if end != start || end == "x" {
			continue // between two paragraphs
		}
		if len(before) > 1 && before[len(before)-2] != end {
			t.Errorf("%s: page %d ends with the first line of %s", name, n+1, end)
		}
		if len(after) < 2 || after[1] != start {
			t.Errorf("%s: page %d begins with the last line of %s", name, n+2, start)
		}
	}
}

func TestHeadingsStayWithTwoLines(t *testing.T) {
	s := frontSheet()
	for shift := range 45 {
		var d doc.Document
		for n := range 12 {
			for range shift%7 + 3 {
				d.Blocks = append(d.Blocks, doc.P(doc.Body, "x"))
			}
			d.Blocks = append(d.Blocks, part("hI.", "PHẦN"), clause("h1.", "Khoản"), numbered(n, 1+shift%3*30), doc.P(doc.Body, "x"))
		}
		for n, page := range pagesOf(lay(t, d), s)[:2] {
			for i, line := range page {
				if strings.HasPrefix(line, "h1") && len(page) < i+3 {
					t.Errorf("shift %d: page %d ends %d lines behind a heading", shift, n+1, len(page)-i-1)
				}
				if strings.HasPrefix(line, "hI") && len(page) < i+4 {
					t.Errorf("shift %d: page %d ends behind a part heading", shift, n+1)
				}
			}
		}
	}
}

func TestSignatureStaysWholeBehindTwoLines(t *testing.T) {
	s := frontSheet()
	for shift := range 45 {
		for _, words := range []int{3, 25, 40, 60} {
			var d doc.Document
			for range shift {
				d.Blocks = append(d.Blocks, doc.P(doc.Body, "x"))
			}
			d.Blocks = append(d.Blocks, numbered(1, words), frontSignature())
			r := lay(t, d)
			_, from := find(t, r, "TM. BAN")
			_, to := find(t, r, "Trần Thị")
			_, list := find(t, r, "- Lưu")
			if from != to || from != list {
				t.Errorf("shift %d, %d words: the signature stands on pages %d to %d, %d", shift, words, from+1, to+1, list+1)
			}
			lines := 0
			for _, l := range rows(r, s) {
				if l.page == from && (strings.HasPrefix(l.text, "p1") || l.text == "x") {
					lines++
				}
			}
			if lines < 2 && shift > 1 {
				t.Errorf("shift %d, %d words: %d lines of text before the signature", shift, words, lines)
			}
			if len(r.Pages) > 1 {
				checkLoneLines(t, fmt.Sprintf("shift %d, %d words", shift, words), pagesOf(r, s))
			}
		}
	}
}

func TestPagesAreFilled(t *testing.T) {
	s := frontSheet()
	var d doc.Document
	for n := range 60 {
		d.Blocks = append(d.Blocks, numbered(n, 60))
	}
	last := map[int]float64{}
	for _, l := range rows(lay(t, d), s) {
		last[l.page] = l.y
	}
	for n := range len(last) - 1 {
		if room := s.Portrait.Height - s.Portrait.Bottom - last[n]; room > 4*18 {
			t.Errorf("page %d ends %.0f pt above the margin", n+1, room)
		}
	}
}

func TestNoSpaceAboveTheFirstLineOfAPage(t *testing.T) {
	s := frontSheet()
	seen := map[int]bool{}
	for _, l := range rows(lay(t, conclusion()), s) {
		if !seen[l.page] && l.page > 0 {
			between(t, "first baseline below the margin", l.y-s.Portrait.Top, 10, 18)
		}
		seen[l.page] = true
	}
}

func TestPageNumbers(t *testing.T) {
	s := frontSheet()
	d := sevenPages()
	var got []string
	for _, p := range lay(t, d).Pages {
		look := s.Portrait
		if p.Width > p.Height {
			look = s.Landscape
		}
		number := ""
		for _, x := range p.Texts {
			if x.Y < look.Top {
				number += x.Text
				near(t, "middle of the number", x.X+x.Width/2, (look.Left+p.Width-look.Right)/2)
				if x.Size != 14 || x.Style != layout.Regular {
					t.Errorf("number %+v", x)
				}
			}
		}
		got = append(got, number)
	}
	want := " 2 3 4 5 6  2"
	if strings.Join(got, " ") != want {
		t.Errorf("page numbers %q, want %q", strings.Join(got, " "), want)
	}
}

func TestSections(t *testing.T) {
	wide := doc.Block{Section: &doc.Section{Landscape: true}}
	tall := doc.Block{Section: &doc.Section{}}
	text := doc.P(doc.Body, "x")
	tests := map[string]struct {
		d    doc.Document
		want string // T for a tall, W for a wide page
	}{
		"none":              {blocks(text), "T"},
		"empty document":    {blocks(), "T"},
		"only a section":    {blocks(wide), "W"},
		"starts wide":       {blocks(wide, text), "W"},
		"annex":             {blocks(text, wide, text), "TW"},
		"back to tall":      {blocks(text, wide, text, tall, text), "TWT"},
		"empty in between":  {blocks(text, wide, tall, text), "TT"},
		"empty at the end":  {blocks(text, wide), "T"},
		"header after wide": {blocks(wide, frontHeader(), text), "W"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := ""
			for _, p := range lay(t, tt.d).Pages {
				if p.Width > p.Height {
					got += "W"
				} else {
					got += "T"
				}
			}
			if got != tt.want {
				t.Errorf("pages %s, want %s", got, tt.want)
			}
		})
	}
}

func TestMarksMoveNothing(t *testing.T) {
	plain := lay(t, conclusion())
	d := conclusion()
	d.Mark = doc.Mark{Draft: true, Practice: true}
	marked := lay(t, d)
	drafts, practice := 0, 0
	for n, p := range marked.Pages {
		rest := layout.Page{Width: p.Width, Height: p.Height, Lines: p.Lines}
		for _, x := range p.Texts {
			switch {
			case x.Text == "DỰ THẢO":
				drafts++
			case x.Text == "BẢN LUYỆN TẬP":
				practice++
				if x.Gray <= 0 || x.Size > 10 || x.X < p.Width-15*mm {
					t.Errorf("practice mark %+v", x)
				}
			default:
				rest.Texts = append(rest.Texts, x)
			}
		}
		if diff := diffPages(plain.Pages[n], rest); diff != "" {
			t.Errorf("page %d moved: %s", n+1, diff)
		}
	}
	if drafts != 1 || practice != len(marked.Pages) {
		t.Errorf("%d draft marks, %d practice marks on %d pages", drafts, practice, len(marked.Pages))
	}
}

func diffPages(a, b layout.Page) string {
	if len(a.Texts) != len(b.Texts) || len(a.Lines) != len(b.Lines) {
		return fmt.Sprintf("%d texts and %d lines against %d and %d", len(a.Texts), len(a.Lines), len(b.Texts), len(b.Lines))
	}
	for i := range a.Texts {
		if a.Texts[i] != b.Texts[i] {
			return fmt.Sprintf("%+v against %+v", a.Texts[i], b.Texts[i])
		}
	}
	for i := range a.Lines {
		if a.Lines[i] != b.Lines[i] {
			return fmt.Sprintf("%+v against %+v", a.Lines[i], b.Lines[i])
		}
	}
	return ""
}

func TestEqualInputEqualPages(t *testing.T) {
	a, b := lay(t, sevenPages()), lay(t, sevenPages())
	for n := range a.Pages {
		if diff := diffPages(a.Pages[n], b.Pages[n]); diff != "" {
			t.Errorf("page %d: %s", n+1, diff)
		}
	}
}
