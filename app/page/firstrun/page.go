package firstrun

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Shell is what the pages ask of the window besides what every page may.
type Shell interface {
	edit.Shell
	// SetUpDone goes on to the work when the last page was seen or the rest is left for later.
	SetUpDone()
	edit.Author
	// CheckTyping shows the page that checks the keyboard; OpenPractice opens the practice file.
	CheckTyping()
	OpenPractice()
	// BackupFolder is where copies of the open file go, UsualBackupFolder where they would go by themselves, OnOwnDrive
	// whether that is another drive than the file's. SetBackupFolder chooses another one on this PC; done hears, once it was
	// looked into, why it cannot hold copies.
	BackupFolder() string
	UsualBackupFolder() string
	OnOwnDrive() bool
	SetBackupFolder(folder string, done func(error))
	BackupNow()
	// PickFolder lets the user choose a folder.
	PickFolder(title, begin string, done func(path string))
}

// Config is everything the pages work with. All fields are required.
type Config struct {
	Store  Store
	Shell  Shell
	Runner task.Runner
	After  task.Timer
	Today  func() model.Date
	Path   string // of the open file
}

// Page is the three pages of the first run.
type Page struct {
	*edit.Sheet[setUp]
	config Config
	at     int

	office  *officePart
	signers *signersPart
	folders *foldersPart
	steps   []*widgets.Button
	why     *widget.Label
	middle  *fyne.Container
	foot    *fyne.Container
	back    *widgets.Button
	next    *widgets.Button
}

// step is one of the three pages.
type step struct {
	name, why string
	content   fyne.CanvasObject
	first     fyne.Focusable
}

// New makes the pages and begins to read.
func New(c Config) *Page {
	p := &Page{config: c}
	p.Sheet = edit.NewSheet(edit.SheetConfig[setUp]{
		Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange,
		Load: func(ctx context.Context) (setUp, error) { return read(ctx, c.Store, c.Today()) },
	})
	p.office, p.signers, p.folders = newOfficePart(p), newSignersPart(p), newFoldersPart(p)
	p.why = widget.NewLabel("")
	p.why.Wrapping = fyne.TextWrapWord
	p.middle = container.NewStack()
	p.back = widgets.NewButton("Quay lại", func() { p.Go(p.at - 1) })
	p.next = widgets.NewMainButton("Tiếp", func() { p.Go(p.at + 1) })
	content := p.layOut()
	p.show(0)
	p.Begin(content, p.arrived)
	return p
}

func (p *Page) all() []step {
	return []step{
		{"Cơ quan", "Tên cơ quan và đầu văn bản. Bỏ qua cũng được; lúc nào cũng sửa được ở Người, cơ quan.", p.office.content, p.office.first()},
		{"Người ký", "Người ký văn bản, chức vụ và các dòng trên chữ ký. Thêm và sửa lúc nào cũng được.", p.signers.content, p.signers.first()},
		{"Nơi lưu", "Sổ nằm ở đâu và bản sao lưu để ở đâu.", p.folders.content, p.folders.first()},
	}
}

func (p *Page) layOut() fyne.CanvasObject {
	steps := container.New(layout.NewCustomPaddedHBoxLayout(4))
	for i, s := range p.all() {
		b := widgets.NewQuietButton(fmt.Sprintf("%d. %s", i+1, s.name), func() { p.Go(i) })
		p.steps = append(p.steps, b)
		steps.Add(b)
	}
	shell := p.config.Shell
	top := container.New(layout.NewCustomPaddedVBoxLayout(4),
		widgets.NewPageHeading("Thiết lập ban đầu"), steps, widgets.Flush(p.why))
	rest := layout.NewSpacer()
	p.foot = widgets.NewBar(rest, p.back, p.next, widgets.NewButton("Để sau", shell.SetUpDone), rest,
		widgets.NewButton("Kiểm tra gõ tiếng Việt", shell.CheckTyping), widgets.NewButton("Mở tệp luyện tập", shell.OpenPractice))
	bottom := container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), p.foot)
	return container.New(layout.NewCustomPaddedLayout(12, 10, 18, 18), widgets.NewColumn(top, p.middle, bottom))
}

// arrived shows what was read.
func (p *Page) arrived(s setUp) {
	p.office.show(s.office)
	p.signers.show(s)
}

// Go shows the i-th page (0 is the first); after the last one the work begins.
func (p *Page) Go(i int) {
	if i < 0 {
		return
	}
	p.HandOver()
	if i >= len(p.all()) {
		p.config.Shell.SetUpDone()
		return
	}
	p.show(i)
	p.Focus(p.all()[i].first)
}

func (p *Page) show(i int) {
	all := p.all()
	p.at = i
	p.middle.Objects = []fyne.CanvasObject{all[i].content}
	p.middle.Refresh()
	p.why.SetText(all[i].why)
	for n, b := range p.steps {
		b.Weight = widgets.Quiet
		if n == i {
			b.Weight = widgets.Normal
		}
		b.Refresh()
	}
	if i == 0 {
		p.back.Disable()
	} else {
		p.back.Enable()
	}
	p.next.SetText("Tiếp")
	if i == len(all)-1 {
		p.next.SetText("Bắt đầu làm việc")
	}
	p.foot.Refresh()
}

// First has the keyboard when the page opens.
func (p *Page) First() fyne.Focusable { return p.all()[p.at].first }

// Add begins a new signer (Ctrl+N).
func (p *Page) Add() {
	if p.at == 1 {
		p.signers.add()
	}
}

// OpenText begins the signer that a text was typed for and that was never written.
func (p *Page) OpenText(model.LeftText) {
	p.WhenLoaded(func() {
		p.show(1)
		p.signers.add()
	})
}

// Back goes a page back, and from the first one to the work (Esc).
func (p *Page) Back() bool {
	if p.at > 0 {
		p.Go(p.at - 1)
	} else {
		p.config.Shell.SetUpDone()
	}
	return true
}

// Actions are the ways through the pages.
func (p *Page) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Key: fyne.KeyRight, Modifier: fyne.KeyModifierAlt, Label: "Tiếp", Do: func() { p.Go(p.at + 1) }},
		{Key: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt, Label: "Quay lại", Do: func() { p.Go(p.at - 1) }},
		{Label: "Để sau", Do: p.config.Shell.SetUpDone},
	}
}

// Topic is the pages' chapter of the guide.
func (p *Page) Topic() string { return "thiet-lap-ban-dau" }
