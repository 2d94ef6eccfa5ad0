package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

func rgb(hex uint32) color.Color {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func alpha(hex uint32, a uint8) color.Color {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: a}
}

var lightColors = map[fyne.ThemeColorName]color.Color{
	fynetheme.ColorNameBackground:          rgb(0xf1f2f3),
	fynetheme.ColorNameForeground:          rgb(0x1c1f23),
	fynetheme.ColorNamePrimary:             rgb(0x1f5f9f),
	fynetheme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	fynetheme.ColorNameFocus:               alpha(0x1f5f9f, 0x30),
	fynetheme.ColorNameSelection:           alpha(0x1f5f9f, 0x40),
	fynetheme.ColorNameHyperlink:           rgb(0x1f5f9f),
	fynetheme.ColorNameButton:              rgb(0xffffff),
	fynetheme.ColorNameDisabledButton:      rgb(0xe6e8ea),
	fynetheme.ColorNameDisabled:            rgb(0x5c636b),
	fynetheme.ColorNameInputBackground:     rgb(0xffffff),
	fynetheme.ColorNameInputBorder:         rgb(0x8a9099),
	fynetheme.ColorNamePlaceHolder:         rgb(0x667079),
	fynetheme.ColorNameHover:               alpha(0x1c1f23, 0x0d),
	fynetheme.ColorNamePressed:             alpha(0x1c1f23, 0x1f),
	fynetheme.ColorNameSeparator:           rgb(0xd5d9dd),
	fynetheme.ColorNameScrollBar:           alpha(0x1c1f23, 0x70),
	fynetheme.ColorNameScrollBarBackground: alpha(0x1c1f23, 0x10),
	fynetheme.ColorNameShadow:              alpha(0x000000, 0x30),
	fynetheme.ColorNameMenuBackground:      rgb(0xffffff),
	fynetheme.ColorNameOverlayBackground:   rgb(0xffffff),
	fynetheme.ColorNameHeaderBackground:    rgb(0xe7eaed),
	fynetheme.ColorNameError:               rgb(0xb0231b),
	fynetheme.ColorNameForegroundOnError:   rgb(0xffffff),
	fynetheme.ColorNameSuccess:             rgb(0x1f6b36),
	fynetheme.ColorNameForegroundOnSuccess: rgb(0xffffff),
	fynetheme.ColorNameWarning:             rgb(0x8a4b00),
	fynetheme.ColorNameForegroundOnWarning: rgb(0xffffff),
	ColorMain:                              rgb(0x9b1b22),
	ColorMainHover:                         rgb(0x84151b),
	ColorOnMain:                            rgb(0xffffff),
	ColorSheet:                             rgb(0xffffff),
	ColorMuted:                             rgb(0x555d66),
	ColorLine:                              rgb(0xd5d9dd),
	ColorChosen:                            rgb(0xcfe1f4),
	ColorChosenIdle:                        rgb(0xe3e6ea),
	ColorNav:                               rgb(0xe6e9ec),
	ColorHeading:                           rgb(0xeceef1),
	ColorDesk:                              rgb(0xc3c8ce),
	ColorBad:                               rgb(0xa3211a),
	ColorBadSoft:                           rgb(0xfae4e2),
	ColorWarn:                              rgb(0x7a4300),
	ColorWarnSoft:                          rgb(0xfcecd0),
	ColorGood:                              rgb(0x1c6132),
	ColorGoodSoft:                          rgb(0xdff1e3),
	ColorInfo:                              rgb(0x1b548e),
	ColorInfoSoft:                          rgb(0xdfebf7),
	ColorPlainSoft:                         rgb(0xe6e8eb),
	ColorMark:                              rgb(0xffe27a),
	ColorBand:                              rgb(0xf5d77a),
	ColorOnBand:                            rgb(0x3d2e00),
}

var darkColors = map[fyne.ThemeColorName]color.Color{
	fynetheme.ColorNameBackground:          rgb(0x22252a),
	fynetheme.ColorNameForeground:          rgb(0xe7e9ec),
	fynetheme.ColorNamePrimary:             rgb(0x7db5ee),
	fynetheme.ColorNameForegroundOnPrimary: rgb(0x10202f),
	fynetheme.ColorNameFocus:               alpha(0x7db5ee, 0x40),
	fynetheme.ColorNameSelection:           alpha(0x7db5ee, 0x55),
	fynetheme.ColorNameHyperlink:           rgb(0x8fc0f2),
	fynetheme.ColorNameButton:              rgb(0x363b42),
	fynetheme.ColorNameDisabledButton:      rgb(0x2b2f35),
	fynetheme.ColorNameDisabled:            rgb(0xa2a9b2),
	fynetheme.ColorNameInputBackground:     rgb(0x191b1f),
	fynetheme.ColorNameInputBorder:         rgb(0x7b838d),
	fynetheme.ColorNamePlaceHolder:         rgb(0x98a0aa),
	fynetheme.ColorNameHover:               alpha(0xffffff, 0x12),
	fynetheme.ColorNamePressed:             alpha(0xffffff, 0x24),
	fynetheme.ColorNameSeparator:           rgb(0x3d434b),
	fynetheme.ColorNameScrollBar:           alpha(0xffffff, 0x70),
	fynetheme.ColorNameScrollBarBackground: alpha(0xffffff, 0x10),
	fynetheme.ColorNameShadow:              alpha(0x000000, 0x80),
	fynetheme.ColorNameMenuBackground:      rgb(0x2c3036),
	fynetheme.ColorNameOverlayBackground:   rgb(0x2c3036),
	fynetheme.ColorNameHeaderBackground:    rgb(0x2d3137),
	fynetheme.ColorNameError:               rgb(0xf2938c),
	fynetheme.ColorNameForegroundOnError:   rgb(0x3a0b08),
	fynetheme.ColorNameSuccess:             rgb(0x86d19a),
	fynetheme.ColorNameForegroundOnSuccess: rgb(0x0c2a14),
	fynetheme.ColorNameWarning:             rgb(0xf0bd6d),
	fynetheme.ColorNameForegroundOnWarning: rgb(0x2f1d00),
	ColorMain:                              rgb(0xb0333a),
	ColorMainHover:                         rgb(0xbb3f46),
	ColorOnMain:                            rgb(0xffffff),
	ColorSheet:                             rgb(0x191b1f),
	ColorMuted:                             rgb(0xaab1ba),
	ColorLine:                              rgb(0x3d434b),
	ColorChosen:                            rgb(0x20405f),
	ColorChosenIdle:                        rgb(0x363b42),
	ColorNav:                               rgb(0x1d2024),
	ColorHeading:                           rgb(0x2d3137),
	ColorDesk:                              rgb(0x121316),
	ColorBad:                               rgb(0xf5a39d),
	ColorBadSoft:                           rgb(0x4a2220),
	ColorWarn:                              rgb(0xf0c27a),
	ColorWarnSoft:                          rgb(0x45340f),
	ColorGood:                              rgb(0x93d7a5),
	ColorGoodSoft:                          rgb(0x1f3d28),
	ColorInfo:                              rgb(0x9cc8f3),
	ColorInfoSoft:                          rgb(0x20384f),
	ColorPlainSoft:                         rgb(0x363b42),
	ColorMark:                              rgb(0x6b5200),
	ColorBand:                              rgb(0x8a6a10),
	ColorOnBand:                            rgb(0xffffff),
}

// Pair is a colour that must be told from its ground.
type Pair struct {
	Front, Ground fyne.ThemeColorName
	// Least is the least contrast allowed: 4.5 for text, 3 for borders and marks.
	Least float64
}

// Pairs lists what stands on what; the test computes the contrast of each in both looks.
func Pairs() []Pair {
	var pairs []Pair
	grounds := []fyne.ThemeColorName{
		fynetheme.ColorNameBackground, ColorSheet, ColorNav, ColorHeading,
		ColorChosen, ColorChosenIdle, fynetheme.ColorNameOverlayBackground, fynetheme.ColorNameMenuBackground,
	}
	for _, ground := range grounds {
		pairs = append(pairs, Pair{fynetheme.ColorNameForeground, ground, 4.5}, Pair{ColorMuted, ground, 4.5},
			Pair{ColorBad, ground, 4.5}, Pair{fynetheme.ColorNamePrimary, ground, 3})
	}
	text := [][2]fyne.ThemeColorName{
		{ColorOnMain, ColorMain},
		{ColorOnMain, ColorMainHover},
		{ColorOnBand, ColorBand},
		{ColorBad, ColorBadSoft},
		{ColorWarn, ColorWarnSoft},
		{ColorGood, ColorGoodSoft},
		{ColorInfo, ColorInfoSoft},
		{fynetheme.ColorNameForeground, ColorPlainSoft},
		{fynetheme.ColorNameForeground, ColorMark},
		{fynetheme.ColorNameForeground, ColorBadSoft},
		{fynetheme.ColorNameForeground, ColorGoodSoft},
		{ColorWarn, fynetheme.ColorNameBackground},
		{fynetheme.ColorNamePlaceHolder, fynetheme.ColorNameInputBackground},
		{fynetheme.ColorNameDisabled, fynetheme.ColorNameInputBackground},
		{fynetheme.ColorNameDisabled, fynetheme.ColorNameBackground},
		{fynetheme.ColorNameForeground, fynetheme.ColorNameButton},
		{fynetheme.ColorNameForegroundOnPrimary, fynetheme.ColorNamePrimary},
		{fynetheme.ColorNameForegroundOnError, fynetheme.ColorNameError},
		{fynetheme.ColorNameForegroundOnSuccess, fynetheme.ColorNameSuccess},
		{fynetheme.ColorNameForegroundOnWarning, fynetheme.ColorNameWarning},
		{fynetheme.ColorNameHyperlink, fynetheme.ColorNameBackground},
	}
	for _, p := range text {
		pairs = append(pairs, Pair{p[0], p[1], 4.5})
	}
	return append(pairs, Pair{fynetheme.ColorNameInputBorder, fynetheme.ColorNameInputBackground, 3})
}
