package data_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestUndoAndRedo(t *testing.T) {
	w := newWorld(t)
	states := []string{dump(t, w.s)}
	var names []string
	act := func(name string, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		names, states = append(names, name), append(states, dump(t, w.s))
	}
	f := w.strength
	f.Text = "Sửa lại."
	_, err := w.s.SaveFinding(ctx, f, []model.UID{w.in2.UID})
	act("Sửa nhận xét", err)
	act("Xóa cuộc giám sát", w.s.Delete(ctx, "mission", w.other.UID))
	act("Chuyển cuộc giám sát sang “Đang kết luận”", w.s.MoveMission(ctx, w.m.UID, model.Concluding, ""))
	act("Thiết lập", w.s.SetSetting(ctx, "a", "1"))
	names[3] = "Đổi thiết lập"
	act("Nhiều lần", w.s.Do(ctx, "Nhiều lần", func(tx *data.Tx) error {
		p, topic := &model.Person{FullName: "Một"}, w.topic
		for _, name := range []string{"Một", "Hai", "Ba"} {
			p.FullName, topic.Title = name, name
			if err := errors.Join(tx.Put(p), tx.Put(&topic)); err != nil {
				return err
			}
		}
		return errors.Join(tx.Delete("person", p.UID), tx.Restore("person", p.UID), tx.Delete("session", w.session.UID))
	}))
	for i := len(names) - 1; i >= 0; i-- {
		got, err := w.s.Undo(ctx)
		if err != nil || got != names[i] {
			t.Fatalf("undo of %q: %q, %v", names[i], got, err)
		}
		if dump(t, w.s) != states[i] {
			t.Fatalf("undo of %q does not give what was before", names[i])
		}
	}
	for i := range names {
		got, err := w.s.Redo(ctx)
		if err != nil || got != names[i] {
			t.Fatalf("redo of %q: %q, %v", names[i], got, err)
		}
		if dump(t, w.s) != states[i+1] {
			t.Fatalf("redo of %q does not give what was after", names[i])
		}
	}
	_, err = w.s.Redo(ctx)
	refused(t, "redo of nothing", err, model.State, "làm lại")
	if _, err := w.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	datatest.Person(t, w.s, "Việc mới")
	_, err = w.s.Redo(ctx)
	refused(t, "redo after something new", err, model.State, "làm lại")
	if err := w.s.VerifyJournal(ctx); err != nil {
		t.Error(err)
	}
}

func TestUndoIsAnEntryOfTheJournal(t *testing.T) {
	s := datatest.Open(t)
	p := datatest.Person(t, s, "Một")
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	h, err := s.History(ctx, "person", p.UID)
	if err != nil || len(h) != 2 {
		t.Fatal(h, err)
	}
	if h[1].Action != "Hoàn tác: Chuẩn bị" || h[1].Before != h[0].After || h[1].After != "" || h[1].Group == h[0].Group || h[1].PrevHash != h[0].Hash {
		t.Errorf("%+v", h[1])
	}
	_, err = s.Undo(ctx)
	refused(t, "undo of nothing", err, model.State, "hoàn tác")
}

func TestWhatIsFinalCannotBeUndone(t *testing.T) {
	p := draftPaper(t)
	if _, err := p.s.UseNumber(ctx, p.series.UID, 0, "", datatest.Today); err != nil {
		t.Fatal(err)
	}
	before := dump(t, p.s)
	_, err := p.s.Undo(ctx)
	refused(t, "undo of a number", err, model.State, "hủy số")
	datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	issued := dump(t, p.s)
	_, err = p.s.Undo(ctx)
	refused(t, "undo of issuing", err, model.State, "đính chính")
	if dump(t, p.s) != issued || issued == before {
		t.Error("a refused undo changed something")
	}
	datatest.Person(t, p.s, "Sau")
	if _, err := p.s.Undo(ctx); err != nil || dump(t, p.s) != issued {
		t.Errorf("undo of what came after: %v", err)
	}
}

func TestListeners(t *testing.T) {
	s := datatest.Open(t)
	var got []model.Change
	cancel := s.OnChange(func(c model.Change) {
		got = append(got, c)
		if _, err := data.All[model.Person](ctx, s); err != nil { // reading is allowed
			t.Error(err)
		}
	})
	p := datatest.Person(t, s, "Một")
	if err := s.KeepDraft(ctx, model.DraftText{Field: "text", Text: "x"}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	cancel()
	datatest.Person(t, s, "Hai")
	ref := []model.Ref{{Noun: "person", UID: p.UID}}
	want := []model.Change{{Action: "Chuẩn bị", Records: ref}, {Action: "Hoàn tác: Chuẩn bị", Records: ref, Undone: true}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDrafts(t *testing.T) {
	s := datatest.Open(t)
	ref := model.Ref{Noun: "finding", UID: datatest.UID(1)}
	for _, d := range []model.DraftText{
		{Ref: ref, Field: "text", Text: "Đang go\u0303"}, {Ref: ref, Field: "evidence", Text: "b"}, {Ref: ref, Field: "text", Text: "Đang gõ dở"},
	} {
		if err := s.KeepDraft(ctx, d); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.DropDraft(ctx, ref, "evidence"); err != nil {
		t.Fatal(err)
	}
	if err := s.DropDraft(ctx, ref, "nothing"); err != nil {
		t.Errorf("dropping what is not there: %v", err)
	}
	got, err := s.Drafts(ctx)
	want := []model.DraftText{{Ref: ref, Field: "text", Text: "Đang gõ dở", At: model.InstantOf(datatest.Now)}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
	if s.Head() != "" {
		t.Error("a draft is in the journal")
	}
	if _, err := s.Undo(ctx); model.CodeOf(err) != model.State {
		t.Errorf("a draft can be undone: %v", err)
	}
}

func TestSettingsAndInfo(t *testing.T) {
	w := newWorld(t)
	if v, err := w.s.Setting(ctx, data.PracticeKey); err != nil || v != "" {
		t.Errorf("%q, %v", v, err)
	}
	for _, v := range []string{"mau", "phu-nhuan"} {
		if err := w.s.SetSetting(ctx, data.PracticeKey, v); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.s.Delete(ctx, "finding", w.strength.UID); err != nil {
		t.Fatal(err)
	}
	info, err := w.s.Info(ctx)
	if err != nil || info.Practice != "phu-nhuan" || info.Format != 2 || info.Path != w.s.Path() {
		t.Errorf("%+v, %v", info, err)
	}
	if info.Counts["finding"] != 3 || info.Counts["mission"] != 2 || info.Counts["setting"] != 1 || len(info.Counts) != len(model.Nouns) {
		t.Errorf("%v", info.Counts)
	}
}
