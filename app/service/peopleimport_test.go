package service_test

import (
	"path/filepath"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

func TestTheTemplateOfPeopleIsUnderstood(t *testing.T) {
	people := &model.People{Places: []model.PostPlace{{Body: "b", Name: "UBND Phường 3"}}}
	path := filepath.Join(t.TempDir(), "a.xlsx")
	if err := service.PeopleTemplate(people).Write(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	cells, err := service.ReadSheet(t.Context(), path)
	if err != nil || len(cells) != 1 {
		t.Fatalf("%q, %v", cells, err)
	}
	s, err := model.NewPeopleSheet(people, append(cells, []string{"Lê An", "", "Chủ tịch", "", "UBND Phường 3", "1/7/2024"}), "2024-10-01")
	if err != nil {
		t.Fatal(err)
	}
	r := s.Rows()[0]
	if r.Row.Person.FullName != "Lê An" || r.Row.Person.Address != "đồng chí" || r.Row.Post.Body != "b" || r.Row.Post.ValidFrom != "2024-07-01" || len(r.Problems) > 0 {
		t.Errorf("%+v", r)
	}
}
