package edit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/edit"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// Saving by key says at its field what a new record lacks and gives it the keyboard; so it does with what was refused.
func TestSavingByKeySaysWhatIsMissing(t *testing.T) {
	d := newDesk(t)
	if d.sheet.Save() {
		t.Error("nothing was typed, and yet there was something to save")
	}
	d.form.Open(model.Topic{Mission: d.mission.UID})
	d.Window.Canvas().Focus(d.order)
	if !d.sheet.Save() || d.title.Note().Text != "Chưa nhập tên." || d.Window.Canvas().Focused() != fyne.Focusable(d.title) {
		t.Errorf("the field says %q, the keyboard is in %T", d.title.Note().Text, d.Window.Canvas().Focused())
	}
	if said := d.shell.Said; len(said) != 1 || !strings.Contains(said[0], "Chưa nhập tên.") {
		t.Errorf("said %q", said)
	}
	d.Type("Ba")
	d.sheet.Save()
	if d.kept() != "Một, Hai, Ba" || d.title.Note().Text != "" {
		t.Errorf("kept %s, the field says %q", d.kept(), d.title.Note().Text)
	}
	d.title.SetText(strings.Repeat("a", model.MaxText))
	d.Window.Canvas().Focus(d.order)
	d.sheet.Save()
	if d.title.Note().Kind != widgets.NoteError || d.Window.Canvas().Focused() != fyne.Focusable(d.title) {
		t.Errorf("refused: %v, the keyboard is in %T", d.title.Note(), d.Window.Canvas().Focused())
	}
	d.Window.Canvas().Focus(d.order)
	d.Show(widgets.NewButton("Khác", nil))
	if d.sheet.Save() {
		t.Error("a field that is not seen got the keyboard")
	}
}

// An empty new record that always stands on a page lacks something only for who is typing there.
func TestASpareRecordIsLeftAlone(t *testing.T) {
	screen, store, shell := pagetest.New(t), datatest.Open(t), pagetest.Shell{}
	var pending task.Pending
	pressed := 0
	form := edit.NewForm(edit.FormConfig[model.Topic]{
		Runner: task.Inline, Shell: &shell, Drafts: store, Pending: &pending,
		Save: store.SaveTopic, Meta: func(t *model.Topic) *model.Meta { return &t.Meta }, Noun: "topic",
		Needs: []edit.Need[model.Topic]{{Key: "title", Given: func(t model.Topic) bool { return t.Title != "" }, Why: "Chưa nhập tên."}},
		Spare: true, Button: func() { pressed++ },
	})
	title := edit.Line(form, "title", func(t *model.Topic) *string { return &t.Title })
	other := widgets.NewButton("Khác", nil)
	screen.Show(widgets.NewColumn(other, title, nil))
	pending.Press()
	form.Press() // nothing is shown yet
	form.Open(model.Topic{})
	screen.Window.Canvas().Focus(other)
	if pending.Press() || pressed > 0 {
		t.Error("the spare record was taken for one that is begun")
	}
	screen.Window.Canvas().Focus(title)
	if !pending.Press() || pressed != 1 {
		t.Errorf("pressed %d times", pressed)
	}
}

// The window hears that a new record is not in the file although its field was left, and that it was given up.
func TestANewRecordIsUnsaved(t *testing.T) {
	d := newDesk(t)
	var heard []bool
	d.Keys.OnUnsaved = func(there bool) { heard = append(heard, there) }
	d.form.Open(model.Topic{Mission: d.mission.UID})
	d.Window.Canvas().Focus(d.order)
	d.Type("7")
	d.Tab()
	if n := len(heard); n == 0 || !heard[n-1] {
		t.Errorf("heard %v", heard)
	}
	d.form.GiveUp()
	if heard[len(heard)-1] {
		t.Errorf("after giving up %v", heard)
	}
}
