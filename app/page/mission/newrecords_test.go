package mission_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/mission"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data/datatest"
)

// TestNewRecordsStayInTheirFields: while a new record is being written and the page is read again, what is typed next
// belongs to it and to no other; its row becomes the current one.
func TestNewRecordsStayInTheirFields(t *testing.T) {
	d := newDesk(t)
	datatest.Topic(t, d.store, d.mission.UID, "Có trước")
	var q tasktest.Queue
	c := d.config()
	c.Runner = q.Runner()
	g := mission.NewGeneral(c)
	t.Cleanup(g.Leave)
	d.Show(g.Content())
	q.RunAll()
	g.FocusTopics()
	g.Add()
	for _, title := range []string{"Một", "Hai"} {
		d.Type(title)
		d.Press(fyne.KeyReturn) // to the next one
		q.RunAt(0)
		d.Type("Nội dung ")
		q.RunAll()
	}
	d.Type("ba")
	d.Tab()
	q.RunAt(0)
	d.Window.Canvas().FocusPrevious() // back into the same line
	d.Press(fyne.KeyEnd)
	d.Type(" bốn")
	q.RunAll()
	d.Type(" năm")
	d.Tab()
	q.RunAll()
	d.expect("topics", d.topics(), "Có trước", "Một", "Nội dung Hai", "Nội dung ba bốn năm")
	g.Add()
	d.Type("Cuối")
	d.Tab()
	q.RunAll()
	g.FocusTopics()
	g.DeleteCurrent() // the one just added
	q.RunAll()
	d.expect("without the last", d.topics(), "Có trước", "Một", "Nội dung Hai", "Nội dung ba bốn năm")
	if len(d.shell.Errors) > 0 {
		t.Errorf("errors %v", d.shell.Errors)
	}
}

// A new basis keeps its fields too.
func TestNewBasisStaysInItsFields(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	c := d.config()
	c.Runner = q.Runner()
	g := mission.NewGeneral(c)
	t.Cleanup(g.Leave)
	d.Show(g.Content())
	q.RunAll()
	for _, n := range []string{"1", "2"} {
		g.FocusBases()
		g.Add()
		d.Type("Quy chế " + n)
		d.PressButton("Thêm căn cứ mới")
		g.FocusSubject()
		d.Type("!")
		g.FocusNumber()
		q.RunAt(0)
		d.Type("Số ")
		q.RunAll()
		d.Type(n)
		d.Tab()
		q.RunAll()
	}
	d.expect("bases", d.bases(), "Số 1 !Quy chế 1", "Số 2 !Quy chế 2")
	if len(d.shell.Errors) > 0 {
		t.Errorf("errors %v", d.shell.Errors)
	}
}
