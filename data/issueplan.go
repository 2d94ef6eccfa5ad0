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
	err := s.together(ctx, func(q querier) error {
		all, err := list[model.NumberSeries](q, "WHERE office = ? AND deleted_at = '' AND doc_type IN (?, '') ORDER BY doc_type = '', scope_from, uid", office, kind)
		if err != nil {
			return err
		}
		for _, n := range all {
			if !n.Covers(day) {
				continue
			}
			row, err := seriesRow(q, n.UID)
			if err != nil {
				return err
			}
			out = append(out, row)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("series for a paper: %w", err)
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
