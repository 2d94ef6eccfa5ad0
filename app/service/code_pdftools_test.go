//go:build pdftools

package service_test

import (
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// TestThePrintedCodeIsReadFromThePaper: the page as a printer would draw it, read by a reader of another maker, as fine as
// an office printer and as coarse as an old telephone sees it.
func TestThePrintedCodeIsReadFromThePaper(t *testing.T) {
	_, file, code := coded(t)
	folder := t.TempDir()
	paper := filepath.Join(folder, "a.pdf")
	if err := os.WriteFile(paper, file, 0o600); err != nil {
		t.Fatal(err)
	}
	info, err := exec.Command("pdfinfo", paper).Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := regexp.MustCompile(`(?m)^Pages: +(\d+)$`).FindSubmatch(info)
	if pages == nil {
		t.Fatalf("%s", info)
	}
	last := string(pages[1])
	for _, dpi := range []int{130, 300} {
		out := filepath.Join(folder, fmt.Sprint(dpi))
		if said, err := exec.Command("pdftoppm", "-r", fmt.Sprint(dpi), "-gray", "-png", "-singlefile", "-f", last, paper, out).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
		if got := readCode(t, out+".png"); got != code {
			t.Errorf("the last page at %d dpi bears %q, want %q", dpi, got, code)
		}
	}
	if out, err := exec.Command("../../packaging/preflight.sh", paper).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// readCode is the text of the code on a picture; "" when there is none.
func readCode(t *testing.T, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	picture, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	points, err := gozxing.NewBinaryBitmapFromImage(picture)
	if err != nil {
		t.Fatal(err)
	}
	hints := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true}
	got, err := qrcode.NewQRCodeReader().Decode(points, hints)
	if err != nil {
		return ""
	}
	return got.GetText()
}
