package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// pageLetter opens the menu of the page.
const pageLetter = fyne.KeyN

// entry is an action of a menu with its letter.
type entry struct {
	widgets.Binding
	letter string
	path   string // the keys that lead to it through its menu: "Alt+N, M"
}

// keyWord is the key of the action, or the keys that lead to it.
func (e entry) keyWord() string {
	if e.Key != "" {
		return e.KeyText()
	}
	return e.path
}

// access is the key that opens the menu.
func (m menuKeys) access() widgets.Binding {
	return widgets.Binding{Key: m.letter, Modifier: alt, Label: "Mở bảng chọn “" + m.title + "”; rồi bấm chữ ở đầu dòng"}
}

// name is the menu's title with the key that opens it.
func (m menuKeys) name() string { return m.title + " (" + m.access().KeyText() + ")" }

// menuOf is the menu of a page that is not shown.
func menuOf(p page) menuKeys {
	m := menuKeys{title: pageMenu, letter: pageLetter}
	if a, ok := p.(actor); ok {
		m.out = a.Actions()
	}
	return m
}

// entries are the actions of the menu in its order.
func (m menuKeys) entries() []entry {
	all := append(append([]widgets.Binding{}, m.in...), m.out...)
	of := letters
	if m.counted {
		of = digits
	}
	var out []entry
	for i, l := range of(all) {
		out = append(out, entry{all[i], l, m.access().KeyText() + ", " + l})
	}
	return out
}

// accessKeys open the menus by their letters, and the one of the page by F10.
func (w *Window) accessKeys() []widgets.Binding {
	var out []widgets.Binding
	for i, m := range w.menus() {
		b := m.access()
		b.Do = func() { w.openMenu(i) }
		out = append(out, b)
		if m.title == pageMenu {
			out = append(out, widgets.Binding{Key: fyne.KeyF10, Label: "Việc của trang này; rồi bấm chữ ở đầu dòng", Do: b.Do})
		}
	}
	return out
}

const (
	accessWidth = 460
	accessLeft  = 170
	accessTop   = 40
	accessFoot  = 78 // heading, hint and the space around them
)

// openMenu shows the n-th menu as a list: a letter does what stands beside it.
func (w *Window) openMenu(n int) {
	c := w.win.Canvas()
	widgets.CommitFocused(c)
	before := c.Focused()
	var popUp *widget.PopUp
	done := func() {
		popUp.Hide()
		if before != nil {
			c.Focus(before)
		}
	}
	menu, menus := w.menus()[n], w.menus()
	list := widgets.NewLetterMenu(widgets.LetterConfig{
		Fold: model.Fold,
		Pick: func(r widgets.LetterRow) { done(); r.Do() },
		Turn: func(by int) {
			done()
			w.openMenu((n + by + len(menus)) % len(menus))
		},
		Close: done,
	})
	var rows []widgets.LetterRow
	for _, e := range menu.entries() {
		row := widgets.LetterRow{Letter: e.letter, Label: e.Label, Do: w.guarded(e.Binding).Do}
		if e.Key != "" {
			row.Key = e.KeyText()
		}
		rows = append(rows, row)
	}
	list.SetRows(rows)
	popUp = widget.NewModalPopUp(accessFrame(menu, list), c)
	height := min(float32(max(len(rows), 1))*theme.RowHeight+accessFoot, c.Size().Height-2*accessTop)
	popUp.Resize(fyne.NewSize(accessWidth, height))
	popUp.Show()
	c.Focus(list)
}

func accessFrame(m menuKeys, list fyne.CanvasObject) fyne.CanvasObject {
	hint := widgets.NewStatusText()
	hint.Say("Bấm chữ ở đầu dòng, hoặc Enter. Trái, Phải: bảng chọn khác.")
	return container.New(layout.NewCustomPaddedLayout(6, 8, 10, 10),
		widgets.NewBorder(widgets.NewPageHeading(m.name()), hint, nil, nil, list))
}
