package findings_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/page/findings"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

// TestDeletingSaysWhichPapersUseIt: a finding that stands in a paper is deleted like any other, and the line names the paper.
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
	used := d.Findings[slices.IndexFunc(d.Findings, func(f model.DossierFinding) bool { return f.Finding.InConclusion })].Finding.UID
	s := pagetest.New(t)
	var timer tasktest.Timer
	shell := &pagetest.Shell{}
	page := findings.New(findings.Config{Store: store, Papers: service.NewDrafting(store, clock, "Sổ Giám Sát"), Shell: shell, Runner: task.Inline, After: timer.After, Mission: mission})
	t.Cleanup(page.Leave)
	s.Show(page.Content())
	page.OpenRecord(model.Ref{Noun: "finding", UID: used})
	page.DeleteCurrent()
	want := "Ctrl+Z để lấy lại. Nhận xét đang được dùng trong Thông báo"
	if len(shell.Said) != 1 || !strings.Contains(shell.Said[0], want) || !strings.HasSuffix(shell.Said[0], "hãy xem lại văn bản ấy.") {
		t.Errorf("said %q", shell.Said)
	}
	if now, err := store.Dossier(ctx, mission, ""); err != nil || len(now.Findings) >= len(d.Findings) {
		t.Errorf("%d findings, were %d, %v", len(now.Findings), len(d.Findings), err)
	}
}
