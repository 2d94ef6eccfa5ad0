//go:build pdftools

package docx_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/docx"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
	"sogiamsat/reports/qr"
	"sogiamsat/reports/rules"
)

// The tests of this file need LibreOffice Writer and Liberation Serif 2 (Debian packages libreoffice-writer-nogui
// fonts-liberation2) and poppler-utils: go test -tags pdftools. LibreOffice stands for the word processors of offices;
// it takes seconds to start, so one run of it prints all files.

// setting is one tree under one set of rules.
type setting struct {
	d     doc.Document
	sheet layout.Sheet
}

// settings are the papers that are printed: those of the procedure, the sample under each set of rules, hostile ones.
func settings(t *testing.T) map[string]setting {
	t.Helper()
	all := map[string]setting{}
	papers, err := filepath.Glob("../testdata/paper-*.json")
	if err != nil || len(papers) == 0 {
		t.Fatalf("no papers: %v", err)
	}
	papers = append(papers, "../testdata/register.json", "../testdata/yearly.json")
	for _, name := range papers {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var d doc.Document
		if err := json.Unmarshal(content, &d); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		set, ok := rules.ByID(d.RuleSet)
		if !ok {
			t.Fatalf("%s: rule set %q", name, d.RuleSet)
		}
		all[strings.TrimSuffix(filepath.Base(name), ".json")] = setting{compose.Printed(d), set.Sheet()}
	}
	for _, set := range rules.Sets() {
		d := sample()
		d.Mark = doc.Mark{Draft: true, Practice: true}
		all["sample-"+set.ID] = setting{d, set.Sheet()}
	}
	all["hostile"] = setting{hostile(), sheet()}
	all["coded"] = setting{coded(false), sheet()}
	all["coded-margin"] = setting{coded(true), sheet()}
	return all
}

// hostile has a theme of 300 letters, 60 wards, 40 recipients and a cell longer than a page.
func hostile() doc.Document {
	d := sample()
	d.Blocks[1].Title.Subject = strings.TrimSpace(strings.Repeat("Kết luận giám sát việc lãnh đạo, chỉ đạo và triển khai ", 6))
	for i := range d.Blocks {
		if s := d.Blocks[i].Signature; s != nil {
			s.Recipients = nil
			for n := range 40 {
				s.Recipients = append(s.Recipients, fmt.Sprintf("Đảng ủy, Ủy ban nhân dân Phường %d", n+1))
			}
		}
	}
	d.Blocks[len(d.Blocks)-1] = wards(60)
	long := wards(1)
	long.Table.Rows[0].Cells[1] = cell(strings.Repeat("Nội dung dài của một ô. ", 400))
	d.Blocks = append(d.Blocks, doc.Block{Section: &doc.Section{}}, doc.P(doc.AnnexHead, "Phụ lục II"), long)
	return d
}

// printed are two PDF files of one tree: ours, and what LibreOffice makes of the Word file.
type printed struct {
	setting
	result       layout.Result
	ours, theirs []pdfPage
	file         string // of LibreOffice
}

// printAll prints all settings in one run of LibreOffice.
func printAll(t *testing.T) map[string]printed {
	t.Helper()
	dir := t.TempDir()
	all := map[string]printed{}
	args := []string{
		"--headless", "--norestore", "-env:UserInstallation=file://" + dir + "/profile", "--convert-to", "pdf", "--outdir", dir,
	}
	for name, s := range settings(t) {
		word, err := docx.Write(s.d, s.sheet)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		p := printed{setting: s, file: filepath.Join(dir, name+".pdf")}
		if p.result, err = layout.Layout(s.d, s.sheet); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if s.d.Code != "" {
			modules, err := qr.Modules(s.d.Code)
			if err != nil {
				t.Fatal(err)
			}
			layout.PlaceCode(&p.result, s.d, s.sheet, modules)
		}
		ours, err := pdf.Write(p.result, pdf.Meta{Title: "Thử", Created: time.Unix(1_700_000_000, 0)})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		save(t, filepath.Join(dir, name+".docx"), word)
		save(t, filepath.Join(dir, name+"-ours.pdf"), ours)
		p.ours = pages(t, filepath.Join(dir, name+"-ours.pdf"))
		args = append(args, filepath.Join(dir, name+".docx"))
		all[name] = p
	}
	tool(t, "soffice", args...)
	for name, p := range all {
		p.theirs = pages(t, p.file)
		all[name] = p
	}
	if keep := os.Getenv("DOCX_OUT"); keep != "" { // to look at the pages
		tool(t, "cp", "-r", dir+"/.", keep)
	}
	return all
}

func save(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func tool(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	var errs bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, out, errs.Bytes())
	}
	return out
}

// pdfPage is a page with its words where they stand, in points from the upper left corner.
type pdfPage struct {
	Width  float64   `xml:"width,attr"`
	Height float64   `xml:"height,attr"`
	Words  []pdfWord `xml:"word"`
}

type pdfWord struct {
	X1   float64 `xml:"xMin,attr"`
	Y1   float64 `xml:"yMin,attr"`
	X2   float64 `xml:"xMax,attr"`
	Y2   float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

func pages(t *testing.T, file string) []pdfPage {
	t.Helper()
	var out struct {
		Pages []pdfPage `xml:"body>doc>page"`
	}
	d := xml.NewDecoder(bytes.NewReader(tool(t, "pdftotext", "-bbox", file, "-")))
	d.Strict = false
	if err := d.Decode(&out); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return out.Pages
}

// bag counts the words of a file, without the page numbers in the upper margins and the marks beside the text.
func bag(all []pdfPage, s layout.Sheet) map[string]int {
	words := map[string]int{}
	for _, p := range all {
		margin := min(s.Portrait.Top, s.Landscape.Top) - 2
		for _, w := range p.Words {
			if w.Y2 < margin || s.Practice.Text != "" && strings.Contains(s.Practice.Text, w.Text) && w.Y2-w.Y1 > w.X2-w.X1 {
				continue
			}
			words[w.Text]++
		}
	}
	return words
}

func TestLibreOfficePrintsTheSamePaper(t *testing.T) {
	for name, p := range printAll(t) {
		t.Run(name, func(t *testing.T) {
			sameWords(t, p)
			sameHead(t, p)
			sameRules(t, p)
			samePages(t, p)
			sameCode(t, p)
		})
	}
}

// sameWords: no word is lost and none added, heads of tables aside, which stand once more on each further page.
func sameWords(t *testing.T, p printed) {
	ours, theirs := bag(p.ours, p.sheet), bag(p.theirs, p.sheet)
	repeated := map[string]bool{}
	for _, b := range p.d.Blocks {
		if b.Table != nil {
			for _, c := range b.Table.Columns {
				for _, w := range strings.Fields(c.Title) {
					repeated[w] = true
				}
			}
		}
	}
	var lost, added []string
	for w, n := range ours {
		if got := theirs[w]; got < n && !(repeated[w] && got > 0) {
			lost = append(lost, strings.Repeat(w, n-got))
		}
	}
	for w, n := range theirs {
		if n > ours[w] && !repeated[w] {
			added = append(added, strings.Repeat(w, n-ours[w]))
		}
	}
	// A word wider than its column is divided, each time at another letter.
	if letters(strings.Join(lost, "")) != letters(strings.Join(added, "")) {
		t.Errorf("lost: %q, added: %q", lost, added)
	}
}

// sameHead: the lines of head and title on page 1 are the same lines in the same places.
func sameHead(t *testing.T, p printed) {
	n := 0
	for n < len(p.d.Blocks) && (p.d.Blocks[n].Header != nil || p.d.Blocks[n].Title != nil) {
		n++
	}
	head, err := layout.Layout(doc.Document{Mark: doc.Mark{Draft: p.d.Mark.Draft}, Blocks: p.d.Blocks[:n]}, p.sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range head.Pages[0].Texts {
		words := wordsAt(p.theirs[0], want)
		var texts []string
		for _, w := range words {
			texts = append(texts, w.Text)
		}
		if got, line := strings.Join(texts, " "), strings.Join(strings.Fields(want.Text), " "); got != line {
			t.Errorf("where %q should stand, there is %q", line, got)
			continue
		}
		if left, right := words[0].X1, words[len(words)-1].X2; math.Abs(left-want.X) > 2 || math.Abs(right-want.X-want.Width) > 2 {
			t.Errorf("%q reaches from %.1f to %.1f, in the PDF from %.1f to %.1f", want.Text, left, right, want.X, want.X+want.Width)
		}
	}
}

// wordsAt are the words of a page on the baseline of a text and in its reach, from left to right.
func wordsAt(p pdfPage, t layout.Text) []pdfWord {
	var out []pdfWord
	for _, w := range p.Words {
		middle := (w.Y1 + w.Y2) / 2
		if math.Abs(middle-(t.Y-t.Size*0.33)) < t.Size/3 && w.X2 > t.X-4 && w.X1 < t.X+t.Width+4 {
			out = append(out, w)
		}
	}
	slices.SortFunc(out, func(a, b pdfWord) int { return int(math.Copysign(1, a.X1-b.X1)) })
	return out
}

// sameRules: the rules of head and title on page 1 are as long as in the PDF and within a millimetre of its places.
func sameRules(t *testing.T, p printed) {
	const dpi, mm = 144.0, 72 / 25.4
	picture := readPGM(t, tool(t, "pdftoppm", "-gray", "-r", fmt.Sprint(dpi), "-f", "1", "-l", "1", p.file))
	for _, r := range p.result.Pages[0].Lines {
		if r.Y1 != r.Y2 || r.X2-r.X1 > 200 || r.X2-r.X1 < 10 || r.Y1 > p.sheet.Portrait.Height/2 {
			continue
		}
		x1, x2 := picture.longest(int((r.Y1-mm)*dpi/72), int((r.Y1+mm)*dpi/72), int((r.X1-20)*dpi/72), int((r.X2+20)*dpi/72))
		if left, right := float64(x1)*72/dpi, float64(x2)*72/dpi; math.Abs(left-r.X1) > 1.5 || math.Abs(right-r.X2) > 1.5 {
			t.Errorf("a rule reaches from %.1f to %.1f, in the PDF from %.1f to %.1f", left, right, r.X1, r.X2)
		}
	}
}

// sameCode: the code can be read off the page of the signature, and stands within a millimetre of its place in the PDF.
func sameCode(t *testing.T, p printed) {
	if p.d.Code == "" {
		return
	}
	const dpi, mm = 300, 72 / 25.4
	at := slices.IndexFunc(p.result.Pages, func(page layout.Page) bool { return len(page.Boxes) > 0 })
	picture, err := png.Decode(bytes.NewReader(tool(t, "pdftoppm", "-png", "-gray", "-r", fmt.Sprint(dpi), "-f", fmt.Sprint(at+1), "-l", fmt.Sprint(at+1), p.file)))
	if err != nil {
		t.Fatal(err)
	}
	got, x, y := readCode(t, picture)
	first := p.result.Pages[at].Boxes[0]
	middle := 3.5 * first.Height // of the square in the corner
	if x, y = x*72/dpi, y*72/dpi; got != p.d.Code || math.Abs(x-first.X-middle) > mm || math.Abs(y-first.Y-middle) > mm {
		t.Errorf("the code %q stands at %.1f, %.1f, in the PDF at %.1f, %.1f", got, x, y, first.X+middle, first.Y+middle)
	}
}

type pgm struct {
	width  int
	pixels []byte
}

func readPGM(t *testing.T, content []byte) pgm {
	t.Helper()
	var p pgm
	var height, depth int
	if n, err := fmt.Fscanf(bytes.NewReader(content), "P5\n%d %d\n%d\n", &p.width, &height, &depth); err != nil || n != 3 || len(content) < p.width*height {
		t.Fatalf("not a picture: %v", err)
	}
	p.pixels = content[len(content)-p.width*height:]
	return p
}

// longest is the longest dark stretch of all rows from top to bottom between left and right.
func (p pgm) longest(top, bottom, left, right int) (from, to int) {
	for y := top; y <= bottom; y++ {
		start := left
		for x := left; x <= right; x++ {
			if x < right && p.pixels[y*p.width+x] < 160 {
				continue
			}
			if x-start > to-from {
				from, to = start, x
			}
			start = x + 1
		}
	}
	return from, to
}

// samePages: each section has pages of its form, numbered from the second on, and the mark where it is wanted.
func samePages(t *testing.T, p printed) {
	forms := []layout.PageLook{p.sheet.Portrait}
	for i, b := range p.d.Blocks {
		if b.Section == nil {
			continue
		}
		if i == 0 {
			forms = nil
		}
		forms = append(forms, map[bool]layout.PageLook{false: p.sheet.Portrait, true: p.sheet.Landscape}[b.Section.Landscape])
	}
	section, number := -1, 0
	for i, page := range p.theirs {
		number++
		got := headOf(page, p.sheet)
		if got == "" {
			section, number = section+1, 1
		}
		if number > 1 && got != fmt.Sprint(number) {
			t.Errorf("page %d has %q in its head, want %d", i+1, got, number)
		}
		if section >= len(forms) || math.Abs(page.Width-forms[section].Width) > 0.5 || math.Abs(page.Height-forms[section].Height) > 0.5 {
			t.Fatalf("page %d is %.1f x %.1f points, in section %d of %d", i+1, page.Width, page.Height, section+1, len(forms))
		}
		upright := func(w pdfWord) bool { return w.Text == "LUYỆN" && w.Y2-w.Y1 > w.X2-w.X1 }
		if p.d.Mark.Practice && !slices.ContainsFunc(page.Words, upright) {
			t.Errorf("page %d has no mark", i+1)
		}
	}
	if section != len(forms)-1 {
		t.Errorf("%d sections, want %d", section+1, len(forms))
	}
}

// headOf are the words in the upper margin.
func headOf(p pdfPage, s layout.Sheet) string {
	var words []string
	for _, w := range p.Words {
		if w.Y2 < min(s.Portrait.Top, s.Landscape.Top)-2 {
			words = append(words, w.Text)
		}
	}
	return strings.Join(words, " ")
}
