package preview_test

import (
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"
	"testing"

	"sogiamsat/app/preview"
	"sogiamsat/app/widgets"
)

var _ widgets.PageSource = (*preview.Document)(nil)

// engine is started once for all tests; compiling PDFium takes seconds.
var engine *preview.Engine

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	engine = preview.New(filepath.Join(dir, "sogiamsat-test-pdfium"))
	defer engine.Close()
	return m.Run()
}

func twoPages(t *testing.T) []byte {
	t.Helper()
	pdf, err := os.ReadFile(filepath.Join("testdata", "two-pages.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func openTwo(t *testing.T) *preview.Document {
	t.Helper()
	d, err := engine.Open(t.Context(), twoPages(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// dark is the part of a picture inside r (in points from the top left, at scale) that is black.
func dark(img image.Image, r image.Rectangle) float64 {
	n, all := 0, 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			all++
			if red, _, _, _ := img.At(x, y).RGBA(); red < 0x4000 {
				n++
			}
		}
	}
	return float64(n) / float64(all)
}

func TestPagesAreDrawnWhereTheyShould(t *testing.T) {
	d := openTwo(t)
	if s := d.Sizes(); len(s) != 2 || s[0].Width != 595 || s[0].Height != 842 || s[1].Width != 842 {
		t.Fatalf("sizes %v", s)
	}
	for page, box := range []image.Rectangle{image.Rect(74, 84, 270, 140), image.Rect(302, 97, 398, 493)} {
		img, err := d.Render(t.Context(), page, int(d.Sizes()[page].Width))
		if err != nil {
			t.Fatal(err)
		}
		if got := dark(img, box); got < 0.99 {
			t.Errorf("page %d: %.2f of the box is black", page+1, got)
		}
		if got := dark(img, image.Rect(0, 0, 60, 60)); got != 0 {
			t.Errorf("page %d: the margin is not white", page+1)
		}
	}
}

func TestPictureStaysAfterTheNextOneIsDrawn(t *testing.T) {
	d := openTwo(t)
	first, err := d.Render(t.Context(), 0, 595)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if _, err := d.Render(t.Context(), 1, 842); err != nil {
			t.Fatal(err)
		}
	}
	if got := dark(first, image.Rect(74, 84, 270, 140)); got < 0.99 {
		t.Errorf("the first picture changed: %.2f black", got)
	}
}

func TestPicturesAreExactlyAsWideAsAsked(t *testing.T) {
	d := openTwo(t)
	for _, c := range []struct{ asked, width, height int }{{1190, 1190, 1684}, {777, 777, 1100}, {0, 16, 23}, {-5, 16, 23}} {
		img, err := d.Render(t.Context(), 0, c.asked)
		if err != nil {
			t.Fatal(err)
		}
		if got := img.Bounds(); got.Dx() != c.width || got.Dy() != c.height {
			t.Errorf("asked for %d: %v, want %d x %d", c.asked, got, c.width, c.height)
		}
	}
	img, err := d.Render(t.Context(), 0, 1e6)
	if err != nil {
		t.Fatal(err)
	}
	if n := img.Bounds().Dx() * img.Bounds().Dy(); n > 40.1e6 {
		t.Errorf("%d pixels", n)
	}
}

func TestWhatIsNotAPDF(t *testing.T) {
	for name, data := range map[string][]byte{"nothing": nil, "text": []byte("xin chào"), "cut": twoPages(t)[:60]} {
		if _, err := engine.Open(t.Context(), data); err == nil {
			t.Errorf("%s was opened", name)
		}
	}
	openTwo(t) // the engine still works
}

func TestMissingPage(t *testing.T) {
	d := openTwo(t)
	for _, i := range []int{-1, 2} {
		if _, err := d.Render(t.Context(), i, 595); err == nil {
			t.Errorf("page %d was drawn", i)
		}
	}
}

func TestGivingUp(t *testing.T) {
	d := openTwo(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := d.Render(ctx, 0, 595); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if err := engine.Warm(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestClosed(t *testing.T) {
	d, err := engine.Open(t.Context(), twoPages(t))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := d.Render(t.Context(), 0, 595); !errors.Is(err, preview.ErrClosed) {
		t.Errorf("closed document: %v", err)
	}
	e := preview.New(t.TempDir())
	for range 2 {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := e.Open(t.Context(), twoPages(t)); !errors.Is(err, preview.ErrClosed) {
		t.Errorf("closed engine: %v", err)
	}
}

func TestCacheFolderThatCannotBeMade(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	e := preview.New(filepath.Join(file, "cache"))
	if err := e.Warm(t.Context()); err == nil {
		t.Error("started in a folder that cannot be")
	}
	if err := e.Close(); err != nil {
		t.Error(err)
	}
}
