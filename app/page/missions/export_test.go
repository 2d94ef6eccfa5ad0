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

// ThemeProblem is what is said under the theme; FormProblem what concerns no field.
func (p *Page) ThemeProblem() string { return p.form.theme.Note().Text }

// FormProblem is what is said above the buttons.
func (p *Page) FormProblem() string { return p.form.other.Text }

// PeriodProblem is what is said under the days.
func (p *Page) PeriodProblem() string { return p.form.from.Note().Text }
