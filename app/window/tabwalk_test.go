package window_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

// step is where the keyboard was on the way round a page.
type step struct {
	on        fyne.Focusable
	at, right fyne.Position
}

func (d *desk) stepOn(f fyne.Focusable) step {
	o := f.(fyne.CanvasObject)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return step{f, at, at.Add(fyne.NewPos(o.Size().Width, 0))}
}

// tabRound presses Tab until the keyboard is back where it was.
func (d *desk) tabRound(page string) []step {
	d.t.Helper()
	const most = 80
	var way []step
	for range most {
		f := d.canvas().Focused()
		if f == nil {
			d.t.Errorf("%s: the keyboard is nowhere after %d steps", page, len(way))
			return way
		}
		if len(way) > 0 && f == way[0].on {
			return way
		}
		if tab, ok := f.(fyne.Tabbable); ok && tab.AcceptsTab() {
			d.t.Errorf("%s: %T keeps Tab for itself", page, f)
		}
		way = append(way, d.stepOn(f))
		d.canvas().FocusNext()
	}
	d.t.Errorf("%s: the keyboard does not come round", page)
	return way
}

// On every page Tab goes through everything and back, from above to below and from left to right; only from the foot of the
// window it goes up, to the navigation. F6 goes round the columns, and the keyboard is always somewhere.
func TestTheKeyboardGoesRoundEveryPageAsTheEyeDoes(t *testing.T) {
	for _, scale := range []float32{1, 1.3} {
		d := newPracticeDesk(t)
		d.window.Fyne().Resize(fyne.NewSize(1366/scale, 768/scale))
		d.everyPage(func(page string) {
			d.window.Fyne().Resize(fyne.NewSize(1366/scale, 767/scale)) // what wraps knows its height after the first layout
			d.window.Fyne().Resize(fyne.NewSize(1366/scale, 768/scale))
			const beside = 12 // parts of one row need not begin at one height
			way := d.tabRound(page)
			for i, s := range way[1:] {
				before := way[i]
				_, nav := s.on.(*widgets.SideNav)
				if back := s.at.Y < before.at.Y-beside && s.at.X < before.right.X-beside; back && !nav && before.at.X >= 150 && s.at.X >= 150 {
					t.Errorf("%s at %v: Tab goes back from %T at %v to %T at %v", page, scale, before.on, before.at, s.on, s.at)
				}
			}
			d.columnsRound(page)
		})
	}
}

// columnsRound presses F6 until the keyboard is back where the first press took it.
func (d *desk) columnsRound(page string) {
	d.t.Helper()
	d.press(fyne.KeyF6, 0)
	first := d.canvas().Focused()
	for range 8 {
		d.press(fyne.KeyF6, 0)
		switch d.canvas().Focused() {
		case nil:
			d.t.Errorf("%s: F6 leads nowhere", page)
			return
		case first:
			return
		}
	}
	d.t.Errorf("%s: F6 does not come round", page)
}
