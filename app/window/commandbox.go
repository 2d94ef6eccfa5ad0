package window

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/page/mission"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// command is a line of the command box: a page, an action, a mission, a unit or a person.
type command struct {
	id     string
	label  string
	detail string // what it is, or its key
	do     func()
}

const (
	boxWidth    = 600
	boxHeight   = 380
	boxEdge     = 20 // of the window that stays in sight around it
	detailWidth = 210
)

// commandBox shows everything one can go to or do, here and on other pages; a few letters without accents are enough
// (Ctrl+K). Below stands the search of the book for the same words. The keyboard comes back to where it was, unless the
// command takes it elsewhere.
func (w *Window) commandBox() {
	canvas := w.win.Canvas()
	widgets.CommitFocused(canvas)
	var closeBox func()
	list := widgets.NewPickList(widgets.PickConfig[command]{
		List: widgets.ListConfig[command]{
			NoHeader: true,
			Columns: []widgets.Column[command]{
				{ID: "label", Text: func(c command) string { return c.label }},
				{ID: "detail", Width: detailWidth, Align: fyne.TextAlignTrailing, Muted: func(command) bool { return true }, Text: func(c command) string { return c.detail }},
			},
			Key: func(c command) string { return c.id }, EmptySentence: "Không có trang, việc, cuộc giám sát, phường hay người nào như vậy.",
		},
		Matches: func(typed string) func(command) bool {
			q := model.ParseQuery(typed)
			return func(c command) bool { return q.Empty() || q.Match(c.label+" "+c.detail+" "+alsoFoundBy(c.label)) }
		},
		Last:        w.searchCommand,
		Placeholder: "Gõ vài chữ không dấu: trang, việc, cuộc giám sát, phường, người",
		OnPick:      func(c command) { closeBox(); c.do() },
		OnEscape:    func() { closeBox() },
	})
	fixed := append(w.pageCommands(), w.actionCommands()...)
	elsewhere := w.elsewhereCommands()
	list.SetRows(slices.Concat(fixed, elsewhere))
	content := container.New(layout.NewCustomPaddedLayout(6, 8, 10, 10), list.Content())
	closeBox = floating(canvas, content, fyne.NewSize(boxWidth, boxHeight))
	canvas.Focus(list.Field)
	w.loadCommands(func(more []command) { list.SetRows(slices.Concat(fixed, more, elsewhere)) })
}

// everyday are words that users type for the first word of an action.
var everyday = map[string]string{
	"Chép": "sao chép copy nhân bản", "Thêm": "tạo mới lập", "Xóa": "bỏ hủy", "In": "máy in kết xuất", "Xuất": "kết xuất tải về", "Gộp": "ghép nhập chung",
}

// alsoFoundBy are the words by which an action is found besides its own.
func alsoFoundBy(label string) string {
	first, _, _ := strings.Cut(label, " ")
	return everyday[first]
}

// floating shows content in the middle over the window, no larger than that, until close is called, Esc is pressed or the
// mouse clicks beside it; then the keyboard is back where it was.
func floating(canvas fyne.Canvas, content fyne.CanvasObject, size fyne.Size) (closeIt func()) {
	before, keys := canvas.Focused(), canvas.OnTypedKey()
	popUp := widget.NewPopUp(content, canvas)
	over := false
	closeIt = func() {
		if over {
			return
		}
		over = true
		popUp.Hide()
		canvas.SetOnTypedKey(keys)
		if before != nil {
			canvas.Focus(before)
		}
	}
	canvas.SetOnTypedKey(func(ev *fyne.KeyEvent) { // keys that nothing in the box uses
		switch {
		case !popUp.Visible(): // a click beside it took it away
			closeIt()
			if keys != nil {
				keys(ev)
			}
		case ev.Name == fyne.KeyEscape:
			closeIt()
		}
	})
	size = size.Min(canvas.Size().SubtractWidthHeight(2*boxEdge, 2*boxEdge))
	popUp.Resize(size)
	popUp.ShowAtPosition(fyne.NewPos((canvas.Size().Width-size.Width)/2, (canvas.Size().Height-size.Height)/2))
	popUp.Resize(size)
	return closeIt
}

// pageCommands are the places of the navigation and the pages of the open mission.
func (w *Window) pageCommands() []command {
	var out []command
	if w.mission != "" {
		for _, t := range mission.Tabs {
			out = append(out, command{"tab/" + string(t), t.Name(), "trang của cuộc giám sát", func() { w.GoToTab(t) }})
		}
	}
	for _, p := range places {
		if w.store != nil || p.always() {
			out = append(out, command{"place/" + p.id, p.label, "trang", func() { w.goTo(p.id) }})
		}
	}
	return out
}

// actionCommands are the actions of this page and of all menus.
func (w *Window) actionCommands() []command {
	var out []command
	seen := map[string]bool{}
	for _, m := range w.menus() {
		for _, e := range m.entries() {
			id := "act/" + m.title + "/" + e.Label
			if e.Do == nil || seen[id] || m.title == missionMenu {
				continue
			}
			seen[id] = true
			out = append(out, command{id, e.Label, e.keyWord(), e.Do})
		}
	}
	return out
}

// elsewhereCommands are the actions of the pages that are not shown: each opens its page and is done there, with what is
// current on it. The pages themselves say what they can do.
func (w *Window) elsewhereCommands() []command {
	var out []command
	w.eachPage(func(at spot, p page) {
		if at.shown || at.open == nil {
			return
		}
		offer := func(label string, do func(page)) {
			out = append(out, command{"elsewhere/" + at.name + "/" + label, label, at.name + at.of, func() {
				at.open(func() { w.onceRead(do) })
			}})
		}
		if _, ok := p.(adder); ok {
			offer("Thêm", func(page) { w.add() })
		}
		for _, b := range menuOf(p).out {
			offer(b.Label, func(p page) { doNamed(p, b.Label) })
		}
	})
	return out
}

// onceRead calls do with the page that is shown once it has read everything, unless another one is shown then.
func (w *Window) onceRead(do func(page)) {
	p := w.page
	w.gather.WhenRead(func() {
		if p != nil && w.page == p && w.win.Canvas().Overlays().Top() == nil {
			do(p)
		}
	})
}

// doNamed does the action of a page that has this label.
func doNamed(p page, label string) {
	all := menuOf(p).out
	if i := slices.IndexFunc(all, func(b widgets.Binding) bool { return b.Label == label }); i >= 0 {
		all[i].Do()
	}
}

// searchCommand looks for what is typed in the whole book.
func (w *Window) searchCommand(typed string) (c command, ok bool) {
	if w.store == nil || model.ParseQuery(typed).Empty() {
		return c, false
	}
	return command{"search", "Tìm “" + present.Short(typed, 40) + "” trong cả sổ", "Ctrl+F", func() { w.searchFor(typed) }}, true
}

// found is what the command box offers of the open file.
type found struct {
	missions []model.MissionRow
	units    []model.UnitOnDay
	persons  []model.PersonRow
}

// loadCommands reads missions, units and persons of the file; without a file there are none.
func (w *Window) loadCommands(show func([]command)) {
	store, today := w.store, w.today()
	if store == nil {
		return
	}
	task.Load(w.boxLoad, func(ctx context.Context) (found, error) {
		missions, err := store.Missions(ctx, today)
		if err != nil {
			return found{}, err
		}
		units, err := store.UnitNames(ctx, today)
		if err != nil {
			return found{}, err
		}
		people, err := store.People(ctx, today)
		return found{missions, units, people.Persons}, err
	}, func(f found, err error) {
		if err != nil {
			w.Say("Chưa đọc được các cuộc giám sát, phường, người: " + present.ErrorText(err).Line())
			return
		}
		show(w.foundCommands(f))
	})
}

func (w *Window) foundCommands(f found) []command {
	var out []command
	for _, r := range f.missions {
		uid := r.Mission.UID
		out = append(out, command{"mission/" + string(uid), r.Mission.Title(), r.Mission.Code, func() { w.OpenMission(uid) }})
	}
	for _, u := range f.units {
		detail := "đơn vị"
		if !u.Exists && u.Until != "" {
			detail = "đến " + u.Until.AddDays(-1).Format()
		}
		out = append(out, command{"ward/" + string(u.Ward), u.Name, detail, func() { w.Open(model.Ref{Noun: "ward", UID: u.Ward}) }})
	}
	for _, r := range f.persons {
		detail := "người"
		if len(r.Posts) > 0 && r.Posts[0].Post.ValidOn(w.today()) {
			detail = r.Posts[0].Post.Title
		}
		ref := model.Ref{Noun: "person", UID: r.Person.UID}
		out = append(out, command{"person/" + string(ref.UID), r.Person.FullName, detail, func() { w.Open(ref) }})
	}
	return out
}
