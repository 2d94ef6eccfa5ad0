package people

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

// Lines are the persons in the list: name, posts on the day, whether they sign.
func (p *Page) Lines() []string {
	var out []string
	for _, r := range p.list.Rows() {
		line := r.Person.FullName + ": " + r.heldText()
		if r.signs {
			line += ", ký"
		}
		out = append(out, line)
	}
	return out
}

// Marked are the names of the persons that the list marks.
func (p *Page) Marked() (names []string) {
	for _, r := range p.list.Chosen() {
		names = append(names, r.Person.FullName)
	}
	return names
}

// FormName is what stands in the field of the name.
func (p *Page) FormName() string { return p.person.name.Value() }

// SetDay types the day as of which posts are shown.
func (p *Page) SetDay(typed string) {
	p.on.SetText(typed)
	p.on.Commit()
}

// SetName types a name into the field.
func (p *Page) SetName(name string) { p.person.name.SetText(name) }

// NameProblem is what is said under the name.
func (p *Page) NameProblem() string { return p.person.name.Note().Text }

// TypeName leaves the name after typing one.
func (p *Page) TypeName(name string) {
	p.SetName(name)
	p.person.name.Commit()
}

// TakeDraft is the button that takes a text left from a crash.
func (p *Page) TakeDraft() {
	for _, o := range test.LaidOutObjects(p.person.fields.Objects[0]) {
		if b, ok := o.(*widgets.Button); ok && b.Text == "Lấy lại" {
			b.OnTap()
		}
	}
}

// AddPost is the button of that name.
func (p *Page) AddPost() { p.post.add() }

// TakeForm chooses the n-th usual form of authority lines.
func (p *Page) TakeForm(n int) { p.post.takeForm(authorityForms[n]) }

// PlaceShown is the key of the place in the editor.
func (p *Page) PlaceShown() string { return p.post.where.Value() }

// FocusPosts puts the keyboard into the list of posts.
func (p *Page) FocusPosts() { p.focus(p.post.list) }

// FocusTitle and FocusMissions put the keyboard there.
func (p *Page) FocusTitle() { p.focus(p.post.title) }

// FocusMissions puts the keyboard into the list of missions.
func (p *Page) FocusMissions() { p.focus(p.person.missions) }

// SetFrom types the first day of the post.
func (p *Page) SetFrom(typed string) {
	p.post.from.SetText(typed)
	p.post.from.Commit()
}

// DaysProblem is what is said under the days of the post.
func (p *Page) DaysProblem() string { return p.post.from.Note().Text }

// Merge is the action of that name; Choose chooses the first n persons.
func (p *Page) Merge() { p.merge() }

// Choose chooses the first n persons of the list.
func (p *Page) Choose(n int) {
	p.list.Select(string(p.list.Rows()[0].Person.UID))
	p.list.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	for range n - 1 {
		p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	p.list.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
}

// Incoming are the rows of the list that comes in, nil when none does.
func (p *Page) Incoming() (out []string) {
	if p.importing == nil {
		return nil
	}
	for _, r := range p.importing.List.Rows() {
		out = append(out, fmt.Sprint(r.Line, " ", r.Badge().Word))
	}
	return out
}

// TakeIncoming taps the button that takes the rows; it says what the button says.
func (p *Page) TakeIncoming() string {
	b := p.importing.Take
	if !b.Disabled() {
		b.OnTap()
	}
	return b.Text
}

// IncomingWords are what is said about each row that comes in.
func (p *Page) IncomingWords() (out []string) {
	for _, r := range p.importing.List.Rows() {
		out = append(out, r.Words())
	}
	return out
}
