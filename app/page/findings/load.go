package findings

import (
	"cmp"
	"slices"
	"strings"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

// place is a line of the first column: one unit of the mission, or all of them together (ward "").
type place struct {
	ward  model.UID
	name  string
	count int
}

// row is a line of the second column: one finding, under the heading of its part and topic.
type row struct {
	group   string
	text    string
	finding model.DossierFinding
}

func (r row) key() string { return string(r.finding.Finding.UID) }

// part is one of the conclusion's parts that findings go into.
type part struct {
	title string
	kinds []model.FindingKind
}

var parts = []part{
	{"I. ƯU ĐIỂM", []model.FindingKind{model.Strength}},
	{"II. HẠN CHẾ", []model.FindingKind{model.Limitation}},
	{"III. NGUYÊN NHÂN", []model.FindingKind{model.ObjectiveCause, model.SubjectiveCause}},
}

const listText = 160 // characters of a finding shown in the list

// commonName is what the place of findings about all units is called.
const commonName = "Các phường"

// places lists the common place first, then the units in the mission's order, each with its number of findings.
func places(d model.Dossier) []place {
	out := []place{{name: commonName}}
	at := map[model.UID]int{"": 0}
	for _, w := range d.Wards {
		at[w.Ward] = len(out)
		out = append(out, place{ward: w.Ward, name: wardTitle(w)})
	}
	for _, f := range d.Findings {
		for _, w := range wardsOf(f) {
			if i, ok := at[w]; ok {
				out[i].count++
			}
		}
	}
	return out
}

func wardTitle(w model.DossierWard) string {
	if w.Version.Name == "" {
		return "(đơn vị chưa có tên ngày này)"
	}
	return w.Version.Title()
}

// wardsOf is where a finding stands: its units, or the common place.
func wardsOf(f model.DossierFinding) []model.UID {
	if len(f.Wards) == 0 {
		return []model.UID{""}
	}
	return f.Wards
}

// rows are the second column for one place: part by part, in a part by kind, topic and the user's order.
func rows(d model.Dossier, ward model.UID) []row {
	var out []row
	for _, p := range parts {
		out = append(out, partRows(d, p, ward)...)
	}
	return out
}

func partRows(d model.Dossier, p part, ward model.UID) []row {
	var out []row
	for _, f := range d.Findings {
		if slices.Contains(p.kinds, f.Finding.Kind) && slices.Contains(wardsOf(f), ward) {
			out = append(out, row{groupTitle(d, p, f.Finding), rowText(f), f})
		}
	}
	order := topicOrder(d)
	slices.SortStableFunc(out, func(x, y row) int {
		a, b := x.finding.Finding, y.finding.Finding
		return cmp.Or(
			cmp.Compare(slices.Index(p.kinds, a.Kind), slices.Index(p.kinds, b.Kind)),
			cmp.Compare(order[a.Topic], order[b.Topic]),
			cmp.Compare(a.Ord, b.Ord))
	})
	return out
}

func rowText(f model.DossierFinding) string {
	if text := present.Short(f.Finding.Text, listText); text != "" {
		return text
	}
	return "(chưa có nội dung)"
}

// topicOrder gives each topic its place in the outline; findings without a topic come first.
func topicOrder(d model.Dossier) map[model.UID]int {
	order := map[model.UID]int{"": -1}
	for i, t := range d.Topics {
		order[t.UID] = i
	}
	return order
}

// groupTitle is the heading a finding stands under: its part, for causes their kind, and its topic.
func groupTitle(d model.Dossier, p part, f model.Finding) string {
	title := p.title
	if len(p.kinds) > 1 {
		title += ": " + model.LowerFirst(strings.TrimPrefix(f.Kind.Label(), "Nguyên nhân "))
	}
	if topic := topicTitle(d, f.Topic); topic != "" {
		title += "  ·  " + topic
	}
	return title
}

func topicTitle(d model.Dossier, topic model.UID) string {
	for _, t := range d.Topics {
		if t.UID == topic {
			return t.Title
		}
	}
	return ""
}

// findingAt is the finding of a line's key, if it is still there.
func findingAt(d model.Dossier, uid model.UID) (model.DossierFinding, bool) {
	i := slices.IndexFunc(d.Findings, func(f model.DossierFinding) bool { return f.Finding.UID == uid })
	if i < 0 || uid == "" {
		return model.DossierFinding{}, false
	}
	return d.Findings[i], true
}

// neighbour is the row a step away from the one with the key; without that one it is the first or the last.
func neighbour(all []row, key string, step int) (row, bool) {
	at := slices.IndexFunc(all, func(r row) bool { return r.key() == key })
	if at < 0 && step < 0 {
		at = len(all)
	}
	if to := at + step; to >= 0 && to < len(all) {
		return all[to], true
	}
	return row{}, false
}
