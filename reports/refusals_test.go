package reports_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
)

func TestHeadOfThePaper(t *testing.T) {
	cases := map[string]struct {
		o                 reports.Options
		number, placeDate string
	}{
		"for signature":  {reports.Options{For: reports.Signature}, "Số:      /TB-MTTQ-BTT", "Bến Mẫu, ngày      tháng      năm 2024"},
		"small number":   {reports.Options{Number: "5", Day: "2024-02-01"}, "Số: 05/TB-MTTQ-BTT", "Bến Mẫu, ngày 01 tháng 02 năm 2024"},
		"large number":   {reports.Options{Number: "125", Day: "2024-10-21"}, "Số: 125/TB-MTTQ-BTT", "Bến Mẫu, ngày 21 tháng 10 năm 2024"},
		"typed in full":  {reports.Options{Number: "05/TB-UBMT", Day: "2025-03-09"}, "Số: 05/TB-UBMT", "Bến Mẫu, ngày 09 tháng 3 năm 2025"},
		"already padded": {reports.Options{Number: "07"}, "Số: 07/TB-MTTQ-BTT", "Bến Mẫu, ngày      tháng      năm 2024"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			h := paper(t, withFinding(phuong("3")...), c.o).Blocks[0].Header
			if h.Number != c.number || h.PlaceDate != c.placeDate {
				t.Errorf("got %q, %q; want %q, %q", h.Number, h.PlaceDate, c.number, c.placeDate)
			}
		})
	}
}

func TestOfficeChoosesItsHead(t *testing.T) {
	b := withFinding(phuong("3")...)
	b.Office.Separator, b.Office.Place, b.Office.Code, b.Office.RuleSet, b.Practice = "star", "", "", "", true
	d := paper(t, b, reports.Options{})
	h := d.Blocks[0].Header
	if h.Separator != doc.SepStar || h.Number != "Số:      /TB" || h.PlaceDate != "Ngày      tháng      năm 2024" {
		t.Errorf("header %+v", h)
	}
	if d.RuleSet != reports.DefaultRuleSet || !d.Mark.Practice || !d.Mark.Draft {
		t.Errorf("rule set %q, mark %+v", d.RuleSet, d.Mark)
	}
	if d := paper(t, b, reports.Options{For: reports.Signature, RuleSet: reports.DefaultRuleSet}); d.Mark.Draft {
		t.Errorf("mark %+v", d.Mark)
	}
	refused(t, b, reports.Options{RuleSet: "x"}, model.NotFound, "Chương trình không có thể thức “x”; hiện có: front-nd30, state-nd30, party-66, party-399.")
}

func TestSigners(t *testing.T) {
	deputy := model.DossierSigner{
		Post:   model.Post{Meta: model.Meta{UID: "deputy"}, Title: "Phó Chủ tịch", ValidTo: "2024-10-01", Signs: []model.DocType{model.TB}, Authority: []string{"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}},
		Person: model.Person{FullName: "Trần Mẫu"},
	}
	clerk := model.DossierSigner{Post: model.Post{Meta: model.Meta{UID: "clerk"}, Title: "Chuyên viên"}, Person: model.Person{FullName: "Vũ Mẫu"}}
	b := withFinding(phuong("3")...)
	b.Signers = append([]model.DossierSigner{clerk, deputy}, b.Signers...)
	if got := signature(paper(t, b, reports.Options{For: reports.Signature})); got.Name != "Lê Thị Mẫu Đơn" {
		t.Errorf("the first who may sign on the day is %s", got.Name)
	}
	if got := signature(paper(t, b, reports.Options{Day: "2024-09-30"})); got.Name != "Trần Mẫu" || got.Authority[0] != "KT. CHỦ TỊCH" {
		t.Errorf("on an earlier day: %+v", got)
	}
	if got := signature(paper(t, b, reports.Options{Signer: "clerk"})); got.Name != "Vũ Mẫu" {
		t.Errorf("the chosen one: %+v", got)
	}
	refused(t, b, reports.Options{Signer: "deputy"}, model.Invalid, "Trần Mẫu không giữ chức vụ Phó Chủ tịch vào ngày 21/10/2024.")
	refused(t, b, reports.Options{Signer: "ghost"}, model.NotFound, "Người ký được chọn")
	b.Signers = b.Signers[:1]
	refused(t, b, reports.Options{For: reports.Signature}, model.Missing, "Chưa có ai được ký Thông báo kết luận vào ngày 21/10/2024.")
	want := []string{"(CHƯA CHỌN NGƯỜI KÝ)"}
	if diff := cmp.Diff(want, signature(paper(t, b, reports.Options{})).Authority); diff != "" {
		t.Error(diff)
	}
}

func TestRecipients(t *testing.T) {
	b := full()
	got := signature(paper(t, b, reports.Options{Recipients: []string{"Như trên;", "Lưu: VT."}})).Recipients
	if diff := cmp.Diff([]string{"Như trên", "Lưu: VT"}, got); diff != "" {
		t.Error(diff)
	}
	got = signature(paper(t, b, reports.Options{Ward: "ward-4"})).Recipients
	want := []string{
		"Ban Thường trực UB MTTQ Việt Nam Thành phố Mẫu (để b/c)", "Đảng ủy, UBND, Ban Thường trực UB MTTQ Việt Nam phường Bến Trúc",
		"UBND quận Bến Mẫu", "Thành viên Đoàn giám sát", "Lưu: VT, Hồ sơ giám sát",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	got = signature(paper(t, withFinding(phuong("3", "5")...), reports.Options{})).Recipients
	if diff := cmp.Diff([]string{"Các Phường 3 và Phường 5", "Lưu: VT, Hồ sơ giám sát"}, got); diff != "" {
		t.Error(diff)
	}
}

// refused checks code and message of a refusal.
func refused(t *testing.T, b *book, o reports.Options, code model.Code, says string) {
	t.Helper()
	d, err := reports.Conclusion(b.Dossier, o)
	if model.CodeOf(err) != code || !strings.Contains(message(err), says) {
		t.Errorf("got %v (code %s), want %s: %s", err, model.CodeOf(err), code, says)
	}
	if len(d.Blocks) != 0 {
		t.Error("a refused paper has text")
	}
}

func TestAnOfficeWithoutANameIsRefused(t *testing.T) {
	b := withFinding(phuong("3")...)
	b.Office = model.OfficeVersion{}
	_, err := reports.Conclusion(b.Dossier, reports.Options{})
	if model.CodeOf(err) != model.Missing || !strings.Contains(err.Error(), "chưa có tên vào ngày 21/10/2024") {
		t.Errorf("got %v", err)
	}
}

func TestRefusals(t *testing.T) {
	refused(t, newBook(phuong("3")...), reports.Options{}, model.Missing, "Chưa có nhận xét hay kiến nghị nào")
	refused(t, withFinding(phuong("3")...), reports.Options{For: "x"}, model.Invalid, "“x”")
	refused(t, withFinding(phuong("3")...), reports.Options{Day: "2024-02-30"}, model.Invalid, "2024-02-30")
	refused(t, withFinding(phuong("3")...), reports.Options{Ward: "ghost"}, model.NotFound, "không thuộc cuộc giám sát")
	refused(t, withFinding(model.WardVersion{}), reports.Options{}, model.Invalid, "không có tên vào ngày 21/10/2024")
}

// TestUnprintableTextsAreNamed puts an unprintable character into every text that goes to paper.
func TestUnprintableTextsAreNamed(t *testing.T) {
	const bad = "chữ xấu 😀 ở đây"
	const tail = " có ký tự “😀” (U+1F600) không in được (sau “chữ xấu”); hãy xóa hoặc thay ký tự này."
	cases := map[string]func(*book){
		"Nhận xét 2 của Phường 1":     func(b *book) { b.find(model.Strength, "", bad, 0) },
		"Nhận xét 2 của Phường 2":     func(b *book) { b.find(model.Strength, "", "một dòng\nhai", 1); b.find(model.Strength, "", bad, 1) },
		"Kiến nghị 7":                 func(b *book) { b.ask(bad, "", b.body(0, model.PartyCommittee)) },
		"Chuyên đề giám sát":          func(b *book) { b.Mission.Theme = bad },
		"Mốc thời gian giám sát":      func(b *book) { b.Mission.ReportingPeriod = bad },
		"Đánh giá chung":              func(b *book) { b.Mission.Assessment = bad },
		"Tên cơ quan ban hành":        func(b *book) { b.Office.Name = bad },
		"Tên Ủy ban":                  func(b *book) { b.Office.Committee = bad },
		"Địa danh":                    func(b *book) { b.Office.Place = bad },
		"Ký hiệu cơ quan":             func(b *book) { b.Office.Code = bad },
		"Cơ quan cấp trên":            func(b *book) { b.Office.Parent = bad },
		"Tên cơ quan ở đầu văn bản":   func(b *book) { b.Office.Header[0].Text = bad },
		"Trưởng đoàn giám sát":        func(b *book) { b.Members[0].Post.FullTitle = bad },
		"Tên người ký":                func(b *book) { b.Signers[0].Person.FullName = bad },
		"Thẩm quyền ký":               func(b *book) { b.Signers[0].Post.Authority = []string{bad} },
		"Nội dung giám sát 1":         func(b *book) { b.Topics[0].Title = bad },
		"Căn cứ Quyết định 217-QĐ/TW": func(b *book) { b.Bases[1].Subject = bad },
		"Kế hoạch " + bad:             func(b *book) { b.Documents[0].Number = bad },
		"Báo cáo kết quả giám sát":    func(b *book) { b.Documents[2].Number = bad },
		"Tên đơn vị " + bad:           func(b *book) { b.Wards[0].Version.Name = bad },
		"Nơi nhận kiến nghị":          func(b *book) { b.ask("x", "", above(bad)) },
		"Cơ quan được giám sát":       func(b *book) { b.Wards[0].Bodies = append(b.Wards[0].Bodies, above(bad)) },
	}
	for field, spoil := range cases {
		t.Run(field, func(t *testing.T) {
			b := full()
			b.Findings = b.Findings[:4]
			b.find(model.Strength, b.Topics[0].UID, "Tốt.")
			if strings.Contains(field, "Phường 2") {
				b.Findings = b.Findings[:3]
			}
			spoil(b)
			refused(t, b, reports.Options{}, model.Invalid, field+tail)
		})
	}
	refused(t, full(), reports.Options{Recipients: []string{bad}}, model.Invalid, "Nơi nhận"+tail)
	refused(t, full(), reports.Options{Number: bad}, model.Invalid, "Số văn bản"+tail)
}

func TestCheckPrintable(t *testing.T) {
	for _, fine := range []string{"Ủy ban Mặt trận Tổ quốc Việt Nam “1.250,5” – 98%…", "quán Café ở số ½ Müller", "30°C, 5 µm"} {
		if err := reports.CheckPrintable("Tên", fine); err != nil {
			t.Error(err)
		}
	}
	cases := map[string]string{
		"a\xffb":                        "Tên tệp có ký tự “\uFFFD” (U+FFFD) không in được (sau “a”)",
		"việc \uf0b7 một":               "Tên tệp có ký tự ẩn (U+F0B7) không in được (sau “việc”)",
		"ban MÆt trËn Tæ quèc ViÖt Nam": "Tên tệp có vẻ được gõ bằng bảng mã cũ TCVN3 (phông .VnTime), bắt đầu từ chữ “MÆt”",
		"Uûy ban Maët traän Toå quoác":  "Tên tệp có vẻ được gõ bằng bảng mã cũ VNI-Windows (phông VNI-Times), bắt đầu từ chữ “Uûy”",
	}
	for text, want := range cases {
		err := reports.CheckPrintable("tên tệp", text)
		if model.CodeOf(err) != model.Invalid || !strings.HasPrefix(message(err), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
