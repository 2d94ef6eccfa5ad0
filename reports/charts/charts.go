package charts

import (
	"fmt"
	"strconv"

	"sogiamsat/data/model"
)

// UnitFindings is how many findings of each kind one unit has; Unit is its name standing alone, or "Các phường" for the
// common ones.
type UnitFindings struct {
	Unit   string
	Counts map[model.FindingKind]int
}

var findingLooks = map[model.FindingKind]key{
	model.Strength:        {meaning: good, pattern: blank},
	model.Limitation:      {meaning: bad, pattern: slanted},
	model.ObjectiveCause:  {meaning: info, pattern: dotted},
	model.SubjectiveCause: {meaning: warn, pattern: upright},
}

// Findings draws one bar per unit, in the order given, made of the kinds of its findings, with the sum behind it. once
// is how many findings of each kind there are: one that concerns two units stands in two bars and counts once above
// them.
func Findings(units []UnitFindings, once map[model.FindingKind]int, look Look) (Picture, error) {
	b := bars{empty: "Chưa có nhận xét."}
	for _, u := range units {
		r, sum := row{label: u.Unit}, 0
		for _, k := range model.FindingKinds {
			n := u.Counts[k]
			r.counts = append(r.counts, n)
			sum += n
		}
		r.behind = strconv.Itoa(sum)
		b.rows = append(b.rows, r)
	}
	for _, kind := range model.FindingKinds {
		k := findingLooks[kind]
		k.name = fmt.Sprintf("%s: %d", kind.Label(), once[kind])
		b.keys = append(b.keys, k)
	}
	return b.draw(look)
}

// StateCount is how many recommendations stand in a state, and how many of them are past their day.
type StateCount struct {
	All, Overdue int
}

var stateLooks = map[model.RecommendationState]key{
	model.RecOpen:         {meaning: plain, pattern: blank},
	model.RecInProgress:   {meaning: info, pattern: dotted},
	model.RecReportedDone: {meaning: info, pattern: upright},
	model.RecVerified:     {meaning: good, pattern: level},
	model.RecRejected:     {meaning: bad, pattern: crossed},
	model.RecReconsider:   {meaning: warn, pattern: steep},
	model.RecWithdrawn:    {meaning: plain, pattern: steep},
}

var overdueLook = key{name: "Quá hạn", meaning: bad, pattern: slanted}

// States draws one bar per state that has recommendations, with its number in words behind it; those past their day
// are a part of their own.
func States(counts map[model.RecommendationState]StateCount, look Look) (Picture, error) {
	b := bars{keys: []key{overdueLook}, empty: "Chưa có kiến nghị."}
	late := 0
	for _, s := range model.RecommendationStates {
		if c := counts[s]; c.All > 0 {
			b.keys = append(b.keys, stateLooks[s])
			late += c.Overdue
		}
	}
	for _, s := range model.RecommendationStates {
		c := counts[s]
		if c.All == 0 {
			continue
		}
		r := row{label: s.Label(), counts: make([]int, len(b.keys)), behind: inWords(c)}
		r.counts[0] = c.Overdue
		r.counts[len(b.rows)+1] = c.All - c.Overdue
		b.rows = append(b.rows, r)
	}
	if late == 0 {
		b.keys[0].name = ""
	}
	return b.draw(look)
}

func inWords(c StateCount) string {
	if c.Overdue == 0 {
		return fmt.Sprintf("%d kiến nghị", c.All)
	}
	return fmt.Sprintf("%d kiến nghị, %d quá hạn", c.All, c.Overdue)
}
