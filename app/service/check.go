package service

import (
	"cmp"
	"context"
	"fmt"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/rules"
)

// Remark is what a check says about a paper; pages show it without knowing the checks.
type Remark = checks.Remark

// Sides are the texts of a remark that are read side by side.
type Sides = checks.Sides

// Inspection is what a paper is looked at for.
type Inspection struct {
	Options reports.Options
	Purpose checks.Purpose // empty: checks.Sign
	Series  checks.Series  // which the number is of; zero: not known
}

// Review is a paper as it would be printed, with what the checks say of it.
type Review struct {
	Dossier model.Dossier
	// Paper is the one that the office has begun or issued, as which it is shown; the zero Document where it is composed.
	Paper   model.Document
	Printed Printed
	Refused error // why it cannot be printed; then Printed is zero
	Remarks []Remark
}

// Review prints the paper of type t of a mission, as Paper does, and looks at it. A mission of which the paper cannot be
// made is looked at all the same: the remarks say what is missing, Refused why exactly.
func (p *Papers) Review(ctx context.Context, mission model.UID, t model.DocType, i Inspection) (Review, error) {
	var r Review
	var err error
	o := i.Options
	if r.Dossier, err = p.dossier(ctx, mission, t, &o); err == nil {
		r.Printed, r.Refused = p.compose(r.Dossier, t, o)
		r.Remarks, err = p.inspect(ctx, inputOf(r.Dossier, t, o, i), r.Printed)
	}
	if err != nil {
		return Review{}, fmt.Errorf("review %s of mission %s: %w", t, mission, err)
	}
	return r, nil
}

// inputOf is what is known of a paper besides its tree.
func inputOf(d model.Dossier, t model.DocType, o reports.Options, i Inspection) checks.Input {
	in := checks.Input{
		Dossier: d, Type: t, Ward: o.Ward, Purpose: i.Purpose, Today: o.Today, Day: o.Day, Number: o.Number, Signer: o.Signer,
		Series: i.Series, Paper: begun(&d, t, o), Replaces: o.Replaces,
	}
	if in.Purpose == "" {
		in.Purpose = checks.Sign
	}
	in.Rules, _ = rules.ByID(cmp.Or(o.RuleSet, d.Office.RuleSet, reports.DefaultRuleSet))
	return in
}

// inspect checks a paper as it was laid out; the zero Printed stands for one that cannot be made.
func (p *Papers) inspect(ctx context.Context, in checks.Input, printed Printed) (_ []Remark, err error) {
	if in.Names, err = p.store.NamesOfUnits(ctx); err != nil {
		return nil, err
	}
	if tree := printed.Doc; len(tree.Blocks) > 0 {
		in.Tree, in.Pages, in.FontRefused = tree, printed.laid, printed.FontRefused
		if in.Rules, err = setOf(tree); err != nil {
			return nil, err
		}
	}
	if in.Rules.ID == "" {
		return nil, rules.Unknown(in.Dossier.Office.RuleSet)
	}
	return checks.Run(in), nil
}

// Check looks at a paper's text as Print has printed it. The blocks of places are counted in the draft's tree.
func (w *Drafting) Check(ctx context.Context, d Draft, printed Printed, i Inspection) ([]Remark, error) {
	o := d.options()
	o.Number, o.Day = cmp.Or(i.Options.Number, o.Number), cmp.Or(i.Options.Day, o.Day)
	o.Today = cmp.Or(i.Options.Today, model.DateOf(w.papers.now().In(office)))
	in := inputOf(d.Dossier, d.Document.Type, o, i)
	in.Paper, in.Outside = &d.Document, d.Newer.OutsideName()
	remarks, err := w.papers.inspect(ctx, in, printed)
	if err != nil {
		return nil, fmt.Errorf("check draft %s: %w", d.Document.UID, err)
	}
	at := compose.PrintedFrom(d.Tree)
	for i := range remarks {
		if n := remarks[i].Place.Block; n > 0 {
			remarks[i].Place.Block = at[n-1] + 1
		}
	}
	return remarks, nil
}

// begun is the paper that the office has begun for what the options ask for, the newest one as for whoever writes it
// (Store.BeginPaper): of the type and the unit or, where papers of the type are about one session, of that session.
func begun(d *model.Dossier, t model.DocType, o reports.Options) *model.Document {
	session := d.PaperSession(model.Document{Type: t, Ward: o.Ward, Session: o.Session})
	var found *model.Document
	for i := range d.Documents {
		x := &d.Documents[i]
		if x.Type != t || x.State == model.DocVoid || x.State == model.DocReplaced {
			continue
		}
		if d.PaperSession(*x) != session || session == "" && x.Ward != o.Ward {
			continue
		}
		if found == nil || x.UID > found.UID {
			found = x
		}
	}
	return found
}

// SeriesFacts is what checks ask of a series of numbers.
func SeriesFacts(row model.SeriesRow) checks.Series {
	s := checks.Series{From: row.Series.ScopeFrom, To: row.Series.ScopeTo, Next: row.Next()}
	for _, n := range row.Numbers {
		s.Given = append(s.Given, checks.Given{Number: n.Use.Number, State: n.Use.State, Day: n.Use.Day, Document: n.Use.Document, Standing: n.Use.Standing()})
	}
	return s
}
