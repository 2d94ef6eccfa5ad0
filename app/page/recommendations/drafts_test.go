package recommendations_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data/datatest"
)

// kept compares what is kept of half-typed texts.
func (d *desk) kept(what string, want ...string) {
	d.t.Helper()
	same(d.t, what, want, datatest.Drafts(d.t, d.store))
}

func TestReasonForAnotherDayOutlivesACrash(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.key(fyne.KeyH)
	d.Type("31/10/2024")
	d.Tab()
	d.Type("Chờ kinh")
	d.timer.Fire()
	d.kept("half-typed", "recommendation due/new_due: 31/10/2024", "recommendation due/reason: Chờ kinh")
	d.open(d.now.UID) // the program ended and was begun again
	d.key(fyne.KeyH)
	d.Picture("recommendations-due-offered")
	d.PressButton("Lấy lại")
	d.Window.Canvas().Focus(d.page.SideField(2))
	d.Press(fyne.KeySpace)
	r := d.detail(d.first.UID)
	if r.Recommendation.Due != "2024-10-31" || r.DueChanges[0].Reason != "Chờ kinh" {
		t.Errorf("due %s, %+v", r.Recommendation.Due, r.DueChanges)
	}
	d.kept("done")
	d.ok()
}

func TestReasonForAStateIsKeptOrGivenUp(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.key(fyne.KeyT)
	d.Window.Canvas().Focus(d.page.SideField(2))
	d.Type("Công văn 12")
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyDown) // another recommendation: the panel goes
	d.kept("the panel went", "recommendation state/paper: Công văn 12")
	d.Press(fyne.KeyUp)
	d.key(fyne.KeyT)
	d.PressButton("Lấy lại")
	d.page.Back()
	d.kept("given up")
	d.ok()
}
