package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

// A view with too little room for both parts keeps the left one readable, and the parts never lie over each other.
func TestPartsOfANarrowSplitDoNotMeet(t *testing.T) {
	test.NewTempApp(t)
	left, right := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	right.SetMinSize(fyne.NewSize(300, 50))
	s := widgets.NewSplitView(left, right, 200)
	if got := s.MinSize().Width; got < 380 {
		t.Errorf("it asks for %v only", got)
	}
	for _, width := range []float32{100, 390, 800} {
		s.Resize(fyne.NewSize(width, 100))
		if left.Size().Width < 80 || right.Position().X < left.Size().Width {
			t.Errorf("%v wide: left %v, right at %v", width, left.Size().Width, right.Position().X)
		}
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
