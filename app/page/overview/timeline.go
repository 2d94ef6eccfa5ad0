package overview

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/charts"
)

// The measures of the time line in pixels.
const (
	laneHeight = 24
	axisHeight = 40
	nameWidth  = 128
	rightRoom  = 96 // for the name of the last point
	wordsBelow = 24 // a row of the legend
	lineLeast  = 300
	markSize   = 11
)

// timeLine is the mission in time: a lane for each unit, the period as a band, today as a line. The keyboard goes along
// the points: Left and Right in the order of days, Up and Down between lanes, Enter opens.
type timeLine struct {
	widget.BaseWidget
	// OnOpen is Enter or a double click on a point; OnFocus tells that the keyboard came.
	OnOpen  func(model.TimePoint)
	OnFocus func()
	// OnCurrent tells at which point of all, in the order of days, the keyboard is.
	OnCurrent func(i int)

	line    model.TimeLine
	points  []model.TimePoint // in the order of days
	lanes   []int             // lane of each point
	current int
	focused bool
}

var (
	_ fyne.Focusable      = (*timeLine)(nil)
	_ fyne.Tappable       = (*timeLine)(nil)
	_ fyne.DoubleTappable = (*timeLine)(nil)
)

func newTimeLine() *timeLine {
	t := &timeLine{}
	t.ExtendBaseWidget(t)
	return t
}

// show shows a mission; the keyboard stays at the same point when it is still there.
func (t *timeLine) show(l model.TimeLine) {
	var was model.TimePoint
	if t.current < len(t.points) {
		was = t.points[t.current]
	}
	t.line, t.points, t.lanes = l, l.Points(), nil
	for _, p := range t.points {
		t.lanes = append(t.lanes, laneOf(l, p))
	}
	t.current = 0
	for i, p := range t.points {
		if p.Kind == was.Kind && p.Ref == was.Ref && p.What == was.What && p.Unit == was.Unit {
			t.current = i
		}
	}
	t.Refresh()
}

func laneOf(l model.TimeLine, p model.TimePoint) int {
	return slices.IndexFunc(l.Lanes, func(lane model.TimeLane) bool { return slices.Contains(lane.Points, p) })
}

// goTo puts the keyboard at a point.
func (t *timeLine) goTo(i int) {
	if i < 0 || i >= len(t.points) || i == t.current {
		return
	}
	t.current = i
	t.Refresh()
	if t.OnCurrent != nil {
		t.OnCurrent(i)
	}
}

// FocusGained shows where the keyboard is.
func (t *timeLine) FocusGained() {
	t.focused = true
	t.Refresh()
	if t.OnFocus != nil {
		t.OnFocus()
	}
}

// FocusLost hides it.
func (t *timeLine) FocusLost() {
	t.focused = false
	t.Refresh()
}

// TypedRune is nothing here.
func (t *timeLine) TypedRune(rune) {}

// TypedKey goes along the points; other keys are the window's.
func (t *timeLine) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		t.goTo(t.current - 1)
	case fyne.KeyRight:
		t.goTo(t.current + 1)
	case fyne.KeyUp:
		t.goTo(t.nearest(-1))
	case fyne.KeyDown:
		t.goTo(t.nearest(1))
	case fyne.KeyHome:
		t.goTo(0)
	case fyne.KeyEnd:
		t.goTo(len(t.points) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.open()
	default:
		if c := widgets.CanvasOf(t); c != nil && c.OnTypedKey() != nil && ev.Name != "" {
			c.OnTypedKey()(ev)
		}
	}
}

// nearest is the point of the next lane with points, above (-1) or below (1), whose day is nearest; -1 for none.
func (t *timeLine) nearest(dir int) int {
	if len(t.points) == 0 {
		return -1
	}
	from := t.points[t.current].Day
	for lane := t.lanes[t.current] + dir; lane >= 0 && lane < len(t.line.Lanes); lane += dir {
		best := -1
		for i, p := range t.points {
			if t.lanes[i] == lane && (best < 0 || distance(from, p.Day) < distance(from, t.points[best].Day)) {
				best = i
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

func distance(a, b model.Date) int {
	n := a.DaysUntil(b)
	return max(n, -n)
}

func (t *timeLine) open() {
	if t.current < len(t.points) && t.OnOpen != nil {
		t.OnOpen(t.points[t.current])
	}
}

// Tapped goes to the point clicked.
func (t *timeLine) Tapped(ev *fyne.PointEvent) {
	widgets.FocusOn(t, t)
	t.goTo(t.pointAt(ev.Position))
}

// DoubleTapped opens the point clicked.
func (t *timeLine) DoubleTapped(ev *fyne.PointEvent) {
	if i := t.pointAt(ev.Position); i >= 0 {
		t.goTo(i)
		t.open()
	}
}

// Cursor shows that points can be clicked.
func (t *timeLine) Cursor() desktop.Cursor { return desktop.PointerCursor }

// pointAt is the point under a place, -1 for none.
func (t *timeLine) pointAt(at fyne.Position) int {
	lane := int((at.Y - axisHeight) / laneHeight)
	for i, p := range t.points {
		if t.lanes[i] != lane {
			continue
		}
		for _, x := range charts.Spread(t.line.Lanes[lane].Points, t.scale()) {
			if x.TimePoint == p && at.X >= x.X-charts.MarkRoom/2 && at.X < x.X+charts.MarkRoom/2 {
				return i
			}
		}
	}
	return -1
}

func (t *timeLine) scale() charts.TimeScale {
	return charts.NewTimeScale(t.line.First, t.line.Last, nameWidth, max(t.Size().Width-nameWidth-rightRoom, 60))
}

// CreateRenderer draws the line.
func (t *timeLine) CreateRenderer() fyne.WidgetRenderer {
	r := &lineRenderer{t: t}
	r.Refresh()
	return r
}

// lineRenderer draws everything anew each time: a mission has some dozens of points.
type lineRenderer struct {
	t       *timeLine
	objects []fyne.CanvasObject
}

func (r *lineRenderer) Layout(fyne.Size) { r.draw() }

func (r *lineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(lineLeast, axisHeight+float32(len(r.t.line.Lanes))*laneHeight+legendHeight(r.t.Size().Width))
}

func (r *lineRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.t)
}

func (r *lineRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *lineRenderer) Destroy()                     {}

func (r *lineRenderer) draw() {
	r.objects = r.objects[:0]
	t, size := r.t, r.t.Size()
	r.box(0, 0, size.Width, size.Height, fynetheme.Color(theme.ColorSheet))
	if t.line.First == "" || size.Width == 0 {
		return
	}
	s := t.scale()
	bottom := axisHeight + float32(len(t.line.Lanes))*laneHeight
	r.period(s, bottom)
	r.axis(s, bottom)
	r.today(s, bottom)
	for i, lane := range t.line.Lanes {
		r.lane(lane, axisHeight+float32(i)*laneHeight, s)
	}
	r.words(bottom)
	if t.focused {
		ring := canvas.NewRectangle(color.Transparent)
		ring.StrokeColor, ring.StrokeWidth = fynetheme.Color(fynetheme.ColorNamePrimary), 2
		r.put(ring, 0, 0, size.Width, size.Height)
	}
}

func (r *lineRenderer) put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, o)
}

func (r *lineRenderer) box(x, y, w, h float32, fill color.Color) {
	r.put(canvas.NewRectangle(fill), x, y, w, h)
}

func (r *lineRenderer) text(s string, x, y, w float32, name fyne.ThemeColorName, bold bool) {
	t := canvas.NewText(s, fynetheme.Color(name))
	t.TextSize, t.TextStyle.Bold = textSize(), bold
	r.put(t, x, y, w, laneHeight)
}

func textSize() float32 { return fynetheme.TextSize() - 1 }

func widthOf(s string) float32 { return fyne.MeasureText(s, textSize(), fyne.TextStyle{}).Width }

// period is the band of the mission's days.
func (r *lineRenderer) period(s charts.TimeScale, bottom float32) {
	from, to := r.t.line.PeriodFrom, r.t.line.PeriodTo
	if from == "" || to == "" {
		return
	}
	left := s.Start(from)
	r.box(left, axisHeight, s.Start(to.AddDays(1))-left, bottom-axisHeight, fynetheme.Color(theme.ColorInfoSoft))
}

func (r *lineRenderer) axis(s charts.TimeScale, bottom float32) {
	for _, k := range s.Ticks(r.t.line.Last) {
		x := s.Start(k.Day)
		if k.Month {
			r.text(k.Label, x+3, 0, charts.MonthRoom, fynetheme.ColorNameForeground, true)
			r.box(x, 4, 1, bottom-4, fynetheme.Color(theme.ColorLine))
			continue
		}
		r.text(k.Label, x+2, 17, charts.WeekRoom, theme.ColorMuted, false)
		r.box(x, axisHeight-6, 1, 6, fynetheme.Color(theme.ColorLine))
	}
	r.box(0, axisHeight-1, r.t.Size().Width, 1, fynetheme.Color(theme.ColorLine))
}

func (r *lineRenderer) today(s charts.TimeScale, bottom float32) {
	if r.t.line.Today == "" {
		return
	}
	x := s.At(r.t.line.Today)
	r.box(x-1, 17, 2, bottom-17, fynetheme.Color(theme.ColorMain))
	const word = "Hôm nay"
	r.box(x+2, 19, widthOf(word)+6, 17, fynetheme.Color(theme.ColorSheet))
	t := canvas.NewText(word, fynetheme.Color(theme.ColorMain))
	t.TextSize, t.TextStyle.Bold = textSize(), true
	r.put(t, x+5, 17, widthOf(word)+6, 20)
}

// lane draws one unit: its name, a hairline, its points and beside each the name of what it is, where there is room.
func (r *lineRenderer) lane(lane model.TimeLane, y float32, s charts.TimeScale) {
	r.text(short(lane.Name, nameWidth-12), 8, y, nameWidth-12, fynetheme.ColorNameForeground, lane.Ward == "")
	r.box(0, y+laneHeight-1, r.t.Size().Width, 1, fynetheme.Color(theme.ColorLine))
	points := charts.Spread(lane.Points, s)
	for i, p := range points {
		r.mark(p, y)
		name, room := charts.PointName(p.TimePoint), r.t.Size().Width-p.X-charts.MarkRoom
		if i+1 < len(points) {
			room = points[i+1].X - p.X - charts.MarkRoom - 4
		}
		if widthOf(name) <= room {
			r.text(name, p.X+markSize/2+4, y, room, theme.ColorMuted, false)
		}
	}
}

// short cuts a name with "…" so that it is at most width wide.
func short(s string, width float32) string {
	if widthOf(s) <= width {
		return s
	}
	runes := []rune(s)
	for len(runes) > 1 && widthOf(string(runes)+"…") > width {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}

var toneInks = map[widgets.Tone]fyne.ThemeColorName{
	widgets.Plain: fynetheme.ColorNameForeground, widgets.Info: theme.ColorInfo, widgets.Good: theme.ColorGood,
	widgets.Warn: theme.ColorWarn, widgets.Bad: theme.ColorBad,
}

// mark draws a point in the shape of its tone, the same as on badges; the one with the keyboard has a ring.
func (r *lineRenderer) mark(p charts.Placed, y float32) {
	tone := widgets.Tone(present.PointTone(p.TimePoint))
	ink := fynetheme.Color(toneInks[tone])
	x, top := p.X-markSize/2, y+(laneHeight-markSize)/2
	if i := r.t.current; i < len(r.t.points) && r.t.points[i] == p.TimePoint {
		ring := canvas.NewCircle(fynetheme.Color(theme.ColorChosen))
		ring.StrokeColor, ring.StrokeWidth = fynetheme.Color(fynetheme.ColorNamePrimary), 2
		r.put(ring, x-5, top-5, markSize+10, markSize+10)
	}
	r.put(shape(tone, ink), x, top, markSize, markSize)
}

func shape(tone widgets.Tone, ink color.Color) fyne.CanvasObject {
	switch tone {
	case widgets.Info:
		return canvas.NewRegularPolygon(4, ink)
	case widgets.Warn:
		return canvas.NewRegularPolygon(3, ink)
	case widgets.Bad:
		return canvas.NewRectangle(ink)
	case widgets.Good:
		return canvas.NewCircle(ink)
	}
	c := canvas.NewCircle(color.Transparent)
	c.StrokeColor, c.StrokeWidth = ink, 2
	return c
}

// legend says what the shapes mean.
var legend = []struct {
	tone widgets.Tone
	word string
}{
	{widgets.Plain, "Dự kiến, còn hạn"},
	{widgets.Good, "Đã làm, đúng hạn"},
	{widgets.Warn, "Sắp đến hạn, trễ hạn"},
	{widgets.Bad, "Quá hạn, hủy"},
}

const (
	legendLeft = 8
	legendNext = 18 // room between two shapes with their words
)

// legendPlaces is where the shapes stand below the lanes, in as many rows as the width needs, and where the next one would.
func legendPlaces(width float32) []fyne.Position {
	at := fyne.NewPos(legendLeft, 0)
	places := []fyne.Position{}
	for _, l := range legend {
		room := markSize + 5 + widthOf(l.word)
		if at.X > legendLeft && at.X+room > width {
			at = fyne.NewPos(legendLeft, at.Y+wordsBelow)
		}
		places = append(places, at)
		at.X += room + legendNext
	}
	return append(places, at)
}

// legendHeight is how high the rows of the legend are.
func legendHeight(width float32) float32 {
	places := legendPlaces(width)
	return places[len(places)-1].Y + wordsBelow
}

// words are the rows below the lanes: what the shapes mean, and the band of the mission's days where there is room.
func (r *lineRenderer) words(below float32) {
	places := legendPlaces(r.t.Size().Width)
	for i, l := range legend {
		x, y := places[i].X, below+places[i].Y
		r.put(shape(l.tone, fynetheme.Color(toneInks[l.tone])), x, y+(wordsBelow-markSize)/2, markSize, markSize)
		r.text(l.word, x+markSize+5, y, widthOf(l.word), theme.ColorMuted, false)
	}
	const period = "Thời gian giám sát"
	x, y := places[len(legend)].X, below+places[len(legend)].Y
	if r.t.line.PeriodFrom != "" && r.t.line.PeriodTo != "" && x+21+widthOf(period) < r.t.Size().Width {
		r.box(x, y+6, 16, wordsBelow-12, fynetheme.Color(theme.ColorInfoSoft))
		r.text(period, x+21, y, 200, theme.ColorMuted, false)
	}
}
