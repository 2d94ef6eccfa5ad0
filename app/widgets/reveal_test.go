package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

func TestWhatHasTheKeyboardIsBroughtIntoSight(t *testing.T) {
	test.NewTempApp(t)
	var rows []fyne.CanvasObject
	var fields []*widgets.BaseEntry
	for range 20 {
		field := widgets.NewEntry(nil)
		fields = append(fields, field)
		rows = append(rows, widgets.NewFormRow("Nhãn", field))
	}
	form := widgets.NewVScroll(container.NewVBox(rows...))
	wide := block(500)
	room := widgets.NewRoom(widgets.NewSplitView(wide, form, 500))
	w := test.NewTempWindow(t, room)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(420, 200))

	place := func(i int) fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(fields[i])
	}
	shown := func(i int) bool {
		at, size := place(i), fields[i].Size()
		return at.Y >= 0 && at.Y+size.Height <= 200 && at.X >= 0 && at.X < 420
	}
	if shown(0) || shown(15) {
		t.Fatalf("everything is in sight from the beginning: %v, %v", place(0), place(15))
	}
	for _, i := range []int{15, 0, 19, 18} {
		before := form.Offset
		seen := shown(i)
		widgets.Reveal(w.Content(), fields[i])
		if !shown(i) {
			t.Errorf("field %d is not in sight: at %v", i, place(i))
		}
		if seen && form.Offset != before {
			t.Errorf("field %d was in sight, and the form moved from %v to %v", i, before, form.Offset)
		}
	}
	before := form.Offset
	if widgets.Reveal(w.Content(), block(10)); form.Offset != before {
		t.Error("what is elsewhere moved the form")
	}
	fields[0].Hide()
	if widgets.Reveal(w.Content(), fields[0]); form.Offset != before {
		t.Error("what is hidden moved the form")
	}
}

func TestAFormThatScrollsDownIsNotMovedAside(t *testing.T) {
	test.NewTempApp(t)
	field := widgets.NewEntry(nil)
	form := widgets.NewVScroll(container.NewVBox(block(900), widgets.NewFormRow("Nhãn", field)))
	form.Resize(fyne.NewSize(300, 40))
	if widgets.Reveal(form, field); form.Offset.X != 0 || form.Offset.Y == 0 {
		t.Errorf("moved to %v", form.Offset)
	}
}
