package reports

import (
	"fmt"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// buildDecision composes the Quyết định thành lập Đoàn giám sát (Nghị quyết liên tịch 403/2017, Điều 7.1; form of NĐ
// 30/2020, Mẫu 1.2): who decides, on what bases, then Điều 1 the delegation, Điều 2 its duties, Điều 3 effect and who
// carries it out. The members are the annex.
func buildDecision(b *builder) string {
	b.needUnits()
	if _, ok := b.d.Head(); !ok {
		b.refuse(noHead(b.recipe.name))
	}
	subject := joinWords("Về việc thành lập Đoàn giám sát", b.theme(), b.atUnits())
	b.titled(subject)
	b.say(doc.Centered, "", upper(b.office()), "Tên cơ quan ban hành")
	legal, own := b.legalBases()
	bases := append(legal, notDecisions(own)...)
	b.basisLines(bases)
	if p, ok := b.ownPaper(model.KH); ok && !hasPlan(bases) {
		b.replan(p)
	}
	b.say(doc.Centered, "", "QUYẾT ĐỊNH:", "Quyết định")
	b.articleOne()
	b.articleTwo()
	b.articleThree()
	b.signature(b.recipe.kind, b.sent(append(append([]string{"Như Điều 3"}, b.above()...), b.filed())))
	b.annexes([]annex{{title: membersTitle, fill: b.memberTable}})
	return subject
}

// notDecisions leaves out the decision that sets up the delegation: it is this paper.
func notDecisions(list []model.Basis) []model.Basis {
	var out []model.Basis
	for _, x := range list {
		if !delegationDecision(x) {
			out = append(out, x)
		}
	}
	return out
}

func hasPlan(list []model.Basis) bool {
	for _, x := range list {
		if x.Kind == model.PlanBasis {
			return true
		}
	}
	return false
}

// replan adds the mission's own plan as the last basis.
func (b *builder) replan(p model.Document) {
	for i := len(b.out) - 1; i >= 0; i-- {
		if q := b.out[i].Para; q != nil && q.Role == doc.Basis {
			run := &q.Runs[len(q.Runs)-1]
			run.Text = run.Text[:len(run.Text)-1] + ";"
			break
		}
	}
	text := "Căn cứ " + b.citeOwn(p, "Kế hoạch", about(phrase(b.line("Kế hoạch "+p.Number, p.Subject)))) + "."
	b.say(doc.Basis, "", text, "Kế hoạch "+p.Number, string(p.UID))
}

// article adds "Điều 1. ...".
func (b *builder) article(n int, text, field string, sources ...string) {
	b.say(doc.Article, fmt.Sprintf("Điều %d.", n), text, field, sources...)
}

func (b *builder) articleOne() {
	head, _ := b.d.Head()
	text := "Thành lập Đoàn giám sát của " + b.committee() + " để giám sát " + b.theme() + " " + b.atUnits()
	who := b.memberName(head, memberField(0))
	if post := b.memberPost(head, memberField(0)); post != "" {
		who += ", " + post
	}
	if len(b.d.Members) > 1 {
		text += fmt.Sprintf(", gồm %d thành viên", len(b.d.Members))
	}
	text += ", do " + model.LowerFirst(who) + " làm Trưởng đoàn (danh sách kèm theo)."
	b.article(1, text, "Điều 1", append(uids(b.d.Mission.UID), b.memberSources(head)...)...)
}

// articleTwo: the delegation reports within 15 days of the session with the unit (Điều 9.1).
func (b *builder) articleTwo() {
	basis := "theo kế hoạch giám sát"
	if p, ok := b.ownPaper(model.KH); ok && p.Number != "" {
		basis = joinWords("theo Kế hoạch", b.numbered(b.line("Kế hoạch", p.Number), p.Day))
	}
	b.article(2, fmt.Sprintf("Đoàn giám sát có nhiệm vụ tiến hành giám sát %s; báo cáo kết quả giám sát với %s chậm nhất %d ngày kể từ ngày kết thúc "+
		"cuộc làm việc với cơ quan, đơn vị được giám sát; tự giải thể sau khi hoàn thành nhiệm vụ.",
		basis, b.office(), model.DelegationReport.Days()), "Điều 2")
}

// articleThree: from when the decision holds and what it replaces, and who carries it out.
func (b *builder) articleThree() {
	from, sources := "Quyết định này có hiệu lực kể từ ngày ký", b.wardSources()
	if words := b.replaces(); words != "" {
		from, sources = from+" và "+words, append(sources, string(b.o.Replaces.UID))
	}
	b.article(3, from+". Các thành viên Đoàn giám sát, "+b.bound()+
		" và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này"+b.form.End, "Điều 3", sources...)
}

// bound names the supervised bodies that a decision binds.
func (b *builder) bound() string {
	sorted := b.scope.sortBodies(b.supervisedBodies())
	if len(sorted.groups)+len(sorted.named) > 2 || len(sorted.groups) == 0 {
		return "các cơ quan, đơn vị được giám sát"
	}
	return b.scope.name(sorted, naming{whole: len(b.scope.wards) > 1})
}
