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

// foundIn writes hits as "kind | name | code | day".
func foundIn(t *testing.T, s *data.Store, typed string, f model.SearchFilter) (out []string) {
	t.Helper()
	found, err := s.Find(ctx, typed, f)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range found.Hits {
		if len(h.Spans) == 0 {
			t.Errorf("%q in %q is not marked", typed, h.Text)
		}
		out = append(out, fmt.Sprintf("%s | %s | %s | %s", h.Noun, h.Name, h.Code, h.Day.Format()))
	}
	return out
}

// everyKind has the word "giếng" in one record of each kind that is searched, in one mission of 2024.
func everyKind(t *testing.T) *world {
	t.Helper()
	w := newWorld(t)
	w.session.ReportNumber, w.session.TurnReport = "11/BC", "Đại diện phường báo cáo về giếng khoan."
	w.topic.Title = "Trám lấp giếng"
	w.m.Note = "Xem lại giếng ở cuối hẻm."
	ward := model.WardVersion{Ward: w.gone.UID, Kind: model.Phuong, Name: "Giếng Nước", ValidFrom: "2024-01-01"}
	basis := model.Basis{Kind: model.DecisionBasis, Number: "12/2024/QĐ", Subject: "về quản lý giếng", Day: "2024-02-01"}
	doc := model.Document{Type: model.TB, State: model.DocDraft, Mission: w.m.UID, Office: w.office.UID, Ward: w.in.UID, Subject: "kết luận về giếng"}
	datatest.Put(t, w.s, &w.session, &w.topic, &w.m, &ward, &basis, &doc)
	f := w.strength
	f.Text, f.Session = "Giếng đã trám lấp.", w.session.UID
	saveFinding(t, w.s, f, w.in.UID)
	w.rec.Text, w.rec.Due = "Trám lấp giếng trước mùa mưa.", "2024-12-01"
	if _, err := w.s.SaveRecommendation(ctx, w.rec, []model.UID{w.inBody.UID}, nil); err != nil {
		t.Fatal(err)
	}
	person := model.Person{FullName: "Trần Văn Giếng"}
	datatest.Put(t, w.s, &person, &model.MissionBasis{Mission: w.m.UID, Basis: basis.UID}, &model.Phrase{Code: "gieng", Text: "Giếng đã được trám lấp."},
		&model.Answer{Recommendation: w.rec.UID, Body: w.inBody.UID, Day: "2024-11-20", Text: "Đã lấp 3 giếng."})
	datatest.Put(t, w.s, &model.Member{Mission: w.m.UID, Person: person.UID, Role: model.MemberRole},
		&model.Post{Person: w.post.Person, Title: "Trưởng Trạm giếng", Office: w.office.UID})
	sha, _, err := w.s.PutBlob(ctx, strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	datatest.Put(t, w.s, &model.Attachment{OwnerNoun: "finding", Owner: f.UID, Name: "ảnh giếng.jpg", SHA256: sha})
	return w
}

func TestFindLooksIntoEveryKind(t *testing.T) {
	w := everyKind(t)
	want := []string{
		"mission | SM-2024-01 | SM-2024-01 | 09/9/2024",
		"finding | Ưu điểm, Phường 3 | SM-2024-01 | 10/9/2024",
		"recommendation | Ủy ban nhân dân Phường 3 | SM-2024-01 | 01/12/2024",
		"answer | Ủy ban nhân dân Phường 3 | SM-2024-01 | 20/11/2024",
		"session | Phường 3 | SM-2024-01 | 10/9/2024",
		"document | Thông báo kết luận | SM-2024-01 | ",
		"topic | Trám lấp giếng | SM-2024-01 | ",
		"basis | Quyết định 12/2024/QĐ |  | 01/02/2024",
		"ward | Phường Giếng Nước |  | ",
		"person | Trần Văn Giếng |  | ",
		"person | Lê Thị Mẫu Đơn |  | ",
		"attachment | Nhận xét | SM-2024-01 | ",
		"phrase | gieng |  | ",
	}
	if diff := cmp.Diff(want, foundIn(t, w.s, "gieng", model.SearchFilter{})); diff != "" {
		t.Error(diff)
	}
	seen := map[model.Noun]bool{}
	found, err := w.s.Find(ctx, "giếng", model.SearchFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range found.Hits {
		seen[h.Noun] = true
		if h.Title == "" {
			t.Errorf("%s has no title", h.Noun)
		}
	}
	for _, n := range model.SearchNouns {
		if !seen[n] || found.Counts[n] == 0 {
			t.Errorf("%s is searched, but was not found", n)
		}
	}
	if found.Total() != len(want) {
		t.Errorf("%d in all, want %d", found.Total(), len(want))
	}
}

func TestFindIsNarrowed(t *testing.T) {
	w := everyKind(t)
	kinds := func(f model.SearchFilter) (out []model.Noun) {
		t.Helper()
		found, err := w.s.Find(ctx, "giếng", f)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range found.Hits {
			out = append(out, h.Noun)
		}
		return out
	}
	inMission := []model.Noun{"mission", "finding", "recommendation", "answer", "session", "document", "topic", "basis", "person", "attachment"}
	for name, c := range map[string]struct {
		f    model.SearchFilter
		want []model.Noun
	}{
		"kind":                {model.SearchFilter{Noun: "basis"}, []model.Noun{"basis"}},
		"mission":             {model.SearchFilter{Mission: w.m.UID}, inMission},
		"another mission":     {model.SearchFilter{Mission: w.other.UID}, nil},
		"year":                {model.SearchFilter{Year: 2024}, inMission},
		"another year":        {model.SearchFilter{Year: 2023}, nil},
		"unit":                {model.SearchFilter{Ward: w.in.UID}, []model.Noun{"mission", "finding", "recommendation", "answer", "session", "document"}},
		"another unit":        {model.SearchFilter{Ward: w.out.UID}, nil},
		"the unit itself":     {model.SearchFilter{Ward: w.gone.UID}, []model.Noun{"ward"}},
		"mission, kind":       {model.SearchFilter{Mission: w.m.UID, Noun: "topic"}, []model.Noun{"topic"}},
		"mission, unit, year": {model.SearchFilter{Mission: w.m.UID, Ward: w.in2.UID, Year: 2024}, []model.Noun{"mission"}},
	} {
		if diff := cmp.Diff(c.want, kinds(c.f)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	found, err := w.s.Find(ctx, "giếng", model.SearchFilter{Noun: "person", Limit: 1})
	if err != nil || len(found.Hits) != 1 || found.Counts["person"] != 2 || found.Counts["basis"] != 1 {
		t.Errorf("the newest of a kind: %+v, %v", found, err)
	}
	if found, err = w.s.Find(ctx, " ", model.SearchFilter{}); err != nil || found.Total() != 0 {
		t.Errorf("without a word: %+v, %v", found, err)
	}
}

// People are found by their posts, also after these changed.
func TestSearchFollowsPosts(t *testing.T) {
	w := newWorld(t)
	if got := foundIn(t, w.s, "chu tich", model.SearchFilter{Noun: "person"}); len(got) != 1 {
		t.Fatalf("%q", got)
	}
	w.post.FullTitle = "Trưởng Ban Công tác Mặt trận"
	datatest.Put(t, w.s, &w.post)
	if got := foundIn(t, w.s, "cong tac mat tran", model.SearchFilter{Noun: "person"}); len(got) != 1 {
		t.Errorf("%q", got)
	}
}

func TestSearchChoices(t *testing.T) {
	w := newWorld(t)
	twin := model.Ward{Area: "quận Sông Cầu"}
	datatest.Put(t, w.s, &twin)
	datatest.Put(t, w.s, &model.WardVersion{Ward: twin.UID, Kind: model.Phuong, Name: "3"}, &model.Ward{Area: "chưa có tên"})
	w.other.PeriodFrom, w.other.PeriodTo, w.other.ShortTheme = "2023-01-01", "2023-02-01", "Tên ngắn"
	datatest.Put(t, w.s, &w.other)
	c, err := w.s.SearchChoices(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range append(c.Missions, c.Wards...) {
		names = append(names, m.Name)
	}
	want := []string{
		"SM-2024-01: việc tiếp công dân của Chủ tịch Ủy ban nhân dân phường", "SM-2024-02: Tên ngắn",
		"Phường 3, quận Sông Cầu", "Phường 3, quận Sông Mai", "Phường 5", "Phường 9", "Phường Cũ",
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{2024, 2023}, c.Years); diff != "" {
		t.Error(diff)
	}
}

func TestBinContentsAndRestoringSeveral(t *testing.T) {
	w := newWorld(t)
	if err := w.s.Delete(ctx, "finding", w.strength.UID); err != nil {
		t.Fatal(err)
	}
	before := dump(t, w.s)
	if err := w.s.Delete(ctx, "mission", w.m.UID); err != nil {
		t.Fatal(err)
	}
	bin, err := w.s.Bin(ctx)
	if err != nil || len(bin) != 2 {
		t.Fatal(bin, err)
	}
	for _, item := range bin {
		parts, err := w.s.BinContents(ctx, item.Ref)
		if err != nil || len(parts) != item.Children+1 || parts[0].Ref != item.Ref || parts[0].Title != item.Title || item.Code != "SM-2024-01" {
			t.Errorf("%+v: %+v, %v", item, parts, err)
		}
	}
	refs := []model.Ref{{Noun: "finding", UID: w.strength.UID}, {Noun: "mission", UID: w.m.UID}}
	refused(t, "a finding without its mission", w.s.RestoreAll(ctx, refs[:1]), model.NotFound, "Thùng rác")
	if err := w.s.RestoreAll(ctx, refs); err != nil {
		t.Fatal(err)
	}
	if bin, err = w.s.Bin(ctx); err != nil || len(bin) != 0 {
		t.Errorf("%+v, %v", bin, err)
	}
	undo(t, w.s)
	undo(t, w.s)
	if dump(t, w.s) != before {
		t.Error("restoring both was not one action")
	}
}
