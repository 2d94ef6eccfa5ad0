package attach

import (
	"cmp"
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Store is what the panel needs of the data file.
type Store interface {
	service.Attacher
	Attachments(ctx context.Context, owner model.Ref) ([]model.FileRow, error)
	RenameAttachment(ctx context.Context, uid model.UID, name string) error
	// Blob returns the bytes of a file by their hash.
	Blob(ctx context.Context, sha string) ([]byte, error)
	Delete(ctx context.Context, noun model.Noun, uid model.UID) error
	DeleteAll(ctx context.Context, noun model.Noun, uids []model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
}

// Config is everything a panel works with. Load and EmptySentence may be left out.
type Config struct {
	Store  Store
	Shell  edit.Shell
	Runner task.Runner
	// Load reads the rows in place of those of the owner, for a list over several owners; each row then stands under
	// its owner's name.
	Load func(ctx context.Context) ([]model.FileRow, error)
	// EmptySentence says what belongs here.
	EmptySentence string
	// OnCount tells how many files there are, each time they were read.
	OnCount func(n int)
}

// Panel shows the files of one record at a time.
type Panel struct {
	config  Config
	owner   model.Ref
	want    model.UID // file to go to once the rows are read
	reached func()    // what to do there; nil: nothing
	load    *task.Latest
	stop    func()
	cancel  func() // stops what is being attached; nil: nothing is
	list    *widgets.DataList[model.FileRow]
	add     *widgets.Button
	halt    *widgets.Button
	status  *widgets.StatusText
	busy    *fyne.Container
	content fyne.CanvasObject
}

const attachWord = "Đính kèm tệp..."

const emptySentence = "Chưa có tệp nào. Chọn tệp, hoặc kéo tệp thả vào cửa sổ."

// New makes a panel that shows nothing until Show.
func New(c Config) *Panel {
	p := &Panel{config: c, load: task.NewLatest(c.Runner)}
	if p.config.EmptySentence == "" {
		p.config.EmptySentence = emptySentence
	}
	p.list = widgets.NewDataList(p.listConfig()).Remember(c.Shell, "attach")
	p.add = widgets.NewButton(attachWord, p.Add)
	p.add.Hide() // while there are no files the list has the button
	p.halt = widgets.NewButton("Dừng", func() { p.cancel() })
	p.status = widgets.NewStatusText()
	p.busy = widgets.NewBorder(nil, nil, nil, p.halt, p.status)
	p.busy.Hide()
	foot := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), widgets.NewBorder(nil, nil, p.add, nil, p.busy))
	p.content = widgets.NewBorder(nil, foot, nil, nil, p.list)
	p.stop = c.Store.OnChange(func(change model.Change) { c.Runner.Window(func() { p.changed(change) }) })
	return p
}

func (p *Panel) listConfig() widgets.ListConfig[model.FileRow] {
	c := widgets.ListConfig[model.FileRow]{
		Columns: []widgets.Column[model.FileRow]{
			{ID: "name", Label: "Tên tệp", Text: func(r model.FileRow) string { return r.Attachment.Name }, Compare: byName},
			{ID: "kind", Label: "Loại", Width: 66, Spare: 3, Text: kindOf, Compare: func(a, b model.FileRow) int { return model.Compare(kindOf(a), kindOf(b)) }},
			{
				ID: "size", Label: "Cỡ", Width: 64, Spare: 2, Align: fyne.TextAlignTrailing, Muted: always,
				Text:    func(r model.FileRow) string { return present.FileSize(r.Attachment.Size) },
				Compare: func(a, b model.FileRow) int { return a.Attachment.Size - b.Attachment.Size },
			},
			{
				ID: "at", Label: "Lúc", Width: 120, Whole: true, Spare: 1, Muted: always,
				Text:    func(r model.FileRow) string { return present.Moment(r.Attachment.CreatedAt) },
				Compare: func(a, b model.FileRow) int { return cmp.Compare(a.Attachment.CreatedAt, b.Attachment.CreatedAt) },
			},
			{
				ID: "by", Label: "Người", Width: 96, Spare: 4, Muted: always, Text: func(r model.FileRow) string { return r.By },
				Compare: func(a, b model.FileRow) int { return model.CompareNames(a.By, b.By) },
			},
		},
		Key:  func(r model.FileRow) string { return string(r.Attachment.UID) },
		Fold: model.Fold, Places: present.Places,
		Multi:         true,
		EmptySentence: p.config.EmptySentence,
		OnOpen:        p.open,
		OnEdit:        p.rename,
		OnDelete:      func([]model.FileRow) { p.DeleteCurrent() },
		Menu:          func([]model.FileRow) *fyne.Menu { return p.menu() },
	}
	if p.config.Load != nil {
		c.Group = func(r model.FileRow) string { return r.Owner }
	}
	return c
}

func always(model.FileRow) bool { return true }

func kindOf(r model.FileRow) string { return present.FileKind(r.Attachment.Type) }

func byName(a, b model.FileRow) int { return model.Compare(a.Attachment.Name, b.Attachment.Name) }

func (p *Panel) menu() *fyne.Menu {
	m := fyne.NewMenu("")
	for _, b := range p.Actions() {
		item := fyne.NewMenuItem(b.Label, b.Do)
		m.Items = append(m.Items, item)
	}
	m.Items = append(m.Items, fyne.NewMenuItem("Xóa (vào Thùng rác)", p.DeleteCurrent))
	return m
}

// Actions are what can be done with the current file besides Enter (open) and Del (to the bin); a page adds them to its
// own.
func (p *Panel) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Key: fyne.KeyT, Modifier: ctrlShift, Label: attachWord, Do: p.Add},
		{Label: "Mở tệp đính kèm", Do: p.onCurrent(p.open)},
		{Label: "Lưu bản sao của tệp...", Do: p.onCurrent(p.saveCopy)},
		{Label: "Đổi tên tệp...", Do: p.onCurrent(p.rename)},
	}
}

const ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift

// Content is the panel as it stands in a page.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// List is what has the keyboard in the panel.
func (p *Panel) List() fyne.Focusable { return p.list }

// GoTo makes a file the current one, once it is read.
func (p *Panel) GoTo(uid model.UID) {
	if !p.list.Select(string(uid)) {
		p.want = uid
	}
}

// RenameSoon goes to a file and asks for another name of it, once it is read.
func (p *Panel) RenameSoon(uid model.UID) {
	p.GoTo(uid)
	if p.want == "" {
		p.onCurrent(p.rename)()
		return
	}
	p.reached = p.onCurrent(p.rename)
}

// Current is the file the keyboard is on.
func (p *Panel) Current() (model.FileRow, bool) { return p.list.Current() }

// Holds says whether the keyboard is in the panel.
func (p *Panel) Holds(f fyne.Focusable) bool {
	return f == fyne.Focusable(p.list) || f == fyne.Focusable(p.add)
}

// Show shows the files of a record; without one (a record that is not in the file yet) nothing can be attached.
func (p *Panel) Show(owner model.Ref) {
	if owner == p.owner && owner.UID != "" {
		return
	}
	p.owner = owner
	p.list.SetRows(nil)
	if owner.UID == "" {
		p.load.Cancel()
		p.add.Disable()
		p.list.SetEmpty("Tệp đính kèm được sau khi mục này đã lưu.", "", nil)
		return
	}
	p.add.Enable()
	p.list.SetEmpty(p.config.EmptySentence, attachWord, p.Add)
	p.Reload()
}

// Leave stops everything under way.
func (p *Panel) Leave() {
	p.stop()
	p.load.Cancel()
	if p.cancel != nil {
		p.cancel()
	}
}

// Reload reads the files again.
func (p *Panel) Reload() {
	if p.owner.UID == "" {
		return
	}
	p.list.SetWaiting()
	owner := p.owner
	task.Load(p.load, func(ctx context.Context) ([]model.FileRow, error) {
		if p.config.Load != nil {
			return p.config.Load(ctx)
		}
		return p.config.Store.Attachments(ctx, owner)
	}, p.loaded)
}

func (p *Panel) loaded(rows []model.FileRow, err error) {
	if err != nil {
		problem := present.ErrorText(err)
		p.list.SetError(problem.Title+". "+problem.Line(), p.Reload)
		return
	}
	p.list.SetRows(rows)
	if len(rows) > 0 {
		p.add.Show()
	} else {
		p.add.Hide()
	}
	if p.want != "" && p.list.Select(string(p.want)) {
		p.want = ""
		if do := p.reached; do != nil {
			p.reached = nil
			do()
		}
	}
	if p.config.OnCount != nil {
		p.config.OnCount(len(rows))
	}
}

// changed reads again after an action that touched files, or what a list over several owners names them by.
func (p *Panel) changed(c model.Change) {
	if p.config.Load != nil {
		p.Reload()
		return
	}
	for _, r := range c.Records {
		if r.Noun == "attachment" {
			p.Reload()
			return
		}
	}
}

// Add lets the user choose a file and attaches it.
func (p *Panel) Add() {
	if p.owner.UID == "" {
		return
	}
	p.config.Shell.PickOpen(fileRequest, func(path string) { p.Drop([]string{path}) })
}

// progressFrom is how many bytes are attached without saying how far it has come.
const progressFrom = 20 << 20

// Drop attaches the files at the paths.
func (p *Panel) Drop(paths []string) {
	owner := p.owner
	if owner.UID == "" || len(paths) == 0 || p.cancel != nil {
		return
	}
	p.add.Disable()
	p.cancel = func() {}
	cancel := task.Run(p.config.Runner, task.Job[[]model.Attachment]{
		Work: func(ctx context.Context, report func(task.Progress)) ([]model.Attachment, error) {
			return service.AttachFiles(ctx, p.config.Store, owner, paths, func(done, total int, name string) {
				report(task.Progress{Done: done, Total: total, Text: name})
			})
		},
		Progress: p.progress,
		Done:     p.attached,
	})
	if p.cancel != nil {
		p.cancel = cancel
	}
}

func (p *Panel) progress(now task.Progress) {
	if now.Total <= progressFrom {
		return
	}
	p.status.Say(fmt.Sprintf("%s: %d%% của %s", now.Text, 100*now.Done/now.Total, present.FileSize(now.Total)))
	p.busy.Show()
}

func (p *Panel) attached(kept []model.Attachment, err error) {
	p.cancel = nil
	p.busy.Hide()
	p.add.Enable()
	switch {
	case model.CodeOf(err) == model.Cancelled:
		p.config.Shell.Say(present.ErrorText(err).Line())
	case err != nil:
		p.config.Shell.Failed(err)
	case len(kept) == 1:
		p.config.Shell.Say("Đã đính kèm " + kept[0].Name + ".")
	default:
		p.config.Shell.Say(fmt.Sprintf("Đã đính kèm %d tệp.", len(kept)))
	}
	if err == nil {
		p.list.Select(string(kept[0].UID))
	}
}

// onCurrent does something with the current file, if there is one.
func (p *Panel) onCurrent(do func(model.FileRow)) func() {
	return func() {
		if r, ok := p.list.Current(); ok {
			do(r)
		}
	}
}

// withBytes reads a file and hands it over; an error goes to the window.
func (p *Panel) withBytes(r model.FileRow, use func([]byte) error) {
	task.Run(p.config.Runner, task.Job[[]byte]{
		Work: func(ctx context.Context, _ func(task.Progress)) ([]byte, error) {
			return p.config.Store.Blob(ctx, r.Attachment.SHA256)
		},
		Done: func(b []byte, err error) {
			if err == nil {
				err = use(b)
			}
			if err != nil {
				p.config.Shell.Failed(err)
			}
		},
	})
}

// open shows the file in the system's program for it.
func (p *Panel) open(r model.FileRow) {
	if err := service.CheckViewable(r.Attachment.Name); err != nil {
		p.config.Shell.Failed(err)
		return
	}
	p.withBytes(r, func(b []byte) error { return p.config.Shell.View(r.Attachment.Name, b) })
}

func (p *Panel) saveCopy(r model.FileRow) {
	p.config.Shell.PickSave(saveRequest(r.Attachment.Name), func(path string) {
		p.withBytes(r, func(b []byte) error {
			if err := service.SaveCopy(path, b); err != nil {
				return err
			}
			p.config.Shell.Say("Đã lưu bản sao: " + path)
			return nil
		})
	})
}

func (p *Panel) rename(r model.FileRow) {
	p.config.Shell.AskText(renamePrompt(r.Attachment), func(name string) {
		p.act("", func(ctx context.Context) error { return p.config.Store.RenameAttachment(ctx, r.Attachment.UID, name) })
	})
}

// DeleteCurrent moves the chosen files to the bin.
func (p *Panel) DeleteCurrent() {
	chosen := p.list.Chosen()
	if len(chosen) == 0 {
		return
	}
	said := "Đã chuyển tệp vào Thùng rác. Ctrl+Z để lấy lại."
	if len(chosen) > 1 {
		said = fmt.Sprintf("Đã chuyển %d tệp vào Thùng rác. Ctrl+Z để lấy lại.", len(chosen))
	}
	var uids []model.UID
	for _, r := range chosen {
		uids = append(uids, r.Attachment.UID)
	}
	p.act(said, func(ctx context.Context) error { return p.config.Store.DeleteAll(ctx, "attachment", uids) })
}

func (p *Panel) act(said string, do func(ctx context.Context) error) {
	task.Run(p.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) { return struct{}{}, do(ctx) },
		Done: func(_ struct{}, err error) {
			switch {
			case err != nil:
				p.config.Shell.Failed(err)
			case said != "":
				p.config.Shell.Say(said)
			}
		},
	})
}
