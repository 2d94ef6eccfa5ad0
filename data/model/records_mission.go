package model

import "regexp"

// Basis is a law, decision or plan a mission rests on. How it is cited follows the rule set of the paper.
type Basis struct {
	Meta
	Kind       BasisKind `json:"kind"`
	Number     string    `json:"number"` // as written: "935-QĐ/TU"
	Issuer     string    `json:"issuer"`
	Day        Date      `json:"day"` // empty: not known, never made up
	Subject    string    `json:"subject"`
	ValidFrom  Date      `json:"valid_from"`
	ValidTo    Date      `json:"valid_to"`
	ReplacedBy UID       `json:"replaced_by" ref:"basis"`
}

// Mission is one supervision: one theme, one delegation, a period, several units.
type Mission struct {
	Meta
	Code            string       `json:"code"`  // short and unique: "PN-2023-01"
	Theme           string       `json:"theme"` // follows "giám sát": "việc lãnh đạo, chỉ đạo, triển khai thực hiện ..."
	ShortTheme      string       `json:"short_theme"`
	Office          UID          `json:"office" ref:"office"`
	PeriodFrom      Date         `json:"period_from"` // first working day with a unit
	PeriodTo        Date         `json:"period_to"`   // last one
	ReportingPeriod string       `json:"reporting_period"`
	State           MissionState `json:"state"`
	CopiedFrom      UID          `json:"copied_from" ref:"mission"`
	AnswerBy        Date         `json:"answer_by"` // day by which the units are asked to answer; set by the office
	Assessment      string       `json:"assessment"`
	Note            string       `json:"note"`
}

// Title names a mission in lists and headings: its short theme, else "Giám sát ..." with the theme.
func (m Mission) Title() string {
	if m.ShortTheme != "" {
		return m.ShortTheme
	}
	return "Giám sát " + AfterSupervise(m.Theme)
}

// AfterSupervise is a theme as it follows "giám sát", which is often typed before it.
func AfterSupervise(theme string) string {
	if rest, ok := CutWords(theme, "giám sát"); ok {
		return rest
	}
	return theme
}

// MissionEvent is one change of a mission's state.
type MissionEvent struct {
	Meta
	Mission UID          `json:"mission" ref:"mission,own"`
	From    MissionState `json:"from_state"`
	To      MissionState `json:"to_state"`
	Day     Date         `json:"day"`
	Reason  string       `json:"reason"`
}

// MissionBasis puts a basis into a mission's list, in order.
type MissionBasis struct {
	Meta
	Mission UID `json:"mission" ref:"mission,own"`
	Basis   UID `json:"basis" ref:"basis"`
	Ord     int `json:"ord"`
}

// Topic is one content that is supervised; findings are grouped by it.
type Topic struct {
	Meta
	Mission UID    `json:"mission" ref:"mission,own"`
	Title   string `json:"title"`
	Ord     int    `json:"ord"`
}

// MissionWard puts a unit into a mission, in order.
type MissionWard struct {
	Meta
	Mission UID `json:"mission" ref:"mission,own"`
	Ward    UID `json:"ward" ref:"ward"`
	Ord     int `json:"ord"`
}

// MissionBody names a body of a mission's unit that is supervised.
type MissionBody struct {
	Meta
	MissionWard UID `json:"mission_ward" ref:"mission_ward,own"`
	Body        UID `json:"body" ref:"body"`
	Ord         int `json:"ord"`
}

// Member is a member of the delegation.
type Member struct {
	Meta
	Mission   UID    `json:"mission" ref:"mission,own"`
	Person    UID    `json:"person" ref:"person"`
	Post      UID    `json:"post" ref:"post"` // the post on the day, if it is one of those kept
	Role      Role   `json:"role"`
	Duty      string `json:"duty"`
	ValidFrom Date   `json:"valid_from"`
	ValidTo   Date   `json:"valid_to"`
	Ord       int    `json:"ord"`
}

// Session is a working session of the delegation with a unit.
type Session struct {
	Meta
	Mission        UID          `json:"mission" ref:"mission,own"`
	Ward           UID          `json:"ward" ref:"ward"`
	Day            Date         `json:"day"` // empty: not fixed or not known
	TimeFrom       string       `json:"time_from"`
	TimeTo         string       `json:"time_to"`
	Place          string       `json:"place"`
	Chair          UID          `json:"chair" ref:"person"`
	Secretary      UID          `json:"secretary" ref:"person"`
	PapersSentOn   Date         `json:"papers_sent_on"` // plan, decision and outline sent to the unit
	ReportOn       Date         `json:"report_on"`      // the unit's report received
	ReportNumber   string       `json:"report_number"`
	TurnOpening    string       `json:"turn_opening"`    // a) head announces plan, decision, purpose, agenda
	TurnReport     string       `json:"turn_report"`     // b) the unit reports
	TurnDiscussion string       `json:"turn_discussion"` // c) members comment, ask, request papers
	TurnExplain    string       `json:"turn_explain"`    // d) the unit explains and proposes
	TurnConclusion string       `json:"turn_conclusion"` // đ) the head concludes
	State          SessionState `json:"state"`
}

// Attendance says who took part in a session for one body.
type Attendance struct {
	Meta
	Session UID    `json:"session" ref:"session,own"`
	Body    UID    `json:"body" ref:"body"`
	Names   string `json:"names"`
	Count   int    `json:"count"`
	Ord     int    `json:"ord"`
}

// Noun implements Record.
func (*Basis) Noun() Noun { return "basis" }

// Noun implements Record.
func (*Mission) Noun() Noun { return "mission" }

// Noun implements Record.
func (*MissionEvent) Noun() Noun { return "mission_event" }

// Noun implements Record.
func (*MissionBasis) Noun() Noun { return "mission_basis" }

// Noun implements Record.
func (*Topic) Noun() Noun { return "topic" }

// Noun implements Record.
func (*MissionWard) Noun() Noun { return "mission_ward" }

// Noun implements Record.
func (*MissionBody) Noun() Noun { return "mission_body" }

// Noun implements Record.
func (*Member) Noun() Noun { return "member" }

// Noun implements Record.
func (*Session) Noun() Noun { return "session" }

// Noun implements Record.
func (*Attendance) Noun() Noun { return "attendance" }

// Validate implements Record.
func (b *Basis) Validate() error {
	var c checks
	c.enum("kind", b.Kind.Valid(), string(b.Kind))
	c.line("number", b.Number)
	c.line("issuer", b.Issuer)
	c.date("day", b.Day)
	c.need("subject", b.Subject, "trích yếu của căn cứ")
	c.text("subject", b.Subject)
	c.span("valid_from", b.ValidFrom, b.ValidTo)
	return c.err
}

var codeForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$`)

// Validate implements Record.
func (m *Mission) Validate() error {
	var c checks
	if !codeForm.MatchString(m.Code) {
		c.add(Errorf(Invalid, "code", "Mã cuộc giám sát gồm 1 đến 40 chữ không dấu, số, dấu chấm, gạch nối, gạch dưới; đang là “%s”.", m.Code))
	}
	c.need("theme", m.Theme, "chuyên đề giám sát")
	c.text("theme", m.Theme)
	c.line("short_theme", m.ShortTheme)
	c.ref("office", m.Office, "cơ quan giám sát")
	c.order("period_from", m.PeriodFrom, m.PeriodTo)
	c.line("reporting_period", m.ReportingPeriod)
	c.enum("state", m.State.Valid(), string(m.State))
	c.date("answer_by", m.AnswerBy)
	c.text("assessment", m.Assessment)
	c.text("note", m.Note)
	return c.err
}

// Validate implements Record.
func (e *MissionEvent) Validate() error {
	var c checks
	c.ref("mission", e.Mission, "cuộc giám sát")
	c.enum("to_state", e.To.Valid(), string(e.To))
	c.date("day", e.Day)
	c.text("reason", e.Reason)
	return c.err
}

// Validate implements Record.
func (m *MissionBasis) Validate() error {
	var c checks
	c.ref("mission", m.Mission, "cuộc giám sát")
	c.ref("basis", m.Basis, "căn cứ")
	c.natural("ord", m.Ord)
	return c.err
}

// Validate implements Record.
func (t *Topic) Validate() error {
	var c checks
	c.ref("mission", t.Mission, "cuộc giám sát")
	c.need("title", t.Title, "nội dung giám sát")
	c.line("title", t.Title)
	c.natural("ord", t.Ord)
	return c.err
}

// Validate implements Record.
func (m *MissionWard) Validate() error {
	var c checks
	c.ref("mission", m.Mission, "cuộc giám sát")
	c.ref("ward", m.Ward, "đơn vị")
	c.natural("ord", m.Ord)
	return c.err
}

// Validate implements Record.
func (m *MissionBody) Validate() error {
	var c checks
	c.ref("mission_ward", m.MissionWard, "đơn vị của cuộc giám sát")
	c.ref("body", m.Body, "cơ quan được giám sát")
	c.natural("ord", m.Ord)
	return c.err
}

// Validate implements Record.
func (m *Member) Validate() error {
	var c checks
	c.ref("mission", m.Mission, "cuộc giám sát")
	c.ref("person", m.Person, "thành viên")
	c.enum("role", m.Role.Valid(), string(m.Role))
	c.text("duty", m.Duty)
	c.span("valid_from", m.ValidFrom, m.ValidTo)
	c.natural("ord", m.Ord)
	return c.err
}

var clockForm = regexp.MustCompile(`^(([01][0-9]|2[0-3]):[0-5][0-9])?$`)

// Validate implements Record.
func (s *Session) Validate() error {
	var c checks
	c.ref("mission", s.Mission, "cuộc giám sát")
	c.ref("ward", s.Ward, "đơn vị")
	c.date("day", s.Day)
	c.date("papers_sent_on", s.PapersSentOn)
	c.date("report_on", s.ReportOn)
	for _, t := range [][2]string{{"time_from", s.TimeFrom}, {"time_to", s.TimeTo}} {
		if !clockForm.MatchString(t[1]) {
			c.add(Errorf(Invalid, t[0], "Giờ “%s” không đúng dạng 08:30.", t[1]))
		}
	}
	if s.TimeFrom != "" && s.TimeTo != "" && s.TimeTo < s.TimeFrom {
		c.add(Errorf(Invalid, "time_to", "Giờ kết thúc (%s) trước giờ bắt đầu (%s).", s.TimeTo, s.TimeFrom))
	}
	c.line("place", s.Place)
	c.line("report_number", s.ReportNumber)
	for _, t := range [][2]string{
		{"turn_opening", s.TurnOpening},
		{"turn_report", s.TurnReport},
		{"turn_discussion", s.TurnDiscussion},
		{"turn_explain", s.TurnExplain},
		{"turn_conclusion", s.TurnConclusion},
	} {
		c.add(CheckText(t[0], t[1], MaxLong))
	}
	c.enum("state", s.State.Valid(), string(s.State))
	return c.err
}

// Validate implements Record.
func (a *Attendance) Validate() error {
	var c checks
	c.ref("session", a.Session, "buổi làm việc")
	c.text("names", a.Names)
	c.natural("count", a.Count)
	c.natural("ord", a.Ord)
	return c.err
}
