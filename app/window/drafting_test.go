package window_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data/model"
)

// Enter on a paper opens its text over the list; Esc comes back to the list, and the chapter of the guide is there.
func TestTheTextOfAPaperLiesOverTheList(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.window.BeginPaper(model.TB)
	if topic := d.window.Topic(); topic != "soan-van-ban" {
		t.Fatalf("shown: %q", topic)
	}
	if _, ok := staffGuide(t).Chapter("soan-van-ban"); !ok {
		t.Error("no chapter in the guide")
	}
	d.press(fyne.KeyEscape, 0)
	if topic := d.window.Topic(); topic == "soan-van-ban" {
		t.Error("Esc does not come back")
	}
}

// Enter on a remark opens the record that is to be mended; Esc comes back to the remark in the paper.
func TestOneComesBackFromTheRecordOfARemark(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.window.BeginPaper(model.TB)
	d.window.ShowRemarks()
	for range 2 {
		d.press(fyne.KeyReturn, 0)
		if topic := d.window.Topic(); topic != "nhan-xet" {
			t.Fatalf("the remark leads to %q", topic)
		}
		d.press(fyne.KeyEscape, 0)
		if topic := d.window.Topic(); topic != "soan-van-ban" {
			t.Fatalf("back is %q", topic)
		}
	}
	d.press(fyne.KeyEscape, 0)
	if d.window.Tab() != "findings" {
		t.Errorf("below the paper is %q", d.window.Tab())
	}
}
