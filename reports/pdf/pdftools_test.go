//go:build pdftools

package pdf_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/fonts/fontstest"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
	"sogiamsat/reports/pdf/pdftest"
)

// The tests of this file need qpdf, poppler-utils, mupdf-tools, a Java runtime and Apache PDFBox Preflight 2 (Debian
// packages libpdfbox2-java libactivation-java libjaxb-api-java): go test -tags pdftools.

func save(t *testing.T, b []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(name, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, out, stderr.Bytes())
	}
	return string(out)
}

// letters is a page with all Vietnamese letters in four styles, one run per letter on a grid.
func letters() (layout.Result, []rune) {
	runes := []rune(vietnamese())
	var texts []layout.Text
	for style := layout.Regular; style <= layout.Bold|layout.Italic; style++ {
		for i, r := range runes {
			texts = append(texts, layout.Text{
				X: gridX(i), Y: gridY(int(style), i), Size: 20, Style: style, Text: string(r),
				Width: pdftest.Measure(style, 20, string(r)),
			})
		}
	}
	return onePage(texts...), runes
}

// The grid of letters: 18 to a row, 8 rows to a style.
func gridX(i int) float64        { return 30 + 30*float64(i%18) }
func gridY(style, i int) float64 { return 40 + 25*float64(8*style+i/18) }

// variants are files that differ in the parts a validator looks at.
func variants(t *testing.T) map[string][]byte {
	t.Helper()
	alphabet, _ := letters()
	draft := pdftest.Document(2)
	draft.Pages[0].Texts = append(draft.Pages[0].Texts, layout.Text{
		X: 200, Y: 500, Width: 330, Size: 72, Text: "DỰ THẢO", Gray: 0.8, Turn: 45,
	})
	landscape := onePage(run("Phụ lục"))
	landscape.Pages = append(landscape.Pages, layout.Page{
		Width: 841.89, Height: 595.28, Lines: []layout.Line{{X1: 10, Y1: 95, X2: 110, Y2: 95, Width: 0.5}},
	})
	blank := pdftest.Document(1)
	blank.Pages = append(blank.Pages, layout.Page{Width: blank.Pages[0].Width, Height: blank.Pages[0].Height}, blank.Pages[0])
	bare := meta()
	bare.Author, bare.Subject, bare.Keywords, bare.Creator = "", "", "", ""
	times, err := pdf.WriteIn(standIn(t, fontstest.Times(fonts.Regular)), alphabet, meta())
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{
		"times":      times,
		"conclusion": write(t, pdftest.Document(7), meta()),
		"alphabet":   write(t, alphabet, meta()),
		"draft":      write(t, draft, meta()),
		"landscape":  write(t, landscape, pdf.Meta{Title: "Kế hoạch 😀", Created: meta().Created}),
		"blank page": write(t, blank, meta()),
		"bare":       write(t, pdftest.Document(1), bare),
		"pictures":   write(t, withPicture(t), meta()),
	}
}

func TestValidArchiveFile(t *testing.T) {
	all := variants(t)
	var files []string
	for name, b := range all {
		file := save(t, b)
		files = append(files, file)
		if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors found") {
			t.Errorf("%s: %s", name, out)
		}
	}
	if out := tool(t, "../../packaging/preflight.sh", files...); strings.Count(out, "is a valid PDF/A-1b file") != len(all) {
		t.Error(out)
	}
}

func TestPreflightSeesFaults(t *testing.T) {
	b := write(t, pdftest.Document(1), meta())
	good, bad := save(t, b), save(t, bytes.Replace(b, []byte("/S/GTS_PDFA1"), []byte("/S/GTS_PDFX0"), 1))
	for _, files := range [][]string{{bad}, {bad, good}, {good, filepath.Join(t.TempDir(), "missing.pdf")}} {
		if out, err := exec.Command("../../packaging/preflight.sh", files...).CombinedOutput(); err == nil {
			t.Errorf("a file without output intent, or none, passes: %s", out)
		}
	}
}

func TestTextComesBack(t *testing.T) {
	const line = "Quyết định số 935-QĐ/TU ngày 08 tháng 9 năm 2023 của Thành ủy ₫ – — … “ ” ‘ ’ « » § № • ² ³ × ÷ ≤ ≥ ( ) \\"
	res := onePage()
	res.Pages = nil
	var want []string
	for _, text := range []string{vietnamese(), line} {
		for style := layout.Regular; style <= layout.Bold|layout.Italic; style++ {
			page := onePage(layout.Text{
				X: 30, Y: 100, Size: 6, Style: style, Text: text, Width: pdftest.Measure(style, 6, text),
			})
			res.Pages = append(res.Pages, page.Pages...)
			want = append(want, text)
		}
	}
	file := save(t, write(t, res, meta()))
	for _, out := range []string{
		tool(t, "pdftotext", "-layout", file, "-"),
		tool(t, "mutool", "draw", "-q", "-F", "text", file),
	} {
		var got []string
		for l := range strings.Lines(out) {
			if l = strings.Trim(l, " \n\f"); l != "" {
				got = append(got, l)
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	}
}

// TestLettersAreVisible looks at the pixels, since a box for a missing glyph would still read back as its letter: all
// letters of a style must show, and no two of them may look alike.
func TestLettersAreVisible(t *testing.T) {
	res, runes := letters()
	file := save(t, write(t, res, meta()))
	const dpi = 150
	picture := readPGM(t, tool(t, "pdftoppm", "-gray", "-r", fmt.Sprint(dpi), "-singlefile", file))
	px := func(points float64) int { return int(points * dpi / 72) }
	for style := range 4 {
		seen := map[string]rune{}
		for i, r := range runes {
			cell := picture.cut(px(gridX(i)-4), px(gridY(style, i)-19), px(28), px(25))
			if dark := strings.Count(cell, "#"); dark < 40 {
				t.Errorf("style %d: %c shows only %d dark pixels", style, r, dark)
			}
			if other, ok := seen[cell]; ok {
				t.Errorf("style %d: %c looks like %c", style, r, other)
			}
			seen[cell] = r
		}
	}
}

type pgm struct {
	width  int
	pixels string
}

func readPGM(t *testing.T, s string) pgm {
	t.Helper()
	var p pgm
	var height, depth int
	n, err := fmt.Sscanf(s, "P5\n%d %d\n%d\n", &p.width, &height, &depth)
	if err != nil || n != 3 || len(s) < p.width*height {
		t.Fatalf("not a picture: %v", err)
	}
	p.pixels = s[len(s)-p.width*height:]
	return p
}

// cut returns a part of the picture with # for dark pixels.
func (p pgm) cut(x, y, width, height int) string {
	var b strings.Builder
	for row := y; row < y+height; row++ {
		for _, v := range []byte(p.pixels[row*p.width+x:][:width]) {
			if v < 128 {
				b.WriteByte('#')
			} else {
				b.WriteByte('.')
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// withPicture is a page with a text and a picture.
func withPicture(t *testing.T) layout.Result {
	t.Helper()
	res := onePage(run("Biểu đồ 1"))
	res.Pages[0].Pictures = []layout.Picture{{X: 100, Y: 200, Width: 90, Height: 60, PNG: drawing(t)}}
	return res
}
