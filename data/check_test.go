package data_test

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

// closedBook is a full book whose file nobody holds.
func closedBook(t *testing.T) string {
	t.Helper()
	s := fullBook(t)
	path := filepath.Join(t.TempDir(), "sổ #1 100%.sgs")
	if err := s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	return path
}

func checked(t *testing.T, path string) []string {
	t.Helper()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	problems, err := data.Check(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the check changed the file (%v)", err)
	}
	return problems
}

// damaged carries out statements as another program could.
func damaged(t *testing.T, path string, stmts ...string) {
	t.Helper()
	db, err := sql.Open("sqlite3", data.FileURI(path, runtime.GOOS == "windows"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, stmt := range stmts {
		if _, err := db.Exec(stmt); err != nil {
			t.Fatalf("%s: %v", stmt, err)
		}
	}
}

func TestWholeFilesHaveNoProblems(t *testing.T) {
	paths := []string{closedBook(t)}
	for _, set := range practice.Sets() {
		path := filepath.Join(t.TempDir(), set+".sgs")
		if err := practice.Write(ctx, path, set); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	for _, path := range paths {
		if got := checked(t, path); len(got) > 0 {
			t.Errorf("%s: %q", path, got)
		}
	}
}

func TestDamageIsNamed(t *testing.T) {
	const noRules = "PRAGMA ignore_check_constraints = ON"
	dropped := func(name, stmt string) []string { return []string{"DROP TRIGGER " + name, stmt} }
	for name, c := range map[string]struct {
		stmts []string
		says  string
	}{
		"a text edited outside":       {[]string{"UPDATE finding SET text = 'Sửa lén' WHERE deleted_at = ''"}, "Nhận xét: Sửa lén (01924567-"},
		"the field edited outside":    {[]string{"UPDATE finding SET text = 'Sửa lén' WHERE deleted_at = ''"}, "ở “text”: nội dung không khớp dấu kiểm"},
		"a state edited outside":      {[]string{"UPDATE mission SET state = 'closed'"}, "ở “state”"},
		"a record marked as deleted":  {[]string{"UPDATE mission SET deleted_at = '2024-10-01T01:30:00.000Z', deleted_with = uid"}, "không khớp với sổ theo dõi thay đổi"},
		"a record removed":            {[]string{"DELETE FROM finding WHERE deleted_at <> ''"}, "Mất một nhận xét (01924567-"},
		"a value of no kind":          {[]string{noRules, "UPDATE finding SET kind = 'khen'"}, "“kind”: Giá trị “khen”"},
		"loose marks":                 {[]string{"UPDATE finding SET text = 'Tra\u0309 lời'"}, "“text”: Ký tự thứ 3"},
		"a reference to nothing":      {[]string{"PRAGMA foreign_keys = OFF", "UPDATE finding SET mission = '01924567-0000-7000-8000-999999999999'"}, "chỉ tới cuộc giám sát không còn trong tệp"},
		"two names on one day":        {[]string{"INSERT INTO ward_version SELECT replace(uid, '7000', '7001'), version, content_hash, created_at, changed_at, changed_by, deleted_at, deleted_with, ward, valid_from, valid_to, kind, name, short_name, eponym, legal_basis FROM ward_version"}, "thời gian hiệu lực (“valid_from”, “valid_to”)"},
		"a dropped trigger":           {[]string{"DROP TRIGGER journal_no_delete"}, "Cấu trúc tệp thiếu “journal_no_delete”"},
		"a trigger that does nothing": {[]string{"DROP TRIGGER journal_no_delete", "CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT 1; END"}, "Cấu trúc “journal_no_delete” đã bị sửa"},
		"a foreign table":             {[]string{"CREATE TABLE khac (a)"}, "“khac” không phải của chương trình"},
		"a journal row removed":       {dropped("journal_no_delete", "DELETE FROM journal WHERE seq = 3"), "Sổ theo dõi thay đổi không khớp ở dòng 4"},
		"the last journal rows gone":  {dropped("journal_no_delete", "DELETE FROM journal WHERE seq > (SELECT max(seq) - 4 FROM journal)"), "không khớp với sổ theo dõi thay đổi"},
		"a journal row edited":        {dropped("journal_no_update", "UPDATE journal SET who = 'ai đó' WHERE seq = 2"), "Sổ theo dõi thay đổi không khớp ở dòng 2"},
		"the head of an issued paper": {[]string{"DROP TRIGGER document_version_issued_update", "UPDATE document_version SET journal_head = '" + strings.Repeat("0", 64) + "' WHERE issued = 1"}, "Văn bản 05/TB-MTTQ-BTT: sổ theo dõi thay đổi không còn dòng ghi lúc ban hành"},
		"bytes of an issued paper":    {[]string{"PRAGMA foreign_keys = OFF", "DROP TRIGGER blob_issued_delete", "DELETE FROM blob WHERE sha256 = (SELECT pdf FROM document_version WHERE issued = 1)"}, "Văn bản 05/TB-MTTQ-BTT: thiếu bản PDF"},
		"bytes of an attachment":      {[]string{"PRAGMA foreign_keys = OFF", "DELETE FROM blob WHERE sha256 IN (SELECT sha256 FROM attachment)"}, "Tệp đính kèm “ảnh.bin”"},
		"a changed piece of a file":   {[]string{"DROP TRIGGER blob_chunk_no_update", "UPDATE blob_chunk SET data = zeroblob(9) WHERE n = 1"}, "bị hỏng: không còn khớp dấu kiểm"},
		"a number missing":            {[]string{"DELETE FROM number_use"}, "số tiếp theo là 2 nhưng có 0 số"},
	} {
		t.Run(name, func(t *testing.T) {
			path := closedBook(t)
			damaged(t, path, c.stmts...)
			if got := strings.Join(checked(t, path), "\n"); !strings.Contains(got, c.says) {
				t.Errorf("found %q, want %q", got, c.says)
			}
		})
	}
}

func TestFlippedBitsAreFound(t *testing.T) {
	path := closedBook(t)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"%PDF-1.4 made up", "Hai  dấu cách"} {
		bad := bytes.Clone(b)
		bad[bytes.Index(bad, []byte(text))+3] ^= 1
		write(t, path, bad)
		if got := checked(t, path); len(got) == 0 {
			t.Errorf("a flipped bit in %q is not found", text)
		}
	}
	half := bytes.Clone(b)
	for i := len(half) / 2; i < len(half)/2+8192; i++ {
		half[i] = 0xa5
	}
	write(t, path, half)
	if got := checked(t, path); len(got) == 0 {
		t.Error("pages of rubbish are not found")
	}
}

func TestCheckOfWhatCannotBeLookedInto(t *testing.T) {
	s := fullBook(t)
	if _, err := data.Check(ctx, s.Path()); model.CodeOf(err) != model.Locked {
		t.Errorf("a file in use: %v", err)
	}
	if _, err := data.Check(ctx, filepath.Join(t.TempDir(), "x.sgs")); model.CodeOf(err) != model.NotFound {
		t.Errorf("a missing file: %v", err)
	}
	foreign := filepath.Join(t.TempDir(), "x.txt")
	write(t, foreign, []byte("of somebody else"))
	if _, err := data.Check(ctx, foreign); model.CodeOf(err) != model.ForeignFile {
		t.Errorf("a foreign file: %v", err)
	}
}

// What a program that did not end well leaves beside the file is in the way only as long as it must be played back.
func TestAJournalThatIsDoneWithIsNoHindrance(t *testing.T) {
	path := closedBook(t)
	for name, c := range map[string]struct {
		journal []byte
		locked  bool
	}{
		"empty":           {nil, false},
		"written over":    {make([]byte, 512), false},
		"to be played on": {append([]byte("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"), make([]byte, 504)...), true},
	} {
		if err := os.WriteFile(path+"-journal", c.journal, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := data.Check(ctx, path); (model.CodeOf(err) == model.Locked) != c.locked || !c.locked && err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
