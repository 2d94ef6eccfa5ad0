package reports_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

func TestTheLetterWithDemands(t *testing.T) {
	b := whole()
	b.Mission.ShortTheme = "Giám sát giải quyết kiến nghị"
	b.paper(model.TB, "05/TB-MTTQ-BTT", "2024-10-15", "")
	d := printed(t, b, model.CVKN, reports.Options{For: reports.Signature})
	if h := d.Blocks[0].Header; h.Number != "Số:      /MTTQ-BTT" || h.SubjectLine != "V/v kiến nghị sau giám sát giải quyết kiến nghị" {
		t.Errorf("header %+v", h)
	}
	line(t, d, "Kính gửi:")
	line(t, d, "Căn cứ kết quả giám sát và Thông báo kết luận số 05/TB-MTTQ-BTT ngày 15 tháng 10 năm 2024, Ban Thường trực")
	line(t, d, "- Ủy ban nhân dân quận Bến Mẫu.")
	if got := signature(d).Recipients[0]; got != "Như trên" {
		t.Errorf("first recipient %q", got)
	}
	if all := text(d); !strings.HasSuffix(all[len(all)-1], "trước ngày 31 tháng 12 năm 2024./.") {
		t.Errorf("the letter ends %q", all[len(all)-1])
	}
	d = printed(t, b, model.CVKN, reports.Options{Ward: b.Wards[4].Ward})
	if all := strings.Join(text(d), "\n"); strings.Contains(all, "Phường 2") {
		t.Errorf("another unit in the letter to one:\n%s", all)
	}
	b.Recommendations = b.Recommendations[4:5]
	line(t, printed(t, b, model.CVKN, reports.Options{}), "Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu đề nghị các cơ quan, đơn vị quan tâm thực hiện./.")
	b.Recommendations = nil
	refuses(t, b, model.CVKN, reports.Options{}, model.Missing, "Chưa có kiến nghị nào nên chưa lập được Công văn kiến nghị; hãy nhập")
}

func TestOneAddresseeStandsOnTheLineOfTheWord(t *testing.T) {
	b := newBook(phuong("3")...)
	b.ask("Tiếp tục thực hiện.", "", b.body(0, model.PeoplesCommittee))
	if got := line(t, printed(t, b, model.CVKN, reports.Options{}), "Kính gửi"); got != "Kính gửi: Ủy ban nhân dân Phường 3" {
		t.Errorf("got %q", got)
	}
}

func TestTheReminderIsAboutWhatIsLate(t *testing.T) {
	b := newBook(phuong("3", "5")...)
	people := []model.DossierBody{b.body(0, model.PeoplesCommittee), b.body(1, model.PeoplesCommittee)}
	b.ask("Lập sổ theo dõi.", "2024-10-20", people...).Answers = []model.Answer{{Body: people[0].Body.UID, Day: "2024-10-01"}}
	b.ask("Chưa đến hạn.", "2024-10-21", people...)
	b.ask("Không có hạn.", "", people...)
	b.ask("Đã trả lời hết.", "2024-10-01", people[0]).Answers = []model.Answer{{Body: people[0].Body.UID}}
	b.ask("Đã báo cáo xong.", "2024-10-01", people[0]).Recommendation.State = model.RecReportedDone
	b.ask("Hoàn thành trước ngày 15/10/2024 việc niêm yết", "2024-10-15", people[0]).Recommendation.State = model.RecInProgress
	d := printed(t, b, model.CVDD, reports.Options{})
	want := []string{
		"Kính gửi: Ủy ban nhân dân các Phường 3 và Phường 5",
		"Qua giám sát việc tiếp nhận, giải quyết kiến nghị của người dân, Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu đã có kiến nghị với " +
			"các cơ quan, đơn vị. Đến ngày 21 tháng 10 năm 2024, Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu chưa nhận được báo cáo kết quả " +
			"thực hiện các kiến nghị đã quá thời hạn sau đây:",
		"1. Lập sổ theo dõi. Thời hạn: trước ngày 20 tháng 10 năm 2024.", "- Cơ quan chưa báo cáo: Ủy ban nhân dân Phường 5.",
		"2. Hoàn thành trước ngày 15/10/2024 việc niêm yết.", "- Cơ quan chưa báo cáo: Ủy ban nhân dân Phường 3.",
		"Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu đề nghị các cơ quan, đơn vị khẩn trương thực hiện các kiến nghị nêu trên, báo cáo kết quả " +
			"bằng văn bản về Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu trước ngày      tháng      năm 2024./.",
	}
	if diff := cmp.Diff(want, text(d)); diff != "" {
		t.Error(diff)
	}
	d = printed(t, b, model.CVDD, reports.Options{Ward: b.Wards[1].Ward, AnswerBy: "2024-11-30", Day: "2024-10-25"})
	all := strings.Join(text(d), "\n")
	if !strings.Contains(all, "Chưa đến hạn.") || strings.Contains(all, "niêm yết") || strings.Contains(all, "Phường 3") ||
		!strings.HasSuffix(all, "trước ngày 30 tháng 11 năm 2024./.") {
		t.Errorf("got\n%s", all)
	}
	refuses(t, b, model.CVDD, reports.Options{AnswerBy: "2024-10-25", Day: "2024-10-25"}, model.Invalid,
		"Hạn trả lời mới 25/10/2024 không sau ngày 25/10/2024; hãy ghi một ngày sau đó.")
	refuses(t, b, model.CVDD, reports.Options{Today: "2024-10-15", Ward: b.Wards[1].Ward}, model.Missing, "Đến ngày 15/10/2024 chưa có kiến nghị nào quá hạn")
}

func TestTheCorrectionNamesItsPaper(t *testing.T) {
	b := whole()
	d := printed(t, b, model.CVDC, choices(model.CVDC))
	if got := d.Blocks[0].Header.SubjectLine; got != "V/v đính chính Kế hoạch số 07/KH-MTTQ-BTT" {
		t.Errorf("subject %q", got)
	}
	line(t, d, "- Dòng thứ 3, trang 2: đã ghi “phường 3”, nay sửa là “Phường 3”;")
	line(t, d, "Các nội dung khác của Kế hoạch số 07/KH-MTTQ-BTT không thay đổi./.")
	refuses(t, b, model.CVDC, reports.Options{}, model.Missing, "Chưa chọn văn bản cần đính chính")
	b.Documents = append(b.Documents, model.Document{Meta: model.Meta{UID: "letter"}, Type: model.CVDC, State: model.DocDraft, Corrects: b.Documents[1].UID})
	line(t, printed(t, b, model.CVDC, reports.Options{}), "- ……………………: đã ghi “……………………”, nay sửa là “……………………”.")
	b.Corrections = map[model.UID]model.Corrections{"letter": {Pairs: []model.Correction{{Place: "Trang 1", Was: "2032", Is: "2023"}, {Was: "a", Is: "b"}}}}
	line(t, printed(t, b, model.CVDC, reports.Options{}), "- Trang 1: đã ghi “2032”, nay sửa là “2023”;")
	b.Documents[1].State = model.DocVoid
	refuses(t, b, model.CVDC, reports.Options{}, model.State, "Quyết định chưa ban hành hoặc không còn hiệu lực")
}

func TestTheInvitationSaysWhoWhenWhere(t *testing.T) {
	b := whole()
	d := printed(t, b, model.GM, reports.Options{})
	for _, want := range []string{
		"- Đại diện lãnh đạo Đảng ủy Phường 1;", "- Các thành viên Đoàn giám sát.", "Thời gian: 08 giờ 00, thứ Hai, ngày 09 tháng 9 năm 2024.",
		"Địa điểm: Trụ sở Ủy ban nhân dân Phường 1.", "Chủ trì: Đồng chí Lê Thị Mẫu Đơn",
	} {
		line(t, d, want)
	}
	x := &b.Wards[0].Sessions[0]
	x.Day, x.TimeFrom, x.Place, x.Chair, b.Wards[0].Bodies, b.Members = "", "", "", "", nil, nil
	d = printed(t, b, model.GM, reports.Options{})
	for _, want := range []string{
		"- Đại diện lãnh đạo Phường 1.", "Thời gian:       giờ      , ngày      tháng      năm 2024.", "Địa điểm: …", "Chủ trì: …",
	} {
		line(t, d, want)
	}
}

func TestTheNoticeAndTheOutline(t *testing.T) {
	b := whole()
	d := printed(t, b, model.LICH, reports.Options{For: reports.Signature})
	if got := d.Blocks[0].Header.Number; got != "Số:      /TB-MTTQ-BTT" {
		t.Errorf("number %q", got)
	}
	line(t, d, "4. Gửi kèm: Kế hoạch số 07/KH-MTTQ-BTT ngày 12 tháng 8 năm 2024; Quyết định số 08/QĐ-MTTQ-BTT ngày 12 tháng 8 năm 2024; Đề cương báo cáo.")
	for _, block := range d.Blocks {
		if block.Table != nil && block.Table.Rows[0].Cells[4].Paras[0].Text() != "02/9/2024" {
			t.Errorf("the report is due seven days before: %+v", block.Table.Rows[0])
		}
	}
	d = printed(t, b, model.DC, reports.Options{})
	line(t, d, "(Kèm theo Kế hoạch số 07/KH-MTTQ-BTT ngày 12 tháng 8 năm 2024 của Ban Thường trực")
	line(t, d, "2. Tiếp nhận, phân loại kiến nghị")
	b.Documents, b.Topics = nil, b.Topics[:1]
	line(t, printed(t, b, model.DC, reports.Options{}), "(Kèm theo Kế hoạch số      /KH-MTTQ-BTT ngày      tháng      năm 2024 của Ban Thường trực")
	line(t, printed(t, b, model.LICH, reports.Options{}), "4. Gửi kèm: Kế hoạch; Quyết định; Đề cương báo cáo.")
	b.Topics = nil
	refuses(t, b, model.DC, reports.Options{}, model.Missing, "Chưa có nội dung giám sát nên chưa lập được Đề cương báo cáo")
}
