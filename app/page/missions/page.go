package missions

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Shell is what the page asks of the window.
type Shell interface {
	edit.Shell
	// OpenMission shows a mission where its work stands; OpenPlan shows its general data, where planning begins.
	OpenMission(uid model.UID)
	OpenPlan(uid model.UID)
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
	config  Config
	load    *task.Latest
	pending task.Pending
	stop    func()
	all     []model.MissionRow
	read    bool // all has been read
	typed   string
	wanted  model.UID // mission to go to once the list has it
	begin   bool      // a new mission is begun once all has been read
	source  model.UID // the mission that it is made from, "" for none

	search *widgets.SearchEntry
	states *widgets.ChipSelect
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
	p.states = widgets.NewChipSelect(stateOptions(nil), func([]string) { p.show() })
	p.list = widgets.NewDataList(p.listConfig()).Remember(c.Shell, "missions")
	p.search.OnDown = func() { p.focus(p.list) }
	p.form = newForm(p)
	p.body = widgets.NewColumn(container.NewVBox(p.head(), p.form.content), p.list, nil)
	p.stop = c.Store.OnChange(func(model.Change) { c.Runner.Window(p.Reload) })
	p.Reload()
	return p
}

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable { return p.list }

// Find gives the keyboard to the filter.
func (p *Page) Find() { p.focus(p.search) }

// Back closes the form for a new mission; it says whether one was open (Esc).
func (p *Page) Back() bool { return p.form.close() }

// Topic is the chapter of the guide.
func (p *Page) Topic() string { return "lap-cuoc-giam-sat" }

// WhenSaved calls fn once nothing of this page is being written any more.
func (p *Page) WhenSaved(fn func()) { p.pending.WhenDone(fn) }

// Save makes the new mission that stands in its form (Ctrl+S); it says whether there was one.
func (p *Page) Save() bool { return p.pending.Press() }

// AnswerDraft takes back or drops the texts that the form of a new mission offers; it says whether there were any.
func (p *Page) AnswerDraft(take bool) bool { return p.pending.Answer(take) }

// NextColumn goes round filter, states and list, or the form while it is open (F6).
func (p *Page) NextColumn() {
	c := p.canvas()
	if c == nil {
		return
	}
	parts := []widgets.Region{widgets.RegionOf(c, p.list), widgets.RegionOf(c, p.search), widgets.RegionOf(c, p.states)}
	if p.form.content.Visible() {
		parts = append(parts, widgets.RegionOf(c, p.form.fields()...))
	}
	widgets.NewRegions(c, parts...).Next()
}

// Actions are what the page can do besides.
func (p *Page) Actions() []widgets.Binding {
	const ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift
	return []widgets.Binding{
		{Key: fyne.KeyM, Modifier: ctrlShift, Label: "Chép cuộc giám sát đang chọn thành cuộc mới", Do: p.copyCurrent},
		{Key: fyne.KeyT, Modifier: ctrlShift, Label: "Chuyển trạng thái cuộc giám sát", Do: p.moveCurrent},
		{Key: fyne.KeyH, Modifier: ctrlShift, Label: "Ai đã sửa cuộc giám sát này", Do: p.showHistory},
	}
}

// Leave stops everything under way.
func (p *Page) Leave() {
	p.stop()
	p.load.Cancel()
}

// OpenRecord goes to a mission in the list, now or once the list has been read.
func (p *Page) OpenRecord(ref model.Ref) bool {
	if ref.Noun != "mission" {
		return false
	}
	p.wanted = ref.UID
	p.show()
	return true
}

// OpenText begins the mission that a text was typed for and that was never written, anew or from the same older one.
func (p *Page) OpenText(t model.LeftText) {
	if !t.New || t.Kind() != "mission" {
		return
	}
	p.begin, p.source = true, ""
	if t.OfCopy() {
		p.source = t.UID
	}
	p.show()
}

func (p *Page) canvas() fyne.Canvas { return widgets.CanvasOf(p.body) }

func (p *Page) focus(o fyne.Focusable) { widgets.FocusOn(p.body, o) }

func (p *Page) listConfig() widgets.ListConfig[model.MissionRow] {
	return widgets.ListConfig[model.MissionRow]{
		Columns: columns(p.config.Today),
		Key:     func(r model.MissionRow) string { return string(r.Mission.UID) },
		Group:   year,
		Fold:    model.Fold, Places: present.Places,
		Multi:         true,
		EmptySentence: "Chưa có cuộc giám sát nào ở đây.",
		EmptyButton:   "Thêm cuộc giám sát",
		OnEmpty:       p.emptyAct,
		OnOpen:        func(r model.MissionRow) { p.config.Shell.OpenMission(r.Mission.UID) },
		OnEdit:        func(r model.MissionRow) { p.config.Shell.OpenPlan(r.Mission.UID) },
		OnDelete:      p.delete,
		Menu:          p.menu,
	}
}

func columns(today func() model.Date) []widgets.Column[model.MissionRow] {
	return []widgets.Column[model.MissionRow]{
		{
			ID: "code", Label: "Mã", Width: 110, Whole: true, Text: func(r model.MissionRow) string { return r.Mission.Code },
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
			ID: "period", Label: "Thời gian", Width: 130, Whole: true, Spare: 1, Text: func(r model.MissionRow) string { return present.Period(r.Mission.PeriodFrom, r.Mission.PeriodTo) },
			Compare: func(a, b model.MissionRow) int { return compareDates(a.Mission.PeriodFrom, b.Mission.PeriodFrom) },
		},
		{ID: "wards", Label: "Đơn vị", Width: 150, Spare: 5, Text: func(r model.MissionRow) string { return present.WardNames(r.Wards) }},
		{
			ID: "findings", Label: "Nhận xét", Width: 78, Spare: 4, Align: fyne.TextAlignTrailing, Text: func(r model.MissionRow) string { return strconv.Itoa(r.Findings) },
			Compare: func(a, b model.MissionRow) int { return a.Findings - b.Findings },
		},
		{
			ID: "open", Label: "Kiến nghị", Width: 104, Spare: 3, Badge: openBadge,
			Compare: func(a, b model.MissionRow) int { return a.Open - b.Open },
		},
		{
			ID: "due", Label: "Hạn gần nhất", Width: 190, Spare: 2, Text: func(r model.MissionRow) string { return deadline(r, today()) },
			Compare: func(a, b model.MissionRow) int { return compareDates(a.Due, b.Due) },
		},
	}
}

// emptyAct is the button in place of rows: a new mission, or an end of the filters that hide all.
func (p *Page) emptyAct() {
	if p.typed != "" || len(p.states.Value()) > 0 {
		p.states.SetValue(nil)
		p.search.SetQuery("")
		p.show()
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
		p.all, p.read = byYear(all), true
		p.states.SetOptions(stateOptions(all))
		p.show()
	})
}

func (p *Page) show() {
	if !p.read {
		return
	}
	p.list.SetRows(narrowed(p.all, p.typed, p.states.Value()))
	if p.wanted != "" && p.list.Select(string(p.wanted)) {
		p.wanted = ""
	}
	if p.begin {
		p.begin = false
		switch {
		case p.source == "":
			p.Add()
		case p.list.Select(string(p.source)):
			p.copyCurrent()
		default:
			p.config.Shell.Say("Cuộc giám sát được chép không còn trong sổ; khôi phục nó từ Thùng rác rồi chép lại thì chữ chưa lưu được đưa ra.")
		}
	}
}

// Add shows the form for a new mission.
func (p *Page) Add() {
	p.form.open(model.Mission{State: model.Planned, Office: office(p.all), Code: nextCode(p.all, p.config.Today())}, nil)
}
