package window

import (
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
)

// Action is an action as menus show it.
type Action struct {
	widgets.Binding
	Letter, Path string
}

// Menus are the actions of all menus by title, and those of every page by its name.
func (w *Window) Menus() (menus, pages map[string][]Action) {
	menus, pages = map[string][]Action{}, map[string][]Action{}
	of := func(m menuKeys) (out []Action) {
		for _, e := range m.entries() {
			out = append(out, Action{e.Binding, e.letter, e.path})
		}
		return out
	}
	for _, m := range w.menus() {
		menus[m.title] = of(m)
	}
	w.eachPage(func(at spot, p page) { pages[at.name] = of(menuOf(p)) })
	return menus, pages
}

// OwnKeys are the keys of the window that are in no menu.
func (w *Window) OwnKeys() []widgets.Binding { return append(w.navKeys(), w.accessKeys()...) }

// Preparing says how far the words of the book are ready.
func (w *Window) Preparing(done, total int) { w.preparing = task.Progress{Done: done, Total: total} }
