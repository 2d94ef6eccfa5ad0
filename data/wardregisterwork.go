package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// WardFile is what the window shows of one unit besides its line in the register: its area and names as they can be
// changed, its bodies and how often each is used, and the work with it and with the units before and after it.
func (s *Store) WardFile(ctx context.Context, ward model.UID, today model.Date) (model.WardFile, error) {
	var f model.WardFile
	err := s.together(ctx, func(q querier) (err error) {
		f, err = wardFile(q, ward, today)
		return err
	})
	if err != nil {
		return model.WardFile{}, fmt.Errorf("unit %s: %w", ward, err)
	}
	return f, nil
}

func wardFile(q querier, ward model.UID, today model.Date) (model.WardFile, error) {
	var f model.WardFile
	wards, err := list[model.Ward](q, "WHERE uid = ? AND deleted_at = ''", ward)
	if err != nil {
		return f, err
	}
	if len(wards) == 0 {
		return f, notFound("ward", ward)
	}
	f.Ward = wards[0]
	if f.Names, err = list[model.WardVersion](q, "WHERE ward = ? AND deleted_at = '' ORDER BY valid_from, uid", ward); err != nil {
		return f, err
	}
	if f.Bodies, err = wardBodies(q, ward); err != nil {
		return f, err
	}
	f.Work, err = wardWork(q, ward, today)
	return f, err
}

// wardBodies are the bodies of a unit with the number of missions and recommendations that name each.
func wardBodies(q querier, ward model.UID) ([]model.WardBody, error) {
	bodies, err := list[model.Body](q, "WHERE ward = ? AND deleted_at = '' ORDER BY uid", ward)
	if err != nil {
		return nil, err
	}
	uses := map[model.UID]int{}
	var body model.UID
	var n int
	err = each(q, []any{&body, &n}, func() error { uses[body] = n; return nil }, `
		SELECT body, count(*) FROM (
			SELECT body FROM mission_body WHERE deleted_at = '' UNION ALL SELECT body FROM addressee WHERE deleted_at = ''
		) WHERE body IN (SELECT uid FROM body WHERE ward = ?) GROUP BY body`, ward)
	if err != nil {
		return nil, err
	}
	out := make([]model.WardBody, len(bodies))
	for i, b := range bodies {
		out[i] = model.WardBody{Body: b, Uses: uses[b.UID]}
	}
	return out, nil
}

// wardWork reads the missions, findings (without those merged into others) and open recommendations of the unit and of all
// units before and after it, the newest mission first.
func wardWork(q querier, ward model.UID, today model.Date) ([]model.WardWork, error) {
	book, err := namedWards(q)
	if err != nil {
		return nil, err
	}
	line := append(append(book.History.Before(ward), ward), book.History.After(ward)...)
	uids := jsonList(line)
	var out []model.WardWork
	for _, part := range []struct {
		noun model.Noun
		stmt string
	}{
		{"mission", `SELECT w.ward, m.uid, m.uid, m.code, ` + pickDaySQL + `, '', CASE WHEN m.short_theme <> '' THEN m.short_theme ELSE m.theme END, m.state, '', 0
			FROM mission_ward w JOIN mission m ON m.uid = w.mission
			WHERE w.deleted_at = '' AND m.deleted_at = '' AND w.ward ` + inList + ` ORDER BY m.period_from DESC, m.uid, w.ord`},
		{"finding", `SELECT w.ward, f.uid, m.uid, m.code, ` + pickDaySQL + `, f.kind, f.text, f.state, '', 0
			FROM finding_ward w JOIN finding f ON f.uid = w.finding JOIN mission m ON m.uid = f.mission
			WHERE w.deleted_at = '' AND f.deleted_at = '' AND f.state <> 'merged' AND m.deleted_at = '' AND w.ward ` + inList + `
			ORDER BY m.period_from DESC, m.uid, f.ord, f.uid, w.uid`},
		{"finding", `SELECT w.ward, f.uid, m.uid, m.code, ` + pickDaySQL + `, f.kind, f.text, f.state, '', 1
			FROM mission_ward w JOIN mission m ON m.uid = w.mission JOIN finding f ON f.mission = m.uid
			WHERE w.deleted_at = '' AND f.deleted_at = '' AND f.state <> 'merged' AND m.deleted_at = '' AND w.ward ` + inList + `
			AND NOT EXISTS (SELECT 1 FROM finding_ward x WHERE x.finding = f.uid AND x.deleted_at = '')
			ORDER BY m.period_from DESC, m.uid, f.ord, f.uid, w.ord`},
		{"recommendation", `SELECT DISTINCT b.ward, r.uid, m.uid, m.code, ` + pickDaySQL + `, '', r.text, r.state, r.due, 0
			FROM recommendation r JOIN addressee a ON a.recommendation = r.uid JOIN body b ON b.uid = a.body JOIN mission m ON m.uid = r.mission
			WHERE ` + openRecommendation + ` AND a.deleted_at = '' AND m.deleted_at = '' AND b.ward ` + inList + `
			ORDER BY m.period_from DESC, m.uid, r.ord, r.uid, b.ward`},
	} {
		x := model.WardWork{Ref: model.Ref{Noun: part.noun}}
		err := each(q, []any{&x.Ward, &x.UID, &x.Mission, &x.Code, &x.Day, &x.Kind, &x.Text, &x.State, &x.Due, &x.Common},
			func() error { out = append(out, x); return nil }, part.stmt, uids)
		if err != nil {
			return nil, err
		}
	}
	return book.NameWork(out, today), nil
}
