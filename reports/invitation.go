package reports

import (
	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// buildInvitation composes the Giấy mời to one working session (NĐ 30/2020, Mẫu 1.7): who is invited, to what, who
// chairs, when, where.
func buildInvitation(b *builder) string {
	v := b.theVisit()
	if b.err != nil {
		return ""
	}
	subject := "Dự buổi làm việc của Đoàn giám sát với " + b.with(v)
	b.titled(subject)
	field, sources := b.sessionField(v), b.visitSources(v)
	b.say(doc.Body, "", b.office()+" trân trọng kính mời:", "Lời mời", sources...)
	b.out[len(b.out)-1].Para.KeepNxt = true
	b.invited(v)
	b.say(doc.Body, "", "Dự buổi làm việc của Đoàn giám sát "+b.theme()+".", "Lời mời")
	b.say(doc.Body, "", "Chủ trì: "+orRoom(b.named(v.session.Chair, field))+".", field, append(sources, uids(v.session.Chair)...)...)
	b.say(doc.Body, "", "Thời gian: "+timeOf(v.session, b.d.Day)+".", field, sources...)
	b.say(doc.Body, "", "Địa điểm: "+b.place(v)+".", field, sources...)
	b.replacing()
	b.say(doc.Body, "", "Đề nghị các đồng chí đến dự đúng thành phần, thời gian"+b.form.End, "Lời kết", sources...)
	to := b.scope.wards[v.ward].Bodies
	b.signature(b.recipe.kind, b.sent(append(append(b.bodyLines(to), b.toMembers()...), b.filed())))
	return subject
}

// invited lists those invited: leaders of the supervised bodies, the delegation.
func (b *builder) invited(v visit) {
	w := b.scope.wards[v.ward]
	names, sources := []string{}, [][]string{}
	for _, x := range w.Bodies {
		names = append(names, "Đại diện lãnh đạo "+b.line("Cơ quan được giám sát", x.Name))
		sources = append(sources, uids(x.Body.UID))
	}
	if len(names) == 0 {
		names, sources = append(names, "Đại diện lãnh đạo "+w.Version.FullName()), append(sources, uids(w.Ward))
	}
	if len(b.d.Members) > 0 {
		names, sources = append(names, "Các thành viên Đoàn giám sát"), append(sources, b.memberUIDs())
	}
	for i, n := range names {
		b.say(doc.Dash, "-", n+listEnd(i, len(names)), "Người được mời", sources[i]...)
	}
}

func (b *builder) memberUIDs() []string {
	var out []string
	for _, m := range b.d.Members {
		out = append(out, b.memberSources(m)...)
	}
	return out
}

// timeOf is hour, weekday and day of a session, with room for what is not known.
func timeOf(s model.Session, near model.Date) string {
	return joinComma(clockOrRoom(s.TimeFrom), s.Day.WeekdayName(), dayOrRoom(s.Day, near))
}
