package data_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// threeAlike adds three limitations of which the first is confirmed and explained by a cause and the second answered.
func (r remarks) threeAlike() (uids []model.UID) {
	r.t.Helper()
	a := r.add(model.Limitation, "Chậm một.", r.in.UID)
	b, c := r.add(model.Limitation, "Chậm hai.", r.in2.UID), r.add(model.Limitation, "Chậm ba.", r.in2.UID)
	a.State = model.FindingConfirmed
	datatest.Put(r.t, r.s, &a,
		&model.FindingLink{Cause: r.cause.UID, Limitation: a.UID}, &model.FindingLink{Cause: r.cause.UID, Limitation: b.UID},
		&model.RecommendationFinding{Recommendation: r.rec.UID, Finding: b.UID}, &model.RecommendationFinding{Recommendation: r.rec.UID, Finding: c.UID})
	return []model.UID{a.UID, b.UID, c.UID}
}

func TestMergeAndSplitFindings(t *testing.T) {
	r := newRemarks(t)
	of := r.threeAlike()
	before := dump(t, r.s)
	common := model.DossierFinding{Finding: model.Finding{Mission: r.m.UID, Kind: model.Limitation, Text: "Chậm.", State: model.FindingDraft}}
	f, err := r.s.MergeFindings(ctx, common, of)
	r.act("Gộp 3 nhận xét", err, before)
	r.expect(own, weak, "l Chậm.", "l Chậm một. @3 merged", "l Chậm hai. @5 merged", "l Chậm ba. @5 merged", because)
	d, err := r.s.Dossier(ctx, r.m.UID, "")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(of, d.Findings[2].Sources); diff != "" || d.Findings[2].Finding != f {
		t.Errorf("sources: %s %+v", diff, f)
	}
	if rows, err := r.s.Missions(ctx, datatest.Today); err != nil || rows[1].Findings != 4 {
		t.Errorf("merged findings are counted: %+v, %v", rows[1], err)
	}
	if sum, err := r.s.MissionSummary(ctx, r.m.UID); err != nil || sum.Counts["finding"] != 4 {
		t.Errorf("merged findings are counted: %+v, %v", sum, err)
	}
	if f, err := r.s.WardFile(ctx, r.in.UID, datatest.Today); err != nil || slices.ContainsFunc(f.Work, func(x model.WardWork) bool { return x.UID == of[0] }) {
		t.Errorf("merged findings are work of their unit: %+v, %v", f.Work, err)
	}
	causes := 0
	for _, l := range d.Links {
		if l.Limitation == f.UID && l.Cause == r.cause.UID {
			causes++
		}
	}
	if answers := d.Recommendations[0].Findings; causes != 1 || len(answers) != 3 || answers[2] != f.UID {
		t.Errorf("the common finding has %d causes, the recommendation answers %v", causes, answers)
	}
	_, err = r.s.MergeFindings(ctx, common, of)
	refused(t, "merged findings", err, model.State, "")
	before = dump(t, r.s)
	r.act("Tách lại nhận xét đã gộp", r.s.SplitFinding(ctx, f.UID), before)
	r.expect(own, weak, "l Chậm một. @3 confirmed", "l Chậm hai. @5", "l Chậm ba. @5", because)
	refused(t, "a finding of no others", r.s.SplitFinding(ctx, of[0]), model.State, "")
}

func TestMergedCauseExplainsTheSameLimitations(t *testing.T) {
	r := newRemarks(t)
	twin := r.add(model.ObjectiveCause, "Ít người.")
	common := model.DossierFinding{Finding: model.Finding{Mission: r.m.UID, Kind: model.ObjectiveCause, Text: "Thiếu người.", State: model.FindingDraft}}
	f, err := r.s.MergeFindings(ctx, common, []model.UID{r.cause.UID, twin.UID})
	if err != nil {
		t.Fatal(err)
	}
	d, err := r.s.Dossier(ctx, r.m.UID, "")
	if err != nil || len(d.Links) != 2 || d.Links[1].Cause != f.UID || d.Links[1].Limitation != r.weakness.UID {
		t.Errorf("links %+v, %v", d.Links, err)
	}
}

func TestWhatCannotBeMerged(t *testing.T) {
	r := newRemarks(t)
	common := model.DossierFinding{Finding: model.Finding{Mission: r.m.UID, Kind: model.Limitation, State: model.FindingDraft}}
	_, err := r.s.MergeFindings(ctx, common, []model.UID{r.weakness.UID})
	refused(t, "one finding", err, model.Invalid, "")
	_, err = r.s.MergeFindings(ctx, common, []model.UID{r.weakness.UID, r.strength.UID})
	refused(t, "two kinds", err, model.Invalid, "kind")
	_, err = r.s.MergeFindings(ctx, common, []model.UID{r.weakness.UID, datatest.UID(999_999)})
	refused(t, "one that is gone", err, model.NotFound, "")
	_, err = r.s.MergeFindings(ctx, common, []model.UID{r.weakness.UID, r.otherWeak.UID})
	refused(t, "two missions", err, model.Invalid, "source")
}

// TestDeletedCommonFindingTakesItsSourcesAlong: what was merged speaks through the common finding only; left behind it
// would be in no conclusion and nobody would see why.
func TestDeletedCommonFindingTakesItsSourcesAlong(t *testing.T) {
	r := newRemarks(t)
	of := r.threeAlike()
	common := model.DossierFinding{Finding: model.Finding{Mission: r.m.UID, Kind: model.Limitation, Text: "Chậm.", State: model.FindingDraft}}
	f, err := r.s.MergeFindings(ctx, common, of)
	if err != nil {
		t.Fatal(err)
	}
	before := dump(t, r.s)
	r.act("Xóa 2 nhận xét", r.s.DeleteFindings(ctx, []model.UID{of[1], f.UID}), before)
	r.expect(own, weak, because)
	if _, err := r.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	before = dump(t, r.s)
	r.act("Xóa nhận xét", r.s.DeleteFindings(ctx, []model.UID{f.UID}), before)
	r.expect(own, weak, because)
	if err := r.s.Restore(ctx, "finding", f.UID); err != nil {
		t.Fatal(err)
	}
	if dump(t, r.s) != before {
		t.Error("restoring does not give what was before")
	}
}

// TestMergingAcrossFiles: a finding whose merging no journal tells comes back as a draft.
func TestSplitWithoutJournalGivesDrafts(t *testing.T) {
	r := newRemarks(t)
	a := &model.Finding{Mission: r.m.UID, Kind: model.Limitation, Text: "Một.", State: model.FindingMerged}
	datatest.Put(t, r.s, a)
	datatest.Put(t, r.s, &model.FindingSource{Finding: r.weakness.UID, Source: a.UID})
	if err := r.s.SplitFinding(ctx, r.weakness.UID); err != nil {
		t.Fatal(err)
	}
	r.expect(own, "l Một.", because)
}

func TestLinksOfFindings(t *testing.T) {
	r := newRemarks(t)
	second, cause := r.add(model.Limitation, "Thiếu."), r.add(model.SubjectiveCause, "Lơ là.")
	links := func() (out []string) {
		t.Helper()
		d, err := r.s.Dossier(ctx, r.m.UID, "")
		if err != nil {
			t.Fatal(err)
		}
		names := map[model.UID]string{r.cause.UID: "cũ", cause.UID: "mới", r.weakness.UID: "chậm", second.UID: "thiếu"}
		for _, l := range d.Links {
			out = append(out, names[l.Cause]+"-"+names[l.Limitation])
		}
		return out
	}
	before := dump(t, r.s)
	r.act("Nối nguyên nhân với hạn chế", r.s.LinkCause(ctx, cause.UID, []model.UID{r.weakness.UID, second.UID}), before)
	before = dump(t, r.s)
	r.act("Nối nguyên nhân với hạn chế", r.s.LinkLimitation(ctx, r.weakness.UID, []model.UID{cause.UID}), before)
	if diff := cmp.Diff([]string{"mới-chậm", "mới-thiếu"}, links()); diff != "" {
		t.Error(diff)
	}
	if err := r.s.LinkCause(ctx, cause.UID, nil); err != nil || len(links()) != 0 {
		t.Errorf("links left: %v, %v", links(), err)
	}
	refused(t, "a strength as a cause", r.s.LinkLimitation(ctx, second.UID, []model.UID{r.strength.UID}), model.Invalid, "cause")
}

func TestRecommendFor(t *testing.T) {
	r := newRemarks(t)
	second := &model.Body{Ward: r.in.UID, Kind: model.PartyCommittee}
	datatest.Put(t, r.s, second)
	names := func(rec model.Recommendation) (out []string) {
		t.Helper()
		d, err := r.s.Dossier(ctx, r.m.UID, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range d.Recommendations {
			if x.Recommendation.UID != rec.UID {
				continue
			}
			for _, b := range x.Addressees {
				out = append(out, b.Name)
			}
		}
		return out
	}
	m := get[model.Mission](t, r.s, r.m.UID)
	m.AnswerBy = "2024-11-15"
	datatest.Put(t, r.s, &m)
	before := dump(t, r.s)
	rec, err := r.s.RecommendFor(ctx, []model.UID{r.strength.UID}, "Làm tốt hơn.")
	r.act("Lập kiến nghị từ nhận xét", err, before)
	if diff := cmp.Diff([]string{"Ủy ban nhân dân Phường 3", "Đảng ủy Phường 3"}, names(rec)); diff != "" || rec.Text != "Làm tốt hơn." || rec.Due != "2024-11-15" {
		t.Error(diff, rec.Text, rec.Due)
	}
	datatest.Put(t, r.s, &model.MissionBody{MissionWard: r.missionWard(t), Body: second.UID, Ord: 1})
	common, err := r.s.RecommendFor(ctx, []model.UID{r.cause.UID, r.strength.UID}, "")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Đảng ủy Phường 3", "Ủy ban nhân dân Phường 5"}, names(common)); diff != "" {
		t.Errorf("of all units: %s", diff)
	}
	_, err = r.s.RecommendFor(ctx, nil, "")
	refused(t, "for nothing", err, model.Invalid, "")
	_, err = r.s.RecommendFor(ctx, []model.UID{r.strength.UID, r.otherWeak.UID}, "")
	refused(t, "findings of two missions", err, model.Invalid, "finding")
}
