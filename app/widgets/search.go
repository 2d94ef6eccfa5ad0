package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/task"
)

// searchWait is how long it must be quiet before a search starts; an input program's burst is far shorter.
const searchWait = 200 * time.Millisecond

// SearchEntry is the field one searches with. Esc empties it, Down goes to the results.
type SearchEntry struct {
	BaseEntry
	// OnSearch gets the text when typing has paused, at once on Enter and when the field is emptied.
	OnSearch func(text string)
	// OnDown gives the keyboard to the list below.
	OnDown func()
	// OnGo is called on Enter, after the search; it may be nil.
	OnGo func()

	wait *task.Debounce
	last string
}

// NewSearchEntry makes an empty search field; after measures the pause (task.After, in tests one driven by hand).
func NewSearchEntry(after task.Timer, onSearch func(string)) *SearchEntry {
	s := &SearchEntry{OnSearch: onSearch}
	s.setUp(s, nil)
	s.wait = task.NewDebounce(searchWait, after)
	s.PlaceHolder = "Tìm"
	s.Icon = fynetheme.SearchIcon()
	s.OnChanged = func(string) { s.wait.Do(s.search) }
	s.OnKey = s.typedKey
	s.BaseEntry.OnEnter = s.enter
	return s
}

func (s *SearchEntry) enter() {
	s.wait.Flush()
	if s.OnGo != nil {
		s.OnGo()
	}
}

// SetQuery shows text and searches for it at once.
func (s *SearchEntry) SetQuery(text string) {
	s.SetText(text)
	s.wait.Flush()
}

func (s *SearchEntry) search() {
	if s.Text == s.last {
		return
	}
	s.last = s.Text
	if s.OnSearch != nil {
		s.OnSearch(s.Text)
	}
}

func (s *SearchEntry) typedKey(ev *fyne.KeyEvent) bool {
	switch {
	case ev.Name == fyne.KeyEscape && s.Text != "":
		s.SetQuery("")
	case ev.Name == fyne.KeyEscape:
		s.forward(ev)
	case ev.Name == fyne.KeyDown && s.OnDown != nil:
		s.wait.Flush()
		s.OnDown()
	default:
		return false
	}
	return true
}
