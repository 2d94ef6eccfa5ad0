package firstrun

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// signersPart is the second page: who holds a post in the office and signs.
type signersPart struct {
	page   *Page
	office model.UID
	form   *edit.Form[signer]
	list   *widgets.DataList[signer]

	name, title, lines *widgets.BaseEntry
	address            *widgets.Choice
	from               *widgets.DateEntry
	signs              *widgets.CheckBox
	sheet, content     fyne.CanvasObject
}

func newSignersPart(p *Page) *signersPart {
	e := &signersPart{page: p}
	e.form = edit.NewForm(edit.FormConfig[signer]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.Pending(),
		Save: e.save, Meta: func(s *signer) *model.Meta { return &s.Meta }, Noun: "post", Spare: true,
		Parent: func(s signer) model.Ref { return model.Ref{Noun: "office", UID: s.Office} },
		Needs: []edit.Need[signer]{
			{Key: "full_name", Given: func(s signer) bool { return s.person.FullName != "" }, Why: "Chưa nhập họ và tên."},
			{Key: "title", Given: func(s signer) bool { return s.Title != "" }, Why: "Chưa nhập chức vụ."},
		},
		Adopt: func(want *signer, saved signer) { want.person, want.Person = saved.person, saved.Person },
		Saved: func(s signer) { e.list.Select(string(s.UID)) },
	})
	e.list = widgets.NewDataList(e.listConfig()).Remember(p.config.Shell, "firstrun/signers")
	e.form.MarksIn(e.list)
	e.setUpFields()
	e.lay()
	return e
}

// save writes person and post. What the person was given by the store is taken over even where the form is older.
func (e *signersPart) save(ctx context.Context, s signer) (signer, error) {
	person, post, err := e.page.config.Store.SaveSigner(ctx, s.person, s.post())
	if err != nil {
		return s, err
	}
	return signerOf(person, post), nil
}

func (e *signersPart) listConfig() widgets.ListConfig[signer] {
	return widgets.ListConfig[signer]{
		Columns: []widgets.Column[signer]{
			{ID: "name", Label: "Họ và tên", Bold: true, Text: func(s signer) string { return s.person.FullName }, Compare: compareSigners},
			{ID: "title", Label: "Chức vụ", Width: 150, Text: func(s signer) string { return s.Title }},
			{ID: "signs", Label: "", Width: 60, Badge: func(s signer) widgets.Badge {
				if len(s.Signs) == 0 {
					return widgets.Badge{}
				}
				return widgets.Badge{Word: "Ký", Tone: widgets.Good}
			}},
		},
		Key: func(s signer) string { return string(s.UID) }, Multi: true, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Người ký văn bản và người giữ chức vụ của cơ quan hiện ở đây.", EmptyButton: "Thêm người ký", OnEmpty: e.add,
		OnCurrent: e.current,
		OpenEdits: true, OnOpen: func(signer) { e.page.Focus(e.name) },
		OnDelete: func([]signer) { e.delete() },
	}
}

func compareSigners(a, b signer) int { return model.CompareNames(a.person.FullName, b.person.FullName) }

func (e *signersPart) setUpFields() {
	f := e.form
	e.name = edit.Line(f, "full_name", func(s *signer) *string { return &s.person.FullName })
	e.name.Width = 260
	leave := e.name.OnLeave
	e.name.OnLeave = func(name string) {
		leave(name)
		e.adviseName()
	}
	var forms []widgets.Option
	for _, a := range addresses {
		forms = append(forms, widgets.Option{ID: a, Label: a})
	}
	e.address = edit.Take(f, "address", forms, func(s *signer) *string { return &s.person.Address })
	e.title = edit.Line(f, "title", func(s *signer) *string { return &s.Title })
	e.title.Width = 260
	e.title.OnLeave = func(title string) {
		f.Change(func(s *signer) { s.retitle(title) })
		e.lines.SetValue(f.Value().lines)
	}
	e.title.SetHelp("Chủ tịch, Phó Chủ tịch, Trưởng ban ...")
	e.from = edit.Day(f, "valid_from", e.page.config.Today, func(s *signer) *model.Date { return &s.ValidFrom })
	e.from.SetHelp("Để trống khi không rõ.")
	e.signs = edit.Tick(f, "signs", "Được ký văn bản", func(s *signer) *bool { return &s.signs })
	e.lines = edit.Area(f, "authority", 3, func(s *signer) *string { return &s.lines })
	e.lines.Width = 260
	e.lines.SetHelp("Các dòng trên chữ ký, mỗi dòng một hàng.")
}

func (e *signersPart) lay() {
	fields := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewNarrowFormRow("Họ và tên", e.name), widgets.NewFormRow("Xưng hô", e.address),
		widgets.NewNarrowFormRow("Chức vụ", e.title), widgets.NewNarrowFormRow("Giữ từ ngày", e.from),
		widgets.NewFormRow("", e.signs), widgets.NewNarrowFormRow("Thẩm quyền", e.lines))
	bar := e.form.DraftBar(func() { e.page.Refresh() })
	e.sheet = widgets.NewBorder(bar, nil, nil, nil, fields)
	e.sheet.Hide()
	left := widgets.NewBorder(nil, container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), container.NewHBox(widgets.NewButton("Thêm người ký", e.add))), nil, nil, e.list)
	e.content = container.New(columns{430}, left, container.NewStack(e.sheet))
}

// show shows the signers as they were read; a new one in the form stays.
func (e *signersPart) show(s setUp) {
	e.office = s.office.Office
	e.list.SetRows(s.signers)
	if e.form.IsNew() {
		return
	}
	e.list.Select(string(e.form.Value().UID)) // one that was just added is not the current one yet
	row, ok := e.list.Current()
	if !ok {
		e.form.Clear()
		e.sheet.Hide()
		return
	}
	e.sheet.Show()
	e.form.Refresh(row)
	e.adviseName()
}

func (e *signersPart) current(s signer, ok bool) {
	if ok && s.UID != e.form.Value().UID {
		e.sheet.Show()
		e.form.Open(s)
		e.adviseName()
	}
}

// adviseName says that the book has somebody else of the same name.
func (e *signersPart) adviseName() {
	e.name.SetAdvice(edit.NamesakeAdvice(e.page.Data().persons, e.form.Value().person))
}

// add begins somebody new.
func (e *signersPart) add() {
	if e.office == "" {
		e.page.config.Shell.Say("Hãy nhập cơ quan ở trang trước.")
		return
	}
	e.sheet.Show()
	e.form.Open(newSigner(e.office))
	e.adviseName()
	e.page.Focus(e.name)
}

// delete moves the chosen posts to the bin, or the one in the fields, with the persons where nothing else hangs on those. A
// new one is given up.
func (e *signersPart) delete() {
	if e.form.GiveUp() {
		e.page.Reload()
		return
	}
	v := e.form.Value()
	if v.Version == 0 {
		return
	}
	gone := []model.UID{v.UID}
	if chosen := e.list.Chosen(); len(chosen) > 1 {
		gone = nil
		for _, s := range chosen {
			gone = append(gone, s.UID)
		}
	}
	e.form.WhenIdle(func() {
		e.page.Act("Đã chuyển "+present.Several(len(gone), "người ký "+v.person.FullName, "người ký")+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return e.page.config.Store.DeleteSigners(ctx, gone)
		})
	})
}

func (e *signersPart) first() fyne.Focusable { return e.list }
