package overview

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
	"sogiamsat/reports/charts"
)

// Config is everything the page works with. All fields are required.
type Config struct {
	Store   Store
	Shell   edit.Shell
	Runner  task.Runner
	Today   func() model.Date
	Mission model.UID
	// Where the work is done that the pictures show: what the buttons of empty parts lead to.
	ToSchedule, ToFindings, ToRecommendations func()
}

// Page is the overview of one mission.
type Page struct {
	*edit.Sheet[model.Dossier]
	config Config

	line   *timeLine
	said   *widgets.StatusText // the point with the keyboard, in words
	points *widgets.DataList[pointRow]

	findings *picture
	units    *widgets.DataList[unitRow]
	recs     *picture
	states   *widgets.DataList[stateRow]

	parts  []*part
	scroll *container.Scroll
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c}
	p.Sheet = edit.NewSheet(edit.SheetConfig[model.Dossier]{
		Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange,
		Load: func(ctx context.Context) (model.Dossier, error) { return c.Store.Dossier(ctx, c.Mission, "") },
	})
	p.setUpLine()
	p.findings = newPicture(c.Runner, p.laidOut)
	p.units = widgets.NewDataList(p.unitsConfig()).Remember(c.Shell, "overview/units")
	p.recs = newPicture(c.Runner, p.laidOut)
	p.states = widgets.NewDataList(p.statesConfig()).Remember(c.Shell, "overview/states")
	p.parts = []*part{
		newPart("Tiến độ và thời hạn", widgets.NewBorder(nil, p.said, nil, nil, p.line), p.points,
			blank{"Chưa có ngày nào. Khi có thời gian giám sát và lịch làm việc, các thời hạn hiện ở đây.", "Ghi lịch làm việc", c.ToSchedule}),
		newPart("Nhận xét theo đơn vị và loại", p.findings, p.units,
			blank{"Chưa có nhận xét nào.", "Thêm nhận xét", c.ToFindings}),
		newPart("Thực hiện kiến nghị", p.recs, p.states,
			blank{"Chưa có kiến nghị nào.", "Thêm kiến nghị", c.ToRecommendations}),
	}
	column := container.New(&columnLayout{})
	for _, x := range p.parts {
		column.Add(x.content)
	}
	p.scroll = container.NewVScroll(column)
	p.Begin(p.scroll, p.show)
	return p
}

// First has the keyboard when the page opens: the time line.
func (p *Page) First() fyne.Focusable { return p.line }

// Topic is the page's chapter in the guide.
func (p *Page) Topic() string { return "tong-quan" }

// Leave stops everything under way.
func (p *Page) Leave() {
	p.findings.leave()
	p.recs.leave()
	p.Sheet.Leave()
}

// NextColumn goes round the pictures' tables and the time line (F6).
func (p *Page) NextColumn() {
	c := p.Canvas()
	if c == nil {
		return
	}
	var round []widgets.Region
	for i, parts := range [][]fyne.Focusable{{p.line, p.points}, {p.units}, {p.states}} {
		if !p.parts[i].empty() {
			for _, f := range parts {
				round = append(round, widgets.RegionOf(c, f))
			}
		}
	}
	widgets.NewRegions(c, round...).Next()
}

// Actions are what the page can do besides.
func (p *Page) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Ai đã sửa cuộc giám sát này", Do: p.showHistory},
		{Label: "Đến lịch làm việc của cuộc giám sát này", Do: p.config.ToSchedule},
		{Label: "Đến nhận xét của cuộc giám sát này", Do: p.config.ToFindings},
		{Label: "Đến kiến nghị của cuộc giám sát này", Do: p.config.ToRecommendations},
	}
}

func (p *Page) showHistory() {
	if p.Loaded() {
		m := p.Data().Mission
		p.config.Shell.ShowHistory(model.Ref{Noun: "mission", UID: m.UID}, m.Code)
	}
}

func (p *Page) setUpLine() {
	p.said = widgets.NewStatusText()
	p.line = newTimeLine()
	p.line.OnOpen = p.open
	p.line.OnFocus = func() { p.reveal(0) }
	p.line.OnCurrent = func(i int) {
		p.say(i)
		p.points.Select(strconv.Itoa(i))
	}
	p.points = widgets.NewDataList(widgets.ListConfig[pointRow]{
		Columns: []widgets.Column[pointRow]{
			{ID: "day", Label: "Ngày", Width: 86, Text: func(r pointRow) string { return r.Day.Format() }},
			{ID: "what", Label: "Việc", Text: func(r pointRow) string { return whatText(r.TimePoint) }},
			{ID: "state", Label: "Tình trạng", Width: 110, Badge: func(r pointRow) widgets.Badge { return pointBadge(r.TimePoint) }},
		},
		Key: func(r pointRow) string { return r.key }, Fold: model.Fold, Places: present.Places,
		TypeAhead: func(r pointRow) string { return whatText(r.TimePoint) },
		OnFocus:   func() { p.reveal(0) },
		OnCurrent: func(r pointRow, ok bool) {
			if i, err := strconv.Atoi(r.key); ok && err == nil {
				p.line.goTo(i)
			}
		},
		OnOpen: func(r pointRow) { p.open(r.TimePoint) },
	}).Remember(p.config.Shell, "overview/points")
}

func (p *Page) unitsConfig() widgets.ListConfig[unitRow] {
	columns := []widgets.Column[unitRow]{{ID: "unit", Label: "Đơn vị", Text: func(r unitRow) string { return r.name }}}
	for i, k := range model.FindingKinds {
		columns = append(columns, widgets.Column[unitRow]{
			ID: string(k), Label: kindHeads[i], Width: 72, Align: fyne.TextAlignTrailing, Text: func(r unitRow) string { return number(r.counts[k]) },
		})
	}
	columns = append(columns, widgets.Column[unitRow]{ID: "all", Label: "Cộng", Width: 52, Align: fyne.TextAlignTrailing, Bold: true, Text: func(r unitRow) string { return number(r.all()) }})
	return widgets.ListConfig[unitRow]{
		Columns: columns, Key: func(r unitRow) string { return r.name }, Sum: func(r unitRow) bool { return r.sum }, Fold: model.Fold, Places: present.Places,
		OnFocus: func() { p.reveal(1) },
		OnOpen: func(r unitRow) {
			if r.first != "" {
				p.config.Shell.Open(model.Ref{Noun: "finding", UID: r.first})
			}
		},
	}
}

// kindHeads are the kinds of findings as heads of narrow columns.
var kindHeads = [...]string{"Ưu điểm", "Hạn chế", "Kh. quan", "Ch. quan"}

func (p *Page) statesConfig() widgets.ListConfig[stateRow] {
	return widgets.ListConfig[stateRow]{
		Columns: []widgets.Column[stateRow]{
			{ID: "state", Label: "Tình trạng", Badge: func(r stateRow) widgets.Badge {
				return widgets.Badge{Word: r.state.Label(), Tone: widgets.Tone(present.RecommendationTone(r.state))}
			}},
			{ID: "all", Label: "Kiến nghị", Width: 84, Align: fyne.TextAlignTrailing, Bold: true, Text: func(r stateRow) string { return number(r.All) }},
			{ID: "late", Label: "Quá hạn", Width: 84, Align: fyne.TextAlignTrailing, Text: func(r stateRow) string { return number(r.Overdue) }},
		},
		Key: func(r stateRow) string { return string(r.state) }, Fold: model.Fold, Places: present.Places,
		OnFocus: func() { p.reveal(2) },
		OnOpen:  func(r stateRow) { p.config.Shell.Open(model.Ref{Noun: "recommendation", UID: r.first}) },
	}
}

// show puts what was read on the page.
func (p *Page) show(d model.Dossier) {
	line := model.TimeLineOf(&d, p.config.Today())
	points := pointRows(line)
	p.line.show(line)
	p.points.SetRows(points)
	p.points.Select(strconv.Itoa(p.line.current))
	p.say(p.line.current)
	units := unitRows(d)
	p.units.SetRows(units)
	of, once := unitFindings(units)
	p.findings.show(func(l charts.Look) (charts.Picture, error) { return charts.Findings(of, once, l) })
	states := stateRows(d, p.config.Today())
	p.states.SetRows(states)
	counts := stateCounts(states)
	p.recs.show(func(l charts.Look) (charts.Picture, error) { return charts.States(counts, l) })
	for i, n := range []int{len(points), len(units), len(states)} {
		p.parts[i].show(n)
	}
	p.laidOut()
}

// say tells the point with the keyboard in words.
func (p *Page) say(i int) {
	if i < 0 || i >= len(p.line.points) {
		p.said.Say("")
		return
	}
	p.said.Say(sentence(p.line.points[i]))
}

// open shows the session or the paper behind a point.
func (p *Page) open(t model.TimePoint) {
	if t.Ref.UID != "" {
		p.config.Shell.Open(t.Ref)
	}
}

// laidOut lays the page out anew after a part got another height.
func (p *Page) laidOut() {
	if p.scroll == nil {
		return
	}
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

// reveal brings the part with the keyboard into sight.
func (p *Page) reveal(i int) {
	o := p.parts[i].content
	top, bottom := o.Position().Y-margin, o.Position().Y+o.Size().Height
	at := p.scroll.Offset.Y
	if bottom > at+p.scroll.Size().Height {
		at = bottom - p.scroll.Size().Height
	}
	at = min(at, top)
	if at != p.scroll.Offset.Y {
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(at, 0)))
	}
}
