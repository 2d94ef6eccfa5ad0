package model

import (
	"slices"
	"strings"
	"sync"
)

// WardState is what has become of a unit by a day.
type WardState string

// The states of a unit.
const (
	WardThere     WardState = "there"
	WardNotYet    WardState = "not_yet"
	WardMerged    WardState = "merged"    // it went into another as a whole
	WardDivided   WardState = "divided"   // it was divided among others
	WardDissolved WardState = "dissolved" // nothing came after it
	WardOver      WardState = "over"      // its last name ended and no change says why
)

// WardStates lists the states in the order of lists.
var WardStates = []WardState{WardThere, WardNotYet, WardMerged, WardDivided, WardDissolved, WardOver}

var wardStateLabels = labels[WardState]{
	WardThere: "Đang có", WardNotYet: "Chưa lập", WardMerged: "Đã sáp nhập", WardDivided: "Đã chia", WardDissolved: "Đã giải thể",
	WardOver: "Hết hiệu lực",
}

// Label is the Vietnamese name.
func (s WardState) Label() string { return wardStateLabels.label(s) }

// Valid reports whether s is one of WardStates.
func (s WardState) Valid() bool { return wardStateLabels.has(s) }

// Gone reports whether the unit was there once and is no more.
func (s WardState) Gone() bool { return s != WardThere && s != WardNotYet }

// WardCounts is what hangs on a unit: its bodies, the missions it is in, the findings about it (common ones and merged ones
// left out) and the recommendations to its bodies that are not settled.
type WardCounts struct{ Bodies, Missions, Findings, Open int }

// WardBook is the register of units with their names and their history. Its parts are not changed after it was made.
type WardBook struct {
	Wards   []Ward
	Flows   []WardFlow
	History *WardHistory
	Counts  map[UID]WardCounts

	names     map[UID][]WardVersion
	wards     map[UID]*Ward
	transfers map[UID][]WardFlow

	once   sync.Once // guards byName
	byName map[unitName][]WardVersion
}

// NewWardBook joins units, their versions and their history; counts may be nil.
func NewWardBook(wards []Ward, versions []WardVersion, flows []WardFlow, counts map[UID]WardCounts) *WardBook {
	b := &WardBook{
		Wards: wards, Flows: flows, History: NewWardHistory(flows), Counts: counts,
		names: make(map[UID][]WardVersion, len(wards)), wards: make(map[UID]*Ward, len(wards)), transfers: map[UID][]WardFlow{},
	}
	for i := range wards {
		b.wards[wards[i].UID] = &wards[i]
	}
	for _, v := range versions {
		b.names[v.Ward] = append(b.names[v.Ward], v)
	}
	for _, all := range b.names {
		slices.SortFunc(all, func(x, y WardVersion) int { return strings.Compare(string(x.ValidFrom), string(y.ValidFrom)) })
	}
	for _, f := range flows {
		if f.Kind == Transfer && f.To != "" {
			b.transfers[f.To] = append(b.transfers[f.To], f)
		}
	}
	return b
}

// Ward is the unit, nil for an unknown one.
func (b *WardBook) Ward(uid UID) *Ward { return b.wards[uid] }

// Names are the unit's versions in the order of days.
func (b *WardBook) Names(ward UID) []WardVersion { return b.names[ward] }

// On is the unit's version on the day; ok is false when it was not there.
func (b *WardBook) On(ward UID, day Date) (v WardVersion, ok bool) {
	for _, v := range b.names[ward] {
		if v.ValidOn(day) {
			return v, true
		}
	}
	return WardVersion{}, false
}

// Near is the unit's version on the day or, when it was not there, the last one before, or else the first one after;
// the zero version for a unit without a name.
func (b *WardBook) Near(ward UID, day Date) WardVersion {
	var last WardVersion
	for i, v := range b.names[ward] {
		if i > 0 && v.ValidFrom > day {
			break
		}
		last = v
	}
	return last
}

// Title is the unit's name on the day, or near it.
func (b *WardBook) Title(ward UID, day Date) string {
	v := b.Near(ward, day)
	if v.Name == "" {
		return "(chưa có tên)"
	}
	return v.Title()
}

// AreaOn is where the unit belonged to on the day.
func (b *WardBook) AreaOn(ward UID, day Date) string {
	for _, f := range b.transfers[ward] {
		if day < f.Day {
			return f.Note
		}
	}
	if w := b.wards[ward]; w != nil {
		return w.Area
	}
	return ""
}

// State is what has become of the unit by the day.
func (b *WardBook) State(ward UID, day Date) WardState {
	if _, ok := b.On(ward, day); ok {
		return WardThere
	}
	names := b.names[ward]
	if len(names) > 0 && names[0].ValidFrom > day {
		return WardNotYet
	}
	end, ok := b.History.End(ward, day)
	switch {
	case !ok:
		return WardOver
	case end.To == "":
		return WardDissolved
	case end.Part == Whole:
		return WardMerged
	}
	return WardDivided
}

// WardRow is one line of the register as on a day.
type WardRow struct {
	Ward  UID
	Name  WardVersion // on the day, or the nearest one
	Title string
	Area  string
	State WardState
	// Became names the units that answer for it on the day, "" while it goes on.
	Became string
	// Known is every name it ever had, without kinds, for WardQuery.
	Known string
	// OtherKinds are the kinds it had before or has after.
	OtherKinds []WardKind
	// Place is its place in the order of names, by which lists compare.
	Place int
	WardCounts
}

// Rows are all units as on the day, in the order of names.
func (b *WardBook) Rows(day Date) []WardRow {
	all := make([]WardRow, len(b.Wards))
	order := make([]int32, len(b.Wards)) // rows are large to move about
	for i := range b.Wards {
		all[i], order[i] = b.row(b.Wards[i].UID, day), int32(i)
	}
	SortByText(order, func(i int32) string { return all[i].Title + " " + all[i].Area })
	rows := make([]WardRow, len(all))
	for place, i := range order {
		rows[place] = all[i]
		rows[place].Place = place
	}
	return rows
}

func (b *WardBook) row(ward UID, day Date) WardRow {
	r := WardRow{
		Ward: ward, Name: b.Near(ward, day), Title: b.Title(ward, day), Area: b.AreaOn(ward, day), State: b.State(ward, day),
		WardCounts: b.Counts[ward],
	}
	if r.State.Gone() {
		r.Became = b.becameText(ward, day)
	}
	r.Known = b.known(ward)
	for _, v := range b.names[ward] {
		if v.Kind != r.Name.Kind {
			r.OtherKinds = append(r.OtherKinds, v.Kind)
		}
	}
	return r
}

// known is every name of a unit once with its short name.
func (b *WardBook) known(ward UID) string {
	names := b.names[ward]
	if len(names) == 1 {
		return names[0].Name + " " + names[0].ShortName
	}
	var all []string
	for i := range names {
		all = append(all, names[i].Name, names[i].ShortName)
	}
	return strings.Join(all, " ")
}

func (b *WardBook) becameText(ward UID, day Date) string {
	var names []string
	for _, s := range b.History.Successors(ward, day) {
		if s.Ward != ward {
			names = append(names, b.Title(s.Ward, day))
		}
	}
	return strings.Join(names, ", ")
}

// WardQuery is what is typed to find a unit: words of any name it ever had, of its short name or of its area, with the
// kind before them or not. A kind that is not finished finds nothing by itself: "phu" means Phú Nhuận and not every
// phường.
type WardQuery struct {
	whole, rest Query
	kind        WardKind // typed before rest, "" for none
}

// ParseWardQuery reads what was typed.
func ParseWardQuery(typed string) WardQuery {
	q := WardQuery{whole: ParseQuery(typed)}
	words := strings.Fields(typed)
	for n := min(len(words), 2); n > 0 && q.kind == ""; n-- {
		if k, ok := wardKindWords[Fold(strings.Join(words[:n], " "))]; ok {
			rest := strings.Join(words[n:], " ")
			if rest == "" && !strings.HasSuffix(typed, " ") && len([]rune(typed)) < 3 {
				return q // "x" may be the beginning of a name
			}
			if strings.HasSuffix(typed, " ") {
				rest += " "
			}
			q.kind, q.rest = k, ParseQuery(rest)
		}
	}
	return q
}

// Empty reports whether nothing was typed; an empty query finds every unit.
func (q WardQuery) Empty() bool { return q.whole.Empty() }

// Named reports whether a name of the unit has all words.
func (q WardQuery) Named(r *WardRow) bool { return q.match(r, r.Known) }

// Match reports whether names and area of the unit together have all words.
func (q WardQuery) Match(r *WardRow) bool { return q.match(r, r.Known+" "+r.Area) }

func (q WardQuery) match(r *WardRow, text string) bool {
	isKind := q.kind != "" && (q.kind == r.Name.Kind || slices.Contains(r.OtherKinds, q.kind))
	return q.whole.Match(text) || isKind && q.rest.Match(text)
}
