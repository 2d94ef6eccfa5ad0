package schedule_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
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

// Of several sessions with a unit the heading says which one is shown, and its day.
func TestTheHeadingTellsSessionsOfAUnitApart(t *testing.T) {
	d := newDesk(t, 1)
	ward := d.schedule().Wards[0].Place.Ward
	for _, day := range []model.Date{"2024-09-12", "2024-09-10"} {
		datatest.Put(t, d.store, &model.Session{Mission: d.mission.UID, Ward: ward, Day: day, State: model.SessionPlanned})
	}
	d.open()
	if !d.Seen("Buổi làm việc với Phường 3, buổi thứ 1, ngày 10/9/2024") {
		t.Errorf("headed %q", d.page.Heading())
	}
}
