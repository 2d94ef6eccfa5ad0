package missions

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Shell is what the page asks of the window.
type Shell interface {
	// OpenMission shows a mission.
	OpenMission(uid model.UID)
	// Failed says what went wrong with an action.
	Failed(err error)
	// WidthOf and SetWidth remember widths of columns.
	WidthOf(name string, fallback float32) float32
	SetWidth(name string, width float32)
}

// Config is everything the page works with. All fields are required.
type Config struct {
	Store  Store
	Shell  Shell
	Runner task.Runner
	After  task.Timer
	Today  func() model.Date
}

// Page lists the missions of the file.
type Page struct {
	config Config
	load   *task.Latest
	stop   func()
	all    []model.MissionRow
	typed  string

	search *widgets.SearchEntry
	list   *widgets.DataList[model.MissionRow]
	form   *form
	body   fyne.CanvasObject
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c, load: task.NewLatest(c.Runner)}
	p.search = widgets.NewSearchEntry(c.After, func(typed string) { p.typed = typed; p.show() })
	p.search.PlaceHolder = "Lọc theo mã, chuyên đề, phường, trạng thái"
	p.search.Width = 340
	p.list = widgets.NewDataList(p.listConfig())
	p.search.OnDown = func() { focus(p.body, p.list) }
	for _, col := range columns(c.Today) {
		p.list.SetWidth(col.ID, c.Shell.WidthOf("missions/"+col.ID, col.Width))
	}
	p.form = newForm(p)
	p.body = container.NewBorder(container.NewVBox(p.head(), p.form.content), nil, nil, nil, p.list)
	p.stop = c.Store.OnChange(func(model.Change) { c.Runner.Window(p.Reload) })
	p.Reload()
	return p
}

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable { return p.list }

// Find gives the keyboard to the filter.
func (p *Page) Find() { focus(p.body, p.search) }

// Back closes the form for a new mission; it says whether one was open (Esc).
func (p *Page) Back() bool { return p.form.close() }

// Leave stops everything under way.
func (p *Page) Leave() {
	p.stop()
	p.load.Cancel()
}

// focus gives o the keyboard. on is part of the same page and was on the screen before: what is shown for the first time
// belongs to no canvas until it is painted, and asking it would lose the first letters.
func focus(on fyne.CanvasObject, o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(on); c != nil {
		c.Focus(o)
	}
}

func (p *Page) listConfig() widgets.ListConfig[model.MissionRow] {
	return widgets.ListConfig[model.MissionRow]{
		Columns:       columns(p.config.Today),
		Key:           func(r model.MissionRow) string { return string(r.Mission.UID) },
		Fold:          model.Fold,
		EmptySentence: "Chưa có cuộc giám sát nào trong sổ này.",
		EmptyButton:   "Thêm cuộc giám sát",
		OnEmpty:       p.emptyAct,
		OnOpen:        func(r model.MissionRow) { p.config.Shell.OpenMission(r.Mission.UID) },
		OnDelete:      p.delete,
		OnWidth:       func(id string, w float32) { p.config.Shell.SetWidth("missions/"+id, w) },
	}
}

func columns(today func() model.Date) []widgets.Column[model.MissionRow] {
	return []widgets.Column[model.MissionRow]{
		{
			ID: "code", Label: "Mã", Width: 110, Text: func(r model.MissionRow) string { return r.Mission.Code },
			Compare: func(a, b model.MissionRow) int { return model.Compare(a.Mission.Code, b.Mission.Code) },
		},
		{
			ID: "theme", Label: "Chuyên đề", Bold: true, Text: func(r model.MissionRow) string { return title(r.Mission) },
			Compare: func(a, b model.MissionRow) int { return model.Compare(title(a.Mission), title(b.Mission)) },
		},
		{
			ID: "state", Label: "Trạng thái", Width: 126, Badge: func(r model.MissionRow) widgets.Badge { return stateBadge(r.Mission.State) },
			Compare: func(a, b model.MissionRow) int { return stateOrder(a) - stateOrder(b) },
		},
		{
			ID: "period", Label: "Thời gian", Width: 130, Text: func(r model.MissionRow) string { return present.Period(r.Mission.PeriodFrom, r.Mission.PeriodTo) },
			Compare: func(a, b model.MissionRow) int { return compareDates(a.Mission.PeriodFrom, b.Mission.PeriodFrom) },
		},
		{ID: "wards", Label: "Đơn vị", Width: 150, Text: func(r model.MissionRow) string { return present.WardNames(r.Wards) }},
		{
			ID: "findings", Label: "Nhận xét", Width: 78, Align: fyne.TextAlignTrailing, Text: func(r model.MissionRow) string { return strconv.Itoa(r.Findings) },
			Compare: func(a, b model.MissionRow) int { return a.Findings - b.Findings },
		},
		{
			ID: "open", Label: "Kiến nghị", Width: 104, Badge: openBadge,
			Compare: func(a, b model.MissionRow) int { return a.Open - b.Open },
		},
		{
			ID: "due", Label: "Hạn gần nhất", Width: 190, Text: func(r model.MissionRow) string { return deadline(r, today()) },
			Compare: func(a, b model.MissionRow) int { return compareDates(a.Due, b.Due) },
		},
	}
}

// emptyAct is the button in place of rows: a new mission, or an end of the filter that hides all.
func (p *Page) emptyAct() {
	if p.typed != "" {
		p.search.SetQuery("")
		return
	}
	p.Add()
}

// Reload reads the list again.
func (p *Page) Reload() {
	p.list.SetWaiting()
	task.Load(p.load, func(ctx context.Context) ([]model.MissionRow, error) {
		return p.config.Store.Missions(ctx, p.config.Today())
	}, func(all []model.MissionRow, err error) {
		if err != nil {
			problem := present.ErrorText(err)
			p.list.SetError(problem.Title+". "+problem.Line(), p.Reload)
			return
		}
		p.all = all
		p.show()
	})
}

func (p *Page) show() { p.list.SetRows(narrowed(p.all, p.typed)) }

// Add shows the form for a new mission.
func (p *Page) Add() {
	p.form.show(model.Mission{State: model.Planned, Office: office(p.all), Code: nextCode(p.all, p.config.Today())})
}

// delete moves the chosen mission to the bin; Ctrl+Z brings it back.
func (p *Page) delete(chosen []model.MissionRow) {
	task.Run(p.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) {
			for _, r := range chosen {
				if err := p.config.Store.Delete(ctx, "mission", r.Mission.UID); err != nil {
					return struct{}{}, err
				}
			}
			return struct{}{}, nil
		},
		Done: func(_ struct{}, err error) {
			if err != nil {
				p.config.Shell.Failed(err)
			}
		},
	})
}
