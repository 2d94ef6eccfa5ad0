package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// SaveRecommendation adds a recommendation (version 0, at the end of its mission) or changes it, and makes addressees,
// in order, the bodies it is for and findings what it answers. State and due date of a kept one change by
// MoveRecommendation and ChangeDue.
func (s *Store) SaveRecommendation(ctx context.Context, r model.Recommendation, addressees, findings []model.UID) (model.Recommendation, error) {
	verb := "Sửa "
	if r.Version == 0 {
		verb = "Thêm "
	}
	err := s.Do(ctx, verb+r.Noun().Label(), func(t *Tx) error { return t.SaveRecommendation(&r, addressees, findings) })
	return r, err
}

// AddRecommendations adds recommendations at the end of their mission as one action, in their order: all or none.
func (s *Store) AddRecommendations(ctx context.Context, all []model.NewDemand) (uids []model.UID, err error) {
	err = s.Do(ctx, fmt.Sprintf("Nhập %d kiến nghị", len(all)), func(t *Tx) error {
		uids = nil
		for _, n := range all {
			r := n.Recommendation
			r.Meta = model.Meta{}
			if err := t.SaveRecommendation(&r, n.To, n.Findings); err != nil {
				return err
			}
			uids = append(uids, r.UID)
		}
		return nil
	})
	return uids, err
}

// SaveRecommendation is Store.SaveRecommendation inside an action.
func (t *Tx) SaveRecommendation(r *model.Recommendation, addressees, findings []model.UID) error {
	if r.Version == 0 {
		if r.State == "" {
			r.State = model.RecOpen
		}
		_, err := first(t, []any{&r.Ord}, "SELECT coalesce(max(ord), 0) + 1 FROM recommendation WHERE mission = ? AND deleted_at = ''", r.Mission)
		if err != nil {
			return err
		}
	}
	if err := t.Put(r); err != nil {
		return err
	}
	if err := t.setAddressees(r.UID, addressees); err != nil {
		return err
	}
	return t.setFindings(r.UID, findings)
}

func (t *Tx) setFindings(rec model.UID, findings []model.UID) error {
	kept, err := list[model.RecommendationFinding](t, "WHERE recommendation = ? AND deleted_at = '' ORDER BY uid", rec)
	if err != nil {
		return err
	}
	return setLinks(t, kept, findings, func(f *model.RecommendationFinding) model.UID { return f.Finding }, func(f model.UID, _ int) model.Record {
		return &model.RecommendationFinding{Recommendation: rec, Finding: f}
	})
}

func (t *Tx) setAddressees(rec model.UID, bodies []model.UID) error {
	const kept = "WHERE recommendation = ? AND deleted_at = '' ORDER BY ord, uid"
	before, err := list[model.Addressee](t, kept, rec)
	if err != nil {
		return err
	}
	err = setLinks(t, before, bodies, func(a *model.Addressee) model.UID { return a.Body }, func(body model.UID, place int) model.Record {
		return &model.Addressee{Recommendation: rec, Body: body, Ord: place}
	})
	if err != nil {
		return err
	}
	after, err := list[model.Addressee](t, kept, rec)
	if err != nil {
		return err
	}
	place := map[model.UID]int{}
	for i, b := range bodies {
		if place[b] == 0 {
			place[b] = i + 1
		}
	}
	for i := range after {
		after[i].Ord = place[after[i].Body]
		if err := t.Put(&after[i]); err != nil {
			return err
		}
	}
	return nil
}

// MoveRecommendation changes the state of a recommendation; the event keeps the day (unknown: today), the reason and
// the paper it happened by.
func (s *Store) MoveRecommendation(ctx context.Context, uid model.UID, to model.RecommendationState, day model.Date, reason, paper string) error {
	return s.Do(ctx, "Chuyển kiến nghị sang “"+to.Label()+"”", func(t *Tx) error {
		return t.moveRecommendation(uid, to, day, reason, paper)
	})
}

func (t *Tx) moveRecommendation(uid model.UID, to model.RecommendationState, day model.Date, reason, paper string) error {
	old, err := liveRecord[model.Recommendation](t, uid)
	if err != nil {
		return err
	}
	if err := t.refuse(old.State.MoveTo(to, reason)); err != nil {
		return err
	}
	after := old
	after.State = to
	if err := t.moved(&old, &after); err != nil {
		return err
	}
	if day == "" {
		day = t.today
	}
	return t.Put(&model.RecommendationEvent{Recommendation: uid, From: old.State, To: to, Day: day, Reason: reason, Paper: paper})
}

// ChangeDue sets another due date (unknown: none) and keeps the old one with the reason.
func (s *Store) ChangeDue(ctx context.Context, uid model.UID, due model.Date, reason string) error {
	return s.Do(ctx, "Đổi hạn kiến nghị", func(t *Tx) error {
		r, err := liveRecord[model.Recommendation](t, uid)
		if err != nil {
			return err
		}
		return t.changeDue(&r, due, reason)
	})
}

func (t *Tx) changeDue(r *model.Recommendation, due model.Date, reason string) error {
	if r.Due == due {
		return nil
	}
	if err := t.Put(&model.DueChange{Recommendation: r.UID, OldDue: r.Due, NewDue: due, Reason: reason}); err != nil {
		return err
	}
	r.Due = due
	return t.Put(r)
}

// AddAnswer keeps what a body wrote back (version 0), or changes it. With a new answer a recommendation is no longer
// one that nobody has answered, which is part of the same action; what the answer settles is for people to say.
//
// The event of that change of state bears the day and the number of the answering paper: it happened when the body
// answered, not when somebody found the time to type it in. It follows both when they are typed later, or mended. Of an
// answer that never had a day the event keeps the day it was recorded.
func (s *Store) AddAnswer(ctx context.Context, a model.Answer) (model.Answer, error) {
	isNew := a.Version == 0
	return saved(ctx, s, &a, func(t *Tx) error {
		if !isNew {
			return t.followAnswer(a)
		}
		r, err := liveRecord[model.Recommendation](t, a.Recommendation)
		if err != nil || r.State.Answered() == r.State {
			return err
		}
		return t.moveRecommendation(r.UID, r.State.Answered(), a.Day, "", a.PaperNumber)
	})
}

// followAnswer brings the event that came with an answer up to date. The two were made by one action, so at one instant;
// an event with a reason was made by hand.
func (t *Tx) followAnswer(a model.Answer) error {
	events, err := list[model.RecommendationEvent](t, `WHERE recommendation = ? AND created_at = ? AND from_state = ? AND to_state = ?
		AND reason = '' AND deleted_at = '' ORDER BY uid`, a.Recommendation, a.CreatedAt, model.RecOpen, model.RecOpen.Answered())
	if err != nil || len(events) != 1 {
		return err
	}
	e := events[0]
	e.Paper = a.PaperNumber
	if a.Day != "" {
		e.Day = a.Day
	}
	return t.Put(&e)
}
