package service_test

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// A folder is written to before copies are promised. Root may write everywhere, so the thread looks at files as another
// user.
func TestAFolderThatCanOnlyBeReadTakesNoCopies(t *testing.T) {
	d := newDesk(t)
	dir := t.TempDir()
	for name, mode := range map[string]os.FileMode{dir: 0o555, filepath.Dir(dir): 0o755} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	b := service.NewBackups(d.store, dir, d.clock)
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := syscall.Setfsuid(65534); err != nil {
		t.Fatal(err)
	}
	err := b.Try()
	if e := syscall.Setfsuid(os.Getuid()); e != nil {
		t.Fatal(e)
	}
	if model.CodeOf(err) != model.ReadOnly {
		t.Errorf("a folder that can only be read: %v", err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := b.Try(); err != nil {
		t.Errorf("a folder that can be written: %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if err := service.NewBackups(d.store, "", d.clock).Try(); err != nil {
		t.Errorf("the usual folder, not there yet: %v", err)
	}
}
