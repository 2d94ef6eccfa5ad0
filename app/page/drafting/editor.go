package drafting

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// passage is a paragraph in the editor. It is no record of its own: its identity is the block's key, its version that of
// the paper's text.
type passage struct {
	meta model.Meta
	text string
}

// The parts of the editor.
const (
	textPart     = "text"
	sourcesPart  = "sources"
	remarksPart  = "remarks"
	newsPart     = "news"
	versionsPart = "versions"
)

// editor is what can be seen and done of one paragraph, below the list.
type editor struct {
	page *Page
	form *edit.Form[passage]

	sections *widgets.Sections
	parts    map[string]fyne.CanvasObject
	text     *widgets.BaseEntry
	said     *widget.Label
	revert   *widgets.Button
	drop     *widgets.Button
	add      *widgets.Button
	sources  *widgets.DataList[source]
	remarks  *remarks
	news     *widgets.DataList[compose.Change]
	versions *widgets.DataList[model.DocumentVersion]
	body     *fyne.Container
	content  fyne.CanvasObject
	height   *fixedHeight
}

func newEditor(p *Page) *editor {
	e := &editor{page: p, height: &fixedHeight{editorHeight}}
	c := p.config
	e.form = edit.NewForm(edit.FormConfig[passage]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: p.Pending(), Noun: "document",
		Save: e.save, Meta: func(x *passage) *model.Meta { return &x.meta },
		Parent: func(passage) model.Ref { return p.paper() },
		Place: func(x passage, key string) (model.Ref, string) {
			return p.paper(), passageField(key, string(x.meta.UID))
		},
	})
	e.text = edit.Area(e.form, "text", 5, func(x *passage) *string { return &x.text })
	typed := e.text.OnChanged
	e.text.OnChanged = func(s string) {
		typed(s)
		p.typing()
	}
	e.said = widget.NewLabel("")
	e.said.Importance = widget.LowImportance
	e.said.Truncation = fyne.TextTruncateEllipsis
	e.revert = widgets.NewButton("Trả lại chữ soạn sẵn", p.revert)
	e.drop = widgets.NewButton("Bỏ đoạn", p.DeleteCurrent)
	e.add = widgets.NewButton("Thêm đoạn", p.Add)
	e.setUpLists()
	e.lay()
	return e
}

// passageField is where the draft of a paragraph is kept; passageOf is the paragraph's key in it.
func passageField(field, key string) string { return model.ErrandPassage.Field(field + ":" + key) }

func passageOf(field string) (key string, ok bool) {
	if model.ErrandOf(field) != model.ErrandPassage {
		return "", false
	}
	_, key, ok = strings.Cut(model.DraftedField(field), ":")
	return key, ok
}

// paper is the record that the text belongs to.
func (p *Page) paper() model.Ref { return model.Ref{Noun: "document", UID: p.config.Document} }

func (e *editor) setUpLists() {
	p := e.page
	shell := p.config.Shell
	e.sources = widgets.NewDataList(widgets.ListConfig[source]{
		Columns: []widgets.Column[source]{
			{ID: "kind", Label: "Loại", Width: 130, Text: func(s source) string { return s.kind }},
			{ID: "text", Label: "Nguồn của đoạn", Text: func(s source) string { return s.text }},
		},
		Key: func(s source) string { return string(s.ref.UID) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Đoạn này không lấy từ nhận xét hay kiến nghị nào.",
		OnOpen:        p.toSource,
	}).Remember(shell, "drafting/sources")
	e.remarks = newRemarks(p, "drafting/remarks", "Không có gì phải xem lại.")
	e.news = widgets.NewDataList(widgets.ListConfig[compose.Change]{
		Columns: []widgets.Column[compose.Change]{
			{ID: "kind", Label: "Việc", Width: 112, Badge: newsBadge},
			{ID: "now", Label: "Nay", Width: 190, Text: func(c compose.Change) string { return c.Now }},
			{ID: "old", Label: "Trước", Text: func(c compose.Change) string { return c.Old }},
		},
		Key: func(c compose.Change) string { return string(c.Kind) + c.Field + c.Old + c.Now + strconv.Itoa(c.Block) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Từ lần soạn trước, nội dung cuộc giám sát không đổi gì trong văn bản này.",
		OnOpen:        p.toChange,
	}).Remember(shell, "drafting/news")
	e.versions = widgets.NewDataList(widgets.ListConfig[model.DocumentVersion]{
		Columns: []widgets.Column[model.DocumentVersion]{
			{ID: "n", Label: "Bản", Width: 44, Align: fyne.TextAlignTrailing, Text: func(v model.DocumentVersion) string { return strconv.Itoa(v.N) }},
			{ID: "reason", Label: "Tên bản", Text: versionName},
			{ID: "state", Label: "Tình trạng", Width: 104, Badge: p.newerBadge},
			{ID: "at", Label: "Lưu lúc", Width: 128, Whole: true, Spare: 1, Text: func(v model.DocumentVersion) string { return present.Moment(v.ChangedAt) }},
		},
		Key: func(v model.DocumentVersion) string { return string(v.UID) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Chưa có bản nào: chưa ai sửa chữ của văn bản này.",
		OnOpen:        p.compareWith,
		OnDelete:      func([]model.DocumentVersion) { p.dropOutside() },
		Menu: func(chosen []model.DocumentVersion) *fyne.Menu {
			same := fyne.NewMenuItem("So với bản hiện nay", p.compareChosen)
			if len(chosen) == 1 && chosen[0].Outside() {
				return fyne.NewMenu("", same, fyne.NewMenuItem("Mở", p.openOutside), fyne.NewMenuItem("Lưu bản sao...", p.copyOutside), fyne.NewMenuItem("Bỏ bản sửa ngoài", p.dropOutside))
			}
			return fyne.NewMenu("", same, fyne.NewMenuItem("Lấy lại bản này", p.takeVersion))
		},
	}).Remember(shell, "drafting/versions")
}

func versionName(v model.DocumentVersion) string {
	switch {
	case v.Issued:
		return "Bản ban hành số " + v.Number
	case v.Reason == "":
		return "Đang soạn"
	}
	return v.Reason
}

func newsBadge(c compose.Change) widgets.Badge {
	switch c.Kind {
	case compose.Added:
		return widgets.Badge{Word: "Thêm", Tone: widgets.Good}
	case compose.Changed:
		return widgets.Badge{Word: "Đổi chữ", Tone: widgets.Good}
	case compose.Removed:
		return widgets.Badge{Word: "Không còn", Tone: widgets.Plain}
	case compose.Kept:
		return widgets.Badge{Word: "Giữ chữ tay", Tone: widgets.Warn}
	}
	return widgets.Badge{Word: "Hết nguồn", Tone: widgets.Warn}
}

func (e *editor) lay() {
	p := e.page
	e.sections = widgets.NewSections([]widgets.Section{
		{ID: textPart, Label: "Đoạn"}, {ID: sourcesPart, Label: "Nguồn"}, {ID: remarksPart, Label: "Cần xem lại"}, {ID: newsPart, Label: "Số liệu đổi"}, {ID: versionsPart, Label: "Các bản"},
	}, e.goTo)
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(6), e.drop, e.add, e.revert)
	bar := e.form.DraftBar(func() { e.body.Refresh() })
	text := widgets.NewBorder(bar, container.New(layout.NewCustomPaddedVBoxLayout(2), e.said, buttons), nil, nil, e.text)
	pad := layout.NewCustomPaddedLayout(6, 6, 10, 10)
	e.parts = map[string]fyne.CanvasObject{
		textPart: container.New(pad, text), sourcesPart: e.sources, remarksPart: e.remarks.content, newsPart: e.news,
		versionsPart: widgets.NewBorder(nil, container.New(pad, p.versionActs()), nil, nil, e.versions),
	}
	e.body = container.NewStack(e.parts[textPart], e.parts[sourcesPart], e.parts[remarksPart], e.parts[newsPart], e.parts[versionsPart])
	e.content = widgets.NewBorder(e.sections, nil, nil, nil, e.body)
	e.goTo(textPart)
}

func (e *editor) goTo(part string) {
	widgets.ShowOnly(e.parts, part)
	e.body.Refresh()
	height := float32(editorHeight)
	if part == remarksPart {
		height = remarksHeight
	}
	if e.height.height != height {
		e.height.height = height
		e.page.left.Refresh()
	}
}

// step goes along the parts with the keyboard in the new one.
func (e *editor) step(by int) {
	e.sections.Step(by)
	e.page.Focus(e.first())
}

// first has the keyboard when one goes to the editor.
func (e *editor) first() fyne.Focusable {
	switch e.sections.Current() {
	case sourcesPart:
		return e.sources
	case remarksPart:
		return e.remarks.list
	case newsPart:
		return e.news
	case versionsPart:
		return e.versions
	}
	return e.text
}

func (e *editor) leave() { e.form.Clear() }

// save writes the words of the paragraph into the paper's text.
func (e *editor) save(ctx context.Context, x passage) (passage, error) {
	err := e.page.config.Drafting.Change(ctx, e.page.config.Document, string(x.meta.UID), "Sửa đoạn của văn bản",
		func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, x.text) })
	x.meta.Version++
	return x, err
}

// open shows a paragraph; a table is only told about.
func (e *editor) open(r row) {
	d := e.page.Data().draft
	e.sources.SetRows(sourcesOf(e.page.Data(), r.at))
	e.sections.SetCount(sourcesPart, len(e.sources.Rows()))
	e.said.SetText(said(r))
	if r.para == nil {
		e.form.Clear()
		e.text.SetValue("")
		e.enable(false, false, false)
		return
	}
	x := passage{meta: model.Meta{UID: model.UID(r.key), Version: e.version(d)}, text: r.para.Text()}
	if now := e.form.Value(); e.form.Shown() && now.meta.UID == x.meta.UID {
		e.form.Refresh(x)
	} else {
		e.form.Open(x)
	}
	changes := e.page.editable()
	e.enable(changes && !r.out(), changes && r.para.ByHand && len(r.para.Composed) > 0, changes)
	if r.out() {
		e.drop.SetText("Đưa lại đoạn")
	} else {
		e.drop.SetText("Bỏ đoạn")
	}
}

// version counts the changes of the paper's text.
func (e *editor) version(d service.Draft) int {
	if len(d.Versions) == 0 {
		return 1
	}
	return d.Versions[0].Version + 1
}

func (e *editor) enable(text, revert, drop bool) {
	for _, x := range []struct {
		o  fyne.Disableable
		on bool
	}{{e.text, text}, {e.revert, revert}, {e.drop, drop}, {e.add, e.page.editable()}} {
		if x.on {
			x.o.Enable()
		} else {
			x.o.Disable()
		}
	}
}

func (e *editor) clear() {
	e.form.Clear()
	e.text.SetValue("")
	e.said.SetText("")
	e.sources.SetRows(nil)
	e.enable(false, false, false)
}

// showPaper brings what is about the whole paper up to date.
func (e *editor) showPaper(s sheet) {
	d := s.draft
	e.remarks.set(s.remarks)
	e.sections.SetCount(remarksPart, len(s.remarks))
	e.news.SetRows(d.Changes)
	e.versions.SetRows(versionsOf(d))
	e.sections.SetCount(newsPart, len(d.Changes))
	e.sections.SetCount(versionsPart, len(e.versions.Rows()))
}

// said says what kind of text a row is.
func said(r row) string {
	switch {
	case r.para == nil:
		return "Bảng lấy từ số liệu, không sửa ở đây; mở nguồn để sửa."
	case r.out():
		return r.para.Field + ": đã bỏ, không in."
	case r.para.ByHand && len(r.para.Composed) == 0:
		return r.para.Field + ": viết thêm bằng tay."
	case r.para.ByHand:
		return r.para.Field + ": đã sửa tay. Chữ soạn sẵn: " + doc.Text(r.para.Composed)
	}
	return r.para.Field
}
