package pdf

import (
	"bytes"
	"fmt"
	"image"
	imagedraw "image/draw"
	"image/png"
	"strings"

	"sogiamsat/reports/layout"
)

// maxPixels is how large a picture may be; a page at 600 dots per inch has fewer.
const maxPixels = 40_000_000

// drawPictures shows the pictures of a page under the names in which putPictures writes them.
func (d *drawer) drawPictures(all []layout.Picture) {
	for _, p := range all {
		d.ops = append(d.ops[:0], "q "...)
		d.ops = append(appendNumber(d.ops, p.Width), " 0 0 "...)
		for _, v := range []float64{p.Height, p.X, d.height - p.Y - p.Height} {
			d.ops = append(appendNumber(d.ops, v), ' ')
		}
		d.ops = fmt.Appendf(d.ops, "cm /I%d Do Q\n", d.images)
		d.images++
		d.back.RawWriteStr(string(d.ops))
	}
}

// checkPicture accepts what can be drawn.
func checkPicture(p *layout.Picture) error {
	if !onSheet(p.X, p.Y) || !(p.Width > 0 && p.Width <= maxSide && p.Height > 0 && p.Height <= maxSide) {
		return fmt.Errorf("place %g, %g or size %g x %g is out of range", p.X, p.Y, p.Width, p.Height)
	}
	c, err := png.DecodeConfig(bytes.NewReader(p.PNG))
	if err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	if c.Width < 1 || c.Height < 1 || c.Width > maxPixels/c.Height {
		return fmt.Errorf("picture of %d x %d pixels is out of range", c.Width, c.Height)
	}
	return nil
}

// putPictures writes the pictures of all pages in greys, in their order, and returns the entry of the resources that names
// them; "" for none. Greys need no profile beside that of the file.
func putPictures(w *fileWriter, pages []layout.Page) (string, error) {
	var names strings.Builder
	n := 0
	for i := range pages {
		for _, p := range pages[i].Pictures {
			img, err := png.Decode(bytes.NewReader(p.PNG))
			if err != nil {
				return "", fmt.Errorf("page %d: picture: %w", i+1, err)
			}
			b := img.Bounds()
			grey := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
			imagedraw.Draw(grey, grey.Bounds(), image.White, image.Point{}, imagedraw.Src)
			imagedraw.Draw(grey, grey.Bounds(), img, b.Min, imagedraw.Over)
			object := w.reserve()
			dict := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8", b.Dx(), b.Dy())
			if err := w.packedStream(object, dict, grey.Pix); err != nil {
				return "", err
			}
			fmt.Fprintf(&names, "/I%d %d 0 R", n, object)
			n++
		}
	}
	if n == 0 {
		return "", nil
	}
	return "/XObject<<" + names.String() + ">>", nil
}
