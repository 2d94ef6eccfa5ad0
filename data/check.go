package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"sogiamsat/data/migrations"
	"sogiamsat/data/model"
)

// Check looks through a whole data file without changing it and returns what is wrong, each a sentence in Vietnamese:
// SQLite's own structure, the tables against those of this program, references, every record's hash and rules, the
// bytes of papers and attachments, the chain of the journal and what issued papers say of it, the numbers. An error
// means that the file could not be looked into at all (codes as for Open).
func Check(ctx context.Context, path string) (problems []string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("check %s: %w", path, err)
	}
	newest, err := newestFormat(migrations.Files)
	if err != nil {
		return nil, err
	}
	if _, err := inspect(path, newest); err != nil {
		return damage(nil, err)
	}
	if exists(path + "-journal") {
		return nil, model.Errorf(model.Locked, "", "Tệp “%s” đang mở, hoặc lần trước chưa được đóng đúng cách; hãy mở rồi đóng bằng chương trình trước khi kiểm tra.", filepath.Base(path))
	}
	db, err := sql.Open("sqlite3", readOnlyDSN(path))
	if err != nil {
		return nil, fmt.Errorf("check %s: %w", path, err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	c := &checker{s: newStore(db, path, Options{Now: func() time.Time { return time.Time{} }})}
	return damage(c.problems, c.run(ctx))
}

// damage makes a broken file a problem like any other, so that everything found before it is told too.
func damage(problems []string, err error) ([]string, error) {
	var me *model.Error
	if errors.As(err, &me) && me.Code == model.Damaged {
		return append(problems, me.Message), nil
	}
	return problems, err
}

type checker struct {
	s        *Store
	problems []string
}

func (c *checker) add(format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf(format, args...))
}

func (c *checker) run(ctx context.Context) error {
	for _, step := range []func(context.Context) error{
		c.structure, c.schema, c.references, c.records, c.blobs, c.journal, c.issued, c.numbers,
	} {
		if err := step(ctx); err != nil {
			var err2 error
			if c.problems, err2 = damage(c.problems, err); err2 != nil {
				return fmt.Errorf("check %s: %w", c.s.path, err2)
			}
		}
	}
	return nil
}

func (c *checker) structure(ctx context.Context) error {
	var line string
	return each(c.s.source(ctx), []any{&line}, func() error {
		if line != "ok" {
			c.add("Cấu trúc tệp bị hỏng: %s.", line)
		}
		return nil
	}, "SELECT quick_check FROM pragma_quick_check")
}

// schema compares tables, indexes and triggers with those a new file gets.
func (c *checker) schema(ctx context.Context) error {
	want, err := freshSchema(ctx)
	if err != nil {
		return err
	}
	have, err := schemaOf(c.s.source(ctx))
	if err != nil {
		return err
	}
	for _, name := range sortedKeys(want) {
		switch text, ok := have[name]; {
		case !ok:
			c.add("Cấu trúc tệp thiếu “%s”.", name)
		case text != want[name]:
			c.add("Cấu trúc “%s” đã bị sửa bên ngoài chương trình.", name)
		}
	}
	for _, name := range sortedKeys(have) {
		if _, ok := want[name]; !ok {
			c.add("Cấu trúc tệp có “%s” không phải của chương trình.", name)
		}
	}
	return nil
}

func freshSchema(ctx context.Context) (_ map[string]string, err error) {
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		return nil, fmt.Errorf("open memory: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	names, err := fs.Glob(migrations.Files, "*.sql")
	if err != nil {
		return nil, fmt.Errorf("list migrations: %w", err)
	}
	for _, name := range names {
		script, err := fs.ReadFile(migrations.Files, name)
		if err != nil {
			return nil, fmt.Errorf("read migration: %w", err)
		}
		if _, err := db.ExecContext(ctx, string(script)); err != nil {
			return nil, fmt.Errorf("run migration %s: %w", name, err)
		}
	}
	return schemaOf(reader{ctx, db})
}

func schemaOf(q querier) (map[string]string, error) {
	out := map[string]string{}
	var name, text string
	err := each(q, []any{&name, &text}, func() error { out[name] = text; return nil },
		"SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
	return out, err
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

func (c *checker) references(ctx context.Context) error {
	var from, to string
	var row sql.NullInt64
	return each(c.s.source(ctx), []any{&from, &row, &to}, func() error {
		c.add("%s ở dòng %d chỉ tới %s không còn trong tệp.", model.UpperFirst(model.Noun(from).Label()), row.Int64, model.Noun(to).Label())
		return nil
	}, `SELECT "table", rowid, parent FROM pragma_foreign_key_check`)
}

func (c *checker) records(ctx context.Context) error {
	for _, n := range model.Nouns {
		all, err := records(c.s.source(ctx), n, "ORDER BY uid")
		if err != nil {
			return err
		}
		for _, r := range all {
			if err := c.record(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *checker) record(r model.Record) error {
	hash, err := tableFor(r).hash(r)
	if err != nil {
		return err
	}
	if h := r.Head(); hash != h.ContentHash {
		c.add("%s (%s) đã bị sửa bên ngoài chương trình: nội dung không khớp dấu kiểm.", title(r), h.UID)
	}
	if err := r.Validate(); err != nil {
		c.add("%s (%s): %s", title(r), r.Head().UID, fieldReason(err))
	}
	return nil
}

func (c *checker) blobs(ctx context.Context) error {
	shas, err := texts(ctx, c.s.db, "SELECT sha256 FROM blob ORDER BY sha256")
	if err != nil {
		return refusal(err)
	}
	for _, sha := range shas {
		if _, err := c.s.Blob(ctx, sha); model.CodeOf(err) == model.Damaged {
			c.add("Nội dung tệp lưu trong sổ (%s) bị hỏng: không còn khớp dấu kiểm.", sha[:12])
		} else if err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) journal(ctx context.Context) error { return c.s.VerifyJournal(ctx) }

// issued looks for the bytes of issued papers and for the journal as it was when they were issued.
func (c *checker) issued(ctx context.Context) error {
	var number, pdf string
	var hasHead, hasBytes bool
	return each(c.s.source(ctx), []any{&number, &pdf, &hasHead, &hasBytes}, func() error {
		if !hasHead {
			c.add("Văn bản %s: sổ theo dõi thay đổi không còn dòng ghi lúc ban hành.", number)
		}
		if !hasBytes {
			c.add("Văn bản %s: thiếu bản PDF đã ban hành (%s).", number, pdf)
		}
		return nil
	}, `SELECT number, pdf, journal_head = '' OR EXISTS (SELECT 1 FROM journal WHERE hash = journal_head),
		EXISTS (SELECT 1 FROM blob WHERE sha256 = pdf) FROM document_version WHERE issued = 1 ORDER BY number`)
}

func (c *checker) numbers(ctx context.Context) error {
	var uid string
	var next, uses, most int
	return each(c.s.source(ctx), []any{&uid, &next, &uses, &most}, func() error {
		if uses != next-1 || most != next-1 {
			c.add("Sổ số %s: số tiếp theo là %d nhưng có %d số đã ghi, số lớn nhất là %d.", uid, next, uses, most)
		}
		return nil
	}, `SELECT s.uid, s.next, count(u.uid), coalesce(max(u.number), 0)
		FROM number_series s LEFT JOIN number_use u ON u.series = s.uid GROUP BY s.uid ORDER BY s.uid`)
}
