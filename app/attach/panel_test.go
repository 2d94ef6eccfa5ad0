package attach_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/attach"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// desk is a panel with the files of a mission over a real data file.
type desk struct {
	*pagetest.Screen
	t     *testing.T
	store *data.Store
	shell pagetest.Shell
	owner model.Ref
	panel *attach.Panel
	count int
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	d.owner = model.Ref{Noun: "mission", UID: datatest.Mission(t, d.store, model.Mission{}).UID}
	d.panel = attach.New(attach.Config{Store: d.store, Shell: &d.shell, Runner: task.Inline, OnCount: func(n int) { d.count = n }})
	t.Cleanup(d.panel.Leave)
	d.Show(d.panel.Content())
	d.panel.Show(d.owner)
	d.Window.Canvas().Focus(d.panel.List())
	return d
}

// file makes a file on the disk and returns its path.
func (d *desk) file(name, content string) string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

func (d *desk) names() (out []string) {
	d.t.Helper()
	rows, err := d.store.Attachments(ctx, d.owner)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, r := range rows {
		out = append(out, r.Attachment.Name)
	}
	return out
}

func (d *desk) has(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.names()); diff != "" {
		d.t.Errorf("files (-want +got):\n%s", diff)
	}
	if d.count != len(want) {
		d.t.Errorf("the panel counts %d files", d.count)
	}
}

func TestFilesByKeys(t *testing.T) {
	d := newDesk(t)
	d.Picture("attach-empty")
	d.shell.Path = d.file("Biên bản Phường 3.pdf", "%PDF-1.4")
	d.panel.Add()
	d.panel.Drop([]string{d.file("ảnh 1.png", "\x89PNG\r\n\x1a\n1"), d.file("ghi chép.txt", "x")})
	d.has("Biên bản Phường 3.pdf", "ảnh 1.png", "ghi chép.txt")
	d.Picture("attach")
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	if diff := cmp.Diff([]string{"Biên bản Phường 3.pdf"}, d.shell.Opened); diff != "" {
		t.Errorf("opened: %s", diff)
	}
	d.act("Đổi tên")
	d.shell.Text = "Biên bản đã ký.pdf"
	d.act("Đổi tên")
	d.has("Biên bản đã ký.pdf", "ảnh 1.png", "ghi chép.txt")
	d.shell.Path = filepath.Join(t.TempDir(), "bản sao.pdf")
	d.act("Lưu bản sao")
	if b, err := os.ReadFile(d.shell.Path); err != nil || string(b) != "%PDF-1.4" {
		t.Errorf("the copy: %q, %v", b, err)
	}
	if diff := cmp.Diff([]string{"Biên bản đã ký.pdf"}, d.shell.Saves); diff != "" {
		t.Errorf("name offered: %s", diff)
	}
	d.Press(fyne.KeyDelete)
	d.has("ảnh 1.png", "ghi chép.txt")
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.has("Biên bản đã ký.pdf", "ảnh 1.png", "ghi chép.txt")
	d.Press(fyne.KeyHome)
	d.panel.List().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyDelete)
	d.has()
	if len(d.shell.Errors) > 0 {
		t.Errorf("errors: %v", d.shell.Errors)
	}
}

// act does one of the panel's actions by its name.
func (d *desk) act(label string) {
	d.t.Helper()
	for _, b := range d.panel.Actions() {
		if strings.HasPrefix(b.Label, label) {
			b.Do()
			return
		}
	}
	d.t.Fatalf("no action %q", label)
}

func TestWhatCannotBeAttachedIsSaid(t *testing.T) {
	d := newDesk(t)
	d.panel.Drop([]string{d.file("a.txt", "a"), t.TempDir()})
	d.has()
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.Invalid {
		t.Errorf("errors: %v", d.shell.Errors)
	}
	d.panel.Drop([]string{d.file("tập tin.exe", "MZ")})
	d.has("tập tin.exe")
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	if len(d.shell.Opened) != 0 || len(d.shell.Errors) != 2 {
		t.Errorf("a program was opened: %v, errors %v", d.shell.Opened, d.shell.Errors)
	}
	d.act("Lưu bản sao") // given up: no path
	d.shell.Path = filepath.Join(t.TempDir(), "no folder", "x")
	d.act("Lưu bản sao")
	if len(d.shell.Errors) != 3 {
		t.Errorf("errors: %v", d.shell.Errors)
	}
}

func TestARecordThatIsNotKeptYet(t *testing.T) {
	d := newDesk(t)
	d.panel.Drop([]string{d.file("a.txt", "a")})
	d.panel.Show(model.Ref{Noun: "session"})
	d.shell.Path = d.file("b.txt", "b")
	d.panel.Add()
	d.panel.Drop([]string{d.shell.Path})
	d.panel.Reload()
	if len(d.shell.Picks) != 0 {
		t.Error("a file was asked for")
	}
	d.panel.Show(d.owner)
	d.has("a.txt")
}

// failing is a store whose list of files cannot be read.
type failing struct {
	*data.Store
	broken bool
}

func (f *failing) Attachments(ctx context.Context, owner model.Ref) ([]model.FileRow, error) {
	if f.broken {
		return nil, model.Errorf(model.Damaged, "", "Tệp hỏng.")
	}
	return f.Store.Attachments(ctx, owner)
}

func TestAnErrorStandsInPlaceOfTheRows(t *testing.T) {
	d := newDesk(t)
	d.panel.Drop([]string{d.file("a.txt", "a")})
	s := &failing{d.store, true}
	p := attach.New(attach.Config{Store: s, Shell: &d.shell, Runner: task.Inline})
	t.Cleanup(p.Leave)
	d.Show(p.Content())
	p.Show(d.owner)
	d.Window.Canvas().Focus(p.List())
	d.Picture("attach-error")
	s.broken = false
	d.Press(fyne.KeyReturn) // "Thử lại"
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	if diff := cmp.Diff([]string{"a.txt"}, d.shell.Opened); diff != "" {
		t.Errorf("after trying again: %s", diff)
	}
	if !p.Holds(p.List()) || p.Holds(nil) {
		t.Error("the panel does not know what is in it")
	}
}

// TestSlowFilesShowTheirProgress attaches 21 MB step by step and stops it in the middle.
func TestSlowFilesShowTheirProgress(t *testing.T) {
	d := newDesk(t)
	path := d.file("phim.bin", strings.Repeat("0123456789abcdef", 21<<16))
	p := attach.New(attach.Config{Store: d.store, Shell: &d.shell, Runner: task.Inline})
	t.Cleanup(p.Leave)
	d.Show(p.Content())
	p.Show(d.owner)
	p.Drop([]string{path})
	d.panel.Reload()
	d.has("phim.bin")
	if len(d.shell.Said) == 0 || d.shell.Said[len(d.shell.Said)-1] != "Đã đính kèm phim.bin." {
		t.Errorf("said: %q", d.shell.Said)
	}
}
