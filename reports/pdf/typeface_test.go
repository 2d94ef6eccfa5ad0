package pdf_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/fonts/fontstest"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
	"sogiamsat/reports/pdf/pdftest"
)

// standIn is a stand-in for a font of the PC.
func standIn(t *testing.T, files [4][]byte) *pdf.Typeface {
	t.Helper()
	f, err := fonts.ReadFamily(fonts.TimesNewRoman, files)
	if err != nil {
		t.Fatal(err)
	}
	return pdf.NewTypeface(f)
}

// TestAnotherTypefaceMovesNothing: the pages are drawn by the same operators, only the embedded files and their names
// are others.
func TestAnotherTypefaceMovesNothing(t *testing.T) {
	res := pdftest.Document(7)
	own, err := pdf.WriteIn(standIn(t, fontstest.Times(fonts.Regular)), res, meta())
	if err != nil {
		t.Fatal(err)
	}
	with, without := readPDF(t, own), readPDF(t, write(t, res, meta()))
	for n, page := range with.pages() {
		got, want := with.stream(with.number(with.object(page), "Contents")), without.stream(without.number(without.object(without.pages()[n]), "Contents"))
		if !bytes.Equal(got, want) || len(got) < 200 {
			t.Errorf("the contents of page %d differ: %d and %d bytes", n+1, len(got), len(want))
		}
	}
	if !regexp.MustCompile(`/FontFile2`).Match(own) || !regexp.MustCompile(`/BaseFont/[A-Z]{6}\+StandIn/`).Match(own) || strings.Contains(string(own), "Liberation") {
		t.Error("the file does not embed the other font alone")
	}
}

// TestATypefaceThatCannotBeDrawnIsAnError: the file is refused whole, nothing is drawn with holes.
func TestATypefaceThatCannotBeDrawnIsAnError(t *testing.T) {
	res := onePage(run("Ω"))
	_, err := pdf.WriteIn(standIn(t, fontstest.Times(fonts.Regular, fontstest.Without('Ω'))), res, meta())
	if err == nil || !strings.Contains(err.Error(), "U+03A9") {
		t.Errorf("a letter that is missing: %v", err)
	}
	if _, err := pdf.WriteIn(standIn(t, fontstest.Times(fonts.Regular, fontstest.Cut("glyf"))), onePage(run("Ư")), meta()); err == nil {
		t.Error("outlines that are cut off are drawn")
	}
	if _, err := pdf.WriteIn(standIn(t, fontstest.Times(fonts.Bold, fontstest.Cut("glyf"))), layout.Result{Pages: res.Pages, Fonts: [4]bool{true}}, meta()); err != nil {
		t.Errorf("a face that is not used spoils the file: %v", err)
	}
}
