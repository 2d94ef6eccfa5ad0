package present_test

import (
	"reflect"
	"testing"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

// Every column of every kind of record has a name to be shown by.
func TestEveryColumnHasAName(t *testing.T) {
	for _, n := range model.Nouns {
		r := reflect.TypeOf(model.New(n)).Elem()
		for i := range r.NumField() {
			if key := r.Field(i).Tag.Get("json"); !r.Field(i).Anonymous && present.FieldOf(n, key) == "" {
				t.Errorf("%s.%s has no name", n, key)
			}
		}
	}
	if present.FieldOf("post", "title") == present.FieldOf("finding", "title") {
		t.Error("the title of a post is called as that of anything")
	}
}

func TestValue(t *testing.T) {
	names := map[model.UID]string{"a": "Phường 3"}
	for _, c := range []struct {
		key  string
		v    any
		want string
	}{
		{"ward", model.UID("a"), "Phường 3"},
		{"ward", model.UID(""), ""},
		{"ward", model.UID("b"), "(không còn trong sổ)"},
		{"due", model.Date("2023-09-08"), "08/9/2023"},
		{"due", model.Date(""), ""},
		{"in_conclusion", true, "Có"},
		{"in_conclusion", false, "Không"},
		{"ord", 3, "3"},
		{"count", 0, ""},
		{"size", 0, "0 B"},
		{"size", 1600, "2 kB"},
		{"size", 1_600_000, "1,6 MB"},
		{"text", "Một\nhai", "Một\nhai"},
		{"tree", `{"a":1}`, "(nội dung do chương trình lập)"},
		{"sha256", "0123456789abcdef", "0123456789ab…"},
		{"recipients", []string{"Như trên", "Lưu: VT."}, "Như trên\nLưu: VT."},
		{"signs", []model.DocType{model.TB, model.KH}, "Thông báo kết luận, Kế hoạch"},
		{"header", []model.HeaderLine{{Text: "A"}, {Text: "B"}}, "A\nB"},
		{"choices", []model.Choice{{Key: "lề", Value: "30"}}, "lề: 30"},
		{"kind", model.Limitation, "Hạn chế"},
		{"severity", model.NoSeverity, "Chưa đánh giá"},
		{"kind", model.FindingKind(""), ""},
		{"doc_type", model.DocType("mới"), "mới"},
		{"owner_noun", model.Noun("finding"), "nhận xét"},
		{"owner_noun", model.Noun(""), ""},
	} {
		if got := present.Value(c.key, c.v, names); got != c.want {
			t.Errorf("%s %v: %q, want %q", c.key, c.v, got, c.want)
		}
	}
}
