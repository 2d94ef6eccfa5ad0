package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestSaveSignerIsOneAction(t *testing.T) {
	s := datatest.Open(t)
	office, _ := datatest.Office(t, s)
	before := dump(t, s)
	person, post, err := s.SaveSigner(ctx, model.Person{FullName: "Ngô Văn Thử", Address: "đồng chí"},
		model.Post{Office: office.UID, Title: "Phó Chủ tịch", Signs: model.BoardPapers, Authority: model.SignerLines("Phó Chủ tịch")})
	if err != nil || post.Person != person.UID {
		t.Fatalf("%+v, %+v, %v", person, post, err)
	}
	if kept, err := data.Get[model.Post](ctx, s, post.UID); err != nil || cmp.Diff(post, kept) != "" {
		t.Errorf("kept %+v, %v", kept, err)
	}
	if action, err := s.Undo(ctx); err != nil || action != "Thêm người ký" || dump(t, s) != before {
		t.Errorf("undo of %q left something, %v", action, err)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if person, err = data.Get[model.Person](ctx, s, person.UID); err != nil {
		t.Fatal(err)
	}
	if post, err = data.Get[model.Post](ctx, s, post.UID); err != nil {
		t.Fatal(err)
	}
	person.FullName, post.Title = "Ngô Văn Thử Nghiệm", ""
	_, _, err = s.SaveSigner(ctx, person, post)
	refused(t, "a post without a title", err, model.Invalid, "title")
	if kept, err := data.Get[model.Person](ctx, s, person.UID); err != nil || kept.FullName != "Ngô Văn Thử" {
		t.Errorf("half an action was kept: %+v, %v", kept, err)
	}
	_, _, err = s.SaveSigner(ctx, model.Person{FullName: "Người khác"}, model.Post{Meta: post.Meta, Office: office.UID, Title: "Chủ tịch"})
	refused(t, "the post of somebody else", err, model.Invalid, "person")
}

func TestDeleteSignersTakesThePersonAlong(t *testing.T) {
	s := datatest.Open(t)
	office, chair := datatest.Office(t, s)
	_, post, err := s.SaveSigner(ctx, model.Person{FullName: "Ngô Văn Thử"}, model.Post{Office: office.UID, Title: "Phó Chủ tịch"})
	if err != nil {
		t.Fatal(err)
	}
	before := dump(t, s)
	if err := s.DeleteSigners(ctx, []model.UID{post.UID}); err != nil {
		t.Fatal(err)
	}
	inBin := func(what string, want bool) {
		t.Helper()
		if p, err := data.Get[model.Person](ctx, s, post.Person); err != nil || p.InBin() != want {
			t.Errorf("%s: %+v, %v", what, p, err)
		}
	}
	inBin("nothing else hangs on the person", true)
	refused(t, "a post in the bin", s.DeleteSigners(ctx, []model.UID{post.UID}), model.NotFound, "")
	if action, err := s.Undo(ctx); err != nil || action != "Xóa người ký" || dump(t, s) != before {
		t.Errorf("undo of %q left something, %v", action, err)
	}
	other := model.Post{Person: post.Person, Office: office.UID, Title: "Trưởng ban"}
	datatest.Put(t, s, &other)
	if err := s.DeleteSigners(ctx, []model.UID{other.UID}); err != nil {
		t.Fatal(err)
	}
	inBin("another post", false)
	m := datatest.Mission(t, s, model.Mission{})
	datatest.Put(t, s, &model.Member{Mission: m.UID, Person: post.Person, Role: model.MemberRole, Ord: 1})
	if err := s.DeleteSigners(ctx, []model.UID{post.UID}); err != nil {
		t.Fatal(err)
	}
	inBin("a member of a delegation", false)
	if p, err := data.Get[model.Post](ctx, s, chair.UID); err != nil || p.InBin() {
		t.Errorf("the post of somebody else: %+v, %v", p, err)
	}
}

func TestSeveralSignersAreDeletedAsOneAction(t *testing.T) {
	s := datatest.Open(t)
	office, _ := datatest.Office(t, s)
	person, post, err := s.SaveSigner(ctx, model.Person{FullName: "Ngô Văn Thử"}, model.Post{Office: office.UID, Title: "Phó Chủ tịch"})
	if err != nil {
		t.Fatal(err)
	}
	other := model.Post{Person: person.UID, Office: office.UID, Title: "Trưởng ban"}
	datatest.Put(t, s, &other)
	before := dump(t, s)
	if err := s.DeleteSigners(ctx, []model.UID{post.UID, other.UID}); err != nil {
		t.Fatal(err)
	}
	if p, err := data.Get[model.Person](ctx, s, person.UID); err != nil || !p.InBin() {
		t.Errorf("the person of both: %+v, %v", p, err)
	}
	if action, err := s.Undo(ctx); err != nil || action != "Xóa 2 người ký" || dump(t, s) != before {
		t.Errorf("undo of %q left something, %v", action, err)
	}
}
