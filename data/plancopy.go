package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// CopyMission makes a new mission from an older one as one action: its bases, its topics, its delegation with the posts
// of the new day, and its units and their bodies where that is asked for. Findings, sessions, recommendations and papers
// stay with the older one. What could not be taken over is named.
func (s *Store) CopyMission(ctx context.Context, c model.MissionCopy) (model.CopiedMission, error) {
	out := model.CopiedMission{Mission: c.Mission}
	err := s.Do(ctx, "Chép cuộc giám sát cũ", func(t *Tx) error {
		old, err := liveRecord[model.Mission](t, c.From)
		if err != nil {
			return err
		}
		m := &out.Mission
		m.Meta, m.State, m.CopiedFrom = model.Meta{}, model.Planned, c.From
		if m.Office == "" {
			m.Office = old.Office
		}
		if err := t.Put(m); err != nil {
			return err
		}
		if err := t.copyLists(m.UID, c.From); err != nil {
			return err
		}
		if _, out.LostPosts, err = t.copyMembers(m, c.From); err != nil || !c.Wards {
			return err
		}
		out.LostWards, err = t.copyWards(m, c)
		return err
	})
	if err != nil {
		return model.CopiedMission{}, err
	}
	return out, nil
}

// copyLists copies bases and topics in their order.
func (t *Tx) copyLists(to, from model.UID) error {
	bases, err := list[model.MissionBasis](t, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", from)
	if err != nil {
		return err
	}
	for i, b := range bases {
		if err := t.Put(&model.MissionBasis{Mission: to, Basis: b.Basis, Ord: i + 1}); err != nil {
			return err
		}
	}
	topics, err := list[model.Topic](t, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", from)
	if err != nil {
		return err
	}
	for i, x := range topics {
		if err := t.Put(&model.Topic{Mission: to, Title: x.Title, Ord: i + 1}); err != nil {
			return err
		}
	}
	return nil
}

// copyWards copies units, with their bodies if asked for, and names those that do not exist on the new day.
func (t *Tx) copyWards(m *model.Mission, c model.MissionCopy) (lost []string, err error) {
	wards, err := list[model.MissionWard](t, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", c.From)
	if err != nil {
		return nil, err
	}
	names, err := wardVersions(t, c.From)
	if err != nil {
		return nil, err
	}
	bodies, err := list[model.MissionBody](t, `WHERE deleted_at = '' AND mission_ward IN (
		SELECT uid FROM mission_ward WHERE mission = ? AND deleted_at = '') ORDER BY ord, uid`, c.From)
	if err != nil {
		return nil, err
	}
	bodiesOf := groupBy(bodies, func(b model.MissionBody) model.UID { return b.MissionWard })
	place, day := 0, t.dayOf(m)
	for _, w := range wards {
		if v := names.on(w.Ward, day); v.UID == "" {
			lost = append(lost, names.known(w.Ward, day))
			continue
		}
		place++
		next := model.MissionWard{Mission: m.UID, Ward: w.Ward, Ord: place}
		if err := t.Put(&next); err != nil {
			return nil, fmt.Errorf("copy unit: %w", err)
		}
		if !c.Bodies {
			continue
		}
		for i, b := range bodiesOf[w.UID] {
			if err := t.Put(&model.MissionBody{MissionWard: next.UID, Body: b.Body, Ord: i + 1}); err != nil {
				return nil, fmt.Errorf("copy body: %w", err)
			}
		}
	}
	return lost, nil
}
