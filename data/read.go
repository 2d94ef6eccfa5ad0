package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"sogiamsat/data/model"
)

// querier runs one reading statement, inside or outside of a transaction. fail turns an error of the driver into a
// refusal, and inside a transaction ends it.
type querier interface {
	query(stmt string, args ...any) (*sql.Rows, error)
	fail(err error) error
}

// Source is what records can be read from: a *Store, or inside a transaction its *Tx.
type Source interface {
	source(ctx context.Context) querier
}

// reader reads outside of a transaction; it can be cancelled.
type reader struct {
	ctx context.Context
	db  interface {
		QueryContext(ctx context.Context, stmt string, args ...any) (*sql.Rows, error)
	}
}

func (s *Store) source(ctx context.Context) querier { return reader{ctx, s.db} }

// together keeps the connection for several statements, so that nothing is written between them.
func (s *Store) together(ctx context.Context, read func(querier) error) (err error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return refusal(err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	return read(reader{ctx, conn})
}

func (r reader) query(stmt string, args ...any) (*sql.Rows, error) {
	return r.db.QueryContext(r.ctx, stmt, args...)
}

func (r reader) fail(err error) error { return refusal(err) }

// scanner reads rows into one struct whose fields' addresses are looked up once per query, not once per row.
type scanner struct {
	dest    []any
	numbers []numberField
	lists   []listField
}

type numberField struct {
	value *int64
	field reflect.Value
}

type listField struct {
	text  *string
	field reflect.Value
}

var stringPointer = reflect.TypeFor[*string]()

func (t *table) scanner(v reflect.Value) *scanner {
	s := &scanner{}
	for _, c := range t.columns {
		f := v.FieldByIndex(c.index)
		switch c.kind {
		case numberColumn:
			n := numberField{new(int64), f}
			s.numbers = append(s.numbers, n)
			s.dest = append(s.dest, n.value)
		case flagColumn:
			s.dest = append(s.dest, f.Addr().Interface())
		case listColumn:
			l := listField{new(string), f}
			s.lists = append(s.lists, l)
			s.dest = append(s.dest, l.text)
		default:
			s.dest = append(s.dest, f.Addr().Convert(stringPointer).Interface())
		}
	}
	return s
}

func (s *scanner) scan(rows *sql.Rows) error {
	if err := rows.Scan(s.dest...); err != nil {
		return err
	}
	for _, n := range s.numbers {
		n.field.SetInt(*n.value)
	}
	for _, l := range s.lists {
		l.field.SetZero()
		if *l.text == "[]" {
			continue
		}
		if err := json.Unmarshal([]byte(*l.text), l.field.Addr().Interface()); err != nil {
			return err
		}
	}
	return nil
}

// list reads records of type T: rest continues "SELECT columns FROM table", columns are qualified by the table's name.
func list[T any](q querier, rest string, args ...any) ([]T, error) {
	t := tableOf[reflect.TypeFor[T]()]
	rows, err := q.query(t.selectSQL+rest, args...)
	if err != nil {
		return nil, q.fail(fmt.Errorf("read %s: %w", t.noun, err))
	}
	defer rows.Close()
	var out []T
	var one T
	s := t.scanner(reflect.ValueOf(&one).Elem())
	for rows.Next() {
		if err := s.scan(rows); err != nil {
			return nil, q.fail(fmt.Errorf("read %s: %w", t.noun, err))
		}
		out = append(out, one)
	}
	if err := rows.Err(); err != nil {
		return nil, q.fail(fmt.Errorf("read %s: %w", t.noun, err))
	}
	return out, nil
}

// records is list for a noun known only at run time.
func records(q querier, n model.Noun, rest string, args ...any) ([]model.Record, error) {
	t := tables[n]
	rows, err := q.query(t.selectSQL+rest, args...)
	if err != nil {
		return nil, q.fail(fmt.Errorf("read %s: %w", n, err))
	}
	defer rows.Close()
	var out []model.Record
	one := structOf(model.New(n))
	scan := t.scanner(one)
	for rows.Next() {
		if err := scan.scan(rows); err != nil {
			return nil, q.fail(fmt.Errorf("read %s: %w", n, err))
		}
		r := model.New(n)
		structOf(r).Set(one)
		out = append(out, r)
	}
	if err := rows.Err(); err != nil {
		return nil, q.fail(fmt.Errorf("read %s: %w", n, err))
	}
	return out, nil
}

// each runs a statement and calls use after each row was scanned into dest.
func each(q querier, dest []any, use func() error, stmt string, args ...any) error {
	rows, err := q.query(stmt, args...)
	if err != nil {
		return q.fail(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(dest...); err != nil {
			return q.fail(err)
		}
		if err := use(); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return q.fail(err)
	}
	return nil
}

// first scans the first row of a statement; found is false when there is none.
func first(q querier, dest []any, stmt string, args ...any) (found bool, err error) {
	err = each(q, dest, func() error { found = true; return nil }, stmt+" LIMIT 1", args...)
	return found, err
}

// Get returns one record, also when it is in the bin; the error has code NotFound when there is none.
func Get[T any](ctx context.Context, from Source, uid model.UID) (T, error) {
	var zero T
	got, err := list[T](from.source(ctx), "WHERE uid = ?", uid)
	if err != nil {
		return zero, err
	}
	if len(got) == 0 {
		return zero, notFound(tableOf[reflect.TypeFor[T]()].noun, uid)
	}
	return got[0], nil
}

// All returns the records of a kind that are not in the bin, in the order in which they were made.
func All[T any](ctx context.Context, from Source) ([]T, error) {
	return list[T](from.source(ctx), "WHERE deleted_at = '' ORDER BY uid")
}

func notFound(n model.Noun, uid model.UID) error {
	return model.Errorf(model.NotFound, "", "Không tìm thấy %s này.", n.Label()).Because(fmt.Errorf("%s %s", n, uid))
}

// jsonList makes a set of uids one argument, for "IN (SELECT value FROM json_each(?))".
func jsonList[S ~string](items []S) string {
	quoted := make([]string, len(items))
	for i, s := range items {
		b, _ := json.Marshal(string(s))
		quoted[i] = string(b)
	}
	return "[" + strings.Join(quoted, ",") + "]"
}

const inList = "IN (SELECT value FROM json_each(?))"
