package data

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"sogiamsat/data/model"
)

// columnKind says how a field lies in its column.
type columnKind int

const (
	textColumn   columnKind = iota // TEXT, also enums, days and moments
	refColumn                      // TEXT or NULL: the uid of another record
	numberColumn                   // INTEGER
	flagColumn                     // INTEGER 0 or 1
	listColumn                     // TEXT: a JSON array
)

type column struct {
	name  string
	kind  columnKind
	index []int      // path of the struct's field
	ref   model.Noun // of a refColumn
	own   bool       // the record is a part of the one referred to
	since bool       // came with a later format than its table: while empty it is no part of content_hash
}

// table describes where the records of one noun are kept.
type table struct {
	noun    model.Noun
	record  reflect.Type // the struct
	columns []column
	content []column // without the fields of Meta
	refs    []column

	selectSQL, insertSQL, updateSQL, deleteSQL string
}

// tables has one descriptor per noun, tableOf the same by struct type.
var tables, tableOf = buildTables()

func buildTables() (map[model.Noun]*table, map[reflect.Type]*table) {
	byNoun, byType := map[model.Noun]*table{}, map[reflect.Type]*table{}
	for _, n := range model.Nouns {
		t := buildTable(n)
		byNoun[n], byType[t.record] = t, t
	}
	return byNoun, byType
}

func buildTable(n model.Noun) *table {
	t := &table{noun: n, record: reflect.TypeOf(model.New(n)).Elem()}
	for _, f := range reflect.VisibleFields(t.record) {
		if f.Anonymous {
			continue
		}
		c := newColumn(f)
		t.columns = append(t.columns, c)
		if len(f.Index) == 1 {
			t.content = append(t.content, c)
		}
		if c.kind == refColumn {
			t.refs = append(t.refs, c)
		}
	}
	t.buildSQL()
	return t
}

func newColumn(f reflect.StructField) column {
	c := column{name: f.Tag.Get("json"), index: f.Index, since: f.Tag.Get("since") != ""}
	switch f.Type.Kind() {
	case reflect.Int:
		c.kind = numberColumn
	case reflect.Bool:
		c.kind = flagColumn
	case reflect.Slice:
		c.kind = listColumn
	case reflect.String:
		if ref := f.Tag.Get("ref"); ref != "" {
			noun, part, _ := strings.Cut(ref, ",")
			c.kind, c.ref, c.own = refColumn, model.Noun(noun), part == "own"
		}
	default:
		panic(fmt.Sprintf("no column for field %s of type %s", f.Name, f.Type))
	}
	return c
}

func (t *table) buildSQL() {
	var read, names, sets []string
	for _, c := range t.columns {
		if c.kind == refColumn {
			read = append(read, fmt.Sprintf("coalesce(%s.%s, '')", t.noun, c.name))
		} else {
			read = append(read, fmt.Sprintf("%s.%s", t.noun, c.name))
		}
		names = append(names, c.name)
		sets = append(sets, c.name+" = ?")
	}
	marks := strings.TrimSuffix(strings.Repeat("?, ", len(names)), ", ")
	t.selectSQL = fmt.Sprintf("SELECT %s FROM %s ", strings.Join(read, ", "), t.noun)
	t.insertSQL = fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", t.noun, strings.Join(names, ", "), marks)
	t.updateSQL = fmt.Sprintf("UPDATE %s SET %s WHERE uid = ?", t.noun, strings.Join(sets, ", "))
	t.deleteSQL = fmt.Sprintf("DELETE FROM %s WHERE uid = ?", t.noun)
}

func tableFor(r model.Record) *table { return tables[r.Noun()] }

func structOf(r model.Record) reflect.Value { return reflect.ValueOf(r).Elem() }

// values returns the record's columns as arguments of a statement.
func (t *table) values(r model.Record) ([]any, error) {
	v := structOf(r)
	out := make([]any, 0, len(t.columns)+1)
	for _, c := range t.columns {
		f := v.FieldByIndex(c.index)
		switch c.kind {
		case numberColumn:
			out = append(out, f.Int())
		case flagColumn:
			out = append(out, f.Bool())
		case listColumn:
			s, err := listText(f)
			if err != nil {
				return nil, fmt.Errorf("%s.%s: %w", t.noun, c.name, err)
			}
			out = append(out, s)
		default:
			if s := f.String(); s == "" && c.kind == refColumn {
				out = append(out, nil)
			} else {
				out = append(out, s)
			}
		}
	}
	return out, nil
}

// listText is a list as JSON; a nil list and an empty one are the same.
func listText(f reflect.Value) (string, error) {
	if f.Len() == 0 {
		return "[]", nil
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(f.Interface()); err != nil {
		return "", err
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// hash is the record's content_hash; the package comment says of what.
func (t *table) hash(r model.Record) (string, error) {
	b := appendPart(nil, string(t.noun))
	v := structOf(r)
	for _, c := range t.content {
		f := v.FieldByIndex(c.index)
		if c.since && f.IsZero() {
			continue
		}
		switch c.kind {
		case numberColumn:
			b = appendPart(b, strconv.FormatInt(f.Int(), 10))
		case flagColumn:
			b = appendPart(b, string('0'+rune(boolToInt(f.Bool()))))
		case listColumn:
			s, err := listText(f)
			if err != nil {
				return "", fmt.Errorf("%s.%s: %w", t.noun, c.name, err)
			}
			b = appendPart(b, s)
		default:
			b = appendPart(b, f.String())
		}
	}
	return hexHash(b), nil
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// appendPart adds a length-prefixed text, so that no two lists of texts hash alike.
func appendPart(b []byte, s string) []byte {
	b = strconv.AppendInt(b, int64(len(s)), 10)
	b = append(b, ':')
	return append(b, s...)
}

func hexHash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// image is the record as JSON for the journal; fields without a value are left out. A nil record has no image.
func image(r model.Record) (string, error) {
	if r == nil {
		return "", nil
	}
	v := structOf(r)
	b := []byte{'{'}
	for _, c := range tableFor(r).columns {
		f := v.FieldByIndex(c.index)
		if f.IsZero() || c.kind == listColumn && f.Len() == 0 {
			continue
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), c.name...), '"', ':')
		var err error
		if b, err = appendJSON(b, c, f); err != nil {
			return "", err
		}
	}
	return string(append(b, '}')), nil
}

func appendJSON(b []byte, c column, f reflect.Value) ([]byte, error) {
	switch c.kind {
	case numberColumn:
		return strconv.AppendInt(b, f.Int(), 10), nil
	case flagColumn:
		return strconv.AppendBool(b, f.Bool()), nil
	case listColumn:
		s, err := listText(f)
		return append(b, s...), err
	}
	s := f.String()
	if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == 0xfffd }) {
		quoted, err := json.Marshal(s)
		return append(b, quoted...), err
	}
	return append(append(append(b, '"'), s...), '"'), nil
}

// fromImage is the record of an image, nil of none.
func fromImage(n model.Noun, text string) (model.Record, error) {
	if text == "" {
		return nil, nil
	}
	r := model.New(n)
	if r == nil {
		return nil, fmt.Errorf("unknown noun %q in the journal", n)
	}
	if err := json.Unmarshal([]byte(text), r); err != nil {
		return nil, fmt.Errorf("image of %s: %w", n, err)
	}
	return r, nil
}
