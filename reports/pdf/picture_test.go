package pdf_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"strconv"
	"strings"
	"testing"

	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
)

// drawing is a picture of 3 by 2 pixels whose first pixel is black, the others red, which prints as a grey.
func drawing(t testing.TB) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 3, 2))
	for i := range 6 {
		img.Set(i%3, i/3, color.RGBA{R: 0xff, A: 0xff})
	}
	img.Set(0, 0, color.Black)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPicturesAreDrawnInGreys(t *testing.T) {
	res := onePage(run("Biểu đồ"))
	res.Pages[0].Pictures = []layout.Picture{
		{X: 100, Y: 200, Width: 90, Height: 60, PNG: drawing(t)}, {X: 10, Y: 20, Width: 3, Height: 2, PNG: drawing(t)},
	}
	f := readPDF(t, write(t, res, meta()))
	page := f.object(f.pages()[0])
	content := string(f.stream(f.number(page, "Contents")))
	height := res.Pages[0].Height
	want := "q 90 0 0 60 100 " + strconv.FormatFloat(math.Round((height-260)*100)/100, 'f', -1, 64) + " cm /I0 Do Q"
	if !strings.Contains(content, want) || !strings.Contains(content, "/I1 Do") {
		t.Errorf("content %q lacks %q", content, want)
	}
	resources := f.object(f.number(page, "Resources"))
	image := f.number(resources, "I0")
	if dict := f.object(image); !strings.Contains(dict, "/Width 3/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8") {
		t.Errorf("picture %.200q", dict)
	}
	if pixels := f.stream(image); !bytes.Equal(pixels, []byte{0, 76, 76, 76, 76, 76}) {
		t.Errorf("pixels %v", pixels)
	}
}

func TestPicturesThatCannotBeDrawnAreRefused(t *testing.T) {
	for name, p := range map[string]layout.Picture{
		"no picture": {Width: 10, Height: 10, PNG: []byte("x")}, "no width": {Height: 10, PNG: drawing(t)},
		"off the sheet": {X: 1e9, Width: 10, Height: 10, PNG: drawing(t)}, "half a picture": {Width: 10, Height: 10, PNG: drawing(t)[:60]},
	} {
		res := onePage(run("A"))
		res.Pages[0].Pictures = []layout.Picture{p}
		if _, err := pdf.Write(res, meta()); err == nil {
			t.Errorf("%s was written", name)
		}
	}
}
