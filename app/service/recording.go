package service

import (
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/rules"
)

// Recorded says what the checks find in number and day of a paper that was issued elsewhere, before or after it is written.
func (w *Drafting) Recorded(ctx context.Context, d model.Document) ([]Remark, error) {
	row, err := w.store.SeriesOf(ctx, d)
	if err != nil {
		return nil, fmt.Errorf("series of recorded paper %s: %w", d.UID, err)
	}
	in := checks.Input{
		Paper: &d, Type: d.Type, Purpose: checks.Record, Today: model.DateOf(w.papers.now().In(office)), Day: d.Day, Number: d.Number,
	}
	var known bool
	if in.Rules, known = rules.ByID(d.RuleSet); !known { // not written yet
		in.Rules, _ = rules.ByID(reports.DefaultRuleSet)
	}
	if row.Series.UID != "" {
		in.Series = SeriesFacts(row)
	}
	return checks.Run(in), nil
}

// Record writes a paper that was issued elsewhere (Store.SavePaper) after the checks have looked at its number and day.
// What blocks is refused at its field (code Invalid, RecordedField); a record whose number, day and type stay is not asked
// again, so that what an older book holds can be worked on.
func (w *Drafting) Record(ctx context.Context, d model.Document) (model.Document, error) {
	if d.Version > 0 {
		work, err := w.store.PaperWork(ctx, d.UID)
		if err != nil {
			return d, err
		}
		if was := work.Document; was.Number == d.Number && was.Day == d.Day && was.Type == d.Type {
			return w.store.SavePaper(ctx, d)
		}
	}
	if err := w.mayRecord(ctx, d); err != nil {
		return d, err
	}
	return w.store.SavePaper(ctx, d)
}

// mayRecord refuses number and day that block.
func (w *Drafting) mayRecord(ctx context.Context, d model.Document) error {
	remarks, err := w.Recorded(ctx, d)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(remarks, Remark.Blocks); i >= 0 {
		r := remarks[i]
		return model.Errorf(model.Invalid, RecordedField(r), "%s %s", r.Have, r.Mend)
	}
	return nil
}

// RecordedField is the field of a recorded paper that a remark of Recorded is about: "day" or "number".
func RecordedField(r Remark) string {
	switch r.Check {
	case "number.day", "number.ahead", "number.weekday", "number.series":
		return "day"
	}
	return "number"
}
