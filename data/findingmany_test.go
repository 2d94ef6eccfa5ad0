package data_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// remarks is a mission of Phường 3 and 5 with findings, and what else the use cases of findings need.
type remarks struct {
	*world
	t *testing.T
}

func newRemarks(t *testing.T) remarks { return remarks{newWorld(t), t} }

// act does something, and checks that undo takes all of it back and redo brings all of it again.
func (r remarks) act(name string, err error, before string) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
	after := dump(r.t, r.s)
	if got, err := r.s.Undo(ctx); err != nil || got != name {
		r.t.Fatalf("undo: %q, %v; want %q", got, err, name)
	}
	if dump(r.t, r.s) != before {
		r.t.Errorf("undo of %q does not give what was before", name)
	}
	if _, err := r.s.Redo(ctx); err != nil || dump(r.t, r.s) != after {
		r.t.Errorf("redo of %q does not give what was after: %v", name, err)
	}
}

// add makes a finding of a text in the mission.
func (r remarks) add(kind model.FindingKind, text string, wards ...model.UID) model.Finding {
	return datatest.Finding(r.t, r.s, model.Finding{Mission: r.m.UID, Kind: kind, Text: text}, wards...)
}

// lines are the findings of the mission as they stand: kind's first letter, text, units, state when it is no draft.
func (r remarks) lines() []string {
	r.t.Helper()
	d, err := r.s.Dossier(ctx, r.m.UID, "")
	if err != nil {
		r.t.Fatal(err)
	}
	var out []string
	for _, f := range d.Findings {
		line := string(f.Finding.Kind[0]) + " " + f.Finding.Text
		for _, w := range f.Wards {
			line += " @" + strings.TrimPrefix(d.WardName(w), "Phường ")
		}
		if f.Finding.State != model.FindingDraft {
			line += " " + string(f.Finding.State)
		}
		out = append(out, line)
	}
	return out
}

func (r remarks) expect(want ...string) {
	r.t.Helper()
	if diff := cmp.Diff(want, r.lines()); diff != "" {
		r.t.Error(diff)
	}
}

const (
	own     = "s Lịch tiếp công dân được niêm yết. @3"
	weak    = "l Lịch tiếp công dân được niêm yết. @3 @5"
	because = "o Lịch tiếp công dân được niêm yết."
)

func TestChangeFindings(t *testing.T) {
	r := newRemarks(t)
	a, b := r.add(model.Strength, "Một.", r.in.UID), r.add(model.Strength, "Hai.")
	kind, state, wards, yes := model.Limitation, model.FindingConfirmed, []model.UID{r.in2.UID}, true
	before := dump(t, r.s)
	err := r.s.ChangeFindings(ctx, []model.UID{b.UID, a.UID}, model.FindingPatch{Kind: &kind, State: &state, Wards: &wards})
	r.act("Sửa 2 nhận xét", err, before)
	r.expect(own, weak, "l Một. @5 confirmed", "l Hai. @5 confirmed", because)
	before = dump(t, r.s)
	r.act("Đưa 2 nhận xét vào kết luận", r.s.ChangeFindings(ctx, []model.UID{a.UID, b.UID}, model.FindingPatch{InConclusion: &yes}), before)
	err = r.s.ChangeFindings(ctx, []model.UID{a.UID, datatest.UID(999_999)}, model.FindingPatch{InConclusion: &yes})
	refused(t, "a finding that is gone", err, model.NotFound, "")
	err = r.s.ChangeFindings(ctx, []model.UID{a.UID}, model.FindingPatch{Wards: &[]model.UID{r.out.UID}})
	refused(t, "a unit of another mission", err, model.Invalid, "ward")
	other := model.Strength
	err = r.s.ChangeFindings(ctx, []model.UID{a.UID, r.weakness.UID}, model.FindingPatch{Kind: &other})
	refused(t, "a linked limitation made a strength", err, model.InUse, "kind")
	r.expect(own, weak, "l Một. @5 confirmed", "l Hai. @5 confirmed", because)
}

func TestAddAndCopyFindings(t *testing.T) {
	r := newRemarks(t)
	before := dump(t, r.s)
	made, err := r.s.AddFindings(ctx, []model.DossierFinding{
		{Finding: model.Finding{Mission: r.m.UID, Kind: model.Strength, Text: "Một.", State: model.FindingDraft}, Wards: []model.UID{r.in.UID, r.in2.UID}},
		{Finding: model.Finding{Mission: r.m.UID, Kind: model.Limitation, Text: "Hai.", State: model.FindingDraft}},
		{Finding: model.Finding{Mission: r.m.UID, Kind: model.Strength, Text: "Ba.", State: model.FindingDraft}},
	})
	r.act("Dán 3 nhận xét", err, before)
	r.expect(own, "s Một. @3 @5", "s Ba.", weak, "l Hai.", because)
	if len(made) != 3 {
		t.Fatalf("made %v", made)
	}
	_, err = r.s.AddFindings(ctx, []model.DossierFinding{
		{Finding: model.Finding{Mission: r.m.UID, Kind: model.Strength, Text: "Bốn.", State: model.FindingDraft}},
		{Finding: model.Finding{Mission: r.m.UID, Kind: model.Strength, Text: "Năm.", State: model.FindingDraft}, Wards: []model.UID{r.out.UID}},
	})
	refused(t, "one bad row of two", err, model.Invalid, "ward")
	_, err = r.s.AddFindings(ctx, []model.DossierFinding{{Finding: model.Finding{Mission: r.m.UID, Kind: "?", State: model.FindingDraft}}})
	refused(t, "an unknown kind", err, model.Invalid, "kind")
	before = dump(t, r.s)
	copies, err := r.s.CopyFindings(ctx, []model.UID{made[2], r.strength.UID}, []model.UID{r.in.UID, r.in2.UID})
	r.act("Chép 2 nhận xét sang đơn vị khác", err, before)
	r.expect(own, "s Một. @3 @5", "s Ba.", "s Ba. @3", own[:len(own)-1]+"5", "s Ba. @5", weak, "l Hai.", because)
	if len(copies) != 3 {
		t.Errorf("copies %v", copies)
	}
	before = dump(t, r.s)
	_, err = r.s.CopyFindings(ctx, made[1:2], []model.UID{r.in.UID})
	r.act("Chép nhận xét sang đơn vị khác", err, before)
	_, err = r.s.CopyFindings(ctx, []model.UID{datatest.UID(999_999)}, []model.UID{r.in.UID})
	refused(t, "a copy of nothing", err, model.NotFound, "")
}

func TestMoveFindings(t *testing.T) {
	r := newRemarks(t)
	var uids []model.UID
	for _, text := range []string{"1", "2", "3", "4", "5"} {
		uids = append(uids, r.add(model.SubjectiveCause, text).UID)
	}
	order := func(want string) {
		t.Helper()
		got := ""
		for _, l := range r.lines() {
			if strings.HasPrefix(l, "s ") && len(l) == 3 {
				got += l[2:]
			}
		}
		if got != want {
			t.Errorf("order %s, want %s", got, want)
		}
	}
	before := dump(t, r.s)
	r.act("Đổi thứ tự nhận xét", r.s.MoveFindings(ctx, []model.UID{uids[3], uids[2]}, uids[0], true), before)
	order("34125")
	if err := r.s.Delete(ctx, "finding", uids[0]); err != nil {
		t.Fatal(err)
	}
	before = dump(t, r.s)
	r.act("Đổi thứ tự nhận xét", r.s.MoveFindings(ctx, []model.UID{uids[2]}, uids[4], false), before)
	order("4253")
	refused(t, "before itself", r.s.MoveFindings(ctx, uids[1:2], uids[1], true), model.Invalid, "")
	refused(t, "before another kind", r.s.MoveFindings(ctx, uids[1:2], r.cause.UID, true), model.Invalid, "")
	refused(t, "before one that is gone", r.s.MoveFindings(ctx, uids[1:2], uids[0], true), model.NotFound, "")
	order("4253")
}

// TestEqualPlacesAreParted: places that an import left equal come apart when something is moved among them.
func TestEqualPlacesAreParted(t *testing.T) {
	r := newRemarks(t)
	var uids []model.UID
	for i := range 3 {
		f := &model.Finding{Mission: r.m.UID, Kind: model.SubjectiveCause, Text: fmt.Sprint(i), Ord: 2, State: model.FindingDraft}
		datatest.Put(t, r.s, f)
		uids = append(uids, f.UID)
	}
	if err := r.s.MoveFindings(ctx, uids[:1], uids[1], false); err != nil {
		t.Fatal(err)
	}
	if got := r.lines(); !slices.Equal(got[3:], []string{"s 1", "s 0", "s 2"}) {
		t.Errorf("%q", got)
	}
}

func TestDeleteFindings(t *testing.T) {
	r := newRemarks(t)
	a, b := r.add(model.Strength, "Một.", r.in.UID), r.add(model.Strength, "Hai.")
	before := dump(t, r.s)
	r.act("Xóa 2 nhận xét", r.s.DeleteFindings(ctx, []model.UID{a.UID, b.UID}), before)
	r.expect(own, weak, because)
	if err := r.s.Restore(ctx, "finding", b.UID); err != nil {
		t.Fatal(err)
	}
	r.expect(own, "s Hai.", weak, because)
	before = dump(t, r.s)
	r.act("Xóa nhận xét", r.s.DeleteFindings(ctx, []model.UID{b.UID}), before)
	refused(t, "one that is gone", r.s.DeleteFindings(ctx, []model.UID{b.UID}), model.NotFound, "")
}

func TestDivideFinding(t *testing.T) {
	r := newRemarks(t)
	f := r.add(model.Strength, "Một.\n\nHai.\n\nBa.", r.in.UID, r.in2.UID)
	r.add(model.Strength, "Sau.")
	before := dump(t, r.s)
	got, err := r.s.DivideFinding(ctx, model.DossierFinding{Finding: f, Wards: []model.UID{r.in.UID, r.in2.UID}}, model.Sections(f.Text))
	r.act("Tách nhận xét thành 3", err, before)
	r.expect(own, "s Một. @3 @5", "s Hai. @3 @5", "s Ba. @3 @5", "s Sau.", weak, because)
	if got.UID != f.UID || got.Text != "Một." || got.Version != 2 {
		t.Errorf("%+v", got)
	}
	_, err = r.s.DivideFinding(ctx, model.DossierFinding{Finding: got}, []string{"Một."})
	refused(t, "one part", err, model.Invalid, "text")
	_, err = r.s.DivideFinding(ctx, model.DossierFinding{Finding: f}, []string{"a", "b"})
	refused(t, "a version of before", err, model.Conflict, "")
	fresh := model.Finding{Mission: r.m.UID, Kind: model.ObjectiveCause, State: model.FindingDraft}
	if _, err := r.s.DivideFinding(ctx, model.DossierFinding{Finding: fresh}, []string{"a", "b"}); err != nil {
		t.Fatal(err)
	}
	r.expect(own, "s Một. @3 @5", "s Hai. @3 @5", "s Ba. @3 @5", "s Sau.", weak, because, "o a", "o b")
}

func TestPhrases(t *testing.T) {
	r := newRemarks(t)
	b, err := r.s.SavePhrase(ctx, model.Phrase{Code: "cham", Text: "Còn chậm."})
	if err != nil {
		t.Fatal(err)
	}
	a, err := r.s.SavePhrase(ctx, model.Phrase{Code: "bt", Text: "Bình thường.", Kind: model.Strength})
	if err != nil {
		t.Fatal(err)
	}
	_, err = r.s.SavePhrase(ctx, model.Phrase{Code: "CHẬM", Text: "x"})
	refused(t, "a code but for marks", err, model.Exists, "code")
	_, err = r.s.SavePhrase(ctx, model.Phrase{Code: "bt", Text: "x"})
	refused(t, "the same code", err, model.Exists, "code")
	a.Text = "Khá."
	before := dump(t, r.s)
	a, err = r.s.SavePhrase(ctx, a)
	r.act("Sửa mẫu câu", err, before)
	got, err := r.s.Phrases(ctx)
	if diff := cmp.Diff([]model.Phrase{a, b}, got); diff != "" || err != nil {
		t.Error(err, diff)
	}
}

func TestEarlierFindings(t *testing.T) {
	r := newRemarks(t)
	for range 2 {
		datatest.Finding(t, r.s, model.Finding{Mission: r.other.UID, Text: "Tiếp dân đúng lịch."}, r.out.UID)
	}
	r.add(model.Strength, "Tiếp dân đúng giờ.")
	for limit, want := range map[int]int{1: 1, 9: 2} {
		got, err := r.s.EarlierFindings(ctx, r.m.UID, "tiep dan", limit)
		if err != nil || len(got) > want || len(got) == 0 || got[0].Text != "Tiếp dân đúng lịch." {
			t.Errorf("at most %d: %+v, %v", limit, got, err)
		}
	}
	if got, err := r.s.EarlierFindings(ctx, r.m.UID, "", 9); err != nil || len(got) != 0 {
		t.Errorf("nothing typed: %v, %v", got, err)
	}
}
