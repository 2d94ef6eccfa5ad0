//go:build pdftools

package service_test

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sogiamsat/app/service"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/doc/doctest"
)

// practicePapers are the papers of both practice sets: each type of each mission, a conclusion for each unit of the seed's,
// the register and the reports of a year.
func practicePapers(t *testing.T) []service.Printed {
	t.Helper()
	seed, mission, conclusion := concludedSeed(t)
	book := practiceBook(t, practice.Mau)
	mau := service.NewOutput(book, clock(practiceDay), "Sổ Giám Sát")
	var all []service.Printed
	take := func(out *service.Output, o service.SetOrder) {
		set, err := out.Set(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, set.Papers...)
	}
	take(seed, service.SetOrder{Mission: mission, Signature: true, Corrects: conclusion})
	take(seed, service.SetOrder{Mission: mission, Signature: true, PerWard: true})
	for _, code := range []string{"MAU-2023-01", "MAU-2024-01", "MAU-2025-01"} {
		take(mau, service.SetOrder{Mission: missionOf(t, book, code)})
	}
	years := service.NewYears(book, service.NewDrafting(book, clock(practiceDay), "x"))
	registers, err := years.Registers(t.Context(), 2024, reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ofYear, err := years.Reports(t.Context(), 2024, 0, reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Concat(all, registers, ofYear)
}

// TestEveryReaderGivesBackEveryWord: what stands in the tree of a paper is found by pdftotext, MuPDF and PDFBox, composed as
// it is in the tree (NFC), and nothing else; each file is a PDF/A-1b file in which qpdf finds no fault.
func TestEveryReaderGivesBackEveryWord(t *testing.T) {
	all, dir := practicePapers(t), t.TempDir()
	var files []string
	for i, p := range all {
		files = append(files, filepath.Join(dir, fmt.Sprintf("%03d.pdf", i+1)))
		if err := os.WriteFile(files[i], p.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	outside(t, "../../packaging/preflight.sh", files...)
	boxed := pdfBoxPages(t, dir, files)
	for i, p := range all {
		outside(t, "qpdf", "--check", files[i])
		var pages []string
		pages, boxed = boxed[:p.Pages], boxed[p.Pages:]
		for reader, text := range map[string]string{
			"pdftotext": outside(t, "pdftotext", "-layout", files[i], "-"),
			"mutool":    outside(t, "mutool", "draw", "-q", "-F", "text", files[i]),
			"PDFBox":    strings.Join(pages, "\n"),
		} {
			if !norm.NFC.IsNormalString(text) {
				t.Errorf("%s: %s gives back decomposed letters", p.Name, reader)
			}
			if lost, added := unlike(p, text); len(lost)+len(added) > 0 {
				t.Errorf("%s: %s loses %q, adds %q", p.Name, reader, lost, added)
			}
		}
	}
	if len(boxed) > 0 {
		t.Errorf("%d pages of no paper", len(boxed))
	}
}

// pdfBoxPages are the texts of the pages of all files, read in one go, since Java starts slowly.
func pdfBoxPages(t *testing.T, dir string, files []string) []string {
	t.Helper()
	one := filepath.Join(dir, "all.pdf")
	outside(t, "qpdf", slices.Concat([]string{"--empty", "--pages"}, files, []string{"--", one})...)
	pages := strings.Split(outside(t, "../../packaging/pdfboxtext.sh", one), `<div style="page-break-before`)
	for i, p := range pages {
		_, p, _ = strings.Cut(p, ">")
		pages[i] = html.UnescapeString(regexp.MustCompile(`</?[a-z]+>`).ReplaceAllString(p, ""))
	}
	return pages[1:]
}

func outside(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// unlike compares the words of a text with those of a paper's tree: which are lost, and which stand in no tree.
func unlike(p service.Printed, text string) (lost, added []string) {
	words := map[string]int{}
	for _, w := range strings.Fields(strings.Join(doctest.Texts(p.Doc), " ")) {
		words[w]++
	}
	for _, w := range strings.Fields(text) {
		words[w]--
	}
	for w, n := range words {
		switch {
		case n > 0:
			lost = append(lost, w)
		case n < 0 && !besideText(p, w):
			added = append(added, w)
		}
	}
	return lost, added
}

// besideText reports whether a word may stand in a paper oftener than in its tree: as the number of a page, in the head of
// a table that goes on, or in the mark in the margin.
func besideText(p service.Printed, word string) bool {
	if n, err := strconv.Atoi(word); err == nil && 1 < n && n <= p.Pages {
		return true
	}
	if p.Doc.Mark.Practice && strings.Contains("BẢN LUYỆN TẬP", word) {
		return true
	}
	return slices.ContainsFunc(p.Doc.Blocks, func(b doc.Block) bool {
		return b.Table != nil && slices.ContainsFunc(b.Table.Columns, func(c doc.Column) bool {
			return slices.Contains(strings.Fields(c.Title), word)
		})
	})
}
