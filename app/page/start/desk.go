package start

import (
	"cmp"
	"context"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// DeskShell is what the page of an open file asks of the window besides what every page may.
type DeskShell interface {
	edit.Shell
	Shell
	// ShowMissions shows the list of missions; SetUp the pages of the first run.
	ShowMissions()
	SetUp()
	// OpenText shows where a text that was never saved is offered.
	OpenText(t model.LeftText)
	// BackupNow writes a copy of the file.
	BackupNow()
}

// DeskConfig is everything the page of an open file works with. Last and Backup may be zero, everything else is required.
type DeskConfig struct {
	Store  Store
	Shell  DeskShell
	Runner task.Runner
	Now    func() time.Time
	Path   string // of the file
	// Last are the records worked on last on this PC, the best first: the next one stands in for one that is gone.
	Last   []model.Ref
	Backup Backup
}

// Desk is the start page while a file is open.
type Desk struct {
	*edit.Sheet[desk]
	config DeskConfig

	head     *fyne.Container
	goOn     *widgets.Button
	goOnText *widget.Label
	due      *widgets.DataList[model.DueItem]
	detail   *widget.Label
	papers   *widgets.DataList[model.OpenPaper]
	texts    *widgets.DataList[model.LeftText]
	textsBox *fyne.Container
	side     *fyne.Container
	backup   *widget.Label
	files    *fileList
}

// NewDesk makes the page and begins to read.
func NewDesk(c DeskConfig) *Desk {
	p := &Desk{config: c}
	p.Sheet = edit.NewSheet(edit.SheetConfig[desk]{
		Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange,
		Load: func(ctx context.Context) (desk, error) { return read(ctx, c.Store, p.today(), c.Last) },
	})
	p.goOn = widgets.NewMainButton("Làm tiếp", p.resume)
	p.goOnText = clipped()
	p.due = widgets.NewDataList(p.dueConfig()).Remember(c.Shell, "start/work")
	p.detail = widget.NewLabel("")
	p.detail.Wrapping = fyne.TextWrapWord
	p.papers = widgets.NewDataList(p.papersConfig()).Remember(c.Shell, "start/papers")
	p.texts = widgets.NewDataList(p.textsConfig()).Remember(c.Shell, "start/texts")
	p.backup = widget.NewLabel("")
	p.backup.Wrapping = fyne.TextWrapWord
	p.files = newFileList(c.Shell, c.Path)
	p.due.SetWaiting()
	p.ShowBackup(c.Backup)
	p.Begin(p.layOut(), p.show)
	return p
}

func (p *Desk) today() model.Date { return model.DateOf(p.config.Now()) }

func clipped() *widget.Label {
	l := widget.NewLabel("")
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

func (p *Desk) layOut() fyne.CanvasObject {
	day := p.today()
	head := widgets.NewPageHeading(filepath.Base(p.config.Path) + "  ·  " + model.UpperFirst(day.WeekdayName()) + ", " + day.Format())
	p.head = container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), container.New(layout.NewCustomPaddedVBoxLayout(6), head,
		widgets.NewBorder(nil, nil, p.goOn, nil, p.goOnText)))
	left := widgets.NewBorder(widgets.NewHeading("Việc đến hạn"), container.New(lines{4}, widgets.NewVScroll(widgets.Flush(p.detail))), nil, nil, p.due)
	shell := p.config.Shell
	p.textsBox = widgets.NewBorder(widgets.NewHeading("Chữ chưa lưu"), nil, nil, nil, p.texts)
	p.textsBox.Hide()
	backup := widgets.NewBorder(widgets.NewHeading("Bản sao lưu gần nhất"), nil, nil,
		container.NewVBox(widgets.NewButton("Sao lưu ngay", shell.BackupNow)), widgets.Flush(p.backup))
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), widgets.NewButton("Mở sổ...", shell.PickBook),
		widgets.NewButton("Tạo sổ mới...", shell.CreateBook))
	p.files.hideWithout(buttons, nil)
	p.side = container.New(sideLayout{},
		widgets.NewBorder(widgets.NewHeading("Văn bản đang soạn"), nil, nil, nil, p.papers),
		p.textsBox, backup,
		widgets.NewBorder(widgets.NewHeading("Sổ mở gần đây"), container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), buttons), nil, nil, p.files.list))
	split := widgets.NewSplitView(left, container.New(layout.NewCustomPaddedLayout(0, 0, 10, 0), p.side), 780).Remember(shell, "start/due")
	return container.New(layout.NewCustomPaddedLayout(10, 8, 14, 14), widgets.NewColumn(p.head, split, nil))
}

func (p *Desk) dueConfig() widgets.ListConfig[model.DueItem] {
	shell, today := p.config.Shell, p.today()
	return widgets.ListConfig[model.DueItem]{
		Columns: []widgets.Column[model.DueItem]{
			{ID: "what", Label: "Việc", Text: func(i model.DueItem) string { return i.What }},
			{ID: "mission", Label: "Cuộc", Width: 96, Whole: true, Spare: 2, Text: func(i model.DueItem) string { return i.Code }, Muted: func(model.DueItem) bool { return true }},
			{ID: "where", Label: "Nơi", Width: 170, Spare: 1, Text: whereText},
			{ID: "day", Label: "Hạn", Width: 86, Align: fyne.TextAlignTrailing, Text: func(i model.DueItem) string { return i.Due.Format() }},
			{ID: "left", Label: "Còn lại", Width: 122, Badge: func(i model.DueItem) widgets.Badge { return dueBadge(i, today) }, Compare: compareDue},
		},
		Key: func(i model.DueItem) string {
			return string(i.Kind) + string(i.Ref.UID) + i.What + string(i.Due) + whereText(i)
		},
		Group: func(i model.DueItem) string { return dueGroup(i, today) },
		Fold:  model.Fold, Places: present.Places,
		OnOpen:    func(i model.DueItem) { shell.Open(i.Ref) },
		OnCurrent: p.showDetail,
	}
}

// compareDue orders what is due by its day, what has none last.
func compareDue(a, b model.DueItem) int {
	if a.Due.Known() != b.Due.Known() {
		return cmp.Compare(b.Due, a.Due)
	}
	return cmp.Compare(a.Due, b.Due)
}

func (p *Desk) showDetail(i model.DueItem, ok bool) {
	if !ok {
		p.detail.SetText("")
		return
	}
	p.detail.SetText(present.Short(dueDetail(i), 420))
}

func (p *Desk) papersConfig() widgets.ListConfig[model.OpenPaper] {
	return widgets.ListConfig[model.OpenPaper]{
		Columns: []widgets.Column[model.OpenPaper]{
			{ID: "name", Label: "Văn bản", Text: paperName},
			{ID: "state", Label: "Trạng thái", Width: 96, Badge: func(d model.OpenPaper) widgets.Badge {
				return widgets.Badge{Word: d.State.Label(), Tone: widgets.Tone(present.DocumentTone(d.State))}
			}},
		},
		Key: func(d model.OpenPaper) string { return string(d.Ref.UID) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Văn bản nháp và văn bản đang trình ký hiện ở đây.",
		EmptyButton:   "Xem các cuộc giám sát", OnEmpty: p.config.Shell.ShowMissions,
		OnOpen: func(d model.OpenPaper) { p.config.Shell.Open(d.Ref) },
	}
}

func (p *Desk) textsConfig() widgets.ListConfig[model.LeftText] {
	return widgets.ListConfig[model.LeftText]{
		Columns: []widgets.Column[model.LeftText]{
			{ID: "text", Label: "Chữ", Text: func(t model.LeftText) string {
				return strings.TrimSuffix(t.Title, ".") + ": “" + present.Short(t.Text, 80) + "”"
			}},
			{ID: "at", Label: "Lúc", Width: 130, Whole: true, Align: fyne.TextAlignTrailing, Text: p.momentOf, Compare: compareLeft, Muted: func(model.LeftText) bool { return true }},
		},
		Key:   func(t model.LeftText) string { return string(t.UID) + t.Field },
		Multi: true, Fold: model.Fold, Places: present.Places,
		OnOpen:   func(t model.LeftText) { p.config.Shell.OpenText(t) },
		OnDelete: p.dropTexts,
	}
}

func compareLeft(a, b model.LeftText) int { return cmp.Compare(a.At, b.At) }

func (p *Desk) momentOf(t model.LeftText) string {
	at, err := t.At.Time()
	if err != nil {
		return ""
	}
	return present.When(at, p.config.Now())
}

// dropTexts forgets half-typed texts for good; what is in the file is not touched.
func (p *Desk) dropTexts(texts []model.LeftText) {
	p.config.Shell.Ask(dropQuestion(texts, func() {
		edit.ActThen(p.Sheet, func(ctx context.Context) (struct{}, error) {
			for _, t := range texts {
				if err := p.config.Store.DropDraft(ctx, t.Ref, t.Field); err != nil {
					return struct{}{}, err
				}
			}
			return struct{}{}, nil
		}, func(struct{}) { p.Reload() }) // drafts are no change of the file that anybody would hear of
	}))
}

// show puts what was read on the page.
func (p *Desk) show(d desk) {
	p.due.SetRows(d.due.Items)
	p.showEmptyDue(d)
	p.papers.SetRows(d.due.Papers)
	p.texts.SetRows(d.texts)
	if p.textsBox.Visible() != (len(d.texts) > 0) {
		p.textsBox.Hidden = len(d.texts) == 0
		p.side.Refresh()
	}
	p.showLast(d)
}

func (p *Desk) showEmptyDue(d desk) {
	shell := p.config.Shell
	if d.due.Counts.Missions == 0 {
		p.due.SetEmpty("Thời hạn của các cuộc giám sát, kiến nghị và trả lời hiện ở đây.", "Lập cuộc giám sát đầu tiên", shell.ShowMissions)
		return
	}
	p.due.SetEmpty("Không có việc nào quá hạn hay đến hạn trong 7 ngày tới.", "Xem các cuộc giám sát", shell.ShowMissions)
}

// goingOn is what the main button does: go on with what was worked on last, or begin.
type goingOn struct {
	word, text string
	do         func()
}

func (p *Desk) goingOn(d desk) goingOn {
	shell := p.config.Shell
	switch {
	case d.due.Counts.Missions == 0 && d.due.Counts.People == 0:
		return goingOn{"Thiết lập ban đầu", "Cơ quan, người ký, nơi sao lưu: nên nhập trước khi in văn bản đầu tiên.", shell.SetUp}
	case d.due.Counts.Missions == 0:
		return goingOn{"Lập cuộc giám sát đầu tiên", "", shell.ShowMissions}
	case d.last.title != "":
		return goingOn{"Làm tiếp", d.last.title, func() { shell.Open(d.last.ref) }}
	}
	return goingOn{"Xem các cuộc giám sát", "", shell.ShowMissions}
}

func (p *Desk) showLast(d desk) {
	g := p.goingOn(d)
	p.goOn.SetText(g.word)
	p.goOnText.SetText(g.text)
	p.head.Refresh()
}

// resume does what the main button says.
func (p *Desk) resume() { p.goingOn(p.Data()).do() }

// ShowBackup says when the newest copy was made and where it lies.
func (p *Desk) ShowBackup(b Backup) {
	text := "Chưa có bản sao lưu nào."
	if !b.At.IsZero() {
		text = "Đã kiểm tra: " + present.When(b.At, p.config.Now()) + "\nở " + filepath.Dir(b.Path)
	}
	p.backup.Importance = widget.MediumImportance
	if b.Problem != "" {
		p.backup.Importance = widget.DangerImportance
		text = "Chưa sao lưu được: " + b.Problem
	}
	p.backup.SetText(text)
	if p.side != nil {
		p.side.Refresh()
	}
}

// First has the keyboard when the page opens: what was worked on last.
func (p *Desk) First() fyne.Focusable { return p.goOn }

// NextColumn moves the keyboard from list to list (F6).
func (p *Desk) NextColumn() {
	c := p.Canvas()
	if c == nil {
		return
	}
	parts := []fyne.Focusable{p.due, p.papers}
	if p.textsBox.Visible() {
		parts = append(parts, p.texts)
	}
	parts = append(parts, p.files.list)
	for i, part := range parts {
		if c.Focused() == part {
			c.Focus(parts[(i+1)%len(parts)])
			return
		}
	}
	c.Focus(parts[0])
}

// Actions are the page's own acts.
func (p *Desk) Actions() []widgets.Binding {
	shell := p.config.Shell
	return []widgets.Binding{
		{Label: "Làm tiếp", Do: p.resume},
		{Label: "Xem các cuộc giám sát", Do: shell.ShowMissions},
	}
}

// Topic is the page's chapter of the guide.
func (p *Desk) Topic() string { return "bat-dau" }
