// Package docs embeds the guide for staff where it lies, so that the text in the program and the text in this folder are
// one. It holds no logic.
package docs

import "embed"

// Guide is huong-dan.md.
//
//go:embed huong-dan.md
var Guide string

// Pictures has the pictures of the guide under their paths in it, "pictures/guide/...": palette PNGs made by "make
// pictures".
//
//go:embed pictures/guide
var Pictures embed.FS
