package data_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestPragmasOfEveryConnection(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sgs")
	madeFile(t, path)
	opened, err := data.Open(ctx, path, datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	for name, s := range map[string]*data.Store{"made": datatest.Open(t), "opened": opened} {
		t.Run(name, func(t *testing.T) { checkPragmas(t, s) })
	}
}

func checkPragmas(t *testing.T, s *data.Store) {
	for pragma, want := range map[string]string{
		"synchronous": "3", "foreign_keys": "1", "recursive_triggers": "1", "journal_mode": "delete", "locking_mode": "exclusive", "busy_timeout": "2000",
	} {
		if got := column(t, s, "PRAGMA "+pragma); got[0] != want {
			t.Errorf("%s is %s, want %s", pragma, got[0], want)
		}
	}
	if n := s.DB().Stats().MaxOpenConnections; n != 1 {
		t.Errorf("%d connections allowed, want 1", n)
	}
}

// heard counts the changes that listeners hear of.
func heard(t *testing.T, s *data.Store) *int {
	t.Helper()
	n := 0
	t.Cleanup(s.OnChange(func(model.Change) { n++ }))
	return &n
}

func dump(t *testing.T, s *data.Store) string {
	t.Helper()
	text, err := s.Dump()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestFullDisk fills the file up to its limit in the middle of an action. SQLite then ends the transaction by itself;
// what follows in the action must not be kept.
func TestFullDisk(t *testing.T) {
	s := datatest.Open(t)
	datatest.Person(t, s, "Trước")
	before, events := dump(t, s), heard(t, s)
	pages := column(t, s, "PRAGMA page_count")[0]
	if _, err := s.DB().Exec("PRAGMA max_page_count = " + pages); err != nil {
		t.Fatal(err)
	}
	var putErr, getErr error
	err := s.Do(ctx, "Đính kèm", func(tx *data.Tx) error {
		_, _, blobErr := tx.PutBlob(bytes.NewReader(make([]byte, 4<<20)))
		if model.CodeOf(blobErr) != model.NoSpace {
			t.Errorf("4 MB into a full file: %v", blobErr)
		}
		putErr = tx.Put(&model.Person{FullName: "Sau khi đầy"})
		_, getErr = tx.Get("person", datatest.UID(1))
		return nil
	})
	for what, e := range map[string]error{"the action": err, "a write after the failure": putErr, "a read after the failure": getErr} {
		if model.CodeOf(e) != model.NoSpace {
			t.Errorf("%s: %v, want code no_space", what, e)
		}
	}
	if _, err := s.DB().Exec("PRAGMA max_page_count = 100000"); err != nil {
		t.Fatal(err)
	}
	if after := dump(t, s); after != before || *events != 0 {
		t.Errorf("something was kept or announced (%d events):\n%s", *events, after)
	}
	datatest.Person(t, s, "Khi có chỗ lại")
	if err := s.VerifyJournal(ctx); err != nil || *events != 1 {
		t.Errorf("afterwards: %v, %d events", err, *events)
	}
}

// TestFailedStatementEndsTheAction ignores the error of a statement and goes on.
func TestFailedStatementEndsTheAction(t *testing.T) {
	s := datatest.Open(t)
	before, events := dump(t, s), heard(t, s)
	err := s.Do(ctx, "Sửa", func(tx *data.Tx) error {
		if err := tx.Exec("INSERT INTO nowhere VALUES (1)"); err == nil {
			t.Error("a broken statement succeeds")
		}
		if err := tx.Put(&model.Person{FullName: "Sau"}); err == nil {
			t.Error("a statement after the failed one succeeds")
		}
		return nil
	})
	if err == nil || dump(t, s) != before || *events != 0 {
		t.Errorf("kept after a failure: %v, %d events", err, *events)
	}
}

// TestIgnoredRefusalEndsTheAction ignores a broken rule: what the action wrote before is not kept either.
func TestIgnoredRefusalEndsTheAction(t *testing.T) {
	s := datatest.Open(t)
	before := dump(t, s)
	err := s.Do(ctx, "Sửa", func(tx *data.Tx) error {
		if err := tx.Put(&model.Person{FullName: "Trước"}); err != nil {
			t.Error(err)
		}
		_ = tx.Put(&model.Person{})
		return nil
	})
	if model.CodeOf(err) != model.Invalid || dump(t, s) != before {
		t.Errorf("%v; kept: %s", err, dump(t, s))
	}
}

// TestFailedCommit leaves a reference that leads nowhere, which only COMMIT sees.
func TestFailedCommit(t *testing.T) {
	s := datatest.Open(t)
	f := datatest.Finding(t, s, model.Finding{Mission: datatest.Mission(t, s, model.Mission{}).UID})
	before, head, events := dump(t, s), s.Head(), heard(t, s)
	err := s.Do(ctx, "Sửa", func(tx *data.Tx) error {
		if err := tx.Put(&model.Person{FullName: "Cùng việc"}); err != nil {
			return err
		}
		return tx.Exec("UPDATE finding SET topic = ? WHERE uid = ?", datatest.UID(999_999), f.UID)
	})
	if model.CodeOf(err) != model.InUse {
		t.Errorf("COMMIT of a broken reference: %v", err)
	}
	if dump(t, s) != before || s.Head() != head || *events != 0 {
		t.Errorf("something was kept or announced (%d events)", *events)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Errorf("the action before cannot be undone: %v", err)
	}
	datatest.Person(t, s, "Sau")
	if err := s.VerifyJournal(ctx); err != nil {
		t.Error(err)
	}
}

func TestPanicRollsBack(t *testing.T) {
	s := datatest.Open(t)
	before := dump(t, s)
	func() {
		defer func() { _ = recover() }()
		_ = s.Do(ctx, "Sửa", func(tx *data.Tx) error {
			if err := tx.Put(&model.Person{FullName: "Nửa chừng"}); err != nil {
				t.Error(err)
			}
			panic("lỗi")
		})
	}()
	if dump(t, s) != before {
		t.Error("half an action was kept")
	}
	datatest.Person(t, s, "Sau")
}

// TestIssuedRowsCannotBeTouched tries every statement that could change, replace or delete what was issued, and the
// journal.
func TestIssuedRowsCannotBeTouched(t *testing.T) {
	s, v := issuedPaper(t)
	for _, stmt := range []string{
		"UPDATE document_version SET number = 'x'",
		"UPDATE document_version SET issued = 0",
		"DELETE FROM document_version",
		"REPLACE INTO document_version SELECT * FROM document_version",
		"INSERT OR REPLACE INTO document_version (" + strings.Join(data.Columns("document_version"), ", ") + ") SELECT " +
			strings.Replace(strings.Join(data.Columns("document_version"), ", "), "reason", "'khác'", 1) + " FROM document_version",
		"UPDATE blob SET size = 0", "DELETE FROM blob", "REPLACE INTO blob SELECT * FROM blob",
		"UPDATE blob_chunk SET data = x'00'", "DELETE FROM blob_chunk", "REPLACE INTO blob_chunk SELECT * FROM blob_chunk",
		"UPDATE journal SET who = 'x'", "DELETE FROM journal", "REPLACE INTO journal SELECT * FROM journal",
		"INSERT INTO journal SELECT seq + 1000000, '" + string(datatest.UID(999_999)) + "', version, content_hash, at, who, action_uid, action, noun, record, before, after, prev_hash, hash FROM journal LIMIT 1",
	} {
		before := dump(t, s)
		err := s.Do(ctx, "Phá", func(tx *data.Tx) error { return tx.Exec(stmt) })
		if model.CodeOf(err) != model.Immutable {
			t.Errorf("%.60s: %v, want code immutable", stmt, err)
		}
		if dump(t, s) != before {
			t.Errorf("%.60s changed something", stmt)
		}
	}
	if b, err := s.Blob(ctx, v.PDF); err != nil || string(b) != "%PDF-1.4 made up" {
		t.Errorf("the issued PDF is now %q, %v", b, err)
	}
	if err := s.VerifyJournal(ctx); err != nil {
		t.Error(err)
	}
}

// TestFlippedByteIsFound changes one byte of a stored paper inside the file, which SQLite itself does not notice.
func TestFlippedByteIsFound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sgs")
	o := datatest.Options()
	s, err := data.Create(ctx, path, o)
	if err != nil {
		t.Fatal(err)
	}
	content := bytes.Repeat([]byte("bản ký số "), 1000)
	sha, size, err := s.PutBlob(ctx, bytes.NewReader(content))
	if err != nil || size != len(content) {
		t.Fatal(size, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	b[bytes.Index(b, []byte("bản ký số"))+1] ^= 1
	write(t, path, b)
	s, err = data.Open(ctx, path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := column(t, s, "PRAGMA integrity_check"); got[0] != "ok" {
		t.Errorf("integrity_check: %v", got)
	}
	if _, err := s.Blob(ctx, sha); model.CodeOf(err) != model.Damaged {
		t.Errorf("a flipped byte: %v", err)
	}
}

func TestJournalChainShowsWhatWasChangedOutside(t *testing.T) {
	for name, stmts := range map[string][]string{
		"a changed entry":   {"DROP TRIGGER journal_no_update", "UPDATE journal SET who = 'ai đó' WHERE seq = 2"},
		"a rehashed entry":  {"DROP TRIGGER journal_no_update", "UPDATE journal SET hash = content_hash WHERE seq = 2"},
		"a missing entry":   {"DROP TRIGGER journal_no_delete", "DELETE FROM journal WHERE seq = 2"},
		"a missing last":    {"DROP TRIGGER journal_no_delete", "DROP TRIGGER journal_chain", "DELETE FROM journal WHERE seq = 1"},
		"a changed content": {"DROP TRIGGER journal_no_update", `UPDATE journal SET after = '{}' WHERE seq = 3`},
	} {
		s := datatest.Open(t)
		for i := range 4 {
			datatest.Person(t, s, fmt.Sprint("Người ", i))
		}
		if err := s.VerifyJournal(ctx); err != nil {
			t.Fatalf("%s: a whole journal: %v", name, err)
		}
		for _, stmt := range stmts {
			if _, err := s.DB().Exec(stmt); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.VerifyJournal(ctx); model.CodeOf(err) != model.Damaged {
			t.Errorf("%s is not found: %v", name, err)
		}
	}
}

func TestBackupIsWholeOrNothing(t *testing.T) {
	s, v := issuedPaper(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "Bản sao 100%.sgs")
	if err := s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	if files := folder(t, dir); len(files) != 1 {
		t.Errorf("%d files beside the copy", len(files)-1)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("others may read the copy: %v, %v", info.Mode(), err)
	}
	if err := s.Backup(ctx, path); model.CodeOf(err) != model.Exists {
		t.Errorf("a copy over a file: %v", err)
	}
	if err := s.Backup(ctx, filepath.Join(dir, "nowhere", "a")); model.CodeOf(err) != model.ReadOnly {
		t.Errorf("a copy into a missing folder: %v", err)
	}
	c, err := data.Open(ctx, path, datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if dump(t, c) != dump(t, s) || c.Head() != s.Head() {
		t.Error("the copy differs")
	}
	if _, err := c.Blob(ctx, v.PDF); err != nil {
		t.Error(err)
	}
}

// TestCopyThatDiffersIsFound looks at copies that a broken or interrupted copying could leave.
func TestCopyThatDiffersIsFound(t *testing.T) {
	s, _ := issuedPaper(t)
	dir := t.TempDir()
	other := filepath.Join(dir, "khác.sgs")
	madeFile(t, other)
	half := filepath.Join(dir, "dở.sgs")
	foreignSQLite(t, half, "PRAGMA user_version = 1")
	empty := filepath.Join(dir, "rỗng.sgs")
	write(t, empty, nil)
	text := filepath.Join(dir, "chữ.sgs")
	write(t, text, bytes.Repeat([]byte("không phải sổ "), 1000))
	for _, path := range []string{other, half, empty, text} {
		if err := s.VerifyCopy(ctx, path); err == nil {
			t.Errorf("%s passes as a copy", filepath.Base(path))
		}
	}
	if err := s.Backup(ctx, filepath.Join(dir, "a.sgs")); err != nil {
		t.Fatal(err)
	}
	if err := s.VerifyCopy(ctx, filepath.Join(dir, "a.sgs")); err != nil {
		t.Errorf("a true copy: %v", err)
	}
}

func TestCancelledActionDoesNotBegin(t *testing.T) {
	s := datatest.Open(t)
	stopped, cancel := context.WithCancel(ctx)
	cancel()
	err := s.Do(stopped, "Sửa", func(*data.Tx) error { t.Error("the action began"); return nil })
	if model.CodeOf(err) != model.Cancelled {
		t.Errorf("%v", err)
	}
	if _, err := data.All[model.Person](stopped, s); model.CodeOf(err) != model.Cancelled {
		t.Errorf("reading: %v", err)
	}
}

// TestCancelInTheMiddle cancels while the action writes: it is finished all the same, whole.
func TestCancelInTheMiddle(t *testing.T) {
	s := datatest.Open(t)
	open, cancel := context.WithCancel(ctx)
	err := s.Do(open, "Sửa", func(tx *data.Tx) error {
		cancel()
		return errors.Join(tx.Put(&model.Person{FullName: "Một"}), tx.Put(&model.Person{FullName: "Hai"}))
	})
	people, readErr := data.All[model.Person](ctx, s)
	if err != nil || readErr != nil || len(people) != 2 {
		t.Errorf("%v, %v, %d people", err, readErr, len(people))
	}
}
