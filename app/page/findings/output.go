package findings

import (
	"slices"

	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// exportList writes the findings that the list shows for Excel.
func (p *Page) exportList() {
	if p.task != nil {
		return
	}
	p.HandOver()
	p.form.WhenIdle(func() {
		d := p.d
		shown := p.list.Rows()
		d.Findings = slices.DeleteFunc(slices.Clone(d.Findings), func(f model.DossierFinding) bool {
			return !slices.ContainsFunc(shown, func(r row) bool { return r.Finding.UID == f.Finding.UID })
		})
		edit.SaveSheet(p.config.Shell, service.SheetOfFindings(&d).Only(p.narrowed()))
	})
}

// narrowed says what the list is narrowed to; "" when it shows all findings of the mission.
func (p *Page) narrowed() string {
	where := ""
	if l, ok := p.places.Current(); ok && p.place != allPlace {
		where = l.name
	}
	only := ""
	for _, o := range onlyOptions[1:] {
		if o.id == p.filter.only.Value() {
			only = model.LowerFirst(o.label)
		}
	}
	return edit.Narrowed(where, only, edit.Sought(p.filter.words.Text))
}
