package widgets

import "fyne.io/fyne/v2"

// typeAhead gathers letters typed into a list or a choice. They count together until the keyboard does something else;
// input programs send backspaces between letters, which take letters back.
type typeAhead struct{ text []rune }

// find is the next of n options, from one on and going round, that begins with what was typed, the letter included; -1
// for none. What no option begins with is begun anew with the letter alone, so that the same letter again goes on to the
// next option; a space ends them.
func (t *typeAhead) find(r rune, from, n int, begins func(i int, want string) bool) int {
	t.text = append(t.text, r)
	at := t.next(from, n, begins)
	if at < 0 && r == ' ' {
		t.text = nil // a space begins nothing
	}
	if at < 0 && len(t.text) > 1 {
		t.text = []rune{r}
		at = t.next(from, n, begins)
	}
	return at
}

// next looks behind the option at from for a first letter, and at it too for those after.
func (t *typeAhead) next(from, n int, begins func(i int, want string) bool) int {
	if len(t.text) == 1 {
		from++
	}
	for i := range n {
		if at := (max(from, 0) + i) % n; begins(at, string(t.text)) {
			return at
		}
	}
	return -1
}

// took hears of a key that is not a letter: backspace takes a letter back, which true says, and what is no part of a word
// ends it.
func (t *typeAhead) took(key fyne.KeyName) bool {
	switch {
	case key == fyne.KeyBackspace && len(t.text) > 0:
		t.text = t.text[:len(t.text)-1]
		return true
	case key != fyne.KeySpace:
		t.text = nil
	}
	return false
}
