package layout_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// square is a code of n by n modules, all black but its second row.
func square(n int) [][]bool {
	out := make([][]bool, n)
	for y := range out {
		out[y] = make([]bool, n)
		for x := range out[y] {
			out[y][x] = y != 1
		}
	}
	return out
}

const module = 0.5 * mm

// stamped lays out a document, puts a code of 33 modules on it and gives the page and the corner of the code. It fails
// where the code or the white around it lies over something, or where anything was moved.
func stamped(t *testing.T, d doc.Document) (r layout.Result, page int, x, y float64) {
	t.Helper()
	r, before := lay(t, d), lay(t, d)
	layout.PlaceCode(&r, d, frontSheet(), square(33))
	page = -1
	for n := range r.Pages {
		if len(r.Pages[n].Boxes) == 0 {
			continue
		}
		if page >= 0 {
			t.Errorf("codes on the pages %d and %d", page+1, n+1)
		}
		page = n
	}
	p := r.Pages[page]
	first, last := p.Boxes[0], p.Boxes[len(p.Boxes)-1]
	near(t, "width", first.Width, 33*module)
	near(t, "height", last.Y+last.Height-first.Y, 33*module)
	if len(p.Boxes) != 32 {
		t.Errorf("%d boxes", len(p.Boxes))
	}
	x, y = first.X, first.Y
	left, top, side := x-4*module, y-4*module, 41*module
	for _, w := range p.Texts {
		if w.X < left+side && w.X+w.Width > left && w.Y-w.Size*0.7 < top+side && w.Y > top {
			t.Errorf("the code lies over %q", w.Text)
		}
	}
	if x < 5*mm || y+33*module > p.Height-20*mm+0.01 {
		t.Errorf("the code at %.1f, %.1f leaves the page's room", x/mm, y/mm)
	}
	for n := range r.Pages {
		r.Pages[n].Boxes = nil
	}
	if diff := cmp.Diff(before, r); diff != "" {
		t.Errorf("the code moves something:\n%s", diff)
	}
	return r, page, x, y
}

func TestACodeStandsUnderTheRecipients(t *testing.T) {
	d := blocks(frontHeader(), doc.P(doc.Body, opening), doc.P(doc.Body, "x"), frontSignature())
	r, page, x, y := stamped(t, d)
	last, at := find(t, r, "- Lưu: VT, MTTQ.")
	if page != at {
		t.Errorf("code on page %d, recipients on %d", page+1, at+1)
	}
	near(t, "left edge", x, 30*mm)
	near(t, "top edge", y, last.Y+last.Size/4+4*module)
}

// Where the page ends below the recipients the code goes into the margin.
func TestACodeWithoutRoomStandsInTheMargin(t *testing.T) {
	inMargin := 0
	for fill := range 25 {
		list := []doc.Block{frontHeader()}
		for n := range fill {
			list = append(list, numbered(n, 30))
		}
		_, _, x, y := stamped(t, blocks(append(list, frontSignature())...))
		if x < 29*mm {
			inMargin++
			near(t, "middle of the margin", x+33*module/2, 15*mm)
			near(t, "lower edge", y+33*module, 277*mm)
		}
	}
	if inMargin == 0 {
		t.Error("no page was too full")
	}
}

func TestACodeOnOtherPapers(t *testing.T) {
	long := frontSignature()
	for n := range 40 {
		long.Signature.Recipients = append(long.Signature.Recipients, fmt.Sprintf("Đảng ủy, Ủy ban nhân dân Phường %d", n+1))
	}
	two := frontSignature()
	two.Signature.Second = &doc.Signer{Authority: []string{"THƯ KÝ"}, Name: "Trịnh Văn Nháp"}
	two.Signature.Recipients = []string{"Lưu: VT"}
	annexed := append(blocks(doc.P(doc.Body, opening), doc.P(doc.Body, "x"), frontSignature()).Blocks, doc.Block{Section: &doc.Section{Landscape: true}}, wardTable(40))
	for name, tt := range map[string]struct {
		d    doc.Document
		page int
	}{
		"forty recipients": {blocks(doc.P(doc.Body, "x"), doc.P(doc.Body, "x"), long), 0},
		"minutes":          {blocks(doc.P(doc.Body, "x"), doc.P(doc.Body, "x"), two), 0},
		"with an annex":    {blocks(annexed...), 0},
		"a list":           {blocks(doc.P(doc.Body, "x"), wardTable(60)), 5},
		"a table alone":    {blocks(wardTable(3)), 0},
	} {
		t.Run(name, func(t *testing.T) {
			if _, page, _, _ := stamped(t, tt.d); page != tt.page {
				t.Errorf("the code stands on page %d, want %d", page+1, tt.page+1)
			}
		})
	}
	r := lay(t, conclusion())
	layout.PlaceCode(&r, conclusion(), frontSheet(), nil)
	for _, p := range r.Pages {
		if len(p.Boxes) > 0 {
			t.Error("no code is drawn as one")
		}
	}
}
