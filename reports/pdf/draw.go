package pdf

import (
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"sogiamsat/reports/layout"
)

// drawer turns pages into content operators. Its slices are reused from run to run.
type drawer struct {
	back   *gofpdf.Fpdf
	fonts  *fontSet
	page   int
	height float64 // of the page, points
	style  layout.Style
	size   float64 // of the font set last on the page; 0 at its start
	track  float64 // letter space set last on the page
	ops    []byte
	codes  []uint16
	images int // drawn so far
}

// draw writes the draft of the pages to out and registers in fonts what they show.
func draw(out io.Writer, pages []layout.Page, fonts *fontSet) error {
	d := drawer{back: newBackEnd(pages[0]), fonts: fonts}
	for i := range pages {
		d.page = i
		if err := d.drawPage(&pages[i]); err != nil {
			return err
		}
	}
	if err := d.back.Output(out); err != nil {
		return fmt.Errorf("draw pages: %w", err)
	}
	return nil
}

func newBackEnd(first layout.Page) *gofpdf.Fpdf {
	f := gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "pt", Size: gofpdf.SizeType{Wd: first.Width, Ht: first.Height},
	})
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCatalogSort(true)
	f.SetCompression(false) // it would set up a new compressor for each page; the finisher keeps one
	return f
}

func (d *drawer) drawPage(p *layout.Page) error {
	// Always "P": the page is as wide and high as given, the letter would only swap the two.
	d.back.AddPageFormat("P", gofpdf.SizeType{Wd: p.Width, Ht: p.Height})
	d.height, d.size, d.track, d.ops = p.Height, 0, 0, d.ops[:0]
	for _, grey := range []bool{true, false} {
		for i := range p.Texts {
			if p.Texts[i].Gray > 0 != grey {
				continue
			}
			if err := d.appendText(&p.Texts[i]); err != nil {
				return err
			}
		}
	}
	d.appendBoxes(p.Boxes)
	d.back.RawWriteStr(string(d.ops))
	for _, l := range p.Lines {
		d.back.SetLineWidth(l.Width)
		d.back.Line(l.X1, l.Y1, l.X2, l.Y2)
	}
	d.drawPictures(p.Pictures)
	return d.back.Error()
}

// appendBoxes fills all boxes as one shape, so that no hairline shows between neighbours.
func (d *drawer) appendBoxes(boxes []layout.Box) {
	if len(boxes) == 0 {
		return
	}
	for _, b := range boxes {
		for _, v := range []float64{b.X, d.height - b.Y - b.Height, b.Width, b.Height} {
			d.ops = append(appendNumber(d.ops, v), ' ')
		}
		d.ops = append(d.ops, "re\n"...)
	}
	d.ops = append(d.ops, "f\n"...)
}

func (d *drawer) appendText(t *layout.Text) error {
	f, err := d.fonts.get(t.Style)
	if err != nil {
		return err
	}
	natural, spaces, err := d.encode(f, t)
	if err != nil || len(d.codes) == 0 {
		return err
	}
	stretch := 0.0 // of each space, thousandths of the font size
	if spaces > 0 {
		stretch = (t.Width - natural) / float64(spaces) * 1000 / t.Size
	}
	if stretch < -float64(f.face.widths[f.face.cmap.get(' ')]) {
		return fmt.Errorf("page %d: text %.60q needs more than its width of %g pt", d.page+1, t.Text, t.Width)
	}
	track := d.track
	if t.Gray > 0 {
		d.ops = append(d.ops, "q "...)
		d.ops = append(appendNumber(d.ops, t.Gray), " g "...)
	}
	d.ops = append(d.ops, "BT "...)
	d.appendFont(t)
	d.appendTrack(t)
	d.appendPlace(t)
	d.appendRun(f, stretch)
	d.ops = append(d.ops, " ET\n"...)
	if t.Gray > 0 {
		d.ops = append(d.ops, "Q\n"...)
		d.size, d.track = 0, track // Q brings back what was set before q
	}
	return nil
}

// encode fills d.codes and returns the natural width of the run in points and the number of its spaces.
func (d *drawer) encode(f *font, t *layout.Text) (natural float64, spaces int, err error) {
	d.codes = d.codes[:0]
	width := 0
	for _, r := range t.Text {
		c, ok := f.code(r)
		if !ok {
			return 0, 0, &GlyphError{Rune: r, Page: d.page, Text: t.Text}
		}
		if isSpace(r) {
			spaces++
		}
		width += f.width(c)
		d.codes = append(d.codes, c)
	}
	return float64(width)*t.Size/1000 + t.Track*float64(len(d.codes)), spaces, nil
}

// isSpace names the runes that take up the difference between the natural and the wanted width of a run.
func isSpace(r rune) bool { return r == ' ' || r == '\u00A0' }

func (d *drawer) appendFont(t *layout.Text) {
	if d.size == t.Size && d.style == t.Style {
		return
	}
	d.style, d.size = t.Style, t.Size
	d.ops = append(d.ops, '/', 'F', '0'+byte(t.Style), ' ')
	d.ops = append(appendNumber(d.ops, t.Size), " Tf "...)
}

// appendTrack sets the letter space; it works on every code, spaces included.
func (d *drawer) appendTrack(t *layout.Text) {
	if d.track == t.Track {
		return
	}
	d.track = t.Track
	d.ops = append(appendNumber(d.ops, t.Track), " Tc "...)
}

func (d *drawer) appendPlace(t *layout.Text) {
	operator := " Td "
	if t.Turn != 0 {
		sin, cos := math.Sincos(t.Turn * math.Pi / 180)
		for _, v := range []float64{cos, sin, -sin, cos} {
			d.ops = strconv.AppendFloat(d.ops, v, 'f', 4, 64)
			d.ops = append(d.ops, ' ')
		}
		operator = " Tm "
	}
	d.ops = append(appendNumber(d.ops, t.X), ' ')
	d.ops = append(appendNumber(d.ops, d.height-t.Y), operator...)
}

// appendRun shows d.codes; after each space the pen moves on by stretch.
func (d *drawer) appendRun(f *font, stretch float64) {
	d.ops = append(d.ops, '[', '(')
	for i, c := range d.codes {
		d.ops = appendByte(d.ops, byte(c>>8))
		d.ops = appendByte(d.ops, byte(c))
		if stretch != 0 && isSpace(f.runes[c]) && i < len(d.codes)-1 {
			d.ops = append(appendNumber(append(d.ops, ')'), -stretch), '(')
		}
	}
	d.ops = append(d.ops, ")]TJ"...)
}

// appendByte escapes the bytes that mean something else inside a literal string.
func appendByte(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// appendNumber writes v with at most two decimals, which is 1/7,200 inch on the page.
func appendNumber(b []byte, v float64) []byte {
	n := int64(math.Round(v * 100))
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	switch frac := n % 100; {
	case frac == 0:
		return b
	case frac%10 == 0:
		return append(b, '.', '0'+byte(frac/10))
	default:
		return append(b, '.', '0'+byte(frac/10), '0'+byte(frac%10))
	}
}
