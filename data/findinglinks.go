package data

import (
	"context"

	"sogiamsat/data/model"
)

const linkAction = "Nối nguyên nhân với hạn chế"

// LinkCause makes limitations those that a cause explains.
func (s *Store) LinkCause(ctx context.Context, cause model.UID, limitations []model.UID) error {
	return s.Do(ctx, linkAction, func(t *Tx) error {
		kept, err := list[model.FindingLink](t, "WHERE cause = ? AND deleted_at = '' ORDER BY uid", cause)
		if err != nil {
			return err
		}
		return setLinks(t, kept, limitations, func(l *model.FindingLink) model.UID { return l.Limitation }, func(to model.UID, _ int) model.Record {
			return &model.FindingLink{Cause: cause, Limitation: to}
		})
	})
}

// LinkLimitation makes causes those that explain a limitation.
func (s *Store) LinkLimitation(ctx context.Context, limitation model.UID, causes []model.UID) error {
	return s.Do(ctx, linkAction, func(t *Tx) error {
		kept, err := list[model.FindingLink](t, "WHERE limitation = ? AND deleted_at = '' ORDER BY uid", limitation)
		if err != nil {
			return err
		}
		return setLinks(t, kept, causes, func(l *model.FindingLink) model.UID { return l.Cause }, func(to model.UID, _ int) model.Record {
			return &model.FindingLink{Cause: to, Limitation: limitation}
		})
	})
}

// RecommendFor makes a recommendation that answers findings of one mission: for the bodies supervised in their units, in
// the mission's order. A unit whose bodies the mission does not name gives all it has; a common finding means all units.
// It is due when answers to the mission are. The text may be empty, to be written next.
func (s *Store) RecommendFor(ctx context.Context, findings []model.UID, text string) (model.Recommendation, error) {
	r := model.Recommendation{Text: text}
	err := s.Do(ctx, "Lập kiến nghị từ nhận xét", func(t *Tx) error {
		found, err := t.liveFindings(findings)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return t.refuse(model.Errorf(model.Invalid, "", "Hãy chọn nhận xét cần kiến nghị."))
		}
		mission, err := liveRecord[model.Mission](t, found[0].Mission)
		if err != nil {
			return err
		}
		r.Mission, r.Due = mission.UID, mission.AnswerBy
		bodies, err := t.bodiesOf(r.Mission, findings)
		if err != nil {
			return err
		}
		return t.SaveRecommendation(&r, bodies, findings)
	})
	return r, err
}

// bodiesOf lists the bodies of the units that findings are about.
func (t *Tx) bodiesOf(mission model.UID, findings []model.UID) ([]model.UID, error) {
	of, err := wardsOfFindings(t, mission)
	if err != nil {
		return nil, err
	}
	var all bool
	var wards []model.UID
	for _, f := range findings {
		all = all || len(of[f]) == 0
		wards = append(wards, of[f]...)
	}
	var out []model.UID
	var body model.UID
	err = each(t, []any{&body}, func() error { out = append(out, body); return nil }, `
		SELECT b.uid FROM mission_ward w JOIN body b ON b.ward = w.ward AND b.deleted_at = ''
		LEFT JOIN mission_body m ON m.mission_ward = w.uid AND m.body = b.uid AND m.deleted_at = ''
		WHERE w.mission = ?1 AND w.deleted_at = '' AND (?2 OR w.ward IN (SELECT value FROM json_each(?3)))
		AND (m.uid IS NOT NULL OR NOT EXISTS (SELECT 1 FROM mission_body x WHERE x.mission_ward = w.uid AND x.deleted_at = ''))
		ORDER BY w.ord, w.uid, m.ord, b.uid`, mission, all, jsonList(wards))
	return out, err
}
