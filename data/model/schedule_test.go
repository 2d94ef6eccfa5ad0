package model_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func scheduleOf(from, to model.Date, sessions ...[]model.Session) *model.Schedule {
	s := &model.Schedule{Mission: model.Mission{PeriodFrom: from, PeriodTo: to}}
	s.Mission.UID = "m"
	for i, of := range sessions {
		w := model.ScheduleWard{Place: model.MissionWard{Ward: model.UID(rune('a' + i))}}
		for _, x := range of {
			x.Ward = w.Place.Ward
			w.Sessions = append(w.Sessions, model.SessionSheet{Session: x})
		}
		s.Wards = append(s.Wards, w)
	}
	return s
}

func slots(all []model.Session) string {
	var out []string
	for _, x := range all {
		out = append(out, strings.TrimSpace(string(x.Ward)+" "+string(x.Day)+" "+x.TimeFrom))
	}
	return strings.Join(out, "; ")
}

func always(model.UID, model.Date) bool { return true }

// TestProposedSessions fills the working days of a period: Thursday 31/8/2023 to Tuesday 05/9/2023, with a weekend.
func TestProposedSessions(t *testing.T) {
	none := []model.Session{}
	for name, tt := range map[string]struct {
		plan   *model.Schedule
		exists func(model.UID, model.Date) bool
		want   string
	}{
		"one a day, no weekend": {
			scheduleOf("2023-08-31", "2023-09-05", none, none, none), always,
			"a 2023-08-31 08:00; b 2023-09-01 08:00; c 2023-09-04 08:00",
		},
		"no holiday": {scheduleOf("2024-09-02", "2024-09-03", none), always, "a 2024-09-03 08:00"},
		"taken days are left out; an hour not known takes the morning": {
			scheduleOf("2023-08-31", "2023-09-05", []model.Session{{Day: "2023-08-31"}}, none, []model.Session{{Day: "2023-09-01", TimeFrom: "13:30"}}, none), always,
			"b 2023-09-04 08:00; d 2023-09-05 08:00",
		},
		"then halves of days, then no day": {
			scheduleOf("2023-08-31", "2023-08-31", none, none, none), always,
			"a 2023-08-31 08:00; b 2023-08-31 14:00; c",
		},
		"a free morning before an afternoon that is taken": {
			scheduleOf("2023-08-31", "2023-08-31", []model.Session{{Day: "2023-08-31", TimeFrom: "14:00"}}, none), always, "b 2023-08-31 08:00",
		},
		"a cancelled session is none": {
			scheduleOf("2023-08-31", "2023-08-31", []model.Session{{Day: "2023-08-31", State: model.SessionCancelled}}), always, "a 2023-08-31 08:00",
		},
		"a unit that begins later": {
			scheduleOf("2023-08-31", "2023-09-05", none, none),
			func(w model.UID, d model.Date) bool { return w != "a" || d >= "2023-09-04" },
			"a 2023-09-04 08:00; b 2023-08-31 08:00",
		},
		"no end": {scheduleOf("2023-08-31", "", none), always, "a 2023-08-31 08:00"},
	} {
		if diff := cmp.Diff(tt.want, slots(model.ProposeSessions(tt.plan, tt.exists))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestNewSessionIsChairedByTheHead(t *testing.T) {
	s := scheduleOf("", "")
	for i, r := range []model.Role{model.MemberRole, model.HeadRole, model.SecretaryRole, model.HeadRole, model.SecretaryRole} {
		s.Members = append(s.Members, model.DossierMember{Member: model.Member{Person: model.UID(rune('1' + i)), Role: r}})
	}
	want := model.Session{Mission: "m", Ward: "w", Chair: "2", Secretary: "3", State: model.SessionPlanned}
	if diff := cmp.Diff(want, s.NewSession("w")); diff != "" {
		t.Error(diff)
	}
}

func TestRemarksOnSession(t *testing.T) {
	m := model.Mission{PeriodFrom: "2023-08-28", PeriodTo: "2023-09-08"}
	at := func(uid model.UID, day model.Date, from, to string) model.Session {
		x := model.Session{Ward: "5", Day: day, TimeFrom: from, TimeTo: to, Chair: "p", State: model.SessionPlanned}
		x.UID = uid
		return x
	}
	others := []model.Session{at("a", "2023-08-29", "08:00", "10:00"), at("b", "2023-08-30", "14:00", "")}
	for name, tt := range map[string]struct {
		x       model.Session
		mission model.Mission
		want    []string
	}{
		"well":            {at("x", "2023-08-28", "08:00", ""), m, nil},
		"no day":          {at("x", "", "08:00", ""), m, nil},
		"before":          {at("x", "2023-08-25", "", ""), m, []string{"day: Ngoài thời gian giám sát (28/8/2023 - 08/9/2023)."}},
		"after, open":     {at("x", "2023-09-11", "", ""), model.Mission{PeriodTo: "2023-09-08"}, []string{"day: Ngoài thời gian giám sát (đến 08/9/2023)."}},
		"before, open":    {at("x", "2023-08-25", "", ""), model.Mission{PeriodFrom: "2023-08-28"}, []string{"day: Ngoài thời gian giám sát (từ 28/8/2023)."}},
		"Saturday":        {at("x", "2023-09-02", "", ""), m, []string{"day: 02/9/2023 là thứ Bảy."}},
		"same hour":       {at("x", "2023-08-29", "08:00", ""), m, []string{"time_from: Cùng giờ này người chủ trì có buổi làm việc với Phường 5."}},
		"within":          {at("x", "2023-08-29", "09:00", "11:00"), m, []string{"time_from: Cùng giờ này người chủ trì có buổi làm việc với Phường 5."}},
		"around":          {at("x", "2023-08-30", "13:00", "15:00"), m, []string{"time_from: Cùng giờ này người chủ trì có buổi làm việc với Phường 5."}},
		"one after other": {at("x", "2023-08-29", "10:00", "11:00"), m, nil},
		"no hour":         {at("x", "2023-08-29", "", ""), m, nil},
		"itself":          {at("a", "2023-08-29", "08:00", ""), m, nil},
	} {
		var got []string
		for _, r := range model.RemarksOnSession(tt.x, tt.mission, others, func(u model.UID) string { return "Phường " + string(u) }) {
			got = append(got, r.Field+": "+r.Text)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	off := at("x", "2020-01-01", "", "")
	off.State = model.SessionCancelled
	if got := model.RemarksOnSession(off, m, others, nil); got != nil {
		t.Errorf("a cancelled session: %v", got)
	}
	off.State, off.Chair, off.Day, off.TimeFrom = model.SessionPlanned, "", "2023-08-29", "08:00"
	if got := model.RemarksOnSession(off, m, others, nil); got != nil {
		t.Errorf("without a chair: %v", got)
	}
}

func TestDaysOfAUnit(t *testing.T) {
	all := []model.Session{
		{PapersSentOn: "2023-08-01"},
		{Day: "2023-09-08"},
		{Day: "2023-08-28", PapersSentOn: "2023-08-10", ReportOn: "2023-08-20"},
		{Day: "2023-08-01", State: model.SessionCancelled, PapersSentOn: "2023-07-01"},
	}
	want := model.WardDays{Ward: "3", First: "2023-08-28", Last: "2023-09-08", PapersSent: "2023-08-10", UnitReport: "2023-08-20"}
	if diff := cmp.Diff(want, model.DaysOf("3", all)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(model.WardDays{Ward: "3", PapersSent: "2023-08-01"}, model.DaysOf("3", all[:1])); diff != "" {
		t.Errorf("a session without a day: %s", diff)
	}
}

func TestSessionsInOrder(t *testing.T) {
	s := scheduleOf("", "", []model.Session{{}, {Day: "2023-08-29", TimeFrom: "14:00"}}, []model.Session{{Day: "2023-08-29"}, {Day: "2023-08-28"}})
	if got := slots(s.Sessions()); got != "b 2023-08-28; b 2023-08-29; a 2023-08-29 14:00; a" {
		t.Error(got)
	}
	w := model.ScheduleWard{Bodies: []model.ScheduleBody{{Name: "x"}, {Name: "y", Supervised: true}}}
	if got := w.Supervised(); len(got) != 1 || got[0].Name != "y" || w.HasSession() || !s.Wards[0].HasSession() {
		t.Errorf("%v", got)
	}
}

func TestNumberedPapers(t *testing.T) {
	if !model.TB.Numbered() || model.BB.Numbered() {
		t.Error("a conclusion bears a number, minutes need none")
	}
	for _, v := range model.DocTypes {
		if unsigned := slices.Contains([]model.DocType{model.BB, model.DC, model.PTD, model.SO, model.ML}, v); v.HasSigner() == unsigned {
			t.Errorf("%s has a signer: %v", v.Label(), v.HasSigner())
		}
	}
}
