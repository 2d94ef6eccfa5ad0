package window_test

import (
	"testing"

	"fyne.io/fyne/v2"
)

// No page makes the window larger than a screen of 1366 by 768 dots at large letters.
func TestNoPageMakesTheWindowGrow(t *testing.T) {
	d := newDesk(t)
	d.window.OpenFile(d.path)
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6} {
		d.press(key, ctrl)
		if least := d.canvas().Content().MinSize(); least.Width > 683 || least.Height > 330 {
			t.Errorf("page %s: the window asks for %v", key, least)
		}
	}
}
