package present

import (
	"reflect"
	"strconv"
	"strings"

	"sogiamsat/data/model"
)

// Value is what a field of a record holds, as people read it: the label of a state, a day as 08/9/2023, the name of the
// record referred to. It may have several lines; "" is an empty field.
func Value(key string, v any, names map[model.UID]string) string {
	switch v := v.(type) {
	case model.UID:
		return refName(v, names)
	case model.Date:
		return v.Format()
	case bool:
		return yesNo(v)
	case int:
		return number(key, v)
	case string:
		return textValue(key, v)
	case []string:
		return strings.Join(v, "\n")
	case []model.DocType:
		return joinLabels(v)
	case []model.HeaderLine:
		return joinLines(v, func(l model.HeaderLine) string { return l.Text })
	case []model.Choice:
		return joinLines(v, func(c model.Choice) string { return c.Key + ": " + c.Value })
	}
	return enumLabel(v)
}

func refName(uid model.UID, names map[model.UID]string) string {
	name, ok := names[uid]
	switch {
	case uid == "":
		return ""
	case !ok || name == "":
		return "(không còn trong sổ)"
	}
	return name
}

func yesNo(v bool) string {
	if v {
		return "Có"
	}
	return "Không"
}

// number leaves out counts that say "none yet".
func number(key string, n int) string {
	switch {
	case n == 0 && key != "size":
		return ""
	case key == "size":
		return FileSize(n)
	}
	return strconv.Itoa(n)
}

// shownHash is how much of a hash is shown: enough to tell two apart.
const shownHash = 12

func textValue(key, s string) string {
	switch key {
	case "tree", "body":
		if strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[") {
			return "(nội dung do chương trình lập)"
		}
	case "pdf", "docx", "journal_head", "sha256":
		if len(s) > shownHash {
			return s[:shownHash] + "…"
		}
	}
	return s
}

func joinLabels[T interface{ Label() string }](all []T) string {
	var out []string
	for _, x := range all {
		out = append(out, x.Label())
	}
	return strings.Join(out, ", ")
}

func joinLines[T any](all []T, line func(T) string) string {
	var out []string
	for _, x := range all {
		out = append(out, line(x))
	}
	return strings.Join(out, "\n")
}

// enumLabel is the label of a value of a fixed set; a value that is not of the set, and none, is shown as it is.
func enumLabel(v any) string {
	text := reflect.ValueOf(v).String()
	if known, ok := v.(interface{ Valid() bool }); ok && !known.Valid() || !ok && text == "" {
		return text
	}
	if l, ok := v.(interface{ Label() string }); ok {
		return l.Label()
	}
	return text
}
