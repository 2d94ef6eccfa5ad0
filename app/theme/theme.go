// Package theme is how the program looks: calm, dense, quick. Light grey paper, white sheets, one deep red for the
// one main action of a page; blue only says where the keyboard is and what is chosen.
//
// # Rules
//
// New gives a Fyne theme that keeps its own variant whatever Windows is set to. Colours of our own widgets are asked
// by the Color* names below. Every pair of text and ground listed in Pairs has a contrast of at least 4.5:1, borders
// and the focus ring at least 3:1 (the test computes them). Zoom is set before the app starts.
//
// Fyne's own words (menu of a text field, file dialogs, calendar) are given in Vietnamese by UseVietnamese.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Variant chooses the look.
type Variant string

// The two looks. Light is the usual one.
const (
	Light Variant = "light"
	Dark  Variant = "dark"
)

// Colour names of our own widgets, beside those of Fyne.
const (
	ColorMain       fyne.ThemeColorName = "sgMain"       // ground of the main action, one per page
	ColorMainHover  fyne.ThemeColorName = "sgMainHover"  // the same under the pointer
	ColorOnMain     fyne.ThemeColorName = "sgOnMain"     // text on ColorMain
	ColorSheet      fyne.ThemeColorName = "sgSheet"      // lists, fields: where content stands
	ColorMuted      fyne.ThemeColorName = "sgMuted"      // labels, help, counts
	ColorLine       fyne.ThemeColorName = "sgLine"       // hairlines between rows and regions
	ColorChosen     fyne.ThemeColorName = "sgChosen"     // chosen rows while the list has the keyboard
	ColorChosenIdle fyne.ThemeColorName = "sgChosenIdle" // chosen rows while the keyboard is elsewhere
	ColorNav        fyne.ThemeColorName = "sgNav"        // ground of the side navigation
	ColorHeading    fyne.ThemeColorName = "sgHeading"    // ground of table heads and group headings
	ColorDesk       fyne.ThemeColorName = "sgDesk"       // what previewed pages lie on
	ColorBad        fyne.ThemeColorName = "sgBad"        // words of errors and overdue things
	ColorBadSoft    fyne.ThemeColorName = "sgBadSoft"    // ground of a "bad" badge
	ColorWarn       fyne.ThemeColorName = "sgWarn"       // words of warnings
	ColorWarnSoft   fyne.ThemeColorName = "sgWarnSoft"   // ground of a "warn" badge
	ColorGood       fyne.ThemeColorName = "sgGood"       // words of done things
	ColorGoodSoft   fyne.ThemeColorName = "sgGoodSoft"   // ground of a "good" badge
	ColorInfo       fyne.ThemeColorName = "sgInfo"       // words of things under way
	ColorInfoSoft   fyne.ThemeColorName = "sgInfoSoft"   // ground of an "info" badge
	ColorPlainSoft  fyne.ThemeColorName = "sgPlainSoft"  // ground of a badge without a judgement
	ColorMark       fyne.ThemeColorName = "sgMark"       // ground of words that were searched for
	ColorBand       fyne.ThemeColorName = "sgBand"       // the band over practice files
	ColorOnBand     fyne.ThemeColorName = "sgOnBand"     // text on ColorBand
)

// Sizes of our own widgets, in Fyne's device-independent pixels.
const (
	RowHeight     = 25  // a row of a list
	LabelWidth    = 110 // the label beside a field
	DateWidth     = 96  // a date field
	ControlHeight = 27  // a button, a choice, a list field
)

type look struct {
	fyne.Theme
	variant fyne.ThemeVariant
	colors  map[fyne.ThemeColorName]color.Color
}

// New returns the theme of the given look; an unknown variant gives Light.
func New(v Variant) fyne.Theme {
	if v == Dark {
		return &look{fynetheme.DefaultTheme(), fynetheme.VariantDark, darkColors}
	}
	return &look{fynetheme.DefaultTheme(), fynetheme.VariantLight, lightColors}
}

// Color answers from the own palette; the variant asked for is that of Windows and does not count.
func (l *look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := l.colors[name]; ok {
		return c
	}
	return l.Theme.Color(name, l.variant)
}

// Own gives a colour of our palette from any theme: from a theme of ours in its look, from another one in Light.
func Own(t fyne.Theme, name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if l, ours := t.(*look); ours {
		return l.Color(name, variant)
	}
	if c, known := lightColors[name]; known {
		return c
	}
	return t.Color(name, variant)
}

var sizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameText:               13,
	fynetheme.SizeNameCaptionText:        11.5,
	fynetheme.SizeNameSubHeadingText:     15,
	fynetheme.SizeNameHeadingText:        19,
	fynetheme.SizeNamePadding:            3,
	fynetheme.SizeNameInnerPadding:       6,
	fynetheme.SizeNameLineSpacing:        2,
	fynetheme.SizeNameInlineIcon:         16,
	fynetheme.SizeNameInputBorder:        1,
	fynetheme.SizeNameInputRadius:        3,
	fynetheme.SizeNameSelectionRadius:    2,
	fynetheme.SizeNameScrollBar:          12,
	fynetheme.SizeNameScrollBarSmall:     4,
	fynetheme.SizeNameSeparatorThickness: 1,
	fynetheme.SizeNameButtonRadius:       3,
	fynetheme.SizeNameDialogRadius:       5,
	fynetheme.SizeNamePopupRadius:        4,
	fynetheme.SizeNameMenuRadius:         4,
	fynetheme.SizeNameModalBlurRadius:    0,
}

// Size answers from the own table of sizes.
func (l *look) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
		return s
	}
	return l.Theme.Size(name)
}
