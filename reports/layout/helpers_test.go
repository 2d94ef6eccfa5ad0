package layout_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

const mm = 72 / 25.4

func frontSheet() layout.Sheet {
	s, ok := rules.ByID(rules.FrontND30)
	if !ok {
		panic("no rule set of the Front")
	}
	return s.Sheet()
}

func blocks(b ...doc.Block) doc.Document { return doc.Document{Blocks: b} }

// lay sets a document on the Front's sheet and checks what holds for every result.
func lay(t *testing.T, d doc.Document) layout.Result {
	t.Helper()
	return laySheet(t, d, frontSheet())
}

func laySheet(t *testing.T, d doc.Document, s layout.Sheet) layout.Result {
	t.Helper()
	r, err := layout.Layout(d, s)
	if err != nil {
		t.Fatalf("Layout: %v", err)
	}
	for n := range r.Pages {
		checkInside(t, &r.Pages[n], n, s)
	}
	return r
}

// checkInside fails for text outside the margins, for runs that are not as wide as they say and for unknown numbers.
func checkInside(t *testing.T, p *layout.Page, n int, s layout.Sheet) {
	t.Helper()
	look := s.Portrait
	if p.Width > p.Height {
		look = s.Landscape
	}
	for _, x := range p.Texts {
		if math.IsNaN(x.X+x.Y+x.Width) || x.Size <= 0 {
			t.Fatalf("page %d: %+v", n+1, x)
		}
		if x.Turn != 0 || x.Y < look.Top {
			continue // marks in the margin
		}
		if x.X < look.Left-0.01 || x.X+x.Width > p.Width-look.Right+0.01 {
			t.Errorf("page %d: text from %.2f to %.2f outside the margins: %.60q", n+1, x.X, x.X+x.Width, x.Text)
		}
		if x.Y > p.Height-look.Bottom+0.01 {
			t.Errorf("page %d: baseline %.2f below the bottom margin: %.60q", n+1, x.Y, x.Text)
		}
		if _, space := natural(x); space == 0 && math.Abs(x.Width-widthOf(x)) > 0.01 {
			t.Errorf("page %d: %.60q has width %.2f, naturally %.2f", n+1, x.Text, x.Width, widthOf(x))
		}
	}
}

// natural returns the widths of the letters, moved apart as the run says, and of the spaces of a run in points.
func natural(x layout.Text) (fixed, space float64) {
	for _, r := range x.Text {
		w, _ := fonts.Advance(x.Style, r)
		fixed += x.Track
		if r == ' ' || r == '\u00a0' {
			space += w * x.Size / 1000
		} else {
			fixed += w * x.Size / 1000
		}
	}
	return fixed, space
}

func widthOf(x layout.Text) float64 {
	fixed, space := natural(x)
	return fixed + space
}

// row is everything on one baseline of a page.
type row struct {
	page           int
	y, left, right float64
	text           string
	runs           []layout.Text
}

// rows joins the texts on each baseline; marks in the margins are left out.
func rows(r layout.Result, s layout.Sheet) []row {
	var all []row
	for n, p := range r.Pages {
		top := s.Portrait.Top
		if p.Width > p.Height {
			top = s.Landscape.Top
		}
		for _, x := range p.Texts {
			if x.Turn != 0 || x.Y < top {
				continue
			}
			last := len(all) - 1
			if last < 0 || all[last].page != n || all[last].y != x.Y {
				all = append(all, row{page: n, y: x.Y, left: x.X})
				last++
			} else if x.X > all[last].right+0.01 {
				all[last].text += " "
			}
			all[last].text += x.Text
			all[last].right = x.X + x.Width
			all[last].runs = append(all[last].runs, x)
		}
	}
	return all
}

// find returns the first text that starts with the prefix.
func find(t *testing.T, r layout.Result, prefix string) (layout.Text, int) {
	t.Helper()
	for n, p := range r.Pages {
		for _, x := range p.Texts {
			if strings.HasPrefix(x.Text, prefix) {
				return x, n
			}
		}
	}
	t.Fatalf("no text starts with %q", prefix)
	return layout.Text{}, 0
}

// letters is the text of a result without spaces and page numbers, in reading order.
func letters(r layout.Result) string {
	var b strings.Builder
	for _, p := range r.Pages {
		for _, x := range p.Texts {
			if x.Y > 20*mm {
				b.WriteString(bare(x.Text))
			}
		}
	}
	return b.String()
}

func bare(text string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "").Replace(text)
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.02 {
		t.Errorf("%s = %.3f pt, want %.3f", what, got, want)
	}
}

// between checks lo <= got <= hi.
func between(t *testing.T, what string, got, lo, hi float64) {
	t.Helper()
	if got < lo-1e-9 || got > hi+1e-9 {
		t.Errorf("%s = %.4f, want %.4f to %.4f", what, got, lo, hi)
	}
}

// numbered is a body paragraph whose words carry its number, so that its lines can be told apart: "p7 p7 p7 ...".
func numbered(n, words int) doc.Block {
	return doc.P(doc.Body, strings.TrimSpace(strings.Repeat(fmt.Sprintf("p%d ", n), words)))
}
