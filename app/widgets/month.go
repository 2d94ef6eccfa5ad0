package widgets

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// MonthPicture is what a MonthGrid shows. Days are text, "2023-09-08".
type MonthPicture struct {
	From, To string         // the days between are set on a ground of their own; either may be ""
	Marks    map[string]int // how much there is on a day
	Today    string
}

// MonthGrid is a picture of one month with the days marked on which there is something. The arrows in its title turn the
// month; it takes no keyboard, since a list beside it holds the same.
type MonthGrid struct {
	widget.BaseWidget
	// OnPick gets the marked day clicked.
	OnPick  func(day string)
	month   time.Time // its first day
	current string
	picture MonthPicture
}

var (
	_ fyne.Tappable      = (*MonthGrid)(nil)
	_ desktop.Cursorable = (*MonthGrid)(nil)
)

// NewMonthGrid makes an empty picture.
func NewMonthGrid(onPick func(day string)) *MonthGrid {
	g := &MonthGrid{OnPick: onPick}
	g.ExtendBaseWidget(g)
	return g
}

// SetPicture shows other days; the month stays, unless none was shown yet.
func (g *MonthGrid) SetPicture(p MonthPicture) {
	g.picture = p
	if g.month.IsZero() {
		g.ShowDay(firstKnown(p))
		return
	}
	g.Refresh()
}

// firstKnown is the day whose month is shown first: the first marked one, else the period's, else today.
func firstKnown(p MonthPicture) string {
	first := ""
	for day := range p.Marks {
		if first == "" || day < first {
			first = day
		}
	}
	for _, day := range []string{first, p.From, p.To, p.Today} {
		if day != "" {
			return day
		}
	}
	return ""
}

// ShowDay marks a day as the current one and turns to its month; "" marks none.
func (g *MonthGrid) ShowDay(day string) {
	g.current = day
	if t, err := time.Parse(dayLayout, day); err == nil {
		g.month = t.AddDate(0, 0, 1-t.Day())
	}
	g.Refresh()
}

// Turn goes on or back by months.
func (g *MonthGrid) Turn(by int) {
	if !g.month.IsZero() {
		g.month = g.month.AddDate(0, by, 0)
		g.Refresh()
	}
}

// monday is the first day of the grid.
func (g *MonthGrid) monday() time.Time {
	return g.month.AddDate(0, 0, -(int(g.month.Weekday())+6)%7)
}

// Cursor shows that days can be clicked.
func (g *MonthGrid) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped turns the month or picks the day clicked.
func (g *MonthGrid) Tapped(ev *fyne.PointEvent) {
	x, y := ev.Position.X-calendarPad, ev.Position.Y-calendarPad
	column, row := int(x/cellWidth), int(y/cellHeight)
	switch {
	case x < 0 || y < 0 || column > 6 || g.month.IsZero():
	case row == 0 && column == 0:
		g.Turn(-1)
	case row == 0 && column == 6:
		g.Turn(1)
	case row >= 2 && row < 2+weekRows:
		day := g.monday().AddDate(0, 0, (row-2)*7+column).Format(dayLayout)
		if g.picture.Marks[day] > 0 && g.OnPick != nil {
			g.OnPick(day)
		}
	}
}

// MinSize is that of seven days by six weeks under title and names of days.
func (g *MonthGrid) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	return fyne.NewSize(7*cellWidth+2*calendarPad, (2+weekRows)*cellHeight+2*calendarPad)
}

// CreateRenderer draws the month.
func (g *MonthGrid) CreateRenderer() fyne.WidgetRenderer {
	r := &monthRenderer{grid: g, title: newText(fyne.TextAlignCenter)}
	r.title.TextStyle.Bold = true
	for range 7 * weekRows {
		r.grounds = append(r.grounds, newBox())
		r.objects = append(r.objects, r.grounds[len(r.grounds)-1])
	}
	r.ring = newRing()
	r.objects = append(r.objects, r.ring, r.title)
	for range 2 + 7 + 7*weekRows {
		t := newText(fyne.TextAlignCenter)
		r.cells = append(r.cells, t)
		r.objects = append(r.objects, t)
	}
	r.Refresh()
	return r
}

// monthRenderer's cells are the two arrows, the names of the days, and the days.
type monthRenderer struct {
	grid    *MonthGrid
	title   *canvas.Text
	grounds []*canvas.Rectangle
	ring    *canvas.Rectangle
	cells   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *monthRenderer) Layout(fyne.Size) {
	cell := fyne.NewSize(cellWidth, cellHeight)
	r.title.Move(cellAt(1, 0))
	r.title.Resize(fyne.NewSize(5*cellWidth, cellHeight))
	for i, t := range r.cells {
		t.Resize(cell)
		if i < 2 {
			t.Move(cellAt(i*6, 0))
			continue
		}
		t.Move(cellAt((i-2)%7, 1+(i-2)/7))
	}
	for i, b := range r.grounds {
		b.Move(cellAt(i%7, 2+i/7).AddXY(1, 1))
		b.Resize(cell.SubtractWidthHeight(2, 2))
	}
	r.ring.Resize(cell)
}

func (r *monthRenderer) Refresh() {
	g := r.grid
	size := sizeOf(g, fynetheme.SizeNameText)
	front, muted := colorOf(g, fynetheme.ColorNameForeground), colorOf(g, theme.ColorMuted)
	title, arrows := "", [2]string{}
	if !g.month.IsZero() {
		title, arrows = "Tháng "+strconv.Itoa(int(g.month.Month()))+" năm "+strconv.Itoa(g.month.Year()), [2]string{"‹", "›"}
	}
	setText(r.title, title, front, size)
	setText(r.cells[0], arrows[0], front, size)
	setText(r.cells[1], arrows[1], front, size)
	for i, name := range weekdays {
		setText(r.cells[2+i], name, muted, size-1)
	}
	r.ring.Hide()
	for i := range 7 * weekRows {
		r.paintDay(i, size)
	}
	canvas.Refresh(g)
}

// paintDay draws the i-th day of the grid: on the primary colour where there is something, on a soft ground within the
// period, grey outside the month.
func (r *monthRenderer) paintDay(i int, size float32) {
	g := r.grid
	cell, ground := r.cells[9+i], r.grounds[i]
	ground.Hidden = true
	if g.month.IsZero() {
		setText(cell, "", colorOf(g, theme.ColorMuted), size)
		return
	}
	at := g.monday().AddDate(0, 0, i)
	day, ink := at.Format(dayLayout), colorOf(g, fynetheme.ColorNameForeground)
	if at.Month() != g.month.Month() {
		ink = colorOf(g, theme.ColorMuted)
	}
	marks := g.picture.Marks[day]
	switch {
	case marks > 0:
		ground.FillColor, ground.Hidden = colorOf(g, fynetheme.ColorNamePrimary), false
		ink = colorOf(g, fynetheme.ColorNameForegroundOnPrimary)
	case g.within(day):
		ground.FillColor, ground.Hidden = colorOf(g, theme.ColorInfoSoft), false
	}
	ground.CornerRadius = 3
	ground.Refresh()
	text := strconv.Itoa(at.Day())
	if marks > 1 {
		text += superscript(marks)
	}
	cell.TextStyle.Bold = marks > 0
	setText(cell, text, ink, size)
	if day == g.current || day == g.picture.Today && g.current == "" {
		r.ring.Move(cellAt(i%7, 2+i/7))
		paintRing(g, r.ring, true, fynetheme.ColorNameFocus)
	}
}

func (g *MonthGrid) within(day string) bool {
	p := g.picture
	return (p.From != "" || p.To != "") && (p.From == "" || p.From <= day) && (p.To == "" || day <= p.To)
}

// superscript is a small number over a day that has more than one thing.
func superscript(n int) string {
	return string([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[min(n, 9)])
}

func (r *monthRenderer) MinSize() fyne.Size           { return r.grid.MinSize() }
func (r *monthRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *monthRenderer) Destroy()                     {}
