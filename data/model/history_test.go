package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestDifferences(t *testing.T) {
	old := &model.Finding{Mission: u1, Kind: model.Strength, Text: "Một", Topic: u2}
	now := &model.Finding{Mission: u1, Kind: model.Limitation, Text: "Hai", InConclusion: true}
	now.Version = 2
	post := &model.Post{Person: u1, Signs: []model.DocType{}}
	for name, c := range map[string]struct {
		before, after model.Record
		want          []model.FieldChange
	}{
		"changed": {old, now, []model.FieldChange{
			{Field: "kind", Old: model.Strength, New: model.Limitation},
			{Field: "topic", Ref: "topic", Old: u2, New: model.UID("")},
			{Field: "text", Old: "Một", New: "Hai"},
			{Field: "in_conclusion", Old: false, New: true},
		}},
		"made":                    {nil, &model.Topic{Mission: u1, Title: "A"}, []model.FieldChange{{Field: "mission", Ref: "mission", Own: true, Old: model.UID(""), New: u1}, {Field: "title", Old: "", New: "A"}}},
		"removed":                 {&model.Topic{Title: "A"}, nil, []model.FieldChange{{Field: "title", Old: "A", New: ""}}},
		"only the frame":          {&model.Topic{Meta: model.Meta{Version: 1}}, &model.Topic{Meta: model.Meta{Version: 2}}, nil},
		"nil list and empty list": {&model.Post{Person: u1}, post, nil},
		"nothing":                 {nil, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, model.Differences(c.before, c.after)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDeedOf(t *testing.T) {
	live, bin := &model.Topic{}, &model.Topic{Meta: model.Meta{DeletedAt: "2024-10-01T00:00:00.000Z"}}
	for _, c := range []struct {
		before, after model.Record
		want          model.Deed
	}{
		{nil, live, model.Made},
		{live, nil, model.Removed},
		{live, bin, model.Binned},
		{bin, live, model.Restored},
		{live, live, model.Altered},
		{bin, bin, model.Altered},
	} {
		if got := model.DeedOf(c.before, c.after); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	for _, d := range model.Deeds {
		if d.Label() == string(d) {
			t.Errorf("%s has no label", d)
		}
	}
}

func TestCopyFields(t *testing.T) {
	from := &model.Topic{Mission: u1, Title: "A", Ord: 3, Meta: model.Meta{UID: u2}}
	to := &model.Topic{Title: "B", Ord: 1}
	if !model.CopyFields(to, from, "title") || to.Title != "A" || to.Ord != 1 {
		t.Errorf("one field: %+v", to)
	}
	if !model.CopyFields(to, from) || to.Ord != 3 || to.Mission != u1 || to.UID != "" {
		t.Errorf("all fields, without the frame: %+v", to)
	}
	if model.CopyFields(to, from, "title", "colour") {
		t.Error("a field that is not there was copied")
	}
}

func TestFoundIsCounted(t *testing.T) {
	f := model.Found{Counts: map[model.Noun]int{"finding": 2, "basis": 1}}
	if f.Total() != 3 {
		t.Errorf("%d in all", f.Total())
	}
	if (model.SearchFilter{Noun: "basis"}).Narrows() || !(model.SearchFilter{Year: 2024}).Narrows() {
		t.Error("the kind alone does not narrow, a year does")
	}
}
