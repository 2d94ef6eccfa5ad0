package help

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/guide"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Shell is what the page asks of the window.
type Shell interface {
	widgets.Memory
}

// Config is everything the page works with. All fields but Topic are required.
type Config struct {
	Book   *guide.Book
	Shell  Shell
	Runner task.Runner
	After  task.Timer
	Topic  string // chapter to begin with; "": the beginning
}

// Page is the guide.
type Page struct {
	config   Config
	sections []guide.Section
	query    model.Query
	starts   []int // the reader's item of each block
	quiet    bool  // the contents follow the text, not the user

	search   *widgets.SearchEntry
	count    *widgets.StatusText
	contents *widgets.DataList[entry]
	reader   *widgets.Reader
	body     fyne.CanvasObject
}

// entry is a line of the contents.
type entry struct {
	guide.Section
	at int // its number among the sections
}

func (e entry) key() string { return fmt.Sprint(e.at) }

// title shows parts of a chapter farther in.
func (e entry) title() string {
	if e.Level > 2 {
		return "      " + e.Title
	}
	return e.Title
}

// New makes the page.
func New(c Config) *Page {
	p := &Page{config: c, sections: c.Book.Sections()}
	p.search = widgets.NewSearchEntry(c.After, p.look)
	p.search.PlaceHolder = "Tìm trong hướng dẫn"
	p.search.Width = 240
	p.search.OnDown, p.search.OnGo = p.toContents, p.toContents
	p.count = widgets.NewStatusText()
	p.contents = widgets.NewDataList(widgets.ListConfig[entry]{
		NoHeader: true, Columns: []widgets.Column[entry]{{ID: "title", Text: entry.title}}, Key: entry.key,
		Fold: model.Fold, TypeAhead: func(e entry) string { return e.Title },
		EmptySentence: "Không có mục nào có đủ các chữ này. Thử gõ không dấu, hoặc bớt chữ.",
		OnCurrent:     p.goTo,
		OnOpen:        func(entry) { p.focus(p.reader) },
	})
	p.reader = widgets.NewReader()
	p.reader.Most = 720
	p.reader.OnScroll = p.follow
	p.lay()
	p.show()
	p.ShowTopic(c.Topic)
	return p
}

func (p *Page) lay() {
	head := container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), widgets.NewBorder(nil, nil, p.search, nil,
		container.New(layout.NewCustomPaddedLayout(3, 3, 12, 0), p.count)))
	split := widgets.NewSplitView(p.contents, p.reader, 270).Remember(p.config.Shell, "help/contents")
	p.body = widgets.NewBorder(head, nil, nil, nil, split)
}

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// First has the keyboard when the page opens: the contents.
func (p *Page) First() fyne.Focusable { return p.contents }

// Find gives the keyboard to the words to look for.
func (p *Page) Find() { p.focus(p.search) }

// Topic is the chapter of the guide about the guide.
func (p *Page) Topic() string { return "huong-dan" }

// Leave needs nothing.
func (p *Page) Leave() {}

// Reload needs nothing: the guide does not change while the program runs.
func (p *Page) Reload() {}

// NextColumn moves the keyboard from the contents to the text to the words and round again (F6).
func (p *Page) NextColumn() {
	if c := p.canvas(); c != nil {
		widgets.NewRegions(c, widgets.RegionOf(c, p.contents), widgets.RegionOf(c, p.reader), widgets.RegionOf(c, p.search)).Next()
	}
}

// Step goes to the next (1) or previous (-1) section.
func (p *Page) Step(by int) {
	now, ok := p.contents.Current()
	rows := p.contents.Rows()
	for i, e := range rows {
		if ok && e.at == now.at && i+by >= 0 && i+by < len(rows) {
			p.contents.Select(rows[i+by].key())
			return
		}
	}
}

func (p *Page) canvas() fyne.Canvas { return widgets.CanvasOf(p.body) }

func (p *Page) focus(o fyne.Focusable) { widgets.FocusOn(p.body, o) }

func (p *Page) toContents() { p.focus(p.contents) }

// ShowTopic goes to a chapter; an unknown one is the beginning.
func (p *Page) ShowTopic(topic string) {
	at, ok := p.config.Book.Chapter(topic)
	if !ok {
		return
	}
	for i, s := range p.sections {
		if s.From == at {
			p.contents.Select(entry{s, i}.key())
		}
	}
}

// Section is the title of the section that is read.
func (p *Page) Section() string {
	e, _ := p.contents.Current()
	return e.Title
}

// look marks the words in the text and lists the sections that have them all.
func (p *Page) look(typed string) {
	p.query = model.ParseQuery(typed)
	p.show()
}

func (p *Page) show() {
	items, starts := p.blocks()
	p.starts = starts
	p.quiet = true
	p.reader.SetItems(items)
	var rows []entry
	for i, s := range p.sections {
		if p.query.Empty() || p.query.Match(words(p.config.Book, s)) {
			rows = append(rows, entry{s, i})
		}
	}
	p.contents.SetRows(rows)
	p.quiet = false
	p.count.Say("")
	if !p.query.Empty() {
		p.count.Say(fmt.Sprintf("%d mục", len(rows)))
		if e, ok := p.contents.Current(); ok {
			p.goTo(e, true)
		}
	}
}

// goTo shows a section; while words are looked for, at the first of them.
func (p *Page) goTo(e entry, ok bool) {
	if !ok || p.quiet {
		return
	}
	at := e.From
	for i := e.From; i < e.To && !p.query.Empty(); i++ {
		if len(p.query.Highlights(p.config.Book.Blocks[i].Words())) > 0 {
			at = max(i-1, e.From)
			break
		}
	}
	p.quiet = true
	p.reader.ShowItem(p.starts[at])
	p.quiet = false
}

// follow marks in the contents the section that is read.
func (p *Page) follow() {
	if p.quiet {
		return
	}
	top := p.reader.TopItem()
	p.quiet = true
	for _, e := range p.contents.Rows() {
		if p.starts[e.From] <= top && (e.To >= len(p.starts) || p.starts[e.To] > top) {
			p.contents.Select(e.key())
		}
	}
	p.quiet = false
}
