package main

import (
	"fmt"
	"image/color"
	"math"
	"strings"
)

type point struct{ x, y float64 }

// A shape is one or more closed outlines filled with one colour; an inner outline that runs the other way is a hole.
type shape struct {
	fill     color.NRGBA
	outlines [][]point
}

var (
	white  = color.NRGBA{0xff, 0xff, 0xff, 0xff}
	edge   = color.NRGBA{0x8f, 0x8f, 0x8a, 0xff}
	fold   = color.NRGBA{0xdd, 0xdd, 0xd8, 0xff}
	grey   = color.NRGBA{0xb4, 0xb4, 0xae, 0xff}
	red    = color.NRGBA{0xa6, 0x1e, 0x22, 0xff}
	shapes = drawing()
)

func drawing() []shape {
	sheet := func(in float64) []point {
		return []point{
			{36 + in, 10 + in},
			{154 - in*0.4, 10 + in},
			{208 - in, 64 + in*0.4},
			{208 - in, 246 - in},
			{36 + in, 246 - in},
		}
	}
	all := []shape{
		{edge, [][]point{sheet(0)}},
		{white, [][]point{sheet(6)}},
		{edge, [][]point{{{150, 10}, {208, 68}, {150, 68}}}},
		{fold, [][]point{{{156, 24}, {194, 62}, {156, 62}}}},
	}
	for i, width := range []float64{76, 120, 62, 46, 46} {
		fill := grey
		if i == 0 {
			fill = red
		}
		all = append(all, shape{fill, [][]point{bar(62, 92+float64(i)*26, width)}})
	}
	return append(all,
		shape{white, [][]point{circle(178, 186, 66, false)}},
		shape{red, [][]point{circle(178, 186, 58, false), circle(178, 186, 45, true)}},
		shape{red, [][]point{{{150, 186}, {161, 175}, {173, 189}, {198, 158}, {209, 168}, {174, 209}}}},
	)
}

func bar(x, y, width float64) []point {
	return []point{{x, y}, {x + width, y}, {x + width, y + 11}, {x, y + 11}}
}

func circle(x, y, radius float64, backwards bool) []point {
	const corners = 96
	outline := make([]point, corners)
	for i := range outline {
		angle := 2 * math.Pi * float64(i) / corners
		if backwards {
			angle = -angle
		}
		outline[i] = point{x + radius*math.Cos(angle), y + radius*math.Sin(angle)}
	}
	return outline
}

func encodeSVG() []byte {
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">` + "\n")
	for _, s := range shapes {
		fmt.Fprintf(&b, `<path fill="#%02x%02x%02x" d="`, s.fill.R, s.fill.G, s.fill.B)
		for _, outline := range s.outlines {
			for i, p := range outline {
				fmt.Fprintf(&b, "%s%.1f %.1f", map[bool]string{true: "M", false: "L"}[i == 0], p.x, p.y)
			}
			b.WriteString("Z")
		}
		b.WriteString("\"/>\n")
	}
	b.WriteString("</svg>\n")
	return []byte(b.String())
}
