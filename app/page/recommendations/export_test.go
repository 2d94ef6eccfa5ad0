package recommendations

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Texts are the lines of the list in the order shown.
func (p *Page) Texts() []string {
	var out []string
	for _, f := range p.list.Rows() {
		out = append(out, f.Text)
	}
	return out
}

// Heads are the headings of the list in the order shown.
func (p *Page) Heads() []string {
	var out []string
	for _, f := range p.list.Rows() {
		if h := p.shown.heads[f.UID]; len(out) == 0 || out[len(out)-1] != h {
			out = append(out, h)
		}
	}
	return out
}

// Slots are the lines of the left column with their numbers.
func (p *Page) Slots() []string {
	var out []string
	for _, s := range p.slots.Rows() {
		out = append(out, s.label+" "+slotCount(s))
	}
	return out
}

// DueCount is the number beside a due filter.
func (p *Page) DueCount(filter string) int { return p.shown.due[dueFilter(filter)] }

// Field is a field of the editor by the json name of what it shows.
func (p *Page) Field(key string) fyne.Focusable {
	e := p.editor
	return map[string]fyne.Focusable{
		"text": e.text, "due": e.due, "follower": e.follower, "note": e.note, "addressees": e.to, "findings": e.findings,
		"repeat_of": e.repeat, "list": p.list, "slots": p.slots, "by": p.by, "filter": p.due, "story": p.side.story.list,
	}[key]
}

// Shows is what the editor shows of what is not typed into it.
func (p *Page) Shows() (to, findings, repeat, origin string) {
	return p.editor.to.Text(), p.editor.findings.Text(), p.editor.repeat.Text(), p.editor.origin.Text()
}

// Text is what stands in the text field, and what is said under it.
func (p *Page) Text() (text, problem string) { return p.editor.text.Text, p.editor.text.Note().Text }

// Story are the lines of the story.
func (p *Page) Story() []string {
	var out []string
	for _, l := range p.side.story.list.Rows() {
		out = append(out, l.Day.Format()+" "+l.What)
	}
	return out
}

// Side is the title of what is being done at the side, "" for the story.
func (p *Page) Side() string {
	if p.side.open == nil {
		return ""
	}
	return p.side.open.title
}

// SideField is the n-th field of what is being done at the side.
func (p *Page) SideField(n int) fyne.Focusable { return p.side.open.fields[n] }

// Picks are the lines that can be picked at the side.
func (p *Page) Picks() []string {
	var out []string
	switch list := p.SideField(1).(type) {
	case *widgets.DataList[model.BodyChoice]:
		for _, b := range list.Rows() {
			out = append(out, b.Name)
		}
	case *widgets.DataList[model.FollowFinding]:
		for _, f := range list.Rows() {
			out = append(out, f.Text)
		}
	}
	return out
}

// Chosen are how many recommendations actions are done with.
func (p *Page) Chosen() int { return len(p.chosen()) }

// View filters rows without a window, for measuring.
func View(rows []model.FollowUp, today model.Date) int {
	return len(view{by: byBody, due: anyDue, today: today}.of(rows).rows)
}

// Gather chooses what the list is gathered by, by its name.
func (p *Page) Gather(name string) {
	for g, n := range gatheringNames {
		if n == name {
			p.by.OnChange(string(g))
		}
	}
}

// Incoming are the lines of the preview of a list that comes in: line, state, what is wrong.
func (p *Page) Incoming() (out []string) {
	if p.importing == nil {
		return nil
	}
	for _, r := range p.importing.List.Rows() {
		line := fmt.Sprint(r.Line, " ", r.Badge().Word)
		for _, x := range r.Problems {
			line += " " + x.Message
		}
		out = append(out, line)
	}
	return out
}

// TakeIncoming presses the button that takes the list, and gives its words.
func (p *Page) TakeIncoming() string {
	b := p.importing.Take
	if !b.Disabled() {
		b.OnTap()
	}
	return b.Text
}

// ListHeight is how high the list is.
func (p *Page) ListHeight() float32 { return p.list.Size().Height }

// NoteSeen is where the last field of the editor is drawn in the window once it was brought into sight.
func (p *Page) NoteSeen() (top, bottom float32) {
	widgets.Reveal(p.desk.Content, p.editor.note)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.editor.note)
	return at.Y, at.Y + p.editor.note.Size().Height
}
