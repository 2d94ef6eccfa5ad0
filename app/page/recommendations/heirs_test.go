package recommendations_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

func TestSuccessorsTakeOverByChoice(t *testing.T) {
	d := newDesk(t)
	d.open("")
	d.key(fyne.KeyE)
	if d.page.Side() != "" || len(d.shell.Said) != 1 {
		t.Errorf("with nothing to hand over: %q, said %q", d.page.Side(), d.shell.Said)
	}
	d.dissolve()
	d.focus("filter")
	d.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	same(t, "waiting", []string{d.first.Text, d.second.Text, d.old.Text}, d.page.Texts())
	d.focus("list")
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.key(fyne.KeyE)
	d.Picture("recommendations-heirs")
	d.Window.Canvas().Focus(d.page.SideField(1))
	d.Press(fyne.KeySpace) // Phường 15 is undecided and stays
	for uid, want := range map[model.UID]string{
		d.first.UID: "Ủy ban nhân dân phường Đức Nhuận", d.second.UID: "Ủy ban nhân dân Phường 5, Ủy ban nhân dân phường Đức Nhuận", d.old.UID: "Ủy ban nhân dân Phường 15",
	} {
		if got := d.to(uid); got != want {
			t.Errorf("addressees %q, want %q", got, want)
		}
	}
	if _, _, _, origin := d.page.Shows(); d.page.DueCount("heir") != 1 || origin != "" {
		t.Errorf("%d wait, origin %q", d.page.DueCount("heir"), origin)
	}
	same(t, "still waiting", []string{d.old.Text}, d.page.Texts())
	d.key(fyne.KeyE)
	d.Window.Canvas().Focus(d.page.SideField(1))
	d.Press(fyne.KeySpace) // nothing decided
	d.Picture("recommendations-heirs-undecided")
	if d.page.Side() == "" {
		t.Fatal("an undecided one went over")
	}
	d.Window.Canvas().Focus(d.page.SideField(0))
	d.Press(fyne.KeyEnd)
	d.Window.Canvas().Focus(d.page.SideField(1))
	d.Press(fyne.KeySpace)
	x := d.detail(d.old.UID)
	if got := x.Row.ToNames()[0]; got != "Ủy ban nhân dân phường Phú Nhuận" || x.Recommendation.Origin != "Phường 15 (đến 28/9/2024)" {
		t.Errorf("addressee %q, origin %q", got, x.Recommendation.Origin)
	}
	d.page.OpenRecord(model.Ref{Noun: "recommendation", UID: d.old.UID})
	if _, _, _, origin := d.page.Shows(); origin != "Gốc: Phường 15 (đến 28/9/2024)" {
		t.Errorf("origin %q", origin)
	}
	d.Picture("recommendations-origin")
	d.undo("Chuyển kiến nghị cho đơn vị kế thừa")
	d.undo("Chuyển 2 kiến nghị cho đơn vị kế thừa")
	if d.page.DueCount("heir") != 3 {
		t.Errorf("%d wait after undo", d.page.DueCount("heir"))
	}
	d.ok()
}

func TestDissolvedWithoutSuccessor(t *testing.T) {
	d := newDesk(t)
	if _, err := d.store.AddWardChange(ctx, model.WardChange{Day: "2024-09-29", Kind: model.Dissolve}, []model.WardChangeLink{{FromWard: d.w15.UID, Part: model.Whole}}); err != nil {
		t.Fatal(err)
	}
	d.open(d.last.UID)
	d.key(fyne.KeyE)
	d.Picture("recommendations-dissolved")
	d.Press(fyne.KeySpace)
	if d.page.Side() == "" || len(d.detail(d.old.UID).Events) != 0 {
		t.Error("something was handed over to nobody")
	}
	d.ok()
}

// On a low window the choices and the button below them come into sight with the keyboard.
func TestTheButtonOfSuccessorsIsInSightOnALowWindow(t *testing.T) {
	d := newDesk(t)
	d.open("")
	d.dissolve()
	d.focus("list")
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	size := d.Window.Canvas().Size()
	d.key(fyne.KeyE)
	d.Window.Resize(fyne.NewSize(size.Width, d.page.Content().MinSize().Height+8)) // the least a page is given
	choice, button := d.page.SideField(0), d.page.SideField(1)
	if d.Window.Canvas().Focused() != choice {
		t.Errorf("the keyboard is in %T", d.Window.Canvas().Focused())
	}
	d.Tab()
	if d.Window.Canvas().Focused() != button {
		t.Errorf("Tab leads to %T", d.Window.Canvas().Focused())
	}
	place := func(f fyne.Focusable) (top, bottom float32) {
		o := f.(fyne.CanvasObject)
		widgets.Reveal(d.page.Content(), o) // as the window does with what gets the keyboard
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		return at.Y, at.Y + o.Size().Height
	}
	if top, bottom := place(button); top <= 0 || bottom > d.Window.Canvas().Size().Height {
		t.Errorf("the button stands from %v to %v in %v", top, bottom, d.Window.Canvas().Size())
	}
	d.Picture("recommendations-heirs-low")
	d.Press(fyne.KeySpace)
	if got := d.to(d.first.UID); got != "Ủy ban nhân dân phường Đức Nhuận" {
		t.Errorf("addressee %q", got)
	}
	d.ok()
}
