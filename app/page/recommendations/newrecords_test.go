package recommendations_test

import (
	"testing"

	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

// TestNewRecordsStayInTheirFields: while a new record is being written and the page is read again, what is typed next
// belongs to it and to no other; its row becomes the current one.
func TestNewRecordsStayInTheirFields(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.of = d.now.UID
	d.openWith(q.Runner())
	q.RunAll()
	for _, n := range []string{"một", "hai"} {
		d.page.Add()
		q.RunAll()
		d.focus("text")
		d.Type("Việc " + n)
		d.focus("note")
		q.RunAt(0)
		d.Type("Của ")
		q.RunAll()
		d.Type(n)
		d.focus("text")
		q.RunAll()
		if text, _ := d.page.Text(); text != "Việc "+n {
			t.Errorf("in the form %q", text)
		}
	}
	kept, err := data.All[model.Recommendation](ctx, d.store)
	if err != nil {
		t.Fatal(err)
	}
	notes := map[string]string{}
	for _, r := range kept {
		notes[r.Text] = r.Note
	}
	if len(notes) != 5 || notes["Việc một"] != "Của một" || notes["Việc hai"] != "Của hai" || notes[d.first.Text] != "" || notes[d.second.Text] != "" {
		t.Errorf("notes %q", notes)
	}
	d.ok()
}

// A new answer keeps its fields too.
func TestNewAnswersStayInTheirFields(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.of = d.now.UID
	d.openWith(q.Runner())
	q.RunAll()
	for _, n := range []string{"1", "2"} {
		d.page.AddAnswer()
		q.RunAll()
		d.Type(n + "/UBND")
		d.Window.Canvas().Focus(d.page.SideField(3))
		q.RunAt(0)
		d.Type("Trả lời ")
		q.RunAll()
		d.Type(n)
		d.Tab()
		q.RunAll()
		d.page.Back()
		q.RunAll()
	}
	for _, a := range d.detail(d.first.UID).Answers {
		if a.Answer.Text != "Trả lời "+a.Answer.PaperNumber[:1] {
			t.Errorf("answer %q says %q", a.Answer.PaperNumber, a.Answer.Text)
		}
	}
	if n := len(d.detail(d.first.UID).Answers); n != 2 {
		t.Errorf("%d answers", n)
	}
	d.ok()
}
