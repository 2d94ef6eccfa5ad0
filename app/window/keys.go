package window

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sogiamsat/app/edit"
	"sogiamsat/app/page/mission"
	"sogiamsat/app/widgets"
)

const (
	ctrl      = fyne.KeyModifierControl
	alt       = fyne.KeyModifierAlt
	ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift

	missionMenu = "Cuộc giám sát"
	pageMenu    = "Trang này"
	viewMenu    = "Xem"
)

// menuKeys are the keys of one menu. Alt with its letter opens it as a list where every action has a letter of its own, so
// that each can be done by two keys, also those without a key of their own. Keys that a text field or a date field needs itself are not in menus, because a
// menu would take them away: they are bound to the window only.
type menuKeys struct {
	title   string
	letter  fyne.KeyName // Alt with it opens the menu
	counted bool         // its actions are counted: their letters are digits
	in      []widgets.Binding
	out     []widgets.Binding
}

func (w *Window) menus() []menuKeys {
	return []menuKeys{
		{title: "Tệp", letter: fyne.KeyE, in: []widgets.Binding{
			{Key: fyne.KeyO, Modifier: ctrl, Label: "Mở sổ...", Do: w.PickBook},
			{Label: "Tạo sổ mới...", Do: w.CreateBook},
			{Label: "Mở tệp luyện tập", Do: w.OpenPractice},
			{Key: fyne.KeyS, Modifier: ctrlShift, Label: "Sao lưu ngay", Do: w.BackupNow},
			{Label: "Xuất toàn bộ sổ...", Do: w.exportAll},
			{Label: "Nhập dữ liệu vào sổ này...", Do: w.importAll},
			{Label: "Kiểm tra bản PDF...", Do: w.verify},
			{Label: "Kiểm tra mã QR...", Do: w.verifyCode},
			{Label: "Thiết lập ban đầu", Do: w.SetUp},
			{Label: "Đóng sổ", Do: w.CloseFile},
			{Key: fyne.KeyP, Modifier: ctrl, Label: "In...", Do: w.print},
			{Key: fyne.KeyP, Modifier: ctrlShift, Label: "Mở để xem trong chương trình xem PDF", Do: w.viewPaper},
			{Label: "Thoát", Do: w.Close},
		}},
		{title: "Sửa", letter: fyne.KeyS, in: []widgets.Binding{
			{Key: fyne.KeyS, Modifier: ctrl, Label: "Lưu", Do: w.save},
			{Key: fyne.KeyN, Modifier: ctrl, Label: "Thêm", Do: w.add},
			{Key: fyne.KeyN, Modifier: ctrlShift, Label: "Thêm nhận xét ở phường này", Do: w.addFinding},
			{Key: fyne.KeyD, Modifier: ctrl, Label: "Lấy giá trị ô này của mục trên", Do: w.copyAbove},
		}, out: []widgets.Binding{
			{Key: fyne.KeyZ, Modifier: ctrl, Label: "Hoàn tác", Do: w.undo},
			{Key: fyne.KeyY, Modifier: ctrl, Label: "Làm lại", Do: w.redo},
			{Key: fyne.KeyUp, Modifier: alt, Label: "Chuyển lên", Do: func() { w.move(true) }},
			{Key: fyne.KeyDown, Modifier: alt, Label: "Chuyển xuống", Do: func() { w.move(false) }},
			{Key: fyne.KeyDelete, Label: "Xóa (vào Thùng rác)", Do: w.delete},
			w.answering(edit.TakeDraft, true),
			w.answering(edit.DropDraft, false),
		}},
		{title: viewMenu, letter: fyne.KeyX, in: []widgets.Binding{
			{Key: fyne.KeyK, Modifier: ctrl, Label: "Đi tới, làm ngay...", Do: w.commandBox},
			{Key: fyne.KeyF, Modifier: ctrl, Label: "Tìm trong cả sổ", Do: w.searchAnywhere, Over: true},
			{Key: fyne.KeyF, Modifier: ctrlShift, Label: "Lọc trong trang này", Do: w.find},
			{Key: fyne.KeyUp, Modifier: ctrl, Label: "Mục trước", Do: func() { w.step(-1) }},
			{Key: fyne.KeyDown, Modifier: ctrl, Label: "Mục sau", Do: func() { w.step(1) }},
			{Key: fyne.KeyPageUp, Modifier: ctrl, Label: "Thẻ trước", Do: func() { w.nextTab(-1) }},
			{Key: fyne.KeyPageDown, Modifier: ctrl, Label: "Thẻ sau", Do: func() { w.nextTab(1) }},
		}, out: []widgets.Binding{
			{Key: fyne.KeyF6, Label: "Sang cột khác", Do: w.nextColumn},
			{Key: fyne.KeyF5, Label: "Tải lại trang", Do: w.reload},
			{Key: fyne.KeyEscape, Label: "Trở lại", Do: w.back},
		}},
		{title: missionMenu, letter: fyne.KeyG, counted: true, in: w.tabKeys()},
		{title: pageMenu, letter: pageLetter, out: w.pageActions()},
		{title: "Trợ giúp", letter: fyne.KeyR, in: []widgets.Binding{
			{Key: fyne.KeySlash, Modifier: ctrl, Label: "Danh sách phím", Do: w.showKeys},
			{Label: "Kiểm tra gõ tiếng Việt", Do: w.CheckTyping},
			{Label: "Về chương trình", Do: w.about},
		}, out: []widgets.Binding{
			{Key: fyne.KeyF1, Label: "Hướng dẫn về trang này", Do: w.help},
		}},
	}
}

func (w *Window) tabKeys() []widgets.Binding {
	var out []widgets.Binding
	for i, t := range mission.Tabs {
		out = append(out, widgets.Binding{Key: functionKeys[i], Modifier: ctrl, Label: t.Name(), Do: func() { w.GoToTab(t) }})
	}
	return out
}

// functionKeys with Ctrl lead to the pages of a mission, as digits with Ctrl lead to the places of the navigation.
var functionKeys = []fyne.KeyName{
	fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10,
}

// navKeys are Ctrl+1..9 for the places of the navigation.
func (w *Window) navKeys() []widgets.Binding {
	var out []widgets.Binding
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9} {
		out = append(out, widgets.Binding{Key: key, Modifier: ctrl, Label: fmt.Sprintf("Trang thứ %d bên trái", i+1), Do: func() { w.nav.GoTo(i) }})
	}
	return out
}

// bindKeys puts all keys on the window. Fyne sends Ctrl+Z and Ctrl+Y under names of their own.
func (w *Window) bindKeys() {
	for _, m := range w.menus() {
		for _, b := range append(m.in, m.out...) {
			if b.Key != "" {
				w.keys.Bind(w.guarded(b))
			}
		}
	}
	for _, b := range append(w.navKeys(), w.accessKeys()...) {
		w.keys.Bind(w.guarded(b))
	}
	c := w.win.Canvas()
	c.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { w.keys.Press(fyne.KeyZ, ctrl) })
	c.AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { w.keys.Press(fyne.KeyY, ctrl) })
}

// pageActions are the further actions of the page that is shown.
func (w *Window) pageActions() []widgets.Binding {
	p, ok := w.page.(actor)
	if !ok {
		return nil
	}
	var out []widgets.Binding
	for _, b := range p.Actions() {
		out = append(out, w.guarded(b))
	}
	return out
}

// showActions binds the keys of the page that is shown and puts its actions into the menu.
func (w *Window) showActions() {
	actions := w.pageActions()
	if len(actions) == 0 && !w.acting {
		return
	}
	w.acting = len(actions) > 0
	w.keys.SetPage(actions)
	w.win.SetMainMenu(w.mainMenu())
}

// dropped hands files that were dropped on the window to the page.
func (w *Window) dropped(_ fyne.Position, files []fyne.URI) {
	p, ok := w.page.(dropper)
	if !ok {
		w.Say("Trang này không nhận tệp. Hãy mở trang có tệp đính kèm rồi thả tệp vào đó.")
		return
	}
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	p.Drop(paths)
}

// guarded lets a key rest while a dialog or a list hangs over the window; menus would fire it all the same.
func (w *Window) guarded(b widgets.Binding) widgets.Binding {
	do := b.Do
	if b.Over {
		return b
	}
	b.Do = func() {
		if w.win.Canvas().Overlays().Top() == nil {
			do()
		}
	}
	return b
}

func (w *Window) mainMenu() *fyne.MainMenu {
	var all []*fyne.Menu
	for _, m := range w.menus() {
		if len(m.in)+len(m.out) == 0 {
			continue
		}
		menu := fyne.NewMenu(m.name())
		for i, e := range m.entries() {
			item := w.guarded(e.Binding).MenuItem()
			item.Label = e.letter + "   " + e.Label
			if i >= len(m.in) {
				item.Shortcut = nil // the menu would take the key away from fields
				if e.Key != "" {
					item.Label += "   (" + e.KeyText() + ")"
				}
			}
			menu.Items = append(menu.Items, item)
		}
		if m.title == viewMenu {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
			for _, b := range w.navKeys()[:2] {
				menu.Items = append(menu.Items, w.guarded(b).MenuItem())
			}
		}
		all = append(all, menu)
	}
	return fyne.NewMainMenu(all...)
}

// save is Ctrl+S: what is typed goes to the file now.
func (w *Window) save() {
	widgets.CommitFocused(w.win.Canvas())
	if w.page == nil || w.store == nil {
		return
	}
	if p, ok := w.page.(completer); ok && !p.Complete() {
		return
	}
	told := false
	if p, ok := w.page.(saver); ok {
		told = p.Save()
	}
	whenSaved(w.page, func() {
		if w.status.saved.Text == saveWord && !told {
			w.Say("Không có gì mới để lưu.")
		}
	})
}

// unsaved shows on the button that the field with the keyboard has text that is not in the file yet; once it is
// written the button says when.
func (w *Window) unsaved(there bool) {
	switch {
	case there:
		w.status.saved.SetText(unsavedWord)
	case w.savedAt != "":
		w.status.saved.SetText(w.savedAt)
	default:
		w.status.saved.SetText(saveWord)
	}
}

func (w *Window) add() {
	if p, ok := w.page.(adder); ok {
		p.Add()
	}
}

// addFinding is Ctrl+Shift+N: a finding of the mission that is open, else of the one worked on last.
func (w *Window) addFinding() {
	if w.mission != "" && w.tab == mission.FindingsTab {
		w.liftAll()
		w.add()
		return
	}
	w.toTab(mission.FindingsTab, w.add)
}

// copyAbove is Ctrl+D; it says why nothing was taken.
func (w *Window) copyAbove() {
	said := edit.NoField
	if p, ok := w.page.(aboveCopier); ok {
		said = p.CopyAbove(w.win.Canvas().Focused())
	}
	if said != edit.Taken {
		w.Say(string(said))
	}
}

// answering takes back or drops the texts that are offered on the page, or in the question over it.
func (w *Window) answering(b widgets.Binding, take bool) widgets.Binding {
	b.Over = true
	b.Do = func() {
		answered := false
		if w.win.Canvas().Overlays().Top() != nil {
			answered = w.asking.Answer(take)
		} else if p, ok := w.page.(answerer); ok {
			answered = p.AnswerDraft(take)
		}
		if !answered {
			w.Say("Ở đây không có chữ chưa lưu.")
		}
	}
	return b
}

func (w *Window) find() {
	if p, ok := w.page.(finder); ok {
		p.Find()
	}
}

func (w *Window) step(by int) {
	if p, ok := w.page.(stepper); ok {
		p.Step(by)
	}
}

func (w *Window) move(up bool) {
	if p, ok := w.page.(mover); ok {
		p.Move(up)
	}
}

func (w *Window) delete() {
	if p, ok := w.page.(deleter); ok {
		p.DeleteCurrent()
	}
}

func (w *Window) print() {
	if p, ok := w.page.(printer); ok {
		p.Print()
		return
	}
	w.GoToTab(mission.ConclusionTab)
}

// viewPaper is Ctrl+Shift+P.
func (w *Window) viewPaper() {
	if p, ok := w.page.(viewer); ok {
		p.ViewPaper()
		return
	}
	w.GoToTab(mission.ConclusionTab)
}

func (w *Window) nextColumn() {
	if p, ok := w.page.(rounder); ok {
		p.NextColumn()
	}
}

func (w *Window) reload() {
	if w.page != nil {
		w.page.Reload()
	}
}

// back is Esc: out of a form, else from a page that lies over another to that one, else to what a record was opened from,
// else from a mission to the list of missions.
func (w *Window) back() {
	if p, ok := w.page.(backer); ok && p.Back() || w.lift() || w.comeBack() {
		return
	}
	if w.mission != "" {
		w.leave(w.showMissions)
	}
}

func (w *Window) about() {
	w.dialogs.Inform(appName+" "+w.deps.Version, "Sổ theo dõi các cuộc giám sát và in văn bản kết luận.\n\nNhật ký của chương trình: "+w.deps.LogPath)
}
