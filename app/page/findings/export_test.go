package findings

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// DraftOffered says whether a text of the last time is offered.
func (p *Page) DraftOffered() bool { return p.editor.bar.Visible() }

// TapButton presses the button with a word that is on the page; it says whether there is one.
func (p *Page) TapButton(word string) bool { return tapIn(p.Content(), word) }

func tapIn(o fyne.CanvasObject, word string) bool {
	if !o.Visible() {
		return false
	}
	if b, ok := o.(*widgets.Button); ok && b.Text == word && !b.Disabled() {
		b.OnTap()
		return true
	}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, x := range inside {
		if tapIn(x, word) {
			return true
		}
	}
	return false
}

// TextProblem is what is said under the text.
func (p *Page) TextProblem() string { return p.editor.text.Note().Text }

// FocusText puts the keyboard into the text.
func (p *Page) FocusText() { p.Focus(p.editor.text) }

// Text is what stands in the text.
func (p *Page) Text() string { return p.editor.text.Text }

// Lines are the rows of the second column: heading and text of each.
func (p *Page) Lines() []string {
	var out []string
	for _, r := range p.list.Rows() {
		out = append(out, r.group+" | "+r.text())
	}
	return out
}

// Related is what the finding in the editor is linked to.
func (p *Page) Related() []string {
	var out []string
	for _, r := range p.editor.foot.related.list.Rows() {
		out = append(out, r.word+": "+r.text)
	}
	return out
}

// FocusRelated puts the keyboard into what the finding is linked to.
func (p *Page) FocusRelated() { p.Focus(p.editor.foot.related.list) }

// FocusPlaces puts the keyboard into the units.
func (p *Page) FocusPlaces() { p.Focus(p.places) }

// Only narrows the list by state.
func (p *Page) Only(id string) {
	p.filter.only.SetValue(id)
	p.filter.changed()
}

// TapSource presses the box of the n-th source, from 0.
func (p *Page) TapSource(n int) {
	card := p.task.(*mergeTask).cards.Objects[n].(*fyne.Container)
	for _, x := range card.Objects {
		if c, ok := x.(*widgets.CheckBox); ok {
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		}
	}
}

// PickMergeWards picks the units of the common finding.
func (p *Page) PickMergeWards(ids ...string) { p.task.(*mergeTask).pickWards(ids) }

// Defaults sets what pasted rows get that say nothing.
func (p *Page) Defaults(kind, topic string, wards ...model.UID) {
	t := p.task.(*pasteTask)
	t.kind.OnChange(kind)
	t.topic.OnChange(topic)
	t.paste.Start.Wards = wards
	t.show()
}

// Fill ticks that empty cells take what stands above them.
func (p *Page) Fill() { p.task.(*pasteTask).fill.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}) }

// Role says what a pasted column is.
func (p *Page) Role(column int, role model.PasteRole) {
	t := p.task.(*pasteTask)
	t.paste.Roles[column] = role
	t.show()
}

// FocusCode puts the keyboard into the code of a phrase, behind its last letter.
func (p *Page) FocusCode() {
	t := p.task.(*phraseTask)
	p.Focus(t.code)
	t.code.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}

// Filter narrows the list to words at once.
func (p *Page) Filter(words string) { p.filter.words.SetQuery(words) }

// PastedRows are the lines of the preview of rows that come in: line and state.
func (p *Page) PastedRows() (out []string) {
	for _, r := range p.task.(*pasteTask).in.List.Rows() {
		out = append(out, fmt.Sprint(r.Line, " ", r.Badge().Word))
	}
	return out
}

// Drag drags the finding with this text above or below another one.
func (p *Page) Drag(text, beside string, below bool) {
	find := func(text string) (out row) {
		for _, r := range p.list.Rows() {
			if r.Finding.Text == text {
				return r
			}
		}
		return out
	}
	p.list.Select(find(text).key())
	p.listConfig().OnDrag(find(text), find(beside), below)
}
