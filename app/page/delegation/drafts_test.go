package delegation_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/task"
	"sogiamsat/data/datatest"
)

func TestNameOfAMemberOutlivesACrash(t *testing.T) {
	d := newDesk(t)
	kept := func(what string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, datatest.Drafts(t, d.store)); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
	d.page.Add()
	d.pick("Ngô Văn Thử")
	d.Type("Chuyên")
	d.timer.Fire()
	kept("half-typed", "mission member/full_name: Ngô Văn Thử", "mission member/title: Chuyên")
	d.open(d.store, task.Inline)
	d.page.Add()
	d.Picture("delegation-offered")
	d.PressButton("Lấy lại")
	d.Window.Canvas().Focus(d.page.PostField())
	d.Press(fyne.KeyReturn)
	d.expect("added", "Ngô Văn Thử/head/Chuyên")
	kept("added")
	d.Type("Lê")
	d.timer.Fire()
	d.Press(fyne.KeyEscape, fyne.KeyEscape) // the letters, the choice
	kept("given up")
	d.page.Add()
	d.Type("Lê")
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyReturn) // into the fields of the member
	kept("left", "mission member/full_name: Lê")
}
