package model

import (
	"cmp"
	"fmt"
	"slices"
)

// PointKind says what happens at a point of a mission's time line.
type PointKind string

// The kinds of points, in the order in which they stand on one day.
const (
	PaperPoint    PointKind = "paper"    // a paper issued
	DeadlinePoint PointKind = "deadline" // a deadline of the law, at the day it was met or else is due
	SessionPoint  PointKind = "session"
	AnswerPoint   PointKind = "answer" // the day by which the mission asks for answers
)

// PointKinds lists the kinds.
var PointKinds = []PointKind{PaperPoint, DeadlinePoint, SessionPoint, AnswerPoint}

// TimePoint is one day of a mission on which something happened or is due.
type TimePoint struct {
	Kind     PointKind
	Day      Date
	What     string        // "Buổi làm việc", "Đơn vị gửi báo cáo"
	Unit     string        // the unit's name, "" for the whole mission
	Ref      Ref           // what Enter opens; the zero one for nothing
	Rule     DeadlineRule  // of deadlines
	Paper    DocType       // of papers
	Due      Date          // of a deadline that was met: the day it was due
	Deadline DeadlineState // of deadlines and answers
	Session  SessionState  // of sessions
	Late     bool          // of a session that is still planned although its day has passed
	Hint     string        // a phrase for the user, or ""
}

// Word says how the point stands.
func (p TimePoint) Word() string {
	switch {
	case p.Late:
		return "Đã qua ngày"
	case p.Session != "":
		return p.Session.Label()
	case p.Deadline != "":
		return p.Deadline.Label()
	}
	return "Đã ban hành"
}

// TimeLane is the points of one unit, or of the whole mission, in the order of days.
type TimeLane struct {
	Ward   UID // "" for the whole mission
	Name   string
	Points []TimePoint
}

// TimeLine is a mission as it goes by in time. First and Last are the days drawn, both empty when no day is known.
type TimeLine struct {
	First, Last          Date
	PeriodFrom, PeriodTo Date
	Today                Date // "" when it lies too far from the mission to be drawn
	Lanes                []TimeLane
}

// Points lists the points of all lanes in the order of days.
func (t TimeLine) Points() []TimePoint {
	var out []TimePoint
	for _, l := range t.Lanes {
		out = append(out, l.Points...)
	}
	sortPoints(out)
	return out
}

func sortPoints(points []TimePoint) {
	slices.SortStableFunc(points, func(a, b TimePoint) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(slices.Index(PointKinds, a.Kind), slices.Index(PointKinds, b.Kind)))
	})
}

// todayNear is how many days beside the mission today may lie to be drawn with it.
const todayNear = 60

// TimeLineOf gathers the days of a mission as they stand today: the papers and what is due of the whole mission first,
// then a lane for each unit in order.
func TimeLineOf(d *Dossier, today Date) TimeLine {
	t := TimeLine{PeriodFrom: d.Mission.PeriodFrom, PeriodTo: d.Mission.PeriodTo}
	due := map[string][]Deadline{}
	for _, x := range Deadlines(d.missionDays(), today) {
		due[x.Ward] = append(due[x.Ward], x)
	}
	t.Lanes = append(t.Lanes, TimeLane{Name: "Cả cuộc giám sát", Points: append(d.paperPoints(), d.wholePoints(due[""], today)...)})
	for _, w := range d.Wards {
		lane := TimeLane{Ward: w.Ward, Name: w.Version.Title()}
		for _, x := range due[string(w.Ward)] {
			lane.Points = append(lane.Points, deadlinePoint(x, lane.Name, sessionRef(w.Sessions)))
		}
		t.Lanes = append(t.Lanes, lane.withSessions(w.Sessions, today))
	}
	for i := range t.Lanes {
		sortPoints(t.Lanes[i].Points)
	}
	t.measure(today)
	return t
}

// missionDays is what the mission's deadlines are counted from; a unit is known by its uid.
func (d *Dossier) missionDays() MissionDays {
	reports := ReportDays{}
	for _, p := range d.Documents {
		reports.Add(p)
	}
	days := MissionDays{From: d.Mission.PeriodFrom, To: d.Mission.PeriodTo, Report: reports[""]}
	for _, w := range d.Wards {
		of := DaysOf(string(w.Ward), w.Sessions)
		of.Report = reports[w.Ward]
		days.Wards = append(days.Wards, of)
	}
	return days
}

func (d *Dossier) paperPoints() []TimePoint {
	var out []TimePoint
	for _, p := range d.Documents {
		if !p.State.Frozen() || p.State == DocVoid || p.Day == "" {
			continue
		}
		what := p.Type.Label()
		if p.Number != "" {
			what += " số " + p.Number
		}
		out = append(out, TimePoint{Kind: PaperPoint, Day: p.Day, What: what, Unit: d.WardTitle(p.Ward), Ref: Ref{"document", p.UID}, Paper: p.Type})
	}
	return out
}

// WardTitle is the unit's name standing alone, "" if it is not in the mission.
func (d *Dossier) WardTitle(ward UID) string {
	for i := range d.Wards {
		if d.Wards[i].Ward == ward {
			return d.Wards[i].Version.Title()
		}
	}
	return ""
}

// wholePoints are what is due of the whole mission. The yearly plan is left out: the book does not keep when it was
// made, and its day lies long before.
func (d *Dossier) wholePoints(due []Deadline, today Date) []TimePoint {
	var out []TimePoint
	for _, x := range due {
		if x.Rule != YearlyPlan {
			out = append(out, deadlinePoint(x, "", Ref{}))
		}
	}
	if d.Mission.AnswerBy.Known() {
		out = append(out, d.answersDue(today))
	}
	return out
}

// answersDue is the day by which answers are asked for; it is met when every recommendation has one.
func (d *Dossier) answersDue(today Date) TimePoint {
	p := TimePoint{Kind: AnswerPoint, Day: d.Mission.AnswerBy, What: "Hạn trả lời kiến nghị"}
	open := 0
	for _, r := range d.Recommendations {
		if len(r.Answers) == 0 && r.Recommendation.State != RecWithdrawn {
			open++
		}
	}
	c := deadlineCounter{today: today}
	switch {
	case open > 0:
		p.Deadline = c.state(p.Day, "")
		p.Hint = fmt.Sprintf("%d kiến nghị chưa có trả lời", open)
	case len(d.Recommendations) > 0:
		p.Deadline = DeadlineMet
	default:
		p.Deadline = c.state(p.Day, "")
	}
	return p
}

func deadlinePoint(x Deadline, unit string, ref Ref) TimePoint {
	p := TimePoint{Kind: DeadlinePoint, Day: x.Due, What: x.Rule.Label(), Unit: unit, Ref: ref, Rule: x.Rule, Deadline: x.State, Hint: x.Hint}
	if x.MetOn.Known() {
		p.Day, p.Due, p.Hint = x.MetOn, x.Due, ""
	}
	return p
}

// sessionRef is the session whose form holds a unit's days.
func sessionRef(sessions []Session) Ref {
	for _, x := range sessions {
		if x.State != SessionCancelled {
			return Ref{"session", x.UID}
		}
	}
	return Ref{}
}

func (l TimeLane) withSessions(sessions []Session, today Date) TimeLane {
	for _, x := range sessions {
		if x.Day == "" {
			continue
		}
		l.Points = append(l.Points, TimePoint{
			Kind: SessionPoint, Day: x.Day, What: "Buổi làm việc", Unit: l.Name, Ref: Ref{"session", x.UID}, Session: x.State,
			Late: x.State == SessionPlanned && x.Day.Before(today),
		})
	}
	return l
}

// measure finds the days to be drawn.
func (t *TimeLine) measure(today Date) {
	take := func(day Date) {
		if day == "" {
			return
		}
		if t.First == "" || day < t.First {
			t.First = day
		}
		t.Last = max(t.Last, day)
	}
	for _, p := range t.Points() {
		take(p.Day)
	}
	take(t.PeriodFrom)
	take(t.PeriodTo)
	if t.First != "" && today.DaysUntil(t.First) <= todayNear && t.Last.DaysUntil(today) <= todayNear {
		t.Today = today
		take(today)
	}
}
