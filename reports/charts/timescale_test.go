package charts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	own "sogiamsat/reports/charts"
)

func labels(ticks []own.Tick) (months, days []string) {
	for _, k := range ticks {
		if k.Month {
			months = append(months, k.Label)
		} else {
			days = append(days, k.Label)
		}
	}
	return months, days
}

func TestTicksHaveRoom(t *testing.T) {
	wide := own.NewTimeScale("2024-08-20", "2024-10-05", 100, 47*12)
	months, days := labels(wide.Ticks("2024-10-05"))
	if diff := cmp.Diff([]string{"8/2024", "9/2024", "10/2024"}, months); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"26", "2", "9", "16", "23"}, days); diff != "" {
		t.Error(diff)
	}
	narrow := own.NewTimeScale("2023-01-15", "2025-12-31", 100, 500)
	months, days = labels(narrow.Ticks("2025-12-31"))
	if len(months) > 7 || len(months) < 4 || len(days) != 0 {
		t.Errorf("three years in 500 pixels: %q, %q", months, days)
	}
	short := own.NewTimeScale("2024-12-30", "2025-02-01", 0, 340)
	months, _ = labels(short.Ticks("2025-02-01"))
	if diff := cmp.Diff([]string{"1/2025", "2/2025"}, months); diff != "" {
		t.Errorf("a month of two days: %s", diff)
	}
}

func TestDaysInPlace(t *testing.T) {
	s := own.NewTimeScale("2024-09-01", "2024-09-10", 50, 100)
	if s.Start("2024-09-01") != 50 || s.At("2024-09-10") != 145 {
		t.Errorf("first at %v, last at %v", s.Start("2024-09-01"), s.At("2024-09-10"))
	}
}

func TestMarksOfOneDayStandApart(t *testing.T) {
	s := own.NewTimeScale("2024-09-01", "2024-09-10", 50, 100)
	got := own.Spread([]model.TimePoint{{Day: "2024-09-01"}, {Day: "2024-09-01"}, {Day: "2024-09-02"}, {Day: "2024-09-10"}}, s)
	want := []float32{55, 69, 83, 145}
	for i := range want {
		if got[i].X != want[i] {
			t.Errorf("point %d at %v, want %v", i, got[i].X, want[i])
		}
	}
}
