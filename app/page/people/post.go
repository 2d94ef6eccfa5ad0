package people

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// postPart is the list of a person's posts, which stands in the middle column, and the editor on the right.
type postPart struct {
	page   *Page
	places []model.PostPlace // as shown in the field
	form   *edit.Form[work]
	list   *widgets.DataList[model.PostRow]
	more   *widgets.Button // "Thêm chức vụ"

	title, full *widgets.BaseEntry
	where       *widgets.Select
	from, to    *widgets.DateEntry
	signs       *widgets.ChipSelect
	lines       *widgets.BaseEntry
	forms       *widgets.Select

	sheet   fyne.CanvasObject
	content fyne.CanvasObject
}

func newPostPart(p *Page) *postPart {
	e := &postPart{page: p}
	e.form = edit.NewForm(edit.FormConfig[work]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.Pending(),
		Save: e.save, Meta: func(w *work) *model.Meta { return &w.Meta }, Noun: "post",
		Parent: func(w work) model.Ref { return model.Ref{Noun: "person", UID: w.Person} },
		Needs:  []edit.Need[work]{{Key: "title", Given: func(w work) bool { return w.Title != "" }, Why: "Chưa nhập chức vụ."}},
		Adopt:  func(want *work, saved work) { want.Person = saved.Person },
		Above: func(w work) (work, bool) {
			r, ok := e.list.Above(string(w.UID))
			return workOf(r.Post), ok
		},
		Saved: func(w work) { e.list.Select(string(w.UID)) },
	})
	p.CopiesAbove(p.person.form, e.form)
	e.list = widgets.NewDataList(e.listConfig()).Remember(p.config.Shell, "people/posts")
	e.form.MarksIn(e.list)
	e.setUpFields()
	e.lay()
	e.more = widgets.NewButton("Thêm chức vụ", e.add)
	p.person.fill(under("Chức vụ", e.more, e.list))
	return e
}

// save writes the post that stands in the editor.
func (e *postPart) save(ctx context.Context, w work) (work, error) {
	kept, err := e.page.config.Store.SavePost(ctx, w.post())
	if err != nil {
		return w, err
	}
	return workOf(kept), nil
}

func (e *postPart) setUpFields() {
	today := e.page.config.Today
	e.title = edit.Line(e.form, "title", func(w *work) *string { return &w.Title })
	e.title.SetHelp("Chức danh ngắn: Chủ tịch, Phó Chủ tịch, Trưởng ban.")
	e.full = edit.Area(e.form, "full_title", 2, func(w *work) *string { return &w.FullTitle })
	e.full.Clean = model.CleanLine
	e.full.SetHelp("Chức danh đầy đủ như viết trong văn bản.")
	e.where = edit.Pick(e.form, "office", nil, func(w *work) *string { return &w.where })
	e.where.Width = 270
	e.where.Placeholder = "(không ghi nơi)"
	e.from = edit.Day(e.form, "valid_from", today, func(w *work) *model.Date { return &w.ValidFrom })
	e.to = edit.Day(e.form, "valid_to", today, func(w *work) *model.Date { return &w.ValidTo })
	e.to.SetHelp("Ngày đầu tiên không còn giữ chức vụ này.")
	e.signs = edit.Picks(e.form, "signs", signOptions(), func(w *work) *[]model.DocType { return &w.Signs })
	e.lines = edit.Area(e.form, "authority", 3, func(w *work) *string { return &w.lines })
	e.lines.SetHelp("Mỗi dòng một hàng. Có thêm dòng KT. hay không thì theo thể thức của cơ quan.")
	e.forms = widgets.NewSelect(authorityOptions(), e.takeForm)
	e.forms.Fold, e.forms.Width = model.Fold, 190
}

func (e *postPart) listConfig() widgets.ListConfig[model.PostRow] {
	day := e.page.Day
	return widgets.ListConfig[model.PostRow]{
		Columns: []widgets.Column[model.PostRow]{
			{ID: "title", Label: "Chức vụ", Text: postText, Muted: func(r model.PostRow) bool { return !r.Post.ValidOn(day()) }},
			{ID: "span", Label: "Thời gian", Width: 150, Whole: true, Text: func(r model.PostRow) string { return span(r.Post.ValidFrom, r.Post.ValidTo) }},
			{ID: "state", Label: "Tình trạng", Width: 96, Badge: func(r model.PostRow) widgets.Badge { return postBadge(r.Post, day()) }},
		},
		Key: func(r model.PostRow) string { return string(r.Post.UID) }, Multi: true, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Chưa ghi chức vụ.", EmptyButton: "Thêm chức vụ", OnEmpty: e.add,
		OnCurrent: e.current,
		OpenEdits: true, OnOpen: func(model.PostRow) { e.page.focus(e.title) },
		OnDelete: func([]model.PostRow) { e.delete() },
	}
}

func postText(r model.PostRow) string {
	if r.Place == "" {
		return r.Post.Title
	}
	return r.Post.Title + ", " + r.Place
}

// lay puts the fields one below the other; they scroll where the window is low.
func (e *postPart) lay() {
	days := container.New(layout.NewCustomPaddedHBoxLayout(8), e.from, widget.NewLabel("thôi giữ từ"), e.to)
	span := widgets.NewFormRow("Giữ từ ngày", days)
	span.SetNoted(widgets.EitherNote(e.from, e.to))
	fields := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewFormRow("Chức danh", e.title), widgets.NewFormRow("Ghi đầy đủ", e.full), widgets.NewFormRow("Nơi giữ", e.where), span,
		widgets.NewFormRow("Được ký", e.signs), widgets.NewFormRow("", e.signButtons()).Tight(),
		widgets.NewFormRow("Thẩm quyền", e.lines), widgets.NewNarrowFormRow("", e.forms).Tight())
	inside := widgets.NewVScroll(container.New(layout.NewCustomPaddedLayout(8, 8, 4, 10), fields))
	bar := e.form.DraftBar(func() { e.content.Refresh() })
	e.sheet = widgets.NewBorder(bar, nil, nil, nil, inside)
	e.content = container.NewStack(e.sheet)
	e.sheet.Hide()
}

// signButtons pick all types of papers at once, or none.
func (e *postPart) signButtons() fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), container.New(layout.NewCustomPaddedHBoxLayout(6),
		widgets.NewButton("Ký mọi loại", func() { e.setSigns(model.SignedTypes()) }),
		widgets.NewButton("Không ký", func() { e.setSigns(nil) })))
}

func (e *postPart) setSigns(types []model.DocType) {
	e.form.Change(func(w *work) { w.Signs = slices.Clone(types) })
	e.form.Show()
}

// takeForm puts the usual lines of authority into the field.
func (e *postPart) takeForm(lines string) {
	e.forms.SetValue("")
	if lines == "" || !e.form.Shown() {
		return
	}
	e.form.Change(func(w *work) { w.lines = lines })
	e.form.Show()
}

// showPlaces gives the places to choose from; the place of a post held in a unit that is no more stays in its field.
func (e *postPart) showPlaces(p model.People) {
	e.places = p.Places
	e.showOptions()
}

func (e *postPart) showOptions() {
	options := make([]widgets.Option, 0, len(e.places)+2)
	options = append(options, widgets.Option{ID: "", Label: "(không ghi nơi)"})
	known := e.form.Value().where == ""
	for _, x := range e.places {
		options = append(options, widgets.Option{ID: x.Key(), Label: x.Name})
		known = known || x.Key() == e.form.Value().where
	}
	if r, ok := e.list.Current(); ok && !known {
		options = append(options, widgets.Option{ID: e.form.Value().where, Label: r.Place})
	}
	e.where.SetOptions(options)
}

// showPosts shows the posts of a person; a new post in the editor stays while the person does.
func (e *postPart) showPosts(posts []model.PostRow) {
	person := e.page.person.form.Value().UID
	if e.form.IsNew() && e.form.Value().Person != person {
		e.form.Clear()
	}
	e.list.SetRows(posts)
	if e.form.IsNew() {
		return
	}
	r, ok := e.list.Current()
	if uid := e.form.Value().UID; r.Post.UID != uid && e.list.Select(string(uid)) { // one that was just added is not the current one yet
		r, ok = e.list.Current()
	}
	if !ok {
		e.form.Clear()
		e.show(false)
		return
	}
	e.show(true)
	e.form.Refresh(workOf(r.Post))
	e.showOptions()
}

// current hears which post the keyboard is on.
func (e *postPart) current(r model.PostRow, ok bool) {
	if !ok || r.Post.UID == e.form.Value().UID {
		return
	}
	e.show(true)
	e.form.Open(workOf(r.Post))
	e.showOptions()
}

func (e *postPart) show(on bool) {
	if on {
		e.sheet.Show()
		return
	}
	e.sheet.Hide()
}

// canAdd says whether there is a person to give a post to.
func (e *postPart) canAdd() bool { return e.page.person.form.Value().Version > 0 }

// add begins a new post of the person, in the office of the book.
func (e *postPart) add() {
	if !e.canAdd() {
		e.page.config.Shell.Say("Hãy ghi họ và tên trước khi thêm chức vụ.")
		return
	}
	w := work{Post: model.Post{Person: e.page.person.form.Value().UID}}
	if len(e.places) > 0 && e.places[0].Office != "" {
		w.where = e.places[0].Key()
	}
	e.show(true)
	e.form.Open(w)
	e.showOptions()
	e.page.focus(e.title)
}

// delete moves the chosen posts to the bin, or the one in the fields; a new one is given up.
func (e *postPart) delete() {
	if e.form.GiveUp() {
		r, ok := e.list.Current()
		e.show(ok)
		if ok {
			e.form.Open(workOf(r.Post))
			e.showOptions()
		}
		e.page.focus(e.list)
		return
	}
	v := e.form.Value()
	if v.Version == 0 {
		return
	}
	gone := []model.UID{v.UID}
	if chosen := e.list.Chosen(); len(chosen) > 1 {
		gone = nil
		for _, r := range chosen {
			gone = append(gone, r.Post.UID)
		}
	}
	e.form.WhenIdle(func() {
		e.page.Act("Đã chuyển "+present.Several(len(gone), "chức vụ", "chức vụ")+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return e.page.config.Store.DeleteAll(ctx, "post", gone)
		})
	})
}

func (e *postPart) fields() []fyne.Focusable {
	return []fyne.Focusable{e.title, e.full, e.where, e.from, e.to, e.signs, e.lines, e.forms}
}

func (e *postPart) region(c fyne.Canvas) widgets.Region { return widgets.RegionOf(c, e.fields()...) }

// holds says whether the keyboard is in the list of posts, at its button or in the editor.
func (e *postPart) holds(f fyne.Focusable) bool {
	if f == nil {
		return false
	}
	if f == fyne.Focusable(e.list) || f == fyne.Focusable(e.more) {
		return true
	}
	for _, x := range e.fields() {
		if x == f {
			return true
		}
	}
	return false
}
