package missions

import "sogiamsat/data/model"

// Codes are the codes of the missions in the list.
func (p *Page) Codes() []string {
	var out []string
	for _, r := range p.list.Rows() {
		out = append(out, r.Mission.Code)
	}
	return out
}

// Choose goes to a mission in the list.
func (p *Page) Choose(uid model.UID) { p.list.Select(string(uid)) }

// SaveNew is the button "Lập cuộc giám sát".
func (p *Page) SaveNew() { p.form.save() }

// ThemeProblem is what is said under the theme.
func (p *Page) ThemeProblem() string { return p.form.theme.Note().Text }

// PeriodProblem is what is said under the days.
func (p *Page) PeriodProblem() string { return p.form.from.Note().Text }

// PickStates picks chips of states, as clicks do.
func (p *Page) PickStates(states ...model.MissionState) {
	var ids []string
	for _, s := range states {
		ids = append(ids, string(s))
	}
	p.states.SetValue(ids)
	p.show()
}

// States are the words on the chips.
func (p *Page) States() []string {
	var out []string
	for _, o := range stateOptions(p.all) {
		out = append(out, o.Label)
	}
	return out
}

// Years are the headings of the groups.
func (p *Page) Years() []string {
	var out []string
	for _, r := range p.list.Rows() {
		if y := year(r); len(out) == 0 || out[len(out)-1] != y {
			out = append(out, y)
		}
	}
	return out
}

// SortBy orders the list by its n-th column, as Alt+n does.
func (p *Page) SortBy(column string) { p.list.SortBy(column, false) }

// TakeWards ticks units and bodies of the mission that is copied.
func (p *Page) TakeWards() {
	p.form.wards.SetValue(true)
	p.form.allowBodies(true)
	p.form.bodies.SetValue(true)
}

// Move changes the state of the chosen mission.
func (p *Page) Move() { p.moveCurrent() }

// Copy opens the form for a copy of the chosen mission.
func (p *Page) Copy() { p.copyCurrent() }

// FormHeading says what the form above the list makes.
func (p *Page) FormHeading() string { return p.form.heading.Text() }
