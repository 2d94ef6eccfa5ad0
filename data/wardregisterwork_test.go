package data_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestWorkWithAUnitOverTime(t *testing.T) {
	s, wards := phuNhuan(t)
	const today = model.Date("2026-10-05")
	count := func(ward string) map[string]int {
		t.Helper()
		file, err := s.WardFile(ctx, wards[ward], today)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]int{}
		for _, w := range file.Work {
			out[fmt.Sprintf("%s %s -> %s", w.Noun, w.Then, w.Now)]++
		}
		return out
	}
	three := count("3")
	if three["mission Phường 3 -> Phường Đức Nhuận"] != 1 || three["finding Phường 3 -> Phường Đức Nhuận"] == 0 ||
		three["recommendation Phường 3 -> Phường Đức Nhuận"] == 0 {
		t.Errorf("Phường 3: %v", three)
	}
	if got := three["mission Phường 5 -> Phường Đức Nhuận"]; got != 0 {
		t.Errorf("%d missions of a neighbour", got)
	}
	after := count("Đức Nhuận")
	for _, name := range []string{"3", "5", "9"} {
		if got := after["mission Phường "+name+" -> Phường Đức Nhuận"]; got != 1 {
			t.Errorf("%d missions of Phường %s in Đức Nhuận", got, name)
		}
	}
	if got := count("Cầu Kiệu")["mission Phường 15 -> Phường Cầu Kiệu, Phường Phú Nhuận"]; got != 1 {
		t.Errorf("%d missions of the divided unit", got)
	}
}

func TestWorkHasCommonFindingsAndOpenItemsOnly(t *testing.T) {
	w := newWorld(t)
	done := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, Text: "Xong."}, w.inBody.UID)
	for _, to := range []model.RecommendationState{model.RecInProgress, model.RecReportedDone, model.RecVerified} {
		if err := w.s.MoveRecommendation(ctx, done.UID, to, "", "", ""); err != nil {
			t.Fatal(err)
		}
	}
	file, err := w.s.WardFile(ctx, w.in.UID, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range file.Work {
		got = append(got, fmt.Sprintf("%s %s %s %v %s", x.Noun, x.Code, x.Kind, x.Common, x.StateLabel()))
	}
	want := []string{
		"mission SM-2024-01  false Đang giám sát", "finding SM-2024-01 strength false Nháp", "finding SM-2024-01 limitation false Nháp",
		"finding SM-2024-01 objective_cause true Nháp", "recommendation SM-2024-01  false Chưa trả lời",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	book, err := w.s.WardBook(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(model.WardCounts{Bodies: 1, Missions: 1, Findings: 2, Open: 1}, book.Counts[w.in.UID]); diff != "" {
		t.Error(diff)
	}
	if _, err := w.s.WardFile(ctx, "unknown", datatest.Today); model.CodeOf(err) != model.NotFound {
		t.Errorf("an unknown unit: %v", err)
	}
}
