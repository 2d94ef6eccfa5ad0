package papers_test

import (
	"testing"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestMinutesAreOfASession: the only session of the unit is taken; where there are several the paper says so at the field
// of the session, and writing it leads there.
func TestMinutesAreOfASession(t *testing.T) {
	d := newDesk(t)
	datatest.Session(t, d.store, d.mission.UID, d.wards[0], "2024-09-09")
	d.open(d.mission.UID)
	d.page.Add()
	if there, _ := d.page.Sessions(); there {
		t.Error("a conclusion asks for a session")
	}
	d.page.Choose("type", "BB")
	if there, note := d.page.Sessions(); !there || note != "" || d.page.HasSigner() {
		t.Errorf("minutes: field %v, note %q, signer %v", there, note, d.page.HasSigner())
	}
	d.page.Press("Soạn văn bản")
	d.same("written", 1, len(d.opened))

	second := datatest.Session(t, d.store, d.mission.UID, d.wards[0], "2024-09-11")
	d.page.Reload()
	d.page.Add()
	d.page.Choose("type", "BB")
	const several = "Có 2 buổi làm việc; hãy chọn buổi của biên bản làm việc này."
	if _, note := d.page.Sessions(); note != several {
		t.Errorf("note %q", note)
	}
	d.page.Press("Soạn văn bản")
	if len(d.opened) != 1 || d.Window.Canvas().Focused() != d.page.Field("session") {
		t.Errorf("opened %v, the keyboard is at %T", d.opened, d.Window.Canvas().Focused())
	}
	d.page.Choose("session", string(second.UID))
	x := d.page.Shown()
	if _, note := d.page.Sessions(); x.Session != second.UID || x.Ward != d.wards[0] || note != "" {
		t.Errorf("session %q of unit %q, note %q", x.Session, x.Ward, note)
	}
	d.page.Press("Soạn văn bản")
	d.same("written", []model.UID{d.opened[0], x.UID}, d.opened)
	d.page.Choose("ward", string(d.wards[1]))
	if x := d.page.Shown(); x.Session != "" || x.Ward != d.wards[1] {
		t.Errorf("of another unit: session %q", x.Session)
	}
	d.page.Choose("type", "TB")
	if there, _ := d.page.Sessions(); there || !d.page.HasSigner() {
		t.Error("a conclusion asks for a session, or for no signer")
	}
	d.fine()
}
