package data_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func (w *world) plan(t *testing.T) model.MissionPlan {
	t.Helper()
	p, err := w.s.Plan(ctx, w.m.UID)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func subjects(p model.MissionPlan) string {
	var out []string
	for _, b := range p.Bases {
		out = append(out, b.Basis.Subject)
	}
	return strings.Join(out, ", ")
}

func memberNames(p model.MissionPlan) string {
	var out []string
	for i := range p.Members {
		m := &p.Members[i]
		post, _ := p.PostOf(m)
		out = append(out, m.Person.FullName+"/"+post.Title)
	}
	return strings.Join(out, ", ")
}

func TestPlan(t *testing.T) {
	w := newWorld(t)
	next := &model.Basis{Kind: model.LawBasis, Subject: "mới", Day: "2024-01-01"}
	datatest.Put(t, w.s, next)
	old := &model.Basis{Kind: model.LawBasis, Subject: "cũ", ReplacedBy: next.UID}
	datatest.Put(t, w.s, old)
	for _, m := range []model.UID{w.m.UID, w.other.UID} {
		if _, err := w.s.AddBasis(ctx, m, *old); err != nil {
			t.Fatal(err)
		}
	}
	datatest.Put(t, w.s, &model.MissionBody{MissionWard: w.missionWard(t), Body: w.inBody.UID},
		&model.Member{Mission: w.m.UID, Person: w.post.Person, Role: model.HeadRole},
		&model.Member{Mission: w.m.UID, Person: datatest.Person(t, w.s, "Đã nghỉ").UID, Role: model.MemberRole, ValidTo: "2024-09-01"},
		&model.Session{Mission: w.m.UID, Ward: w.in2.UID, State: model.SessionCancelled, Day: "2024-09-12"},
		&model.Session{Mission: w.m.UID, Ward: w.in2.UID, State: model.SessionPlanned})
	p := w.plan(t)
	if p.Day != "2024-09-09" || p.Mission.UID != w.m.UID || p.Office.Office != w.office.UID {
		t.Errorf("head: %s %+v", p.Day, p.Mission)
	}
	if b := p.Bases; len(b) != 1 || b[0].Successor.UID != next.UID || b[0].Missions != 2 || b[0].StandingOn(p.Day) != model.BasisReplaced {
		t.Errorf("bases: %+v", b)
	}
	if len(p.Topics) != 1 || p.Topics[0].Findings != 1 {
		t.Errorf("topics: %+v", p.Topics)
	}
	if got := memberNames(p); got != "Lê Thị Mẫu Đơn/Chủ tịch, Đã nghỉ/" {
		t.Errorf("members: %s", got)
	}
	if len(p.Wards) != 2 || p.Wards[0].Name != "Phường 3" || p.Wards[0].Bodies != 1 || len(p.Wards[0].Sessions) != 1 || len(p.Wards[1].Sessions) != 1 {
		t.Errorf("units: %+v", p.Wards)
	}
	wantDays := model.MissionDays{
		From: "2024-09-09", To: "2024-09-27", YearlyPlanMade: "2023-12-31",
		Wards: []model.WardDays{{Ward: "Phường 3", First: "2024-09-10", Last: "2024-09-10"}, {Ward: "Phường 5"}},
	}
	if diff := cmp.Diff(wantDays, p.Days); diff != "" {
		t.Error(diff)
	}
	if _, err := w.s.Plan(ctx, datatest.UID(999_999)); model.CodeOf(err) != model.NotFound {
		t.Errorf("an unknown mission: %v", err)
	}
}

// TestPlanNamesAUnitThatIsGone moves a mission without a period to a day on which its unit does not exist.
func TestPlanNamesAUnitThatIsGone(t *testing.T) {
	w := newWorld(t)
	m := model.Mission{Code: "SM-2025-01", Theme: "x", Office: w.office.UID, State: model.Planned}
	datatest.Put(t, w.s, &m)
	datatest.Put(t, w.s, &model.MissionWard{Mission: m.UID, Ward: w.gone.UID})
	p, err := w.s.Plan(ctx, m.UID)
	if err != nil || p.Day != datatest.Today || p.Wards[0].Name != "Phường Cũ" {
		t.Errorf("%s %+v, %v", p.Day, p.Wards, err)
	}
	bare := &model.Ward{Area: "x"}
	datatest.Put(t, w.s, bare)
	datatest.Put(t, w.s, &model.MissionWard{Mission: m.UID, Ward: bare.UID})
	if p, err = w.s.Plan(ctx, m.UID); err != nil || len(p.Wards) != 2 || p.Wards[1].Name+p.Wards[0].Name != "Phường Cũ" {
		t.Errorf("a unit without any name: %+v, %v", p.Wards, err)
	}
}

func TestBasesOfAMission(t *testing.T) {
	w := newWorld(t)
	var links []model.UID
	for _, s := range []string{"a", "b"} {
		got, err := w.s.AddBasis(ctx, w.m.UID, model.Basis{Kind: model.LawBasis, Subject: s})
		if err != nil || got.Basis.UID == "" || got.Link.Basis != got.Basis.UID {
			t.Fatalf("%+v, %v", got, err)
		}
		links = append(links, got.Link.UID)
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Thêm căn cứ" || subjects(w.plan(t)) != "a" {
		t.Errorf("undo of %q: %s, %v", action, subjects(w.plan(t)), err)
	}
	if all, err := w.s.Bases(ctx); err != nil || len(all) != 1 {
		t.Errorf("bases after undo: %v, %v", all, err)
	}
	a := w.plan(t).Bases[0].Basis
	_, err := w.s.AddBasis(ctx, w.m.UID, a)
	refused(t, "a basis twice in a mission", err, model.Exists, "basis")
	_, err = w.s.AddBasis(ctx, w.m.UID, model.Basis{Kind: model.LawBasis})
	refused(t, "a basis without subject", err, model.Invalid, "subject")
	c, err := w.s.SaveBasis(ctx, model.Basis{Kind: model.DecisionBasis, Subject: "c"})
	if err != nil {
		t.Fatal(err)
	}
	refused(t, "nothing to renew with", w.s.RenewBasis(ctx, links[0]), model.Missing, "replaced_by")
	a.ReplacedBy = c.UID
	if a, err = w.s.SaveBasis(ctx, a); err != nil {
		t.Fatal(err)
	}
	c.ReplacedBy = a.UID
	_, err = w.s.SaveBasis(ctx, c)
	refused(t, "bases that replace each other", err, model.Invalid, "replaced_by")
	if err := w.s.RenewBasis(ctx, links[0]); err != nil || subjects(w.plan(t)) != "c" {
		t.Errorf("renewed: %s, %v", subjects(w.plan(t)), err)
	}
	again, err := w.s.AddBasis(ctx, w.m.UID, a)
	if err != nil || subjects(w.plan(t)) != "c, a" {
		t.Fatalf("%s, %v", subjects(w.plan(t)), err)
	}
	if err := w.s.RenewBasis(ctx, again.Link.UID); err != nil || subjects(w.plan(t)) != "c" {
		t.Errorf("renewed by what is there: %s, %v", subjects(w.plan(t)), err)
	}
	if err := w.s.DropBases(ctx, links[:1]); err != nil || subjects(w.plan(t)) != "" {
		t.Errorf("dropped: %s, %v", subjects(w.plan(t)), err)
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Bỏ căn cứ khỏi cuộc giám sát" || subjects(w.plan(t)) != "c" {
		t.Errorf("undo of %q: %s, %v", action, subjects(w.plan(t)), err)
	}
	d, err := w.s.SaveBasis(ctx, model.Basis{Kind: model.DecisionBasis, Subject: "d"})
	if err != nil {
		t.Fatal(err)
	}
	refused(t, "several of which one is there", w.s.AddBases(ctx, w.m.UID, []model.UID{d.UID, c.UID}), model.Exists, "basis")
	if err := w.s.AddBases(ctx, w.m.UID, []model.UID{d.UID, a.UID}); err != nil || subjects(w.plan(t)) != "c, d, a" {
		t.Errorf("several: %s, %v", subjects(w.plan(t)), err)
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Thêm 2 căn cứ" || subjects(w.plan(t)) != "c" {
		t.Errorf("undo of %q: %s, %v", action, subjects(w.plan(t)), err)
	}
	missing := datatest.UID(999_999)
	refused(t, "dropping what is not there", w.s.DropBases(ctx, []model.UID{missing}), model.NotFound, "")
	refused(t, "renewing what is not there", w.s.RenewBasis(ctx, missing), model.NotFound, "")
}

func TestReplaceBasis(t *testing.T) {
	w := newWorld(t)
	a, err := w.s.SaveBasis(ctx, model.Basis{Kind: model.DecisionBasis, Subject: "a"})
	if err != nil {
		t.Fatal(err)
	}
	b, err := w.s.ReplaceBasis(ctx, a.UID, model.Basis{Kind: model.DecisionBasis, Subject: "b"})
	if err != nil || b.UID == "" {
		t.Fatalf("%+v, %v", b, err)
	}
	after := func() string {
		return strings.Join(column(t, w.s, "SELECT o.subject || '<' || n.subject FROM basis o JOIN basis n ON n.uid = o.replaced_by ORDER BY o.uid"), " ")
	}
	if after() != "a<b" {
		t.Errorf("replaced: %s", after())
	}
	_, err = w.s.ReplaceBasis(ctx, b.UID, a)
	refused(t, "bases that replace each other", err, model.Invalid, "replaced_by")
	_, err = w.s.ReplaceBasis(ctx, datatest.UID(999_999), a)
	refused(t, "replacing what is not there", err, model.NotFound, "")
	_, err = w.s.ReplaceBasis(ctx, b.UID, model.Basis{Kind: model.LawBasis})
	refused(t, "a basis without subject", err, model.Invalid, "subject")
	c, err := w.s.SaveBasis(ctx, model.Basis{Kind: model.DecisionBasis, Subject: "c"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.s.ReplaceBasis(ctx, b.UID, c); err != nil || after() != "a<b b<c" {
		t.Errorf("replaced by one that was kept: %s, %v", after(), err)
	}
	for range 3 {
		if _, err := w.s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(column(t, w.s, "SELECT uid FROM basis")); n != 1 || after() != "" {
		t.Errorf("after undo: %d bases, %s", n, after())
	}
}

func TestMissionSummary(t *testing.T) {
	w := newWorld(t)
	if _, err := w.s.AddMember(ctx, model.Member{Mission: w.m.UID, Role: model.HeadRole}, model.Person{FullName: "A"}, model.Post{}); err != nil {
		t.Fatal(err)
	}
	s, err := w.s.MissionSummary(ctx, w.m.UID)
	if err != nil || s.Mission.UID != w.m.UID {
		t.Errorf("%+v, %v", s, err)
	}
	want := map[model.Noun]int{"topic": 1, "mission_basis": 0, "member": 1, "mission_ward": 2, "finding": 3, "recommendation": 1, "document": 0}
	if diff := cmp.Diff(want, s.Counts); diff != "" {
		t.Error(diff)
	}
	if _, err := w.s.MissionSummary(ctx, datatest.UID(999_999)); model.CodeOf(err) != model.NotFound {
		t.Errorf("an unknown mission: %v", err)
	}
}

func TestAddTopics(t *testing.T) {
	w := newWorld(t)
	got, err := w.s.AddTopics(ctx, w.m.UID, []string{"Một", "Hai", "Ba"})
	if err != nil || len(got) != 3 || got[2].Ord != 4 {
		t.Fatalf("%+v, %v", got, err)
	}
	titles := func() string {
		return strings.Join(column(t, w.s, "SELECT title FROM topic WHERE mission = ? AND deleted_at = '' ORDER BY ord", w.m.UID), ", ")
	}
	if titles() != "Tiếp dân, Một, Hai, Ba" {
		t.Errorf("topics %s", titles())
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Thêm 3 nội dung giám sát" || titles() != "Tiếp dân" {
		t.Errorf("undo of %q: %s, %v", action, titles(), err)
	}
	if got, err = w.s.AddTopics(ctx, w.m.UID, []string{"Một", ""}); err == nil || got != nil || titles() != "Tiếp dân" {
		t.Errorf("half an action was kept: %v, %v", got, titles())
	}
}

func TestMembers(t *testing.T) {
	w := newWorld(t)
	head, err := w.s.SaveMember(ctx, model.Member{Mission: w.m.UID, Person: w.post.Person, Role: model.HeadRole})
	if err != nil {
		t.Fatal(err)
	}
	head.Duty = "Chủ trì"
	if head, err = w.s.SaveMember(ctx, head); err != nil || head.Version != 2 || head.Ord != 1 {
		t.Errorf("%+v, %v", head, err)
	}
	m, err := w.s.AddMember(ctx, model.Member{Mission: w.m.UID, Role: model.MemberRole}, model.Person{FullName: "Ngô Văn Thử"}, model.Post{Title: "Chuyên viên", Office: w.office.UID})
	if err != nil || m.Ord != 2 {
		t.Fatalf("%+v, %v", m, err)
	}
	if got := memberNames(w.plan(t)); got != "Lê Thị Mẫu Đơn/Chủ tịch, Ngô Văn Thử/Chuyên viên" {
		t.Errorf("members: %s", got)
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Thêm thành viên đoàn" {
		t.Errorf("undo of %q: %v", action, err)
	}
	if all, err := w.s.Candidates(ctx); err != nil || len(all) != 1 || len(all[0].Posts) != 1 {
		t.Errorf("people after undo: %+v, %v", all, err)
	}
	person := datatest.Person(t, w.s, "Lâm Thử")
	m, err = w.s.AddMember(ctx, model.Member{Mission: w.m.UID, Role: model.MemberRole}, person, model.Post{})
	if err != nil || m.Post != "" || m.Person != person.UID {
		t.Fatalf("a kept person without a post: %+v, %v", m, err)
	}
	if err := w.s.SetMemberPost(ctx, m.UID, model.Post{Title: "Ủy viên"}); err != nil {
		t.Fatal(err)
	}
	if got := memberNames(w.plan(t)); got != "Lê Thị Mẫu Đơn/Chủ tịch, Lâm Thử/Ủy viên" {
		t.Errorf("members: %s", got)
	}
	of := func(p model.Person) model.Member {
		return model.Member{Mission: w.m.UID, Person: p.UID, Role: model.MemberRole}
	}
	both := []model.Member{of(datatest.Person(t, w.s, "Đinh Thử")), of(datatest.Person(t, w.s, "Hồ Thử"))}
	if added, err := w.s.AddMembers(ctx, both); err != nil || added[0].Ord != 3 || added[1].Ord != 4 || added[1].UID == "" {
		t.Errorf("several: %+v, %v", added, err)
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Thêm 2 thành viên đoàn" || len(w.plan(t).Members) != 2 {
		t.Errorf("undo of %q: %v", action, err)
	}
	_, err = w.s.AddMembers(ctx, append(both, of(model.Person{})))
	if refused(t, "several with nobody among them", err, model.Invalid, "person"); len(w.plan(t).Members) != 2 {
		t.Error("some of them were added")
	}
	_, err = w.s.AddMember(ctx, model.Member{Mission: w.m.UID, Role: model.MemberRole}, model.Person{}, model.Post{})
	refused(t, "a person without a name", err, model.Invalid, "full_name")
	_, err = w.s.AddMember(ctx, model.Member{Mission: w.m.UID, Role: model.MemberRole}, person, model.Post{Title: "x", ValidFrom: "y"})
	refused(t, "a post without a day", err, model.Invalid, "valid_from")
	refused(t, "a post for nobody", w.s.SetMemberPost(ctx, datatest.UID(999_999), model.Post{Title: "x"}), model.NotFound, "")
	refused(t, "a post without a title", w.s.SetMemberPost(ctx, m.UID, model.Post{}), model.Invalid, "title")
}

// delegation gives a mission a head with an old and a new post, a member who left and one with a post long over.
func (w *world) delegation(t *testing.T) {
	t.Helper()
	a, b, c := datatest.Person(t, w.s, "An"), datatest.Person(t, w.s, "Bình"), datatest.Person(t, w.s, "Chi")
	then := &model.Post{Person: a.UID, Title: "Trước", ValidTo: "2024-09-15"}
	now := &model.Post{Person: a.UID, Title: "Sau", ValidFrom: "2024-09-15"}
	over := &model.Post{Person: c.UID, Title: "Đã thôi", ValidTo: "2024-09-20"}
	datatest.Put(t, w.s, then, now, over)
	datatest.Put(t, w.s,
		&model.Member{Mission: w.m.UID, Person: a.UID, Post: then.UID, Role: model.HeadRole, Duty: "Chủ trì", ValidFrom: "2024-09-01", Ord: 1},
		&model.Member{Mission: w.m.UID, Person: b.UID, Role: model.MemberRole, ValidTo: "2024-09-20", Ord: 2},
		&model.Member{Mission: w.m.UID, Person: w.post.Person, Post: w.post.UID, Role: model.DeputyRole, Ord: 3},
		&model.Member{Mission: w.m.UID, Person: c.UID, Post: over.UID, Role: model.MemberRole, Ord: 4})
}

func TestCopyMembers(t *testing.T) {
	w := newWorld(t)
	w.delegation(t)
	to := datatest.Mission(t, w.s, model.Mission{Office: w.office.UID, Code: "SM-2025-01", PeriodFrom: "2025-03-01", PeriodTo: "2025-03-02"})
	datatest.Put(t, w.s, &model.Member{Mission: to.UID, Person: w.post.Person, Role: model.HeadRole, Ord: 1})
	added, err := w.s.CopyMembers(ctx, to.UID, w.m.UID)
	if err != nil || added != 2 {
		t.Fatalf("%d added, %v", added, err)
	}
	p, err := w.s.Plan(ctx, to.UID)
	if err != nil || memberNames(p) != "Lê Thị Mẫu Đơn/Chủ tịch, An/Sau, Chi/" {
		t.Errorf("members: %s, %v", memberNames(p), err)
	}
	if m := p.Members[1].Member; m.Role != model.HeadRole || m.Duty != "Chủ trì" || m.ValidFrom != "" {
		t.Errorf("copied member: %+v", m)
	}
	if added, err = w.s.CopyMembers(ctx, to.UID, w.m.UID); err != nil || added != 0 {
		t.Errorf("copied twice: %d added, %v", added, err)
	}
	missing := datatest.UID(999_999)
	for _, pair := range [][2]model.UID{{missing, w.m.UID}, {to.UID, missing}} {
		if _, err := w.s.CopyMembers(ctx, pair[0], pair[1]); model.CodeOf(err) != model.NotFound {
			t.Errorf("a mission that is not there: %v", err)
		}
	}
}

func TestCopyMission(t *testing.T) {
	w := newWorld(t)
	w.delegation(t)
	for _, s := range []string{"b", "a"} {
		if _, err := w.s.AddBasis(ctx, w.m.UID, model.Basis{Kind: model.LawBasis, Subject: s}); err != nil {
			t.Fatal(err)
		}
	}
	datatest.Put(t, w.s, &model.MissionBody{MissionWard: w.missionWard(t), Body: w.inBody.UID, Ord: 1})
	w.rename(t, w.in2, "", "2025-01-01")
	before := dump(t, w.s)
	got, err := w.s.CopyMission(ctx, model.MissionCopy{
		From: w.m.UID, Mission: model.Mission{Code: "SM-2025-01", Theme: "y", PeriodFrom: "2025-03-01", PeriodTo: "2025-03-02", State: model.Closed},
		Wards: true, Bodies: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	want := model.CopiedMission{Mission: got.Mission, LostWards: []string{"Phường 5"}, LostPosts: []string{"Chi"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	m := got.Mission
	if m.State != model.Planned || m.CopiedFrom != w.m.UID || m.Office != w.office.UID || m.Theme != "y" {
		t.Errorf("mission %+v", m)
	}
	p, err := w.s.Plan(ctx, m.UID)
	if err != nil || subjects(p) != "b, a" || len(p.Topics) != 1 || memberNames(p) != "An/Sau, Lê Thị Mẫu Đơn/Chủ tịch, Chi/" {
		t.Errorf("bases %s, topics %v, members %s, %v", subjects(p), p.Topics, memberNames(p), err)
	}
	if len(p.Wards) != 1 || p.Wards[0].Name != "Phường 3" || p.Wards[0].Bodies != 1 || len(p.Wards[0].Sessions) != 0 {
		t.Errorf("units %+v", p.Wards)
	}
	d, err := w.s.Dossier(ctx, m.UID, "")
	if err != nil || len(d.Findings)+len(d.Recommendations)+len(d.Documents) != 0 {
		t.Errorf("%d findings, %d recommendations, %v", len(d.Findings), len(d.Recommendations), err)
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Chép cuộc giám sát cũ" || dump(t, w.s) != before {
		t.Errorf("undo of %q did not take all of it back (%v)", action, err)
	}
}

// What a hand wrote in the outline goes along, with its paragraphs at the topics of the new mission.
func TestCopyMissionTakesTheOutlineAlong(t *testing.T) {
	w := newWorld(t)
	of, err := w.s.Plan(ctx, w.m.UID)
	if err != nil {
		t.Fatal(err)
	}
	topics := of.Topics
	paper, err := w.s.BeginPaper(ctx, w.m.UID, model.DC, "")
	if err != nil {
		t.Fatal(err)
	}
	text := func(mission, topic model.UID) string {
		return `{"of":"` + string(mission) + `","topic":"` + string(topic) + `","text":"Năm 2023."}`
	}
	for _, newest := range []string{"{}", text(w.m.UID, topics[0].Topic.UID)} {
		if _, err := w.s.SavePaperText(ctx, paper.UID, newest, "Sửa đoạn"); err != nil {
			t.Fatal(err)
		}
	}
	before := dump(t, w.s)
	got, err := w.s.CopyMission(ctx, model.MissionCopy{From: w.m.UID, Mission: model.Mission{Code: "SM-2025-01", Theme: "y"}})
	if err != nil || !got.Outline {
		t.Fatalf("copied %+v, %v", got, err)
	}
	copied, err := w.s.BeginPaper(ctx, got.Mission.UID, model.DC, "")
	if err != nil || copied.State != model.DocDraft || !strings.Contains(copied.Note, "Chép từ đề cương của cuộc "+w.m.Code) {
		t.Fatalf("paper %+v, %v", copied, err)
	}
	work, err := w.s.PaperWork(ctx, copied.UID)
	if err != nil {
		t.Fatal(err)
	}
	after, err := w.s.Plan(ctx, got.Mission.UID)
	if err != nil {
		t.Fatal(err)
	}
	want := text(got.Mission.UID, after.Topics[0].Topic.UID)
	if v := work.Texts(); len(v) != 2 || v[0].Tree != want || v[0].Reason != "" || v[1].Tree != want || v[1].Reason == "" {
		t.Errorf("texts %+v, want %s", work.Texts(), want)
	}
	if _, err := w.s.SavePaperText(ctx, copied.UID, "{}", "Sửa đoạn"); err != nil {
		t.Errorf("the copied draft cannot be worked on: %v", err)
	}
	for range 2 {
		if _, err := w.s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if dump(t, w.s) != before {
		t.Error("undo did not take all of it back")
	}
}

func TestCopyMissionWithoutUnits(t *testing.T) {
	w := newWorld(t)
	datatest.Put(t, w.s, &model.MissionBody{MissionWard: w.missionWard(t), Body: w.inBody.UID, Ord: 1})
	for wards, want := range map[bool]int{false: 0, true: 2} {
		got, err := w.s.CopyMission(ctx, model.MissionCopy{From: w.m.UID, Wards: wards, Mission: model.Mission{Code: map[bool]string{false: "A", true: "B"}[wards], Theme: "y"}})
		if err != nil {
			t.Fatal(err)
		}
		p, err := w.s.Plan(ctx, got.Mission.UID)
		if err != nil || len(p.Wards) != want || want > 0 && p.Wards[0].Bodies != 0 {
			t.Errorf("units %+v, %v", p.Wards, err)
		}
	}
	before := dump(t, w.s)
	for name, c := range map[string]model.MissionCopy{
		"a code that is taken": {From: w.m.UID, Mission: model.Mission{Code: "A", Theme: "y"}},
		"no theme":             {From: w.m.UID, Mission: model.Mission{Code: "C"}},
		"no older mission":     {From: datatest.UID(999_999), Mission: model.Mission{Code: "C", Theme: "y"}},
	} {
		var refusal *model.Error
		if _, err := w.s.CopyMission(ctx, c); !errors.As(err, &refusal) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if dump(t, w.s) != before {
		t.Error("a refused copy changed something")
	}
}
