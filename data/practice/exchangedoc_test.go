package practice_test

import (
	"bytes"
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

	"github.com/google/go-cmp/cmp"

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
	if diff := cmp.Diff(want, strings.ReplaceAll(string(got), "\r\n", "\n")); diff != "" {
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
			name := f.Tag.Get("json")
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", name, typeText(f), comments[kind.Name()+"."+f.Name], examples[n.Plural()+"."+name])
		}
	}
	return b.String()
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
	if f.Type.Kind() == reflect.Slice {
		return "list of " + strings.ToLower(f.Type.Elem().Name())
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
			out = append(out, "`"+v.Index(i).String()+"`")
		}
		return out
	}
	return []string{"text"}
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

` + "```json" + `
{
  "format": "sogiamsat/1",
  "missions": [
    {"uid": "018a8000-0000-7000-8000-010000000042", "code": "PN-2023-01", "theme": "việc ...", "state": "concluding"}
  ]
}
` + "```" + `

- ` + "`format`" + ` must be ` + "`sogiamsat/1`" + `. A later number is refused with a message that says so.
- One array per noun, named below; an array that is missing is empty. Unknown names of arrays or fields are refused, so
  that a typing error does not lose anything silently.
- A field that is missing is empty. Days are ` + "`YYYY-MM-DD`" + `; an empty day is an unknown day.
- ` + "`blobs`" + `: the bytes of issued papers and attachments, ` + "`{\"sha256\", \"size\", \"data\"}`" + ` with data in base64.
- ` + "`journal`" + `: who changed what and when, a chain of SHA-256 hashes. An import into an empty file takes it over; otherwise,
  and where it is missing, the import writes its own entries.

Text is cleaned as it is when typed (NFC, no control characters, no zero-width characters); whatever was changed is listed.
What may not be stored is refused with array, row and field.

## Fields of every record

| field | type | meaning |
|---|---|---|
| ` + "`uid`" + ` | text | UUID in its usual form; identifies the record for ever. Required, because other records point to it |
| ` + "`version`" + ` | int | 1 for a new record, one more with each change; may be left out |
| ` + "`content_hash`" + ` | text | SHA-256 of the content; computed on import |
| ` + "`created_at`, `changed_at`" + ` | text | instants in UTC, ` + "`2023-09-11T01:30:00.000Z`" + `; may be left out |
| ` + "`changed_by`" + ` | text | who made the last change |
| ` + "`deleted_at`, `deleted_with`" + ` | text | not empty: the record is in the bin, deleted together with that record |

## Arrays
`
