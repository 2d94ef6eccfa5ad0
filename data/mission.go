package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// saved puts a record as an action of its own, named after what happens to it: "Thêm nhận xét", "Sửa nhận xét".
func saved[T any](ctx context.Context, s *Store, r *T, more ...func(*Tx) error) (T, error) {
	record := any(r).(model.Record)
	verb := "Sửa "
	if record.Head().Version == 0 {
		verb = "Thêm "
	}
	err := s.Do(ctx, verb+record.Noun().Label(), func(t *Tx) error {
		if err := t.Put(record); err != nil {
			return err
		}
		for _, f := range more {
			if err := f(t); err != nil {
				return err
			}
		}
		return nil
	})
	return *r, err
}

// SaveMission adds a mission (version 0) or changes it. A new one is planned, and of the office that was begun last,
// unless it says otherwise. Its state changes by MoveMission only.
func (s *Store) SaveMission(ctx context.Context, m model.Mission) (model.Mission, error) {
	if m.Version == 0 && m.State == "" {
		m.State = model.Planned
	}
	if m.Version == 0 && m.Office == "" {
		if _, err := first(s.source(ctx), []any{&m.Office}, "SELECT uid FROM office WHERE deleted_at = '' ORDER BY uid DESC"); err != nil {
			return m, fmt.Errorf("find office: %w", err)
		}
	}
	return saved(ctx, s, &m)
}

// SaveTopic adds a topic at the end of its mission, or changes it.
func (s *Store) SaveTopic(ctx context.Context, r model.Topic) (model.Topic, error) {
	return addAtEnd(ctx, s, &r, &r.Ord, "SELECT coalesce(max(ord), 0) + 1 FROM topic WHERE mission = ? AND deleted_at = ''", r.Mission)
}

// SaveSession adds a session (version 0) or changes it. A day outside the mission's period is allowed: SessionWarnings
// names it.
func (s *Store) SaveSession(ctx context.Context, r model.Session) (model.Session, error) {
	if r.Version == 0 && r.State == "" {
		r.State = model.SessionPlanned
	}
	return saved(ctx, s, &r)
}

// addAtEnd is saved for records in an order: a new one without a place gets the one that stmt says.
func addAtEnd[T any](ctx context.Context, s *Store, r *T, ord *int, stmt string, args ...any) (T, error) {
	record := any(r).(model.Record)
	if record.Head().Version > 0 || *ord > 0 {
		return saved(ctx, s, r)
	}
	err := s.Do(ctx, "Thêm "+record.Noun().Label(), func(t *Tx) error {
		if _, err := first(t, []any{ord}, stmt, args...); err != nil {
			return err
		}
		return t.Put(record)
	})
	return *r, err
}

// MoveMission changes the state of a mission and keeps the day and the reason.
func (s *Store) MoveMission(ctx context.Context, uid model.UID, to model.MissionState, reason string) error {
	return s.Do(ctx, "Chuyển cuộc giám sát sang “"+to.Label()+"”", func(t *Tx) error {
		old, err := liveRecord[model.Mission](t, uid)
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
		return t.Put(&model.MissionEvent{Mission: uid, From: old.State, To: to, Day: t.today, Reason: reason})
	})
}

// moved writes a change that Put leaves to methods.
func (t *Tx) moved(old, after model.Record) error { return t.refuse(t.change(old, after)) }

// liveRecord reads a record that is about to be changed; one in the bin is refused.
func liveRecord[T any](t *Tx, uid model.UID) (T, error) {
	r, err := Get[T](t.ctx, t, uid)
	if err != nil {
		return r, t.refuse(err)
	}
	if rec := any(&r).(model.Record); rec.Head().InBin() {
		return r, t.refuse(model.Errorf(model.NotFound, "", "%s này đang ở Thùng rác.", model.UpperFirst(rec.Noun().Label())))
	}
	return r, nil
}

// MissionByCode finds a mission by its short code; code NotFound when there is none.
func (s *Store) MissionByCode(ctx context.Context, code string) (model.Mission, error) {
	got, err := list[model.Mission](s.source(ctx), "WHERE code = ? AND deleted_at = ''", code)
	if err == nil && len(got) == 0 {
		err = model.Errorf(model.NotFound, "mission", "Không có cuộc giám sát mã “%s” trong sổ.", code)
	}
	if err != nil {
		return model.Mission{}, fmt.Errorf("find mission %q: %w", code, err)
	}
	return got[0], nil
}

// SessionWarnings names the mission's sessions whose day lies outside its period, in words for the user.
func (s *Store) SessionWarnings(ctx context.Context, mission model.UID) ([]string, error) {
	q := s.source(ctx)
	m, err := Get[model.Mission](ctx, s, mission)
	if err != nil {
		return nil, fmt.Errorf("session warnings: %w", err)
	}
	sessions, err := list[model.Session](q, "WHERE mission = ? AND deleted_at = '' AND day <> '' ORDER BY day, uid", mission)
	if err != nil {
		return nil, fmt.Errorf("session warnings: %w", err)
	}
	names, err := wardVersions(q, mission)
	if err != nil {
		return nil, fmt.Errorf("session warnings: %w", err)
	}
	var out []string
	for _, x := range sessions {
		if name := names.on(x.Ward, x.Day); x.Day.Before(m.PeriodFrom) || x.Day.After(m.PeriodTo) {
			out = append(out, fmt.Sprintf("Buổi làm việc với %s ngày %s nằm ngoài thời gian giám sát (%s - %s).",
				name.FullName(), x.Day.Format(), m.PeriodFrom.Format(), m.PeriodTo.Format()))
		}
	}
	return out, nil
}

// Missions lists the missions for the first page, the newest period first, with the next deadline as it stands today.
// The number of statements does not grow with the number of missions.
func (s *Store) Missions(ctx context.Context, today model.Date) ([]model.MissionRow, error) {
	var rows []model.MissionRow
	err := s.together(ctx, func(q querier) (err error) {
		rows, err = missionRows(q, today)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list missions: %w", err)
	}
	return rows, nil
}

func missionRows(q querier, today model.Date) ([]model.MissionRow, error) {
	missions, err := list[model.Mission](q, "WHERE deleted_at = '' ORDER BY period_from DESC, code DESC")
	if err != nil {
		return nil, err
	}
	versions, err := wardVersions(q, "")
	if err != nil {
		return nil, err
	}
	wards, err := list[model.MissionWard](q, "WHERE deleted_at = '' ORDER BY ord, uid")
	if err != nil {
		return nil, err
	}
	sessions, err := list[model.Session](q, "WHERE deleted_at = '' AND state <> 'cancelled' AND day <> '' ORDER BY day, uid")
	if err != nil {
		return nil, err
	}
	counts, err := missionCounts(q, today)
	if err != nil {
		return nil, err
	}
	reports, err := reportDays(q, "")
	if err != nil {
		return nil, err
	}
	wardsOf, sessionsOf := groupBy(wards, func(w model.MissionWard) model.UID { return w.Mission }), groupBy(sessions, func(x model.Session) model.UID { return x.Mission })
	out := make([]model.MissionRow, len(missions))
	for i, m := range missions {
		row := counts[m.UID]
		row.Mission = m
		day := pickDay(&m)
		if day == "" {
			day = today
		}
		days := model.MissionDays{From: m.PeriodFrom, To: m.PeriodTo, YearlyPlanMade: lastDayBefore(m.PeriodFrom), Report: reports[m.UID][""]}
		for _, w := range wardsOf[m.UID] {
			name := versions.on(w.Ward, day)
			row.Wards = append(row.Wards, name.Title())
			days.Wards = append(days.Wards, wardDays(name.Title(), w.Ward, sessionsOf[m.UID], reports[m.UID]))
		}
		addDeadline(&row, days, today)
		out[i] = row
	}
	return out, nil
}

// lastDayBefore takes the yearly plan as made in time: the book does not keep it.
func lastDayBefore(from model.Date) model.Date {
	if from == "" {
		return ""
	}
	d, _ := model.NewDate(from.Year()-1, 12, 31)
	return d
}

// wardDays gathers the days of one unit out of the mission's sessions, which are in the order of days, and reports.
func wardDays(name string, ward model.UID, sessions []model.Session, reports model.ReportDays) model.WardDays {
	w := model.WardDays{Ward: name, Report: reports[ward]}
	for _, x := range sessions {
		if x.Ward != ward {
			continue
		}
		if w.First == "" {
			w.First, w.PapersSent, w.UnitReport = x.Day, x.PapersSentOn, x.ReportOn
		}
		w.Last = x.Day
	}
	return w
}

// addDeadline names the next open deadline of a mission that is not over.
func addDeadline(row *model.MissionRow, days model.MissionDays, today model.Date) {
	switch row.Mission.State {
	case model.Concluded, model.Closed, model.MissionCancelled:
		return
	}
	next, ok := model.NextDeadline(model.Deadlines(days, today))
	if !ok {
		return
	}
	row.Due, row.Deadline = next.Due, next.Rule.Label()
	if next.Ward != "" {
		row.Deadline += ": " + next.Ward
	}
}

// reportDays reads when the delegation's reports were issued, by mission; of one mission, or of all for "".
func reportDays(q querier, mission model.UID) (map[model.UID]model.ReportDays, error) {
	out := map[model.UID]model.ReportDays{}
	var p model.Document
	err := each(q, []any{&p.Mission, &p.Ward, &p.Type, &p.State, &p.Day}, func() error {
		if out[p.Mission] == nil {
			out[p.Mission] = model.ReportDays{}
		}
		out[p.Mission].Add(p)
		return nil
	}, `SELECT mission, coalesce(ward, ''), type, state, day FROM document WHERE mission IS NOT NULL AND deleted_at = ''
		AND day <> '' AND type = ? AND (mission = ? OR ? = '')`, model.DelegationReport.Paper(), mission, mission)
	return out, err
}

// missionCounts counts findings, without those merged into others, and recommendations per mission.
func missionCounts(q querier, today model.Date) (map[model.UID]model.MissionRow, error) {
	out := map[model.UID]model.MissionRow{}
	var mission model.UID
	var n, overdue int
	err := each(q, []any{&mission, &n}, func() error { out[mission] = model.MissionRow{Findings: n}; return nil },
		"SELECT mission, count(*) FROM finding WHERE deleted_at = '' AND state <> 'merged' GROUP BY mission")
	if err != nil {
		return nil, err
	}
	err = each(q, []any{&mission, &n, &overdue}, func() error {
		row := out[mission]
		row.Open, row.Overdue = n, overdue
		out[mission] = row
		return nil
	}, `SELECT mission, count(*), count(*) FILTER (WHERE due <> '' AND due < ?) FROM recommendation
		WHERE deleted_at = '' AND state NOT IN ('verified', 'withdrawn', 'rejected') GROUP BY mission`, today)
	return out, err
}

func groupBy[T any](items []T, key func(T) model.UID) map[model.UID][]T {
	out := map[model.UID][]T{}
	for _, x := range items {
		out[key(x)] = append(out[key(x)], x)
	}
	return out
}
