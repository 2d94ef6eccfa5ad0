// Package rules holds the rules of form (thể thức, kỹ thuật trình bày) under which papers are made, as dated data.
//
// A Set is one body of rules with the days on which it is in force. Each of its measures stands in one place, with the
// clause it comes from, the range the clause allows and the value chosen inside the range; a measure without a range
// in law (Min = Max = 0) is the habit of careful offices. A Set yields the layout.Sheet on which its papers are set;
// nothing else in the program knows a measure of a paper. Papers keep the id of the set they were made under, so sets
// are never changed once papers were issued: a new rule is a new set.
package rules

import (
	"fmt"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/layout"
)

// The ids of the rule sets.
const (
	FrontND30 = "front-nd30" // the State's rules as the Front uses them
	StateND30 = "state-nd30" // State bodies
	Party66   = "party-66"   // the Party until 08/01/2026
	Party399  = "party-399"  // the Party from 09/01/2026
)

// Unit is what a measure counts.
type Unit string

// The units of measures.
const (
	MM    Unit = "mm"
	PT    Unit = "pt"
	Share Unit = "share" // of another length, named by the measure's key
)

// Measure is one length or size of a rule set.
type Measure struct {
	Key      string // what is measured: "page.left"
	Value    float64
	Min, Max float64 // what the clause allows; both 0 when the rules leave it open
	Unit     Unit
	Clause   string // where the rule stands: "NĐ 30/2020, Phụ lục I, Phần I, I.3"
	Note     string // why the value is the default where sources disagree; Vietnamese
}

// Points is the measure's value in points; shares are returned as they are.
func (m Measure) Points() float64 {
	if m.Unit == MM {
		return m.Value * 72 / 25.4
	}
	return m.Value
}

// Family is whose form a set is. Of one family one set is in force on a day, the one after it follows it.
type Family string

// The families.
const (
	Front Family = "front" // the Front: the State's form in its own use
	State Family = "state" // State bodies, among them People's Councils
	Party Family = "party" // committees of the Party
)

// Set is one body of rules.
type Set struct {
	ID        string
	Family    Family
	Name      string // Vietnamese, for lists
	Basis     string // the document that lays the rules down
	ValidFrom string // first day, YYYY-MM-DD
	ValidTo   string // first day on which it is no longer in force; empty while it is
	Caution   string // what of it could not be compared with the original; Vietnamese, empty: nothing
	Measures  []Measure
	Traits    []Trait // what is no length
}

// Sets lists all rule sets, the one that offices have who chose none first.
func Sets() []Set { return []Set{front(), state(), party66(), party399()} }

// ByID returns the set with the id; false when there is none.
func ByID(id string) (Set, bool) {
	for _, s := range Sets() {
		if s.ID == id {
			return s, true
		}
	}
	return Set{}, false
}

// Unknown refuses an id that no set has, and names those there are.
func Unknown(id string) error {
	var ids []string
	for _, s := range Sets() {
		ids = append(ids, s.ID)
	}
	return model.Errorf(model.NotFound, "rule_set", "Chương trình không có thể thức “%s”; hiện có: %s.", id, strings.Join(ids, ", "))
}

// On tells whether the set is in force on a day (YYYY-MM-DD).
func (s Set) On(day string) bool {
	return s.ValidFrom <= day && (s.ValidTo == "" || day < s.ValidTo)
}

// InForce lists the sets in force on a day (YYYY-MM-DD).
func InForce(day string) []Set {
	var sets []Set
	for _, s := range Sets() {
		if s.On(day) {
			sets = append(sets, s)
		}
	}
	return sets
}

// ForOffice proposes the set that papers of an office of the family follow on a day (YYYY-MM-DD); false when none of its
// sets was in force then.
func ForOffice(f Family, day string) (Set, bool) {
	for _, s := range Sets() {
		if s.Family == f && s.On(day) {
			return s, true
		}
	}
	return Set{}, false
}

// Following is the set that is in force on the day where an office has chosen the one with the id: this one, or the one
// of its family that came after or before it. False when the id is unknown or none was in force.
func Following(id, day string) (Set, bool) {
	s, ok := ByID(id)
	if !ok {
		return Set{}, false
	}
	return ForOffice(s.Family, day)
}

// Measure returns the measure with the key; false when the set has none.
func (s Set) Measure(key string) (Measure, bool) {
	for _, m := range s.Measures {
		if m.Key == key {
			return m, true
		}
	}
	return Measure{}, false
}

// Sheet resolves the set's measures for the layout.
func (s Set) Sheet() layout.Sheet {
	values := lookup{}
	for _, m := range s.Measures {
		values[m.Key] = m.Points()
	}
	return sheet(values, s.traits())
}

// lookup gives a measure's value in points by its key.
type lookup map[string]float64

// at returns a measure. A key that the set lacks is a mistake in this package.
func (l lookup) at(key string) float64 {
	v, ok := l[key]
	if !ok {
		panic(fmt.Sprintf("rules: no measure %q", key))
	}
	return v
}

// has tells whether the set has the measure.
func (l lookup) has(key string) bool {
	_, ok := l[key]
	return ok
}
