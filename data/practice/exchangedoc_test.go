package practice_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

var update = flag.Bool("update", false, "rewrite the documents made by tests")

const exchangeDoc = "../../docs/exchange-format.md"

// TestExchangeDocIsComplete keeps docs/exchange-format.md equal to what the records' comments and the practice sets say:
// every array, every field, an example from a real export. Run it with -update after changing a record.
func TestExchangeDocIsComplete(t *testing.T) {
	want := exchangeText(t)
	if *update {
		if err := os.WriteFile(exchangeDoc, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(exchangeDoc)
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(want, strings.ReplaceAll(string(got), "\r\n", "\n")); diff != "" {
		t.Errorf("docs/exchange-format.md is not what the program does (-want +got):\n%s", diff)
	}
}

func exchangeText(t *testing.T) string {
	t.Helper()
	examples, comments := exportedExamples(t), fieldComments(t)
	var b strings.Builder
	b.WriteString(exchangeHead)
	for _, n := range model.Nouns {
		kind := reflect.TypeOf(model.New(n)).Elem()
		fmt.Fprintf(&b, "\n### `%s`\n\n%s\n\n| field | type | meaning | example |\n|---|---|---|---|\n", n.Plural(), comments[kind.Name()])
		for i := range kind.NumField() {
			f := kind.Field(i)
			if f.Anonymous {
				continue
			}
			b.WriteString(fieldLine(t, n.Plural(), f, comments[kind.Name()+"."+f.Name], examples[n.Plural()+"."+f.Tag.Get("json")]))
		}
	}
	return b.String()
}

// fieldLine is a field's row; every field has a meaning and an example.
func fieldLine(t *testing.T, array string, f reflect.StructField, meaning, example string) string {
	t.Helper()
	meaning, example = cmp.Or(meaning, meaningOf(array, f)), cmp.Or(example, exampleOf(array, f))
	if meaning == "" || example == "" {
		t.Errorf("%s.%s: meaning %q, example %q", array, f.Tag.Get("json"), meaning, example)
	}
	return fmt.Sprintf("| `%s` | %s | %s | %s |\n", f.Tag.Get("json"), typeText(f), meaning, example)
}

func typeText(f reflect.StructField) string {
	ref, _, own := strings.Cut(f.Tag.Get("ref"), ",")
	switch {
	case own:
		return "uid in `" + model.Noun(ref).Plural() + "` (belongs to it)"
	case ref != "":
		return "uid in `" + model.Noun(ref).Plural() + "` or empty"
	}
	switch f.Type.Name() {
	case "Date":
		return "day `YYYY-MM-DD` or empty"
	case "bool", "int":
		return f.Type.Name()
	case "string":
		return "text"
	}
	switch {
	case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
		return "list of objects"
	case f.Type.Kind() == reflect.Slice:
		return "list of texts"
	case f.Type == reflect.TypeFor[model.UID]():
		return "uid"
	}
	return "one of: " + strings.Join(enumValues(f.Type), ", ")
}

func enumValues(kind reflect.Type) []string {
	lists := []any{
		model.Levels, model.WardKinds, model.ChangeKinds, model.Parts, model.BodyKinds, model.SeriesScopes, model.NumberStates,
		model.BasisKinds, model.DelegationRoles, model.FindingKinds, model.Severities, model.DocTypes, model.MissionStates,
		model.FindingStates, model.RecommendationStates, model.DocumentStates, model.SessionStates, model.Nouns,
	}
	for _, l := range lists {
		v := reflect.ValueOf(l)
		if v.Type().Elem() != kind {
			continue
		}
		var out []string
		for i := range v.Len() {
			if s := v.Index(i).String(); s != "" {
				out = append(out, "`"+s+"`")
			}
		}
		return out
	}
	return nil
}

// exportedExamples gives for each "array.field" the first value that is not empty in an export of either set.
func exportedExamples(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, set := range practice.Sets() {
		var file map[string]json.RawMessage
		if err := json.Unmarshal(exported(t, set), &file); err != nil {
			t.Fatal(err)
		}
		for array, raw := range file {
			var rows []map[string]json.RawMessage
			if json.Unmarshal(raw, &rows) != nil {
				continue
			}
			for _, row := range rows {
				for field, v := range row {
					key, s := array+"."+field, string(v)
					if out[key] == "" && s != `""` && s != "null" && s != "[]" {
						out[key] = "`" + shorten(strings.ReplaceAll(s, "|", "\\|"), 60) + "`"
					}
				}
			}
		}
	}
	return out
}

func shorten(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}

func exported(t *testing.T, set string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), set+".sgs")
	ctx := context.Background()
	if err := practice.Write(ctx, path, set); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(ctx, path, data.Options{Now: func() time.Time { return time.Date(2026, 10, 5, 2, 0, 0, 0, time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var buf bytes.Buffer
	if err := data.Export(ctx, s, &buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// fieldComments reads the comments of package model: "Type" and "Type.Field".
func fieldComments(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	files, err := filepath.Glob("../model/records_*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no records: %v", err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			decl, ok := n.(*ast.GenDecl)
			if !ok {
				return true
			}
			for _, spec := range decl.Specs {
				if ts, ok := spec.(*ast.TypeSpec); ok {
					commentsOfType(ts, decl, out)
				}
			}
			return false
		})
	}
	return out
}

func commentsOfType(ts *ast.TypeSpec, decl *ast.GenDecl, out map[string]string) {
	st, ok := ts.Type.(*ast.StructType)
	if !ok {
		return
	}
	out[ts.Name.Name] = oneLine(decl.Doc)
	for _, f := range st.Fields.List {
		for _, id := range f.Names {
			out[ts.Name.Name+"."+id.Name] = oneLine(f.Comment) + oneLine(f.Doc)
		}
	}
}

func oneLine(c *ast.CommentGroup) string {
	if c == nil {
		return ""
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(c.Text()), " "), "|", "\\|")
}

const exchangeHead = `# Exchange format

` + "`sogiamsat export FILE.sgs -o OUT.json`" + ` writes everything a data file holds as one JSON file (UTF-8, NFC) that can be read without
the program; ` + "`sogiamsat import FILE.sgs DATA.json`" + ` takes the same shape in. An import is checked first and is all or nothing;
it makes FILE.sgs if it is missing. A record whose uid is in the file already is passed over when it is equal and refused
when it is not, so importing the same data twice changes nothing.

This page is made from the program's own records by a test (` + "`go test ./data/practice -run ExchangeDoc -update`" + `).

## The file

A file that can be imported as it is, written by hand:

` + "```json" + `
` + smallest + `
` + "```" + `

- ` + "`format`" + ` must be ` + "`sogiamsat/1`" + `. A later number is refused with a message that says so.
- One array per noun, named below; an array that is missing is empty. Unknown names of arrays or fields, names in other
  capitals and names given twice are refused, so that a typing error does not lose anything silently.
- A field that is missing or ` + "`null`" + ` is empty. Days are ` + "`YYYY-MM-DD`" + `; an empty day is an unknown day.
- ` + "`blobs`" + `: the bytes of issued papers and attachments, ` + "`{\"sha256\", \"size\", \"data\"}`" + ` with data in base64.
- ` + "`journal`" + `: who changed what and when, a chain of SHA-256 hashes (docs/file-format.md). An import into an empty file takes
  it over when the records are still what it says; otherwise, and where it is missing, the import writes entries of its
  own. Issued versions of papers stand on the journal, so they come in only together with it.
- Half-typed texts that were never saved are not in the file.

A text that can be stored is stored as it is. Characters that cannot be (loose marks, controls, zero-width characters,
U+2011, other line ends) are cleaned as when typed, and the import lists the places. What still may not be stored is
refused with array, row, line and field; so are references to records that are neither in this file nor in the data file,
and what breaks a rule between records, such as a unit that does not belong to the mission. Texts that seem to be typed
for the fonts of before Unicode (TCVN3, VNI) are stored as they are and listed; they are refused where a letter would be
lost (the ư of TCVN3). At most 20 problems are told at once.

## Fields of every record

| field | type | meaning |
|---|---|---|
| ` + "`uid`" + ` | text | UUID in small letters; identifies the record for ever. Required, because other records point to it |
| ` + "`version`" + ` | int | 1 for a new record, one more with each change; may be left out |
| ` + "`content_hash`" + ` | text | SHA-256 of the content; computed on import; may be left out |
| ` + "`created_at`, `changed_at`" + ` | text | instants in UTC, ` + "`2023-09-11T01:30:00.000Z`" + `; may be left out |
| ` + "`changed_by`" + ` | text | who made the last change |
| ` + "`deleted_at`, `deleted_with`" + ` | text | not empty: the record is in the bin, deleted together with that record |

## Arrays
`
