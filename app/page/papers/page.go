package papers

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/attach"
	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Config is everything the page works with. Mission is empty for the papers of all missions; all others are required.
type Config struct {
	Store    Store
	Drafting Drafting
	Shell    edit.Shell
	Runner   task.Runner
	After    task.Timer
	Today    func() model.Date
	Mission  model.UID
	// Scans looks at scans of signed papers.
	Scans service.ScanReader
	// Write shows the page on which the text of a paper is written, Mend what the checks want mended there.
	Write func(document model.UID)
	Mend  func(document model.UID)
	// Compare sets a Word file edited outside beside the text of its paper.
	Compare func(v model.DocumentVersion)
	Output  Output
}

// Page is the list of papers with one of them in the editor.
type Page struct {
	*edit.Sheet[[]model.PaperRow]
	config Config
	quiet  bool // the list is being set: its moving is not the user's

	filter *filter
	list   *widgets.DataList[model.PaperRow]
	editor *editor
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c}
	p.Sheet = edit.NewSheet(edit.SheetConfig[[]model.PaperRow]{
		Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange,
		Load: func(ctx context.Context) ([]model.PaperRow, error) { return c.Store.Papers(ctx, c.Mission, c.Today()) },
	})
	p.filter = newFilter(p)
	p.list = widgets.NewDataList(p.listConfig()).Remember(c.Shell, p.name())
	p.editor = newEditor(p)
	p.editor.form.MarksIn(p.list)
	p.Begin(container.New(&stackedLayout{}, p.filter.content, p.list, p.editor.content), p.show)
	return p
}

const (
	// editorHeight is the room of the form below the list: papers need wide rows more than many. Where that leaves too few
	// rows it gets less, and scrolls.
	editorHeight = 304
	editorLeast  = 180
	listLeast    = 6 * theme.RowHeight // its head and some rows
)

// stackedLayout sets filter, list and editor one below the other; the list takes what is left.
type stackedLayout struct{}

func (*stackedLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, x := range o {
		width = max(width, x.MinSize().Width)
	}
	return fyne.NewSize(width, o[0].MinSize().Height+listLeast+editorLeast)
}

func (*stackedLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	top, foot := o[0].MinSize().Height, float32(editorHeight)
	list := max(size.Height-top-foot, listLeast)
	y := float32(0)
	for i, h := range []float32{top, list, max(size.Height-top-list, 0)} {
		o[i].Move(fyne.NewPos(0, y))
		o[i].Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}

// name is what widths and order of the list are remembered by.
func (p *Page) name() string {
	if p.config.Mission != "" {
		return "papers-mission"
	}
	return "papers"
}

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable { return p.list }

// Leave stops everything under way.
func (p *Page) Leave() {
	p.editor.leave()
	p.Sheet.Leave()
}

// show brings list and editor up to date with the file.
func (p *Page) show(rows []model.PaperRow) {
	p.filter.showYears(rows)
	p.narrow()
	shown := p.editor.form.Value().doc
	for _, r := range rows {
		if r.Document.UID == shown.UID && shown.Version > 0 {
			p.editor.refresh(r)
			return
		}
	}
	if p.editor.form.Shown() && shown.Version > 0 {
		p.editor.clear()
	}
	if !p.editor.form.Shown() {
		p.openCurrent()
	}
}

// narrow lists what the filter lets through; the paper in the editor stays the current row.
func (p *Page) narrow() {
	p.quiet = true
	p.list.SetRows(p.filter.rows(p.Data()))
	if uid := p.editor.form.Value().doc.UID; uid != "" {
		p.list.Select(string(uid))
	}
	p.quiet = false
}

func (p *Page) openCurrent() {
	if r, ok := p.list.Current(); ok {
		p.editor.open(r)
		return
	}
	p.editor.clear()
}

func (p *Page) goTo(r model.PaperRow, ok bool) {
	if !ok || p.quiet || r.Document.UID == p.editor.form.Value().doc.UID {
		return
	}
	p.HandOver()
	p.editor.open(r)
}

// Add begins a new draft (Ctrl+N).
func (p *Page) Add() { p.begin(model.Document{Type: model.KH, State: model.DocDraft}) }

// record begins the record of a paper that was issued elsewhere.
func (p *Page) record() { p.begin(model.Document{Type: model.KH, State: model.DocIssued}) }

func (p *Page) begin(d model.Document) {
	if !p.Loaded() {
		return
	}
	p.HandOver()
	d.Mission = p.config.Mission
	p.editor.open(model.PaperRow{Document: d})
	p.Focus(p.editor.kind)
}

// open is Enter on a paper: its text is written on a page of its own; one without a text is edited here.
func (p *Page) open(r model.PaperRow) {
	if writable(r) {
		p.config.Write(r.Document.UID)
		return
	}
	p.goTo(r, true)
	p.Focus(p.editor.first())
}

// writable reports whether a paper has a text here: it is composed from a mission or was begun as a report over some days,
// and if it was issued its bytes are kept.
func writable(r model.PaperRow) bool {
	d := r.Document
	return d.Version > 0 && (r.Written || composed(d)) && (!d.State.Frozen() || r.Kept)
}

// composed says that a paper is composed from its mission, or a letter of correction from the report that it corrects.
func composed(d model.Document) bool {
	return d.Mission != "" && service.Composed(d.Type) || d.Type == model.CVDC && d.Corrects != ""
}

// writable is writable of the paper in the editor as it stands in the form.
func (e *editor) writable(d model.Document) bool {
	return writable(model.PaperRow{Document: d, Kept: e.row.Kept, Written: e.row.Written})
}

// write opens the text of the paper in the editor.
func (p *Page) write() {
	p.onKept(func(d model.Document) {
		if !p.editor.writable(d) {
			p.config.Shell.Say("Văn bản này không soạn từ cuộc giám sát; hãy đính kèm tệp của nó ở thẻ Tệp.")
			return
		}
		if why := p.editor.unsure(d); why != "" {
			p.editor.sections.Go(dataPart)
			p.editor.refuse("session", why)
			return
		}
		p.config.Write(d.UID)
	})
}

// Step goes to the previous (-1) or next (1) paper of the list.
func (p *Page) Step(by int) {
	rows := p.list.Rows()
	for i, r := range rows {
		if to := i + by; r.Document.UID == p.editor.form.Value().doc.UID && to >= 0 && to < len(rows) {
			p.list.Select(string(rows[to].Document.UID))
			return
		}
	}
}

// Find gives the keyboard to the search field (Ctrl+F).
func (p *Page) Find() { p.Focus(p.filter.search) }

// NextColumn moves the keyboard from the list to the editor and back (F6).
func (p *Page) NextColumn() {
	if c := p.Canvas(); c != nil && c.Focused() == fyne.Focusable(p.list) && p.editor.form.Shown() {
		p.Focus(p.editor.first())
		return
	}
	p.Focus(p.list)
}

// onKept does something with the paper in the editor after its last save.
func (p *Page) onKept(do func(model.Document)) {
	form := p.editor.form
	if !form.Shown() {
		return
	}
	p.HandOver()
	form.WhenIdle(func() {
		if d := form.Value().doc; d.Version > 0 {
			do(d)
		}
	})
}

// Drop attaches files that were dropped on the window to the paper in the editor: one PDF to an issued paper is the scan
// of what was signed, unless the files of the paper are in sight.
func (p *Page) Drop(paths []string) {
	e := p.editor
	if !e.form.Shown() || e.form.IsNew() {
		p.config.Shell.Say("Hãy chọn hoặc lưu một văn bản rồi thả tệp vào.")
		return
	}
	if e.row.Kept && attach.IsScan(paths) && e.sections.Current() != filesPart {
		p.signing().Attach(e.row.Document.UID, model.LowerFirst(paperName(e.row.Document)), paths[0])
		return
	}
	p.editor.sections.Go(filesPart)
	p.editor.files.Drop(paths)
}

// Back gives up a new paper that is not in the file yet, with what was typed for it, else leads from the editor to the list
// (Esc).
func (p *Page) Back() bool {
	if !p.editor.form.GiveUp() {
		return p.BackTo(p.list)
	}
	p.openCurrent()
	p.Focus(p.list)
	return true
}

// Complete is Ctrl+S: a new paper is written if it may be; otherwise what is missing is said at the first such field.
// false: it is not in the file.
func (p *Page) Complete() bool {
	form := p.editor.form
	if !form.IsNew() {
		return true
	}
	p.HandOver()
	field, reason := form.Value().missing()
	if field == "" {
		form.Change(func(*paper) {})
		return true
	}
	p.editor.sections.Go(dataPart)
	p.editor.refuse(field, reason)
	return false
}

// OpenRecord goes to a paper; the filter is taken away when it hides it.
func (p *Page) OpenRecord(ref model.Ref) bool {
	if ref.Noun != "document" {
		return false
	}
	p.WhenLoaded(func() {
		if !p.list.Select(string(ref.UID)) {
			p.filter.clear()
			p.list.Select(string(ref.UID))
		}
	})
	return true
}

// OpenText begins what a text was typed for: a new paper, or what was being done to the one that is opened.
func (p *Page) OpenText(t model.LeftText) {
	acts := map[model.Errand]map[string]func(){
		model.ErrandVoid: {"text": p.void},
		model.ErrandState: {
			string(model.DocDraft): p.giveBack, string(model.DocForSignature): p.submit, string(model.DocIssued): p.issued,
		},
	}
	do := acts[model.ErrandOf(t.Field)][model.ErrandKey(t.Field)]
	if t.New {
		do = p.Add
	}
	if do != nil {
		p.WhenLoaded(do)
	}
}

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "van-ban" }

const (
	ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift
)

// Actions are what else can be done here.
func (p *Page) Actions() []widgets.Binding {
	return slices.Concat([]widgets.Binding{
		{Key: fyne.KeyG, Modifier: ctrlShift, Label: "Ghi văn bản đã ban hành", Do: p.record},
		{Label: "Soạn văn bản", Do: p.write},
		{Label: "Trình ký", Do: p.submit},
		{Label: "Trả lại...", Do: p.giveBack},
		{Label: "Ghi đã ban hành", Do: p.issued},
		{Label: replaceWord, Do: p.replace},
		{Label: correctWord, Do: p.correct},
		{Label: "Hủy văn bản...", Do: p.void},
		{Label: attach.OutsideWord, Do: p.pickOutside},
		{Label: "So bản Word sửa ngoài với chữ trong sổ", Do: p.onOutside(p.compareOutside)},
		{Label: "Mở bản Word sửa ngoài", Do: p.onOutside(p.openOutside)},
		{Key: fyne.KeyB, Modifier: ctrlShift, Label: attach.SignedWord, Do: p.pickSigned},
		{Label: "Mở bản ký", Do: p.onSigned(func(r model.SignedRow) { p.signing().Open(r) })},
		{Label: "Lưu bản sao của bản ký...", Do: p.onSigned(func(r model.SignedRow) { p.signing().SaveCopy(r) })},
		{Label: "Mở văn bản thay thế, đính chính", Do: p.openLink},
		{Key: fyne.KeyF8, Label: "Phần sau của văn bản", Do: func() { p.editor.step(1) }},
		{Key: fyne.KeyF8, Modifier: fyne.KeyModifierShift, Label: "Phần trước của văn bản", Do: func() { p.editor.step(-1) }},
		{Key: fyne.KeyH, Modifier: ctrlShift, Label: "Lịch sử của văn bản", Do: p.showHistory},
	}, p.outputs(), p.editor.files.Actions())
}

func (p *Page) showHistory() {
	d := p.editor.form.Value().doc
	if d.Version > 0 {
		p.config.Shell.ShowHistory(model.Ref{Noun: "document", UID: d.UID}, paperName(d))
	}
}
