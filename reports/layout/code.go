package layout

import "sogiamsat/reports/doc"

// Box is a black rectangle.
type Box struct {
	X, Y, Width, Height float64 // of its top left corner, and its sides
}

const (
	// codeModule is the side of one module of a QR code, which telephones read from a hand's breadth: 0.5 mm.
	codeModule = 0.5 * 72 / 25.4
	// codeQuiet is how many modules around a code stay white (ISO/IEC 18004).
	codeQuiet = 4
)

// PlaceCode adds a QR code to a document that was laid out, rows of modules from the top, true is black. It stands on the
// page of the last signature under the recipients, at the left margin; where something stands there or there is no room
// above the bottom margin, it stands in the left margin at the foot of that page. It moves nothing and covers nothing.
func PlaceCode(r *Result, d doc.Document, s Sheet, modules [][]bool) {
	if len(modules) == 0 || len(r.Pages) == 0 {
		return
	}
	page, bottom := signedPage(r, d, s)
	p := &r.Pages[page]
	look := s.look(p)
	side := float64(len(modules)) * codeModule
	quiet := codeQuiet * codeModule
	x, y := look.Left, bottom+quiet
	if y+side > p.Height-look.Bottom || p.covers(x-quiet, y-quiet, side+2*quiet) {
		x, y = (look.Left-side)/2, p.Height-look.Bottom-side
	}
	p.Boxes = append(p.Boxes, boxesOf(modules, x, y)...)
}

// look is the paper of a page.
func (s *Sheet) look(p *Page) PageLook {
	if p.Width > p.Height {
		return s.Landscape
	}
	return s.Portrait
}

// signedPage is the page on which the last signature ends, the last page where none is, and where the words in the
// left column of the signature end there.
func signedPage(r *Result, d doc.Document, s Sheet) (page int, bottom float64) {
	block := 0
	for i, b := range d.Blocks {
		if b.Signature != nil {
			block = i + 1
		}
	}
	page = len(r.Pages) - 1
	for n := range r.Pages {
		for _, t := range r.Pages[n].Texts {
			if block > 0 && t.Block == block {
				page = n
			}
		}
	}
	look := s.look(&r.Pages[page])
	middle := look.Left + look.textWidth()*s.Signature.LeftShare
	for _, t := range r.Pages[page].Texts {
		if (block == 0 || t.Block == block) && t.Block > 0 && t.X < middle {
			bottom = max(bottom, t.Y+t.Size/4)
		}
	}
	return page, max(bottom, look.Top)
}

// covers tells whether a square would lie over a text or a rule.
func (p *Page) covers(x, y, side float64) bool {
	for _, t := range p.Texts {
		if t.Turn == 0 && t.X < x+side && t.X+t.Width > x && t.Y-t.Size < y+side && t.Y+t.Size/4 > y {
			return true
		}
	}
	for _, l := range p.Lines {
		if min(l.X1, l.X2) < x+side && max(l.X1, l.X2) > x && min(l.Y1, l.Y2) < y+side && max(l.Y1, l.Y2) > y {
			return true
		}
	}
	return false
}

// boxesOf draws modules, neighbours in a row as one box.
func boxesOf(modules [][]bool, left, top float64) []Box {
	var out []Box
	for y, row := range modules {
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] {
				x++
			}
			if x > from {
				out = append(out, Box{left + float64(from)*codeModule, top + float64(y)*codeModule, float64(x-from) * codeModule, codeModule})
			}
		}
	}
	return out
}
