//go:build e2e

package e2e

import "testing"

// TestVietnameseTypedAsKeys types as UniKey does, in bursts of backspaces and letters, through the toolkit's own
// callbacks, into every kind of entry: a field of one line, a day, a text of several lines, the search of a page and of the
// whole program, the box of commands and a list that is searched by its letters.
func TestVietnameseTypedAsKeys(t *testing.T) {
	a := Start(t, Practice(t, "phu-nhuan"))
	a.WaitTitle("thử.sgs")
	a.typesALineAndADay()
	a.typesAText()
	a.searches()
	a.Close()
}

const (
	struckTheme = "vie‹ê‹ệc d‹đo‹ôi‹‹ối thoa‹ại"
	readTheme   = "việc đối thoại"
	struckText  = "Tie‹êng‹‹‹‹iếng vie‹êt‹‹ệt thuo‹‹ươ‹‹ương‹‹‹ờng d‹đuo‹‹ươc‹‹ợc vie‹ê‹ết d‹du‹‹đung‹‹‹úng."
	readText    = "Tiếng việt thường được viết đúng."
)

func (a *App) typesALineAndADay() {
	a.WaitStill() // the list of missions is where a book opens
	a.Change("the form for a new mission", func() { a.Key("ctrl+n") })
	a.Change("its theme", func() { a.Strike(struckTheme) })
	a.Change("to the first day", func() { a.Key("Tab") })
	a.Change("a day written over", func() { a.Strike("5/3‹‹‹050‹‹‹010925") })
	a.Change("to the last day", func() { a.Key("Tab") })
	a.Change("the last day", func() { a.Strike("12-9-2025") })
	a.Change("to the button", func() { a.Key("Tab") })
	a.Change("making the mission", func() { a.Key("Return") })
	a.WaitData("the mission as it was meant", func(data map[string]any) bool {
		for _, m := range rows(data, "missions") {
			if m["theme"] == readTheme && m["period_from"] == "2025-09-01" && m["period_to"] == "2025-09-12" {
				return true
			}
		}
		return false
	})
}

func (a *App) typesAText() {
	a.Change("the box of commands", func() { a.Key("ctrl+k") })
	a.Change("a name with all its marks", func() { a.Strike("nha‹ân‹‹ận xe‹ét") })
	a.Change("going there", func() { a.Key("Return") })
	a.Change("a new finding", func() { a.Key("ctrl+shift+n") })
	a.Change("typing", func() { a.Strike(struckText) })
	a.Change("saving", func() { a.Key("ctrl+s") })
	a.WaitData("the text as it was meant", func(data map[string]any) bool { return findingWith(data, readText) != nil })
}

// searches finds the text from anywhere, deletes it, finds it in the bin and takes it back.
func (a *App) searches() {
	deleted := func(want bool) func(map[string]any) bool {
		return func(data map[string]any) bool {
			f := findingWith(data, readText)
			return f != nil && (f["deleted_at"] != "") == want
		}
	}
	a.Change("the start", func() { a.Key("ctrl+1") })
	a.Change("the search", func() { a.Key("ctrl+f") })
	a.Change("words of the text", func() { a.Strike("tie‹ê‹ếng vie‹êt‹‹ệt thuo‹‹ươ‹‹ương‹‹‹ờng") })
	a.Change("to the hit", func() { a.Key("Down") })
	a.Change("opening it", func() { a.Key("Return") })
	a.Change("deleting it", func() { a.Key("Delete") })
	a.WaitData("the finding in the bin", deleted(true))
	a.Change("the bin", func() { a.Key("ctrl+8") })
	a.Change("its search", func() { a.Key("ctrl+shift+f") })
	a.Change("words of the text", func() { a.Strike("d‹đuo‹‹ươc‹‹ợc vie‹ê‹ết") })
	a.Change("to the hit", func() { a.Key("Down") })
	a.Change("taking it back", func() { a.Key("Return") })
	a.WaitData("the finding again", deleted(false))
}
