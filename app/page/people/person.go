package people

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// personPart is the middle column: the person's fields, posts and missions.
type personPart struct {
	page     *Page
	form     *edit.Form[model.Person]
	name     *widgets.BaseEntry
	address  *widgets.BaseEntry
	phone    *widgets.BaseEntry
	missions *widgets.DataList[model.PersonMission]
	fields   *fyne.Container
	sheet    fyne.CanvasObject
	content  *fyne.Container
}

func newPersonPart(p *Page) *personPart {
	m := &personPart{page: p}
	m.form = edit.NewForm(edit.FormConfig[model.Person]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.Pending(),
		Save: p.config.Store.SavePerson, Meta: func(v *model.Person) *model.Meta { return &v.Meta }, Noun: "person",
		Parent: func(model.Person) model.Ref { return model.Ref{Noun: "person"} },
		Needs:  []edit.Need[model.Person]{{Key: "full_name", Given: func(v model.Person) bool { return v.FullName != "" }, Why: "Chưa nhập họ và tên."}},
		Above: func(v model.Person) (model.Person, bool) {
			r, ok := p.list.Above(string(v.UID))
			return r.Person, ok
		},
		Saved: func(v model.Person) { p.list.Select(string(v.UID)) },
	})
	m.name = edit.Line(m.form, "full_name", func(v *model.Person) *string { return &v.FullName })
	leave := m.name.OnLeave
	m.name.OnLeave = func(name string) {
		leave(name)
		m.adviseName()
	}
	m.address = edit.Line(m.form, "address", func(v *model.Person) *string { return &v.Address })
	m.address.Width = 96
	m.address.SetHelp("Cách gọi trước họ tên trong văn bản: đồng chí, ông, bà.")
	m.phone = edit.Line(m.form, "phone", func(v *model.Person) *string { return &v.Phone })
	m.phone.Width = 130
	m.missions = widgets.NewDataList(m.missionsConfig()).Remember(p.config.Shell, "people/missions")
	m.lay()
	return m
}

func (m *personPart) missionsConfig() widgets.ListConfig[model.PersonMission] {
	return widgets.ListConfig[model.PersonMission]{
		Columns: []widgets.Column[model.PersonMission]{
			{ID: "theme", Label: "Cuộc giám sát", Text: func(x model.PersonMission) string { return x.Theme }},
			{ID: "role", Label: "Trong đoàn", Width: 104, Spare: 1, Text: func(x model.PersonMission) string { return x.Role.Label() }},
			{ID: "period", Label: "Thời gian", Width: 118, Whole: true, Text: func(x model.PersonMission) string { return present.Period(x.From, x.To) }},
		},
		Key:  func(x model.PersonMission) string { return string(x.Mission) + string(x.Role) },
		Fold: model.Fold, Places: present.Places,
		EmptySentence: "Chưa tham gia đoàn giám sát nào.",
		OnOpen: func(x model.PersonMission) {
			m.page.config.Shell.Open(model.Ref{Noun: "mission", UID: x.Mission})
		},
	}
}

// lay puts fields above, then posts, then missions. The list of posts belongs to the part of posts.
func (m *personPart) lay() {
	name := widgets.NewFormRow("Họ và tên", m.name)
	m.fields = container.New(layout.NewCustomPaddedVBoxLayout(0), m.form.DraftBar(func() { m.content.Refresh() }), name,
		widgets.NewNarrowFormRow("Xưng hô", m.address), widgets.NewNarrowFormRow("Điện thoại", m.phone))
	m.content = container.NewStack()
}

// fill sets the parts together once the part of posts is there.
func (m *personPart) fill(posts fyne.CanvasObject) {
	below := container.New(&sharesLayout{0.55}, posts, under("Tham gia đoàn giám sát", nil, m.missions))
	m.sheet = widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 0, 8, 10), m.fields), nil, nil, nil, below)
	m.content.Objects = []fyne.CanvasObject{m.sheet}
}

func (m *personPart) region(c fyne.Canvas) widgets.Region {
	return widgets.RegionOf(c, m.name, m.address, m.phone, m.page.post.list, m.missions)
}

// open shows another person.
func (m *personPart) open(r row) {
	m.visible(true)
	m.form.Open(r.Person)
	m.adviseName()
	m.showLists(r)
}

// refresh shows the same person as read again, or another one.
func (m *personPart) refresh(r row) {
	m.visible(true)
	m.form.Refresh(r.Person)
	m.adviseName()
	m.showLists(r)
}

// adviseName says that the book has somebody else of the same name.
func (m *personPart) adviseName() {
	var all []model.Person
	for _, x := range m.page.Data().Persons {
		all = append(all, x.Person)
	}
	m.name.SetAdvice(edit.NamesakeAdvice(all, m.form.Value()))
}

func (m *personPart) showLists(r row) {
	m.page.post.showPosts(r.Posts)
	m.missions.SetRows(r.Missions)
}

func (m *personPart) clear() {
	m.form.Clear()
	m.page.post.showPosts(nil)
	m.missions.SetRows(nil)
	m.visible(false)
}

func (m *personPart) visible(on bool) {
	if on {
		m.sheet.Show()
		return
	}
	m.sheet.Hide()
}

// givenFirst is the name as one looks for it by typing: the given name first.
func givenFirst(name string) string {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 {
		return name
	}
	return name[i+1:] + " " + name[:i]
}

// under sets a list under its caption, with buttons at the right of the caption.
func under(text string, buttons fyne.CanvasObject, list fyne.CanvasObject) fyne.CanvasObject {
	head := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), widgets.NewBorder(nil, nil, nil, buttons, widgets.NewHeading(text)))
	return widgets.NewBorder(head, nil, nil, nil, list)
}

// sharesLayout gives the first of two objects its share of the height.
type sharesLayout struct{ first float32 }

func (*sharesLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(280, 160) }

func (l *sharesLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := size.Height * l.first
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, h))
	o[1].Move(fyne.NewPos(0, h))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-h))
}
