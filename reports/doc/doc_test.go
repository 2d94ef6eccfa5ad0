package doc_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/reports/doc"
)

func TestJSONKeepsEverything(t *testing.T) {
	want := doc.Document{
		Type: "TB", Title: "Thông báo", RuleSet: "front-nd30", Author: "Ban Thường trực", Subject: "Kết luận",
		Mark: doc.Mark{Draft: true, Practice: true},
		Blocks: []doc.Block{
			{Header: &doc.Header{
				Left:      []doc.HeaderLine{{Text: "ỦY BAN", Bold: true}},
				Separator: doc.SepLine, Number: "Số:   /TB", SubjectLine: "V/v", National: "Q", Motto: "T", PlaceDate: "P",
			}},
			{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: "Kết luận"}},
			{Para: &doc.Para{
				Role: doc.Clause, Label: "1.", Runs: []doc.Run{{Text: "a"}, {Text: "b", Bold: true, Italic: true}},
				Sources: []string{"u1", "u2"}, Field: "nhận xét 1", ByHand: true, Outline: 2, KeepNxt: true,
			}},
			{Table: &doc.Table{
				Columns: []doc.Column{{Title: "STT", Share: 1.5, Align: doc.Center}},
				Rows: []doc.Row{{
					Cells:   []doc.TableCell{{Paras: []doc.Para{{Role: doc.Cell, Runs: []doc.Run{{Text: "x"}}}}, Span: 2}},
					Sources: []string{"u3"}, Bold: true,
				}},
			}},
			{Signature: &doc.Signature{
				Recipients: []string{"Như trên"}, Authority: []string{"TM."}, Name: "A",
				Second: &doc.Signer{Authority: []string{"THƯ KÝ"}, Name: "B"},
			}},
			{Section: &doc.Section{Landscape: true}},
		},
	}
	bytes, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got doc.Document
	if err := json.Unmarshal(bytes, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("after JSON (-want +got):\n%s", diff)
	}
}

func TestText(t *testing.T) {
	p := doc.Para{Runs: []doc.Run{{Text: "số 93"}, {Text: "5-QĐ/TU", Bold: true}}}
	if got := p.Text(); got != "số 935-QĐ/TU" {
		t.Errorf("Text = %q", got)
	}
	if got := (doc.Para{}).Text(); got != "" {
		t.Errorf("Text of nothing = %q", got)
	}
}

func TestP(t *testing.T) {
	want := doc.Block{Para: &doc.Para{Role: doc.Body, Runs: []doc.Run{{Text: "a"}}, Sources: []string{"u1"}}}
	if diff := cmp.Diff(want, doc.P(doc.Body, "a", "u1")); diff != "" {
		t.Error(diff)
	}
}

func TestRolesAreDistinct(t *testing.T) {
	seen := map[doc.Role]bool{}
	for _, r := range doc.Roles {
		if seen[r] || r == "" {
			t.Errorf("role %q stands twice or is empty", r)
		}
		seen[r] = true
	}
}
