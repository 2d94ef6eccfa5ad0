package reports_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

// The papers of a mission as they lie on pages, under every rule set. Positions are points; what is compared may be off
// by 0.2 mm.
const (
	pointsPerMM = 72 / 25.4
	onPaper     = 0.2 * pointsPerMM
)

// laid is a paper on its pages.
type laid struct {
	t     *testing.T
	name  string
	tree  doc.Document
	sheet layout.Sheet
	layout.Result
}

// lay sets a paper of the type on the sheet of its rule set.
func lay(t *testing.T, b *book, kind model.DocType, set string) laid {
	t.Helper()
	o := choices(kind)
	o.RuleSet, o.For = set, reports.Signature
	tree := printed(t, b, kind, o)
	s, _ := rules.ByID(set)
	own, err := s.With(tree.Choices)
	if err != nil {
		t.Fatal(err)
	}
	res, err := layout.Layout(tree, own.Sheet())
	if err != nil {
		t.Fatal(err)
	}
	return laid{t, set + " " + string(kind), tree, own.Sheet(), res}
}

// everyPaper lays out all papers of a mission under all rule sets.
func everyPaper(t *testing.T, b *book, check func(laid)) {
	t.Helper()
	for _, s := range rules.Sets() {
		for _, kind := range reports.Types() {
			check(lay(t, b, kind, s.ID))
		}
	}
}

func (l laid) look(p layout.Page) layout.PageLook {
	if p.Width > p.Height {
		return l.sheet.Landscape
	}
	return l.sheet.Portrait
}

// axis is the middle of the text of a page.
func (l laid) axis(p layout.Page) float64 {
	look := l.look(p)
	return look.Left + (p.Width-look.Left-look.Right)/2
}

// at is the first text that begins so, and its page.
func (l laid) at(text string) (layout.Text, layout.Page) {
	l.t.Helper()
	for _, p := range l.Pages {
		for _, x := range p.Texts {
			if strings.HasPrefix(x.Text, text) {
				return x, p
			}
		}
	}
	l.t.Fatalf("%s: nothing begins with %q", l.name, text)
	return layout.Text{}, layout.Page{}
}

func middleOf(x layout.Text) float64 { return x.X + x.Width/2 }

func (l laid) near(what string, got, want float64) {
	l.t.Helper()
	if math.Abs(got-want) > onPaper {
		l.t.Errorf("%s: %s at %.2f, want %.2f", l.name, what, got, want)
	}
}

// words of a tree without spaces, in the order in which they are set.
func wordsOf(d doc.Document) string {
	var b strings.Builder
	para := func(p doc.Para) { b.WriteString(p.Label + p.Text()) }
	for _, x := range d.Blocks {
		switch {
		case x.Para != nil:
			para(*x.Para)
		case x.Title != nil:
			b.WriteString(x.Title.Kind + x.Title.Subject)
		case x.Table != nil:
			for _, r := range x.Table.Rows {
				for _, c := range r.Cells {
					for _, p := range c.Paras {
						para(p)
					}
				}
			}
		}
	}
	return b.String()
}

// sorted are the letters of a text in order of their code, to compare texts that are set in columns.
func sorted(s string) []rune {
	r := []rune(strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' {
			return -1
		}
		return r
	}, s))
	slices.Sort(r)
	return r
}

// wholeOnPaper checks that nothing runs off the text's room and that no letter of the text is missing.
func wholeOnPaper(l laid) {
	var all strings.Builder
	for n, p := range l.Pages {
		look := l.look(p)
		for _, x := range p.Texts {
			all.WriteString(x.Text)
			if x.Turn != 0 || x.Y < look.Top {
				continue
			}
			if x.X < look.Left-onPaper || x.X+x.Width > p.Width-look.Right+onPaper || x.Y > p.Height-look.Bottom+onPaper {
				l.t.Errorf("%s, page %d: outside the margins: %.60q", l.name, n+1, x.Text)
			}
		}
	}
	found := sorted(all.String())
	for _, r := range sorted(wordsOf(l.tree)) { // both in order: every letter of the text is on paper at least as often
		i := slices.Index(found, r)
		if i < 0 {
			l.t.Errorf("%s: a letter %c is not on paper", l.name, r)
			return
		}
		found = found[i+1:]
	}
}

// numbered checks the page numbers: none on the first page of a section, from 2 on the next, centred over the text.
func numbered(l laid) {
	sections, n := 1, 0
	for i, b := range l.tree.Blocks {
		if b.Section != nil && i > 0 { // one that begins with a section has no pages before it
			sections++
		}
	}
	first := 0
	for _, p := range l.Pages {
		n++
		i := slices.IndexFunc(p.Texts, func(x layout.Text) bool { return x.Turn == 0 && x.Y < l.look(p).Top })
		if i < 0 {
			first, n = first+1, 1
			continue
		}
		if got := p.Texts[i].Text; got != strconv.Itoa(n) {
			l.t.Errorf("%s: page %s of a section is its page %d", l.name, got, n)
		}
		l.near("page number", middleOf(p.Texts[i]), l.axis(p))
	}
	if first != sections {
		l.t.Errorf("%s: %d pages without a number, %d sections", l.name, first, sections)
	}
}

func TestEveryPaperUnderEveryRuleSet(t *testing.T) {
	everyPaper(t, whole(), func(l laid) {
		wholeOnPaper(l)
		numbered(l)
	})
}

// A theme of 300 letters, forty recipients and sixty units, in every paper that speaks of them.
func TestHostileMissionsOnPaper(t *testing.T) {
	b := sixty()
	b.Mission.Theme = string([]rune(strings.Repeat("việc tiếp nhận, giải quyết kiến nghị của người dân và ", 6))[:300])
	b.topic("Tiếp nhận kiến nghị")
	b.Signers[0].Post.Signs = model.DocTypes
	b.head("Lê Thị Mẫu Đơn", "Chủ tịch")
	b.Mission.PeriodFrom, b.Mission.PeriodTo = "2024-09-09", "2024-09-20"
	for _, set := range rules.Sets() {
		for _, kind := range []model.DocType{model.KH, model.QD, model.DC, model.BC, model.TB, model.CVKN} {
			l := lay(t, b, kind, set.ID)
			wholeOnPaper(l)
			numbered(l)
		}
	}
	o := reports.Options{For: reports.Signature}
	for i := range 40 {
		o.Recipients = append(o.Recipients, "Ủy ban nhân dân Phường "+strconv.Itoa(i+1))
	}
	tree := printed(t, b, model.TB, o)
	s, _ := rules.ByID(tree.RuleSet)
	res, err := layout.Layout(tree, s.Sheet())
	if err != nil {
		t.Fatal(err)
	}
	l := laid{t, "forty recipients", tree, s.Sheet(), res}
	wholeOnPaper(l)
	head, _ := l.at("Nơi nhận:")
	l.at("- Ủy ban nhân dân Phường 40.")
	name, _ := l.at("TM. BAN THƯỜNG TRỰC")
	l.near("recipients level with the authority", head.Y, name.Y)
}

// TestAnnexesOnPaper: heads of annexes are centred over the text. The annexes of a report are upright as its text, the table by unit too: its heads take two lines at
// most, its units one.
func TestAnnexesOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		l := lay(t, whole(), model.BC, set.ID)
		for i, p := range l.Pages {
			if p.Width > p.Height {
				t.Errorf("%s: page %d lies in landscape", l.name, i+1)
			}
		}
		_, table := l.at("BẢNG TỔNG HỢP")
		for _, words := range []string{"STT", "Đơn vị", "Kết quả,", "ưu điểm", "Hạn chế", "Nguyên", "nhân", "Kiến nghị", "Phường 1", "Phường Gò Mây", "Chung cho các đơn vị"} {
			if !slices.ContainsFunc(table.Texts, func(x layout.Text) bool { return x.Text == words }) {
				t.Errorf("%s: the table by unit has no line %q", l.name, words)
			}
		}
		for _, text := range []string{"Phụ lục I", "DANH SÁCH", "BẢNG TỔNG HỢP"} {
			x, p := l.at(text)
			l.near(text, middleOf(x), l.axis(p))
		}
		note, page := l.at("(Kèm theo")
		if note.Style != layout.Italic || math.Abs(middleOf(note)-l.axis(page)) > onPaper {
			t.Errorf("%s: what ties the annex to its paper: %+v", l.name, note)
		}
	}
}

// Minutes are signed twice: the secretary at the left, the chair at the right, on one level, without a line of place.
func TestMinutesOnPaper(t *testing.T) {
	for id, who := range map[string][2]string{
		rules.FrontND30: {"THƯ KÝ", "CHỦ TỌA"}, rules.Party399: {"NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"},
	} {
		l := lay(t, whole(), model.BB, id)
		clerk, page := l.at(who[0])
		chair, _ := l.at(who[1])
		l.near("both posts", clerk.Y, chair.Y)
		if middleOf(clerk) > l.axis(page) || middleOf(chair) < l.axis(page) {
			t.Errorf("%s: clerk at %.0f, chair at %.0f", l.name, middleOf(clerk), middleOf(chair))
		}
		if h := l.tree.Blocks[0].Header; h.PlaceDate != "" {
			t.Errorf("%s: place and day %q", l.name, h.PlaceDate)
		}
		names := l.tree.Blocks[len(l.tree.Blocks)-1].Signature
		left, _ := l.at(names.Second.Name)
		right, _ := l.at(names.Name)
		l.near("axis of the clerk", middleOf(left), middleOf(clerk))
		l.near("axis of the chair", middleOf(right), middleOf(chair))
		list, _ := l.at("Nơi nhận:")
		if list.Y < left.Y+1.5*l.sheet.Signature.Leading {
			t.Errorf("%s: Nơi nhận at %.1f touches the name at %.1f", l.name, list.Y, left.Y)
		}
	}
}

// A công văn has its trích yếu under the number and no title; its addressees stand under the colon.
func TestLettersOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		l := lay(t, whole(), model.CVKN, set.ID)
		number, _ := l.at("Số")
		subject, _ := l.at(strings.Fields(l.tree.Blocks[0].Header.SubjectLine)[0])
		l.near("trích yếu under the number", middleOf(subject), middleOf(number))
		if subject.Y <= number.Y || subject.Size != 12 {
			t.Errorf("%s: trích yếu %+v", l.name, subject)
		}
		if slices.ContainsFunc(l.tree.Blocks, func(b doc.Block) bool { return b.Title != nil }) {
			t.Errorf("%s: a công văn has a title", l.name)
		}
		word, page := l.at("Kính gửi")
		dashes := 0
		for _, x := range page.Texts {
			if x.Text == "-" && x.X > word.X+20 && x.Y > word.Y {
				dashes++
			}
		}
		if want := addressed(l.tree); dashes != want {
			t.Errorf("%s: %d addressees with a dash, want %d", l.name, dashes, want)
		}
	}
}

// addressed counts the addressees of a letter that have a dash.
func addressed(d doc.Document) int {
	n := 0
	for _, x := range d.Blocks {
		if x.Para != nil && x.Para.Role == doc.Address && x.Para.Label == "-" {
			n++
		}
	}
	return n
}

// A decision: the issuing body and "QUYẾT ĐỊNH:" centred and bold; articles begin at the indent with a bold word.
func TestDecisionsOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		l := lay(t, whole(), model.QD, set.ID)
		word, page := l.at("QUYẾT ĐỊNH:")
		l.near("QUYẾT ĐỊNH:", middleOf(word), l.axis(page))
		if word.Style != layout.Bold {
			t.Errorf("%s: %+v", l.name, word)
		}
		article, _ := l.at("Điều 1.")
		l.near("indent of an article", article.X, l.sheet.Portrait.Left+l.sheet.Roles[doc.Article].Indent)
		if article.Style != layout.Bold || article.Y < word.Y {
			t.Errorf("%s: %+v", l.name, article)
		}
	}
}
