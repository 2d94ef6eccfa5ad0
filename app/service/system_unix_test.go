//go:build !windows

package service_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"sogiamsat/app/service"
)

// What the system says in the cases of TestWriteErrorsAreInWords.
const (
	diskFull       = syscall.ENOSPC
	writeProtected = syscall.EROFS
	openElsewhere  = syscall.EBUSY
)

func TestWriteFileKeepsRightsAndFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "real", "a.pdf"), filepath.Join(dir, "link.pdf")
	if err := os.Mkdir(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("cũ"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := service.WriteFile(link, put("mới")); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "mới")
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("rights %v (%v), want 0600", info.Mode(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v (%v)", info.Mode(), err)
	}
}
