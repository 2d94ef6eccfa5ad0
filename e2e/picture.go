//go:build e2e

package e2e

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
)

// Screenshot keeps the window's picture as NAME.png in the folder that E2E_OUT names.
func (a *App) Screenshot(name string) {
	a.t.Helper()
	data, err := smallPNG(a.Frame())
	if err == nil {
		err = os.WriteFile(filepath.Join(outFolder(a.t), name+".png"), data, 0o644)
	}
	if err != nil {
		a.t.Fatalf("picture %s: %v", name, err)
	}
	a.kept[name] = true
}

// smallPNG writes a picture with one byte for each pixel: pictures of all pages are kept from every run.
func smallPNG(screen *image.RGBA) ([]byte, error) {
	var data bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	err := encoder.Encode(&data, fewColours(screen))
	return data.Bytes(), err
}

// coarse is the step in which the colours that a palette has no room for are gathered.
const coarse = 32

// fewColours gives the most frequent colours of a picture a palette; every other one becomes the nearest of them. Half of
// the palette goes to the colours seen most, the other half to one of each corner of the colour space that is seen.
func fewColours(screen *image.RGBA) *image.Paletted {
	counts := map[color.RGBA]int{}
	for i := 0; i < len(screen.Pix); i += 4 {
		counts[color.RGBA{screen.Pix[i], screen.Pix[i+1], screen.Pix[i+2], 0xff}]++
	}
	all := make([]color.RGBA, 0, len(counts))
	for c := range counts {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b color.RGBA) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return slices.Compare([]byte{a.R, a.G, a.B}, []byte{b.R, b.G, b.B})
	})
	palette := pick(all)
	index := make(map[color.RGBA]uint8, len(all))
	for _, c := range all {
		best := 0
		for i := range palette {
			if distance(c, palette[i].(color.RGBA)) < distance(c, palette[best].(color.RGBA)) {
				best = i
			}
		}
		index[c] = uint8(best)
	}
	out := image.NewPaletted(screen.Bounds(), palette)
	for i := range out.Pix {
		out.Pix[i] = index[color.RGBA{screen.Pix[4*i], screen.Pix[4*i+1], screen.Pix[4*i+2], 0xff}]
	}
	return out
}

// pick takes colours, given in the order of how often they are seen, until a palette is full.
func pick(all []color.RGBA) color.Palette {
	const room = 256
	var palette color.Palette
	taken, corners := map[color.RGBA]bool{}, map[[3]uint8]bool{}
	take := func(c color.RGBA) {
		if !taken[c] && len(palette) < room {
			taken[c], corners[[3]uint8{c.R / coarse, c.G / coarse, c.B / coarse}] = true, true
			palette = append(palette, c)
		}
	}
	for _, c := range all[:min(len(all), room/2)] {
		take(c)
	}
	for _, c := range all {
		if !corners[[3]uint8{c.R / coarse, c.G / coarse, c.B / coarse}] {
			take(c)
		}
	}
	for _, c := range all {
		take(c)
	}
	return palette
}

// distance is the square of how far two colours lie apart.
func distance(a, b color.RGBA) int {
	r, g, x := int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B)
	return r*r + g*g + x*x
}
