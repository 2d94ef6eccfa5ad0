package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// LetterRow is one action of a menu that is worked by letters.
type LetterRow struct {
	Letter string // what is pressed for it: "M", "3"
	Label  string // what it does
	Key    string // the key that does it without the menu, "" for none
	Do     func()
}

// LetterConfig says what a menu that is worked by letters does. All fields are required.
type LetterConfig struct {
	// Fold makes a letter comparable: typing tools may have put a mark on it.
	Fold func(string) string
	// Pick gets the row that was taken, by its letter, by Enter or by a click.
	Pick func(LetterRow)
	// Turn goes to the menu beside: -1 left, 1 right.
	Turn func(by int)
	// Close is Esc.
	Close func()
}

// NewLetterMenu makes an empty list of actions where one letter is enough: the second key of a sequence such as Alt+N, M.
// The letter may also be pressed with Alt still held down. SetRows fills it.
func NewLetterMenu(c LetterConfig) *DataList[LetterRow] {
	l := NewDataList(ListConfig[LetterRow]{
		NoHeader: true,
		Columns: []Column[LetterRow]{
			{ID: "letter", Width: 26, Bold: true, Text: func(r LetterRow) string { return r.Letter }},
			{ID: "label", Text: func(r LetterRow) string { return r.Label }},
			{ID: "key", Width: 96, Align: fyne.TextAlignTrailing, Text: func(r LetterRow) string { return r.Key }, Muted: func(LetterRow) bool { return true }},
		},
		Key: func(r LetterRow) string { return r.Letter }, EmptySentence: "Trang này không có việc riêng.",
		OnOpen: c.Pick,
	})
	l.clickOpens, l.escape = true, c.Close
	l.letter = func(r rune) {
		typed := strings.ToUpper(c.Fold(string(r)))
		for _, row := range l.Rows() {
			if row.Letter == typed {
				c.Pick(row)
				return
			}
		}
	}
	l.aside = func(ev *fyne.KeyEvent) bool {
		switch ev.Name {
		case fyne.KeyLeft:
			c.Turn(-1)
		case fyne.KeyRight:
			c.Turn(1)
		default:
			return false
		}
		return true
	}
	return l
}

// letterWithAlt is the letter of a shortcut such as Alt+M, 0 for others.
func letterWithAlt(s fyne.Shortcut) rune {
	k, ok := s.(*desktop.CustomShortcut)
	if !ok || k.Modifier != fyne.KeyModifierAlt || len(k.KeyName) != 1 {
		return 0
	}
	return rune(k.KeyName[0])
}
