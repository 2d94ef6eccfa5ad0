package data

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"strings"

	"sogiamsat/data/model"
)

// DB is the store's connection, for tests that look under it.
func (s *Store) DB() *sql.DB { return s.db }

// Exec runs any statement inside an action.
func (t *Tx) Exec(stmt string, args ...any) error { return t.exec(stmt, args...) }

// Store writes a record without rules and journal.
func (t *Tx) Store(r model.Record) error { return t.store(nil, r) }

// FileURI and the entrances with other migrations.
var FileURI = fileURI

// OpenWith is Open with other migrations.
func OpenWith(ctx context.Context, path string, o Options, steps fs.FS) (*Store, error) {
	return open(ctx, path, o, steps)
}

// CreateWith is Create with other migrations.
func CreateWith(ctx context.Context, path string, o Options, steps fs.FS) (*Store, error) {
	return create(ctx, path, o, steps)
}

// VerifyCopy holds the file at path against the store, as Backup does.
func (s *Store) VerifyCopy(ctx context.Context, path string) error {
	want, err := fingerprint(ctx, s.db)
	if err != nil {
		return err
	}
	return verifyCopy(ctx, path, want)
}

// Columns lists the columns the descriptor of a noun has.
func Columns(n model.Noun) []string {
	var out []string
	for _, c := range tables[n].columns {
		out = append(out, c.name)
	}
	return out
}

// References lists "column noun" of each reference of a noun.
func References(n model.Noun) []string {
	var out []string
	for _, c := range tables[n].refs {
		out = append(out, c.name+" "+string(c.ref))
	}
	return out
}

// Hash is the content hash that a record should have.
func Hash(r model.Record) (string, error) { return tableFor(r).hash(r) }

// Records lists all records of a noun, also those in the bin.
func (s *Store) Records(n model.Noun) ([]model.Record, error) {
	return records(s.source(context.Background()), n, "ORDER BY uid")
}

// Dump is everything that is kept except the journal, one record a line.
func (s *Store) Dump() (string, error) {
	var b strings.Builder
	for _, n := range model.Nouns {
		all, err := s.Records(n)
		if err != nil {
			return "", err
		}
		for _, r := range all {
			text, err := image(r)
			if err != nil {
				return "", err
			}
			fmt.Fprintf(&b, "%s %s\n", n, text)
		}
	}
	return b.String(), nil
}
