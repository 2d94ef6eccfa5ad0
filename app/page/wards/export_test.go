package wards

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
