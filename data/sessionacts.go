package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// AddUnits puts units at the end of a mission, in the given order, with the kinds of bodies that are supervised in
// each, as one action. Bodies the book does not have yet are made.
func (s *Store) AddUnits(ctx context.Context, mission model.UID, wards []model.UID, kinds []model.BodyKind) error {
	return s.Do(ctx, "Thêm đơn vị vào cuộc giám sát", func(t *Tx) error {
		var last int
		if _, err := first(t, []any{&last}, "SELECT coalesce(max(ord), 0) FROM mission_ward WHERE mission = ? AND deleted_at = ''", mission); err != nil {
			return err
		}
		picks := make([]model.BodyPick, len(kinds))
		for i, k := range kinds {
			picks[i].Kind = k
		}
		for i, ward := range wards {
			place := model.MissionWard{Mission: mission, Ward: ward, Ord: last + 1 + i}
			if err := t.Put(&place); err != nil {
				return err
			}
			if err := t.supervise(place, picks); err != nil {
				return err
			}
		}
		return nil
	})
}

// SetSupervised makes picks, in order, the bodies that are supervised in a unit of a mission; place is the unit's
// mission_ward.
func (s *Store) SetSupervised(ctx context.Context, place model.UID, picks []model.BodyPick) error {
	return s.Do(ctx, "Đổi cơ quan được giám sát", func(t *Tx) error {
		p, err := liveRecord[model.MissionWard](t, place)
		if err != nil {
			return err
		}
		return t.supervise(p, picks)
	})
}

// CopySupervised gives all units of a mission the same kinds of bodies as one of them has; bodies with a name of their
// own are left as they are in each unit.
func (s *Store) CopySupervised(ctx context.Context, place model.UID) error {
	return s.Do(ctx, "Chọn cùng cơ quan cho mọi đơn vị", func(t *Tx) error {
		from, err := liveRecord[model.MissionWard](t, place)
		if err != nil {
			return err
		}
		kinds, _, err := t.supervised(from.UID)
		if err != nil {
			return err
		}
		all, err := list[model.MissionWard](t, "WHERE mission = ? AND uid <> ? AND deleted_at = '' ORDER BY ord, uid", from.Mission, from.UID)
		if err != nil {
			return err
		}
		for _, p := range all {
			_, own, err := t.supervised(p.UID)
			if err != nil {
				return err
			}
			if err := t.supervise(p, slices.Concat(kinds, own)); err != nil {
				return err
			}
		}
		return nil
	})
}

// supervised reads what is supervised in a unit: the kinds, and the bodies with a name of their own.
func (t *Tx) supervised(place model.UID) (kinds, own []model.BodyPick, err error) {
	bodies, err := list[model.Body](t, `JOIN mission_body m ON m.body = body.uid
		WHERE m.mission_ward = ? AND m.deleted_at = '' ORDER BY m.ord, m.uid`, place)
	for _, b := range bodies {
		if b.Kind == model.OtherBody {
			own = append(own, model.BodyPick{Kind: b.Kind, Name: b.Name})
			continue
		}
		kinds = append(kinds, model.BodyPick{Kind: b.Kind})
	}
	return kinds, own, err
}

// supervise makes picks the bodies supervised in the unit.
func (t *Tx) supervise(place model.MissionWard, picks []model.BodyPick) error {
	var want []model.UID
	for _, p := range picks {
		uid, err := t.bodyOf(place.Ward, p)
		if err != nil {
			return err
		}
		want = append(want, uid)
	}
	const kept = "WHERE mission_ward = ? AND deleted_at = '' ORDER BY ord, uid"
	before, err := list[model.MissionBody](t, kept, place.UID)
	if err != nil {
		return err
	}
	err = setLinks(t, before, want, func(m *model.MissionBody) model.UID { return m.Body }, func(body model.UID, n int) model.Record {
		return &model.MissionBody{MissionWard: place.UID, Body: body, Ord: n}
	})
	if err != nil {
		return err
	}
	after, err := list[model.MissionBody](t, kept, place.UID)
	if err != nil {
		return err
	}
	for i := range after {
		after[i].Ord = slices.Index(want, after[i].Body) + 1
		if err := t.Put(&after[i]); err != nil {
			return err
		}
	}
	return nil
}

// bodyOf finds the unit's body, or makes it.
func (t *Tx) bodyOf(ward model.UID, p model.BodyPick) (model.UID, error) {
	rest, args := "WHERE ward = ? AND kind = ? AND deleted_at = ''", []any{ward, p.Kind}
	if p.Kind == model.OtherBody {
		rest, args = rest+" AND name = ?", append(args, p.Name)
	}
	found, err := list[model.Body](t, rest, args...)
	if err != nil {
		return "", err
	}
	if len(found) > 0 {
		return found[0].UID, nil
	}
	b := model.Body{Ward: ward, Kind: p.Kind, Name: p.Name}
	if err := t.Put(&b); err != nil {
		return "", err
	}
	return b.UID, nil
}

// SaveSessionSheet adds a session (version 0) or changes it, and makes the attendance what the sheet says: one record
// per body, none where nobody is named and counted. The session counts as changed when its attendance is.
func (s *Store) SaveSessionSheet(ctx context.Context, x model.SessionSheet) (model.SessionSheet, error) {
	verb := "Sửa "
	if x.Session.Version == 0 {
		verb = "Thêm "
	}
	x.Session.State = cmp.Or(x.Session.State, model.SessionPlanned)
	err := s.Do(ctx, verb+x.Session.Noun().Label(), func(t *Tx) (err error) {
		if err := t.Put(&x.Session); err != nil {
			return err
		}
		written := len(t.touched)
		if x.Attendance, err = t.setAttendance(x.Session.UID, x.Attendance); err != nil {
			return err
		}
		if written > 0 || len(t.touched) == written {
			return nil
		}
		before := x.Session
		x.Session.Version++
		x.Session.ChangedAt, x.Session.ChangedBy = t.now, t.who
		return t.refuse(t.save(&before, &x.Session))
	})
	return x, err
}

// setAttendance writes who took part in a session and returns the records as they are kept.
func (t *Tx) setAttendance(session model.UID, want []model.Attendance) ([]model.Attendance, error) {
	kept, err := list[model.Attendance](t, "WHERE session = ? AND deleted_at = '' ORDER BY ord, uid", session)
	if err != nil {
		return nil, err
	}
	var out []model.Attendance
	for _, a := range want {
		if a.Names == "" && a.Count == 0 {
			continue
		}
		a.Session, a.Ord, a.Meta = session, len(out)+1, model.Meta{}
		if i := slices.IndexFunc(kept, func(k model.Attendance) bool { return k.Body == a.Body }); i >= 0 {
			a.Meta = kept[i].Meta
			kept = slices.Delete(kept, i, i+1)
		}
		if err := t.Put(&a); err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	for i := range kept {
		if err := t.remove(&kept[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// PlanSessions adds the sessions that model.ProposeSessions proposes, as one action, and returns them: none when every
// unit has one. It is refused while the mission has no first day.
func (s *Store) PlanSessions(ctx context.Context, mission model.UID) ([]model.Session, error) {
	var added []model.Session
	err := s.Do(ctx, "Lập lịch làm việc", func(t *Tx) error {
		plan, err := scheduleOf(t, mission, t.today)
		if err != nil {
			return t.refuse(err)
		}
		if plan.Mission.PeriodFrom == "" {
			return t.refuse(model.Errorf(model.Missing, "period_from", "Chưa có ngày bắt đầu giám sát để lập lịch; hãy nhập ở thẻ Chung."))
		}
		names, err := wardVersions(t, mission)
		if err != nil {
			return err
		}
		added = model.ProposeSessions(&plan, func(ward model.UID, day model.Date) bool { return names.on(ward, day).UID != "" })
		for i := range added {
			if err := t.Put(&added[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("plan sessions of mission %s: %w", mission, err)
	}
	return added, nil
}
