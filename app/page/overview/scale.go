package overview

import (
	"fmt"

	"sogiamsat/data/model"
)

// timeScale turns days into places along a line.
type timeScale struct {
	first model.Date
	left  float32
	day   float32 // width of one day
}

// newScale spreads the days from first to last, both whole, over the width.
func newScale(first, last model.Date, left, width float32) timeScale {
	return timeScale{first, left, width / float32(first.DaysUntil(last)+1)}
}

// at is the middle of the day.
func (s timeScale) at(d model.Date) float32 { return s.start(d) + s.day/2 }

// start is where the day begins.
func (s timeScale) start(d model.Date) float32 {
	return s.left + float32(s.first.DaysUntil(d))*s.day
}

// tick is a mark of the axis.
type tick struct {
	day   model.Date
	label string
	month bool // a month begins; other ticks are lighter
}

const (
	monthRoom = 76 // pixels a month's name takes
	weekRoom  = 26 // pixels a day's number takes
)

// ticks are the marks from the first day to the last: months, and inside them Mondays where there is room. Months are
// passed over where their names would run into each other.
func (s timeScale) ticks(last model.Date) []tick {
	var out []tick
	step := 1
	for float32(step)*s.day*30 < monthRoom {
		step++
	}
	months := 0
	for d := s.first; d.Known() && !d.After(last); d = d.AddDays(1) {
		switch {
		case d.Day() == 1 || d == s.first:
			if months%step == 0 && !s.shortMonth(d) {
				out = append(out, tick{d, fmt.Sprintf("%d/%d", d.Month(), d.Year()), true})
			}
			months++
		case d.Weekday() == 1 && s.day*7 >= weekRoom:
			out = append(out, tick{d, fmt.Sprint(d.Day()), false})
		}
	}
	return out
}

// shortMonth says that the first day lies so near the next month that its name has no room.
func (s timeScale) shortMonth(d model.Date) bool {
	if d.Day() == 1 {
		return false
	}
	next, ok := model.NewDate(d.Year(), d.Month()+1, 1)
	if !ok {
		next, _ = model.NewDate(d.Year()+1, 1, 1)
	}
	return s.start(next)-s.start(d) < monthRoom
}

// placed is a point at its place in a lane.
type placed struct {
	model.TimePoint
	x float32
}

// markRoom is the least distance of two marks, so that none hides another.
const markRoom = 14

// spread places the points of a lane, which are in the order of days, moving those apart that would touch.
func spread(points []model.TimePoint, s timeScale) []placed {
	out := make([]placed, len(points))
	for i, p := range points {
		out[i] = placed{p, s.at(p.Day)}
		if i > 0 {
			out[i].x = max(out[i].x, out[i-1].x+markRoom)
		}
	}
	return out
}
