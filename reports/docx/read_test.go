package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/doc/doctest"
	"sogiamsat/reports/docx"
)

const wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

// pack makes an archive; names and contents alternate.
func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, parts[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// body is a main text.
func body(inner string) string {
	return `<w:document ` + wordSpace + `><w:body>` + inner + `</w:body></w:document>`
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	for _, d := range []doc.Document{sample(), paper(wards(60))} {
		got, err := docx.ReadText(write(t, d))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(doctest.Texts(d), got); diff != "" {
			t.Errorf("(-tree +file)\n%s", diff)
		}
		lines, err := docx.Lines(d, sheet())
		if err != nil || !cmp.Equal(lines, got) {
			t.Errorf("Lines: %v, %q", err, lines)
		}
	}
	if _, err := docx.Lines(paper(doc.P(doc.Body, "😀")), sheet()); err == nil {
		t.Error("lines of what cannot be printed")
	}
}

// TestTextOfOtherPrograms: what word processors write besides plain runs.
func TestTextOfOtherPrograms(t *testing.T) {
	for name, c := range map[string]struct {
		inner string
		want  []string
	}{
		"runs":      {`<w:p><w:r><w:t>Số 93</w:t></w:r><w:r><w:t xml:space="preserve">5-QĐ/TU </w:t></w:r></w:p><w:p/>`, []string{"Số 935-QĐ/TU"}},
		"spaces":    {"<w:p><w:r><w:t>a\u00a0 b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:cr/><w:t>e</w:t></w:r></w:p>", []string{"a b c d e"}},
		"hyphens":   {"<w:p><w:r><w:t>935</w:t><w:noBreakHyphen/><w:t>QĐ</w:t><w:softHyphen/><w:t>/TU 1\u20112</w:t></w:r></w:p>", []string{"935-QĐ/TU 1-2"}},
		"NFD":       {"<w:p><w:r><w:t>Ke\u0302\u0301t</w:t></w:r></w:p>", []string{"Kết"}},
		"changes":   {`<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>`, []string{"mới"}},
		"moves":     {`<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>`, []string{"a"}},
		"links":     {`<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt></w:p>`, []string{"ab"}},
		"fields":    {`<w:p><w:r><w:instrText> PAGE </w:instrText></w:r><w:fldSimple><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>`, []string{"7"}},
		"cells":     {`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, []string{"a", "b"}},
		"text box":  {`<w:p><w:r><w:t>ngoài</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>hộp</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:r><w:t> sau</w:t></w:r></w:p>`, []string{"ngoài sau", "hộp"}},
		"foreign":   {`<w:p><x:t xmlns:x="urn:x">không</x:t><w:r><w:t>có</w:t></w:r></w:p>`, []string{"có"}},
		"entities":  {`<w:p><w:r><w:t>A &amp; &lt;B&gt; &#x110;</w:t></w:r></w:p>`, []string{"A & <B> Đ"}},
		"no p":      {`<w:r><w:t>lạc</w:t></w:r>`, nil},
		"no words":  {``, nil},
		"two words": {`<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr/></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>`, []string{"a", "b"}},
	} {
		got, err := docx.ReadText(pack(t, "word/document.xml", body(c.inner)))
		if err != nil || strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q, %v; want %q", name, got, err, c.want)
		}
	}
}

func TestTheMainPartIsTheOneThatThePackageNames(t *testing.T) {
	rels := `<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Word/chinh.xml"/></Relationships>`
	strict := strings.ReplaceAll(body(`<w:p><w:r><w:t>a</w:t></w:r></w:p>`), "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
	for _, parts := range [][]string{
		{"_rels/.rels", rels, "word/CHINH.xml", strict},
		{"_rels/.rels", "not XML <", "word/document.xml", strict},
		{"_rels/.rels", "<Relationships/>", "word/document.xml", strict},
	} {
		if got, err := docx.ReadText(pack(t, parts...)); err != nil || strings.Join(got, "|") != "a" {
			t.Errorf("%q: %q, %v", parts[1], got, err)
		}
	}
}

func TestFilesThatAreNoPaper(t *testing.T) {
	good := write(t, sample())
	flipped := bytes.Clone(good)
	at := bytes.Index(good, []byte("word/document.xml")) + 200
	flipped[at] ^= 0xff
	many := strings.Repeat(`<w:p><w:r><w:t>a</w:t></w:r></w:p>`, 20_001)
	for name, c := range map[string]struct {
		file []byte
		code model.Code
		says string
	}{
		"nothing":     {nil, model.EmptyFile, "rỗng"},
		"PDF":         {[]byte("%PDF-1.4 ..."), model.Invalid, "không phải tệp Word"},
		"old Word":    {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ..."), model.Invalid, "kiểu cũ (.doc) hoặc có đặt mật khẩu"},
		"cut":         {good[:len(good)/2], model.Damaged, "bị hỏng"},
		"flipped":     {flipped, model.Damaged, "bị hỏng"},
		"other zip":   {pack(t, "xl/workbook.xml", "<workbook/>"), model.Invalid, "không phải tệp Word"},
		"no body":     {pack(t, "word/document.xml", "<html/>"), model.Invalid, "không phải tệp Word"},
		"bad XML":     {pack(t, "word/document.xml", body("<w:p>")), model.Damaged, "bị hỏng"},
		"bad bytes":   {pack(t, "word/document.xml", body("<w:p>\xff</w:p>")), model.Damaged, "bị hỏng"},
		"entity":      {pack(t, "word/document.xml", `<!DOCTYPE a [<!ENTITY x "xx">]>`+body("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")), model.Damaged, "bị hỏng"},
		"charset":     {pack(t, "word/document.xml", `<?xml version="1.0" encoding="TCVN"?>`+body("")), model.Damaged, "bị hỏng"},
		"twice":       {pack(t, "word/document.xml", body(""), "word/document.xml", body("")), model.Damaged, "bị hỏng"},
		"deep":        {pack(t, "word/document.xml", body(strings.Repeat("<w:p>", 600)+strings.Repeat("</w:p>", 600))), model.Damaged, "bị hỏng"},
		"bomb":        {pack(t, "word/document.xml", body(strings.Repeat(" ", 33<<20))), model.Invalid, "quá lớn"},
		"paragraphs":  {pack(t, "word/document.xml", body(many)), model.Invalid, "quá lớn"},
		"many parts":  {pack(t, manyParts()...), model.Invalid, "quá lớn"},
		"large":       {make([]byte, 64<<20+1), model.Invalid, "quá lớn"},
		"not the end": {append([]byte("PK\x03\x04"), make([]byte, 100)...), model.Damaged, "bị hỏng"},
	} {
		got, err := docx.ReadText(c.file)
		var refused *model.Error
		if !errors.As(err, &refused) || refused.Code != c.code || !strings.Contains(refused.Message, c.says) || refused.Field != "file" || got != nil {
			t.Errorf("%s: %v with %d lines, want %s: %s", name, err, len(got), c.code, c.says)
		}
	}
}

func manyParts() []string {
	parts := []string{"word/document.xml", body("")}
	for range 10_000 {
		parts = append(parts, "x", "")
	}
	return parts
}

// TestAnEditedFileIsComparedWithItsPaper: the words that differ are found, and nothing else.
func TestAnEditedFileIsComparedWithItsPaper(t *testing.T) {
	edited := sample()
	edited.Blocks[8].Para = &doc.Para{Role: doc.Dash, Label: "-", Runs: []doc.Run{
		{Text: "Đánh giá việc tiếp nhận, giải quyết đơn, kiến nghị của người dân tại các đơn vị được giám sát;"},
	}}
	was, err := docx.Lines(sample(), sheet())
	if err != nil {
		t.Fatal(err)
	}
	now, err := docx.ReadText(write(t, edited))
	if err != nil {
		t.Fatal(err)
	}
	changes := 0
	for _, p := range compose.Compare(was, now) {
		if p.Same() {
			continue
		}
		changes++
		if len(p.Gone) != 0 || len(p.Come) != 1 || !strings.Contains(p.Now, "giải quyết đơn, kiến nghị") {
			t.Errorf("%+v", p)
		}
	}
	if changes != 1 {
		t.Errorf("%d lines differ", changes)
	}
}

// FuzzReadText: whatever the file, there is a text or a refusal for the user.
func FuzzReadText(f *testing.F) {
	f.Add([]byte(body(`<w:p><w:r><w:t>a</w:t></w:r></w:p>`)), true)
	f.Add([]byte("PK\x03\x04"), false)
	f.Add([]byte(`<w:document>`), true)
	f.Fuzz(func(t *testing.T, content []byte, packed bool) {
		if packed {
			content = pack(t, "word/document.xml", string(content))
		}
		lines, err := docx.ReadText(content)
		var refused *model.Error
		if err != nil && (!errors.As(err, &refused) || lines != nil) {
			t.Fatalf("%v", err)
		}
		for _, l := range lines {
			if l == "" || l != model.CleanLine(l) {
				t.Fatalf("line %q", l)
			}
		}
	})
}

// TestFilesThatCanRunSomething: macros are found whatever the name of the file says.
func TestFilesThatCanRunSomething(t *testing.T) {
	const types = "[Content_Types].xml"
	plain := `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	for name, parts := range map[string][]string{
		"content type": {types, `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`},
		"project type": {types, `<Types><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`},
		"project":      {types, plain, "word/vbaProject.bin", "x"},
		"capitals":     {types, plain, `word\VBAPROJECT.BIN`, "x"},
		"data":         {types, plain, "word/vbaData.xml", "x"},
	} {
		err := docx.CheckPlain(pack(t, append(parts, "word/document.xml", body(""))...))
		var refused *model.Error
		if !errors.As(err, &refused) || refused.Code != model.Invalid || !strings.Contains(refused.Message, "có macro (.docm)") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := docx.CheckPlain(write(t, sample())); err != nil {
		t.Errorf("a file of our own: %v", err)
	}
	for name, file := range map[string][]byte{"no types": pack(t, "word/document.xml", body("")), "PDF": []byte("%PDF-1.4")} {
		if err := docx.CheckPlain(file); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
