package findings

import (
	"cmp"
	"slices"
	"strings"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

// The places that are no units. No unit has such a uid.
const (
	commonPlace model.UID = ""
	allPlace    model.UID = "*"
)

// place is a line of the first column: one unit of the mission, all of them together, or everything.
type place struct {
	ward   model.UID
	name   string
	counts [3]int // findings by part: strengths, limitations, causes
}

// row is a line of the second column: one finding, under the heading of its part and topic.
type row struct {
	*model.DossierFinding
	group  string
	part   int
	wards  string // the units it is about, where that is not clear from the place
	merged bool   // it stands under the common finding that speaks for it
}

func (r row) key() string { return string(r.Finding.UID) }

// text is the finding in one line.
func (r row) text() string {
	text := present.Short(r.Finding.Text, listText)
	if text == "" {
		text = "(chưa có nội dung)"
	}
	if r.wards != "" {
		text = "[" + r.wards + "]  " + text
	}
	if r.merged {
		return "      " + text
	}
	return text
}

// part is one of the conclusion's parts that findings go into.
type part struct {
	title string
	short string
	kinds []model.FindingKind
}

var parts = [3]part{
	{"I. ƯU ĐIỂM", "Ưu", []model.FindingKind{model.Strength}},
	{"II. HẠN CHẾ", "HC", []model.FindingKind{model.Limitation}},
	{"III. NGUYÊN NHÂN", "NN", []model.FindingKind{model.ObjectiveCause, model.SubjectiveCause}},
}

func partOf(k model.FindingKind) int {
	return max(slices.IndexFunc(parts[:], func(p part) bool { return slices.Contains(p.kinds, k) }), 0)
}

const listText = 160 // characters of a finding shown in the list

// The names of the places that are no units.
const (
	commonName = "Các phường"
	allName    = "Tất cả"
)

// places lists the common place first, then the units in the mission's order, then everything, each with its numbers of
// findings; what was merged is counted in its common finding.
func places(d *model.Dossier) []place {
	out := []place{{name: commonName}}
	at := map[model.UID]int{commonPlace: 0}
	for _, w := range d.Wards {
		at[w.Ward] = len(out)
		out = append(out, place{ward: w.Ward, name: wardTitle(w)})
	}
	all := place{ward: allPlace, name: allName}
	for i := range d.Findings {
		f := &d.Findings[i]
		if !f.Finding.Stands() {
			continue
		}
		p := partOf(f.Finding.Kind)
		all.counts[p]++
		for _, w := range wardsOf(f) {
			if i, ok := at[w]; ok {
				out[i].counts[p]++
			}
		}
	}
	return append(out, all)
}

// firstPlace is where the page opens: the first place with findings.
func firstPlace(all []place) model.UID {
	for _, l := range all {
		if l.counts != [3]int{} {
			return l.ward
		}
	}
	return commonPlace
}

func wardTitle(w model.DossierWard) string {
	if w.Version.Name == "" {
		return "(đơn vị chưa có tên ngày này)"
	}
	return w.Version.Title()
}

var inCommon = []model.UID{commonPlace}

// wardsOf is where a finding stands: its units, or the common place.
func wardsOf(f *model.DossierFinding) []model.UID {
	if len(f.Wards) == 0 {
		return inCommon
	}
	return f.Wards
}

// standsAt says whether a finding is among those of a place.
func standsAt(f *model.DossierFinding, place model.UID) bool {
	return place == allPlace || slices.Contains(wardsOf(f), place)
}

// view is what the second column shows: the findings of one place, in the order of the conclusion.
type view struct {
	d       *model.Dossier
	place   model.UID
	keep    model.UID                          // shown although the filter would leave it out
	filter  func(f *model.DossierFinding) bool // nil: all
	topics  map[model.UID]int                  // place in the outline; -1 without a topic
	names   map[model.UID]string
	sources map[model.UID]model.UID // of a merged finding: the common one
	groups  map[groupKey]string
}

type groupKey struct {
	kind  model.FindingKind
	topic model.UID
}

// rows are the second column: part by part, in a part by kind, topic and the user's order; findings of one place under
// the common ones they were merged into.
func (v *view) rows() []row {
	v.prepare()
	var out []row
	for i := range v.d.Findings {
		f := &v.d.Findings[i]
		if !standsAt(f, v.place) || v.filter != nil && !v.filter(f) && f.Finding.UID != v.keep {
			continue
		}
		out = append(out, row{DossierFinding: f, part: partOf(f.Finding.Kind), group: v.group(f.Finding), wards: v.wards(f), merged: v.sources[f.Finding.UID] != ""})
	}
	return v.underCommon(v.sort(out))
}

func (v *view) prepare() {
	v.topics, v.groups = map[model.UID]int{"": -1}, map[groupKey]string{}
	for i, t := range v.d.Topics {
		v.topics[t.UID] = i
	}
	v.names = map[model.UID]string{}
	for _, w := range v.d.Wards {
		v.names[w.Ward] = shortName(w)
	}
	v.sources = mergedInto(v.d)
}

// mergedInto tells of each merged finding the common one that speaks for it.
func mergedInto(d *model.Dossier) map[model.UID]model.UID {
	merged := map[model.UID]bool{}
	for i := range d.Findings {
		if !d.Findings[i].Finding.Stands() {
			merged[d.Findings[i].Finding.UID] = true
		}
	}
	out := map[model.UID]model.UID{}
	for i := range d.Findings {
		for _, s := range d.Findings[i].Sources {
			if merged[s] {
				out[s] = d.Findings[i].Finding.UID
			}
		}
	}
	return out
}

// sort puts rows into the order of the conclusion: kind, topic, the user's order. Only places are moved while sorting,
// since there may be ten thousand rows.
func (v *view) sort(rows []row) []row {
	kinds := map[model.FindingKind]int{}
	for i, k := range model.FindingKinds {
		kinds[k] = i
	}
	type place struct{ group, ord, at int }
	order := make([]place, len(rows))
	for i, r := range rows {
		f := &r.Finding
		order[i] = place{kinds[f.Kind]*(len(v.d.Topics)+1) + v.topics[f.Topic] + 1, f.Ord, i}
	}
	slices.SortFunc(order, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.ord, b.ord), cmp.Compare(a.at, b.at))
	})
	out := make([]row, len(rows))
	for i, x := range order {
		out[i] = rows[x.at]
	}
	return out
}

// underCommon puts merged findings right under their common one; where that is not among the rows they stay.
func (v *view) underCommon(rows []row) []row {
	if len(v.sources) == 0 {
		return rows
	}
	here := map[model.UID]bool{}
	for _, r := range rows {
		here[r.Finding.UID] = true
	}
	under := map[model.UID][]row{}
	var out []row
	for _, r := range rows {
		if c := v.sources[r.Finding.UID]; here[c] && r.merged {
			under[c] = append(under[c], r)
		} else {
			out = append(out, r)
		}
	}
	rows, out = out, nil
	var add func(r row)
	add = func(r row) {
		out = append(out, r)
		for _, s := range under[r.Finding.UID] {
			s.group, s.part = r.group, r.part // also when its topic is another one
			add(s)
		}
	}
	for _, r := range rows {
		add(r)
	}
	return out
}

// wards names the units of a finding in few letters, where the place does not say it.
func (v *view) wards(f *model.DossierFinding) string {
	switch {
	case len(f.Wards) == 0 && v.place == allPlace:
		return commonName
	case len(f.Wards) == 0, len(f.Wards) == 1 && v.place != allPlace:
		return ""
	}
	names := make([]string, len(f.Wards))
	for i, w := range f.Wards {
		names[i] = v.names[w]
	}
	return strings.Join(names, ", ")
}

// group is the heading a finding stands under: its part, for causes their kind, and its topic.
func (v *view) group(f model.Finding) string {
	key := groupKey{f.Kind, f.Topic}
	if title, ok := v.groups[key]; ok {
		return title
	}
	p := parts[partOf(f.Kind)]
	title := p.title
	if len(p.kinds) > 1 {
		title += ": " + model.LowerFirst(strings.TrimPrefix(f.Kind.Label(), "Nguyên nhân "))
	}
	if topic := topicTitle(v.d, f.Topic); topic != "" {
		title += "  ·  " + topic
	}
	v.groups[key] = title
	return title
}

func topicTitle(d *model.Dossier, topic model.UID) string {
	for _, t := range d.Topics {
		if t.UID == topic {
			return t.Title
		}
	}
	return ""
}

// findingAt is a finding by its uid, if it is still there.
func findingAt(d *model.Dossier, uid model.UID) (model.DossierFinding, bool) {
	if i := findingIndex(d, uid); i >= 0 {
		return d.Findings[i], true
	}
	return model.DossierFinding{}, false
}

func findingIndex(d *model.Dossier, uid model.UID) int {
	if uid == "" {
		return -1
	}
	for i := range d.Findings {
		if d.Findings[i].Finding.UID == uid {
			return i
		}
	}
	return -1
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

// beside is the row that findings are moved before or behind: the next one above or below the chosen rows that has their
// kind and topic and is none of them. It says false when there is none, or when the chosen are of several kinds or topics.
func beside(all []row, chosen []row, up bool) (row, bool) {
	if len(chosen) == 0 {
		return row{}, false
	}
	is := func(r row) bool {
		return slices.ContainsFunc(chosen, func(c row) bool { return c.key() == r.key() })
	}
	same := func(r row) bool {
		a, b := r.Finding, chosen[0].Finding
		return a.Kind == b.Kind && a.Topic == b.Topic && !r.merged
	}
	if slices.ContainsFunc(chosen, func(c row) bool { return !same(c) }) {
		return row{}, false
	}
	from, by := slices.IndexFunc(all, is), -1
	if !up {
		by = 1
		for i := range all {
			if is(all[i]) {
				from = i
			}
		}
	}
	for i := from + by; from >= 0 && i >= 0 && i < len(all); i += by {
		if same(all[i]) && !is(all[i]) {
			return all[i], true
		}
	}
	return row{}, false
}

// uidsOf are the uids of rows, in their order.
func uidsOf(rows []row) []model.UID {
	var out []model.UID
	for _, r := range rows {
		out = append(out, r.Finding.UID)
	}
	return out
}
