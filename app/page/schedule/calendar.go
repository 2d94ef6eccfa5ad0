package schedule

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// meeting is a line of the middle list: a session with its unit.
type meeting struct {
	sheet model.SessionSheet
	unit  model.ScheduleWard
}

func (m meeting) key() string { return string(m.sheet.Session.UID) }

// meetings lists the sessions of all units by day and hour, those without a day last.
func meetings(s model.Schedule) []meeting {
	var out []meeting
	for _, u := range s.Wards {
		for _, x := range u.Sessions {
			out = append(out, meeting{x, u})
		}
	}
	slices.SortStableFunc(out, func(a, b meeting) int { return model.CompareSessions(a.sheet.Session, b.sheet.Session) })
	return out
}

// calendarColumn is the middle column: a picture of the month, what is still to be planned, the sessions by day.
type calendarColumn struct {
	page    *Page
	grid    *widgets.MonthGrid
	summary *widget.Label
	plan    *widgets.Button
	list    *widgets.DataList[meeting]
	want    model.UID // session to go to once it is read
	content fyne.CanvasObject
}

func newCalendarColumn(p *Page) *calendarColumn {
	c := &calendarColumn{page: p}
	c.grid = widgets.NewMonthGrid(c.goToDay)
	c.summary = widget.NewLabel("")
	c.summary.Wrapping = fyne.TextWrapWord
	c.summary.Importance = widget.LowImportance
	c.plan = widgets.NewButton("Lập lịch", p.plan)
	c.list = widgets.NewDataList(c.listConfig()).Remember(p.config.Shell, "schedule")
	side := widgets.NewBorder(nil, padded(container.NewHBox(c.plan)), nil, nil, c.summary)
	c.content = widgets.NewBorder(widgets.NewBorder(nil, nil, c.grid, nil, side), nil, nil, nil, c.list)
	return c
}

func (c *calendarColumn) listConfig() widgets.ListConfig[meeting] {
	return widgets.ListConfig[meeting]{
		Columns: []widgets.Column[meeting]{
			{ID: "day", Label: "Ngày", Width: 110, Whole: true, Text: c.dayText, Compare: func(a, b meeting) int { return model.CompareSessions(a.sheet.Session, b.sheet.Session) }},
			{ID: "hour", Label: "Giờ", Width: 46, Spare: 1, Text: func(m meeting) string { return m.sheet.Session.TimeFrom }},
			{ID: "unit", Label: "Đơn vị", Text: func(m meeting) string { return unitTitle(m.unit) }},
			{ID: "state", Label: "Buổi", Width: 100, Badge: meetingBadge},
		},
		Key:   meeting.key,
		Multi: true,
		Fold:  model.Fold, Places: present.Places,
		TypeAhead:     func(m meeting) string { return unitTitle(m.unit) },
		EmptySentence: "Chưa có buổi làm việc nào.",
		EmptyButton:   "Thêm buổi làm việc",
		OnEmpty:       c.page.Add,
		OnCurrent:     c.page.goToMeeting,
		OpenEdits:     true, OnOpen: func(m meeting) {
			c.page.goToMeeting(m, true)
			c.page.Focus(c.page.editor.first())
		},
		OnDelete: func([]meeting) { c.page.removeSessions() },
	}
}

// dayText is the day with the name of the weekday: "thứ Hai 28/8"; of a day outside the mission's year it is the day in
// full.
func (c *calendarColumn) dayText(m meeting) string {
	d := m.sheet.Session.Day
	switch {
	case d == "":
		return "chưa có ngày"
	case d.Year() != c.page.year():
		return d.Format()
	}
	return d.WeekdayName() + " " + present.DayMonth(d)
}

func meetingBadge(m meeting) widgets.Badge {
	s := m.sheet.Session.State
	return widgets.Badge{Word: s.Label(), Tone: widgets.Tone(present.SessionTone(s))}
}

func (c *calendarColumn) show(s model.Schedule) {
	c.list.SetRows(meetings(s))
	marks := map[string]int{}
	for _, x := range s.Sessions() {
		if x.Day != "" && x.State != model.SessionCancelled {
			marks[string(x.Day)]++
		}
	}
	c.grid.SetPicture(widgets.MonthPicture{
		From: string(s.Mission.PeriodFrom), To: string(s.Mission.PeriodTo), Marks: marks, Today: string(c.page.config.Today()),
	})
	c.summary.SetText(summary(s))
	if missing(s) > 0 {
		c.plan.Enable()
	} else {
		c.plan.Disable()
	}
}

// missing counts the units that have no session.
func missing(s model.Schedule) int {
	n := 0
	for i := range s.Wards {
		if !s.Wards[i].HasSession() {
			n++
		}
	}
	return n
}

func summary(s model.Schedule) string {
	if len(s.Wards) == 0 {
		return ""
	}
	held, planned := 0, 0
	for _, x := range s.Sessions() {
		switch x.State {
		case model.SessionHeld:
			held++
		case model.SessionPlanned:
			planned++
		}
	}
	text := fmt.Sprintf("%d phường\n%d buổi đã làm việc\n%d buổi dự kiến", len(s.Wards), held, planned)
	if n := missing(s); n > 0 {
		text += fmt.Sprintf("\n%d phường chưa có buổi", n)
	}
	return text
}

// showDay marks the day of the session in the editor.
func (c *calendarColumn) showDay(day model.Date) { c.grid.ShowDay(string(day)) }

// goToDay goes to the first session of the day clicked.
func (c *calendarColumn) goToDay(day string) {
	for _, m := range c.list.Rows() {
		if string(m.sheet.Session.Day) == day {
			c.page.goToRow(m)
			c.page.Focus(c.list)
			return
		}
	}
}

// shareLayout gives its objects, one below the other, equal shares of the height, but none less than it needs.
type shareLayout struct{}

func (shareLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
	}
	return size
}

func (l shareLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	spare := max(size.Height-l.MinSize(objects).Height, 0) / float32(max(len(objects), 1))
	y := float32(0)
	for _, o := range objects {
		h := o.MinSize().Height + spare
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}

// rowsOf sets form rows one below the other.
func rowsOf(rows ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), rows...)
}
