package docx_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/docx"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

func TestGoldenDocument(t *testing.T) {
	got := text(t, write(t, sample()), "word/document.xml")
	for _, open := range []string{"<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:r>", "<w:sectPr>"} {
		got = strings.ReplaceAll(got, open, "\n"+open)
	}
	const golden = "testdata/document.xml"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); d != "" {
		t.Errorf("document.xml (-golden +got):\n%s", d)
	}
}

func TestEqualTreesGiveEqualBytes(t *testing.T) {
	d := sample()
	d.Mark = doc.Mark{Draft: true, Practice: true}
	b := write(t, d)
	for range 5 {
		if !bytes.Equal(b, write(t, d)) {
			t.Fatal("two files of one tree differ")
		}
	}
	var names []string
	for _, f := range open(t, b).File {
		names = append(names, f.Name)
		if got := f.Modified.UTC().Format("2006-01-02"); got != "1980-01-01" {
			t.Errorf("%s is of %s", f.Name, got)
		}
	}
	want := []string{
		"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml",
		"word/fontTable.xml", "word/header1.xml", "word/header2.xml", "word/header3.xml", "word/header4.xml",
		"word/settings.xml", "word/styles.xml",
	}
	if d := cmp.Diff(want, names); d != "" {
		t.Error(d)
	}
}

// TestPartsKnowEachOther: every part has a type, every relation leads to a part, every id that is used is one.
func TestPartsKnowEachOther(t *testing.T) {
	b := write(t, sample())
	parts := map[string]bool{}
	for _, f := range open(t, b).File {
		parts[f.Name] = true
	}
	for _, o := range parse(t, text(t, b, "[Content_Types].xml")).all("Override") {
		if !parts[strings.TrimPrefix(o.attrs["PartName"], "/")] {
			t.Errorf("a type is given to %s, which is not there", o.attrs["PartName"])
		}
	}
	ids := map[string]bool{}
	for _, r := range parse(t, text(t, b, "word/_rels/document.xml.rels")).all("Relationship") {
		ids[r.attrs["Id"]] = true
		if !parts["word/"+r.attrs["Target"]] {
			t.Errorf("relation to %s, which is not there", r.attrs["Target"])
		}
	}
	heads := parse(t, text(t, b, "word/document.xml")).all("w:headerReference")
	for _, h := range heads {
		if !ids[h.attrs["r:id"]] {
			t.Errorf("head %s is no relation", h.attrs["r:id"])
		}
	}
	if len(heads) != 4 {
		t.Errorf("%d heads in two sections", len(heads))
	}
	styles := map[string]bool{}
	for _, s := range parse(t, text(t, b, "word/styles.xml")).all("w:style") {
		if styles[s.attrs["w:styleId"]] {
			t.Errorf("style %s stands twice", s.attrs["w:styleId"])
		}
		styles[s.attrs["w:styleId"]] = true
		if name := s.val("w:val", "w:name"); strings.ContainsAny(name, ",;{}") || name == "" {
			t.Errorf("style name %q", name)
		}
	}
	for _, p := range parse(t, text(t, b, "word/document.xml")).all("w:p") {
		if id := p.val("w:val", "w:pPr", "w:pStyle"); !styles[id] {
			t.Errorf("paragraph %q has style %q", p.says(), id)
		}
	}
}

func TestProperties(t *testing.T) {
	core := parse(t, text(t, write(t, sample()), "docProps/core.xml"))
	for name, want := range map[string]string{
		"dc:title": "Kế hoạch giám sát <A & B>", "dc:creator": "Ban Thường trực",
		"dc:subject": "Giám sát việc tiếp nhận kiến nghị", "dc:language": "vi-VN",
	} {
		if got := core.find(name); got == nil || got.text != want {
			t.Errorf("%s: %+v, want %q", name, got, want)
		}
	}
	if strings.Contains(text(t, write(t, paper()), "docProps/core.xml"), "dc:subject") {
		t.Error("an empty property is written")
	}
}

// TestWhatCannotBePrintedIsRefused as in the PDF, by field and character.
func TestWhatCannotBePrintedIsRefused(t *testing.T) {
	for name, b := range map[string]doc.Block{
		"text":      {Para: &doc.Para{Role: doc.Body, Field: "Nhận xét 3", Runs: []doc.Run{{Text: "tốt 😀"}}}},
		"control":   {Para: &doc.Para{Role: doc.Body, Runs: []doc.Run{{Text: "a\x01b"}}}},
		"bytes":     {Para: &doc.Para{Role: doc.Body, Runs: []doc.Run{{Text: "a\xffb"}}}},
		"cell":      {Table: &doc.Table{Columns: []doc.Column{{Title: "A", Share: 1}}, Rows: []doc.Row{{Cells: []doc.TableCell{cell("😀")}}}}},
		"head":      {Header: &doc.Header{National: "😀"}},
		"title":     {Title: &doc.Title{Kind: "😀"}},
		"recipient": {Signature: &doc.Signature{Recipients: []string{"😀"}, Name: "A"}},
	} {
		out, err := docx.Write(paper(b), sheet())
		var glyph *layout.GlyphError
		if !errors.As(err, &glyph) || out != nil {
			t.Errorf("%s: error %v, %d bytes", name, err, len(out))
		}
	}
	d := paper(doc.P(doc.Body, "a"))
	d.Title = "a\x01b"
	if _, err := docx.Write(d, sheet()); err == nil {
		t.Error("a control character went into the properties")
	}
	if _, err := docx.Write(sample(), layout.Sheet{}); err == nil {
		t.Error("a sheet without room is used")
	}
}

// TestEveryRuleSet: what an office may choose is set in all of them without loss.
func TestEveryRuleSet(t *testing.T) {
	for _, set := range rules.Sets() {
		b, err := docx.Write(sample(), set.Sheet())
		if err != nil {
			t.Errorf("%s: %v", set.ID, err)
			continue
		}
		got := strings.Join(paragraphs(parse(t, text(t, b, "word/document.xml"))), "\n")
		if !strings.Contains(got, "Nơi nhận:") || !strings.Contains(got, "Lê Thị Mẫu Đơn") {
			t.Errorf("%s: %s", set.ID, got)
		}
	}
}
