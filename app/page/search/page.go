package search

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Shell is what the page asks of the window.
type Shell interface {
	edit.Shell
	// Queries are what was searched for on this PC, the newest first; SetQueries keeps them.
	Queries() []string
	SetQueries([]string)
}

// Config is everything the page works with. All fields are required.
type Config struct {
	Store  Store
	Shell  Shell
	Runner task.Runner
	After  task.Timer
}

// Page is the page of searching.
type Page struct {
	config  Config
	load    *task.Latest
	choices *task.Latest
	stop    func()
	typed   string
	filter  model.SearchFilter
	found   model.Found
	want    string // the hit to go to once there are hits, "" for the first

	entry                     *widgets.SearchEntry
	kind, mission, year, ward *widgets.Select
	all                       *widgets.Button // takes the filters off
	count                     *widgets.StatusText
	list                      *widgets.DataList[hit]
	recent                    *widgets.DataList[string]
	preview                   *widgets.Reader
	results, begin            fyne.CanvasObject
	body                      fyne.CanvasObject
}

// New makes the page.
func New(c Config) *Page {
	p := &Page{config: c, load: task.NewLatest(c.Runner), choices: task.NewLatest(c.Runner)}
	p.entry = widgets.NewSearchEntry(c.After, p.search)
	p.entry.PlaceHolder = "Tìm trong cả sổ: chữ có dấu hoặc không dấu"
	p.entry.Width = 420
	p.entry.OnDown = p.toList
	p.entry.OnGo = p.toList
	p.setUpFilters()
	p.list = widgets.NewDataList(p.listConfig()).Remember(c.Shell, "search")
	p.recent = widgets.NewDataList(p.recentConfig())
	p.preview = widgets.NewReader()
	p.lay()
	p.stop = c.Store.OnChange(func(model.Change) { c.Runner.Window(p.Reload) })
	p.showRecent()
	p.readChoices()
	return p
}

func (p *Page) lay() {
	filters := widgets.NewBar(nil, p.kind, p.mission, p.year, p.ward, p.all)
	head := container.New(layout.NewCustomPaddedLayout(10, 8, 12, 12), container.New(layout.NewCustomPaddedVBoxLayout(8),
		widgets.NewBorder(nil, nil, p.entry, nil, container.New(layout.NewCustomPaddedLayout(3, 3, 12, 0), p.count)), filters))
	split := widgets.NewSplitView(p.list, p.preview, 720).Remember(p.config.Shell, "search/list")
	p.results = split
	p.begin = p.beginning()
	p.body = widgets.NewBorder(head, nil, nil, nil, container.NewStack(p.begin, p.results))
	p.results.Hide()
}

// beginning stands in place of hits while nothing is searched for.
func (p *Page) beginning() fyne.CanvasObject {
	help := widgets.NewReader()
	help.Most = 560
	items := []widgets.ReaderItem{{Block: widgets.NewMarkedText("Cách tìm", nil, widgets.Look{Bold: true})}}
	for _, line := range howTo {
		items = append(items, widgets.ReaderItem{Block: widgets.NewMarkedText(line, nil, widgets.Look{}), Above: 6})
	}
	help.SetItems(items)
	left := widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(4, 4, 12, 12), widgets.NewHeading("Đã tìm trên máy này")), nil, nil, nil, p.recent)
	return widgets.NewSplitView(left, help, 420).Remember(p.config.Shell, "search/recent")
}

func (p *Page) setUpFilters() {
	changed := func(set func(id string)) func(string) {
		return func(id string) { set(id); p.narrow() }
	}
	p.kind = widgets.NewSelect(kindOptions(p.found), changed(func(id string) { p.filter.Noun = model.Noun(id) }))
	p.mission = widgets.NewSelect(missionOptions(model.SearchChoices{}), changed(func(id string) { p.filter.Mission = model.UID(id) }))
	p.year = widgets.NewSelect(yearOptions(model.SearchChoices{}), changed(func(id string) { p.filter.Year, _ = strconv.Atoi(id) }))
	p.ward = widgets.NewSelect(wardOptions(model.SearchChoices{}), changed(func(id string) { p.filter.Ward = model.UID(id) }))
	for s, width := range map[*widgets.Select]float32{p.kind: 190, p.mission: 270, p.year: 110, p.ward: 170} {
		s.Width, s.Fold = width, model.Fold
	}
	p.all = widgets.NewQuietButton("Bỏ lọc", p.takeFiltersOff)
	p.all.Disable()
	p.count = widgets.NewStatusText()
}

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// First has the keyboard when the page opens: the words.
func (p *Page) First() fyne.Focusable { return p.entry }

// Find gives the keyboard to the words.
func (p *Page) Find() { p.focus(p.entry) }

// Ask looks for words at once.
func (p *Page) Ask(words string) { p.entry.SetQuery(words) }

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "tim" }

// Leave stops everything under way.
func (p *Page) Leave() {
	p.stop()
	p.load.Cancel()
	p.choices.Cancel()
}

// NextColumn moves the keyboard from the words to the hits to the whole text and round again (F6).
func (p *Page) NextColumn() {
	c := widgets.CanvasOf(p.body)
	if c == nil {
		return
	}
	if !p.results.Visible() {
		widgets.NewRegions(c, widgets.RegionOf(c, p.entry, p.kind, p.mission, p.year, p.ward), widgets.RegionOf(c, p.recent)).Next()
		return
	}
	widgets.NewRegions(c, widgets.RegionOf(c, p.entry, p.kind, p.mission, p.year, p.ward), widgets.RegionOf(c, p.list), widgets.RegionOf(c, p.preview)).Next()
}

// Step goes to the next (1) or previous (-1) hit; the keyboard stays where it is.
func (p *Page) Step(by int) {
	rows := p.list.Rows()
	now, ok := p.list.Current()
	for i := range rows {
		if ok && rows[i].key() == now.key() && i+by >= 0 && i+by < len(rows) {
			p.list.Select(rows[i+by].key())
			return
		}
	}
}

// Actions are what else can be done with the hit the keyboard is on.
func (p *Page) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Label: "Mở mục tìm thấy", Do: p.openCurrent},
		{Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Lịch sử thay đổi của mục này", Do: p.showHistory},
		{Label: "Bỏ lọc kết quả tìm", Do: p.takeFiltersOff},
	}
}

func (p *Page) focus(o fyne.Focusable) { widgets.FocusOn(p.body, o) }

// toList gives the keyboard to what was found, or to the recent queries.
func (p *Page) toList() {
	if p.results.Visible() {
		p.focus(p.list)
		return
	}
	p.focus(p.recent)
}

// search looks for what was typed.
func (p *Page) search(typed string) {
	p.typed = typed
	if model.ParseQuery(typed).Empty() {
		p.load.Cancel()
		p.showFound(model.Found{})
		p.results.Hide()
		p.begin.Show()
		return
	}
	p.Reload()
}

// narrow looks again after a filter was changed.
func (p *Page) narrow() {
	if p.filter == (model.SearchFilter{}) {
		p.all.Disable()
	} else {
		p.all.Enable()
	}
	if p.results.Visible() {
		p.Reload()
	}
}

func (p *Page) takeFiltersOff() {
	p.filter = model.SearchFilter{}
	for _, s := range []*widgets.Select{p.kind, p.mission, p.year, p.ward} {
		s.SetValue("")
	}
	p.narrow()
}

// Reload looks again for the same words.
func (p *Page) Reload() {
	p.readChoices()
	if model.ParseQuery(p.typed).Empty() {
		return
	}
	p.begin.Hide()
	p.results.Show()
	p.list.SetWaiting()
	typed, filter := p.typed, p.filter
	filter.Limit = mostOfEach
	if filter.Noun != "" {
		filter.Limit = mostOfOne
	}
	task.Load(p.load, func(ctx context.Context) (model.Found, error) { return p.config.Store.Find(ctx, typed, filter) }, p.show)
}

func (p *Page) show(f model.Found, err error) {
	if err != nil {
		problem := present.ErrorText(err)
		p.list.SetError(problem.Title+". "+problem.Line(), p.Reload)
		p.count.Say("")
		return
	}
	p.showFound(f)
}

// Preparing says how many records of the book were read so far so that they can be searched, while they are; total 0 says
// that all were.
func (p *Page) Preparing(done, total int) {
	if total == 0 {
		p.count.Say(countText(p.found))
		return
	}
	p.count.Say(fmt.Sprintf("Đang đọc sổ để tìm: %d/%d mục. Không cần chờ, Esc để trở lại.", done, total))
}

func (p *Page) showFound(f model.Found) {
	p.found = f
	p.kind.SetOptions(kindOptions(f))
	p.count.Say(countText(f))
	narrowed := p.filter != (model.SearchFilter{})
	if narrowed {
		p.list.SetEmpty(nothingText(p.typed, true), "Bỏ lọc", p.takeFiltersOff)
	} else {
		p.list.SetEmpty(nothingText(p.typed, false), "", nil)
	}
	p.list.SetRows(hits(f))
	if p.want != "" && len(f.Hits) > 0 {
		p.list.Select(p.want)
		p.want = ""
	}
	if len(f.Hits) == 0 {
		p.preview.SetItems(nil)
	}
}

func (p *Page) readChoices() {
	task.Load(p.choices, p.config.Store.SearchChoices, func(c model.SearchChoices, err error) {
		if err != nil {
			p.config.Shell.Say("Chưa đọc được danh sách để lọc: " + present.ErrorText(err).Line())
			return
		}
		p.mission.SetOptions(missionOptions(c))
		p.year.SetOptions(yearOptions(c))
		p.ward.SetOptions(wardOptions(c))
	})
}
