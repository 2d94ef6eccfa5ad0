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

// unit is the view of one unit: names and bodies at the left, history or work at the right.
type unit struct {
	page *Page
	ward model.UID
	file model.WardFile
	load *task.Latest
	then func() // waits for what is being read; nil: nothing does

	title *widgets.Heading
	state *widgets.StatusBadge
	span  *widget.Label
	head  *fyne.Container
	area  *edit.Form[model.Ward]
	place *widgets.BaseEntry

	names   *names
	bodies  *bodies
	history *history
	work    *work
	parts   *widgets.Sections
	left    *fyne.Container
	right   *fyne.Container
	body    fyne.CanvasObject
}

// The parts of the right side.
const (
	historyPart = "history"
	workPart    = "work"
)

func newUnit(p *Page) *unit {
	u := &unit{page: p, load: task.NewLatest(p.config.Runner)}
	u.title = widgets.NewPageHeading(" ")
	u.state = widgets.NewStatusBadge(widgets.Badge{})
	u.span = widget.NewLabel("")
	u.setUpArea()
	u.names, u.bodies = newNames(u), newBodies(u)
	u.history, u.work = newHistory(u), newWork(u)
	u.parts = widgets.NewSections([]widgets.Section{{ID: historyPart, Label: "Lịch sử"}, {ID: workPart, Label: "Việc qua các năm"}}, u.showPart)
	u.right = container.NewStack(u.history.content)
	u.lay()
	return u
}

// setUpArea makes the field that says where the unit belongs to.
func (u *unit) setUpArea() {
	c := u.page.config
	u.area = edit.NewForm(edit.FormConfig[model.Ward]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: u.page.Pending(), Noun: "ward",
		Save:   c.Store.SaveWard,
		Meta:   func(w *model.Ward) *model.Meta { return &w.Meta },
		Parent: func(w model.Ward) model.Ref { return model.Ref{Noun: "ward", UID: w.UID} },
	})
	u.place = edit.Line(u.area, "area", func(w *model.Ward) *string { return &w.Area })
	u.place.SetHelp("Nơi đơn vị thuộc về, để phân biệt các đơn vị cùng tên: quận, huyện, tỉnh, thành phố.")
}

func (u *unit) lay() {
	side := container.NewHBox(middle(u.state), u.span)
	u.head = widgets.NewBorder(nil, nil, nil, side, u.title)
	head := container.New(layout.NewCustomPaddedLayout(2, 2, 12, 8), u.head)
	u.left = container.New(&stretch{at: 4}, u.area.DraftBar(u.relay), widgets.NewFormRow("Địa bàn", u.place),
		u.names.content, u.bodies.head, u.bodies.list)
	right := widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(0, 4, 0, 0), u.parts), nil, nil, nil, u.right)
	split := widgets.NewSplitView(container.New(layout.NewCustomPaddedLayout(0, 8, 0, 6), u.left),
		container.New(layout.NewCustomPaddedLayout(0, 8, 6, 8), right), 460).Remember(u.page.config.Shell, "wards/unit")
	u.body = widgets.NewBorder(head, nil, nil, nil, split)
}

// relay lays the left side out anew after something came or went on it.
func (u *unit) relay() {
	u.names.content.Refresh()
	u.bodies.head.Refresh()
	u.left.Refresh()
}

func (u *unit) content() fyne.CanvasObject { return u.body }

func (u *unit) first() fyne.Focusable { return u.names.list }

func (u *unit) round() []widgets.Region {
	c := u.page.Canvas()
	last := widgets.RegionOf(c, u.history.picture, u.history.list)
	if u.parts.Current() == workPart {
		last = widgets.RegionOf(c, u.work.list, u.work.by)
	}
	return []widgets.Region{
		widgets.RegionOf(c, u.names.list, u.place), u.names.region(c), widgets.RegionOf(c, u.bodies.list), last,
	}
}

// open shows another unit: what the register knows at once, the rest as soon as it is read.
func (u *unit) open(ward model.UID) {
	if u.ward != ward {
		u.names.form.Clear()
		u.area.Clear()
		u.bodies.form.close()
		u.then = nil
	}
	u.ward = ward
	u.shown()
}

// shown brings the view up to date with the register.
func (u *unit) shown() {
	u.showHead()
	u.history.show()
	ward, today := u.ward, u.page.config.Today()
	task.Load(u.load, func(ctx context.Context) (model.WardFile, error) {
		return u.page.config.Store.WardFile(ctx, ward, today)
	}, u.arrived)
}

// whenRead calls fn once the unit has been read; another unit drops it.
func (u *unit) whenRead(fn func()) {
	if !u.load.Busy() {
		fn()
		return
	}
	u.then = fn
}

func (u *unit) arrived(f model.WardFile, err error) {
	switch {
	case model.CodeOf(err) == model.NotFound: // it was deleted, or its making was taken back
		if u.page.view == view(u) {
			u.page.goTo(nil)
		}
		return
	case err != nil:
		problem := present.ErrorText(err)
		u.work.fail(problem.Title+". "+problem.Line(), u.shown)
		u.names.list.SetError(problem.Title+". "+problem.Line(), u.shown)
		return
	}
	u.file = f
	u.area.Refresh(f.Ward)
	u.names.show(f.Names)
	u.bodies.show(f.Bodies)
	u.work.show(f.Work)
	u.parts.SetCount(workPart, len(f.Work))
	if then := u.then; then != nil {
		u.then = nil
		then()
	}
}

// showHead says which unit it is on the day of the page, and what became of it.
func (u *unit) showHead() {
	b, day := u.page.Data(), u.page.day
	u.title.SetText(b.Title(u.ward, day))
	state := b.State(u.ward, day)
	badge := stateBadge(state)
	if badge.Word == "" {
		badge = widgets.Badge{Word: state.Label(), Tone: widgets.Good}
	}
	u.state.SetBadge(badge)
	v := b.Near(u.ward, day)
	text := spanText(v.ValidFrom, v.ValidTo)
	var now []string
	for _, s := range b.History.Successors(u.ward, day) {
		if s.Ward != u.ward {
			now = append(now, b.Title(s.Ward, day))
		}
	}
	if len(now) > 0 {
		text += ", nay là " + model.JoinAnd(now)
	}
	u.span.SetText(text)
	u.head.Refresh()
}

// spanText says from when to when: "từ 01/7/2025", "đến hết 31/12/2024".
func spanText(from, to model.Date) string {
	var parts []string
	if from != "" {
		parts = append(parts, "từ "+from.Format())
	}
	if to != "" {
		parts = append(parts, "đến hết "+lastDay(to).Format())
	}
	return strings.Join(parts, " ")
}

func (u *unit) leave() {
	u.area.Clear()
	u.names.form.Clear()
	u.bodies.form.close()
}

// back closes the small form for a body, if it is open.
func (u *unit) back() bool { return u.bodies.form.giveUp() || u.names.giveUp() }

// add begins a new name, or a new body where the keyboard is among the bodies.
func (u *unit) add() {
	if c := u.page.Canvas(); c != nil && c.Focused() == fyne.Focusable(u.bodies.list) {
		u.bodies.form.show(model.Body{Ward: u.ward, Kind: model.OtherBody})
		return
	}
	u.names.add()
}

// delete moves the name or the body that the keyboard is on to the bin.
func (u *unit) delete() {
	c := u.page.Canvas()
	switch {
	case c == nil:
	case c.Focused() == fyne.Focusable(u.bodies.list):
		u.bodies.delete()
	case c.Focused() == fyne.Focusable(u.names.list):
		u.names.delete()
	case c.Focused() == fyne.Focusable(u.history.list):
		u.history.takeBack()
	}
}

// showPart shows history or work at the right.
func (u *unit) showPart(id string) {
	u.parts.SetCurrent(id)
	content := u.history.content
	if id == workPart {
		content = u.work.content
	}
	u.right.Objects = []fyne.CanvasObject{content}
	u.right.Refresh()
	u.page.Refresh()
}

// entered opens the unit that the list is on where none is open yet; it reports whether one is open now.
func (u *unit) entered() bool {
	if row, ok := u.page.list.Current(); ok && u.page.view == nil {
		u.page.OpenWard(row.Ward)
	}
	return u.page.view == view(u)
}

// nextPart goes from history to work and back, with the keyboard.
func (u *unit) nextPart() {
	if !u.entered() {
		return
	}
	if u.parts.Current() == historyPart {
		u.showPart(workPart)
		u.page.Focus(u.work.list)
		return
	}
	u.showPart(historyPart)
	u.page.Focus(u.history.picture)
}

// showHistory shows who changed the unit that is open, else the one the list is on.
func (u *unit) showHistory() {
	p, ward := u.page, u.ward
	switch row, ok := p.list.Current(); {
	case p.view == view(u):
	case p.view == nil && ok:
		ward = row.Ward
	default:
		return
	}
	p.config.Shell.ShowHistory(model.Ref{Noun: "ward", UID: ward}, p.Data().Title(ward, p.day))
}

func (u *unit) addUsualBodies() {
	if u.entered() {
		u.bodies.addUsual()
	}
}

// stretch sets objects below one another; the one at a place takes the height that is left.
type stretch struct{ at int }

func (s *stretch) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height+4)
		}
	}
	return size
}

func (s *stretch) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest := size.Height
	for i, o := range objects {
		if o.Visible() && i != s.at {
			rest -= o.MinSize().Height + 4
		}
	}
	y := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		height := o.MinSize().Height
		if i == s.at {
			height = max(rest, height)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + 4
	}
}
