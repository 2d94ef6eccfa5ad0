package data

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"sogiamsat/data/model"
)

// Plan reads what a mission is planned with. The number of statements does not grow with what the mission holds.
func (s *Store) Plan(ctx context.Context, mission model.UID) (model.MissionPlan, error) {
	r := planReader{mission: mission, today: model.DateOf(s.opts.Now())}
	if err := s.together(ctx, r.read); err != nil {
		return model.MissionPlan{}, fmt.Errorf("plan of mission %s: %w", mission, err)
	}
	return r.p, nil
}

// summed are the parts of a mission that are counted beside its pages.
var summed = []model.Noun{"topic", "mission_basis", "member", "mission_ward", "finding", "recommendation", "document"}

// MissionSummary counts what a mission holds; it costs a few statements, however much that is.
func (s *Store) MissionSummary(ctx context.Context, mission model.UID) (model.MissionSummary, error) {
	out := model.MissionSummary{Counts: map[model.Noun]int{}}
	err := s.together(ctx, func(q querier) error {
		got, err := list[model.Mission](q, "WHERE uid = ? AND deleted_at = ''", mission)
		if err != nil {
			return err
		}
		if len(got) == 0 {
			return notFound("mission", mission)
		}
		out.Mission = got[0]
		var counts []string
		for _, n := range summed {
			one := fmt.Sprintf("SELECT '%s', count(*) FROM %s WHERE mission = ?1 AND deleted_at = ''", n, n)
			if n == "finding" {
				one += " AND state <> 'merged'" // what was merged stands in its common finding
			}
			counts = append(counts, one)
		}
		var noun model.Noun
		var count int
		return each(q, []any{&noun, &count}, func() error { out.Counts[noun] = count; return nil }, strings.Join(counts, " UNION ALL "), mission)
	})
	if err != nil {
		return model.MissionSummary{}, fmt.Errorf("summary of mission %s: %w", mission, err)
	}
	return out, nil
}

// planReader gathers a plan part by part.
type planReader struct {
	q       querier
	mission model.UID
	today   model.Date
	p       model.MissionPlan
}

func (r *planReader) read(q querier) error {
	r.q = q
	for _, part := range []func() error{r.head, r.bases, r.topics, r.members, r.wards} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

func (r *planReader) head() error {
	got, err := list[model.Mission](r.q, "WHERE uid = ? AND deleted_at = ''", r.mission)
	if err != nil {
		return err
	}
	if len(got) == 0 {
		return notFound("mission", r.mission)
	}
	r.p.Mission = got[0]
	r.p.Day = cmp.Or(pickDay(&got[0]), r.today)
	offices, err := list[model.OfficeVersion](r.q, `WHERE office = ?1 AND deleted_at = '' AND (valid_from = '' OR valid_from <= ?2)
		AND (valid_to = '' OR ?2 < valid_to)`, got[0].Office, r.p.Day)
	if len(offices) > 0 {
		r.p.Office = offices[0]
	}
	return err
}

func (r *planReader) bases() error {
	links, err := list[model.MissionBasis](r.q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", r.mission)
	if err != nil {
		return err
	}
	const ofMission = "SELECT basis FROM mission_basis WHERE mission = ?1 AND deleted_at = ''"
	bases, err := list[model.Basis](r.q, "WHERE uid IN ("+ofMission+" UNION SELECT replaced_by FROM basis WHERE uid IN ("+ofMission+"))", r.mission)
	if err != nil {
		return err
	}
	byUID := map[model.UID]model.Basis{}
	for _, b := range bases {
		byUID[b.UID] = b
	}
	uses := map[model.UID]int{}
	var basis model.UID
	var count int
	err = each(r.q, []any{&basis, &count}, func() error { uses[basis] = count; return nil }, `
		SELECT l.basis, count(*) FROM mission_basis l JOIN mission m ON m.uid = l.mission
		WHERE l.deleted_at = '' AND m.deleted_at = '' AND l.basis IN (`+ofMission+`) GROUP BY l.basis`, r.mission)
	for _, l := range links {
		b := byUID[l.Basis]
		r.p.Bases = append(r.p.Bases, model.PlannedBasis{Link: l, Basis: b, Successor: byUID[b.ReplacedBy], Missions: uses[l.Basis]})
	}
	return err
}

func (r *planReader) topics() error {
	topics, err := list[model.Topic](r.q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", r.mission)
	if err != nil {
		return err
	}
	counts := map[model.UID]int{}
	var topic model.UID
	var count int
	err = each(r.q, []any{&topic, &count}, func() error { counts[topic] = count; return nil },
		"SELECT topic, count(*) FROM finding WHERE mission = ? AND topic IS NOT NULL AND deleted_at = '' AND state <> 'merged' GROUP BY topic", r.mission)
	for _, t := range topics {
		r.p.Topics = append(r.p.Topics, model.PlannedTopic{Topic: t, Findings: counts[t.UID]})
	}
	return err
}

func (r *planReader) members() (err error) {
	r.p.Members, err = plannedMembers(r.q, r.mission)
	return err
}

// plannedMembers are all members of a delegation in order.
func plannedMembers(q querier, mission model.UID) ([]model.PlannedMember, error) {
	members, err := list[model.Member](q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", mission)
	if err != nil {
		return nil, err
	}
	people, err := candidates(q, "uid IN (SELECT person FROM member WHERE mission = ?1)", "person IN (SELECT person FROM member WHERE mission = ?1)", mission)
	if err != nil {
		return nil, err
	}
	byUID := map[model.UID]model.Candidate{}
	for _, c := range people {
		byUID[c.Person.UID] = c
	}
	var out []model.PlannedMember
	for _, m := range members {
		c := byUID[m.Person]
		out = append(out, model.PlannedMember{Member: m, Person: c.Person, Posts: c.Posts})
	}
	return out, nil
}

// candidates are persons with their posts; who and whose are the same condition on person and on post.
func candidates(q querier, who, whose string, args ...any) ([]model.Candidate, error) {
	people, err := list[model.Person](q, "WHERE deleted_at = '' AND "+who+" ORDER BY uid", args...)
	if err != nil {
		return nil, err
	}
	posts, err := list[model.Post](q, "WHERE deleted_at = '' AND "+whose+" ORDER BY valid_from DESC, uid", args...)
	if err != nil {
		return nil, err
	}
	postsOf := groupBy(posts, func(p model.Post) model.UID { return p.Person })
	out := make([]model.Candidate, len(people))
	for i, p := range people {
		out[i] = model.Candidate{Person: p, Posts: postsOf[p.UID]}
	}
	return out, nil
}

func (r *planReader) wards() error {
	links, err := list[model.MissionWard](r.q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", r.mission)
	if err != nil {
		return err
	}
	names, err := wardVersions(r.q, r.mission)
	if err != nil {
		return err
	}
	sessions, err := list[model.Session](r.q, "WHERE mission = ? AND deleted_at = '' AND state <> 'cancelled' ORDER BY day, time_from, uid", r.mission)
	if err != nil {
		return err
	}
	bodies := map[model.UID]int{}
	var ward model.UID
	var count int
	err = each(r.q, []any{&ward, &count}, func() error { bodies[ward] = count; return nil }, `
		SELECT b.mission_ward, count(*) FROM mission_body b JOIN mission_ward w ON w.uid = b.mission_ward
		WHERE w.mission = ? AND b.deleted_at = '' AND w.deleted_at = '' GROUP BY b.mission_ward`, r.mission)
	if err != nil {
		return err
	}
	m := &r.p.Mission
	reports, err := reportDays(r.q, r.mission)
	if err != nil {
		return err
	}
	r.p.Days = model.MissionDays{From: m.PeriodFrom, To: m.PeriodTo, YearlyPlanMade: lastDayBefore(m.PeriodFrom), Report: reports[r.mission][""]}
	sessionsOf := groupBy(sessions, func(x model.Session) model.UID { return x.Ward })
	for _, l := range links {
		w := model.PlannedWard{Link: l, Name: names.known(l.Ward, r.p.Day), Bodies: bodies[l.UID], Sessions: sessionsOf[l.Ward]}
		r.p.Wards = append(r.p.Wards, w)
		r.p.Days.Wards = append(r.p.Days.Wards, wardDays(w.Name, l.Ward, withDay(w.Sessions), reports[r.mission]))
	}
	return nil
}

func withDay(sessions []model.Session) []model.Session {
	var out []model.Session
	for _, x := range sessions {
		if x.Day != "" {
			out = append(out, x)
		}
	}
	return out
}

// known is the unit's name on the day, else the last one it had.
func (w wardNames) known(ward model.UID, day model.Date) string {
	if v := w.on(ward, day); v.UID != "" {
		return v.Title()
	}
	versions := w[ward]
	if len(versions) == 0 {
		return ""
	}
	return versions[len(versions)-1].Title()
}

// AddTopics adds topics at the end of a mission as one action: what was pasted in several lines.
func (s *Store) AddTopics(ctx context.Context, mission model.UID, titles []string) ([]model.Topic, error) {
	var out []model.Topic
	err := s.Do(ctx, fmt.Sprintf("Thêm %d nội dung giám sát", len(titles)), func(t *Tx) error {
		for _, title := range titles {
			topic := model.Topic{Mission: mission, Title: title}
			if err := t.putAtEnd(&topic); err != nil {
				return err
			}
			out = append(out, topic)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
