package papers

import (
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Rows are the lines of the list.
func (p *Page) Rows() (out []string) {
	for _, r := range p.list.Rows() {
		d := r.Document
		out = append(out, strings.Join(strings.Fields(strings.Join([]string{string(d.Type), d.Number, d.Day.Format(), string(d.State), d.Subject}, " ")), " "))
	}
	return out
}

// Filter narrows the list.
func (p *Page) Filter(words, kind, state, year string) {
	p.filter.kind.SetValue(kind)
	p.filter.state.SetValue(state)
	p.filter.year.SetValue(year)
	p.filter.search.SetQuery(words)
	p.filter.changed()
}

// Shown is the paper in the editor.
func (p *Page) Shown() model.Document { return p.editor.form.Value().doc }

// Current is the paper of the list's current row.
func (p *Page) Current() model.UID {
	r, _ := p.list.Current()
	return r.Document.UID
}

// Offered are the words on the buttons above the form.
func (p *Page) Offered() (out []string) {
	for _, o := range p.editor.acts.Objects {
		out = append(out, o.(*widgets.Button).Text)
	}
	return out
}

// Press presses a button above the form.
func (p *Page) Press(word string) {
	for _, o := range p.editor.acts.Objects {
		if b := o.(*widgets.Button); b.Text == word {
			b.OnTap()
			return
		}
	}
}

// Choose takes an option of a field.
func (p *Page) Choose(field, id string) {
	s := p.Field(field)
	s.SetValue(id)
	s.OnChange(id)
}

// Field is the field of type, mission, ward, session or signer.
func (p *Page) Field(name string) *widgets.Select {
	return map[string]*widgets.Select{"type": p.editor.kind, "mission": p.editor.mission, "ward": p.editor.ward, "session": p.editor.session, "signer": p.editor.signer}[name]
}

// Fields are the text fields of the form.
func (p *Page) Fields() (subject, recipients, number, day, note fyne.Focusable) {
	e := p.editor
	return e.subject, e.recipients, e.number, e.day, e.note
}

// Notes are what is said at number, day and signer.
func (p *Page) Notes() (number, day, signer string) {
	e := p.editor
	return e.number.Note().Text, e.day.Note().Text, e.signer.Note().Text
}

// Sessions says whether the field of the session is there, and what is said at it.
func (p *Page) Sessions() (there bool, note string) {
	return p.editor.sessionRow.Visible(), p.editor.session.Note().Text
}

// HasSigner says whether a signer can be chosen.
func (p *Page) HasSigner() bool { return p.editor.signerRow.Visible() }

// Disabled says whether the paper cannot be changed besides its note.
func (p *Page) Disabled() bool { return p.editor.subject.Closed() && !p.editor.note.Closed() }

// Events are the rows of the paper's course.
func (p *Page) Events() int { return len(p.editor.events.Rows()) }

// Scans are the lines of the paper's signed scans.
func (p *Page) Scans() (out []string) {
	for _, r := range p.editor.choices.Signed {
		out = append(out, r.Attachment.Name+" "+r.Copy.Remarks)
	}
	return out
}

// Signed is what the list says of the current paper's signed scan.
func (p *Page) Signed() string {
	r, _ := p.list.Current()
	return signedBadge(r).Word
}

// Part is the part of the paper in sight.
func (p *Page) Part() string { return p.editor.sections.Current() }

// GoTo shows a part of the paper.
func (p *Page) GoTo(part string) { p.editor.sections.Go(part) }

// Button is a button above the form.
func (p *Page) Button(word string) fyne.Focusable {
	for _, o := range p.editor.acts.Objects {
		if b := o.(*widgets.Button); b.Text == word {
			return b
		}
	}
	return nil
}
