package widgets_test

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/theme"
)

var pictures = flag.String("pictures", "", "folder to write pictures of the widgets into, for looking at them")

// show puts content into a window of the given size under our theme.
func show(t *testing.T, content fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light))
	w := test.NewTempWindow(t, content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// picture captures the window; with -pictures it is written there as name.png.
func picture(t *testing.T, w fyne.Window, name string) image.Image {
	t.Helper()
	img := w.Canvas().Capture()
	if *pictures != "" {
		f, err := os.Create(filepath.Join(*pictures, name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := png.Encode(f, img); err != nil {
			t.Fatal(err)
		}
	}
	return img
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

// press sends keys to whatever has the keyboard, as the window does.
func press(w fyne.Window, names ...fyne.KeyName) {
	for _, name := range names {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(key(name))
		} else if h := w.Canvas().OnTypedKey(); h != nil {
			h(key(name))
		}
	}
}

// shiftPress sends a key while Shift is held.
func shiftPress(w fyne.Window, names ...fyne.KeyName) {
	keyable := w.Canvas().Focused().(desktop.Keyable)
	keyable.KeyDown(key(desktop.KeyShiftLeft))
	press(w, names...)
	keyable.KeyUp(key(desktop.KeyShiftLeft))
}

// shortcut sends Ctrl+key or the like to whatever has the keyboard.
func shortcut(w fyne.Window, name fyne.KeyName, modifier fyne.KeyModifier) {
	w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: modifier})
}

func typeRunes(w fyne.Window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

// trim stands for the cleaning a page injects.
func trim(s string) string { return strings.TrimSpace(s) }

// countPixels counts the pixels for which is says yes.
func countPixels(img image.Image, is func(r, g, b uint32) bool) int {
	n := 0
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y++ {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			if is(r>>8, g>>8, b>>8) {
				n++
			}
		}
	}
	return n
}
