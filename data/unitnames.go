package data

import (
	"context"
	"fmt"
	"maps"
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

// NamesOfUnits lists every name that any unit of the book has or had, those of one unit together, the oldest first.
func (s *Store) NamesOfUnits(ctx context.Context) ([]model.WardVersion, error) {
	names, err := wardVersions(s.source(ctx), "")
	if err != nil {
		return nil, fmt.Errorf("list the names of units: %w", err)
	}
	var out []model.WardVersion
	for _, ward := range slices.Sorted(maps.Keys(names)) {
		out = append(out, names[ward]...)
	}
	return out, nil
}
