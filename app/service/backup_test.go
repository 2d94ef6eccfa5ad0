package service_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// desk is a data file in its own folder under a clock that the test moves.
type desk struct {
	t     *testing.T
	now   time.Time
	store *data.Store
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, now: time.Date(2024, 10, 1, 8, 30, 0, 0, time.UTC)}
	o := datatest.Options()
	o.Now = d.clock
	s, err := service.NewBook(context.Background(), filepath.Join(t.TempDir(), "sổ 2024.sgs"), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	d.store = s
	return d
}

func (d *desk) clock() time.Time { return d.now }

func (d *desk) backups() *service.Backups { return service.NewBackups(d.store, "", d.clock) }

func (d *desk) change() {
	d.t.Helper()
	if _, err := d.store.SaveMission(context.Background(), model.Mission{Code: d.now.Format("A-150405.000"), Theme: "việc tiếp dân"}); err != nil {
		d.t.Fatal(err)
	}
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func TestBackupIsAWholeDatedCopy(t *testing.T) {
	d := newDesk(t)
	b := d.backups()
	if want := filepath.Join(filepath.Dir(d.store.Path()), "Sao lưu"); b.Folder() != want {
		t.Fatalf("folder %q", b.Folder())
	}
	if _, ok, err := b.Last(context.Background()); ok || err != nil {
		t.Fatalf("a copy before the first: %v, %v", ok, err)
	}
	c, err := b.Make(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if name := filepath.Base(c.Path); !strings.HasPrefix(name, "sổ 2024 2024-10-01 08-30-00 ") || c.Size == 0 || !c.At.Equal(d.now) {
		t.Errorf("%+v", c)
	}
	if last, ok, err := b.Last(context.Background()); !ok || err != nil || last != c {
		t.Errorf("last %+v, %v, %v", last, ok, err)
	}
	s, err := data.Open(context.Background(), c.Path, datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	if s.Head() != d.store.Head() {
		t.Error("the copy is another book")
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if again, err := b.Make(context.Background()); err != nil || again.Path == c.Path {
		t.Errorf("a second copy within the second: %+v, %v", again, err)
	}
}

func TestBackupOnlyWhenChanged(t *testing.T) {
	d := newDesk(t)
	b := d.backups()
	steps := []struct {
		change bool
		made   bool
	}{{false, true}, {false, false}, {true, true}, {false, false}, {true, true}}
	for i, s := range steps {
		d.now = d.now.Add(time.Hour)
		if s.change {
			d.change()
			d.now = d.now.Add(time.Minute)
		}
		last, made, err := b.MakeIfChanged(context.Background())
		if err != nil || made != s.made || last.Path == "" {
			t.Errorf("step %d: made %v, %+v, %v", i, made, last, err)
		}
	}
	if n := len(names(t, b.Folder())); n != 3 {
		t.Errorf("%d copies", n)
	}
}

func TestPracticeFilesAreBackedUpOnlyWhenAsked(t *testing.T) {
	d := newDesk(t)
	if err := d.store.SetSetting(context.Background(), data.PracticeKey, "mau"); err != nil {
		t.Fatal(err)
	}
	b := d.backups()
	if _, made, err := b.MakeIfChanged(context.Background()); made || err != nil {
		t.Errorf("made %v, %v", made, err)
	}
	if _, err := b.Make(context.Background()); err != nil {
		t.Error(err)
	}
}

// TestBackupsOfTwoBooksInOneFolder keeps books of one name apart.
func TestBackupsOfTwoBooksInOneFolder(t *testing.T) {
	folder := t.TempDir()
	one, two := newDesk(t), newDesk(t)
	first := service.NewBackups(one.store, folder, one.clock)
	if _, err := first.Make(context.Background()); err != nil {
		t.Fatal(err)
	}
	mark := marked{two.store, "abcdef"} // clocks and uids of tests are equal, and so are the marks of new books
	if _, ok, err := service.NewBackups(mark, folder, two.clock).Last(context.Background()); ok || err != nil {
		t.Errorf("another book's copy: %v, %v", ok, err)
	}
	for range 3 {
		two.now = two.now.AddDate(0, 0, 30)
		if _, err := service.NewBackups(mark, folder, two.clock).Make(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(names(t, folder)); n != 4 {
		t.Errorf("%d copies: the other book's were thinned", n)
	}
}

// marked is a file with another mark.
type marked struct {
	*data.Store
	book string
}

func (m marked) Mark(ctx context.Context) (model.FileMark, error) {
	mark, err := m.Store.Mark(ctx)
	mark.Book = m.book
	return mark, err
}

// refusing cannot write copies.
type refusing struct {
	*data.Store
	err error
}

func (r refusing) Backup(context.Context, string) error { return r.err }

func TestFailedBackupLeavesTheOldOnes(t *testing.T) {
	d := newDesk(t)
	if _, err := d.backups().Make(context.Background()); err != nil {
		t.Fatal(err)
	}
	kept := names(t, d.backups().Folder())
	d.now = d.now.AddDate(3, 0, 0)
	d.change()
	for code, err := range map[model.Code]error{
		model.NoSpace:  model.Errorf(model.NoSpace, "", "Ổ đĩa đã đầy."),
		model.ReadOnly: &os.PathError{Op: "open", Path: "x", Err: os.ErrPermission},
		model.Damaged:  model.Errorf(model.Damaged, "", "Bản sao không khớp."),
		"":             errors.New("odd"),
	} {
		b := service.NewBackups(refusing{d.store, err}, "", d.clock)
		if _, made, got := b.MakeIfChanged(context.Background()); made || model.CodeOf(got) != code {
			t.Errorf("%q: made %v, %v", code, made, got)
		}
		if last, ok, err := b.Last(context.Background()); !ok || err != nil || filepath.Base(last.Path) != kept[0] {
			t.Errorf("after %q the last copy is %+v", code, last)
		}
	}
}

func TestMissingBackupDriveIsSaid(t *testing.T) {
	d := newDesk(t)
	file := filepath.Join(t.TempDir(), "không phải thư mục")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b := service.NewBackups(d.store, filepath.Join(file, "Sao lưu"), d.clock)
	_, err := b.Make(context.Background())
	var refusal *model.Error
	if !errors.As(err, &refusal) || !strings.Contains(refusal.Message, "cắm ổ đĩa") {
		t.Errorf("%v", err)
	}
	if _, ok, err := b.Last(context.Background()); ok || model.CodeOf(err) != model.ReadOnly {
		t.Errorf("the last copy on a missing drive: %v, %v", ok, err)
	}
}

func TestOldCopiesAndLeftoversGo(t *testing.T) {
	d := newDesk(t)
	b := d.backups()
	first, err := b.Make(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	leftover, stranger := first.Path+".tmp", filepath.Join(b.Folder(), "ảnh.jpg")
	for _, path := range []string{leftover, stranger} {
		if err := os.WriteFile(path, []byte("?"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		d.now = d.now.Add(25 * time.Hour)
		if _, err := b.Make(context.Background()); err != nil {
			t.Fatal(err)
		}
		d.now = d.now.Add(time.Minute)
		if _, err := b.Make(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	got := strings.Join(names(t, b.Folder()), "\n")
	if strings.Contains(got, ".tmp") || !strings.Contains(got, "ảnh.jpg") || strings.Count(got, ".sgs") != 4 {
		t.Errorf("the folder holds\n%s", got)
	}
}

func TestCopiesOfALongNameKeepTheirDate(t *testing.T) {
	d := newDesk(t)
	long := moved{d.store, filepath.Join(t.TempDir(), strings.Repeat("Ủy ban ", 20)+".sgs")}
	b := service.NewBackups(long, t.TempDir(), d.clock)
	c, err := b.Make(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if last, ok, err := b.Last(context.Background()); !ok || err != nil || last.Path != c.Path {
		t.Errorf("%+v, %v, %v", last, ok, err)
	}
}

// moved is a file of another path.
type moved struct {
	*data.Store
	path string
}

func (m moved) Path() string { return m.path }

func TestBackupsBesideTheFileAreOnItsDrive(t *testing.T) {
	d := newDesk(t)
	if d.backups().OnOwnDrive() {
		t.Error("a folder beside the file is on another drive")
	}
	if service.NewBackups(d.store, filepath.Join(d.store.Path(), "chưa", "có"), d.clock).OnOwnDrive() {
		t.Error("a folder that is not there yet is on another drive")
	}
}

// slow is a file whose copy is looked at while half of it is written.
type slow struct {
	*data.Store
	look func()
}

func (s slow) Backup(ctx context.Context, path string) error {
	if err := os.WriteFile(data.PartialCopy(path), make([]byte, 5000), 0o600); err != nil {
		return err
	}
	s.look()
	return s.Store.Backup(ctx, path)
}

func TestHowMuchOfACopyIsWritten(t *testing.T) {
	d := newDesk(t)
	var b *service.Backups
	looked := false
	b = service.NewBackups(slow{d.store, func() {
		looked = true
		if written, all := b.Written(); written != 5000 || all <= written {
			t.Errorf("%d of %d bytes", written, all)
		}
	}}, "", d.clock)
	if _, err := b.Make(context.Background()); err != nil || !looked {
		t.Fatal(looked, err)
	}
	if written, all := b.Written(); written != 0 || all != 0 {
		t.Errorf("no copy is written, yet %d of %d bytes", written, all)
	}
}
