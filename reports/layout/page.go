package layout

import "sogiamsat/reports/fonts"

// Style is one of the four faces of the text font (package fonts).
type Style = fonts.Style

// The faces. Bold|Italic is BoldItalic.
const (
	Regular = fonts.Regular
	Bold    = fonts.Bold
	Italic  = fonts.Italic
)

// Page is one laid-out page. All positions are in points (1/72 inch) from the top left corner, y downwards.
type Page struct {
	Width, Height float64
	Texts         []Text
	Lines         []Line
	Boxes         []Box // of a QR code
	Pictures      []Picture
}

// Text is a run of one face and size on one baseline. It is drawn so that it is exactly Width wide: the difference to
// its natural width goes into its spaces (U+0020 and U+00A0), evenly; it may be negative within the limits of the
// sheet. A run without spaces has its natural width.
type Text struct {
	X, Y  float64 // left end of the baseline
	Width float64
	Size  float64 // font size in points
	Style Style
	Text  string
	Gray  float64 // 0 = black; only marks outside the text are grey
	Track float64 // added behind each letter and space, points, in steps of 0.01; Width includes it
	Turn  float64 // degrees counter-clockwise around (X, Y); only marks are turned
	Block int     // the block of the document it belongs to, counted from 1; 0: page numbers and marks
}

// Line is a straight rule.
type Line struct {
	X1, Y1, X2, Y2 float64
	Width          float64 // points
}

// Picture is a drawing in its place: X and Y are its top left corner.
type Picture struct {
	X, Y, Width, Height float64
	PNG                 []byte
	Block               int // the block of the document it belongs to, counted from 1
}

// Mark is one entry of the outline (bookmarks) of the file.
type Mark struct {
	Title string
	Level int // 1 = top
	Page  int // 0-based
	Y     float64
}

// Result is a whole laid-out document.
type Result struct {
	Pages   []Page
	Outline []Mark
	// Fonts says which faces are used, so that only those are embedded.
	Fonts [4]bool
}
