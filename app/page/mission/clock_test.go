package mission_test

import (
	"testing"

	"sogiamsat/app/page/mission"
)

func TestCleanClock(t *testing.T) {
	cases := map[string]string{
		"8h30": "08:30", "8.30": "08:30", "08:30": "08:30", "830": "08:30", "1430": "14:30", "8h": "08:00", "14": "14:00",
		"": "", "sáng": "sáng", "8h3": "8h3", "25h99": "25:99",
	}
	for typed, want := range cases {
		if got := mission.CleanClock(typed); got != want {
			t.Errorf("%q became %q, want %q", typed, got, want)
		}
	}
}
