package drafting

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// typedWait is how long the pages wait for a pause in typing.
const typedWait = 250 * time.Millisecond

// Config is everything the page works with. All fields are required.
type Config struct {
	Store    Store
	Drafting Drafting
	Preview  Preview
	Scans    service.ScanReader // looks at scans of signed papers
	Shell    edit.Shell
	Runner   task.Runner
	After    task.Timer
	Today    func() model.Date
	Document model.UID
}

// Page is the text of one paper being written.
type Page struct {
	*edit.Sheet[sheet]
	config Config
	quiet  bool // the list is being set: its moving is not the user's
	trying *task.Latest
	pause  *task.Debounce
	shown  bool // pages were shown before
	// printed is what the pages show: the draft, or what is being typed.
	printed sheet
	led     *service.Remark // the remark whose record was opened last; nil: what a paragraph comes from was

	heading   *widgets.Heading
	state     *widgets.StatusBadge
	by        *widgets.Choice // how findings are arranged
	byRow     *fyne.Container
	news      *widget.Label
	newsBar   *fyne.Container
	acts      *fyne.Container
	left      *fyne.Container
	list      *widgets.DataList[row]
	editor    *editor
	pages     *widgets.PageView
	problem   *widget.Label
	compare   *comparison
	issue     *issuing
	pairs     *pairs
	templates *templates
	right     *fyne.Container
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c, trying: task.NewLatest(c.Runner), pause: task.NewDebounce(typedWait, c.After)}
	p.Sheet = edit.NewSheet(edit.SheetConfig[sheet]{Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange, Load: p.read, Record: model.Ref{Noun: "document", UID: c.Document}})
	p.heading = widgets.NewPageHeading("")
	p.state = widgets.NewStatusBadge(widgets.Badge{})
	p.list = widgets.NewDataList(p.listConfig()).Remember(c.Shell, "drafting")
	p.editor = newEditor(p)
	p.pages = widgets.NewPageView(c.Runner)
	p.compare = newComparison(p)
	p.issue = newIssuing(p)
	p.pairs = newPairs(p)
	p.templates = newTemplates(p)
	p.Begin(p.lay(), p.show)
	return p
}

// The room of the editor below the list; remarks need more, since one of them is shown whole.
const (
	editorHeight  = 272
	remarksHeight = 336
	listLeast     = 6 * theme.RowHeight // its head and some rows, also on a low window
)

func (p *Page) lay() fyne.CanvasObject {
	p.news = widget.NewLabel("")
	p.news.Wrapping = fyne.TextWrapWord
	p.newsBar = container.New(layout.NewCustomPaddedLayout(0, 4, 6, 8),
		widgets.NewBorder(nil, nil, nil, container.NewCenter(widgets.NewButton("Ghi nhận", p.accept)), p.news))
	p.newsBar.Hide()
	p.acts = widgets.NewBar(nil)
	p.by = widgets.NewChoice([]widgets.Option{{ID: string(doc.ByUnit), Label: "phường"}, {ID: string(doc.ByTopic), Label: "lĩnh vực"}}, model.Fold,
		func(by string) { p.arrange(doc.Arrangement(by)) })
	p.byRow = container.NewHBox(widget.NewLabel("Xếp theo"), container.NewCenter(p.by))
	head := container.New(layout.NewCustomPaddedLayout(8, 6, 12, 8), widgets.NewBorder(nil, nil, nil, container.NewCenter(p.state), p.heading))
	top := container.New(layout.NewCustomPaddedVBoxLayout(0), head, container.New(layout.NewCustomPaddedLayout(0, 6, 12, 8), p.acts),
		container.New(layout.NewCustomPaddedLayout(0, 2, 8, 8), p.byRow), p.newsBar)
	p.left = widgets.NewBorder(top, container.New(p.editor.height, p.editor.content), nil, nil, container.New(&fixedHeight{listLeast}, p.list))
	p.problem = widget.NewLabelWithStyle("", fyne.TextAlignCenter, fyne.TextStyle{})
	p.problem.Wrapping = fyne.TextWrapWord
	p.problem.Hide()
	p.right = container.NewStack(p.pages, container.NewVBox(p.problem), p.compare.content, p.issue.content, p.pairs.content, p.templates.content)
	return widgets.NewSplitView(p.left, p.right, 540).Remember(p.config.Shell, "drafting/left")
}

// fixedHeight asks for a height for one object, whatever stands in it.
type fixedHeight struct{ height float32 }

func (h *fixedHeight) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, h.height)
}

func (h *fixedHeight) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

func (p *Page) listConfig() widgets.ListConfig[row] {
	return widgets.ListConfig[row]{
		Columns: []widgets.Column[row]{
			{ID: "label", Label: "Số", Width: 52, Align: fyne.TextAlignTrailing, Text: row.label, Muted: row.out},
			{ID: "text", Label: "Đoạn", Text: row.text, Muted: row.out},
			{ID: "state", Label: "Tình trạng", Width: 96, Badge: row.badge},
		},
		Key: func(r row) string { return r.key }, Fold: model.Fold, Places: present.Places, TypeAhead: row.text,
		EmptySentence: "Chưa có đoạn nào: cuộc giám sát chưa có nội dung cho văn bản này.",
		OnCurrent:     p.goTo,
		OpenEdits:     true, OnOpen: func(row) { p.toText() },
		OnDelete: func([]row) { p.DeleteCurrent() },
		OnDrag:   p.drag,
		Menu: func([]row) *fyne.Menu {
			return fyne.NewMenu("", fyne.NewMenuItem("Thêm đoạn sau", p.Add), fyne.NewMenuItem("Trả lại chữ soạn sẵn", p.revert),
				fyne.NewMenuItem("Bỏ hoặc đưa lại đoạn", p.DeleteCurrent), fyne.NewMenuItem("Mở nguồn", p.openSource))
		},
	}
}

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable { return p.list }

// Leave stops everything under way.
func (p *Page) Leave() {
	p.pause.Stop()
	p.trying.Cancel()
	p.editor.leave()
	p.pairs.form.Clear()
	p.issue.pause.Stop()
	p.issue.load.Cancel()
	p.compare.load.Cancel()
	p.templates.load.Cancel()
	p.Sheet.Leave()
}

// show brings list, editor and pages up to date with the file.
func (p *Page) show(s sheet) {
	d := s.draft
	p.pause.Stop()
	p.trying.Cancel()
	p.heading.SetText(d.Document.Type.Label())
	p.state.SetBadge(widgets.Badge{Word: d.Document.State.Label(), Tone: widgets.Tone(present.DocumentTone(d.Document.State))})
	p.showActs(s)
	p.showNews(d)
	p.showArrangement(d)
	p.quiet = true
	p.list.SetRows(rowsOf(d))
	p.quiet = false
	if r, ok := p.list.Current(); ok {
		p.editor.open(r)
	} else {
		p.editor.clear()
	}
	p.editor.showPaper(s)
	p.pairs.show(d)
	if p.compare.content.Visible() {
		p.compare.refresh()
	}
	if p.issue.content.Visible() && d.Document.State == model.DocForSignature {
		p.issue.begin()
	}
	p.showPages(s)
	p.left.Refresh()
}

// showArrangement shows how findings are arranged, where there is a choice.
func (p *Page) showArrangement(d service.Draft) {
	p.by.SetValue(string(cmp.Or(d.Tree.By, doc.ByUnit)))
	if p.editable() && d.Arranged() {
		p.byRow.Show()
	} else {
		p.byRow.Hide()
	}
}

// showNews tells what the data has changed.
func (p *Page) showNews(d service.Draft) {
	text := news(d.Changes)
	if d.Document.State != model.DocDraft {
		text = ""
	}
	p.news.SetText(text)
	if text == "" {
		p.newsBar.Hide()
	} else {
		p.newsBar.Show()
		p.newsBar.Resize(fyne.NewSize(p.left.Size().Width, p.newsBar.Size().Height)) // its words wrap before they are measured
	}
}

// showPages takes over pages, or why there are none. What stands in their place stays.
func (p *Page) showPages(s sheet) {
	p.printed = s
	if s.err != nil {
		problem := present.ErrorText(s.err)
		p.problem.SetText("Chưa dựng được trang in. " + problem.Title + ".\n\n" + problem.Paragraph())
	} else {
		p.pages.SetSource(s.pages, p.shown)
		p.shown = true
	}
	if !p.covered() {
		p.showRight()
	}
	if r, ok := p.list.Current(); ok {
		p.reveal(r)
	}
}

// showRight shows the pages, or why there are none.
func (p *Page) showRight() {
	if p.printed.err != nil {
		p.pages.Hide()
		p.problem.Show()
		return
	}
	p.problem.Hide()
	p.pages.Show()
}

// reveal brings a paragraph into sight on the pages.
func (p *Page) reveal(r row) { p.revealBlock(r.at) }

// revealBlock brings a block of the text into sight on the pages.
func (p *Page) revealBlock(block int) {
	at := slices.Index(compose.PrintedFrom(p.printed.draft.Tree), block)
	if places := p.printed.printed.Places; at >= 0 && at < len(places) {
		p.pages.Reveal(places[at].Page, float32(places[at].Top), float32(places[at].Bottom))
	}
}

// typing lets the pages follow what is being typed; nothing is kept.
func (p *Page) typing() {
	p.pause.Do(func() {
		r, ok := p.list.Current()
		d := p.Data().draft
		if !ok || r.para == nil || r.out() || !p.editable() {
			return
		}
		d.Tree = compose.SetText(d.Tree, r.at, p.editor.text.Value())
		task.Load(p.trying, func(ctx context.Context) (sheet, error) { return p.print(ctx, d), nil },
			func(s sheet, _ error) { p.showPages(s) })
	})
}

// editable reports whether the text can be changed now.
func (p *Page) editable() bool { return p.Loaded() && p.Data().draft.Document.State == model.DocDraft }

func (p *Page) goTo(r row, ok bool) {
	if p.quiet {
		return
	}
	if !ok {
		p.editor.clear()
		return
	}
	p.HandOver()
	p.editor.open(r)
	p.reveal(r)
}

// Step goes to the previous (-1) or next (1) paragraph.
func (p *Page) Step(by int) {
	rows := p.list.Rows()
	now, ok := p.list.Current()
	for i, r := range rows {
		if to := i + by; ok && r.key == now.key && to >= 0 && to < len(rows) {
			p.list.Select(rows[to].key)
			return
		}
	}
}

// NextColumn moves the keyboard from the list to the text, to the pages and round again (F6).
func (p *Page) NextColumn() {
	c := p.Canvas()
	if c == nil {
		return
	}
	right := fyne.Focusable(p.pages)
	switch {
	case p.compare.content.Visible():
		right = p.compare.reader
	case p.issue.content.Visible():
		right = p.issue.number
	case p.pairs.content.Visible():
		right = p.pairs.first()
	case p.templates.content.Visible():
		right = p.templates.list
	}
	switch c.Focused() {
	case fyne.Focusable(p.list):
		p.Focus(p.editor.first())
	case right:
		p.Focus(p.list)
	default:
		p.Focus(right)
	}
}

// OpenRecord goes to the paragraph that a record's text went into.
func (p *Page) OpenRecord(ref model.Ref) bool {
	p.WhenLoaded(func() {
		d := p.Data().draft
		if at := compose.UsedIn(d.Tree, ref.UID); len(at) > 0 {
			p.list.Select(d.Keys[at[0]])
		}
	})
	return true
}

// OpenText goes to the paragraph for which a text that was never saved is offered, or begins what it was typed for.
func (p *Page) OpenText(t model.LeftText) {
	p.WhenLoaded(func() {
		switch model.ErrandOf(t.Field) {
		case model.ErrandPassage:
			if key, ok := passageOf(t.Field); ok && p.list.Select(key) {
				p.toText()
			}
		case model.ErrandCorrection:
			_, key, _ := strings.Cut(model.ErrandKey(t.Field), ":")
			p.pairs.openAt(key)
		case model.ErrandAddPassage:
			p.Add()
		case model.ErrandVersion:
			p.keepVersion()
		case model.ErrandTemplate:
			p.openTemplates()
			p.templates.keep()
		case model.ErrandIssue:
			p.beginIssue()
		}
	})
}

// toText leads to the words of the paragraph.
func (p *Page) toText() {
	p.editor.sections.Go(textPart)
	p.Focus(p.editor.text)
}

// Back closes what stands in place of the pages (Esc); false when nothing does.
func (p *Page) Back() bool {
	if !p.covered() {
		return false
	}
	p.HandOver()
	if p.issue.content.Visible() {
		p.issue.texts.GiveUp()
	}
	p.closeRight()
	p.Focus(p.list)
	return true
}

// covered says whether something stands in place of the pages.
func (p *Page) covered() bool {
	return p.compare.content.Visible() || p.issue.content.Visible() || p.pairs.content.Visible() || p.templates.content.Visible()
}

// openRight shows something in place of the pages.
func (p *Page) openRight(content fyne.CanvasObject) {
	for _, o := range p.right.Objects {
		o.Hide()
	}
	content.Show()
	p.right.Refresh()
}

// closeRight takes away what stands in place of the pages.
func (p *Page) closeRight() {
	p.compare.content.Hide()
	p.issue.content.Hide()
	p.pairs.content.Hide()
	p.templates.content.Hide()
	p.showRight()
	p.right.Refresh()
}

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "soan-van-ban" }

func plural(n int, k compose.ChangeKind) string {
	words := map[compose.ChangeKind]string{
		compose.Added: "đoạn mới", compose.Changed: "đoạn đổi chữ", compose.Removed: "đoạn không còn",
		compose.Kept: "đoạn sửa tay cần xem lại", compose.Orphaned: "đoạn sửa tay không còn nguồn",
	}
	return strconv.Itoa(n) + " " + words[k]
}
