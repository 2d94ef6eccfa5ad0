//go:build pdftools

package rules_test

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/rules"
)

// The measuring tests print papers under each set and measure the files with mupdf: every measure of every set. What
// stands on one paper is read off it (seen, ruled); distances between blocks need papers of their own (between), and
// limits are looked for by printing again and again until something just fits (limits).

const mm = 72 / 25.4

// tolerance is how far a measure may be off on paper, in points: 0.05 mm. The letters of a justified line may have moved
// apart by as much, and the last one with them.
const tolerance = 0.05 * mm

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
	set   rules.Set // what the paper should look like
	sheet rules.Set // what it was printed under: the same set, but where a test looks whether a fault is seen
	pages []sheetOfPaper
}

func newRuler(t *testing.T, set, sheet rules.Set) ruler {
	t.Helper()
	return ruler{t, set, sheet, printed(t, sheet, measuredPaper(sheet))}
}

// of is a ruler for another paper of the same sheet.
func (r ruler) of(blocks ...doc.Block) ruler {
	r.t.Helper()
	r.pages = printed(r.t, r.sheet, doc.Document{Blocks: blocks})
	return r
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

// scale is how much wider the columns of the head are than the set says, since they fill the text's width together.
func (r ruler) scale() float64 {
	return (r.value("paper.width") - r.value("page.left") - r.value("page.right")) / (r.value("header.left") + r.value("header.right"))
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
	"header.left": func(r ruler) float64 { // what the gap leaves of it has its axis in its middle
		return (2*(r.at("CƠ QUAN BAN HÀNH").middle()-r.value("page.left")) + r.value("header.gap")) / r.scale()
	},
	"header.right": func(r ruler) float64 {
		edge := r.pages[0].width - r.value("page.right")
		return 2 * (edge - r.at(r.set.Form().National).middle()) / r.scale()
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
		leading := r.value("body.leading")
		sizes := ascent(r.value("heading.size"), leading) - ascent(r.value("address.size"), leading)
		return r.gap("Kính gửi:", "ƯU ĐIỂM") - leading - sizes
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

// readings are all the ways to read a measure off paper; a set whose papers do not show one has none for it.
func readings(set rules.Set) map[string]func(r ruler) float64 {
	all := maps.Clone(seen)
	maps.Copy(all, between)
	maps.Copy(all, limits)
	if under, _ := set.Trait("title.under"); under.Value == "line" {
		maps.Copy(all, ruled)
	}
	return all
}

// allowed is how far a measure may be off on paper, in points or as a share.
func allowed(m rules.Measure) float64 {
	switch {
	case m.Key == "line.width":
		return 0.01
	case m.Key == "space.least" || m.Key == "space.aim":
		return 0.01 // half a hundredth of a point behind each letter of a line
	case m.Key == "space.closer" || m.Key == "space.apart":
		return 0.0007 // letters are moved by whole hundredths of a point
	case m.Key == "sign.lines":
		return 0
	case m.Unit == rules.Share:
		return 0.003
	}
	return tolerance
}

func TestEveryMeasureOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		r, all := newRuler(t, set, set), readings(set)
		for _, m := range set.Measures {
			measure, ok := all[m.Key]
			if _, other := ruled[m.Key]; !ok && !other {
				t.Errorf("%s: nobody measures %s", set.ID, m.Key)
			}
			if ok {
				r.compare(m, measure(r))
			}
		}
	}
}

// alone are the measures that others push aside when everything is at its end: Quốc hiệu steps down between the widest
// margins, and a large label takes more than its least room.
func alone(key string) bool {
	return strings.HasPrefix(key, "national.") || strings.HasPrefix(key, "motto.") || strings.HasPrefix(key, "list.")
}

// TestEveryChoiceOnPaper measures both ends of what an office may choose: everything least, everything greatest.
func TestEveryChoiceOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		for _, greatest := range []bool{false, true} {
			choices := ends(set, greatest)
			own := chosen(t, set, choices...)
			r, all := newRuler(t, own, own), readings(set)
			for _, m := range own.Measures {
				if measure, ok := all[m.Key]; ok && !alone(m.Key) && (limits[m.Key] == nil || m.Adjustable()) {
					r.compare(m, measure(r))
				}
			}
			for _, c := range choices {
				if !alone(c.Key) {
					continue
				}
				own := chosen(t, set, c)
				m, _ := own.Measure(c.Key)
				r := newRuler(t, own, own)
				r.compare(m, all[c.Key](r))
			}
		}
	}
}

func chosen(t *testing.T, set rules.Set, choices ...doc.Choice) rules.Set {
	t.Helper()
	own, err := set.With(choices)
	if err != nil {
		t.Fatal(err)
	}
	return own
}

// compare tells where a measure on paper is not what the set says, or outside what the clause allows.
func (r ruler) compare(m rules.Measure, got float64) {
	r.t.Helper()
	scale := 1.0
	if m.Unit == rules.MM {
		scale = mm
	}
	if math.Abs(got-m.Points()) > allowed(m) {
		r.t.Errorf("%s: %s is %.4f %s on paper, want %.4f", r.set.ID, m.Key, got/scale, m.Unit, m.Value)
	}
	if m.Max > 0 && (got < m.Min*scale-allowed(m) || got > m.Max*scale+allowed(m)) {
		r.t.Errorf("%s: %s is %.4f %s on paper, outside %v to %v (%s)", r.set.ID, m.Key, got/scale, m.Unit, m.Min, m.Max, m.Clause)
	}
}

// TestAFaultIsSeen prints papers on which one measure is not what the set says. Whoever measures that one has to see it,
// by the amount by which it is off: a reading that gives back the set's own value would see nothing.
func TestAFaultIsSeen(t *testing.T) {
	for _, id := range []string{rules.FrontND30, rules.Party66} {
		set, _ := rules.ByID(id)
		for key, measure := range readings(set) {
			m, ok := set.Measure(key)
			if !ok || limits[key] != nil && id != rules.FrontND30 { // those are read alike under each set
				continue
			}
			off := withFault(set, key)
			wrong, _ := off.Measure(key)
			if got := measure(newRuler(t, set, off)); math.Abs(got-m.Points()) <= allowed(m) {
				t.Errorf("%s: %s is %v on paper instead of %v, and nobody sees it", id, key, wrong.Value, m.Value)
			}
			if got := measure(newRuler(t, off, off)); math.Abs(got-wrong.Points()) > allowed(m) {
				t.Errorf("%s: %s is measured as %.4f, and is %.4f", id, key, got, wrong.Points())
			}
		}
	}
}

// withFault changes a measure by an amount that can be seen.
func withFault(set rules.Set, key string) rules.Set {
	set.Measures = slices.Clone(set.Measures)
	i := slices.IndexFunc(set.Measures, func(m rules.Measure) bool { return m.Key == key })
	m := &set.Measures[i]
	switch {
	case key == "sign.lines":
		m.Value = 4
	case key == "line.width":
		m.Value = 0.7
	case strings.HasPrefix(key, "list."), key == "header.right": // a least distance, and what Quốc hiệu needs
		m.Value *= 1.2
	case key == "space.closer" || key == "space.apart":
		m.Value *= 2
	case key == "space.least": // below it a paragraph is rather given a line more
		m.Value = 0.88
	case key == "space.aim": // above it a line would be looser than natural
		m.Value = 1.3
	case m.Unit == rules.Share:
		m.Value *= 0.8
	default:
		m.Value = m.Value*0.8 - 1
	}
	return set
}
