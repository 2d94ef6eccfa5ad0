package charts

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"sync"

	charts "github.com/go-analyze/charts"

	"sogiamsat/reports/fonts"
)

// Picture is a drawn chart; Width and Height are its pixels.
type Picture struct {
	PNG           []byte
	Width, Height int
}

// pattern is how a part is drawn besides its colour.
type pattern int

const (
	blank pattern = iota
	slanted
	dotted
	upright
	crossed
	level
	steep
)

const (
	textSize = 13.0 // units
	capRatio = 0.70 // height of a capital letter in text sizes
	gap      = 6.0  // units between pattern lines
)

// pen draws in units onto a picture of pixels.
type pen struct {
	p     *charts.Painter
	look  Look
	color palette
}

// newPen makes a pen for a picture so many units high. The faces are those of the paper, in the window those the
// library carries: Noto Sans, with all Vietnamese letters.
func newPen(look Look, height float64) *pen {
	s := look.scale()
	p := charts.NewPainter(charts.PainterOptions{
		OutputFormat: charts.ChartOutputPNG,
		Width:        pixels(look.width() * s), Height: pixels(height * s),
		Font: charts.GetFont(charts.FontFamilyNotoSans),
	})
	pn := &pen{p: p, look: look, color: palettes[look.Colors]}
	pn.rect(0, 0, look.width(), height, pn.color.ground)
	return pn
}

func pixels(x float64) int { return int(math.Round(x)) }

// at is a place or length of units in pixels.
func (n *pen) at(x float64) int { return pixels(x * n.look.scale()) }

// hair is the thinnest line, in units: at least one pixel.
func (n *pen) hair() float64 { return math.Max(1, math.Round(n.look.scale())) / n.look.scale() }

// rect fills a rectangle; its edges lie on whole pixels.
func (n *pen) rect(x1, y1, x2, y2 float64, c charts.Color) {
	n.p.FilledRect(n.at(x1), n.at(y1), n.at(x2), n.at(y2), c, charts.Color{}, 0)
}

// The faces of papers, by the names under which the library knows them.
const (
	paperFamily     = "liberation-serif"
	paperFamilyBold = "liberation-serif-bold"
)

// installFaces gives the library the faces that papers are printed in, once; a face it cannot read leaves its own.
var installFaces = sync.OnceValue(func() error {
	return errors.Join(charts.InstallFont(paperFamily, fonts.Clone(fonts.Regular)), charts.InstallFont(paperFamilyBold, fonts.Clone(fonts.Bold)))
})

// family is the face of a picture: on paper that of the paper, in the window the library's own.
func family(c Colors, bold bool) string {
	switch onPaper := c == Paper && installFaces() == nil; {
	case onPaper && bold:
		return paperFamilyBold
	case onPaper:
		return paperFamily
	case bold:
		return charts.FontFamilyNotoSansBold
	}
	return charts.FontFamilyNotoSans
}

func (n *pen) font(c charts.Color, bold bool) charts.FontStyle {
	return charts.FontStyle{Font: charts.GetFont(family(n.look.Colors, bold)), FontSize: textSize * n.look.scale() * 72 / 96, FontColor: c}
}

// textWidth is how long a text is, in units.
func (n *pen) textWidth(s string, bold bool) float64 {
	return float64(n.p.MeasureText(s, 0, n.font(n.color.text, bold)).Width()) / n.look.scale()
}

// text writes s from x on, its capitals centred on the height y.
func (n *pen) text(s string, x, y float64, c charts.Color, bold bool) {
	if s != "" {
		n.p.Text(s, n.at(x), n.at(y+textSize*capRatio/2), 0, n.font(c, bold))
	}
}

// fit shortens a text to a width at the end of a word, so that it is seen that something is missing.
func (n *pen) fit(s string, width float64) string {
	if n.textWidth(s, false) <= width {
		return s
	}
	r := []rune(s)
	for len(r) > 0 && n.textWidth(string(r)+"…", false) > width {
		r = r[:len(r)-1]
	}
	return string(r) + "…"
}

// part draws a bordered length of a bar with its pattern.
func (n *pen) part(x1, y1, x2, y2 float64, t tone, p pattern) {
	h := n.hair()
	n.rect(x1, y1, x2, y2, t.strong)
	x1, y1, x2, y2 = x1+h, y1+h, x2-h, y2-h
	if x2 <= x1 {
		return
	}
	n.rect(x1, y1, x2, y2, t.soft)
	switch p {
	case slanted:
		n.slant(x1, y1, x2, y2, t.strong, false)
	case steep:
		n.slant(x1, y1, x2, y2, t.strong, true)
	case crossed:
		n.slant(x1, y1, x2, y2, t.strong, false)
		n.slant(x1, y1, x2, y2, t.strong, true)
	case upright:
		for x := x1 + gap/2; x+h < x2; x += gap {
			n.rect(x, y1, x+h, y2, t.strong)
		}
	case level:
		for y := y1 + gap/2; y+h < y2; y += gap {
			n.rect(x1, y, x2, y+h, t.strong)
		}
	case dotted:
		n.dots(x1, y1, x2, y2, t.strong)
	}
}

func (n *pen) dots(x1, y1, x2, y2 float64, c charts.Color) {
	odd := false
	for y := y1 + gap/2; y+1.5 < y2; y += gap * 0.75 {
		x := x1 + gap/2
		if odd {
			x += gap / 2
		}
		for ; x+1.5 < x2; x += gap {
			n.rect(x, y, x+1.5, y+1.5, c)
		}
		odd = !odd
	}
}

// slant draws lines that rise (or fall) at 45 degrees, clipped to the rectangle. They begin at whole gaps of the
// picture, so that neighbours of one pattern run on.
func (n *pen) slant(x1, y1, x2, y2 float64, c charts.Color, falling bool) {
	height := y2 - y1
	for start := math.Floor((x1-height)/gap) * gap; start < x2; start += gap {
		from, to := math.Max(start, x1), math.Min(start+height, x2)
		if to <= from {
			continue
		}
		a, b := from-start, to-start // how far along the line its ends are
		if falling {
			n.line(from, y1+a, to, y1+b, c)
		} else {
			n.line(from, y2-a, to, y2-b, c)
		}
	}
}

func (n *pen) line(x1, y1, x2, y2 float64, c charts.Color) {
	n.p.LineStroke([]charts.Point{{X: n.at(x1), Y: n.at(y1)}, {X: n.at(x2), Y: n.at(y2)}}, c, n.look.scale())
}

// number writes a count on a part, on a ground of its own where the pattern would disturb it.
func (n *pen) number(s string, x1, y1, x2, y2 float64, t tone, p pattern) {
	w := n.textWidth(s, true)
	x := x1 + (x2-x1-w)/2
	if p != blank {
		h := n.hair()
		n.rect(math.Max(x-2, x1+h), y1+h, math.Min(x+w+2, x2-h), y2-h, t.soft)
	}
	n.text(s, x, (y1+y2)/2, n.color.text, true)
}

func (n *pen) picture() (Picture, error) {
	b, err := n.p.Bytes()
	if err != nil {
		return Picture{}, fmt.Errorf("draw chart: %w", err)
	}
	if n.look.Colors == Paper {
		if b, err = inGreys(b); err != nil {
			return Picture{}, fmt.Errorf("draw chart: %w", err)
		}
	}
	return Picture{PNG: b, Width: n.p.Width(), Height: n.p.Height()}, nil
}

// greys is how many greys a picture for paper has: enough for smooth edges, and half a byte for each pixel.
const greys = 16

// inGreys writes a picture for paper anew, in a fifth of the bytes: papers are kept with their pictures.
func inGreys(file []byte) ([]byte, error) {
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	var palette color.Palette
	for i := range greys {
		palette = append(palette, color.Gray{Y: uint8(i * 255 / (greys - 1))})
	}
	out := image.NewPaletted(img.Bounds(), palette)
	draw.Draw(out, out.Bounds(), img, img.Bounds().Min, draw.Src)
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&b, out); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
