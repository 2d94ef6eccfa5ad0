package delegation

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
	Store   Store
	Shell   edit.Shell
	Runner  task.Runner
	After   task.Timer
	Today   func() model.Date
	Mission model.UID
}

// Page is the delegation of one mission: the members at the left, one of them at the right, or whom to add.
type Page struct {
	*edit.Sheet[content]
	config Config

	list    *widgets.DataList[model.PlannedMember]
	count   *widget.Label
	warning *widgets.StatusBadge
	head    *fyne.Container
	editor  *editor
	adding  *adding
	copying *copying
	right   *fyne.Container
	shown   fyne.CanvasObject // at the right: the editor, adding or copying
	wanted  model.UID         // member to go to once the list has it
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c}
	p.Sheet = edit.NewSheet(edit.SheetConfig[content]{Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange, Load: p.read})
	p.list = widgets.NewDataList(widgets.ListConfig[model.PlannedMember]{
		Columns: p.columns(),
		Key:     func(m model.PlannedMember) string { return string(m.Member.UID) },
		Fold:    model.Fold, Places: present.Places,
		TypeAhead:     func(m model.PlannedMember) string { return m.Person.FullName },
		Multi:         true,
		EmptySentence: "Chưa có thành viên nào trong đoàn giám sát.",
		EmptyButton:   "Thêm thành viên",
		OnEmpty:       p.Add,
		OnCurrent:     p.chosen,
		OpenEdits:     true, OnOpen: p.edit,
		OnDelete: func([]model.PlannedMember) { p.DeleteCurrent() },
		Menu:     p.menu,
	}).Remember(c.Shell, "delegation")
	p.editor, p.adding, p.copying = newEditor(p), newAdding(p), newCopying(p)
	p.right = container.NewStack(p.editor.content)
	p.shown = p.editor.content
	split := widgets.NewSplitView(widgets.NewColumn(p.caption(), p.list, nil), p.right, 630).Remember(c.Shell, "delegation/list")
	p.Begin(split, p.show)
	return p
}

// caption is the line above the list: how many there are, whether there is a head, and the acts.
func (p *Page) caption() fyne.CanvasObject {
	p.count = widget.NewLabel("")
	p.count.Importance = widget.LowImportance
	p.warning = widgets.NewStatusBadge(widgets.Badge{})
	name := widget.NewLabelWithStyle("Đoàn giám sát", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	p.head = container.New(layout.NewCustomPaddedHBoxLayout(2), name, p.count, container.NewCenter(p.warning))
	acts := container.NewHBox(widgets.NewButton("Chép đoàn cũ", p.Copy), widgets.NewMainButton("Thêm thành viên", p.Add))
	return widgets.NewBorder(nil, nil, nil, container.New(layout.NewCustomPaddedLayout(2, 4, 0, 6), acts), p.head)
}

func (p *Page) show(c content) {
	p.list.SetRows(c.plan.Members)
	p.count.SetText(present.Count(len(c.plan.Members)))
	advice := headAdvice(&c.plan)
	p.warning.SetBadge(widgets.Badge{})
	if advice != "" && len(c.plan.Members) > 0 {
		p.warning.SetBadge(widgets.Badge{Word: advice, Tone: widgets.Warn})
	}
	p.head.Refresh()
	p.goTo(p.wanted)
	p.adding.show(c)
	p.list.Mark(p.shown != p.adding.content)
	if m, ok := p.list.Current(); ok {
		p.editor.show(m)
	} else {
		p.editor.clear()
	}
}

// goTo goes to a member, now or once the list has it.
func (p *Page) goTo(uid model.UID) {
	p.wanted = uid
	if uid != "" && p.list.Select(string(uid)) {
		p.wanted = ""
	}
}

// edit leaves adding and goes to the fields of the member; what was typed about somebody new is kept.
func (p *Page) edit(model.PlannedMember) {
	p.adding.texts.Close()
	p.showRight(p.editor.content)
	p.Focus(p.editor.role)
}

// chosen shows the member the keyboard came to, also in place of who was being added; what was typed is kept.
func (p *Page) chosen(m model.PlannedMember, ok bool) {
	if !ok || !p.Loaded() {
		return
	}
	p.editor.show(m)
	if c := p.Canvas(); p.shown == p.adding.content && c != nil && c.Focused() == fyne.Focusable(p.list) {
		p.adding.texts.Close()
		p.showRight(p.editor.content)
	}
}

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable { return p.list }

// Topic is the chapter of the guide.
func (p *Page) Topic() string { return "doan-giam-sat" }

// Add offers people to pick from (Ctrl+N).
func (p *Page) Add() {
	p.HandOver()
	p.adding.begin()
	p.showRight(p.adding.content)
	p.Focus(p.adding.picks.Field)
}

// Save adds who is being added (Ctrl+S): somebody new whose post is given, else as Enter does.
func (p *Page) Save() bool {
	a := p.adding
	switch {
	case p.shown != a.content:
		return p.Sheet.Save()
	case a.post.Value() != "":
		a.addNew()
	default:
		a.picks.Field.OnEnter()
	}
	return true
}

// Copy offers missions whose delegation can be copied.
func (p *Page) Copy() {
	p.HandOver()
	p.adding.texts.Close()
	p.copying.begin()
	p.showRight(p.copying.content)
	p.Focus(p.copying.picks.Field)
}

// Back closes what was opened at the right, else leads from the editor to the members (Esc).
func (p *Page) Back() bool {
	if p.shown == p.editor.content {
		return p.BackTo(p.list)
	}
	p.adding.texts.GiveUp()
	p.showRight(p.editor.content)
	p.Focus(p.list)
	return true
}

// Step goes to the next member or the one before (Ctrl+Down, Ctrl+Up).
func (p *Page) Step(by int) {
	key := fyne.KeyDown
	if by < 0 {
		key = fyne.KeyUp
	}
	p.HandOver()
	p.list.TypedKey(&fyne.KeyEvent{Name: key})
}

// Move puts the member before or behind the neighbour (Alt+Up, Alt+Down).
func (p *Page) Move(up bool) {
	m, ok := p.list.Current()
	if !ok || !edit.InOwnOrder(p.config.Shell, p.list) {
		return
	}
	p.HandOver()
	p.editor.form.WhenIdle(func() {
		p.Act("", func(ctx context.Context) error { return p.config.Store.MoveInOrder(ctx, "member", m.Member.UID, up) })
	})
}

// DeleteCurrent takes the chosen members out of the delegation.
func (p *Page) DeleteCurrent() {
	chosen := p.list.Chosen()
	if len(chosen) == 0 || p.shown != p.editor.content {
		return
	}
	who := present.Several(len(chosen), chosen[0].Person.FullName, "thành viên")
	var uids []model.UID
	for _, m := range chosen {
		uids = append(uids, m.Member.UID)
	}
	p.Act("Đã bỏ "+who+" khỏi đoàn. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return p.config.Store.DeleteAll(ctx, "member", uids)
	})
}

// NextColumn moves the keyboard between the list and what stands at the right (F6).
func (p *Page) NextColumn() {
	c := p.Canvas()
	if c == nil {
		return
	}
	right := p.editor.fields()
	switch p.shown {
	case p.adding.content:
		right = p.adding.fields()
	case p.copying.content:
		right = []fyne.Focusable{p.copying.picks.Field, p.copying.picks.List}
	}
	widgets.NewRegions(c, widgets.RegionOf(c, p.list), widgets.RegionOf(c, right...)).Next()
}

// OpenRecord goes to a member.
func (p *Page) OpenRecord(ref model.Ref) bool {
	if ref.Noun != "member" {
		return false
	}
	p.WhenLoaded(func() { p.goTo(ref.UID) })
	return true
}

// OpenText begins what a text was typed for: somebody who was being added, or the post of the member that is opened.
func (p *Page) OpenText(t model.LeftText) {
	switch model.ErrandOf(t.Field) {
	case model.ErrandMember:
		p.WhenLoaded(p.Add)
	case model.ErrandPost:
		p.WhenLoaded(p.editor.askPost)
	}
}

// Actions are what the page can do besides.
func (p *Page) Actions() []widgets.Binding {
	const ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift
	return []widgets.Binding{
		{Key: fyne.KeyM, Modifier: ctrlShift, Label: "Chép đoàn của cuộc giám sát khác", Do: p.Copy},
		{Key: fyne.KeyO, Modifier: ctrlShift, Label: "Ghi chức vụ khác cho thành viên", Do: p.editor.askPost},
		{Label: "Mở trang của người này", Do: p.openPerson},
		{Key: fyne.KeyH, Modifier: ctrlShift, Label: "Ai đã sửa thành viên này", Do: p.showHistory},
	}
}

func (p *Page) openPerson() {
	if m, ok := p.list.Current(); ok {
		p.config.Shell.Open(model.Ref{Noun: "person", UID: m.Person.UID})
	}
}

func (p *Page) showHistory() {
	if m, ok := p.list.Current(); ok {
		p.config.Shell.ShowHistory(model.Ref{Noun: "member", UID: m.Member.UID}, m.Person.FullName)
	}
}

func (p *Page) menu([]model.PlannedMember) *fyne.Menu {
	return fyne.NewMenu("", fyne.NewMenuItem("Ghi chức vụ khác", p.editor.askPost), fyne.NewMenuItem("Mở trang của người này", p.openPerson),
		fyne.NewMenuItem("Ai đã sửa", p.showHistory), fyne.NewMenuItem("Bỏ khỏi đoàn (vào Thùng rác)", p.DeleteCurrent))
}

func (p *Page) showRight(o fyne.CanvasObject) {
	p.shown = o
	p.list.Mark(o != p.adding.content) // who is being added is not in the list yet
	p.right.Objects = []fyne.CanvasObject{o}
	p.right.Refresh() // lays it out; refreshing the page would not, because nothing else has changed its size
}
