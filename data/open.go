package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"sogiamsat/data/migrations"
	"sogiamsat/data/model"
)

// Create makes a new, empty data file and opens it. An existing file is refused (code Exists).
func Create(ctx context.Context, path string, o Options) (*Store, error) {
	return create(ctx, path, o, migrations.Files)
}

func create(ctx context.Context, path string, o Options, steps fs.FS) (_ *Store, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("create %s: %w", path, err)
	}
	if err := checkFolder(path); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, model.Errorf(model.Exists, "", "Đã có tệp “%s”; hãy chọn tên khác.", filepath.Base(path)).Because(err)
	}
	if err != nil {
		return nil, model.Errorf(model.ReadOnly, "", "Không tạo được tệp “%s” ở đây.", filepath.Base(path)).Because(err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, removeFile(path))
		}
	}()
	if err := f.Close(); err != nil {
		return nil, fmt.Errorf("create %s: %w", path, err)
	}
	s, err := connect(ctx, path, o)
	if err != nil {
		return nil, err
	}
	return s.prepared(ctx, s.migrate(ctx, steps, 0))
}

// removeFile takes away a file that was only just made.
func removeFile(path string) error {
	err := os.Remove(path + "-journal")
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return errors.Join(os.Remove(path), err)
}

// Open opens an existing data file and holds it alone until Close. A file of an older format is copied beside itself,
// then brought up to date. What cannot be opened is refused and left as it is, byte for byte: codes NotFound,
// EmptyFile, ForeignFile, NewerFile, Damaged, ReadOnly, Locked.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	return open(ctx, path, o, migrations.Files)
}

func open(ctx context.Context, path string, o Options, steps fs.FS) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	newest, err := newestFormat(steps)
	if err != nil {
		return nil, err
	}
	if _, err := inspect(path, newest); err != nil {
		return nil, err
	}
	if err := checkWritable(path); err != nil {
		return nil, err
	}
	s, err := connect(ctx, path, o)
	if err != nil {
		return nil, err
	}
	return s.prepared(ctx, s.upgrade(ctx, steps, newest))
}

// connect opens the connection and takes the file's lock, so that a second program is refused at once.
func connect(ctx context.Context, path string, o Options) (*Store, error) {
	db, err := sql.Open("sqlite3", dsn(path))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	db.SetMaxOpenConns(1)
	s := newStore(db, path, o)
	if _, err := db.ExecContext(ctx, "BEGIN EXCLUSIVE; COMMIT"); err != nil {
		return nil, errors.Join(fmt.Errorf("lock %s: %w", path, refusal(err)), db.Close())
	}
	return s, nil
}

// prepared finishes opening: it reads the head of the journal, or closes the file again when something failed before.
func (s *Store) prepared(ctx context.Context, err error) (*Store, error) {
	if err == nil {
		err = s.readHead(ctx)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", s.path, err), s.db.Close())
	}
	return s, nil
}
