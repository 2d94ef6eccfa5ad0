package recommendations

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// marker is a field that can be marked as wrong.
type marker interface{ SetError(text string) }

// try does something to the file; a refusal stands at the field it concerns, else the window tells it. When it is done
// done is called, if there is one, and the side goes back to the story.
func (p *Page) try(fields map[string]marker, said string, do func(ctx context.Context) error, done func()) {
	for _, f := range fields {
		f.SetError("")
	}
	p.loose = true
	task.Run(p.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) { return struct{}{}, do(ctx) },
		Done: func(_ struct{}, err error) {
			if err == nil {
				if done != nil {
					done()
				}
				p.side.back()
				p.config.Shell.Say(said)
				return
			}
			p.loose = false
			problem := present.ErrorText(err)
			if f, ok := fields[problem.Field]; ok {
				f.SetError(problem.Line())
				if at, ok := f.(fyne.Focusable); ok {
					p.sheet.Focus(at)
				}
				return
			}
			p.config.Shell.Failed(err)
		},
	})
}

// panelTexts are what is typed in a panel. It is kept with the first of the recommendations the panel is about.
type panelTexts struct {
	*edit.Texts
	page *Page
	ref  model.Ref
}

func (p *Page) keepTexts(e model.Errand, first model.UID) panelTexts {
	c := p.config
	t := edit.NewTexts(edit.TextsConfig{Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: p.sheet.Pending(), Errand: e})
	return panelTexts{t, p, model.Ref{Noun: "recommendation", UID: first}}
}

// try does what the panel is for, if what is typed in it can be printed.
func (t panelTexts) try(fields map[string]marker, said string, do func(ctx context.Context) error) {
	if t.Ready() {
		t.page.try(fields, said, do, func() { t.Done(t.ref) })
	}
}

// on lets the panel offer what was left from the last time.
func (t panelTexts) on(x *panel) *panel {
	x.content = widgets.NewBorder(t.Bar(func() { t.page.side.body.Refresh() }), nil, nil, nil, x.content)
	t.Open(t.ref)
	x.leave, x.giveUp = t.Close, t.GiveUp
	return x
}

// nextStates are the states all of the rows may go to.
func nextStates(rows []model.FollowUp) []model.RecommendationState {
	if len(rows) == 0 {
		return nil
	}
	var out []model.RecommendationState
	for _, to := range rows[0].State.Next() {
		if !slices.ContainsFunc(rows, func(f model.FollowUp) bool { return !slices.Contains(f.State.Next(), to) }) {
			out = append(out, to)
		}
	}
	return out
}

// MoveState changes the state of the chosen recommendations (Ctrl+T): to which, on which day, by which paper, why.
func (p *Page) MoveState() {
	p.onChosen(func(uids []model.UID) {
		rows := p.rowsOf(uids)
		next := nextStates(rows)
		if len(next) == 0 {
			p.config.Shell.Say("Các kiến nghị được chọn không có trạng thái tiếp theo chung.")
			return
		}
		p.side.show(p.statePanel(uids, rows, next))
	})
}

// rowsOf are the lines of these recommendations.
func (p *Page) rowsOf(uids []model.UID) []model.FollowUp {
	var out []model.FollowUp
	for _, f := range p.sheet.Data().Rows {
		if slices.Contains(uids, f.UID) {
			out = append(out, f)
		}
	}
	return out
}

func (p *Page) statePanel(uids []model.UID, rows []model.FollowUp, next []model.RecommendationState) *panel {
	to := widgets.NewSelect(edit.Options(next), nil)
	to.Fold = model.Fold
	to.Width = 200
	to.SetValue(string(next[0]))
	day := edit.DayField(p.config.Today)
	day.SetValue(string(p.config.Today()))
	paper := widgets.NewEntry(model.CleanLine)
	paper.SetHelp("Văn bản hoặc báo cáo làm căn cứ: Báo cáo số 12/BC-UBND.")
	reason := widgets.NewTextArea(2, model.CleanText)
	kept := p.keepTexts(model.ErrandState, uids[0])
	kept.WatchDay("day", day)
	kept.Watch("paper", paper)
	kept.Watch("reason", reason)
	fields := map[string]marker{"state": to, "to_state": to, "day": day, "paper": paper, "reason": reason}
	move := func() {
		m := model.FollowMove{To: model.RecommendationState(to.Value()), Day: model.Date(day.Value()), Reason: reason.Value(), Paper: paper.Value()}
		said := "Đã chuyển " + countText(len(uids)) + " sang “" + m.To.Label() + "”. Ctrl+Z để lấy lại."
		kept.try(fields, said, func(ctx context.Context) error { return p.config.Store.MoveRecommendations(ctx, uids, m) })
	}
	act := widgets.NewMainButton("Chuyển "+countText(len(uids)), move)
	form := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewNarrowFormRow("Chuyển sang", to), widgets.NewNarrowFormRow("Ngày", day), widgets.NewFormRow("Văn bản", paper),
		widgets.NewFormRow("Lý do", reason), container.NewHBox(act))
	title := "Chuyển trạng thái " + countText(len(uids))
	if len(rows) == 1 {
		title += ", đang là “" + rows[0].State.Label() + "”"
	}
	return kept.on(&panel{title: title, content: widgets.NewVScroll(form), first: to, fields: []fyne.Focusable{to, day, paper, reason, act}, act: move})
}

// ChangeDue sets another due day for the chosen recommendations (Ctrl+H), with the reason.
func (p *Page) ChangeDue() {
	p.onChosen(func(uids []model.UID) { p.side.show(p.duePanel(uids)) })
}

func (p *Page) duePanel(uids []model.UID) *panel {
	day := edit.DayField(p.config.Today)
	reason := widgets.NewTextArea(3, model.CleanText)
	reason.PlaceHolder = "Lý do đổi hạn"
	kept := p.keepTexts(model.ErrandDue, uids[0])
	kept.WatchDay("new_due", day)
	kept.Watch("reason", reason)
	fields := map[string]marker{"due": day, "new_due": day, "reason": reason}
	change := func() {
		due := model.Date(day.Value())
		if due == "" {
			day.SetError("Chưa nhập hạn mới.")
			p.sheet.Focus(day)
			return
		}
		said := "Đã đổi hạn sang " + due.Format() + ". Ctrl+Z để lấy lại."
		kept.try(fields, said, func(ctx context.Context) error { return p.config.Store.ChangeDues(ctx, uids, due, reason.Value()) })
	}
	act := widgets.NewMainButton("Đổi hạn "+countText(len(uids)), change)
	form := container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.NewNarrowFormRow("Hạn mới", day), widgets.NewFormRow("Lý do", reason), container.NewHBox(act))
	if rows := p.rowsOf(uids); len(rows) == 1 && rows[0].Due != "" {
		form.Objects = append([]fyne.CanvasObject{widgets.NewFormRow("Hạn đang có", widget.NewLabel(rows[0].Due.Format())).Tight()}, form.Objects...)
	}
	return kept.on(&panel{title: "Đổi hạn " + countText(len(uids)), content: widgets.NewVScroll(form), first: day, fields: []fyne.Focusable{day, reason, act}, act: change})
}
