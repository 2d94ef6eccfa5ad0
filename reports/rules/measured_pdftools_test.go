//go:build pdftools

package rules_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/rules"
)

// The measuring tests print a paper under each set and measure the file with mupdf: every measure that can be seen.

const mm = 72 / 25.4

// tolerance is how far a measure may be off on paper, in points: 0.2 mm.
const tolerance = 0.2 * mm

// closing words of the paragraphs tell them apart.
const (
	longText = "Ban Thường trực ghi nhận cấp ủy, chính quyền các đơn vị được giám sát đã quán triệt, triển khai thực hiện các văn " +
		"bản của cấp trên bằng nhiều hình thức phù hợp với từng nhóm đối tượng; người đứng đầu duy trì việc tiếp xúc, đối thoại " +
		"trực tiếp với Nhân dân, nhiều kiến nghị chính đáng được ghi nhận, giải quyết và trả lời đúng thời hạn quy định."
	longCell = "Giải quyết kiến nghị của người dân về thoát nước, vỉa hè và trật tự xây dựng tại các tuyến hẻm trên địa bàn."
)

// measuredPaper has everything that a set says something measurable about.
func measuredPaper(s rules.Set) doc.Document {
	f := s.Form()
	para := func(role doc.Role, label, text string) doc.Block {
		p := doc.P(role, text)
		p.Para.Label = label
		return p
	}
	cell := func(text string) doc.TableCell { return doc.TableCell{Paras: []doc.Para{*doc.P(doc.Cell, text).Para}} }
	blocks := []doc.Block{
		{Header: &doc.Header{
			Left:      []doc.HeaderLine{{Text: "CƠ QUAN CẤP TRÊN"}, {Text: "CƠ QUAN BAN HÀNH", Bold: true}},
			Separator: doc.SepLine, Number: f.Numbered("05", "TB", "CQ"), SubjectLine: "V/v đo", National: f.National, Motto: f.Motto,
			PlaceDate: "Bến Mẫu, ngày 05 tháng 9 năm 2025",
		}},
		{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: "kết luận giám sát việc đo"}},
		para(doc.Basis, "", "Căn cứ Quyết định số 01-QĐ/ĐU;"),
		para(doc.Address, "", "Kính gửi: Đảng ủy Phường 3."),
		para(doc.Part, "I"+f.PartDot, "ƯU ĐIỂM"),
		para(doc.Body, "", longText),
		para(doc.Body, "", "Đoạn sau."),
		para(doc.Dash, "-", "Gạch đầu dòng."),
		para(doc.Point, "a)", "Điểm a."),
		para(doc.Note, "", "Ghi chú nhỏ."),
		{Table: &doc.Table{Columns: []doc.Column{{Title: "STT", Share: 1}, {Title: "Nội dung", Share: 2}}, Rows: []doc.Row{{Cells: []doc.TableCell{cell("01"), cell(longCell)}}}}},
		para(doc.Body, "", "Sau bảng."),
		{Signature: &doc.Signature{
			Recipients: []string{"Như trên", "Lưu"}, Authority: []string{f.For + " CƠ QUAN", "CHỦ TỊCH"}, Name: "Lê Thị Mẫu Đơn",
		}},
		{Section: &doc.Section{}},
		para(doc.AnnexHead, "", "Phụ lục I"),
		para(doc.AnnexNote, "", "(Kèm theo Thông báo)"),
	}
	for range 12 {
		blocks = append(blocks, para(doc.Body, "", longText))
	}
	return doc.Document{Blocks: blocks, Mark: doc.Mark{Draft: true}}
}

// ascent is the distance from the top of a line to its baseline.
func ascent(size, leading float64) float64 {
	return (leading-size*(fonts.Ascent+fonts.Descent))/2 + size*fonts.Ascent
}

// ruler measures the paper of one set.
type ruler struct {
	t     *testing.T
	set   rules.Set
	pages []sheetOfPaper
}

func (r ruler) at(text string) drawnRun {
	run, _ := find(r.t, r.pages, text)
	return run
}

func (r ruler) size(text string) float64 { return r.at(text).size }

// gap is the distance between the baselines of two texts.
func (r ruler) gap(upper, lower string) float64 { return r.at(lower).y - r.at(upper).y }

func (r ruler) underline(text string) (length, drop float64) {
	run, page := find(r.t, r.pages, text)
	l := page.under(r.t, run)
	if math.Abs((l.X1+l.X2)/2-run.middle()) > tolerance {
		r.t.Errorf("the line under %q is not in its middle", text)
	}
	return l.X2 - l.X1, l.Y1 - run.y
}

// paragraph are the lines of the first long paragraph.
func (r ruler) paragraph() []drawnRun {
	first := r.at("Ban Thường trực ghi nhận")
	i := slices.IndexFunc(r.pages[0].runs, func(x drawnRun) bool { return x == first })
	return r.pages[0].runs[i : i+4]
}

func (r ruler) value(key string) float64 {
	m, ok := r.set.Measure(key)
	if !ok {
		r.t.Fatalf("no measure %s", key)
	}
	return m.Points()
}

// second is the first line of the annex's second page.
func (r ruler) second() drawnRun {
	runs := r.pages[len(r.pages)-1].runs
	return runs[slices.IndexFunc(runs, func(x drawnRun) bool { return x.y > r.value("page.top") })]
}

// seen tells for each measure how it is read off the paper, in points or as a share.
var seen = map[string]func(r ruler) float64{
	"paper.width":  func(r ruler) float64 { return r.pages[0].width },
	"paper.height": func(r ruler) float64 { return r.pages[0].height },
	"page.left":    func(r ruler) float64 { return r.paragraph()[1].x },
	"page.right":   func(r ruler) float64 { return r.pages[0].width - r.paragraph()[1].right() },
	"page.top": func(r ruler) float64 {
		return r.second().y - ascent(r.value("body.size"), r.value("body.leading"))
	},
	"pageno.size": func(r ruler) float64 {
		n := r.pages[len(r.pages)-1].runs[0]
		if (n.text != "2" && n.text != "3") || n.face != "" || math.Abs(n.middle()-(r.value("page.left")+r.pages[0].width-r.value("page.right"))/2) > tolerance {
			r.t.Errorf("page number %+v", n)
		}
		return n.size
	},
	"pageno.baseline": func(r ruler) float64 { return r.pages[len(r.pages)-1].runs[0].y },
	"national.size":   func(r ruler) float64 { return r.size(r.set.Form().National) },
	"motto.size":      func(r ruler) float64 { return r.size(r.set.Form().Motto) },
	"issuer.size":     func(r ruler) float64 { return r.size("CƠ QUAN CẤP TRÊN") },
	"issuer.line": func(r ruler) float64 {
		length, _ := r.underline("CƠ QUAN BAN HÀNH")
		return length / r.at("CƠ QUAN BAN HÀNH").width
	},
	"header.drop": func(r ruler) float64 {
		_, drop := r.underline("CƠ QUAN BAN HÀNH")
		return drop
	},
	"header.leading": func(r ruler) float64 {
		return r.gap("CƠ QUAN CẤP TRÊN", "CƠ QUAN BAN HÀNH") / r.size("CƠ QUAN BAN HÀNH")
	},
	"header.left": func(r ruler) float64 { // the axes of the two columns stand half of both widths apart, less the gap
		axes := r.at(r.set.Form().National).middle() - r.at("CƠ QUAN BAN HÀNH").middle()
		return 2*axes - r.value("header.right") - r.value("header.gap")
	},
	"header.right": func(r ruler) float64 {
		edge := r.pages[0].width - r.value("page.right")
		return 2 * (edge - r.at(r.set.Form().National).middle())
	},
	"number.size":  func(r ruler) float64 { return r.size("Số") },
	"place.size":   func(r ruler) float64 { return r.size("Bến Mẫu, ngày 05") },
	"subject.size": func(r ruler) float64 { return r.size("V/v đo") },
	"subject.gap": func(r ruler) float64 {
		return r.gap("Số", "V/v đo") - r.value("header.leading")*r.value("subject.size")
	},
	"draft.size": func(r ruler) float64 { return r.size("DỰ THẢO") },
	"kind.size":  func(r ruler) float64 { return r.size("THÔNG BÁO") },
	"title.size": func(r ruler) float64 { return r.size("kết luận giám sát việc đo") },
	"title.leading": func(r ruler) float64 {
		return r.gap("THÔNG BÁO", "kết luận giám sát việc đo")
	},
	"body.size":   func(r ruler) float64 { return r.size("Ban Thường trực ghi nhận") },
	"body.indent": func(r ruler) float64 { return r.paragraph()[0].x - r.paragraph()[1].x },
	"body.leading": func(r ruler) float64 {
		lines := r.paragraph()
		return (lines[3].y - lines[0].y) / 3
	},
	"body.before": func(r ruler) float64 {
		return r.at("Đoạn sau.").y - r.before("Đoạn sau.").y - r.value("body.leading")
	},
	"heading.size": func(r ruler) float64 { return r.size("ƯU ĐIỂM") },
	"heading.before": func(r ruler) float64 {
		return r.gap("Kính gửi:", "ƯU ĐIỂM") - r.value("body.leading")
	},
	"list.dash":      func(r ruler) float64 { return r.at("Gạch đầu dòng.").x - r.before("Gạch đầu dòng.").x },
	"list.point":     func(r ruler) float64 { return r.at("Điểm a.").x - r.at("a)").x },
	"note.size":      func(r ruler) float64 { return r.size("Ghi chú nhỏ.") },
	"address.size":   func(r ruler) float64 { return r.size("Kính gửi:") },
	"address.indent": func(r ruler) float64 { return r.at("Kính gửi:").x - r.value("page.left") },
	"annex.size":     func(r ruler) float64 { return r.size("Phụ lục I") },
	"annex.note":     func(r ruler) float64 { return r.size("(Kèm theo") },
	"table.size":     func(r ruler) float64 { return r.size("01") },
	"table.leading": func(r ruler) float64 {
		first, page := find(r.t, r.pages, "Giải quyết kiến nghị")
		return page.runs[slices.Index(page.runs, first)+1].y - first.y
	},
	"table.padx": func(r ruler) float64 { return r.at("01").x - r.value("page.left") },
	"sign.size":  func(r ruler) float64 { return r.size("Lê Thị Mẫu Đơn") },
	"sign.leading": func(r ruler) float64 {
		return r.gap(r.set.Form().For+" CƠ QUAN", "CHỦ TỊCH")
	},
	"sign.room": func(r ruler) float64 { return r.gap("CHỦ TỊCH", "Lê Thị Mẫu Đơn") - r.value("sign.leading") },
	"sign.left": func(r ruler) float64 { // the signature's axis stands in the middle of what the recipients leave
		whole := r.pages[0].width - r.value("page.left") - r.value("page.right")
		return 2*(r.at("CHỦ TỊCH").middle()-r.value("page.left"))/whole - 1
	},
	"receivers.head":    func(r ruler) float64 { return r.size("Nơi nhận:") },
	"receivers.size":    func(r ruler) float64 { return r.size("- Như trên;") },
	"receivers.leading": func(r ruler) float64 { return r.gap("- Như trên;", "- Lưu.") },
	"line.width":        func(r ruler) float64 { return r.pages[0].lines[0].Width },
}

// before is the run that was drawn before a text on page 1.
func (r ruler) before(text string) drawnRun {
	return r.pages[0].runs[slices.Index(r.pages[0].runs, r.at(text))-1]
}

// ruled are those that only papers with a rule under the trích yếu show.
var ruled = map[string]func(r ruler) float64{
	"title.line": func(r ruler) float64 {
		length, _ := r.underline("kết luận giám sát việc đo")
		return length / r.at("kết luận giám sát việc đo").width
	},
	"title.drop": func(r ruler) float64 {
		_, drop := r.underline("kết luận giám sát việc đo")
		return drop
	},
}

// unseen are the measures that this paper does not show, and why.
var unseen = map[string]string{
	"page.bottom": "a limit: TestPagesEndAtTheMargin", "header.gap": "a least distance", "header.numbergap": "from the lower of two columns", "header.after": "room for a mark",
	"national.small": "for narrow columns", "motto.small": "for narrow columns", "issuer.small": "for long names", "place.small": "for long names",
	"title.width": "a greatest width", "title.before": "between frames", "title.after": "between frames", "table.pady": "inside the row",
	"table.gap": "between frames", "table.split": "for long rows", "sign.before": "between frames", "sign.gap": "a least distance",
	"sign.lines": "a count", "practice.size": "turned", "practice.gray": "no length", "space.least": "a limit", "space.aim": "an aim",
	"space.closer": "a limit", "space.apart": "a limit", "space.most": "a limit",
}

func TestEveryMeasureOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		measureAll(t, set, nil)
		for _, greatest := range []bool{false, true} {
			own, err := set.With(ends(set, greatest))
			if err != nil {
				t.Fatal(err)
			}
			// Between the widest margins the columns of the head are scaled and Quốc hiệu steps down.
			measureAll(t, own, map[string]bool{"header.left": true, "header.right": true, "national.size": greatest, "motto.size": greatest})
		}
	}
}

// measureAll compares every measure of a set that can be seen with the printed page, except some.
func measureAll(t *testing.T, set rules.Set, except map[string]bool) {
	t.Helper()
	r := ruler{t, set, printed(t, set, measuredPaper(set))}
	under, _ := set.Trait("title.under")
	for _, m := range set.Measures {
		measure, ok := seen[m.Key]
		if !ok && under.Value == "line" {
			measure, ok = ruled[m.Key]
		}
		if _, known := ruled[m.Key]; !ok && !known && unseen[m.Key] == "" {
			t.Errorf("%s: nobody measures %s", set.ID, m.Key)
		}
		if !ok || except[m.Key] {
			continue
		}
		got, allowed, scale := measure(r), tolerance, 1.0
		switch m.Unit {
		case rules.MM:
			scale = mm
		case rules.Share:
			allowed = 0.005
		}
		if math.Abs(got-m.Points()) > allowed {
			t.Errorf("%s: %s is %.3f %s on paper, want %.3f", set.ID, m.Key, got/scale, m.Unit, m.Value)
		}
		if m.Max > 0 && (got < m.Min*scale-allowed || got > m.Max*scale+allowed) {
			t.Errorf("%s: %s is %.3f %s on paper, outside %v to %v (%s)", set.ID, m.Key, got/scale, m.Unit, m.Min, m.Max, m.Clause)
		}
	}
}

// TestPagesEndAtTheMargin: a full page ends above its bottom margin, and by less than what would have taken more text.
func TestPagesEndAtTheMargin(t *testing.T) {
	for _, set := range rules.Sets() {
		r := ruler{t, set, printed(t, set, measuredPaper(set))}
		page := r.pages[len(r.pages)-2]
		last, leading := page.runs[len(page.runs)-1], r.value("body.leading")
		left := page.height - (last.y - ascent(last.size, leading) + leading) - r.value("page.bottom")
		if left < -tolerance || left > 2*leading+r.value("body.before") {
			t.Errorf("%s: the last line ends %.1f pt above the bottom margin", set.ID, left)
		}
	}
}

// TestStylesOnPaper compares faces and signs with what the set says of them.
func TestStylesOnPaper(t *testing.T) {
	faces := map[string]string{"upright": "", "italic": "Italic", "bold": "Bold", "bolditalic": "BoldItal", "underlined": ""}
	for _, set := range rules.Sets() {
		r := ruler{t, set, printed(t, set, measuredPaper(set))}
		for key, text := range map[string]string{
			"subject.style": "V/v đo", "basis.style": "Căn cứ", "sign.post": "CHỦ TỊCH", "receivers.style": "Nơi nhận:",
		} {
			trait, _ := set.Trait(key)
			if got := r.at(text).face; got != faces[trait.Value] {
				t.Errorf("%s: %q is %q, want %s", set.ID, text, got, trait.Value)
			}
		}
		for text, want := range map[string]string{
			"CƠ QUAN CẤP TRÊN": "", "CƠ QUAN BAN HÀNH": "Bold", set.Form().National: "Bold", "Số": "", "Bến Mẫu": "Italic", "THÔNG BÁO": "Bold",
			"kết luận": "Bold", "ƯU ĐIỂM": "Bold", "Đoạn sau": "", set.Form().For + " CƠ QUAN": "Bold", "Lê Thị": "Bold", "- Như trên": "",
			"Phụ lục I": "Bold", "(Kèm theo": "Italic",
		} {
			if got := r.at(text).face; got != want {
				t.Errorf("%s: %q is %q, want %q", set.ID, text, got, want)
			}
		}
		if head := r.at(set.Form().National); set.Form().Motto == "" {
			length, _ := r.underline(set.Form().National)
			if math.Abs(length-head.width) > tolerance {
				t.Errorf("%s: the line under the title is %.1f long, the title %.1f", set.ID, length, head.width)
			}
		}
		if trait, _ := set.Trait("title.under"); trait.Value == "dashes" {
			if d := r.at("-----"); math.Abs(d.middle()-r.at("THÔNG BÁO").middle()) > tolerance {
				t.Errorf("%s: dashes at %v", set.ID, d)
			}
		}
		if trait, _ := set.Trait("receivers.style"); trait.Value == "underlined" {
			if length, drop := r.underline("Nơi nhận:"); math.Abs(length-r.at("Nơi nhận:").width) > tolerance || drop > 3 {
				t.Errorf("%s: Nơi nhận is underlined by %v at %v", set.ID, length, drop)
			}
		}
		for _, p := range r.pages {
			if n := p.runs[0].text; strings.Trim(n, "0123456789") == "" && n == "1" {
				t.Errorf("%s: a first page shows its number", set.ID)
			}
		}
	}
}
