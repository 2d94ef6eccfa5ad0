package docx

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/qr"
)

// code is the QR code of an issued paper. It floats where it stands on the printed page and moves no text: under the words
// at the left of the signature it goes with them, elsewhere it keeps its place on the page.
type code struct {
	png   []byte
	block int     // of the last signature, -1: there is none
	x, y  float64 // of its upper left corner on the printed page, points
	side  float64 // points
	below float64 // from the words at the left of the signature down to the code; 0: the code is not under them
}

// codeDots is how many dots wide a module is drawn, so that printers and screens keep its edges.
const codeDots = 8

// placeCode finds the place of the code on the printed page; nil for a paper without one.
func (w *writer) placeCode() (*code, error) {
	if w.d.Code == "" {
		return nil, nil
	}
	modules, err := qr.Modules(w.d.Code)
	if err != nil {
		return nil, err
	}
	r, err := layout.Layout(w.d, w.sheet)
	if err != nil {
		return nil, err
	}
	layout.PlaceCode(&r, w.d, w.sheet, modules)
	c := &code{block: -1}
	for i, b := range w.d.Blocks {
		if b.Signature != nil {
			c.block = i
		}
	}
	for _, p := range r.Pages {
		if len(p.Boxes) > 0 {
			first := p.Boxes[0]
			c.x, c.y, c.side = first.X, first.Y, first.Height*float64(len(modules))
			c.below = c.under(p, w.sheet)
		}
	}
	c.png, err = pictureOf(modules)
	return c, err
}

// under is how far below the words at the left of the signature the code stands; 0 where it stands in the margin.
func (c *code) under(p layout.Page, s layout.Sheet) float64 {
	look := s.Portrait
	if p.Width > p.Height {
		look = s.Landscape
	}
	if c.block < 0 || c.x < look.Left {
		return 0
	}
	lowest := 0.0
	for _, t := range p.Texts {
		if t.Block == c.block+1 && t.X < c.x+c.side && t.Y < c.y {
			lowest = max(lowest, t.Y+t.Size*fonts.Descent)
		}
	}
	return c.y - lowest
}

// hangCode makes the code hang on the next spacer.
func (w *writer) hangCode() {
	c := w.code
	across, down := place{"page", c.x}, place{"page", c.y}
	if c.below > 0 {
		across, down = place{"column", 0}, place{"paragraph", c.below}
	}
	w.floating = fmt.Sprintf(`<w:r><w:drawing><wp:anchor %s distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>`, drawingSpace) +
		fmt.Sprintf(`<wp:positionH relativeFrom="%s"><wp:posOffset>%d</wp:posOffset></wp:positionH>`, across.from, emus(across.offset)) +
		fmt.Sprintf(`<wp:positionV relativeFrom="%s"><wp:posOffset>%d</wp:posOffset></wp:positionV>`, down.from, emus(down.offset)) +
		w.graphic(c.png, c.side, c.side, "Mã QR: "+w.d.Code, `<wp:wrapNone/>`) + `</wp:anchor></w:drawing></w:r>`
}

// place is an offset in points from an edge of the page, the column or the paragraph.
type place struct {
	from   string
	offset float64
}

// pictureOf draws modules in black and white.
func pictureOf(modules [][]bool) ([]byte, error) {
	side := len(modules) * codeDots
	picture := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{color.White, color.Black})
	for y := range side {
		for x := range side {
			if modules[y/codeDots][x/codeDots] {
				picture.SetColorIndex(x, y, 1)
			}
		}
	}
	var out bytes.Buffer
	err := png.Encode(&out, picture)
	return out.Bytes(), err
}
