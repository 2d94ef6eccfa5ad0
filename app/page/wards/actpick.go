package wards

import (
	"cmp"
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// choice is one unit that a field can take; ward "" is a new unit by the name typed.
type choice struct {
	ward        model.UID
	title, area string
	fresh       bool // begins with this act
}

const newChoice = "+"

func (c choice) key() string {
	if c.ward == "" {
		return newChoice
	}
	return string(c.ward)
}

// picker is the list at the right: the units that fit what is typed in the field of a unit. The keyboard stays in the
// field; Up and Down go along the list, Enter takes the marked one.
type picker struct {
	act    *act
	field  *unitField
	narrow *task.Latest
	// shownFor is what had been typed in shownIn when the list was narrowed last.
	shownFor string
	shownIn  *unitField
	heading  *widgets.Heading
	list     *widgets.DataList[choice]
	content  fyne.CanvasObject
}

func newPicker(a *act) *picker {
	p := &picker{act: a, narrow: task.NewLatest(a.page.config.Runner), heading: widgets.NewHeading("Chọn đơn vị")}
	p.list = widgets.NewDataList(widgets.ListConfig[choice]{
		Columns: []widgets.Column[choice]{
			{ID: "title", Text: func(c choice) string { return c.title }},
			{ID: "area", Width: 170, Text: func(c choice) string { return c.area }, Muted: func(choice) bool { return true }},
		},
		NoHeader: true, Key: choice.key, Fold: model.Fold, EmptySentence: "Không có đơn vị nào như vậy vào ngày này.",
		OnOpen: p.pick,
	})
	p.content = container.New(layout.NewCustomPaddedLayout(0, 8, 6, 8),
		widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(4, 4, 6, 0), p.heading), nil, nil, nil, p.list))
	return p
}

// attach shows the units for a field that has the keyboard now.
func (p *picker) attach(f *unitField) {
	p.field = f
	p.heading.SetText(f.heading)
	p.show()
}

// show lists the units that fit the field.
func (p *picker) show() {
	f := p.field
	if f == nil { // no field of a unit had the keyboard yet
		f = p.act.firstUnit()
		p.heading.SetText(f.heading)
	}
	typed, rows, fresh := f.typed(), f.rows(), f.fresh()
	task.Load(p.narrow, func(context.Context) ([]choice, error) { return choices(rows, fresh, typed, f.makes), nil },
		func(found []choice, _ error) { p.set(f, typed, found) })
}

// set shows what fits the field; the unit of the field is marked, else the first.
func (p *picker) set(f *unitField, typed string, found []choice) {
	p.shownFor, p.shownIn = typed, f
	p.list.SetRows(found)
	if f.value == "" || typed != "" || !p.list.Select(string(f.value)) {
		p.markFirst()
	}
}

// enter gives the field the marked unit. Somebody who types fast is ahead of the list: then it is narrowed now.
func (p *picker) enter(f *unitField) {
	if typed := f.typed(); p.shownIn != f || p.shownFor != typed {
		p.narrow.Cancel()
		p.set(f, typed, choices(f.rows(), f.fresh(), typed, f.makes))
	}
	if c, ok := p.list.Current(); ok {
		f.take(c)
	}
}

func (p *picker) markFirst() {
	if rows := p.list.Rows(); len(rows) > 0 {
		p.list.Select(rows[0].key())
	}
}

// choices are the units that have all words typed in their names, those that begin with the act first; then a new one by
// the name typed, when none is called exactly so; then units that have the words in their area.
func choices(rows []model.WardRow, fresh []choice, typed string, makes bool) []choice {
	q := model.ParseWardQuery(typed)
	var out, near []choice
	exact := strings.TrimSpace(typed) == ""
	for _, c := range fresh {
		if q.Named(&model.WardRow{Known: bareName(c.title), Name: model.WardVersion{Kind: kindOf(c.title)}}) {
			out = append(out, c)
			exact = exact || called(c.title, typed)
		}
	}
	for i := range rows {
		r := &rows[i]
		c := choice{ward: r.Ward, title: r.Title, area: r.Area}
		switch {
		case q.Named(r):
			out = append(out, c)
			exact = exact || called(c.title, typed)
		case q.Match(r):
			near = append(near, c)
		}
	}
	if makes && !exact {
		out = append(out, choice{title: "Thêm đơn vị mới “" + bareName(typed) + "”"})
	}
	return append(out, near...)
}

// called reports whether a unit's name is what was typed, with its kind or without.
func called(title, typed string) bool {
	want := model.FoldTone(model.CleanLine(typed))
	return model.FoldTone(title) == want || model.FoldTone(bareName(title)) == want
}

// bareName is a name without the kind before it.
func bareName(typed string) string {
	_, bare := model.SplitKind(model.CleanLine(typed))
	return bare
}

// kindOf is the kind that was typed before a name.
func kindOf(typed string) model.WardKind {
	kind, _ := model.SplitKind(model.CleanLine(typed))
	return cmp.Or(kind, model.Phuong)
}

// pick gives the field what was taken in the list.
func (p *picker) pick(c choice) {
	if p.field == nil {
		p.field = p.act.firstUnit()
	}
	p.field.take(c)
}

// firstUnit is the field of a unit in which an act of this kind begins.
func (a *act) firstUnit() *unitField {
	switch a.what.Kind {
	case model.Rename:
		return a.units.unit
	case model.Transfer:
		return a.lines.to
	}
	return a.lines.from
}

// unitField is a field for a unit: one types a part of its name and takes it from the list at the right.
type unitField struct {
	*widgets.BaseEntry
	act     *act
	heading string
	value   model.UID
	shown   string // the name of the value
	makes   bool   // a name that no unit has becomes a new one
	rows    func() []model.WardRow
	// set hands over the unit, or what was typed where no one unit is meant by it.
	set  func(ward model.UID, typed string)
	next func() // where the keyboard goes after a unit was taken
}

func (a *act) unitField(heading string, rows func() []model.WardRow, set func(ward model.UID, typed string)) *unitField {
	f := &unitField{BaseEntry: widgets.NewEntry(model.CleanLine), act: a, heading: heading, rows: rows, set: set}
	f.PlaceHolder = "Gõ tên"
	f.Width = 170
	f.OnFocus = f.focused
	f.OnChanged = func(string) {
		if a.picker.field == f {
			a.picker.show()
		}
	}
	f.OnKey = f.typedKey
	f.OnEnter = func() { a.picker.enter(f) }
	f.OnLeave = f.left
	return f
}

// focused shows the units to choose from. What stands in the field is marked, so that typing another name replaces it; the
// mark is taken off again, because it would outlive the text.
func (f *unitField) focused(on bool) {
	switch {
	case on:
		if f.Text != "" {
			f.TypedShortcut(&fyne.ShortcutSelectAll{})
		}
		f.act.picker.attach(f)
	case f.SelectedText() != "":
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}

// typed is what the list is narrowed by: nothing while the field still shows its unit.
func (f *unitField) typed() string {
	if f.Text == f.shown {
		return ""
	}
	return f.Text
}

// fresh are the units that begin with the act, for a field that takes them.
func (f *unitField) fresh() []choice {
	var out []choice
	if f.makes {
		for _, n := range f.act.what.Begin {
			if n.Name != "" {
				out = append(out, choice{ward: n.Key, title: strings.TrimSpace(n.Kind.Label() + " " + n.Name), area: "đơn vị mới", fresh: true})
			}
		}
	}
	return out
}

func (f *unitField) typedKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		f.act.picker.list.TypedKey(ev)
		return true
	}
	return false
}

// show puts a unit into the field, or what was typed for one.
func (f *unitField) show(ward model.UID, title, typed string) {
	f.value, f.shown = ward, title
	if ward == "" && typed != "" {
		title = typed
	}
	f.SetValue(title)
}

// give takes a unit for the field.
func (f *unitField) give(ward model.UID, title string) {
	f.show(ward, title, "")
	f.set(ward, "")
}

// take gives the field a unit, makes a new one where that was taken, and goes on.
func (f *unitField) take(c choice) {
	switch {
	case c.ward == "" && f.value != "" && f.Text == f.shown: // made when the field was left for the list
		c.ward, c.title = f.value, f.shown
	case c.ward == "":
		c.ward = f.act.units.append(model.NewUnit{Kind: kindOf(f.Text), Name: bareName(f.Text)})
		c.title = f.act.unitTitle(c.ward)
	}
	f.give(c.ward, c.title)
	if f.next != nil {
		f.next()
	}
}

// left takes what was typed without Enter when only one unit can be meant, or begins a new one where no unit
// is called so; else what was typed stays, and the check of the act says what to do.
func (f *unitField) left(text string) {
	if text == f.shown {
		return
	}
	if text == "" {
		f.give("", "")
		return
	}
	found := choices(f.rows(), f.fresh(), text, false)
	for _, c := range found {
		if len(found) == 1 || called(c.title, text) {
			f.give(c.ward, c.title)
			return
		}
	}
	if marked := choices(f.rows(), f.fresh(), text, f.makes); len(marked) > 0 && marked[0].ward == "" {
		ward := f.act.units.append(model.NewUnit{Kind: kindOf(text), Name: bareName(text)})
		f.give(ward, f.act.unitTitle(ward))
		return
	}
	f.value, f.shown = "", ""
	f.set("", text)
}

// unitTitle names a unit as the lines of the act show it.
func (a *act) unitTitle(ward model.UID) string {
	if ward == "" {
		return ""
	}
	if a.what.Kind != model.Rename {
		for _, n := range a.what.Begin {
			if n.Key == ward {
				return strings.TrimSpace(n.Kind.Label()+" "+n.Name) + " (mới)"
			}
		}
	}
	return a.page.Data().Title(ward, a.someDay().AddDays(-1))
}
