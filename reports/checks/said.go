package checks

import (
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// said is what is concluded about some units, in the words of the paper where it is printed there.
type said struct {
	model.UnitText
	name  string // what a message calls it: "Nhận xét của Phường 3"
	here  bool   // it is about the units of the paper
	place Place
}

// said lists what is concluded about the units of the mission, also about those that the paper leaves out: findings, then
// what a hand wrote into the sections of units. A finding that a hand left out of the paper is not listed.
func (f *facts) said() []said {
	printed := f.printed()
	var out []said
	for i := range f.Dossier.Findings {
		x := &f.Dossier.Findings[i]
		if !concluded(&x.Finding) {
			continue
		}
		s := said{UnitText: model.UnitText{Wards: x.Wards, Text: x.Finding.Text}, name: "Nhận xét của " + f.wardNames(x.Wards), place: f.at("finding", x.Finding.UID)}
		s.here = f.Ward == "" || slices.Contains(x.Wards, f.Ward)
		switch text := printed[string(x.Finding.UID)]; {
		case text != "":
			s.Text = strings.TrimPrefix(text, f.titles(x.Wards)+":")
		case f.made() && (s.here || len(x.Wards) == 0):
			continue
		}
		out = append(out, s)
	}
	return append(out, f.writtenIn()...)
}

// printed are the words of the paper by the record they came from.
func (f *facts) printed() map[string]string {
	out := map[string]string{}
	for i := range f.Tree.Blocks {
		if p := f.Tree.Blocks[i].Para; p != nil && len(p.Sources) > 0 {
			out[p.Sources[0]] += p.Text() + "\n"
		}
	}
	return out
}

// titles are the names of units as the heading of their section.
func (f *facts) titles(wards []model.UID) string {
	var names []string
	for _, w := range f.Dossier.Wards {
		if slices.Contains(wards, w.Ward) {
			names = append(names, w.Version.Title())
		}
	}
	return model.JoinAnd(names)
}

// writtenIn lists the paragraphs that a hand wrote into the section of one unit, or into the paper of one.
func (f *facts) writtenIn() []said {
	var out []said
	var section []model.UID
	for i := range f.Tree.Blocks {
		p := f.Tree.Blocks[i].Para
		switch {
		case p == nil:
			section = nil
		case slices.Contains([]doc.Role{doc.Part, doc.Clause, doc.Point}, p.Role):
			section = f.underTitle(p.Text())
		case section != nil && p.ByHand && len(p.Sources) == 0:
			out = append(out, said{
				UnitText: model.UnitText{Wards: section, Text: p.Text()}, name: "Một đoạn về " + f.wardNames(section), here: true, place: f.block(i + 1),
			})
		}
	}
	return out
}

// underTitle is the unit that the text under a heading is about; nil under headings that are no unit's name, unless the
// whole paper is about one.
func (f *facts) underTitle(heading string) []model.UID {
	if f.Ward != "" {
		return []model.UID{f.Ward}
	}
	for _, w := range f.Dossier.Wards {
		if w.Version.Name != "" && w.Version.Title() == heading {
			return []model.UID{w.Ward}
		}
	}
	return nil
}
