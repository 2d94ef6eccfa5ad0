package widgets_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

// alphabet is a Places for tests: by bytes, "" last.
func alphabet(texts []string) []int {
	sorted := slices.Sorted(slices.Values(texts))
	places := make([]int, len(texts))
	for i, t := range texts {
		places[i] = slices.Index(sorted, t)
		if t == "" {
			places[i] = -1
		}
	}
	return places
}

func orderOf(l *widgets.DataList[ward]) (order string) {
	for _, r := range l.Rows() {
		order += r.id
	}
	return order
}

// newTown is a list whose columns have no Compare: a name, which may be empty, and a badge.
func newTown(t *testing.T, change func(*widgets.ListConfig[ward])) (*widgets.DataList[ward], fyne.Window) {
	t.Helper()
	l, w := newWards(t, 0, func(c *widgets.ListConfig[ward]) {
		c.Columns = wardColumns()[:1]
		c.Columns[0].Compare = nil
		c.Columns = append(c.Columns, wardColumns()[2])
		c.Places = alphabet
		if change != nil {
			change(c)
		}
	})
	l.SetRows([]ward{{id: "1", name: "Cầu"}, {id: "2"}, {id: "3", name: "An", count: 1}, {id: "4", name: "Ba", count: 1}, {id: "5"}})
	return l, w
}

func TestListOrdersByWhatCellsSay(t *testing.T) {
	l, w := newTown(t, nil)
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.Key1, "34125"}, {fyne.Key1, "14325"}, {fyne.Key1, "12345"}, {fyne.Key2, "12534"}, {fyne.Key2, "34125"}} {
		shortcut(w, c.key, fyne.KeyModifierAlt)
		if got := orderOf(l); got != c.want {
			t.Errorf("%s: order %s, want %s", c.key, got, c.want)
		}
	}
}

func TestSumsStayBelow(t *testing.T) {
	l, _ := newTown(t, func(c *widgets.ListConfig[ward]) { c.Sum = func(w ward) bool { return w.id == "3" } })
	for _, descending := range []bool{false, true} {
		l.SortBy("name", descending)
		if got, want := orderOf(l), map[bool]string{false: "41253", true: "14253"}[descending]; got != want {
			t.Errorf("order %s, want %s", got, want)
		}
	}
}

// TestListWithoutHeadsHasOneOrder: nothing would show that its rows stand in another.
func TestListWithoutHeadsHasOneOrder(t *testing.T) {
	l, w := newTown(t, func(c *widgets.ListConfig[ward]) { c.NoHeader = true })
	shortcut(w, fyne.Key1, fyne.KeyModifierAlt)
	if l.SortBy("name", true); orderOf(l) != "12345" {
		t.Errorf("order %s", orderOf(l))
	}
}

func TestOwnOrder(t *testing.T) {
	var kept memory
	l, _ := newTown(t, nil)
	l.Remember(&kept, "town")
	if l.OwnOrder() {
		t.Error("the list stood in its own order already")
	}
	l.SortBy("name", false)
	l.Select("4")
	if l.Place("4") != 4 || l.Place("9") != 0 {
		t.Errorf("places %d, %d", l.Place("4"), l.Place("9"))
	}
	if !l.OwnOrder() || orderOf(l) != "12345" || currentID(l) != "4" || fmt.Sprint(kept.told) != "[town  false]" {
		t.Errorf("order %s, on %s, kept %q", orderOf(l), currentID(l), kept.told)
	}
}
