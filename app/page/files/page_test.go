package files_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/files"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
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

// desk is the page of a mission with one file, whose reading can be made to fail.
type desk struct {
	*pagetest.Screen
	t       *testing.T
	store   *data.Store
	shell   pagetest.Shell
	mission model.UID
	file    model.Attachment
	page    *files.Page
	fail    error
}

// reading is the store as the page reads it.
type reading struct {
	*data.Store
	desk *desk
}

func (r reading) MissionFiles(ctx context.Context, mission model.UID) ([]model.FileRow, error) {
	if r.desk.fail != nil {
		return nil, r.desk.fail
	}
	return r.Store.MissionFiles(context.WithoutCancel(ctx), mission) // an answer that comes although nobody waits for it
}

func newDesk(t *testing.T, r task.Runner) *desk {
	t.Helper()
	d := &desk{Screen: pagetest.New(t), t: t, store: datatest.Open(t)}
	d.mission = datatest.Mission(t, d.store, model.Mission{}).UID
	d.file = d.attach("kế hoạch.pdf")
	d.page = files.New(files.Config{Store: reading{d.store, d}, Shell: &d.shell, Runner: r, Mission: d.mission})
	t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
	return d
}

func (d *desk) attach(name string) model.Attachment {
	d.t.Helper()
	a, err := d.store.Attach(context.Background(), model.Ref{Noun: "mission", UID: d.mission}, name, "", strings.NewReader(name))
	if err != nil {
		d.t.Fatal(err)
	}
	return a
}

func (d *desk) names() []string {
	d.t.Helper()
	rows, err := d.store.MissionFiles(context.Background(), d.mission)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for _, r := range rows {
		out = append(out, r.Attachment.Name)
	}
	return out
}

// A name is typed with F2 and is in the file at once; undo brings the old one back to the list, and a deleted file too.
func TestFilesAreRenamedDeletedAndTakenBack(t *testing.T) {
	d := newDesk(t, task.Inline)
	undo := func(want string) {
		t.Helper()
		if _, err := d.store.Undo(context.Background()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{want}, d.names()); diff != "" || !d.Seen(want) {
			t.Errorf("after taking back: %s, seen %v", diff, d.Seen(want))
		}
	}
	d.shell.Text = "Kế hoạch số 27.pdf"
	d.Press(fyne.KeyHome, fyne.KeyF2)
	if diff := cmp.Diff([]string{"Kế hoạch số 27.pdf"}, d.names()); diff != "" || !d.Seen("Kế hoạch số 27.pdf") || d.Seen("kế hoạch.pdf") {
		t.Errorf("renamed: %s", diff)
	}
	undo("kế hoạch.pdf")
	d.Press(fyne.KeyHome, fyne.KeyDelete)
	if len(d.names()) != 0 || d.Seen("kế hoạch.pdf") || !d.Seen("Chưa có tệp nào.") {
		t.Errorf("deleted: %q left", d.names())
	}
	undo("kế hoạch.pdf")
	if len(d.shell.Errors) != 0 {
		t.Error(d.shell.Errors)
	}
}

func TestAnErrorStandsInPlaceOfTheFiles(t *testing.T) {
	d := newDesk(t, task.Inline)
	d.fail = errors.New("đĩa hỏng")
	d.page.Reload()
	if !d.Seen("Thử lại") || d.Seen("kế hoạch.pdf") || d.Seen("Chưa có tệp nào.") {
		t.Error("the error does not stand in place of the files")
	}
	d.Picture("files-error")
	d.fail = nil
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyReturn)
	if d.Seen("Thử lại") || !d.Seen("kế hoạch.pdf") {
		t.Error("trying again shows no files")
	}
}

// An action that is refused is said in a dialog and leaves the list as it was.
func TestAnActionThatFailsIsSaid(t *testing.T) {
	d := newDesk(t, task.Inline)
	if err := d.store.Close(); err != nil {
		t.Fatal(err)
	}
	d.Press(fyne.KeyHome, fyne.KeyDelete)
	if len(d.shell.Errors) != 1 || !d.Seen("kế hoạch.pdf") {
		t.Errorf("errors %v", d.shell.Errors)
	}
}

// What was asked for first and comes last is not shown, and nothing is once the page is left.
func TestAnOldAnswerIsDropped(t *testing.T) {
	var q tasktest.Queue
	d := newDesk(t, q.Runner())
	q.RunAll()
	d.fail = errors.New("cũ")
	d.page.Reload() // its answer will be an error
	d.page.Reload()
	if q.Len() != 2 {
		t.Fatalf("%d readings under way", q.Len())
	}
	d.fail = nil
	q.RunAt(1)
	d.fail = errors.New("cũ")
	q.RunAt(0)
	if d.Seen("Thử lại") || !d.Seen("kế hoạch.pdf") {
		t.Error("an old answer is shown")
	}
	d.page.Reload()
	d.page.Leave()
	q.RunAll()
	if d.Seen("Thử lại") {
		t.Error("an answer is shown after the page was left")
	}
}
