package window_test

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Where the register lacks the units that are typed for a mission, one is led to adding them, and Esc comes back to what was
// typed.
func TestUnitsAreAddedToTheRegisterWhileTheyArePicked(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.window.GoToTab("schedule")
	d.press(fyne.KeyA, ctrl|fyne.KeyModifierShift)
	d.typeText("91, Xã Bình An")
	d.press(fyne.KeyReturn, 0)
	if d.window.Place() != "wards" {
		t.Fatalf("led to %q", d.window.Place())
	}
	d.press(fyne.KeyS, ctrl)
	d.press(fyne.KeyEscape, 0)
	if d.window.Tab() != "schedule" || d.window.UnitsTyped() != "91, Xã Bình An" {
		t.Fatalf("back is %q with %q", d.window.Tab(), d.window.UnitsTyped())
	}
	d.press(fyne.KeyReturn, 0) // ticks both
	d.press(fyne.KeyReturn, 0) // and adds them
	if got := d.window.Said(); got != "Đã thêm 2 đơn vị. Ctrl+Z để bỏ." {
		t.Errorf("said %q", got)
	}
}
