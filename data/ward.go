package data

import (
	"context"

	"sogiamsat/data/model"
)

// wardNames are the versions of units, by unit.
type wardNames map[model.UID][]model.WardVersion

// on is the unit's version on the day, the zero one when it did not exist.
func (w wardNames) on(ward model.UID, day model.Date) model.WardVersion {
	for _, v := range w[ward] {
		if v.ValidOn(day) {
			return v
		}
	}
	return model.WardVersion{}
}

// wardVersions reads the names of the mission's units and of the units of its addressees; of all units when mission is
// empty.
func wardVersions(q querier, mission model.UID) (wardNames, error) {
	rest, args := "WHERE deleted_at = '' ORDER BY ward, valid_from", []any{}
	if mission != "" {
		rest = `WHERE deleted_at = '' AND ward IN (
			SELECT ward FROM mission_ward WHERE mission = ?1 AND deleted_at = ''
			UNION SELECT b.ward FROM body b JOIN addressee a ON a.body = b.uid JOIN recommendation r ON r.uid = a.recommendation WHERE r.mission = ?1
		) ORDER BY ward, valid_from`
		args = append(args, mission)
	}
	versions, err := list[model.WardVersion](q, rest, args...)
	return groupBy(versions, func(v model.WardVersion) model.UID { return v.Ward }), err
}

// AddWardChange keeps one event in the history of units with all its links; the links' Change is filled in. The units'
// versions are saved by themselves: a change says what became of what, not how it is called.
func (s *Store) AddWardChange(ctx context.Context, c model.WardChange, links []model.WardChangeLink) (model.WardChange, error) {
	return saved(ctx, s, &c, func(t *Tx) error {
		for _, l := range links {
			l.Change = c.UID
			if err := t.Put(&l); err != nil {
				return err
			}
		}
		return nil
	})
}
