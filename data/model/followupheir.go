package model

import (
	"slices"
	"strings"
)

// Handover is an addressee whose unit is no more. Nothing is handed over by itself: the user does it, and for a divided
// unit says to whom.
type Handover struct {
	Body  UID
	Ward  UID
	Last  Date        // the last day on which the unit was
	Heirs []Successor // units of today: one takes over; of several one is chosen; none: dissolved without a successor
}

// HandoverOf tells what is to be decided about a body on a day; ok is false as long as its unit goes on.
func HandoverOf(h *WardHistory, b Body, day Date) (Handover, bool) {
	if b.Ward == "" {
		return Handover{}, false
	}
	end, ended := h.End(b.Ward, day)
	if !ended {
		return Handover{}, false
	}
	return Handover{Body: b.UID, Ward: b.Ward, Last: end.Day.AddDays(-1), Heirs: h.Successors(b.Ward, day)}, true
}

// HeirBody is the body of the heir that takes over from old: its body of the same kind, of other bodies the one of the
// same name. It has no uid where the heir has no such body yet. A name of its own is carried over with the old unit's
// name in it replaced by the heir's; both are names in a sentence.
func HeirBody(old Body, oldUnit string, heir UID, heirUnit string, bodies []Body) Body {
	name := old.Name
	if oldUnit != "" {
		name = strings.ReplaceAll(name, oldUnit, heirUnit)
	}
	var same []Body
	for _, b := range bodies {
		if b.Ward == heir && b.Kind == old.Kind && (b.Kind != OtherBody || Fold(b.Name) == Fold(name)) {
			same = append(same, b)
		}
	}
	if i := slices.IndexFunc(same, func(b Body) bool { return b.Name == "" }); i >= 0 {
		return same[i]
	}
	if len(same) > 0 {
		return same[0]
	}
	if old.Kind != OtherBody {
		name = ""
	}
	return Body{Ward: heir, Kind: old.Kind, Name: name}
}

// Heir checks a choice of the user: the unit must be among those that answer for the old one. No choice is needed where
// there is only one.
func (w *Handover) Heir(chosen UID) (UID, error) {
	switch {
	case len(w.Heirs) == 0:
		return "", Errorf(State, "body", "Đơn vị đã giải thể, không có đơn vị kế thừa; hãy chọn nơi nhận khác.")
	case chosen == "" && len(w.Heirs) == 1:
		return w.Heirs[0].Ward, nil
	case chosen == "":
		return "", Errorf(Invalid, "body", "Đơn vị đã chia thành nhiều đơn vị; hãy chọn đơn vị kế thừa.")
	case !slices.ContainsFunc(w.Heirs, func(s Successor) bool { return s.Ward == chosen }):
		return "", Errorf(Invalid, "body", "Đơn vị được chọn không kế thừa đơn vị này.")
	}
	return chosen, nil
}

// EndedUnit is a unit with the last day on which it was.
type EndedUnit struct {
	Name string // standing alone
	Last Date
}

// AddOrigin writes units into the origin of a recommendation: "Phường 3, Phường 5 (đến 30/6/2025)". What stands there
// already stays, and nothing is written twice.
func AddOrigin(origin string, units []EndedUnit) string {
	var days []Date
	names := map[Date][]string{}
	for _, u := range units {
		if !slices.Contains(days, u.Last) {
			days = append(days, u.Last)
		}
		if !slices.Contains(names[u.Last], u.Name) {
			names[u.Last] = append(names[u.Last], u.Name)
		}
	}
	var parts []string
	if origin != "" {
		parts = append(parts, origin)
	}
	for _, d := range days {
		part := strings.Join(names[d], ", ") + " (đến " + d.Format() + ")"
		if !strings.Contains(origin, part) {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "; ")
}

// Nearness says how likely an earlier recommendation is the one that is repeated now.
type Nearness int

// The degrees, the likeliest first.
const (
	SameBody    Nearness = iota // to the same body
	Predecessor                 // to a body of the same kind of a unit that went into the one asked now
	Elsewhere                   // to others
)

// NearnessOf compares the addressees of a recommendation with those of an earlier one.
func NearnessOf(h *WardHistory, now, earlier []Body) Nearness {
	best := Elsewhere
	for _, b := range now {
		before := h.Before(b.Ward)
		for _, e := range earlier {
			switch {
			case e.UID == b.UID:
				return SameBody
			case e.Kind == b.Kind && b.Ward != "" && slices.Contains(before, e.Ward):
				best = Predecessor
			}
		}
	}
	return best
}

// Label is the heading over earlier recommendations of this nearness.
func (n Nearness) Label() string {
	switch n {
	case SameBody:
		return "Cùng nơi nhận"
	case Predecessor:
		return "Đơn vị trước khi nhập, chia"
	}
	return "Kiến nghị khác"
}

// EarlierRecommendation is one that may be repeated, with how near it is.
type EarlierRecommendation struct {
	FollowUp
	Near Nearness
}
