package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

type picking struct {
	w      fyne.Window
	list   *widgets.PickList[ward]
	picked []string
	typed  []string
	news   []string
	gone   int
}

func newPicking(t *testing.T, withNew bool) *picking {
	t.Helper()
	p := &picking{}
	c := widgets.PickConfig[ward]{
		List: widgets.ListConfig[ward]{Columns: wardColumns(), Key: func(w ward) string { return w.id }, NoHeader: true},
		Matches: func(typed string) func(ward) bool {
			return func(w ward) bool { return strings.Contains(w.name, typed) }
		},
		Placeholder: "Tìm phường",
		OnPick:      func(w ward) { p.picked = append(p.picked, w.name) },
		OnTyped:     func(s string) { p.typed = append(p.typed, s) },
		OnEscape:    func() { p.gone++ },
	}
	if withNew {
		c.OnNew = func(s string) { p.news = append(p.news, s) }
	}
	p.list = widgets.NewPickList(c)
	p.list.SetRows(wards(12))
	p.w = show(t, p.list.Content(), 420, 300)
	p.w.Canvas().Focus(p.list.Field)
	return p
}

func TestPickListTakesWhatIsTypedAndMarked(t *testing.T) {
	p := newPicking(t, true)
	picture(t, p.w, "picklist")
	press(p.w, fyne.KeyReturn)
	press(p.w, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	typeRunes(p.w, "1")
	press(p.w, fyne.KeyReturn)
	press(p.w, fyne.KeyDown, fyne.KeyReturn)
	if got := strings.Join(p.picked, ", "); got != "Phường 00, Phường 01, Phường 01, Phường 10" {
		t.Errorf("picked %s", got)
	}
	if p.w.Canvas().Focused() != p.list.Field {
		t.Error("the keyboard left the field")
	}
	if len(p.typed) != 1 || p.list.Typed() != "1" {
		t.Errorf("heard %q, typed %q", p.typed, p.list.Typed())
	}
}

// Several rows are chosen in the list and taken by Enter there; a list that takes one by one has one chosen.
func TestPickListTakesSeveral(t *testing.T) {
	var all []string
	p := newPicking(t, false)
	p.w.Canvas().Focus(p.list.List)
	shiftPress(p.w, fyne.KeyDown)
	press(p.w, fyne.KeyReturn)
	if got := strings.Join(p.picked, ", "); got != "Phường 01" {
		t.Errorf("one by one: %s", got)
	}
	list := widgets.NewPickList(widgets.PickConfig[ward]{
		List:      widgets.ListConfig[ward]{Columns: wardColumns(), Key: func(w ward) string { return w.id }, NoHeader: true},
		Matches:   func(string) func(ward) bool { return func(ward) bool { return true } },
		OnPick:    func(w ward) { all = append(all, w.name) },
		OnPickAll: func(rows []ward) { all = append(all, rows[0].name+" - "+rows[len(rows)-1].name) },
	})
	list.SetRows(wards(5))
	w := show(t, list.Content(), 420, 300)
	w.Canvas().Focus(list.List)
	press(w, fyne.KeyReturn)
	shiftPress(w, fyne.KeyDown, fyne.KeyDown)
	press(w, fyne.KeyReturn)
	if got := strings.Join(all, ", "); got != "Phường 00, Phường 00 - Phường 02" {
		t.Errorf("took %s", got)
	}
}

func TestPickListNewAndEscape(t *testing.T) {
	p := newPicking(t, true)
	typeRunes(p.w, "xy")
	press(p.w, fyne.KeyReturn, fyne.KeyEscape)
	if len(p.news) != 1 || p.news[0] != "xy" || p.list.Typed() != "" || p.gone != 0 {
		t.Errorf("new %q, typed %q, left %d times", p.news, p.list.Typed(), p.gone)
	}
	press(p.w, fyne.KeyEscape)
	if p.gone != 1 {
		t.Errorf("left %d times", p.gone)
	}
	p.list.SetRows(wards(3))
	p.w.Canvas().Focus(p.list.List)
	press(p.w, fyne.KeyEnd, fyne.KeyReturn)
	if len(p.picked) != 1 || p.picked[0] != "Phường 02" {
		t.Errorf("picked %q in the list", p.picked)
	}
}

// Enter where nothing fits does nothing; Esc in the list closes what it closes in the field.
func TestPickListWithoutNewStays(t *testing.T) {
	p := newPicking(t, false)
	typeRunes(p.w, "xy")
	press(p.w, fyne.KeyReturn)
	if p.w.Canvas().Focused() != p.list.Field || len(p.picked) > 0 {
		t.Errorf("the keyboard left the field, picked %q", p.picked)
	}
	p.w.Canvas().Focus(p.list.List)
	press(p.w, fyne.KeyEscape)
	if p.gone != 1 {
		t.Errorf("left %d times from the empty list", p.gone)
	}
}
