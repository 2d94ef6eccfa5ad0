package data_test

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/migrations"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// madeFile writes a data file with a few records and closes it.
func madeFile(t *testing.T, path string) {
	t.Helper()
	s, err := data.Create(ctx, path, datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	w, _ := datatest.Ward(t, s, "3")
	m := datatest.Mission(t, s, model.Mission{}, w.UID)
	for range 20 {
		datatest.Finding(t, s, model.Finding{Mission: m.UID, Text: strings.Repeat("Nội dung. ", 300)})
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// folder reads every file under dir.
func folder(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		out[path] = b
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func write(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func changed(t *testing.T, path string, change func(b []byte) []byte) {
	t.Helper()
	madeFile(t, path)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, change(b))
}

func foreignSQLite(t *testing.T, path string, script string) {
	t.Helper()
	db, err := sql.Open("sqlite3", data.FileURI(path, os.PathSeparator == '\\'))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(script); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestRefusedFilesStayAsTheyAre opens everything that cannot be opened: each has its own code and a message that names
// the file, and not a byte of the folder changes.
func TestRefusedFilesStayAsTheyAre(t *testing.T) {
	cases := map[string]struct {
		make func(t *testing.T, path string)
		code model.Code
	}{
		"missing":      {func(*testing.T, string) {}, model.NotFound},
		"empty":        {func(t *testing.T, p string) { write(t, p, nil) }, model.EmptyFile},
		"text":         {func(t *testing.T, p string) { write(t, p, []byte("Kính gửi: các phường")) }, model.ForeignFile},
		"one byte":     {func(t *testing.T, p string) { write(t, p, []byte("S")) }, model.Damaged},
		"only a magic": {func(t *testing.T, p string) { write(t, p, []byte("SQLite format 3\x00")) }, model.Damaged},
		"other SQLite": {func(t *testing.T, p string) { foreignSQLite(t, p, "CREATE TABLE a (b)") }, model.ForeignFile},
		"half backup":  {func(t *testing.T, p string) { foreignSQLite(t, p, "PRAGMA user_version = 1") }, model.ForeignFile},
		"newer": {func(t *testing.T, p string) {
			changed(t, p, func(b []byte) []byte { binary.BigEndian.PutUint32(b[60:], 3); return b })
		}, model.NewerFile},
		"half":         {func(t *testing.T, p string) { changed(t, p, func(b []byte) []byte { return b[:len(b)/2] }) }, model.Damaged},
		"a byte short": {func(t *testing.T, p string) { changed(t, p, func(b []byte) []byte { return b[:len(b)-1] }) }, model.Damaged},
		"a page short": {func(t *testing.T, p string) { changed(t, p, func(b []byte) []byte { return b[:len(b)-4096] }) }, model.Damaged},
		"broken schema": {func(t *testing.T, p string) {
			changed(t, p, func(b []byte) []byte { copy(b[100:], bytes.Repeat([]byte{0xee}, 200)); return b })
		}, model.Damaged},
		"read-only": {func(t *testing.T, p string) {
			madeFile(t, p)
			if err := os.Chmod(p, 0o444); err != nil {
				t.Fatal(err)
			}
		}, model.ReadOnly},
		"folder": {func(t *testing.T, p string) {
			if err := os.Mkdir(p, 0o700); err != nil {
				t.Fatal(err)
			}
		}, model.ForeignFile},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "Sổ của Nguyễn Thị Đức.sgs")
			c.make(t, path)
			before := folder(t, dir)
			s, err := data.Open(ctx, path, datatest.Options())
			if err == nil {
				s.Close()
			}
			if model.CodeOf(err) != c.code {
				t.Errorf("error %v, want code %s", err, c.code)
			}
			if diff := cmp.Diff(before, folder(t, dir)); diff != "" {
				t.Errorf("the folder changed:\n%.500s", diff)
			}
			if err := os.Chmod(path, 0o700); err != nil && c.code != model.NotFound {
				t.Fatal(err)
			}
		})
	}
}

func TestSecondOpenIsRefused(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.sgs")
	madeFile(t, path)
	o := datatest.Options()
	o.NewUID = nil
	first, err := data.Open(ctx, path, o)
	if err != nil {
		t.Fatal(err)
	}
	before := folder(t, dir)
	if second, err := data.Open(ctx, path, o); model.CodeOf(err) != model.Locked {
		t.Errorf("second open: %v, %v", second, err)
	}
	if diff := cmp.Diff(before, folder(t, dir)); diff != "" {
		t.Errorf("the folder changed:\n%.500s", diff)
	}
	datatest.Person(t, first, "Vẫn ghi được")
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if files := folder(t, dir); len(files) != 1 {
		t.Errorf("%d files left after Close, want the data file alone", len(files))
	}
	again, err := data.Open(ctx, path, o)
	if err != nil {
		t.Fatalf("open after close: %v", err)
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestAnyPathIsTakenLiterally makes files whose names mean something in an address.
func TestAnyPathIsTakenLiterally(t *testing.T) {
	names := []string{"a#b.sgs", "50%20.sgs", "a&mode=ro.sgs", "Sổ năm 2024 (quận).sgs", "Nguyễn Thị Đức/sổ.sgs", "a;b=c+d.sgs"}
	if os.PathSeparator == '/' {
		names = append(names, "a?mode=memory.sgs", `a\b.sgs`, "a:b.sgs")
	}
	for _, name := range names {
		dir := t.TempDir()
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		madeFile(t, path)
		files := folder(t, dir)
		if len(files) != 1 || len(files[path]) == 0 {
			t.Errorf("%q: the folder holds other files", name)
		}
		s, err := data.Open(ctx, path, datatest.Options())
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if n := len(column(t, s, "SELECT uid FROM finding")); n != 20 || s.Path() != path {
			t.Errorf("%q: %d findings, path %q", name, n, s.Path())
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestFileURI(t *testing.T) {
	cases := []struct {
		path    string
		windows bool
		want    string
	}{
		{`C:\Users\Nguyễn Thị Đức\sổ.sgs`, true, "file:///C:/Users/Nguy%E1%BB%85n%20Th%E1%BB%8B%20%C4%90%E1%BB%A9c/s%E1%BB%95.sgs"},
		{`D:\a#b\50%.sgs`, true, "file:///D:/a%23b/50%25.sgs"},
		{`\\may-chu\chung\a.sgs`, true, "file:////may-chu/chung/a.sgs"},
		{"/home/a b/c?d.sgs", false, "file:///home/a%20b/c%3Fd.sgs"},
		{`/tmp/a\b.sgs`, false, "file:///tmp/a%5Cb.sgs"},
	}
	for _, c := range cases {
		if got := data.FileURI(c.path, c.windows); got != c.want {
			t.Errorf("%s: %s, want %s", c.path, got, c.want)
		}
	}
}

func TestCreateKeepsWhatIsThere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.sgs")
	write(t, path, []byte("của người khác"))
	before := folder(t, dir)
	if _, err := data.Create(ctx, path, datatest.Options()); model.CodeOf(err) != model.Exists {
		t.Errorf("create over a file: %v", err)
	}
	if _, err := data.Create(ctx, filepath.Join(dir, "nowhere", "a.sgs"), datatest.Options()); model.CodeOf(err) != model.ReadOnly {
		t.Errorf("create in a missing folder: %v", err)
	}
	if diff := cmp.Diff(before, folder(t, dir)); diff != "" {
		t.Errorf("the folder changed:\n%s", diff)
	}
}

// steps are those of the program and a made-up next one.
func steps(next string) fs.FS {
	out := fstest.MapFS{"0003_more.sql": {Data: []byte(next)}}
	for _, name := range []string{"0001_initial.sql", "0002_document_session.sql"} {
		step, err := fs.ReadFile(migrations.Files, name)
		if err != nil {
			panic(err)
		}
		out[name] = &fstest.MapFile{Data: step}
	}
	return out
}

// TestAFileOfFormat1IsBroughtUpToDate: hashes and journal still hold, and minutes that were drafted while their unit had
// one session stay of that one when it gets another.
func TestAFileOfFormat1IsBroughtUpToDate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sgs")
	script, err := os.ReadFile("testdata/format-1.sql")
	if err != nil {
		t.Fatal(err)
	}
	foreignSQLite(t, path, string(script)+"PRAGMA application_id = 1397183329; PRAGMA user_version = 1;")
	s, err := data.Open(ctx, path, data.Options{Now: func() time.Time { return datatest.Now.Add(time.Hour) }, User: func() string { return "Người thử" }})
	if err != nil {
		t.Fatal(err)
	}
	papers, err := data.All[model.Document](ctx, s)
	if err != nil || len(papers) != 1 || papers[0].Session != "" {
		t.Fatalf("%+v, %v", papers, err)
	}
	sessions, err := data.All[model.Session](ctx, s)
	if err != nil || len(sessions) != 1 {
		t.Fatalf("%+v, %v", sessions, err)
	}
	later := datatest.Session(t, s, sessions[0].Mission, sessions[0].Ward, "2024-09-11")
	choices, err := s.PaperChoices(ctx, papers[0], datatest.Today)
	if err != nil || choices.Session != sessions[0].UID || len(choices.Sessions) != 2 {
		t.Errorf("of %q of %v, %v", choices.Session, choices.Sessions, err)
	}
	papers[0].Session, papers[0].Ward = later.UID, ""
	kept, err := s.SavePaper(ctx, papers[0])
	if err != nil || kept.Session != later.UID || kept.Ward != later.Ward {
		t.Errorf("%+v, %v", kept, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if problems, err := data.Check(ctx, path); err != nil || len(problems) > 0 {
		t.Errorf("%q, %v", problems, err)
	}
}

func TestOlderFormatIsCopiedAndBroughtUpToDate(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.sgs")
	madeFile(t, path)
	old := folder(t, dir)[path]
	s, err := data.OpenWith(ctx, path, datatest.Options(), steps("ALTER TABLE phrase ADD COLUMN extra TEXT NOT NULL DEFAULT 'x'; PRAGMA user_version = 3;"))
	if err != nil {
		t.Fatal(err)
	}
	info, err := s.Info(ctx)
	if err != nil || info.Format != 3 {
		t.Errorf("format %d, %v", info.Format, err)
	}
	if got := column(t, s, "PRAGMA foreign_keys"); got[0] != "1" {
		t.Error("references are not enforced after a migration")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	copyPath := path + ".dinh-dang-2.20241001-013000"
	c, err := data.Open(ctx, copyPath, datatest.Options())
	if err != nil {
		t.Fatalf("the copy: %v", err)
	}
	defer c.Close()
	if n := len(column(t, c, "SELECT uid FROM finding")); n != 20 || len(old) == 0 {
		t.Errorf("the copy has %d findings", n)
	}
}

func TestFailedMigrationChangesNothing(t *testing.T) {
	for name, second := range map[string]string{
		"broken statement": "CREATE TABLE extra (a); CREATE TABLE finding (a);",
		"forgets its mark": "CREATE TABLE extra (a);",
		"cuts references":  "DELETE FROM ward; PRAGMA user_version = 3;",
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a.sgs")
		madeFile(t, path)
		before := folder(t, dir)[path]
		if s, err := data.OpenWith(ctx, path, datatest.Options(), steps(second)); err == nil {
			s.Close()
			t.Errorf("%s: opened", name)
		}
		if !bytes.Equal(before, folder(t, dir)[path]) {
			t.Errorf("%s: the file changed", name)
		}
	}
	if _, err := data.OpenWith(ctx, "a", datatest.Options(), fstest.MapFS{"0002_a.sql": {}}); err == nil {
		t.Error("steps that do not begin with 1 are accepted")
	}
}

func TestFailedCreateLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	if _, err := data.CreateWith(ctx, filepath.Join(dir, "a.sgs"), datatest.Options(), steps("CREATE TABLE finding (a);")); err == nil {
		t.Error("created")
	}
	if files := folder(t, dir); len(files) != 0 {
		t.Errorf("left behind: %d files", len(files))
	}
}
