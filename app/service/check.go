package service

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
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
	in := inputOf(d, t, o, i)
	tree, err := reports.Paper(d, t, o)
	if err != nil {
		tree = doc.Document{RuleSet: tree.RuleSet}
	}
	remarks, err := p.inspect(ctx, in, tree)
	if err != nil {
		return nil, fmt.Errorf("check %s of mission %s: %w", t, mission, err)
	}
	return remarks, nil
}

// inputOf is what is known of a paper besides its tree.
func inputOf(d model.Dossier, t model.DocType, o reports.Options, i Inspection) checks.Input {
	in := checks.Input{
		Dossier: d, Type: t, Ward: o.Ward, Purpose: i.Purpose, Today: o.Today, Day: o.Day, Number: o.Number, Signer: o.Signer,
		Series: i.Series, Paper: begun(d.Documents, t, o.Ward),
	}
	if in.Purpose == "" {
		in.Purpose = checks.Sign
	}
	in.Rules, _ = rules.ByID(cmp.Or(o.RuleSet, d.Office.RuleSet, reports.DefaultRuleSet))
	return in
}

// inspect lays a tree out and checks it; without blocks it stands for a paper that cannot be made.
func (p *Papers) inspect(ctx context.Context, in checks.Input, tree doc.Document) ([]Remark, error) {
	book, err := p.store.WardBook(ctx)
	if err != nil {
		return nil, err
	}
	in.Names = namesIn(book)
	if tree.RuleSet != "" {
		if in.Rules, err = setOf(tree); err != nil {
			return nil, err
		}
	}
	if in.Rules.ID == "" {
		return nil, noRuleSet(in.Dossier.Office.RuleSet)
	}
	if len(tree.Blocks) > 0 {
		if pages, err := layout.Layout(tree, in.Rules.Sheet()); err == nil {
			in.Tree, in.Pages = tree, pages
		}
	}
	return checks.Run(in), nil
}

// Check looks at a paper's text as it stands, as Print would print it. The blocks of places are counted in the draft's
// tree.
func (w *Drafting) Check(ctx context.Context, d Draft, i Inspection) ([]Remark, error) {
	o := optionsOf(d.Document)
	o.Number, o.Day = cmp.Or(i.Options.Number, o.Number), cmp.Or(i.Options.Day, o.Day)
	o.Today = cmp.Or(i.Options.Today, model.DateOf(w.papers.now().In(office)))
	in := inputOf(d.Dossier, d.Document.Type, o, i)
	in.Paper = &d.Document
	printed := compose.Printed(d.Tree)
	remarks, err := w.papers.inspect(ctx, in, printed)
	if err != nil {
		return nil, fmt.Errorf("check draft %s: %w", d.Document.UID, err)
	}
	at := printedFrom(d.Tree, printed)
	for i := range remarks {
		if n := remarks[i].Place.Block; n > 0 {
			remarks[i].Place.Block = at[n-1] + 1
		}
	}
	return remarks, nil
}

// printedFrom tells for each block that is printed which block of the draft it was.
func printedFrom(draft, printed doc.Document) []int {
	out := make([]int, len(printed.Blocks))
	from := 0
	for i := range printed.Blocks {
		for j := from; j < len(draft.Blocks); j++ {
			if samePart(&draft.Blocks[j], &printed.Blocks[i]) {
				out[i], from = j, j+1
				break
			}
		}
	}
	return out
}

// samePart reports whether a block of a draft is the printed one, whose labels may be others.
func samePart(draft, printed *doc.Block) bool {
	if draft.Para == nil || printed.Para == nil {
		return draft.Para == nil && printed.Para == nil
	}
	return !draft.Para.Dropped && draft.Para.Role == printed.Para.Role && draft.Para.Text() == printed.Para.Text()
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

// SeriesFacts is what checks ask of a series of numbers.
func SeriesFacts(row model.SeriesRow) checks.Series {
	s := checks.Series{From: row.Series.ScopeFrom, To: row.Series.ScopeTo, Next: row.Series.Next}
	for _, n := range row.Numbers {
		s.Given = append(s.Given, checks.Given{Number: n.Use.Number, State: n.Use.State, Day: n.Use.Day, Document: n.Use.Document})
	}
	return s
}
