package edit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// A character that no paper can show is refused at its field when the field is left; the text stays there and is kept as
// a draft. What is in the file already is no reason to refuse the field beside it.
func TestACharacterThatCannotBePrinted(t *testing.T) {
	d := newDesk(t)
	d.Type("😀")
	d.Tab()
	if n := d.title.Note(); n.Kind != widgets.NoteError || !strings.Contains(n.Text, "“😀” (U+1F600) không in được") || d.title.Text != "😀Một" {
		t.Errorf("the field %q says %v", d.title.Text, n)
	}
	d.timer.Fire()
	if d.kept() != "Một, Hai" || len(d.drafts()) != 1 {
		t.Errorf("kept %s, drafts %q", d.kept(), d.drafts())
	}
	d.Window.Canvas().Focus(d.title)
	d.Press(fyne.KeyHome, fyne.KeyDelete)
	d.Tab()
	if d.title.Note().Text != "" || len(d.drafts()) != 0 {
		t.Errorf("says %q, drafts %q", d.title.Note().Text, d.drafts())
	}
	other := d.topics[1]
	other.Title = "Hai 😀"
	other, err := d.store.SaveTopic(ctx, other)
	if err != nil {
		t.Fatal(err)
	}
	d.form.Open(other)
	d.form.Change(func(x *model.Topic) { x.Ord = 9 })
	if d.title.Note().Text != "" || d.form.Value().Ord != 9 {
		t.Errorf("says %q", d.title.Note().Text)
	}
}

// A text in an old font is refused at its field with what to do, whole, its letter ư too; put into Unicode it is saved.
func TestATextInAnOldFont(t *testing.T) {
	for _, old := range []string{"§\u00adêng Tr\u00adêng Sa, qu¶n lý tèt", "UÛy ban nhaân daân phöôøng"} {
		d := newDesk(t)
		d.title.SetText(old)
		d.Tab()
		if n := d.title.Note(); n.Kind != widgets.NoteError || !strings.Contains(n.Text, "Mã cũ") || !strings.Contains(n.Text, "Ctrl+Shift+F6") || d.title.Text != old {
			t.Errorf("the field %q says %v", d.title.Text, n)
		}
		d.timer.Fire()
		if drafts := d.drafts(); d.kept() != "Một, Hai" || len(drafts) != 1 || !strings.Contains(drafts[0], old) {
			t.Errorf("kept %s, drafts %q", d.kept(), drafts)
		}
		d.Window.Canvas().Focus(d.title)
		d.title.SetText("Ủy ban nhân dân phường")
		d.Tab()
		if d.title.Note().Text != "" || len(d.drafts()) != 0 || d.kept() != "Ủy ban nhân dân phường, Hai" {
			t.Errorf("says %q, drafts %q, kept %s", d.title.Note().Text, d.drafts(), d.kept())
		}
	}
}

// What cannot be read is told when another record is opened, and offered when its own is opened again.
func TestWhatCannotBeReadIsToldAndOffered(t *testing.T) {
	d := newDesk(t)
	d.Window.Canvas().Focus(d.order)
	d.order.SetText("mười")
	d.form.Open(d.topics[1])
	if said := d.shell.Said; len(said) != 1 || !strings.Contains(said[0], "“mười” không đọc được") {
		t.Errorf("said %q", said)
	}
	d.form.Open(d.topics[0])
	if !d.bar.Visible() {
		t.Error("it is not offered again")
	}
}
