package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// FlowBox is one thing in a FlowMap: a name and a line of small text under it.
type FlowBox struct {
	ID, Title, Note string
	// Marked is the one the picture is about; Muted things are gone.
	Marked, Muted bool
}

// FlowLink says that From went into To, wholly or in part. Label stands at the link, in a few words.
type FlowLink struct {
	From, To, Label string
	Part            bool
}

// FlowMap is a picture of what went into what: boxes in columns from left to right, each to the right of all it came
// from, with lines between them. A line for a part is thin and has its words; one for a whole is thick.
//
// Keys: Left and Right go along the lines, Up and Down within a column, Enter opens the box.
type FlowMap struct {
	widget.BaseWidget
	// OnOpen is Enter or a double click on a box.
	OnOpen func(id string)
	// OnCurrent tells which box the keyboard is on.
	OnCurrent func(id string)

	boxes   []FlowBox
	links   []FlowLink
	plan    flowPlan
	current int
	focused bool
	scroll  *container.Scroll
	pane    *flowPane
}

var (
	_ fyne.Focusable    = (*FlowMap)(nil)
	_ fyne.Shortcutable = (*FlowMap)(nil)
)

// NewFlowMap makes an empty picture.
func NewFlowMap() *FlowMap {
	m := &FlowMap{current: -1}
	m.pane = &flowPane{flow: m}
	m.pane.ExtendBaseWidget(m.pane)
	m.scroll = container.NewScroll(m.pane)
	m.ExtendBaseWidget(m)
	return m
}

// SetFlow shows boxes and links; links to unknown boxes and those that would lead in a circle are left out. The keyboard
// stays on its box when that is still there, else it is on the marked one.
func (m *FlowMap) SetFlow(boxes []FlowBox, links []FlowLink) {
	was := m.Current()
	m.boxes, m.links = boxes, links
	m.plan = planFlow(boxes, links)
	m.current = -1
	for i, b := range boxes {
		if b.Marked && m.current < 0 || b.ID == was {
			m.current = i
		}
	}
	m.pane.Refresh()
	m.scroll.Refresh()
	m.reveal()
	m.Refresh()
}

// Current is the ID of the box the keyboard is on, "" for none.
func (m *FlowMap) Current() string {
	if m.current < 0 || m.current >= len(m.boxes) {
		return ""
	}
	return m.boxes[m.current].ID
}

// FocusGained shows the ring.
func (m *FlowMap) FocusGained() {
	m.focused = true
	if m.current < 0 && len(m.boxes) > 0 {
		m.goTo(0)
	}
	m.Refresh()
}

// FocusLost hides the ring.
func (m *FlowMap) FocusLost() { m.focused = false; m.Refresh() }

// TypedRune needs nothing.
func (m *FlowMap) TypedRune(rune) {}

// TypedShortcut goes to the window.
func (m *FlowMap) TypedShortcut(s fyne.Shortcut) { forwardShortcut(m, s) }

// TypedKey moves and opens.
func (m *FlowMap) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyRight:
		m.along(true)
	case ev.Name == fyne.KeyLeft:
		m.along(false)
	case ev.Name == fyne.KeyUp:
		m.beside(-1)
	case ev.Name == fyne.KeyDown:
		m.beside(1)
	case isEnter(ev) && m.Current() != "":
		if m.OnOpen != nil {
			m.OnOpen(m.Current())
		}
	default:
		forwardKey(m, ev)
	}
}

// along goes to the nearest box a line leads to, to the right or to the left.
func (m *FlowMap) along(right bool) {
	best := -1
	for _, l := range m.plan.links {
		to, at := l.from, l.to
		if right {
			to, at = l.to, l.from
		}
		if at == m.current && (best < 0 || m.distance(to) < m.distance(best)) {
			best = to
		}
	}
	if best >= 0 {
		m.goTo(best)
	}
}

func (m *FlowMap) distance(i int) float32 {
	d := m.plan.height(i) - m.plan.height(m.current)
	return max(d, -d)
}

// beside goes up or down in the column.
func (m *FlowMap) beside(by int) {
	if m.current < 0 {
		return
	}
	column := m.plan.columns[m.plan.column[m.current]]
	at := m.plan.row[m.current] + by
	if at >= 0 && at < len(column) {
		m.goTo(column[at])
	}
}

func (m *FlowMap) goTo(i int) {
	m.current = i
	m.reveal()
	m.pane.Refresh()
	if m.OnCurrent != nil {
		m.OnCurrent(m.Current())
	}
}

// reveal scrolls so that the current box can be seen.
func (m *FlowMap) reveal() {
	view := m.scroll.Size()
	if m.current < 0 || view.Width <= 0 {
		return
	}
	at := m.pane.boxAt(m.current)
	offset := m.scroll.Offset
	offset.X = max(min(offset.X, at.X-flowPad), at.X+flowBoxWidth+flowPad-view.Width)
	offset.Y = max(min(offset.Y, at.Y-flowPad), at.Y+flowBoxHeight+flowPad-view.Height)
	m.scroll.ScrollToOffset(fyne.NewPos(max(offset.X, 0), max(offset.Y, 0)))
}

// CreateRenderer sets the picture into a field that scrolls.
func (m *FlowMap) CreateRenderer() fyne.WidgetRenderer {
	r := &flowRenderer{flow: m, ground: newGround(), ring: newFrame()}
	r.Refresh()
	return r
}

type flowRenderer struct {
	flow   *FlowMap
	ground *ground
	ring   frame
}

func (r *flowRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.flow.scroll.Resize(size)
	r.ring.resize(size)
	r.flow.reveal()
}

func (r *flowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(flowBoxWidth, flowBoxHeight+2*flowPad)
}

func (r *flowRenderer) Refresh() {
	r.ground.fill(colorOf(r.flow, theme.ColorSheet))
	r.ring.paint(r.flow, r.flow.focused && len(r.flow.boxes) == 0)
	r.flow.pane.Refresh()
	canvas.Refresh(r.flow)
}

func (r *flowRenderer) Objects() []fyne.CanvasObject {
	return r.ring.over(r.ground.object(), r.flow.scroll)
}

func (r *flowRenderer) Destroy() {}

// Measures of the picture in pixels.
const (
	flowBoxWidth  = 140
	flowBoxHeight = 38
	flowGapX      = 108 // between columns, for lines and their words
	flowGapY      = 10
	flowPad       = 10
)

// flowPane draws boxes and lines and takes the clicks.
type flowPane struct {
	widget.BaseWidget
	flow *FlowMap
}

var (
	_ fyne.Tappable       = (*flowPane)(nil)
	_ fyne.DoubleTappable = (*flowPane)(nil)
	_ desktop.Cursorable  = (*flowPane)(nil)
)

// boxAt is the upper left corner of a box; the boxes of a column are spread over the height of the tallest one.
func (p *flowPane) boxAt(i int) fyne.Position {
	plan := p.flow.plan
	middle := plan.height(i) * float32(plan.tallest()) * (flowBoxHeight + flowGapY)
	return fyne.NewPos(flowPad+float32(plan.column[i])*(flowBoxWidth+flowGapX), whole(flowPad+middle-(flowBoxHeight+flowGapY)/2))
}

// at is the box at a place, -1 for none.
func (p *flowPane) at(pos fyne.Position) int {
	for i := range p.flow.boxes {
		b := p.boxAt(i)
		if pos.X >= b.X && pos.X < b.X+flowBoxWidth && pos.Y >= b.Y && pos.Y < b.Y+flowBoxHeight {
			return i
		}
	}
	return -1
}

// Tapped takes the keyboard to the box.
func (p *flowPane) Tapped(ev *fyne.PointEvent) {
	requestFocus(p.flow)
	if i := p.at(ev.Position); i >= 0 {
		p.flow.goTo(i)
	}
}

// DoubleTapped opens the box.
func (p *flowPane) DoubleTapped(ev *fyne.PointEvent) {
	if i := p.at(ev.Position); i >= 0 && p.flow.OnOpen != nil {
		p.flow.goTo(i)
		p.flow.OnOpen(p.flow.Current())
	}
}

// Cursor is the usual one.
func (p *flowPane) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// MinSize holds all columns.
func (p *flowPane) MinSize() fyne.Size {
	plan := p.flow.plan
	if len(plan.columns) == 0 {
		return fyne.NewSize(flowBoxWidth, flowBoxHeight)
	}
	n, most := float32(len(plan.columns)), float32(plan.tallest())
	return fyne.NewSize(2*flowPad+n*flowBoxWidth+(n-1)*flowGapX, 2*flowPad+most*(flowBoxHeight+flowGapY)-flowGapY)
}

// CreateRenderer draws the picture.
func (p *flowPane) CreateRenderer() fyne.WidgetRenderer { return &flowPaneRenderer{pane: p} }
