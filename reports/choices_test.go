package reports_test

import (
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// choose makes the office do something otherwise inside a rule set.
func (b *book) choose(set string, pairs ...string) {
	c := model.RuleChoices{RuleSet: set}
	for i := 0; i < len(pairs); i += 2 {
		c.Choices = append(c.Choices, model.Choice{Key: pairs[i], Value: pairs[i+1]})
	}
	b.Choices = append(b.Choices, c)
}

func TestAnOfficesChoicesGoWithItsPapers(t *testing.T) {
	b := withFinding(phuong("3")...)
	b.Office.Separator = ""
	b.choose(rules.Party66, "text.end", ".")
	b.choose(rules.FrontND30, "body.size", "13", "head.separator", "none")
	d := paper(t, b, reports.Options{})
	if h := d.Blocks[0].Header; h.Separator != doc.SepNone {
		t.Errorf("separator %s", h.Separator)
	}
	if len(d.Choices) != 2 || d.Choices[0] != (doc.Choice{Key: "body.size", Value: "13"}) {
		t.Errorf("the paper keeps %v", d.Choices)
	}
	b.choose(rules.StateND30, "page.left", "40")
	if _, err := reports.Conclusion(b.Dossier, reports.Options{RuleSet: rules.StateND30}); model.CodeOf(err) != model.Invalid ||
		!strings.Contains(message(err), "từ 30 đến 35 mm (NĐ 30/2020") {
		t.Errorf("a choice outside the rules: %v", err)
	}
}

// A paper of the Party: another title, number, citation, marks and signs; the office's sign under its name only where the
// rules leave it open.
func TestPartyPaper(t *testing.T) {
	b := withFinding(phuong("3")...)
	b.Office.Separator, b.Office.Code, b.Office.RuleSet = "line", "QU", rules.Party399
	b.Office.Header = []model.HeaderLine{{Text: "ĐẢNG BỘ THÀNH PHỐ MẪU"}, {Text: "QUẬN ỦY BẾN MẪU", Bold: true}}
	d := paper(t, b, reports.Options{Number: "5", Day: "2024-10-21"})
	h := d.Blocks[0].Header
	if h.National != "ĐẢNG CỘNG SẢN VIỆT NAM" || h.Motto != "" || h.Separator != doc.SepStar || h.Number != "Số 05-TB/QU" {
		t.Errorf("header %+v", h)
	}
	if d.RuleSet != rules.Party66 {
		t.Errorf("in 2024 the paper follows %s", d.RuleSet)
	}
	for day, want := range map[model.Date]string{"2026-01-08": rules.Party66, "2026-01-09": rules.Party399} {
		if d := paper(t, b, reports.Options{Day: day}); d.RuleSet != want {
			t.Errorf("on %s the paper follows %s", day, d.RuleSet)
		}
	}
	if d := paper(t, b, reports.Options{Day: "2026-03-01", RuleSet: rules.Party66}); d.RuleSet != rules.Party66 {
		t.Errorf("a paper made under %s follows %s", rules.Party66, d.RuleSet)
	}
	text := ""
	for _, x := range d.Blocks {
		if x.Para != nil {
			text += x.Para.Label + x.Para.Text() + "\n"
		}
	}
	if !strings.Contains(text, "I-HẠN CHẾ") && !strings.Contains(text, "I-ƯU ĐIỂM") {
		t.Errorf("parts: %s", text)
	}
	if sign := signature(d); sign.Recipients[len(sign.Recipients)-1] != "Lưu Văn phòng, Hồ sơ giám sát" {
		t.Errorf("recipients %q", sign.Recipients)
	}
}

func TestTonesOfTheOfficesName(t *testing.T) {
	for _, tt := range [][3]string{ // typed, new, old
		{"ỦY BAN MTTQ", "ỦY BAN MTTQ", "UỶ BAN MTTQ"},
		{"UỶ BAN NHÂN DÂN XÃ HOÀ BÌNH", "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", "UỶ BAN NHÂN DÂN XÃ HOÀ BÌNH"},
		{"Ủy ban phường Thúy Lĩnh, xã Mỹ Khóe", "Ủy ban phường Thúy Lĩnh, xã Mỹ Khóe", "Uỷ ban phường Thuý Lĩnh, xã Mỹ Khoé"},
		{"Quý Hòa, Thuận Hoàn, Huyền, Thuở, Nguyễn", "Quý Hòa, Thuận Hoàn, Huyền, Thuở, Nguyễn", "Quý Hoà, Thuận Hoàn, Huyền, Thuở, Nguyễn"},
	} {
		for i, how := range []string{rules.ToneTyped, rules.ToneNew, rules.ToneOld} {
			b := withFinding(phuong("3")...)
			b.Office.Header = []model.HeaderLine{{Text: tt[0], Bold: true}}
			b.choose(rules.FrontND30, "name.tone", how)
			if got := paper(t, b, reports.Options{}).Blocks[0].Header.Left[0].Text; got != tt[i] {
				t.Errorf("%s of %q: %q, want %q", how, tt[0], got, tt[i])
			}
		}
	}
}
