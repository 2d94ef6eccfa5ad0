package reports

import (
	"sogiamsat/data/model"
)

// filed is the last line of Nơi nhận: where the office keeps its copy.
func (b *builder) filed() string { return b.fileLine("Hồ sơ giám sát") }

// sent is Nơi nhận as the user gave it, else as composed.
func (b *builder) sent(composed []string) []string {
	if len(b.o.Recipients) == 0 {
		return composed
	}
	var out []string
	for _, r := range b.o.Recipients {
		out = append(out, phrase(b.line("Nơi nhận", r)))
	}
	return out
}

// mailed is Nơi nhận of papers that go to everybody: the level above (Nghị quyết liên tịch 403/2017, Điều 9.3), the
// bodies, the delegation, the file.
func (b *builder) mailed(to []model.DossierBody) []string {
	out := append(b.above(), b.bodyLines(to)...)
	return b.sent(append(append(out, b.toMembers()...), b.filed()))
}

// above is the line of the office directly above.
func (b *builder) above() []string {
	if parent := b.line("Cơ quan cấp trên", b.d.Office.Parent); parent != "" {
		return []string{naming{short: true}.body(parent) + " (để b/c)"}
	}
	return nil
}

func (b *builder) toMembers() []string {
	if len(b.d.Members) == 0 {
		return nil
	}
	return []string{"Thành viên Đoàn giám sát"}
}

// bodyLines names bodies for Nơi nhận; without any the units stand for themselves.
func (b *builder) bodyLines(to []model.DossierBody) []string {
	short := naming{short: true}
	var out []string
	sorted := b.scope.sortBodies(to)
	for _, g := range sorted.groups {
		out = append(out, b.scope.name(bodies{groups: []bodyGroup{g}}, short))
	}
	for _, name := range sorted.named {
		out = append(out, short.body(name))
	}
	if len(out) == 0 && len(b.scope.wards) > 0 {
		out = append(out, model.UpperFirst(b.scope.units(b.scope.all(), short)))
	}
	return out
}

// supervisedBodies lists the bodies that are supervised in the units of the paper.
func (b *builder) supervisedBodies() []model.DossierBody {
	var out []model.DossierBody
	for _, w := range b.scope.wards {
		out = append(out, w.Bodies...)
	}
	return out
}
