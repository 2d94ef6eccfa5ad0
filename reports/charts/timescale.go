package charts

import (
	"fmt"

	"sogiamsat/data/model"
)

// TimeScale turns days into places along a line. The window draws with it too, so that its line and the printed one agree.
type TimeScale struct {
	first model.Date
	left  float32
	day   float32 // width of one day
}

// NewTimeScale spreads the days from first to last, both whole, over the width.
func NewTimeScale(first, last model.Date, left, width float32) TimeScale {
	return TimeScale{first, left, width / float32(first.DaysUntil(last)+1)}
}

// At is the middle of the day.
func (s TimeScale) At(d model.Date) float32 { return s.Start(d) + s.day/2 }

// Start is where the day begins.
func (s TimeScale) Start(d model.Date) float32 {
	return s.left + float32(s.first.DaysUntil(d))*s.day
}

// Tick is a mark of the axis.
type Tick struct {
	Day   model.Date
	Label string
	Month bool // a month begins; other ticks are lighter
}

// What the labels of the axis take, in units.
const (
	MonthRoom = 76 // a month's name
	WeekRoom  = 26 // a day's number
)

// Ticks are the marks from the first day to the last: months, and inside them Mondays where there is room. Months are
// passed over where their names would run into each other.
func (s TimeScale) Ticks(last model.Date) []Tick {
	var out []Tick
	step := 1
	for float32(step)*s.day*30 < MonthRoom {
		step++
	}
	months := 0
	for d := s.first; d.Known() && !d.After(last); d = d.AddDays(1) {
		switch {
		case d.Day() == 1 || d == s.first:
			if months%step == 0 && !s.shortMonth(d) {
				out = append(out, Tick{d, fmt.Sprintf("%d/%d", d.Month(), d.Year()), true})
			}
			months++
		case d.Weekday() == 1 && s.day*7 >= WeekRoom && !s.monthNear(d):
			out = append(out, Tick{d, fmt.Sprint(d.Day()), false})
		}
	}
	return out
}

// shortMonth says that the first day lies so near the next month that its name has no room.
func (s TimeScale) shortMonth(d model.Date) bool {
	return d.Day() != 1 && s.Start(nextMonth(d))-s.Start(d) < MonthRoom
}

// monthNear says that the next month begins inside the number of a day.
func (s TimeScale) monthNear(d model.Date) bool {
	return s.Start(nextMonth(d))-s.Start(d) < WeekRoom-4
}

// nextMonth is the first day of the month after a day.
func nextMonth(d model.Date) model.Date {
	next, ok := model.NewDate(d.Year(), d.Month()+1, 1)
	if !ok {
		next, _ = model.NewDate(d.Year()+1, 1, 1)
	}
	return next
}

// Placed is a point at its place in a lane.
type Placed struct {
	model.TimePoint
	X float32
}

// MarkRoom is the least distance of two marks, so that none hides another.
const MarkRoom = 14

// Spread places the points of a lane, which are in the order of days, moving those apart that would touch.
func Spread(points []model.TimePoint, s TimeScale) []Placed {
	out := make([]Placed, len(points))
	for i, p := range points {
		out[i] = Placed{p, s.At(p.Day)}
		if i > 0 {
			out[i].X = max(out[i].X, out[i-1].X+MarkRoom)
		}
	}
	return out
}
