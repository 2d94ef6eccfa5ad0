package window

import (
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

// beside are places that share one line of the navigation, with the words on their tabs; the first one has the line.
// Ctrl+PgUp and Ctrl+PgDn go along them.
var beside = [][]widgets.Section{
	{{ID: peoplePlace, Label: "Người"}, {ID: officePlace, Label: "Cơ quan, thể thức"}, {ID: numbersPlace, Label: "Sổ số văn bản"}},
}

// besides are the places that share a line with this one, nil when it has its line alone.
func besides(id string) []widgets.Section {
	for _, group := range beside {
		if slices.ContainsFunc(group, func(t widgets.Section) bool { return t.ID == id }) {
			return group
		}
	}
	return nil
}

// lineOf is the place whose line of the navigation is marked while this one is shown.
func lineOf(id string) string {
	if group := besides(id); len(group) > 0 {
		return group[0].ID
	}
	return id
}

// withTabs sets the tabs of places that share a line above a page.
func (w *Window) withTabs(id string, content fyne.CanvasObject) fyne.CanvasObject {
	group := besides(id)
	if group == nil {
		return content
	}
	return widgets.NewBorder(widgets.NewTabs(group, id, w.goTo), nil, nil, nil, content)
}

// nextBeside goes along the places that share a line.
func (w *Window) nextBeside(by int) {
	group := besides(w.place)
	if len(group) == 0 {
		return
	}
	at := slices.IndexFunc(group, func(t widgets.Section) bool { return t.ID == w.place })
	w.goTo(group[(at+by+len(group))%len(group)].ID)
}
