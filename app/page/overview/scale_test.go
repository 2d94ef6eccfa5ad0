package overview

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func labels(ticks []tick) (months, days []string) {
	for _, k := range ticks {
		if k.month {
			months = append(months, k.label)
		} else {
			days = append(days, k.label)
		}
	}
	return months, days
}

func TestTicksHaveRoom(t *testing.T) {
	wide := newScale("2024-08-20", "2024-10-05", 100, 47*12)
	months, days := labels(wide.ticks("2024-10-05"))
	if diff := cmp.Diff([]string{"8/2024", "9/2024", "10/2024"}, months); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"26", "2", "9", "16", "23", "30"}, days); diff != "" {
		t.Error(diff)
	}
	narrow := newScale("2023-01-15", "2025-12-31", 100, 500)
	months, days = labels(narrow.ticks("2025-12-31"))
	if len(months) > 7 || len(months) < 4 || len(days) != 0 {
		t.Errorf("three years in 500 pixels: %q, %q", months, days)
	}
	short := newScale("2024-12-30", "2025-02-01", 0, 340)
	months, _ = labels(short.ticks("2025-02-01"))
	if diff := cmp.Diff([]string{"1/2025", "2/2025"}, months); diff != "" {
		t.Errorf("a month of two days: %s", diff)
	}
}

func TestDaysInPlace(t *testing.T) {
	s := newScale("2024-09-01", "2024-09-10", 50, 100)
	if s.start("2024-09-01") != 50 || s.at("2024-09-10") != 145 {
		t.Errorf("first at %v, last at %v", s.start("2024-09-01"), s.at("2024-09-10"))
	}
}

func TestMarksOfOneDayStandApart(t *testing.T) {
	s := newScale("2024-09-01", "2024-09-10", 50, 100)
	got := spread([]model.TimePoint{{Day: "2024-09-01"}, {Day: "2024-09-01"}, {Day: "2024-09-02"}, {Day: "2024-09-10"}}, s)
	want := []float32{55, 69, 83, 145}
	for i := range want {
		if got[i].x != want[i] {
			t.Errorf("point %d at %v, want %v", i, got[i].x, want[i])
		}
	}
}

func TestNamesFit(t *testing.T) {
	if got := short("Phường 3", 200); got != "Phường 3" {
		t.Errorf("%q", got)
	}
}
