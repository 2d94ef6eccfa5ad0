package window

import (
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/page/settings"
	"sogiamsat/app/theme"
)

// Preferences are what the people on this PC chose.
func (w *Window) Preferences() settings.Preferences { return w.memory.Preferences }

// SetPreferences makes other choices take effect and remembers them; the zoom waits for the next start.
func (w *Window) SetPreferences(p settings.Preferences) {
	look := p.Look != w.memory.Preferences.Look
	w.memory.Preferences = p
	w.keys.EnterStays = p.EnterStays
	w.deps.Author.call(p.Name)
	w.saveMemory()
	if look {
		w.app.Settings().SetTheme(theme.New(p.Look))
		w.recolour()
	}
}

// SystemName is who the history names while nobody gave an own name.
func (w *Window) SystemName() string { return w.deps.Author.System }

// OwnName is the name given on this PC, "" for none.
func (w *Window) OwnName() string { return w.memory.Preferences.Name }

// SetOwnName makes a name, "" for the system's, that of every action from now on, and remembers it.
func (w *Window) SetOwnName(name string) {
	p := w.memory.Preferences
	p.Name = name
	w.SetPreferences(p)
	w.Say("Từ nay lịch sử ghi tên " + w.deps.Author.Name() + ".")
}

// recolour gives what keeps a colour of its own that of the look chosen now.
func (w *Window) recolour() {
	w.status.ground.FillColor = fynetheme.Color(theme.ColorNav)
	w.win.Content().Refresh()
}

// links lead from the page of settings to what is set elsewhere.
func (w *Window) links() []settings.Link {
	// An interface, because the table of places, which leads here, cannot refer to what shows places.
	var page interface {
		SetUp()
		CheckTyping()
	} = w
	typing := settings.Link{Word: "Kiểm tra gõ tiếng Việt", Help: "Gõ thử một câu; chữ ra sai thì chỉ cách đặt UniKey, EVKey.", Do: page.CheckTyping}
	if w.store == nil {
		return []settings.Link{typing}
	}
	return []settings.Link{{Word: "Thiết lập ban đầu", Help: "Cơ quan, người ký, nơi sao lưu.", Do: page.SetUp}, typing}
}
