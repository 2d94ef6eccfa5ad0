package data

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"sogiamsat/data/model"
)

// FollowUp reads one recommendation with all that was done about it; code NotFound when there is none or it is in the
// bin.
func (s *Store) FollowUp(ctx context.Context, uid model.UID, today model.Date) (model.FollowUpDetail, error) {
	r := followReader{today: today, store: s}
	var d model.FollowUpDetail
	err := s.together(ctx, func(q querier) (err error) {
		r.q = q
		d, err = r.detail(uid)
		for i := range d.DueChanges {
			d.DueChanges[i].Day = s.dayOf(d.DueChanges[i].CreatedAt)
		}
		for i := range d.Files {
			d.Files[i].Day = s.dayOf(d.Files[i].At)
		}
		return err
	})
	if err != nil {
		return model.FollowUpDetail{}, fmt.Errorf("read recommendation %s: %w", uid, err)
	}
	return d, nil
}

// dayOf is the calendar day of a moment where the office is.
func (s *Store) dayOf(i model.Instant) model.Date { return i.Date(s.opts.Now().Location()) }

func (r *followReader) detail(uid model.UID) (model.FollowUpDetail, error) {
	var d model.FollowUpDetail
	got, err := list[model.Recommendation](r.q, "WHERE uid = ? AND deleted_at = ''", uid)
	if err != nil {
		return d, err
	}
	if len(got) == 0 {
		return d, notFound("recommendation", uid)
	}
	d.Recommendation = got[0]
	if err := r.relatives(&d); err != nil {
		return d, err
	}
	if d.Findings, err = r.findings("f.uid IN (SELECT finding FROM recommendation_finding WHERE recommendation = ? AND deleted_at = '')", uid); err != nil {
		return d, err
	}
	if err := r.answersOf(&d); err != nil {
		return d, err
	}
	const ofIt = "WHERE recommendation = ? AND deleted_at = '' ORDER BY uid"
	if d.Events, err = list[model.RecommendationEvent](r.q, ofIt, uid); err != nil {
		return d, err
	}
	changes, err := list[model.DueChange](r.q, ofIt, uid)
	for _, c := range changes {
		d.DueChanges = append(d.DueChanges, model.FollowDue{DueChange: c})
	}
	if err != nil {
		return d, err
	}
	var f model.FollowFile
	err = each(r.q, []any{&f.UID, &f.Name, &f.At}, func() error { d.Files = append(d.Files, f); return nil },
		"SELECT uid, name, created_at FROM attachment WHERE owner = ? AND deleted_at = '' ORDER BY uid", uid)
	return d, err
}

// relatives reads the line of a recommendation, of the one it repeats and of those that repeat it.
func (r *followReader) relatives(d *model.FollowUpDetail) error {
	uid, of := d.Recommendation.UID, d.Recommendation.RepeatOf
	rows, err := r.rows("(r.uid = ?1 OR r.uid = ?2 OR r.repeat_of = ?1)", uid, of)
	for _, row := range rows {
		switch {
		case row.UID == uid:
			d.Row = row
		case row.UID == of:
			d.RepeatOf = append(d.RepeatOf, row)
		default:
			d.RepeatedBy = append(d.RepeatedBy, row)
		}
	}
	return err
}

func (r *followReader) answersOf(d *model.FollowUpDetail) error {
	answers, err := list[model.Answer](r.q, "WHERE recommendation = ? AND deleted_at = '' ORDER BY day, uid", d.Recommendation.UID)
	if err != nil {
		return err
	}
	files := map[model.UID]int{}
	var uid model.UID
	var n int
	err = each(r.q, []any{&uid, &n}, func() error { files[uid] = n; return nil }, `SELECT owner, count(*) FROM attachment
		WHERE deleted_at = '' AND owner IN (SELECT uid FROM answer WHERE recommendation = ?) GROUP BY owner`, d.Recommendation.UID)
	for _, a := range answers {
		from := ""
		if a.Body != "" {
			from = r.body(a.Body).Name
		}
		d.Answers = append(d.Answers, model.FollowAnswer{Answer: a, From: from, Files: files[a.UID]})
	}
	return err
}

// findings reads the findings that a condition picks, in the order of kinds and places.
func (r *followReader) findings(where string, args ...any) ([]model.FollowFinding, error) {
	var out []model.FollowFinding
	at := map[model.UID]int{}
	var f model.FollowFinding
	err := each(r.q, []any{&f.UID, &f.Kind, &f.Text}, func() error { out = append(out, f); return nil },
		"SELECT f.uid, f.kind, f.text FROM finding f WHERE f.deleted_at = '' AND "+where+" ORDER BY f.ord, f.uid", args...)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(a, b model.FollowFinding) int {
		return slices.Index(model.FindingKinds, a.Kind) - slices.Index(model.FindingKinds, b.Kind)
	})
	for i := range out {
		at[out[i].UID] = i
	}
	var finding, ward model.UID
	err = each(r.q, []any{&finding, &ward}, func() error {
		one := &out[at[finding]]
		one.Units = append(one.Units, r.title(ward))
		return nil
	}, `SELECT w.finding, w.ward FROM finding f JOIN finding_ward w ON w.finding = f.uid LEFT JOIN mission_ward m ON m.mission = f.mission
		AND m.ward = w.ward AND m.deleted_at = '' WHERE f.deleted_at = '' AND w.deleted_at = '' AND `+where+" ORDER BY m.ord, w.uid", args...)
	return out, err
}

// FollowUpChoices reads what can be picked for recommendations of a mission: bodies, those of the mission's units first,
// people, and the mission's findings.
func (s *Store) FollowUpChoices(ctx context.Context, mission model.UID, today model.Date) (model.FollowUpChoices, error) {
	r := followReader{today: today, store: s}
	c := model.FollowUpChoices{Mission: mission}
	err := s.together(ctx, func(q querier) (err error) {
		r.q = q
		if err := r.shared(); err != nil {
			return err
		}
		if _, err := first(q, []any{&c.AnswerBy, &c.From}, "SELECT answer_by, period_from FROM mission WHERE uid = ?", mission); err != nil {
			return err
		}
		if _, err := first(q, []any{&c.Asked}, `SELECT day FROM document WHERE mission = ? AND deleted_at = '' AND day <> ''
			AND type IN ('TB', 'CVKN') AND state IN ('issued', 'replaced', 'corrected') ORDER BY day`, mission); err != nil {
			return err
		}
		if c.Bodies, err = r.bodiesFor(mission); err != nil {
			return err
		}
		if c.People, err = list[model.Person](q, "WHERE deleted_at = ''"); err != nil {
			return err
		}
		model.SortByName(c.People, func(p model.Person) string { return p.FullName })
		c.Findings, err = r.findings("f.mission = ?", mission)
		return err
	})
	if err != nil {
		return model.FollowUpChoices{}, fmt.Errorf("choices for recommendations of %s: %w", mission, err)
	}
	return c, nil
}

// bodiesFor lists all bodies that can be addressed today: those of the mission's units in the mission's order, then the
// others by unit. Bodies of units that are no more are left out unless the mission has them.
func (r *followReader) bodiesFor(mission model.UID) ([]model.BodyChoice, error) {
	place := map[model.UID]int{}
	var ward model.UID
	err := each(r.q, []any{&ward}, func() error { place[ward] = len(place) + 1; return nil },
		"SELECT ward FROM mission_ward WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", mission)
	if err != nil {
		return nil, err
	}
	var out []model.BodyChoice
	for uid, b := range r.bodies {
		near := place[b.Ward] > 0
		if _, gone := r.waiting[uid]; b.InBin() || gone && !near {
			continue
		}
		out = append(out, model.BodyChoice{FollowBody: r.body(uid), Near: near})
	}
	r.sortBodies(place, out)
	return out, nil
}

// sortBodies sets bodies in the order of their units: those of the mission's first, in the mission's order, the others by
// name; of one unit in the order of kinds, then by name. Units' names are compared once each, not once per body.
func (r *followReader) sortBodies(place map[model.UID]int, bodies []model.BodyChoice) {
	type unit struct {
		ward   model.UID
		title  string
		bodies []model.BodyChoice
	}
	of := map[model.UID]*unit{}
	var units []*unit
	for _, b := range bodies {
		u := of[b.Ward]
		if u == nil {
			u = &unit{ward: b.Ward, title: r.title(b.Ward)}
			of[b.Ward] = u
			units = append(units, u)
		}
		u.bodies = append(u.bodies, b)
	}
	slices.SortFunc(units, func(a, b *unit) int { return cmp.Compare(a.ward, b.ward) }) // decides between units of one name
	model.SortByText(units, func(u *unit) string { return u.title })
	slices.SortStableFunc(units, func(a, b *unit) int { return farIsLast(place[a.ward]) - farIsLast(place[b.ward]) })
	bodies = bodies[:0]
	for _, u := range units {
		slices.SortFunc(u.bodies, func(a, b model.BodyChoice) int {
			return cmp.Or(slices.Index(model.BodyKinds, a.Kind)-slices.Index(model.BodyKinds, b.Kind), model.Compare(a.Name, b.Name))
		})
		bodies = append(bodies, u.bodies...)
	}
}

// farIsLast orders by place in the mission, which is 0 for units that are not in it.
func farIsLast(place int) int {
	if place == 0 {
		return math.MaxInt32
	}
	return place
}

// EarlierRecommendations lists those of other missions that a recommendation may repeat: to the same body first, then to
// bodies of units that went into the one asked now, the newest first. Missions that began later are left out.
func (s *Store) EarlierRecommendations(ctx context.Context, uid model.UID, today model.Date) ([]model.EarlierRecommendation, error) {
	r := followReader{today: today, store: s}
	var out []model.EarlierRecommendation
	err := s.together(ctx, func(q querier) error {
		r.q = q
		own, err := r.rows("r.uid = ?", uid)
		if err != nil {
			return err
		}
		if len(own) == 0 {
			return notFound("recommendation", uid)
		}
		rows, err := r.rows(`r.mission <> ?1 AND r.text <> '' AND r.mission IN (SELECT m.uid FROM mission m JOIN mission own ON own.uid = ?1
			WHERE m.period_from <= own.period_from OR own.period_from = '')`, own[0].Mission)
		for _, row := range rows {
			out = append(out, model.EarlierRecommendation{FollowUp: row, Near: model.NearnessOf(r.history, bodiesIn(own[0]), bodiesIn(row))})
		}
		slices.SortStableFunc(out, func(a, b model.EarlierRecommendation) int { return int(a.Near - b.Near) })
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("earlier recommendations for %s: %w", uid, err)
	}
	return out, nil
}

func bodiesIn(f model.FollowUp) []model.Body {
	out := make([]model.Body, len(f.To))
	for i, b := range f.To {
		out[i] = model.Body{Meta: model.Meta{UID: b.UID}, Ward: b.Ward, Kind: b.Kind}
	}
	return out
}
