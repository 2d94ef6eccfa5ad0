package findings_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/task"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// kept compares what is kept of half-typed texts.
func (d *desk) kept(what string, want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, datatest.Drafts(d.t, d.store)); diff != "" {
		d.t.Errorf("%s: %s", what, diff)
	}
}

func TestWordsOfACommonFindingOutliveACrash(t *testing.T) {
	d := newDesk(t)
	d.add(model.Limitation, "Trả lời người dân còn chậm.", d.wards[0])
	d.add(model.Limitation, "Trả lời người dân còn chậm", d.wards[1])
	d.add(model.Limitation, "Sổ tiếp dân của phường ghi thiếu ngày hẹn.", d.wards[0])
	d.add(model.Limitation, "Sổ tiếp dân của phường ghi thiếu ngày.", d.wards[1])
	words := func() { d.Shortcut(fyne.KeyG, ctrl); d.page.NextColumn() }
	words()
	d.Shortcut(fyne.KeyHome, ctrl)
	d.Type("Chung: ")
	d.timer.Fire()
	const draft = "finding merge/text: Chung: Trả lời người dân còn chậm."
	d.kept("half-typed", draft)
	d.page.NextColumn()
	d.Press(fyne.KeyDown) // to the next proposal
	d.kept("at another proposal", draft)
	d.open(task.Inline)
	words()
	d.Picture("merge-offered")
	d.PressButton("Lấy lại")
	d.page.NextColumn() // to the list, and back into the text
	d.page.NextColumn()
	d.Shortcut(fyne.KeyReturn, ctrl)
	d.kept("merged")
	d.sees("Sổ tiếp dân")
	if !slices.ContainsFunc(d.findings(), func(f model.DossierFinding) bool {
		return f.Finding.Text == "Chung: Trả lời người dân còn chậm."
	}) {
		t.Error("not merged with the words taken back")
	}
	d.page.NextColumn()
	d.Type("Bỏ ")
	d.timer.Fire()
	d.page.Back()
	d.kept("given up")
}
