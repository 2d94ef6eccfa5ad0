//go:build e2e

package e2e

import (
	"encoding/json"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestAWorkingDay goes from a new mission to an answered recommendation on the made-up district, by keys only, compares
// everything that came into the file with what was typed, letter by letter, and keeps a picture of every page.
func TestAWorkingDay(t *testing.T) {
	a := Start(t, Practice(t, "mau"))
	a.WaitTitle("thử.sgs")
	d := &day{App: a, t: t, before: a.Data()}
	d.plan()
	d.delegation()
	d.schedule()
	d.finding()
	d.recommendation()
	d.answer()
	d.takeBack()
	d.compare()
	d.paper()
	d.pictures()
	a.Close()
	headless(t, "check", a.file)
}

// day is the program with what the drafter makes on that day.
type day struct {
	*App
	t      *testing.T
	before map[string]any // the file in the morning
}

const (
	dayTheme      = "việc lấy ý kiến Nhân dân về quy ước khu phố"
	dayCode       = "LYK-2025-01"
	dayShort      = "Giám sát lấy ý kiến về quy ước"
	dayReporting  = "6 tháng đầu năm 2025"
	dayAssessment = "Đa số khu phố đã lấy ý kiến Nhân dân đúng quy trình."
	dayNote       = "Thực hiện theo đề nghị của Ban Công tác Mặt trận."
	dayTopic      = "Niêm yết dự thảo quy ước"
	dayPlace      = "Hội trường Ủy ban nhân dân phường Gò Mây"
	dayReport     = "12/BC-UBND"
	dayNames      = "Đồng chí Hồ Thị Minh Họa, Phó Bí thư Thường trực Đảng ủy"
	dayOpening    = "Trưởng đoàn nêu mục đích, yêu cầu của buổi giám sát."
	dayTold       = "Phường báo cáo việc niêm yết ở 5 khu phố."
	dayFinding    = "Dự thảo chỉ niêm yết ở một khu phố."
	daySource     = "Biên bản niêm yết ngày 20/8/2025"
	dayDemand     = "Niêm yết dự thảo ở tất cả các khu phố."
	dayPaper      = "45/UBND"
	dayAnswer     = "Đã niêm yết ở đủ các khu phố từ ngày 15/9."
	dayResult     = "Đạt yêu cầu, còn thiếu biên bản của một khu phố."
	dayReason     = "Phường đã niêm yết, đang lập biên bản."
)

// fill goes from field to field with Tab and types; "" leaves a field as it is.
func (d *day) fill(texts ...string) {
	for i, text := range texts {
		if i > 0 {
			d.Key("Tab")
		}
		if text != "" {
			d.Change("typing "+text, func() { d.Key("ctrl+a"); d.Type(text) })
		}
	}
}

func (d *day) plan() {
	d.Change("the missions", func() { d.Key("ctrl+2") })
	d.Change("the form for a new mission", func() { d.Key("ctrl+n") })
	d.Change("its theme", func() { d.Type(dayTheme) })
	d.Change("to the first day", func() { d.Key("Tab") })
	d.Change("the first day", func() { d.Strike("010925") })
	d.Change("to the last day", func() { d.Key("Tab") })
	d.Change("the last day", func() { d.Strike("12/9/2025") })
	d.Change("to the button", func() { d.Key("Tab") })
	d.Change("making the mission", func() { d.Key("Return") })
	d.fill(dayCode, "", dayShort, "", "", dayReporting)
	d.Change("to the day for answers", func() { d.Key("Tab") })
	d.Change("the day for answers", func() { d.Strike("30/9/25") })
	d.Key("Tab")
	d.fill(dayAssessment, dayNote)
	d.Change("a topic", func() { d.Key("ctrl+n") })
	d.Change("typing it", func() { d.Type(dayTopic) })
	d.Change("adding it", func() { d.Key("Return") })
	d.Change("a law to rest on", func() { d.Key("ctrl+shift+b") })
	d.Change("a few letters of it", func() { d.Strike("dan chu") })
	d.Change("taking it", func() { d.Key("Return") })
	d.Change("no further one", func() { d.Key("Escape") })
}

func (d *day) delegation() {
	d.Change("the delegation", func() { d.Key("ctrl+Next") })
	d.Change("a new member", func() { d.Key("ctrl+n") })
	d.Change("a few letters of the name", func() { d.Strike("ma‹â‹ẫu d‹đo‹ơn") })
	d.Change("taking the person", func() { d.Key("Return") })
}

func (d *day) schedule() {
	d.Change("units and sessions", func() { d.Key("ctrl+Next") })
	d.Change("the register", func() { d.Key("ctrl+shift+a") })
	d.Change("a few letters of the unit", func() { d.Strike("go may") })
	d.Change("marking the unit", func() { d.Key("Return") })
	d.Change("adding it", func() { d.Key("Return") })
	d.Change("a schedule for units without a session", func() { d.Key("ctrl+shift+l") })
	d.Change("to the session", func() { d.Key("F6", "F6") })
	d.fill("3/9/2025", "8h15", "11:00", dayPlace, "", "")
	d.Key("Tab")
	d.Change("the session was held", func() { d.Key("Right") })
	d.Key("Tab")
	d.fill("16/8/2025", "25/8/2025", dayReport)
	d.Change("who was there", func() { d.Key("F8") })
	d.fill(dayNames, "2")
	d.Change("the minutes", func() { d.Key("F8") })
	d.fill(dayOpening, dayTold)
}

func (d *day) finding() {
	d.Change("the findings", func() { d.Key("ctrl+Next") })
	d.Change("a new finding", func() { d.Key("ctrl+shift+n") })
	d.Change("its text", func() { d.Type(norm.NFD.String(dayFinding)) }) // as some programs copy
	d.Change("its kind", func() { d.Key("alt+2") })
	d.Change("the topics", func() { d.Key("alt+t") })
	d.Change("a few letters of one", func() { d.Strike("niem yet") })
	d.Change("taking it", func() { d.Key("Return") })
	d.Change("the units", func() { d.Key("alt+p") })
	d.Change("marking the unit", func() { d.Key("Return") })
	d.Change("taking it", func() { d.Key("ctrl+Return") })
	d.Change("past tick, weight and state", func() { d.Key("Tab", "Tab", "Tab", "Tab") })
	d.Change("the session it is from", func() { d.Key("F4") })
	d.Change("the only one", func() { d.Key("Down", "Return") })
	d.Change("past the author", func() { d.Key("Tab", "Tab") })
	d.Change("where it is written", func() { d.Type(daySource) })
	d.Change("saving it", func() { d.Key("ctrl+s") })
}

func (d *day) recommendation() {
	d.Change("a recommendation from the finding", func() { d.Key("ctrl+r") })
	d.Change("its text", func() { d.Type(dayDemand) })
	d.Change("back to its day", func() { d.Key("shift+Tab", "shift+Tab") })
	d.Change("its day", func() { d.Strike("25/9/2025") })
	d.Change("saving it", func() { d.Key("ctrl+s") })
	d.Change("who follows it", func() { d.Key("ctrl+g") })
	d.Change("a few letters of the name", func() { d.Strike("nhap") })
	d.Change("taking the person", func() { d.Key("Return") })
}

func (d *day) answer() {
	d.Change("an answer", func() { d.Key("ctrl+r") })
	d.Change("the number of the paper", func() { d.Type(dayPaper) })
	d.Change("to the day", func() { d.Key("Tab") })
	d.Change("the day", func() { d.Strike("20/9/2025") })
	d.Change("to the body", func() { d.Key("Tab") })
	d.Change("the bodies", func() { d.Key("F4") })
	d.Change("the second one", func() { d.Key("Down", "Down", "Return") })
	d.Change("to the text", func() { d.Key("Tab") })
	d.fill(dayAnswer, dayResult)
	d.Change("saving it", func() { d.Key("ctrl+s") })
}

// takeBack undoes the answer and does it again, and then says what follows from it.
func (d *day) takeBack() {
	d.Change("back from the answer", func() { d.Key("Escape") })
	d.Change("taking back", func() { d.Key("ctrl+z") })
	d.Change("doing again", func() { d.Key("ctrl+y") })
	d.Change("another state", func() { d.Key("ctrl+t") })
	d.Change("to the day", func() { d.Key("Tab") })
	d.fill("22/9/2025", dayPaper, dayReason)
	d.Change("to the button", func() { d.Key("Tab") })
	d.Change("moving it", func() { d.Key("Return") })
}

// compare looks for everything that was typed, and for nothing else, in the file.
func (d *day) compare() {
	d.WaitStill()
	after := d.Data()
	find := func(array string, columns record) any { return one(d.t, after, array, columns)["uid"] }
	office := find("offices", nil)
	head, clerk := find("people", record{"full_name": "Lê Thị Mẫu Đơn"}), find("people", record{"full_name": "Trịnh Văn Nháp"})
	ward := one(d.t, after, "ward_versions", record{"name": "Gò Mây"})["ward"]
	party, council := find("bodies", record{"ward": ward, "kind": "dang_uy"}), find("bodies", record{"ward": ward, "kind": "ubnd"})
	mission := find("missions", record{"code": dayCode})
	topic, session := find("topics", record{"mission": mission}), find("sessions", record{"mission": mission})
	finding, demand := find("findings", record{"mission": mission}), find("recommendations", record{"mission": mission})
	exactly(d.t, map[string][]record{
		"missions": {{
			"code": dayCode, "theme": dayTheme, "short_theme": dayShort, "office": office, "period_from": "2025-09-01", "period_to": "2025-09-12",
			"reporting_period": dayReporting, "state": "planned", "answer_by": "2025-09-30", "assessment": dayAssessment, "note": dayNote,
		}},
		"topics":         {{"mission": mission, "title": dayTopic, "ord": 1.0}},
		"mission_bases":  {{"mission": mission, "basis": find("bases", record{"subject": "Thực hiện dân chủ ở cơ sở"}), "ord": 1.0}},
		"members":        {{"mission": mission, "person": head, "post": find("posts", record{"person": head}), "role": "head", "ord": 1.0}},
		"mission_wards":  {{"mission": mission, "ward": ward, "ord": 1.0}},
		"mission_bodies": supervised(find("mission_wards", record{"mission": mission}), party, council),
		"sessions": {{
			"mission": mission, "ward": ward, "day": "2025-09-03", "time_from": "08:15", "time_to": "11:00", "place": dayPlace, "chair": head,
			"papers_sent_on": "2025-08-16", "report_on": "2025-08-25", "report_number": dayReport, "state": "held",
			"turn_opening": dayOpening, "turn_report": dayTold,
		}},
		"attendances": {{"session": session, "body": party, "names": dayNames, "count": 2.0, "ord": 1.0}},
		"findings": {{
			"mission": mission, "kind": "limitation", "topic": topic, "text": dayFinding, "ord": 1.0, "in_conclusion": true,
			"session": session, "evidence": daySource, "state": "draft",
		}},
		"finding_wards": {{"finding": finding, "ward": ward}},
		"recommendations": {{
			"mission": mission, "text": dayDemand, "due": "2025-09-25", "follower": clerk, "ord": 1.0, "state": "reported_done",
		}},
		"addressees":              {{"recommendation": demand, "body": party, "ord": 1.0}, {"recommendation": demand, "body": council, "ord": 2.0}},
		"recommendation_findings": {{"recommendation": demand, "finding": finding}},
		"answers": {{
			"recommendation": demand, "body": council, "paper_number": dayPaper, "day": "2025-09-20", "text": dayAnswer, "result": dayResult,
		}},
		"recommendation_events": {{ // the answer's own, on the day of the answering paper, and what was said of it then
			"recommendation": demand, "from_state": "open", "to_state": "in_progress", "day": "2025-09-20", "paper": dayPaper,
		}, {
			"recommendation": demand, "from_state": "in_progress", "to_state": "reported_done", "day": "2025-09-22", "paper": dayPaper, "reason": dayReason,
		}},
	}, added(d.t, d.before, after))
	d.before = after
}

// supervised are the bodies of a unit that are looked at, in order.
func supervised(place any, bodies ...any) []record {
	var out []record
	for i, b := range bodies {
		out = append(out, record{"mission_ward": place, "body": b, "ord": float64(i + 1)})
	}
	return out
}

const dayClosing = "Đoàn giám sát ghi nhận ý kiến của Nhân dân."

// paper writes a paragraph of the mission's conclusion.
func (d *day) paper() {
	d.Change("the page of the conclusion", func() { d.command("ket luan") })
	d.Change("writing it", func() { d.command("soan van ban") })
	d.Change("the last paragraph", func() { d.Key("End") })
	d.Change("its words", func() { d.Key("Return") })
	d.Change("other words", func() { d.Key("ctrl+a"); d.Type(dayClosing) })
	d.Change("saving it", func() { d.Key("ctrl+s") })
	d.WaitData("the text", func(data map[string]any) bool { return len(rows(data, "document_versions")) > 0 })
	d.Screenshot("drafting")
	d.comparePaper()
	d.Change("back to the list of paragraphs", func() { d.Key("Escape") })
	d.Change("back to the page before", func() { d.Key("Escape") })
}

// comparePaper looks for one paper with one text, of which only the last paragraph is by hand.
func (d *day) comparePaper() {
	after := d.Data()
	mission := one(d.t, after, "missions", record{"code": dayCode})["uid"]
	paper := one(d.t, after, "documents", record{"mission": mission})["uid"]
	got := added(d.t, d.before, after)
	for _, v := range got["document_versions"] {
		if hand := byHand(d.t, v); len(hand) != 1 || hand[0] != dayClosing {
			d.t.Errorf("written by hand: %q, want %q", hand, dayClosing)
		}
		delete(v, "tree")
	}
	exactly(d.t, map[string][]record{
		"documents": {{
			"type": "TB", "mission": mission, "office": one(d.t, after, "offices", nil)["uid"], "rule_set": "front-nd30", "state": "draft",
		}},
		"document_versions": {{"document": paper, "n": 1.0, "issued": false}},
	}, got)
}

// byHand are the paragraphs of a version of a paper that a hand wrote.
func byHand(t testing.TB, version record) []string {
	t.Helper()
	var tree struct {
		Blocks []struct {
			Para *struct {
				Runs   []struct{ Text string }
				ByHand bool `json:"by_hand"`
			}
		}
	}
	text, _ := version["tree"].(string)
	if err := json.Unmarshal([]byte(text), &tree); err != nil {
		t.Fatalf("text of a paper: %v", err)
	}
	var out []string
	for _, b := range tree.Blocks {
		if b.Para != nil && b.Para.ByHand {
			all := ""
			for _, r := range b.Para.Runs {
				all += r.Text
			}
			out = append(out, all)
		}
	}
	return out
}
