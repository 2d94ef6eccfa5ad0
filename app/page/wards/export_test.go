package wards

import (
	"strconv"

	"sogiamsat/data/model"
)

// ListNames are the names of the units shown in the list.
func (p *Page) ListNames() []string {
	var out []string
	for _, r := range p.list.Rows() {
		out = append(out, r.Name.Name)
	}
	return out
}

// FocusDay gives the keyboard to the day; ClearDay empties it as typing would.
func (p *Page) FocusDay() { p.Focus(p.dayField); p.dayField.SetText("") }

// ClearDay empties the day.
func (p *Page) ClearDay() { p.dayField.SetText("") }

// SetFilter chooses which units are listed.
func (p *Page) SetFilter(id string) {
	p.choice.SetValue(id)
	p.choice.OnChange(id)
}

// NextPart goes from the history of the unit to its work.
func (p *Page) NextPart() { p.unit.nextPart() }

// BeginAct opens the form for a change of units.
func (p *Page) BeginAct(k model.ChangeKind) { p.act(k) }

func (p *Page) form() *act { return p.view.(*act) }

// Perform is the main button of the form; ActSays the sentence at its foot.
func (p *Page) Perform() { p.form().perform() }

// ActSays is the sentence at the foot of the form.
func (p *Page) ActSays() string { return p.form().said.Text }

// DayProblem is what is said under the day, ToProblem under the unit after the change.
func (p *Page) DayProblem() string { return p.form().day.Note().Text }

// ToProblem is what is said under the unit after the change.
func (p *Page) ToProblem() string { return p.form().lines.to.Note().Text }

// LineProblems are what is wrong with each line.
func (p *Page) LineProblems() []string {
	var out []string
	for _, r := range p.form().lines.list.Rows() {
		out = append(out, r.problem)
	}
	return out
}

// FocusNewName gives the keyboard to the name of the new unit, FocusArea to the area of a transfer.
func (p *Page) FocusNewName() { p.Focus(p.form().units.name) }

// FocusArea gives the keyboard to where units are transferred to.
func (p *Page) FocusArea() { p.Focus(p.form().area) }

// NewBody opens the form for a body.
func (p *Page) NewBody() {
	p.unit.bodies.form.show(model.Body{Ward: p.unit.ward, Kind: model.OtherBody})
}

// FocusBodyName gives the keyboard to the name of the body.
func (p *Page) FocusBodyName() { p.Focus(p.unit.bodies.form.name) }

// FocusBasis gives the keyboard to the basis of a change.
func (p *Page) FocusBasis() { p.Focus(p.form().basis) }

// FocusHistory gives the keyboard to the table of changes.
func (p *Page) FocusHistory() { p.Focus(p.unit.history.list) }

// SaveNewUnit is the main button of the form for a new unit.
func (p *Page) SaveNewUnit() { p.view.(*addUnit).save() }

// NewUnitProblem is what is said under the name of a new unit.
func (p *Page) NewUnitProblem() string { return p.view.(*addUnit).name.Note().Text }

// FromProblem is what is said under the first day of a name.
func (p *Page) FromProblem() string { return p.unit.names.from.Note().Text }

// UsualBodies is the button that adds them; FocusBodies gives the keyboard to the bodies.
func (p *Page) UsualBodies() { p.unit.addUsualBodies() }

// FocusNameField gives the keyboard to the name in the form; NameShown is what stands there.
func (p *Page) FocusNameField() { p.Focus(p.unit.names.name) }

// NameShown is the name in the form.
func (p *Page) NameShown() string { return p.unit.names.name.Text }

// FocusBodies gives the keyboard to the bodies.
func (p *Page) FocusBodies() { p.Focus(p.unit.bodies.list) }

// WorkGroups are the headings over the work, ByNow lists it by the units of today.
func (p *Page) WorkGroups() []string {
	var out []string
	for _, r := range p.unit.work.list.Rows() {
		if len(out) == 0 || out[len(out)-1] != r.group {
			out = append(out, r.group)
		}
	}
	return out
}

// ByNow lists the work by the units of today.
func (p *Page) ByNow() {
	p.unit.work.by.SetValue(string(byNow))
	p.unit.work.arrange()
}

// FocusPicture gives the keyboard to the picture of the history.
func (p *Page) FocusPicture() { p.Focus(p.unit.history.picture) }

// Title is the name of the unit that is open.
func (p *Page) Title() string { return p.Data().Title(p.unit.ward, p.day) }

// Paste takes a list from the clipboard, ImportFile one from a file; SaveTemplate makes the template.
func (p *Page) Paste() { p.importPaste() }

// ImportFile takes a list from a file.
func (p *Page) ImportFile() { p.importFile() }

// SaveTemplate makes the template.
func (p *Page) SaveTemplate() { p.saveTemplate() }

// PerformImport is the main button of the list that comes in, DropWrong the one that leaves out what is wrong.
func (p *Page) PerformImport() { p.view.(*importing).perform() }

// DropWrong leaves out what is wrong.
func (p *Page) DropWrong() { p.view.(*importing).dropWrong() }

// ImportAll shows all rows.
func (p *Page) ImportAll() { p.view.(*importing).showAll() }

// ImportRows are the rows shown: line, state, what is wrong.
func (p *Page) ImportRows() []string {
	var out []string
	for _, r := range p.view.(*importing).list.Rows() {
		out = append(out, strconv.Itoa(r.Line)+" "+r.badge().Word+" "+r.words())
	}
	return out
}

// SetDay shows the register as on another day.
func (p *Page) SetDay(day string) { p.setDay(day) }

// NamesShown are the names of the unit that is open.
func (p *Page) NamesShown() []string {
	var out []string
	for _, v := range p.unit.names.list.Rows() {
		out = append(out, v.Title())
	}
	return out
}

// CorrectBasis asks for another basis of the change of the current line.
func (p *Page) CorrectBasis() { p.unit.history.correct() }

// FromField is what stands in the field of the unit before the change, and what is said under it.
func (p *Page) FromField() (text, note string) {
	f := p.form().lines.from
	return f.Text, f.Note().Text
}

// RenamedField is the same of the unit that is renamed.
func (p *Page) RenamedField() (text, note string) {
	f := p.form().units.unit
	return f.Text, f.Note().Text
}

// NewUnits are the units that begin with the act.
func (p *Page) NewUnits() []string {
	var out []string
	for _, r := range p.form().units.list.Rows() {
		out = append(out, r.name)
	}
	return out
}
