package recommendations

import (
	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// exportList writes the recommendations that the list shows for Excel.
func (p *Page) exportList() {
	p.sheet.HandOver()
	p.editor.form.WhenIdle(func() {
		rows, code := p.list.Rows(), ""
		if p.config.Mission != "" && len(rows) > 0 {
			code = rows[0].Code
		}
		edit.SaveSheet(p.config.Shell, service.SheetOfRecommendations(rows, code, p.config.Today()).Only(p.narrowed()))
	})
}

// narrowed says what the list is narrowed to; "" when it shows all.
func (p *Page) narrowed() string {
	due, where := "", ""
	if p.view.due != anyDue {
		due = model.LowerFirst(dueNames[p.view.due])
	}
	for _, s := range p.shown.slots {
		if s.id == p.view.slot && s.id != "" {
			where = s.label
		}
	}
	return edit.Narrowed(where, due, edit.Sought(p.view.query))
}
