package widgets

import (
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

const (
	dayLayout   = "2006-01-02"
	cellWidth   = 32
	cellHeight  = 24
	calendarPad = 6
	weekRows    = 6
)

var weekdays = [7]string{"T2", "T3", "T4", "T5", "T6", "T7", "CN"}

// calendar shows one month. Arrows move by days and weeks, PgUp and PgDn by months, Home and End to the ends of the
// month, T to today; Enter picks, Esc closes.
type calendar struct {
	widget.BaseWidget
	cursor, today time.Time
	onPick        func(day string)
	onClose       func()
}

var (
	_ fyne.Focusable = (*calendar)(nil)
	_ fyne.Tappable  = (*calendar)(nil)
)

func newCalendar(shown, today string) *calendar {
	c := &calendar{}
	c.today, _ = time.Parse(dayLayout, today)
	var err error
	if c.cursor, err = time.Parse(dayLayout, shown); err != nil {
		c.cursor = c.today
	}
	c.ExtendBaseWidget(c)
	return c
}

// monday is the first day shown: the Monday of the week the month begins in.
func (c *calendar) monday() time.Time {
	first := c.cursor.AddDate(0, 0, 1-c.cursor.Day())
	return first.AddDate(0, 0, -(int(first.Weekday())+6)%7)
}

func (c *calendar) title() string {
	return fmt.Sprintf("Tháng %d năm %d", c.cursor.Month(), c.cursor.Year())
}

// addMonths keeps the day where the month has it: 31 January and a month is 28 February.
func addMonths(day time.Time, n int) time.Time {
	first := day.AddDate(0, 0, 1-day.Day()).AddDate(0, n, 0)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(day.Day(), last)-1)
}

func (c *calendar) move(to time.Time) {
	c.cursor = to
	c.Refresh()
}

func (c *calendar) pick() { c.onPick(c.cursor.Format(dayLayout)) }

// TypedKey moves, picks or closes.
func (c *calendar) TypedKey(ev *fyne.KeyEvent) {
	days := map[fyne.KeyName]int{
		fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -7, fyne.KeyDown: 7,
		fyne.KeyHome: 1 - c.cursor.Day(),
	}
	if n, ok := days[ev.Name]; ok {
		c.move(c.cursor.AddDate(0, 0, n))
		return
	}
	switch ev.Name {
	case fyne.KeyEnd:
		c.move(addMonths(c.cursor.AddDate(0, 0, 1-c.cursor.Day()), 1).AddDate(0, 0, -1))
	case fyne.KeyPageUp:
		c.move(addMonths(c.cursor, -1))
	case fyne.KeyPageDown:
		c.move(addMonths(c.cursor, 1))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.pick()
	case fyne.KeyEscape, fyne.KeyF4, fyne.KeyTab:
		c.onClose()
	}
}

// TypedRune knows T for today.
func (c *calendar) TypedRune(r rune) {
	if r == 't' || r == 'T' {
		c.move(c.today)
	}
}

// FocusGained and FocusLost need nothing: the calendar has the keyboard as long as it is open.
func (c *calendar) FocusGained() {}

// FocusLost needs nothing, see FocusGained.
func (c *calendar) FocusLost() {}

// Tapped turns the month (arrows in the title) or picks the day clicked.
func (c *calendar) Tapped(ev *fyne.PointEvent) {
	x, y := ev.Position.X-calendarPad, ev.Position.Y-calendarPad
	column, row := int(x/cellWidth), int(y/cellHeight)
	switch {
	case x < 0 || y < 0 || column > 6:
	case row == 0 && column == 0:
		c.move(addMonths(c.cursor, -1))
	case row == 0 && column == 6:
		c.move(addMonths(c.cursor, 1))
	case row >= 2 && row < 2+weekRows:
		c.cursor = c.monday().AddDate(0, 0, (row-2)*7+column)
		c.pick()
	}
}

// MinSize is that of seven days by six weeks under title and names of days.
func (c *calendar) MinSize() fyne.Size {
	return fyne.NewSize(7*cellWidth+2*calendarPad, (2+weekRows)*cellHeight+2*calendarPad)
}

// CreateRenderer draws the month.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{calendar: c, title: newText(fyne.TextAlignCenter), mark: newBox(), now: newRing()}
	r.title.TextStyle.Bold = true
	r.objects = append(r.objects, r.mark, r.now, r.title)
	for range 2 + 7 + 7*weekRows {
		t := newText(fyne.TextAlignCenter)
		r.cells = append(r.cells, t)
		r.objects = append(r.objects, t)
	}
	r.Refresh()
	return r
}

// calendarRenderer's cells are the two arrows, the names of the days, and the days.
type calendarRenderer struct {
	calendar *calendar
	title    *canvas.Text
	mark     *canvas.Rectangle
	now      *canvas.Rectangle
	cells    []*canvas.Text
	objects  []fyne.CanvasObject
}

func cellAt(column, row int) fyne.Position {
	return fyne.NewPos(calendarPad+float32(column)*cellWidth, calendarPad+float32(row)*cellHeight)
}

func (r *calendarRenderer) Layout(fyne.Size) {
	cell := fyne.NewSize(cellWidth, cellHeight)
	r.title.Move(cellAt(1, 0))
	r.title.Resize(fyne.NewSize(5*cellWidth, cellHeight))
	for i, t := range r.cells {
		t.Resize(cell)
		switch {
		case i < 2:
			t.Move(cellAt(i*6, 0))
		default:
			t.Move(cellAt((i-2)%7, 1+(i-2)/7))
		}
	}
	r.mark.Resize(cell)
	r.now.Resize(cell)
}

func (r *calendarRenderer) Refresh() {
	c := r.calendar
	size := sizeOf(c, fynetheme.SizeNameText)
	front, muted := colorOf(c, fynetheme.ColorNameForeground), colorOf(c, theme.ColorMuted)
	setText(r.title, c.title(), front, size)
	setText(r.cells[0], "‹", front, size)
	setText(r.cells[1], "›", front, size)
	for i, name := range weekdays {
		setText(r.cells[2+i], name, muted, size-1)
	}
	r.mark.FillColor, r.mark.CornerRadius = colorOf(c, fynetheme.ColorNamePrimary), 3
	r.now.Hide()
	monday := c.monday()
	for i := range 7 * weekRows {
		day := monday.AddDate(0, 0, i)
		ink := front
		at := cellAt(i%7, 2+i/7)
		if day.Month() != c.cursor.Month() {
			ink = muted
		}
		if day.Equal(c.today) {
			r.now.Move(at)
			paintRing(c, r.now, true, fynetheme.ColorNameInputBorder)
		}
		if day.Equal(c.cursor) {
			r.mark.Move(at)
			ink = colorOf(c, fynetheme.ColorNameForegroundOnPrimary)
		}
		setText(r.cells[9+i], strconv.Itoa(day.Day()), ink, size)
	}
	canvas.Refresh(c)
}

func (r *calendarRenderer) MinSize() fyne.Size           { return r.calendar.MinSize() }
func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *calendarRenderer) Destroy()                     {}
