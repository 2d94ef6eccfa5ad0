// Package checks looks at a paper before it is printed for signature and before it is issued, as a careful reviewer of
// an office does.
//
// # Nouns
//
// A check is one rule with its clause: an entry of the table (table.go), a function in the file of its group. A remark
// is what a check has to say about one place of one paper: what is needed, what is there, how to mend it. A blocking
// remark is what an office must not sign; a warning may be passed over for a reason. A place is where the reader is led
// by a click: a record of the book, a block of the tree, a page.
//
// # Rules
//
// Checks are pure: the same Input gives the same remarks in the same order; they read no clock and no store and change
// nothing. Form is measured on the laid-out pages, never taken from the rule set that made them. A check says nothing
// about what it cannot know: a paper without a day is not asked whether its day is right. Nothing is corrected: the
// placement of tones and the words of people are theirs.
package checks

import (
	"fmt"
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

// Purpose says before what the paper is looked at.
type Purpose string

// The purposes.
const (
	Sign  Purpose = "sign"  // a print for signature: number and day are still to come
	Issue Purpose = "issue" // number and day are entered, the paper is about to be locked
	// Record: the paper was issued elsewhere with the number and day it bears; only these are known of it.
	Record Purpose = "record"
)

// Input is everything that is known about one paper.
type Input struct {
	Dossier model.Dossier   // names and posts as on the day of the paper
	Paper   *model.Document // the paper as kept; nil while none was begun
	Type    model.DocType
	// Replaces is the issued paper that it takes the place of; the zero Document: none.
	Replaces model.Document
	Ward     model.UID // the one unit it is about; empty: all of the mission
	Purpose  Purpose
	Rules    rules.Set // under which it is made
	// Tree and Pages are the paper as it will be printed; both are empty when it cannot be made.
	Tree   doc.Document
	Pages  layout.Result
	Today  model.Date
	Day    model.Date          // of issue; empty: not given yet
	Number string              // "05/TB-MTTQ-BTT"; empty: not given yet
	Signer model.UID           // the post that signs; empty: the first that may
	Series Series              // which the number is of; zero: not known
	Names  []model.WardVersion // every name of every unit in the book; empty: not known
	// FontRefused says why the font of the PC that the office chose is not used, as a clause; empty: it is, or none was
	// chosen.
	FontRefused string
	// Outside is the name of a Word file of the paper that was edited outside after its text was last changed; empty: none.
	Outside string
}

// Series is one run of numbers, as far as checks ask for it.
type Series struct {
	From, To model.Date // both days belong to it; empty: open
	Next     int        // the next number to be given, from 1; 0: no series is known
	Given    []Given    // all numbers that were given, also to papers that were only recorded, ascending
}

// Given is one number of a series.
type Given struct {
	Number   int
	State    model.NumberState
	Day      model.Date
	Document model.UID
	Standing string // what is known of a number without a paper (model.NumberUse.Standing)
}

// Level says what a remark stops.
type Level string

// The levels.
const (
	Blocking Level = "blocking" // must be mended first
	Warning  Level = "warning"  // may be passed over for a reason
)

// Group is what a check is about.
type Group string

// The groups, in the order in which remarks of one level stand.
const (
	Content Group = "content"
	Signer  Group = "signer"
	Number  Group = "number"
	Form    Group = "form"
)

// Groups lists the groups in their order.
var Groups = []Group{Content, Signer, Number, Form}

var groupLabels = map[Group]string{
	Content: "Nội dung", Signer: "Người ký", Number: "Số và ngày", Form: "Thể thức",
}

// Label is the Vietnamese name.
func (g Group) Label() string { return groupLabels[g] }

// NumberGap is the check that tells of numbers passed over, which are reserved when the paper is issued.
const NumberGap = "number.gap"

// Place is where a remark leads. Each part may be missing.
type Place struct {
	Ref   model.Ref // the record that is to be mended
	Block int       // of the tree, counted from 1; 0: none
	Page  int       // counted from 1; 0: none
}

// Remark is what one check says about one place. All texts are Vietnamese sentences.
type Remark struct {
	Check  string // id in the table
	Group  Group
	Level  Level
	Need   string // what is needed
	Have   string // what is there
	Mend   string // how to mend it
	Clause string // the rule it comes from, or the reason
	Place  Place
	Sides  Sides // to be read side by side; empty: nothing
}

// Same says whether two looks at a paper found the same thing at the same place, whatever is there by now.
func (r Remark) Same(other Remark) bool { return r.Check == other.Check && r.Place == other.Place }

// Sides are whole texts about one thing: what is praised and what falls short.
type Sides struct{ Praise, Shortcoming []string }

// Blocks reports whether the remark stops the paper.
func (r Remark) Blocks() bool { return r.Level == Blocking }

// mostRemarks is how many remarks of one check are told one by one.
const mostRemarks = 6

// Run checks a paper. Blocking remarks come first; inside a level they stand by group, then in the order of the table,
// then in that of the paper. Of one check a handful is told one by one, the rest is counted in the last one;
// remarks with texts to be read are all told.
//
// Of a paper that is only recorded number and day are looked at.
func Run(in Input) []Remark {
	f := newFacts(&in)
	var blocking, warning []Remark
	for i := range table {
		c := &table[i]
		if !c.concerns(f) || in.Purpose == Record && c.group != Number {
			continue
		}
		r := &report{check: c}
		c.run(f, r)
		for _, x := range r.told() {
			if x.Level == Blocking {
				blocking = append(blocking, x)
			} else {
				warning = append(warning, x)
			}
		}
	}
	return append(byGroup(blocking), byGroup(warning)...)
}

func byGroup(all []Remark) []Remark {
	var out []Remark
	for _, g := range Groups {
		for _, r := range all {
			if r.Group == g {
				out = append(out, r)
			}
		}
	}
	return out
}

// Blocks reports whether a remark stops the paper.
func Blocks(all []Remark) bool {
	for _, r := range all {
		if r.Blocks() {
			return true
		}
	}
	return false
}

// report gathers the remarks of one check.
type report struct {
	check *check
	all   []Remark
}

// say adds a remark with the words of the table for need and clause.
func (r *report) say(at Place, have, mend string) { r.add(Remark{Have: have, Mend: mend, Place: at}) }

// add adds a remark; what it leaves empty is the table's.
func (r *report) add(x Remark) {
	x.Check, x.Group = r.check.id, r.check.group
	if x.Level == "" {
		x.Level = r.check.level
	}
	if x.Need == "" {
		x.Need = r.check.need
	}
	if x.Clause == "" {
		x.Clause = r.check.clause
	}
	r.all = append(r.all, x)
}

// told is the remarks with the long tail counted in the last one.
func (r *report) told() []Remark {
	if len(r.all) <= mostRemarks || len(r.all[0].Sides.Praise) > 0 { // texts to be read are never left out
		return r.all
	}
	out := r.all[:mostRemarks:mostRemarks]
	out[mostRemarks-1].Have += fmt.Sprintf(" Còn %d chỗ khác như vậy.", len(r.all)-mostRemarks)
	return out
}

// Rule is what the table says of a check, for lists.
type Rule struct {
	ID     string
	Group  Group
	Level  Level
	Types  []model.DocType // of the papers it concerns; nil: all
	Need   string
	Clause string
}

// Table lists all checks in the order of the table.
func Table() []Rule {
	out := make([]Rule, len(table))
	for i, c := range table {
		out[i] = Rule{c.id, c.group, c.level, slices.Clone(c.types), c.need, c.clause}
	}
	return out
}
