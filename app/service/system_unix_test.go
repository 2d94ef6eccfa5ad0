//go:build !windows

package service_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"sogiamsat/app/service"
	"sogiamsat/data/datatest"
)

// What the system says in the cases of TestWriteErrorsAreInWords.
const (
	diskFull       = syscall.ENOSPC
	writeProtected = syscall.EROFS
	openElsewhere  = syscall.EBUSY
)

// What is sent as a paper may be read by others; what holds the whole book, and a copy to look at, only by its user.
func TestWhoMayReadWhatIsWritten(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir := t.TempDir()
	paper, book := filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a.json")
	if err := os.WriteFile(book, []byte("cũ"), 0o644); err != nil {
		t.Fatal(err)
	}
	copied, err := service.ViewCopy("a.pdf", []byte("chữ"))
	if err := errors.Join(err, service.WriteFile(paper, put("chữ")), service.Export(context.Background(), datatest.Open(t), book)); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]os.FileMode{paper: 0o644, book: 0o600, copied: 0o400} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v, want %v", path, info.Mode(), err, want)
		}
	}
}

func TestCopiesToLookAtGoWithTheirRun(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	ended := exec.Command("true")
	if err := ended.Run(); err != nil {
		t.Fatal(err)
	}
	folder := func(pid int) string { return filepath.Join(temp, fmt.Sprintf("sogiamsat-xem-%d-7", pid)) }
	others := []string{folder(os.Getppid()), filepath.Join(temp, "sogiamsat-xem-của tôi")}
	for _, path := range append(others, folder(ended.Process.Pid)) {
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	copied, err := service.ViewCopy("a.pdf", []byte("chữ"))
	if err != nil {
		t.Fatal(err)
	}
	made := time.Date(2024, 10, 1, 8, 0, 0, 0, time.UTC)
	if err := os.Chtimes(filepath.Dir(copied), made, made); err != nil {
		t.Fatal(err)
	}
	there := func(path string) bool {
		_, err := os.Stat(path)
		return err == nil
	}
	service.DropViewCopies(made)
	if there(folder(ended.Process.Pid)) || !there(copied) || !there(others[0]) || !there(others[1]) {
		t.Error("only the copies of a run that has ended go at the start")
	}
	service.DropViewCopies(made.Add(time.Second))
	if there(copied) || !there(others[0]) || !there(others[1]) {
		t.Error("only the run's own copies go at its end")
	}
}

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
