package pdf_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
	"sogiamsat/reports/pdf/pdftest"
)

var hanoi = time.FixedZone("+07", 7*60*60)

func meta() pdf.Meta {
	return pdf.Meta{
		Title: "Thông báo kết luận giám sát <Đợt 1> & \"935-QĐ/TU\"", Author: "Ủy ban Mặt trận Tổ quốc",
		Subject: "Giám sát", Keywords: "giám sát, kết luận", Creator: "Sổ giám sát 1.0",
		Created: time.Date(2026, 10, 8, 9, 5, 7, 0, hanoi),
	}
}

func write(t testing.TB, res layout.Result, m pdf.Meta) []byte {
	t.Helper()
	b, err := pdf.Write(res, m)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// onePage is a page with the given runs, in all four faces.
func onePage(texts ...layout.Text) layout.Result {
	return layout.Result{
		Pages: []layout.Page{{Width: 595.28, Height: 841.89, Texts: texts}},
		Fonts: [4]bool{true, true, true, true},
	}
}

func run(text string) layout.Text {
	return layout.Text{X: 85, Y: 100, Size: 14, Text: text, Width: pdftest.Measure(layout.Regular, 14, text)}
}

// vietnamese returns the 134 letters with marks.
func vietnamese() string {
	const lower = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ"
	return lower + strings.ToUpper(lower)
}

func TestHeaderAndTrailer(t *testing.T) {
	b := write(t, pdftest.Document(2), meta())
	if !bytes.HasPrefix(b, []byte("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n")) {
		t.Errorf("file begins %q", b[:16])
	}
	f := readPDF(t, b)
	m := regexp.MustCompile(`/ID\[<([0-9a-f]{32})><([0-9a-f]{32})>\]`).FindStringSubmatch(f.trailer)
	if m == nil || m[1] != m[2] {
		t.Fatalf("trailer %q has no file identifier", f.trailer)
	}
	content := b[:bytes.LastIndex(b, []byte("xref\n0 "))]
	if sum := sha256.Sum256(content); m[1] != fmt.Sprintf("%x", sum[:16]) {
		t.Errorf("file identifier %s does not follow from the content", m[1])
	}
}

func TestSameBytes(t *testing.T) {
	res := pdftest.Document(3)
	first := write(t, res, meta())
	for range 5 {
		if again := write(t, res, meta()); !bytes.Equal(first, again) {
			t.Fatal("the same pages gave other bytes")
		}
	}
	other := meta()
	other.Created = other.Created.Add(time.Second)
	if bytes.Equal(first, write(t, res, other)) {
		t.Error("another creation time gave the same bytes")
	}
}

func TestAtTheSameTime(t *testing.T) {
	res := pdftest.Document(2)
	want := write(t, res, meta())
	files := make([][]byte, 4)
	errs := make([]error, len(files))
	var wg sync.WaitGroup
	for i := range files {
		wg.Go(func() { files[i], errs[i] = pdf.Write(res, meta()) })
	}
	wg.Wait()
	for i := range files {
		if errs[i] != nil || !bytes.Equal(files[i], want) {
			t.Errorf("file %d differs, error %v", i, errs[i])
		}
	}
}

func TestCatalog(t *testing.T) {
	res := pdftest.Document(1)
	res.Outline = nil
	f := readPDF(t, write(t, res, meta()))
	catalog := f.catalog()
	for _, want := range []string{"/Lang(vi-VN)", "/DisplayDocTitle true", "/S/GTS_PDFA1"} {
		if !strings.Contains(catalog, want) {
			t.Errorf("catalog lacks %s: %s", want, catalog)
		}
	}
	for _, bad := range []string{"/Names", "/EmbeddedFiles", "/Outlines", "/OpenAction"} {
		if strings.Contains(catalog, bad) {
			t.Errorf("catalog has %s", bad)
		}
	}
	english := meta()
	english.Language = "en-GB"
	if c := readPDF(t, write(t, res, english)).catalog(); !strings.Contains(c, "/Lang(en-GB)") {
		t.Errorf("catalog %s does not name the language asked for", c)
	}
}

func TestColourProfile(t *testing.T) {
	f := readPDF(t, write(t, pdftest.Document(1), meta()))
	icc := f.stream(f.number(f.catalog(), "DestOutputProfile"))
	size := int(icc[0])<<24 | int(icc[1])<<16 | int(icc[2])<<8 | int(icc[3])
	if size != len(icc) || len(icc) > 3000 || string(icc[12:24]) != "mntrRGB XYZ " || string(icc[36:40]) != "acsp" {
		t.Errorf("profile of %d bytes says it has %d, class %q", len(icc), size, icc[12:24])
	}
}

func TestMetadataEqual(t *testing.T) {
	m := meta()
	f := readPDF(t, write(t, pdftest.Document(1), m))
	info := f.info()
	xmp := string(f.stream(f.number(f.catalog(), "Metadata")))
	got := map[string]string{}
	for key, tag := range map[string]string{
		"Title": "dc:title", "Author": "dc:creator", "Subject": "dc:description", "Keywords": "pdf:Keywords",
		"Creator": "xmp:CreatorTool", "Producer": "pdf:Producer",
	} {
		got[key] = f.text(info, key)
		if x := xmpValue(xmp, tag); x != got[key] {
			t.Errorf("%s is %q, but %s is %q", key, got[key], tag, x)
		}
	}
	want := map[string]string{
		"Title": m.Title, "Author": m.Author, "Subject": m.Subject, "Keywords": m.Keywords,
		"Creator": m.Creator, "Producer": "sogiamsat reports/pdf",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for _, key := range []string{"CreationDate", "ModDate"} {
		if want := "/" + key + "(D:20261008090507+07'00')"; !strings.Contains(info, want) {
			t.Errorf("information %s lacks %s", info, want)
		}
	}
	for _, tag := range []string{"xmp:CreateDate", "xmp:ModifyDate"} {
		if v := xmpValue(xmp, tag); v != "2026-10-08T09:05:07+07:00" {
			t.Errorf("%s is %s", tag, v)
		}
	}
	if xmpValue(xmp, "pdfaid:part") != "1" || xmpValue(xmp, "pdfaid:conformance") != "B" {
		t.Error("packet does not claim PDF/A-1b")
	}
}

// xmpValue returns the text of an element without the elements around it.
func xmpValue(xmp, tag string) string {
	m := regexp.MustCompile(`(?s)<` + tag + `>(.*?)</` + tag + `>`).FindStringSubmatch(xmp)
	if m == nil {
		return ""
	}
	text := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(m[1], "")
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&amp;", "&").Replace(text)
}

func TestEmptyMetadataLeftOut(t *testing.T) {
	f := readPDF(t, write(t, pdftest.Document(1), pdf.Meta{Title: "Kế hoạch 😀", Created: meta().Created}))
	if got := f.text(f.info(), "Title"); got != "Kế hoạch 😀" {
		t.Errorf("title is %q", got)
	}
	xmp := string(f.stream(f.number(f.catalog(), "Metadata")))
	for key, tag := range map[string]string{"Author": "dc:creator", "Keywords": "pdf:Keywords"} {
		if strings.Contains(f.info(), "/"+key) || strings.Contains(xmp, tag) {
			t.Errorf("empty %s is written", key)
		}
	}
}

func TestOutline(t *testing.T) {
	res := pdftest.Document(3)
	res.Pages[2].Height = 500
	res.Outline = []layout.Mark{
		{Title: "I. Ưu điểm", Level: 1, Page: 0, Y: 100},
		{Title: "1. Công tác lãnh đạo", Level: 2, Page: 0, Y: 200},
		{Title: "a) Phường 1", Level: 3, Page: 1, Y: 50},
		{Title: "2. Kết quả", Level: 2, Page: 1, Y: 90},
		{Title: "II. Kiến nghị", Level: 1, Page: 2, Y: 60},
		{Title: "Phụ lục", Level: 3, Page: 2, Y: 80},
	}
	f := readPDF(t, write(t, res, meta()))
	root := f.number(f.catalog(), "Outlines")
	if n := f.number(f.object(root), "Count"); n != len(res.Outline) {
		t.Errorf("root counts %d entries", n)
	}
	pages := f.pages()
	want := []string{
		fmt.Sprintf("I. Ưu điểm 3 [%d 741.89]", pages[0]),
		fmt.Sprintf("  1. Công tác lãnh đạo 1 [%d 641.89]", pages[0]),
		fmt.Sprintf("    a) Phường 1 0 [%d 791.89]", pages[1]),
		fmt.Sprintf("  2. Kết quả 0 [%d 751.89]", pages[1]),
		fmt.Sprintf("II. Kiến nghị 1 [%d 440]", pages[2]),
		fmt.Sprintf("  Phụ lục 0 [%d 420]", pages[2]),
	}
	if d := cmp.Diff(want, walkOutline(f, root, "")); d != "" {
		t.Error(d)
	}
	if !strings.Contains(f.catalog(), "/PageMode/UseOutlines") {
		t.Error("the outline does not open with the file")
	}
}

// walkOutline follows First and Next, and checks Parent, Prev and Last on the way.
func walkOutline(f *pdfFile, parent int, indent string) []string {
	up := f.object(parent)
	if !strings.Contains(up, "/First") {
		return nil
	}
	var lines []string
	prev := 0
	for n := f.number(up, "First"); ; n = f.number(f.object(n), "Next") {
		o := f.object(n)
		if f.number(o, "Parent") != parent || prev != 0 && f.number(o, "Prev") != prev {
			f.t.Errorf("entry %d is not linked to its neighbours: %s", n, o)
		}
		count := 0
		if strings.Contains(o, "/Count") {
			count = f.number(o, "Count")
		}
		m := regexp.MustCompile(`/Dest\[(\d+) 0 R/XYZ 0 (\S+) null\]`).FindStringSubmatch(o)
		lines = append(lines, fmt.Sprintf("%s%s %d [%s %s]", indent, f.text(o, "Title"), count, m[1], m[2]))
		lines = append(lines, walkOutline(f, n, indent+"  ")...)
		if prev = n; !strings.Contains(o, "/Next") {
			break
		}
	}
	if f.number(up, "Last") != prev {
		f.t.Errorf("entry %d does not end with %d", parent, prev)
	}
	return lines
}

func TestRunsStandWhereLaidOut(t *testing.T) {
	res := pdftest.Document(7)
	f := readPDF(t, write(t, res, meta()))
	pages := f.pages()
	if len(pages) != 7 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range res.Pages {
		got := f.texts(pages[i])
		if len(got) != len(p.Texts) {
			t.Fatalf("page %d has %d runs, want %d", i+1, len(got), len(p.Texts))
		}
		for j, want := range p.Texts {
			checkRun(t, got[j], want, p.Height)
		}
	}
}

func checkRun(t *testing.T, got shown, want layout.Text, height float64) {
	t.Helper()
	width := got.width
	if strings.HasSuffix(want.Text, " ") {
		// The stretch of the last space is not drawn, since nothing follows it.
		natural := pdftest.Measure(want.Style, want.Size, want.Text)
		width += (want.Width - natural) / float64(strings.Count(want.Text, " "))
	}
	if got.text != want.Text || got.font != fmt.Sprintf("F%d", want.Style) || got.size != want.Size {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if math.Abs(got.x-want.X) > 0.006 || math.Abs(height-got.y-want.Y) > 0.006 || math.Abs(width-want.Width) > 0.05 {
		t.Errorf("run at %.3f, %.3f is %.3f wide, want %+v", got.x, height-got.y, width, want)
	}
}

func TestStretchAndShrink(t *testing.T) {
	text := "năm 2026 của Ủy ban\u00A0Mặt trận (1) \\ 2"
	natural := pdftest.Measure(layout.Regular, 14, text)
	for _, width := range []float64{natural, natural + 30, natural - 8} {
		r := run(text)
		r.Width = width
		f := readPDF(t, write(t, onePage(r), meta()))
		got := f.texts(f.pages()[0])[0]
		if got.text != text || math.Abs(got.width-width) > 0.05 {
			t.Errorf("%q is %.2f wide, want %.2f", got.text, got.width, width)
		}
	}
	tight := run(text)
	tight.Width = natural - 60
	if _, err := pdf.Write(onePage(tight), meta()); err == nil {
		t.Error("a run whose words overlap was drawn")
	}
}

// A run with letter space is as wide as it says; the next run without it is drawn plainly again.
func TestLetterSpace(t *testing.T) {
	apart, plain := run("giám sát 935-QĐ/TU"), run("giám sát")
	natural := apart.Width
	apart.Track, apart.Width = 0.05, natural+6
	plain.Y += 20
	f := readPDF(t, write(t, onePage(apart, plain), meta()))
	got := f.texts(f.pages()[0])
	if math.Abs(got[0].width-apart.Width) > 0.05 || math.Abs(got[1].width-plain.Width) > 0.05 {
		t.Errorf("widths %.2f and %.2f, want %.2f and %.2f", got[0].width, got[1].width, apart.Width, plain.Width)
	}
	if content := string(f.stream(f.number(f.object(f.pages()[0]), "Contents"))); !strings.Contains(content, "0.05 Tc") {
		t.Errorf("no letter space in %q", content)
	}
}

// printable returns all runes that a style can show.
func printable(style layout.Style) string {
	var b strings.Builder
	for r := rune(0); r < 0x10000; r++ {
		if fonts.Has(style, r) && r != 0xAD {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestManyRunesKeepTheirBytes(t *testing.T) {
	// Enough runes that codes hold every byte that a literal string must escape.
	text := printable(layout.Regular)
	if n := len([]rune(text)); n < 700 {
		t.Fatalf("only %d runes", n)
	}
	r := run(text)
	r.Size, r.Width = 2, pdftest.Measure(layout.Regular, 2, text)
	f := readPDF(t, write(t, onePage(r), meta()))
	got := f.texts(f.pages()[0])[0]
	if got.text != text {
		t.Errorf("text read back differs: %s", cmp.Diff(text, got.text))
	}
}

func TestDrawnAsMeasured(t *testing.T) {
	for _, style := range fonts.Styles {
		r := run(printable(style))
		r.Style, r.Size, r.Width = style, 2, pdftest.Measure(style, 2, r.Text)
		f := readPDF(t, write(t, onePage(r), meta()))
		font := f.fonts(f.pages()[0])[fmt.Sprintf("F%d", style)]
		for code, text := range font.runes {
			if want, _ := fonts.Advance(style, []rune(text)[0]); want != float64(font.widths[code]) {
				t.Errorf("style %d: %q is %d wide, measured %g", style, text, font.widths[code], want)
			}
		}
	}
}

func TestVietnameseInFourStyles(t *testing.T) {
	text := vietnamese()
	if n := len([]rune(text)); n != 134 {
		t.Fatalf("%d letters", n)
	}
	var runs []layout.Text
	for style := layout.Regular; style <= layout.Bold|layout.Italic; style++ {
		r := run(text)
		r.Style, r.Width, r.Y = style, pdftest.Measure(style, 14, text), 100+30*float64(style)
		runs = append(runs, r)
	}
	f := readPDF(t, write(t, onePage(runs...), meta()))
	for _, got := range f.texts(f.pages()[0]) {
		if got.text != text {
			t.Errorf("%s reads back as %q", got.font, got.text)
		}
	}
}

func TestOnlyUsedFacesEmbedded(t *testing.T) {
	res := onePage(run("Một kiểu chữ"))
	res.Fonts = [4]bool{true, true}
	f := readPDF(t, write(t, res, meta()))
	fonts := f.fonts(f.pages()[0])
	if len(fonts) != 1 || fonts["F0"].name == "" {
		t.Fatalf("fonts are %v", fonts)
	}
	if !regexp.MustCompile(`^[A-Z]{6}\+LiberationSerif$`).MatchString(fonts["F0"].name) {
		t.Errorf("subset is named %q", fonts["F0"].name)
	}
}

func TestMarks(t *testing.T) {
	draft := run("DỰ THẢO")
	draft.Gray, draft.Turn = 0.75, 45
	after := run("Thân văn bản")
	after.Y = 300
	f := readPDF(t, write(t, onePage(after, draft), meta()))
	content := string(f.stream(f.number(f.object(f.pages()[0]), "Contents")))
	if !strings.Contains(content, "q 0.75 g BT /F0 14 Tf 0.7071 0.7071 -0.7071 0.7071 85 741.89 Tm [") {
		t.Errorf("the mark is not grey and turned:\n%q", content)
	}
	if !strings.Contains(content, "ET\nQ\nBT /F0 14 Tf 85 541.89 Td [") {
		t.Errorf("the mark changes what follows:\n%q", content)
	}
}

func TestLinesAndPageSizes(t *testing.T) {
	res := onePage(run("Chân trang"))
	res.Pages = append(res.Pages, layout.Page{
		Width: 841.89, Height: 595.28, Lines: []layout.Line{{X1: 10, Y1: 95.28, X2: 110.5, Y2: 95.28, Width: 0.5}},
	})
	f := readPDF(t, write(t, res, meta()))
	pages := f.pages()
	if p := f.object(pages[1]); !strings.Contains(p, "/MediaBox [0 0 841.89 595.28]") {
		t.Errorf("second page is %s", p)
	}
	content := string(f.stream(f.number(f.object(pages[1]), "Contents")))
	if !strings.Contains(content, "0.50 w\n10.00 500.00 m 110.50 500.00 l S") {
		t.Errorf("content is %q", content)
	}
}
