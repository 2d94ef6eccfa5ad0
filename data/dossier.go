package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// Dossier reads one mission with everything a page or a paper needs, names and posts as on day; without a day, as on
// the last day of the mission's period, else its first, else today. The number of statements does not grow with what
// the mission holds.
func (s *Store) Dossier(ctx context.Context, mission model.UID, day model.Date) (model.Dossier, error) {
	b := dossierReader{mission: mission, d: model.Dossier{Day: day}, today: model.DateOf(s.opts.Now())}
	if err := s.together(ctx, b.read); err != nil {
		return model.Dossier{}, fmt.Errorf("dossier of mission %s: %w", mission, err)
	}
	return b.d, nil
}

// dossierReader gathers a dossier part by part.
type dossierReader struct {
	q       querier
	mission model.UID
	today   model.Date
	d       model.Dossier
	units   wardNames
	bodies  map[model.UID]model.Body
}

func (b *dossierReader) read(q querier) error {
	b.q = q
	for _, part := range []func() error{
		b.head, b.lists, b.names, b.wards, b.members, b.signers, b.findings, b.recommendations, b.documents,
		b.attendance, b.people, b.answering, b.choices, b.corrections,
	} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

func (b *dossierReader) head() error {
	got, err := list[model.Mission](b.q, "WHERE uid = ? AND deleted_at = ''", b.mission)
	if err != nil {
		return err
	}
	if len(got) == 0 {
		return notFound("mission", b.mission)
	}
	b.d.Mission = got[0]
	b.d.Day = cmp.Or(b.d.Day, b.d.Mission.PeriodTo, b.d.Mission.PeriodFrom, b.today)
	practice, err := setting(b.q, PracticeKey)
	b.d.Practice = practice != ""
	return err
}

func (b *dossierReader) lists() (err error) {
	if b.d.Bases, err = list[model.Basis](b.q, `JOIN mission_basis m ON m.basis = basis.uid
		WHERE m.mission = ? AND m.deleted_at = '' AND basis.deleted_at = '' ORDER BY m.ord, m.uid`, b.mission); err != nil {
		return err
	}
	if b.d.Topics, err = list[model.Topic](b.q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", b.mission); err != nil {
		return err
	}
	offices, err := list[model.OfficeVersion](b.q, `WHERE office = ?1 AND deleted_at = '' AND (valid_from = '' OR valid_from <= ?2)
		AND (valid_to = '' OR ?2 < valid_to)`, b.d.Mission.Office, b.d.Day)
	if len(offices) > 0 {
		b.d.Office = offices[0]
	}
	return err
}

// names reads the units and bodies that the mission speaks of.
func (b *dossierReader) names() (err error) {
	if b.units, err = wardVersions(b.q, b.mission); err != nil {
		return err
	}
	bodies, err := list[model.Body](b.q, `WHERE uid IN (
		SELECT x.body FROM mission_body x JOIN mission_ward w ON w.uid = x.mission_ward WHERE w.mission = ?1
		UNION SELECT a.body FROM addressee a JOIN recommendation r ON r.uid = a.recommendation WHERE r.mission = ?1
		UNION SELECT a.body FROM answer a JOIN recommendation r ON r.uid = a.recommendation WHERE r.mission = ?1
		UNION SELECT a.body FROM attendance a JOIN session s ON s.uid = a.session WHERE s.mission = ?1)`, b.mission)
	b.bodies = make(map[model.UID]model.Body, len(bodies))
	for _, x := range bodies {
		b.bodies[x.UID] = x
	}
	return err
}

// body names a body on the dossier's day.
func (b *dossierReader) body(uid model.UID) model.DossierBody {
	x := b.bodies[uid]
	var unit *model.WardVersion
	if v := b.units.on(x.Ward, b.d.Day); v.UID != "" {
		unit = &v
	}
	return model.DossierBody{Body: x, Ward: x.Ward, Name: x.BodyName(unit)}
}

func (b *dossierReader) wards() error {
	wards, err := list[model.MissionWard](b.q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", b.mission)
	if err != nil {
		return err
	}
	bodies, err := list[model.MissionBody](b.q, `WHERE deleted_at = '' AND mission_ward IN (
		SELECT uid FROM mission_ward WHERE mission = ?) ORDER BY ord, uid`, b.mission)
	if err != nil {
		return err
	}
	sessions, err := list[model.Session](b.q, "WHERE mission = ? AND deleted_at = '' ORDER BY day, time_from, uid", b.mission)
	if err != nil {
		return err
	}
	bodiesOf := groupBy(bodies, func(x model.MissionBody) model.UID { return x.MissionWard })
	sessionsOf := groupBy(sessions, func(x model.Session) model.UID { return x.Ward })
	for _, w := range wards {
		dw := model.DossierWard{Ward: w.Ward, Version: b.units.on(w.Ward, b.d.Day), Sessions: sessionsOf[w.Ward]}
		for _, x := range bodiesOf[w.UID] {
			dw.Bodies = append(dw.Bodies, b.body(x.Body))
		}
		b.d.Wards = append(b.d.Wards, dw)
	}
	return nil
}

// members are those of the delegation on the day.
func (b *dossierReader) members() error {
	members, err := list[model.Member](b.q, `WHERE mission = ?1 AND deleted_at = '' AND (valid_from = '' OR valid_from <= ?2)
		AND (valid_to = '' OR ?2 < valid_to) ORDER BY ord, uid`, b.mission, b.d.Day)
	if err != nil {
		return err
	}
	people, err := list[model.Person](b.q, "WHERE uid IN (SELECT person FROM member WHERE mission = ?)", b.mission)
	if err != nil {
		return err
	}
	posts, err := list[model.Post](b.q, `WHERE deleted_at = '' AND person IN (SELECT person FROM member WHERE mission = ?)
		ORDER BY valid_from DESC, uid`, b.mission)
	if err != nil {
		return err
	}
	peopleOf := groupBy(people, func(p model.Person) model.UID { return p.UID })
	postsOf := groupBy(posts, func(p model.Post) model.UID { return p.Person })
	for _, m := range members {
		dm := model.DossierMember{Member: m, Post: model.PostFor(m, postsOf[m.Person], b.d.Mission.Office, b.d.Day)}
		if p := peopleOf[m.Person]; len(p) > 0 {
			dm.Person = p[0]
		}
		b.d.Members = append(b.d.Members, dm)
	}
	return nil
}

// signers are those who may sign anything for the office on the day.
func (b *dossierReader) signers() error {
	posts, err := list[model.Post](b.q, `WHERE office = ?1 AND deleted_at = '' AND signs <> '[]'
		AND (valid_from = '' OR valid_from <= ?2) AND (valid_to = '' OR ?2 < valid_to) ORDER BY uid`, b.d.Mission.Office, b.d.Day)
	if err != nil {
		return err
	}
	people, err := list[model.Person](b.q, "WHERE uid IN (SELECT person FROM post WHERE office = ?)", b.d.Mission.Office)
	if err != nil {
		return err
	}
	peopleOf := groupBy(people, func(p model.Person) model.UID { return p.UID })
	for _, p := range posts {
		x := model.DossierSigner{Post: p}
		if found := peopleOf[p.Person]; len(found) > 0 {
			x.Person = found[0]
		}
		b.d.Signers = append(b.d.Signers, x)
	}
	return nil
}

func (b *dossierReader) findings() error {
	found, err := list[model.Finding](b.q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", b.mission)
	if err != nil {
		return err
	}
	found = byKind(found)
	wards, err := b.findingWards()
	if err != nil {
		return err
	}
	// EXISTS begins at the links, which are few, and not at the findings.
	sources, err := list[model.FindingSource](b.q, `WHERE deleted_at = '' AND EXISTS (SELECT 1 FROM finding f
		WHERE f.uid = finding_source.finding AND f.mission = ? AND f.deleted_at = '') ORDER BY uid`, b.mission)
	if err != nil {
		return err
	}
	sourcesOf := map[model.UID][]model.UID{}
	for _, x := range sources {
		sourcesOf[x.Finding] = append(sourcesOf[x.Finding], x.Source)
	}
	b.d.Findings = slices.Grow(b.d.Findings, len(found))
	for i := range found {
		f := &found[i]
		b.d.Findings = append(b.d.Findings, model.DossierFinding{Finding: *f, Wards: wards[f.UID], Sources: sourcesOf[f.UID]})
	}
	b.d.Links, err = list[model.FindingLink](b.q, `WHERE deleted_at = '' AND EXISTS (SELECT 1 FROM finding f
		WHERE f.uid = finding_link.cause AND f.mission = ? AND f.deleted_at = '') ORDER BY uid`, b.mission)
	return err
}

// findingWards lists the units of each finding in the order of the mission's units.
func (b *dossierReader) findingWards() (map[model.UID][]model.UID, error) {
	wards, err := wardsOfFindings(b.q, b.mission)
	if err != nil {
		return nil, err
	}
	place := map[model.UID]int{}
	for i, w := range b.d.Wards {
		place[w.Ward] = i
	}
	for _, of := range wards {
		slices.SortFunc(of, func(x, y model.UID) int { return place[x] - place[y] })
	}
	return wards, nil
}

func (b *dossierReader) recommendations() error {
	recs, err := list[model.Recommendation](b.q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", b.mission)
	if err != nil {
		return err
	}
	const ofMission = "WHERE deleted_at = '' AND recommendation IN (SELECT uid FROM recommendation WHERE mission = ? AND deleted_at = '') "
	addressees, err := list[model.Addressee](b.q, ofMission+"ORDER BY ord, uid", b.mission)
	if err != nil {
		return err
	}
	findings, err := list[model.RecommendationFinding](b.q, ofMission+"ORDER BY uid", b.mission)
	if err != nil {
		return err
	}
	answers, err := list[model.Answer](b.q, ofMission+"ORDER BY day, uid", b.mission)
	if err != nil {
		return err
	}
	addresseesOf := groupBy(addressees, func(a model.Addressee) model.UID { return a.Recommendation })
	findingsOf := groupBy(findings, func(f model.RecommendationFinding) model.UID { return f.Recommendation })
	answersOf := groupBy(answers, func(a model.Answer) model.UID { return a.Recommendation })
	for _, r := range recs {
		dr := model.DossierRecommendation{Recommendation: r, Answers: answersOf[r.UID]}
		for _, a := range addresseesOf[r.UID] {
			dr.Addressees = append(dr.Addressees, b.body(a.Body))
		}
		for _, f := range findingsOf[r.UID] {
			dr.Findings = append(dr.Findings, f.Finding)
		}
		b.d.Recommendations = append(b.d.Recommendations, dr)
	}
	return nil
}

func (b *dossierReader) attendance() (err error) {
	b.d.Attendance, err = list[model.Attendance](b.q, `WHERE deleted_at = '' AND session IN (
		SELECT uid FROM session WHERE mission = ? AND deleted_at = '') ORDER BY session, ord, uid`, b.mission)
	return err
}

// answering gathers the bodies of answers and attendance.
func (b *dossierReader) answering() error {
	var uids []model.UID
	for _, r := range b.d.Recommendations {
		for _, a := range r.Answers {
			uids = append(uids, a.Body)
		}
	}
	for _, a := range b.d.Attendance {
		uids = append(uids, a.Body)
	}
	slices.Sort(uids)
	for _, uid := range slices.Compact(uids) {
		if uid != "" {
			b.d.Bodies = append(b.d.Bodies, b.body(uid))
		}
	}
	return nil
}

// people are those whom sessions and recommendations name.
func (b *dossierReader) people() (err error) {
	b.d.People, err = list[model.Person](b.q, `WHERE uid IN (
		SELECT chair FROM session WHERE mission = ?1 AND deleted_at = ''
		UNION SELECT secretary FROM session WHERE mission = ?1 AND deleted_at = ''
		UNION SELECT follower FROM recommendation WHERE mission = ?1 AND deleted_at = '') ORDER BY uid`, b.mission)
	return err
}

func (b *dossierReader) documents() (err error) {
	b.d.Documents, err = list[model.Document](b.q, "WHERE mission = ? AND deleted_at = '' ORDER BY day, uid", b.mission)
	return err
}

// choices are what the office does otherwise inside the rules of form on the day.
func (b *dossierReader) choices() error {
	sets, err := list[model.RuleSet](b.q, "WHERE deleted_at = '' ORDER BY code, uid")
	if err != nil || len(sets) == 0 {
		return err
	}
	versions, err := list[model.RuleSetVersion](b.q, `WHERE deleted_at = '' AND (valid_from = '' OR valid_from <= ?1)
		AND (valid_to = '' OR ?1 < valid_to) ORDER BY valid_from DESC, uid`, b.d.Day)
	if err != nil {
		return err
	}
	for _, s := range sets {
		i := slices.IndexFunc(versions, func(v model.RuleSetVersion) bool { return v.RuleSet == s.UID })
		if i >= 0 && len(versions[i].Choices) > 0 {
			b.d.Choices = append(b.d.Choices, model.RuleChoices{RuleSet: s.Code, Choices: versions[i].Choices})
		}
	}
	return nil
}
