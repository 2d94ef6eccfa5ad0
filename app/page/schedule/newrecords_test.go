package schedule_test

import (
	"testing"

	"sogiamsat/app/task/tasktest"
)

// TestNewRecordsStayInTheirFields: while a new record is being written and the page is read again, what is typed next
// belongs to it and to no other; its row becomes the current one.
func TestNewRecordsStayInTheirFields(t *testing.T) {
	d := newDesk(t, 2)
	var q tasktest.Queue
	d.openWith(q.Runner())
	q.RunAll()
	for _, n := range []string{"12", "13"} {
		d.page.Add()
		q.RunAll()
		d.Type(n + "/9/2024")
		d.Tab()
		q.RunAt(0)
		d.Type("8g")
		q.RunAll()
		d.Type(n)
		d.Tab()
		q.RunAll()
		if _, listed, shown := d.page.Stand(); listed != shown || shown == "" {
			t.Errorf("listed %s, in the form %s", listed, shown)
		}
	}
	for _, w := range d.schedule().Wards {
		for _, s := range w.Sessions {
			if day := string(s.Session.Day); s.Session.TimeFrom != "08:"+day[8:] {
				t.Errorf("the session of %s begins at %q", day, s.Session.TimeFrom)
			}
		}
	}
	if got := d.page.Meetings(); len(got) != 2 {
		t.Errorf("sessions %q", got)
	}
	d.fine()
}
