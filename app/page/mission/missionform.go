package mission

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// missionForm is the fields of the mission itself, with its state and the buttons that change it.
type missionForm struct {
	page *General
	form *edit.Form[model.Mission]

	code, short, reporting  *widgets.BaseEntry
	theme, assessment, note *widgets.BaseEntry
	from, to, answerBy      *widgets.DateEntry
	state                   *widgets.StatusBadge
	moves                   *fyne.Container
	rows                    *fyne.Container
	content                 fyne.CanvasObject
}

func newMissionForm(g *General) *missionForm {
	m := &missionForm{page: g}
	c := g.config
	m.form = edit.NewForm(edit.FormConfig[model.Mission]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: g.Pending(),
		Save: c.Store.SaveMission, Meta: func(v *model.Mission) *model.Meta { return &v.Meta }, Noun: "mission",
		Parent: func(v model.Mission) model.Ref { return model.Ref{Noun: "mission", UID: v.UID} },
	})
	m.code = edit.Line(m.form, "code", func(v *model.Mission) *string { return &v.Code })
	m.code.Width = 180
	m.theme = edit.Area(m.form, "theme", 3, func(v *model.Mission) *string { return &v.Theme })
	m.theme.SetHelp("Viết tiếp sau chữ “giám sát”: việc lãnh đạo, chỉ đạo ...")
	m.short = edit.Line(m.form, "short_theme", func(v *model.Mission) *string { return &v.ShortTheme })
	m.short.SetHelp("Dùng trong danh sách và in sau “V/v” của công văn kiến nghị, đôn đốc.")
	m.from = edit.DayIn(m.form, "period_from", c.Today, m.year, func(v *model.Mission) *model.Date { return &v.PeriodFrom })
	m.to = edit.DayIn(m.form, "period_to", c.Today, m.year, func(v *model.Mission) *model.Date { return &v.PeriodTo })
	m.reporting = edit.Line(m.form, "reporting_period", func(v *model.Mission) *string { return &v.ReportingPeriod })
	m.reporting.SetHelp("Báo cáo nói về: năm 2022 và 6 tháng đầu năm 2023.")
	m.answerBy = edit.DayIn(m.form, "answer_by", c.Today, m.year, func(v *model.Mission) *model.Date { return &v.AnswerBy })
	m.answerBy.SetHelp("Ngày đề nghị các đơn vị trả lời kiến nghị.")
	m.assessment = edit.Area(m.form, "assessment", 4, func(v *model.Mission) *string { return &v.Assessment })
	m.note = edit.Area(m.form, "note", 2, func(v *model.Mission) *string { return &v.Note })
	m.state = widgets.NewStatusBadge(widgets.Badge{})
	m.moves = container.New(layout.NewRowWrapLayoutWithCustomPadding(6, 4)) // side by side where there is room
	m.layOut()
	return m
}

// year is the mission's: a day typed without a year is meant in it.
func (m *missionForm) year() int {
	if day := m.form.Value().PeriodFrom; day != "" {
		return day.Year()
	}
	return m.page.config.Today().Year()
}

func (m *missionForm) layOut() {
	period := widgets.NewFormRow("Thời gian", sideBySide(m.from, widget.NewLabel("đến"), m.to))
	period.SetNoted(widgets.EitherNote(m.from, m.to))
	m.rows = rowsOf(
		m.form.DraftBar(func() { m.rows.Refresh() }),
		widgets.NewFormRow("Trạng thái", widgets.NewBorder(nil, nil, container.NewVBox(m.state), nil, m.moves)),
		widgets.NewNarrowFormRow("Mã", m.code),
		widgets.NewFormRow("Chuyên đề", m.theme),
		widgets.NewFormRow("Tên ngắn", m.short),
		period,
		widgets.NewFormRow("Kỳ báo cáo", m.reporting),
		widgets.NewNarrowFormRow("Hạn trả lời", m.answerBy),
		widgets.NewFormRow("Đánh giá chung", m.assessment),
		widgets.NewFormRow("Ghi chú", m.note),
	)
	m.content = widgets.NewVScroll(padded(m.rows))
}

// fields are those the keyboard can stand in, in the order of Tab.
func (m *missionForm) fields() []fyne.Focusable {
	return []fyne.Focusable{m.code, m.theme, m.short, m.from, m.to, m.reporting, m.answerBy, m.assessment, m.note}
}

func (m *missionForm) show(v model.Mission) {
	m.form.Refresh(v)
	m.state.SetBadge(stateBadge(v.State))
	m.moves.RemoveAll()
	for _, to := range v.State.Next() {
		m.moves.Add(widgets.NewButton(present.MoveWord(to), func() { m.moveTo(to) }))
	}
	m.rows.Refresh()
}

func stateBadge(s model.MissionState) widgets.Badge {
	return widgets.Badge{Word: s.Label(), Tone: widgets.Tone(present.MissionTone(s))}
}

// moveTo changes the mission's state; a change that needs a reason asks for it first.
func (m *missionForm) moveTo(to model.MissionState) {
	edit.Move(m.page.config.Shell, m.form.Value(), to, m.move)
}

// askMove asks into which state the mission goes.
func (m *missionForm) askMove() { edit.AskMove(m.page.config.Shell, m.form.Value(), m.move) }

// askAgain asks for the reason of another state, for which something was typed; one that the mission cannot go into any
// more is asked for with the others.
func (m *missionForm) askAgain(to model.MissionState) {
	v := m.form.Value()
	if !slices.Contains(v.State.Next(), to) {
		m.askMove()
		return
	}
	edit.Move(m.page.config.Shell, v, to, m.move)
}

func (m *missionForm) move(to model.MissionState, reason string) {
	g := m.page
	g.HandOver()
	m.form.WhenIdle(func() {
		g.Act("", func(ctx context.Context) error { return g.config.Store.MoveMission(ctx, g.config.Mission, to, reason) })
	})
}
