package delegation_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/task/tasktest"
)

// TestNewRecordsStayInTheirFields: while a new record is being written and the page is read again, what is typed next
// belongs to it and to no other; its row becomes the current one.
func TestNewRecordsStayInTheirFields(t *testing.T) {
	d := filled(t)
	var q tasktest.Queue
	d.open(d.store, q.Runner())
	q.RunAll()
	for _, name := range []string{"Ngô Văn Một", "Ngô Văn Hai"} {
		d.page.Add()
		q.RunAll()
		d.pick(name)
		d.Type("Chuyên viên")
		d.Press(fyne.KeyReturn)
		q.RunAt(0) // it is written; the page is not read again yet
		d.Type("Ng")
		q.RunAll()
		if got := d.page.TypedName(); got != "Ng" {
			t.Errorf("the next name begins %q", got)
		}
		d.Press(fyne.KeyEscape, fyne.KeyEscape)
		q.RunAll()
		d.Press(fyne.KeyReturn) // into the fields of the member
		d.Tab()
		d.Tab()
		d.Tab()
		d.Type("Việc của ")
		q.RunAll()
		d.Type(name)
		d.Tab()
		q.RunAll()
	}
	want := map[string]string{"Ngô Văn Một": "Việc của Ngô Văn Một", "Ngô Văn Hai": "Việc của Ngô Văn Hai"}
	for _, m := range d.plan().Members {
		if m.Member.Duty != want[m.Person.FullName] {
			t.Errorf("%s does %q", m.Person.FullName, m.Member.Duty)
		}
	}
	if n := len(d.plan().Members); n != 5 || len(d.shell.Errors) > 0 {
		t.Errorf("%d members, errors %v", n, d.shell.Errors)
	}
}
