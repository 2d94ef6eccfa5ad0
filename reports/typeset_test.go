package reports_test

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

// Each rule of typesetting is looked for on the same texts: every paper of both practice sets, and papers of missions that
// are hard to set. What is read is what lies on the pages, never what the layout meant.

// setPaper is a paper on its pages and the lines of its blocks.
type setPaper struct {
	laid
	lines [][]setLine // by block
}

// setLine is what stands on one baseline of one block.
type setLine struct {
	page        int
	y           float64
	left, right float64
	text        string
	runs        []layout.Text
}

// typesetTexts gives all texts to a check.
func typesetTexts(t *testing.T, check func(*testing.T, setPaper)) {
	t.Helper()
	for _, d := range practiceDossiers(t) {
		for _, kind := range reports.Types() {
			tree, err := reports.Paper(d, kind, reports.Options{For: reports.Signature})
			if err != nil {
				continue // what a mission does not allow is held by the golden trees
			}
			checkSet(t, d.Mission.Code+" "+string(kind), tree, check)
		}
	}
	for name, tree := range hostileTrees(t) {
		checkSet(t, name, tree, check)
	}
}

func checkSet(t *testing.T, name string, tree doc.Document, check func(*testing.T, setPaper)) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		set, _ := rules.ByID(tree.RuleSet)
		own, err := set.With(tree.Choices)
		if err != nil {
			t.Fatal(err)
		}
		res, err := layout.Layout(tree, own.Sheet())
		if err != nil {
			t.Fatal(err)
		}
		p := setPaper{laid: laid{t, name, tree, own.Sheet(), res}, lines: make([][]setLine, len(tree.Blocks))}
		for n, page := range res.Pages {
			for _, x := range page.Texts {
				if x.Block > 0 {
					p.add(n, x)
				}
			}
		}
		check(t, p)
	})
}

func (p *setPaper) add(page int, x layout.Text) {
	all := p.lines[x.Block-1]
	if i := len(all) - 1; i >= 0 && all[i].page == page && all[i].y == x.Y {
		l := &all[i]
		if x.X > l.right+0.01 {
			l.text += " "
		}
		l.text, l.right, l.runs = l.text+x.Text, x.X+x.Width, append(l.runs, x)
		return
	}
	p.lines[x.Block-1] = append(all, setLine{page, x.Y, x.X, x.X + x.Width, x.Text, []layout.Text{x}})
}

func practiceDossiers(t *testing.T) []model.Dossier {
	t.Helper()
	ctx := context.Background()
	var out []model.Dossier
	for _, set := range practice.Sets() {
		path := filepath.Join(t.TempDir(), set+".sgs")
		if err := practice.Write(ctx, path, set); err != nil {
			t.Fatal(err)
		}
		s, err := data.Open(ctx, path, datatest.Options())
		if err != nil {
			t.Fatal(err)
		}
		missions, err := data.All[model.Mission](ctx, s)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range missions {
			d, err := s.Dossier(ctx, m.UID, "")
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, d)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// hostileTrees are papers of a mission with a theme of 300 letters in sixty units, one with forty recipients, one with a
// cell that is longer than a page, and one whose names are as long as names get.
func hostileTrees(t *testing.T) map[string]doc.Document {
	t.Helper()
	b := sixty()
	b.Mission.Theme = string([]rune(strings.Repeat("việc tiếp nhận, giải quyết kiến nghị của người dân và ", 6))[:300])
	b.topic("Tiếp nhận kiến nghị")
	b.Signers[0].Post.Signs = model.DocTypes
	b.head("Lê Thị Mẫu Đơn", "Chủ tịch")
	b.Mission.PeriodFrom, b.Mission.PeriodTo = "2024-09-09", "2024-09-20"
	out := map[string]doc.Document{}
	for _, kind := range []model.DocType{model.KH, model.QD, model.DC, model.BC, model.TB, model.CVKN} {
		out["300 letters, sixty units "+string(kind)] = printed(t, b, kind, reports.Options{For: reports.Signature})
	}
	o := reports.Options{For: reports.Signature}
	for i := range 40 {
		o.Recipients = append(o.Recipients, fmt.Sprintf("Đảng ủy, Ủy ban nhân dân Phường %d", i+1))
	}
	out["forty recipients"] = printed(t, whole(), model.TB, o)
	long := whole()
	long.Recommendations[0].Recommendation.Text = strings.TrimSpace(strings.Repeat("Rà soát từng vụ việc theo Quyết định số 935-QĐ/TU của Phường 3 trước ngày 08 tháng 9; ", 60))
	out["a cell longer than a page"] = printed(t, long, model.PTD, reports.Options{For: reports.Signature})
	out["long names"] = paper(t, longNames(), reports.Options{})
	return out
}

// TestHeadsBreakWhereTheyAreTyped: each typed line of the issuing body begins a line of its own and stays in its column;
// one that is too long becomes lines of like length of which none ends inside "Phường 3".
func TestHeadsBreakWhereTheyAreTyped(t *testing.T) {
	typesetTexts(t, func(t *testing.T, p setPaper) {
		for i, b := range p.tree.Blocks {
			if b.Header == nil {
				continue
			}
			axis := p.sheet.Portrait.Left + (p.sheet.Portrait.Width-p.sheet.Portrait.Left-p.sheet.Portrait.Right)*
				p.sheet.Header.LeftWidth/(p.sheet.Header.LeftWidth+p.sheet.Header.RightWidth)
			var left []string
			for _, l := range p.lines[i] {
				for _, x := range l.runs {
					if x.X < axis && x.X+x.Width <= axis+onPaper {
						left = append(left, x.Text)
					} else if x.X < axis {
						t.Errorf("%q leaves its column", x.Text)
					}
				}
			}
			for _, line := range b.Header.Left {
				want := plainSpaces(line.Text)
				got := ""
				for got != want && len(left) > 0 {
					got = strings.TrimSpace(got + " " + plainSpaces(left[0]))
					left = left[1:]
				}
				if got != want {
					t.Errorf("the head's line %q is set as %q", line.Text, got)
				}
			}
		}
	})
}

// TestTitlesAreBalanced: the lines of a trích yếu are of like length, the last has two words, all are centred.
func TestTitlesAreBalanced(t *testing.T) {
	typesetTexts(t, func(t *testing.T, p setPaper) {
		for i, b := range p.tree.Blocks {
			if b.Title == nil || b.Title.Subject == "" || len(p.lines[i]) < 3 {
				continue
			}
			subject := p.lines[i][1:]
			if strings.Trim(subject[len(subject)-1].text, "-") == "" { // the Party's dashes
				subject = subject[:len(subject)-1]
			}
			widest, narrowest := 0.0, math.Inf(1)
			for _, l := range subject {
				w := l.right - l.left
				widest, narrowest = max(widest, w), min(narrowest, w)
				if l.page == 0 {
					p.near("middle of "+l.text, (l.left+l.right)/2, p.axis(p.Pages[l.page]))
				}
			}
			if len(subject) > 1 && narrowest < 0.5*widest {
				t.Errorf("lines of %.0f and %.0f pt in %q", narrowest, widest, b.Title.Subject)
			}
			if last := subject[len(subject)-1].text; len(subject) > 1 && len(strings.Fields(last)) < 2 {
				t.Errorf("%q stands alone", last)
			}
		}
	})
}

// TestNoLineEndsBetweenWordsThatBelongTogether, and the last line of a paragraph of several lines has two words.
func TestNoLineEndsBetweenWordsThatBelongTogether(t *testing.T) {
	pairs := 0
	typesetTexts(t, func(t *testing.T, p setPaper) {
		for i, b := range p.tree.Blocks {
			if b.Para == nil {
				continue
			}
			whole := strings.TrimSpace(b.Para.Label + " " + b.Para.Text())
			bound := layout.Bind(plainSpaces(b.Para.Text()))
			pairs += strings.Count(bound, "\u00a0")
			at := 0
			text := plainSpaces(b.Para.Text())
			for n, l := range p.lines[i] {
				words := plainSpaces(l.text)
				if n == 0 {
					words = strings.TrimPrefix(strings.TrimPrefix(words, plainSpaces(b.Para.Label)), " ")
				}
				end := at + len(words)
				if n == len(p.lines[i])-1 || end >= len(text) {
					if n > 0 && len(strings.FieldsFunc(text, isSpace)) > 3 && len(strings.FieldsFunc(words, isSpace)) < 2 {
						t.Errorf("%q stands alone at the end of %.50q", words, whole)
					}
					break
				}
				if !strings.HasPrefix(text[at:], words) || text[end] != ' ' {
					t.Fatalf("the lines of %.60q are not its words: %q", whole, words)
				}
				if strings.HasPrefix(bound[boundAt(bound, end):], "\u00a0") {
					t.Errorf("a line ends inside %q", text[max(0, end-12):min(len(text), end+12)])
				}
				at = end + 1
			}
		}
	})
	if pairs < 500 {
		t.Errorf("only %d pairs of words belong together", pairs)
	}
}

func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' }

func plainSpaces(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// boundAt is where the byte of a text stands in the same text with spaces of two bytes.
func boundAt(bound string, at int) int {
	n := 0
	for i, r := range bound {
		if n == at {
			return i
		}
		if r == '\u00a0' {
			n++
		} else {
			n += len(string(r))
		}
	}
	return len(bound)
}

// TestNoParagraphLeavesALineAlone at the foot or the head of a page, and no heading ends a page.
func TestNoParagraphLeavesALineAlone(t *testing.T) {
	split := 0
	typesetTexts(t, func(t *testing.T, p setPaper) {
		for i, b := range p.tree.Blocks {
			lines := p.lines[i]
			if b.Para == nil || len(lines) == 0 {
				continue
			}
			first := slices.IndexFunc(lines, func(l setLine) bool { return l.page != lines[0].page })
			if first > 0 {
				split++
				last := lines[len(lines)-1].page
				onLast := len(lines) - slices.IndexFunc(lines, func(l setLine) bool { return l.page == last })
				if first < 2 || onLast < 2 {
					t.Errorf("%d lines on one page, %d on the last: %.60q", first, onLast, b.Para.Text())
				}
			}
			if heading := b.Para.Role == doc.Part || b.Para.Role == doc.Clause; heading && i+1 < len(p.lines) && len(p.lines[i+1]) > 0 &&
				p.tree.Blocks[i+1].Section == nil && p.lines[i+1][0].page != lines[len(lines)-1].page {
				t.Errorf("the heading %q ends a page", b.Para.Text())
			}
		}
	})
	if split == 0 {
		t.Error("no paragraph reaches over a page's end")
	}
}

// TestListsHang: behind a dash all lines of an item begin at the same place, right of the label.
func TestListsHang(t *testing.T) {
	items := 0
	typesetTexts(t, func(t *testing.T, p setPaper) {
		for i, b := range p.tree.Blocks {
			if b.Para == nil || b.Para.Role != doc.Dash && b.Para.Role != doc.Point || b.Para.Label == "" || len(p.lines[i]) < 2 {
				continue
			}
			items++
			first := p.lines[i][0]
			if len(first.runs) < 2 || first.runs[0].Text != b.Para.Label {
				t.Fatalf("the item begins with %q", first.runs[0].Text)
			}
			text := first.runs[1].X
			if text < first.left+first.runs[0].Width {
				t.Errorf("the text at %.1f runs into its label", text)
			}
			for _, l := range p.lines[i][1:] {
				p.near("a later line of "+b.Para.Label, l.left, text)
			}
		}
	})
	if items < 50 {
		t.Errorf("only %d items of several lines", items)
	}
}

// TestSignaturesStandWhole on one page in the company of two lines, post and name on one axis, Nơi nhận level with them.
func TestSignaturesStandWhole(t *testing.T) {
	signatures := 0
	typesetTexts(t, func(t *testing.T, p setPaper) {
		for i, b := range p.tree.Blocks {
			if b.Signature == nil {
				continue
			}
			signatures++
			lines := p.lines[i]
			page := lines[0].page
			if last := lines[len(lines)-1]; last.page != page {
				t.Errorf("the signature reaches from page %d to %d", page+1, last.page+1)
			}
			company := 0
			for _, before := range p.lines[:i] {
				for _, l := range before {
					if l.page == page {
						company++
					}
				}
			}
			if company < 2 {
				t.Errorf("%d lines before the signature", company)
			}
			var axes []float64
			for _, l := range lines {
				for _, x := range l.runs {
					if s := b.Signature; x.Text == s.Name || slices.Contains(s.Authority, x.Text) {
						axes = append(axes, middleOf(x))
					}
				}
			}
			for _, x := range axes {
				p.near("the axis of the signature", x, axes[0])
			}
			if len(axes) < 2 {
				t.Errorf("post and name are not whole: %q", b.Signature.Authority)
			}
		}
	})
	if signatures < 30 {
		t.Errorf("only %d signatures", signatures)
	}
}

// TestTablesGoOnUnderTheirHeads: each page of a table begins with its head, also inside a cell that is longer than a page.
func TestTablesGoOnUnderTheirHeads(t *testing.T) {
	continued, longest := 0, 0
	typesetTexts(t, func(t *testing.T, p setPaper) {
		for i, b := range p.tree.Blocks {
			if b.Table == nil {
				continue
			}
			head := strings.Fields(b.Table.Columns[0].Title)
			pages := map[int]int{}
			for _, l := range p.lines[i] {
				pages[l.page]++
			}
			longest = max(longest, len(pages))
			for page := range pages {
				first := slices.IndexFunc(p.lines[i], func(l setLine) bool { return l.page == page })
				top := ""
				for _, l := range p.lines[i][first:min(first+6, len(p.lines[i]))] {
					top += " " + l.text
				}
				if len(head) > 0 && !strings.Contains(top, head[0]) {
					t.Errorf("on page %d the table begins with %.80q", page+1, top)
				}
			}
			if len(pages) > 1 {
				continued++
			}
		}
	})
	if continued < 2 || longest < 3 {
		t.Errorf("%d tables go on over a page, the longest over %d", continued, longest)
	}
}
