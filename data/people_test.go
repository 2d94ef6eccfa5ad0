package data_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// people reads the register on a day.
func people(t *testing.T, s *data.Store, day model.Date) model.People {
	t.Helper()
	p, err := s.People(ctx, day)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPeopleByGivenNameWithPostsAndMissions(t *testing.T) {
	w := newWorld(t)
	an := datatest.Person(t, w.s, "Trần Văn An")
	datatest.Person(t, w.s, "Lê Thị Ánh")
	datatest.Put(t, w.s,
		&model.Post{Person: an.UID, Body: w.inBody.UID, Title: "Chủ tịch", ValidFrom: "2021-06-01"},
		&model.Post{Person: an.UID, Title: "Bí thư", ValidTo: "2021-06-01"},
		&model.Member{Mission: w.m.UID, Person: an.UID, Role: model.MemberRole, Ord: 1},
		&model.Member{Mission: w.other.UID, Person: an.UID, Post: "", Role: model.HeadRole, Ord: 1})
	p := people(t, w.s, datatest.Today)
	var got []string
	for _, r := range p.Persons {
		line := r.Person.FullName + ":"
		for _, x := range r.Posts {
			line += " " + x.Post.Title + " (" + x.Place + ")"
		}
		for _, m := range r.Missions {
			line += " " + m.Code + " " + string(m.Role)
		}
		got = append(got, line)
	}
	want := []string{
		"Trần Văn An: Chủ tịch (Ủy ban nhân dân Phường 3) Bí thư () SM-2024-02 head SM-2024-01 member",
		"Lê Thị Ánh:",
		"Lê Thị Mẫu Đơn: Chủ tịch (Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if m := p.Persons[0].Missions[0]; m.Theme != w.other.Theme || m.From != w.other.PeriodFrom {
		t.Errorf("mission %+v", m)
	}
	if err := w.s.Delete(ctx, "mission", w.other.UID); err != nil {
		t.Fatal(err)
	}
	if n := len(people(t, w.s, datatest.Today).Persons[0].Missions); n != 1 {
		t.Errorf("%d missions after one was deleted", n)
	}
}

// TestPlacesOfPostsAreNamedAsOnTheDay: a unit that is no more is not offered, a post held in it keeps its name of then.
func TestPlacesOfPostsAreNamedAsOnTheDay(t *testing.T) {
	w := newWorld(t)
	body := model.Body{Ward: w.gone.UID, Kind: model.PartyCommittee}
	free := model.Body{Kind: model.OtherBody, Name: "Câu lạc bộ Hưu trí"}
	datatest.Put(t, w.s, &body, &free)
	an := datatest.Person(t, w.s, "Trần Văn An")
	datatest.Put(t, w.s, &model.Post{Person: an.UID, Body: body.UID, Title: "Bí thư", ValidFrom: "2010-01-01", ValidTo: "2024-01-01"})
	names := func(day model.Date) (out []string) {
		for _, x := range people(t, w.s, day).Places {
			out = append(out, x.Name)
		}
		return out
	}
	want := []string{
		"Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai", "Câu lạc bộ Hưu trí", "Ủy ban nhân dân Phường 3",
		"Ủy ban nhân dân Phường 5", "Ủy ban nhân dân Phường 9",
	}
	if diff := cmp.Diff(want, names(datatest.Today)); diff != "" {
		t.Error(diff)
	}
	if got := names("2015-01-01"); len(got) != 6 || got[5] != "Đảng ủy phường Cũ" {
		t.Errorf("places in 2015: %q", got)
	}
	if got := people(t, w.s, datatest.Today).Persons[0].Posts[0].Place; got != "Đảng ủy phường Cũ" {
		t.Errorf("place of the former post: %q", got)
	}
}

func TestPersonAndPostAreSaved(t *testing.T) {
	w := newWorld(t)
	p, err := w.s.SavePerson(ctx, model.Person{FullName: "Ngô Văn Thử"})
	if err != nil {
		t.Fatal(err)
	}
	post, err := w.s.SavePost(ctx, model.Post{Person: p.UID, Office: w.office.UID, Title: "Phó Chủ tịch"})
	if err != nil {
		t.Fatal(err)
	}
	post.Title = "Chủ tịch"
	if _, err := w.s.SavePost(ctx, post); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Sửa chức vụ", "Thêm chức vụ", "Thêm người"} {
		if action, err := w.s.Undo(ctx); err != nil || action != want {
			t.Errorf("undone %q, %v, want %q", action, err, want)
		}
	}
	_, err = w.s.SavePerson(ctx, model.Person{})
	refused(t, "a person without a name", err, model.Invalid, "full_name")
}

// twice is a person entered twice, the second entry with something of every kind.
type twice struct {
	*world
	keep, drop model.Person
	post       model.Post
}

func newTwice(t *testing.T) twice {
	t.Helper()
	w := twice{world: newWorld(t)}
	w.keep = datatest.Person(t, w.s, "Đặng Thị Ví Dụ")
	w.drop = model.Person{FullName: "Đặng Thị Ví Dụ", Address: "bà", Phone: "0123"}
	datatest.Put(t, w.s, &w.drop)
	w.post = model.Post{Person: w.drop.UID, Office: w.office.UID, Title: "Ủy viên"}
	old := model.Post{Person: w.drop.UID, Office: w.office.UID, Title: "Chuyên viên"}
	datatest.Put(t, w.s, &w.post, &old, &model.Member{Mission: w.m.UID, Person: w.drop.UID, Post: w.post.UID, Role: model.MemberRole, Ord: 1})
	if err := w.s.Delete(ctx, "post", old.UID); err != nil {
		t.Fatal(err)
	}
	w.session.Chair, w.session.Secretary = w.drop.UID, w.drop.UID
	w.rec.Follower = w.drop.UID
	datatest.Put(t, w.s, &w.session, &w.rec)
	if _, err := w.s.Attach(ctx, model.Ref{Noun: "person", UID: w.drop.UID}, "ly-lich.txt", "text/plain", strings.NewReader("x")); err != nil {
		t.Fatal(err)
	}
	return w
}

func TestMergeMovesEverythingAndIsOneUndo(t *testing.T) {
	w := newTwice(t)
	m, err := w.s.MergePreview(ctx, w.keep.UID, w.drop.UID)
	if err != nil {
		t.Fatal(err)
	}
	want := model.PeopleMerge{
		Keep: w.keep, Drop: w.drop, Posts: 1, Missions: 1, Sessions: 1, Recommendations: 1, Attachments: 1, Filled: []string{"phone"},
	}
	if diff := cmp.Diff(want, m); diff != "" {
		t.Error(diff)
	}
	before := dump(t, w.s)
	if err := w.s.MergePeople(ctx, w.keep.UID, w.drop.UID); err != nil {
		t.Fatal(err)
	}
	for _, where := range []string{"post WHERE person", "member WHERE person", "session WHERE chair", "session WHERE secretary", "recommendation WHERE follower", "attachment WHERE owner"} {
		if n := column(t, w.s, fmt.Sprintf("SELECT count(*) FROM %s = ?", where), w.drop.UID)[0]; n != "0" {
			t.Errorf("%s: %s still of the entry given up", where, n)
		}
	}
	for _, r := range people(t, w.s, datatest.Today).Persons {
		if r.Person.UID == w.drop.UID {
			t.Error("the entry given up is still there")
		}
		if r.Person.UID == w.keep.UID && (len(r.Posts) != 1 || len(r.Missions) != 1 || r.Person.Phone != "0123" || r.Person.Address != "đồng chí") {
			t.Errorf("kept: %+v", r)
		}
	}
	check(t, w.s)
	if action, err := w.s.Undo(ctx); err != nil || action != "Gộp hai mục của một người" {
		t.Fatalf("undone %q, %v", action, err)
	}
	if dump(t, w.s) != before {
		t.Error("undo does not give what was before")
	}
}

func TestMergeIsRefused(t *testing.T) {
	w := newTwice(t)
	missing := datatest.UID(999_999)
	datatest.Put(t, w.s, &model.Member{Mission: w.m.UID, Person: w.keep.UID, Role: model.HeadRole, Ord: 2})
	for what, c := range map[string]struct {
		keep, drop model.UID
		code       model.Code
		says       string
	}{
		"with itself":         {w.keep.UID, w.keep.UID, model.Invalid, "hai người khác nhau"},
		"with nobody":         {w.keep.UID, missing, model.NotFound, ""},
		"into nobody":         {missing, w.keep.UID, model.NotFound, ""},
		"of a delegation":     {w.keep.UID, w.drop.UID, model.InUse, "SM-2024-01"},
		"the other way round": {w.drop.UID, w.keep.UID, model.InUse, "SM-2024-01"},
	} {
		_, err := w.s.MergePreview(ctx, c.keep, c.drop)
		refused(t, "preview "+what, err, c.code, c.says)
		before := dump(t, w.s)
		refused(t, "merge "+what, w.s.MergePeople(ctx, c.keep, c.drop), c.code, c.says)
		if dump(t, w.s) != before {
			t.Errorf("%s: a refused merge changed something", what)
		}
	}
}
