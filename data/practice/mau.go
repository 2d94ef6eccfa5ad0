package practice

import "sogiamsat/data/model"

// mau is the made-up district Sông Mai with made-up people: twelve wards and three missions, one closed, one whose
// conclusion is being written, with answers and overdue recommendations, one under way. No body, person or fact of it exists.
func mau(b *builder) {
	const area = "quận Sông Mai, Thành phố Hồng Lam"
	for _, n := range mauWards {
		b.ward(area, n, "", "", "")
	}
	office, people := mauOffice(b)
	mauClosed(b, office, people)
	mauConcluding(b, office, people)
	mauRunning(b, office, people)
	mauNumbers(b, office)
	for _, p := range []model.Phrase{
		{Code: "tt", Text: "Công tác tuyên truyền được thực hiện thường xuyên, bằng nhiều hình thức.", Kind: model.Strength},
		{Code: "cham", Text: "Việc trả lời kiến nghị của người dân có nơi, có lúc còn chậm.", Kind: model.Limitation},
	} {
		b.put(&p)
	}
}

var mauWards = []string{"1", "2", "3", "4", "6", "7", "8", "Bến Trúc", "Đồng Hoa", "Gò Mây", "Lộc Xuân", "Suối Bông"}

// staff are the people of the office with their posts.
type staff struct{ person, post map[string]model.UID }

func mauOffice(b *builder) (model.UID, staff) {
	office := b.put(&model.Office{})
	b.put(&model.OfficeVersion{
		Office: office, Level: model.District,
		Name: "Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai", Committee: "Ủy ban MTTQ Việt Nam quận Sông Mai",
		Header: []model.HeaderLine{
			{Text: "ỦY BAN MTTQ VIỆT NAM", Bold: true}, {Text: "QUẬN SÔNG MAI", Bold: true}, {Text: "BAN THƯỜNG TRỰC", Bold: true},
		},
		Code: "MTTQ-BTT", Place: "Sông Mai", Separator: "line", RuleSet: "front-nd30",
		Parent: "Ban Thường trực Ủy ban MTTQ Việt Nam Thành phố Hồng Lam", Phone: "(0000) 1234567", Address: "Số 1 đường Mẫu, Phường 1",
	})
	set := b.put(&model.RuleSet{Code: "front-nd30", Name: "Nghị định số 30/2020/NĐ-CP, cách dùng của Mặt trận"})
	b.put(&model.RuleSetVersion{RuleSet: set, ValidFrom: "2020-03-05", LegalBasis: "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"})
	s := staff{map[string]model.UID{}, map[string]model.UID{}}
	signs := []model.DocType{model.KH, model.QD, model.DC, model.LICH, model.GM, model.TB, model.CVKN, model.CVDD, model.CVDC, model.CV, model.BCN}
	for _, p := range []struct {
		name, title, full string
		signs             []model.DocType
		authority         []string
	}{
		{"Lê Thị Mẫu Đơn", "Chủ tịch", "Ủy viên Ban Thường vụ Quận ủy, Chủ tịch Ủy ban MTTQ Việt Nam quận Sông Mai", signs, []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"}},
		{"Ngô Văn Thử", "Phó Chủ tịch", "Phó Chủ tịch Ủy ban MTTQ Việt Nam quận Sông Mai", signs, []string{"TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"}},
		{"Đặng Thị Ví Dụ", "Ủy viên Thường trực", "Ủy viên Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai", nil, nil},
		{"Trịnh Văn Nháp", "Chuyên viên", "Chuyên viên Ủy ban MTTQ Việt Nam quận Sông Mai", nil, nil},
	} {
		s.person[p.name] = b.put(&model.Person{FullName: p.name, Address: "đồng chí"})
		s.post[p.name] = b.put(&model.Post{
			Person: s.person[p.name], Office: office, Title: p.title, FullTitle: p.full, ValidFrom: "2022-01-10",
			Signs: p.signs, Authority: p.authority,
		})
	}
	return office, s
}

// mauNumbers are the series of the office. That of 2024 was begun in the middle of the year: its first numbers, among them
// those of the plan and the decision, were given before the book was kept.
func mauNumbers(b *builder, office model.UID) {
	for _, y := range []struct {
		from, to model.Date
		next     int
	}{{"2023-01-01", "2023-12-31", 1}, {"2024-01-01", "2024-12-31", 32}, {"2025-01-01", "2025-12-31", 1}} {
		b.put(&model.NumberSeries{Office: office, Scope: model.ByYear, ScopeFrom: y.from, ScopeTo: y.to, Next: y.next})
	}
}

func (b *builder) delegation(mission model.UID, s staff) {
	for i, m := range []struct {
		name string
		role model.Role
	}{
		{"Lê Thị Mẫu Đơn", model.HeadRole},
		{"Ngô Văn Thử", model.DeputyRole},
		{"Trịnh Văn Nháp", model.SecretaryRole},
		{"Đặng Thị Ví Dụ", model.MemberRole},
	} {
		b.put(&model.Member{Mission: mission, Person: s.person[m.name], Post: s.post[m.name], Role: m.role, Ord: i + 1})
	}
}

// papers adds the plan and the decision, issued before the book was kept, with their numbers.
func (b *builder) papers(mission, office, post model.UID, plan, planSubject string, day model.Date, decision, decisionSubject string) {
	b.put(&model.Document{
		Type: model.KH, Mission: mission, Office: office, RuleSet: "front-nd30", Signer: post, State: model.DocIssued,
		Number: plan, Day: day, Subject: planSubject, Note: "Ban hành trước khi lập sổ này; bản giấy lưu ở văn thư.",
	})
	b.put(&model.Document{
		Type: model.QD, Mission: mission, Office: office, RuleSet: "front-nd30", Signer: post, State: model.DocIssued,
		Number: decision, Day: day, Subject: decisionSubject, Note: "Ban hành trước khi lập sổ này; bản giấy lưu ở văn thư.",
	})
}

func mauClosed(b *builder, office model.UID, s staff) {
	m := b.put(&model.Mission{
		Code: "MAU-2023-01", Office: office, State: model.Closed, PeriodFrom: "2023-05-08", PeriodTo: "2023-05-12",
		Theme:      "việc tổ chức tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường",
		ShortTheme: "Giám sát tiếp công dân định kỳ", ReportingPeriod: "năm 2022 và quý I năm 2023", AnswerBy: "2023-07-31",
	})
	b.delegation(m, s)
	wards := []string{"1", "2", "Bến Trúc"}
	b.units(m, wards, model.PeoplesCommittee)
	t := b.topics(m, "Tổ chức tiếp công dân", "Xử lý đơn")
	for i, w := range wards {
		b.put(&model.Session{
			Mission: m, Ward: b.wards[w], Day: model.Date("2023-05-08").AddDays(2 * i), State: model.SessionHeld,
			PapersSentOn: "2023-04-20", ReportOn: "2023-04-28",
		})
	}
	b.finding(m, t[0], model.Strength, "Lịch tiếp công dân được niêm yết và thực hiện đều hằng tuần.")
	late := b.finding(m, t[1], model.Limitation, "Một số đơn chuyển sang bộ phận chuyên môn nhưng không có người theo dõi đến khi trả lời.", "2")
	rec := b.recommend(model.Recommendation{
		Mission: m, Text: "Phân công người theo dõi từng đơn từ khi nhận đến khi trả lời.", Due: "2023-07-31",
		Follower: s.person["Trịnh Văn Nháp"], State: model.RecVerified,
	}, []model.UID{b.body("2", model.PeoplesCommittee)}, []model.UID{late})
	b.put(&model.Answer{
		Recommendation: rec, Body: b.body("2", model.PeoplesCommittee), PaperNumber: "45/UBND", Day: "2023-07-10",
		Text: "Đã phân công một công chức theo dõi sổ đơn, mỗi tuần báo cáo Chủ tịch Ủy ban nhân dân phường.", Result: "Đã thực hiện",
	})
	b.moved(rec, "2023-06-05", model.RecOpen, model.RecInProgress, "")
	b.moved(rec, "2023-07-10", model.RecInProgress, model.RecReportedDone, "45/UBND")
	b.moved(rec, "2023-08-21", model.RecReportedDone, model.RecVerified, "")
}

func mauRunning(b *builder, office model.UID, s staff) {
	m := b.put(&model.Mission{
		Code: "MAU-2025-01", Office: office, State: model.InProgress, PeriodFrom: "2025-05-19", PeriodTo: "2025-05-30",
		Theme:      "việc thực hiện quy chế dân chủ trong đầu tư, sửa chữa các công trình dân sinh ở khu phố",
		ShortTheme: "Giám sát công trình dân sinh", ReportingPeriod: "năm 2024",
	})
	b.delegation(m, s)
	wards := []string{"3", "4", "6", "Gò Mây", "Suối Bông"}
	b.units(m, wards, model.PartyCommittee, model.PeoplesCommittee)
	t := b.topics(m, "Lấy ý kiến người dân trước khi làm", "Công khai kinh phí", "Giám sát đầu tư của cộng đồng")
	for i, w := range wards {
		s := model.Session{
			Mission: m, Ward: b.wards[w], Day: []model.Date{"2025-05-19", "2025-05-21", "2025-05-23", "2025-05-26", "2025-05-28"}[i],
			TimeFrom: "08:00", Place: "Trụ sở Ủy ban nhân dân", State: model.SessionPlanned, PapersSentOn: "2025-04-28",
		}
		if i < 2 {
			s.State, s.ReportOn = model.SessionHeld, "2025-05-09"
		}
		b.put(&s)
	}
	b.finding(m, t[0], model.Strength, "Báo cáo của phường cho thấy các công trình đều được đưa ra họp khu phố trước khi chọn.", "3")
	b.finding(m, t[1], model.Limitation, "Bảng công khai kinh phí ở hai công trình chưa ghi phần đóng góp của người dân.", "4")
}
