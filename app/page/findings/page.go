package findings

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Config is everything the page works with. All fields are required.
type Config struct {
	Store   Store
	Papers  Papers
	Shell   edit.Shell
	Runner  task.Runner
	After   task.Timer
	Mission model.UID
	// Clipboard is read when rows are pasted.
	Clipboard func() string
	// Write shows the text of a paper at the paragraph that a record's text went into.
	Write func(document model.UID, at model.Ref)
}

// Page is the page of findings of one mission.
type Page struct {
	*edit.Sheet[book]
	config Config
	d      model.Dossier
	begun  bool
	place  model.UID
	wanted model.UID // a finding to be shown as soon as the page has read it
	quiet  bool      // rows are being set: the list moving its current row is not the user

	places *widgets.DataList[place]
	list   *widgets.DataList[row]
	filter *filterBar
	form   *edit.Form[model.DossierFinding]
	editor *editor

	columns fyne.CanvasObject
	desk    *fyne.Container // the columns, or the task in their place
	whole   *fyne.Container // the desk, and above it what was not saved
	task    pageTask
	phrases []model.Phrase
	using   *task.Latest
	uses    map[model.UID][]model.Document // by finding, the papers that use it; read after the mission
}

// book is what the page reads.
type book struct {
	dossier model.Dossier
	phrases []model.Phrase
}

func (c Config) read(ctx context.Context) (book, error) {
	d, err := c.Store.Dossier(ctx, c.Mission, "")
	if err != nil {
		return book{}, err
	}
	phrases, err := c.Store.Phrases(ctx)
	return book{d, phrases}, err
}

// pageTask is a piece of work that stands in place of the columns.
type pageTask interface {
	Content() fyne.CanvasObject
	// First has the keyboard when the task begins.
	First() fyne.Focusable
	// Read gets the mission again after every change of the file.
	Read(d *model.Dossier)
	// NextColumn is F6.
	NextColumn()
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c, using: task.NewLatest(c.Runner)}
	p.Sheet = edit.NewSheet(edit.SheetConfig[book]{Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange, Load: c.read})
	p.places = widgets.NewDataList(p.placesConfig()).Remember(c.Shell, unitsName)
	p.list = widgets.NewDataList(p.listConfig())
	p.filter = newFilterBar(p)
	p.form = edit.NewForm(p.formConfig())
	p.form.MarksIn(p.list)
	p.CopiesAbove(p.form)
	p.editor = newEditor(p)
	middle := widgets.NewBorder(p.filter.content, nil, nil, nil, p.list)
	right := p.split("findings/list", middle, p.editor.content, 356)
	p.columns = p.split("findings/places", p.places, right, 246)
	p.desk = container.NewStack(p.columns)
	p.whole = widgets.NewBorder(p.editor.bar, nil, nil, nil, p.desk)
	p.Begin(p.whole, p.show)
	return p
}

// split sets two columns side by side; the width of the left one is remembered.
func (p *Page) split(name string, left, right fyne.CanvasObject, width float32) fyne.CanvasObject {
	s := widgets.NewSplitView(left, right, width).Remember(p.config.Shell, name)
	return s
}

// First has the keyboard when the page opens: the findings.
func (p *Page) First() fyne.Focusable { return p.list }

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "nhan-xet" }

// NextColumn moves the keyboard from units to findings, to the text, to its foot and round again (F6).
func (p *Page) NextColumn() {
	c := p.Canvas()
	switch {
	case c == nil:
	case p.task != nil:
		p.task.NextColumn()
	case c.Focused() == fyne.Focusable(p.places):
		p.Focus(p.list)
	case c.Focused() == fyne.Focusable(p.list) && p.form.Shown():
		p.Focus(p.editor.text)
	case c.Focused() == fyne.Focusable(p.editor.text) && p.editor.foot.enter():
	default:
		p.Focus(p.places)
	}
}

// Back is Esc: out of a task, else from the editor to the findings, else out of the filter.
func (p *Page) Back() bool {
	c := p.Canvas()
	switch {
	case p.task != nil:
		p.endTask()
	case c != nil && c.Focused() != nil && c.Focused() != fyne.Focusable(p.list) && c.Focused() != fyne.Focusable(p.places):
		p.leaveEditor()
	case p.filter.on():
		p.filter.clear()
	default:
		return false
	}
	return true
}

// OpenText begins what a text was typed for that was never written: a finding, a phrase, or a common finding of those that
// are alike.
func (p *Page) OpenText(t model.LeftText) {
	switch {
	case model.ErrandOf(t.Field) == model.ErrandMerge:
		p.WhenLoaded(func() { p.mergeOf(t.UID) })
	case t.New && t.Kind() == "phrase":
		p.WhenLoaded(func() {
			p.managePhrases()
			p.Add()
		})
	case t.New:
		p.Add()
	}
}

// leaveEditor brings the keyboard back to the findings; a new finding that nothing was typed for is given up.
func (p *Page) leaveEditor() {
	if p.form.IsNew() && p.editor.text.Value() == "" && p.form.GiveUp() {
		p.clearEditor()
		p.showList()
	}
	p.Focus(p.list)
}

// OpenRecord goes to a finding; of a file it is told before its finding.
func (p *Page) OpenRecord(ref model.Ref) bool {
	switch ref.Noun {
	case "finding":
		p.WhenLoaded(func() {
			p.endTask()
			p.openFinding(ref.UID)
		})
	case "phrase":
		p.WhenLoaded(func() {
			p.endTask()
			t := newPhraseTask(p)
			p.begin(t)
			t.list.Select(string(ref.UID))
		})
	case "attachment":
		p.editor.foot.sections.Go(filesPart)
		p.editor.foot.files.GoTo(ref.UID)
		return false
	default:
		return false
	}
	return true
}

// openFinding shows a finding of the mission, where it stands first.
func (p *Page) openFinding(uid model.UID) {
	if f, ok := findingAt(&p.d, uid); ok {
		p.HandOver()
		p.goToFinding(f)
	}
}

// openSoon shows a finding that was just made: the page may not have read it yet.
func (p *Page) openSoon(uid model.UID) {
	p.wanted = uid
	p.openWanted()
}

func (p *Page) openWanted() {
	if f, ok := findingAt(&p.d, p.wanted); ok {
		p.wanted = ""
		p.goToFinding(f)
	}
}

// goToFinding shows a finding in the list and in the editor.
func (p *Page) goToFinding(f model.DossierFinding) {
	if !standsAt(&f, p.place) {
		p.goTo(wardsOf(&f)[0])
	}
	p.filter.reset()
	p.edit(f)
	p.showList()
}

// goTo marks another place in the first column.
func (p *Page) goTo(place model.UID) {
	p.place = place
	quiet := p.quiet
	p.quiet = true
	p.places.Select(string(place))
	p.quiet = quiet
}

func (p *Page) placesConfig() widgets.ListConfig[place] {
	columns := []widgets.Column[place]{{ID: "name", Label: "Phường", Text: func(l place) string { return l.name }}}
	for i, part := range parts {
		columns = append(columns, widgets.Column[place]{
			ID: fmt.Sprint("part", i), Label: part.short, Width: countWidth, Align: fyne.TextAlignTrailing,
			Text: func(l place) string { return count(l.counts[i]) }, Muted: func(place) bool { return true },
		})
	}
	return widgets.ListConfig[place]{
		Columns: columns, Key: func(l place) string { return string(l.ward) }, Sum: func(l place) bool { return l.ward == allPlace }, Fold: model.Fold, Places: present.Places,
		OnCurrent: p.toPlace, OnOpen: func(place) { p.Focus(p.list) },
	}
}

const countWidth = 34

func count(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func (p *Page) listConfig() widgets.ListConfig[row] {
	grey := func(r row) bool { return r.merged || !r.Finding.InConclusion }
	return widgets.ListConfig[row]{
		NoHeader: true, Multi: true,
		Columns: []widgets.Column[row]{
			{ID: "in", Width: 34, Text: func(r row) string {
				if r.Finding.InConclusion && !r.merged {
					return "✓"
				}
				return ""
			}},
			{ID: "text", Text: row.text, Muted: grey},
		},
		Key: row.key, Group: func(r row) string { return r.group }, Fold: model.Fold, TypeAhead: func(r row) string { return r.Finding.Text },
		EmptySentence: emptyHere, EmptyButton: "Thêm nhận xét", OnEmpty: p.Add,
		OnCurrent: p.toFinding,
		OpenEdits: true, OnOpen: func(row) { p.Focus(p.editor.text) },
		OnDelete: func(rows []row) { p.delete(uidsOf(rows)) },
		OnSpace:  func(row) { p.toggleConclusion() },
		OnDrag:   p.drag,
		Menu:     p.menu,
	}
}

const emptyHere = "Chưa có nhận xét nào ở đây."

// show brings the page up to date with the file.
func (p *Page) show(b book) {
	p.d, p.phrases = b.dossier, b.phrases
	all := places(&p.d)
	p.quiet = true
	p.places.SetRows(all)
	p.quiet = false
	if !p.begun {
		p.goTo(firstPlace(all))
	}
	p.fitCounts()
	p.editor.offer(&p.d)
	p.showList()
	p.refreshEditor()
	p.editor.relate(&p.d)
	if p.task != nil {
		p.task.Read(&p.d)
	}
	if !p.begun {
		p.begun = true
		p.lookForDrafts()
	}
	p.openWanted()
	p.readUses()
}

// readUses reads which papers use the findings, once the page is there.
func (p *Page) readUses() {
	d := p.d
	task.Load(p.using, func(ctx context.Context) (map[model.UID][]model.Document, error) { return p.config.Papers.Uses(ctx, d) },
		func(uses map[model.UID][]model.Document, err error) {
			if err != nil {
				p.config.Shell.Say("Chưa đọc được nhận xét dùng trong văn bản nào: " + present.ErrorText(err).Line())
				return
			}
			p.uses = uses
			p.editor.relate(&p.d)
		})
}

// unitsName is the name of the list of places in what the window remembers.
const unitsName = "findings/units"

// fitCounts makes the columns of numbers as wide as the largest number, or as they were made by hand.
func (p *Page) fitCounts() {
	most := 0
	for _, l := range p.places.Rows() {
		for _, n := range l.counts {
			most = max(most, n)
		}
	}
	for i := range parts {
		id := fmt.Sprint("part", i)
		p.places.SetWidth(id, p.config.Shell.WidthOf(unitsName+"/"+id, max(countWidth, float32(18+8*len(fmt.Sprint(most))))))
	}
}

// showList shows the findings of the place. The finding in the editor stays there: when it has moved to other units
// the place follows it, so that the row shown as current is always the finding in the editor (Del acts on it). With
// nothing in the editor the list's current finding is shown.
func (p *Page) showList() {
	p.quiet = true
	p.followEditor()
	v := view{d: &p.d, place: p.place, filter: p.filter.match(), keep: p.form.Value().Finding.UID}
	p.list.SetRows(v.rows())
	if uid := p.form.Value().Finding.UID; uid != "" {
		if r, ok := p.list.Current(); !ok || r.Finding.UID != uid {
			p.list.Select(string(uid))
		}
	}
	p.quiet = false
	if r, ok := p.list.Current(); ok && !p.form.Shown() {
		p.edit(*r.DossierFinding)
	}
}

// followEditor goes to the first place where the finding in the editor stands in the file, unless it stands here.
func (p *Page) followEditor() {
	f, ok := findingAt(&p.d, p.form.Value().Finding.UID)
	if ok && !standsAt(&f, p.place) {
		p.goTo(wardsOf(&f)[0])
	}
}

// refreshEditor brings the editor up to date with the file; a finding that is gone leaves it.
func (p *Page) refreshEditor() {
	if !p.form.Shown() || p.form.IsNew() {
		return
	}
	f, ok := findingAt(&p.d, p.form.Value().Finding.UID)
	if ok {
		p.form.Refresh(f)
		p.editor.shown()
		return
	}
	gone := p.form.Value().Finding.UID
	p.form.WhenIdle(func() {
		if p.form.Value().Finding.UID == gone {
			p.clearEditor()
			p.showList()
		}
	})
}

func (p *Page) toPlace(l place, ok bool) {
	if !ok || p.quiet || l.ward == p.place && p.Loaded() && len(p.list.Rows()) > 0 {
		return
	}
	p.HandOver()
	p.place = l.ward
	if f := p.form.Value(); p.form.Shown() && !standsAt(&f, l.ward) {
		p.clearEditor()
	}
	p.showList()
}

// toFinding shows the finding the keyboard came to in the list.
func (p *Page) toFinding(r row, ok bool) {
	if !ok || p.quiet || p.form.Shown() && p.form.Value().Finding.UID == r.Finding.UID {
		return
	}
	p.HandOver()
	p.edit(*r.DossierFinding)
}

// edit puts a finding into the editor.
func (p *Page) edit(f model.DossierFinding) {
	p.form.Open(f)
	p.editor.shown()
	p.editor.relate(&p.d)
}

func (p *Page) clearEditor() {
	p.form.Clear()
	p.editor.shown()
}

// begin puts a task in place of the columns.
func (p *Page) begin(t pageTask) {
	p.HandOver()
	p.task = t
	t.Read(&p.d)
	p.columns.Hide()
	p.desk.Objects = []fyne.CanvasObject{p.columns, t.Content()}
	p.desk.Refresh()
	p.Focus(t.First())
}

// endTask brings the columns back.
func (p *Page) endTask() {
	if p.task == nil {
		return
	}
	if t, ok := p.task.(interface{ giveUp() }); ok {
		t.giveUp()
	}
	p.task = nil
	p.desk.Objects = []fyne.CanvasObject{p.columns}
	p.columns.Show()
	p.desk.Refresh()
	p.Focus(p.list)
}
