package model

import "cmp"

// DeadlineRule is one of the four deadlines that Nghị quyết liên tịch
// 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN sets for a supervision. The law sets
// none for answering recommendations.
type DeadlineRule string

// The deadlines, in the order in which they fall.
const (
	YearlyPlan       DeadlineRule = "yearly_plan"       // plan for the next year, in quarter IV
	PapersToUnit     DeadlineRule = "papers_to_unit"    // plan, decision, outline: 15 days before the session at the latest
	UnitReport       DeadlineRule = "unit_report"       // the unit's report: 7 days before the session at the latest
	DelegationReport DeadlineRule = "delegation_report" // the delegation's report: within 15 days of the session's end
)

// DeadlineRules lists the deadlines in the order in which they fall.
var DeadlineRules = []DeadlineRule{YearlyPlan, PapersToUnit, UnitReport, DelegationReport}

// The days of NQLT 403/2017: calendar days, the first not counted (Bộ luật
// Dân sự 2015, Điều 147).
const (
	papersDaysBefore = 15
	reportDaysBefore = 7
	reportDaysAfter  = 15
)

var deadlineLabels = map[DeadlineRule]string{
	YearlyPlan:       "Kế hoạch giám sát năm",
	PapersToUnit:     "Gửi kế hoạch, quyết định và đề cương cho đơn vị",
	UnitReport:       "Đơn vị gửi báo cáo",
	DelegationReport: "Báo cáo kết quả của Đoàn giám sát",
}

var deadlineClauses = map[DeadlineRule]string{
	YearlyPlan:       "NQLT 403/2017, Điều 3",
	PapersToUnit:     "NQLT 403/2017, khoản 3 Điều 7",
	UnitReport:       "NQLT 403/2017, khoản 3 Điều 7",
	DelegationReport: "NQLT 403/2017, khoản 1 Điều 9",
}

// Label says what is due.
func (r DeadlineRule) Label() string { return cmp.Or(deadlineLabels[r], string(r)) }

// Clause names the clause that sets the deadline.
func (r DeadlineRule) Clause() string { return deadlineClauses[r] }

// Paper is the type of paper that meets the deadline by being issued: the delegation's report is a report, and the notice of
// the office's conclusion, for which the law sets no day (NQLT 403/2017, khoản 3 Điều 9), is none. "" for the deadlines
// that are met by a day of the session: the papers were sent, the unit's report came in.
func (r DeadlineRule) Paper() DocType {
	if r == DelegationReport {
		return BC
	}
	return ""
}

// Days is how many calendar days lie between a working session and what is due before or after it; 0 for the yearly plan.
func (r DeadlineRule) Days() int {
	switch r {
	case PapersToUnit:
		return papersDaysBefore
	case UnitReport:
		return reportDaysBefore
	case DelegationReport:
		return reportDaysAfter
	}
	return 0
}

// DueFor is the day on which it falls for a session on a day; "" while that is not known, and for the yearly plan.
func (r DeadlineRule) DueFor(session Date) Date {
	switch {
	case !session.Valid() || r == YearlyPlan:
		return ""
	case r == DelegationReport:
		return session.AddDays(r.Days())
	}
	return session.AddDays(-r.Days())
}

// Valid reports whether r is one of DeadlineRules.
func (r DeadlineRule) Valid() bool { return deadlineLabels[r] != "" }

// DeadlineState says how a deadline stands on a day.
type DeadlineState string

// The states of a deadline.
const (
	DeadlineAhead   DeadlineState = "ahead"
	DeadlineSoon    DeadlineState = "soon"
	DeadlineOverdue DeadlineState = "overdue"
	DeadlineMet     DeadlineState = "met"
	DeadlineMetLate DeadlineState = "met_late"
)

// DeadlineStates lists the states.
var DeadlineStates = []DeadlineState{DeadlineAhead, DeadlineSoon, DeadlineOverdue, DeadlineMet, DeadlineMetLate}

var deadlineStateLabels = map[DeadlineState]string{
	DeadlineAhead: "Còn hạn", DeadlineSoon: "Sắp đến hạn", DeadlineOverdue: "Quá hạn", DeadlineMet: "Đúng hạn", DeadlineMetLate: "Trễ hạn",
}

// Label is the Vietnamese name.
func (s DeadlineState) Label() string { return cmp.Or(deadlineStateLabels[s], string(s)) }

// Valid reports whether s is one of DeadlineStates.
func (s DeadlineState) Valid() bool { return deadlineStateLabels[s] != "" }

// Open reports whether the thing due has still to be done.
func (s DeadlineState) Open() bool {
	return s == DeadlineAhead || s == DeadlineSoon || s == DeadlineOverdue
}

// Deadline is one deadline of a mission, counted, never stored. Due is the
// plain day of the law; where it is a day off, Hint says so and names the
// working day beside it, and the state still goes by Due.
type Deadline struct {
	Rule   DeadlineRule
	Clause string
	Ward   string // as given in WardDays; "" when it concerns the whole mission
	Due    Date
	Hint   string // a Vietnamese phrase for the user, or ""
	MetOn  Date   // unknown: not yet
	State  DeadlineState
}

// MissionDays are the days of a mission that deadlines are counted from.
// Unknown days are empty.
type MissionDays struct {
	From, To       Date // the period, both days in it
	YearlyPlanMade Date // the day of the yearly plan that holds the mission
	Report         Date // the day of one report for all wards
	Wards          []WardDays
	Holidays       []Date // days off besides weekends and the holidays of a fixed day
	SoonDays       int    // how many days before Due a deadline is soon; 0 means 7
}

// ReportDays are the days on which the delegation's report was first issued, by the unit it is about; "" for all units.
type ReportDays map[UID]Date

// Add takes a paper in if it is one that meets DelegationReport: issued, also when it was replaced or corrected later, but
// not void.
func (r ReportDays) Add(p Document) {
	if p.Type != DelegationReport.Paper() || !p.State.Frozen() || p.State == DocVoid || !p.Day.Known() {
		return
	}
	if day := r[p.Ward]; day == "" || p.Day < day {
		r[p.Ward] = p.Day
	}
}

// WardDays are the days of one ward. Where the sessions are not yet set, the
// mission's period stands in for them and the hint says so.
type WardDays struct {
	Ward        string // how the caller knows the ward; copied to Deadline.Ward
	First, Last Date   // its first and last working session; unknown Last: First
	PapersSent  Date   // the last of plan, decision and outline
	UnitReport  Date   // the unit's report came in
	Report      Date   // the delegation's report about this ward
}

// Deadlines counts all deadlines of a mission as they stand today: the yearly
// plan, then three for each ward in the given order, then, with several wards,
// the report counted from the last session of all. What no day is known for is
// left out.
func Deadlines(m MissionDays, today Date) []Deadline {
	c := deadlineCounter{mission: m, today: today}
	if m.From.Valid() {
		lastDay, _ := NewDate(m.From.Year()-1, 12, 31)
		c.add(YearlyPlan, "", lastDay, m.YearlyPlanMade, "")
	}
	for _, w := range m.Wards {
		c.addWard(w)
	}
	if len(m.Wards) > 1 {
		last, guessed := m.lastSession()
		c.add(DelegationReport, "", DelegationReport.DueFor(last), m.reported(), guessed)
	}
	return c.found
}

// NextDeadline returns the open deadline that falls first; ok is false when
// none is open.
func NextDeadline(all []Deadline) (next Deadline, ok bool) {
	for _, d := range all {
		if d.State.Open() && (!ok || d.Due < next.Due) {
			next, ok = d, true
		}
	}
	return next, ok
}

const (
	guessedFirst = "chưa có ngày làm việc, tạm tính theo ngày bắt đầu đợt giám sát"
	guessedLast  = "chưa có ngày làm việc, tạm tính theo ngày kết thúc đợt giám sát"
)

// firstSession and lastSession return a ward's days, or the period's with the
// hint that says so.
func (m MissionDays) firstSession(w WardDays) (Date, string) {
	if w.First.Valid() {
		return w.First, ""
	}
	return m.From, guessedFirst
}

func (m MissionDays) lastSessionOf(w WardDays) (Date, string) {
	for _, d := range []Date{w.Last, w.First} {
		if d.Valid() {
			return d, ""
		}
	}
	return m.To, guessedLast
}

// lastSession returns the last session of all wards; while one ward has none,
// the period's end may come later and counts.
func (m MissionDays) lastSession() (last Date, guessed string) {
	for _, w := range m.Wards {
		if d, hint := m.lastSessionOf(w); d > last {
			last, guessed = d, hint
		}
	}
	return last, guessed
}

// reported is the day of the report about all wards, or else the last of their own once each has one.
func (m MissionDays) reported() (last Date) {
	if m.Report.Known() {
		return m.Report
	}
	for _, w := range m.Wards {
		if !w.Report.Known() {
			return ""
		}
		last = max(last, w.Report)
	}
	return last
}

// deadlineCounter gathers the deadlines of one mission.
type deadlineCounter struct {
	mission MissionDays
	today   Date
	found   []Deadline
}

func (c *deadlineCounter) addWard(w WardDays) {
	first, guessed := c.mission.firstSession(w)
	c.add(PapersToUnit, w.Ward, PapersToUnit.DueFor(first), w.PapersSent, guessed)
	c.add(UnitReport, w.Ward, UnitReport.DueFor(first), w.UnitReport, guessed)
	last, guessed := c.mission.lastSessionOf(w)
	c.add(DelegationReport, w.Ward, DelegationReport.DueFor(last), cmp.Or(w.Report, c.mission.Report), guessed)
}

func (c *deadlineCounter) add(rule DeadlineRule, ward string, due, metOn Date, hint string) {
	if !due.Valid() {
		return
	}
	if off := c.dayOffHint(rule, due); off != "" {
		if hint != "" {
			hint += "; "
		}
		hint += off
	}
	c.found = append(c.found, Deadline{
		Rule: rule, Clause: rule.Clause(), Ward: ward, Due: due, Hint: hint, MetOn: metOn, State: c.state(due, metOn),
	})
}

func (c *deadlineCounter) state(due, metOn Date) DeadlineState {
	switch {
	case metOn.After(due):
		return DeadlineMetLate
	case metOn.Known():
		return DeadlineMet
	case c.today.After(due):
		return DeadlineOverdue
	case c.today.Known() && c.today.DaysUntil(due) <= cmp.Or(c.mission.SoonDays, 7):
		return DeadlineSoon
	}
	return DeadlineAhead
}

// dayOffHint says that a due day is a day off and names the working day next
// to it: after it for what is due within a time (Bộ luật Dân sự 2015, khoản 5
// Điều 148), before it for what must come a number of days ahead.
func (c *deadlineCounter) dayOffHint(rule DeadlineRule, due Date) string {
	why := c.dayOff(due)
	if why == "" {
		return ""
	}
	word, step := "liền trước", -1
	if rule == DelegationReport {
		word, step = "kế tiếp", 1
	}
	hint := "rơi vào " + why
	if day := c.workday(due, step); day.Known() {
		hint += "; ngày làm việc " + word + " là " + day.Format()
	}
	return hint
}

// workday returns the first working day from d on in steps of one day, unknown
// when a whole month has none, which is a slip in Holidays.
func (c *deadlineCounter) workday(d Date, step int) Date {
	for n := 1; n <= 31; n++ {
		if next := d.AddDays(n * step); c.dayOff(next) == "" {
			return next
		}
	}
	return ""
}

// fixedHolidays are the holidays that fall on the same day each year (Bộ luật
// Lao động 2019, Điều 112); the others come with MissionDays.Holidays.
var fixedHolidays = map[string]bool{"01-01": true, "04-30": true, "05-01": true, "09-02": true}

// dayOff names the kind of a day on which offices are closed, "" for others.
func (c *deadlineCounter) dayOff(d Date) string { return dayOff(d, c.mission.Holidays) }

// dayOff is the same with the holidays that are not on a fixed day.
func dayOff(d Date, holidays []Date) string {
	if name := d.WeekdayName(); name == weekdayNames[0] || name == weekdayNames[6] {
		return name
	}
	if d.Valid() && fixedHolidays[string(d[5:])] {
		return "ngày nghỉ lễ"
	}
	for _, h := range holidays {
		if h == d {
			return "ngày nghỉ lễ"
		}
	}
	return ""
}
