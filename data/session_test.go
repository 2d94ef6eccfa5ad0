package data_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// schedule reads the world's mission as its page shows it.
func (w *world) schedule(t *testing.T) model.Schedule {
	t.Helper()
	s, err := w.s.Schedule(ctx, w.m.UID, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// supervised says in words what is supervised in each unit.
func supervised(s model.Schedule) (out []string) {
	for _, w := range s.Wards {
		var names []string
		for _, b := range w.Supervised() {
			names = append(names, b.Name)
		}
		out = append(out, w.Version.Title()+": "+strings.Join(names, ", "))
	}
	return out
}

func TestSchedule(t *testing.T) {
	w := newWorld(t)
	datatest.Put(t, w.s, &model.Member{Mission: w.m.UID, Person: w.post.Person, Role: model.HeadRole},
		&model.Attendance{Session: w.session.UID, Body: w.inBody.UID, Names: "Ông A", Count: 3})
	if _, err := w.s.Attach(ctx, model.Ref{Noun: "session", UID: w.session.UID}, "a.pdf", "", strings.NewReader("x")); err != nil {
		t.Fatal(err)
	}
	datatest.Session(t, w.s, w.m.UID, w.in.UID, "")
	datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Office: w.office.UID, Type: model.BC, Ward: w.in.UID, State: model.DocIssued, Day: "2024-09-30"})
	s := w.schedule(t)
	if s.PickDay != "2024-09-09" || len(s.Wards) != 2 || len(s.Members) != 1 || s.Members[0].Person.FullName != "Lê Thị Mẫu Đơn" {
		t.Errorf("%+v", s)
	}
	x := s.Wards[0]
	if len(x.Sessions) != 2 || x.Sessions[0].Files != 1 || x.Sessions[0].Attendance[0].Names != "Ông A" || x.Sessions[1].Session.Day != "" {
		t.Errorf("sessions: %+v", x.Sessions)
	}
	if x.Findings != 2 || x.Area != "quận Sông Mai" || len(x.Bodies) != 4 || x.Bodies[2].Name != "Ủy ban nhân dân Phường 3" || x.Bodies[2].Body.UID != w.inBody.UID {
		t.Errorf("unit: %d findings, bodies %+v", x.Findings, x.Bodies)
	}
	var got []string
	for _, d := range s.Deadlines {
		if d.Ward == string(w.in.UID) {
			got = append(got, fmt.Sprint(d.Rule, " ", d.Due, " ", d.State))
		}
	}
	want := []string{"papers_to_unit 2024-08-26 overdue", "unit_report 2024-09-03 overdue", "delegation_report 2024-09-25 met_late"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("deadlines (-want +got):\n%s", diff)
	}
	_, err := w.s.Schedule(ctx, "x", datatest.Today)
	refused(t, "the schedule of no mission", err, model.NotFound, "")
}

func TestUnitsToPick(t *testing.T) {
	w := newWorld(t)
	got, err := w.s.UnitsToPick(ctx, w.m.UID)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, u := range got {
		words = append(words, fmt.Sprint(u.Version.Title(), " ", u.Exists, " ", u.InMission, " ", u.From, " ", u.To))
	}
	want := []string{"Phường 3 true true  ", "Phường 5 true true  ", "Phường 9 true false  ", "Phường Cũ false false 2000-01-01 2024-01-01"}
	if diff := cmp.Diff(want, words); diff != "" {
		t.Error(diff)
	}
	_, err = w.s.UnitsToPick(ctx, "x")
	refused(t, "units for no mission", err, model.NotFound, "")
}

func TestUnitsWithTheirBodies(t *testing.T) {
	w := newWorld(t)
	before := dump(t, w.s)
	if err := w.s.AddUnits(ctx, w.m.UID, []model.UID{w.out.UID}, []model.BodyKind{model.PartyCommittee, model.PeoplesCommittee}); err != nil {
		t.Fatal(err)
	}
	want := []string{"Phường 3: ", "Phường 5: ", "Phường 9: Đảng ủy Phường 9, Ủy ban nhân dân Phường 9"}
	if diff := cmp.Diff(want, supervised(w.schedule(t))); diff != "" {
		t.Error(diff)
	}
	if _, err := w.s.Undo(ctx); err != nil || len(w.schedule(t).Wards) != 2 {
		t.Errorf("undo: %v", err)
	}
	if after := dump(t, w.s); after != before {
		t.Errorf("undo left something:\n%s", cmp.Diff(before, after))
	}
	err := w.s.AddUnits(ctx, w.m.UID, []model.UID{w.out.UID, w.gone.UID}, nil)
	refused(t, "a unit that is gone", err, model.Invalid, "ward")
	if len(w.schedule(t).Wards) != 2 {
		t.Error("half of a refused action was kept")
	}
}

func TestSupervisedBodies(t *testing.T) {
	w := newWorld(t)
	s := w.schedule(t)
	place, second := s.Wards[0].Place.UID, s.Wards[1].Place.UID
	own := model.BodyPick{Kind: model.OtherBody, Name: "Trạm Y tế Phường 5"}
	set := func(place model.UID, picks ...model.BodyPick) {
		t.Helper()
		if err := w.s.SetSupervised(ctx, place, picks); err != nil {
			t.Fatal(err)
		}
	}
	set(place, model.BodyPick{Kind: model.PeoplesCommittee}, model.BodyPick{Kind: model.FrontBoard})
	set(second, own, model.BodyPick{Kind: model.PeoplesCouncil})
	set(place, model.BodyPick{Kind: model.PartyCommittee}, model.BodyPick{Kind: model.PeoplesCommittee})
	if err := w.s.CopySupervised(ctx, place); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"Phường 3: Đảng ủy Phường 3, Ủy ban nhân dân Phường 3",
		"Phường 5: Đảng ủy Phường 5, Ủy ban nhân dân Phường 5, Trạm Y tế Phường 5",
	}
	if diff := cmp.Diff(want, supervised(w.schedule(t))); diff != "" {
		t.Error(diff)
	}
	if _, err := w.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := supervised(w.schedule(t))[1]; got != "Phường 5: Hội đồng nhân dân Phường 5, Trạm Y tế Phường 5" {
		t.Errorf("after undo: %s", got)
	}
	refused(t, "bodies of no unit", w.s.SetSupervised(ctx, "x", nil), model.NotFound, "")
	refused(t, "bodies as in no unit", w.s.CopySupervised(ctx, "x"), model.NotFound, "")
	refused(t, "a body without a name", w.s.SetSupervised(ctx, place, []model.BodyPick{{Kind: model.OtherBody}}), model.Invalid, "name")
}

func TestSessionSheet(t *testing.T) {
	w := newWorld(t)
	x := model.SessionSheet{
		Session:    model.Session{Mission: w.m.UID, Ward: w.in.UID, Day: "2024-09-12"},
		Attendance: []model.Attendance{{Body: w.inBody.UID, Names: "Ông A"}, {Body: w.outBody.UID}, {Count: 12}},
	}
	x, err := w.s.SaveSessionSheet(ctx, x)
	if err != nil {
		t.Fatal(err)
	}
	if x.Session.Version != 1 || x.Session.State != model.SessionPlanned || len(x.Attendance) != 2 || x.Attendance[1].Ord != 2 {
		t.Errorf("%+v", x)
	}
	first := x.Attendance[0].UID
	x.Session.Place = "Hội trường"
	x.Attendance = []model.Attendance{{Body: w.inBody.UID, Names: "Ông A, bà B", Count: 2}}
	if x, err = w.s.SaveSessionSheet(ctx, x); err != nil {
		t.Fatal(err)
	}
	kept := w.schedule(t).Wards[0].Sessions[1]
	if len(kept.Attendance) != 1 || kept.Attendance[0].UID != first || kept.Attendance[0].Version != 2 || kept.Session.Place != "Hội trường" {
		t.Errorf("%+v", kept)
	}
	if _, err := w.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	kept = w.schedule(t).Wards[0].Sessions[1]
	if len(kept.Attendance) != 2 || kept.Session.Place != "" {
		t.Errorf("after undo: %+v", kept)
	}
	x, err = w.s.SaveSessionSheet(ctx, kept)
	if err != nil || x.Session.Version != kept.Session.Version {
		t.Errorf("nothing new: version %d, %v", x.Session.Version, err)
	}
	x.Attendance[0].Names = "Bà C"
	x, err = w.s.SaveSessionSheet(ctx, x)
	if err != nil || x.Session.Version != kept.Session.Version+1 {
		t.Errorf("another attendance: version %d, %v", x.Session.Version, err)
	}
	_, err = w.s.SaveSessionSheet(ctx, kept)
	refused(t, "a stale sheet", err, model.Conflict, "")
	x.Session.Ward, x.Session.Version, x.Session.UID = w.out.UID, 0, ""
	_, err = w.s.SaveSessionSheet(ctx, x)
	refused(t, "a session with a foreign unit", err, model.Invalid, "ward")
	x.Session.Ward = w.in.UID
	x.Attendance = []model.Attendance{{Names: strings.Repeat("a", model.MaxText+1)}}
	_, err = w.s.SaveSessionSheet(ctx, x)
	refused(t, "names that are too long", err, model.Invalid, "names")
}

func TestPlannedSessions(t *testing.T) {
	w := newWorld(t)
	added, err := w.s.PlanSessions(ctx, w.m.UID)
	if err != nil {
		t.Fatal(err)
	}
	if len(added) != 1 || added[0].Ward != w.in2.UID || added[0].Day != "2024-09-09" || added[0].Version != 1 {
		t.Errorf("%+v", added)
	}
	if again, err := w.s.PlanSessions(ctx, w.m.UID); err != nil || len(again) != 0 {
		t.Errorf("a second time: %v, %v", again, err)
	}
	if _, err := w.s.Undo(ctx); err != nil || w.schedule(t).Wards[1].HasSession() {
		t.Errorf("undo: %v", err)
	}
	open := datatest.Mission(t, w.s, model.Mission{Office: w.office.UID, Code: "SM-2024-03", PeriodFrom: "2024-01-01"})
	open.PeriodFrom, open.PeriodTo = "", "2024-05-05"
	datatest.Put(t, w.s, &open)
	_, err = w.s.PlanSessions(ctx, open.UID)
	refused(t, "a mission without a first day", err, model.Missing, "period_from")
	_, err = w.s.PlanSessions(ctx, "x")
	refused(t, "no mission", err, model.NotFound, "")
}
