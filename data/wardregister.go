package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// WardFlows is the whole history of units, what went into what, in the order of days; model.Successors and
// model.NewWardHistory answer from it.
func (s *Store) WardFlows(ctx context.Context) ([]model.WardFlow, error) {
	var flows []model.WardFlow
	err := s.together(ctx, func(q querier) (err error) {
		flows, err = wardFlows(q)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("history of units: %w", err)
	}
	return flows, nil
}

func wardFlows(q querier) ([]model.WardFlow, error) {
	changes, err := list[model.WardChange](q, "WHERE deleted_at = '' ORDER BY day, uid")
	if err != nil {
		return nil, err
	}
	links, err := list[model.WardChangeLink](q, "WHERE deleted_at = '' ORDER BY uid")
	if err != nil {
		return nil, err
	}
	return model.WardFlows(changes, links), nil
}
