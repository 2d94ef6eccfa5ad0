package mission

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// meeting is a line of the schedule: a session of a unit, or a unit without one.
type meeting struct {
	ward    model.DossierWard
	session model.Session // zero: the unit has no session yet
}

func (m meeting) key() string { return string(m.ward.Ward) + "/" + string(m.session.UID) }

// meetings lists the sessions of the units in the mission's order.
func meetings(d model.Dossier) []meeting {
	var out []meeting
	for _, w := range d.Wards {
		if len(w.Sessions) == 0 {
			out = append(out, meeting{ward: w})
		}
		for _, s := range w.Sessions {
			out = append(out, meeting{w, s})
		}
	}
	return out
}

// bodyNames are the supervised bodies of a unit by their kinds, without repeating the unit.
func bodyNames(w model.DossierWard) string {
	var out []string
	for _, b := range w.Bodies {
		name := b.Body.Kind.Label()
		if b.Body.Kind == model.OtherBody {
			name = b.Name
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// Schedule is the page "Phường và lịch": the units with their bodies and sessions, and one session in the editor.
type Schedule struct {
	sheet
	list   *widgets.DataList[meeting]
	record *record[model.Session]
	fields map[string]marker

	heading                    *widgets.Heading
	bodies                     *widget.Label
	day, papers, report        *widgets.DateEntry
	timeFrom, timeTo           *widgets.BaseEntry
	location, number, conclude *widgets.BaseEntry
	state                      *widgets.Choice
	form                       fyne.CanvasObject
}

// NewSchedule makes the page and begins to read.
func NewSchedule(c Config) *Schedule {
	s := &Schedule{}
	s.config = c
	s.list = widgets.NewDataList(s.listConfig())
	s.setUpFields()
	s.form = container.NewVScroll(padded(s.rows()))
	s.form.Hide()
	split := widgets.NewSplitView(s.list, s.form, c.Shell.WidthOf("mission/schedule", 680))
	split.OnMoved = func(w float32) { c.Shell.SetWidth("mission/schedule", w) }
	s.open(c, split, s.showMission)
	return s
}

// First has the keyboard when the page opens: the list.
func (s *Schedule) First() fyne.Focusable { return s.list }

// NextColumn moves the keyboard from the list to the editor and back (F6).
func (s *Schedule) NextColumn() {
	if c := canvasOf(s.body); c != nil && c.Focused() == fyne.Focusable(s.list) && s.record != nil {
		focus(s.body, s.day)
		return
	}
	focus(s.body, s.list)
}

// Step goes to the next or previous line with the keyboard where it is.
func (s *Schedule) Step(by int) { step(s.list, meeting.key, by) }

func (s *Schedule) listConfig() widgets.ListConfig[meeting] {
	return widgets.ListConfig[meeting]{
		Columns: []widgets.Column[meeting]{
			{ID: "ward", Label: "Đơn vị", Width: 120, Bold: true, Text: func(m meeting) string { return m.ward.Version.Title() }},
			{ID: "day", Label: "Ngày làm việc", Width: 110, Text: func(m meeting) string { return m.session.Day.Format() }},
			{ID: "state", Label: "Buổi", Width: 120, Badge: sessionBadge},
			{ID: "report", Label: "Nhận báo cáo", Width: 104, Text: func(m meeting) string { return m.session.ReportOn.Format() }},
			{ID: "bodies", Label: "Cơ quan được giám sát", Text: func(m meeting) string { return bodyNames(m.ward) }},
		},
		Key: meeting.key, Fold: model.Fold, TypeAhead: func(m meeting) string { return m.ward.Version.Title() },
		EmptySentence: "Cuộc giám sát này chưa có đơn vị nào.",
		OnCurrent:     s.chosen,
		OnOpen:        func(meeting) { focus(s.body, s.day) },
	}
}

func sessionBadge(m meeting) widgets.Badge {
	if m.session.Version == 0 {
		return widgets.Badge{Word: "Chưa xếp lịch", Tone: widgets.Warn}
	}
	return widgets.Badge{Word: m.session.State.Label(), Tone: widgets.Tone(present.SessionTone(m.session.State))}
}

func (s *Schedule) set(fn func(*model.Session)) {
	if s.record == nil {
		return
	}
	s.record.change(fn)
	s.pending.Follow(s.record.saver)
}

func (s *Schedule) setUpFields() {
	today := s.config.Today
	s.heading = widgets.NewHeading("")
	s.bodies = widget.NewLabel("")
	s.bodies.Truncation = fyne.TextTruncateEllipsis
	s.day = dateField(today, func(d model.Date) { s.set(func(x *model.Session) { x.Day = d }) })
	s.papers = dateField(today, func(d model.Date) { s.set(func(x *model.Session) { x.PapersSentOn = d }) })
	s.report = dateField(today, func(d model.Date) { s.set(func(x *model.Session) { x.ReportOn = d }) })
	s.timeFrom = s.clock(func(x *model.Session, t string) { x.TimeFrom = t })
	s.timeTo = s.clock(func(x *model.Session, t string) { x.TimeTo = t })
	s.location = lineField(func(t string) { s.set(func(x *model.Session) { x.Place = t }) })
	s.number = lineField(func(t string) { s.set(func(x *model.Session) { x.ReportNumber = t }) })
	s.number.Width = 180
	s.conclude = areaField(6, func(t string) { s.set(func(x *model.Session) { x.TurnConclusion = t }) })
	var states []widgets.Option
	for _, x := range model.SessionStates {
		states = append(states, widgets.Option{ID: string(x), Label: x.Label()})
	}
	s.state = widgets.NewChoice(states, model.Fold, func(id string) {
		s.set(func(x *model.Session) { x.State = model.SessionState(id) })
	})
	s.fields = map[string]marker{
		"day": s.day, "papers_sent_on": s.papers, "report_on": s.report, "time_from": s.timeFrom, "time_to": s.timeTo,
		"place": s.location, "report_number": s.number, "turn_conclusion": s.conclude, "state": s.state,
	}
}

// clock is a field for a time of day; "8h30", "8.30" and "830" become 08:30 on leaving.
func (s *Schedule) clock(put func(*model.Session, string)) *widgets.BaseEntry {
	e := widgets.NewEntry(cleanClock)
	e.Width = 60
	e.PlaceHolder = "08:30"
	e.OnLeave = func(t string) { s.set(func(x *model.Session) { put(x, t) }) }
	return e
}

// cleanClock writes a typed time of day as 08:30; what is none stays as typed.
func cleanClock(typed string) string {
	text := model.CleanLine(typed)
	hour, minute, ok := strings.Cut(strings.NewReplacer("h", ":", "H", ":", ".", ":", " ", "").Replace(text), ":")
	if !ok && len(hour) >= 3 && len(hour) <= 4 {
		hour, minute = hour[:len(hour)-2], hour[len(hour)-2:]
	}
	if minute == "" {
		minute = "00"
	}
	if len(hour) == 1 {
		hour = "0" + hour
	}
	if len(hour) != 2 || len(minute) != 2 || !digits(hour+minute) {
		return text
	}
	return hour + ":" + minute
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

func (s *Schedule) rows() fyne.CanvasObject {
	hours := widgets.NewFormRow("Giờ", container.NewHBox(s.timeFrom, widget.NewLabel("đến"), s.timeTo))
	hours.SetNoted(widgets.EitherNote(s.timeFrom, s.timeTo))
	return rowsOf(
		s.heading, s.bodies,
		widgets.NewNarrowFormRow("Ngày làm việc", s.day),
		hours,
		widgets.NewFormRow("Địa điểm", s.location),
		widgets.NewFormRow("Trạng thái", s.state),
		widgets.NewNarrowFormRow("Gửi đề cương", s.papers),
		widgets.NewNarrowFormRow("Nhận báo cáo", s.report),
		widgets.NewNarrowFormRow("Số báo cáo", s.number),
		widgets.NewFormRow("Kết luận buổi", s.conclude),
	)
}

func (s *Schedule) showMission(d model.Dossier) {
	s.list.SetRows(meetings(d))
	if s.record == nil {
		return
	}
	for _, m := range meetings(d) {
		if m.session.UID == s.record.uid() && s.record.refresh(m.session) {
			s.update(m.session, false)
		}
	}
}

func (s *Schedule) chosen(m meeting, ok bool) {
	if !ok {
		s.form.Hide()
		return
	}
	if s.record != nil && s.record.want.Ward == m.ward.Ward && (s.record.uid() == m.session.UID || s.record.isNew()) {
		return
	}
	s.handOver()
	s.edit(m)
}

// edit puts a session into the editor; a unit without one gets a new session when something is typed.
func (s *Schedule) edit(m meeting) {
	x := m.session
	if x.Version == 0 {
		x = model.Session{Mission: s.config.Mission, Ward: m.ward.Ward, State: model.SessionPlanned}
	}
	s.record = newRecord(s.config.Runner, x, recordSteps[model.Session]{
		save: s.config.Store.SaveSession,
		meta: func(x *model.Session) *model.Meta { return &x.Meta },
		done: func(r *record[model.Session], err error) {
			s.saved(r, err)
		},
	})
	s.heading.SetText("Buổi làm việc với " + m.ward.Version.Title())
	s.bodies.SetText("Cơ quan được giám sát: " + bodyNames(m.ward))
	s.update(x, true)
	s.form.Show()
}

func (s *Schedule) saved(r *record[model.Session], err error) {
	s.sheet.report(s.fields, err)
	if r != s.record {
		return
	}
	s.list.Select(meeting{ward: model.DossierWard{Ward: r.want.Ward}, session: r.want}.key())
}

// update shows another session (first) or the same one stored again.
func (s *Schedule) update(x model.Session, first bool) {
	show(first, s.day, string(x.Day))
	show(first, s.papers, string(x.PapersSentOn))
	show(first, s.report, string(x.ReportOn))
	show(first, s.timeFrom, x.TimeFrom)
	show(first, s.timeTo, x.TimeTo)
	show(first, s.location, x.Place)
	show(first, s.number, x.ReportNumber)
	show(first, s.conclude, x.TurnConclusion)
	s.state.SetValue(string(x.State))
}

// step moves a list's current row by so many rows.
func step[T any](list *widgets.DataList[T], key func(T) string, by int) {
	current, ok := list.Current()
	if !ok {
		return
	}
	rows := list.Rows()
	for i, r := range rows {
		if to := i + by; key(r) == key(current) && to >= 0 && to < len(rows) {
			list.Select(key(rows[to]))
			return
		}
	}
}
