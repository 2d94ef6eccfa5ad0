package schedule_test

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Names that the register does not have stay typed, to be added there.
func TestNamesThatTheRegisterLacksAreNotLost(t *testing.T) {
	d := newDesk(t, 3).open()
	d.act("Thêm phường")
	d.Type("11, Xã Bình An")
	d.Press(fyne.KeyReturn)
	if got := d.page.Kept(); got != "Xã Bình An" {
		t.Errorf("typed after Enter: %q", got)
	}
	d.Press(fyne.KeyReturn)
	d.same("led to", []string(nil), d.added)
	d.PressButton("Thêm phường, xã vào danh mục...")
	d.same("led to", []string{"Xã Bình An"}, d.added)
}
