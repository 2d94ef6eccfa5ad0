package findings_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/findings"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestPlaceFollowsTheFindingInTheEditor: a finding given to a unit is still the current row, now among those of the
// unit; else the row marked would be another one than the finding that Del deletes.
func TestPlaceFollowsTheFindingInTheEditor(t *testing.T) {
	ctx, store := context.Background(), datatest.Open(t)
	ward, _ := datatest.Ward(t, store, "3")
	mission := datatest.Mission(t, store, model.Mission{}, ward.UID).UID
	first := datatest.Finding(t, store, model.Finding{Mission: mission, Text: "Một."})
	datatest.Finding(t, store, model.Finding{Mission: mission, Text: "Hai."})
	datatest.Finding(t, store, model.Finding{Mission: mission, Text: "Ba."}, ward.UID)
	s := pagetest.New(t)
	var timer tasktest.Timer
	page := findings.New(findings.Config{
		Store: store, Papers: service.NewDrafting(store, clock, "Sổ Giám Sát"), Shell: &pagetest.Shell{}, Runner: task.Inline, After: timer.After, Mission: mission,
	})
	t.Cleanup(page.Leave)
	s.Show(page.Content())
	s.Window.Canvas().Focus(page.First())
	if _, err := store.SaveFinding(ctx, first, []model.UID{ward.UID}); err != nil {
		t.Fatal(err)
	}
	s.Press(fyne.KeyDown, fyne.KeyDelete)
	d, err := store.Dossier(ctx, mission, "")
	if err != nil {
		t.Fatal(err)
	}
	var left string
	for _, f := range d.Findings {
		left += f.Finding.Text
	}
	if left != "Một.Hai." {
		t.Errorf("left after Down and Del: %s, want the one after the moved finding deleted", left)
	}
}

// TestNoRecommendationAnswersAStrength: Ctrl+R on a finding that is well done says so and makes nothing.
func TestNoRecommendationAnswersAStrength(t *testing.T) {
	ctx, store := context.Background(), datatest.Open(t)
	mission := datatest.Mission(t, store, model.Mission{}).UID
	datatest.Finding(t, store, model.Finding{Mission: mission, Text: "Tốt.", Kind: model.Strength})
	s := pagetest.New(t)
	var timer tasktest.Timer
	shell := &pagetest.Shell{}
	page := findings.New(findings.Config{Store: store, Papers: service.NewDrafting(store, clock, "Sổ Giám Sát"), Shell: shell, Runner: task.Inline, After: timer.After, Mission: mission})
	t.Cleanup(page.Leave)
	s.Show(page.Content())
	s.Keys.SetPage(page.Actions())
	s.Window.Canvas().Focus(page.First())
	s.Shortcut(fyne.KeyR, fyne.KeyModifierControl)
	d, err := store.Dossier(ctx, mission, "")
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Recommendations) != 0 || len(shell.Said) == 0 {
		t.Errorf("%d recommendations, said %q", len(d.Recommendations), shell.Said)
	}
}
