//go:build e2e

package e2e

import "testing"

// TestVietnameseTypedAsKeys types as UniKey does, in bursts of backspaces and letters, through the toolkit's own
// callbacks, into every kind of entry: a field of one line, a day, a time of day, a number, a text of several lines, the
// filter of a list one picks from, the search of a page and of the whole program, the box of commands, the passage of a
// paper and the field of a question.
func TestVietnameseTypedAsKeys(t *testing.T) {
	a := Start(t, Practice(t, "mau"))
	a.WaitTitle("thử.sgs")
	a.typesALineAndADay()
	a.typesAnHourAndANumber()
	a.typesAText()
	a.searches()
	a.typesAPassage()
	a.answersAQuestion()
	a.Close()
}

const (
	struckTheme = "vie‹ê‹ệc d‹đo‹ôi‹‹ối thoa‹ại"
	readTheme   = "việc đối thoại"
	struckText  = "Tie‹êng‹‹‹‹iếng vie‹êt‹‹ệt thuo‹‹ươ‹‹ương‹‹‹ờng d‹đuo‹‹ươc‹‹ợc vie‹ê‹ết d‹du‹‹đung‹‹‹úng."
	readText    = "Tiếng việt thường được viết đúng."
)

func (a *App) typesALineAndADay() {
	a.Change("the missions", func() { a.Key("ctrl+2") })
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

// typesAnHourAndANumber picks a unit by its letters and fills in a session.
func (a *App) typesAnHourAndANumber() {
	a.Change("units and sessions", func() { a.Key("ctrl+F3") })
	a.Change("the register", func() { a.Key("ctrl+shift+a") })
	a.Change("a unit by its letters", func() { a.Strike("go‹ò ma‹â‹ây") })
	a.Change("marking it", func() { a.Key("Return") })
	a.Change("adding it", func() { a.Key("Return") })
	a.Change("a session", func() { a.Key("ctrl+shift+l") })
	a.Change("to the session", func() { a.Key("F6", "F6") })
	a.Change("another day", func() { a.Key("ctrl+a"); a.Strike("5/9‹‹‹4/9/2025") })
	a.Change("to the hour", func() { a.Key("Tab") })
	a.Change("an hour written over", func() { a.Key("ctrl+a"); a.Strike("8h‹‹9:3‹‹‹8h15") })
	a.Change("to the end", func() { a.Key("Tab") })
	a.Change("the end", func() { a.Strike("11:0‹‹‹0:45") })
	a.Change("who was there", func() { a.Key("F8") })
	a.Change("names", func() { a.Strike(struckText) })
	a.Change("to their number", func() { a.Key("Tab") })
	a.Change("a number written over", func() { a.Strike("1‹24‹") })
	a.Change("saving", func() { a.Key("ctrl+s") })
	a.WaitData("the session as it was meant", func(data map[string]any) bool {
		for _, s := range rows(data, "sessions") {
			if s["day"] == "2025-09-04" && s["time_from"] == "08:15" && s["time_to"] == "10:45" {
				for _, x := range rows(data, "attendances") {
					if x["session"] == s["uid"] && x["names"] == readText && x["count"] == 2.0 {
						return true
					}
				}
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
	a.WaitData("the text as it was meant", func(data map[string]any) bool {
		f := findingWith(data, readText)
		return f != nil && f["text"] == readText
	})
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

const (
	struckPassage = "d‹đoan‹‹àn gia‹ám sa‹át ghi nha‹â‹ận."
	readPassage   = "đoàn giám sát ghi nhận."
	struckReason  = "Pha‹ải ho‹ôi‹‹ội nghi‹ị xong d‹đa‹ã."
	readReason    = "Phải hội nghị xong đã."
)

// typesAPassage writes a paragraph of a paper anew.
func (a *App) typesAPassage() {
	a.Change("the page of the conclusion", func() { a.Key("ctrl+F7") })
	a.Change("the box of commands", func() { a.Key("ctrl+k") })
	a.Change("writing", func() { a.Strike("soa‹ạn va‹ăn ba‹ản") })
	a.Change("going there", func() { a.Key("Return") })
	a.Change("the last paragraph", func() { a.Key("End") })
	a.Change("its words", func() { a.Key("Return") })
	a.Change("other words", func() { a.Key("ctrl+a"); a.Strike(struckPassage) })
	a.Change("saving it", func() { a.Key("ctrl+s") })
	a.WaitData("the passage as it was meant", func(data map[string]any) bool {
		versions := rows(data, "document_versions")
		if len(versions) == 0 {
			return false
		}
		hand := byHand(a.t, versions[len(versions)-1])
		return len(hand) == 1 && hand[0] == readPassage
	})
	a.Change("back to the list of paragraphs", func() { a.Key("Escape") })
	a.Change("back to the missions", func() { a.Key("Escape") })
}

// answersAQuestion gives the reason for which the mission is called off.
func (a *App) answersAQuestion() {
	a.Change("the newest of the missions", func() { a.Key("Home", "Return") })
	a.Change("its own page", func() { a.Key("ctrl+F1") })
	a.Change("which state", func() { a.Key("ctrl+shift+t") })
	a.Change("calling it off", func() { a.Key("Tab", "Return") })
	a.Change("the reason", func() { a.Strike(struckReason) })
	a.Change("to the button", func() { a.Key("Tab") })
	a.Change("doing it", func() { a.Key("Return") })
	a.WaitData("the reason as it was meant", func(data map[string]any) bool {
		for _, e := range rows(data, "mission_events") {
			if e["to_state"] == "cancelled" && e["reason"] == readReason {
				return true
			}
		}
		return false
	})
}
