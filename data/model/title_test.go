package model_test

import (
	"testing"

	"sogiamsat/data/model"
)

func TestTitleOfAMission(t *testing.T) {
	for _, c := range []struct{ theme, short, want string }{
		{"việc tiếp công dân", "", "Giám sát việc tiếp công dân"},
		{"Giám sát việc tiếp công dân", "", "Giám sát việc tiếp công dân"},
		{"Giám sát việc tiếp công dân", "Tiếp dân", "Tiếp dân"},
	} {
		if got := (model.Mission{Theme: c.theme, ShortTheme: c.short}).Title(); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.theme, c.short, got, c.want)
		}
	}
}
