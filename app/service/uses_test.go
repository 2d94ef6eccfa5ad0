package service_test

import (
	"context"
	"slices"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
)

// TestUsesFollowTheText: a finding is used in the papers whose text has it, until its paragraph is left out there; what is
// up for signature is asked from the text that was kept.
func TestUsesFollowTheText(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	dossier := d.read().Dossier
	i := slices.IndexFunc(dossier.Findings, func(f model.DossierFinding) bool { return f.Finding.InConclusion })
	f := dossier.Findings[i]
	uses := func() []model.UID {
		t.Helper()
		now, err := d.store.Dossier(ctx, d.paper.Mission, "")
		if err != nil {
			t.Fatal(err)
		}
		all, err := d.Uses(ctx, now)
		if err != nil {
			t.Fatal(err)
		}
		var out []model.UID
		for _, x := range all[f.Finding.UID] {
			if x.UID == d.paper.UID {
				out = append(out, x.UID)
			}
		}
		return out
	}
	if got := uses(); len(got) != 1 {
		t.Errorf("a draft as composed: %v", got)
	}
	now := d.read()
	at := compose.UsedIn(now.Tree, f.Finding.UID)[0]
	key := now.Keys[at]
	if err := d.Change(ctx, d.paper.UID, key, "Bỏ đoạn", compose.Drop); err != nil {
		t.Fatal(err)
	}
	if got := uses(); len(got) != 0 {
		t.Errorf("its paragraph is left out: %v", got)
	}
	if err := d.Change(ctx, d.paper.UID, key, "Đưa lại đoạn", compose.Restore); err != nil {
		t.Fatal(err)
	}
	order := d.submit()
	order.Reason = "Đã xem."
	if _, err := d.Issue(ctx, order); err != nil {
		t.Fatal(err)
	}
	kept, err := data.Get[model.Finding](ctx, d.store, f.Finding.UID)
	if err != nil {
		t.Fatal(err)
	}
	kept.InConclusion = false
	if _, err := d.store.SaveFinding(ctx, kept, f.Wards); err != nil {
		t.Fatal(err)
	}
	if got := uses(); len(got) != 1 {
		t.Errorf("an issued paper no longer says what it said: %v", got)
	}
	with := func(record model.UID) []model.Document {
		t.Helper()
		papers, err := d.PapersWith(ctx, []model.UID{d.paper.Mission}, []model.UID{record})
		if err != nil {
			t.Fatal(err)
		}
		return papers
	}
	if got := with(f.Finding.UID); len(got) != 1 || got[0].UID != d.paper.UID || got[0].Number == "" {
		t.Errorf("papers with the finding: %+v", got)
	}
	if got := with(dossier.Recommendations[0].Recommendation.UID); len(got) == 0 {
		t.Error("no paper has the recommendation")
	}
	if got := with("nothing"); len(got) != 0 {
		t.Errorf("papers with what no text has: %+v", got)
	}
}
