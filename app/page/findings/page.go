package findings

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Shell is what the page asks of the window.
type Shell interface {
	// Failed says what went wrong with an action.
	Failed(err error)
	// Say shows a sentence in the status line.
	Say(text string)
	// WidthOf and SetWidth remember how wide the columns are.
	WidthOf(name string, fallback float32) float32
	SetWidth(name string, width float32)
}

// Config is everything the page works with. All fields but Place are required.
type Config struct {
	Store   Store
	Shell   Shell
	Runner  task.Runner
	After   task.Timer
	Today   func() model.Date
	Now     func() model.Instant
	Mission model.UID
}

// Page is the page of findings of one mission.
type Page struct {
	config  Config
	load    *task.Latest
	stop    func()
	dossier model.Dossier
	loaded  bool
	place   model.UID // "" is the common place
	work    *work     // nil: nothing in the editor
	pending task.Pending
	refused map[model.UID]*work // whose last save was refused
	problem string              // what stands in place of the findings
	quiet   bool                // rows are being set: the list moving its current row is not the user

	places *widgets.DataList[place]
	list   *widgets.DataList[row]
	editor *editor
	bar    *draftBar
	body   fyne.CanvasObject
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c, load: task.NewLatest(c.Runner), refused: map[model.UID]*work{}}
	p.places = widgets.NewDataList(p.placesConfig())
	p.list = widgets.NewDataList(p.listConfig())
	p.editor = newEditor(p)
	p.bar = newDraftBar(p)
	right := p.split("findings/list", p.list, p.editor.content, 420)
	p.body = container.NewBorder(p.bar.content, nil, nil, nil, p.split("findings/places", p.places, right, 172))
	p.stop = c.Store.OnChange(func(model.Change) { c.Runner.Window(p.Reload) })
	p.Reload()
	return p
}

// split sets two columns side by side; the width of the left one is remembered.
func (p *Page) split(name string, left, right fyne.CanvasObject, width float32) fyne.CanvasObject {
	s := widgets.NewSplitView(left, right, p.config.Shell.WidthOf(name, width))
	s.OnMoved = func(w float32) { p.config.Shell.SetWidth(name, w) }
	return s
}

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// First has the keyboard when the page opens: the findings, or to the units where there is nothing else.
func (p *Page) First() fyne.Focusable { return p.list }

// Leave stops everything under way. What was typed has been handed over before.
func (p *Page) Leave() {
	p.editor.drafts.Stop()
	p.stop()
	p.load.Cancel()
}

// WhenSaved calls fn once nothing of this page is being written any more.
func (p *Page) WhenSaved(fn func()) { p.pending.WhenDone(fn) }

// NextColumn moves the keyboard from units to findings to the text and round again (F6).
func (p *Page) NextColumn() {
	switch c := canvasOf(p.body); {
	case c == nil:
	case c.Focused() == fyne.Focusable(p.places):
		focus(p.body, p.list)
	case c.Focused() == fyne.Focusable(p.list) && p.work != nil:
		focus(p.body, p.editor.text)
	default:
		focus(p.body, p.places)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(o) }

// focus gives o the keyboard. on is part of the same page and was on the screen before: what is shown for the first time
// belongs to no canvas until it is painted, and asking it would lose the first letters.
func focus(on fyne.CanvasObject, o fyne.Focusable) {
	if c := canvasOf(on); c != nil {
		c.Focus(o)
	}
}

// handOver gives what was typed in the field with the keyboard to the finding in the editor.
func (p *Page) handOver() {
	if c := canvasOf(p.body); c != nil {
		widgets.CommitFocused(c)
	}
}

func (p *Page) placesConfig() widgets.ListConfig[place] {
	return widgets.ListConfig[place]{
		NoHeader: true,
		Columns: []widgets.Column[place]{
			{ID: "name", Text: func(l place) string { return l.name }},
			{ID: "count", Width: 36, Align: fyne.TextAlignTrailing, Text: func(l place) string { return present.Count(l.count) }, Muted: func(place) bool { return true }},
		},
		Key:       func(l place) string { return string(l.ward) },
		Fold:      model.Fold,
		OnCurrent: func(l place, ok bool) { p.goToPlace(l, ok) },
		OnOpen:    func(place) { focus(p.body, p.list) },
	}
}

func (p *Page) listConfig() widgets.ListConfig[row] {
	return widgets.ListConfig[row]{
		NoHeader:      true,
		Columns:       []widgets.Column[row]{{ID: "text", Text: func(r row) string { return r.text }, Muted: func(r row) bool { return !r.finding.Finding.InConclusion }}},
		Key:           row.key,
		Group:         func(r row) string { return r.group },
		Fold:          model.Fold,
		EmptySentence: "Chưa có nhận xét nào ở đây.",
		EmptyButton:   "Thêm nhận xét",
		OnEmpty:       p.Add,
		OnCurrent:     func(r row, ok bool) { p.goToFinding(r, ok) },
		OnOpen:        func(row) { focus(p.body, p.editor.text) },
		OnDelete:      func([]row) { p.DeleteCurrent() },
		OnSpace:       func(r row) { p.toggleConclusion() },
	}
}

// Reload reads the mission again and shows it without touching the field that has the keyboard.
func (p *Page) Reload() {
	p.list.SetWaiting()
	task.Load(p.load, func(ctx context.Context) (model.Dossier, error) {
		return p.config.Store.Dossier(ctx, p.config.Mission, "")
	}, p.show)
}

func (p *Page) show(d model.Dossier, err error) {
	if err != nil {
		problem := present.ErrorText(err)
		p.problem = problem.Title + ". " + problem.Line()
		p.list.SetError(p.problem, p.Reload)
		return
	}
	p.problem = ""
	first := !p.loaded
	p.dossier, p.loaded = d, true
	p.places.SetRows(places(d))
	p.editor.showChoices(d)
	p.showList()
	p.refreshWork()
	if first {
		p.lookForDrafts()
	}
}

// showList shows the findings of the place. The finding in the editor stays there: when it has moved to other units
// the place follows it, so that the row shown as current is always the finding in the editor (Del acts on it). With
// nothing in the editor the list's current finding is shown.
func (p *Page) showList() {
	p.quiet = true
	p.followWork()
	p.list.SetRows(rows(p.dossier, p.place))
	if p.work != nil {
		p.list.Select(string(p.work.want.Finding.UID))
	}
	p.quiet = false
	if r, ok := p.list.Current(); ok && p.work == nil {
		p.open(r.finding)
	}
}

// followWork goes to the first place where the finding in the editor stands in the file, unless it stands here.
func (p *Page) followWork() {
	if p.work == nil {
		return
	}
	f, ok := findingAt(p.dossier, p.work.want.Finding.UID)
	if !ok || standsAt(f, p.place) {
		return
	}
	p.place = wardsOf(f)[0]
	p.places.Select(string(p.place))
}

// refreshWork brings the editor up to date with the file; a finding that is gone leaves it.
func (p *Page) refreshWork() {
	w := p.work
	if w == nil || w.isNew() {
		return
	}
	f, ok := findingAt(p.dossier, w.want.Finding.UID)
	switch {
	case !ok && w.saver.Idle():
		p.clearEditor()
		p.showList()
	case ok && w.refresh(f):
		p.editor.update(w.want)
	}
}

func (p *Page) goToPlace(l place, ok bool) {
	if !ok || p.quiet || l.ward == p.place && p.loaded && len(p.list.Rows()) > 0 {
		return
	}
	p.handOver()
	p.place = l.ward
	if p.work != nil && !standsAt(p.work.want, l.ward) {
		p.clearEditor()
	}
	p.showList()
}

func standsAt(f model.DossierFinding, ward model.UID) bool {
	for _, w := range wardsOf(f) {
		if w == ward {
			return true
		}
	}
	return false
}

// goToFinding shows the finding the keyboard came to in the list.
func (p *Page) goToFinding(r row, ok bool) {
	if !ok || p.quiet || p.work != nil && p.work.want.Finding.UID == r.finding.Finding.UID {
		return
	}
	p.handOver()
	p.open(r.finding)
}

// open puts a finding into the editor; one whose last save was refused comes back as it was typed.
func (p *Page) open(f model.DossierFinding) {
	w, refused := p.refused[f.Finding.UID]
	if !refused || f.Finding.UID == "" {
		w = p.newWork(f)
	}
	p.work = w
	p.editor.show(w.want)
	if refused {
		w.change(func(*model.DossierFinding) {}) // says again why
	}
}

func (p *Page) clearEditor() {
	p.work = nil
	p.editor.clear()
}
