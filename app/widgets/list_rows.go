package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

func (l *DataList[T]) buildLines() {
	l.lines, l.lineOf = l.lines[:0], l.lineOf[:0]
	heading := -1
	for i, r := range l.rows {
		if l.config.Group != nil {
			if g := l.config.Group(r); heading < 0 || l.lines[heading].heading != g {
				heading = len(l.lines)
				l.lines = append(l.lines, line{heading: g, row: -1})
			}
			l.lines[heading].count++
		}
		l.lineOf = append(l.lineOf, len(l.lines))
		l.lines = append(l.lines, line{row: i})
	}
}

// keepChosen forgets chosen rows that are gone.
func (l *DataList[T]) keepChosen() {
	if len(l.chosen) == 0 {
		return
	}
	kept := map[string]bool{}
	for _, r := range l.rows {
		if k := l.config.Key(r); l.chosen[k] {
			kept[k] = true
		}
	}
	l.chosen = kept
}

// settle brings everything in line after rows or order changed.
func (l *DataList[T]) settle(oldKey string) {
	key := l.currentKey()
	if len(l.chosen) == 0 && key != "" && !l.unmarked {
		l.chosen[key] = true
	}
	l.anchor = l.current
	l.showState()
	l.pane.resized()
	if l.current >= 0 {
		l.reveal(l.current)
	}
	if key != oldKey && !l.unmarked {
		if !l.config.Multi && key != "" {
			l.chosen = map[string]bool{key: true}
		}
		l.tell()
	}
	l.Refresh()
}

// goTo makes row i current. extend chooses everything from the anchor to it (Shift).
func (l *DataList[T]) goTo(i int, extend bool) {
	if len(l.rows) == 0 {
		return
	}
	i = min(max(i, 0), len(l.rows)-1)
	news := l.unmarked || i != l.current
	l.current, l.unmarked = i, false
	clear(l.chosen)
	if extend && l.config.Multi && l.anchor >= 0 {
		for j := min(l.anchor, i); j <= max(l.anchor, i); j++ {
			l.chosen[l.config.Key(l.rows[j])] = true
		}
	} else {
		l.anchor = i
		l.chosen[l.config.Key(l.rows[i])] = true
	}
	l.reveal(i)
	l.pane.update()
	if news {
		l.tellCurrent()
	}
	l.tellChosen()
}

// toggle adds row i to the chosen ones or takes it out (Ctrl+click).
func (l *DataList[T]) toggle(i int) {
	news := l.unmarked || i != l.current
	l.current, l.anchor, l.unmarked = i, i, false
	k := l.config.Key(l.rows[i])
	if l.chosen[k] {
		delete(l.chosen, k)
	} else {
		l.chosen[k] = true
	}
	l.pane.update()
	if news {
		l.tellCurrent()
	}
	l.tellChosen()
}

// chooseAll is Ctrl+A.
func (l *DataList[T]) chooseAll() {
	if !l.config.Multi {
		return
	}
	l.Return()
	for _, r := range l.rows {
		l.chosen[l.config.Key(r)] = true
	}
	l.pane.update()
	l.tellChosen()
}

func (l *DataList[T]) tell() {
	l.tellCurrent()
	l.tellChosen()
}

func (l *DataList[T]) tellCurrent() {
	if l.config.OnCurrent != nil {
		row, ok := l.Current()
		l.config.OnCurrent(row, ok)
	}
}

func (l *DataList[T]) tellChosen() {
	if l.config.OnChosen != nil {
		l.config.OnChosen(l.Chosen())
	}
}

func (l *DataList[T]) open() {
	if row, ok := l.Current(); ok && l.config.OnOpen != nil {
		l.config.OnOpen(row)
	}
}

func (l *DataList[T]) jump(r rune) {
	row := l.typed.find(r, max(l.current, 0), len(l.rows), func(row int, want string) bool {
		return strings.HasPrefix(l.fold(l.typeAheadText(l.rows[row])), l.fold(want))
	})
	if row >= 0 {
		l.goTo(row, false)
	}
}

func (l *DataList[T]) fold(s string) string {
	if l.config.Fold == nil {
		return s
	}
	return l.config.Fold(s)
}

func (l *DataList[T]) typeAheadText(row T) string {
	switch {
	case l.config.TypeAhead != nil:
		return l.config.TypeAhead(row)
	case l.config.Columns[0].Text != nil:
		return l.config.Columns[0].Text(row)
	case l.config.Columns[0].Badge != nil:
		return l.config.Columns[0].Badge(row).Word
	}
	return ""
}

// showMenu opens the menu of the chosen rows at a place of the window.
func (l *DataList[T]) showMenu(at fyne.Position) {
	c := canvasOf(l)
	if l.config.Menu == nil || c == nil || len(l.Chosen()) == 0 {
		return
	}
	if menu := l.config.Menu(l.Chosen()); menu != nil {
		showMenuAt(menu, c, at)
	}
}
