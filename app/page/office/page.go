package office

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Config is everything the page works with. All fields are required.
type Config struct {
	Store   Store
	Preview Preview
	Shell   edit.Shell
	Runner  task.Runner
	After   task.Timer
	Today   func() model.Date
}

// book is what the page shows.
type book struct {
	offices []model.OfficeRow
	rules   []ruleRow
}

// Page is the page of offices.
type Page struct {
	*edit.Sheet[book]
	config Config
	list   *widgets.DataList[line]
	rules  *widgets.DataList[ruleRow]
	editor *editor

	whole    fyne.CanvasObject    // offices and rule sets
	ground   *fyne.Container      // whole, or the settings of a rule set in its place
	forms    map[string]*settings // of the rule sets opened so far
	settings *settings            // that are open, nil for none
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c, forms: map[string]*settings{}}
	p.Sheet = edit.NewSheet(edit.SheetConfig[book]{
		Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange,
		Load: func(ctx context.Context) (book, error) { return readBook(ctx, c.Store) },
	})
	p.list = p.newList()
	p.rules = p.newRules()
	p.editor = newEditor(p)
	p.editor.form.MarksIn(p.list)
	acts := container.New(layout.NewCustomPaddedLayout(6, 6, 10, 10), container.New(layout.NewCustomPaddedVBoxLayout(6),
		widgets.NewButton("Đổi tên từ một ngày ...", p.Add), widgets.NewButton("Cơ quan mới sau sắp xếp ...", p.succeed)))
	left := container.New(&sharesLayout{0.62}, widgets.NewBorder(nil, acts, nil, nil, p.list), under("Thể thức văn bản", p.rules))
	p.whole = widgets.NewSplitView(left, p.editor.content, 380).Remember(c.Shell, "office/list")
	p.ground = container.NewStack(p.whole)
	p.Begin(p.ground, p.show)
	return p
}

func readBook(ctx context.Context, s Store) (book, error) {
	offices, err := s.Offices(ctx)
	if err != nil {
		return book{}, err
	}
	sets, versions, err := s.RuleSets(ctx)
	return book{offices, ruleRows(service.RuleSets(), sets, versions)}, err
}

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable { return p.list }

// Leave stops everything under way.
func (p *Page) Leave() {
	if p.settings != nil {
		p.settings.leave()
	}
	p.Sheet.Leave()
}

// Topic is the page's chapter in the guide.
func (p *Page) Topic() string { return "co-quan" }

// NextColumn goes round offices, editor and rule sets (F6).
func (p *Page) NextColumn() {
	c := p.Canvas()
	if c == nil {
		return
	}
	if s := p.settings; s != nil {
		fields := widgets.RegionOf(c, s.focusables()...)
		fields.Enter = func() { c.Focus(s.fields[s.current].focusable()) }
		widgets.NewRegions(c, fields, widgets.RegionOf(c, s.pages)).Next()
		return
	}
	parts := []widgets.Region{widgets.RegionOf(c, p.list)}
	if p.editor.form.Shown() && !p.editor.locked {
		parts = append(parts, widgets.RegionOf(c, p.editor.focusables()...))
	}
	widgets.NewRegions(c, append(parts, widgets.RegionOf(c, p.rules))...).Next()
}

// Step goes to the next (1) or previous (-1) version; in the settings of a rule set to the next setting.
func (p *Page) Step(by int) {
	if p.settings != nil {
		p.settings.step(by)
		return
	}
	rows := p.list.Rows()
	for i, r := range rows {
		if to := i + by; r.version.UID == p.editor.form.Value().UID && to >= 0 && to < len(rows) {
			p.list.Select(string(rows[to].version.UID))
			return
		}
	}
}

// Add begins another name of the office from a day on; in a book without an office, the office; in the settings of a
// rule set other choices from a day on (Ctrl+N).
func (p *Page) Add() {
	if p.settings != nil {
		p.settings.begin()
		return
	}
	if l, ok := p.list.Current(); ok {
		p.editor.begin(follow(l.office.Versions[0], rename))
		return
	}
	p.editor.begin(work{act: begin, OfficeVersion: model.OfficeVersion{
		Level: model.Commune, Separator: "line", RuleSet: service.RuleSets()[0].Code,
	}})
}

// succeed begins a new office in the place of the one in the list.
func (p *Page) succeed() {
	if l, ok := p.list.Current(); ok {
		p.editor.begin(follow(l.office.Versions[0], succeed))
	}
}

// Back leaves the settings of a rule set, or gives up a new name that was not written, else leads from the editor to the
// names (Esc); it says whether there was anything to leave.
func (p *Page) Back() bool {
	if s := p.settings; s != nil {
		if !s.giveUp() {
			p.closeSettings()
		}
		return true
	}
	if !p.editor.form.IsNew() {
		return p.BackTo(p.list, p.rules)
	}
	p.editor.giveUp()
	return true
}

// DeleteCurrent moves the version to the bin while the keyboard is in the list; a new one is given up. In the settings of
// a rule set the setting gets its default back.
func (p *Page) DeleteCurrent() {
	if p.settings != nil {
		p.settings.resetOne()
		return
	}
	if p.Back() {
		return
	}
	v := p.editor.form.Value()
	if v.Version == 0 {
		return
	}
	noun, uid, said := model.Noun("office_version"), v.UID, "Đã chuyển tên này vào Thùng rác. Ctrl+Z để lấy lại."
	if l, ok := p.list.Current(); ok && len(l.office.Versions) == 1 {
		noun, uid, said = "office", v.Office, "Đã chuyển cơ quan vào Thùng rác. Ctrl+Z để lấy lại."
	}
	p.editor.form.WhenIdle(func() {
		p.Act(said, func(ctx context.Context) error { return p.config.Store.Delete(ctx, noun, uid) })
	})
}

// OpenRecord goes to an office or one of its versions.
func (p *Page) OpenRecord(ref model.Ref) bool {
	if ref.Noun != "office" && ref.Noun != "office_version" && ref.Noun != "rule_set" && ref.Noun != "rule_set_version" {
		return false
	}
	p.WhenLoaded(func() {
		if ref.UID == "" { // text of an office that was not written is offered with a new one
			p.Add()
			return
		}
		if ref.Noun == "rule_set" || ref.Noun == "rule_set_version" {
			p.openRules(ref.UID)
			return
		}
		for _, l := range p.list.Rows() {
			if l.version.UID == ref.UID || l.office.Office.UID == ref.UID {
				p.list.Select(string(l.version.UID))
				return
			}
		}
	})
	return true
}

// OpenText begins the name of an office that a text was typed for and that was never written.
func (p *Page) OpenText(t model.LeftText) {
	if t.New && t.UID != "" && t.Kind() == "office_version" {
		p.WhenLoaded(p.Add)
	}
}

// Actions are what the page can do besides.
func (p *Page) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Label: "Mở thiết lập của thể thức đang chọn", Do: p.openCurrentRules},
		{Label: "Trả mục thể thức này về mặc định", Do: p.inSettings((*settings).resetOne)},
		{Label: "Trả mọi mục thể thức về mặc định", Do: p.inSettings((*settings).reset)},
		{Label: "Chọn thể thức khác từ một ngày", Do: p.inSettings((*settings).begin)},
		{Label: "Đổi tên cơ quan từ một ngày", Do: p.Add},
		{Label: "Lập cơ quan mới sau sắp xếp", Do: p.succeed},
		{Label: "Mở khóa để sửa cơ quan đã kết thúc", Do: p.editor.unlock},
		{Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Lịch sử thay đổi của tên hoặc thể thức này", Do: p.history},
	}
}

func (p *Page) history() {
	if s := p.settings; s != nil {
		if v := s.form.Value(); v.Version > 0 {
			p.config.Shell.ShowHistory(model.Ref{Noun: "rule_set_version", UID: v.UID}, s.rule.name)
		}
		return
	}
	if v := p.editor.form.Value(); v.Version > 0 {
		p.config.Shell.ShowHistory(model.Ref{Noun: "office_version", UID: v.UID}, v.Name)
	}
}

func (p *Page) focus(o fyne.Focusable) {
	if c := p.Canvas(); c != nil {
		c.Focus(o)
	}
}

func (p *Page) newList() *widgets.DataList[line] {
	today := p.config.Today
	return widgets.NewDataList(widgets.ListConfig[line]{
		Columns: []widgets.Column[line]{
			{ID: "span", Label: "Thời gian", Text: func(l line) string { return span(l.version.ValidFrom, l.version.ValidTo) }},
			{ID: "code", Label: "Ký hiệu", Width: 90, Text: func(l line) string { return l.version.Code }},
			{ID: "state", Label: "Tình trạng", Width: 104, Badge: func(l line) widgets.Badge { return l.badge(today()) }},
		},
		Key: func(l line) string { return string(l.version.UID) }, Group: line.heading, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Chưa có cơ quan nào. Cơ quan cho phần đầu văn bản, ký hiệu và sổ số.",
		EmptyButton:   "Thêm cơ quan", OnEmpty: p.Add,
		OnCurrent: p.current,
		OpenEdits: true, OnOpen: func(line) { p.focus(p.editor.first()) },
		OnDelete: func([]line) { p.DeleteCurrent() },
	}).Remember(p.config.Shell, "office")
}

func (p *Page) newRules() *widgets.DataList[ruleRow] {
	return widgets.NewDataList(widgets.ListConfig[ruleRow]{
		Columns: []widgets.Column[ruleRow]{
			{
				ID: "name", Label: "Căn cứ", Text: func(r ruleRow) string { return r.basis },
				Muted: func(r ruleRow) bool { return !r.holds(p.config.Today()) },
			},
			{ID: "span", Label: "Có hiệu lực", Width: 104, Text: func(r ruleRow) string { return span(r.from, r.to) }},
			{ID: "own", Label: "Thiết lập", Width: 86, Text: ruleRow.state},
		},
		Key: func(r ruleRow) string { return r.key }, Fold: model.Fold, Places: present.Places, Group: func(r ruleRow) string { return r.name },
		EmptySentence: "Chưa có thể thức nào.",
		OpenEdits:     true, OnOpen: p.openSettings,
		OnDelete: func([]ruleRow) { p.deleteChoices() },
	}).Remember(p.config.Shell, "office/rules")
}

// show puts what was read on the page; a new name that is being typed stays.
func (p *Page) show(b book) {
	p.list.SetRows(linesOf(b.offices))
	p.rules.SetRows(b.rules)
	p.showSettings()
	if p.editor.form.IsNew() {
		return
	}
	p.list.Select(string(p.editor.form.Value().UID)) // one that was just made is not the current one yet
	if l, ok := p.list.Current(); ok {
		p.editor.refresh(l)
	} else {
		p.editor.clear()
	}
}

// current hears which version the keyboard is on.
func (p *Page) current(l line, ok bool) {
	switch {
	case !ok && !p.editor.form.IsNew():
		p.editor.clear()
	case ok && l.version.UID != p.editor.form.Value().UID:
		p.editor.open(l)
	}
}

// under sets a list under its caption.
func under(text string, list fyne.CanvasObject) fyne.CanvasObject {
	head := container.New(layout.NewCustomPaddedLayout(6, 4, 10, 8), widgets.NewHeading(text))
	return widgets.NewBorder(head, nil, nil, nil, list)
}

// sharesLayout gives the first of two objects its share of the height.
type sharesLayout struct{ first float32 }

func (*sharesLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(o[0].MinSize().Width, o[1].MinSize().Width), 160)
}

func (l *sharesLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := size.Height * l.first
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, h))
	o[1].Move(fyne.NewPos(0, h))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-h))
}
