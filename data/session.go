package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// Schedule reads a mission's units with their bodies, sessions, attendance and findings, its delegation and how its
// deadlines stand on the day today. Units and posts are named as in Dossier without a day. The number of statements
// does not grow with what the mission holds.
func (s *Store) Schedule(ctx context.Context, mission model.UID, today model.Date) (model.Schedule, error) {
	var out model.Schedule
	err := s.together(ctx, func(q querier) (err error) {
		out, err = scheduleOf(q, mission, today)
		return err
	})
	if err != nil {
		return model.Schedule{}, fmt.Errorf("schedule of mission %s: %w", mission, err)
	}
	return out, nil
}

// scheduleReader gathers a schedule part by part on top of the same reading of a mission as a dossier's.
type scheduleReader struct {
	dossierReader
	s      model.Schedule
	areas  map[model.UID]string
	bodies map[model.UID][]model.Body // by unit
}

func scheduleOf(q querier, mission model.UID, today model.Date) (model.Schedule, error) {
	r := scheduleReader{dossierReader: dossierReader{q: q, mission: mission, today: today}}
	for _, part := range []func() error{r.head, r.names, r.members, r.register, r.units, r.deadlines} {
		if err := part(); err != nil {
			return model.Schedule{}, err
		}
	}
	r.s.Mission, r.s.PickDay, r.s.Members = r.d.Mission, pickDay(&r.d.Mission), r.d.Members
	return r.s, nil
}

// register reads the areas and the bodies of the mission's units.
func (r *scheduleReader) register() error {
	const ofMission = "IN (SELECT ward FROM mission_ward WHERE mission = ? AND deleted_at = '')"
	wards, err := list[model.Ward](r.q, "WHERE uid "+ofMission, r.mission)
	if err != nil {
		return err
	}
	r.areas = map[model.UID]string{}
	for _, w := range wards {
		r.areas[w.UID] = w.Area
	}
	bodies, err := list[model.Body](r.q, "WHERE deleted_at = '' AND ward "+ofMission+" ORDER BY name, uid", r.mission)
	r.bodies = groupBy(bodies, func(b model.Body) model.UID { return b.Ward })
	return err
}

func (r *scheduleReader) units() error {
	places, err := list[model.MissionWard](r.q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", r.mission)
	if err != nil {
		return err
	}
	picked, err := list[model.MissionBody](r.q, `WHERE deleted_at = '' AND mission_ward IN (
		SELECT uid FROM mission_ward WHERE mission = ?) ORDER BY ord, uid`, r.mission)
	if err != nil {
		return err
	}
	sessions, err := r.sessions()
	if err != nil {
		return err
	}
	findings, err := r.findingCounts()
	if err != nil {
		return err
	}
	pickedOf := groupBy(picked, func(x model.MissionBody) model.UID { return x.MissionWard })
	for _, p := range places {
		r.s.Wards = append(r.s.Wards, model.ScheduleWard{
			Place: p, Version: r.nameOf(p.Ward), Area: r.areas[p.Ward], Bodies: r.bodiesOf(p.Ward, pickedOf[p.UID]),
			Sessions: sessions[p.Ward], Findings: findings[p.Ward],
		})
	}
	return nil
}

// nameOf is a unit's name in the mission's time: on the dossier's day, else on the day units are picked.
func (r *scheduleReader) nameOf(ward model.UID) model.WardVersion {
	v := r.dossierReader.units.on(ward, r.d.Day)
	if v.UID == "" {
		v = r.dossierReader.units.on(ward, pickDay(&r.d.Mission))
	}
	return v
}

// bodiesOf lists the bodies of a unit that are or could be supervised: every kind in the order in which papers name
// them, then the unit's other bodies.
func (r *scheduleReader) bodiesOf(ward model.UID, picked []model.MissionBody) []model.ScheduleBody {
	var unit *model.WardVersion
	if v := r.nameOf(ward); v.UID != "" {
		unit = &v
	}
	var out []model.ScheduleBody
	add := func(b model.Body, supervised bool) {
		out = append(out, model.ScheduleBody{Body: b, Name: b.BodyName(unit), Supervised: supervised})
	}
	have := map[model.BodyKind]model.Body{}
	for _, b := range r.bodies[ward] {
		if b.Kind != model.OtherBody {
			have[b.Kind] = b
		}
	}
	isPicked := func(b model.Body) bool {
		return b.UID != "" && slices.ContainsFunc(picked, func(p model.MissionBody) bool { return p.Body == b.UID })
	}
	for _, k := range model.BodyKinds {
		if k == model.OtherBody {
			continue
		}
		b, ok := have[k]
		if !ok {
			b = model.Body{Ward: ward, Kind: k}
		}
		add(b, isPicked(b))
	}
	for _, b := range r.bodies[ward] {
		if b.Kind == model.OtherBody {
			add(b, isPicked(b))
		}
	}
	return out
}

// sessions reads the sessions by unit, each with its attendance and the number of its attachments.
func (r *scheduleReader) sessions() (map[model.UID][]model.SessionSheet, error) {
	sessions, err := list[model.Session](r.q, "WHERE mission = ? AND deleted_at = '' ORDER BY uid", r.mission)
	if err != nil {
		return nil, err
	}
	const ofMission = "IN (SELECT uid FROM session WHERE mission = ? AND deleted_at = '')"
	attendance, err := list[model.Attendance](r.q, "WHERE deleted_at = '' AND session "+ofMission+" ORDER BY ord, uid", r.mission)
	if err != nil {
		return nil, err
	}
	files, err := r.counts("SELECT owner, count(*) FROM attachment WHERE deleted_at = '' AND owner "+ofMission+" GROUP BY owner", r.mission)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(sessions, model.CompareSessions)
	attendanceOf := groupBy(attendance, func(a model.Attendance) model.UID { return a.Session })
	out := map[model.UID][]model.SessionSheet{}
	for _, x := range sessions {
		out[x.Ward] = append(out[x.Ward], model.SessionSheet{Session: x, Attendance: attendanceOf[x.UID], Files: files[x.UID]})
	}
	return out, nil
}

func (r *scheduleReader) findingCounts() (map[model.UID]int, error) {
	return r.counts(`SELECT w.ward, count(*) FROM finding f JOIN finding_ward w ON w.finding = f.uid
		WHERE f.mission = ? AND f.deleted_at = '' AND f.state <> 'merged' AND w.deleted_at = '' GROUP BY w.ward`, r.mission)
}

func (r *scheduleReader) counts(stmt string, args ...any) (map[model.UID]int, error) {
	out := map[model.UID]int{}
	var uid model.UID
	var n int
	err := each(r.q, []any{&uid, &n}, func() error { out[uid] = n; return nil }, stmt, args...)
	return out, err
}

// deadlines counts the legal deadlines of the mission and of its units.
func (r *scheduleReader) deadlines() error {
	m := r.d.Mission
	days := model.MissionDays{From: m.PeriodFrom, To: m.PeriodTo, YearlyPlanMade: lastDayBefore(m.PeriodFrom)}
	all, err := reportDays(r.q, r.mission)
	if err != nil {
		return err
	}
	reports := all[r.mission]
	days.Report = reports[""]
	for i := range r.s.Wards {
		w := &r.s.Wards[i]
		var sessions []model.Session
		for _, x := range w.Sessions {
			sessions = append(sessions, x.Session)
		}
		d := model.DaysOf(string(w.Place.Ward), sessions)
		d.Report = reports[w.Place.Ward]
		days.Wards = append(days.Wards, d)
	}
	r.s.Deadlines = model.Deadlines(days, r.today)
	return nil
}

// UnitsToPick lists the units of the register for a mission, those that exist on its day first, each in the order of
// names. Without a day all are taken to exist.
func (s *Store) UnitsToPick(ctx context.Context, mission model.UID) ([]model.UnitChoice, error) {
	var out []model.UnitChoice
	err := s.together(ctx, func(q querier) (err error) {
		out, err = unitsToPick(q, mission)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("units for mission %s: %w", mission, err)
	}
	return out, nil
}

func unitsToPick(q querier, mission model.UID) ([]model.UnitChoice, error) {
	missions, err := list[model.Mission](q, "WHERE uid = ? AND deleted_at = ''", mission)
	if err != nil {
		return nil, err
	}
	if len(missions) == 0 {
		return nil, notFound("mission", mission)
	}
	wards, err := list[model.Ward](q, "WHERE deleted_at = ''")
	if err != nil {
		return nil, err
	}
	names, err := wardVersions(q, "")
	if err != nil {
		return nil, err
	}
	places, err := list[model.MissionWard](q, "WHERE mission = ? AND deleted_at = ''", mission)
	if err != nil {
		return nil, err
	}
	in := groupBy(places, func(p model.MissionWard) model.UID { return p.Ward })
	out := make([]model.UnitChoice, 0, len(wards))
	for _, w := range wards {
		if len(names[w.UID]) > 0 {
			out = append(out, unitChoice(w, names[w.UID], pickDay(&missions[0]), len(in[w.UID]) > 0))
		}
	}
	slices.SortStableFunc(out, func(a, b model.UnitChoice) int {
		return cmp.Or(boolFirst(a.Exists, b.Exists), model.Compare(a.Version.Title(), b.Version.Title()), model.Compare(a.Area, b.Area))
	})
	return out, nil
}

// unitChoice looks at one unit; its versions are in the order of days.
func unitChoice(w model.Ward, versions []model.WardVersion, day model.Date, in bool) model.UnitChoice {
	last := versions[len(versions)-1]
	c := model.UnitChoice{Ward: w.UID, Area: w.Area, Version: last, From: versions[0].ValidFrom, To: last.ValidTo, Exists: day == "", InMission: in}
	for _, v := range versions {
		if day != "" && v.ValidOn(day) {
			c.Version, c.Exists = v, true
		}
	}
	return c
}

func boolFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
