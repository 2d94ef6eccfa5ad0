package service_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

func put(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// holds checks the target's text and that nothing else is in its folder.
func holds(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", path, got, err, want)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the target: %v (%v)", entries, err)
	}
}

func TestWriteFileMakesAndReplaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Thông báo kết luận.pdf")
	for _, text := range []string{"một", "hai, dài hơn", "ba"} {
		if err := service.WriteFile(path, put(text)); err != nil {
			t.Fatal(err)
		}
		holds(t, path, text)
	}
}

func TestFailedWriteLeavesTheOldFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := service.WriteFile(path, put("cũ")); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := service.WriteFile(path, func(w io.Writer) error {
		if err := put("mới, một nửa")(w); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	holds(t, path, "cũ")
}

func TestRefusedTargets(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	book := filepath.Join(other, "sổ.sgs")
	if err := os.WriteFile(book, []byte("SQLite format 3\x00 and its pages"), 0o600); err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct {
		path string
		code model.Code
	}{
		"no such folder": {filepath.Join(dir, "không có", "a.pdf"), model.NotFound},
		"a folder":       {dir, model.Invalid},
		"a device":       {os.DevNull, model.Invalid},
		"a data file":    {book, model.Invalid},
		"name too long":  {filepath.Join(dir, strings.Repeat("a", 5000)), model.Invalid},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			err := service.WriteFile(c.path, put("x"))
			if model.CodeOf(err) != c.code {
				t.Errorf("got %v, want code %s", err, c.code)
			}
		})
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 0 {
		t.Errorf("left behind: %v (%v)", entries, err)
	}
}

func TestWriteErrorsAreInWords(t *testing.T) {
	other := errors.New("not of the file system")
	refused := model.Errorf(model.Conflict, "", "Bản ghi đã đổi.")
	at := func(err error) error { return &fs.PathError{Op: "write", Path: "/x/a.pdf", Err: err} }
	cases := map[string]struct {
		err  error
		code model.Code
		says string
	}{
		"disk full":       {at(diskFull), model.NoSpace, "Ổ đĩa đã đầy, chưa ghi được “/x/a.pdf”."},
		"not permitted":   {at(fs.ErrPermission), model.ReadOnly, "Không được phép ghi vào thư mục"},
		"write-protected": {at(writeProtected), model.ReadOnly, "Không được phép ghi vào thư mục"},
		"open elsewhere":  {&os.LinkError{Op: "rename", Old: "t", New: "/x/a.pdf", Err: openElsewhere}, model.Locked, "đang mở trong chương trình khác"},
		"anything else":   {at(other), model.Invalid, "Không ghi được tệp"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			err := service.WriteError("/x/a.pdf", c.err)
			var e *model.Error
			if !errors.As(err, &e) || e.Code != c.code || !strings.Contains(e.Message, c.says) || !errors.Is(err, c.err) {
				t.Errorf("got %v", err)
			}
		})
	}
	for _, err := range []error{nil, other, refused} {
		if got := service.WriteError("a", err); !errors.Is(got, err) || model.CodeOf(got) != model.CodeOf(err) {
			t.Errorf("%v became %v", err, got)
		}
	}
}

// TestPapersOfOneNameStandSideBySide: no other file is replaced, and a failure takes back what stands beside the first.
func TestPapersOfOneNameStandSideBySide(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "báo cáo.pdf")
	if err := os.WriteFile(filepath.Join(dir, "báo cáo (2).pdf"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	papers := []service.Printed{{PDF: []byte("1")}, {PDF: []byte("2")}}
	paths, err := service.WriteSeveral(t.Context(), path, papers)
	if err != nil || len(paths) != 2 || filepath.Base(paths[1]) != "báo cáo (3).pdf" {
		t.Fatalf("%q, %v", paths, err)
	}
	for p, want := range map[string]string{path: "1", filepath.Join(dir, "báo cáo (2).pdf"): "mine", paths[1]: "2"} {
		if b, err := os.ReadFile(p); err != nil || string(b) != want {
			t.Errorf("%s: %q, %v", p, b, err)
		}
	}

	none := filepath.Join(dir, "b.docx")
	if _, err := service.WriteSeveral(t.Context(), none, papers); err == nil { // they have no text to make Word files of
		t.Error("a paper without a rule set became a Word file")
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if paths, err := service.WriteSeveral(stopped, none, papers); err == nil || len(paths) != 0 {
		t.Errorf("stopped: %q, %v", paths, err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 3 {
		t.Errorf("%d files, %v", len(left), err)
	}
}
