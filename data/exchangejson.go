package data

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"sync"

	"sogiamsat/data/model"
)

// The functions of this file read JSON that is known to be well-formed. Unlike encoding/json they tell names of fields
// apart by capitals, see a name that is given twice, and say which field a wrong value is in; what they cannot read they
// refuse, so that nothing of a file is passed over in silence.

// wrong is why a value was refused; "" is none. It follows the place in a message: "findings[2], “ord”: cần một số".
type wrong string

// eachMember calls f for the members of an object, in their order, and stops at the first refusal.
func eachMember(raw []byte, f func(name string, value []byte, at int) wrong) wrong {
	if len(raw) == 0 || raw[0] != '{' {
		return "cần dạng { … }"
	}
	seen := make(map[string]bool, 16)
	for i := 1; ; {
		i = skipSpace(raw, i)
		switch raw[i] {
		case '}':
			return ""
		case ',':
			i++
			continue
		}
		end := skipValue(raw, i)
		name := unquoted(raw[i:end])
		start := skipSpace(raw, skipSpace(raw, end)+1)
		if i = skipValue(raw, start); seen[name] {
			return wrong("mục “" + name + "” ghi hai lần")
		}
		seen[name] = true
		if w := f(name, raw[start:i], start); w != "" {
			return w
		}
	}
}

// eachElement calls f for the elements of an array; null is an empty array.
func eachElement(raw []byte, f func(n int, value []byte, at int) wrong) wrong {
	if string(raw) == "null" {
		return ""
	}
	if len(raw) == 0 || raw[0] != '[' {
		return "cần dạng [ … ]"
	}
	for i, n := 1, 0; ; n++ {
		i = skipSpace(raw, i)
		if raw[i] == ',' {
			i = skipSpace(raw, i+1)
		}
		if raw[i] == ']' {
			return ""
		}
		start := i
		i = skipValue(raw, start)
		if w := f(n, raw[start:i], start); w != "" {
			return w
		}
	}
}

func skipSpace(raw []byte, i int) int {
	for raw[i] == ' ' || raw[i] == '\n' || raw[i] == '\r' || raw[i] == '\t' {
		i++
	}
	return i
}

// skipValue returns the end of the value that starts at i.
func skipValue(raw []byte, i int) int {
	for depth := 0; ; {
		switch raw[i] {
		case '"':
			i = skipString(raw, i)
		case '{', '[':
			depth++
			i++
		case '}', ']':
			depth--
			i++
		case ' ', '\n', '\r', '\t', ',', ':':
			i++
			continue
		default:
			i += max(1, bytes.IndexAny(raw[i:], " \n\r\t,:]}"))
		}
		if depth == 0 {
			return i
		}
	}
}

func skipString(raw []byte, i int) int {
	for i++; ; i++ {
		switch raw[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
}

// unquoted is the value of a JSON string.
func unquoted(quoted []byte) string {
	if bytes.IndexByte(quoted, '\\') < 0 {
		return string(quoted[1 : len(quoted)-1])
	}
	out := make([]byte, 0, len(quoted))
	for rest := quoted[1 : len(quoted)-1]; ; {
		i := bytes.IndexByte(rest, '\\')
		if i < 0 {
			return string(append(out, rest...))
		}
		plain := simpleEscapes[rest[i+1]]
		if plain == 0 { // \u: rare, and left to those who know surrogates
			return unquotedByJSON(quoted)
		}
		out = append(append(out, rest[:i]...), plain)
		rest = rest[i+2:]
	}
}

var simpleEscapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func unquotedByJSON(quoted []byte) string {
	var s string
	if json.Unmarshal(quoted, &s) != nil {
		return ""
	}
	return s
}

// fieldPlace is where a field of a record lies.
type fieldPlace struct {
	index []int
	// verbatim fields are never cleaned: references, days, enums, hashes and texts that are JSON themselves.
	verbatim bool
}

var fieldPlaces sync.Map // reflect.Type -> map[string]fieldPlace

// placesOf gives the fields of a struct by their names in JSON.
func placesOf(t reflect.Type) map[string]fieldPlace {
	if m, ok := fieldPlaces.Load(t); ok {
		return m.(map[string]fieldPlace)
	}
	m := map[string]fieldPlace{}
	for _, f := range reflect.VisibleFields(t) {
		if name := f.Tag.Get("json"); name != "" && name != "-" {
			_, meta := reflect.TypeFor[model.Meta]().FieldByName(f.Name)
			m[name] = fieldPlace{f.Index, meta || jsonTexts[name] || f.Type != reflect.TypeFor[string]() && f.Type.Kind() == reflect.String}
		}
	}
	fieldPlaces.Store(t, m)
	return m
}

// jsonTexts are fields whose text is JSON or a hash: they are stored as they are or refused.
var jsonTexts = map[string]bool{"tree": true, "body": true, "sha256": true, "pdf": true, "docx": true, "journal_head": true}

// decodeObject fills a struct. clean, if any, is called for each field that holds text, to look at it and clean it.
func decodeObject(raw []byte, v reflect.Value, clean func(field, s string) string) wrong {
	places := placesOf(v.Type())
	return eachMember(raw, func(name string, value []byte, _ int) wrong {
		p, ok := places[name]
		if !ok {
			return wrong("không hiểu mục “" + name + "”")
		}
		c := clean
		if p.verbatim {
			c = nil
		}
		if w := decodeValue(value, v.FieldByIndex(p.index), name, c); w != "" {
			return wrong("“"+name+"”: ") + w
		}
		return ""
	})
}

func decodeValue(raw []byte, v reflect.Value, field string, clean func(field, s string) string) wrong {
	if string(raw) == "null" {
		return ""
	}
	switch v.Kind() {
	case reflect.String:
		return decodeText(raw, v, field, clean)
	case reflect.Bool:
		v.SetBool(string(raw) == "true")
		if s := string(raw); s != "true" && s != "false" {
			return "cần true hoặc false"
		}
	case reflect.Int:
		n, err := strconv.Atoi(string(raw))
		if err != nil {
			return "cần một số nguyên"
		}
		v.SetInt(int64(n))
	case reflect.Slice:
		return eachElement(raw, func(n int, value []byte, _ int) wrong {
			e := reflect.New(v.Type().Elem()).Elem()
			w := decodeValue(value, e, field, clean)
			v.Set(reflect.Append(v, e))
			return w
		})
	case reflect.Struct:
		return decodeObject(raw, v, clean)
	}
	return ""
}

func decodeText(raw []byte, v reflect.Value, field string, clean func(field, s string) string) wrong {
	if raw[0] != '"' {
		return "cần chữ trong dấu \"…\""
	}
	s := unquoted(raw)
	if clean != nil {
		s = clean(field, s)
	}
	v.SetString(s)
	return ""
}
