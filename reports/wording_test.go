package reports_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/rules"
)

// The Party joins number and day of a cited paper by a comma, the State does not: in bases, in sentences about own
// papers and in notes under annexes alike.
func TestNumberAndDayOfCitedPapers(t *testing.T) {
	for set, sign := range map[string]string{rules.FrontND30: " ", "party-399": ", "} {
		b := whole()
		b.Bases = []model.Basis{{Kind: model.DecisionBasis, Number: "935-QĐ/TU", Day: "2021-08-23", Issuer: "Ban Thường vụ Thành ủy", Subject: "tiếp xúc, đối thoại"}}
		b.paper(model.TB, "05/TB-MTTQ-BTT", "2024-10-15", "")
		o := reports.Options{RuleSet: set}
		for kind, want := range map[model.DocType]string{
			model.TB:   "số 935-QĐ/TU" + sign + "ngày 23 tháng 8 năm 2021",
			model.BC:   "Kế hoạch số 07/KH-MTTQ-BTT" + sign + "ngày 12 tháng 8 năm 2024",
			model.QD:   "theo Kế hoạch số 07/KH-MTTQ-BTT" + sign + "ngày 12 tháng 8 năm 2024",
			model.DC:   "(Kèm theo Kế hoạch số 07/KH-MTTQ-BTT" + sign + "ngày 12 tháng 8 năm 2024",
			model.LICH: "Quyết định số 08/QĐ-MTTQ-BTT" + sign + "ngày 12 tháng 8 năm 2024; Đề cương",
			model.CVKN: "Thông báo kết luận số 05/TB-MTTQ-BTT" + sign + "ngày 15 tháng 10 năm 2024",
		} {
			if all := strings.Join(text(printed(t, b, kind, o)), "\n"); !strings.Contains(all, want) {
				t.Errorf("%s of %s lacks %q:\n%s", kind, set, want, all)
			}
		}
	}
}

// A plan to supervise is no plan "về giám sát", in the bases of a decision and in the register alike.
func TestPapersAreNamedAsTheyAreCalled(t *testing.T) {
	b := whole()
	b.Documents[0].Subject = "Giám sát việc giải quyết kiến nghị"
	line(t, printed(t, b, model.QD, reports.Options{}),
		"Căn cứ Kế hoạch số 07/KH-MTTQ-BTT ngày 12 tháng 8 năm 2024 của Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu giám sát việc giải quyết kiến nghị.")
	for want, p := range map[string]model.Document{
		"Kế hoạch giám sát việc A":            {Type: model.KH, Subject: "Giám sát việc A"},
		"Quyết định về việc thành lập Đoàn":   {Type: model.QD, Subject: "Về việc thành lập Đoàn"},
		"Thông báo kết luận giám sát việc A":  {Type: model.TB, Subject: "Kết luận giám sát việc A"},
		"Thông báo lịch làm việc của Đoàn":    {Type: model.LICH, Subject: "Lịch làm việc của Đoàn"},
		"Báo cáo kết quả giám sát việc A":     {Type: model.BC, Subject: "Kết quả giám sát việc A"},
		"Biên bản buổi làm việc của Đoàn":     {Type: model.BB, Subject: "Buổi làm việc của Đoàn"},
		"Giấy mời dự buổi làm việc":           {Type: model.GM, Subject: "Dự buổi làm việc"},
		"Công văn đính chính Thông báo số 05": {Type: model.CVDC, Subject: "đính chính Thông báo số 05"},
		"Công văn về việc A":                  {Type: model.CV, Subject: "việc A"},
	} {
		p.UID = "p"
		if got := reports.RegisterLines([]model.RegisterRow{{Document: p}})[0].What; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// addressees are the lines of "Kính gửi".
func addressees(t *testing.T, b *book, kind model.DocType, o reports.Options) []string {
	t.Helper()
	var out []string
	for _, block := range printed(t, b, kind, o).Blocks {
		if block.Para != nil && block.Para.Field == "Kính gửi" {
			out = append(out, strings.TrimSpace(block.Para.Label+" "+block.Para.Text()))
		}
	}
	return out
}

// Each body has a line of its own (NĐ 30/2020, Phụ lục I, II.9.a), also where its units have different bodies.
func TestEachAddresseeHasALine(t *testing.T) {
	b := newBook(phuong("3", "5")...)
	b.ask("Tiếp tục thực hiện.", "", b.body(0, model.PartyCommittee), b.body(0, model.PeoplesCommittee), b.body(1, model.PeoplesCommittee))
	want := []string{"Kính gửi:", "- Đảng ủy Phường 3;", "- Ủy ban nhân dân các Phường 3 và Phường 5."}
	if diff := cmp.Diff(want, addressees(t, b, model.CVKN, reports.Options{})); diff != "" {
		t.Error(diff)
	}
}

// A correction goes to everybody who got the corrected paper: those who are asked for something too, and those whom its
// Nơi nhận names.
func TestACorrectionReachesAllWhoGotThePaper(t *testing.T) {
	b := newBook(phuong("3")...)
	b.Wards[0].Bodies = []model.DossierBody{b.body(0, model.PartyCommittee)}
	b.ask("Phối hợp giám sát.", "", b.body(0, model.FrontBoard))
	b.paper(model.TB, "05/TB-MTTQ-BTT", "2024-10-15", "Kết luận giám sát việc A")
	p := &b.Documents[0]
	p.UID = "p"
	p.Recipient = []string{"Đảng ủy, Ban Thường trực UB MTTQ Việt Nam Phường 3;", "Báo Bến Mẫu;", "Lưu: VT."}
	o := reports.Options{Corrects: p.UID, For: reports.Signature}
	b.Signers[0].Post.Signs = model.DocTypes
	want := []string{"Kính gửi:", "- Đảng ủy Phường 3;", "- Ban Thường trực Ủy ban MTTQ Việt Nam Phường 3."}
	if diff := cmp.Diff(want, addressees(t, b, model.CVDC, o)); diff != "" {
		t.Error(diff)
	}
	d := printed(t, b, model.CVDC, o)
	if got := signature(d).Recipients; !slices.Equal(got, []string{"Như trên", "Báo Bến Mẫu", "Lưu: VT"}) {
		t.Errorf("recipients %q", got)
	}
	line(t, d, "Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu đính chính Thông báo số 05/TB-MTTQ-BTT ngày 15 tháng 10 năm 2024 kết luận giám sát việc A như sau:")
	p.Type = model.KH
	if got := addressees(t, b, model.CVDC, o); !slices.Equal(got, []string{"Kính gửi: Đảng ủy Phường 3"}) {
		t.Errorf("a plan's correction goes to %q", got)
	}
}

// Minutes name the members of whom the session tells that they came; a whole delegation leaves no room.
func TestMinutesNameTheDelegation(t *testing.T) {
	b := whole()
	const who = "- Đoàn giám sát của Ủy ban MTTQ Việt Nam quận Bến Mẫu: đồng chí Lê Thị Mẫu Đơn, Trưởng đoàn; đồng chí Trịnh Văn Nháp, Thư ký"
	if got := line(t, printed(t, b, model.BB, reports.Options{}), "- Đoàn giám sát"); !strings.HasPrefix(got, who+"; …") {
		t.Errorf("got %q", got)
	}
	b.Members = []model.DossierMember{b.Members[0], b.Members[2]}
	if got := line(t, printed(t, b, model.BB, reports.Options{}), "- Đoàn giám sát"); got != who+"." {
		t.Errorf("got %q", got)
	}
}

// A report counts as of its last day, or as of its own day where that lies before.
func TestAYearIsCountedAsOfItsEnd(t *testing.T) {
	for _, c := range []struct {
		o    reports.Options
		want string
	}{
		{reports.Options{Today: "2026-11-27"}, "Tính đến ngày 31 tháng 12 năm 2024, còn 02 kiến nghị"},
		{reports.Options{Day: "2025-01-15", Today: "2026-11-27"}, "Tính đến ngày 31 tháng 12 năm 2024, còn 02 kiến nghị"},
		{reports.Options{Day: "2024-12-20", Today: "2026-11-27"}, "Tính đến ngày 20 tháng 12 năm 2024, còn"},
		{reports.Options{Today: "2024-12-10"}, "Tính đến ngày 10 tháng 12 năm 2024, còn"},
	} {
		line(t, yearly(t, ofYear(), c.o), c.want)
	}
}

// One member is not counted.
func TestASingleMemberHasNoNumber(t *testing.T) {
	b := whole()
	b.Members = b.Members[:1]
	line(t, printed(t, b, model.KH, reports.Options{}), "Đồng chí Lê Thị Mẫu Đơn, Ủy viên")
}

// Among recommendations to all units those to Đảng ủy come first, also before joint ones of other bodies.
func TestRecommendationsBeginWithTheParty(t *testing.T) {
	b := newBook(phuong("3", "5")...)
	both := func(kinds ...model.BodyKind) (out []model.DossierBody) {
		for _, k := range kinds {
			out = append(out, b.body(0, k), b.body(1, k))
		}
		return out
	}
	b.ask("Cùng làm.", "", both(model.PeoplesCommittee, model.FrontBoard)...)
	b.ask("Lãnh đạo.", "", both(model.PartyCommittee)...)
	d := printed(t, b, model.TB, reports.Options{})
	line(t, d, "1. Đối với Đảng ủy các phường")
	line(t, d, "2. Đối với Ủy ban nhân dân, Ban Thường trực Ủy ban MTTQ Việt Nam các phường")
}
