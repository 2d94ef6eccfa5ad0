package reports

import (
	"cmp"

	"sogiamsat/data/model"
)

// shortTheme is what is supervised in the few words of a công văn's trích yếu, with "giám sát" before it.
func (b *builder) shortTheme() string {
	short := phrase(b.line("Tên ngắn của cuộc giám sát", b.d.Mission.ShortTheme))
	if short == "" {
		return "giám sát " + b.theme()
	}
	if rest, ok := cutPrefixFold(short, "giám sát"); ok {
		short = rest
	}
	return "giám sát " + short
}

// addresseeLines names bodies for "Kính gửi": one line for each group of units with the same bodies.
func (b *builder) addresseeLines(to []model.DossierBody) []string {
	sorted := b.scope.sortBodies(to)
	b.checkNames("Kính gửi", sorted)
	var out []string
	for _, g := range sorted.groups {
		out = append(out, b.scope.name(bodies{groups: []bodyGroup{g}}, naming{}))
	}
	out = append(out, sorted.named...)
	if len(out) == 0 && len(b.scope.wards) > 0 {
		out = append(out, b.scope.units(b.scope.all(), naming{}))
	}
	return out
}

// asAbove is Nơi nhận of a công văn.
func (b *builder) asAbove() []string {
	out := append([]string{"Như trên"}, b.above()...)
	return b.sent(append(append(out, b.toMembers()...), b.filed()))
}

// today is the day up to which is counted what is overdue.
func (b *builder) today() model.Date { return cmp.Or(b.o.Day, b.o.Today, b.d.Day) }

// citeConclusion cites the conclusion that the office has issued: "Thông báo kết luận số ... ngày ..."; "" without one.
func (b *builder) citeConclusion() (text string, sources []string) {
	p, ok := b.ownPaper(model.TB)
	if !ok || p.Number == "" {
		return "", nil
	}
	return joinWords("Thông báo kết luận số", b.line("Thông báo kết luận", p.Number), p.Day.Long()), uids(p.UID)
}
