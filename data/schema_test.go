package data_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// column reads the first column of a statement's rows.
func column(t *testing.T, s *data.Store, stmt string, args ...any) []string {
	t.Helper()
	rows, err := s.DB().Query(stmt, args...)
	if err != nil {
		t.Fatalf("%s: %v", stmt, err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestTablesAreTheRecords(t *testing.T) {
	s := datatest.Open(t)
	for _, n := range model.Nouns {
		if diff := cmp.Diff(data.Columns(n), column(t, s, "SELECT name FROM pragma_table_info(?) ORDER BY cid", n)); diff != "" {
			t.Errorf("columns of %s (-record +table):\n%s", n, diff)
		}
		less := cmp.Transformer("set", func(in []string) map[string]bool {
			out := map[string]bool{}
			for _, x := range in {
				out[x] = true
			}
			return out
		})
		got := column(t, s, `SELECT "from" || ' ' || "table" FROM pragma_foreign_key_list(?)`, n)
		if diff := cmp.Diff(data.References(n), got, less); diff != "" {
			t.Errorf("references of %s (-record +table):\n%s", n, diff)
		}
	}
}

func TestEveryTableIsStrictAndKnowsItsRows(t *testing.T) {
	s := datatest.Open(t)
	tables := column(t, s, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
	if want := len(model.Nouns) + 4; len(tables) != want {
		t.Errorf("%d tables, want %d: %v", len(tables), want, tables)
	}
	for _, name := range tables {
		if got := column(t, s, "SELECT strict FROM pragma_table_list WHERE name = ?", name); len(got) != 1 || got[0] != "1" {
			t.Errorf("%s is not STRICT", name)
		}
		got := column(t, s, "SELECT name FROM pragma_table_info(?) WHERE name IN ('uid', 'version', 'content_hash')", name)
		if len(got) != 3 {
			t.Errorf("%s has only %v of uid, version, content_hash", name, got)
		}
	}
}

// enumValues lists the values of each enum type, and the types of fields that may also be empty.
var enumValues = map[string][]string{
	"Level": values(model.Levels), "WardKind": values(model.WardKinds), "ChangeKind": values(model.ChangeKinds), "Part": values(model.Parts),
	"BodyKind": values(model.BodyKinds), "SeriesScope": values(model.SeriesScopes), "NumberState": values(model.NumberStates),
	"BasisKind": values(model.BasisKinds), "Role": values(model.DelegationRoles), "FindingKind": values(model.FindingKinds),
	"Severity": values(model.Severities), "DocType": values(model.DocTypes), "MissionState": values(model.MissionStates),
	"FindingState": values(model.FindingStates), "RecommendationState": values(model.RecommendationStates),
	"DocumentState": values(model.DocumentStates), "SessionState": values(model.SessionStates),
}

func values[T ~string](in []T) []string {
	var out []string
	for _, v := range in {
		out = append(out, string(v))
	}
	return out
}

// example is a record whose row every CHECK allows; its references lead nowhere, which only COMMIT would see.
func example(n model.Noun) model.Record {
	r := model.New(n)
	v := reflect.ValueOf(r).Elem()
	for _, f := range reflect.VisibleFields(v.Type()) {
		switch field := v.FieldByIndex(f.Index); {
		case f.Anonymous:
		case f.Type == reflect.TypeFor[model.UID]() && f.Tag.Get("ref") != "":
			field.SetString(string(datatest.UID(7)))
		case enumValues[f.Type.Name()] != nil:
			field.SetString(enumValues[f.Type.Name()][0])
		case f.Type.Kind() == reflect.Int:
			field.SetInt(1)
		}
	}
	*r.Head() = model.Meta{
		UID: datatest.UID(9), Version: 1, ContentHash: strings.Repeat("0", 64), CreatedAt: model.InstantOf(datatest.Now), ChangedAt: model.InstantOf(datatest.Now),
	}
	return r
}

// stored tries to write a row and takes it back.
func stored(t *testing.T, s *data.Store, r model.Record) error {
	t.Helper()
	var err error
	back := fmt.Errorf("take it back")
	_ = s.Do(context.Background(), "thử", func(tx *data.Tx) error {
		err = tx.Store(r)
		return back
	})
	return err
}

// TestColumnsTakeWhatTheModelAllows puts every value of every enum, and one it does not know, into every column.
func TestColumnsTakeWhatTheModelAllows(t *testing.T) {
	s := datatest.Open(t)
	for _, n := range model.Nouns {
		if err := stored(t, s, example(n)); err != nil {
			t.Errorf("%s: a correct row is refused: %v", n, err)
		}
		kind := reflect.TypeOf(model.New(n)).Elem()
		for _, f := range reflect.VisibleFields(kind) {
			for _, v := range enumValues[f.Type.Name()] {
				r := example(n)
				reflect.ValueOf(r).Elem().FieldByIndex(f.Index).SetString(v)
				if err := stored(t, s, r); err != nil {
					t.Errorf("%s.%s does not take %q: %v", n, f.Name, v, err)
				}
			}
			for _, bad := range badValues(f) {
				r := example(n)
				reflect.ValueOf(r).Elem().FieldByIndex(f.Index).Set(reflect.ValueOf(bad).Convert(f.Type))
				err := stored(t, s, r)
				var refusal *model.Error
				if !errors.As(err, &refusal) || refusal.Code != model.Invalid || refusal.Field != f.Tag.Get("json") {
					t.Errorf("%s.%s takes %v (%v)", n, f.Name, bad, err)
				}
			}
		}
	}
}

// badValues lists what a column of the field's type must refuse by itself.
func badValues(f reflect.StructField) []any {
	switch {
	case enumValues[f.Type.Name()] != nil:
		return []any{"nowhere"}
	case f.Type == reflect.TypeFor[model.Date]():
		return []any{"08/9/2023", "2023-9-8", "2023-02-30", "2023-09-08T00:00:00.000Z"}
	case f.Type == reflect.TypeFor[model.Instant]():
		return []any{"2023-09-08", "2023-09-08 01:02:03"}
	case f.Type.Kind() == reflect.Int:
		return []any{-1}
	case f.Name == "UID":
		return []any{"short"}
	case f.Name == "Tree" || f.Name == "Body" && f.Type.Kind() == reflect.String && f.Type != reflect.TypeFor[model.UID]():
		return []any{"{broken"}
	}
	return nil
}
