package window_test

import (
	"testing"

	"fyne.io/fyne/v2"
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

// At 150 % on such a screen only pages of three columns scroll sideways.
func TestPagesFitTheirWidthAtLargeLetters(t *testing.T) {
	d := newPracticeDesk(t)
	d.window.Fyne().Resize(fyne.NewSize(1366/1.5, 480))
	const nav = 150
	wide := map[string]bool{"people": true, "schedule": true}
	d.everyPage(func(name string) {
		if least := d.window.PageLeast(); (least.Width > 1366/1.5-nav) != wide[name] {
			t.Errorf("page %s asks for %v", name, least)
		}
	})
}
