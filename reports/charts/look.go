package charts

import charts "github.com/go-analyze/charts"

// Colors is what a picture is drawn on.
type Colors int

// The grounds of pictures.
const (
	Light Colors = iota // the window in its light look
	Dark                // the window in its dark look
	Paper               // black on white
)

// Look says how a picture is drawn. The zero Look is a light picture of ordinary width.
type Look struct {
	Colors Colors
	Width  int     // in units; a unit is a pixel of an ordinary screen; 0 means 640
	Scale  float64 // pixels per unit: 1 on an ordinary screen, 1.5 or 2 on a fine one, 3 and more on paper; 0 means 1
}

const ordinaryWidth = 640

func (l Look) width() float64 {
	if l.Width <= 0 {
		return ordinaryWidth
	}
	return float64(l.Width)
}

func (l Look) scale() float64 {
	if l.Scale <= 0 {
		return 1
	}
	return l.Scale
}

// tone is the pair of colours of a part: of its ground and of its border and pattern.
type tone struct{ soft, strong charts.Color }

// meaning is what a colour stands for, as on the badges of the window.
type meaning int

const (
	plain meaning = iota
	info
	good
	warn
	bad
)

type palette struct {
	ground, text, muted, line charts.Color
	tones                     map[meaning]tone
}

func rgb(hex uint32) charts.Color {
	return charts.Color{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

// The colours are those of the window's look, so that a picture stands in a page as if it belonged there.
var palettes = map[Colors]palette{
	Light: {
		ground: rgb(0xffffff), text: rgb(0x1c1f23), muted: rgb(0x555d66), line: rgb(0xd5d9dd),
		tones: map[meaning]tone{
			plain: {rgb(0xe6e8eb), rgb(0x555d66)}, info: {rgb(0xdfebf7), rgb(0x1b548e)}, good: {rgb(0xdff1e3), rgb(0x1c6132)},
			warn: {rgb(0xfcecd0), rgb(0x7a4300)}, bad: {rgb(0xfae4e2), rgb(0xa3211a)},
		},
	},
	Dark: {
		ground: rgb(0x191b1f), text: rgb(0xe7e9ec), muted: rgb(0xaab1ba), line: rgb(0x3d434b),
		tones: map[meaning]tone{
			plain: {rgb(0x363b42), rgb(0xaab1ba)}, info: {rgb(0x20384f), rgb(0x9cc8f3)}, good: {rgb(0x1f3d28), rgb(0x93d7a5)},
			warn: {rgb(0x45340f), rgb(0xf0c27a)}, bad: {rgb(0x4a2220), rgb(0xf5a39d)},
		},
	},
	Paper: {
		ground: rgb(0xffffff), text: rgb(0x000000), muted: rgb(0x000000), line: rgb(0x000000),
		tones: map[meaning]tone{
			plain: {rgb(0xffffff), rgb(0x000000)}, info: {rgb(0xffffff), rgb(0x000000)}, good: {rgb(0xffffff), rgb(0x000000)},
			warn: {rgb(0xffffff), rgb(0x000000)}, bad: {rgb(0xffffff), rgb(0x000000)},
		},
	},
}
