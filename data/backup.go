package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"sogiamsat/data/model"
)

// backupSteps are copying, checking the copy, and bringing it to the disk.
const backupSteps = 3

// PartialCopy is where a copy that will lie at path is written before it is known to be whole.
func PartialCopy(path string) string { return path + ".tmp" }

// Backup writes a copy of the whole file to path, which must not exist; which of its steps are done is told to who asked
// for it (model.WithProgress). Of a copy that was stopped nothing stays. The copy gets its name only after it was opened
// again and found whole, with the same number of rows in every table and the same head of the journal. As the file itself,
// only this user can read it.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	if exists(path) {
		return model.Errorf(model.Exists, "", "Đã có tệp “%s”; bản sao lưu không ghi đè lên tệp khác.", filepath.Base(path))
	}
	if err := checkFolder(path); err != nil {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	tmp := PartialCopy(path)
	if err := os.RemoveAll(tmp); err != nil {
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	if err := os.WriteFile(tmp, nil, 0o600); err != nil { // SQLite fills it and keeps its rights
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(tmp))
		}
	}()
	if _, err := s.db.ExecContext(ctx, "VACUUM INTO ?", tmp); err != nil {
		return fmt.Errorf("back up to %s: %w", path, refusal(err))
	}
	model.TellProgress(ctx, 1, backupSteps)
	want, err := fingerprint(ctx, s.db)
	if err != nil {
		return fmt.Errorf("read %s: %w", s.path, refusal(err))
	}
	if err := verifyCopy(ctx, tmp, want); err != nil {
		return fmt.Errorf("verify copy of %s: %w", s.path, err)
	}
	model.TellProgress(ctx, 2, backupSteps)
	if err := ctx.Err(); err != nil {
		return refusal(err)
	}
	if err := syncFile(tmp); err != nil {
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	return os.Rename(tmp, path)
}

// Mark tells the file from others and says when it was changed last.
func (s *Store) Mark(ctx context.Context) (model.FileMark, error) {
	m := model.FileMark{Book: "000000"}
	q := s.source(ctx)
	if _, err := first(q, []any{&m.Book}, "SELECT substr(hash, 1, 6) FROM journal WHERE seq = 1"); err != nil {
		return m, fmt.Errorf("read the file's mark: %w", err)
	}
	if _, err := first(q, []any{&m.Changed}, "SELECT at FROM journal ORDER BY seq DESC"); err != nil {
		return m, fmt.Errorf("read the last change: %w", err)
	}
	practice, err := setting(q, PracticeKey)
	m.Practice = practice != ""
	return m, err
}

// fingerprint is what a copy must have in common with its original: header, rows of each table, head of the journal.
func fingerprint(ctx context.Context, db *sql.DB) (string, error) {
	names, err := texts(ctx, db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
	if err != nil {
		return "", err
	}
	parts := []string{"SELECT application_id FROM pragma_application_id", "SELECT user_version FROM pragma_user_version"}
	for _, n := range names {
		parts = append(parts, fmt.Sprintf("SELECT '%s ' || count(*) FROM %s", n, n))
	}
	parts = append(parts, "SELECT * FROM (SELECT hash FROM journal ORDER BY seq DESC LIMIT 1)")
	lines, err := texts(ctx, db, strings.Join(parts, " UNION ALL "))
	return strings.Join(lines, "\n"), err
}

func texts(ctx context.Context, db *sql.DB, stmt string) (_ []string, err error) {
	rows, err := db.QueryContext(ctx, stmt)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, rows.Err()
}

func verifyCopy(ctx context.Context, path, want string) (err error) {
	db, err := sql.Open("sqlite3", readOnlyDSN(path))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	problems, err := texts(ctx, db, "PRAGMA quick_check")
	if err != nil {
		return refusal(err)
	}
	got, err := fingerprint(ctx, db)
	if err != nil {
		return refusal(err)
	}
	if len(problems) != 1 || problems[0] != "ok" || got != want {
		return model.Errorf(model.Damaged, "", "Bản sao lưu vừa ghi không khớp với sổ nên không được giữ lại.")
	}
	return nil
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
