package winstart

import (
	"errors"
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	user32   = windows.NewLazySystemDLL("user32.dll")
	gdi32    = windows.NewLazySystemDLL("gdi32.dll")
	opengl32 = windows.NewLazyDLL("opengl32.dll") // one that lies beside the program wins, as for the window itself
)

// CheckGraphics returns a *NoGraphics when the window could not be drawn on this PC.
func CheckGraphics() error {
	version, err := glVersion()
	if err != nil {
		return &NoGraphics{Err: err}
	}
	if !Enough(version) {
		return &NoGraphics{Version: version}
	}
	return nil
}

// Tell says something to the user in a box of the system's own.
func Tell(title, text string) {
	t, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	s, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, s, t, windows.MB_OK|windows.MB_ICONWARNING|windows.MB_SETFOREGROUND)
}

// glVersion asks the driver through a small hidden window.
func glVersion() (string, error) {
	runtime.LockOSThread() // a drawing context belongs to its thread
	defer runtime.UnlockOSThread()
	if err := opengl32.Load(); err != nil {
		return "", fmt.Errorf("load opengl32.dll: %w", err)
	}
	window, err := hiddenWindow()
	if err != nil {
		return "", err
	}
	defer release(user32, "DestroyWindow", window)
	dc, err := call(user32, "GetDC", window)
	if err != nil {
		return "", err
	}
	defer release(user32, "ReleaseDC", window, dc)
	return versionOn(dc)
}

// windowClass is WNDCLASSW.
type windowClass struct {
	style                              uint32
	proc                               uintptr
	classExtra, windowExtra            int32
	instance, icon, cursor, background uintptr
	menu, name                         *uint16
}

const (
	ownDC = 0x20       // CS_OWNDC
	popup = 0x80000000 // WS_POPUP, never shown
)

func hiddenWindow() (uintptr, error) {
	name, err := windows.UTF16PtrFromString("SoGiamSatGraphics")
	if err != nil {
		return 0, err
	}
	class := windowClass{style: ownDC, proc: user32.NewProc("DefWindowProcW").Addr(), name: name}
	if _, err := call(user32, "RegisterClassW", uintptr(unsafe.Pointer(&class))); err != nil {
		return 0, err
	}
	p := uintptr(unsafe.Pointer(name))
	return call(user32, "CreateWindowExW", 0, p, p, popup, 0, 0, 16, 16, 0, 0, 0, 0)
}

// pixelFormat is PIXELFORMATDESCRIPTOR.
type pixelFormat struct {
	size, version      uint16
	flags              uint32
	kind, colourBits   byte
	_                  [14]byte
	depthBits, stencil byte
	_                  [3]byte
	_                  [3]uint32
}

const doubleBufferedGL = 0x1 | 0x4 | 0x20 // PFD_DOUBLEBUFFER, PFD_DRAW_TO_WINDOW, PFD_SUPPORT_OPENGL

func versionOn(dc uintptr) (string, error) {
	format := pixelFormat{version: 1, flags: doubleBufferedGL, colourBits: 24, depthBits: 24}
	format.size = uint16(unsafe.Sizeof(format))
	p := uintptr(unsafe.Pointer(&format))
	chosen, err := call(gdi32, "ChoosePixelFormat", dc, p)
	if err != nil {
		return "", err
	}
	if _, err := call(gdi32, "SetPixelFormat", dc, chosen, p); err != nil {
		return "", err
	}
	context, err := call(opengl32, "wglCreateContext", dc)
	if err != nil {
		return "", err
	}
	defer release(opengl32, "wglDeleteContext", context)
	if _, err := call(opengl32, "wglMakeCurrent", dc, context); err != nil {
		return "", err
	}
	defer release(opengl32, "wglMakeCurrent", 0, 0)
	return glString(0x1F02) // GL_VERSION
}

func glString(name uintptr) (string, error) {
	p, err := call(opengl32, "glGetString", name)
	if err != nil {
		return "", err
	}
	return windows.BytePtrToString(*(**byte)(unsafe.Pointer(&p))), nil
}

// call returns an error when the function returns 0.
func call(dll *windows.LazyDLL, name string, args ...uintptr) (uintptr, error) {
	proc := dll.NewProc(name)
	if err := proc.Find(); err != nil {
		return 0, err
	}
	r, _, errno := proc.Call(args...)
	runtime.KeepAlive(args)
	if r == 0 {
		return 0, errors.Join(fmt.Errorf("%s failed", name), errno)
	}
	return r, nil
}

// release gives something back; what Windows says to that changes nothing.
func release(dll *windows.LazyDLL, name string, args ...uintptr) {
	_, _ = call(dll, name, args...)
}
