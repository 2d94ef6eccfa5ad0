package model

import (
	"slices"
	"strings"
)

// WardFile is what is shown of one unit: see the store's method of this name.
type WardFile struct {
	Ward   Ward
	Names  []WardVersion // in the order of days
	Bodies []WardBody
	Work   []WardWork
}

// WardBody is a body of a unit and how many missions and recommendations name it.
type WardBody struct {
	Body Body
	Uses int
}

// WardWork is one mission, finding or open recommendation of a unit or of one before or after it.
type WardWork struct {
	Ref
	Ward    UID // the unit it is about
	Mission UID
	Code    string // of the mission
	Day     Date   // the mission's first day
	Kind    FindingKind
	Text    string // theme or text
	State   string // as kept; the noun says of what
	Due     Date
	Common  bool // a finding about all units of its mission

	Then string // the unit's name on the mission's day
	Now  string // the units that answer for it today, "" when nothing came after it
}

// NameWork fills in how units were called then and who answers for them today. Of records about several units of the
// line each stands once per unit.
func (b *WardBook) NameWork(work []WardWork, today Date) []WardWork {
	now := map[UID]string{}
	for i := range work {
		w := &work[i]
		day := w.Day
		if day == "" {
			day = today
		}
		w.Then = b.Title(w.Ward, day)
		if _, known := now[w.Ward]; !known {
			now[w.Ward] = b.nowText(w.Ward, today)
		}
		w.Now = now[w.Ward]
	}
	return work
}

func (b *WardBook) nowText(ward UID, today Date) string {
	var names []string
	for _, s := range b.History.Successors(ward, today) {
		names = append(names, b.Title(s.Ward, today))
	}
	return strings.Join(names, ", ")
}

// StateLabel is the state in words.
func (w *WardWork) StateLabel() string {
	switch w.Noun {
	case "mission":
		return MissionState(w.State).Label()
	case "finding":
		return FindingState(w.State).Label()
	}
	return RecommendationState(w.State).Label()
}

// OfToday gathers work by the unit that answers today: a record about several units of one line that one unit answers
// for now stands once. The order stays.
func OfToday(work []WardWork) []WardWork {
	type key struct {
		uid UID
		now string
	}
	seen := map[key]bool{}
	return slices.DeleteFunc(slices.Clone(work), func(w WardWork) bool {
		k := key{w.UID, w.Now}
		was := seen[k]
		seen[k] = true
		return was
	})
}
