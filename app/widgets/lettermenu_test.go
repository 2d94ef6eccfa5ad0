package widgets_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

func TestALetterDoesWhatStandsBesideIt(t *testing.T) {
	var done []string
	list := widgets.NewLetterMenu(widgets.LetterConfig{
		Fold:  func(s string) string { return strings.ReplaceAll(strings.ToLower(s), "á", "a") },
		Pick:  func(r widgets.LetterRow) { done = append(done, r.Letter) },
		Turn:  func(by int) { done = append(done, []string{"left", "", "right"}[by+1]) },
		Close: func() { done = append(done, "closed") },
	})
	list.SetRows([]widgets.LetterRow{{Letter: "A", Label: "Mở"}, {Letter: "B", Label: "Xóa", Key: "Del"}, {Letter: "2", Label: "Chép"}})
	w := show(t, list, 300, 200)
	w.Canvas().Focus(list)
	typeRunes(w, "bá2x ")
	shortcut(w, fyne.KeyA, fyne.KeyModifierAlt)
	press(w, fyne.KeyDown, fyne.KeyReturn, fyne.KeyLeft, fyne.KeyRight, fyne.KeyEscape)
	want := []string{"B", "A", "2", "A", "B", "left", "right", "closed"}
	if !slices.Equal(done, want) {
		t.Errorf("%q, want %q", done, want)
	}
}

func TestF2EditsTheRow(t *testing.T) {
	cases := map[string]struct {
		config widgets.ListConfig[ward]
		want   string
	}{
		"Enter opens it to be changed": {widgets.ListConfig[ward]{OpenEdits: true}, "opened"},
		"Enter does something else":    {widgets.ListConfig[ward]{OnEdit: func(ward) {}}, "edited"},
		"nothing to change":            {widgets.ListConfig[ward]{}, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := ""
			c.config.Columns, c.config.Key = wardColumns(), func(w ward) string { return w.id }
			c.config.OnOpen = func(ward) { got += "opened" }
			if c.config.OnEdit != nil {
				c.config.OnEdit = func(ward) { got += "edited" }
			}
			list := widgets.NewDataList(c.config)
			w := show(t, list, 400, 200)
			w.Canvas().Focus(list)
			press(w, fyne.KeyF2) // no rows
			list.SetRows(wards(3))
			press(w, fyne.KeyF2)
			if got != c.want {
				t.Errorf("F2 %q, want %q", got, c.want)
			}
		})
	}
}
