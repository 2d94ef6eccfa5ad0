package winstart

import (
	"log/slog"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"
)

var (
	setWindowLongPtr = user32.NewProc("SetWindowLongPtrW")
	callWindowProc   = user32.NewProc("CallWindowProcW")
	mapVirtualKey    = user32.NewProc("MapVirtualKeyW")
	getKeyState      = user32.NewProc("GetKeyState")

	ourProc = windows.NewCallback(windowProc)
	// fixed holds the windows that were repaired; it is used on the window thread only.
	fixed = map[uintptr]*fixedWindow{}
)

type fixedWindow struct {
	before uintptr // the window library's procedure
	keys   KeyFilter
}

const (
	vkControl     = 0x11
	keyHeld       = 0x8000
	toScanCode    = 0           // MAPVK_VK_TO_VSC
	windowProcess = ^uintptr(3) // GWLP_WNDPROC, -4
)

// FixKeys repairs injected keys in a window that is on the screen. Call it once per window, on the window thread.
func FixKeys(w fyne.Window) {
	onHandle(w, func(window uintptr) {
		if fixed[window] != nil {
			return
		}
		f := &fixedWindow{keys: KeyFilter{ScanCode: scanCode, CtrlDown: ctrlDown}}
		fixed[window] = f // before the procedure is in place: messages come at once
		before, _, err := setWindowLongPtr.Call(window, windowProcess, ourProc)
		f.before = before
		if before == 0 {
			delete(fixed, window)
			slog.Warn("keys of input programs are not repaired", "error", err)
		}
	})
}

func scanCode(key uintptr) uintptr {
	code, _, _ := mapVirtualKey.Call(key, toScanCode)
	return code
}

func ctrlDown() bool {
	state, _, _ := getKeyState.Call(vkControl)
	return state&keyHeld != 0
}

func windowProc(window, id, wParam, lParam uintptr) (result uintptr) {
	f := fixed[window]
	for _, m := range f.keys.Pass(Message{id, wParam, lParam}) {
		result, _, _ = callWindowProc.Call(f.before, window, m.ID, m.WParam, m.LParam)
	}
	return result
}
