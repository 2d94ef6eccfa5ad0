package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// TestDeadlinesOfPhuNhuan is the worked example: first session Monday
// 28/8/2023, last one Friday 08/9/2023.
func TestDeadlinesOfPhuNhuan(t *testing.T) {
	m := model.MissionDays{
		From: "2023-08-28", To: "2023-09-08", YearlyPlanMade: "2022-12-20", Report: "2023-09-25",
		Wards: []model.WardDays{
			{Ward: "3", First: "2023-08-28", PapersSent: "2023-08-11", UnitReport: "2023-08-22", Report: "2023-09-12"},
			{Ward: "15", First: "2023-09-08"},
		},
	}
	const article7, article9 = "NQLT 403/2017, khoản 3 Điều 7", "NQLT 403/2017, khoản 1 Điều 9"
	want := []model.Deadline{
		{
			Rule: model.YearlyPlan, Clause: "NQLT 403/2017, Điều 3", Due: "2022-12-31", MetOn: "2022-12-20", State: model.DeadlineMet,
			Hint: "rơi vào thứ Bảy; ngày làm việc liền trước là 30/12/2022",
		},
		{
			Rule: model.PapersToUnit, Clause: article7, Ward: "3", Due: "2023-08-13", MetOn: "2023-08-11", State: model.DeadlineMet,
			Hint: "rơi vào Chủ nhật; ngày làm việc liền trước là 11/8/2023",
		},
		{Rule: model.UnitReport, Clause: article7, Ward: "3", Due: "2023-08-21", MetOn: "2023-08-22", State: model.DeadlineMetLate},
		{Rule: model.DelegationReport, Clause: article9, Ward: "3", Due: "2023-09-12", MetOn: "2023-09-12", State: model.DeadlineMet},
		{Rule: model.PapersToUnit, Clause: article7, Ward: "15", Due: "2023-08-24", State: model.DeadlineOverdue},
		{Rule: model.UnitReport, Clause: article7, Ward: "15", Due: "2023-09-01", State: model.DeadlineOverdue},
		{
			Rule: model.DelegationReport, Clause: article9, Ward: "15", Due: "2023-09-23", MetOn: "2023-09-25", State: model.DeadlineMetLate,
			Hint: "rơi vào thứ Bảy; ngày làm việc kế tiếp là 25/9/2023",
		},
		{
			Rule: model.DelegationReport, Clause: article9, Due: "2023-09-23", MetOn: "2023-09-25", State: model.DeadlineMetLate,
			Hint: "rơi vào thứ Bảy; ngày làm việc kế tiếp là 25/9/2023",
		},
	}
	if diff := cmp.Diff(want, model.Deadlines(m, "2023-10-01")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestUnitReportWeekday keeps the rest of the worked example: 21/8/2023 is a
// Monday and needs no hint.
func TestUnitReportWeekday(t *testing.T) {
	got := model.Deadlines(model.MissionDays{Wards: []model.WardDays{{First: "2023-08-28"}}}, "2023-08-01")
	if len(got) != 3 || got[1].Due != "2023-08-21" || got[1].Due.WeekdayName() != "thứ Hai" || got[1].Hint != "" {
		t.Errorf("%+v", got)
	}
}

// TestWhatMeetsADeadline tries every type of paper in every state.
func TestWhatMeetsADeadline(t *testing.T) {
	for _, r := range model.DeadlineRules {
		want := model.DocType("")
		if r == model.DelegationReport {
			want = model.BC
		}
		if got := r.Paper(); got != want {
			t.Errorf("%s is met by %q, want %q", r, got, want)
		}
	}
	meets := map[model.DocumentState]bool{model.DocIssued: true, model.DocReplaced: true, model.DocCorrected: true}
	for _, kind := range model.DocTypes {
		for _, state := range model.DocumentStates {
			days := model.ReportDays{}
			days.Add(model.Document{Type: kind, State: state, Day: "2024-09-24"})
			if got, want := days[""] != "", kind == model.BC && meets[state]; got != want {
				t.Errorf("%s, %s: %v, want %v", kind, state, got, want)
			}
		}
	}
	days := model.ReportDays{}
	for _, p := range []model.Document{{Day: "2024-09-26"}, {Day: "2024-09-24"}, {Day: "2024-09-25"}, {}, {Ward: "3", Day: "2024-09-20"}} {
		p.Type, p.State = model.BC, model.DocIssued
		days.Add(p)
	}
	if diff := cmp.Diff(model.ReportDays{"": "2024-09-24", "3": "2024-09-20"}, days); diff != "" {
		t.Error(diff)
	}
}

// TestReportsOfEachUnitAreTheReport: what is due of the whole mission is met by the last of the units' own reports.
func TestReportsOfEachUnitAreTheReport(t *testing.T) {
	m := model.MissionDays{Wards: []model.WardDays{{Ward: "3", First: "2023-08-28", Report: "2023-09-01"}, {Ward: "5", First: "2023-08-28"}}}
	whole := func() model.Deadline {
		all := model.Deadlines(m, "2023-09-02")
		return all[len(all)-1]
	}
	if d := whole(); d.Ward != "" || d.MetOn != "" {
		t.Errorf("one unit waits: %+v", d)
	}
	m.Wards[1].Report = "2023-09-05"
	if d := whole(); d.MetOn != "2023-09-05" {
		t.Errorf("both have one: %+v", d)
	}
}

func TestDeadlineStateByDay(t *testing.T) {
	for _, tt := range []struct {
		today, report model.Date
		soon          int
		want          model.DeadlineState
	}{
		{"2023-09-15", "", 0, model.DeadlineAhead},
		{"2023-09-16", "", 0, model.DeadlineSoon},
		{"2023-09-20", "", 2, model.DeadlineAhead},
		{"2023-09-21", "", 2, model.DeadlineSoon},
		{"2023-09-23", "", 0, model.DeadlineSoon},
		{"2023-09-24", "", 0, model.DeadlineOverdue},
		{"", "", 0, model.DeadlineAhead},
		{"2023-09-24", "2023-09-23", 0, model.DeadlineMet},
		{"2023-09-24", "2023-09-24", 0, model.DeadlineMetLate},
	} {
		m := model.MissionDays{SoonDays: tt.soon, Wards: []model.WardDays{{First: "2023-09-07", Last: "2023-09-08", Report: tt.report}}}
		got := model.Deadlines(m, tt.today)
		if d := got[len(got)-1]; d.State != tt.want || d.Due != "2023-09-23" {
			t.Errorf("on %q, reported %q: %+v, want %s", tt.today, tt.report, d, tt.want)
		}
	}
}

func TestDeadlinesWithoutSessions(t *testing.T) {
	m := model.MissionDays{From: "2023-08-28", To: "2023-09-08", Wards: []model.WardDays{{Ward: "3"}, {Ward: "5", First: "2023-08-29"}}}
	const first = "chưa có ngày làm việc, tạm tính theo ngày bắt đầu đợt giám sát"
	const last = "chưa có ngày làm việc, tạm tính theo ngày kết thúc đợt giám sát; rơi vào thứ Bảy; ngày làm việc kế tiếp là 25/9/2023"
	want := []model.Deadline{
		{Rule: model.YearlyPlan, Due: "2022-12-31", Hint: "rơi vào thứ Bảy; ngày làm việc liền trước là 30/12/2022"},
		{Rule: model.PapersToUnit, Ward: "3", Due: "2023-08-13", Hint: first + "; rơi vào Chủ nhật; ngày làm việc liền trước là 11/8/2023"},
		{Rule: model.UnitReport, Ward: "3", Due: "2023-08-21", Hint: first},
		{Rule: model.DelegationReport, Ward: "3", Due: "2023-09-23", Hint: last},
		{Rule: model.PapersToUnit, Ward: "5", Due: "2023-08-14"},
		{Rule: model.UnitReport, Ward: "5", Due: "2023-08-22"},
		{Rule: model.DelegationReport, Ward: "5", Due: "2023-09-13"},
		{Rule: model.DelegationReport, Due: "2023-09-23", Hint: last},
	}
	got := model.Deadlines(m, "2022-01-01")
	for i := range got {
		if got[i].State != model.DeadlineAhead || got[i].Clause != got[i].Rule.Clause() {
			t.Errorf("%+v", got[i])
		}
		got[i].State, got[i].Clause = "", ""
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := model.Deadlines(model.MissionDays{Wards: []model.WardDays{{Ward: "3"}, {}}}, "2023-01-01"); got != nil {
		t.Errorf("deadlines from nowhere: %+v", got)
	}
}

func TestDeadlineOnHoliday(t *testing.T) {
	for _, tt := range []struct {
		session  model.Date
		holidays []model.Date
		hint     string
	}{
		// Saturday 31/8/2024, then Sunday, then the National Day.
		{"2024-08-16", nil, "rơi vào thứ Bảy; ngày làm việc kế tiếp là 03/9/2024"},
		{"2024-08-16", []model.Date{"2024-09-03"}, "rơi vào thứ Bảy; ngày làm việc kế tiếp là 04/9/2024"},
		{"2025-04-15", nil, "rơi vào ngày nghỉ lễ; ngày làm việc kế tiếp là 02/5/2025"},
		{"2024-01-26", []model.Date{"2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14"}, "rơi vào thứ Bảy; ngày làm việc kế tiếp là 15/02/2024"},
		{"2024-01-29", []model.Date{"2024-02-13"}, "rơi vào ngày nghỉ lễ; ngày làm việc kế tiếp là 14/02/2024"},
		{"2024-01-30", nil, ""},
	} {
		got := model.Deadlines(model.MissionDays{Holidays: tt.holidays, Wards: []model.WardDays{{First: tt.session}}}, "2024-01-01")
		if got[2].Hint != tt.hint {
			t.Errorf("session on %s: %q, want %q", tt.session, got[2].Hint, tt.hint)
		}
	}
	var month []model.Date
	for n := range 60 {
		month = append(month, model.Date("2024-02-01").AddDays(n))
	}
	got := model.Deadlines(model.MissionDays{Holidays: month, Wards: []model.WardDays{{First: "2024-01-31"}}}, "2024-01-01")
	if want := "rơi vào ngày nghỉ lễ"; got[2].Hint != want {
		t.Errorf("a month of holidays: %q", got[2].Hint)
	}
}

func TestNextDeadline(t *testing.T) {
	all := []model.Deadline{
		{Ward: "a", Due: "2023-08-13", State: model.DeadlineMetLate},
		{Ward: "b", Due: "2023-09-23", State: model.DeadlineAhead},
		{Ward: "c", Due: "2023-08-21", State: model.DeadlineOverdue},
		{Ward: "d", Due: "2023-08-21", State: model.DeadlineSoon},
	}
	if got, ok := model.NextDeadline(all); !ok || got.Ward != "c" {
		t.Errorf("next = %+v, %v", got, ok)
	}
	if got, ok := model.NextDeadline(all[:1]); ok {
		t.Errorf("next = %+v of none", got)
	}
}

func TestDeadlineNames(t *testing.T) {
	for _, r := range model.DeadlineRules {
		if !r.Valid() || r.Label() == string(r) || r.Clause() == "" {
			t.Errorf("%q: %q, %q", r, r.Label(), r.Clause())
		}
	}
	for _, s := range model.DeadlineStates {
		if !s.Valid() || s.Label() == string(s) {
			t.Errorf("%q: %q", s, s.Label())
		}
	}
	if r := model.DeadlineRule("x"); r.Valid() || r.Label() != "x" || r.Clause() != "" {
		t.Error("an unknown rule has a name")
	}
	if s := model.DeadlineState("x"); s.Valid() || s.Label() != "x" || s.Open() {
		t.Error("an unknown state has a name")
	}
}
