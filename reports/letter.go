package reports

import (
	"cmp"
	"slices"

	"sogiamsat/data/model"
)

// shortTheme is what is supervised in the few words of a công văn's trích yếu, with "giám sát" before it.
func (b *builder) shortTheme() string {
	short := phrase(b.line("Tên ngắn của cuộc giám sát", b.d.Mission.ShortTheme))
	if short == "" {
		return "giám sát " + b.theme()
	}
	if rest, ok := model.CutWords(short, "giám sát"); ok {
		short = rest
	}
	return "giám sát " + short
}

// addresseeLines names bodies for "Kính gửi": one line for each kind of bodies with all its units (NĐ 30/2020, Phụ lục I,
// II.9.a: each addressee on a line of its own).
func (b *builder) addresseeLines(to []model.DossierBody) []string {
	sorted := b.scope.sortBodies(to)
	b.checkNames("Kính gửi", sorted)
	var out []string
	for _, g := range byKind(sorted.groups) {
		out = append(out, b.scope.name(bodies{groups: []bodyGroup{g}}, naming{}))
	}
	out = append(out, sorted.named...)
	if len(out) == 0 && len(b.scope.wards) > 0 {
		out = append(out, b.scope.units(b.scope.all(), naming{}))
	}
	return out
}

// byKind parts groups of bodies by kind: one for each kind with all units that have it, in the order in which papers name
// kinds; units that stand for themselves come last.
func byKind(groups []bodyGroup) []bodyGroup {
	var out []bodyGroup
	for _, k := range model.BodyKinds {
		g := bodyGroup{kinds: []model.BodyKind{k}}
		for _, from := range groups {
			if slices.Contains(from.kinds, k) {
				g.at = append(g.at, from.at...)
			}
		}
		if slices.Sort(g.at); len(g.at) > 0 {
			out = append(out, g)
		}
	}
	for _, g := range groups {
		if len(g.kinds) == 0 {
			out = append(out, g)
		}
	}
	return out
}

// asAbove is Nơi nhận of a công văn.
func (b *builder) asAbove() []string {
	out := append([]string{model.AsAbove}, b.above()...)
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
	return joinWords("Thông báo kết luận", b.numbered(b.line("Thông báo kết luận", p.Number), p.Day)), uids(p.UID)
}
