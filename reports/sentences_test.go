package reports_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
)

// line returns the first paragraph that begins so.
func line(t *testing.T, d doc.Document, prefix string) string {
	t.Helper()
	all := text(d)
	i := slices.IndexFunc(all, func(l string) bool { return strings.HasPrefix(l, prefix) })
	if i < 0 {
		t.Fatalf("no paragraph begins with %q in\n%s", prefix, strings.Join(all, "\n"))
	}
	return all[i]
}

func withFinding(wards ...model.WardVersion) *book {
	b := newBook(wards...)
	b.find(model.Strength, "", "Tốt.")
	return b
}

func TestCitations(t *testing.T) {
	cases := map[string]struct {
		basis model.Basis
		want  string
	}{
		"a law is named without number": {
			model.Basis{Kind: model.LawBasis, Number: "75/2015/QH13", Day: "2015-06-09", Issuer: "Quốc hội", Subject: "Mặt trận Tổ quốc Việt Nam"},
			"Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015.",
		},
		"the kind was typed too": {
			model.Basis{Kind: model.LawBasis, Subject: "Luật Mặt trận Tổ quốc Việt Nam"},
			"Căn cứ Luật Mặt trận Tổ quốc Việt Nam.",
		},
		"a Party decision keeps its number, no day is known": {
			model.Basis{Kind: model.DecisionBasis, Number: "935-QĐ/TU", Issuer: "Ban Thường vụ Thành ủy", Subject: "Về tiếp xúc, đối thoại."},
			"Căn cứ Quyết định số 935-QĐ/TU của Ban Thường vụ Thành ủy về tiếp xúc, đối thoại.",
		},
		"everything is known": {
			model.Basis{Kind: model.DirectiveBasis, Number: "18-CT/TW", Day: "2022-10-26", Issuer: "Ban Bí thư", Subject: "phát huy vai trò của Mặt trận Tổ quốc"},
			"Căn cứ Chỉ thị số 18-CT/TW ngày 26 tháng 10 năm 2022 của Ban Bí thư về phát huy vai trò của Mặt trận Tổ quốc.",
		},
		"a joint resolution": {
			model.Basis{Kind: model.ResolutionBasis, Number: "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", Day: "2017-06-15", Subject: "Nghị quyết liên tịch quy định chi tiết các hình thức giám sát"},
			"Căn cứ Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15 tháng 6 năm 2017 quy định chi tiết các hình thức giám sát.",
		},
		"only a subject": {model.Basis{Kind: model.GuideBasis, Subject: "việc tổ chức giám sát"}, "Căn cứ Hướng dẫn về việc tổ chức giám sát."},
		"another paper":  {model.Basis{Kind: model.OtherBasis, Number: "12/CV", Subject: "triển khai giám sát"}, "Căn cứ Văn bản số 12/CV triển khai giám sát."},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := withFinding(phuong("3")...)
			b.Bases = []model.Basis{c.basis}
			if got := line(t, paper(t, b, reports.Options{}), "Căn cứ"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestOpeningSaysOnlyWhatIsKnown(t *testing.T) {
	const went = "Đoàn giám sát của Ủy ban MTTQ Việt Nam quận Bến Mẫu đã làm việc với Phường 3 để giám sát việc tiếp nhận, giải quyết kiến nghị của người dân."
	const office = " của Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu"
	cases := map[string]struct {
		fill func(*book)
		want string
	}{
		"nothing":  {func(*book) {}, went},
		"one day":  {func(b *book) { b.Mission.PeriodFrom, b.Mission.PeriodTo = "2024-09-09", "2024-09-09" }, "Ngày 09 tháng 9 năm 2024, " + went},
		"last day": {func(b *book) { b.Mission.PeriodTo = "2024-02-01" }, "Ngày 01 tháng 02 năm 2024, " + went},
		"first":    {func(b *book) { b.Mission.PeriodFrom = "2024-10-10" }, "Từ ngày 10 tháng 10 năm 2024, " + went},
		"plan with number only": {
			func(b *book) { b.paper(model.KH, "07/KH-MTTQ-BTT", "", "") }, "Thực hiện Kế hoạch số 07/KH-MTTQ-BTT" + office + ", " + went,
		},
		"plan without number that says what was supervised": {
			func(b *book) {
				b.Documents = []model.Document{{Type: model.KH, State: model.DocIssued, Day: "2024-08-12", Subject: "giám sát việc tiếp nhận, giải quyết kiến nghị của người dân"}}
			},
			"Thực hiện Kế hoạch ngày 12 tháng 8 năm 2024" + office + " giám sát việc tiếp nhận, giải quyết kiến nghị của người dân, " +
				"Đoàn giám sát của Ủy ban MTTQ Việt Nam quận Bến Mẫu đã làm việc với Phường 3.",
		},
		"drafts, void and replaced papers are not cited": {
			func(b *book) {
				b.paper(model.KH, "07/KH", "", "")
				b.paper(model.KH, "08/KH", "", "")
				b.Documents[0].State, b.Documents[1].State = model.DocVoid, model.DocReplaced
				b.Documents = append(b.Documents, model.Document{Type: model.QD, State: model.DocDraft})
			}, went,
		},
		"plan among the bases": {
			func(b *book) {
				b.Bases = []model.Basis{
					{Kind: model.PlanBasis, Number: "07/KH-MTTQ-BTT", Day: "2024-08-12", Issuer: "Ban Thường trực", Subject: "kiểm tra, giám sát năm 2024"},
					{Kind: model.DecisionBasis, Number: "08/QĐ", Subject: "thành lập Đoàn giám sát"},
				}
				b.paper(model.KH, "07/KH-MTTQ-BTT", "", "")
				b.paper(model.QD, "99/QĐ", "", "")
			},
			"Thực hiện Kế hoạch số 07/KH-MTTQ-BTT ngày 12 tháng 8 năm 2024 của Ban Thường trực về kiểm tra, giám sát năm 2024; " +
				"Quyết định số 08/QĐ thành lập Đoàn giám sát, " + went,
		},
		"plan of the year among the bases": {
			func(b *book) {
				b.Bases = []model.Basis{{Kind: model.PlanBasis, Number: "07/KH-MTTQ-BTT", Issuer: "Ban Thường trực", Subject: "kiểm tra, giám sát năm 2024"}}
				b.paper(model.KH, "99/KH-MTTQ-BTT", "", "")
			},
			"Thực hiện Kế hoạch số 99/KH-MTTQ-BTT" + office + "; Kế hoạch số 07/KH-MTTQ-BTT của Ban Thường trực về kiểm tra, giám sát năm 2024, " + went,
		},
		"plan among the bases whose number is not known": {
			func(b *book) {
				b.Bases = []model.Basis{{Kind: model.PlanBasis, Subject: "giám sát năm 2024"}}
				b.paper(model.KH, "99/KH-MTTQ-BTT", "", "")
			},
			"Thực hiện Kế hoạch giám sát năm 2024, " + went,
		},
		"reporting period": {func(b *book) { b.Mission.ReportingPeriod = "năm 2023." }, went + " Mốc thời gian giám sát: năm 2023."},
		"head without post": {
			func(b *book) { b.head("Lê Mẫu", "") },
			"Đoàn giám sát của Ủy ban MTTQ Việt Nam quận Bến Mẫu do đồng chí Lê Mẫu làm Trưởng đoàn đã làm việc với Phường 3 để giám sát việc tiếp nhận, giải quyết kiến nghị của người dân.",
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := withFinding(phuong("3")...)
			c.fill(b)
			if got := text(paper(t, b, reports.Options{}))[0]; got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestOneUnitsPaperNamesItsOwnSessions(t *testing.T) {
	b := withFinding(phuong("3", "5")...)
	b.Mission.PeriodFrom, b.Mission.PeriodTo = "2024-09-09", "2024-09-20"
	b.Wards[1].Sessions = []model.Session{
		{Day: "2024-09-12", State: model.SessionHeld},
		{Day: "2024-09-10", State: model.SessionHeld},
		{Day: "2024-09-01", State: model.SessionCancelled},
		{State: model.SessionPlanned},
	}
	got := text(paper(t, b, reports.Options{Ward: b.Wards[1].Ward}))[0]
	if want := "Từ ngày 10 tháng 9 năm 2024 đến ngày 12 tháng 9 năm 2024, "; !strings.HasPrefix(got, want) {
		t.Errorf("got %s, want it to begin with %s", got, want)
	}
	got = text(paper(t, b, reports.Options{Ward: b.Wards[0].Ward}))[0]
	if want := "Từ ngày 09 tháng 9 năm 2024 đến ngày 20 tháng 9 năm 2024, "; !strings.HasPrefix(got, want) {
		t.Errorf("without sessions: got %s", got)
	}
}

func TestUnitsAndBodiesAreNamed(t *testing.T) {
	cases := map[string]struct {
		wards []model.WardVersion
		want  string
	}{
		"numbered": {phuong("3", "5", "15"), "Đảng ủy, Ủy ban nhân dân các Phường 3, Phường 5 và Phường 15"},
		"named":    {phuong("Đức Nhuận", "Cầu Kiệu"), "Đảng ủy, Ủy ban nhân dân các phường Đức Nhuận và Cầu Kiệu"},
		"one":      {phuong("Đức Nhuận"), "Đảng ủy, Ủy ban nhân dân phường Đức Nhuận"},
		"mixed":    {phuong("3", "Đức Nhuận", "5", "Phú Nhuận"), "Đảng ủy, Ủy ban nhân dân các Phường 3, Phường 5 và các phường Đức Nhuận, Phú Nhuận"},
		"after a man": {
			[]model.WardVersion{{Kind: model.Phuong, Name: "Võ Thị Sáu", Eponym: true}, {Kind: model.Phuong, Name: "Tân Định"}},
			"Đảng ủy, Ủy ban nhân dân Phường Võ Thị Sáu và phường Tân Định",
		},
		"kinds": {
			[]model.WardVersion{{Kind: model.Xa, Name: "An Mẫu"}, {Kind: model.Xa, Name: "Bình Mẫu"}, {Kind: model.ThiTran, Name: "Chợ Mẫu"}},
			"Đảng ủy, Ủy ban nhân dân các xã An Mẫu, Bình Mẫu và thị trấn Chợ Mẫu",
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := withFinding(c.wards...)
			b.supervise(model.PeoplesCommittee, model.PartyCommittee)
			got := text(paper(t, b, reports.Options{}))[0]
			if want := " đã làm việc với " + c.want + " để giám sát "; !strings.Contains(got, want) {
				t.Errorf("got  %s\nwant it to hold %s", got, want)
			}
		})
	}
}

func TestUnevenBodies(t *testing.T) {
	b := withFinding(phuong("3", "5", "9")...)
	b.Wards[0].Bodies = []model.DossierBody{b.body(0, model.PartyCommittee), b.body(0, model.PeoplesCommittee)}
	b.Wards[1].Bodies = []model.DossierBody{b.body(1, model.PeoplesCommittee)}
	b.Wards[2].Bodies = []model.DossierBody{
		b.body(2, model.PartyCommittee), b.body(2, model.PeoplesCommittee),
		{Body: model.Body{Ward: b.Wards[2].Ward, Kind: model.OtherBody, Name: "Công an Phường 9"}, Ward: b.Wards[2].Ward, Name: "Công an Phường 9"},
	}
	got := text(paper(t, b, reports.Options{}))[0]
	want := "Đảng ủy, Ủy ban nhân dân các Phường 3 và Phường 9; Ủy ban nhân dân Phường 5; Công an Phường 9 để"
	if !strings.Contains(got, want) {
		t.Errorf("got  %s\nwant it to hold %s", got, want)
	}
}

func TestRecommendationsByAddressee(t *testing.T) {
	b := newBook(phuong("3", "5", "9")...)
	both := []model.BodyKind{model.PeoplesCommittee, model.PartyCommittee}
	b.ask("G", "", above("Ủy ban nhân dân quận"))
	b.ask("F", "", b.body(2, model.PeoplesCommittee))
	b.ask("E", "", b.body(0, model.PartyCommittee), b.body(0, model.PeoplesCommittee))
	b.ask("D", "", b.body(0, model.PartyCommittee), b.body(1, model.PartyCommittee))
	b.ask("C", "", b.everyBody(model.PeoplesCommittee)...)
	b.ask("B", "", b.everyBody(model.PartyCommittee)...)
	b.ask("A", "", b.everyBody(both...)...)
	b.ask("B2", "", b.everyBody(model.PartyCommittee)...)
	b.ask("Chung", "")
	want := []string{
		"I. KIẾN NGHỊ", "1. Kiến nghị chung", "- Chung.",
		"2. Đối với Đảng ủy, Ủy ban nhân dân các phường", "- A.", "3. Đối với Đảng ủy các phường", "- B.", "- B2.",
		"4. Đối với Ủy ban nhân dân các phường", "- C.", "5. Đối với Đảng ủy các Phường 3 và Phường 5", "- D.",
		"6. Đối với Đảng ủy, Ủy ban nhân dân Phường 3", "- E.", "7. Đối với Ủy ban nhân dân Phường 9", "- F.",
		"8. Đối với Ủy ban nhân dân quận", "- G.",
	}
	d := paper(t, b, reports.Options{})
	if diff := cmp.Diff(want, body(d)); diff != "" {
		t.Error(diff)
	}
	if got := line(t, d, "Đề nghị"); got != "Đề nghị Đảng ủy, Ủy ban nhân dân các phường báo cáo kết quả thực hiện bằng văn bản về Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu." {
		t.Error(got)
	}
	wantTo := []string{"Đảng ủy, UBND các Phường 3, Phường 5 và Phường 9", "UBND quận", "Lưu: VT, Hồ sơ giám sát"}
	if diff := cmp.Diff(wantTo, signature(d).Recipients); diff != "" {
		t.Error(diff)
	}
}

func TestDueDatesAreBold(t *testing.T) {
	cases := map[string]struct {
		text string
		want []doc.Run
	}{
		"behind the text":                {"Kiểm tra", []doc.Run{{Text: "Kiểm tra."}, {Text: " Thời hạn: "}, {Text: "trước ngày 05 tháng 12 năm 2024", Bold: true}, {Text: "."}}},
		"named in it":                    {"Xong trước ngày 5/12/2024, rồi báo cáo", []doc.Run{{Text: "Xong "}, {Text: "trước ngày 5/12/2024", Bold: true}, {Text: ", rồi báo cáo."}}},
		"at its end":                     {"Xong ngày 05/12/2024", []doc.Run{{Text: "Xong "}, {Text: "ngày 05/12/2024", Bold: true}, {Text: "."}}},
		"a longer number is another day": {"Theo mục 5/12/20245", []doc.Run{{Text: "Theo mục 5/12/20245."}, {Text: " Thời hạn: "}, {Text: "trước ngày 05 tháng 12 năm 2024", Bold: true}, {Text: "."}}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := newBook(phuong("3")...)
			b.ask(c.text, "2024-12-05", b.body(0, model.PartyCommittee))
			d := paper(t, b, reports.Options{})
			i := slices.IndexFunc(d.Blocks, func(x doc.Block) bool { return x.Para != nil && x.Para.Field == "Kiến nghị 1" })
			if diff := cmp.Diff(c.want, d.Blocks[i].Para.Runs); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSentencesEndOnce(t *testing.T) {
	cases := map[string]string{
		"a": "A.", "a.": "A.", "a..": "A.", "a...": "A...", "a…": "A…", "a;": "A.", "a ,": "A.", "a./.": "A.", "a ./.": "A.",
		"a?": "A?", "a!": "A!", "“a.”": "“a.”", "“a”": "“a”.", "(a)": "(a).", "- a": "A.", "đã": "Đã.", "a:": "A.",
	}
	for typed, want := range cases {
		b := newBook(phuong("3")...)
		b.find(model.Strength, "", typed)
		if got := body(paper(t, b, reports.Options{})); len(got) != 2 || got[1] != want {
			t.Errorf("%q gives %q, want %q", typed, got, want)
		}
	}
}
