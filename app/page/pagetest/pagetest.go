// Package pagetest shows pages without a screen and works them by keys, as tests of pages do. With -pictures FOLDER the
// windows of a test run are also written as PNG files, for looking at them.
package pagetest

import (
	"encoding/xml"
	"errors"
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
)

var pictures = flag.String("pictures", "", "folder to write pictures of the pages into")

// Screen is a window in memory with the keys of a real one.
type Screen struct {
	Window fyne.Window
	Keys   *widgets.KeyLayer
	tb     testing.TB
}

// New makes an empty screen of 1366 by 768 under the light theme.
func New(tb testing.TB) *Screen {
	tb.Helper()
	app := test.NewTempApp(tb)
	app.Settings().SetTheme(theme.New(theme.Light))
	w := test.NewTempWindow(tb, nil)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1366, 768))
	return &Screen{w, widgets.NewKeyLayer(w.Canvas()), tb}
}

// Show puts content on the screen.
func (s *Screen) Show(content fyne.CanvasObject) {
	s.Window.SetContent(content)
	s.Window.Resize(fyne.NewSize(1366, 768))
}

// Picture writes the screen as name.png when pictures are asked for.
func (s *Screen) Picture(name string) {
	s.tb.Helper()
	img := s.Window.Canvas().Capture()
	if *pictures == "" {
		return
	}
	f, err := os.Create(filepath.Join(*pictures, name+".png"))
	if err != nil {
		s.tb.Fatal(err)
	}
	if err := errors.Join(png.Encode(f, img), f.Close()); err != nil {
		s.tb.Fatal(err)
	}
}

// Press sends plain keys to what has the keyboard.
func (s *Screen) Press(names ...fyne.KeyName) {
	for _, name := range names {
		ev := &fyne.KeyEvent{Name: name}
		if f := s.Window.Canvas().Focused(); f != nil {
			f.TypedKey(ev)
		} else if h := s.Window.Canvas().OnTypedKey(); h != nil {
			h(ev)
		}
	}
}

// ShiftPress sends keys to what has the keyboard while Shift is down.
func (s *Screen) ShiftPress(names ...fyne.KeyName) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	keyable := s.Window.Canvas().Focused().(desktop.Keyable)
	keyable.KeyDown(shift)
	s.Press(names...)
	keyable.KeyUp(shift)
}

// Shortcut sends a key with modifiers to what has the keyboard, or to the window.
func (s *Screen) Shortcut(name fyne.KeyName, modifier fyne.KeyModifier) {
	short := &desktop.CustomShortcut{KeyName: name, Modifier: modifier}
	if f, ok := s.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(short)
		return
	}
	s.Keys.Press(name, modifier)
}

// Seen reports whether a text stands somewhere on the screen, whole or as a part.
func (s *Screen) Seen(text string) bool {
	s.tb.Helper()
	var escaped strings.Builder
	if err := xml.EscapeText(&escaped, []byte(text)); err != nil {
		s.tb.Fatal(err)
	}
	return strings.Contains(test.RenderToMarkup(s.Window.Canvas()), escaped.String())
}

// Button is the button with this word that is seen, nil when there is none.
func (s *Screen) Button(word string) *widgets.Button {
	s.tb.Helper()
	c := s.Window.Canvas()
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	return seenButton(root, word)
}

func seenButton(o fyne.CanvasObject, word string) *widgets.Button {
	if !o.Visible() {
		return nil
	}
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *widgets.Button:
		if o.Text == word {
			return o
		}
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
	}
	for _, part := range parts {
		if b := seenButton(part, word); b != nil {
			return b
		}
	}
	return nil
}

// PressButton gives the keyboard to the button with this word and presses it.
func (s *Screen) PressButton(word string) {
	s.tb.Helper()
	b := s.Button(word)
	if b == nil {
		s.tb.Fatalf("there is no button %q", word)
	}
	s.Window.Canvas().Focus(b)
	s.Press(fyne.KeySpace)
}

// Tab goes to the next field.
func (s *Screen) Tab() { s.Window.Canvas().FocusNext() }

// Type sends letters. "‹" stands for one backspace, so that bursts of input programs can be written down:
// "tieng‹‹‹‹iếng" is what UniKey sends for "tieengs".
func (s *Screen) Type(script string) {
	s.tb.Helper()
	for _, r := range script {
		f := s.Window.Canvas().Focused()
		if f == nil {
			s.tb.Fatalf("typing %q: no field has the keyboard", script)
		}
		if r == '‹' {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			continue
		}
		f.TypedRune(r)
	}
}
