package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
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
	if hot, err := hotJournal(path + "-journal"); hot || err != nil {
		if err != nil {
			return nil, fmt.Errorf("check %s: %w", path, err)
		}
		return nil, model.Errorf(model.Locked, "", "Tệp “%s” đang mở, hoặc lần trước chưa được đóng đúng cách; hãy mở rồi đóng bằng chương trình trước khi kiểm tra.", filepath.Base(path))
	}
	db, err := sql.Open("sqlite3", readOnlyDSN(path))
	if err != nil {
		return nil, fmt.Errorf("check %s: %w", path, err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	c := &checker{s: newStore(db, path, Options{Now: func() time.Time { return time.Time{} }})}
	err = c.run(ctx)
	return damage(c.problems, err)
}

// journalMagic begins a rollback journal that is still to be played back; of one that is done with, the beginning is
// written over with zeros (SQLite file format, section 3).
const journalMagic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"

// hotJournal reports whether a journal beside a file holds what must be undone first. One that a program left behind that
// did not end well, and that the next start has played back, does not.
func hotJournal(path string) (hot bool, err error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	head := make([]byte, len(journalMagic))
	if _, err := io.ReadFull(f, head); errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	return string(head) == journalMagic, nil
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
	last     lastImages // nil: the journal could not be read
}

func (c *checker) add(format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf(format, args...))
}

func (c *checker) run(ctx context.Context) error {
	for _, step := range []func(context.Context) error{
		c.structure, c.schema, c.references, c.journal, c.images, c.records, c.versions, c.blobs, c.attachments, c.issued, c.outside, c.numbers, c.corrections,
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
			if err := c.record(ctx, r); err != nil {
				return err
			}
		}
	}
	for _, ref := range c.last.rest() {
		c.add("Mất một %s (%s): sổ theo dõi thay đổi ghi là đang có.", ref.Noun.Label(), ref.UID)
	}
	return nil
}

// images reads from the journal what each record should be.
func (c *checker) images(ctx context.Context) error {
	last := lastImages{}
	err := entries(c.s.source(ctx), func(e model.Entry, _ model.UID, _ string) error { last.note(e); return nil }, "ORDER BY seq")
	if err == nil {
		c.last = last
	}
	return err
}

func (c *checker) record(ctx context.Context, r model.Record) error {
	hash, err := tableFor(r).hash(r)
	if err != nil {
		return err
	}
	h := r.Head()
	same, err := c.last.take(r)
	switch {
	case err != nil:
		return err
	case hash != h.ContentHash:
		fields, err := c.changedFields(ctx, r)
		if err != nil {
			return err
		}
		c.add("%s (%s) đã bị sửa bên ngoài chương trình%s: nội dung không khớp dấu kiểm.", title(r), h.UID, fields)
	case !same && c.last != nil:
		c.add("%s (%s) không khớp với sổ theo dõi thay đổi.", title(r), h.UID)
	}
	if err := r.Validate(); err != nil {
		c.add("%s (%s): %s", title(r), h.UID, fieldReason(err))
	}
	return nil
}

// changedFields names the fields in which a record differs from its last entry in the journal: ", ở “text”".
func (c *checker) changedFields(ctx context.Context, r model.Record) (string, error) {
	var text string
	found, err := first(c.s.source(ctx), []any{&text}, "SELECT after FROM journal WHERE record = ? ORDER BY seq DESC", r.Head().UID)
	if err != nil || !found {
		return "", err
	}
	last, err := fromImage(r.Noun(), text)
	if err != nil || last == nil {
		return "", nil // VerifyJournal tells what is wrong with the journal
	}
	var names []string
	is, was := structOf(r), structOf(last)
	for _, f := range tableFor(r).content {
		if !reflect.DeepEqual(is.FieldByIndex(f.index).Interface(), was.FieldByIndex(f.index).Interface()) {
			names = append(names, "“"+f.name+"”")
		}
	}
	if len(names) == 0 {
		return "", nil
	}
	return ", ở " + model.JoinAnd(names), nil
}

// versions finds names of one identity that hold on the same day.
func (c *checker) versions(ctx context.Context) error {
	for _, v := range []struct{ noun, owner model.Noun }{{"office_version", "office"}, {"rule_set_version", "rule_set"}, {"ward_version", "ward"}} {
		var a, b string
		err := each(c.s.source(ctx), []any{&a, &b}, func() error {
			c.add("%s: thời gian hiệu lực (“valid_from”, “valid_to”) của %s và %s trùng nhau.", model.UpperFirst(v.noun.Label()), a, b)
			return nil
		}, fmt.Sprintf(`SELECT a.uid, b.uid FROM %[1]s a JOIN %[1]s b ON a.%[2]s = b.%[2]s AND a.uid < b.uid
			WHERE a.deleted_at = '' AND b.deleted_at = '' AND (a.valid_to = '' OR b.valid_from < a.valid_to)
			AND (b.valid_to = '' OR a.valid_from < b.valid_to) ORDER BY a.uid, b.uid`, v.noun, v.owner))
		if err != nil {
			return err
		}
	}
	return nil
}

// attachments finds files whose bytes are not kept.
func (c *checker) attachments(ctx context.Context) error {
	var name string
	return each(c.s.source(ctx), []any{&name}, func() error {
		c.add("Tệp đính kèm “%s”: nội dung (“sha256”) không còn trong sổ.", name)
		return nil
	}, "SELECT name FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM blob) ORDER BY uid")
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
	var number string
	var hasHead, hasPDF, hasDOCX bool
	return each(c.s.source(ctx), []any{&number, &hasHead, &hasPDF, &hasDOCX}, func() error {
		if !hasHead {
			c.add("Văn bản %s: sổ theo dõi thay đổi không còn dòng ghi lúc ban hành (“journal_head”).", number)
		}
		if !hasPDF {
			c.add("Văn bản %s: thiếu bản PDF đã ban hành (“pdf”).", number)
		}
		if !hasDOCX {
			c.add("Văn bản %s: thiếu bản Word đã ban hành (“docx”).", number)
		}
		return nil
	}, `SELECT number, journal_head = '' OR EXISTS (SELECT 1 FROM journal WHERE hash = journal_head),
		EXISTS (SELECT 1 FROM blob WHERE sha256 = pdf), docx = '' OR EXISTS (SELECT 1 FROM blob WHERE sha256 = docx)
		FROM document_version WHERE issued = 1 ORDER BY number`)
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
