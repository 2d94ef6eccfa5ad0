//go:build e2e

package e2e

import (
	"fmt"
	"strings"
	"testing"
)

// TestAWorkingDay goes from a new mission to an answered recommendation on the made-up district, by keys only, compares
// the file with what was typed after every step, and keeps a picture of every page.
func TestAWorkingDay(t *testing.T) {
	a := Start(t, Practice(t, "mau"))
	a.WaitTitle("thử.sgs")
	d := &day{App: a, t: t}
	d.plan()
	d.delegation()
	d.schedule()
	d.finding()
	d.recommendation()
	d.answer()
	d.takeBack()
	d.paper()
	d.pictures()
	a.Close()
	headless(t, "check", a.file)
}

// day is the program with what the drafter makes on that day.
type day struct {
	*App
	t       *testing.T
	mission string // uid
}

const (
	dayTheme   = "việc lấy ý kiến Nhân dân về quy ước khu phố"
	dayTopic   = "Niêm yết dự thảo quy ước"
	dayFinding = "Dự thảo chỉ niêm yết ở một khu phố."
	dayDemand  = "Niêm yết dự thảo ở tất cả các khu phố."
	dayAnswer  = "Đã niêm yết ở đủ các khu phố từ ngày 15/9."
)

// of waits for one live record of an array that is as wanted, and returns it.
func (d *day) of(what, array string, fits func(map[string]any) bool) map[string]any {
	d.t.Helper()
	var found map[string]any
	d.WaitData(what, func(data map[string]any) bool {
		for _, r := range rows(data, array) {
			if r["deleted_at"] == "" && fits(r) {
				found = r
				return true
			}
		}
		return false
	})
	return found
}

// mine says that a record belongs to the mission of the day.
func (d *day) mine(r map[string]any) bool { return r["mission"] == d.mission }

func (d *day) plan() {
	d.WaitStill() // the list of missions is where a book opens
	d.Screenshot("missions")
	d.Change("the form for a new mission", func() { d.Key("ctrl+n") })
	d.Change("its theme", func() { d.Type(dayTheme) })
	d.Change("to the first day", func() { d.Key("Tab") })
	d.Change("the first day", func() { d.Strike("010925") })
	d.Change("to the last day", func() { d.Key("Tab") })
	d.Change("the last day", func() { d.Strike("12/9/2025") })
	d.Change("to the button", func() { d.Key("Tab") })
	d.Change("making the mission", func() { d.Key("Return") })
	m := d.of("the new mission", "missions", func(r map[string]any) bool { return r["theme"] == dayTheme })
	if m["period_from"] != "2025-09-01" || m["period_to"] != "2025-09-12" || m["state"] != "planned" {
		d.t.Errorf("the mission: %v", m)
	}
	d.mission, _ = m["uid"].(string)
	d.Change("a topic", func() { d.Key("ctrl+n") })
	d.Change("typing it", func() { d.Type(dayTopic) })
	d.Change("adding it", func() { d.Key("Return") })
	d.of("the topic", "topics", func(r map[string]any) bool { return d.mine(r) && r["title"] == dayTopic })
	d.Screenshot("general")
}

func (d *day) delegation() {
	d.Change("the delegation", func() { d.Key("ctrl+Next") })
	d.Change("a new member", func() { d.Key("ctrl+n") })
	d.Change("a few letters of the name", func() { d.Strike("ma‹â‹ẫu d‹đo‹ơn") })
	d.Change("taking the person", func() { d.Key("Return") })
	d.of("the head of the delegation", "members", func(r map[string]any) bool { return d.mine(r) && r["role"] == "head" })
	d.Screenshot("delegation")
}

func (d *day) schedule() {
	d.Change("units and sessions", func() { d.Key("ctrl+Next") })
	d.Change("the register", func() { d.Key("ctrl+shift+a") })
	d.Change("a few letters of the unit", func() { d.Strike("go may") })
	d.Change("marking the unit", func() { d.Key("Return") })
	d.Change("adding it", func() { d.Key("Return") })
	d.of("the unit in the mission", "mission_wards", d.mine)
	d.Change("a schedule for units without a session", func() { d.Key("ctrl+shift+l") })
	s := d.of("the session", "sessions", d.mine)
	if day, _ := s["day"].(string); !strings.HasPrefix(day, "2025-09-") {
		d.t.Errorf("the session is on %v", s["day"])
	}
	d.Screenshot("schedule")
}

func (d *day) finding() {
	d.Change("the findings", func() { d.Key("ctrl+Next") })
	d.Change("a new finding", func() { d.Key("ctrl+shift+n") })
	d.Change("its text", func() { d.Type(dayFinding) })
	d.Change("its kind", func() { d.Key("alt+2") })
	d.Change("saving it", func() { d.Key("ctrl+s") })
	d.of("the finding", "findings", func(r map[string]any) bool {
		return d.mine(r) && r["text"] == dayFinding && r["kind"] == "limitation"
	})
	d.Screenshot("findings-day")
}

func (d *day) recommendation() {
	d.Change("a recommendation from the finding", func() { d.Key("ctrl+r") })
	d.of("the empty recommendation", "recommendations", d.mine)
	d.Change("its text", func() { d.Type(dayDemand) })
	d.Change("saving it", func() { d.Key("ctrl+s") })
	d.of("the recommendation", "recommendations", func(r map[string]any) bool { return d.mine(r) && r["text"] == dayDemand })
}

func (d *day) answer() {
	d.Change("an answer", func() { d.Key("ctrl+r") })
	d.Change("the number of the paper", func() { d.Type("45/UBND") })
	d.Change("to the day", func() { d.Key("Tab") })
	d.Change("the day", func() { d.Strike("20/9/2025") })
	d.Change("past the body", func() { d.Key("Tab", "Tab") })
	d.Change("what was answered", func() { d.Type(dayAnswer) })
	d.Change("saving it", func() { d.Key("ctrl+s") })
	x := d.of("the answer", "answers", func(r map[string]any) bool { return r["text"] == dayAnswer })
	if x["paper_number"] != "45/UBND" || x["day"] != "2025-09-20" {
		d.t.Errorf("the answer: %v", x)
	}
	d.Screenshot("recommendations")
}

// takeBack undoes the answer and does it again.
func (d *day) takeBack() {
	d.Change("back from the answer", func() { d.Key("Escape") })
	d.Change("taking back", func() { d.Key("ctrl+z") })
	d.Change("doing again", func() { d.Key("ctrl+y") })
	d.of("the answer again", "answers", func(r map[string]any) bool { return r["text"] == dayAnswer })
}

const dayClosing = "Đoàn giám sát ghi nhận ý kiến của Nhân dân."

// paper writes a paragraph of the mission's conclusion.
func (d *day) paper() {
	d.Change("the command box", func() { d.Key("ctrl+k") })
	d.Change("the page of the conclusion", func() { d.Strike("ket luan") })
	d.Change("going there", func() { d.Key("Return") })
	d.Change("the command box", func() { d.Key("ctrl+k") })
	d.Change("writing it", func() { d.Strike("soan van ban") })
	d.Change("opening its text", func() { d.Key("Return") })
	d.of("the paper", "documents", func(r map[string]any) bool { return d.mine(r) && r["type"] == "TB" })
	d.Change("the last paragraph", func() { d.Key("End") })
	d.Change("its words", func() { d.Key("Return") })
	d.Change("other words", func() { d.Key("ctrl+a"); d.Type(dayClosing) })
	d.Change("saving it", func() { d.Key("ctrl+s") })
	d.of("the text", "document_versions", func(r map[string]any) bool {
		tree, _ := r["tree"].(string)
		return strings.Contains(tree, dayClosing)
	})
	d.Screenshot("drafting")
	d.Change("back to the list of paragraphs", func() { d.Key("Escape") })
	d.Change("back to the page before", func() { d.Key("Escape") })
}

// pictures keeps what every other page looks like.
func (d *day) pictures() {
	for i := range 9 {
		key := fmt.Sprintf("ctrl+%d", i+1)
		before := d.Frame()
		d.Key(key)
		d.WaitStill()
		if i != 1 && string(before.Pix) == string(d.Frame().Pix) && i > 0 {
			d.t.Errorf("%s changes nothing", key)
		}
		d.Screenshot(fmt.Sprintf("place-%d", i+1))
	}
	d.Change("the missions again", func() { d.Key("ctrl+2") })
	d.Change("the newest one", func() { d.Key("Home", "Return") })
	for i := range 10 {
		d.Change("the next page of the mission", func() { d.Key("ctrl+Next") })
		d.Screenshot(fmt.Sprintf("tab-%d", i+1))
	}
	d.Change("the guide", func() { d.Key("F1") })
	d.Screenshot("guide")
	d.Change("back from the guide", func() { d.Key("Escape") })
	d.Change("the command box", func() { d.Key("ctrl+k") })
	d.Strike("bat dau")
	d.Change("going there", func() { d.Key("Return") })
}
