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
// empty, and then only what names them: there may be thousands, and almost every page needs them.
func wardVersions(q querier, mission model.UID) (wardNames, error) {
	if mission == "" {
		names := wardNames{}
		var v model.WardVersion
		err := each(q, []any{
			(*string)(&v.UID), (*string)(&v.Ward), (*string)(&v.ValidFrom), (*string)(&v.ValidTo), (*string)(&v.Kind), &v.Name, &v.ShortName, &v.Eponym,
		}, func() error { names[v.Ward] = append(names[v.Ward], v); return nil },
			"SELECT uid, ward, valid_from, valid_to, kind, name, short_name, eponym FROM ward_version WHERE deleted_at = '' ORDER BY ward, valid_from")
		return names, err
	}
	versions, err := list[model.WardVersion](q, `WHERE deleted_at = '' AND ward IN (
			SELECT ward FROM mission_ward WHERE mission = ?1 AND deleted_at = ''
			UNION SELECT b.ward FROM body b JOIN addressee a ON a.body = b.uid JOIN recommendation r ON r.uid = a.recommendation WHERE r.mission = ?1
		) ORDER BY ward, valid_from`, mission)
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

// eachBody reads of bodies only what names them, and whether they are in the bin: there may be ten thousand.
func eachBody(q querier, use func(model.Body), rest string, args ...any) error {
	var b model.Body
	return each(q, []any{(*string)(&b.UID), (*string)(&b.Ward), (*string)(&b.Kind), &b.Name, (*string)(&b.DeletedAt)},
		func() error { use(b); return nil }, "SELECT uid, coalesce(ward, ''), kind, name, deleted_at FROM body "+rest, args...)
}
