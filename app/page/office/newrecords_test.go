package office_test

import (
	"strings"
	"testing"

	"sogiamsat/app/task/tasktest"
)

// TestNewRecordsStayInTheirFields: while a new record is being written and the page is read again, what is typed next
// belongs to it and to no other; its row becomes the current one.
func TestNewSeriesIsTheCurrentOne(t *testing.T) {
	d, _ := numbers(t)
	var q tasktest.Queue
	d.openNumbers(q.Runner())
	q.RunAll()
	for _, year := range []string{"2025", "2026"} {
		d.books.Add()
		q.RunAll()
		d.books.Year(year)
		d.PressButton("Lập sổ số")
		q.RunAt(0)
		d.books.FocusNumber()
		d.Type("7")
		q.RunAll()
		if got := d.books.Title(); !strings.HasSuffix(got, "năm "+year) {
			t.Errorf("the acts are those of %q", got)
		}
		d.books.NextColumn()
		d.shell.Reason = "Của " + year
		d.books.Reserve()
		q.RunAll()
		if got := d.books.Shown(); len(got) != 1 || got[0] != "01 Giữ chỗ Của "+year {
			t.Errorf("numbers %q", got)
		}
	}
	d.noErrors()
}
