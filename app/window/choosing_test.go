package window_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
)

// File dialogs begin beside the book, then where a file of the kind was read or written last, also after a restart; a
// folder that is gone does not count, and nobody looks for files where the practice file lies.
func TestFileDialogsBeginWhereFilesOfTheirKindLie(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	d := newDesk(t)
	d.window.OpenPractice()
	d.window.PickBook()
	sent := t.TempDir()
	d.window.OpenFile(d.path)
	d.chosen.path = filepath.Join(sent, "sổ.json")
	d.do("xuat toan bo")
	d.do("xuat toan bo")
	d.window.Close()
	d.start()
	d.open()
	d.do("xuat toan bo")
	if err := os.RemoveAll(sent); err != nil {
		t.Fatal(err)
	}
	d.do("xuat toan bo")
	d.pressOver(fyne.KeyEscape, 0)
	d.window.PickBook()
	want := []string{home, d.dir, sent, sent, d.dir, d.dir}
	if diff := cmp.Diff(want, d.chosen.begun); diff != "" {
		t.Error(diff)
	}
}
