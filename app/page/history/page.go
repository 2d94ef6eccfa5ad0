package history

import (
	"context"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Config is everything the page works with. All fields but Title are required.
type Config struct {
	Store  Store
	Shell  edit.Shell
	Runner task.Runner
	Today  func() model.Date
	Root   model.Ref // the record whose history it is
	Title  string    // which record that is; "": the page stands under the head of its mission and needs no title
}

// Page is the history of a record.
type Page struct {
	config Config
	load   *task.Latest
	detail *task.Latest
	stop   func()
	filter model.HistoryFilter
	page   model.HistoryPage // all that was read so far
	shown  model.ActionDetail

	kind, who     *widgets.Select
	from, to      *widgets.DateEntry
	all           *widgets.Button
	acts          *widgets.DataList[act]
	more          *widgets.Button
	lines         *widgets.DataList[line]
	back, version *widgets.Button
	note          *widgets.StatusText
	compare       *widgets.Reader
	left, acting  *fyne.Container
	body          fyne.CanvasObject
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c, load: task.NewLatest(c.Runner), detail: task.NewLatest(c.Runner)}
	p.setUpFilters()
	p.acts = widgets.NewDataList(p.actsConfig()).Remember(c.Shell, "history")
	p.lines = widgets.NewDataList(p.linesConfig()).Remember(c.Shell, "history/lines")
	p.more = widgets.NewButton("Xem việc cũ hơn", p.readMore)
	p.back = widgets.NewButton("Lấy lại giá trị cũ", func() { p.takeBack(false) })
	p.version = widgets.NewButton("Lấy lại cả bản cũ", func() { p.takeBack(true) })
	p.note = widgets.NewStatusText()
	p.compare = widgets.NewReader()
	p.lay()
	p.stop = c.Store.OnChange(func(model.Change) { c.Runner.Window(p.Reload) })
	p.showLine(line{}, false)
	p.Reload()
	return p
}

func (p *Page) lay() {
	filters := widgets.NewBar(nil, p.kind, p.who, container.NewHBox(label("từ"), p.from), container.NewHBox(label("đến"), p.to), p.all)
	head := container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), filters)
	if p.config.Title != "" {
		title := widgets.NewBorder(nil, nil, nil, label("Esc: trở lại"), widgets.NewPageHeading("Lịch sử: "+present.Short(p.config.Title, 110)))
		head = container.New(layout.NewCustomPaddedVBoxLayout(0), container.New(layout.NewCustomPaddedLayout(6, 0, 12, 12), title), head)
	}
	p.left = widgets.NewBorder(nil, p.more, nil, nil, p.acts)
	p.acting = widgets.NewBorder(nil, nil, container.NewHBox(p.back, p.version), nil, p.note)
	room := canvas.NewRectangle(color.Transparent) // laid out before anything is offered, and as high as that will be
	room.SetMinSize(fyne.NewSize(0, theme.ControlHeight))
	buttons := container.New(layout.NewCustomPaddedLayout(6, 6, 12, 12), container.NewStack(room, p.acting))
	right := container.New(&twoThirds{}, p.lines, widgets.NewBorder(buttons, nil, nil, nil, p.compare))
	split := widgets.NewSplitView(p.left, right, 540).Remember(p.config.Shell, "history/list")
	p.body = widgets.NewBorder(head, nil, nil, nil, split)
}

// label is a quiet word between fields.
func label(text string) fyne.CanvasObject {
	s := widgets.NewStatusText()
	s.Say(text)
	width := fyne.MeasureText(text, fynetheme.Size(fynetheme.SizeNameText), fyne.TextStyle{}).Width
	return container.New(layout.NewCustomPaddedLayout(0, 0, 6, 4), container.NewGridWrap(fyne.NewSize(width+2, theme.ControlHeight), s))
}

// twoThirds gives the upper object two fifths of the height and the lower one the rest.
type twoThirds struct{}

func (*twoThirds) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

func (*twoThirds) Layout(o []fyne.CanvasObject, size fyne.Size) {
	top := float32(int(size.Height * 0.42))
	o[0].Resize(fyne.NewSize(size.Width, top))
	o[1].Move(fyne.NewPos(0, top))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-top))
}

func (p *Page) setUpFilters() {
	p.kind = widgets.NewSelect(kindOptions(p.page), func(id string) { p.narrow(func(f *model.HistoryFilter) { f.Noun = model.Noun(id) }) })
	p.who = widgets.NewSelect(whoOptions(p.page), func(id string) { p.narrow(func(f *model.HistoryFilter) { f.Who = id }) })
	p.kind.Width, p.who.Width = 200, 150
	p.kind.Fold, p.who.Fold = model.Fold, model.Fold
	p.from, p.to = edit.DayField(p.config.Today), edit.DayField(p.config.Today)
	p.from.OnChange = func(day string) { p.narrow(func(f *model.HistoryFilter) { f.From = model.Date(day) }) }
	p.to.OnChange = func(day string) { p.narrow(func(f *model.HistoryFilter) { f.To = model.Date(day) }) }
	p.all = widgets.NewQuietButton("Bỏ lọc", p.widen)
	p.all.Disable()
}

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// First has the keyboard when the page opens: the acts.
func (p *Page) First() fyne.Focusable { return p.acts }

// Find gives the keyboard to the filters.
func (p *Page) Find() { p.focus(p.kind) }

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "lich-su" }

// Leave stops everything under way.
func (p *Page) Leave() {
	p.stop()
	p.load.Cancel()
	p.detail.Cancel()
}

// NextColumn moves the keyboard from the acts to what one did to the text and round again (F6).
func (p *Page) NextColumn() {
	if c := p.canvas(); c != nil {
		widgets.NewRegions(c, widgets.RegionOf(c, p.acts, p.more), widgets.RegionOf(c, p.lines, p.back, p.version), widgets.RegionOf(c, p.compare),
			widgets.RegionOf(c, p.kind, p.who, p.all)).Next()
	}
}

// Step goes to an older (1) or newer (-1) act.
func (p *Page) Step(by int) {
	rows := p.acts.Rows()
	now, ok := p.acts.Current()
	for i := range rows {
		if ok && rows[i].key() == now.key() && i+by >= 0 && i+by < len(rows) {
			p.acts.Select(rows[i+by].key())
			return
		}
	}
}

// Actions are what can be done with the line the keyboard was on last.
func (p *Page) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Label: "Lấy lại giá trị cũ", Do: func() { p.takeBack(false) }},
		{Label: "Lấy lại cả bản cũ", Do: func() { p.takeBack(true) }},
		{Label: "Mở mục của lần sửa này", Do: p.openRecord},
		{Label: "Xem việc cũ hơn", Do: p.readMore},
	}
}

func (p *Page) canvas() fyne.Canvas { return widgets.CanvasOf(p.body) }

func (p *Page) focus(o fyne.Focusable) { widgets.FocusOn(p.body, o) }

func actColumns() []widgets.Column[act] {
	return []widgets.Column[act]{
		{ID: "time", Label: "Lúc", Width: 52, Text: act.time},
		{ID: "who", Label: "Người", Width: 110, Spare: 1, Text: func(a act) string { return a.Who }, Muted: func(act) bool { return true }},
		{ID: "action", Label: "Việc", Width: 170, Text: func(a act) string { return a.Action }},
		{ID: "about", Label: "Mục", Text: act.about},
	}
}

func (p *Page) actsConfig() widgets.ListConfig[act] {
	return widgets.ListConfig[act]{
		Columns: actColumns(), Key: act.key, Group: act.day, Fold: model.Fold, Places: present.Places, TypeAhead: func(a act) string { return a.Action },
		EmptySentence: "Chưa có thay đổi nào.",
		OnCurrent:     p.showAct,
		OnOpen:        func(act) { p.focus(p.lines) },
	}
}

func (p *Page) linesConfig() widgets.ListConfig[line] {
	return widgets.ListConfig[line]{
		Columns: []widgets.Column[line]{
			{ID: "field", Label: "Phần", Width: 150, Bold: true, Text: func(l line) string { return l.label }},
			{ID: "old", Label: "Trước", Width: 200, Text: func(l line) string { return l.old }, Muted: func(line) bool { return true }},
			{ID: "new", Label: "Sau", Text: func(l line) string { return l.now }},
		},
		Key: line.key, Group: func(l line) string { return l.group }, Fold: model.Fold, Places: present.Places,
		OnCurrent: p.showLine,
		OnOpen:    func(line) { p.takeBack(false) },
	}
}

// Reload reads as many acts as are shown.
func (p *Page) Reload() {
	p.acts.SetWaiting()
	f := p.filter
	f.Limit = max(len(p.page.Rows), pageOfActs)
	task.Load(p.load, func(ctx context.Context) (model.HistoryPage, error) {
		return p.config.Store.RecordHistory(ctx, p.config.Root, f)
	}, func(h model.HistoryPage, err error) { p.show(h, err) })
}

// readMore reads the acts before the last one shown.
func (p *Page) readMore() {
	if p.page.Next == 0 || p.load.Busy() {
		return
	}
	f := p.filter
	f.Before, f.Limit = p.page.Next, pageOfActs
	task.Load(p.load, func(ctx context.Context) (model.HistoryPage, error) {
		return p.config.Store.RecordHistory(ctx, p.config.Root, f)
	}, func(h model.HistoryPage, err error) {
		h.Rows = append(p.page.Rows[:len(p.page.Rows):len(p.page.Rows)], h.Rows...)
		p.show(h, err)
	})
}

func (p *Page) show(h model.HistoryPage, err error) {
	if err != nil {
		problem := present.ErrorText(err)
		p.acts.SetError(problem.Title+". "+problem.Line(), p.Reload)
		p.more.Hide()
		return
	}
	p.page = h
	p.kind.SetOptions(kindOptions(h))
	p.who.SetOptions(whoOptions(h))
	if p.filter == (model.HistoryFilter{}) {
		p.acts.SetEmpty("Chưa có thay đổi nào.", "", nil)
	} else {
		p.acts.SetEmpty("Không có thay đổi nào như vậy.", "Bỏ lọc", p.widen)
	}
	if h.Next == 0 {
		p.more.Hide()
	} else {
		p.more.Show()
	}
	p.left.Refresh()
	p.acts.SetRows(acts(h.Rows))
	if len(h.Rows) == 0 {
		p.showDetail(model.ActionDetail{}, nil)
	}
}

// narrow reads again after a filter was changed, from the newest on.
func (p *Page) narrow(set func(*model.HistoryFilter)) {
	set(&p.filter)
	p.page.Rows = nil
	if p.filter == (model.HistoryFilter{}) {
		p.all.Disable()
	} else {
		p.all.Enable()
	}
	p.Reload()
}

func (p *Page) widen() {
	for _, s := range []*widgets.Select{p.kind, p.who} {
		s.SetValue("")
	}
	p.from.SetValue("")
	p.to.SetValue("")
	p.narrow(func(f *model.HistoryFilter) { *f = model.HistoryFilter{} })
}

// showAct tells what the act the keyboard came to did; at the last one more are read.
func (p *Page) showAct(a act, ok bool) {
	if !ok {
		return
	}
	if rows := p.acts.Rows(); rows[len(rows)-1].key() == a.key() {
		p.readMore()
	}
	q := model.DetailQuery{Group: a.Group, Root: p.config.Root, About: p.config.Root.UID, Limit: mostDeeds}
	if p.config.Title == "" {
		q.About = a.UID
	}
	task.Load(p.detail, func(ctx context.Context) (model.ActionDetail, error) { return p.config.Store.ActionDetail(ctx, q) }, p.showDetail)
}

func (p *Page) showDetail(d model.ActionDetail, err error) {
	if err != nil {
		problem := present.ErrorText(err)
		p.lines.SetError(problem.Title+". "+problem.Line(), func() {
			if a, ok := p.acts.Current(); ok {
				p.showAct(a, true)
			}
		})
		p.showLine(line{}, false)
		return
	}
	p.shown = d
	all := lines(d)
	if d.More > 0 {
		all = append(all, line{group: "Còn nữa", label: "…", now: fmt.Sprintf("%d mục khác trong cùng việc này", d.More)})
	}
	p.lines.SetRows(all)
	l, ok := p.lines.Current()
	p.showLine(l, ok)
}

// showLine compares the old and the new text of a line and offers what can be taken back.
func (p *Page) showLine(l line, ok bool) {
	o := offer{}
	if ok && l.change.UID != "" {
		o = offerOf(l)
	}
	offerOn(p.back, o.word)
	offerOn(p.version, o.whole)
	p.note.Say(o.why)
	p.acting.Refresh()
	if !ok {
		p.compare.SetItems(nil)
		return
	}
	gone, come := compared(l)
	var items []widgets.ReaderItem
	for _, side := range []struct {
		head, text string
		parts      []widgets.MarkedPart
	}{{"Trước", l.old, gone}, {"Sau", l.now, come}} {
		if side.text == "" {
			side.text = "(trống)"
		}
		items = append(items,
			widgets.ReaderItem{Block: widgets.NewMarkedText(side.head, nil, widgets.Look{Bold: true, Muted: true}), Above: 6},
			widgets.ReaderItem{Block: widgets.NewMarkedText(side.text, side.parts, widgets.Look{}), Above: 2})
	}
	p.compare.SetItems(items)
}

func offerOn(b *widgets.Button, word string) {
	if word == "" {
		b.Hide()
		return
	}
	b.SetText(word)
	b.Show()
}

// takeBack brings the old value of the line back, or all old values of its record.
func (p *Page) takeBack(whole bool) {
	l, ok := p.lines.Current()
	a, there := p.acts.Current()
	if !ok || !there || l.change.UID == "" {
		return
	}
	o := offerOf(l)
	if o.word == "" || whole && o.whole == "" {
		p.config.Shell.Say(o.why)
		return
	}
	fields := fieldsOf(l)
	if whole {
		fields = nil
	}
	ref := l.change.Ref
	task.Run(p.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) {
			return struct{}{}, p.config.Store.TakeBack(ctx, ref, a.Group, fields...)
		},
		Done: func(_ struct{}, err error) {
			switch {
			case model.CodeOf(err) == model.State:
				p.config.Shell.Say(present.ErrorText(err).Line())
			case err != nil:
				p.config.Shell.Failed(err)
			default:
				p.config.Shell.Say("Đã lấy lại giá trị cũ. Ctrl+Z để hoàn tác.")
			}
		},
	})
}

// openRecord shows the record of the line in its own page.
func (p *Page) openRecord() {
	if l, ok := p.lines.Current(); ok && l.change.UID != "" {
		p.config.Shell.Open(l.change.Ref)
	}
}
