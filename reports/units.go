package reports

import (
	"cmp"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// scope is the units a paper is about, in the mission's order.
type scope struct {
	wards  []model.DossierWard
	single bool // the paper is about one unit, so that nothing has to be told apart by unit
}

// index is the place of a unit in the scope, -1 outside.
func (s scope) index(ward model.UID) int {
	return slices.IndexFunc(s.wards, func(w model.DossierWard) bool { return w.Ward == ward })
}

// indexes returns the places of units in the scope, in order, each once.
func (s scope) indexes(wards []model.UID) []int {
	var out []int
	for _, w := range wards {
		if i := s.index(w); i >= 0 {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// all returns the places of all units.
func (s scope) all() []int {
	out := make([]int, len(s.wards))
	for i := range out {
		out[i] = i
	}
	return out
}

// naming says how units and bodies are written.
type naming struct {
	whole bool // all units of the scope are "các phường", without their names
	short bool // as in Nơi nhận: "UBND", and no long lists of units
}

// manyUnits is the number of units from which a list of all of them is left out of Nơi nhận and the trích yếu.
const manyUnits = 13

// nouns names the units together: "các phường", "các phường, xã", "các đơn vị".
func (s scope) nouns(at []int) string {
	var kinds []string
	for _, i := range at {
		kind := s.wards[i].Version.Kind
		if kind == model.Khac {
			return "các đơn vị"
		}
		if noun := model.LowerFirst(kind.Label()); !slices.Contains(kinds, noun) {
			kinds = append(kinds, noun)
		}
	}
	return "các " + strings.Join(kinds, ", ")
}

// units names the units at the places: "Phường 3", "các Phường 3, Phường 5 và Phường 9", "các phường Đức Nhuận và Cầu
// Kiệu" (NĐ 30/2020, Phụ lục II, III.1), "các phường".
func (s scope) units(at []int, n naming) string {
	switch {
	case len(at) == 1:
		return s.wards[at[0]].Version.FullName()
	case n.whole && len(at) == len(s.wards):
		return s.nouns(at)
	case n.short && len(at) >= manyUnits:
		return s.nouns(at) + " được giám sát"
	}
	return s.listed(at)
}

// listed names the units: those whose noun is written small share one noun ("các phường Đức Nhuận và Cầu Kiệu"), those
// with a capital keep theirs ("các Phường 3, Phường 5"), and mixed ones stand in groups ("các Phường 3, Phường 5 và các
// phường Đức Nhuận, Cầu Kiệu").
func (s scope) listed(at []int) string {
	var groups [][]int
	for _, i := range at {
		g := slices.IndexFunc(groups, func(g []int) bool {
			return s.wards[g[0]].Version.Kind == s.wards[i].Version.Kind && s.small(g[0]) == s.small(i)
		})
		if g < 0 {
			groups = append(groups, []int{i})
		} else {
			groups[g] = append(groups[g], i)
		}
	}
	join := model.JoinAnd
	if len(groups) > 1 {
		join = func(names []string) string { return strings.Join(names, ", ") }
	}
	var out []string
	for _, g := range groups {
		out = append(out, s.alike(g, join))
	}
	return model.JoinAnd(out)
}

// alike names units of one kind that are all written with a small noun, or none.
func (s scope) alike(at []int, join func([]string) string) string {
	switch {
	case len(at) == 1 || s.wards[at[0]].Version.Kind == model.Khac:
		return join(s.fullNames(at))
	case s.small(at[0]):
		return s.nouns(at) + " " + join(s.bareNames(at))
	}
	return "các " + join(s.fullNames(at))
}

// small reports whether the unit's noun is written small.
func (s scope) small(i int) bool {
	full := s.wards[i].Version.FullName()
	return model.LowerFirst(full) == full
}

func (s scope) fullNames(at []int) []string {
	var out []string
	for _, i := range at {
		out = append(out, s.wards[i].Version.FullName())
	}
	return out
}

func (s scope) bareNames(at []int) []string {
	var out []string
	for _, i := range at {
		out = append(out, s.wards[i].Version.Name)
	}
	return out
}

// bodyGroup is units that are meant with the same kinds of bodies; with no kinds the units themselves.
type bodyGroup struct {
	kinds []model.BodyKind
	at    []int
}

// bodies is a set of bodies, sorted for naming.
type bodies struct {
	groups []bodyGroup
	named  []string // bodies with a name of their own or outside the units
}

// sortBodies groups bodies by unit and kind. Bodies with a typed name, and those of no unit, stand by themselves.
func (s scope) sortBodies(list []model.DossierBody) bodies {
	kinds := make([][]model.BodyKind, len(s.wards))
	var out bodies
	for _, x := range list {
		i := s.index(x.Ward)
		if i < 0 || x.Body.Name != "" || x.Body.Kind == model.OtherBody {
			if x.Name != "" && !slices.Contains(out.named, x.Name) {
				out.named = append(out.named, x.Name)
			}
			continue
		}
		if !slices.Contains(kinds[i], x.Body.Kind) {
			kinds[i] = append(kinds[i], x.Body.Kind)
		}
	}
	for i, k := range kinds {
		if len(k) > 0 {
			slices.SortFunc(k, func(a, b model.BodyKind) int { return cmp.Compare(kindRank(a), kindRank(b)) })
			out.groups = addToGroup(out.groups, k, i)
		}
	}
	return out
}

func addToGroup(groups []bodyGroup, kinds []model.BodyKind, at int) []bodyGroup {
	for g := range groups {
		if slices.Equal(groups[g].kinds, kinds) {
			groups[g].at = append(groups[g].at, at)
			return groups
		}
	}
	return append(groups, bodyGroup{kinds, []int{at}})
}

func kindRank(k model.BodyKind) int { return slices.Index(model.BodyKinds, k) }

// name writes the bodies: "Đảng ủy, Ủy ban nhân dân các Phường 3 và Phường 5; Đảng ủy Phường 9".
func (s scope) name(b bodies, n naming) string {
	var parts []string
	for _, g := range b.groups {
		var kinds []string
		for _, k := range g.kinds {
			kinds = append(kinds, n.body(k.Label()))
		}
		parts = append(parts, strings.TrimSpace(strings.Join(kinds, ", ")+" "+s.units(g.at, n)))
	}
	for _, name := range b.named {
		parts = append(parts, n.body(name))
	}
	if strings.Contains(strings.Join(parts, ""), ",") {
		return strings.Join(parts, "; ")
	}
	return model.JoinAnd(parts)
}

// shortNames are the abbreviations that Nơi nhận uses, longest first.
var shortNames = strings.NewReplacer(
	"Ủy ban nhân dân", "UBND", "Uỷ ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND",
	"Ủy ban Mặt trận Tổ quốc Việt Nam", "UB MTTQ Việt Nam", "Uỷ ban Mặt trận Tổ quốc Việt Nam", "UB MTTQ Việt Nam",
	"Ủy ban MTTQ", "UB MTTQ", "Uỷ ban MTTQ", "UB MTTQ",
)

func (n naming) body(name string) string {
	if n.short {
		return shortNames.Replace(name)
	}
	return name
}
