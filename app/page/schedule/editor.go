package schedule

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/attach"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// The parts of a session's form.
const (
	planPart    = "plan"
	peoplePart  = "people"
	minutesPart = "minutes"
	filesPart   = "files"
)

// editor is the right column: one session in four parts, and the deadlines of its unit below.
type editor struct {
	page     *Page
	form     *edit.Form[model.SessionSheet]
	sections *widgets.Sections
	parts    map[string]fyne.CanvasObject
	heading  *widgets.Heading

	day, papers, report *widgets.DateEntry
	weekday             *widget.Label
	from, to            *widgets.BaseEntry
	place, number       *widgets.BaseEntry
	chair, secretary    *widgets.Select
	state               *widgets.Choice
	turns               []*widgets.BaseEntry
	people              *peopleRows
	files               *attach.Panel

	deadlines *widgets.DataList[model.Deadline]
	bar       fyne.CanvasObject
	body      *fyne.Container
	blank     *fyne.Container
	sentence  *widget.Label
	begin     *widgets.Button
	content   *fyne.Container
}

func newEditor(p *Page) *editor {
	e := &editor{page: p}
	c := p.config
	e.form = edit.NewForm(edit.FormConfig[model.SessionSheet]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: p.Pending(),
		Save: c.Store.SaveSessionSheet, Noun: "session",
		Meta:   func(x *model.SessionSheet) *model.Meta { return &x.Session.Meta },
		Parent: func(model.SessionSheet) model.Ref { return model.Ref{Noun: "mission", UID: c.Mission} },
		Above: func(x model.SessionSheet) (model.SessionSheet, bool) {
			m, ok := p.calendar.list.Above(string(x.Session.UID))
			return m.sheet, ok
		},
		Saved: e.saved,
	})
	p.CopiesAbove(e.form)
	e.setUpFields(c.Today)
	e.files = attach.New(attach.Config{
		Store: c.Store, Shell: c.Shell, Runner: c.Runner, OnCount: func(n int) { e.sections.SetCount(filesPart, n) },
	})
	e.sections = widgets.NewSections([]widgets.Section{
		{ID: planPart, Label: "Lịch, báo cáo"}, {ID: peoplePart, Label: "Thành phần"}, {ID: minutesPart, Label: "Biên bản"}, {ID: filesPart, Label: "Tệp"},
	}, e.goTo)
	e.deadlines = widgets.NewDataList(deadlineList(c.Today)).Remember(c.Shell, "schedule/deadlines")
	e.lay()
	e.clear()
	return e
}

func (e *editor) setUpFields(today func() model.Date) {
	f := e.form
	year := e.page.year
	e.day = edit.DayIn(f, "day", today, year, func(x *model.SessionSheet) *model.Date { return &x.Session.Day })
	e.from = clock(f, "time_from", "08:30", func(x *model.SessionSheet) *string { return &x.Session.TimeFrom })
	e.to = clock(f, "time_to", "11:30", func(x *model.SessionSheet) *string { return &x.Session.TimeTo })
	e.place = edit.Line(f, "place", func(x *model.SessionSheet) *string { return &x.Session.Place })
	e.chair = edit.Pick(f, "chair", nil, func(x *model.SessionSheet) *model.UID { return &x.Session.Chair })
	e.secretary = edit.Pick(f, "secretary", nil, func(x *model.SessionSheet) *model.UID { return &x.Session.Secretary })
	e.chair.Width, e.secretary.Width = 300, 300
	e.state = edit.Take(f, "state", edit.Options(model.SessionStates), func(x *model.SessionSheet) *model.SessionState { return &x.Session.State })
	e.papers = edit.DayIn(f, "papers_sent_on", today, year, func(x *model.SessionSheet) *model.Date { return &x.Session.PapersSentOn })
	e.papers.SetHelp("Ngày gửi kế hoạch, quyết định và đề cương cho đơn vị.")
	e.report = edit.DayIn(f, "report_on", today, year, func(x *model.SessionSheet) *model.Date { return &x.Session.ReportOn })
	e.number = edit.Line(f, "report_number", func(x *model.SessionSheet) *string { return &x.Session.ReportNumber })
	e.number.Width = 150
	e.number.PlaceHolder = "45/BC-UBND"
	for _, t := range turns {
		area := edit.Area(f, t.key, 3, t.at)
		area.SetHelp(t.help)
		area.LongHint = "Lượt này đã dài hơn 10 kB; phần chi tiết nên ghi thành nhận xét."
		e.turns = append(e.turns, area)
	}
	e.people = newPeopleRows(f)
	e.weekday = widget.NewLabel("")
	e.heading = widgets.NewHeading("")
	e.sentence = widget.NewLabel("")
	e.sentence.Alignment = fyne.TextAlignCenter
}

// turn is one of the five turns of the minutes.
type turn struct {
	key, label, help string
	at               func(*model.SessionSheet) *string
}

var turns = []turn{
	{"turn_opening", "a) Mở đầu", "Trưởng đoàn công bố kế hoạch, quyết định, mục đích, chương trình.", func(x *model.SessionSheet) *string { return &x.Session.TurnOpening }},
	{"turn_report", "b) Đơn vị báo cáo", "Người đứng đầu hoặc cấp phó của đơn vị báo cáo theo đề cương.", func(x *model.SessionSheet) *string { return &x.Session.TurnReport }},
	{"turn_discussion", "c) Thảo luận", "Thành viên đoàn nhận xét, hỏi, yêu cầu cung cấp tài liệu.", func(x *model.SessionSheet) *string { return &x.Session.TurnDiscussion }},
	{"turn_explain", "d) Giải trình", "Đơn vị giải trình và có thể kiến nghị.", func(x *model.SessionSheet) *string { return &x.Session.TurnExplain }},
	{"turn_conclusion", "đ) Kết luận", "Trưởng đoàn kết luận buổi làm việc.", func(x *model.SessionSheet) *string { return &x.Session.TurnConclusion }},
}

func (e *editor) lay() {
	hours := widgets.NewFormRow("Giờ", container.NewHBox(e.from, widget.NewLabel("đến"), e.to))
	hours.SetNoted(widgets.EitherNote(e.from, e.to))
	day := widgets.NewFormRow("Ngày làm việc", container.NewHBox(e.day, e.weekday))
	day.SetNoted(e.day)
	report := widgets.NewFormRow("Nhận báo cáo", container.NewHBox(e.report, widget.NewLabel("số"), e.number))
	report.SetNoted(widgets.EitherNote(e.report, e.number))
	plan := rowsOf(
		day, hours, widgets.NewFormRow("Địa điểm", e.place), widgets.NewNarrowFormRow("Chủ trì", e.chair),
		widgets.NewNarrowFormRow("Thư ký", e.secretary), widgets.NewFormRow("Trạng thái", e.state),
		widgets.NewNarrowFormRow("Gửi giấy tờ", e.papers), report,
	)
	var minutes []fyne.CanvasObject
	for i, t := range turns {
		minutes = append(minutes, widgets.NewFormRow(t.label, e.turns[i]))
	}
	e.parts = map[string]fyne.CanvasObject{
		planPart: widgets.NewVScroll(padded(plan)), peoplePart: widgets.NewVScroll(padded(e.people.content)),
		minutesPart: padded(container.New(shareLayout{}, minutes...)), filesPart: e.files.Content(),
	}
	e.bar = e.form.DraftBar(func() { e.body.Refresh() })
	head := container.New(layout.NewCustomPaddedLayout(4, 0, 10, 10), e.heading)
	top := container.New(layout.NewCustomPaddedVBoxLayout(0), head, e.bar, e.sections)
	e.body = widgets.NewBorder(top, nil, nil, nil, container.NewStack(e.parts[planPart], e.parts[peoplePart], e.parts[minutesPart], e.parts[filesPart]))
	e.begin = widgets.NewButton("", e.page.Add)
	e.blank = container.NewCenter(container.NewVBox(e.sentence, container.NewCenter(e.begin)))
	e.content = widgets.NewBorder(nil, container.New(&fixedHeight{4}, e.deadlines), nil, nil, container.NewStack(e.body, e.blank))
	e.goTo(planPart)
}

// goTo shows one part of the form.
func (e *editor) goTo(part string) {
	widgets.ShowOnly(e.parts, part)
	if e.body != nil {
		e.body.Refresh()
	}
}

// step goes along the parts with the keyboard in the new one.
func (e *editor) step(by int) {
	if !e.form.Shown() {
		return
	}
	e.page.HandOver()
	e.sections.Step(by)
	e.page.Focus(e.first())
}

// first is the field of the part in sight where work begins.
func (e *editor) first() fyne.Focusable {
	switch e.sections.Current() {
	case peoplePart:
		return e.people.first()
	case minutesPart:
		return e.turns[0]
	case filesPart:
		return e.files.List()
	}
	return e.day
}

// open puts a session into the form.
func (e *editor) open(x model.SessionSheet) {
	e.form.Clear() // with its rows still those of the session before
	u, _ := e.page.unit(x.Session.Ward)
	e.people.show(linesOf(u, x))
	e.form.Open(x)
	e.shown()
}

// refresh shows the session as it was read again.
func (e *editor) refresh(x model.SessionSheet) {
	u, _ := e.page.unit(x.Session.Ward)
	if lines := linesOf(u, x); e.people.differ(lines) {
		e.form.Commit()
		e.people.show(lines)
		e.form.Show()
	}
	if e.form.Refresh(x) {
		e.shown()
	}
	e.showRemarks()
}

func (e *editor) clear() {
	e.form.Clear()
	e.files.Show(model.Ref{Noun: "session"})
	e.body.Hide()
	e.blank.Show()
}

// shown brings what is no field up to date with the session in the form.
func (e *editor) shown() {
	x := e.form.Value()
	e.blank.Hide()
	e.body.Show()
	e.files.Show(model.Ref{Noun: "session", UID: x.Session.UID})
	if x.Session.Version == 0 {
		e.sections.SetCount(filesPart, 0)
	}
	e.showRemarks()
}

// saved hears of every save, also of sessions no longer in the form.
func (e *editor) saved(x model.SessionSheet) {
	if x.Session.UID != e.form.Value().Session.UID {
		return
	}
	e.shown()
	e.page.standAt(x.Session.Ward, x.Session.UID)
}

// headed names the session: of several with a unit it says which one it is, by day and hour, and its day.
func (e *editor) headed(u model.ScheduleWard) string {
	name := "Buổi làm việc với " + u.Version.FullName()
	x := e.form.Value().Session
	at, several := 0, 0
	for _, m := range meetings(e.page.Data()) {
		if m.sheet.Session.Ward != u.Place.Ward {
			continue
		}
		several++
		if m.sheet.Session.UID == x.UID {
			at = several
		}
	}
	switch {
	case at > 0 && several > 1:
		name += fmt.Sprintf(", buổi thứ %d", at)
	case at == 0 && several > 0 && e.form.IsNew():
		name += ", buổi mới"
	}
	if several > 1 && at > 0 && x.Day != "" {
		name += ", ngày " + x.Day.Format()
	}
	return name
}

// showUnit says whose session it is, or that there is none, and how the unit's deadlines stand.
func (e *editor) showUnit() {
	u, ok := e.page.unit(e.page.ward)
	if !ok {
		e.sentence.SetText("Thêm phường ở cột bên trái, rồi xếp lịch cho từng phường.")
		e.begin.SetText("Thêm phường...")
		e.deadlines.SetRows(nil)
		return
	}
	e.heading.SetText(e.headed(u))
	e.begin.SetText("Thêm buổi làm việc")
	e.sentence.SetText(model.UpperFirst(u.Version.FullName()) + " chưa có buổi làm việc.")
	var rows []model.Deadline
	for _, d := range e.page.Data().Deadlines {
		if d.Ward == string(u.Place.Ward) {
			rows = append(rows, d)
		}
	}
	e.deadlines.SetRows(rows)
}

// showRemarks says at the fields what is perhaps a slip, and counts what the parts hold.
func (e *editor) showRemarks() {
	x, s := e.form.Value().Session, e.page.Data()
	if u, ok := e.page.unit(e.page.ward); ok {
		e.heading.SetText(e.headed(u))
	}
	advice := map[string]string{}
	for _, r := range model.RemarksOnSession(x, s.Mission, s.Sessions(), e.unitName) {
		if advice[r.Field] == "" {
			advice[r.Field] = r.Text
		}
	}
	e.day.SetAdvice(advice["day"])
	e.from.SetAdvice(advice["time_from"])
	e.weekday.SetText(x.Day.WeekdayName())
	filled := 0
	for _, t := range turns {
		sheet := e.form.Value()
		if *t.at(&sheet) != "" {
			filled++
		}
	}
	e.sections.SetCount(minutesPart, filled)
	e.sections.SetCount(peoplePart, len(e.people.filled(e.form.Value())))
}

func (e *editor) unitName(ward model.UID) string {
	u, _ := e.page.unit(ward)
	return u.Version.FullName()
}

// showChoices offers the members of the delegation as chair and secretary.
func (e *editor) showChoices(s model.Schedule) {
	options := []widgets.Option{{ID: "", Label: "(chưa chọn)"}}
	for _, m := range s.Members {
		label := m.Person.FullName
		if m.Member.Role != model.MemberRole {
			label += ", " + m.Member.Role.Label()
		}
		options = append(options, widgets.Option{ID: string(m.Person.UID), Label: label})
	}
	e.chair.SetOptions(options)
	e.secretary.SetOptions(options)
}

// deadlineList shows the legal deadlines of one unit.
func deadlineList(today func() model.Date) widgets.ListConfig[model.Deadline] {
	return widgets.ListConfig[model.Deadline]{
		Columns: []widgets.Column[model.Deadline]{
			{ID: "rule", Label: "Hạn theo NQLT 403/2017", Width: 196, Whole: true, Text: func(d model.Deadline) string { return deadlineNames[d.Rule] }},
			{ID: "due", Label: "Hạn", Width: 86, Text: func(d model.Deadline) string { return d.Due.Format() }},
			{ID: "state", Label: "Tình trạng", Width: 92, Badge: deadlineBadge},
			{ID: "note", Label: "Ghi chú", Spare: 1, Text: func(d model.Deadline) string { return deadlineNote(d, today()) }, Muted: func(model.Deadline) bool { return true }},
		},
		Key: func(d model.Deadline) string { return string(d.Rule) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Nhập ngày làm việc hoặc thời gian giám sát để tính hạn.",
	}
}

var deadlineNames = map[model.DeadlineRule]string{
	model.PapersToUnit: "Gửi kế hoạch, đề cương", model.UnitReport: "Đơn vị gửi báo cáo", model.DelegationReport: "Báo cáo kết quả của Đoàn",
}

var deadlineTones = map[model.DeadlineState]widgets.Tone{
	model.DeadlineAhead: widgets.Plain, model.DeadlineSoon: widgets.Warn, model.DeadlineOverdue: widgets.Bad,
	model.DeadlineMet: widgets.Good, model.DeadlineMetLate: widgets.Warn,
}

func deadlineBadge(d model.Deadline) widgets.Badge {
	return widgets.Badge{Word: d.State.Label(), Tone: deadlineTones[d.State]}
}

// deadlineNote says how far the day is and what the law's counting leads to, or on which day it was met.
func deadlineNote(d model.Deadline, today model.Date) string {
	if d.MetOn != "" {
		note := "ngày " + d.MetOn.Format()
		if late := d.Due.DaysUntil(d.MetOn); late > 0 {
			note += ", trễ " + strconv.Itoa(late) + " ngày"
		}
		return note
	}
	note := present.DaysLeft(d.Due, today)
	if d.Hint != "" {
		note += "; " + d.Hint
	}
	return note
}

// fixedHeight keeps room for so many rows of a list, its head among them.
type fixedHeight struct{ rows float32 }

func (f *fixedHeight) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, f.rows*listRow)
}

func (f *fixedHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
