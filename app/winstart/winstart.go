// Package winstart prepares a Windows PC for the window, and does nothing elsewhere.
//
// # Nouns
//
// Graphics is the OpenGL that the PC's driver offers; the window needs version 2.1. An injected key is a key press made
// by another program: Vietnamese typing programs (UniKey, EVKey, OpenKey) erase and type letters that way. The parent
// console is the command window from which the program was started, if it was.
//
// # Rules
//
// The window library loses two kinds of injected keys: a backspace that comes as the character U+0008, and an extended
// key (Shift+Insert) with scan code 0. Either one turns "việt" into garbage. FixKeys puts a procedure before the
// library's own that repairs both and lets everything else through unchanged.
package winstart

import (
	"fmt"
	"strconv"
	"strings"
)

// The version of OpenGL that the window needs.
const (
	glMajor = 2
	glMinor = 1
)

// Enough reports whether a version as drivers name it ("4.6.0 NVIDIA 551.86", "1.1.0") is 2.1 or newer.
func Enough(version string) bool {
	number, _, _ := strings.Cut(strings.TrimSpace(version), " ")
	first, rest, _ := strings.Cut(number, ".")
	second, _, _ := strings.Cut(rest, ".")
	major, err := strconv.Atoi(first)
	if err != nil {
		return false
	}
	minor, err := strconv.Atoi(second)
	return major > glMajor || major == glMajor && err == nil && minor >= glMinor
}

// NoGraphics is a PC on which the window cannot be drawn.
type NoGraphics struct {
	Version string // what the driver offers, "" if nothing
	Err     error  // why it could not be asked, or nil
}

// Error is for the log.
func (e *NoGraphics) Error() string {
	if e.Err != nil {
		return "no OpenGL: " + e.Err.Error()
	}
	return fmt.Sprintf("OpenGL %q is older than %d.%d", e.Version, glMajor, glMinor)
}

// Unwrap returns the cause.
func (e *NoGraphics) Unwrap() error { return e.Err }

// Message says it to the user.
func (e *NoGraphics) Message() string {
	has := "không có OpenGL"
	if e.Version != "" {
		has = "chỉ có OpenGL " + e.Version
	}
	return "Sổ Giám Sát cần OpenGL 2.1 để vẽ cửa sổ, máy này " + has + ".\n\n" +
		"Hãy cài trình điều khiển màn hình của hãng (Intel, AMD, NVIDIA); nếu đang làm việc từ xa (Remote Desktop), " +
		"hãy mở chương trình trên chính máy đó.\n\n" +
		"Dữ liệu không bị ảnh hưởng. Vẫn in được văn bản bằng lệnh “sogiamsat print” trong cửa sổ lệnh."
}
