package mission

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// General is the page "Chung": what the mission is, where it stands, its topics, delegation and bases.
type General struct {
	sheet
	record *record[model.Mission]
	fields map[string]marker

	code, short, reporting  *widgets.BaseEntry
	theme, assessment, note *widgets.BaseEntry
	from, to, answerBy      *widgets.DateEntry
	state                   *widgets.StatusBadge
	moves                   *fyne.Container
	rows                    *fyne.Container
	topics                  *topicList
	members                 *widgets.DataList[model.DossierMember]
	bases                   *widgets.DataList[model.Basis]
}

// NewGeneral makes the page and begins to read.
func NewGeneral(c Config) *General {
	g := &General{}
	g.config = c
	g.setUpFields()
	g.topics = newTopicList(&g.sheet)
	g.members = widgets.NewDataList(membersConfig())
	g.bases = widgets.NewDataList(basesConfig())
	right := container.New(&thirdsLayout{}, g.topics.content, under("Đoàn giám sát", g.members), under("Căn cứ", g.bases))
	split := widgets.NewSplitView(container.NewVScroll(padded(g.form())), right, c.Shell.WidthOf("mission/general", 640))
	split.OnMoved = func(w float32) { c.Shell.SetWidth("mission/general", w) }
	g.open(c, split, g.showMission)
	return g
}

// First has the keyboard when the page opens: the first field.
func (g *General) First() fyne.Focusable { return g.code }

// Add begins a new topic (Ctrl+N).
func (g *General) Add() { g.topics.add() }

// DeleteCurrent moves the chosen topic to the bin when the keyboard is in the list of topics.
func (g *General) DeleteCurrent() { g.topics.deleteChosen() }

// NextColumn moves the keyboard from the fields to the lists and round again (F6).
func (g *General) NextColumn() {
	c := canvasOf(g.body)
	if c == nil {
		return
	}
	widgets.NewRegions(c,
		widgets.RegionOf(c, g.code, g.theme, g.short, g.from, g.to, g.reporting, g.answerBy, g.assessment, g.note),
		widgets.RegionOf(c, g.topics.list, g.topics.title), widgets.RegionOf(c, g.members), widgets.RegionOf(c, g.bases)).Next()
}

func (g *General) set(fn func(*model.Mission)) {
	if g.record == nil {
		return
	}
	g.record.change(fn)
	g.pending.Follow(g.record.saver)
}

func (g *General) setUpFields() {
	today := g.config.Today
	g.code = lineField(func(s string) { g.set(func(m *model.Mission) { m.Code = s }) })
	g.code.Width = 180
	g.short = lineField(func(s string) { g.set(func(m *model.Mission) { m.ShortTheme = s }) })
	g.short.SetHelp("Tên gọi ngắn dùng trong danh sách.")
	g.theme = areaField(3, func(s string) { g.set(func(m *model.Mission) { m.Theme = s }) })
	g.theme.SetHelp("Viết tiếp sau chữ “giám sát”: việc lãnh đạo, chỉ đạo ...")
	g.reporting = lineField(func(s string) { g.set(func(m *model.Mission) { m.ReportingPeriod = s }) })
	g.reporting.SetHelp("Thời gian mà báo cáo của đơn vị nói đến: năm 2022 và 6 tháng đầu năm 2023.")
	g.assessment = areaField(4, func(s string) { g.set(func(m *model.Mission) { m.Assessment = s }) })
	g.note = areaField(2, func(s string) { g.set(func(m *model.Mission) { m.Note = s }) })
	g.from = dateField(today, func(d model.Date) { g.set(func(m *model.Mission) { m.PeriodFrom = d }) })
	g.to = dateField(today, func(d model.Date) { g.set(func(m *model.Mission) { m.PeriodTo = d }) })
	g.answerBy = dateField(today, func(d model.Date) { g.set(func(m *model.Mission) { m.AnswerBy = d }) })
	g.state = widgets.NewStatusBadge(widgets.Badge{})
	g.moves = container.NewHBox()
	g.fields = map[string]marker{
		"code": g.code, "short_theme": g.short, "theme": g.theme, "reporting_period": g.reporting, "assessment": g.assessment,
		"note": g.note, "period_from": g.from, "period_to": g.to, "answer_by": g.answerBy,
	}
}

func (g *General) form() fyne.CanvasObject {
	period := widgets.NewFormRow("Thời gian", sideBySide(g.from, widget.NewLabel("đến"), g.to))
	period.SetNoted(widgets.EitherNote(g.from, g.to))
	g.rows = rowsOf(
		widgets.NewFormRow("Trạng thái", container.NewHBox(container.NewCenter(g.state), g.moves)),
		widgets.NewNarrowFormRow("Mã", g.code),
		widgets.NewFormRow("Chuyên đề", g.theme),
		widgets.NewFormRow("Tên ngắn", g.short),
		period,
		widgets.NewFormRow("Kỳ báo cáo", g.reporting),
		widgets.NewNarrowFormRow("Hạn trả lời", g.answerBy),
		widgets.NewFormRow("Đánh giá chung", g.assessment),
		widgets.NewFormRow("Ghi chú", g.note),
	)
	return g.rows
}

func (g *General) showMission(d model.Dossier) {
	g.topics.show(d)
	g.members.SetRows(d.Members)
	g.bases.SetRows(d.Bases)
	first := g.record == nil
	if first {
		g.record = newRecord(g.config.Runner, d.Mission, recordSteps[model.Mission]{
			save: g.config.Store.SaveMission,
			meta: func(m *model.Mission) *model.Meta { return &m.Meta },
			done: func(_ *record[model.Mission], err error) { g.report(g.fields, err) },
		})
	} else if !g.record.refresh(d.Mission) {
		return
	}
	g.showFields(g.record.want, first)
}

// showFields shows the mission; unless it is shown for the first time, the field with the keyboard is left alone.
func (g *General) showFields(m model.Mission, first bool) {
	show(first, g.code, m.Code)
	show(first, g.theme, m.Theme)
	show(first, g.short, m.ShortTheme)
	show(first, g.reporting, m.ReportingPeriod)
	show(first, g.assessment, m.Assessment)
	show(first, g.note, m.Note)
	show(first, g.from, string(m.PeriodFrom))
	show(first, g.to, string(m.PeriodTo))
	show(first, g.answerBy, string(m.AnswerBy))
	g.showState(m)
}

func (g *General) showState(m model.Mission) {
	g.state.SetBadge(stateBadge(m.State))
	g.moves.RemoveAll()
	for _, to := range m.State.Next() {
		g.moves.Add(widgets.NewButton(moveWord(to), func() { g.moveTo(to) }))
	}
	g.rows.Refresh()
}

func stateBadge(s model.MissionState) widgets.Badge {
	return widgets.Badge{Word: s.Label(), Tone: widgets.Tone(present.MissionTone(s))}
}

// moveTo changes the mission's state; a change that needs a reason asks for it first.
func (g *General) moveTo(to model.MissionState) {
	move := func(reason string) {
		g.handOver()
		g.record.saver.WhenIdle(func() {
			g.act("", func(ctx context.Context) error {
				return g.config.Store.MoveMission(ctx, g.config.Mission, to, reason)
			})
		})
	}
	if g.record.want.State.MoveTo(to, "") == nil {
		move("")
		return
	}
	g.config.Shell.AskReason(moveWord(to)+": ghi lý do", moveWord(to), move)
}

// moveWord names the act that brings a mission into a state.
func moveWord(to model.MissionState) string {
	if to == model.MissionCancelled {
		return "Hủy cuộc giám sát"
	}
	return "Chuyển sang " + model.LowerFirst(to.Label())
}

func membersConfig() widgets.ListConfig[model.DossierMember] {
	return widgets.ListConfig[model.DossierMember]{
		Columns: []widgets.Column[model.DossierMember]{
			{ID: "name", Label: "Họ và tên", Width: 170, Text: func(m model.DossierMember) string { return m.Person.FullName }},
			{ID: "role", Label: "Trong đoàn", Width: 116, Text: func(m model.DossierMember) string { return m.Member.Role.Label() }},
			{ID: "post", Label: "Chức vụ", Text: func(m model.DossierMember) string { return postTitle(m.Post) }},
		},
		Key:           func(m model.DossierMember) string { return string(m.Member.UID) },
		Fold:          model.Fold,
		EmptySentence: "Chưa ghi thành viên đoàn.",
	}
}

func postTitle(p model.Post) string {
	if p.FullTitle != "" {
		return p.FullTitle
	}
	return p.Title
}

func basesConfig() widgets.ListConfig[model.Basis] {
	return widgets.ListConfig[model.Basis]{
		Columns: []widgets.Column[model.Basis]{
			{ID: "number", Label: "Số, ký hiệu", Width: 170, Text: func(b model.Basis) string { return b.Kind.Label() + " " + b.Number }},
			{ID: "day", Label: "Ngày", Width: 84, Text: func(b model.Basis) string { return b.Day.Format() }},
			{ID: "subject", Label: "Trích yếu", Text: func(b model.Basis) string { return b.Subject }},
		},
		Key:           func(b model.Basis) string { return string(b.UID) },
		EmptySentence: "Chưa ghi căn cứ.",
	}
}

// under sets a list under its caption.
func under(text string, list fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(caption(text), nil, nil, nil, list)
}

// thirdsLayout shares the height among three objects, the first a little more than the others.
type thirdsLayout struct{}

var shares = []float32{0.42, 0.29, 0.29}

func (*thirdsLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 200) }

func (*thirdsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, x := range o {
		h := size.Height * shares[i]
		x.Move(fyne.NewPos(0, y))
		x.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}
