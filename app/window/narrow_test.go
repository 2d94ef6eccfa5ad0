package window_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/widgets"
)

// places of the navigation and pages of a mission, as guidePictures goes to them.
func (d *desk) everyPage(look func(name string)) {
	d.t.Helper()
	for _, place := range []string{"start", "missions", "recommendations", "papers", "wards", "people", "office", "numbers", "bin", "settings"} {
		d.window.GoTo(place)
		look(place)
	}
	for _, tab := range []string{"general", "delegation", "schedule", "findings", "recommendations", "papers", "conclusion", "overview", "files", "history"} {
		d.inMission(tab)
		look(tab)
	}
}

// No page makes the window larger than a screen of 1366 by 768 dots at large letters.
func TestNoPageMakesTheWindowGrow(t *testing.T) {
	d := newPracticeDesk(t)
	d.everyPage(func(name string) {
		if least := d.canvas().Content().MinSize(); least.Width > 683 || least.Height > 330 {
			t.Errorf("page %s: the window asks for %v", name, least)
		}
	})
}

// At 200 % on such a screen no page scrolls sideways.
func TestPagesFitTheirWidthAtLargeLetters(t *testing.T) {
	d := newPracticeDesk(t)
	d.window.Fyne().Resize(fyne.NewSize(683, 384))
	const nav = 150
	d.everyPage(func(name string) {
		if least := d.window.PageLeast(); least.Width > 683-nav {
			t.Errorf("page %s asks for %v", name, least)
		}
	})
}

// On a narrow window, where columns stand one at a time, Tab still goes through all of them, and what has the keyboard is
// in sight; F6 goes round.
func TestTheKeyboardIsInSightOnANarrowWindow(t *testing.T) {
	for _, scale := range []float32{1.5, 2} {
		d := newPracticeDesk(t)
		d.window.Fyne().Resize(fyne.NewSize(1366/scale, 768/scale))
		d.everyPage(func(page string) {
			d.window.Fyne().Resize(fyne.NewSize(1366/scale, 767/scale))
			d.window.Fyne().Resize(fyne.NewSize(1366/scale, 768/scale))
			d.tabRound(page)
			for range 60 {
				d.canvas().FocusNext()
				d.inSight(page)
			}
			d.columnsRound(page)
		})
	}
}

// inSight fails the test unless what has the keyboard can be seen, as far as the window is large enough for it.
func (d *desk) inSight(page string) {
	d.t.Helper()
	o := d.canvas().Focused().(fyne.CanvasObject)
	widgets.Reveal(d.canvas().Content(), o)
	const round = 2
	at, room := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), d.canvas().Size()
	if at.X < 0 || at.Y < 0 || at.X+o.Size().Width > room.Width+round || at.Y+min(o.Size().Height, 24) > room.Height {
		d.t.Errorf("%s in %v: %T stands at %v, %v large", page, room, o, at, o.Size())
	}
}

// hanging is what hangs over the window, nil for nothing.
func (d *desk) hanging() *widget.PopUp {
	top, ok := d.canvas().Overlays().Top().(fyne.Widget)
	if !ok {
		return nil
	}
	for _, o := range test.WidgetRenderer(top).Objects() {
		if over, ok := o.(*widget.PopUp); ok {
			return over
		}
	}
	return nil
}

// What hangs over the window stands wholly in it, as large as its parts need.
func TestWhatHangsOverASmallWindowFitsIt(t *testing.T) {
	d := newPracticeDesk(t)
	room := fyne.NewSize(683, 340)
	for name, show := range map[string]func(){
		"the box of commands": func() { d.press(fyne.KeyK, ctrl) },
		"the list of keys":    func() { d.press(fyne.KeySlash, ctrl) },
		"a menu by letters":   func() { d.press(fyne.KeyE, fyne.KeyModifierAlt) },
		"a question":          func() { d.window.GoTo("missions"); d.press(fyne.KeyT, ctrl|shift) },
		"what is picked from": func() { d.inMission("findings"); d.do("mau cau") },
	} {
		d.window.Fyne().Resize(room)
		show()
		over := d.hanging()
		if over == nil {
			t.Errorf("%s does not come", name)
			continue
		}
		at, size, least := over.Position().Add(over.Content.Position()), over.Content.Size(), over.Content.MinSize()
		if at.X < 0 || at.Y < 0 || at.X+size.Width > room.Width || at.Y+size.Height > room.Height {
			t.Errorf("%s stands at %v, %v large", name, at, size)
		}
		if least.Width > size.Width || least.Height > size.Height {
			t.Errorf("%s needs %v and has %v", name, least, size)
		}
		d.press(fyne.KeyEscape, 0)
		d.press(fyne.KeyEscape, 0)
	}
}
