package winstart

import (
	"os"

	"golang.org/x/sys/windows"
)

var (
	kernel32      = windows.NewLazySystemDLL("kernel32.dll")
	attachConsole = kernel32.NewProc("AttachConsole")
)

const parentProcess = ^uintptr(0) // ATTACH_PARENT_PROCESS

// AttachConsole lets the output of commands appear in the command window from which the program was started: a program
// with a window has none of its own. Output that was sent to a file or to another program stays there.
func AttachConsole() {
	out, errs := usable(windows.STD_OUTPUT_HANDLE), usable(windows.STD_ERROR_HANDLE)
	if out && errs {
		return
	}
	if ok, _, _ := attachConsole.Call(parentProcess); ok == 0 {
		return
	}
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return
	}
	if !out {
		os.Stdout = console
	}
	if !errs {
		os.Stderr = console
	}
}

// usable reports whether a standard handle leads anywhere.
func usable(which uint32) bool {
	h, err := windows.GetStdHandle(which)
	if err != nil || h == 0 || h == windows.InvalidHandle {
		return false
	}
	kind, err := windows.GetFileType(h)
	return err == nil && kind != windows.FILE_TYPE_UNKNOWN
}
