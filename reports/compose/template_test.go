package compose_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// standing is a paper with an opening, a heading, a finding and an end; each mission has its own theme and finding.
func standing(theme, finding string) doc.Document {
	p := func(role doc.Role, field, text string, sources ...string) doc.Block {
		b := doc.P(role, text, sources...)
		b.Para.Field = field
		return b
	}
	return doc.Document{Type: "TB", Blocks: []doc.Block{
		{Title: &doc.Title{Kind: "THÔNG BÁO"}},
		p(doc.Body, "Lời dẫn", "Thực hiện kế hoạch, Đoàn giám sát "+theme+".", "m1"),
		p(doc.Body, "Lời dẫn", "Trên cơ sở kết quả giám sát, Ban Thường trực kết luận:", "m1"),
		p(doc.Part, "Tên phần", "ƯU ĐIỂM"),
		p(doc.Dash, "Nhận xét 1 chung", finding, "f1"),
		p(doc.Body, "Lời kết", "Đề nghị các đơn vị thực hiện.", "m1"),
		{Signature: &doc.Signature{Name: "Lê Thị Mẫu Đơn"}},
	}}
}

func own(values map[string]string) compose.Own {
	return compose.Own{Values: values, Records: map[model.UID]bool{"f1": true}}
}

func TestATemplateCarriesStandingWordsToTheNextMission(t *testing.T) {
	first := map[string]string{"chuyên đề": "việc tiếp công dân", "đề": "công dân", "hạn trả lời": ""}
	d := standing("việc tiếp công dân", "Tiếp đúng lịch.")
	d = compose.SetText(d, 1, "Đoàn giám sát đã giám sát việc tiếp công dân của công dân.")
	d = compose.Drop(d, 2)
	d = compose.SetText(d, 4, "Nhận xét đã sửa.") // the mission's own
	d, _ = compose.Insert(d, 5, "Trân trọng cảm ơn.")
	d, _ = compose.Insert(d, 6, "Báo cáo trước ngày 5/12.")

	kept := compose.TemplateOf(d, own(first))
	body, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	var back compose.Template
	if err := json.Unmarshal(body, &back); err != nil || cmp.Diff(kept, back) != "" {
		t.Fatalf("read back: %v %s", err, cmp.Diff(kept, back))
	}
	var texts []string
	for _, p := range back.Parts {
		texts = append(texts, p.Text)
	}
	want := []string{"Đoàn giám sát đã giám sát {chuyên đề} của {đề}.", "", "Trân trọng cảm ơn.", "Báo cáo trước ngày 5/12."}
	if diff := cmp.Diff(want, texts); diff != "" {
		t.Fatalf("kept:\n%s", diff)
	}
	if back.Parts[0].Particular([]string{"Phường 3"}) || !back.Parts[3].Particular(nil) || !back.Parts[2].Particular([]string{"cảm ơn"}) {
		t.Error("what belongs to one mission only is not told from the rest")
	}

	next := standing("công tác hòa giải", "Hòa giải thành nhiều vụ.")
	got, missing := back.Use(next, own(map[string]string{"chuyên đề": "công tác hòa giải", "đề": "cơ sở"}))
	wanted := "Đoàn giám sát đã giám sát công tác hòa giải của cơ sở.\nƯU ĐIỂM\nHòa giải thành nhiều vụ.\nĐề nghị các đơn vị thực hiện.\nTrân trọng cảm ơn.\nBáo cáo trước ngày 5/12."
	if diff := cmp.Diff(wanted, labels(unlabelled(compose.Printed(got)))); diff != "" || len(missing) > 0 {
		t.Errorf("used (-want +got):\n%s%v", diff, missing)
	}
	plain := compose.Revert(compose.Restore(got, 2), 1)
	if plain.Blocks[1].Para.Text() != next.Blocks[1].Para.Text() || plain.Blocks[2].Para.Dropped {
		t.Error("the composed words cannot be taken back")
	}
}

func unlabelled(d doc.Document) doc.Document {
	for _, b := range d.Blocks {
		if b.Para != nil {
			b.Para.Label = ""
		}
	}
	return d
}

func TestATemplateNeverWritesWhatIsNotKnown(t *testing.T) {
	use := compose.Template{Parts: []compose.TemplatePart{
		{Place: compose.Place{Role: doc.Body, Field: "Lời kết", Words: "Đề nghị các đơn vị thực hiện."}, Text: "Trả lời trước ngày {hạn trả lời}."},
		{Text: "Theo {hạn trả lời}.", Added: true},
		{Place: compose.Place{Role: doc.Body, Field: "Lời dẫn", Words: "Một câu khác hẳn."}, Text: "Không có ở đâu."},
		{Text: "Kính thưa các đồng chí {lạ}.", Added: true},
	}}
	d := standing("việc tiếp công dân", "Tiếp đúng lịch.")
	got, missing := use.Use(d, own(map[string]string{"hạn trả lời": ""}))
	if diff := cmp.Diff([]string{"hạn trả lời"}, missing); diff != "" {
		t.Errorf("missing: %s", diff)
	}
	want, _ := compose.Insert(d, -1, "Kính thưa các đồng chí {lạ}.")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
