package delegation

import (
	"fyne.io/fyne/v2"

	"sogiamsat/data/model"
)

// Warning is what stands above the list when there is no head or several.
func (p *Page) Warning() string { return headWarning(p) }

func headWarning(p *Page) string {
	c := p.Data()
	return headAdvice(&c.plan)
}

// RoleNote and PostNote are what is said under role and post.
func (p *Page) RoleNote() string { return p.editor.roleNote.Note().Text }

// PostNote is what is said under the post.
func (p *Page) PostNote() string { return p.editor.postNote.Note().Text }

// Rows are the members as the list shows them.
func (p *Page) Rows() []model.PlannedMember { return p.list.Rows() }

// Badges are the marks of the members in order.
func (p *Page) Badges() []string {
	var out []string
	for _, m := range p.list.Rows() {
		out = append(out, p.badge(m).Word)
	}
	return out
}

// Offered are the people to pick from, each with the post shown.
func (p *Page) Offered() []string {
	var out []string
	for _, c := range p.adding.picks.List.Rows() {
		out = append(out, c.Person.FullName+"/"+p.adding.postOf(c))
	}
	return out
}

// TypedName is what stands in the field of names.
func (p *Page) TypedName() string { return p.adding.picks.Typed() }

// FocusPost gives the keyboard to the post of the member.
func (p *Page) FocusPost() { p.Focus(p.editor.post) }

// PostField is the field for a new person's post.
func (p *Page) PostField() fyne.Focusable { return p.adding.post }

// Proposed is the role in which the next one is added.
func (p *Page) Proposed() model.Role { return model.Role(p.adding.role.Value()) }
