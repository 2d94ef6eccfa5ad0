package mission

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/edit"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// generalData is what the page "Chung" shows.
type generalData struct {
	plan  model.MissionPlan
	bases []model.Basis // all of the file, to pick from
}

// General is the page "Chung": what the mission is and where it stands, what is to be done next, its topics and bases.
type General struct {
	*edit.Sheet[generalData]
	config Config

	fields *missionForm
	pane   *basisPane
	left   *fyne.Container
	next   *widgets.DataList[nextRow]
	todo   *listCaption
	topics *topicList
	bases  *basisList
}

// NewGeneral makes the page and begins to read.
func NewGeneral(c Config) *General {
	g := &General{config: c}
	g.Sheet = edit.NewSheet(edit.SheetConfig[generalData]{Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange, Load: g.read})
	g.fields = newMissionForm(g)
	g.topics = newTopicList(g)
	g.bases = newBasisList(g)
	g.pane = newBasisPane(g)
	g.next = newNextList(g.goToPlace)
	g.todo = newListCaption("Việc tiếp theo", "", nil)
	g.left = container.NewStack(g.fields.content)
	right := container.New(&thirdsLayout{}, widgets.NewColumn(g.todo.content, g.next, nil), g.topics.content, g.bases.content)
	split := widgets.NewSplitView(g.left, right, 560).Remember(c.Shell, "mission/general")
	g.Begin(split, g.show)
	return g
}

func (g *General) read(ctx context.Context) (d generalData, err error) {
	if d.plan, err = g.config.Store.Plan(ctx, g.config.Mission); err != nil {
		return d, err
	}
	d.bases, err = g.config.Store.Bases(ctx)
	return d, err
}

func (g *General) show(d generalData) {
	g.fields.show(d.plan.Mission)
	g.topics.show(d.plan.Topics)
	g.bases.show(d.plan)
	g.pane.refresh(d)
	rows := nextRows(&d.plan, g.config.Today())
	g.next.SetRows(rows)
	g.todo.setCount(len(rows))
}

// First has the keyboard when the page opens: the first field.
func (g *General) First() fyne.Focusable { return g.fields.code }

// Topic is the chapter of the guide.
func (g *General) Topic() string { return "lap-cuoc-giam-sat" }

// Add begins a new topic, or a new basis when the keyboard is among the bases (Ctrl+N).
func (g *General) Add() {
	if g.amongBases() {
		g.bases.add()
		return
	}
	g.topics.add()
}

// DeleteCurrent acts on the chosen topic or basis when the keyboard is in its list.
func (g *General) DeleteCurrent() {
	switch {
	case g.amongBases():
		g.bases.drop()
	case g.has(g.topics.list), g.has(g.topics.title):
		g.topics.deleteChosen()
	}
}

// Move puts the chosen topic or basis before or behind its neighbour (Alt+Up, Alt+Down).
func (g *General) Move(up bool) {
	switch {
	case g.amongBases():
		g.bases.move(up)
	case g.has(g.topics.list), g.has(g.topics.title):
		g.topics.move(up)
	}
}

// Back closes the pane of bases (Esc).
func (g *General) Back() bool { return g.pane.close() }

// OpenRecord goes to a topic or basis of the mission.
func (g *General) OpenRecord(ref model.Ref) bool {
	switch ref.Noun {
	case "topic":
		g.WhenLoaded(func() {
			g.Focus(g.topics.list)
			g.topics.goTo(ref.UID)
		})
	case "basis":
		g.WhenLoaded(func() {
			g.bases.goTo(ref.UID)
			g.Focus(g.bases.list)
		})
	}
	return ref.Noun == "topic" || ref.Noun == "basis"
}

// OpenText begins the basis that a text was typed for and that was never written, opens one that was, or asks anew what was
// being asked.
func (g *General) OpenText(t model.LeftText) {
	switch {
	case t.New && t.Kind() == "basis":
		g.WhenLoaded(func() { g.pane.addNew("") })
	case t.Noun == "basis":
		g.WhenLoaded(func() {
			if x, ok := g.bases.list.Current(); ok && x.Basis.UID == t.UID {
				g.pane.edit(x)
			}
		})
	case model.ErrandOf(t.Field) == model.ErrandState:
		g.WhenLoaded(func() { g.fields.askAgain(model.MissionState(model.ErrandKey(t.Field))) })
	}
}

// Actions are what the page can do besides.
func (g *General) Actions() []widgets.Binding {
	const ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift
	return []widgets.Binding{
		{Key: fyne.KeyB, Modifier: ctrlShift, Label: "Thêm căn cứ", Do: g.bases.add},
		{Key: fyne.KeyT, Modifier: ctrlShift, Label: "Chuyển trạng thái cuộc giám sát", Do: g.fields.askMove},
		{Label: "Dùng văn bản thay thế cho căn cứ đang chọn", Do: g.bases.renew},
		{Key: fyne.KeyH, Modifier: ctrlShift, Label: "Ai đã sửa cuộc giám sát này", Do: func() {
			g.config.Shell.ShowHistory(model.Ref{Noun: "mission", UID: g.config.Mission}, g.Data().plan.Mission.Code)
		}},
	}
}

// NextColumn moves the keyboard from the fields to the lists and round again (F6).
func (g *General) NextColumn() {
	c := g.Canvas()
	if c == nil {
		return
	}
	left := g.fields.fields()
	switch {
	case g.pane.editing():
		left = g.pane.form.fields()
	case g.pane.shown != nil:
		left = []fyne.Focusable{g.pane.picks.Field, g.pane.picks.List}
	}
	widgets.NewRegions(c, widgets.RegionOf(c, left...), widgets.RegionOf(c, g.next),
		widgets.RegionOf(c, g.topics.list, g.topics.title), widgets.RegionOf(c, g.bases.list)).Next()
}

// showLeft puts something in place of the mission's fields; nil brings them back.
func (g *General) showLeft(o fyne.CanvasObject) {
	if o == nil {
		o = g.fields.content
	}
	g.left.Objects = []fyne.CanvasObject{o}
	g.left.Refresh() // lays it out; refreshing the page would not, because nothing else has changed its size
}

// goToPlace goes where something is done.
func (g *General) goToPlace(p place) {
	if p.tab != "" {
		g.config.Go(p.tab)
		return
	}
	switch p.part {
	case basesPart:
		g.Focus(g.bases.list)
	case topicsPart:
		g.topics.add()
	case statePart:
		g.fields.askMove()
	case periodPart:
		g.pane.close()
		g.Focus(g.fields.from)
	}
}

// has says whether o has the keyboard.
func (g *General) has(o fyne.Focusable) bool {
	c := g.Canvas()
	return c != nil && c.Focused() == o
}

func (g *General) amongBases() bool { return g.has(g.bases.list) || g.pane.shown != nil }

// thirdsLayout shares the height among three objects.
type thirdsLayout struct{}

var shares = []float32{0.26, 0.36, 0.38}

func (*thirdsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 340) }

func (*thirdsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, x := range o {
		h := size.Height * shares[i]
		x.Move(fyne.NewPos(0, y))
		x.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}
