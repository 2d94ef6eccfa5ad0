package edit_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/edit"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// sample has a field of every kind.
type sample struct {
	Meta  model.Meta
	Text  string
	Day   model.Date
	Count int
	Kind  string
	Side  string
	Marks []string
	On    bool
}

// bench is a form over samples that are kept nowhere, with the sample above the one in it.
type bench struct {
	*pagetest.Screen
	shell  pagetest.Shell
	sheet  *edit.Sheet[int]
	form   *edit.Form[sample]
	fields map[string]fyne.Focusable
	above  *sample
}

func newBench(t *testing.T) *bench {
	b := &bench{Screen: pagetest.New(t), fields: map[string]fyne.Focusable{}}
	var timer tasktest.Timer
	store := datatest.Open(t)
	b.sheet = edit.NewSheet(edit.SheetConfig[int]{
		Runner: task.Inline, Shell: &b.shell, OnChange: store.OnChange, Load: func(context.Context) (int, error) { return 0, nil },
	})
	b.form = edit.NewForm(edit.FormConfig[sample]{
		Runner: task.Inline, After: timer.After, Shell: &b.shell, Drafts: store, Pending: b.sheet.Pending(), Noun: "topic",
		Save: func(_ context.Context, v sample) (sample, error) { return v, nil },
		Meta: func(v *sample) *model.Meta { return &v.Meta },
		Above: func(sample) (sample, bool) {
			if b.above == nil {
				return sample{}, false
			}
			return *b.above, true
		},
	})
	b.sheet.CopiesAbove(b.form)
	options := []widgets.Option{{ID: "a", Label: "A"}, {ID: "b", Label: "B"}}
	b.fields["text"] = edit.Line(b.form, "text", func(v *sample) *string { return &v.Text })
	b.fields["day"] = edit.Day(b.form, "day", func() model.Date { return "2024-05-10" }, func(v *sample) *model.Date { return &v.Day })
	b.fields["count"] = edit.Number(b.form, "count", func(v *sample) *int { return &v.Count })
	b.fields["kind"] = edit.Pick(b.form, "kind", options, func(v *sample) *string { return &v.Kind })
	b.fields["side"] = edit.Take(b.form, "side", options, func(v *sample) *string { return &v.Side })
	b.fields["marks"] = edit.Picks(b.form, "marks", options, func(v *sample) *[]string { return &v.Marks })
	b.fields["on"] = edit.Tick(b.form, "on", "Có", func(v *sample) *bool { return &v.On })
	b.fields["elsewhere"] = widgets.NewEntry(nil)
	box := container.NewVBox()
	for _, f := range b.fields {
		box.Add(f.(fyne.CanvasObject))
	}
	b.sheet.Begin(box, func(int) {})
	t.Cleanup(b.sheet.Leave)
	b.Show(b.sheet.Content())
	b.form.Open(sample{Meta: model.Meta{UID: "x", Version: 1}})
	return b
}

func TestFieldsTakeTheValueAbove(t *testing.T) {
	full := sample{Text: "Chữ", Day: "2024-05-03", Count: 7, Kind: "b", Side: "a", Marks: []string{"a", "b"}, On: true}
	b := newBench(t)
	b.above = &full
	for name, f := range b.fields {
		b.Window.Canvas().Focus(f)
		want := edit.Taken
		if name == "elsewhere" {
			want = edit.NoField
		}
		if got := b.sheet.CopyAbove(b.Window.Canvas().Focused()); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	got := b.form.Value()
	got.Meta = model.Meta{}
	if diff := cmp.Diff(full, got); diff != "" {
		t.Error(diff)
	}
	b.Window.Canvas().Unfocus()
	if got := b.form.Value().Text; got != "Chữ" {
		t.Errorf("left, the field holds %q", got)
	}
}

func TestNothingIsTakenWhereThereIsNothing(t *testing.T) {
	b := newBench(t)
	b.form.Change(func(v *sample) { v.Text, v.Kind = "Giữ", "a" })
	b.form.Show()
	take := func(field string) edit.Above {
		b.Window.Canvas().Focus(b.fields[field])
		return b.sheet.CopyAbove(b.Window.Canvas().Focused())
	}
	if got := take("text"); got != edit.NoRecord {
		t.Errorf("no record above: %q", got)
	}
	b.above = &sample{Kind: "unknown"}
	for field, want := range map[string]edit.Above{"text": edit.NoValue, "day": edit.NoValue, "marks": edit.NoValue, "side": edit.NoValue, "kind": edit.NoPlace} {
		if got := take(field); got != want {
			t.Errorf("%s: %q, want %q", field, got, want)
		}
	}
	b.above.Text = "Khác"
	b.fields["text"].(*widgets.BaseEntry).Disable()
	if got := take("text"); got != edit.NoPlace {
		t.Errorf("closed field: %q", got)
	}
	if v := b.form.Value(); v.Text != "Giữ" || v.Kind != "a" {
		t.Errorf("changed: %+v", v)
	}
	b.form.Clear()
	if got := take("day"); got != edit.NoField {
		t.Errorf("no record in the form: %q", got)
	}
}
