package papers_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// deleteAll chooses every paper of the list and deletes.
func (d *desk) deleteAll() {
	d.t.Helper()
	d.Press(fyne.KeyHome)
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyDelete)
}

func (d *desk) said() string {
	d.t.Helper()
	if len(d.shell.Said) == 0 {
		d.t.Fatal("nothing was said")
	}
	return d.shell.Said[len(d.shell.Said)-1]
}

// TestSeveralPapersGoToTheBinAsOneAction: those that were issued stay and are named; one undo brings the others back.
func TestSeveralPapersGoToTheBinAsOneAction(t *testing.T) {
	d := newDesk(t)
	d.some()
	datatest.Document(t, d.store, model.Document{Mission: d.mission.UID, Office: d.mission.Office, Subject: "Báo cáo"})
	d.open(d0)
	d.deleteAll()
	d.same("left", []string{"KH 12/KH 01/8/2023 issued Kế hoạch giám sát"}, d.page.Rows())
	d.same("said", "Đã chuyển 2 văn bản vào Thùng rác (Ctrl+Z để lấy lại); kế hoạch số 12/KH đã ban hành nên giữ nguyên.", d.said())
	d.undo()
	d.same("after one undo", 3, len(d.page.Rows()))
	d.page.Filter("", "TB", "", "")
	d.Window.Canvas().Focus(d.page.First())
	d.deleteAll()
	d.same("said", "Đã chuyển 2 văn bản vào Thùng rác. Ctrl+Z để lấy lại.", d.said())
	d.fine()
}

func TestIssuedPapersStayAllAndAreNamed(t *testing.T) {
	d := newDesk(t)
	for i := range 5 {
		datatest.Document(t, d.store, model.Document{Type: model.KH, Mission: d.mission.UID, Office: d.mission.Office, State: model.DocIssued, Number: fmt.Sprint(i+1, "/KH"), Day: "2023-08-01"})
	}
	d.open(d0)
	d.deleteAll()
	d.same("papers", 5, len(d.page.Rows()))
	d.same("said", "Kế hoạch số 5/KH, kế hoạch số 4/KH, kế hoạch số 3/KH và 2 văn bản khác đã ban hành, không xóa được.", d.said())
	d.fine()
}

func TestEscLeadsFromTheFieldsToTheList(t *testing.T) {
	d := newDesk(t)
	d.some()
	d.open(d0)
	d.Window.Canvas().Focus(d.page.First())
	d.page.NextColumn()
	if got := d.Window.Canvas().Focused(); got == d.page.First() {
		t.Fatal("F6 does not lead into the fields")
	}
	if !d.page.Back() || d.Window.Canvas().Focused() != d.page.First() || d.page.Back() {
		t.Errorf("Esc leads to %T", d.Window.Canvas().Focused())
	}
}
