package schedule

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

const listRow float32 = theme.RowHeight

// maxBodies is how many bodies of a unit have a row; a unit with more is not known.
const maxBodies = 9

// peopleRows are the fields for who took part in a session: one row per body, and one for all others.
type peopleRows struct {
	form    *edit.Form[model.SessionSheet]
	rows    []*peopleRow
	lines   []peopleLine
	content *fyne.Container
}

// peopleRow is the fields of one body. Which body it is changes with the session shown.
type peopleRow struct {
	body  model.UID // "" for those of no body
	names *widgets.BaseEntry
	count *widgets.BaseEntry
	line  *widgets.FormRow
}

func newPeopleRows(f *edit.Form[model.SessionSheet]) *peopleRows {
	p := &peopleRows{form: f}
	hint := widget.NewLabel("Họ tên, chức vụ người dự của từng cơ quan và số người.")
	hint.Importance = widget.LowImportance
	p.content = container.New(layout.NewCustomPaddedVBoxLayout(0), hint)
	for i := range maxBodies {
		r := &peopleRow{}
		r.names = edit.Area(f, "names"+strconv.Itoa(i), 2, func(x *model.SessionSheet) *string { return &attendanceOf(x, r.body).Names })
		r.count = edit.Number(f, "count"+strconv.Itoa(i), func(x *model.SessionSheet) *int { return &attendanceOf(x, r.body).Count })
		r.count.Width = 46
		r.count.SetHelp("Số người dự")
		side := container.New(layout.NewCustomPaddedHBoxLayout(4), r.count, widget.NewLabel("người"))
		r.line = widgets.NewFormRow("", widgets.NewBorder(nil, nil, nil, container.NewVBox(side), r.names))
		r.line.SetNoted(widgets.EitherNote(r.names, r.count))
		p.rows = append(p.rows, r)
		p.content.Add(r.line)
	}
	return p
}

// attendanceOf is where a body's attendance stands in a sheet. The list is copied first: the sheet may be a copy of one
// that is being written.
func attendanceOf(x *model.SessionSheet, body model.UID) *model.Attendance {
	x.Attendance = slices.Clone(x.Attendance)
	i := slices.IndexFunc(x.Attendance, func(a model.Attendance) bool { return a.Body == body })
	if i < 0 {
		i = len(x.Attendance)
		x.Attendance = append(x.Attendance, model.Attendance{Body: body})
	}
	return &x.Attendance[i]
}

// peopleLine is the body of a row and what it is called there.
type peopleLine struct {
	body  model.UID
	label string
}

// linesOf gives each supervised body of the unit a row, and each body that took part; the last row is for all others.
func linesOf(u model.ScheduleWard, x model.SessionSheet) []peopleLine {
	var lines []peopleLine
	for _, b := range u.Bodies {
		took := b.Body.UID != "" && slices.ContainsFunc(x.Attendance, func(a model.Attendance) bool { return a.Body == b.Body.UID })
		if b.Supervised || took {
			lines = append(lines, peopleLine{b.Body.UID, bodyLabel(b)})
		}
	}
	return append(lines[:min(len(lines), maxBodies-1)], peopleLine{"", "Thành phần khác"})
}

// differ says that the rows are not these lines.
func (p *peopleRows) differ(lines []peopleLine) bool { return !slices.Equal(lines, p.lines) }

// show makes the rows these lines; the form shows the session anew after it.
func (p *peopleRows) show(lines []peopleLine) {
	p.lines = lines
	for i, r := range p.rows {
		if i >= len(lines) {
			r.line.Hide()
			r.body = unused
			continue
		}
		r.body = lines[i].body
		r.line.SetLabel(lines[i].label)
		r.line.Show()
	}
	p.content.Refresh()
}

// unused is the body of rows that are not shown; no sheet has it.
const unused = model.UID("-")

func (p *peopleRows) first() fyne.Focusable { return p.rows[0].names }

// filled lists the bodies that somebody is named or counted for.
func (p *peopleRows) filled(x model.SessionSheet) (out []model.UID) {
	for _, a := range x.Attendance {
		if a.Names != "" || a.Count > 0 {
			out = append(out, a.Body)
		}
	}
	return out
}
