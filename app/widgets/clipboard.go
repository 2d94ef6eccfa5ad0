package widgets

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
)

// cleanClipboard gives cleaned text and takes text with the line ends other programs expect.
type cleanClipboard struct {
	fyne.Clipboard
	clean func(string) string
}

func (c cleanClipboard) Content() string {
	if c.clean == nil {
		return c.Clipboard.Content()
	}
	return c.clean(c.Clipboard.Content())
}

func (c cleanClipboard) SetContent(text string) { c.Clipboard.SetContent(lineEnds(text, runtime.GOOS)) }

// lineEnds gives text with the line ends of the system: Notepad and Excel on Windows want CR LF.
func lineEnds(text, system string) string {
	if system != "windows" {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
}
