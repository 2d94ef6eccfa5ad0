package rules_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports/rules"
)

var update = flag.Bool("update", false, "write docs/the-thuc.md anew")

const formPage = "../../docs/the-thuc.md"

// TestThePageOfForms holds docs/the-thuc.md to the rule sets: it is written from them.
func TestThePageOfForms(t *testing.T) {
	want := formsAsText()
	if *update {
		if err := os.WriteFile(formPage, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(formPage)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/the-thuc.md does not say what the rule sets say; run go test ./reports/rules -run TestThePageOfForms -update")
	}
}

func formsAsText() string {
	var b strings.Builder
	b.WriteString("# Thể thức văn bản trong Sổ Giám Sát\n\n" +
		"Trang này do chương trình ghi ra từ chính dữ liệu thể thức mà nó dùng để in. Mỗi giá trị có điều, khoản làm căn cứ; chỗ ghi " +
		"“thói quen” là chỗ quy định để ngỏ. Cột “Được chọn” là khoảng hoặc các lựa chọn mà cơ quan có thể đặt khác trong Thiết lập; để " +
		"trống là không đổi được. Văn bản giữ thể thức đã dùng khi lập, kể cả khi thể thức mới có hiệu lực.\n")
	for _, s := range rules.Sets() {
		fmt.Fprintf(&b, "\n## %s\n\nMã `%s`. %s. Hiệu lực %s.\n", s.Name, s.ID, s.Basis, inForce(s))
		if s.Caution != "" {
			fmt.Fprintf(&b, "\n**Lưu ý:** %s\n", s.Caution)
		}
		b.WriteString("\n| Kích thước | Mặc định | Được chọn | Căn cứ |\n|---|---|---|---|\n")
		for _, m := range s.Measures {
			allowed := ""
			if m.Adjustable() {
				allowed = m.Range()
			}
			row(&b, rules.Label(m.Key), m.Amount(m.Value), allowed, m.Clause, m.Note)
		}
		b.WriteString("\n| Chữ, dấu, kiểu | Mặc định | Được chọn | Căn cứ |\n|---|---|---|---|\n")
		for _, x := range s.Traits {
			var options []string
			for _, o := range x.Options {
				options = append(options, rules.ValueLabel(x.Key, o))
			}
			row(&b, rules.Label(x.Key), rules.ValueLabel(x.Key, x.Value), strings.Join(options, ", "), x.Clause, x.Note)
		}
	}
	return b.String()
}

func inForce(s rules.Set) string {
	if s.ValidTo == "" {
		return "từ " + day(s.ValidFrom)
	}
	return "từ " + day(s.ValidFrom) + " đến trước " + day(s.ValidTo)
}

func day(s string) string { return model.Date(s).Format() }

func row(b *strings.Builder, name, value, allowed, clause, note string) {
	if note != "" {
		clause += ". " + note
	}
	fmt.Fprintf(b, "| %s | %s | %s | %s |\n", name, value, allowed, strings.ReplaceAll(clause, "|", "\\|"))
}
