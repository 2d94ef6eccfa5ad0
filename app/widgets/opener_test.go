package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

func TestOpenerOpensByKeysAndClick(t *testing.T) {
	opened := 0
	o := widgets.NewOpener("(chưa chọn)", func() { opened++ })
	w := show(t, widgets.NewFormRow("Nơi nhận", o), 420, 80)
	w.Canvas().Focus(o)
	press(w, fyne.KeyReturn, fyne.KeySpace, fyne.KeyF4, fyne.KeyA)
	o.Tapped(nil)
	if opened != 4 {
		t.Errorf("opened %d times", opened)
	}
	o.SetHelp("Enter để chọn.")
	if o.Note().Text != "Enter để chọn." {
		t.Errorf("note %q while it has the keyboard", o.Note().Text)
	}
	o.SetError("Chưa chọn.")
	picture(t, w, "opener-error")
	o.SetText("Ủy ban nhân dân Phường 3\nvà một tên dài hơn bề ngang của ô nên phải rút lại")
	picture(t, w, "opener")
	if o.Note().Kind == widgets.NoteError || o.Text() != "Ủy ban nhân dân Phường 3 và một tên dài hơn bề ngang của ô nên phải rút lại" {
		t.Errorf("shows %q, note %v", o.Text(), o.Note())
	}
	o.Disable()
	press(w, fyne.KeyReturn)
	if opened != 4 {
		t.Error("a disabled field opens")
	}
	w.Canvas().Unfocus()
}

func TestChoiceGetsOtherOptions(t *testing.T) {
	c := widgets.NewChoice([]widgets.Option{{ID: "a", Label: "A"}, {ID: "b", Label: "B"}}, nil, nil)
	w := show(t, c, 300, 60)
	c.SetValue("b")
	c.SetOptions([]widgets.Option{{ID: "b", Label: "B 12"}})
	picture(t, w, "choice-other-options")
	if c.Value() != "b" {
		t.Errorf("taken %q", c.Value())
	}
}
