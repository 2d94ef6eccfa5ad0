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

// actUnits are the units that begin with an act, or in a rename the units with their new names.
type actUnits struct {
	act     *act
	list    *widgets.DataList[unitRow]
	unit    *unitField // the unit that is renamed
	kind    *widgets.Select
	name    *widgets.BaseEntry
	short   *widgets.BaseEntry
	area    *widgets.BaseEntry
	eponym  *widgets.CheckBox
	bodies  *widgets.CheckBox
	at      int
	made    int // counts keys
	quiet   bool
	content *fyne.Container
	// fieldRows rest while there is no unit to fill in.
	fieldRows *fyne.Container
}

// unitRow is one new unit as the table shows it.
type unitRow struct {
	i                                 int
	unit, name, short, place, problem string
}

func newActUnits(a *act) *actUnits {
	u := &actUnits{act: a, content: container.NewStack()}
	u.unit = a.unitField("Đơn vị đổi tên", func() []model.WardRow { return a.on }, u.setUnit)
	u.unit.next = func() { a.page.Focus(u.name) }
	u.kind = widgets.NewSelect(edit.Options(model.WardKinds), func(id string) {
		u.change(func(n *model.NewUnit) { n.Kind = model.WardKind(id) })
	})
	u.kind.Fold, u.kind.Width = model.Fold, 104
	u.name = u.entry(func(n *model.NewUnit) *string { return &n.Name })
	u.name.PlaceHolder = "Tên riêng"
	u.name.SetHelp("Tên riêng, không ghi “Phường”: 3, Đức Nhuận.")
	u.short = u.entry(func(n *model.NewUnit) *string { return &n.ShortName })
	u.short.PlaceHolder, u.short.Width = "Tên ngắn", 104
	u.area = u.entry(func(n *model.NewUnit) *string { return &n.Area })
	u.area.PlaceHolder = "Địa bàn: quận, huyện, tỉnh, thành phố"
	u.eponym = widgets.NewCheckBox("Theo tên người, sự kiện", func(on bool) { u.change(func(n *model.NewUnit) { n.Eponym = on }) })
	u.bodies = widgets.NewCheckBox("Với bốn cơ quan thường có", func(on bool) { u.change(func(n *model.NewUnit) { n.Bodies = on }) })
	return u
}

func (u *actUnits) entry(at func(*model.NewUnit) *string) *widgets.BaseEntry {
	e := widgets.NewEntry(model.CleanLine)
	e.OnLeave = func(s string) { u.change(func(n *model.NewUnit) { *at(n) = s }) }
	u.act.keep.watch(e, func(w *model.WardAct) *string {
		if u.at >= len(w.Begin) {
			return nil
		}
		return at(&w.Begin[u.at])
	})
	return e
}

func (u *actUnits) renames() bool { return u.act.what.Kind == model.Rename }

// build makes table and fields for the kind of act.
func (u *actUnits) build() {
	text := func(id, label string, width float32, s func(unitRow) string) widgets.Column[unitRow] {
		return widgets.Column[unitRow]{ID: id, Label: label, Width: width, Text: s}
	}
	columns := []widgets.Column[unitRow]{
		text("name", "Đơn vị mới", 190, func(r unitRow) string { return r.name }), text("short", "Tên ngắn", 90, func(r unitRow) string { return r.short }),
		text("area", "Địa bàn", 200, func(r unitRow) string { return r.place }),
	}
	first := []fyne.CanvasObject{u.kind, u.short, u.name}
	second := []fyne.CanvasObject{u.bodies, u.eponym, u.area}
	sentence := "Đơn vị bắt đầu từ thay đổi này hiện ở đây."
	if u.renames() {
		columns[0].Label = "Tên mới"
		columns = append([]widgets.Column[unitRow]{text("unit", "Đơn vị", 190, func(r unitRow) string { return r.unit })}, columns[:2]...)
		first, second = []fyne.CanvasObject{u.unit.BaseEntry, u.kind, u.short, u.name}, []fyne.CanvasObject{u.eponym}
		sentence = "Mỗi dòng là một đơn vị và tên mới của nó."
	}
	columns = append(columns, text("problem", "Cần sửa", 0, func(r unitRow) string { return r.problem }))
	u.list = widgets.NewDataList(widgets.ListConfig[unitRow]{
		Columns: columns, Key: func(r unitRow) string { return strconv.Itoa(r.i) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: sentence,
		OnCurrent:     u.current,
		OnOpen:        func(unitRow) { u.act.page.Focus(u.first()) },
		OnDelete:      func([]unitRow) { u.remove() },
	}).Remember(u.act.page.config.Shell, "wards/act/units")
	one := widgets.NewFormRow("Đơn vị này", container.New(&lineLayout{}, first...))
	one.SetNoted(widgets.EitherNote(widgets.EitherNote(u.unit, u.name), u.kind))
	two := widgets.NewFormRow("", container.New(&lineLayout{}, second...))
	two.SetNoted(u.area)
	buttons := container.New(layout.NewCustomPaddedLayout(0, 0, 118, 0), container.NewHBox(widgets.NewButton("Thêm đơn vị", u.add), widgets.NewButton("Bỏ đơn vị", u.remove)))
	u.fieldRows = container.New(layout.NewCustomPaddedVBoxLayout(0), one, two)
	below := container.New(layout.NewCustomPaddedVBoxLayout(0), u.fieldRows, buttons)
	u.content.Objects = []fyne.CanvasObject{widgets.NewBorder(nil, below, nil, nil, container.New(&tall{rows: 4}, u.list))}
	u.at = min(u.at, max(len(u.act.what.Begin)-1, 0))
	u.refresh()
	u.showFields()
}

// first is the field in which a new unit begins.
func (u *actUnits) first() fyne.Focusable {
	if u.renames() {
		return u.unit.BaseEntry
	}
	return u.name
}

// refresh shows the new units as they are now.
func (u *actUnits) refresh() {
	if u.list == nil {
		return
	}
	rows := make([]unitRow, len(u.act.what.Begin))
	for i, n := range u.act.what.Begin {
		rows[i] = unitRow{i: i, name: n.Kind.Label() + " " + n.Name, short: n.ShortName, place: n.Area, problem: u.act.lineProblem(-1, i)}
		if u.renames() {
			rows[i].unit = cmp.Or(u.act.unitTitle(n.Key), n.Typed)
		}
	}
	u.quiet = true
	u.list.SetRows(rows)
	u.list.Select(strconv.Itoa(u.at))
	u.quiet = false
	u.markFields()
}

func (u *actUnits) current(r unitRow, ok bool) {
	if ok && !u.quiet && r.i != u.at {
		u.at = r.i
		u.showFields()
	}
}

// showFields puts the unit into the fields; without one they are not there.
func (u *actUnits) showFields() {
	n := model.NewUnit{}
	on := u.at < len(u.act.what.Begin)
	if on {
		n = u.act.what.Begin[u.at]
	}
	if u.renames() {
		u.unit.show(n.Key, u.act.unitTitle(n.Key), n.Typed)
	}
	u.kind.SetValue(string(n.Kind))
	u.name.SetValue(n.Name)
	u.short.SetValue(n.ShortName)
	u.area.SetValue(n.Area)
	u.eponym.SetValue(n.Eponym)
	u.bodies.SetValue(n.Bodies)
	if u.fieldRows != nil && u.fieldRows.Visible() != on {
		u.fieldRows.Hidden = !on
		u.content.Refresh()
		u.act.form.Refresh()
	}
	u.markFields()
}

func (u *actUnits) markFields() {
	for key, f := range map[string]interface{ SetError(string) }{"from_ward": u.unit, "kind": u.kind, "name": u.name} {
		f.SetError(u.act.problem(key, -1, u.at))
	}
}

// change changes the unit in the fields.
func (u *actUnits) change(fn func(*model.NewUnit)) {
	if u.at >= len(u.act.what.Begin) {
		return
	}
	fn(&u.act.what.Begin[u.at])
	u.act.changed()
}

// setUnit chooses the unit that is renamed; the fields begin with the name it has.
func (u *actUnits) setUnit(w model.UID, typed string) {
	u.change(func(n *model.NewUnit) {
		if w == "" {
			n.Key, n.Typed = "", typed
			return
		}
		*n = u.act.renaming(w)
	})
	u.showFields()
}

// append adds a unit and returns its key; kind and area are those of the one before, or of the first unit that goes over.
func (u *actUnits) append(n model.NewUnit) model.UID {
	what := &u.act.what
	if what.Kind != model.Rename {
		u.made++
		n.Key = model.UID("new " + strconv.Itoa(u.made))
		n.Bodies = true
	}
	if k := len(what.Begin); k > 0 {
		n.Area = what.Begin[k-1].Area
		if n.Kind == "" {
			n.Kind = what.Begin[k-1].Kind
		}
	} else if len(what.Flows) > 0 {
		n.Area = u.act.page.Data().AreaOn(what.Flows[0].From, u.act.someDay())
	}
	if n.Kind == "" {
		n.Kind = model.Phuong
	}
	what.Begin = append(what.Begin, n)
	u.at = len(what.Begin) - 1
	u.act.changed()
	u.showFields()
	return n.Key
}

func (u *actUnits) add() {
	u.append(model.NewUnit{})
	u.act.page.Focus(u.first())
}

// remove takes the unit out of the act; lines that went into it have to be given another one.
func (u *actUnits) remove() {
	what := &u.act.what
	if u.at >= len(what.Begin) {
		return
	}
	gone := what.Begin[u.at].Key
	u.take(u.at)
	for i := range what.Flows {
		if what.Flows[i].To == gone {
			what.Flows[i].To = ""
		}
	}
	u.act.changed()
	u.showFields()
	u.act.lines.showFields()
	u.act.page.Focus(u.list)
}

// drop takes a new unit out of the act that nothing goes into any more.
func (u *actUnits) drop(key model.UID) {
	i := slices.IndexFunc(u.act.what.Begin, func(n model.NewUnit) bool { return n.Key == key })
	if i < 0 {
		return
	}
	u.take(i)
	u.showFields()
}

func (u *actUnits) take(i int) {
	what := &u.act.what
	what.Begin = append(what.Begin[:i:i], what.Begin[i+1:]...)
	u.at = min(u.at, max(len(what.Begin)-1, 0))
}

func (u *actUnits) goTo(i int, field string) {
	u.at = i
	u.refresh()
	u.showFields()
	switch field {
	case "kind":
		u.act.page.Focus(u.kind)
	case "from_ward":
		u.act.page.Focus(u.unit.BaseEntry)
	default:
		u.act.page.Focus(u.name)
	}
}

// holds reports whether the keyboard is among the new units.
func (u *actUnits) holds() bool {
	c := u.act.page.Canvas()
	if c == nil {
		return false
	}
	for _, f := range u.fields() {
		if c.Focused() == f {
			return true
		}
	}
	return false
}

func (u *actUnits) fields() []fyne.Focusable {
	return []fyne.Focusable{u.list, u.unit.BaseEntry, u.kind, u.short, u.name, u.bodies, u.eponym, u.area}
}

func (u *actUnits) region(c fyne.Canvas) widgets.Region { return widgets.RegionOf(c, u.fields()...) }
