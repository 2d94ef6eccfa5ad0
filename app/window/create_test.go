package window_test

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

// A book that cannot be made leaves the open one as it is and says the reason.
func TestABookThatCannotBeMadeKeepsTheOpenOne(t *testing.T) {
	d := newDesk(t)
	d.open()
	title := d.window.Fyne().Title()
	d.window.Create(filepath.Join(d.dir, "không có", "mới.sgs"))
	if got := d.window.Fyne().Title(); got != title || !d.overlay() {
		t.Errorf("the title was %q, is %q; a dialog %v", title, got, d.overlay())
	}
	if shown := test.RenderObjectToMarkup(d.canvas().Overlays().Top()); !strings.Contains(shown, "không có; hãy chọn thư mục khác") {
		t.Errorf("the reason is not told: %s", shown)
	}
}
