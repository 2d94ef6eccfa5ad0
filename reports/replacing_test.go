package reports_test

import (
	"slices"
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
)

// replacedBy are the choices of a paper that takes the place of an issued one of its type.
func replacedBy(kind model.DocType) reports.Options {
	o := choices(kind)
	o.Replaces = model.Document{Meta: model.Meta{UID: "old"}, Type: kind, Office: whole().Office.Office, Number: "05/XX-MTTQ-BTT", Day: "2024-03-12", State: model.DocIssued}
	return o
}

// TestAReplacementNamesWhatItReplaces: one sentence before the last, in a decision a clause of the article on its effect;
// lists without a text have none.
func TestAReplacementNamesWhatItReplaces(t *testing.T) {
	const (
		number = " số 05/XX-MTTQ-BTT ngày 12 tháng 3 năm 2024 của "
		office = "Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu"
	)
	for kind, want := range map[model.DocType]string{
		model.KH: "Kế hoạch này thay thế Kế hoạch" + number + office + ".", model.DC: "Đề cương báo cáo này thay thế Đề cương báo cáo" + number + office + ".",
		model.LICH: "Thông báo này thay thế Thông báo" + number + office + ".", model.GM: "Giấy mời này thay thế Giấy mời" + number + office + ".",
		model.BB: "Biên bản này thay thế Biên bản" + number + "Đoàn giám sát.", model.BC: "Báo cáo này thay thế Báo cáo" + number + "Đoàn giám sát.",
		model.TB: "Thông báo này thay thế Thông báo" + number + office + ".", model.CVKN: "Công văn này thay thế Công văn" + number + office + ".",
		model.CVDD: "Công văn này thay thế Công văn" + number + office + ".", model.CVDC: "Công văn này thay thế Công văn" + number + office + ".",
		model.QD:  "Điều 3. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định" + number + office + ". Các thành viên Đoàn giám sát,",
		model.PTD: "", model.ML: "",
	} {
		said := sayings(printed(t, whole(), kind, replacedBy(kind)))
		if len(sayings(printed(t, whole(), kind, choices(kind)))) != 0 {
			t.Errorf("%s: a paper that replaces none says that it does", kind)
		}
		if want == "" {
			if len(said) != 0 {
				t.Errorf("%s: a list says %q", kind, said[0].Text())
			}
			continue
		}
		if len(said) != 1 || !strings.HasPrefix(said[0].Label+said[0].Text(), strings.Replace(want, "Điều 3. ", "Điều 3.", 1)) || !slices.Contains(said[0].Sources, "old") {
			t.Errorf("%s: got %d, want %q", kind, len(said), want)
		}
	}
}

// sayings are the paragraphs that say what a paper replaces.
func sayings(d doc.Document) []*doc.Para {
	var out []*doc.Para
	for i := range d.Blocks {
		if p := d.Blocks[i].Para; p != nil && strings.Contains(p.Text(), " thay thế ") {
			out = append(out, p)
		}
	}
	return out
}

// TestAReplacementSaysOnlyWhatIsKnown: no issuer under a name of another time, no day that is not known.
func TestAReplacementSaysOnlyWhatIsKnown(t *testing.T) {
	b := whole()
	b.Office.ValidFrom = "2024-07-01"
	for want, change := range map[string]func(*model.Document){
		"Thông báo này thay thế Thông báo số 05/XX-MTTQ-BTT ngày 12 tháng 3 năm 2024.": func(*model.Document) {},
		"Thông báo này thay thế Thông báo số 05/XX-MTTQ-BTT.":                          func(p *model.Document) { p.Day = "" },
		"": func(p *model.Document) { p.Number, p.Day = "", "" },
	} {
		o := replacedBy(model.TB)
		change(&o.Replaces)
		got := ""
		for _, p := range sayings(printed(t, b, model.TB, o)) {
			got += p.Text()
		}
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestAYearlyReportNamesWhatItReplaces: it is of no mission, and says so all the same.
func TestAYearlyReportNamesWhatItReplaces(t *testing.T) {
	o := replacedBy(model.BCN)
	y := ofYear()
	o.Replaces.Office = y.Office.Office
	said := sayings(yearly(t, y, o))
	if len(said) != 1 || !strings.HasPrefix(said[0].Text(), "Báo cáo này thay thế Báo cáo số 05/XX-MTTQ-BTT ngày 12 tháng 3 năm 2024 của Ban Thường trực") {
		t.Errorf("%d paragraphs say it", len(said))
	}
}

func TestGoldenReplacement(t *testing.T) {
	o := replacedBy(model.TB)
	o.For, o.Replaces.Number = reports.Signature, "05/TB-MTTQ-BTT"
	compareGolden(t, "paper-tb-replaces", printed(t, whole(), model.TB, o))
}
