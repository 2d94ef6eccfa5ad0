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
	return keepEnds(c.Clipboard.Content(), c.clean)
}

// keepEnds cleans a pasted piece of text without gluing it to its neighbours: a space at either end stays.
func keepEnds(text string, clean func(string) string) string {
	out := clean(text)
	if out == "" {
		return out
	}
	if strings.HasPrefix(text, " ") && !strings.HasPrefix(out, " ") {
		out = " " + out
	}
	if strings.HasSuffix(text, " ") && !strings.HasSuffix(out, " ") {
		out += " "
	}
	return out
}

func (c cleanClipboard) SetContent(text string) { c.Clipboard.SetContent(lineEnds(text, runtime.GOOS)) }

// lineEnds gives text with the line ends of the system: Notepad and Excel on Windows want CR LF.
func lineEnds(text, system string) string {
	if system != "windows" {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
}
