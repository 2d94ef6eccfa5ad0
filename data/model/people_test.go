package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// row is a person with posts of these spans; those that sign are marked.
func personWith(posts ...model.Post) model.PersonRow {
	var r model.PersonRow
	for _, p := range posts {
		r.Posts = append(r.Posts, model.PostRow{Post: p})
	}
	return r
}

func TestPostsOnADay(t *testing.T) {
	r := personWith(
		model.Post{Title: "Chủ tịch", ValidFrom: "2023-01-01", Signs: []model.DocType{model.TB}},
		model.Post{Title: "Phó Chủ tịch", ValidFrom: "2020-01-01", ValidTo: "2023-01-01"})
	for day, want := range map[model.Date]struct {
		titles []string
		signs  bool
	}{
		"2019-12-31": {nil, false}, "2020-01-01": {[]string{"Phó Chủ tịch"}, false}, "2022-12-31": {[]string{"Phó Chủ tịch"}, false},
		"2023-01-01": {[]string{"Chủ tịch"}, true},
	} {
		var got []string
		for _, p := range r.PostsOn(day) {
			got = append(got, p.Post.Title)
		}
		if diff := cmp.Diff(want.titles, got); diff != "" || r.Signs(day) != want.signs {
			t.Errorf("%s: signs %v, %s", day, r.Signs(day), diff)
		}
	}
}

func TestNearestDayOfAPost(t *testing.T) {
	p := model.Post{ValidFrom: "2020-01-01", ValidTo: "2023-01-01"}
	for day, want := range map[model.Date]model.Date{"2019-05-05": "2020-01-01", "2021-05-05": "2021-05-05", "2023-01-01": "2022-12-31", "2025-01-01": "2022-12-31"} {
		if got := p.NearestDay(day); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
	if got := (&model.Post{}).NearestDay("2021-05-05"); got != "2021-05-05" {
		t.Errorf("without a span: %s", got)
	}
}

func TestPlaceKeys(t *testing.T) {
	if a, b := (model.PostPlace{Office: "1"}).Key(), (model.PostPlace{Body: "1"}).Key(); a != "office:1" || b != "body:1" {
		t.Errorf("%q, %q", a, b)
	}
}

func TestMergedPersonKeepsItsOwn(t *testing.T) {
	m := model.PeopleMerge{
		Keep: model.Person{FullName: "Lý", Address: "bà"}, Drop: model.Person{FullName: "Ly", Address: "đồng chí", Phone: "0123"},
	}
	got, filled := m.Merged()
	if diff := cmp.Diff(model.Person{FullName: "Lý", Address: "bà", Phone: "0123"}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"phone"}, filled); diff != "" {
		t.Error(diff)
	}
}
