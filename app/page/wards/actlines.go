package wards

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// actLines are the lines of an act: which unit goes into which. The fields below the table are those of the line the
// keyboard is on.
type actLines struct {
	act     *act
	list    *widgets.DataList[lineRow]
	from    *unitField
	to      *unitField
	part    *widgets.Select
	note    *widgets.BaseEntry
	at      int // the line in the fields
	quiet   bool
	content *fyne.Container
}

// lineRow is one line as the table shows it.
type lineRow struct {
	i                             int
	from, part, to, note, problem string
}

func newActLines(a *act) *actLines {
	l := &actLines{act: a, content: container.NewStack()}
	l.from = a.unitField("Đơn vị trước thay đổi", func() []model.WardRow { return a.before }, l.setFrom)
	l.to = a.unitField("Đơn vị sau thay đổi", func() []model.WardRow { return a.on }, l.setTo)
	l.part = widgets.NewSelect(edit.Options(model.Parts), func(id string) {
		l.change(func(f *model.ActFlow) { f.Part = model.Part(id) })
	})
	l.part.Fold, l.part.Width = model.Fold, 116
	l.note = widgets.NewEntry(model.CleanLine)
	l.note.PlaceHolder = "Ghi chú"
	l.note.OnLeave = func(s string) { l.change(func(f *model.ActFlow) { f.Note = s }) }
	a.keep.watch(l.note, l.typedIn(func(f *model.ActFlow) *string { return &f.Note }))
	a.keep.watch(l.from.BaseEntry, l.typedIn(func(f *model.ActFlow) *string { f.From = ""; return &f.FromTyped }))
	a.keep.watch(l.to.BaseEntry, l.typedIn(func(f *model.ActFlow) *string { f.To = ""; return &f.ToTyped }))
	l.note.OnEnter = func() { l.note.Commit(); l.add() }
	return l
}

// build makes table and fields for the kind of act.
func (l *actLines) build() {
	k := l.act.what.Kind
	two := k == model.Merge || k == model.Split
	text := func(id, label string, width float32, s func(lineRow) string) widgets.Column[lineRow] {
		return widgets.Column[lineRow]{ID: id, Label: label, Width: width, Text: s}
	}
	columns := []widgets.Column[lineRow]{text("from", "Từ đơn vị", 170, func(r lineRow) string { return r.from })}
	fields := []fyne.CanvasObject{l.from.BaseEntry}
	switch {
	case two:
		columns = append(columns, text("part", "Phần", 92, func(r lineRow) string { return r.part }),
			text("to", "Vào đơn vị", 170, func(r lineRow) string { return r.to }),
			text("note", "Ghi chú", 120, func(r lineRow) string { return r.note }))
		fields = []fyne.CanvasObject{l.from.BaseEntry, l.part, l.to.BaseEntry, l.note}
	case k == model.Transfer:
		columns = []widgets.Column[lineRow]{text("to", "Đơn vị", 170, func(r lineRow) string { return r.to })}
		fields = []fyne.CanvasObject{l.to.BaseEntry}
	}
	l.setNext(two)
	columns = append(columns, text("problem", "Cần sửa", 0, func(r lineRow) string { return r.problem }))
	l.list = widgets.NewDataList(widgets.ListConfig[lineRow]{
		Columns: columns, Key: func(r lineRow) string { return strconv.Itoa(r.i) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Mỗi dòng nói đơn vị nào vào đơn vị nào, toàn bộ hay một phần.", EmptyButton: "Thêm dòng", OnEmpty: l.add,
		OnCurrent: l.current,
		OnOpen:    func(lineRow) { l.act.page.Focus(l.first()) },
		OnDelete:  func([]lineRow) { l.remove() },
	}).Remember(l.act.page.config.Shell, "wards/act/lines")
	row := widgets.NewFormRow("Dòng này", widgets.NewBar(fields[len(fields)-1], fields...))
	row.SetNoted(widgets.EitherNote(widgets.EitherNote(l.from, l.part), l.to))
	add := container.New(layout.NewCustomPaddedLayout(0, 0, 118, 0), container.NewHBox(widgets.NewButton("Thêm dòng", l.add), widgets.NewButton("Bỏ dòng", l.remove)))
	l.content.Objects = []fyne.CanvasObject{widgets.NewBorder(nil, container.New(layout.NewCustomPaddedVBoxLayout(2), row, add), nil, nil, container.New(&tall{rows: 5}, l.list))}
	l.at = min(l.at, max(len(l.act.what.Flows)-1, 0))
	l.refresh()
	l.showFields()
}

// setNext says where the keyboard goes after a unit was taken.
func (l *actLines) setNext(two bool) {
	l.from.next, l.to.next, l.to.makes = l.add, l.add, two
	if two {
		l.from.next = func() { l.act.page.Focus(l.part) }
		l.to.next = func() { l.act.page.Focus(l.note) }
	}
}

// first is the field in which a line begins.
func (l *actLines) first() fyne.Focusable {
	if l.act.what.Kind == model.Transfer {
		return l.to.BaseEntry
	}
	return l.from.BaseEntry
}

// refresh shows the lines as they are now.
func (l *actLines) refresh() {
	if l.list == nil {
		return
	}
	rows := make([]lineRow, len(l.act.what.Flows))
	for i, f := range l.act.what.Flows {
		rows[i] = lineRow{
			i: i, from: cmp.Or(l.act.unitTitle(f.From), f.FromTyped), to: cmp.Or(l.act.unitTitle(f.To), f.ToTyped), part: f.Part.Label(), note: f.Note, problem: l.act.lineProblem(i, -1),
		}
	}
	l.quiet = true
	l.list.SetRows(rows)
	l.list.Select(strconv.Itoa(l.at))
	l.quiet = false
	l.markFields()
}

func (l *actLines) current(r lineRow, ok bool) {
	if ok && !l.quiet && r.i != l.at {
		l.at = r.i
		l.showFields()
	}
}

// showFields puts the line into the fields.
func (l *actLines) showFields() {
	f := model.ActFlow{Part: model.Whole}
	if l.at < len(l.act.what.Flows) {
		f = l.act.what.Flows[l.at]
	}
	l.from.show(f.From, l.act.unitTitle(f.From), f.FromTyped)
	l.to.show(f.To, l.act.unitTitle(f.To), f.ToTyped)
	l.part.SetValue(string(f.Part))
	l.note.SetValue(f.Note)
	l.markFields()
}

// markFields says at the fields what is wrong with the line.
func (l *actLines) markFields() {
	for key, f := range map[string]interface{ SetError(string) }{"from_ward": l.from, "to_ward": l.to, "part": l.part} {
		f.SetError(l.act.problem(key, l.at, -1))
	}
}

// change changes the line in the fields; with no line yet it makes the first.
func (l *actLines) change(fn func(*model.ActFlow)) {
	if l.at >= len(l.act.what.Flows) {
		l.act.what.Flows = append(l.act.what.Flows, model.ActFlow{Part: model.Whole})
		l.at = len(l.act.what.Flows) - 1
	}
	fn(&l.act.what.Flows[l.at])
	l.act.changed()
}

// typedIn is where in an act a text of the current line belongs.
func (l *actLines) typedIn(at func(*model.ActFlow) *string) func(*model.WardAct) *string {
	return func(w *model.WardAct) *string {
		if l.at >= len(w.Flows) {
			return nil
		}
		return at(&w.Flows[l.at])
	}
}

// setFrom sets the unit before the change; of a unit that is split already the rest is left.
func (l *actLines) setFrom(w model.UID, typed string) {
	flows := l.act.what.Flows
	again := w != "" && slices.ContainsFunc(flows[:min(l.at, len(flows))], func(f model.ActFlow) bool { return f.From == w })
	l.change(func(f *model.ActFlow) {
		f.From, f.FromTyped = w, typed
		if again && l.act.what.Kind == model.Split && f.Part == model.Whole {
			f.Part = model.Remainder
		}
	})
	l.part.SetValue(string(l.act.what.Flows[l.at].Part))
}

// setTo sets the unit after the change, also in lines that have none yet: units that go over together mostly go into
// one.
func (l *actLines) setTo(w model.UID, typed string) {
	l.change(func(f *model.ActFlow) { f.To, f.ToTyped = w, typed })
	if l.act.what.Kind == model.Transfer {
		return
	}
	for i := range l.act.what.Flows {
		if f := &l.act.what.Flows[i]; f.To == "" && f.ToTyped == "" && f.From != w {
			f.To = w
		}
	}
	l.act.changed()
}

// add begins a line that goes into the same unit as the one before; an empty line at the end is used first.
func (l *actLines) add() {
	flows := l.act.what.Flows
	next := model.ActFlow{Part: model.Whole}
	if n := len(flows); n > 0 {
		last := flows[n-1]
		if l.act.what.Kind != model.Transfer {
			next.To = last.To
		}
		if l.act.begun(last) {
			flows = flows[:n-1]
		}
	}
	l.act.what.Flows = append(flows, next)
	l.at = len(l.act.what.Flows) - 1
	l.act.changed()
	l.showFields()
	l.act.page.Focus(l.first())
}

// remove takes the line out of the act, with the new unit that nothing else goes into.
func (l *actLines) remove() {
	flows := l.act.what.Flows
	if l.at >= len(flows) {
		return
	}
	to := flows[l.at].To
	l.act.what.Flows = append(flows[:l.at:l.at], flows[l.at+1:]...)
	if !slices.ContainsFunc(l.act.what.Flows, func(f model.ActFlow) bool { return f.To == to }) {
		l.act.units.drop(to)
	}
	l.at = min(l.at, max(len(l.act.what.Flows)-1, 0))
	l.act.changed()
	l.showFields()
	l.act.page.Focus(l.list)
}

// goTo shows a line and gives the keyboard to its field.
func (l *actLines) goTo(i int, field string) {
	l.at = i
	l.refresh()
	l.showFields()
	switch field {
	case "to_ward":
		l.act.page.Focus(l.to.BaseEntry)
	case "part":
		l.act.page.Focus(l.part)
	default:
		l.act.page.Focus(l.from.BaseEntry)
	}
}

func (l *actLines) region(c fyne.Canvas) widgets.Region {
	return widgets.RegionOf(c, l.list, l.from.BaseEntry, l.part, l.to.BaseEntry, l.note)
}

// lineLayout sets fields beside one another; the last one takes what is left when there are several.
type lineLayout struct{}

func (lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		m := o.MinSize()
		size = fyne.NewSize(size.Width+m.Width+6, max(size.Height, m.Height))
	}
	return size
}

func (lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, o := range objects {
		width := o.MinSize().Width
		if i == len(objects)-1 && i > 0 {
			width = max(size.Width-x, width)
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + 6
	}
}
