package drafting

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
)

// templates is where a template for the paper is chosen and kept, in place of the pages.
type templates struct {
	page    *Page
	load    *task.Latest
	list    *widgets.DataList[templateRow]
	reader  *widgets.Reader
	content *fyne.Container
}

// templateRow is a template of the office, or with the zero record the program's own.
type templateRow struct {
	service.PaperTemplate
	particular []int // parts to be looked at in every paper
}

const ownTemplate = "Mẫu của chương trình"

func (r templateRow) name() string {
	if r.Record.UID == "" {
		return ownTemplate
	}
	return r.Record.Name
}

func (r templateRow) badge() widgets.Badge {
	switch {
	case r.Record.UID == "":
		return widgets.Badge{Word: "Có sẵn", Tone: widgets.Plain}
	case len(r.particular) > 0:
		return widgets.Badge{Word: "Xem lại khi dùng", Tone: widgets.Warn}
	}
	return widgets.Badge{Word: "Của cơ quan", Tone: widgets.Info}
}

func newTemplates(p *Page) *templates {
	t := &templates{page: p, load: task.NewLatest(p.config.Runner), reader: widgets.NewReader()}
	t.list = widgets.NewDataList(widgets.ListConfig[templateRow]{
		Columns: []widgets.Column[templateRow]{
			{ID: "name", Label: "Mẫu", Text: templateRow.name, Bold: true},
			{ID: "state", Label: "Tình trạng", Width: 140, Badge: templateRow.badge},
		},
		Key: func(r templateRow) string { return string(r.Record.UID) }, Fold: model.Fold, Places: present.Places, TypeAhead: templateRow.name,
		OnCurrent: func(r templateRow, ok bool) { t.show(r, ok) },
		OnOpen:    func(templateRow) { t.use() },
		OnDelete:  func([]templateRow) { t.delete() },
	}).Remember(p.config.Shell, "drafting/templates")
	acts := container.New(layout.NewRowWrapLayoutWithCustomPadding(8, 4),
		widgets.NewMainButton("Dùng mẫu", t.use), widgets.NewButton("Giữ chữ hiện nay làm mẫu mới...", t.keep),
		widgets.NewButton("Ghi chữ hiện nay vào mẫu này", t.rewrite), widgets.NewButton("Đổi tên...", t.rename), widgets.NewButton("Xóa", t.delete),
		widgets.NewButton("Đóng", func() { p.Back() }))
	head := container.New(layout.NewCustomPaddedVBoxLayout(8), widgets.NewPageHeading("Mẫu văn bản của cơ quan"), acts)
	t.content = widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(10, 8, 14, 14), head), nil, nil, nil,
		container.NewGridWithRows(2, t.list, t.reader))
	t.content.Hide()
	return t
}

// openTemplates shows the templates for the paper.
func (p *Page) openTemplates() {
	p.onDraft(func() {
		p.openRight(p.templates.content)
		p.templates.read("")
	})
}

// read reads the templates, goes to one and gives the list the keyboard.
func (t *templates) read(to model.UID) {
	p := t.page
	d := p.Data().draft
	task.Load(t.load, func(ctx context.Context) ([]templateRow, error) {
		kept, err := p.config.Drafting.Templates(ctx, d)
		rows := []templateRow{{}}
		for _, k := range kept {
			rows = append(rows, templateRow{k, service.Particular(d, k)})
		}
		return rows, err
	}, func(rows []templateRow, err error) {
		if err != nil {
			p.config.Shell.Failed(err)
			return
		}
		t.list.SetRows(rows)
		if to != "" {
			t.list.Select(string(to))
		}
		t.show(t.list.Current())
		p.Focus(t.list)
	})
}

// show says what a template writes otherwise.
func (t *templates) show(r templateRow, ok bool) {
	var items []widgets.ReaderItem
	add := func(text string, above float32, look widgets.Look) {
		items = append(items, widgets.ReaderItem{Block: widgets.NewMarkedText(text, nil, look), Above: above})
	}
	switch {
	case !ok:
	case r.Record.UID == "":
		add("Mọi đoạn được soạn theo số liệu của cuộc giám sát bằng chữ của chương trình. Mẫu này không sửa, không xóa được; dùng nó thì mọi đoạn sửa tay trở về chữ soạn sẵn (Ctrl+Z để lấy lại).", 0, widgets.Look{})
		add("Muốn có mẫu riêng: sửa, bỏ, thêm đoạn trong văn bản này rồi chọn “Giữ chữ hiện nay làm mẫu mới”.", 8, widgets.Look{Muted: true})
	default:
		for i, part := range r.Text.Parts {
			add(partTitle(part), 10, widgets.Look{Bold: true})
			if !part.Out {
				add(part.Text, 2, widgets.Look{})
			}
			if slices.Contains(r.particular, i) {
				add("Còn số, ngày hoặc tên riêng: xem lại mỗi lần dùng.", 2, widgets.Look{Muted: true})
			}
		}
	}
	t.reader.SetItems(items)
}

// partTitle says what a part does, and where.
func partTitle(part compose.TemplatePart) string {
	where := part.Place.Field
	if words := strings.Fields(part.Place.Words); len(words) > 0 {
		where += ": " + strings.Join(words[:min(len(words), 8)], " ")
		if len(words) > 8 {
			where += " ..."
		}
	}
	switch {
	case part.Added && where == "":
		return "Thêm ở đầu văn bản"
	case part.Added:
		return "Thêm sau " + where
	case part.Out:
		return "Bỏ " + where
	}
	return "Thay " + where
}

func (t *templates) use() {
	p := t.page
	r, ok := t.list.Current()
	if !ok {
		return
	}
	p.onDraft(func() {
		edit.ActThen(p.Sheet, func(ctx context.Context) ([]string, error) {
			return p.config.Drafting.UseTemplate(ctx, p.config.Document, r.Record.UID)
		}, func(missing []string) {
			said := "Đã dùng mẫu “" + r.name() + "”. Ctrl+Z để lấy lại chữ trước."
			if len(missing) > 0 {
				said = "Đã dùng mẫu, trừ các đoạn cần " + strings.Join(missing, ", ") + ": cuộc giám sát chưa ghi."
			}
			p.Back()
			p.config.Shell.Say(said)
		})
	})
}

// own is the chosen template of the office; the program's own says that it is protected.
func (t *templates) own() (model.Template, bool) {
	r, ok := t.list.Current()
	if ok && r.Record.UID == "" {
		t.page.config.Shell.Say("Mẫu có sẵn của chương trình không sửa, không xóa được; hãy giữ chữ hiện nay làm mẫu mới.")
		return model.Template{}, false
	}
	return r.Record, ok
}

func (t *templates) keep() {
	t.ask("Tên của mẫu, ví dụ: Mẫu của quận", "Giữ làm mẫu", func(name string) { t.write(model.Template{Name: name}) })
}

func (t *templates) rewrite() {
	if x, ok := t.own(); ok {
		t.write(x)
	}
}

func (t *templates) write(x model.Template) {
	p := t.page
	p.onDraft(func() {
		edit.ActThen(p.Sheet, func(ctx context.Context) (service.PaperTemplate, error) {
			return p.config.Drafting.KeepTemplate(ctx, p.config.Document, x)
		}, func(kept service.PaperTemplate) {
			p.config.Shell.Say("Đã giữ mẫu “" + kept.Record.Name + "”.")
			t.read(kept.Record.UID)
		})
	})
}

func (t *templates) rename() {
	x, ok := t.own()
	if !ok {
		return
	}
	p := t.page
	t.ask("Tên mới của mẫu “"+x.Name+"”", "Đổi tên", func(name string) {
		x.Name = name
		edit.ActThen(p.Sheet, func(ctx context.Context) (model.Template, error) { return p.config.Store.SaveTemplate(ctx, x) },
			func(model.Template) { t.read(x.UID) })
	})
}

func (t *templates) ask(title, act string, done func(string)) {
	t.page.config.Shell.AskText(dialogs.Prompt{Title: title, Act: act, Missing: "Chưa ghi tên của mẫu.", Clean: model.CleanLine, About: t.page.paper(), Errand: model.ErrandTemplate}, done)
}

func (t *templates) delete() {
	x, ok := t.own()
	if !ok {
		return
	}
	p := t.page
	edit.ActThen(p.Sheet, func(ctx context.Context) (bool, error) {
		return true, p.config.Store.Delete(ctx, x.Noun(), x.UID)
	}, func(bool) {
		p.config.Shell.Say("Đã xóa mẫu “" + x.Name + "”. Ctrl+Z để lấy lại.")
		t.read("")
	})
}
