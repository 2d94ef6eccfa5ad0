package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// FollowUps lists the recommendations of a mission, of all missions when it is empty: the newest mission first, within
// one in its order. The number of statements does not grow with the rows.
func (s *Store) FollowUps(ctx context.Context, mission model.UID, today model.Date) (model.FollowUps, error) {
	r := followReader{today: today, store: s}
	var out model.FollowUps
	err := s.together(ctx, func(q querier) (err error) {
		r.q = q
		if mission == "" {
			out.Rows, err = r.rows("")
		} else {
			out.Rows, err = r.rows("r.mission = ?1", mission)
		}
		out.Units = r.heirNames()
		return err
	})
	if err != nil {
		return model.FollowUps{}, fmt.Errorf("list recommendations: %w", err)
	}
	return out, nil
}

// followReader gathers lines of recommendations. What many lines share is read once.
type followReader struct {
	followShared
	q      querier
	today  model.Date
	store  *Store                         // keeps what is shared for the next one; nil inside a transaction
	named  map[model.UID]model.FollowBody // by body, named today
	titles map[model.UID]string           // by unit, standing alone
}

// followShared is read from the whole file.
type followShared struct {
	missions map[model.UID]followMission
	people   map[model.UID]string
	bodies   map[model.UID]model.Body
	units    wardNames
	history  *model.WardHistory
	waiting  map[model.UID]model.Handover // by body; only of units that are no more
}

type followMission struct {
	place             int // the newest is 0
	code, short, long string
	from, to          model.Date
}

// rows reads the lines that a condition picks, "" for all.
func (r *followReader) rows(where string, args ...any) ([]model.FollowUp, error) {
	if err := r.shared(); err != nil {
		return nil, err
	}
	if where != "" {
		where = " AND " + where
	}
	answers, err := r.answers(where, args)
	if err != nil {
		return nil, err
	}
	addressees, err := r.addressees(where, args)
	if err != nil {
		return nil, err
	}
	var n int
	if _, err := first(r.q, []any{&n}, "SELECT count(*) FROM recommendation r WHERE r.deleted_at = ''"+where, args...); err != nil {
		return nil, err
	}
	out := make([]model.FollowUp, 0, n)
	var f model.FollowUp
	// Into plain strings the rows are copied without a look at their types, which tells with many of them.
	err = each(r.q, []any{
		(*string)(&f.UID), (*string)(&f.Mission), &f.Ord, &f.Text, (*string)(&f.State), (*string)(&f.Due), (*string)(&f.Follower), (*string)(&f.RepeatOf), &f.Origin,
	}, func() error {
		out = append(out, f)
		row := &out[len(out)-1]
		r.fill(row, addressees[row.UID])
		if a, ok := answers[row.UID]; ok {
			row.Answers, row.Answered = a.count, a.last
		}
		return nil
	}, `SELECT r.uid, r.mission, r.ord, r.text, r.state, r.due, coalesce(r.follower, ''), coalesce(r.repeat_of, ''), r.origin
		FROM recommendation r WHERE r.deleted_at = ''`+where, args...)
	return r.inOrder(out), err
}

// inOrder brings lines into their order. Places are sorted and not the lines, which are large.
func (r *followReader) inOrder(rows []model.FollowUp) []model.FollowUp {
	type place struct{ mission, ord, at int }
	places := make([]place, len(rows))
	for i := range rows {
		places[i] = place{r.missions[rows[i].Mission].place, rows[i].Ord, i}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(a.mission-b.mission, a.ord-b.ord, cmp.Compare(rows[a.at].UID, rows[b.at].UID))
	})
	out := make([]model.FollowUp, len(rows))
	for to, from := range places {
		out[to] = rows[from.at]
	}
	return out
}

// fill puts the names into a line.
func (r *followReader) fill(row *model.FollowUp, to []placedBody) {
	m := r.missions[row.Mission]
	row.Code, row.Theme, row.Year = m.code, cmp.Or(m.short, m.long), cmp.Or(m.from, m.to).Year()
	row.Person = r.people[row.Follower]
	if len(to) == 0 {
		return
	}
	slices.SortFunc(to, func(a, b placedBody) int { return cmp.Or(a.ord-b.ord, cmp.Compare(a.body, b.body)) })
	row.To, row.Units = make([]model.FollowBody, 0, len(to)), make([]model.FollowUnit, 0, len(to))
	for _, p := range to {
		body := r.body(p.body)
		row.To = append(row.To, body)
		r.addUnit(row, body)
		if w, ok := r.waiting[p.body]; ok && !row.State.Settled() {
			row.Waiting = append(row.Waiting, w)
		}
	}
}

// placedBody is an addressee with its place among those of a recommendation.
type placedBody struct {
	body model.UID
	ord  int
}

// addressees are those of the lines that a condition picks.
func (r *followReader) addressees(where string, args []any) (map[model.UID][]placedBody, error) {
	out := map[model.UID][]placedBody{}
	stmt := "SELECT a.recommendation, a.body, a.ord FROM addressee a WHERE a.deleted_at = ''"
	if where != "" {
		stmt += " AND a.recommendation IN (SELECT r.uid FROM recommendation r WHERE r.deleted_at = ''" + where + ")"
	}
	var uid model.UID
	var p placedBody
	err := each(r.q, []any{(*string)(&uid), (*string)(&p.body), &p.ord}, func() error { out[uid] = append(out[uid], p); return nil }, stmt, args...)
	return out, err
}

func (r *followReader) addUnit(row *model.FollowUp, b model.FollowBody) {
	if b.Ward == "" || slices.ContainsFunc(row.Units, func(u model.FollowUnit) bool { return u.Ward == b.Ward }) {
		return
	}
	row.Units = append(row.Units, model.FollowUnit{Ward: b.Ward, Name: r.title(b.Ward)})
}

// shared reads what lines have in common.
func (r *followReader) shared() (err error) {
	if r.missions != nil {
		return nil
	}
	r.titles, r.named = map[model.UID]string{}, map[model.UID]model.FollowBody{}
	if r.store == nil {
		r.followShared, err = readFollowShared(r.q, r.today)
	} else {
		r.followShared, err = r.store.followAll.get(&r.store.changes, r.today, func() (followShared, error) { return readFollowShared(r.q, r.today) })
	}
	return err
}

func readFollowShared(q querier, today model.Date) (s followShared, err error) {
	s.missions, s.people, s.bodies = map[model.UID]followMission{}, map[model.UID]string{}, map[model.UID]model.Body{}
	s.waiting = map[model.UID]model.Handover{}
	var uid model.UID
	var m followMission
	if err = each(q, []any{&uid, &m.code, &m.short, &m.long, &m.from, &m.to}, func() error {
		m.place = len(s.missions)
		s.missions[uid] = m
		return nil
	}, "SELECT uid, code, short_theme, theme, period_from, period_to FROM mission ORDER BY period_from DESC, code DESC"); err != nil {
		return s, err
	}
	var name string
	if err = each(q, []any{&uid, &name}, func() error { s.people[uid] = name; return nil }, "SELECT uid, full_name FROM person"); err != nil {
		return s, err
	}
	if s.units, err = wardVersions(q, ""); err != nil {
		return s, err
	}
	flows, err := wardFlows(q)
	if err != nil {
		return s, err
	}
	s.history = model.NewWardHistory(flows)
	err = eachBody(q, func(b model.Body) { // one in the bin still names who was asked
		s.bodies[b.UID] = b
		if w, ok := model.HandoverOf(s.history, b, today); ok {
			s.waiting[b.UID] = w
		}
	}, "")
	return s, err
}

// body is a body with its name of today.
func (r *followReader) body(uid model.UID) model.FollowBody {
	if b, ok := r.named[uid]; ok {
		return b
	}
	x := r.bodies[uid]
	var unit *model.WardVersion
	if v := r.unit(x.Ward); v.UID != "" {
		unit = &v
	}
	b := model.FollowBody{UID: uid, Ward: x.Ward, Kind: x.Kind, Name: x.BodyName(unit)}
	r.named[uid] = b
	return b
}

// unit is how a unit is called today, else how it was called last.
func (r *followReader) unit(ward model.UID) model.WardVersion {
	if v := r.units.on(ward, r.today); v.UID != "" {
		return v
	}
	all := r.units[ward] // the versions in the order of their days
	for i := len(all) - 1; i >= 0; i-- {
		if !all[i].ValidFrom.After(r.today) {
			return all[i]
		}
	}
	return model.WardVersion{}
}

// name is a unit's name in a sentence, title its name standing alone; "" for one that never had any.
func (r *followReader) name(ward model.UID) string {
	if v := r.unit(ward); v.UID != "" {
		return v.FullName()
	}
	return ""
}

func (r *followReader) title(ward model.UID) string {
	title, known := r.titles[ward]
	if known {
		return title
	}
	if v := r.unit(ward); v.UID != "" {
		title = v.Title()
	}
	r.titles[ward] = title
	return title
}

// heirNames are the names of units that are no more and of those that answer for them.
func (r *followReader) heirNames() map[model.UID]string {
	out := map[model.UID]string{}
	for _, w := range r.waiting {
		out[w.Ward] = r.name(w.Ward)
		for _, h := range w.Heirs {
			out[h.Ward] = r.name(h.Ward)
		}
	}
	return out
}

type answered struct {
	count int
	last  model.Date
}

// answers counts the answers of the lines that a condition picks.
func (r *followReader) answers(where string, args []any) (map[model.UID]answered, error) {
	out := map[model.UID]answered{}
	var uid model.UID
	var a answered
	err := each(r.q, []any{(*string)(&uid), &a.count, (*string)(&a.last)}, func() error { out[uid] = a; return nil }, `
		SELECT a.recommendation, count(*), max(a.day) FROM answer a JOIN recommendation r ON r.uid = a.recommendation
		WHERE a.deleted_at = '' AND r.deleted_at = ''`+where+" GROUP BY a.recommendation", args...)
	return out, err
}
