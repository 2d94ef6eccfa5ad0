package model

import (
	"cmp"
	"slices"
)

// WardFlow is one link of the history of units together with what its change says: on Day all of From, or a part of it,
// went into To. Without From a unit began (or, in a rename and a transfer, To went on as another); without To one ended.
type WardFlow struct {
	Change   UID
	Day      Date
	Kind     ChangeKind
	Basis    string
	From, To UID
	Part     Part
	Note     string // of the link
	About    string // the note of the change
}

// Ends reports whether nothing is left of a unit of which this part went over: the whole or what remained. A unit that
// gave away a part only goes on.
func (p Part) Ends() bool { return p == Whole || p == Remainder }

// WardFlows joins changes and their links, in the order of days, then as they were made; links of changes that are not
// given are left out.
func WardFlows(changes []WardChange, links []WardChangeLink) []WardFlow {
	of := make(map[UID]*WardChange, len(changes))
	for i := range changes {
		of[changes[i].UID] = &changes[i]
	}
	out := make([]WardFlow, 0, len(links))
	for _, l := range links {
		if c := of[l.Change]; c != nil {
			out = append(out, WardFlow{
				Change: c.UID, Day: c.Day, Kind: c.Kind, Basis: c.Basis, From: l.FromWard, To: l.ToWard, Part: l.Part, Note: l.Note, About: c.Note,
			})
		}
	}
	slices.SortStableFunc(out, func(a, b WardFlow) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Change, b.Change))
	})
	return out
}

// Successor is a unit that answers for another one on a later day.
type Successor struct {
	Ward UID
	Part Part // how much of the first unit is in it
}

// Successors are the units that answer for a unit on the day: the unit itself as long as it goes on (also when it gave
// away a part), else what it went into by then, through any number of changes, in the order of the changes. More than
// one means that it was divided and somebody has to choose; none means that it was dissolved. An end that only a
// version tells and no change is not seen here.
//
// For many units of one book make one WardHistory and ask that.
func Successors(flows []WardFlow, ward UID, day Date) []Successor {
	return NewWardHistory(flows).Successors(ward, day)
}

// WardHistory answers what units came from and what became of them.
type WardHistory struct {
	after, before map[UID][]WardFlow // by From, by To
	changes       map[UID][]WardFlow
}

// NewWardHistory looks the flows through once; they are as WardFlows gives them.
func NewWardHistory(flows []WardFlow) *WardHistory {
	h := &WardHistory{after: map[UID][]WardFlow{}, before: map[UID][]WardFlow{}, changes: map[UID][]WardFlow{}}
	for _, f := range flows {
		h.changes[f.Change] = append(h.changes[f.Change], f)
		if f.From != "" {
			h.after[f.From] = append(h.after[f.From], f)
		}
		if f.To != "" {
			h.before[f.To] = append(h.before[f.To], f)
		}
	}
	return h
}

// End is the flow by which the unit ended, by the day (unknown day: ever); ok is false when it goes on.
func (h *WardHistory) End(ward UID, day Date) (end WardFlow, ok bool) {
	for _, f := range h.after[ward] {
		if f.Part.Ends() && (day == "" || f.Day <= day) {
			return f, true
		}
	}
	return WardFlow{}, false
}

// Successors is what package function Successors says.
func (h *WardHistory) Successors(ward UID, day Date) []Successor {
	var found []Successor
	h.follow(&found, Successor{ward, Whole}, day, map[UID]bool{})
	if len(found) == 1 {
		found[0].Part = Whole // its parts came together again
	}
	return found
}

// follow adds what became of s by the day; met are the units on the way here, so that a broken book ends too.
func (h *WardHistory) follow(found *[]Successor, s Successor, day Date, met map[UID]bool) {
	end, ended := h.End(s.Ward, day)
	if !ended {
		addSuccessor(found, s)
		return
	}
	if met[s.Ward] {
		return
	}
	met[s.Ward] = true
	for _, f := range h.after[s.Ward] {
		// What was given away before the end is a part that left, not what became of the unit.
		if f.To == "" || f.Day != end.Day {
			continue
		}
		h.follow(found, Successor{f.To, smaller(s.Part, f.Part)}, day, met)
	}
	delete(met, s.Ward)
}

func addSuccessor(found *[]Successor, s Successor) {
	for i, old := range *found {
		if old.Ward == s.Ward {
			(*found)[i].Part = smaller(old.Part, s.Part)
			return
		}
	}
	*found = append(*found, s)
}

// smaller is how much is left when b is taken of a.
func smaller(a, b Part) Part {
	switch {
	case a == Whole:
		return b
	case b == Whole:
		return a
	}
	return SomePart
}

// Before are all units that went into the unit, wholly or in part, through any number of changes; the nearest first.
func (h *WardHistory) Before(ward UID) []UID {
	return reach(ward, func(u UID, each func(UID)) {
		for _, f := range h.before[u] {
			each(f.From)
		}
	})
}

// After are all units that something of the unit went into; the nearest first.
func (h *WardHistory) After(ward UID) []UID {
	return reach(ward, func(u UID, each func(UID)) {
		for _, f := range h.after[u] {
			each(f.To)
		}
	})
}

// reach lists what can be reached from start by steps, without start.
func reach(start UID, step func(u UID, each func(UID))) []UID {
	seen, out := map[UID]bool{start: true, "": true}, []UID{}
	for level := []UID{start}; len(level) > 0; {
		var next []UID
		for _, u := range level {
			step(u, func(to UID) {
				if !seen[to] {
					seen[to] = true
					next = append(next, to)
				}
			})
		}
		out, level = append(out, next...), next
	}
	return out
}

// Line are the flows of every change that the unit, one before it or one after it went through, in the order of days:
// what a picture of its history shows, with the other units of the same changes.
func (h *WardHistory) Line(ward UID) []WardFlow {
	seen := map[UID]bool{}
	var out []WardFlow
	take := func(flows []WardFlow) {
		for _, f := range flows {
			if !seen[f.Change] {
				seen[f.Change] = true
				out = append(out, h.changes[f.Change]...)
			}
		}
	}
	for _, u := range append(h.Before(ward), ward) {
		take(h.before[u])
	}
	for _, u := range append(h.After(ward), ward) {
		take(h.after[u])
	}
	slices.SortStableFunc(out, func(a, b WardFlow) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Change, b.Change))
	})
	return out
}
