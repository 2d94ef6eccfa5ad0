package data_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func refTo(r model.Record) model.Ref { return model.Ref{Noun: r.Noun(), UID: r.Head().UID} }

func history(t *testing.T, s *data.Store, root model.Record, f model.HistoryFilter) model.HistoryPage {
	t.Helper()
	p, err := s.RecordHistory(ctx, refTo(root), f)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// acts writes the rows as "action | title | records".
func acts(p model.HistoryPage) (out []string) {
	for _, r := range p.Rows {
		out = append(out, fmt.Sprintf("%s | %s | %d", r.Action, r.Title, r.Records))
	}
	return out
}

func saveFinding(t *testing.T, s *data.Store, f model.Finding, wards ...model.UID) model.Finding {
	t.Helper()
	f, err := s.SaveFinding(ctx, f, wards)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func detail(t *testing.T, s *data.Store, group, about model.UID) model.ActionDetail {
	t.Helper()
	d, err := s.ActionDetail(ctx, model.DetailQuery{Group: group, About: about})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// told writes what an action did: "deed title: field old -> new".
func told(d model.ActionDetail) (out []string) {
	value := func(v any) string {
		if uid, ok := v.(model.UID); ok {
			return d.Names[uid]
		}
		return fmt.Sprint(v)
	}
	for _, c := range d.Changes {
		line := string(c.Deed) + " " + c.Title + ":"
		for _, f := range c.Fields {
			line += fmt.Sprintf(" %s %q -> %q", f.Field, value(f.Old), value(f.New))
		}
		out = append(out, line)
	}
	return out
}

// A unit that was ticked and unticked again is in no table any more; the history still has it.
func TestHistoryOfAFindingHasItsUnits(t *testing.T) {
	w := newWorld(t)
	f := saveFinding(t, w.s, w.strength, w.in.UID, w.in2.UID)
	f = saveFinding(t, w.s, f, w.in.UID)
	f.Text = "Sửa lại."
	f = saveFinding(t, w.s, f, w.in.UID)
	if err := w.s.Delete(ctx, "finding", f.UID); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"Xóa nhận xét | Nhận xét: Sửa lại. | 2",
		"Sửa nhận xét | Nhận xét: Sửa lại. | 1",
		"Sửa nhận xét | Đơn vị của nhận xét: Phường 5 | 1",
		"Sửa nhận xét | Đơn vị của nhận xét: Phường 5 | 1",
		"Thêm nhận xét | Nhận xét: Lịch tiếp công dân được niêm yết. | 2",
	}
	p := history(t, w.s, &f, model.HistoryFilter{})
	if diff := cmp.Diff(want, acts(p)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]model.Noun{"finding", "finding_ward"}, p.Nouns); diff != "" || p.Next != 0 {
		t.Errorf("next %d, kinds %s", p.Next, diff)
	}
	if diff := cmp.Diff([]string{
		`altered Nhận xét: Sửa lại.: text "Lịch tiếp công dân được niêm yết." -> "Sửa lại."`,
	}, told(detail(t, w.s, p.Rows[1].Group, f.UID))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{
		`removed Đơn vị của nhận xét: Phường 5: finding "Sửa lại." -> "" ward "Phường 5" -> ""`,
	}, told(detail(t, w.s, p.Rows[2].Group, f.UID))); diff != "" {
		t.Error(diff)
	}
}

func TestHistoryOfAMissionPageByPage(t *testing.T) {
	w := newWorld(t)
	if _, err := w.s.EmptyBin(ctx); err != nil {
		t.Fatal(err)
	}
	gone := datatest.Finding(t, w.s, model.Finding{Mission: w.m.UID, Text: "Sẽ bỏ hẳn."}, w.in.UID)
	if err := w.s.Delete(ctx, "finding", gone.UID); err != nil {
		t.Fatal(err)
	}
	if _, err := w.s.EmptyBin(ctx); err != nil {
		t.Fatal(err)
	}
	all := history(t, w.s, &w.m, model.HistoryFilter{})
	if got := acts(all)[:3]; !cmp.Equal(got, []string{
		"Dọn Thùng rác | Nhận xét: Sẽ bỏ hẳn. | 2", "Xóa nhận xét | Nhận xét: Sẽ bỏ hẳn. | 2", "Thêm nhận xét | Nhận xét: Sẽ bỏ hẳn. | 2",
	}) {
		t.Errorf("what was removed is not in the history: %q", got)
	}
	for _, r := range all.Rows {
		if strings.Contains(r.Title, "SM-2024-02") {
			t.Errorf("another mission is in it: %v", r)
		}
	}
	var paged []string
	for before := 0; ; {
		p := history(t, w.s, &w.m, model.HistoryFilter{Limit: 4, Before: before})
		paged = append(paged, acts(p)...)
		if before = p.Next; before == 0 {
			break
		}
		if len(p.Rows) != 4 {
			t.Fatalf("a page of %d", len(p.Rows))
		}
	}
	if diff := cmp.Diff(acts(all), paged); diff != "" {
		t.Errorf("page by page it is another history: %s", diff)
	}
	only := history(t, w.s, &w.m, model.HistoryFilter{Noun: "topic"})
	if diff := cmp.Diff([]string{"Thêm nội dung giám sát | Nội dung giám sát: Tiếp dân | 1"}, acts(only)); diff != "" {
		t.Error(diff)
	}
	if !cmp.Equal(only.Nouns, all.Nouns) {
		t.Error("narrowing the history narrows what one can choose from")
	}
}

// TestHistoryByPersonAndDay writes as two people on two days, by a clock that is seven hours ahead of UTC.
func TestHistoryByPersonAndDay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sổ.sgs")
	now := time.Date(2024, 10, 1, 23, 30, 0, 0, time.FixedZone("", 7*3600))
	o := datatest.Options()
	o.Now = func() time.Time { return now }
	s, err := data.Create(ctx, path, o)
	if err != nil {
		t.Fatal(err)
	}
	p := datatest.Person(t, s, "Một")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	now, o.User = now.Add(time.Hour), func() string { return "Người sau" }
	if s, err = data.Open(ctx, path, o); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	p.FullName = "Hai"
	datatest.Put(t, s, &p)
	for name, c := range map[string]struct {
		f    model.HistoryFilter
		want []string
	}{
		"first day":  {model.HistoryFilter{To: "2024-10-01"}, []string{"Chuẩn bị | Người: Một | 1"}},
		"second day": {model.HistoryFilter{From: "2024-10-02"}, []string{"Chuẩn bị | Người: Hai | 1"}},
		"by whom":    {model.HistoryFilter{Who: "Người thử"}, []string{"Chuẩn bị | Người: Một | 1"}},
		"both":       {model.HistoryFilter{From: "2024-10-01", To: "2024-10-02"}, []string{"Chuẩn bị | Người: Hai | 1", "Chuẩn bị | Người: Một | 1"}},
	} {
		got := history(t, s, &p, c.f)
		if diff := cmp.Diff(c.want, acts(got)); diff != "" || !cmp.Equal(got.Who, []string{"Người sau", "Người thử"}) {
			t.Errorf("%s: who %q, %s", name, got.Who, diff)
		}
	}
}

// TestHistoryNamesEverything reads the history of each record of a full book: every action, record and reference has a
// name, also of what is no more.
func TestHistoryNamesEverything(t *testing.T) {
	w := newWorld(t)
	datatest.Put(t, w.s, &model.RecommendationFinding{Recommendation: w.rec.UID, Finding: w.weakness.UID},
		&model.FindingSource{Finding: w.strength.UID, Source: w.weakness.UID}, &model.Attendance{Session: w.session.UID, Body: w.inBody.UID},
		&model.Member{Mission: w.m.UID, Person: w.post.Person, Post: w.post.UID, Role: model.HeadRole}, &model.Answer{Recommendation: w.rec.UID, Body: w.inBody.UID},
		&model.Body{Ward: w.out.UID, Kind: model.OtherBody, Name: "Trạm Y tế"})
	for _, n := range model.Nouns {
		all, err := w.s.Records(n)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			p := history(t, w.s, r, model.HistoryFilter{})
			if len(p.Rows) == 0 || p.Rows[0].Title == "" {
				t.Errorf("%s: %q", n, acts(p))
			}
			for _, c := range detail(t, w.s, p.Rows[0].Group, r.Head().UID).Changes {
				for _, f := range c.Fields {
					if uid, _ := f.New.(model.UID); f.Ref != "" && uid != "" && detail(t, w.s, p.Rows[0].Group, r.Head().UID).Names[uid] == "" && f.Ref != "rule_set" {
						t.Errorf("%s: %s of %s has no name", n, f.Field, c.Title)
					}
				}
			}
		}
	}
}

func TestActionDetailBeginsWithTheRecordAskedFor(t *testing.T) {
	w := newWorld(t)
	if err := w.s.Delete(ctx, "mission", w.m.UID); err != nil {
		t.Fatal(err)
	}
	p := history(t, w.s, &w.strength, model.HistoryFilter{Limit: 1})
	d, err := w.s.ActionDetail(ctx, model.DetailQuery{Group: p.Rows[0].Group, About: w.strength.UID, Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Changes) != 3 || d.More < 5 || d.Changes[0].UID != w.strength.UID || d.Changes[0].Deed != model.Binned || d.Changes[1].Noun != "mission" {
		t.Errorf("%+v", d)
	}
	total := len(d.Changes) + d.More
	d, err = w.s.ActionDetail(ctx, model.DetailQuery{Group: p.Rows[0].Group, Root: refTo(&w.strength)})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Changes) != 2 || d.Changes[1].Noun != "finding_ward" || d.More != total-2 {
		t.Errorf("of the finding and its unit alone: %+v", d)
	}
}

// What an action made and took away again left nothing behind, and nothing is told of it.
func TestActionDetailLeavesOutWhatCameToNothing(t *testing.T) {
	w := newWorld(t)
	err := w.s.Do(ctx, "Hai lần", func(tx *data.Tx) error {
		topic := w.topic
		topic.Title = "Một"
		if err := tx.Put(&topic); err != nil {
			return err
		}
		topic.Title = "Hai"
		if err := tx.Put(&topic); err != nil {
			return err
		}
		f := w.strength
		return errors.Join(tx.SaveFinding(&f, []model.UID{w.in.UID, w.in2.UID}), tx.SaveFinding(&f, []model.UID{w.in.UID}))
	})
	if err != nil {
		t.Fatal(err)
	}
	p := history(t, w.s, &w.topic, model.HistoryFilter{Limit: 1})
	if diff := cmp.Diff([]string{`altered Nội dung giám sát: Hai: title "Tiếp dân" -> "Hai"`}, told(detail(t, w.s, p.Rows[0].Group, ""))); diff != "" {
		t.Error(diff)
	}
}

func TestTakeBackOneFieldOrAll(t *testing.T) {
	w := newWorld(t)
	f := w.strength
	f.Text, f.Evidence, f.State = "Sửa lại.", "Báo cáo", model.FindingConfirmed
	f = saveFinding(t, w.s, f, w.in.UID)
	group := history(t, w.s, &f, model.HistoryFilter{Limit: 1}).Rows[0].Group
	before := dump(t, w.s)
	if err := w.s.TakeBack(ctx, refTo(&f), group, "text"); err != nil {
		t.Fatal(err)
	}
	now := get[model.Finding](t, w.s, f.UID)
	if now.Text != w.strength.Text || now.Evidence != "Báo cáo" {
		t.Errorf("one field: %+v", now)
	}
	undo(t, w.s)
	if dump(t, w.s) != before {
		t.Error("undo does not give what was before")
	}
	if err := w.s.TakeBack(ctx, refTo(&f), group); err != nil {
		t.Fatal(err)
	}
	now = get[model.Finding](t, w.s, f.UID)
	if now.Text != w.strength.Text || now.Evidence != "" || now.State != model.FindingConfirmed {
		t.Errorf("the whole version: %+v", now)
	}
	refused(t, "once more", w.s.TakeBack(ctx, refTo(&f), group), model.State, "giá trị cũ này")
	refused(t, "of its making", w.s.TakeBack(ctx, refTo(&f), last(history(t, w.s, &f, model.HistoryFilter{}).Rows).Group), model.State, "mới được thêm")
	refused(t, "of another action", w.s.TakeBack(ctx, refTo(&f), f.UID), model.NotFound, "lần sửa này")
	if err := w.s.TakeBack(ctx, refTo(&f), group, "colour"); err == nil || model.CodeOf(err) != "" {
		t.Errorf("a field that is not there: %v", err)
	}
}

func last[T any](all []T) T { return all[len(all)-1] }

func get[T any](t *testing.T, s *data.Store, uid model.UID) T {
	t.Helper()
	r, err := data.Get[T](ctx, s, uid)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTakeBackTiesAndDeletions(t *testing.T) {
	w := newWorld(t)
	wards := func() (n int) {
		all, err := data.All[model.FindingWard](ctx, w.s)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range all {
			if x.Finding == w.strength.UID {
				n++
			}
		}
		return n
	}
	f := saveFinding(t, w.s, w.strength, w.in2.UID)
	row := history(t, w.s, &f, model.HistoryFilter{Limit: 1}).Rows[0]
	d := detail(t, w.s, row.Group, f.UID)
	if len(d.Changes) != 2 || !d.Changes[0].Linked {
		t.Fatalf("%+v", d.Changes)
	}
	for _, c := range d.Changes { // one unit went, one came: taking both back leaves the unit of before
		if err := w.s.TakeBack(ctx, c.Ref, row.Group); err != nil {
			t.Fatal(err)
		}
	}
	if n := wards(); n != 1 {
		t.Errorf("%d units", n)
	}
	for _, c := range d.Changes {
		if c.Deed == model.Removed {
			refused(t, "tied twice", w.s.TakeBack(ctx, c.Ref, row.Group), model.State, "giá trị cũ này")
		}
	}
	if err := w.s.Delete(ctx, "finding", f.UID); err != nil {
		t.Fatal(err)
	}
	row = history(t, w.s, &f, model.HistoryFilter{Limit: 1}).Rows[0]
	if err := w.s.TakeBack(ctx, refTo(&f), row.Group); err != nil {
		t.Fatal(err)
	}
	if get[model.Finding](t, w.s, f.UID).InBin() || wards() != 1 {
		t.Error("taking a deletion back does not restore")
	}
	row = history(t, w.s, &f, model.HistoryFilter{Limit: 1}).Rows[0]
	refused(t, "a restoring", w.s.TakeBack(ctx, refTo(&f), row.Group), model.State, "Thùng rác")
}

func TestTakeBackHoldsTheRules(t *testing.T) {
	w := newWorld(t)
	group := func(r model.Record) model.UID { return history(t, w.s, r, model.HistoryFilter{Limit: 1}).Rows[0].Group }
	if err := w.s.MoveMission(ctx, w.m.UID, model.Concluding, ""); err != nil {
		t.Fatal(err)
	}
	refused(t, "a state", w.s.TakeBack(ctx, refTo(&w.m), group(&w.m), "state"), model.State, "nút chuyển trạng thái")
	f := saveFinding(t, w.s, model.Finding{Meta: w.strength.Meta, Mission: w.m.UID, Kind: model.Strength, Text: "x", Ord: 1, State: model.FindingDraft}, w.in.UID)
	edit := group(&f)
	if err := w.s.Delete(ctx, "topic", w.topic.UID); err != nil {
		t.Fatal(err)
	}
	refused(t, "a topic in the bin", w.s.TakeBack(ctx, refTo(&f), edit, "topic"), model.NotFound, "Thùng rác")
	if err := w.s.Delete(ctx, "finding", f.UID); err != nil {
		t.Fatal(err)
	}
	refused(t, "of a record in the bin", w.s.TakeBack(ctx, refTo(&f), edit, "text"), model.NotFound, "Thùng rác")
	if _, err := w.s.EmptyBin(ctx); err != nil {
		t.Fatal(err)
	}
	refused(t, "of a record that is no more", w.s.TakeBack(ctx, refTo(&f), edit, "text"), model.NotFound, "Không tìm thấy")
	refused(t, "its removal", w.s.TakeBack(ctx, refTo(&f), group(&f)), model.NotFound, "bỏ hẳn")
}

func TestTakingADueDayBackKeepsItsHistory(t *testing.T) {
	w := newWorld(t)
	for _, due := range []model.Date{"2024-11-01", "2024-12-01"} {
		if err := w.s.ChangeDue(ctx, w.rec.UID, due, "Đơn vị xin thêm thời gian."); err != nil {
			t.Fatal(err)
		}
	}
	row := history(t, w.s, &w.rec, model.HistoryFilter{Limit: 1}).Rows[0]
	if err := w.s.TakeBack(ctx, refTo(&w.rec), row.Group, "due"); err != nil {
		t.Fatal(err)
	}
	if got := get[model.Recommendation](t, w.s, w.rec.UID).Due; got != "2024-11-01" {
		t.Errorf("due %s", got)
	}
	all, err := data.All[model.DueChange](ctx, w.s)
	if err != nil || len(all) != 3 || last(all).OldDue != "2024-12-01" || last(all).Reason == "" {
		t.Errorf("%+v, %v", all, err)
	}
}
