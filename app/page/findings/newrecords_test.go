package findings_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data/model"
)

// TestNewRecordsStayInTheirFields: while a new record is being written and the page is read again, what is typed next
// belongs to it and to no other; its row becomes the current one.
func TestNewRecordsStayInTheirFields(t *testing.T) {
	d := newDesk(t)
	if _, err := d.store.SavePhrase(context.Background(), model.Phrase{Code: "aa", Text: "Có trước."}); err != nil {
		t.Fatal(err)
	}
	q := d.queued()
	q.RunAll()
	d.Act("Mẫu câu...")
	q.RunAll()
	for _, n := range []string{"b", "c"} {
		d.page.TapButton("Thêm mẫu câu")
		q.RunAll()
		d.Type("m" + n)
		d.Tab()
		d.Type("Câu " + n)
		d.Tab()
		q.RunAt(0)
		d.page.FocusCode()
		d.Type("x")
		q.RunAll()
		d.Type(n)
		d.Tab()
		q.RunAll()
	}
	all, err := d.store.Phrases(context.Background())
	got := map[string]string{}
	for _, p := range all {
		got[p.Code] = p.Text
	}
	if err != nil || len(got) != 3 || got["aa"] != "Có trước." || got["mbxb"] != "Câu b" || got["mcxc"] != "Câu c" {
		t.Errorf("phrases %v, %v", got, err)
	}
	if len(d.shell.Errors) > 0 {
		t.Errorf("errors %v", d.shell.Errors)
	}
	d.Press(fyne.KeyEscape)
}

// A new finding keeps its fields too.
func TestNewFindingsStayInTheirFields(t *testing.T) {
	d := newDesk(t)
	q := d.queued()
	q.RunAll()
	d.page.NextColumn()
	q.RunAll()
	for _, n := range []string{"bốn", "năm"} {
		d.page.Add()
		q.RunAll()
		d.Type("Mới " + n)
		d.Tab()
		q.RunAt(0)
		d.page.FocusText()
		d.Press(fyne.KeyEnd)
		d.Type(" và")
		q.RunAll()
		d.Type(" " + n)
		d.Tab()
		q.RunAll()
	}
	got := map[string]bool{}
	for _, f := range d.findings() {
		got[f.Finding.Text] = true
	}
	if len(got) != 5 || !got["Mới bốn và bốn"] || !got["Mới năm và năm"] || len(d.shell.Errors) > 0 {
		t.Errorf("findings %v, errors %v", got, d.shell.Errors)
	}
}
