package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// SeriesFor reads the series of an office that give numbers to papers of a type on a day, those of the type itself before
// those that all types share; each with its numbers.
func (s *Store) SeriesFor(ctx context.Context, office model.UID, kind model.DocType, day model.Date) ([]model.SeriesRow, error) {
	var out []model.SeriesRow
	err := s.together(ctx, func(q querier) (err error) {
		out, err = seriesFor(q, model.Document{Office: office, Type: kind, Day: day})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("series for a paper: %w", err)
	}
	return out, nil
}

// SeriesOf reads the series that a recorded paper's number is of by its office, type and day, as it is without that paper;
// the zero row when there is none. The paper need not be written yet.
func (s *Store) SeriesOf(ctx context.Context, d model.Document) (model.SeriesRow, error) {
	var out []model.SeriesRow
	err := s.together(ctx, func(q querier) (err error) {
		if d.Office, err = officeOf(q, d); err == nil {
			out, err = seriesFor(q, d)
		}
		return err
	})
	if err != nil || len(out) == 0 {
		return model.SeriesRow{}, err
	}
	return out[0], nil
}

func seriesFor(q querier, d model.Document) ([]model.SeriesRow, error) {
	all, err := list[model.NumberSeries](q, "WHERE office = ? AND deleted_at = '' AND doc_type IN (?, '') ORDER BY doc_type = '', scope_from, uid", d.Office, d.Type)
	if err != nil {
		return nil, err
	}
	var out []model.SeriesRow
	for _, n := range all {
		if !n.Covers(d.Day) {
			continue
		}
		row, err := seriesRow(q, n.UID, d.UID)
		if err != nil {
			return nil, err
		}
		out = append(out, row)
	}
	return out, nil
}

// SeriesToBegin is the series that the office lacks to number a paper of a type on a day (model.SeriesToBegin); nothing is
// written.
func (s *Store) SeriesToBegin(ctx context.Context, office model.UID, kind model.DocType, day model.Date) (model.NumberSeries, error) {
	all, err := list[model.NumberSeries](s.source(ctx), "WHERE office = ? AND deleted_at = '' ORDER BY scope_from, uid", office)
	if err != nil {
		return model.NumberSeries{}, fmt.Errorf("series to begin: %w", err)
	}
	return model.SeriesToBegin(all, office, kind, day), nil
}
