package guide

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"golang.org/x/image/draw"
)

// PictureSize is the size of a picture of the guide.
func PictureSize(path string) (image.Point, error) {
	content, err := PictureFile(path)
	if err != nil {
		return image.Point{}, err
	}
	c, err := png.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return image.Point{}, fmt.Errorf("picture of the guide %s: %w", path, err)
	}
	return image.Pt(c.Width, c.Height), nil
}

// DrawPicture draws a picture of the guide in a size, or in its own where that is less. It takes some ten milliseconds.
func DrawPicture(path string, size image.Point) (image.Image, error) {
	content, err := PictureFile(path)
	if err != nil {
		return nil, err
	}
	img, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("picture of the guide %s: %w", path, err)
	}
	whole := inColors(img)
	if size.X >= whole.Rect.Dx() || size.Y >= whole.Rect.Dy() {
		return whole, nil
	}
	out := image.NewRGBA(image.Rectangle{Max: size})
	draw.BiLinear.Scale(out, out.Rect, whole, whole.Rect, draw.Src, nil)
	return out, nil
}

// inColors is a picture as the window and scaling take it at once; both are ten times slower with a palette.
func inColors(img image.Image) *image.RGBA {
	out := image.NewRGBA(image.Rectangle{Max: img.Bounds().Size()})
	p, ok := img.(*image.Paletted)
	if !ok {
		draw.Draw(out, out.Rect, img, img.Bounds().Min, draw.Src)
		return out
	}
	colors := make([]color.RGBA, len(p.Palette))
	for i, c := range p.Palette {
		colors[i], _ = color.RGBAModel.Convert(c).(color.RGBA)
	}
	for y := range out.Rect.Dy() {
		for x, at := range p.Pix[y*p.Stride : y*p.Stride+out.Rect.Dx()] {
			out.SetRGBA(x, y, colors[at])
		}
	}
	return out
}
