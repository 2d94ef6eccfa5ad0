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

// bears is the condition under which a recorded paper bears a number of the series s without a use. A paper whose type has
// a series of its own is not of the series that all types share.
const bears = `document.deleted_at = '' AND document.office = s.office AND document.number <> ''
	AND document.state IN ('issued', 'replaced', 'corrected', 'void') AND s.scope_from <= document.day AND (s.scope_to = '' OR document.day <= s.scope_to)
	AND (document.type = s.doc_type OR s.doc_type = '' AND NOT EXISTS (SELECT 1 FROM number_series n WHERE n.office = document.office
		AND n.doc_type = document.type AND n.deleted_at = '' AND n.scope_from <= document.day AND (n.scope_to = '' OR document.day <= n.scope_to)))
	AND NOT EXISTS (SELECT 1 FROM number_use u WHERE u.document = document.uid AND u.state = 'used')`

// borneNumbers lists the numbers of a series that recorded papers bear without a use, ascending.
func borneNumbers(q querier, s model.NumberSeries) ([]borne, error) {
	papers, err := list[model.Document](q, "WHERE EXISTS (SELECT 1 FROM number_series s WHERE s.uid = ? AND "+bears+") ORDER BY day, uid", s.UID)
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

// nextNumbers gives the number that is given next by each series.
func nextNumbers(q querier, series []model.NumberSeries) (map[model.UID]int, error) {
	rows := map[model.UID]*model.SeriesRow{}
	for _, s := range series {
		rows[s.UID] = &model.SeriesRow{Series: s}
	}
	var d model.Document
	var of model.UID
	err := each(q, []any{&of, &d.Type, &d.Number}, func() error {
		row, n := rows[of], model.LeadingNumber(d.Number)
		if row != nil && n > 0 && d.Type.Numbered() {
			row.Take(n, &d)
		}
		return nil
	}, "SELECT s.uid, document.type, document.number FROM number_series s JOIN document ON "+bears)
	out := map[model.UID]int{}
	for uid, row := range rows {
		out[uid] = row.Next()
	}
	return out, err
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
	series.ChangedAt, series.ChangedBy = t.now, t.who
	return t.save(&before, series)
}
