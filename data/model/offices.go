package model

import "slices"

// OfficeRow is an office of the book with everything that is dated about it.
type OfficeRow struct {
	Office   Office
	Versions []OfficeVersion // the newest first
	Series   []NumberSeries  // the newest first
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

// NumberRow is one number of a series with what it was given to.
type NumberRow struct {
	Use     NumberUse
	Type    DocType // of the paper, "" when none of the book has the number
	Printed string  // the number as printed on the paper
	Subject string
	State   DocumentState
}

// SeriesRow is a series with its numbers in order.
type SeriesRow struct {
	Series  NumberSeries
	Numbers []NumberRow
}

// NumberCount counts the numbers of a series.
type NumberCount struct {
	Used, Reserved, Void int
	Free                 []Run // reserved without a paper: still to be given
	Missing              []Run // below the next number and not recorded at all; only in damaged or foreign files
}

// Run is a run of numbers without a gap, both ends in it.
type Run struct{ From, To int }

// Count counts the numbers and finds what is free and what is missing.
func (s *SeriesRow) Count() NumberCount {
	var c NumberCount
	expected := 1
	for _, n := range s.Numbers {
		if n.Use.Number > expected {
			c.Missing = append(c.Missing, Run{expected, n.Use.Number - 1})
		}
		expected = n.Use.Number + 1
		switch n.Use.State {
		case Used:
			c.Used++
		case VoidNo:
			c.Void++
		default:
			c.Reserved++
			if n.Use.Document == "" {
				c.Free = addToRuns(c.Free, n.Use.Number)
			}
		}
	}
	if expected < s.Series.Next {
		c.Missing = append(c.Missing, Run{expected, s.Series.Next - 1})
	}
	return c
}

func addToRuns(runs []Run, n int) []Run {
	if last := len(runs) - 1; last >= 0 && runs[last].To == n-1 {
		runs[last].To = n
		return runs
	}
	return append(runs, Run{n, n})
}

// Covers reports whether the day lies in the series' span.
func (n *NumberSeries) Covers(day Date) bool {
	return n.ScopeFrom <= day && (n.ScopeTo == "" || day <= n.ScopeTo)
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
