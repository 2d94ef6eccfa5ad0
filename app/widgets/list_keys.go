package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

func showMenuAt(menu *fyne.Menu, c fyne.Canvas, at fyne.Position) {
	widget.ShowPopUpMenuAtPosition(menu, c, at)
}

// TypedKey moves, opens, ticks, deletes; see DataList.
func (l *DataList[T]) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == "" || l.typed.took(ev.Name) {
		return
	}
	if ev.Name == fyne.KeyEscape && l.pane.drag.to >= 0 {
		l.pane.drag.end()
		canvas.Refresh(l.pane)
		return
	}
	if l.unmarked && (isEnter(ev) || ev.Name == fyne.KeyUp || ev.Name == fyne.KeyDown || ev.Name == fyne.KeyF2 || ev.Name == fyne.KeySpace) {
		l.Return()
		return
	}
	if to, ok := l.target(ev.Name); ok {
		l.goTo(to, l.shift.down)
		return
	}
	switch {
	case l.aside != nil && l.aside(ev):
	case l.escape != nil && (ev.Name == fyne.KeyEscape || ev.Name == fyne.KeyF4 || ev.Name == fyne.KeyTab):
		l.escape()
	case isEnter(ev) && l.problem != nil, isEnter(ev) && len(l.rows) == 0:
		l.blank.tap()
	case isEnter(ev):
		l.open()
	case ev.Name == fyne.KeyF2 && l.config.OpenEdits:
		l.open()
	case ev.Name == fyne.KeyF2 && l.config.OnEdit != nil:
		if row, ok := l.Current(); ok {
			l.config.OnEdit(row)
		}
	case ev.Name == fyne.KeySpace && l.config.OnSpace != nil && len(l.typed.text) == 0: // else a letter: see TypedRune
		if row, ok := l.Current(); ok {
			l.config.OnSpace(row)
		}
	case ev.Name == fyne.KeyDelete && l.config.OnDelete != nil && len(l.Chosen()) > 0:
		l.config.OnDelete(l.Chosen())
	case ev.Name == fyne.KeyF10 && l.shift.down:
		l.showMenu(l.menuPlace())
	case ev.Name == fyne.KeySpace:
	default:
		forwardKey(l, ev)
	}
}

// target is the row a key of movement leads to.
func (l *DataList[T]) target(name fyne.KeyName) (row int, ok bool) {
	if len(l.rows) == 0 {
		return 0, false
	}
	page := max(int(l.scroll.Size().Height/l.rowHeight())-1, 1)
	switch name {
	case fyne.KeyUp:
		return l.current - 1, true
	case fyne.KeyDown:
		return l.current + 1, true
	case fyne.KeyPageUp:
		return l.current - page, true
	case fyne.KeyPageDown:
		return l.current + page, true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return len(l.rows) - 1, true
	}
	return 0, false
}

// AcceptsTab is true only for a list that Tab closes.
func (l *DataList[T]) AcceptsTab() bool { return l.escape != nil }

// TypedRune jumps to the next row that begins with what was typed. A space among letters is one of them: it does not act on a
// row that somebody is only passing on the way to another.
func (l *DataList[T]) TypedRune(r rune) {
	if l.letter != nil {
		l.letter(r)
		return
	}
	if r == ' ' && len(l.typed.text) == 0 || len(l.rows) == 0 {
		return
	}
	l.jump(r)
}

// TypedShortcut knows Ctrl+A and, for columns one can order by, Alt+1..9; the rest goes to the window.
func (l *DataList[T]) TypedShortcut(s fyne.Shortcut) {
	if r := letterWithAlt(s); r != 0 && l.letter != nil {
		l.letter(r)
		return
	}
	if _, ok := s.(*fyne.ShortcutSelectAll); ok && l.config.Multi {
		l.chooseAll()
		return
	}
	if k, ok := s.(*desktop.CustomShortcut); ok && k.Modifier == fyne.KeyModifierAlt &&
		len(k.KeyName) == 1 && k.KeyName[0] >= '1' && k.KeyName[0] <= '9' && l.ordersBy(int(k.KeyName[0]-'1')) {
		l.sortByColumn(int(k.KeyName[0] - '1'))
		return
	}
	forwardShortcut(l, s)
}

// menuPlace is under the current row.
func (l *DataList[T]) menuPlace() fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l.pane)
	return at.AddXY(24, float32(l.lineOf[max(l.current, 0)]+1)*l.rowHeight())
}
