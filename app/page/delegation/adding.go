package delegation

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// adding is where a member is picked by a few letters, or written down as somebody the file does not have.
type adding struct {
	page  *Page
	picks *widgets.PickList[model.Candidate]
	role  *widgets.Select
	// proposed is the role that was put into the field; one chosen by hand stays.
	proposed model.Role
	address  *widgets.Choice
	post     *widgets.BaseEntry
	texts    *edit.Texts
	who      *widgets.Heading
	accept   *widgets.Button
	done     *widgets.Button
	content  fyne.CanvasObject
}

// addresses are the forms of address of a new person.
var addresses = []widgets.Option{{ID: "đồng chí", Label: "đồng chí"}, {ID: "ông", Label: "ông"}, {ID: "bà", Label: "bà"}}

// nobody is said where the book has nobody of the name.
const nobody = "Chưa có ai tên như vậy trong sổ. Ghi chức vụ ở dưới để thêm người mới."

func newAdding(p *Page) *adding {
	a := &adding{page: p}
	a.picks = widgets.NewPickList(widgets.PickConfig[model.Candidate]{
		List: widgets.ListConfig[model.Candidate]{
			NoHeader: true,
			Columns: []widgets.Column[model.Candidate]{
				{ID: "name", Width: 190, Bold: true, Text: func(c model.Candidate) string { return c.Person.FullName }},
				{ID: "post", Text: a.postOf},
			},
			Key:           func(c model.Candidate) string { return string(c.Person.UID) },
			EmptySentence: nobody,
		},
		Matches:     matchPerson,
		Placeholder: "Gõ vài chữ của họ tên, không cần dấu",
		OnPick:      a.take,
		OnPickAll:   a.takeAll,
		OnNew:       func(string) { p.Focus(a.post) },
		OnTyped:     a.typed,
		OnEscape:    func() { p.Back() },
	})
	a.role = widgets.NewSelect(edit.Options(model.DelegationRoles), nil)
	a.role.Fold = model.Fold
	a.address = widgets.NewChoice(addresses, model.Fold, nil)
	a.post = widgets.NewEntry(model.CleanLine)
	a.post.SetHelp("Như in trong văn bản: Phó Chủ tịch Hội Phụ nữ.")
	a.who = widgets.NewHeading("Người chưa có trong sổ")
	a.accept = widgets.NewMainButton("Thêm người mới", a.addNew)
	a.done = widgets.NewButton("Đóng", func() { p.Back() })
	a.post.OnEnter = a.addNew
	c := p.config
	a.texts = edit.NewTexts(edit.TextsConfig{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: p.Pending(), Errand: model.ErrandMember,
	})
	a.texts.Watch("full_name", a.picks.Field)
	a.texts.Watch("title", a.post)
	rows := func(o ...fyne.CanvasObject) fyne.CanvasObject {
		return container.New(layout.NewCustomPaddedVBoxLayout(0), o...)
	}
	top := rows(widgets.NewPageHeading("Thêm thành viên"), a.texts.Bar(func() { a.content.Refresh() }), widgets.NewNarrowFormRow("Trong đoàn", a.role).Tight())
	foot := rows(edit.Quiet("Nhiều người một lần: Tab, Shift+Xuống, Enter"), a.who, widgets.NewFormRow("Xưng hô", a.address).Tight(),
		widgets.NewFormRow("Chức vụ", a.post), widgets.NewFormRow("", container.NewHBox(a.accept, a.done)))
	a.content = container.New(layout.NewCustomPaddedLayout(6, 0, 10, 10), widgets.NewColumn(top, a.picks.Content(), foot))
	return a
}

func matchPerson(typed string) func(model.Candidate) bool {
	q := model.ParseQuery(typed)
	return func(c model.Candidate) bool { return q.Match(c.Person.FullName) }
}

func (a *adding) postOf(c model.Candidate) string {
	plan := a.page.Data().plan
	if p := postNow(c, &plan); p.UID != "" {
		return titleOf(p)
	}
	if len(c.Posts) > 0 {
		return postWords(c.Posts[0])
	}
	return ""
}

func (a *adding) fields() []fyne.Focusable {
	return []fyne.Focusable{a.picks.Field, a.picks.List, a.role, a.address, a.post, a.accept, a.done}
}

func (a *adding) show(c content) {
	a.picks.SetRows(c.people)
	a.typed(a.picks.Typed())
	if a.role.Value() == string(a.proposed) {
		a.propose(len(c.plan.Heads()) > 0)
	}
}

// begin opens it, with what was left of a name from the last time.
func (a *adding) begin() {
	a.texts.Close()
	plan := a.page.Data().plan
	a.clear(len(plan.Heads()) > 0)
	a.texts.Open(a.ref())
}

func (a *adding) ref() model.Ref { return model.Ref{Noun: "mission", UID: a.page.config.Mission} }

// clear makes room for somebody; headed says that the delegation has a head.
func (a *adding) clear(headed bool) {
	a.picks.Clear()
	a.post.SetValue("")
	a.address.SetValue(addresses[0].ID)
	a.propose(headed)
}

// propose proposes the head's role while there is no head.
func (a *adding) propose(headed bool) {
	a.proposed = model.MemberRole
	if !headed {
		a.proposed = model.HeadRole
	}
	a.role.SetValue(string(a.proposed))
}

// typed says who would be added as new, and who of that name is in the book or in the delegation already.
func (a *adding) typed(name string) {
	name = model.CleanLine(name)
	who, act := "Người chưa có trong sổ", "Thêm người mới"
	switch {
	case a.named(name):
		who, act = "Đã có người tên này trong sổ: "+name, "Thêm người khác cùng tên"
	case name != "":
		who += ": " + name
	}
	a.who.SetText(who)
	a.accept.SetText(act)
	a.picks.List.SetEmpty(a.absent(name), "", nil)
}

// named says that somebody in the book bears the name.
func (a *adding) named(name string) bool {
	c := a.page.Data()
	var all []model.Person
	for _, m := range c.plan.Members {
		all = append(all, m.Person)
	}
	for _, p := range c.people {
		all = append(all, p.Person)
	}
	return edit.NamesakeAdvice(all, model.Person{FullName: name}) != ""
}

// absent is what is said where nobody else fits what is typed: who fits and is in the delegation already.
func (a *adding) absent(name string) string {
	fits := matchPerson(name)
	var in []string
	for _, m := range a.page.Data().plan.Members {
		if fits(model.Candidate{Person: m.Person}) {
			in = append(in, m.Person.FullName)
		}
	}
	switch {
	case len(in) == 0:
		return nobody
	case name == "":
		return "Mọi người trong sổ đã ở trong đoàn. Gõ họ tên, ghi chức vụ ở dưới để thêm người mới."
	}
	return "Đã ở trong đoàn: " + strings.Join(in, ", ") + "."
}

// take adds a person of the file with the post held on the mission's day.
func (a *adding) take(c model.Candidate) {
	plan := a.page.Data().plan
	a.add(c.Person, postNow(c, &plan))
}

// takeAll adds several persons of the file as one action. A delegation has one head: of several taken as such only the first
// one is.
func (a *adding) takeAll(chosen []model.Candidate) {
	p := a.page
	plan := p.Data().plan
	members := make([]model.Member, len(chosen))
	for i, c := range chosen {
		members[i] = model.Member{Mission: p.config.Mission, Person: c.Person.UID, Post: postNow(c, &plan).UID, Role: model.Role(a.role.Value())}
		if i > 0 && members[i].Role == model.HeadRole {
			members[i].Role = model.MemberRole
		}
	}
	edit.ActThen(p.Sheet, func(ctx context.Context) ([]model.Member, error) {
		return p.config.Store.AddMembers(ctx, members)
	}, func(added []model.Member) {
		a.added(added[len(added)-1], present.Count(len(added))+" người", added[0].Role)
	})
}

// addNew adds somebody the file does not have.
func (a *adding) addNew() {
	name := model.CleanLine(a.picks.Typed())
	if !strings.Contains(name, " ") {
		a.page.config.Shell.Say("Hãy gõ đủ họ và tên của người mới.")
		a.page.Focus(a.picks.Field)
		return
	}
	if !a.texts.Ready() {
		return
	}
	a.add(model.Person{FullName: name, Address: a.address.Value()}, model.Post{Title: a.post.Value()})
}

// add writes the member, with person and post where those are new.
func (a *adding) add(person model.Person, post model.Post) {
	p := a.page
	m := model.Member{Mission: p.config.Mission, Role: model.Role(a.role.Value())}
	edit.ActThen(p.Sheet, func(ctx context.Context) (model.Member, error) {
		return p.config.Store.AddMember(ctx, m, person, post)
	}, func(m model.Member) { a.added(m, person.FullName, m.Role) })
}

// added goes to the member that was written last and makes room for the next one; role is that of the first one.
func (a *adding) added(last model.Member, who string, role model.Role) {
	p := a.page
	p.goTo(last.UID)
	plan := p.Data().plan // the new members may not be in it yet
	a.clear(role == model.HeadRole || len(plan.Heads()) > 0)
	a.texts.Done(a.ref())
	p.Focus(a.picks.Field)
	p.config.Shell.Say("Đã thêm " + who + " vào đoàn. Gõ tên người tiếp theo, hoặc Esc để đóng.")
}
