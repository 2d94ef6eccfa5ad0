package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

// Parts of a view stand side by side where there is room for both; else one of them has all the room.
func TestPartsOfANarrowSplitStandAlone(t *testing.T) {
	test.NewTempApp(t)
	left, right := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	right.SetMinSize(fyne.NewSize(300, 50))
	s := widgets.NewSplitView(left, right, 200)
	if got := s.MinSize().Width; got < 300 || got > 330 {
		t.Errorf("it asks for %v", got)
	}
	for width, alone := range map[float32]bool{330: true, 470: true, 480: false, 800: false} {
		s.Resize(fyne.NewSize(width, 100))
		switch {
		case s.Alone() != alone:
			t.Errorf("%v wide: alone %v", width, s.Alone())
		case alone && (left.Size().Width < width-30 || left.Position().X != 0 || right.Position().X > -width):
			t.Errorf("%v wide: left %v at %v, right at %v", width, left.Size(), left.Position(), right.Position())
		case !alone && (left.Size().Width < 170 || right.Position().X < left.Size().Width || right.Size().Width < 300):
			t.Errorf("%v wide: left %v, right %v at %v", width, left.Size(), right.Size(), right.Position())
		}
	}
}

// The part that gets the keyboard is the one in sight; the strip at the edge leads to the other one and takes the keyboard
// along.
func TestTheKeyboardBringsItsPartIntoSight(t *testing.T) {
	test.NewTempApp(t)
	here, off, there := widgets.NewButton("Danh sách", nil), widgets.NewButton("Không dùng", nil), widgets.NewButton("Sửa", nil)
	off.Disable()
	right := container.NewVBox(off, there)
	s := widgets.NewSplitView(container.NewVBox(here), right, 200)
	w := test.NewTempWindow(t, container.NewStack(s))
	w.Resize(fyne.NewSize(220, 200))
	strip := test.WidgetRenderer(s).Objects()[1]
	inSight := func() fyne.Focusable {
		if right.Position().X < 0 {
			return here
		}
		return there
	}
	for _, want := range []fyne.Focusable{there, here} {
		w.Canvas().Focus(want)
		if widgets.Reveal(w.Content(), want.(fyne.CanvasObject)); inSight() != want {
			t.Errorf("in sight is %v", inSight())
		}
	}
	for _, want := range []fyne.Focusable{there, here} {
		if test.Tap(strip.(fyne.Tappable)); inSight() != want || w.Canvas().Focused() != want {
			t.Errorf("the strip leads to %v, the keyboard is in %v", inSight(), w.Canvas().Focused())
		}
	}
	w.Resize(fyne.NewSize(700, 200))
	if test.Tap(strip.(fyne.Tappable)); right.Position().X < 200 || w.Canvas().Focused() == fyne.Focusable(there) {
		t.Error("the line between two parts leads away")
	}
}

// A page that needs more than the room is laid out as large as it needs, one that needs less fills the room.
func TestRoomScrollsWhatDoesNotFit(t *testing.T) {
	test.NewTempApp(t)
	page := canvas.NewRectangle(nil)
	page.SetMinSize(fyne.NewSize(900, 500))
	room := widgets.NewRoom(page)
	if least := room.MinSize(); least.Width > 100 || least.Height > 100 {
		t.Errorf("the room asks for %v", least)
	}
	room.Resize(fyne.NewSize(600, 320))
	if page.Size() != fyne.NewSize(900, 500) {
		t.Errorf("in a small room: %v", page.Size())
	}
	room.Resize(fyne.NewSize(1200, 700))
	if page.Size() != fyne.NewSize(1200, 700) {
		t.Errorf("in a large room: %v", page.Size())
	}
}

// Of three columns the first gives way until there is no room for all of them.
func TestTheFirstOfThreeColumnsGivesWay(t *testing.T) {
	test.NewTempApp(t)
	editor := canvas.NewRectangle(nil)
	editor.SetMinSize(fyne.NewSize(300, 50))
	inner := widgets.NewSplitView(canvas.NewRectangle(nil), editor, 200)
	outer := widgets.NewSplitView(canvas.NewRectangle(nil), inner, 250)
	for width, alone := range map[float32]bool{640: true, 660: false, 720: false} {
		if outer.Resize(fyne.NewSize(width, 100)); outer.Alone() || inner.Alone() != alone {
			t.Errorf("%v wide: alone %v, %v", width, outer.Alone(), inner.Alone())
		}
	}
}
