package conclusion

import (
	"context"
	"io"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// changeWait is how long the page waits after a change before it prints again.
const changeWait = 800 * time.Millisecond

// Config is everything the page works with. All fields are required.
type Config struct {
	Store   Store
	Papers  Papers
	Preview Preview
	Shell   Shell
	Runner  task.Runner
	After   task.Timer
	Today   func() model.Date
	Mission model.UID
	// Write opens the text of the conclusion about the unit, "" for that about all, where it can be written.
	Write func(ward model.UID)
}

// made is the paper with its pages, unless it is refused.
type made struct {
	service.Review
	pages widgets.PageSource
}

// Page shows the conclusion of one mission.
type Page struct {
	config  Config
	load    *task.Latest
	wait    *task.Debounce
	stop    func()
	ready   service.Printed
	ok      bool // ready is what is shown
	remarks []service.Remark
	shown   bool            // pages were shown before
	led     service.Remark  // the remark whose record was opened last
	want    *service.Remark // to have the keyboard once it is said; nil: none

	ward      *widgets.Select
	purpose   *widgets.Choice
	write     *widgets.Button
	save      *widgets.Button
	view      *widgets.Button
	print     *widgets.Button
	busy      *widgets.StatusText
	list      *fyne.Container
	panel     *fyne.Container
	pages     *widgets.PageView
	message   *widget.Label
	complaint fyne.CanvasObject
	mend      *widgets.Button // in the complaint: where what cannot be printed is mended
	body      fyne.CanvasObject
}

// The two purposes of a print.
const (
	draft     = "draft"
	signature = "signature"
)

const (
	sideWidth  = 312
	pagesWidth = 4000 // all that the choices leave
)

// New makes the page and begins to print.
func New(c Config) *Page {
	p := &Page{config: c, load: task.NewLatest(c.Runner), wait: task.NewDebounce(changeWait, c.After)}
	p.pages = widgets.NewPageView(c.Runner)
	p.message = widget.NewLabelWithStyle("", fyne.TextAlignCenter, fyne.TextStyle{})
	p.message.Wrapping = fyne.TextWrapWord
	p.mend = widgets.NewButton("Mở các nhận xét", c.Shell.OpenFindings)
	p.complaint = container.New(middleLayout{}, container.NewVBox(p.message, container.NewCenter(container.NewHBox(
		p.mend, widgets.NewButton("Thử lại", p.Reload)))))
	p.complaint.Hide()
	p.body = widgets.NewSplitView(container.NewStack(p.pages, p.complaint), container.New(choicesLayout{}, p.side()), pagesWidth).
		Remember(c.Shell, "conclusion/pages")
	p.stop = c.Store.OnChange(func(model.Change) { c.Runner.Window(func() { p.wait.Do(p.Reload) }) })
	p.Reload()
	return p
}

func (p *Page) side() fyne.CanvasObject {
	p.purpose = widgets.NewChoice([]widgets.Option{{ID: draft, Label: "Dự thảo"}, {ID: signature, Label: "Trình ký"}}, model.Fold, func(string) { p.Reload() })
	p.purpose.SetValue(draft)
	p.ward = widgets.NewSelect(nil, func(string) { p.Reload() })
	p.ward.Fold = model.Fold
	p.ward.Placeholder = allWards
	p.write = widgets.NewMainButton("Soạn văn bản", p.writeText)
	p.save = widgets.NewButton("Lưu PDF...", p.Save)
	p.view = widgets.NewButton("Mở để xem", p.ViewPaper)
	p.print = widgets.NewButton("In...", p.Print)
	p.busy = widgets.NewStatusText()
	p.list = container.New(downLayout{6})
	top := container.New(downLayout{8},
		widgets.NewHeading("Thông báo kết luận giám sát"), p.purpose, p.ward, container.NewHBox(p.write), container.NewHBox(p.print, p.save, p.view), p.busy,
		widgets.NewHeading("Cần xem lại"))
	p.panel = widgets.NewBorder(top, nil, nil, nil, widgets.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 4, 0, 10), p.list)))
	return container.New(layout.NewCustomPaddedLayout(10, 8, 12, 12), p.panel)
}

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// First has the keyboard when the page opens: the pages, or what can be done where there are none. What is hidden
// would swallow every key.
func (p *Page) First() fyne.Focusable {
	if p.complaint.Visible() {
		return p.mend
	}
	return p.pages
}

// Leave stops everything under way.
func (p *Page) Leave() {
	p.stop()
	p.wait.Stop()
	p.load.Cancel()
}

// NextColumn moves the keyboard from the pages to the choices and back (F6).
func (p *Page) NextColumn() {
	c := widgets.CanvasOf(p.body)
	if c != nil && c.Focused() == p.First() {
		p.focus(p.purpose)
		return
	}
	p.focus(p.First())
}

// swap shows the pages in place of the complaint or the other way round; the keyboard goes along.
func (p *Page) swap(hide, show fyne.CanvasObject) {
	c := widgets.CanvasOf(p.body)
	before := c != nil && (c.Focused() == fyne.Focusable(p.pages) || c.Focused() == fyne.Focusable(p.mend))
	hide.Hide()
	show.Show()
	if before {
		p.focus(p.First())
	}
}

// Reload prints again what is chosen.
func (p *Page) Reload() {
	p.wait.Stop()
	ward, forSignature := model.UID(p.ward.Value()), p.purpose.Value() == signature
	p.busy.Say("Đang dựng trang ...")
	task.Load(p.load, func(ctx context.Context) (made, error) {
		r, err := p.config.Papers.ReviewConclusion(ctx, p.config.Mission, ward, forSignature)
		m := made{Review: r}
		if err == nil && r.Refused == nil {
			m.pages, m.Refused = p.config.Preview.Open(ctx, r.Printed.PDF)
		}
		return m, err
	}, p.show)
}

const allWards = "Chung, mọi phường"

func (p *Page) show(m made, err error) {
	p.busy.Say("")
	if err == nil {
		p.showChoices(m.Dossier)
		p.showRemarks(m.Paper, m.Remarks)
		p.toWanted()
		err = m.Refused
	}
	p.ok = err == nil
	if err != nil {
		p.complain(err)
		return
	}
	p.ready = m.Printed
	p.swap(p.complaint, p.pages)
	p.setActs(true)
	p.pages.SetSource(m.pages, p.shown)
	p.shown = true
}

func (p *Page) setActs(on bool) {
	for _, b := range []*widgets.Button{p.save, p.view, p.print} {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// complain shows why there is no paper in its place.
func (p *Page) complain(err error) {
	problem := present.ErrorText(err)
	p.message.SetText("Chưa dựng được văn bản. " + problem.Title + ".\n\n" + problem.Paragraph())
	p.swap(p.pages, p.complaint)
	p.setActs(false)
}

func (p *Page) showChoices(d model.Dossier) {
	options := []widgets.Option{{ID: "", Label: allWards}}
	for _, w := range d.Wards {
		options = append(options, widgets.Option{ID: string(w.Ward), Label: "Riêng " + w.Version.Title()})
	}
	p.ward.SetOptions(options)
}

// Save asks where to save the PDF and writes it.
func (p *Page) Save() {
	if !p.ok {
		return
	}
	printed := p.ready
	request := dialogs.FileRequest{Title: "Lưu văn bản", Name: printed.Name, Ext: ".pdf", Filters: []dialogs.Filter{{Name: "Tệp PDF", Patterns: []string{"*.pdf"}}}}
	p.config.Shell.PickSave(request, func(path string) {
		p.background(func() error {
			return service.WriteFile(path, func(w io.Writer) error { _, err := w.Write(printed.PDF); return err })
		}, "Đã lưu "+path)
	})
}

// Print prints the paper that is shown (Ctrl+P).
func (p *Page) Print() {
	if p.ok {
		p.config.Shell.Print(p.ready)
	}
}

// ViewPaper opens the paper in the system's program for PDF files (Ctrl+Shift+P).
func (p *Page) ViewPaper() {
	if p.ok {
		p.config.Shell.ViewPrinted(p.ready)
	}
}

func (p *Page) background(do func() error, said string) {
	task.Run(p.config.Runner, task.Job[struct{}]{
		Work: func(context.Context, func(task.Progress)) (struct{}, error) { return struct{}{}, do() },
		Done: func(_ struct{}, err error) {
			if err != nil {
				p.config.Shell.Failed(err)
				return
			}
			p.config.Shell.Say(said)
		},
	})
}

func (p *Page) focus(o fyne.Focusable) { widgets.FocusOn(p.body, o) }

// choicesLayout asks for the width of the choices.
type choicesLayout struct{}

func (choicesLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(sideWidth, 300) }

func (choicesLayout) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// downLayout sets objects one below the other and asks each for its height only after it was given its width, so that
// words that wrap have room.
type downLayout struct{ gap float32 }

func (l downLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, x := range o {
		size.Height += x.MinSize().Height + l.gap
	}
	return size
}

func (l downLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, x := range o {
		x.Resize(fyne.NewSize(size.Width, x.MinSize().Height))
		h := x.MinSize().Height
		x.Resize(fyne.NewSize(size.Width, h))
		x.Move(fyne.NewPos(0, y))
		y += h + l.gap
	}
}

// middleLayout sets a message of readable width in the middle.
type middleLayout struct{}

func (middleLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }

func (middleLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := min(size.Width-40, 560)
	for _, x := range o {
		x.Resize(fyne.NewSize(w, x.MinSize().Height))
		h := x.MinSize().Height
		x.Resize(fyne.NewSize(w, h))
		x.Move(fyne.NewPos((size.Width-w)/2, max((size.Height-h)/3, 10)))
	}
}

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "ket-luan" }

// writeText opens the text of the conclusion that is shown where it can be written.
func (p *Page) writeText() { p.config.Write(model.UID(p.ward.Value())) }

// Actions are what else can be done here.
func (p *Page) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Label: "Soạn văn bản", Do: p.writeText},
		{Label: "Lưu PDF...", Do: p.Save},
		{Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Ai đã sửa cuộc giám sát này", Do: func() {
			p.config.Shell.ShowHistory(model.Ref{Noun: "mission", UID: p.config.Mission}, "Cuộc giám sát")
		}},
	}
}
