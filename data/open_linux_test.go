package data_test

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestReadOnlyFolder opens a file that may be written in a folder that may not. Root may write everywhere, so the
// thread looks at files as another user.
func TestReadOnlyFolder(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.sgs")
	madeFile(t, path)
	for name, mode := range map[string]os.FileMode{path: 0o666, dir: 0o555, filepath.Dir(dir): 0o755} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	before := folder(t, dir)
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := syscall.Setfsuid(65534); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(ctx, path, datatest.Options())
	_, createErr := data.Create(ctx, filepath.Join(dir, "b.sgs"), datatest.Options())
	if e := syscall.Setfsuid(os.Getuid()); e != nil {
		t.Fatal(e)
	}
	if err == nil {
		s.Close()
	}
	if model.CodeOf(err) != model.ReadOnly || model.CodeOf(createErr) != model.ReadOnly {
		t.Errorf("open: %v; create: %v", err, createErr)
	}
	if diff := cmp.Diff(before, folder(t, dir)); diff != "" {
		t.Errorf("the folder changed:\n%.500s", diff)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
}
