//go:build !windows

package winstart

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2"
)

// CheckGraphics is for Windows: elsewhere the window library says itself what is missing.
func CheckGraphics() error { return nil }

// Tell says something to the user where there is no window.
func Tell(title, text string) { fmt.Fprintf(os.Stderr, "%s: %s\n", title, text) }

// FixKeys is for Windows: elsewhere input programs speak to the window through the system.
func FixKeys(fyne.Window) {}

// Place is for Windows: elsewhere the system keeps windows on the screen.
func Place(fyne.Window, bool) {}

// Maximized is for Windows: elsewhere the size says enough.
func Maximized(fyne.Window) bool { return false }

// AttachConsole is for Windows: elsewhere the output of a program is always there.
func AttachConsole() {}
