package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// SaveSeries adds a series of numbers (version 0) or changes its span. A new one may begin above 1: the numbers before
// count as used. The next number moves by giving numbers only.
func (s *Store) SaveSeries(ctx context.Context, n model.NumberSeries) (model.NumberSeries, error) {
	return saved(ctx, s, &n)
}

// Numbers reads a series with all its numbers in order and the papers that have them, also those that were only recorded.
func (s *Store) Numbers(ctx context.Context, series model.UID) (model.SeriesRow, error) {
	var row model.SeriesRow
	err := s.together(ctx, func(q querier) (err error) {
		row, err = seriesRow(q, series, "")
		return err
	})
	if err != nil {
		return row, fmt.Errorf("numbers of series %s: %w", series, err)
	}
	return row, nil
}

// seriesRow reads a series as it is apart from the number that the paper apart bears, if a recorded paper is given.
func seriesRow(q querier, series, apart model.UID) (model.SeriesRow, error) {
	var row model.SeriesRow
	got, err := list[model.NumberSeries](q, "WHERE uid = ? AND deleted_at = ''", series)
	if err == nil && len(got) == 0 {
		err = notFound("number_series", series)
	}
	if err != nil {
		return row, err
	}
	row.Series = got[0]
	uses, err := list[model.NumberUse](q, "WHERE series = ? ORDER BY number", series)
	if err != nil {
		return row, err
	}
	papers, err := list[model.Document](q, "WHERE uid IN (SELECT document FROM number_use WHERE series = ?)", series)
	if err != nil {
		return row, err
	}
	at := make(map[model.UID]*model.Document, len(papers))
	for i := range papers {
		at[papers[i].UID] = &papers[i]
	}
	row.Numbers = make([]model.NumberRow, len(uses))
	for i, u := range uses {
		row.Numbers[i] = model.NumberRow{Use: u}
		if d := at[u.Document]; d != nil {
			row.Numbers[i].Type, row.Numbers[i].Printed, row.Numbers[i].Subject, row.Numbers[i].State = d.Type, d.Number, d.Subject, d.State
		}
	}
	recorded, err := borneNumbers(q, row.Series)
	for i := range recorded {
		if recorded[i].paper.UID == apart {
			continue
		}
		row.Take(recorded[i].number, &recorded[i].paper)
	}
	return row, err
}

// RecordNumber records a number that a paper kept elsewhere has; paper says which, in the user's words. Otherwise it is
// UseNumber.
func (s *Store) RecordNumber(ctx context.Context, series model.UID, number int, day model.Date, paper string) (model.NumberUse, error) {
	var use model.NumberUse
	err := s.write(ctx, step{action: "Ghi số văn bản đã dùng", final: numbersAreFinal}, func(t *Tx) (err error) {
		use, err = t.giveNumber(model.NumberUse{Series: series, Number: number, State: model.Used, Reason: paper, Day: day}, "")
		return err
	})
	return use, err
}
