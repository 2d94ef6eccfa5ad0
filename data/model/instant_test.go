package model_test

import (
	"errors"
	"testing"
	"time"

	"sogiamsat/data/model"
)

func TestInstant(t *testing.T) {
	saigon := time.FixedZone("+07", 7*3600)
	at := time.Date(2023, 9, 9, 1, 2, 3, 4_900_000, saigon)
	i := model.InstantOf(at)
	if want := model.Instant("2023-09-08T18:02:03.004Z"); i != want {
		t.Errorf("InstantOf = %q, want %q", i, want)
	}
	back, err := i.Time()
	if err != nil || !back.Equal(at.Truncate(time.Millisecond)) || back.Location() != time.UTC {
		t.Errorf("Time() = %v, %v", back, err)
	}
	if got := i.Date(saigon); got != "2023-09-09" {
		t.Errorf("day in Saigon = %q", got)
	}
	if got := i.Date(time.UTC); got != "2023-09-08" {
		t.Errorf("day in UTC = %q", got)
	}
	if got := model.InstantOf(time.Time{}); got != "" {
		t.Errorf("InstantOf(zero) = %q", got)
	}
}

func TestInstantRefusesOtherForms(t *testing.T) {
	for _, i := range []model.Instant{
		"", "x", "2023-09-08", "2023-09-08T01:02:03Z", "2023-09-08T01:02:03,000Z", "2023-09-08T01:02:03.0000Z",
		"2023-09-08T01:02:03.000+07:00", "2023-02-30T01:02:03.000Z",
	} {
		if _, err := i.Time(); !errors.Is(err, model.Invalid) {
			t.Errorf("%q: err = %v", i, err)
		}
		if i.Valid() || i.Date(time.UTC) != "" {
			t.Errorf("%q is taken for an instant", i)
		}
	}
	if !model.Instant("2023-09-08T01:02:03.000Z").Valid() {
		t.Error("a right instant is refused")
	}
}
