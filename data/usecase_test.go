package data_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestMissionsList(t *testing.T) {
	w := newWorld(t)
	datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, Due: "2024-09-30"}, w.inBody.UID)
	done := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, Due: "2024-09-30"}, w.inBody.UID)
	if err := w.s.MoveRecommendation(ctx, done.UID, model.RecRejected, "", "", ""); err != nil {
		t.Fatal(err)
	}
	s := w.session
	s.PapersSentOn, s.ReportOn = "2024-08-01", "2024-09-01"
	datatest.Put(t, w.s, &s)
	early := datatest.Mission(t, w.s, model.Mission{Office: w.office.UID, Code: "SM-2023-01", PeriodFrom: "2023-01-09", PeriodTo: "2023-01-10", State: model.Closed})
	if err := w.s.Delete(ctx, "finding", w.strength.UID); err != nil {
		t.Fatal(err)
	}
	rows, err := w.s.Missions(ctx, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	type short struct {
		code, wards             string
		findings, open, overdue int
		deadline                string
		due                     model.Date
	}
	var got []short
	for _, r := range rows {
		got = append(got, short{r.Mission.Code, strings.Join(r.Wards, ", "), r.Findings, r.Open, r.Overdue, r.Deadline, r.Due})
	}
	want := []short{
		{"SM-2024-02", "Phường 9", 1, 0, 0, "Gửi kế hoạch, quyết định và đề cương cho đơn vị: Phường 9", "2024-08-25"},
		{"SM-2024-01", "Phường 3, Phường 5", 2, 2, 1, "Gửi kế hoạch, quyết định và đề cương cho đơn vị: Phường 5", "2024-08-25"},
		{early.Code, "", 0, 0, 0, "", ""},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(short{})); diff != "" {
		t.Error(diff)
	}
	if m, err := w.s.MissionByCode(ctx, "SM-2024-02"); err != nil || m.UID != w.other.UID {
		t.Errorf("%+v, %v", m, err)
	}
	_, err = w.s.MissionByCode(ctx, "sm-2024-02")
	refused(t, "an unknown code", err, model.NotFound, "sm-2024-02")
}

// TestReportEndsTheDeadlines issues papers one after the other: the notice of the conclusion is no report of the
// delegation, a report about a unit ends the deadline of that unit, one about all ends all. Every reading says the same.
func TestReportEndsTheDeadlines(t *testing.T) {
	w := newWorld(t)
	datatest.Put(t, w.s, &model.Session{Mission: w.m.UID, Ward: w.in2.UID, Day: "2024-09-20", State: model.SessionHeld, PapersSentOn: "2024-09-01", ReportOn: "2024-09-10"})
	paper := func(kind model.DocType, ward model.UID, state model.DocumentState) func() {
		return func() {
			datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Office: w.office.UID, Type: kind, Ward: ward, State: state, Day: "2024-09-24"})
		}
	}
	for _, tt := range []struct {
		what string
		do   func()
		open int // of the two units and the whole
	}{
		{"no paper", func() {}, 3},
		{"the conclusion", paper(model.TB, "", model.DocIssued), 3},
		{"a schedule", paper(model.LICH, "", model.DocIssued), 3},
		{"a void report", paper(model.BC, "", model.DocVoid), 3},
		{"a report about one unit", paper(model.BC, w.in2.UID, model.DocCorrected), 2},
		{"a report about all", paper(model.BC, "", model.DocReplaced), 0},
	} {
		tt.do()
		for reading, all := range w.deadlines(t) {
			open := 0
			for _, d := range all {
				if d.Rule == model.DelegationReport && d.State.Open() {
					open++
				}
			}
			if open != tt.open {
				t.Errorf("%s after %s: %d open, want %d", reading, tt.what, open, tt.open)
			}
		}
		due, err := w.s.Due(ctx, "2024-12-01")
		rows, err2 := w.s.Missions(ctx, "2024-12-01")
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		listed := slices.ContainsFunc(due.Items, func(x model.DueItem) bool { return x.Mission == w.m.UID && x.What == model.DelegationReport.Label() })
		if listed != (tt.open > 0) {
			t.Errorf("after %s the start page lists it: %v", tt.what, listed)
		}
		for _, row := range rows {
			if row.Mission.UID == w.m.UID && tt.open == 0 && strings.HasPrefix(row.Deadline, model.DelegationReport.Label()) {
				t.Errorf("after %s the missions still name %q", tt.what, row.Deadline)
			}
		}
	}
}

// deadlines are those of the mission by the name of the reading that gives them.
func (w world) deadlines(t *testing.T) map[string][]model.Deadline {
	t.Helper()
	const today = "2024-12-01"
	plan, err := w.s.Plan(ctx, w.m.UID)
	if err != nil {
		t.Fatal(err)
	}
	schedule, err := w.s.Schedule(ctx, w.m.UID, today)
	if err != nil {
		t.Fatal(err)
	}
	dossier, err := w.s.Dossier(ctx, w.m.UID, today)
	if err != nil {
		t.Fatal(err)
	}
	line := []model.Deadline{}
	for _, p := range model.TimeLineOf(&dossier, today).Points() {
		line = append(line, model.Deadline{Rule: p.Rule, State: p.Deadline})
	}
	return map[string][]model.Deadline{"plan": model.Deadlines(plan.Days, today), "schedule": schedule.Deadlines, "time line": line}
}

func TestDossier(t *testing.T) {
	w := newWorld(t)
	s := w.s
	basis := &model.Basis{Kind: model.LawBasis, Subject: "Thực hiện dân chủ ở cơ sở"}
	datatest.Put(t, s, basis)
	datatest.Put(t, s, &model.MissionBasis{Mission: w.m.UID, Basis: basis.UID}, &model.MissionBody{MissionWard: w.missionWard(t), Body: w.inBody.UID},
		&model.Member{Mission: w.m.UID, Person: w.post.Person, Role: model.HeadRole},
		&model.Member{Mission: w.m.UID, Person: datatest.Person(t, s, "Đã nghỉ").UID, Role: model.MemberRole, ValidTo: "2024-09-01"},
		&model.FindingSource{Finding: w.weakness.UID, Source: w.strength.UID},
		&model.RecommendationFinding{Recommendation: w.rec.UID, Finding: w.weakness.UID},
		&model.Answer{Recommendation: w.rec.UID, Body: w.inBody.UID, Text: "Đã làm", Day: "2024-09-30"})
	session := w.session
	session.Chair = w.post.Person
	datatest.Put(t, s, &session, &model.Attendance{Session: session.UID, Names: "Đồng chí Bí thư", Count: 2})
	doc := datatest.Document(t, s, model.Document{Mission: w.m.UID, Office: w.office.UID, Signer: w.post.UID})
	w.rename(t, w.in, "", "2024-09-20")
	datatest.Put(t, s, &model.WardVersion{Ward: w.in.UID, Kind: model.Phuong, Name: "Đức Nhuận", ValidFrom: "2024-09-20"})
	late := datatest.Finding(t, s, model.Finding{Mission: w.m.UID})
	if err := s.Delete(ctx, "finding", late.UID); err != nil {
		t.Fatal(err)
	}
	d, err := s.Dossier(ctx, w.m.UID, "")
	if err != nil {
		t.Fatal(err)
	}
	if d.Day != "2024-09-27" || d.Mission.UID != w.m.UID || d.Office.Office != w.office.UID || d.Practice {
		t.Errorf("head: %s %+v", d.Day, d.Mission)
	}
	if len(d.Bases) != 1 || len(d.Topics) != 1 || len(d.Documents) != 1 || d.Documents[0].UID != doc.UID || len(d.Links) != 1 {
		t.Errorf("lists: %v %v %v %v", d.Bases, d.Topics, d.Documents, d.Links)
	}
	if len(d.Wards) != 2 || d.WardName(w.in.UID) != "phường Đức Nhuận" || d.WardName(w.in2.UID) != "Phường 5" || len(d.Wards[0].Sessions) != 1 {
		t.Errorf("units: %+v", d.Wards)
	}
	if b := d.Wards[0].Bodies; len(b) != 1 || b[0].Name != "Ủy ban nhân dân phường Đức Nhuận" || b[0].Ward != w.in.UID {
		t.Errorf("bodies: %+v", b)
	}
	if h, ok := d.Head(); !ok || len(d.Members) != 1 || h.Person.FullName != "Lê Thị Mẫu Đơn" || h.Post.UID != w.post.UID {
		t.Errorf("members: %+v", d.Members)
	}
	if len(d.Signers) != 1 || d.Signers[0].Person.FullName != "Lê Thị Mẫu Đơn" {
		t.Errorf("signers: %+v", d.Signers)
	}
	if len(d.Attendance) != 1 || d.Attendance[0].Count != 2 || d.Person(w.post.Person).FullName != "Lê Thị Mẫu Đơn" || d.Person("").FullName != "" {
		t.Errorf("attendance and people: %+v %+v", d.Attendance, d.People)
	}
	if got := d.Body(w.inBody.UID).Name; got != "Ủy ban nhân dân phường Đức Nhuận" || d.Body("").Name != "" {
		t.Errorf("the body that answered is %q", got)
	}
	if got, ok := d.SessionOf(session.UID); !ok || got.Ward != w.in.UID {
		t.Errorf("session %+v", got)
	}
	if _, ok := d.SessionOf("ghost"); ok {
		t.Error("an unknown session is found")
	}
	wantFindings := []model.DossierFinding{
		{Finding: w.strength, Wards: []model.UID{w.in.UID}},
		{Finding: w.weakness, Wards: []model.UID{w.in.UID, w.in2.UID}, Sources: []model.UID{w.strength.UID}},
		{Finding: w.cause},
	}
	if diff := cmp.Diff(wantFindings, d.Findings); diff != "" {
		t.Error(diff)
	}
	r := d.Recommendations
	if len(r) != 1 || len(r[0].Addressees) != 1 || r[0].Addressees[0].Name != "Ủy ban nhân dân phường Đức Nhuận" || len(r[0].Findings) != 1 || len(r[0].Answers) != 1 {
		t.Errorf("recommendations: %+v", r)
	}
}

// TestDossierLeavesOutTheBin adds one more of everything a dossier shows and deletes it again.
func TestDossierLeavesOutTheBin(t *testing.T) {
	w := newWorld(t)
	person, basis := datatest.Person(t, w.s, "Khác"), &model.Basis{Kind: model.LawBasis, Subject: "x"}
	party := &model.Body{Ward: w.in.UID, Kind: model.PartyCommittee}
	datatest.Put(t, w.s, basis, party)
	before, err := w.s.Dossier(ctx, w.m.UID, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []model.Record{
		&model.MissionBasis{Mission: w.m.UID, Basis: basis.UID}, &model.Topic{Mission: w.m.UID, Title: "x"},
		&model.MissionWard{Mission: w.m.UID, Ward: w.out.UID}, &model.MissionBody{MissionWard: w.missionWard(t), Body: party.UID},
		&model.Member{Mission: w.m.UID, Person: person.UID, Role: model.MemberRole},
		&model.Session{Mission: w.m.UID, Ward: w.in.UID, State: model.SessionPlanned},
		&model.Finding{Mission: w.m.UID, Kind: model.Strength, State: model.FindingDraft}, &model.FindingWard{Finding: w.strength.UID, Ward: w.in2.UID},
		&model.FindingSource{Finding: w.strength.UID, Source: w.weakness.UID},
		&model.Recommendation{Mission: w.m.UID, State: model.RecOpen}, &model.Addressee{Recommendation: w.rec.UID, Body: party.UID},
		&model.RecommendationFinding{Recommendation: w.rec.UID, Finding: w.weakness.UID}, &model.Answer{Recommendation: w.rec.UID},
		&model.Document{Type: model.TB, Mission: w.m.UID, Office: w.office.UID, State: model.DocDraft},
		&model.Attendance{Session: w.session.UID, Body: party.UID, Names: "x"},
		&model.Post{Person: person.UID, Office: w.office.UID, Title: "x", Signs: model.DocTypes},
	} {
		datatest.Put(t, w.s, r)
		if with, err := w.s.Dossier(ctx, w.m.UID, ""); err != nil || cmp.Equal(before, with) {
			t.Errorf("%s is not shown (%v)", r.Noun(), err)
		}
		if err := w.s.Delete(ctx, r.Noun(), r.Head().UID); err != nil {
			t.Fatal(err)
		}
		after, err := w.s.Dossier(ctx, w.m.UID, "")
		if diff := cmp.Diff(before, after); diff != "" || err != nil {
			t.Errorf("a deleted %s is shown (%v):\n%s", r.Noun(), err, diff)
		}
	}
}

// TestDossierOnAnotherDay asks for names as they were, and of a day on which little was.
func TestDossierOnAnotherDay(t *testing.T) {
	w := newWorld(t)
	w.rename(t, w.in, "2000-01-01", "2024-09-20")
	datatest.Put(t, w.s, &model.WardVersion{Ward: w.in.UID, Kind: model.Phuong, Name: "Đức Nhuận", ValidFrom: "2024-09-20"})
	for day, want := range map[model.Date]string{"2024-09-19": "Phường 3", "2024-09-20": "phường Đức Nhuận"} {
		if d, err := w.s.Dossier(ctx, w.m.UID, day); err != nil || d.Day != day || d.WardName(w.in.UID) != want {
			t.Errorf("on %s: %q, %v", day, d.WardName(w.in.UID), err)
		}
	}
	d, err := w.s.Dossier(ctx, w.m.UID, "1999-12-31")
	if err != nil || d.Wards[0].Version.UID != "" || len(d.Signers) != 0 {
		t.Errorf("before anything was: %+v, %v", d, err)
	}
	if _, err := w.s.Dossier(ctx, datatest.UID(999_999), ""); model.CodeOf(err) != model.NotFound {
		t.Errorf("an unknown mission: %v", err)
	}
	if err := w.s.SetSetting(ctx, data.PracticeKey, "mau"); err != nil {
		t.Fatal(err)
	}
	if d, err := w.s.Dossier(ctx, w.m.UID, ""); err != nil || !d.Practice {
		t.Errorf("practice: %v, %v", d.Practice, err)
	}
}

func TestMemberPostOnTheDay(t *testing.T) {
	w := newWorld(t)
	p := datatest.Person(t, w.s, "Ngô Văn Thử")
	here := &model.Post{Person: p.UID, Office: w.office.UID, Title: "Ở đây", ValidFrom: "2022-01-01"}
	before := &model.Post{Person: p.UID, Office: w.office.UID, Title: "Trước", ValidFrom: "2020-01-01", ValidTo: "2022-01-01"}
	there := &model.Post{Person: p.UID, Title: "Nơi khác", ValidFrom: "2023-01-01"}
	datatest.Put(t, w.s, here, before, there)
	m := model.Member{Mission: w.m.UID, Person: p.UID, Role: model.DeputyRole}
	datatest.Put(t, w.s, &m)
	post := func() string {
		d, err := w.s.Dossier(ctx, w.m.UID, "")
		if err != nil || len(d.Members) != 1 {
			t.Fatal(d.Members, err)
		}
		return d.Members[0].Post.Title
	}
	if got := post(); got != "Ở đây" {
		t.Errorf("by itself: %q", got)
	}
	m.Post = before.UID
	datatest.Put(t, w.s, &m)
	if got := post(); got != "Trước" {
		t.Errorf("as chosen: %q", got)
	}
}

// order lists the texts of a mission's findings of one kind in their order.
func (w *world) order(t *testing.T, kind model.FindingKind) string {
	t.Helper()
	return strings.Join(column(t, w.s, "SELECT text FROM finding WHERE mission = ? AND kind = ? ORDER BY ord, uid", w.m.UID, kind), " ")
}

func TestFindingsInOrder(t *testing.T) {
	w := newWorld(t)
	var all []model.Finding
	for _, x := range []struct {
		text  string
		wards []model.UID
	}{{"a", nil}, {"b", []model.UID{w.in.UID}}, {"c", nil}, {"d", []model.UID{w.in.UID, w.in2.UID}}, {"e", nil}} {
		all = append(all, datatest.Finding(t, w.s, model.Finding{Mission: w.m.UID, Kind: model.SubjectiveCause, Text: x.text}, x.wards...))
	}
	move := func(f model.Finding, up bool, want string) {
		t.Helper()
		if err := w.s.MoveFinding(ctx, f.UID, up); err != nil {
			t.Fatal(err)
		}
		if got := w.order(t, model.SubjectiveCause); got != want {
			t.Errorf("moved %s (up %v): %s, want %s", f.Text, up, got, want)
		}
	}
	move(all[4], true, "a b e c d")
	move(all[4], true, "e a b c d")
	move(all[4], true, "e a b c d")
	move(all[0], false, "e b c a d")
	move(all[1], false, "e b c a d")
	if err := w.s.MoveFinding(ctx, datatest.UID(999_999), true); model.CodeOf(err) != model.NotFound {
		t.Errorf("an unknown finding: %v", err)
	}
	f := w.weakness
	f.Text = "Sửa"
	f, err := w.s.SaveFinding(ctx, f, []model.UID{w.in2.UID, w.in2.UID})
	if err != nil || f.Version != 2 {
		t.Fatal(f.Version, err)
	}
	if got := column(t, w.s, "SELECT ward FROM finding_ward WHERE finding = ?", f.UID); len(got) != 1 || got[0] != string(w.in2.UID) {
		t.Errorf("units %v", got)
	}
	_, err = w.s.SaveFinding(ctx, f, []model.UID{w.out.UID})
	refused(t, "a foreign unit", err, model.Invalid, "ward")
	if got := column(t, w.s, "SELECT ward FROM finding_ward WHERE finding = ?", f.UID); len(got) != 1 {
		t.Errorf("a refused save changed the units: %v", got)
	}
}

func TestTopicsInOrder(t *testing.T) {
	w := newWorld(t)
	second := datatest.Topic(t, w.s, w.m.UID, "Hai")
	if w.topic.Ord != 1 || second.Ord != 2 {
		t.Errorf("places %d, %d", w.topic.Ord, second.Ord)
	}
	second.Title = "Nội dung hai"
	if got, err := w.s.SaveTopic(ctx, second); err != nil || got.Version != 2 || got.Ord != 2 {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestPagesOfFindings(t *testing.T) {
	w := newWorld(t)
	for i := range 25 {
		datatest.Finding(t, w.s, model.Finding{Mission: w.m.UID, Ord: i, Topic: w.topic.UID}, w.in2.UID)
	}
	pages := func(f data.FindingFilter) int {
		n := 0
		var after *model.Finding
		seen := map[model.UID]bool{}
		for {
			page, err := w.s.FindingsPage(ctx, f, 7, after)
			if err != nil {
				t.Fatal(err)
			}
			for _, x := range page {
				if seen[x.UID] {
					t.Errorf("%+v: %s twice", f, x.UID)
				}
				seen[x.UID] = true
			}
			n += len(page)
			if len(page) < 7 {
				return n
			}
			after = &page[6]
		}
	}
	for name, c := range map[string]struct {
		f    data.FindingFilter
		want int
	}{
		"all":       {data.FindingFilter{}, 29},
		"mission":   {data.FindingFilter{Mission: w.m.UID}, 28},
		"unit":      {data.FindingFilter{Mission: w.m.UID, Ward: w.in2.UID}, 26},
		"topic":     {data.FindingFilter{Topic: w.topic.UID}, 26},
		"kind":      {data.FindingFilter{Mission: w.m.UID, Kind: model.Limitation}, 1},
		"state":     {data.FindingFilter{State: model.FindingConfirmed}, 0},
		"one topic": {data.FindingFilter{Mission: w.other.UID, Topic: w.topic.UID}, 0},
	} {
		if got := pages(c.f); got != c.want {
			t.Errorf("%s: %d findings, want %d", name, got, c.want)
		}
	}
	page, err := w.s.FindingsPage(ctx, data.FindingFilter{Mission: w.m.UID, Kind: model.Limitation}, 1, nil)
	if err != nil || len(page) != 1 {
		t.Fatal(page, err)
	}
	if diff := cmp.Diff(w.weakness, page[0]); diff != "" {
		t.Error(diff)
	}
}

func TestRecommendations(t *testing.T) {
	w := newWorld(t)
	extra, in2Body := datatest.Ward(t, w.s, "99")
	_ = extra
	r, err := w.s.SaveRecommendation(ctx, w.rec, []model.UID{in2Body.UID, w.inBody.UID}, []model.UID{w.weakness.UID})
	if err != nil || r.Version != 1 {
		t.Fatal(r.Version, err)
	}
	bodies := func() string {
		return strings.Join(column(t, w.s, "SELECT body FROM addressee WHERE recommendation = ? ORDER BY ord", r.UID), " ")
	}
	if got, want := bodies(), string(in2Body.UID+" "+w.inBody.UID); got != want {
		t.Errorf("addressees %s, want %s", got, want)
	}
	if _, err = w.s.SaveRecommendation(ctx, r, []model.UID{w.inBody.UID}, nil); err != nil || bodies() != string(w.inBody.UID) {
		t.Errorf("fewer addressees: %s, %v", bodies(), err)
	}
	if n := len(column(t, w.s, "SELECT uid FROM recommendation_finding")); n != 0 {
		t.Errorf("%d findings left", n)
	}
	refused(t, "withdrawn without a reason", w.s.MoveRecommendation(ctx, r.UID, model.RecWithdrawn, "", "", ""), model.Invalid, "reason")
	refused(t, "verified at once", w.s.MoveRecommendation(ctx, r.UID, model.RecVerified, "", "", ""), model.State, "state")
	if err := w.s.MoveRecommendation(ctx, r.UID, model.RecInProgress, "2024-09-29", "đã nhận", "112/UBND"); err != nil {
		t.Fatal(err)
	}
	events, err := data.All[model.RecommendationEvent](ctx, w.s)
	if err != nil || len(events) != 1 || events[0].From != model.RecOpen || events[0].Day != "2024-09-29" || events[0].Paper != "112/UBND" {
		t.Errorf("%+v, %v", events, err)
	}
	if err := w.s.ChangeDue(ctx, r.UID, "2024-12-31", "xin gia hạn"); err != nil {
		t.Fatal(err)
	}
	if err := w.s.ChangeDue(ctx, r.UID, "2024-12-31", ""); err != nil {
		t.Errorf("the same day again: %v", err)
	}
	refused(t, "without a reason", w.s.ChangeDue(ctx, r.UID, "2025-01-31", ""), model.Invalid, "reason")
	due, err := data.All[model.DueChange](ctx, w.s)
	if err != nil || len(due) != 1 || due[0].OldDue != "" || due[0].NewDue != "2024-12-31" {
		t.Errorf("%+v, %v", due, err)
	}
	a, err := w.s.AddAnswer(ctx, model.Answer{Recommendation: r.UID, Body: w.inBody.UID, Text: "Đã làm"})
	if err != nil || a.Version != 1 {
		t.Error(a, err)
	}
	if err := w.s.Delete(ctx, "recommendation", r.UID); err != nil {
		t.Fatal(err)
	}
	refused(t, "moving what is in the bin", w.s.MoveRecommendation(ctx, r.UID, model.RecReportedDone, "", "", ""), model.NotFound, "Thùng rác")
}

func TestMovingAMission(t *testing.T) {
	w := newWorld(t)
	refused(t, "closed at once", w.s.MoveMission(ctx, w.m.UID, model.Closed, ""), model.State, "state")
	for _, to := range []model.MissionState{model.Concluding, model.Concluded, model.Closed} {
		if err := w.s.MoveMission(ctx, w.m.UID, to, ""); err != nil {
			t.Fatal(err)
		}
	}
	refused(t, "reopened without a reason", w.s.MoveMission(ctx, w.m.UID, model.Concluded, ""), model.Invalid, "reason")
	events, err := data.All[model.MissionEvent](ctx, w.s)
	if err != nil || len(events) != 3 || events[2].From != model.Concluded || events[2].To != model.Closed || events[2].Day != datatest.Today {
		t.Errorf("%+v, %v", events, err)
	}
	m, err := w.s.SaveMission(ctx, model.Mission{Code: "SM-2025-09", Theme: "x", Office: w.office.UID})
	if err != nil || m.State != model.Planned {
		t.Errorf("%+v, %v", m, err)
	}
}
