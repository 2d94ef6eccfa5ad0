package data

import (
	"cmp"
	"slices"

	"sogiamsat/data/model"
)

// borne is a number of a series that a paper of the book bears though no use tells of it: the paper was issued outside the
// program, or its series was begun later.
type borne struct {
	number int
	paper  model.Document
}

// borneNumbers lists the numbers of a series that recorded papers bear without a use, ascending. A paper whose type has a
// series of its own is not of the series that all types share.
func borneNumbers(q querier, s model.NumberSeries) ([]borne, error) {
	papers, err := list[model.Document](q, `WHERE deleted_at = '' AND office = ?1 AND number <> '' AND state IN ('issued', 'replaced', 'corrected', 'void')
		AND ?2 <= day AND (?3 = '' OR day <= ?3) AND (type = ?4 OR ?4 = '' AND NOT EXISTS (SELECT 1 FROM number_series n WHERE n.office = document.office
			AND n.doc_type = document.type AND n.deleted_at = '' AND n.scope_from <= document.day AND (n.scope_to = '' OR document.day <= n.scope_to)))
		AND NOT EXISTS (SELECT 1 FROM number_use u WHERE u.document = document.uid AND u.state = 'used') ORDER BY day, uid`,
		s.Office, s.ScopeFrom, s.ScopeTo, s.DocType)
	if err != nil {
		return nil, err
	}
	var out []borne
	for _, d := range papers {
		if n := model.LeadingNumber(d.Number); n > 0 && d.Type.Numbered() {
			out = append(out, borne{n, d})
		}
	}
	slices.SortStableFunc(out, func(a, b borne) int { return cmp.Compare(a.number, b.number) })
	return out, nil
}

// takeUp gives recorded papers the numbers of the series that they bear, and moves the series past them; what is not
// known of the numbers between is kept free. Numbers too far away to be meant stay as they are.
func (t *Tx) takeUp(series *model.NumberSeries) error {
	all, err := borneNumbers(t, *series)
	if err != nil {
		return err
	}
	before := *series
	for i := range all {
		n, paper := all[i].number, &all[i].paper
		switch {
		case n < series.Next:
			err = t.bear(series.UID, n, paper)
		case n-series.Next <= model.MaxSkip:
			err = t.numbersUpTo(series, &model.NumberUse{Number: n, State: model.Used, Document: paper.UID, Day: paper.Day}, unrecordedUse, "")
		}
		if err != nil {
			return err
		}
	}
	return t.seriesMoved(before, series)
}

// bear makes a number below the next one that of a paper, where it is free for it.
func (t *Tx) bear(series model.UID, number int, paper *model.Document) error {
	kept, err := list[model.NumberUse](t, "WHERE series = ? AND number = ?", series, number)
	if err != nil || len(kept) == 0 {
		return err
	}
	if after := kept[0]; after.Bear(paper) {
		return t.change(&kept[0], &after)
	}
	return nil
}

// numbersUpTo records a number that is not below the next one; those between are kept free, with reason and day.
func (t *Tx) numbersUpTo(series *model.NumberSeries, use *model.NumberUse, reason string, day model.Date) error {
	for n := series.Next; n < use.Number; n++ {
		if err := t.addUse(&model.NumberUse{Series: series.UID, Number: n, State: model.Reserved, Reason: reason, Day: day}); err != nil {
			return err
		}
	}
	use.Series = series.UID
	series.Next = use.Number + 1
	return t.addUse(use)
}

// seriesMoved writes the series where its next number has changed.
func (t *Tx) seriesMoved(before model.NumberSeries, series *model.NumberSeries) error {
	if before.Next == series.Next {
		return nil
	}
	series.Version++
	series.ChangedAt, series.ChangedBy = t.now, t.s.opts.User
	return t.save(&before, series)
}
