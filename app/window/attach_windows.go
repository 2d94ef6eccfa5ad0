package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/ncruces/zenity"
)

// attach makes the system's dialog belong to the window, so that it stays above it.
func attach(parent fyne.Window) []zenity.Option {
	native, ok := parent.(driver.NativeWindow)
	if !ok {
		return nil
	}
	var out []zenity.Option
	native.RunNative(func(context any) {
		if w, ok := context.(driver.WindowsWindowContext); ok && w.HWND != 0 {
			out = append(out, zenity.Attach(w.HWND))
		}
	})
	return out
}
