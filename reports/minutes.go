package reports

import (
	"fmt"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// turns are the five turns of a working session (Nghị quyết liên tịch 403/2017, Điều 8.1, a to đ).
var turns = []struct {
	title string
	text  func(model.Session) string
}{
	{"Trưởng đoàn giám sát công bố kế hoạch, quyết định, mục đích, yêu cầu và chương trình làm việc", func(s model.Session) string { return s.TurnOpening }},
	{"Đại diện cơ quan, đơn vị được giám sát báo cáo", func(s model.Session) string { return s.TurnReport }},
	{"Ý kiến của các thành viên Đoàn giám sát", func(s model.Session) string { return s.TurnDiscussion }},
	{"Giải trình, kiến nghị của cơ quan, đơn vị được giám sát", func(s model.Session) string { return s.TurnExplain }},
	{"Kết luận của Trưởng đoàn giám sát", func(s model.Session) string { return s.TurnConclusion }},
}

// buildMinutes composes the Biên bản làm việc of one session (NĐ 30/2020, Mẫu 1.9; Nghị quyết liên tịch 403/2017, Điều
// 8.1): beginning, place, who took part, chair, secretary, the five turns, end; no line of place and day; the secretary
// signs at the left, the chair at the right. What is not known yet is left as room to be written in by hand.
func buildMinutes(b *builder) string {
	v := b.theVisit()
	if b.err != nil {
		return ""
	}
	subject := "Buổi làm việc của Đoàn giám sát với " + b.with(v)
	b.titled(subject)
	b.minutesHead(v)
	for i, turn := range turns {
		b.clause(i+1, len(turns), turn.title, "Tên mục")
		b.turn(v, turn.title, turn.text(v.session))
	}
	b.replacing()
	b.say(doc.Body, "", "Buổi làm việc kết thúc vào "+clockOrRoom(v.session.TimeTo)+", "+dayOrRoom(v.session.Day, b.d.Day)+b.form.End, "Kết thúc buổi làm việc", b.visitSources(v)...)
	field := b.sessionField(v)
	b.add(doc.Block{Signature: &doc.Signature{
		Authority: []string{b.form.MinutesRight}, Name: b.bare(v.session.Chair, field),
		Second:     &doc.Signer{Authority: []string{b.form.MinutesLeft}, Name: b.bare(v.session.Secretary, field)},
		Recipients: b.sent([]string{b.filed()}),
	}})
	return subject
}

// minutesHead adds when, where and who.
func (b *builder) minutesHead(v visit) {
	s, field, sources := v.session, b.sessionField(v), b.visitSources(v)
	b.say(doc.Body, "", "Thời gian bắt đầu: "+clockOrRoom(s.TimeFrom)+", "+dayOrRoom(s.Day, b.d.Day)+".", field, sources...)
	b.say(doc.Body, "", "Địa điểm: "+b.place(v)+".", field, sources...)
	b.say(doc.Body, "", "Thành phần tham dự:", field, sources...)
	b.out[len(b.out)-1].Para.KeepNxt = true
	came, members := b.delegates(v)
	b.say(doc.Dash, "-", "Đoàn giám sát của "+b.committee()+": "+came+".", field, append(sources, members...)...)
	for _, x := range b.visitBodies(v) {
		b.say(doc.Dash, "-", b.line(field, x.Name)+": "+b.tookPart(v, x.Body.UID), field, append(sources, string(x.Body.UID))...)
	}
	if others := b.tookPart(v, ""); !strings.HasPrefix(others, room) {
		b.say(doc.Dash, "-", "Thành phần khác: "+others, field, sources...)
	}
	b.say(doc.Body, "", "Chủ trì: "+orRoom(b.named(s.Chair, field))+".", field, append(sources, uids(s.Chair)...)...)
	b.say(doc.Body, "", "Thư ký (người ghi biên bản): "+orRoom(b.named(s.Secretary, field))+".", field, append(sources, uids(s.Secretary)...)...)
	b.say(doc.Body, "", "Nội dung buổi làm việc:", field, sources...)
	b.out[len(b.out)-1].Para.KeepNxt = true
}

// delegates names the members of the delegation of whom the session tells that they came: who chaired and who wrote. Room
// is left for others while there are more members.
func (b *builder) delegates(v visit) (names string, sources []string) {
	var out []string
	for i, m := range b.d.Members {
		if p := m.Member.Person; p != "" && (p == v.session.Chair || p == v.session.Secretary) {
			out = append(out, model.LowerFirst(joinComma(b.memberName(m, memberField(i)), roleName(m.Member.Role))))
			sources = append(sources, string(p))
		}
	}
	if len(out) < len(b.d.Members) || len(out) == 0 {
		out = append(out, room)
	}
	return strings.Join(out, "; "), sources
}

// tookPart names and counts those who came for a body; "" asks for those of no body.
func (b *builder) tookPart(v visit, body model.UID) string {
	for _, a := range b.attendance(v) {
		if a.Body != body {
			continue
		}
		names := phrase(strings.Join(b.lines(b.sessionField(v), a.Names), ", "))
		count := ""
		if a.Count > 0 {
			count = fmt.Sprintf("%02d người", a.Count)
		}
		switch {
		case names != "" && count != "":
			return names + " (" + count + ")."
		case names+count != "":
			return names + count + "."
		}
	}
	return room + "."
}

// turn adds what was said, a paragraph for each line; room for it by hand where nothing was written.
func (b *builder) turn(v visit, title, text string) {
	lines := b.lines(title, text)
	if len(lines) == 0 {
		for range 3 {
			b.say(doc.Body, "", roomLine, title, b.visitSources(v)...)
		}
		return
	}
	for i, l := range lines {
		words, listed := unbullet(l)
		words = ended(words, i+1 < len(lines))
		role, label := doc.Body, ""
		if listed {
			role, label = doc.Dash, "-"
		}
		if words != "" {
			b.say(role, label, words, title, b.visitSources(v)...)
		}
	}
}
