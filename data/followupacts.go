package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// onRecommendations names an action on one or more recommendations: "Đổi hạn kiến nghị", "Đổi hạn 3 kiến nghị".
func onRecommendations(verb, rest string, n int) string {
	what := "kiến nghị"
	if n != 1 {
		what = fmt.Sprintf("%d kiến nghị", n)
	}
	return verb + " " + what + rest
}

// eachRecommendation does something with each of some recommendations as one action.
func (s *Store) eachRecommendation(ctx context.Context, action string, uids []model.UID, do func(*Tx, *model.Recommendation) error) error {
	return s.Do(ctx, action, func(t *Tx) error {
		for _, uid := range uids {
			r, err := liveRecord[model.Recommendation](t, uid)
			if err != nil {
				return err
			}
			if err := do(t, &r); err != nil {
				return err
			}
		}
		return nil
	})
}

// MoveRecommendations changes the state of recommendations as one action. A state that says that something was done needs
// something to show for it: the paper named, or a file or an answer with a number kept with the recommendation.
func (s *Store) MoveRecommendations(ctx context.Context, uids []model.UID, m model.FollowMove) error {
	action := onRecommendations("Chuyển", " sang “"+m.To.Label()+"”", len(uids))
	return s.eachRecommendation(ctx, action, uids, func(t *Tx, r *model.Recommendation) error {
		kept, err := t.exists(`SELECT 1 FROM attachment WHERE owner = ?1 AND deleted_at = ''
			UNION ALL SELECT 1 FROM answer WHERE recommendation = ?1 AND deleted_at = '' AND (paper_number <> ''
			OR EXISTS (SELECT 1 FROM attachment f WHERE f.owner = answer.uid AND f.deleted_at = ''))`, r.UID)
		if err != nil {
			return err
		}
		if err := t.refuse(r.State.MoveTo(m.To, m.Reason)); err != nil {
			return err
		}
		if err := t.refuse(model.CheckProof(m.To, m.Paper, kept)); err != nil {
			return err
		}
		return t.moveRecommendation(r.UID, m.To, m.Day, m.Reason, m.Paper)
	})
}

// ChangeDues sets another due day for recommendations as one action. Where there was none before it is set without a
// trace; otherwise the old one is kept with the reason.
func (s *Store) ChangeDues(ctx context.Context, uids []model.UID, due model.Date, reason string) error {
	return s.eachRecommendation(ctx, onRecommendations("Đổi hạn", "", len(uids)), uids, func(t *Tx, r *model.Recommendation) error {
		if r.Due != "" {
			return t.changeDue(r, due, reason)
		}
		r.Due = due
		return t.Put(r)
	})
}

// SetFollower makes a person follow recommendations, "" nobody.
func (s *Store) SetFollower(ctx context.Context, uids []model.UID, person model.UID) error {
	return s.eachRecommendation(ctx, onRecommendations("Giao theo dõi", "", len(uids)), uids, func(t *Tx, r *model.Recommendation) error {
		r.Follower = person
		return t.Put(r)
	})
}

// DeleteRecommendations moves recommendations to the bin as one action.
func (s *Store) DeleteRecommendations(ctx context.Context, uids []model.UID) error {
	return s.Do(ctx, onRecommendations("Xóa", "", len(uids)), func(t *Tx) error {
		for _, uid := range uids {
			if err := t.Delete("recommendation", uid); err != nil {
				return err
			}
		}
		return nil
	})
}

// SetRepeatOf says which earlier recommendation is repeated, "" none. A circle is refused.
func (s *Store) SetRepeatOf(ctx context.Context, uid, earlier model.UID) error {
	return s.Do(ctx, "Ghi kiến nghị nhắc lại", func(t *Tx) error {
		r, err := liveRecord[model.Recommendation](t, uid)
		if err != nil {
			return err
		}
		circle, err := t.exists(`WITH RECURSIVE before(uid) AS (VALUES (?1) UNION
			SELECT r.repeat_of FROM recommendation r JOIN before b ON r.uid = b.uid WHERE r.repeat_of IS NOT NULL
		) SELECT 1 FROM before WHERE uid = ?2`, earlier, uid)
		if err != nil {
			return err
		}
		if circle {
			return t.refuse(model.Errorf(model.Invalid, "repeat_of", "Kiến nghị được chọn lại nhắc lại chính kiến nghị này."))
		}
		r.RepeatOf = earlier
		return t.Put(&r)
	})
}

// HandOver moves recommendations from addressees whose unit is no more to the same bodies of the units chosen, as one
// action: the addressee changes (the body is made where the unit has none), the origin says who was asked first, and an
// event keeps both names.
func (s *Store) HandOver(ctx context.Context, choices []model.FollowHeir) error {
	byRec := map[model.UID][]model.FollowHeir{}
	var uids []model.UID
	for _, c := range choices {
		if byRec[c.Recommendation] == nil {
			uids = append(uids, c.Recommendation)
		}
		byRec[c.Recommendation] = append(byRec[c.Recommendation], c)
	}
	var h handing
	return s.eachRecommendation(ctx, onRecommendations("Chuyển", " cho đơn vị kế thừa", len(uids)), uids, func(t *Tx, r *model.Recommendation) error {
		if h.reader.q == nil {
			h = handing{t: t, reader: followReader{q: t, today: t.today}}
			if err := h.reader.shared(); err != nil {
				return err
			}
		}
		return h.handOver(r, byRec[r.UID])
	})
}

// handing hands recommendations over to heirs.
type handing struct {
	t      *Tx
	reader followReader
}

func (h *handing) handOver(r *model.Recommendation, choices []model.FollowHeir) error {
	if r.State.Settled() {
		return h.t.refuse(model.Errorf(model.State, "state", "Kiến nghị đã xong, không cần chuyển cho đơn vị kế thừa."))
	}
	kept, err := list[model.Addressee](h.t, "WHERE recommendation = ? AND deleted_at = '' ORDER BY ord, uid", r.UID)
	if err != nil {
		return err
	}
	var bodies []model.UID
	for _, a := range kept {
		bodies = append(bodies, a.Body)
	}
	var ended []model.EndedUnit
	var told []string
	for _, c := range choices {
		at := slices.Index(bodies, c.Body)
		w, gone := h.reader.waiting[c.Body]
		if at < 0 || !gone {
			return h.t.refuse(model.Errorf(model.State, "body", "Nơi nhận này không chờ chuyển cho đơn vị kế thừa."))
		}
		heir, err := w.Heir(c.Heir)
		if err != nil {
			return h.t.refuse(err)
		}
		if bodies[at], err = h.heirBody(c.Body, heir); err != nil {
			return err
		}
		ended = append(ended, model.EndedUnit{Name: h.reader.title(w.Ward), Last: w.Last})
		told = append(told, h.reader.body(c.Body).Name+" sang "+h.reader.body(bodies[at]).Name)
	}
	r.Origin = model.AddOrigin(r.Origin, ended)
	if err := h.t.Put(r); err != nil {
		return err
	}
	if err := h.t.setAddressees(r.UID, bodies); err != nil {
		return err
	}
	return h.t.Put(&model.RecommendationEvent{
		Recommendation: r.UID, From: r.State, To: r.State, Day: h.t.today, Reason: "Từ " + model.JoinAnd(told) + ".",
	})
}

// heirBody is the body of the heir that takes over; it is made when there is none.
func (h *handing) heirBody(old, heir model.UID) (model.UID, error) {
	var all []model.Body
	for _, b := range h.reader.bodies {
		if !b.InBin() {
			all = append(all, b)
		}
	}
	slices.SortFunc(all, func(a, b model.Body) int { return cmp.Compare(a.UID, b.UID) })
	from := h.reader.bodies[old]
	b := model.HeirBody(from, h.reader.name(from.Ward), heir, h.reader.name(heir), all)
	if b.UID == "" {
		if err := h.t.Put(&b); err != nil {
			return "", err
		}
		h.reader.bodies[b.UID] = b
	}
	return b.UID, nil
}

// UpdateRecommendation changes the recommendation itself and leaves addressees and findings as they are.
func (s *Store) UpdateRecommendation(ctx context.Context, r model.Recommendation) (model.Recommendation, error) {
	return saved(ctx, s, &r)
}

// SetAddressees makes bodies, in order, the addressees of a recommendation.
func (s *Store) SetAddressees(ctx context.Context, uid model.UID, bodies []model.UID) error {
	return s.eachRecommendation(ctx, "Sửa nơi nhận kiến nghị", []model.UID{uid}, func(t *Tx, r *model.Recommendation) error {
		return t.setAddressees(r.UID, bodies)
	})
}

// SetAnswered makes findings what a recommendation answers.
func (s *Store) SetAnswered(ctx context.Context, uid model.UID, findings []model.UID) error {
	return s.eachRecommendation(ctx, "Sửa nhận xét của kiến nghị", []model.UID{uid}, func(t *Tx, r *model.Recommendation) error {
		return t.setFindings(r.UID, findings)
	})
}
