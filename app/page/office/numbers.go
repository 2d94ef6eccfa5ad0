package office

import (
	"context"
	"strconv"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// NumberConfig is everything the page of numbers works with. All fields are required.
type NumberConfig struct {
	Store  NumberStore
	Shell  edit.Shell
	Runner task.Runner
	After  task.Timer
	Today  func() model.Date
}

// register is what the page of numbers shows: all series, and the numbers of one.
type register struct {
	offices []model.OfficeRow
	row     model.SeriesRow
}

// Numbers is the page of number series: series on the left, the numbers of one in the middle, what can be done with them
// on the right.
type Numbers struct {
	*edit.Sheet[register]
	config NumberConfig
	chosen atomic.Value // model.UID of the series whose numbers are read; read while loading
	fill   bool         // lists are being filled: where the keyboard is in them is not the user's doing

	runs    *widgets.DataList[run]
	numbers *widgets.DataList[stretch]
	opened  map[int]bool // first numbers of the ranges whose numbers stand one by one
	panel   *panel
}

// NewNumbers makes the page and begins to read.
func NewNumbers(c NumberConfig) *Numbers {
	p := &Numbers{config: c, opened: map[int]bool{}}
	p.chosen.Store(model.UID(""))
	p.Sheet = edit.NewSheet(edit.SheetConfig[register]{Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange, Load: p.read})
	p.runs = p.newRuns()
	p.numbers = p.newNumbers()
	p.panel = newPanel(p)
	p.panel.form.MarksIn(p.runs)
	add := container.New(layout.NewCustomPaddedLayout(6, 6, 10, 10), widgets.NewButton("Lập sổ số mới", p.Add))
	left := widgets.NewBorder(nil, add, nil, nil, p.runs)
	right := widgets.NewSplitView(p.numbers, p.panel.content, 500).Remember(c.Shell, "numbers/list")
	all := widgets.NewSplitView(left, right, 300).Remember(c.Shell, "numbers/series")
	p.Begin(all, p.show)
	return p
}

// read reads the series of the book and the numbers of the chosen one; until one was chosen, of the usual one.
func (p *Numbers) read(ctx context.Context) (register, error) {
	offices, err := p.config.Store.Offices(ctx)
	if err != nil {
		return register{}, err
	}
	uid := p.chosen.Load().(model.UID)
	if !hasSeries(offices, uid) {
		uid = usual(offices, p.config.Today())
	}
	if uid == "" {
		return register{offices: offices}, nil
	}
	row, err := p.config.Store.Numbers(ctx, uid)
	return register{offices, row}, err
}

func hasSeries(all []model.OfficeRow, uid model.UID) bool {
	for _, o := range all {
		for _, s := range o.Series {
			if s.UID == uid {
				return true
			}
		}
	}
	return false
}

// First has the keyboard when the page opens: the list of series.
func (p *Numbers) First() fyne.Focusable { return p.runs }

// Topic is the page's chapter in the guide.
func (p *Numbers) Topic() string { return "so-van-ban" }

// NextColumn goes round series, numbers and acts (F6).
func (p *Numbers) NextColumn() {
	if c := p.Canvas(); c != nil {
		widgets.NewRegions(c, widgets.RegionOf(c, p.runs), widgets.RegionOf(c, p.numbers), widgets.RegionOf(c, p.panel.focusables()...)).Next()
	}
}

// Step goes to the next (1) or previous (-1) series.
func (p *Numbers) Step(by int) {
	rows := p.runs.Rows()
	for i, r := range rows {
		if to := i + by; r.series.UID == p.Data().row.Series.UID && to >= 0 && to < len(rows) {
			p.runs.Select(string(rows[to].series.UID))
			return
		}
	}
}

// Add begins a new series (Ctrl+N).
func (p *Numbers) Add() { p.panel.begin() }

// Back gives up a new series that was not written (Esc); it says whether there was one.
func (p *Numbers) Back() bool { return p.panel.giveUp() }

// DeleteCurrent moves the chosen series to the bin, none when one of them has given numbers; a new one is given up.
func (p *Numbers) DeleteCurrent() {
	if p.panel.giveUp() {
		return
	}
	if c := p.Canvas(); c == nil || c.Focused() != fyne.Focusable(p.runs) {
		return
	}
	var gone []model.UID
	for _, r := range p.runs.Chosen() {
		gone = append(gone, r.series.UID)
	}
	if len(gone) > 0 {
		p.Act("Đã chuyển "+present.Several(len(gone), "sổ số", "sổ số")+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return p.config.Store.DeleteAll(ctx, "number_series", gone)
		})
	}
}

// OpenRecord goes to a series.
func (p *Numbers) OpenRecord(ref model.Ref) bool {
	if ref.Noun != "number_series" {
		return false
	}
	p.WhenLoaded(func() { p.goTo(ref.UID) })
	return true
}

// OpenText begins what a text was typed for: a new series, or one of the questions about the series that is opened.
func (p *Numbers) OpenText(t model.LeftText) {
	switch errand := model.ErrandOf(t.Field); {
	case t.New:
		p.WhenLoaded(p.Add)
	case errand == model.ErrandReserve:
		p.WhenLoaded(p.panel.reserve)
	case errand == model.ErrandVoid:
		p.WhenLoaded(p.panel.void)
	}
}

// Actions are what the page can do besides.
func (p *Numbers) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Label: "Lập sổ số mới", Do: p.Add},
		{Label: "Giữ chỗ số tiếp theo", Do: p.panel.reserve},
		{Label: "Hủy số", Do: p.panel.void},
		{Label: "Ghi số của văn bản lưu nơi khác", Do: func() { p.focus(p.panel.number) }},
		{Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Lịch sử của sổ số này", Do: p.history},
	}
}

func (p *Numbers) history() {
	if s := p.Data().row.Series; s.UID != "" {
		p.config.Shell.ShowHistory(model.Ref{Noun: "number_series", UID: s.UID}, s.Title())
	}
}

func (p *Numbers) focus(o fyne.Focusable) {
	if c := p.Canvas(); c != nil {
		c.Focus(o)
	}
}

func (p *Numbers) newRuns() *widgets.DataList[run] {
	return widgets.NewDataList(widgets.ListConfig[run]{
		Columns: []widgets.Column[run]{
			{ID: "title", Label: "Sổ số", Text: func(r run) string { return r.series.Title() }, Muted: func(r run) bool { return !r.series.Covers(p.config.Today()) }},
			{ID: "next", Label: "Số tới", Width: 62, Align: fyne.TextAlignTrailing, Text: func(r run) string { return twoDigits(r.next) }},
		},
		Key: func(r run) string { return string(r.series.UID) }, Group: func(r run) string { return r.office }, Multi: true, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Chưa có sổ số. Sổ số giữ thứ tự số văn bản của cơ quan trong một năm hoặc một nhiệm kỳ.",
		EmptyButton:   "Lập sổ số mới", OnEmpty: p.Add,
		OnCurrent: p.current,
		OnOpen:    func(run) { p.focus(p.numbers) },
		OnDelete:  func([]run) { p.DeleteCurrent() },
	}).Remember(p.config.Shell, "numbers/runs")
}

// newNumbers is the list of numbers, a line for each range; Enter on a range shows its numbers one by one.
func (p *Numbers) newNumbers() *widgets.DataList[stretch] {
	return widgets.NewDataList(widgets.ListConfig[stretch]{
		Columns: []widgets.Column[stretch]{
			{
				ID: "number", Label: "Số", Width: 62, Align: fyne.TextAlignTrailing, Bold: true,
				Text:    func(n stretch) string { return n.run().Text() },
				Compare: func(a, b stretch) int { return a.Use.Number - b.Use.Number },
			},
			{ID: "state", Label: "Tình trạng", Width: 96, Badge: func(n stretch) widgets.Badge { return numberBadge(n.NumberRow) }},
			{ID: "paper", Label: "Văn bản, lý do", Text: func(n stretch) string { return paperText(n.NumberRow) }},
			{ID: "day", Label: "Ngày", Width: 88, Spare: 1, Text: func(n stretch) string { return n.Use.Day.Format() }},
		},
		Key: func(n stretch) string { return strconv.Itoa(n.Use.Number) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Sổ này chưa cấp số nào.",
		OnCurrent:     func(stretch, bool) { p.panel.showActs() },
		OnOpen: func(n stretch) {
			if n.to > n.Use.Number {
				p.opened[n.Use.Number] = true
				p.numbers.SetRows(stretchesOf(p.Data().row.Numbers, p.opened))
				p.panel.showActs()
			}
			if n.Use.Document != "" {
				p.config.Shell.Open(model.Ref{Noun: "document", UID: n.Use.Document})
			}
		},
	}).Remember(p.config.Shell, "numbers")
}

// show puts what was read on the page.
func (p *Numbers) show(r register) {
	p.fill = true
	p.chosen.Store(r.row.Series.UID)
	p.runs.SetRows(runsOf(r.offices, p.config.Today()))
	if now, ok := p.runs.Current(); !ok || now.series.UID != r.row.Series.UID { // what is chosen besides stays so
		p.runs.Select(string(r.row.Series.UID))
	}
	p.numbers.SetRows(stretchesOf(r.row.Numbers, p.opened))
	p.fill = false
	p.panel.show(r)
}

// current hears which series the keyboard is on, and reads its numbers.
func (p *Numbers) current(r run, ok bool) {
	if ok && !p.fill && r.series.UID != p.chosen.Load().(model.UID) {
		p.goTo(r.series.UID)
	}
}

// goTo reads the numbers of a series.
func (p *Numbers) goTo(series model.UID) {
	p.chosen.Store(series)
	clear(p.opened)
	p.Reload()
}
