package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

func TestPastedPieceKeepsTheSpacesAtItsEnds(t *testing.T) {
	clean := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for pasted, want := range map[string]string{
		" người dân ": "Nhân dân và người dân ", "người  dân": "Nhân dân vàngười dân", "   ": "Nhân dân và",
	} {
		e := widgets.NewEntry(clean)
		w := test.NewTempWindow(t, e)
		w.Canvas().Focus(e)
		test.Type(e, "Nhân dân và")
		board := test.NewClipboard()
		board.SetContent(pasted)
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
		if e.Text != want {
			t.Errorf("%q pasted: %q, want %q", pasted, e.Text, want)
		}
	}
}
