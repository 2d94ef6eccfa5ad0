package wards

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// act is the view in which a change of units is filled in. Nothing is written before the whole of it is right.
type act struct {
	page     *Page
	what     model.WardAct
	problems []model.ActProblem
	tried    bool // the user asked to write it: what is missing is said too

	// before and on are the units of the last day before the act and of its own day.
	before, on []model.WardRow
	load       *task.Latest

	title  *widgets.Heading
	kind   *widgets.Choice
	day    *widgets.DateEntry
	basis  *widgets.BaseEntry
	note   *widgets.BaseEntry
	area   *widgets.BaseEntry
	lines  *actLines
	units  *actUnits
	picker *picker
	said   *widget.Label
	keep   *actKeep
	form   *fyne.Container
	body   *fyne.Container
}

func newAct(p *Page) *act {
	a := &act{page: p, load: task.NewLatest(p.config.Runner)}
	a.title = widgets.NewPageHeading(" ")
	a.kind = widgets.NewChoice(edit.Options([]model.ChangeKind{
		model.Merge, model.Split, model.Rename, model.Create, model.Transfer, model.Dissolve,
	}), model.Fold, func(id string) { a.setKind(model.ChangeKind(id)) })
	a.day = edit.DayField(p.config.Today)
	a.day.SetHelp("Ngày đầu tiên của tình trạng mới, như nghị quyết ghi.")
	a.day.OnChange = func(day string) { a.setDay(model.Date(day)) }
	a.keep = newActKeep(a)
	a.basis = a.entry(func(w *model.WardAct) *string { return &w.Basis })
	a.basis.PlaceHolder = "Nghị quyết 1685/NQ-UBTVQH15"
	a.note = a.entry(func(w *model.WardAct) *string { return &w.Note })
	a.area = a.entry(func(w *model.WardAct) *string { return &w.Area })
	a.area.SetHelp("Nơi đơn vị thuộc về từ ngày này: quận, huyện, tỉnh, thành phố.")
	a.picker = newPicker(a)
	a.lines, a.units = newActLines(a), newActUnits(a)
	a.said = widget.NewLabel("")
	a.said.Wrapping = fyne.TextWrapWord
	a.form = container.New(&stretch{at: -1})
	a.lay()
	return a
}

// entry is a one-line field whose text goes into the act when it is left.
func (a *act) entry(at func(*model.WardAct) *string) *widgets.BaseEntry {
	e := widgets.NewEntry(model.CleanLine)
	e.OnLeave = func(s string) { *at(&a.what) = s; a.changed() }
	a.keep.watch(e, at)
	return e
}

func (a *act) lay() {
	write := widgets.NewMainButton("Ghi thay đổi", a.perform)
	drop := widgets.NewButton("Bỏ", a.drop)
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(6), write, drop)
	head := container.New(layout.NewCustomPaddedLayout(6, 4, 12, 8), widgets.NewBorder(nil, nil, nil, buttons, a.title))
	left := container.New(layout.NewCustomPaddedLayout(0, 8, 0, 6), a.form)
	split := widgets.NewSplitView(left, a.picker.content, 800).Remember(a.page.config.Shell, "wards/act")
	a.body = widgets.NewBorder(container.NewVBox(head, a.keep.Bar(func() { a.body.Refresh() })), nil, nil, nil, split)
}

// arrange shows the parts that the kind of act has.
func (a *act) arrange() {
	a.title.SetText(actTitle(a.what.Kind))
	dayAndBasis := widgets.NewFormRow("Từ ngày", container.New(&lineLayout{}, a.day, middle(widget.NewLabel("Căn cứ")), a.basis))
	dayAndBasis.SetNoted(widgets.EitherNote(a.day, a.basis))
	parts := []fyne.CanvasObject{widgets.NewFormRow("Loại", a.kind), dayAndBasis, widgets.NewFormRow("Ghi chú", a.note)}
	if a.what.Kind == model.Transfer {
		parts = append(parts, widgets.NewFormRow("Thuộc về", a.area))
	}
	a.lines.build()
	a.units.build()
	at := -1
	if a.hasFlows() {
		at = len(parts)
		parts = append(parts, a.lines.content)
	}
	if a.hasUnits() {
		if at < 0 {
			at = len(parts)
		}
		parts = append(parts, a.units.content)
	}
	a.form.Layout = &stretch{at: at}
	a.form.Objects = append(parts, a.said)
	a.form.Refresh()
}

// hasFlows and hasUnits say which parts an act of this kind has.
func (a *act) hasFlows() bool { return a.what.Kind != model.Create && a.what.Kind != model.Rename }

func (a *act) hasUnits() bool { return a.what.Kind != model.Transfer && a.what.Kind != model.Dissolve }

// act opens the form for a change of units; the units chosen in the list, or the one that is open, are in it at once.
func (p *Page) act(k model.ChangeKind) {
	p.WhenLoaded(func() {
		var wards []model.UID
		switch {
		case p.view == view(p.unit):
			wards = []model.UID{p.unit.ward}
		case p.view == nil && p.Canvas() != nil && p.Canvas().Focused() == fyne.Focusable(p.list):
			wards = p.chosenFor(k)
		}
		if a, ok := p.view.(*act); ok {
			a.kind.SetValue(string(k))
			a.setKind(k)
			return
		}
		a := newAct(p)
		a.begin(k, wards)
		p.goTo(a)
		a.keep.Open(actDraft)
	})
}

// chosenFor are the units chosen in the list. A single one, which the list always has, counts only for acts that are
// about one unit.
func (p *Page) chosenFor(k model.ChangeKind) []model.UID {
	chosen := p.list.Chosen()
	if len(chosen) == 1 && (k == model.Merge || k == model.Create) {
		return nil
	}
	var wards []model.UID
	for _, r := range chosen {
		wards = append(wards, r.Ward)
	}
	return wards
}

// begin fills in what is known: the kind and the units.
func (a *act) begin(k model.ChangeKind, wards []model.UID) {
	a.what = model.WardAct{Kind: k}
	for _, w := range wards {
		a.what.Flows = append(a.what.Flows, model.ActFlow{From: w, Part: model.Whole})
	}
	a.adapt(model.Merge)
	a.show()
}

// show puts the whole act into the fields.
func (a *act) show() {
	a.kind.SetValue(string(a.what.Kind))
	a.day.SetValue(string(a.what.Day))
	a.basis.SetValue(a.what.Basis)
	a.note.SetValue(a.what.Note)
	a.area.SetValue(a.what.Area)
	a.arrange()
	a.readUnits()
	a.changed()
}

// setKind changes the kind of act; the units filled in go along.
func (a *act) setKind(k model.ChangeKind) {
	was := a.what.Kind
	a.what.Kind = k
	a.picker.field = nil
	a.adapt(was)
	a.show()
	a.page.Focus(a.kind)
}

// adapt brings the parts of an act of another kind into the shape of this one.
func (a *act) adapt(was model.ChangeKind) {
	two := func(k model.ChangeKind) bool { return k == model.Merge || k == model.Split }
	k := a.what.Kind
	if two(was) && two(k) {
		return
	}
	var wards []model.UID
	for _, f := range a.what.Flows {
		wards = append(wards, cmpOr(f.From, f.To))
	}
	if was == model.Rename {
		for _, n := range a.what.Begin {
			wards = append(wards, n.Key)
		}
		a.what.Begin = nil
	}
	a.what.Flows = nil
	if k == model.Rename || k == model.Transfer || k == model.Dissolve {
		a.what.Begin = nil
	}
	for _, w := range wards {
		a.take(w)
	}
	if k == model.Create && len(a.what.Begin) == 0 {
		a.units.append(model.NewUnit{})
	}
}

// take puts a unit into an act as its kind wants it.
func (a *act) take(w model.UID) {
	switch a.what.Kind {
	case model.Rename:
		a.what.Begin = append(a.what.Begin, a.renaming(w))
	case model.Transfer:
		a.what.Flows = append(a.what.Flows, model.ActFlow{To: w, Part: model.Whole})
	case model.Merge, model.Split, model.Dissolve:
		a.what.Flows = append(a.what.Flows, model.ActFlow{From: w, Part: model.Whole})
	}
}

// renaming begins with the name the unit has.
func (a *act) renaming(w model.UID) model.NewUnit {
	v := a.page.Data().Near(w, a.someDay())
	return model.NewUnit{Key: w, Kind: v.Kind, Name: v.Name, ShortName: v.ShortName, Eponym: v.Eponym}
}

func cmpOr(a, b model.UID) model.UID {
	if a != "" {
		return a
	}
	return b
}

// someDay is the day of the act, or that of the page while there is none.
func (a *act) someDay() model.Date {
	if a.what.Day != "" {
		return a.what.Day
	}
	return a.page.day
}

func (a *act) setDay(day model.Date) {
	a.what.Day = day
	a.readUnits()
	a.changed()
}

// readUnits looks up, away from the window, which units can be chosen on the day.
func (a *act) readUnits() {
	book, day := a.page.Data(), a.someDay()
	type both struct{ before, on []model.WardRow }
	task.Load(a.load, func(context.Context) (both, error) {
		return both{narrowed(book.Rows(day.AddDays(-1)), thereFilter, ""), narrowed(book.Rows(day), thereFilter, "")}, nil
	}, func(b both, _ error) {
		a.before, a.on = b.before, b.on
		a.picker.show()
	})
}

// changed looks the act through after anything in it changed.
func (a *act) changed() {
	a.problems = a.page.Data().Check(a.what)
	a.mark()
	a.lines.refresh()
	a.units.refresh()
	a.keep.Typed()
}

// mark shows problems that concern no line at their fields, or in the sentence below; where there are none the sentence
// says what will be written.
func (a *act) mark() {
	fields := map[string]interface{ SetError(string) }{"day": a.day, "area": a.area, "kind": a.kind}
	for key, f := range fields {
		if key != "day" || a.day.Text == "" || a.day.Value() != "" {
			f.SetError(a.problem(key, -1, -1))
		}
	}
	var text []string
	for _, key := range []string{"flows", "begin"} {
		if s := a.problem(key, -1, -1); s != "" {
			text = append(text, s)
		}
	}
	a.said.Importance = widget.DangerImportance
	if len(a.problems) == 0 {
		a.said.Importance = widget.MediumImportance
		text = []string{a.summary()}
	}
	a.said.SetText(strings.Join(text, " "))
	a.form.Refresh()
}

// problem is what is wrong at a field, of a line or of a new unit; what is only missing is said once the user asked to
// write the act.
func (a *act) problem(field string, flow, begin int) string {
	for _, p := range a.problems {
		if p.Field == field && p.Flow == flow && p.Begin == begin && (a.tried || !p.Missing) {
			return p.Message
		}
	}
	return ""
}

// lineProblem is the first thing wrong with a line or a new unit.
func (a *act) lineProblem(flow, begin int) string {
	for _, p := range a.problems {
		if p.Flow == flow && p.Begin == begin && (a.tried || !p.Missing) {
			return p.Message
		}
	}
	return ""
}

// summary says what the act will do to units.
func (a *act) summary() string {
	b, before := a.page.Data(), a.what.Day.AddDays(-1)
	var ending, beginning []string
	seen := map[model.UID]bool{}
	for _, f := range a.what.Flows {
		if f.From != "" && !seen[f.From] && (f.Part.Ends() || a.what.Kind == model.Dissolve) {
			seen[f.From] = true
			ending = append(ending, b.Title(f.From, before))
		}
	}
	for _, n := range a.what.Begin {
		name := strings.TrimSpace(n.Kind.Label() + " " + n.Name)
		if a.what.Kind == model.Rename {
			name = b.Title(n.Key, before) + " thành " + name
		}
		beginning = append(beginning, name)
	}
	var parts []string
	if len(ending) > 0 {
		parts = append(parts, "Hết ngày "+before.Format()+": "+strings.Join(ending, ", ")+".")
	}
	if len(beginning) > 0 {
		parts = append(parts, "Từ ngày "+a.what.Day.Format()+": "+strings.Join(beginning, ", ")+".")
	}
	if a.what.Kind == model.Transfer {
		parts = append(parts, "Từ ngày "+a.what.Day.Format()+" các đơn vị này thuộc "+a.what.Area+".")
	}
	return strings.Join(parts, " ")
}

// perform writes the act, or goes to the first field that is wrong.
func (a *act) perform() {
	a.page.HandOver()
	a.tried = true
	a.trim()
	a.changed()
	if len(a.problems) > 0 {
		a.goToProblem(a.problems[0])
		return
	}
	if !a.keep.Ready() {
		return
	}
	p, what := a.page, a.what
	task.Run(p.config.Runner, task.Job[model.WardChange]{
		Work: func(ctx context.Context, _ func(task.Progress)) (model.WardChange, error) {
			return p.config.Store.PerformWardAct(ctx, what)
		},
		Done: func(c model.WardChange, err error) {
			if err != nil {
				a.refused(err)
				return
			}
			a.keep.Done(actDraft)
			p.goTo(nil)
			p.config.Shell.Say("Đã ghi: " + model.LowerFirst(actTitle(c.Kind)) + " từ " + c.Day.Format() + ". Ctrl+Z để lấy lại.")
		},
	})
}

// begun reports whether nobody has said yet which unit a line is about.
func (a *act) begun(f model.ActFlow) bool {
	return f.From == "" && f.FromTyped == "" && f.ToTyped == "" && (f.To == "" || a.what.Kind != model.Transfer)
}

// trim drops lines at the end that were begun and not filled in.
func (a *act) trim() {
	flows := a.what.Flows
	for n := len(flows); n > 0 && a.begun(flows[n-1]); n-- {
		flows = flows[:n-1]
	}
	a.what.Flows = flows
	if a.lines.at >= len(flows) {
		a.lines.at = max(len(flows)-1, 0)
		a.lines.showFields()
	}
}

// refused says at the day what only the store knows: that missions still need a unit then.
func (a *act) refused(err error) {
	if problem := present.ErrorText(err); problem.Code == model.InUse || problem.Field != "" {
		a.day.SetError(problem.Line())
		a.page.Focus(a.day)
		return
	}
	a.page.config.Shell.Failed(err)
}

func (a *act) goToProblem(p model.ActProblem) {
	switch {
	case p.Flow >= 0:
		a.lines.goTo(p.Flow, p.Field)
	case p.Begin >= 0:
		a.units.goTo(p.Begin, p.Field)
	case p.Field == "day":
		a.page.Focus(a.day)
	case p.Field == "area":
		a.page.Focus(a.area)
	case p.Field == "kind":
		a.page.Focus(a.kind)
	default:
		a.add()
	}
}

func (a *act) content() fyne.CanvasObject { return a.body }

func (a *act) first() fyne.Focusable { return a.day }

func (a *act) round() []widgets.Region {
	c := a.page.Canvas()
	out := []widgets.Region{widgets.RegionOf(c, a.day, a.basis, a.note, a.kind, a.area)}
	if a.hasFlows() {
		out = append(out, a.lines.region(c))
	}
	if a.hasUnits() {
		out = append(out, a.units.region(c))
	}
	return append(out, widgets.RegionOf(c, a.picker.list))
}

// shown looks the act through again: the register was read anew.
func (a *act) shown() {
	a.readUnits()
	a.changed()
}

// leave keeps what was filled in for the next time.
func (a *act) leave() {
	a.load.Cancel()
	a.keep.Close()
}

// drop gives the act up.
func (a *act) drop() {
	a.keep.Done(actDraft)
	a.page.goTo(nil)
}

// add begins a new line, or a new unit where the act has no lines or the keyboard is among the new units.
func (a *act) add() {
	if !a.hasFlows() || a.units.holds() {
		a.units.add()
		return
	}
	a.lines.add()
}

// delete takes the current line or new unit out of the act.
func (a *act) delete() {
	if a.units.holds() {
		a.units.remove()
		return
	}
	a.lines.remove()
}
