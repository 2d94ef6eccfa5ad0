package layout_test

import (
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

func TestBodyParagraph(t *testing.T) {
	s := frontSheet()
	lines := rows(lay(t, blocks(doc.P(doc.Body, bodies[0]), doc.P(doc.Body, bodies[1]))), s)
	left, right := s.Portrait.Left, s.Portrait.Width-s.Portrait.Right
	near(t, "left margin", left/mm, 30)
	near(t, "right edge", right/mm, 195)
	for i, l := range lines {
		first := i == 0 || strings.HasPrefix(l.text, "Công tác")
		wantLeft := left
		if first {
			wantLeft += 12.7 * mm
		}
		near(t, "left end of "+l.text, l.left, wantLeft)
		if last := strings.HasSuffix(l.text, "."); !last {
			near(t, "right end of "+l.text, l.right, right)
		}
		if l.runs[0].Size != 14 || l.runs[0].Style != layout.Regular {
			t.Errorf("line %d: size %v, style %v", i, l.runs[0].Size, l.runs[0].Style)
		}
		if i > 0 && !first {
			near(t, "line pitch", l.y-lines[i-1].y, 18)
		}
		if i > 0 && first {
			between(t, "space between paragraphs", l.y-lines[i-1].y-18, 6, 24)
		}
	}
}

// A line of dots is drawn up to the margin; the dots that end a sentence are not.
func TestLeadersReachTheMargin(t *testing.T) {
	s := frontSheet()
	lines := rows(lay(t, blocks(doc.P(doc.Body, strings.Repeat(".", 112)), doc.P(doc.Body, "Chưa rõ..."))), s)
	right := s.Portrait.Width - s.Portrait.Right
	between(t, "end of the dots", lines[0].right, right-1.5, right)
	if lines[0].text != strings.Repeat(".", 112) || lines[1].right > right-200 {
		t.Errorf("lines %+v", lines)
	}
}

func TestLinesEndOnlyAtSpaces(t *testing.T) {
	words := strings.Fields(strings.Join(bodies, " "))
	known := map[string]bool{}
	for _, w := range words {
		known[w] = true
	}
	for _, l := range rows(lay(t, blocks(doc.P(doc.Body, strings.Join(bodies, " ")))), frontSheet()) {
		for _, w := range strings.Fields(l.text) {
			if !known[w] {
				t.Errorf("%q is no word of the text", w)
			}
		}
	}
}

func TestWordsThatBelongTogetherShareALine(t *testing.T) {
	// Shifting the text word by word brings every pair to the end of a line once.
	for n := range 16 {
		text := strings.Repeat("x ", n) + opening
		lines := rows(lay(t, blocks(doc.P(doc.Body, text))), frontSheet())
		for i := range lines[1:] {
			end := lastWord(lines[i].text)
			for _, bad := range []string{"số", "ngày", "tháng", "năm", "chí", "đồng", "Phường"} {
				if end == bad {
					t.Errorf("shift %d: a line ends with %q: %q", n, bad, lines[i].text)
				}
			}
		}
	}
}

func lastWord(text string) string { return text[strings.LastIndex(text, " ")+1:] }

func TestLastLineHasTwoWords(t *testing.T) {
	words := strings.Fields(strings.Join(bodies, " "))
	for n := 12; n < 90; n++ {
		lines := rows(lay(t, blocks(doc.P(doc.Body, strings.Join(words[:n], " ")))), frontSheet())
		last := lines[len(lines)-1]
		if len(lines) > 1 && len(strings.Fields(last.text)) < 2 {
			t.Errorf("%d words: last line %q", n, last.text)
		}
	}
}

func TestSpacesStayInTheirLimits(t *testing.T) {
	s := frontSheet()
	for _, l := range rows(lay(t, conclusion()), s) {
		for _, x := range l.runs {
			fixed, space := natural(x)
			if space == 0 {
				continue
			}
			between(t, "word space of "+x.Text, (x.Width-fixed)/space, s.Spaces.Least, 1.8)
		}
	}
}

func TestEvenSpaces(t *testing.T) {
	got := layout.SpaceStats(lay(t, conclusion()))
	if got.Lines < 50 {
		t.Fatalf("only %d full lines", got.Lines)
	}
	between(t, "standard deviation of word spaces", got.SD, 0.01, 0.14)
	between(t, "mean of word spaces", got.Mean, 0.97, 1.12)
	var text []doc.Block
	for _, b := range append(bodies, opening) {
		text = append(text, doc.P(doc.Body, b))
	}
	got = layout.SpaceStats(lay(t, blocks(text...)))
	between(t, "standard deviation in running text", got.SD, 0.01, 0.14)
}

func TestSpaceStatsOfNothing(t *testing.T) {
	if got := layout.SpaceStats(layout.Result{}); got != (layout.Spaces{}) {
		t.Errorf("SpaceStats = %+v", got)
	}
}

func TestMixedStylesInOneLine(t *testing.T) {
	s := frontSheet()
	for _, l := range rows(lay(t, blocks(mixed())), s)[:3] {
		near(t, "right end", l.right, s.Portrait.Width-s.Portrait.Right)
		ratio := -1.0
		for i, x := range l.runs {
			fixed, space := natural(x)
			if i > 0 {
				near(t, "start of a run", x.X, l.runs[i-1].X+l.runs[i-1].Width)
			}
			if space == 0 {
				continue
			}
			if ratio >= 0 {
				between(t, "word spaces of one line", (x.Width-fixed)/space, ratio-1e-6, ratio+1e-6)
			}
			ratio = (x.Width - fixed) / space
		}
	}
}

// A style that changes inside a word must not let a line end there.
func TestStyleChangeInsideAWord(t *testing.T) {
	for n := range 30 {
		d := blocks(doc.Block{Para: &doc.Para{Role: doc.Body, Runs: []doc.Run{
			{Text: strings.Repeat("ab ", n+10) + "93"}, {Text: "5-QĐ", Bold: true}, {Text: "/TU", Italic: true}, {Text: " và các"},
		}}})
		r := lay(t, d)
		a, _ := find(t, r, "5-QĐ")
		b, _ := find(t, r, "/TU")
		if a.Y != b.Y || a.Style != layout.Bold || b.Style != layout.Italic {
			t.Errorf("%d words before: the parts of one word stand apart", n)
		}
	}
}

func TestLabelsAndHangingLists(t *testing.T) {
	s := frontSheet()
	indent := s.Portrait.Left + 12.7*mm
	tests := []struct {
		role   doc.Role
		label  string
		style  layout.Style
		hangs  bool
		isBold bool
	}{
		{doc.Dash, "-", layout.Regular, true, false},
		{doc.Point, "đ)", layout.Regular, true, false},
		{doc.PlainItem, "1.", layout.Regular, false, false},
		{doc.Clause, "2.", layout.Bold, true, true},
		{doc.Article, "Điều 1.", layout.Bold, false, false},
	}
	for _, tt := range tests {
		lines := rows(lay(t, blocks(item(tt.role, tt.label, bodies[0]))), s)
		label, text := lines[0].runs[0], lines[0].runs[1]
		near(t, string(tt.role)+": label", label.X, indent)
		if label.Text != tt.label || label.Style != tt.style || (text.Style == layout.Bold) != tt.isBold {
			t.Errorf("%s: label %+v, text style %v", tt.role, label, text.Style)
		}
		between(t, string(tt.role)+": gap after the label", text.X-label.X-label.Width, 3.4, 8)
		want := s.Portrait.Left
		if tt.hangs {
			want = text.X
		}
		near(t, string(tt.role)+": second line", lines[1].left, want)
	}
}

func TestPointsOfAListAlign(t *testing.T) {
	r := lay(t, blocks(item(doc.Point, "a)", "một việc"), item(doc.Point, "b)", "hai việc"), item(doc.Point, "đ)", "năm việc")))
	a, _ := find(t, r, "một")
	b, _ := find(t, r, "hai")
	c, _ := find(t, r, "năm")
	near(t, "b) under a)", b.X, a.X)
	near(t, "đ) under a)", c.X, a.X)
}

func TestAddresseesUnderTheColon(t *testing.T) {
	r := lay(t, blocks(item(doc.Address, "Kính gửi:", ""), item(doc.Address, "-", "Đảng ủy Phường 3;"), item(doc.Address, "-", "Đảng ủy Phường 5.")))
	head, _ := find(t, r, "Kính gửi:")
	dash, _ := find(t, r, "-")
	colon := head.X + widthOf(layout.Text{Text: "Kính gửi", Size: head.Size})
	near(t, "dash", dash.X, colon)
}

func TestHeadingsOfRoles(t *testing.T) {
	s := frontSheet()
	middle := (s.Portrait.Left + s.Portrait.Width - s.Portrait.Right) / 2
	for _, role := range []doc.Role{doc.Centered, doc.AnnexHead, doc.AnnexNote} {
		l := rows(lay(t, blocks(doc.P(role, "Một dòng"))), s)[0]
		near(t, string(role)+": middle", (l.left+l.right)/2, middle)
	}
	for role, want := range map[doc.Role]layout.Style{
		doc.Part: layout.Bold, doc.Clause: layout.Bold, doc.Basis: layout.Italic, doc.AnnexHead: layout.Bold,
		doc.AnnexNote: layout.Italic, doc.Centered: layout.Bold, doc.Body: layout.Regular,
	} {
		x, _ := find(t, lay(t, blocks(doc.P(role, "Một dòng"))), "Một")
		if x.Style != want {
			t.Errorf("%s: style %v, want %v", role, x.Style, want)
		}
	}
}

func TestOutline(t *testing.T) {
	d := conclusion()
	r := lay(t, d)
	if len(r.Outline) != 7 {
		t.Fatalf("%d entries, want 7: %+v", len(r.Outline), r.Outline)
	}
	if m := r.Outline[0]; m.Title != "I. ƯU ĐIỂM" || m.Level != 1 || m.Page != 0 {
		t.Errorf("first entry %+v", m)
	}
	for i, m := range r.Outline {
		x, page := find(t, r, m.Title[strings.Index(m.Title, " ")+1:])
		if page != m.Page || m.Y > x.Y || m.Y < x.Y-30 {
			t.Errorf("entry %d %+v does not lead to its heading at page %d, y %.1f", i, m, page, x.Y)
		}
	}
}

func TestFontsSayWhichFacesAreUsed(t *testing.T) {
	r := lay(t, blocks(doc.P(doc.Body, "một dòng")))
	if r.Fonts != [4]bool{true, false, false, false} {
		t.Errorf("Fonts = %v", r.Fonts)
	}
	if r = lay(t, conclusion()); r.Fonts != [4]bool{true, true, true, true} {
		t.Errorf("Fonts of the conclusion = %v", r.Fonts)
	}
}
