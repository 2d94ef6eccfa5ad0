package data_test

import (
	"testing"

	"sogiamsat/data/model"
)

func TestAddPeople(t *testing.T) {
	w := newWorld(t)
	before := dump(t, w.s)
	hoa := model.Person{FullName: "Ngô Thị Hoa", Address: "đồng chí"}
	err := w.s.AddPeople(ctx, []model.NewPost{
		{Person: hoa, Post: model.Post{Title: "Chủ tịch", Body: w.inBody.UID}},
		{Person: hoa, Post: model.Post{Title: "Bí thư", Body: w.inBody.UID, ValidFrom: "2024-01-01"}},
		{Person: model.Person{FullName: "Lê Bình"}},
		{Person: model.Person{Meta: model.Meta{UID: w.post.Person}}, Post: model.Post{Title: "Ủy viên"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	all, err := w.s.People(ctx, "2024-10-01")
	if err != nil {
		t.Fatal(err)
	}
	posts := map[string]int{}
	for _, p := range all.Persons {
		posts[p.Person.FullName] += len(p.Posts)
		if p.Person.UID == w.post.Person && len(p.Posts) != 2 {
			t.Errorf("the book's person has %d posts", len(p.Posts))
		}
	}
	if n, ok := posts["Lê Bình"]; !ok || n != 0 || posts["Ngô Thị Hoa"] != 2 {
		t.Errorf("posts %v", posts)
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Nhập 4 dòng người, chức vụ" || dump(t, w.s) != before {
		t.Errorf("undo of %q did not take all of it back (%v)", action, err)
	}
	if err := w.s.AddPeople(ctx, []model.NewPost{{Person: hoa}, {Person: model.Person{}}}); model.CodeOf(err) == "" || dump(t, w.s) != before {
		t.Errorf("a refused row: %v", err)
	}
}
