package window_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestPlacesThatShareALine: Ctrl+PgDn goes along people, offices and numbers, and records open in the one they belong to.
func TestPlacesThatShareALine(t *testing.T) {
	d := newDesk(t)
	ctx := context.Background()
	s, err := data.Open(ctx, d.path, d.options)
	if err != nil {
		t.Fatal(err)
	}
	people, err := s.People(ctx, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	series := datatest.Series(t, s, people.Places[0].Office)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	d.open()
	d.window.Open(model.Ref{Noun: "person", UID: people.Persons[0].Person.UID})
	for _, want := range []string{"people", "office", "numbers", "people"} {
		if got := d.window.Place(); got != want {
			t.Errorf("at %q, want %q", got, want)
		}
		d.window.Press(fyne.KeyPageDown, ctrl)
	}
	d.window.Press(fyne.KeyPageUp, ctrl)
	if got := d.window.Place(); got != "people" {
		t.Errorf("back at %q", got)
	}
	for noun, c := range map[model.Noun]struct {
		uid   model.UID
		place string
	}{
		"post":          {people.Persons[0].Posts[0].Post.UID, "people"},
		"office":        {people.Places[0].Office, "office"},
		"number_series": {series.UID, "numbers"},
	} {
		d.open()
		d.window.Open(model.Ref{Noun: noun, UID: c.uid})
		if got := d.window.Place(); got != c.place {
			t.Errorf("a %s opens at %q, want %q", noun, got, c.place)
		}
	}
}
