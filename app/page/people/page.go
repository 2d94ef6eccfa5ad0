package people

import (
	"context"
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

// Config is everything the page works with. All fields are required.
type Config struct {
	Store  Store
	Shell  edit.Shell
	Runner task.Runner
	After  task.Timer
	Today  func() model.Date
}

// Page is the page of persons.
type Page struct {
	*edit.Sheet[model.People]
	config Config
	day    atomic.Value // model.Date: posts are shown as held on it; read while loading
	typed  string

	search *widgets.SearchEntry
	on     *widgets.DateEntry
	list   *widgets.DataList[row]
	person *personPart
	post   *postPart

	desk *edit.Desk
	// importing is the preview of a list that comes in, in place of the columns. Nothing of it is in the file before it is
	// written as one action.
	importing *edit.Incoming[model.NewPost]
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c}
	p.day.Store(c.Today())
	p.Sheet = edit.NewSheet(edit.SheetConfig[model.People]{
		Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange,
		Load: func(ctx context.Context) (model.People, error) { return c.Store.People(ctx, p.Day()) },
	})
	p.list = p.newList()
	p.person = newPersonPart(p)
	p.person.form.MarksIn(p.list)
	p.post = newPostPart(p)
	right := widgets.NewSplitView(p.person.content, p.post.content, 430).Remember(c.Shell, "people/person")
	all := widgets.NewSplitView(p.left(), right, 350).Remember(c.Shell, "people/list")
	p.desk = edit.NewDesk(all)
	p.Begin(p.desk.Content, p.show)
	return p
}

// Day is the day as of which posts are shown.
func (p *Page) Day() model.Date { return p.day.Load().(model.Date) }

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable {
	if p.importing != nil {
		return p.importing.List
	}
	return p.list
}

// Topic is the page's chapter in the guide.
func (p *Page) Topic() string { return "nguoi-co-quan" }

// Find gives the keyboard to the search field (Ctrl+F).
func (p *Page) Find() { p.besidesImport(func() { p.focus(p.search) })() }

// Back gives up a list that comes in, else leads from the editors to the list (Esc).
func (p *Page) Back() bool {
	if p.importing == nil {
		return p.BackTo(p.list)
	}
	p.endImport()
	return true
}

// NextColumn goes round list, person and post (F6).
func (p *Page) NextColumn() {
	c := p.Canvas()
	if c == nil {
		return
	}
	if p.importing != nil {
		p.importing.NextColumn(nil)
		return
	}
	parts := []widgets.Region{widgets.RegionOf(c, p.list, p.search, p.on)}
	if p.person.form.Shown() {
		parts = append(parts, p.person.region(c))
	}
	if p.post.form.Shown() {
		parts = append(parts, p.post.region(c))
	}
	widgets.NewRegions(c, parts...).Next()
}

// Step goes to the next (1) or previous (-1) person.
func (p *Page) Step(by int) {
	if p.importing != nil {
		return
	}
	rows := p.list.Rows()
	at := -1
	for i, r := range rows {
		if r.Person.UID == p.person.form.Value().UID {
			at = i
		}
	}
	if to := at + by; to >= 0 && to < len(rows) {
		p.list.Select(string(rows[to].Person.UID))
	}
}

// Add begins a new post while the keyboard is among posts, else a new person (Ctrl+N).
func (p *Page) Add() {
	if p.importing != nil {
		return
	}
	if c := p.Canvas(); c != nil && p.post.holds(c.Focused()) && p.post.canAdd() {
		p.post.add()
		return
	}
	p.addPerson()
}

// DeleteCurrent moves what the keyboard is on to the bin: a post, else the person. A new one is given up.
func (p *Page) DeleteCurrent() {
	if p.importing != nil {
		return
	}
	c := p.Canvas()
	if c != nil && p.post.holds(c.Focused()) {
		p.post.delete()
		return
	}
	p.deletePerson()
}

// OpenRecord goes to a person or a post.
func (p *Page) OpenRecord(ref model.Ref) bool {
	if ref.Noun != "person" && ref.Noun != "post" {
		return false
	}
	p.WhenLoaded(func() {
		if ref.UID == "" { // text of a person who was not written is offered with a new one
			p.addPerson()
			return
		}
		p.goTo(ref)
	})
	return true
}

// OpenText begins the post that a text was typed for and that was never written.
func (p *Page) OpenText(t model.LeftText) {
	if t.New && t.Kind() == "post" {
		p.WhenLoaded(p.post.add)
	}
}

func (p *Page) goTo(ref model.Ref) {
	p.typed = ""
	p.search.SetValue("")
	p.show(p.Data())
	for _, x := range p.Data().Persons {
		if ref.Noun == "person" && x.Person.UID == ref.UID {
			p.list.Select(string(ref.UID))
		}
		for _, post := range x.Posts {
			if ref.Noun == "post" && post.Post.UID == ref.UID {
				p.list.Select(string(x.Person.UID))
				p.post.list.Select(string(ref.UID))
			}
		}
	}
}

// Actions are what the page can do besides.
func (p *Page) Actions() []widgets.Binding {
	acts := []widgets.Binding{
		{Label: "Thêm người", Do: p.addPerson},
		{Label: "Thêm chức vụ cho người này", Do: p.post.add},
		{Label: "Gộp hai mục của cùng một người", Do: p.merge},
		{Label: "Xem chức vụ vào một ngày khác", Do: func() { p.focus(p.on) }},
		{Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Lịch sử thay đổi của người này", Do: p.history},
		{Label: "Lưu tệp mẫu Excel...", Do: p.saveTemplate},
		{Label: "Nhập từ Excel...", Do: p.importFile},
	}
	for i := range acts {
		acts[i].Do = p.besidesImport(acts[i].Do)
	}
	return acts
}

func (p *Page) history() {
	if v := p.person.form.Value(); v.Version > 0 {
		p.config.Shell.ShowHistory(model.Ref{Noun: "person", UID: v.UID}, v.FullName)
	}
}

func (p *Page) focus(o fyne.Focusable) {
	if c := p.Canvas(); c != nil {
		c.Focus(o)
	}
}

// left is the first column: search, day and list.
func (p *Page) left() fyne.CanvasObject {
	p.search = widgets.NewSearchEntry(p.config.After, func(typed string) { p.typed = typed; p.showRows() })
	p.search.PlaceHolder = "Tìm người"
	p.search.OnDown = func() { p.focus(p.list) }
	p.on = edit.DayField(p.config.Today)
	p.on.SetValue(string(p.Day()))
	p.on.SetHelp("Chức vụ được xem vào ngày này.")
	p.on.OnChange = p.setDay
	add := widgets.NewButton("Thêm người", p.addPerson)
	p.search.Width = 110
	line := widgets.NewBar(p.search, p.search, p.on, add)
	return widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 6, 10, 8), line), nil, nil, nil, p.list)
}

// setDay shows posts as of another day; an emptied field means today.
func (p *Page) setDay(day string) {
	if day == "" {
		day = string(p.config.Today())
		p.on.SetValue(day)
	}
	p.day.Store(model.Date(day))
	p.Reload()
}

func (p *Page) newList() *widgets.DataList[row] {
	return widgets.NewDataList(widgets.ListConfig[row]{
		Columns: []widgets.Column[row]{
			{
				ID: "name", Label: "Họ và tên", Width: 164, Whole: true, Bold: true, Text: func(r row) string { return r.Person.FullName },
				Compare: func(a, b row) int { return model.CompareNames(a.Person.FullName, b.Person.FullName) },
			},
			{
				ID: "post", Label: "Chức vụ", Text: row.heldText, Muted: func(r row) bool { return r.held == "" },
				Compare: func(a, b row) int { return model.Compare(a.held, b.held) },
			},
			{ID: "signs", Label: "Ký", Width: 48, Badge: func(r row) widgets.Badge { return signsBadge(r.signs) }},
		},
		Key: func(r row) string { return string(r.Person.UID) }, Multi: true, Fold: model.Fold, Places: present.Places,
		TypeAhead:     func(r row) string { return givenFirst(r.Person.FullName) },
		EmptySentence: "Chưa có ai. Ghi người ký, thành viên đoàn giám sát và lãnh đạo các đơn vị ở đây.",
		EmptyButton:   "Thêm người", OnEmpty: p.addPerson,
		OnCurrent: p.current,
		OpenEdits: true, OnOpen: func(row) { p.focus(p.person.name) },
		OnDelete: func([]row) { p.deletePerson() },
	}).Remember(p.config.Shell, "people")
}

// show puts what was read on the page; fields with the keyboard and new records stay. A person in the fields stays in
// them, also one that was just added and is not the list's current one yet, or that the search leaves out.
func (p *Page) show(data model.People) {
	p.post.showPlaces(data)
	p.showRows()
	if p.person.form.IsNew() {
		return
	}
	uid := p.person.form.Value().UID
	if r, ok := p.list.Current(); !ok || r.Person.UID != uid {
		p.list.Select(string(uid))
	}
	for _, x := range data.Persons {
		if x.Person.UID == uid {
			p.person.refresh(row{PersonRow: x})
			return
		}
	}
	if r, ok := p.list.Current(); ok {
		p.person.refresh(r)
		return
	}
	p.person.clear()
}

func (p *Page) showRows() {
	if p.typed == "" {
		p.list.SetEmpty("Chưa có ai. Ghi người ký, thành viên đoàn giám sát và lãnh đạo các đơn vị ở đây.", "Thêm người", p.addPerson)
	} else {
		p.list.SetEmpty("Không có ai khớp với chữ đang tìm.", "Bỏ tìm", func() { p.search.SetQuery("") })
	}
	p.list.SetRows(rowsOf(p.Data(), p.typed))
}

// current hears which person the keyboard is on.
func (p *Page) current(r row, ok bool) {
	switch {
	case !ok && !p.person.form.IsNew():
		p.person.clear()
	case ok && r.Person.UID != p.person.form.Value().UID:
		p.person.open(r)
	}
}

// addPerson begins a new person with the caret in the name.
func (p *Page) addPerson() {
	p.person.open(row{PersonRow: model.PersonRow{Person: model.Person{Address: "đồng chí"}}})
	p.focus(p.person.name)
}

// deletePerson moves the chosen persons to the bin, or the one in the fields; a new one is given up.
func (p *Page) deletePerson() {
	if p.person.form.GiveUp() {
		if r, ok := p.list.Current(); ok {
			p.person.open(r)
		} else {
			p.person.clear()
		}
		p.focus(p.list)
		return
	}
	v := p.person.form.Value()
	gone := []model.UID{v.UID}
	if chosen := p.list.Chosen(); len(chosen) > 1 {
		gone = nil
		for _, r := range chosen {
			gone = append(gone, r.Person.UID)
		}
	}
	if v.Version > 0 {
		p.person.form.WhenIdle(func() {
			p.Act("Đã chuyển "+present.Several(len(gone), v.FullName, "người")+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
				return p.config.Store.DeleteAll(ctx, "person", gone)
			})
		})
	}
}
