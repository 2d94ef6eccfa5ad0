package checks_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports/checks"
)

const listFile = "../../docs/kiem-tra.md"

// TestTheListForReadersIsTheTable holds docs/kiem-tra.md to the table.
func TestTheListForReadersIsTheTable(t *testing.T) {
	want := list()
	if *update {
		if err := os.WriteFile(listFile, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(listFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("write it anew with -update:\n%s", diff)
	}
}

func list() string {
	var b strings.Builder
	table := checks.Table()
	fmt.Fprintf(&b, "# Danh mục kiểm tra văn bản\n\n"+
		"Chương trình xem lại văn bản trước khi in trình ký và trước khi ban hành theo %d mục dưới đây. **Cần sửa**: phải sửa rồi mới ban hành. "+
		"**Nên xem**: được bỏ qua khi có lý do. Kích thước đo trên trang in, theo thể thức của văn bản; khoảng ghi ở đây là của thể thức Mặt trận. "+
		"Danh mục này lập từ bảng kiểm tra của chương trình (`reports/checks`) và được kiểm thử giữ cho khớp.\n", len(table))
	for _, g := range checks.Groups {
		fmt.Fprintf(&b, "\n## %s\n\n| Mã | Cần | Mức | Loại văn bản | Căn cứ, lý do |\n|---|---|---|---|---|\n", g.Label())
		for _, r := range table {
			if r.Group == g {
				fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", r.ID, r.Need, levelWord(r.Level), typeWords(r.Types), model.UpperFirst(r.Clause))
			}
		}
	}
	return b.String()
}

func levelWord(l checks.Level) string {
	if l == checks.Blocking {
		return "Cần sửa"
	}
	return "Nên xem"
}

func typeWords(types []model.DocType) string {
	if types == nil {
		return "mọi loại"
	}
	if len(types) > len(model.DocTypes)/2 {
		var without []string
		for _, x := range model.DocTypes {
			if !slices.Contains(types, x) {
				without = append(without, x.Label())
			}
		}
		return "mọi loại, trừ " + strings.Join(without, ", ")
	}
	var out []string
	for _, x := range types {
		out = append(out, x.Label())
	}
	return strings.Join(out, ", ")
}

// TestTheTableIsOrdered: ids are unique and tell their group; every row says what it needs and why.
func TestTheTableIsOrdered(t *testing.T) {
	seen := map[string]bool{}
	table := checks.Table()
	if len(table) < 40 {
		t.Errorf("%d checks", len(table))
	}
	for _, r := range table {
		if seen[r.ID] || !strings.HasPrefix(r.ID, string(r.Group)+".") {
			t.Errorf("%s stands twice or in another group (%s)", r.ID, r.Group)
		}
		seen[r.ID] = true
		if !strings.HasSuffix(r.Need, ".") || r.Clause == "" || r.Level == "" || !slices.Contains(checks.Groups, r.Group) || r.Group.Label() == "" {
			t.Errorf("%s is not whole: %+v", r.ID, r)
		}
	}
}
