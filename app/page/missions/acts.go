package missions

import (
	"context"

	"fyne.io/fyne/v2"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// act does something to the file and says so, unless said is empty; the list hears of the change like anybody else.
func (p *Page) act(said string, do func(ctx context.Context) error) {
	task.Run(p.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) { return struct{}{}, do(ctx) },
		Done: func(_ struct{}, err error) {
			switch {
			case err != nil:
				p.config.Shell.Failed(err)
			case said != "":
				p.config.Shell.Say(said)
			}
		},
	})
}

// delete moves the chosen missions to the bin; Ctrl+Z brings them back.
func (p *Page) delete(chosen []model.MissionRow) {
	var uids []model.UID
	for _, r := range chosen {
		uids = append(uids, r.Mission.UID)
	}
	what := present.Several(len(uids), "cuộc giám sát "+chosen[0].Mission.Code, "cuộc giám sát")
	p.act("Đã chuyển "+what+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error { return p.config.Store.DeleteAll(ctx, "mission", uids) })
}

// current is the mission the keyboard is on; without one it says what is missing.
func (p *Page) current() (model.Mission, bool) {
	r, ok := p.list.Current()
	if !ok {
		p.config.Shell.Say("Hãy chọn một cuộc giám sát trong danh sách.")
	}
	return r.Mission, ok
}

// moveCurrent asks into which state the chosen mission goes.
func (p *Page) moveCurrent() {
	if m, ok := p.current(); ok {
		edit.AskMove(p.config.Shell, m, p.mover(m))
	}
}

// mover changes the state of a mission.
func (p *Page) mover(m model.Mission) func(to model.MissionState, reason string) {
	return func(to model.MissionState, reason string) {
		p.act("", func(ctx context.Context) error { return p.config.Store.MoveMission(ctx, m.UID, to, reason) })
	}
}

// copyCurrent shows the form for a new mission made from the chosen one. Days, code and state are its own.
func (p *Page) copyCurrent() {
	old, ok := p.current()
	if !ok {
		return
	}
	p.form.open(model.Mission{
		State: model.Planned, Office: office(p.all), Code: nextCode(p.all, p.config.Today()), Theme: old.Theme, ShortTheme: old.ShortTheme,
	}, &old)
}

func (p *Page) showHistory() {
	if m, ok := p.current(); ok {
		p.config.Shell.ShowHistory(model.Ref{Noun: "mission", UID: m.UID}, m.Code+" "+title(m))
	}
}

// menu is the menu of the chosen mission.
func (p *Page) menu(chosen []model.MissionRow) *fyne.Menu {
	m := chosen[0].Mission
	items := []*fyne.MenuItem{fyne.NewMenuItem("Mở", func() { p.config.Shell.OpenMission(m.UID) }), fyne.NewMenuItemSeparator()}
	for _, to := range m.State.Next() {
		items = append(items, fyne.NewMenuItem(present.MoveWord(to), func() { edit.Move(p.config.Shell, m, to, p.mover(m)) }))
	}
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem("Chép thành cuộc giám sát mới", p.copyCurrent),
		fyne.NewMenuItem("Ai đã sửa", p.showHistory), fyne.NewMenuItem("Xóa (vào Thùng rác)", func() { p.delete(chosen) }))
	return fyne.NewMenu("", items...)
}
