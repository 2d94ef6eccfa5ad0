package office

import (
	"context"

	"fyne.io/fyne/v2"

	"sogiamsat/data/model"
)

// openSettings shows what may be chosen inside the rule set of a row, in the place of the offices. A row of the program
// shows what holds today.
func (p *Page) openSettings(r ruleRow) {
	s := p.forms[r.code]
	if s == nil {
		var err error
		if s, err = newSettings(p, r.code); err != nil {
			p.config.Shell.Failed(err)
			return
		}
		p.forms[r.code] = s
	}
	p.settings = s
	s.open(r, p.choicesOf(r))
	p.ground.Objects = []fyne.CanvasObject{s.content}
	p.ground.Refresh()
	p.focus(s.first())
}

// openCurrentRules opens the rule set the keyboard is on, or was last.
func (p *Page) openCurrentRules() {
	if r, ok := p.rules.Current(); ok {
		p.openSettings(r)
	}
}

// inSettings does something in the settings that are open; where none are, it opens those of the rule set in the list.
func (p *Page) inSettings(do func(*settings)) func() {
	return func() {
		if p.settings == nil {
			p.openCurrentRules()
			return
		}
		do(p.settings)
	}
}

// deleteChoices moves what the book keeps about a rule set to the bin; rows of the program stay.
func (p *Page) deleteChoices() {
	r, ok := p.rules.Current()
	if !ok || !r.own {
		return
	}
	p.Act("Đã chuyển các lựa chọn này vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return p.config.Store.Delete(ctx, "rule_set_version", r.version.UID)
	})
}

// openRules opens a rule set or what the book keeps about it.
func (p *Page) openRules(uid model.UID) {
	for _, r := range p.rules.Rows() {
		if r.key == string(uid) || r.own && r.version.RuleSet == uid {
			p.rules.Select(r.key)
			p.openSettings(r)
			return
		}
	}
}

// closeSettings goes back to offices and rule sets.
func (p *Page) closeSettings() {
	s := p.settings
	if s == nil {
		return
	}
	s.leave()
	p.settings = nil
	p.ground.Objects = []fyne.CanvasObject{p.whole}
	p.ground.Refresh()
	p.focus(p.rules)
}

// choicesOf are the choices that a row shows: its own, or in a row of the program those that hold today; where the book
// keeps none, new ones that begin today, so that papers of the days before stay as they are.
func (p *Page) choicesOf(r ruleRow) model.RuleSetVersion {
	today := p.config.Today()
	open := false
	for _, x := range p.Data().rules {
		if x.code != r.code || !x.own {
			continue
		}
		if r.own && x.key == r.key || !r.own && x.holds(today) {
			return x.version
		}
		open = true
	}
	if open || !r.holds(today) {
		return model.RuleSetVersion{}
	}
	return model.RuleSetVersion{ValidFrom: today}
}

// showSettings brings the open settings up to date with the file. Of choices that are not there any more the ones that
// hold are shown, such as after an undo.
func (p *Page) showSettings() {
	s := p.settings
	if s == nil {
		return
	}
	v := s.form.Value()
	for _, r := range p.Data().rules {
		if r.own && r.version.UID == v.UID {
			s.refresh(r.version)
			return
		}
	}
	if v.Version > 0 {
		s.open(s.rule, p.choicesOf(s.rule))
	}
}

// officeOn is the office whose name stands on the sample: that of the day, else the newest.
func (p *Page) officeOn(day model.Date) model.OfficeVersion {
	rows := p.list.Rows()
	for _, l := range rows {
		if l.version.ValidOn(day) {
			return l.version
		}
	}
	if len(rows) > 0 {
		return rows[0].version
	}
	return model.OfficeVersion{Name: "Tên cơ quan", Place: "Địa danh", Header: []model.HeaderLine{{Text: "TÊN CƠ QUAN", Bold: true}}}
}
