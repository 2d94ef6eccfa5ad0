package winstart

import (
	"log/slog"
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

var (
	isZoomed          = user32.NewProc("IsZoomed")
	showWindow        = user32.NewProc("ShowWindow")
	getWindowRect     = user32.NewProc("GetWindowRect")
	moveWindow        = user32.NewProc("MoveWindow")
	monitorFromWindow = user32.NewProc("MonitorFromWindow")
	getMonitorInfo    = user32.NewProc("GetMonitorInfoW")
)

const (
	showMaximized  = 3 // SW_SHOWMAXIMIZED
	nearestMonitor = 2 // MONITOR_DEFAULTTONEAREST
)

// monitorInfo is MONITORINFO; work is the screen without the task bar.
type monitorInfo struct {
	size          uint32
	monitor, work Rect
	flags         uint32
}

// Place puts a window that is on the screen wholly on it, beside the task bar, or fills the screen with it. Call it once
// per window, on the window thread.
func Place(w fyne.Window, maximized bool) {
	onHandle(w, func(window uintptr) {
		if maximized {
			_, _, _ = showWindow.Call(window, showMaximized) // its result says only how the window stood before
			return
		}
		var r Rect
		if done, _, err := getWindowRect.Call(window, uintptr(unsafe.Pointer(&r))); done == 0 {
			slog.Warn("the place of the window is not known", "error", err)
			return
		}
		info := monitorInfo{}
		info.size = uint32(unsafe.Sizeof(info))
		monitor, _, _ := monitorFromWindow.Call(window, nearestMonitor) // asked for the nearest it always gives one
		if done, _, err := getMonitorInfo.Call(monitor, uintptr(unsafe.Pointer(&info))); done == 0 {
			slog.Warn("the size of the screen is not known", "error", err)
			return
		}
		if to := r.Inside(info.work); to != r {
			const paint = 1
			if done, _, err := moveWindow.Call(window, uintptr(to.Left), uintptr(to.Top), uintptr(to.Right-to.Left), uintptr(to.Bottom-to.Top), paint); done == 0 {
				slog.Warn("the window stays larger than the screen", "error", err)
			}
		}
	})
}

// Maximized says whether a window fills the screen.
func Maximized(w fyne.Window) bool {
	fills := false
	onHandle(w, func(window uintptr) {
		zoomed, _, _ := isZoomed.Call(window) // it cannot fail
		fills = zoomed != 0
	})
	return fills
}

// onHandle does something with the system's handle of a window that is on the screen.
func onHandle(w fyne.Window, do func(window uintptr)) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return
	}
	native.RunNative(func(context any) {
		if c, ok := context.(driver.WindowsWindowContext); ok && c.HWND != 0 {
			do(c.HWND)
		}
	})
}
