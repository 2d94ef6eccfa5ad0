package findings_test

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Rows that come in fit the width that a screen of 1366 leaves at twice the size, with the button that writes them.
func TestPastedRowsFitANarrowWindow(t *testing.T) {
	d := newDesk(t)
	d.clipboard = "Phường 3\tMột nhận xét rất dài về việc tiếp công dân ở phường này."
	d.Shortcut(fyne.KeyV, ctrlShift)
	if least := d.page.Content().MinSize(); least.Width > 683-60 {
		t.Errorf("the page asks for a width of %v", least.Width)
	}
	d.Window.Resize(fyne.NewSize(640, 420))
	d.Picture("findings-paste-narrow")
	b := d.Button("Dán 1 nhận xét")
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	if at.X+b.Size().Width > 640 || at.Y+b.Size().Height > 420 {
		t.Errorf("the button that writes them stands at %v", at)
	}
}
