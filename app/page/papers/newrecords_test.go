package papers_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/task/tasktest"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestNewRecordsStayInTheirFields: while a new record is being written and the page is read again, what is typed next
// belongs to it and to no other; its row becomes the current one.
func TestNewRecordsStayInTheirFields(t *testing.T) {
	d := newDesk(t)
	datatest.Document(t, d.store, model.Document{Mission: d.mission.UID, Office: d.mission.Office, Subject: "Có trước"})
	var q tasktest.Queue
	d.openWith(d.mission.UID, q.Runner())
	q.RunAll()
	for _, n := range []string{"1", "2"} {
		d.page.Add()
		q.RunAll()
		subject, recipients, _, _, note := d.page.Fields()
		d.Window.Canvas().Focus(subject)
		d.Type("Kế hoạch " + n)
		for _, f := range []fyne.Focusable{recipients, note} {
			d.Window.Canvas().Focus(f)
			q.RunAt(0) // the save; the page is not read again yet
			d.Type("Của ")
			q.RunAll()
			d.Type(n)
		}
		d.Window.Canvas().Unfocus()
		q.RunAll()
		if got := d.page.Shown(); got.Subject != "Kế hoạch "+n || got.Version == 0 || d.page.Current() != got.UID {
			t.Errorf("in the form %q, current row %s", got.Subject, d.page.Current())
		}
	}
	for _, r := range d.papers() {
		x := r.Document
		if n := x.Subject[len(x.Subject)-1:]; x.Subject != "Có trước" && (x.Note != "Của "+n || len(x.Recipient) != 1 || x.Recipient[0] != "Của "+n) {
			t.Errorf("kept %q with %q, %q", x.Subject, x.Recipient, x.Note)
		} else if x.Subject == "Có trước" && x.Note != "" {
			t.Errorf("the paper that was there before got %q", x.Note)
		}
	}
	if len(d.papers()) != 3 {
		t.Errorf("%d papers", len(d.papers()))
	}
	d.fine()
}
