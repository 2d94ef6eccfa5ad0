package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strconv"

	"sogiamsat/data/model"
)

// newestFormat is the number of the last step: files are named 0001_name.sql, 0002_name.sql ...
func newestFormat(steps fs.FS) (int, error) {
	names, err := fs.Glob(steps, "*.sql")
	if err != nil {
		return 0, fmt.Errorf("list migrations: %w", err)
	}
	for i, name := range names {
		if n, err := strconv.Atoi(name[:min(4, len(name))]); err != nil || n != i+1 {
			return 0, fmt.Errorf("migration %s is not number %d", name, i+1)
		}
	}
	return len(names), nil
}

// upgrade brings a file of an older format up to date; a verified copy is laid beside it first.
func (s *Store) upgrade(ctx context.Context, steps fs.FS, newest int) error {
	var format int
	if _, err := first(s.source(ctx), []any{&format}, "SELECT user_version FROM pragma_user_version"); err != nil {
		return err
	}
	if format == newest {
		return nil
	}
	stamp := s.opts.Now().UTC().Format("20060102-150405")
	copyPath := fmt.Sprintf("%s.dinh-dang-%d.%s", s.path, format, stamp)
	if err := s.Backup(ctx, copyPath); err != nil {
		return fmt.Errorf("copy before the change of format: %w", err)
	}
	s.opts.Log.Info("file format is older", "format", format, "program", newest, "copy", copyPath)
	return s.migrate(ctx, steps, format)
}

// migrate runs the steps after format in one transaction. References are not enforced while tables are rebuilt, and
// checked as a whole before COMMIT.
func (s *Store) migrate(ctx context.Context, steps fs.FS, format int) (err error) {
	names, err := fs.Glob(steps, "*.sql")
	if err != nil {
		return fmt.Errorf("list migrations: %w", err)
	}
	ctx = context.WithoutCancel(ctx)
	if _, err := s.db.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil {
		return refusal(err)
	}
	defer func() {
		_, onErr := s.db.ExecContext(ctx, "PRAGMA foreign_keys = ON")
		err = errors.Join(err, refusal(onErr))
	}()
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return refusal(err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreDone(tx.Rollback()))
		}
	}()
	for i := format; i < len(names); i++ {
		script, err := fs.ReadFile(steps, names[i])
		if err != nil {
			return fmt.Errorf("read migration: %w", err)
		}
		if err := runStep(ctx, tx, string(script), i+1); err != nil {
			return fmt.Errorf("migration %s: %w", names[i], refusal(err))
		}
	}
	return refusal(tx.Commit())
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

func runStep(ctx context.Context, tx *sql.Tx, script string, format int) error {
	if _, err := tx.ExecContext(ctx, script); err != nil {
		return err
	}
	var got, dangling int
	err := tx.QueryRowContext(ctx, "SELECT (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM pragma_foreign_key_check)").Scan(&got, &dangling)
	if err != nil {
		return err
	}
	if got != format {
		return fmt.Errorf("user_version is %d after step %d", got, format)
	}
	if dangling > 0 {
		return model.Errorf(model.Damaged, "", "Không chuyển được tệp sang định dạng mới: %d liên hệ giữa các nội dung bị đứt.", dangling)
	}
	return nil
}
