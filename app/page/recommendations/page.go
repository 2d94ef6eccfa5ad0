package recommendations

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Config is everything the page works with. Without a mission the page is that of all missions; the rest is required.
type Config struct {
	Store   Store
	Papers  Papers
	Shell   edit.Shell
	Runner  task.Runner
	After   task.Timer
	Today   func() model.Date
	Mission model.UID
}

// Page is the page of recommendations of one mission or of all.
type Page struct {
	config  Config
	sheet   *edit.Sheet[model.FollowUps]
	one     *task.Latest // reads the recommendation in the editor
	pick    *task.Latest // reads choices
	choices model.FollowUpChoices
	stale   bool                 // the file changed since choices were read
	target  model.UID            // what is in the editor or being read for it; "" for nothing, and for a new one
	detail  model.FollowUpDetail // what is in the editor, the zero one for a new recommendation
	blank   model.UID            // its text is to be typed as soon as it is shown; "" for none
	awaited func() bool          // is asked with each recommendation that comes into the editor until it says true; nil: nothing is
	loose   bool                 // what is in the editor leaves the list when it no longer fits
	view    view
	shown   shown
	quiet   bool // rows are being set: the list moving its current row is not the user

	by     *widgets.Select
	due    *widgets.Choice
	search *widgets.SearchEntry
	slots  *widgets.DataList[slot]
	list   *widgets.DataList[model.FollowUp]
	editor *editor
	side   *side

	desk *edit.Desk
	// importing is the preview of a list that comes in, in place of the columns. Nothing of it is in the file before it is
	// written as one action.
	importing *edit.Incoming[model.NewDemand]
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c, one: task.NewLatest(c.Runner), pick: task.NewLatest(c.Runner), view: view{today: c.Today()}}
	p.sheet = edit.NewSheet(edit.SheetConfig[model.FollowUps]{
		Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange,
		Load: func(ctx context.Context) (model.FollowUps, error) {
			return c.Store.FollowUps(ctx, c.Mission, c.Today())
		},
	})
	p.setUpView()
	p.slots = widgets.NewDataList(p.slotConfig())
	p.list = widgets.NewDataList(p.listConfig()).Remember(c.Shell, listName)
	p.editor = newEditor(p)
	p.editor.form.MarksIn(p.list)
	p.side = newSide(p)
	p.editor.show(false)
	p.desk = edit.NewDesk(p.lay())
	p.sheet.Begin(p.desk.Content, p.show)
	return p
}

// setUpView makes what says how the list is looked at; what was chosen last is remembered.
func (p *Page) setUpView() {
	p.view.by, p.view.due = byBody, anyDue
	if p.config.Mission == "" {
		p.view.by, p.view.due = byState, openDue
	}
	if last, _ := p.config.Shell.OrderOf(p.gatherName()); slices.Contains(p.gatherings(), gathering(last)) {
		p.view.by = gathering(last)
	}
	var ways []widgets.Option
	for _, g := range p.gatherings() {
		ways = append(ways, widgets.Option{ID: string(g), Label: gatheringNames[g]})
	}
	p.by = widgets.NewSelect(ways, func(id string) { p.gatherBy(gathering(id)) })
	p.by.Fold, p.by.Width = model.Fold, 120
	p.by.SetValue(string(p.view.by))
	p.due = widgets.NewChoice(nil, model.Fold, func(id string) { p.filter(func(v *view) { v.due = dueFilter(id) }) })
	p.search = widgets.NewSearchEntry(p.config.After, func(text string) { p.filter(func(v *view) { v.query = text }) })
	p.search.OnDown = func() { p.sheet.Focus(p.list) }
	p.search.PlaceHolder = "Tìm kiến nghị"
}

func (p *Page) gatherings() []gathering {
	if p.config.Mission != "" {
		return gatherings[:len(gatherings)-2]
	}
	return gatherings
}

// gatherName is the name under which the window remembers what the list is gathered by.
func (p *Page) gatherName() string {
	if p.config.Mission != "" {
		return listName + "/mission/by"
	}
	return listName + "/by"
}

func (p *Page) gatherBy(g gathering) {
	p.config.Shell.SetOrder(p.gatherName(), string(g), false)
	p.filter(func(v *view) { v.by, v.slot = g, "" })
}

// filter looks at the list in another way.
func (p *Page) filter(change func(*view)) {
	change(&p.view)
	p.loose = true
	p.showList()
	p.loose = false
}

// lay sets slots at the left, the list above the editor and the side.
func (p *Page) lay() fyne.CanvasObject {
	left := under(padded(p.by), p.slots)
	p.search.Width = 150
	head := padded(widgets.NewBar(p.search, p.search, p.due))
	work := p.split("recommendations/editor", p.editor.content, p.side.content, 500)
	right := container.New(&deskLayout{}, under(head, p.list), widgets.NewVScroll(work))
	return p.split("recommendations/slots", left, right, 186)
}

// split sets two columns side by side; the width of the left one is remembered.
func (p *Page) split(name string, left, right fyne.CanvasObject, width float32) fyne.CanvasObject {
	s := widgets.NewSplitView(left, right, width).Remember(p.config.Shell, name)
	return s
}

// under sets rest under top; Tab goes through top first, as the eye does.
func under(top, rest fyne.CanvasObject) *fyne.Container {
	return widgets.NewBorder(top, nil, nil, nil, rest)
}

func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(5, 5, 8, 8), o)
}

// show shows the recommendations as they were read.
func (p *Page) show(model.FollowUps) {
	p.view.today = p.config.Today()
	p.stale = true
	p.showList()
	switch {
	case p.editor.form.IsNew():
		p.withChoices(p.editor.form.Value().Mission, func() {})
	case p.target != "":
		p.read(p.target)
	case p.config.Mission != "" && len(p.shown.rows) == 0:
		p.withChoices(p.config.Mission, func() {})
	}
}

// showList shows what the view lets through. What is in the editor stays there as long as it is in the list.
func (p *Page) showList() {
	p.view.keep = p.target
	if p.loose {
		p.view.keep = ""
	}
	p.shown = p.view.of(p.sheet.Data().Rows)
	p.quiet = true
	p.due.SetOptions(dueOptions(p.shown.due))
	p.due.SetValue(string(p.view.due))
	p.slots.SetRows(p.shown.slots)
	p.slots.Select(p.view.slot)
	p.list.SetRows(p.shown.rows)
	current, ok := p.list.Current()
	if p.target != "" && current.UID != p.target && p.list.Select(string(p.target)) {
		current, ok = p.list.Current()
	}
	p.quiet = false
	switch {
	case p.editor.form.IsNew():
	case !ok:
		p.clear()
	case current.UID != p.target:
		p.open(current)
	}
}

func dueOptions(counts map[dueFilter]int) []widgets.Option {
	out := make([]widgets.Option, len(dueFilters))
	for i, d := range dueFilters {
		out[i] = widgets.Option{ID: string(d), Label: dueNames[d] + " " + strconv.Itoa(counts[d])}
	}
	return out
}

func (p *Page) goToSlot(s slot, ok bool) {
	if !ok || p.quiet || s.id == p.view.slot {
		return
	}
	p.sheet.HandOver()
	p.filter(func(v *view) { v.slot = s.id })
}

// goTo shows the recommendation the keyboard came to in the list.
func (p *Page) goTo(f model.FollowUp, ok bool) {
	if !ok || p.quiet || f.UID == p.target {
		return
	}
	p.sheet.HandOver()
	p.open(f)
}

// open brings a recommendation of the list into the editor, once it was read.
func (p *Page) open(f model.FollowUp) {
	p.side.leave()
	p.target, p.detail, p.loose = f.UID, model.FollowUpDetail{}, false
	p.read(f.UID)
}

// read reads the recommendation for the editor and shows it; what can be picked for it is read after that, since nothing
// of it is seen before something is picked.
func (p *Page) read(uid model.UID) {
	task.Load(p.one, func(ctx context.Context) (model.FollowUpDetail, error) {
		return p.config.Store.FollowUp(ctx, uid, p.config.Today())
	}, func(d model.FollowUpDetail, err error) {
		switch {
		case model.CodeOf(err) == model.NotFound:
			p.clear()
		case err != nil:
			p.config.Shell.Failed(err)
		default:
			mission := d.Recommendation.Mission
			if p.choices.Mission != mission {
				p.choices = model.FollowUpChoices{}
			}
			p.showDetail(d)
			p.withChoices(mission, func() {})
		}
	})
}

// withChoices goes on when what can be picked in a mission is known.
func (p *Page) withChoices(mission model.UID, then func()) {
	if p.choices.Mission == mission && !p.stale {
		then()
		return
	}
	task.Load(p.pick, func(ctx context.Context) (model.FollowUpChoices, error) {
		return p.config.Store.FollowUpChoices(ctx, mission, p.config.Today())
	}, func(c model.FollowUpChoices, err error) {
		if err != nil {
			p.config.Shell.Failed(err)
			return
		}
		p.choices, p.stale = c, false
		p.editor.showChoices()
		p.side.renew()
		then()
	})
}

func (p *Page) showDetail(d model.FollowUpDetail) {
	p.detail = d
	p.editor.showDetail(d)
	p.side.showDetail()
	if do := p.awaited; do != nil && do() {
		p.awaited = nil
	}
	if p.blank != "" && p.blank == d.Recommendation.UID {
		p.blank = ""
		p.sheet.Focus(p.editor.text)
	}
}

// clear shows no recommendation.
func (p *Page) clear() {
	p.one.Cancel()
	p.pick.Cancel()
	p.target, p.detail = "", model.FollowUpDetail{}
	p.editor.form.Clear()
	p.editor.show(false)
	p.side.leave()
	p.side.showDetail()
}
