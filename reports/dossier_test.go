package reports_test

import (
	"fmt"

	"sogiamsat/data/model"
)

// book builds dossiers of the made-up district Bến Mẫu.
type book struct {
	model.Dossier
	n int
}

func (b *book) uid(kind string) model.UID {
	b.n++
	return model.UID(fmt.Sprintf("%s-%d", kind, b.n))
}

// newBook is the minimal mission: an office, a theme and units, nothing that is not required.
func newBook(wards ...model.WardVersion) *book {
	b := &book{}
	b.Day = "2024-10-21"
	b.Mission = model.Mission{
		Meta: model.Meta{UID: "mission"}, Code: "BM-2024-02", Office: "office", State: model.Concluding,
		Theme: "việc tiếp nhận, giải quyết kiến nghị của người dân",
	}
	b.Office = model.OfficeVersion{
		Office: "office", Level: model.District, Name: "Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu",
		Committee: "Ủy ban MTTQ Việt Nam quận Bến Mẫu",
		Header: []model.HeaderLine{
			{Text: "ỦY BAN MTTQ VIỆT NAM", Bold: true}, {Text: "QUẬN BẾN MẪU", Bold: true}, {Text: "BAN THƯỜNG TRỰC", Bold: true},
		},
		Code: "MTTQ-BTT", Place: "Bến Mẫu", Separator: "line", RuleSet: "front-nd30",
	}
	for _, v := range wards {
		uid := b.uid("ward")
		v.Ward = uid
		b.Wards = append(b.Wards, model.DossierWard{Ward: uid, Version: v})
	}
	b.Signers = []model.DossierSigner{{
		Post: model.Post{
			Meta: model.Meta{UID: "post"}, Title: "Chủ tịch", Signs: []model.DocType{model.KH, model.TB},
			Authority: []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"},
		},
		Person: model.Person{FullName: "Lê Thị Mẫu Đơn"},
	}}
	return b
}

func phuong(names ...string) []model.WardVersion {
	var out []model.WardVersion
	for _, n := range names {
		out = append(out, model.WardVersion{Kind: model.Phuong, Name: n})
	}
	return out
}

// body gives a unit's body, the same one each time.
func (b *book) body(ward int, kind model.BodyKind) model.DossierBody {
	w := b.Wards[ward]
	body := model.Body{Meta: model.Meta{UID: model.UID(fmt.Sprintf("%s-%s", w.Ward, kind))}, Ward: w.Ward, Kind: kind}
	return model.DossierBody{Body: body, Ward: w.Ward, Name: body.BodyName(&w.Version)}
}

func above(name string) model.DossierBody {
	return model.DossierBody{Body: model.Body{Meta: model.Meta{UID: model.UID("above-" + name)}, Kind: model.OtherBody, Name: name}, Name: name}
}

// supervise puts the same bodies of every unit under supervision.
func (b *book) supervise(kinds ...model.BodyKind) {
	for i := range b.Wards {
		for _, k := range kinds {
			b.Wards[i].Bodies = append(b.Wards[i].Bodies, b.body(i, k))
		}
	}
}

// find adds a finding that goes into the conclusion, common to all units without wards.
func (b *book) find(kind model.FindingKind, topic model.UID, text string, wards ...int) *model.DossierFinding {
	f := model.DossierFinding{Finding: model.Finding{
		Meta: model.Meta{UID: b.uid("finding")}, Kind: kind, Topic: topic, Text: text, InConclusion: true, State: model.FindingConfirmed,
	}}
	for _, w := range wards {
		f.Wards = append(f.Wards, b.Wards[w].Ward)
	}
	b.Findings = append(b.Findings, f)
	return &b.Findings[len(b.Findings)-1]
}

func (b *book) ask(text string, due model.Date, to ...model.DossierBody) *model.DossierRecommendation {
	b.Recommendations = append(b.Recommendations, model.DossierRecommendation{
		Recommendation: model.Recommendation{Meta: model.Meta{UID: b.uid("demand")}, Text: text, Due: due, State: model.RecOpen},
		Addressees:     to,
	})
	return &b.Recommendations[len(b.Recommendations)-1]
}

// everyBody lists bodies kind by kind over the units, as a user picks them.
func (b *book) everyBody(kinds ...model.BodyKind) []model.DossierBody {
	var out []model.DossierBody
	for _, k := range kinds {
		for i := range b.Wards {
			out = append(out, b.body(i, k))
		}
	}
	return out
}

func (b *book) topic(title string) model.UID {
	t := model.Topic{Meta: model.Meta{UID: b.uid("topic")}, Title: title, Ord: len(b.Topics) + 1}
	b.Topics = append(b.Topics, t)
	return t.UID
}

func (b *book) paper(t model.DocType, number string, day model.Date, subject string) {
	b.Documents = append(b.Documents, model.Document{
		Meta: model.Meta{UID: b.uid("paper")}, Type: t, Number: number, Day: day, Subject: subject, State: model.DocIssued,
	})
}

func (b *book) head(name, title string) {
	b.Members = append(b.Members, model.DossierMember{
		Member: model.Member{Meta: model.Meta{UID: b.uid("head")}, Person: "person-head", Role: model.HeadRole}, Person: model.Person{Meta: model.Meta{UID: "person-head"}, FullName: name, Address: "đồng chí"}, Post: model.Post{FullTitle: title},
	})
}

// full is a mission with everything a conclusion can hold.
func full() *book {
	b := newBook(phuong("1", "2", "3", "Bến Trúc", "Gò Mây")...)
	b.Mission.PeriodFrom, b.Mission.PeriodTo = "2024-09-09", "2024-09-20"
	b.Mission.ReportingPeriod, b.Mission.AnswerBy = "năm 2023 và 6 tháng đầu năm 2024", "2024-12-31"
	b.Mission.Assessment = "Nhìn chung, các đơn vị đã nghiêm túc tổ chức thực hiện và có nhiều cách làm mới."
	b.Office.Parent = "Ban Thường trực Ủy ban MTTQ Việt Nam Thành phố Mẫu"
	b.Bases = []model.Basis{
		{Meta: model.Meta{UID: "b1"}, Kind: model.LawBasis, Number: "75/2015/QH13", Issuer: "Quốc hội", Day: "2015-06-09", Subject: "Luật Mặt trận Tổ quốc Việt Nam"},
		{Meta: model.Meta{UID: "b2"}, Kind: model.DecisionBasis, Number: "217-QĐ/TW", Issuer: "Bộ Chính trị", Day: "2013-12-12", Subject: "ban hành Quy chế giám sát và phản biện xã hội"},
	}
	b.paper(model.KH, "07/KH-MTTQ-BTT", "2024-08-12", "")
	b.paper(model.QD, "08/QĐ-MTTQ-BTT", "2024-08-12", "")
	b.paper(model.BC, "01/BC-ĐGS", "2024-10-04", "")
	b.head("Lê Thị Mẫu Đơn", "Ủy viên Ban Thường vụ Quận ủy, Chủ tịch Ủy ban MTTQ Việt Nam quận Bến Mẫu")
	b.supervise(model.PartyCommittee, model.PeoplesCommittee)
	b.Wards[0].Sessions = []model.Session{{Day: "2024-09-09", State: model.SessionHeld, TurnExplain: "Ủy ban nhân dân giải trình."}}
	lead, receive := b.topic("Lãnh đạo, chỉ đạo và tuyên truyền"), b.topic("tiếp nhận, phân loại kiến nghị.")
	b.find(model.Strength, receive, "Các phường mở nhiều kênh tiếp nhận ý kiến")
	b.find(model.Strength, lead, "Đảng ủy các phường đưa việc này vào nghị quyết hằng tháng.")
	b.find(model.Strength, lead, "Tài liệu phát đến từng hộ ngắn gọn, dễ hiểu;")
	b.find(model.Strength, receive, "Lập bảng theo dõi theo từng tổ dân phố.", 0)
	b.find(model.Limitation, receive, "Một số kiến nghị trả lời chậm, trong đó:\n- 3 kiến nghị về thoát nước;\n- 2 kiến nghị về chiếu sáng.\nViệc này kéo dài từ năm 2022.")
	b.find(model.Limitation, lead, "Chưa phân công người theo dõi", 2, 1)
	b.find(model.Limitation, "", "Sổ tiếp nhận ghi chưa đủ.", 1)
	b.find(model.Limitation, "", "Chưa niêm yết kết quả.", 4)
	b.find(model.ObjectiveCause, "", "Quy định về phân cấp thay đổi nhiều lần.")
	b.find(model.SubjectiveCause, "", "Cán bộ phụ trách kiêm nhiệm.", 1)
	b.find(model.SubjectiveCause, "", "Người đứng đầu chưa kiểm tra thường xuyên.")
	b.find(model.Strength, "", "Không vào kết luận.").Finding.InConclusion = false
	b.find(model.Strength, "", "Đã gộp.").Finding.State = model.FindingMerged
	b.find(model.Strength, "", "Đã rút.").Finding.State = model.FindingWithdrawn
	b.find(model.Strength, "", "")
	b.ask("Hằng quý nghe báo cáo kết quả giải quyết kiến nghị.", "", b.everyBody(model.PartyCommittee)...)
	b.ask("Phân công người theo dõi, hoàn thành trước ngày 30/11/2024;", "2024-11-30", b.everyBody(model.PeoplesCommittee)...)
	b.ask("Niêm yết kết quả giải quyết tại nhà văn hóa khu phố", "2024-12-15", b.body(4, model.PeoplesCommittee))
	b.ask("Tuyên truyền để người dân biết.", "", b.everyBody(model.PartyCommittee, model.PeoplesCommittee, model.FrontBoard)...)
	b.ask("Bổ sung kinh phí sửa chữa nhà văn hóa khu phố.", "", above("Ủy ban nhân dân quận Bến Mẫu"))
	b.ask("Đã rút.", "", b.body(0, model.PartyCommittee)).Recommendation.State = model.RecWithdrawn
	return b
}
