package office_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/task"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestPaperKeptElsewhereOutlivesACrash(t *testing.T) {
	d, s := numbers(t)
	other := model.NumberSeries{Office: d.office.UID, DocType: model.CV, Scope: model.ByYear, ScopeFrom: "2024-01-01", ScopeTo: "2024-12-31", Next: 1}
	if _, err := d.store.SaveSeries(ctx, other); err != nil {
		t.Fatal(err)
	}
	kept := func(what string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, datatest.Drafts(t, d.store)); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
	d.openNumbers(task.Inline)
	d.books.OpenRecord(model.Ref{Noun: "number_series", UID: s.UID})
	d.books.FocusNumber()
	d.Type("4")
	d.Tab()
	d.Type("30/9/2024")
	d.Tab()
	d.Type("Công văn gửi")
	d.timer.Fire()
	all := []string{"number_series record/day: 30/9/2024", "number_series record/number: 4", "number_series record/paper: Công văn gửi"}
	kept("half-typed", all...)
	d.books.Step(1)
	d.books.Step(-1)
	kept("at another series", all...)
	d.openNumbers(task.Inline)
	d.books.OpenRecord(model.Ref{Noun: "number_series", UID: s.UID})
	d.Picture("numbers-offered")
	d.PressButton("Lấy lại")
	d.shell.Answer = "Ghi số 04"
	d.PressButton("Ghi số 04 đã dùng")
	if got := d.books.Shown(); len(got) != 2 || got[1] != "04 Đã dùng Công văn gửi" {
		t.Errorf("recorded %q", got)
	}
	kept("recorded")
	d.noErrors()
}
