package wards

import (
	"context"

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

// Config is everything the page works with. All fields are required.
type Config struct {
	Store  Store
	Shell  edit.Shell
	Runner task.Runner
	After  task.Timer
	Today  func() model.Date
}

// Page is the register of units. One of its views stands in the window at a time: the list, a unit, an act, a list that
// comes in.
type Page struct {
	*edit.Sheet[*model.WardBook]
	config Config

	day    model.Date
	filter filter
	typed  string
	all    []model.WardRow // of the day, in the order of names
	order  *places
	work   *task.Latest

	dayField *widgets.DateEntry
	search   *widgets.SearchEntry
	choice   *widgets.Choice
	list     *widgets.DataList[model.WardRow]
	listView fyne.CanvasObject

	unit *unit
	view view
	body *fyne.Container
}

// view is what stands in the window; the list is the nil view.
type view interface {
	content() fyne.CanvasObject
	first() fyne.Focusable
	// round are the parts that F6 visits.
	round() []widgets.Region
	// shown hears that the register was read again.
	shown()
	leave()
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c, day: c.Today(), filter: thereFilter, work: task.NewLatest(c.Runner), order: &places{by: map[string]map[model.UID]int{}}}
	p.Sheet = edit.NewSheet(edit.SheetConfig[*model.WardBook]{
		Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange, Load: c.Store.WardBook,
	})
	p.list = widgets.NewDataList(p.listConfig()).Remember(c.Shell, "wards")
	p.listView = container.New(&stretch{at: 1}, p.bar(), p.list)
	p.unit = newUnit(p)
	p.body = container.NewStack(p.listView)
	p.list.SetWaiting()
	p.Begin(p.body, func(*model.WardBook) { p.arrived() })
	return p
}

// bar is the line above the list: the day, the search, the filter, what can be done.
func (p *Page) bar() fyne.CanvasObject {
	p.dayField = edit.DayField(p.config.Today)
	p.dayField.SetValue(string(p.day))
	p.dayField.OnChange = p.setDay
	p.search = widgets.NewSearchEntry(p.config.After, func(typed string) { p.typed = typed; p.narrow() })
	p.search.PlaceHolder = "Tìm đơn vị"
	p.search.Width = 180
	p.search.OnDown = func() { p.Focus(p.list) }
	p.choice = widgets.NewChoice(filterOptions(nil), model.Fold, func(id string) { p.filter = filter(id); p.narrow() })
	p.choice.SetValue(string(p.filter))
	rest := layout.NewSpacer()
	line := widgets.NewBar(rest, widget.NewLabel("Xem ngày"), p.dayField, p.search, p.choice, rest,
		widgets.NewButton("Thêm đơn vị", p.Add), widgets.NewButton("Ghi thay đổi", func() { p.act(model.Merge) }),
		widgets.NewButton("Nhập từ Excel", p.importList))
	return container.New(layout.NewCustomPaddedLayout(6, 6, 4, 8), line)
}

// wide is the layout of one object of a fixed width and its own height.
type wide float32

func (w wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects[0].Resize(fyne.NewSize(float32(w), objects[0].Size().Height))
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

func (w wide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// middle keeps a field at its own height in the middle of a line.
func middle(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), layout.NewSpacer(), o, layout.NewSpacer())
}

func (p *Page) listConfig() widgets.ListConfig[model.WardRow] {
	return widgets.ListConfig[model.WardRow]{
		Columns: columns(p.order), Key: func(r model.WardRow) string { return string(r.Ward) }, Multi: true, Fold: model.Fold, Places: present.Places,
		TypeAhead: nameText,
		OpenEdits: true, OnOpen: func(r model.WardRow) { p.OpenWard(r.Ward) },
		OnDelete: func([]model.WardRow) { p.DeleteCurrent() },
		Menu:     p.menu,
	}
}

// menu is what can be done with the chosen units.
func (p *Page) menu([]model.WardRow) *fyne.Menu {
	var items []*fyne.MenuItem
	for _, k := range model.ChangeKinds {
		items = append(items, fyne.NewMenuItem(actTitle(k)+"...", func() { p.act(k) }))
	}
	return fyne.NewMenu("", items...)
}

// setDay shows the register as on another day; an emptied field means today.
func (p *Page) setDay(day string) {
	p.day = model.Date(day)
	if p.day == "" {
		p.day = p.config.Today()
		p.dayField.SetValue(string(p.day))
	}
	p.arrange()
}

// arrived shows the register after it was read.
func (p *Page) arrived() {
	p.arrange()
	if p.view != nil {
		p.view.shown()
	}
}

// arrange makes the rows of the day, away from the window: ten thousand names take a while to be ordered.
func (p *Page) arrange() {
	if !p.Loaded() {
		return
	}
	book, day, f, typed := p.Data(), p.day, p.filter, p.typed
	type made struct{ all, shown []model.WardRow }
	task.Load(p.work, func(context.Context) (made, error) {
		all := book.Rows(day)
		return made{all, narrowed(all, f, typed)}, nil
	}, func(m made, err error) {
		if err != nil {
			p.config.Shell.Failed(err)
			return
		}
		p.all = m.all
		p.order.rows, p.order.by = m.all, map[string]map[model.UID]int{}
		p.choice.SetOptions(filterOptions(counts(p.all)))
		p.show(m.shown)
	})
}

// narrow shows those rows that are asked for.
func (p *Page) narrow() {
	all, f, typed := p.all, p.filter, p.typed
	task.Load(p.work, func(context.Context) ([]model.WardRow, error) { return narrowed(all, f, typed), nil },
		func(rows []model.WardRow, _ error) { p.show(rows) })
}

func (p *Page) show(rows []model.WardRow) {
	switch {
	case len(p.all) == 0:
		p.list.SetEmpty("Chưa có đơn vị nào. Thêm từng đơn vị (Ctrl+N), hoặc nhập cả danh sách từ Excel (Ctrl+I).", "Nhập từ Excel", p.importList)
	case p.typed != "":
		p.list.SetEmpty("Không có đơn vị nào như vậy vào ngày này.", "Tìm trong tất cả", p.searchAll)
	default:
		p.list.SetEmpty("Không có đơn vị nào ở đây vào ngày "+p.day.Format()+".", "Xem tất cả", p.searchAll)
	}
	p.list.SetRows(rows)
	if r, ok := p.list.Current(); p.view == view(p.unit) && (!ok || r.Ward != p.unit.ward) {
		p.list.Select(string(p.unit.ward)) // one that was just added is not the current one yet
	}
}

// searchAll looks through the units of all days; when those are shown already it takes the words away.
func (p *Page) searchAll() {
	if p.filter == allFilter {
		p.search.SetQuery("")
		return
	}
	p.filter = allFilter
	p.choice.SetValue(string(allFilter))
	p.narrow()
}

// goTo shows a view in place of the one before; nil is the list.
func (p *Page) goTo(v view) {
	p.HandOver()
	if p.view != nil {
		p.view.leave()
	}
	p.view = v
	content, first := p.listView, fyne.Focusable(p.list)
	if v != nil {
		content, first = v.content(), v.first()
	}
	p.body.Objects = []fyne.CanvasObject{content}
	p.body.Refresh()
	p.Focus(first)
}

// texts keep what is typed where something is being done.
func (p *Page) texts(e model.Errand) *edit.Texts {
	c := p.config
	return edit.NewTexts(edit.TextsConfig{Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: p.Pending(), Errand: e})
}

// OpenWard shows one unit.
func (p *Page) OpenWard(ward model.UID) {
	p.WhenLoaded(func() {
		p.unit.open(ward)
		p.list.Select(string(ward))
		if p.view != view(p.unit) {
			p.goTo(p.unit)
		}
	})
}

// OpenRecord shows the unit that a record belongs to.
func (p *Page) OpenRecord(ref model.Ref) bool {
	switch ref.Noun {
	case "ward":
		if ref.UID == "" {
			p.newUnit() // offers what was left of it
			return true
		}
		p.OpenWard(ref.UID)
	case "ward_change":
		p.WhenLoaded(func() {
			if ref.UID == "" {
				p.act(model.Merge) // offers the act that was left
				return
			}
			p.openChange(ref.UID)
		})
	default:
		return false
	}
	return true
}

// OpenText begins what a text was typed for: a name or a body of the unit that is opened, or the basis of its change.
func (p *Page) OpenText(t model.LeftText) {
	u, errand := p.unit, model.ErrandOf(t.Field)
	lead := map[model.Errand]func(){
		model.ErrandBody:  func() { u.bodies.openForm(t.Ref) },
		model.ErrandBasis: func() { u.history.correctChange(t.UID) },
	}[errand]
	switch {
	case errand == "" && t.New && t.Kind() == "ward_version":
		lead = u.names.add
	case errand == "" && t.Noun == "ward_version":
		lead = func() { u.names.list.Select(string(t.UID)) }
	}
	if lead != nil {
		p.WhenLoaded(func() { u.whenRead(lead) })
	}
}

// openChange shows the first unit that a change made or ended.
func (p *Page) openChange(change model.UID) {
	for _, f := range p.Data().Flows {
		if f.Change != change {
			continue
		}
		ward := f.To
		if ward == "" {
			ward = f.From
		}
		p.OpenWard(ward)
		return
	}
}

// First has the keyboard when the page opens.
func (p *Page) First() fyne.Focusable {
	if p.view != nil {
		return p.view.first()
	}
	return p.list
}

// Find gives the keyboard to the search.
func (p *Page) Find() {
	if p.view != nil {
		p.goTo(nil)
	}
	p.Focus(p.search)
}

// Back goes from a unit, an act or a list that comes in back to where it was opened, and from what stands above the register
// into it (Esc).
func (p *Page) Back() bool {
	if p.view == nil {
		return p.BackTo(p.list)
	}
	if b, ok := p.view.(interface{ back() bool }); ok && b.back() {
		return true
	}
	p.goTo(nil)
	return true
}

// Leave stops everything under way.
func (p *Page) Leave() {
	if p.view != nil {
		p.view.leave()
	}
	p.work.Cancel()
	p.unit.load.Cancel()
	p.Sheet.Leave()
}

// Step goes to the next or previous unit of the list.
func (p *Page) Step(by int) {
	if p.view != view(p.unit) {
		return
	}
	rows := p.list.Rows()
	for i, r := range rows {
		if r.Ward == p.unit.ward && i+by >= 0 && i+by < len(rows) {
			p.HandOver()
			p.OpenWard(rows[i+by].Ward)
			return
		}
	}
}

// NextColumn goes round the parts of the view (F6).
func (p *Page) NextColumn() {
	c := p.Canvas()
	if c == nil {
		return
	}
	parts := []widgets.Region{widgets.RegionOf(c, p.list), widgets.RegionOf(c, p.dayField, p.search, p.choice)}
	if p.view != nil {
		parts = p.view.round()
	}
	widgets.NewRegions(c, parts...).Next()
}

// Add begins a new unit, or a new line where an act is filled in.
func (p *Page) Add() {
	if a, ok := p.view.(interface{ add() }); ok {
		p.HandOver()
		a.add()
		return
	}
	p.newUnit()
}

// Save writes what stands in the form of a new unit, of an act or of a body, the list that comes in, and else what Ctrl+S saves on any page.
func (p *Page) Save() bool {
	switch v := p.view.(type) {
	case *addUnit:
		v.save()
		return true
	case *act:
		v.perform()
		return true
	case *importing:
		v.perform()
		return true
	case *unit:
		if v.bodies.form.content.Visible() {
			v.bodies.form.save()
			return true
		}
	}
	return p.Sheet.Save()
}

// DeleteCurrent moves what the keyboard is on to the bin: units of the list, a name or a body of the unit.
func (p *Page) DeleteCurrent() {
	if d, ok := p.view.(interface{ delete() }); ok {
		d.delete()
		return
	}
	chosen := p.list.Chosen()
	if p.view != nil || len(chosen) == 0 {
		return
	}
	var uids []model.UID
	for _, r := range chosen {
		uids = append(uids, r.Ward)
	}
	p.Act("Đã chuyển "+present.Several(len(uids), chosen[0].Title, "đơn vị")+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return p.config.Store.DeleteAll(ctx, "ward", uids)
	})
}

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "phuong" }

const ctrl, ctrlShift = fyne.KeyModifierControl, fyne.KeyModifierControl | fyne.KeyModifierShift

// Actions are what else can be done here.
func (p *Page) Actions() []widgets.Binding {
	out := []widgets.Binding{
		{Key: fyne.KeyM, Modifier: ctrl, Label: actTitle(model.Merge) + "...", Do: func() { p.act(model.Merge) }},
		{Key: fyne.KeyM, Modifier: ctrlShift, Label: actTitle(model.Split) + "...", Do: func() { p.act(model.Split) }},
		{Key: fyne.KeyR, Modifier: ctrl, Label: actTitle(model.Rename) + "...", Do: func() { p.act(model.Rename) }},
	}
	for _, k := range []model.ChangeKind{model.Create, model.Transfer, model.Dissolve} {
		out = append(out, widgets.Binding{Label: actTitle(k) + "...", Do: func() { p.act(k) }})
	}
	return append(out,
		widgets.Binding{Key: fyne.KeyI, Modifier: ctrl, Label: "Nhập danh sách từ Excel...", Do: p.importList},
		widgets.Binding{Key: fyne.KeyV, Modifier: ctrlShift, Label: "Dán danh sách từ Excel", Do: p.importPaste},
		widgets.Binding{Label: "Tạo tệp mẫu Excel...", Do: p.saveTemplate},
		widgets.Binding{Key: fyne.KeyB, Modifier: ctrl, Label: "Thêm bốn cơ quan thường có", Do: p.unit.addUsualBodies},
		widgets.Binding{Key: fyne.KeyE, Modifier: ctrl, Label: "Sửa căn cứ của thay đổi...", Do: p.unit.history.correct},
		widgets.Binding{Key: fyne.KeyT, Modifier: ctrl, Label: "Lịch sử, việc qua các năm", Do: p.unit.nextPart},
		widgets.Binding{Key: fyne.KeyH, Modifier: ctrlShift, Label: "Ai đã sửa đơn vị này", Do: p.unit.showHistory},
	)
}

var actTitles = map[model.ChangeKind]string{
	model.Create: "Thành lập đơn vị", model.Rename: "Đổi tên đơn vị", model.Merge: "Nhập đơn vị", model.Split: "Chia, tách đơn vị",
	model.Transfer: "Chuyển đơn vị trực thuộc", model.Dissolve: "Giải thể đơn vị",
}

func actTitle(k model.ChangeKind) string { return actTitles[k] }
