package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// Due reads what waits to be done as it stands today, and the numbers of the navigation. The number of statements does
// not grow with what the file holds.
func (s *Store) Due(ctx context.Context, today model.Date) (model.Due, error) {
	var due model.Due
	err := s.together(ctx, func(q querier) (err error) {
		due, err = s.due.get(&s.changes, today, func() (model.Due, error) {
			r := dueReader{today: today, until: today.AddDays(model.DueAhead)}
			err := r.read(q)
			return r.due, err
		})
		return err
	})
	if err != nil {
		return model.Due{}, fmt.Errorf("read what is due: %w", err)
	}
	return due, nil
}

// dueReader gathers part by part.
type dueReader struct {
	q            querier
	today, until model.Date
	units        wardNames
	due          model.Due
}

func (r *dueReader) read(q querier) (err error) {
	r.q = q
	if r.units, err = wardVersions(q, ""); err != nil {
		return err
	}
	for _, part := range []func() error{r.deadlines, r.recommendations, r.answers, r.papers, r.counts} {
		if err := part(); err != nil {
			return err
		}
	}
	model.SortDue(r.due.Items)
	return nil
}

// runningMissions are those whose deadlines still count.
const runningMissions = "SELECT uid FROM mission WHERE deleted_at = '' AND state IN ('planned', 'in_progress', 'concluding')"

// missionLine is how a line names its mission.
const missionLine = "m.uid, m.code, CASE WHEN m.short_theme <> '' THEN m.short_theme ELSE m.theme END"

// runningMission is what deadlines are counted from.
type runningMission struct {
	line  model.DueItem
	days  model.MissionDays
	units []model.UID
}

func (r *dueReader) deadlines() error {
	missions, err := r.running()
	if err != nil {
		return err
	}
	sessions, err := r.sessions()
	if err != nil {
		return err
	}
	reports, err := reportDays(r.q, "")
	if err != nil {
		return err
	}
	for _, m := range missions {
		of := sessions[m.line.Mission]
		m.days.YearlyPlanMade, m.days.Report = lastDayBefore(m.days.From), reports[m.line.Mission][""]
		for _, unit := range m.units {
			m.days.Wards = append(m.days.Wards, wardDays(string(unit), unit, of, reports[m.line.Mission]))
		}
		name := func(unit string) string { return r.unitName(model.UID(unit), cmp.Or(m.days.From, m.days.To)) }
		session := func(unit string) model.UID {
			i := slices.IndexFunc(of, func(x model.Session) bool { return string(x.Ward) == unit })
			if i < 0 {
				return ""
			}
			return of[i].UID
		}
		r.due.Items = append(r.due.Items, model.DueDeadlines(m.line, model.Deadlines(m.days, r.today), name, session)...)
	}
	return nil
}

// running reads the missions that are not concluded, with their units in order.
func (r *dueReader) running() ([]*runningMission, error) {
	var out []*runningMission
	byUID := map[model.UID]*runningMission{}
	var m runningMission
	var unit model.UID
	err := each(r.q, []any{&m.line.Mission, &m.line.Code, &m.line.Theme, &m.days.From, &m.days.To, &unit}, func() error {
		one := byUID[m.line.Mission]
		if one == nil {
			one = &runningMission{line: m.line, days: m.days}
			byUID[m.line.Mission], out = one, append(out, one)
		}
		if unit != "" {
			one.units = append(one.units, unit)
		}
		return nil
	}, "SELECT "+missionLine+`, m.period_from, m.period_to, coalesce(w.ward, '') FROM mission m
		LEFT JOIN mission_ward w ON w.mission = m.uid AND w.deleted_at = ''
		WHERE m.uid IN (`+runningMissions+") ORDER BY m.period_from, m.code, w.ord, w.uid")
	return out, err
}

// sessions reads the days of the sessions of those missions, in order.
func (r *dueReader) sessions() (map[model.UID][]model.Session, error) {
	out := map[model.UID][]model.Session{}
	var x model.Session
	err := each(r.q, []any{&x.UID, &x.Mission, &x.Ward, &x.Day, &x.PapersSentOn, &x.ReportOn}, func() error {
		out[x.Mission] = append(out[x.Mission], x)
		return nil
	}, `SELECT uid, mission, ward, day, papers_sent_on, report_on FROM session WHERE deleted_at = '' AND state <> 'cancelled'
		AND day <> '' AND mission IN (`+runningMissions+") ORDER BY day, uid")
	return out, err
}

// unitName is how the unit was called when the mission began.
func (r *dueReader) unitName(unit model.UID, day model.Date) string {
	v := r.units.on(unit, cmp.Or(day, r.today))
	return v.Title()
}

// unsettledRecs are recommendations from which something is awaited, of missions that are not in the bin.
const unsettledRecs = ` FROM recommendation r JOIN mission m ON m.uid = r.mission AND m.deleted_at = ''
	WHERE r.deleted_at = '' AND r.state NOT IN ('verified', 'withdrawn', 'rejected') `

func (r *dueReader) recommendations() error {
	const soon = unsettledRecs + "AND r.due <> '' AND r.due <= ?"
	bodies, err := r.bodies("SELECT a.recommendation, a.body FROM addressee a WHERE a.deleted_at = '' AND a.recommendation IN (SELECT r.uid"+soon+") ORDER BY a.ord, a.uid", r.until)
	if err != nil {
		return err
	}
	var line model.DueItem
	var day model.Date
	return each(r.q, []any{&line.Mission, &line.Code, &line.Theme, &day, &line.Ref.UID, &line.What, &line.Due}, func() error {
		line.Kind, line.Ref.Noun = model.DueRecommendation, "recommendation"
		line.Where = bodies.names(line.Ref.UID, cmp.Or(day, r.today))
		r.due.Items = append(r.due.Items, line)
		return nil
	}, "SELECT "+missionLine+", "+pickDaySQL+", r.uid, substr(r.text, 1, 300), r.due"+soon+" ORDER BY r.due, r.mission, r.ord, r.uid", r.until)
}

// awaitedAnswers are the addressees that have not answered a recommendation without a day of its own, though the day by
// which its mission asks for answers is near or past. One that was answered waits for its other addressees.
const awaitedAnswers = ` FROM recommendation r JOIN mission m ON m.uid = r.mission AND m.deleted_at = ''
	JOIN addressee a ON a.recommendation = r.uid AND a.deleted_at = ''
	WHERE r.deleted_at = '' AND r.due = '' AND (r.state = 'open' OR r.state = 'in_progress'
		AND EXISTS (SELECT 1 FROM answer y WHERE y.recommendation = r.uid AND y.deleted_at = '')) AND m.state IN ('concluded', 'closed')
	AND m.answer_by <> '' AND m.answer_by <= ? AND NOT EXISTS (SELECT 1 FROM answer x
		WHERE x.recommendation = r.uid AND x.deleted_at = '' AND (x.body IS NULL OR x.body = a.body)) `

func (r *dueReader) answers() error {
	bodies, err := r.bodies("SELECT m.uid, a.body"+awaitedAnswers+"GROUP BY m.uid, a.body ORDER BY min(r.ord), min(a.ord), a.body", r.until)
	if err != nil {
		return err
	}
	var line model.DueItem
	var day model.Date
	var recs int
	return each(r.q, []any{&line.Mission, &line.Code, &line.Theme, &day, &line.Due, &recs, &line.Ref.UID}, func() error {
		line.Kind, line.Ref.Noun = model.DueAnswer, "recommendation"
		line.What = fmt.Sprintf("Trả lời %d kiến nghị", recs)
		line.Where = bodies.names(line.Mission, cmp.Or(day, r.today))
		r.due.Items = append(r.due.Items, line)
		return nil
	}, "SELECT "+missionLine+", "+pickDaySQL+", m.answer_by, count(DISTINCT r.uid), min(r.uid)"+awaitedAnswers+"GROUP BY m.uid ORDER BY m.uid", r.until)
}

// bodyLists are bodies by what they belong to, with what their names are made of.
type bodyLists struct {
	of    map[model.UID][]model.UID
	known map[model.UID]model.Body
	units wardNames
}

// bodies runs a statement that gives owner and body, and reads those bodies.
func (r *dueReader) bodies(stmt string, args ...any) (bodyLists, error) {
	l := bodyLists{of: map[model.UID][]model.UID{}, known: map[model.UID]model.Body{}, units: r.units}
	var owner, body model.UID
	var all []model.UID
	err := each(r.q, []any{&owner, &body}, func() error {
		l.of[owner] = append(l.of[owner], body)
		all = append(all, body)
		return nil
	}, stmt, args...)
	if err != nil {
		return l, err
	}
	slices.Sort(all)
	err = eachBody(r.q, func(b model.Body) { l.known[b.UID] = b }, "WHERE uid "+inList, jsonList(slices.Compact(all)))
	return l, err
}

func (l bodyLists) names(owner model.UID, day model.Date) []string {
	var out []string
	for _, uid := range l.of[owner] {
		b := l.known[uid]
		var unit *model.WardVersion
		if v := l.units.on(b.Ward, day); v.UID != "" {
			unit = &v
		}
		out = append(out, b.BodyName(unit))
	}
	return out
}

// papers lists the documents that are not issued yet.
func (r *dueReader) papers() error {
	var p model.OpenPaper
	var unit model.UID
	var day model.Date
	return each(r.q, []any{&p.Ref.UID, &p.Type, &p.Subject, &p.Code, &unit, &day, &p.State, &p.Changed}, func() error {
		p.Ref.Noun, p.Ward = "document", ""
		if unit != "" {
			p.Ward = r.unitName(unit, day)
		}
		r.due.Papers = append(r.due.Papers, p)
		return nil
	}, `SELECT d.uid, d.type, d.subject, coalesce(m.code, ''), coalesce(d.ward, ''), coalesce(`+pickDaySQL+`, ''), d.state, d.changed_at
		FROM document d LEFT JOIN mission m ON m.uid = d.mission
		WHERE d.deleted_at = '' AND d.state IN ('draft', 'for_signature') ORDER BY d.changed_at DESC, d.uid DESC`)
}

func (r *dueReader) counts() error {
	c := &r.due.Counts
	c.OpenPapers = len(r.due.Papers)
	_, err := first(r.q, []any{&c.Missions, &c.OpenRecs, &c.LateRecs, &c.Papers, &c.Wards, &c.People}, `SELECT
		(SELECT count(*) FROM mission WHERE deleted_at = ''),
		(SELECT count(*)`+unsettledRecs+`),
		(SELECT count(*)`+unsettledRecs+`AND r.due <> '' AND r.due < ?),
		(SELECT count(*) FROM document WHERE deleted_at = ''),
		(SELECT count(*) FROM ward WHERE deleted_at = ''),
		(SELECT count(*) FROM person WHERE deleted_at = '')`, r.today)
	return err
}

// LeftTexts lists what was typed and not saved, the newest first, with the titles of the records. What says the same as its
// field is saved. The number of statements does not grow with that of the texts.
func (s *Store) LeftTexts(ctx context.Context) ([]model.LeftText, error) {
	drafts, err := s.Drafts(ctx)
	if err != nil {
		return nil, err
	}
	refs := make([]model.Ref, len(drafts))
	for i, d := range drafts {
		refs[i] = d.Ref
	}
	found, err := s.found(ctx, refs)
	if err != nil {
		return nil, err
	}
	var out []model.LeftText
	for _, d := range drafts {
		r := found[d.Ref]
		if r == nil {
			out = append(out, leftText(d, ""))
		} else if text, ok := textOf(r, model.DraftedField(d.Field)); !ok || text != strings.TrimSpace(d.Text) {
			out = append(out, leftText(d, title(r)))
		}
	}
	return out, nil
}

// leftText says what a draft was typed for, of the record with that title; "" is one that is not in the file.
func leftText(d model.DraftText, of string) model.LeftText {
	t := model.LeftText{DraftText: d, Title: of}
	if of == "" {
		t.Title, t.New = model.UpperFirst(d.Noun.Label())+" mới", true
	}
	if errand := model.ErrandOf(d.Field); errand != "" {
		t.Title = errandTitle(errand, of)
		return t
	}
	// The text of a record that was never written is kept with the one it would have become a part of.
	if noun, _, isNew := strings.Cut(d.Field, "."); isNew && d.UID != "" {
		joint := ", "
		if t.OfCopy() {
			joint = " chép từ "
		}
		t.Title, t.New = model.UpperFirst(model.Noun(noun).Label())+" mới"+joint+model.LowerFirst(t.Title), true
	}
	return t
}

// textOf is what a field of a record says, as its draft would; false: the record has no such field of text.
func textOf(r model.Record, field string) (string, bool) {
	of := structOf(r)
	place, ok := placesOf(of.Type())[field]
	if !ok {
		return "", false
	}
	switch v := of.FieldByIndex(place.index).Interface().(type) {
	case string:
		return strings.TrimSpace(v), true
	case model.Date:
		return v.Format(), true
	}
	return "", false
}

// errandTitle says what is being done to which record: "Đổi hạn, kiến nghị: ...".
func errandTitle(e model.Errand, of string) string {
	if of == "" {
		return model.UpperFirst(e.Label())
	}
	return model.UpperFirst(e.Label()) + ", " + model.LowerFirst(of)
}

// Titles says which records they are; those that are not there or in the bin are left out. One statement is made for each
// kind of record.
func (s *Store) Titles(ctx context.Context, refs []model.Ref) (map[model.Ref]string, error) {
	found, err := s.found(ctx, refs)
	if err != nil {
		return nil, err
	}
	out := map[model.Ref]string{}
	for ref, r := range found {
		out[ref] = title(r)
	}
	return out, nil
}

// found reads records of several kinds; those that are not there or in the bin are left out.
func (s *Store) found(ctx context.Context, refs []model.Ref) (map[model.Ref]model.Record, error) {
	byKind := map[model.Noun][]model.UID{}
	for _, r := range refs {
		if tables[r.Noun] != nil {
			byKind[r.Noun] = append(byKind[r.Noun], r.UID)
		}
	}
	out := map[model.Ref]model.Record{}
	for n, uids := range byKind {
		found, err := records(s.source(ctx), n, "WHERE deleted_at = '' AND uid "+inList, jsonList(uids))
		if err != nil {
			return nil, fmt.Errorf("read titles: %w", err)
		}
		for _, r := range found {
			out[model.Ref{Noun: n, UID: r.Head().UID}] = r
		}
	}
	return out, nil
}
