package data_test

import (
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// world is a small book that the rules between records are tried on.
type world struct {
	s                  *data.Store
	office             model.Office
	post               model.Post
	in, in2, out       model.Ward // the mission's units, and one it does not have
	inBody, outBody    model.Body
	gone               model.Ward // dissolved on 01/01/2024
	m, other           model.Mission
	topic, otherTopic  model.Topic
	session            model.Session
	strength, weakness model.Finding
	cause, otherWeak   model.Finding
	rec                model.Recommendation
	series             model.NumberSeries
	edit               model.UID // the action that gave the mission another theme, where a test asks for one
}

func newWorld(t *testing.T) *world {
	t.Helper()
	s := datatest.Open(t)
	w := &world{s: s}
	w.office, w.post = datatest.Office(t, s)
	w.in, w.inBody = datatest.Ward(t, s, "3")
	w.in2, _ = datatest.Ward(t, s, "5")
	w.out, w.outBody = datatest.Ward(t, s, "9")
	datatest.Put(t, s, &w.gone)
	datatest.Put(t, s, &model.WardVersion{Ward: w.gone.UID, Kind: model.Phuong, Name: "Cũ", ValidFrom: "2000-01-01", ValidTo: "2024-01-01"})
	w.m = datatest.Mission(t, s, model.Mission{Office: w.office.UID}, w.in.UID, w.in2.UID)
	w.other = datatest.Mission(t, s, model.Mission{Office: w.office.UID, Code: "SM-2024-02"}, w.out.UID)
	w.topic, w.otherTopic = datatest.Topic(t, s, w.m.UID, "Tiếp dân"), datatest.Topic(t, s, w.other.UID, "Khác")
	w.session = datatest.Session(t, s, w.m.UID, w.in.UID, "2024-09-10")
	w.strength = datatest.Finding(t, s, model.Finding{Mission: w.m.UID, Topic: w.topic.UID}, w.in.UID)
	w.weakness = datatest.Finding(t, s, model.Finding{Mission: w.m.UID, Kind: model.Limitation}, w.in.UID, w.in2.UID)
	w.cause = datatest.Finding(t, s, model.Finding{Mission: w.m.UID, Kind: model.ObjectiveCause})
	w.otherWeak = datatest.Finding(t, s, model.Finding{Mission: w.other.UID, Kind: model.Limitation})
	datatest.Put(t, s, &model.FindingLink{Cause: w.cause.UID, Limitation: w.weakness.UID})
	w.rec = datatest.Recommendation(t, s, model.Recommendation{Mission: w.m.UID}, w.inBody.UID)
	w.series = datatest.Series(t, s, w.office.UID)
	return w
}

// put tries to save one record and returns the refusal; nothing of a refused action may be kept.
func (w *world) put(t *testing.T, r model.Record) error {
	t.Helper()
	before := dump(t, w.s)
	err := w.s.Do(ctx, "thử", func(tx *data.Tx) error { return tx.Put(r) })
	if err != nil && dump(t, w.s) != before {
		t.Errorf("a refused action changed something: %v", err)
	}
	return err
}

func refused(t *testing.T, what string, err error, code model.Code, field string) {
	t.Helper()
	if model.CodeOf(err) != code {
		t.Errorf("%s: %v, want code %s", what, err, code)
		return
	}
	if !strings.Contains(err.Error(), field) {
		t.Errorf("%s: %v does not name field %q", what, err, field)
	}
}

// TestRulesBetweenRecords tries one record against each rule that a record alone cannot know.
func TestRulesBetweenRecords(t *testing.T) {
	w := newWorld(t)
	missing := datatest.UID(999_999)
	cases := map[string]struct {
		record model.Record
		code   model.Code
		field  string
	}{
		"a reference that leads nowhere":        {&model.Topic{Mission: missing, Title: "x"}, model.NotFound, "mission"},
		"a second mission of one code":          {&model.Mission{Code: "SM-2024-01", Theme: "x", Office: w.office.UID, State: model.Planned}, model.Exists, "code"},
		"a unit twice in a mission":             {&model.MissionWard{Mission: w.m.UID, Ward: w.in.UID}, model.Exists, "ward"},
		"a unit dissolved before the mission":   {&model.MissionWard{Mission: w.m.UID, Ward: w.gone.UID}, model.Invalid, "ward"},
		"a session with a foreign unit":         {&model.Session{Mission: w.m.UID, Ward: w.out.UID, State: model.SessionPlanned}, model.Invalid, "ward"},
		"a finding about a foreign unit":        {&model.FindingWard{Finding: w.strength.UID, Ward: w.out.UID}, model.Invalid, "ward"},
		"a finding under a foreign topic":       {&model.Finding{Mission: w.m.UID, Kind: model.Strength, State: model.FindingDraft, Topic: w.otherTopic.UID}, model.Invalid, "topic"},
		"a finding from a foreign session":      {&model.Finding{Mission: w.other.UID, Kind: model.Strength, State: model.FindingDraft, Session: w.session.UID}, model.Invalid, "session"},
		"a strength as a cause":                 {&model.FindingLink{Cause: w.strength.UID, Limitation: w.weakness.UID}, model.Invalid, "cause"},
		"a cause of a strength":                 {&model.FindingLink{Cause: w.cause.UID, Limitation: w.strength.UID}, model.Invalid, "limitation"},
		"a cause of a foreign limitation":       {&model.FindingLink{Cause: w.cause.UID, Limitation: w.otherWeak.UID}, model.Invalid, "limitation"},
		"a source in another mission":           {&model.FindingSource{Finding: w.weakness.UID, Source: w.otherWeak.UID}, model.Invalid, "source"},
		"an answer to a foreign finding":        {&model.RecommendationFinding{Recommendation: w.rec.UID, Finding: w.otherWeak.UID}, model.Invalid, "finding"},
		"a body of another unit":                {&model.MissionBody{MissionWard: w.missionWard(t), Body: w.outBody.UID}, model.Invalid, "body"},
		"a member with another's post":          {&model.Member{Mission: w.m.UID, Person: datatest.Person(t, w.s, "Khác").UID, Post: w.post.UID, Role: model.MemberRole}, model.Invalid, "post"},
		"overlapping names of a unit":           {&model.WardVersion{Ward: w.in.UID, Kind: model.Phuong, Name: "Khác", ValidFrom: "2024-01-01"}, model.Invalid, "valid_from"},
		"overlapping versions of an office":     {&model.OfficeVersion{Office: w.office.UID, Level: model.District, Name: "x", ValidTo: "2030-01-01"}, model.Invalid, "valid_from"},
		"a second series for the same papers":   {&model.NumberSeries{Office: w.office.UID, Scope: model.ByTerm, ScopeFrom: "2024-06-01", Next: 1}, model.Exists, "scope_from"},
		"a number beside its series":            {&model.NumberUse{Series: w.series.UID, Number: 1, State: model.Used}, model.State, "number"},
		"an issued version by hand":             {&model.DocumentVersion{Document: missing, N: 1, Issued: true}, model.State, "issued"},
		"an attachment without its bytes":       {&model.Attachment{OwnerNoun: "mission", Owner: w.m.UID, Name: "a", SHA256: strings.Repeat("0", 64)}, model.NotFound, "sha256"},
		"a paper about a foreign unit":          {&model.Document{Type: model.BB, Mission: w.m.UID, Ward: w.out.UID, Office: w.office.UID, State: model.DocDraft}, model.Invalid, "ward"},
		"an old paper signed before the post":   {&model.Document{Type: model.TB, Office: w.office.UID, Signer: w.post.UID, State: model.DocIssued, Day: "2019-12-31"}, model.Invalid, "signer"},
		"a broken tree":                         {&model.Template{Type: model.TB, Name: "x", Body: "{"}, model.Invalid, "body"},
		"a field that breaks a record's rule":   {&model.Person{}, model.Invalid, "full_name"},
		"text that is not composed":             {&model.Person{FullName: "Le\u0302"}, model.Invalid, "full_name"},
		"a version of something that never was": {&model.Person{Meta: model.Meta{UID: missing, Version: 3}, FullName: "x"}, model.NotFound, ""},
	}
	for name, c := range cases {
		refused(t, name, w.put(t, c.record), c.code, c.field)
	}
}

func (w *world) missionWard(t *testing.T) model.UID {
	t.Helper()
	return model.UID(column(t, w.s, "SELECT uid FROM mission_ward WHERE mission = ? AND ward = ?", w.m.UID, w.in.UID)[0])
}

// TestRulesOfChanges changes kept records in ways that others depend on.
func TestRulesOfChanges(t *testing.T) {
	w := newWorld(t)
	m, strength, cause, rec, series, topic := w.m, w.strength, w.cause, w.rec, w.series, w.topic
	m.State = model.Concluding
	refused(t, "state of a mission", w.put(t, &m), model.State, "state")
	m = w.m
	m.PeriodFrom = "1990-01-01"
	w.rename(t, w.in2, "2000-01-01", "")
	refused(t, "a period before a unit", w.put(t, &m), model.Invalid, "period_from")
	strength.State = model.FindingMerged
	if err := w.put(t, &strength); err != nil {
		t.Errorf("an allowed state of a finding: %v", err)
	}
	strength.State = model.FindingWithdrawn
	refused(t, "a state that cannot follow", w.put(t, &strength), model.State, "state")
	cause.Kind = model.Strength
	refused(t, "kind of a linked cause", w.put(t, &cause), model.InUse, "kind")
	limit := w.weakness
	limit.Kind = model.SubjectiveCause
	refused(t, "kind of a linked limitation", w.put(t, &limit), model.InUse, "kind")
	rec.State = model.RecInProgress
	refused(t, "state of a recommendation", w.put(t, &rec), model.State, "state")
	series.Next = 9
	refused(t, "the next number", w.put(t, &series), model.State, "next")
	topic.Mission = w.other.UID
	refused(t, "a topic into another mission", w.put(t, &topic), model.Invalid, "mission")
	mw, err := data.Get[model.MissionWard](ctx, w.s, w.missionWard(t))
	if err != nil {
		t.Fatal(err)
	}
	mw.Ward = w.out.UID
	refused(t, "another unit in a place", w.put(t, &mw), model.Invalid, "ward")
}

// rename gives the unit one name from a day to another.
func (w *world) rename(t *testing.T, ward model.Ward, from, to model.Date) {
	t.Helper()
	if err := w.put(t, w.version(t, ward, from, to)); err != nil {
		t.Fatal(err)
	}
}

func (w *world) version(t *testing.T, ward model.Ward, from, to model.Date) *model.WardVersion {
	t.Helper()
	uid := model.UID(column(t, w.s, "SELECT uid FROM ward_version WHERE ward = ?", ward.UID)[0])
	v, err := data.Get[model.WardVersion](ctx, w.s, uid)
	if err != nil {
		t.Fatal(err)
	}
	v.ValidFrom, v.ValidTo = from, to
	return &v
}

// TestPickedUnitKeepsItsName shortens and deletes the name a mission and a session rest on.
func TestPickedUnitKeepsItsName(t *testing.T) {
	w := newWorld(t)
	refused(t, "a name that ends before the mission", w.put(t, w.version(t, w.in, "", "2024-09-09")), model.InUse, "SM-2024-01")
	refused(t, "a name that ends before the session", w.put(t, w.version(t, w.in, "", "2024-09-10")), model.InUse, "10/9/2024")
	if err := w.put(t, w.version(t, w.in, "", "2024-09-11")); err != nil {
		t.Errorf("a name that ends after the session: %v", err)
	}
	refused(t, "deleting the name", w.s.Delete(ctx, "ward_version", w.version(t, w.in, "", "").UID), model.InUse, "SM-2024-01")
	late := model.Session{Mission: w.m.UID, Ward: w.in.UID, Day: "2024-09-12", State: model.SessionPlanned}
	refused(t, "a session after the name's end", w.put(t, &late), model.Invalid, "day")
}

func TestWardChangesHaveNoCycle(t *testing.T) {
	w := newWorld(t)
	links := func(pairs ...[2]model.Ward) (out []model.WardChangeLink) {
		for _, p := range pairs {
			out = append(out, model.WardChangeLink{FromWard: p[0].UID, ToWard: p[1].UID, Part: model.Whole})
		}
		return out
	}
	merge := model.WardChange{Day: "2025-01-01", Kind: model.Merge}
	c, err := w.s.AddWardChange(ctx, merge, links([2]model.Ward{w.in, w.in2}, [2]model.Ward{w.gone, w.in2}))
	if err != nil || c.UID == "" || c.Version != 1 {
		t.Fatal(c, err)
	}
	if _, err := w.s.AddWardChange(ctx, model.WardChange{Day: "2025-07-01", Kind: model.Merge}, links([2]model.Ward{w.in2, w.out})); err != nil {
		t.Errorf("a chain: %v", err)
	}
	before := dump(t, w.s)
	_, err = w.s.AddWardChange(ctx, model.WardChange{Day: "2025-08-01", Kind: model.Rename}, links([2]model.Ward{w.out, w.in}))
	refused(t, "a cycle over three units", err, model.Invalid, "to_ward")
	if dump(t, w.s) != before {
		t.Error("half a change was kept")
	}
	if n := len(column(t, w.s, "SELECT uid FROM ward_change_link WHERE change = ?", c.UID)); n != 2 {
		t.Errorf("%d links, want 2", n)
	}
	if _, err := w.s.AddWardChange(ctx, model.WardChange{Day: "2025-09-01", Kind: model.Create}, []model.WardChangeLink{{ToWard: w.in.UID, Part: model.Whole}}); err != nil {
		t.Errorf("a new unit: %v", err)
	}
}

func TestSessionOutsideThePeriodIsAWarning(t *testing.T) {
	w := newWorld(t)
	if _, err := w.s.SaveSession(ctx, model.Session{Mission: w.m.UID, Ward: w.in2.UID, Day: "2024-10-03"}); err != nil {
		t.Fatalf("refused: %v", err)
	}
	got, err := w.s.SessionWarnings(ctx, w.m.UID)
	want := "Buổi làm việc với Phường 5 ngày 03/10/2024 nằm ngoài thời gian giám sát (09/9/2024 - 27/9/2024)."
	if err != nil || len(got) != 1 || got[0] != want {
		t.Errorf("%q, %v", got, err)
	}
}

func TestPutKeepsCountOfVersions(t *testing.T) {
	w := newWorld(t)
	p := datatest.Person(t, w.s, "Nguyễn Văn A")
	if p.Version != 1 || p.CreatedAt != model.InstantOf(datatest.Now) || p.ChangedBy != "Người thử" || p.UID == "" {
		t.Errorf("a new record: %+v", p.Meta)
	}
	if hash, err := data.Hash(&p); err != nil || hash != p.ContentHash {
		t.Errorf("content hash %s, want %s (%v)", p.ContentHash, hash, err)
	}
	head := w.s.Head()
	same := p
	if err := w.put(t, &same); err != nil || same.Meta != p.Meta || w.s.Head() != head {
		t.Errorf("saving without a change: %v, %+v", err, same.Meta)
	}
	next := p
	next.Phone = "090"
	if err := w.put(t, &next); err != nil || next.Version != 2 || next.ContentHash == p.ContentHash {
		t.Errorf("a change: %v, %+v", err, next.Meta)
	}
	stale := p
	stale.Phone = "091"
	refused(t, "a stale record", w.put(t, &stale), model.Conflict, "")
	if _, err := w.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	other := p
	other.Phone = "092"
	if err := w.put(t, &other); err != nil || other.Version != 2 {
		t.Fatal(err, other.Version)
	}
	next.Phone = "093"
	refused(t, "version 2 of what was undone meanwhile", w.put(t, &next), model.Conflict, "")
	if err := w.s.Delete(ctx, "person", p.UID); err != nil {
		t.Fatal(err)
	}
	refused(t, "a record in the bin", w.put(t, &other), model.NotFound, "Thùng rác")
}
