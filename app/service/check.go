package service

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

// Remark is what a check says about a paper; pages show it without knowing the checks.
type Remark = checks.Remark

// Inspection is what a paper is looked at for.
type Inspection struct {
	Options reports.Options
	Purpose checks.Purpose // empty: checks.Sign
	Series  checks.Series  // which the number is of; zero: not known
}

// Check looks at the paper of type t of a mission as Paper would print it. A mission of which the paper cannot be made is
// looked at all the same: the remarks say what is missing; why exactly it cannot be made is the error of Paper.
func (p *Papers) Check(ctx context.Context, mission model.UID, t model.DocType, i Inspection) ([]Remark, error) {
	o := i.Options
	d, err := p.dossier(ctx, mission, t, &o)
	if err != nil {
		return nil, fmt.Errorf("check %s of mission %s: %w", t, mission, err)
	}
	book, err := p.store.WardBook(ctx)
	if err != nil {
		return nil, fmt.Errorf("check %s of mission %s: %w", t, mission, err)
	}
	in := checks.Input{
		Dossier: d, Type: t, Ward: o.Ward, Purpose: i.Purpose, Today: o.Today, Day: o.Day, Number: o.Number, Signer: o.Signer,
		Series: i.Series, Names: namesIn(book),
	}
	if in.Purpose == "" {
		in.Purpose = checks.Sign
	}
	in.Paper = begun(d.Documents, t, o.Ward)
	tree, made := reports.Paper(d, t, o)
	if in.Rules, err = ruleSet(cmp.Or(tree.RuleSet, o.RuleSet, d.Office.RuleSet, reports.DefaultRuleSet)); err != nil {
		return nil, fmt.Errorf("check %s of mission %s: %w", t, mission, err)
	}
	if made == nil {
		if pages, err := layout.Layout(tree, in.Rules.Sheet()); err == nil {
			in.Tree, in.Pages = tree, pages
		}
	}
	return checks.Run(in), nil
}

// CheckConclusion looks at the conclusion of a mission as its page in the window shows it, before it is printed for
// signature.
func (p *Papers) CheckConclusion(ctx context.Context, mission, ward model.UID) ([]Remark, error) {
	return p.Check(ctx, mission, model.TB, Inspection{Options: reports.Options{Ward: ward}})
}

// namesIn lists every name of every unit.
func namesIn(book *model.WardBook) []model.WardVersion {
	var out []model.WardVersion
	for i := range book.Wards {
		out = append(out, book.Names(book.Wards[i].UID)...)
	}
	return out
}

// begun is the paper of the type that the office has begun.
func begun(papers []model.Document, t model.DocType, ward model.UID) *model.Document {
	i := slices.IndexFunc(papers, func(x model.Document) bool {
		return x.Type == t && x.Ward == ward && x.State != model.DocVoid && x.State != model.DocReplaced
	})
	if i < 0 {
		return nil
	}
	return &papers[i]
}

func ruleSet(id string) (rules.Set, error) {
	set, ok := rules.ByID(id)
	if !ok {
		return set, model.Errorf(model.NotFound, "rule_set", "Chương trình không có thể thức “%s”.", id)
	}
	return set, nil
}

// SeriesFacts is what checks ask of a series of numbers.
func SeriesFacts(row model.SeriesRow) checks.Series {
	s := checks.Series{From: row.Series.ScopeFrom, To: row.Series.ScopeTo, Next: row.Series.Next}
	for _, n := range row.Numbers {
		s.Given = append(s.Given, checks.Given{Number: n.Use.Number, State: n.Use.State, Day: n.Use.Day, Document: n.Use.Document})
	}
	return s
}
