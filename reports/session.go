package reports

import (
	"strings"

	"sogiamsat/data/model"
)

// theVisit is the working session that the paper is about: the one asked for, else the only one of the paper's units
// that was not cancelled.
func (b *builder) theVisit() visit {
	var found []visit
	for _, v := range b.visits() {
		if v.session.UID == "" || b.o.Session != "" && v.session.UID != b.o.Session {
			continue
		}
		found = append(found, v)
	}
	switch {
	case len(found) == 1:
		return found[0]
	case b.o.Session != "":
		b.refuse(model.Errorf(model.NotFound, "session", "Buổi làm việc được chọn không thuộc cuộc giám sát này hoặc đã hủy; hãy chọn buổi khác."))
	case len(found) == 0:
		b.refuse(model.Errorf(model.Missing, "session",
			"Chưa có buổi làm việc nào nên chưa lập được %s; hãy thêm buổi làm việc ở thẻ Phường và lịch.", b.recipe.name))
	default:
		b.refuse(model.Errorf(model.Invalid, "session", "Có %d buổi làm việc; hãy chọn buổi cần lập %s ở ô “Buổi làm việc” của văn bản.", len(found), b.recipe.name))
	}
	return visit{}
}

// with names the bodies of the unit that a session is with, the unit itself when none is named.
func (b *builder) with(v visit) string {
	w := b.scope.wards[v.ward]
	sorted := b.scope.sortBodies(w.Bodies)
	if len(w.Bodies) == 0 {
		return w.Version.FullName()
	}
	b.checkNames("Cơ quan được giám sát", sorted)
	return b.scope.name(sorted, naming{})
}

// visitBodies are the bodies that take part in a session: those supervised, then others that took part.
func (b *builder) visitBodies(v visit) []model.DossierBody {
	out := append([]model.DossierBody(nil), b.scope.wards[v.ward].Bodies...)
	for _, a := range b.attendance(v) {
		if x := b.d.Body(a.Body); x.Body.UID != "" && !hasBody(out, a.Body) {
			out = append(out, x)
		}
	}
	return out
}

func hasBody(list []model.DossierBody, uid model.UID) bool {
	for _, x := range list {
		if x.Body.UID == uid {
			return true
		}
	}
	return false
}

// attendance is who took part in a session.
func (b *builder) attendance(v visit) []model.Attendance {
	var out []model.Attendance
	for _, a := range b.d.Attendance {
		if a.Session == v.session.UID && v.session.UID != "" {
			out = append(out, a)
		}
	}
	return out
}

// named writes a person with the post under which the delegation knows them; a person who is no member by name alone.
func (b *builder) named(person model.UID, field string) string {
	for _, m := range b.d.Members {
		if m.Member.Person != person {
			continue
		}
		return joinComma(b.memberName(m, field), b.memberPost(m, field), roleName(m.Member.Role))
	}
	p := b.d.Person(person)
	if p.FullName == "" {
		return ""
	}
	return b.personName(p, field)
}

// bare is a person's name as it stands under a signature.
func (b *builder) bare(person model.UID, field string) string {
	for _, m := range b.d.Members {
		if m.Member.Person == person && person != "" {
			return b.line(field, m.Person.FullName)
		}
	}
	return b.line(field, b.d.Person(person).FullName)
}

// place is where a session is held, or room for it.
func (b *builder) place(v visit) string {
	return orRoom(phrase(strings.TrimSpace(b.line(b.sessionField(v), v.session.Place))))
}
