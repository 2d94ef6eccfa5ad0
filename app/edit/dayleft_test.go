package edit_test

import (
	"testing"

	"fyne.io/fyne/v2/container"

	"sogiamsat/app/edit"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// A day that was half typed when the program ended comes back as it was typed, one at a time and with the keyboard: it is
// read when its field is left.
func TestHalfTypedDayComesBackAsItWas(t *testing.T) {
	d := newDesk(t)
	today := func() model.Date { return "2026-11-27" }
	person := model.Person{FullName: "Trần Văn An", Address: "ông"}
	datatest.Put(t, d.store, &person)
	post := model.Post{Person: person.UID, Title: "Chủ tịch"}
	datatest.Put(t, d.store, &post)
	for _, left := range []model.DraftText{{Field: "valid_from", Text: "1/7/20"}, {Field: "valid_to", Text: "5/8/20"}, {Field: "title", Text: "Phó Chủ tịch"}} {
		left.Ref = model.Ref{Noun: "post", UID: post.UID}
		if err := d.store.KeepDraft(ctx, left); err != nil {
			t.Fatal(err)
		}
	}
	form := edit.NewForm(edit.FormConfig[model.Post]{
		Runner: task.Inline, After: d.timer.After, Shell: &d.shell, Drafts: d.store, Pending: d.sheet.Pending(),
		Save: d.store.SavePost, Meta: func(x *model.Post) *model.Meta { return &x.Meta }, Noun: "post",
		Parent: func(x model.Post) model.Ref { return model.Ref{Noun: "person", UID: x.Person} },
	})
	title := edit.Line(form, "title", func(x *model.Post) *string { return &x.Title })
	from := edit.Day(form, "valid_from", today, func(x *model.Post) *model.Date { return &x.ValidFrom })
	to := edit.Day(form, "valid_to", today, func(x *model.Post) *model.Date { return &x.ValidTo })
	rest := widgets.NewEntry(nil)
	d.Show(container.NewVBox(form.DraftBar(nil), title, from, to, rest))
	form.Open(post)
	d.PressButton("Lấy lại")
	if from.Text != "1/7/20" || to.Text != "" || title.Text != "Phó Chủ tịch" || d.Window.Canvas().Focused() != from {
		t.Fatalf("taken back %q, %q, %q, the keyboard is at %T", title.Text, from.Text, to.Text, d.Window.Canvas().Focused())
	}
	d.Type("25")
	d.PressButton("Lấy lại")
	d.Type("26")
	d.Window.Canvas().Focus(rest)
	got, err := data.Get[model.Post](ctx, d.store, post.UID)
	if err != nil || got.Title != "Phó Chủ tịch" || from.Text+" "+to.Text != "01/7/2025 05/8/2026" || got.ValidFrom != "2025-07-01" || got.ValidTo != "2026-08-05" {
		t.Errorf("in the file %+v, in the fields %q, %q", got, from.Text, to.Text)
	}
}
