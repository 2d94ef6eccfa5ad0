package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// MaxSkip bounds how many numbers one slip of the finger can skip in a series.
const MaxSkip = 1000

// Run is a run of numbers without a gap, both ends in it.
type Run struct{ From, To int }

// Text is the run with numbers as they are written on papers: "05", "01-26".
func (r Run) Text() string {
	if r.From == r.To {
		return fmt.Sprintf("%02d", r.From)
	}
	return fmt.Sprintf("%02d-%02d", r.From, r.To)
}

// NumberRange is a run of numbers of one series of which the same is to be said in one line: state, reason and day are the
// same and none bears a paper. A number that bears a paper is a range of its own.
type NumberRange struct {
	Uses []NumberUse // ascending, at least one
}

// Run is the first number and the last.
func (r NumberRange) Run() Run { return Run{r.Uses[0].Number, r.Uses[len(r.Uses)-1].Number} }

// NumberRanges groups numbers into ranges, series by series and ascending within each; it takes them in any order and
// leaves them as they are.
func NumberRanges(uses []NumberUse) []NumberRange {
	sorted := slices.Clone(uses)
	slices.SortFunc(sorted, func(a, b NumberUse) int {
		return cmp.Or(cmp.Compare(a.Series, b.Series), cmp.Compare(a.Number, b.Number))
	})
	var out []NumberRange
	for from, i := 0, 1; i <= len(sorted); i++ {
		if i == len(sorted) || !sorted[i-1].GoesOn(sorted[i]) {
			out = append(out, NumberRange{sorted[from:i:i]})
			from = i
		}
	}
	return out
}

// GoesOn reports whether the next number of a list stands in one line with this one: it is the next of the series, the
// same is to be said of both, and neither bears a paper.
func (u *NumberUse) GoesOn(next NumberUse) bool {
	return u.Series == next.Series && u.Number+1 == next.Number && u.State == next.State && u.Reason == next.Reason && u.Day == next.Day &&
		u.Document == "" && next.Document == ""
}

// Standing says what is known of a number that is kept, or that counts as used, without a paper of the book; "" for every
// other number.
func (u *NumberUse) Standing() string {
	if u.Document != "" || u.State == VoidNo || u.State == Used && u.UID == "" {
		return ""
	}
	return fmt.Sprintf("Số %02d trong sổ ghi là %s%s.", u.Number, LowerFirst(u.State.Label()), reasonIn(u.Reason))
}

func reasonIn(reason string) string {
	if reason == "" {
		return ""
	}
	return ": “" + strings.TrimSuffix(reason, ".") + "”"
}

// SeriesRow is a series with its numbers in order: those that were given, kept or made void, and those that papers of the
// book bear which were recorded as issued though the series does not tell of it; the latter have a Use without UID.
type SeriesRow struct {
	Series  NumberSeries
	Numbers []NumberRow
}

// NumberRow is one number of a series with what it was given to.
type NumberRow struct {
	Use     NumberUse
	Type    DocType // of the paper, "" when none of the book has the number
	Printed string  // the number as printed on the paper
	Subject string
	State   DocumentState
}

// Next is the number that is given next: after those of the series and of recorded papers, but for a number so far away
// that it must be a slip of the finger.
func (s *SeriesRow) Next() int {
	next := s.Series.Next
	for _, n := range s.Numbers {
		if n.Use.Number >= next && n.Use.Number-next <= MaxSkip {
			next = n.Use.Number + 1
		}
	}
	return next
}

// Has reports whether the number is among those of the series.
func (s *SeriesRow) Has(number int) bool {
	_, found := s.find(number)
	return found
}

// Standing says what is known of a number of the series that is kept, or counts as used, without a paper; "" for every other.
func (s *SeriesRow) Standing(number int) string {
	i, found := s.find(number)
	if !found {
		return ""
	}
	return s.Numbers[i].Use.Standing()
}

func (s *SeriesRow) find(number int) (int, bool) {
	return slices.BinarySearchFunc(s.Numbers, number, func(n NumberRow, to int) int { return n.Use.Number - to })
}

// Take notes that a paper of the book bears a number of the series: on the number where it was kept or counts as used
// without a paper, else as a number more. A number that is void or another paper's stays.
func (s *SeriesRow) Take(number int, d *Document) {
	i, found := s.find(number)
	if !found {
		s.Numbers = slices.Insert(s.Numbers, i, NumberRow{Use: NumberUse{Series: s.Series.UID, Number: number}})
	}
	if n := &s.Numbers[i]; n.Use.Bear(d) {
		n.Type, n.Printed, n.Subject, n.State = d.Type, d.Number, d.Subject, d.State
	}
}

// Bear makes the number that of a paper, unless it is void or another paper's; it says whether it does.
func (u *NumberUse) Bear(d *Document) bool {
	if u.State == VoidNo || u.Document != "" && u.Document != d.UID {
		return false
	}
	if u.State != Used {
		u.State, u.Reason, u.Day = Used, "", d.Day
	}
	u.Document, u.Day = d.UID, cmp.Or(u.Day, d.Day)
	return true
}

// NumberCount counts the numbers of a series.
type NumberCount struct {
	Used, Reserved, Void int
	Free                 []Run // reserved without a paper: still to be given
	Missing              []Run // below the series' counter and not recorded at all; only in damaged or foreign files
}

// Count counts the numbers and finds what is free and what is missing.
func (s *SeriesRow) Count() NumberCount {
	var c NumberCount
	expected := 1
	for _, n := range s.Numbers {
		if top := min(n.Use.Number, s.Series.Next); expected < top {
			c.Missing = append(c.Missing, Run{expected, top - 1})
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
