package schedule

import (
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/data/model"
)

// CleanClock is the cleaning of a time of day.
var CleanClock = cleanClock

// Units are the lines of the left column.
func (p *Page) Units() (out []string) {
	for _, w := range p.units.list.Rows() {
		out = append(out, unitTitle(w)+" "+unitBadge(w).Word)
	}
	return out
}

// Meetings are the lines of the middle column.
func (p *Page) Meetings() (out []string) {
	for _, m := range p.calendar.list.Rows() {
		out = append(out, strings.Join(strings.Fields(strings.Join([]string{p.calendar.dayText(m), m.sheet.Session.TimeFrom, unitTitle(m.unit)}, " ")), " "))
	}
	return out
}

// Stand is where the page stands: unit and session of the lists, session of the form.
func (p *Page) Stand() (unit, listed, shown model.UID) {
	u, _ := p.units.list.Current()
	m, _ := p.calendar.list.Current()
	return u.Place.Ward, m.sheet.Session.UID, p.editor.form.Value().Session.UID
}

// Offered are the units in the picker, with the heading each stands under.
func (p *Page) Offered() (out []string) {
	k := p.units.picker
	for _, c := range k.list.List.Rows() {
		out = append(out, k.group(c)+": "+c.Version.Title()+" "+k.areaOrSpan(c))
	}
	return out
}

// Supervised are the bodies ticked.
func (p *Page) Supervised() []string { return p.units.bodies.Value() }

// Advice is what is said at the day and at the hour.
func (p *Page) Advice() (day, hour string) {
	return p.editor.day.Note().Text, p.editor.from.Note().Text
}

// Deadlines are the rows below the editor.
func (p *Page) Deadlines() (out []string) {
	for _, d := range p.editor.deadlines.Rows() {
		out = append(out, deadlineNames[d.Rule]+" "+d.Due.Format()+" "+d.State.Label()+": "+deadlineNote(d, p.config.Today()))
	}
	return out
}

// Lists are the focusable parts of the page.
func (p *Page) Lists() (units, bodies, meetings, files fyne.Focusable) {
	return p.units.list, p.units.bodies, p.calendar.list, p.editor.files.List()
}

// GoToDay clicks a day of the month.
func (p *Page) GoToDay(day string) { p.calendar.goToDay(day) }

// Part is the part of the session in sight.
func (p *Page) Part() string { return p.editor.sections.Current() }

// Heading is what stands over the session.
func (p *Page) Heading() string { return p.editor.heading.Text() }
