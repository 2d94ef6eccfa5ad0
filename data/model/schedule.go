package model

import (
	"cmp"
	"fmt"
	"slices"
)

// Schedule is a mission as its page of units and sessions shows it: the units in order with what is supervised in each,
// their sessions with who took part, and how the legal deadlines stand. Nothing in it is in the bin.
type Schedule struct {
	Mission   Mission
	PickDay   Date // the day on which units are picked: the first known one of the period, "" when none is
	Wards     []ScheduleWard
	Members   []DossierMember // of the delegation, in order
	Deadlines []Deadline      // Ward is the unit's uid, "" for those of the whole mission
}

// ScheduleWard is a unit in its place in the mission.
type ScheduleWard struct {
	Place    MissionWard
	Version  WardVersion // its name in the mission's time; zero if it had none
	Area     string
	Bodies   []ScheduleBody // every kind of body once, then the unit's other bodies
	Sessions []SessionSheet // by day, those without a day last
	Findings int            // that concern it
}

// ScheduleBody is a body of a unit that is supervised or could be. Body.UID is empty while the book has no such body.
type ScheduleBody struct {
	Body       Body
	Name       string
	Supervised bool
}

// SessionSheet is a session with everything its form holds.
type SessionSheet struct {
	Session    Session
	Attendance []Attendance
	Files      int // attachments of the session
}

// BodyPick names a body of a unit by its kind; other bodies need their name.
type BodyPick struct {
	Kind BodyKind
	Name string
}

// UnitChoice is a unit of the register that may be picked for a mission.
type UnitChoice struct {
	Ward      UID
	Version   WardVersion // on the mission's day; of a unit that does not exist then, its last
	Area      string
	From, To  Date // first day, and first day no more, of its names
	Exists    bool // on the mission's day
	InMission bool
}

// Supervised lists the bodies that are supervised.
func (w *ScheduleWard) Supervised() []ScheduleBody {
	var out []ScheduleBody
	for _, b := range w.Bodies {
		if b.Supervised {
			out = append(out, b)
		}
	}
	return out
}

// HasSession reports whether a session with the unit is planned or held.
func (w *ScheduleWard) HasSession() bool {
	return slices.ContainsFunc(w.Sessions, func(x SessionSheet) bool { return x.Session.State != SessionCancelled })
}

// Sessions lists the sessions of all units in the order of days and hours; those without a day come last.
func (s *Schedule) Sessions() []Session {
	var out []Session
	for _, w := range s.Wards {
		for _, x := range w.Sessions {
			out = append(out, x.Session)
		}
	}
	slices.SortStableFunc(out, CompareSessions)
	return out
}

// CompareSessions orders sessions by day and hour; a session without a day comes last, one without an hour first in its
// day.
func CompareSessions(a, b Session) int {
	if (a.Day == "") != (b.Day == "") {
		return cmp.Compare(b.Day, a.Day)
	}
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.TimeFrom, b.TimeFrom))
}

// DaysOf gathers the days of one unit that deadlines are counted from. Cancelled sessions do not count; papers and
// report may have come for a session whose day is not fixed yet.
func DaysOf(key string, sessions []Session) WardDays {
	w := WardDays{Ward: key}
	sorted := slices.Clone(sessions)
	slices.SortStableFunc(sorted, CompareSessions)
	for _, x := range sorted {
		if x.State == SessionCancelled {
			continue
		}
		if w.First == "" {
			w.First = x.Day
			w.PapersSent, w.UnitReport = cmp.Or(w.PapersSent, x.PapersSentOn), cmp.Or(w.UnitReport, x.ReportOn)
		}
		w.Last = cmp.Or(x.Day, w.Last)
	}
	return w
}

// SessionRemark is something about a session that is allowed and is perhaps a slip; Field is the key of the field it
// stands at.
type SessionRemark struct{ Field, Text string }

// RemarksOnSession says what to look at in a session of a mission: a day outside the period or on which offices are
// closed, an hour at which its chair is elsewhere. all are the mission's sessions, unit gives their units' names.
func RemarksOnSession(x Session, m Mission, all []Session, unit func(UID) string) []SessionRemark {
	var out []SessionRemark
	if x.State == SessionCancelled {
		return nil
	}
	if x.Day.Before(m.PeriodFrom) || x.Day.After(m.PeriodTo) {
		out = append(out, SessionRemark{"day", "Ngoài thời gian giám sát (" + spanOf(m) + ")."})
	}
	if why := dayOff(x.Day, nil); why != "" {
		out = append(out, SessionRemark{"day", x.Day.Format() + " là " + why + "."})
	}
	for _, o := range all {
		if o.UID != x.UID && o.State != SessionCancelled && o.Chair == x.Chair && x.Chair != "" && sameHour(x, o) {
			out = append(out, SessionRemark{"time_from", fmt.Sprintf("Cùng giờ này người chủ trì có buổi làm việc với %s.", unit(o.Ward))})
			break
		}
	}
	return out
}

func spanOf(m Mission) string {
	switch {
	case m.PeriodFrom == "":
		return "đến " + m.PeriodTo.Format()
	case m.PeriodTo == "":
		return "từ " + m.PeriodFrom.Format()
	}
	return m.PeriodFrom.Format() + " - " + m.PeriodTo.Format()
}

// sameHour reports whether two sessions with known hours share a minute; without an end the beginning alone counts.
func sameHour(a, b Session) bool {
	if a.Day == "" || a.Day != b.Day || a.TimeFrom == "" || b.TimeFrom == "" {
		return false
	}
	if a.TimeFrom > b.TimeFrom {
		a, b = b, a
	}
	return a.TimeFrom == b.TimeFrom || b.TimeFrom < a.TimeTo
}

// The hours that are proposed for sessions, and where the afternoon begins.
const (
	morning   = "08:00"
	afternoon = "14:00"
	noon      = "12:00"
)

// maxProposed bounds the days looked at when a period has no end.
const maxProposed = 366

// ProposeSessions proposes a session for each unit of the mission that has none, in the units' order on consecutive
// working days of the period: first mornings of days that are free, then free halves of days; units for which no day is left get
// a session without one. The head of the delegation chairs, its secretary keeps the minutes. exists tells whether a
// unit is there on a day.
func ProposeSessions(s *Schedule, exists func(ward UID, day Date) bool) []Session {
	free := freeHours(s)
	var out []Session
	for _, w := range s.Wards {
		if w.HasSession() {
			continue
		}
		x := s.NewSession(w.Place.Ward)
		at := slices.IndexFunc(free, func(h hour) bool { return exists(w.Place.Ward, h.day) })
		if at >= 0 {
			x.Day, x.TimeFrom = free[at].day, free[at].from
			free = slices.Delete(free, at, at+1)
		}
		out = append(out, x)
	}
	return out
}

// NewSession is a session with the unit as it begins: planned, chaired by the head of the delegation.
func (s *Schedule) NewSession(ward UID) Session {
	x := Session{Mission: s.Mission.UID, Ward: ward, State: SessionPlanned}
	for _, m := range s.Members {
		switch {
		case m.Member.Role == HeadRole && x.Chair == "":
			x.Chair = m.Member.Person
		case m.Member.Role == SecretaryRole && x.Secretary == "":
			x.Secretary = m.Member.Person
		}
	}
	return x
}

type hour struct {
	day  Date
	from string
}

// freeHours lists the mornings of the period's working days that have no session, then the halves of days that are free.
func freeHours(s *Schedule) []hour {
	var mornings, halves []hour
	day := s.Mission.PeriodFrom
	for n := 0; n < maxProposed && day.Known() && !day.After(s.Mission.PeriodTo); n++ {
		if dayOff(day, nil) == "" {
			switch early, late := s.taken(day); {
			case !early && !late:
				mornings = append(mornings, hour{day, morning})
				halves = append(halves, hour{day, afternoon})
			case !late:
				halves = append(halves, hour{day, afternoon})
			case !early:
				halves = append(halves, hour{day, morning})
			}
		}
		day = day.AddDays(1)
	}
	return append(mornings, halves...)
}

// taken reports whether a day has sessions before and after noon; one without an hour takes the morning.
func (s *Schedule) taken(day Date) (early, late bool) {
	for _, x := range s.Sessions() {
		if x.Day == day && x.State != SessionCancelled {
			early = early || x.TimeFrom < noon
			late = late || x.TimeFrom >= noon
		}
	}
	return early, late
}
