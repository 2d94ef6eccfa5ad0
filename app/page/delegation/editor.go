package delegation

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// editor is the fields of one member.
type editor struct {
	page   *Page
	form   *edit.Form[model.Member]
	member model.PlannedMember

	name      *widgets.Heading
	role      *widgets.Select
	roleNote  *widgets.Advised
	post      *widgets.Select
	postNote  *widgets.Advised
	duty      *widgets.BaseEntry
	from, to  *widgets.DateEntry
	rows      *fyne.Container
	otherPost *widgets.Button
	content   *fyne.Container
}

func newEditor(p *Page) *editor {
	e := &editor{page: p}
	c := p.config
	e.form = edit.NewForm(edit.FormConfig[model.Member]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: p.Pending(),
		Save: c.Store.SaveMember, Meta: func(m *model.Member) *model.Meta { return &m.Meta }, Noun: "member",
		Parent: func(m model.Member) model.Ref { return model.Ref{Noun: "mission", UID: m.Mission} },
		Above: func(m model.Member) (model.Member, bool) {
			r, ok := p.list.Above(string(m.UID))
			return r.Member, ok
		},
	})
	p.CopiesAbove(e.form)
	e.role = edit.Pick(e.form, "role", edit.Options(model.DelegationRoles), func(m *model.Member) *model.Role { return &m.Role })
	e.post = edit.Pick(e.form, "post", nil, func(m *model.Member) *model.UID { return &m.Post })
	e.post.Width = 180
	e.duty = edit.Area(e.form, "duty", 3, func(m *model.Member) *string { return &m.Duty })
	e.from = edit.Day(e.form, "valid_from", c.Today, func(m *model.Member) *model.Date { return &m.ValidFrom })
	e.from.SetHelp("Chỉ ghi khi vào đoàn sau ngày bắt đầu.")
	e.to = edit.Day(e.form, "valid_to", c.Today, func(m *model.Member) *model.Date { return &m.ValidTo })
	e.to.SetHelp("Ngày đầu tiên không còn ở trong đoàn.")
	e.otherPost = widgets.NewButton("Chức vụ khác", e.askPost)
	e.layOut()
	return e
}

func (e *editor) layOut() {
	e.name = widgets.NewPageHeading(" ")
	e.roleNote, e.postNote = widgets.NewAdvised(e.role), widgets.NewAdvised(e.post)
	role := widgets.NewNarrowFormRow("Trong đoàn", e.role)
	role.SetNoted(e.roleNote)
	post := widgets.NewFormRow("Chức vụ", widgets.NewBar(e.post, e.post, e.otherPost))
	post.SetNoted(e.postNote)
	span := widgets.NewFormRow("Từ ngày", widgets.NewBar(nil, e.from, container.NewHBox(widget.NewLabel("đến trước"), e.to)))
	span.SetNoted(widgets.EitherNote(e.from, e.to))
	e.rows = container.New(layout.NewCustomPaddedVBoxLayout(0), e.form.DraftBar(func() { e.rows.Refresh() }), e.name,
		container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), role), post, widgets.NewFormRow("Nhiệm vụ", e.duty), span)
	e.rows.Hide()
	e.content = container.NewStack(widgets.NewVScroll(container.New(layout.NewCustomPaddedLayout(6, 8, 10, 10), e.rows)))
}

// fields are those the keyboard can stand in, in the order of Tab.
func (e *editor) fields() []fyne.Focusable {
	return []fyne.Focusable{e.role, e.post, e.otherPost, e.duty, e.from, e.to}
}

// show puts a member into the fields; the same one, read again, leaves the field with the keyboard alone.
func (e *editor) show(m model.PlannedMember) {
	e.member = m
	e.name.SetText(m.Person.FullName)
	plan := e.page.Data().plan
	e.post.SetOptions(postOptions(m))
	e.post.Placeholder = "(chưa ghi chức vụ)"
	if post, held := plan.PostOf(&m); held {
		e.post.Placeholder = postWords(post)
	}
	e.form.Refresh(m.Member)
	e.postNote.SetAdvice(postAdvice(&plan, &m))
	e.roleNote.SetAdvice(roleAdvice(&plan, &m))
	if !e.rows.Visible() {
		e.rows.Show()
		e.content.Refresh()
	}
}

func (e *editor) clear() {
	e.form.Clear()
	e.member = model.PlannedMember{}
	e.rows.Hide()
}

func postOptions(m model.PlannedMember) []widgets.Option {
	var out []widgets.Option
	for _, p := range m.Posts {
		out = append(out, widgets.Option{ID: string(p.UID), Label: postWords(p)})
	}
	return out
}

// askPost asks for a post of the member that the file does not have.
func (e *editor) askPost() {
	p, m := e.page, e.member
	if m.Member.UID == "" {
		return
	}
	p.config.Shell.AskText(dialogs.Prompt{
		Title: "Chức vụ của " + m.Person.FullName, Text: "Ghi chức vụ như sẽ in trong văn bản. Thời gian giữ chức vụ ghi ở trang của người này.",
		Act: "Ghi chức vụ", Missing: "Hãy ghi chức vụ.", Clean: model.CleanLine,
		About: model.Ref{Noun: "member", UID: m.Member.UID}, Errand: model.ErrandPost,
	}, func(title string) {
		p.HandOver()
		e.form.WhenIdle(func() {
			p.Act("", func(ctx context.Context) error {
				return p.config.Store.SetMemberPost(ctx, m.Member.UID, model.Post{Title: title})
			})
		})
	})
}
