package data

import (
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// UnitNames lists every unit with its name on the day, or the last it had, in the order of names.
func (s *Store) UnitNames(ctx context.Context, day model.Date) ([]model.UnitOnDay, error) {
	names, err := wardVersions(s.source(ctx), "")
	if err != nil {
		return nil, fmt.Errorf("names of units: %w", err)
	}
	out := make([]model.UnitOnDay, 0, len(names))
	for ward, versions := range names {
		v := names.on(ward, day)
		exists := v.UID != ""
		if !exists {
			v = versions[len(versions)-1]
		}
		out = append(out, model.UnitOnDay{Ward: ward, Name: v.Title(), Exists: exists, Until: v.ValidTo})
	}
	slices.SortFunc(out, func(a, b model.UnitOnDay) int {
		if c := model.Compare(a.Name, b.Name); c != 0 {
			return c
		}
		return model.Compare(string(a.Ward), string(b.Ward))
	})
	return out, nil
}
