package service

import (
	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/rules"
)

// PaperHead is the head of page 1 of an office's papers, as it is printed.
type PaperHead struct {
	Left      []model.HeaderLine
	Separator string // "line", "star", "stars", "none"
	Number    string
	National  string
	Motto     string
	PlaceDate string
}

// HeadOf is the head of the office's conclusions while they have neither number nor day.
func HeadOf(office model.OfficeVersion, day model.Date) (PaperHead, error) {
	h, err := reports.Head(office, model.TB, day)
	if err != nil {
		return PaperHead{}, err
	}
	out := PaperHead{Separator: string(h.Separator), Number: h.Number, National: h.National, Motto: h.Motto, PlaceDate: h.PlaceDate}
	for _, l := range h.Left {
		out.Left = append(out.Left, model.HeaderLine{Text: l.Text, Bold: l.Bold})
	}
	return out, nil
}

// RuleSet is a body of rules for the form of papers that the program knows.
type RuleSet struct {
	Code     string
	Name     string
	Basis    string
	From, To model.Date // To: first day on which it is no longer in force, "" while it is
}

// RuleSets lists the rules the program knows, those of offices that chose none first.
func RuleSets() []RuleSet {
	var out []RuleSet
	for _, s := range rules.Sets() {
		out = append(out, RuleSet{s.ID, s.Name, s.Basis, model.Date(s.ValidFrom), model.Date(s.ValidTo)})
	}
	return out
}
