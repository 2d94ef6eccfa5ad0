package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestDueDeadlinesStandTogether(t *testing.T) {
	all := []model.Deadline{
		{Rule: model.PapersToUnit, Ward: "u3", Due: "2024-09-25", State: model.DeadlineMet},
		{Rule: model.UnitReport, Ward: "u3", Due: "2024-09-27", State: model.DeadlineOverdue, Hint: "sau"},
		{Rule: model.UnitReport, Ward: "u5", Due: "2024-09-25", State: model.DeadlineOverdue, Hint: "trước"},
		{Rule: model.UnitReport, Ward: "u7", Due: "2024-09-30", State: model.DeadlineOverdue},
		{Rule: model.UnitReport, Ward: "u9", Due: "2024-10-02", State: model.DeadlineSoon},
		{Rule: model.UnitReport, Ward: "u1", Due: "2024-10-03", State: model.DeadlineSoon},
		{Rule: model.UnitReport, Ward: "u2", Due: "2024-10-03", State: model.DeadlineSoon},
		{Rule: model.DelegationReport, Ward: "u3", Due: "2024-10-05", State: model.DeadlineSoon},
		{Rule: model.DelegationReport, Due: "2024-10-05", State: model.DeadlineSoon},
		{Rule: model.DelegationReport, Ward: "u9", Due: "2024-11-05", State: model.DeadlineAhead},
	}
	of := model.DueItem{Mission: "m", Code: "SM-1", Theme: "Tiếp dân"}
	name := func(ward string) string { return "Phường " + ward[1:] }
	session := func(ward string) model.UID { return map[string]model.UID{"u9": "s9", "u3": "s3", "u1": "s1"}[ward] }
	line := func(what model.DeadlineRule, due model.Date, ref model.Ref, hint string, where []string, days ...model.Date) model.DueItem {
		return model.DueItem{
			Kind: model.DueDeadline, Ref: ref, What: what.Label(), Mission: "m", Code: "SM-1", Theme: "Tiếp dân", Where: where, Days: days, Due: due, Hint: hint,
		}
	}
	mission := model.Ref{Noun: "mission", UID: "m"}
	want := []model.DueItem{
		line(model.UnitReport, "2024-09-25", mission, "trước", []string{"Phường 3", "Phường 5", "Phường 7"}, "2024-09-27", "2024-09-25", "2024-09-30"),
		line(model.UnitReport, "2024-10-02", model.Ref{Noun: "session", UID: "s9"}, "", []string{"Phường 9"}, "2024-10-02"),
		line(model.UnitReport, "2024-10-03", mission, "", []string{"Phường 1", "Phường 2"}, "2024-10-03", "2024-10-03"),
		line(model.DelegationReport, "2024-10-05", model.Ref{Noun: "session", UID: "s3"}, "", []string{"Phường 3"}, "2024-10-05"),
		line(model.DelegationReport, "2024-10-05", mission, "", nil),
	}
	if diff := cmp.Diff(want, model.DueDeadlines(of, all, name, session)); diff != "" {
		t.Error(diff)
	}
}

func TestDueInOrder(t *testing.T) {
	items := []model.DueItem{
		{Kind: model.DueAnswer, Code: "A", Due: "2024-10-02"},
		{Kind: model.DueRecommendation, Code: "SM-11", Due: "2024-10-01"},
		{Kind: model.DueDeadline, Code: "B", Due: "2024-10-02"},
		{Kind: model.DueRecommendation, Code: "SM-2", Due: "2024-10-01"},
		{Kind: model.DueRecommendation, Code: "C", Due: "2024-09-30"},
	}
	model.SortDue(items)
	var got []string
	for _, i := range items {
		got = append(got, i.Code)
	}
	if diff := cmp.Diff([]string{"C", "SM-2", "SM-11", "B", "A"}, got); diff != "" {
		t.Error(diff)
	}
	if n := (model.Due{Items: items}).Overdue("2024-10-01"); n != 1 {
		t.Errorf("%d overdue", n)
	}
}

func TestDueKindsHaveNames(t *testing.T) {
	for _, k := range model.DueKinds {
		if !k.Valid() || k.Label() == string(k) {
			t.Errorf("%q: %q", k, k.Label())
		}
	}
	if model.DueKind("x").Valid() {
		t.Error("an unknown kind is valid")
	}
}
