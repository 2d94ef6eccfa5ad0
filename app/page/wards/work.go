package wards

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// byName says under which name work is listed.
type byName string

const (
	byThen byName = "then"
	byNow  byName = "now"
)

// work is everything done with a unit and with those before and after it.
type work struct {
	unit    *unit
	all     []model.WardWork
	by      *widgets.Choice
	list    *widgets.DataList[workRow]
	content fyne.CanvasObject
}

// workRow is one line: a mission, a finding or an open recommendation, under the name it is listed by.
type workRow struct {
	group string
	work  model.WardWork
}

func newWork(u *unit) *work {
	w := &work{unit: u}
	w.by = widgets.NewChoice([]widgets.Option{
		{ID: string(byThen), Label: "theo tên lúc đó"}, {ID: string(byNow), Label: "theo đơn vị hiện nay"},
	}, model.Fold, func(string) { w.arrange() })
	w.by.SetValue(string(byThen))
	w.list = widgets.NewDataList(widgets.ListConfig[workRow]{
		Columns: []widgets.Column[workRow]{
			{ID: "what", Label: "Loại", Width: 128, Spare: 2, Text: func(r workRow) string { return whatText(r.work) }},
			{ID: "text", Label: "Nội dung", Text: func(r workRow) string { return present.Short(r.work.Text, 200) }},
			{ID: "code", Label: "Cuộc giám sát", Width: 104, Whole: true, Spare: 3, Text: func(r workRow) string { return r.work.Code }},
			{ID: "state", Label: "Trạng thái", Width: 116, Text: func(r workRow) string { return r.work.StateLabel() }},
			{ID: "due", Label: "Hạn", Width: 84, Spare: 1, Text: func(r workRow) string { return r.work.Due.Format() }},
		},
		Key:   func(r workRow) string { return string(r.work.Ward) + "/" + string(r.work.UID) + "/" + r.group },
		Group: func(r workRow) string { return r.group }, Fold: model.Fold, Places: present.Places,
		TypeAhead:     func(r workRow) string { return r.work.Text },
		EmptySentence: "Chưa có cuộc giám sát nào với đơn vị này, hay với đơn vị trước và sau nó.",
		OnOpen:        func(r workRow) { u.page.config.Shell.Open(r.work.Ref) },
	}).Remember(u.page.config.Shell, "wards/work")
	line := container.New(layout.NewCustomPaddedHBoxLayout(6), middle(widget.NewLabel("Xếp")), middle(w.by))
	w.content = container.New(&stretch{at: 1}, line, w.list)
	return w
}

// whatText says what a line is.
func whatText(w model.WardWork) string {
	switch {
	case w.Noun == "mission":
		return "Cuộc giám sát"
	case w.Noun == "recommendation":
		return "Kiến nghị"
	case w.Common:
		return w.Kind.Label() + " chung"
	}
	return w.Kind.Label()
}

func (w *work) show(all []model.WardWork) {
	w.all = all
	w.arrange()
}

func (w *work) fail(text string, retry func()) { w.list.SetError(text, retry) }

// arrange lists the work under the names chosen: missions before findings before recommendations within each.
func (w *work) arrange() { w.list.SetRows(workRows(w.all, byName(w.by.Value()))) }

func workRows(all []model.WardWork, by byName) []workRow {
	if by == byNow {
		all = model.OfToday(all)
	}
	var out []workRow
	for _, x := range all {
		out = append(out, workRow{groupOf(x, by), x})
	}
	slices.SortStableFunc(out, func(a, b workRow) int {
		return cmp.Or(-cmp.Compare(year(a.work), year(b.work)), model.Compare(a.group, b.group))
	})
	return out
}

func year(w model.WardWork) int { return w.Day.Year() }

// groupOf is the heading: the year, the unit by the name it had or has, and what became of it.
func groupOf(w model.WardWork, by byName) string {
	name := w.Then
	if by == byNow {
		name = w.Now
		if name == "" {
			name = w.Then + " (không còn, chưa có đơn vị thay)"
		}
	} else if w.Now != "" && w.Now != w.Then {
		name += " (nay là " + w.Now + ")"
	}
	head := "Chưa rõ năm"
	if y := year(w); y > 0 {
		head = "Năm " + strings.TrimSpace(w.Day.Format()[len(w.Day.Format())-4:])
	}
	return head + ": " + name
}
