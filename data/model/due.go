package model

import (
	"cmp"
	"slices"
	"strings"
)

// DueAhead is how many days before its day a thing is listed as due: the week one plans.
const DueAhead = 7

// DueKind says what kind of thing is due.
type DueKind string

// The kinds of due things. A recommendation has one day: its own, or else the one by which its mission asks for answers;
// so nothing is listed twice.
const (
	DueDeadline       DueKind = "deadline"       // a deadline of the law
	DueRecommendation DueKind = "recommendation" // a recommendation with a day of its own
	DueAnswer         DueKind = "answer"         // answers to a mission's recommendations without one
)

// DueKinds lists the kinds in the order in which they stand on one day.
var DueKinds = []DueKind{DueDeadline, DueRecommendation, DueAnswer}

var dueKindLabels = labels[DueKind]{
	DueDeadline: "Thời hạn theo quy định", DueRecommendation: "Kiến nghị", DueAnswer: "Chờ trả lời",
}

// Label is the Vietnamese name.
func (v DueKind) Label() string { return dueKindLabels.label(v) }

// Valid reports whether v is one of DueKinds.
func (v DueKind) Valid() bool { return dueKindLabels.has(v) }

// DueItem is one thing that is overdue or due soon.
type DueItem struct {
	Kind DueKind
	Ref  Ref    // the record to open for it
	What string // the deadline's name, the recommendation's text
	// Mission is the one it belongs to, Code and Theme are how people know it.
	Mission UID
	Code    string
	Theme   string
	Where   []string // units or bodies it concerns; none: the whole mission
	Days    []Date   // of a deadline: that of each unit in Where
	Due     Date     // the first of them
	Hint    string   // of a deadline: a phrase for the user about the first day, or ""
}

// Overdue reports whether its day has passed.
func (d DueItem) Overdue(today Date) bool { return today.After(d.Due) }

// OpenPaper is a paper that is not issued yet.
type OpenPaper struct {
	Ref     Ref
	Type    DocType
	Subject string
	Code    string // of its mission, "" for none
	Ward    string // the unit it is about, "" for all
	State   DocumentState
	Changed Instant
}

// DueCounts are the numbers beside the names of the navigation; nothing in the bin is counted.
type DueCounts struct {
	Missions   int
	OpenRecs   int // recommendations from which something is still awaited
	LateRecs   int // of those, past their own day
	Papers     int
	OpenPapers int // of those, not issued yet
	Wards      int
	People     int
}

// Due is what waits to be done as it stands on one day.
type Due struct {
	Items  []DueItem   // overdue or due within DueAhead days, the earliest first
	Papers []OpenPaper // the one changed last first
	Counts DueCounts
}

// Overdue counts the items whose day has passed.
func (d Due) Overdue(today Date) int {
	n := 0
	for _, i := range d.Items {
		if i.Overdue(today) {
			n++
		}
	}
	return n
}

// LeftText is half-typed text that was never saved, with what it belongs to.
type LeftText struct {
	DraftText
	Title string // of the record: "Nhận xét: Lịch tiếp công dân ..."
	New   bool   // the record was never saved
}

// Kind is the kind of record whose page offers the text.
func (t LeftText) Kind() Noun {
	if ErrandOf(t.Field) == ErrandMember {
		return "member"
	}
	if noun, _, isNew := strings.Cut(t.Field, "."); isNew {
		return Noun(noun)
	}
	return t.Noun
}

// OfCopy says that the text was typed for a new mission that is made from the one it is kept with.
func (t LeftText) OfCopy() bool { return t.Noun == "mission" && strings.HasPrefix(t.Field, "mission.") }

// OfPaperText says that the text was typed where the words of a paper are written, not where it is recorded.
func (t LeftText) OfPaperText() bool {
	switch ErrandOf(t.Field) {
	case ErrandPassage, ErrandAddPassage, ErrandVersion, ErrandCorrection, ErrandTemplate, ErrandIssue:
		return t.Noun == "document"
	}
	return false
}

// DueDeadlines makes lines of a mission's open deadlines that are overdue or due within DueAhead days. Those of one rule on
// one day stand in one line, and so do all overdue ones of one rule. Deadline.Ward is the ward's uid there; name says how
// it is called, session which session to open for it ("" when it has none).
func DueDeadlines(of DueItem, all []Deadline, name func(ward string) string, session func(ward string) UID) []DueItem {
	var out []DueItem
	at := map[dueLine]int{}
	for _, d := range all {
		key := dueLine{d.Rule, d.Due, d.Ward == ""}
		switch d.State {
		case DeadlineOverdue:
			key.due = ""
		case DeadlineSoon:
		default:
			continue
		}
		i, known := at[key]
		if !known {
			i = len(out)
			at[key], out = i, append(out, newDueLine(of, d, session))
		}
		line := &out[i]
		if d.Due < line.Due {
			line.Due, line.Hint = d.Due, d.Hint
		}
		if d.Ward != "" {
			line.Where, line.Days = append(line.Where, name(d.Ward)), append(line.Days, d.Due)
		}
		if len(line.Where) > 1 {
			line.Ref = Ref{Noun: "mission", UID: of.Mission}
		}
	}
	return out
}

// dueLine is what deadlines in one line have in common; overdue ones have no day in common.
type dueLine struct {
	rule  DeadlineRule
	due   Date
	whole bool
}

func newDueLine(of DueItem, d Deadline, session func(ward string) UID) DueItem {
	of.Kind, of.What, of.Due, of.Hint = DueDeadline, d.Rule.Label(), d.Due, d.Hint
	of.Ref = Ref{Noun: "mission", UID: of.Mission}
	if uid := session(d.Ward); d.Ward != "" && uid != "" {
		of.Ref = Ref{Noun: "session", UID: uid}
	}
	return of
}

// SortDue puts the earliest first; on one day by kind, then by mission.
func SortDue(items []DueItem) {
	slices.SortStableFunc(items, func(a, b DueItem) int {
		return cmp.Or(
			cmp.Compare(a.Due, b.Due),
			cmp.Compare(slices.Index(DueKinds, a.Kind), slices.Index(DueKinds, b.Kind)),
			Compare(a.Code, b.Code))
	})
}
