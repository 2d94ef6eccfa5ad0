package office

import "sogiamsat/data/model"

// Lines are the versions in the list: heading, span, state.
func (p *Page) Lines() []string {
	var out []string
	for _, l := range p.list.Rows() {
		out = append(out, l.heading()+": "+span(l.version.ValidFrom, l.version.ValidTo)+" "+l.badge(p.config.Today()).Word)
	}
	return out
}

// Rules are the rule sets in the list.
func (p *Page) Rules() []string {
	var out []string
	for _, r := range p.rules.Rows() {
		out = append(out, r.basis+" "+span(r.from, r.to))
	}
	return out
}

// Head is what the picture of the paper's head shows.
func (p *Page) Head() (left []model.HeaderLine, number, place, problem string) {
	h := p.editor.preview.Head()
	for _, l := range h.Left {
		left = append(left, model.HeaderLine{Text: l.Text, Bold: l.Bold})
	}
	return left, h.Number, h.PlaceDate, h.Problem
}

// HeadObjects is how many things the picture is drawn of.
func (p *Page) HeadObjects() int { return len(p.editor.preview.CreateRenderer().Objects()) }

// Write is the button of the act.
func (p *Page) Write() { p.editor.confirm() }

// Succeed and Unlock are the actions of those names.
func (p *Page) Succeed() { p.editor.page.succeed() }

// Unlock is the button that opens the fields of an office that has ended.
func (p *Page) Unlock() { p.editor.unlock() }

// FocusName puts the keyboard into the name.
func (p *Page) FocusName() { p.focus(p.editor.fields.name) }

// FocusHead puts the keyboard into the n-th line of the head.
func (p *Page) FocusHead(n int) { p.focus(p.editor.fields.heads[n]) }

// Thin takes the bold off the n-th line of the head.
func (p *Page) Thin(n int) { p.editor.fields.bolds[n].TypedKey(space) }

// Star chooses the star under the head.
func (p *Page) Star() { p.editor.fields.separator.TypedKey(down) }

// DaysProblem and NameProblem are what is said under the fields.
func (p *Page) DaysProblem() string { return p.editor.fields.from.Note().Text }

// NameProblem is what is said under the name.
func (p *Page) NameProblem() string { return p.editor.fields.name.Note().Text }

// Locked says whether the fields are closed.
func (p *Page) Locked() bool { return p.editor.fields.name.Closed() }

// Name is what stands in the name.
func (p *Page) Name() string { return p.editor.fields.name.Text }

// Runs are the series in the list.
func (p *Numbers) Runs() []string {
	var out []string
	for _, r := range p.runs.Rows() {
		out = append(out, r.office+": "+r.series.Title())
	}
	return out
}

// NextNumbers are what the list of series says comes next.
func (p *Numbers) NextNumbers() []string {
	var out []string
	for _, r := range p.runs.Rows() {
		out = append(out, twoDigits(r.next))
	}
	return out
}

// Shown are the numbers in the list.
func (p *Numbers) Shown() []string {
	var out []string
	for _, n := range p.numbers.Rows() {
		out = append(out, n.run().Text()+" "+n.Use.State.Label()+" "+paperText(n.NumberRow))
	}
	return out
}

// Title is the series the acts are done on.
func (p *Numbers) Title() string { return p.panel.title.Text() }

// Standing is what is said about the series.
func (p *Numbers) Standing() string { return p.panel.counts.Text + " " + p.panel.gaps.Text }

// Reserve, Void and Record are the acts.
func (p *Numbers) Reserve() { p.panel.reserve() }

// Void cancels a number.
func (p *Numbers) Void() { p.panel.void() }

// VoidWord is the word on the button that cancels a number.
func (p *Numbers) VoidWord() string { return p.panel.cancel.Text }

// FocusNumber puts the keyboard into the number of a paper kept elsewhere.
func (p *Numbers) FocusNumber() { p.focus(p.panel.number) }

// FocusNumbers puts the keyboard into the list of numbers.
func (p *Numbers) FocusNumbers() { p.focus(p.numbers) }

// RecordProblems is what is said under the fields of a paper kept elsewhere.
func (p *Numbers) RecordProblems() string {
	return p.panel.number.Note().Text + p.panel.day.Note().Text + p.panel.paper.Note().Text
}

// Make is the button of the new series; ByTerm chooses its scope.
func (p *Numbers) Make() { p.panel.confirm() }

// ByTerm makes the new series one of a term from a day.
func (p *Numbers) ByTerm(from string) {
	p.panel.scope.TypedKey(right)
	p.panel.from.SetText(from)
}

// Year types the year of the new series.
func (p *Numbers) Year(text string) { p.panel.year.SetText(text) }

// OffersType says whether a new series may be of a type.
func (p *Numbers) OffersType(t model.DocType) bool { return p.panel.kind.Offers(string(t)) }

// YearProblem is what is said under the year.
func (p *Numbers) YearProblem() string { return p.panel.year.Note().Text }

// YearShown is the year in the field.
func (p *Numbers) YearShown() string { return p.panel.year.Text }

// EndTerm types the last day of the term.
func (p *Numbers) EndTerm(day string) {
	p.panel.last.SetText(day)
	p.panel.last.Commit()
}

// FocusRules puts the keyboard into the list of rule sets.
func (p *Page) FocusRules() { p.focus(p.rules) }

// InSettings says whether the settings of a rule set are open.
func (p *Page) InSettings() bool { return p.settings != nil }

func (p *Page) setting(key string) settingField {
	for i, s := range p.settings.all {
		if s.Key == key {
			return p.settings.fields[i]
		}
	}
	panic("no setting " + key)
}

// FocusSetting puts the keyboard into the field of a setting.
func (p *Page) FocusSetting(key string) { p.focus(p.setting(key).focusable()) }

// SettingText is what stands in the field of a setting.
func (p *Page) SettingText(key string) string {
	if f := p.setting(key); f.entry != nil {
		return f.entry.Text
	}
	return p.setting(key).choice.Value()
}

// SettingNote is what is said under it.
func (p *Page) SettingNote(key string) string {
	if f := p.setting(key); f.entry != nil {
		return f.entry.Note().Text
	}
	return p.setting(key).choice.Note().Text
}

// SettingClosed says whether it cannot be changed here.
func (p *Page) SettingClosed(key string) bool { return p.setting(key).choice.Disabled() }

// SettingsSaid is what is said above the settings.
func (p *Page) SettingsSaid() string { return p.settings.count.Text() }

// SeparatorNote is what is said under the office's sign.
func (p *Page) SeparatorNote() string { return p.editor.fields.separator.Note().Text }
