// Package assets embeds the files the program carries. It holds no logic.
package assets

import _ "embed"

// Icon is the program's icon, a PNG of 256 x 256 pixels.
//
//go:embed icon/icon.png
var Icon []byte
