package files_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/files"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestAllFilesOfAMission(t *testing.T) {
	ctx := context.Background()
	s, screen := datatest.Open(t), pagetest.New(t)
	var shell pagetest.Shell
	ward, _ := datatest.Ward(t, s, "3")
	m := datatest.Mission(t, s, model.Mission{}, ward.UID)
	session := datatest.Session(t, s, m.UID, ward.UID, "2024-09-10")
	finding := datatest.Finding(t, s, model.Finding{Mission: m.UID}, ward.UID)
	p := files.New(files.Config{Store: s, Shell: &shell, Runner: task.Inline, Mission: m.UID})
	t.Cleanup(p.Leave)
	screen.Show(p.Content())
	screen.Window.Canvas().Focus(p.First())
	screen.Picture("files-empty")
	for _, f := range []struct {
		owner model.Ref
		name  string
	}{{model.Ref{Noun: "finding", UID: finding.UID}, "ảnh bảng tin.jpg"}, {model.Ref{Noun: "session", UID: session.UID}, "biên bản.docx"}} {
		if _, err := s.Attach(ctx, f.owner, f.name, "", strings.NewReader(f.name)); err != nil {
			t.Fatal(err)
		}
	}
	shell.Path = filepath.Join(t.TempDir(), "kế hoạch.pdf")
	if err := os.WriteFile(shell.Path, []byte("%PDF-1.4"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.Add()
	p.Reload()
	screen.Picture("files")
	screen.Press(fyne.KeyHome)
	for range 3 {
		goTo(t, p)
		screen.Press(fyne.KeyDown)
	}
	want := []model.Ref{{Noun: "mission", UID: m.UID}, {Noun: "session", UID: session.UID}, {Noun: "finding", UID: finding.UID}}
	if diff := cmp.Diff(want, shell.Records); diff != "" {
		t.Errorf("owners in order: %s", diff)
	}
	if p.OpenRecord(model.Ref{Noun: "finding"}) || !p.OpenRecord(model.Ref{Noun: "attachment", UID: "x"}) {
		t.Error("the page does not know what it shows")
	}
	p.DeleteCurrent()
	p.Drop([]string{t.TempDir()})
	rows, err := s.MissionFiles(ctx, m.UID)
	if err != nil || len(rows) != 2 || len(shell.Errors) != 1 || p.Topic() == "" {
		t.Errorf("%d files left, %v, errors %v", len(rows), err, shell.Errors)
	}
}

func goTo(t *testing.T, p *files.Page) {
	t.Helper()
	for _, b := range p.Actions() {
		if b.Label == "Đi đến nơi đính kèm" {
			b.Do()
			return
		}
	}
	t.Fatal("no such action")
}
