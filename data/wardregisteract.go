package data

import (
	"context"
	"slices"

	"sogiamsat/data/model"
)

// PerformWardAct carries out a change of units: the change with its links, the ends and beginnings of names, new units
// with their bodies. It is one action; model.WardBook.Check says beforehand what would be refused.
func (s *Store) PerformWardAct(ctx context.Context, a model.WardAct) (model.WardChange, error) {
	var change model.WardChange
	err := s.Do(ctx, a.Kind.Label()+" đơn vị", func(t *Tx) error {
		book, err := wardBook(t)
		if err != nil {
			return err
		}
		plan, err := book.Plan(a, t.newUID)
		if err != nil {
			return t.refuse(err)
		}
		if err := t.putPlan(&plan); err != nil {
			return err
		}
		change = plan.Change
		return nil
	})
	return change, err
}

// AddWards adds units that begin without an act: those that were there before the book, or that a list brings. One that
// is there already (model.WardBook.CheckUnits) is refused, and with it all.
func (s *Store) AddWards(ctx context.Context, units []model.NewUnit) ([]model.UID, error) {
	action := "Thêm đơn vị"
	if len(units) > 1 {
		action = "Nhập danh sách đơn vị"
	}
	var made []model.UID
	err := s.Do(ctx, action, func(t *Tx) error {
		book, err := namedWards(t)
		if err != nil {
			return err
		}
		if problems := book.CheckUnits(units); len(problems) > 0 {
			return t.refuse(model.Errorf(model.Invalid, problems[0].Field, "%s", problems[0].Message))
		}
		plan := model.PlanUnits(units, t.newUID)
		for i := range plan.Wards {
			made = append(made, plan.Wards[i].UID)
		}
		return t.putPlan(&plan)
	})
	if err != nil {
		return nil, err
	}
	return made, nil
}

// putPlan writes a plan. The names of a unit that follow one another are right only together.
func (t *Tx) putPlan(p *model.WardPlan) error {
	var all []model.Record
	if p.Change.Kind != "" {
		all = append(all, &p.Change)
	}
	all = append(appendRecords(all, p.Wards), appendRecords(nil, p.Versions)...)
	all = append(appendRecords(all, p.Bodies), appendRecords(nil, p.Links)...)
	return t.atOnce(func() error {
		for _, r := range all {
			if err := t.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
}

func appendRecords[T any](to []model.Record, items []T) []model.Record {
	for i := range items {
		to = append(to, any(&items[i]).(model.Record))
	}
	return to
}

// SaveWard changes a unit's area.
func (s *Store) SaveWard(ctx context.Context, w model.Ward) (model.Ward, error) {
	return saved(ctx, s, &w)
}

// SaveWardVersion adds a name of a unit (version 0) or changes it. A new name that begins while another one is valid
// until further notice ends that one.
func (s *Store) SaveWardVersion(ctx context.Context, v model.WardVersion) (model.WardVersion, error) {
	if v.Version > 0 {
		return saved(ctx, s, &v)
	}
	err := s.Do(ctx, "Thêm tên đơn vị", func(t *Tx) error {
		names, err := list[model.WardVersion](t, "WHERE ward = ? AND deleted_at = '' ORDER BY valid_from", v.Ward)
		if err != nil {
			return err
		}
		return t.atOnce(func() error {
			if before, ok := model.EndedBy(names, v); ok {
				if err := t.Put(&before); err != nil {
					return err
				}
			}
			return t.Put(&v)
		})
	})
	return v, err
}

// CorrectWardAct changes the basis and the note of a change, and the basis of the names that began with it where it was
// the same. What the change did to units is taken back by TakeBackWardAct.
func (s *Store) CorrectWardAct(ctx context.Context, change model.UID, basis, note string) error {
	return s.Do(ctx, "Sửa căn cứ thay đổi đơn vị", func(t *Tx) error {
		c, err := liveRecord[model.WardChange](t, change)
		if err != nil {
			return err
		}
		names, err := list[model.WardVersion](t, `WHERE valid_from = ? AND legal_basis = ? AND deleted_at = '' AND ward IN (
			SELECT to_ward FROM ward_change_link WHERE change = ? AND deleted_at = '') ORDER BY uid`, c.Day, c.Basis, change)
		if err != nil {
			return err
		}
		for i := range names {
			names[i].LegalBasis = basis
			if err := t.Put(&names[i]); err != nil {
				return err
			}
		}
		c.Basis, c.Note = basis, note
		return t.Put(&c)
	})
}

// TakeBackWardAct removes a change with its links and makes the units as they were before it: names that it ended go on,
// names and units that began with it go to the bin. It is refused while something else needs them.
func (s *Store) TakeBackWardAct(ctx context.Context, change model.UID) error {
	return s.Do(ctx, "Bỏ thay đổi đơn vị", func(t *Tx) error {
		book, err := wardBook(t)
		if err != nil {
			return err
		}
		back, err := book.TakeBack(change)
		if err != nil {
			return t.refuse(err)
		}
		if err := t.removeWardChange(change); err != nil {
			return err
		}
		return t.atOnce(func() error { return t.takeBackAct(back) })
	})
}

// removeWardChange takes a change and its links out of the tables: in the bin it could be restored without what it does
// to names.
func (t *Tx) removeWardChange(uid model.UID) error {
	c, err := liveRecord[model.WardChange](t, uid)
	if err != nil {
		return err
	}
	links, err := list[model.WardChangeLink](t, "WHERE change = ? AND deleted_at = '' ORDER BY uid", uid)
	if err != nil {
		return err
	}
	for i := range links {
		if err := t.remove(&links[i]); err != nil {
			return err
		}
	}
	return t.remove(&c)
}

func (t *Tx) takeBackAct(b model.WardBack) error {
	for _, uid := range b.Wards {
		if err := t.Delete("ward", uid); err != nil {
			return err
		}
	}
	for _, r := range appendRecords(appendRecords(nil, b.Areas), b.Versions) {
		if err := t.Put(r); err != nil {
			return err
		}
	}
	for _, uid := range b.Names {
		if err := t.Delete("ward_version", uid); err != nil {
			return err
		}
	}
	return nil
}

// AddUsualBodies gives a unit those of the usual bodies that it has not, and says how many that were.
func (s *Store) AddUsualBodies(ctx context.Context, ward model.UID) (added int, err error) {
	err = s.Do(ctx, "Thêm cơ quan của đơn vị", func(t *Tx) error {
		have, err := list[model.Body](t, "WHERE ward = ? AND deleted_at = ''", ward)
		if err != nil {
			return err
		}
		for _, k := range model.UsualBodies {
			if slices.ContainsFunc(have, func(b model.Body) bool { return b.Kind == k }) {
				continue
			}
			if err := t.Put(&model.Body{Ward: ward, Kind: k}); err != nil {
				return err
			}
			added++
		}
		return nil
	})
	return added, err
}

// SaveBody adds a body (version 0) or changes it. A unit has one body of each of the usual kinds.
func (s *Store) SaveBody(ctx context.Context, b model.Body) (model.Body, error) {
	return saved(ctx, s, &b)
}
