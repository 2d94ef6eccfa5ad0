package model

import "slices"

// OfficeRow is an office of the book with everything that is dated about it.
type OfficeRow struct {
	Office   Office
	Versions []OfficeVersion // the newest first
	Series   []NumberSeries  // the newest first
	Next     map[UID]int     // by series, the number that is given next, as SeriesRow.Next
}

// ValidOn reports whether the version holds on the day.
func (o *OfficeVersion) ValidOn(day Date) bool {
	return (o.ValidFrom == "" || o.ValidFrom <= day) && (o.ValidTo == "" || day < o.ValidTo)
}

// On is the office's version on the day; ok is false when it did not exist.
func (o *OfficeRow) On(day Date) (v OfficeVersion, ok bool) {
	i := slices.IndexFunc(o.Versions, func(v OfficeVersion) bool { return v.ValidOn(day) })
	if i < 0 {
		return v, false
	}
	return o.Versions[i], true
}

// EndedOn is the first day on which the office no longer exists, "" while no end is known.
func (o *OfficeRow) EndedOn() Date {
	if len(o.Versions) == 0 {
		return ""
	}
	return o.Versions[0].ValidTo
}

// Name is the name on the day, else the last one.
func (o *OfficeRow) Name(day Date) string {
	if v, ok := o.On(day); ok {
		return v.Name
	}
	if len(o.Versions) > 0 {
		return o.Versions[0].Name
	}
	return ""
}

// HeaderSeparators are the signs that may stand under the head of a paper, as kept in OfficeVersion.Separator.
var HeaderSeparators = []string{"line", "star", "stars", "none"}

// SeparatorLabel is the Vietnamese name of a sign under the head; an empty one is the line.
func SeparatorLabel(s string) string {
	switch s {
	case "", "line":
		return "Đường kẻ"
	case "star":
		return "Dấu *"
	case "stars":
		return "Dấu ***"
	case "none":
		return "Không có"
	}
	return s
}

// Covers reports whether the day lies in the series' span.
func (n *NumberSeries) Covers(day Date) bool {
	return n.ScopeFrom <= day && (n.ScopeTo == "" || day <= n.ScopeTo)
}

// SeriesToBegin is the series that an office without one would begin to number papers of a type on a day, from 1: as papers
// of the type were numbered last before that day; else of the type alone where the office numbers by type; else one of the
// year for all types. all are the office's series.
func SeriesToBegin(all []NumberSeries, office UID, kind DocType, day Date) NumberSeries {
	out := NumberSeries{Office: office, Scope: ByYear, Next: 1}
	var last *NumberSeries
	for i := range all {
		n := &all[i]
		if (n.DocType == kind || n.DocType == "") && n.ScopeFrom < day && (last == nil || n.ScopeFrom >= last.ScopeFrom) {
			last = n
		}
		if n.DocType != "" {
			out.DocType = kind
		}
	}
	if last != nil {
		out.DocType, out.Scope = last.DocType, last.Scope
	}
	if out.Scope == ByTerm { // its end is not known; a term that began later than the day after the last one is mended by hand
		out.ScopeFrom = last.ScopeTo.AddDays(1)
		return out
	}
	if day.Valid() {
		out.ScopeFrom, _ = NewDate(day.Year(), 1, 1)
		out.ScopeTo, _ = NewDate(day.Year(), 12, 31)
	}
	return out
}

// Title names the series: "Mọi loại văn bản, năm 2024", "Công văn, nhiệm kỳ từ 12/5/2020".
func (n *NumberSeries) Title() string {
	what := "Mọi loại văn bản"
	if n.DocType != "" {
		what = n.DocType.Label()
	}
	if n.Scope == ByYear && n.ScopeFrom.Known() {
		return what + ", năm " + string(n.ScopeFrom[:4])
	}
	if n.ScopeTo.Known() {
		return what + ", nhiệm kỳ " + n.ScopeFrom.Format() + " - " + n.ScopeTo.Format()
	}
	if n.ScopeFrom.Known() {
		return what + ", nhiệm kỳ từ " + n.ScopeFrom.Format()
	}
	return what
}
