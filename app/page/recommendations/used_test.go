package recommendations_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/recommendations"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

// TestDeletingSaysWhichPapersUseIt: a recommendation that stands in a paper is deleted like any other, and the line names the paper.
func TestDeletingSaysWhichPapersUseIt(t *testing.T) {
	ctx, store := context.Background(), datatest.Practice(t, practice.Mau)
	all, err := data.All[model.Mission](ctx, store)
	if err != nil {
		t.Fatal(err)
	}
	mission := all[slices.IndexFunc(all, func(m model.Mission) bool { return m.State == model.Concluding })].UID
	if _, err := store.BeginPaper(ctx, mission, model.TB, ""); err != nil {
		t.Fatal(err)
	}
	d, err := store.Dossier(ctx, mission, "")
	if err != nil {
		t.Fatal(err)
	}
	used := d.Recommendations[0].Recommendation.UID
	s := pagetest.New(t)
	var timer tasktest.Timer
	shell := &pagetest.Shell{}
	page := recommendations.New(recommendations.Config{
		Store: store, Papers: service.NewDrafting(store, clock, "Sổ Giám Sát"), Shell: shell, Runner: task.Inline, After: timer.After,
		Today: func() model.Date { return datatest.Today }, Mission: mission,
	})
	t.Cleanup(page.Leave)
	s.Show(page.Content())
	page.OpenRecord(model.Ref{Noun: "recommendation", UID: used})
	page.DeleteCurrent()
	want := "Ctrl+Z để lấy lại. Kiến nghị đang được dùng trong Thông báo"
	if len(shell.Said) != 1 || !strings.Contains(shell.Said[0], want) || !strings.HasSuffix(shell.Said[0], "hãy xem lại văn bản ấy.") {
		t.Errorf("said %q", shell.Said)
	}
	if now, err := store.Dossier(ctx, mission, ""); err != nil || len(now.Recommendations) >= len(d.Recommendations) {
		t.Errorf("%d recommendations, were %d, %v", len(now.Recommendations), len(d.Recommendations), err)
	}
}

// TestCtrlSDoesWhatThePanelIsFor: in the panel for another due day Ctrl+S changes it, or says what is missing.
func TestCtrlSDoesWhatThePanelIsFor(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.page.ChangeDue()
	if !d.page.Save() || d.page.Side() == "" {
		t.Error("without a day Ctrl+S says nothing")
	}
	d.Type("30/11/2024")
	d.Tab()
	d.Type("Chờ kinh phí.")
	d.Tab()
	if !d.page.Save() || d.page.Side() != "" {
		t.Errorf("the panel is still open: %q", d.page.Side())
	}
	if got := d.detail(d.first.UID).Recommendation.Due; got != "2024-11-30" {
		t.Errorf("due %q", got)
	}
}
