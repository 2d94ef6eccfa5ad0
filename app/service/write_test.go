package service_test

import (
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
