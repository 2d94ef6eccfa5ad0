package edit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/edit"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// Bursts of backspaces and letters, as input programs send them, are on disk whole once a field is left, whatever the field
// is for; nothing is changed in it before.
func TestBurstsAreWrittenWhole(t *testing.T) {
	today := func() model.Date { return "2024-09-01" }
	for _, c := range []struct {
		name, script, shown, want string
		field                     func(f *edit.Form[model.Session]) *widgets.BaseEntry
		kept                      func(model.Session) string
	}{
		{
			"a line", "Ho‹ô‹ội truo‹‹ươ‹‹ường  ", "Hội trường  ", "Hội trường",
			func(f *edit.Form[model.Session]) *widgets.BaseEntry {
				return edit.Line(f, "place", func(x *model.Session) *string { return &x.Place })
			}, func(x model.Session) string { return x.Place },
		},
		{
			"a text of lines", "D‹Đoan‹‹àn\nco‹ông bo‹ô‹ố ", "Đoàn\ncông bố ", "Đoàn\ncông bố",
			func(f *edit.Form[model.Session]) *widgets.BaseEntry {
				return edit.Area(f, "turn_opening", 3, func(x *model.Session) *string { return &x.TurnOpening })
			}, func(x model.Session) string { return x.TurnOpening },
		},
		{
			"a day", "5/3‹‹‹11/9‹‹‹2/9", "12/9", "2024-09-12",
			func(f *edit.Form[model.Session]) *widgets.BaseEntry {
				return &edit.Day(f, "day", today, func(x *model.Session) *model.Date { return &x.Day }).BaseEntry
			}, func(x model.Session) string { return string(x.Day) },
		},
		{
			"a day in the mission's year", "11/9‹‹‹3/9", "13/9", "2022-09-13",
			func(f *edit.Form[model.Session]) *widgets.BaseEntry {
				return &edit.DayIn(f, "day", today, func() int { return 2022 }, func(x *model.Session) *model.Date { return &x.Day }).BaseEntry
			}, func(x model.Session) string { return string(x.Day) },
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			ward, _ := datatest.Ward(t, d.store, "3")
			m := datatest.Mission(t, d.store, model.Mission{Code: "GS-9"}, ward.UID)
			s := datatest.Session(t, d.store, m.UID, ward.UID, "")
			form := edit.NewForm(edit.FormConfig[model.Session]{
				Runner: task.Inline, After: d.timer.After, Shell: &d.shell, Drafts: d.store, Pending: d.sheet.Pending(),
				Save: d.store.SaveSession, Meta: func(x *model.Session) *model.Meta { return &x.Meta }, Noun: "session",
				Parent: func(x model.Session) model.Ref { return model.Ref{Noun: "mission", UID: x.Mission} },
				Ready:  func(model.Session) bool { return true },
			})
			e := c.field(form)
			form.Open(s)
			rest := widgets.NewEntry(nil)
			d.Show(container.NewVBox(e, rest))
			d.Window.Canvas().Focus(e)
			for _, r := range c.script {
				if r == '\n' {
					d.Press(fyne.KeyReturn)
				} else {
					d.Type(string(r))
				}
				d.Press("") // a letter injected by the system also comes as a key without a name
			}
			if e.Text != c.shown {
				t.Errorf("while typing %q, want %q", e.Text, c.shown)
			}
			d.Window.Canvas().Focus(rest)
			got, err := data.Get[model.Session](ctx, d.store, s.UID)
			if err != nil || c.kept(got) != c.want {
				t.Errorf("in the file %q (%v), want %q", c.kept(got), err, c.want)
			}
		})
	}
}

// The same in a field for a number.
func TestBurstsInANumber(t *testing.T) {
	d := newDesk(t)
	d.Window.Canvas().Focus(d.order)
	d.Shortcut(fyne.KeyA, fyne.KeyModifierControl)
	d.order.SetText("")
	d.Type("1‹72‹")
	d.Window.Canvas().Focus(d.title)
	all, err := data.All[model.Topic](ctx, d.store)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		if x.UID == d.topics[0].UID && x.Ord != 7 {
			t.Errorf("the number is %d", x.Ord)
		}
	}
}
