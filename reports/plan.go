package reports

import (
	"fmt"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// buildPlan composes the Kế hoạch giám sát with the six items of Nghị quyết liên tịch 403/2017, Điều 6: a) mục đích, yêu
// cầu; b) đối tượng, nội dung, phạm vi; c) thành phần; d) thời gian, địa điểm; đ) phân công; e) điều kiện bảo đảm. Who,
// what and when come from the mission; purpose, duties and means say what the law lays down for every supervision.
func buildPlan(b *builder) string {
	b.needsPlan()
	subject := joinWords("Giám sát", b.theme(), b.atUnits())
	b.titled(subject)
	legal, own := b.legalBases()
	b.basisLines(append(legal, notPlans(own)...))
	b.say(doc.Body, "", b.office()+" xây dựng Kế hoạch giám sát "+b.theme()+" như sau:", "Lời dẫn")
	visits := b.visits()
	list := b.planAnnexes(visits)
	b.planPurpose()
	b.planSubject()
	b.planDelegation(list)
	b.planTime(visits, list)
	b.planDuties()
	b.heading("ĐIỀU KIỆN BẢO ĐẢM")
	b.say(doc.Body, "", "Kinh phí, phương tiện và các điều kiện phục vụ hoạt động của Đoàn giám sát thực hiện theo quy định hiện hành.", "Điều kiện bảo đảm")
	b.replacing()
	b.say(doc.Body, "", "Trên đây là Kế hoạch giám sát, "+b.office()+" đề nghị các cơ quan, đơn vị phối hợp thực hiện"+b.form.End, "Lời kết")
	b.signature(b.recipe.kind, b.mailed(b.supervisedBodies()))
	b.annexes(list)
	return subject
}

// needsPlan refuses a plan without what the six items are about.
func (b *builder) needsPlan() {
	b.needUnits()
	if len(b.d.Topics) == 0 {
		b.refuse(model.Errorf(model.Missing, "topics",
			"Chưa có nội dung giám sát nên chưa lập được %s; hãy nhập nội dung ở thẻ Chung của cuộc giám sát.", b.recipe.name))
	}
	if _, ok := b.d.Head(); !ok {
		b.refuse(noHead(b.recipe.name))
	}
}

// needUnits refuses a paper about no unit.
func (b *builder) needUnits() {
	if len(b.scope.wards) == 0 {
		b.refuse(model.Errorf(model.Missing, "wards",
			"Chưa có đơn vị được giám sát nên chưa lập được %s; hãy chọn đơn vị ở thẻ Phường và lịch.", b.recipe.name))
	}
}

// say adds a paragraph whose words follow from the mission as a whole, or from the records that are named.
func (b *builder) say(role doc.Role, label, text, field string, sources ...string) {
	if len(sources) == 0 {
		sources = uids(b.d.Mission.UID)
	}
	b.add(b.para(role, label, text, field, sources...))
}

// dashes adds a dash list of sentences.
func (b *builder) dashes(field string, texts ...string) {
	for _, t := range texts {
		b.say(doc.Dash, "-", t, field)
	}
}

// notPlans leaves out plans: a plan does not rest on itself.
func notPlans(list []model.Basis) []model.Basis {
	var out []model.Basis
	for _, x := range list {
		if x.Kind == model.ProgramBasis {
			out = append(out, x)
		}
	}
	return out
}

func (b *builder) planPurpose() {
	b.heading("MỤC ĐÍCH, YÊU CẦU")
	b.clause(1, 2, "Mục đích", "Tên mục")
	b.dashes("Mục đích",
		"Đánh giá "+b.matter()+" tại "+b.theUnits()+"; ghi nhận ưu điểm, cách làm tốt, chỉ ra hạn chế và nguyên nhân.",
		"Kiến nghị với cơ quan, đơn vị được giám sát và cơ quan có thẩm quyền biện pháp phát huy ưu điểm, khắc phục hạn chế.")
	b.clause(2, 2, "Yêu cầu", "Tên mục")
	b.dashes("Yêu cầu",
		"Giám sát khách quan, dân chủ, công khai, đúng quy định; không làm cản trở hoạt động bình thường của cơ quan, đơn vị được giám sát.",
		"Cơ quan, đơn vị được giám sát báo cáo đầy đủ, trung thực theo đề cương; cử đúng thành phần làm việc với Đoàn giám sát.")
}

// matter is what is supervised as the object of a verb: "việc thực hiện ...".
func (b *builder) matter() string {
	theme := b.theme()
	for _, noun := range []string{"việc", "công tác", "hoạt động", "tình hình", "kết quả"} {
		if _, ok := model.CutWords(theme, noun); ok {
			return theme
		}
	}
	return "việc " + theme
}

// atUnits says where: "tại các Phường 3 và Phường 5", of many "tại 60 phường"; nothing without units.
func (b *builder) atUnits() string {
	at := b.scope.all()
	switch {
	case len(at) == 0:
		return ""
	case len(at) >= manyUnits:
		return "tại " + count(len(at), b.scope.nouns(at))
	}
	return "tại " + b.scope.units(at, naming{})
}

func (b *builder) planSubject() {
	b.heading("ĐỐI TƯỢNG, NỘI DUNG, PHẠM VI GIÁM SÁT")
	b.clause(1, 3, "Đối tượng giám sát", "Tên mục")
	b.say(doc.Body, "", sentence(model.UpperFirst(b.supervised())), "Cơ quan được giám sát", b.wardSources()...)
	b.clause(2, 3, "Nội dung giám sát", "Tên mục")
	b.topicItems(doc.Dash)
	b.clause(3, 3, "Phạm vi giám sát", "Tên mục")
	period := phrase(b.line("Mốc thời gian giám sát", b.d.Mission.ReportingPeriod))
	b.say(doc.Body, "", "Mốc thời gian giám sát: "+orRoom(period)+".", "Mốc thời gian giám sát")
}

// wardSources are the units of the paper and their bodies.
func (b *builder) wardSources() []string {
	var out []string
	for _, w := range b.scope.wards {
		out = append(out, string(w.Ward))
	}
	return out
}

// topicItems lists the contents that are supervised.
func (b *builder) topicItems(role doc.Role) {
	for i, t := range b.d.Topics {
		label := "-"
		if role == doc.PlainItem {
			label = fmt.Sprintf("%d.", i+1)
		}
		field := fmt.Sprintf("Nội dung giám sát %d", i+1)
		text := model.UpperFirst(phrase(b.line(field, t.Title)))
		b.say(role, label, text+listEnd(i, len(b.d.Topics)), field, string(t.UID))
	}
}

// planAnnexes are the list of members, when it is long, and the schedule, when there is one.
func (b *builder) planAnnexes(visits []visit) []annex {
	var list []annex
	if len(b.d.Members) >= manyMembers {
		list = append(list, annex{title: membersTitle, fill: b.memberTable})
	}
	if scheduled(visits) {
		list = append(list, annex{title: scheduleTitle, fill: func() { b.scheduleTable(visits) }})
	}
	return list
}

// The titles of annexes.
const (
	membersTitle  = "DANH SÁCH THÀNH VIÊN ĐOÀN GIÁM SÁT"
	scheduleTitle = "LỊCH LÀM VIỆC CỦA ĐOÀN GIÁM SÁT"
)

// annexCalled is the name of the annex with the title, "" when there is none.
func (b *builder) annexCalled(list []annex, title string) string {
	for i, a := range list {
		if a.title == title {
			return b.annexName(i, len(list))
		}
	}
	return ""
}

func (b *builder) planDelegation(list []annex) {
	b.heading("THÀNH PHẦN ĐOÀN GIÁM SÁT")
	if name := b.annexCalled(list, membersTitle); name != "" {
		b.say(doc.Body, "", b.delegation()+fmt.Sprintf(", gồm %d thành viên, danh sách nêu tại %s.", len(b.d.Members), name), "Đoàn giám sát")
		return
	}
	b.memberItems(doc.PlainItem)
}

func (b *builder) planTime(visits []visit, list []annex) {
	b.heading("THỜI GIAN, ĐỊA ĐIỂM")
	days := model.UpperFirst(b.days())
	b.say(doc.PlainItem, "1.", "Thời gian: "+orRoom(days)+".", "Thời gian giám sát")
	if name := b.annexCalled(list, scheduleTitle); name != "" {
		b.say(doc.PlainItem, "2.", "Địa điểm và lịch làm việc với từng đơn vị: theo "+name+".", "Lịch làm việc", b.sessionSources(visits)...)
		return
	}
	b.say(doc.PlainItem, "2.", "Địa điểm: "+room+".", "Địa điểm làm việc")
}

func (b *builder) sessionSources(visits []visit) []string {
	var out []string
	for _, v := range visits {
		out = append(out, b.visitSources(v)...)
	}
	return out
}

// dutyOf says what the law gives to a role: the head chairs and concludes (Nghị quyết liên tịch 403/2017, Điều 8.1), the
// members study the reports (Điều 7.2), the secretary keeps the minutes (NĐ 30/2020, Mẫu 1.9).
func dutyOf(r model.Role) string {
	switch r {
	case model.HeadRole:
		return "phụ trách chung; chủ trì và kết luận các buổi làm việc; chịu trách nhiệm về báo cáo kết quả giám sát"
	case model.DeputyRole:
		return "giúp Trưởng đoàn điều hành hoạt động của Đoàn; chủ trì buổi làm việc khi được Trưởng đoàn phân công"
	case model.SecretaryRole:
		return "ghi biên bản các buổi làm việc; tổng hợp, dự thảo báo cáo kết quả giám sát"
	}
	return "nghiên cứu báo cáo của đơn vị được giám sát; tham gia các buổi làm việc và nêu ý kiến theo phân công của Trưởng đoàn"
}

// planDuties shares out the work: the duties that the office wrote for a member, else those of the role; then what the
// supervised units do (Điều 7.3).
func (b *builder) planDuties() {
	b.heading("PHÂN CÔNG NHIỆM VỤ")
	var plain []string
	for i, m := range b.d.Members {
		duty := phrase(b.line(memberField(i), m.Member.Duty))
		if duty == "" && m.Member.Role != model.MemberRole && m.Member.Role != model.GuestRole {
			duty = dutyOf(m.Member.Role)
		}
		if duty == "" {
			plain = append(plain, b.memberSources(m)...)
			continue
		}
		who := b.memberName(m, memberField(i)) + ", " + m.Member.Role.Label()
		b.say(doc.Dash, "-", who+": "+model.LowerFirst(sentence(duty)), memberField(i), b.memberSources(m)...)
	}
	if len(plain) > 0 {
		who := "Các thành viên khác"
		if len(plain) == len(b.d.Members) {
			who = "Các thành viên"
		}
		b.say(doc.Dash, "-", who+": "+dutyOf(model.MemberRole)+".", "Phân công nhiệm vụ", plain...)
	}
	b.say(doc.Dash, "-", fmt.Sprintf("Cơ quan, đơn vị được giám sát: báo cáo bằng văn bản theo đề cương, gửi Đoàn giám sát chậm nhất %02d ngày "+
		"trước ngày làm việc; bố trí địa điểm, thành phần làm việc với Đoàn giám sát.", model.UnitReport.Days()), "Phân công nhiệm vụ")
}
