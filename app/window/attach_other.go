//go:build !windows

package window

import (
	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"
)

// attach is only known to Windows.
func attach(fyne.Window) []zenity.Option { return nil }
