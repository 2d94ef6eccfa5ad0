package layout

import "math"

// mode is what makes a set of line ends good.
type mode uint8

const (
	justify mode = iota // spaces as near to the aim as can be, over all lines of the paragraph
	ragged              // lines about equally full, the last one free
	balance             // lines of equal length, ends by meaning; for titles
)

// measurement of a paragraph's lines: the first and the others.
type widths struct{ first, rest float64 }

// rounding is what sums of widths may differ by without meaning anything.
const rounding = 1e-6

// Costs beside those of the spaces.
const (
	costLoose    = 60.0 // a line that would be too loose and stays ragged
	costLoneWord = 20.0 // one word alone on the last line
	costStub     = 0.05 // a very short last line
	costOverflow = 1e9  // wider than the paper: a single letter in a column too narrow for it
)

// fit finds the best line ends of the measured text: total fit over the whole paragraph, in time linear in its length
// because only starts within one line's reach are tried. It returns for each line the number of the piece behind it;
// the result is valid until the next call.
func (l *layouter) fit(w widths, m mode) []int {
	n := len(l.pieces) - 1
	l.cost = resize(l.cost, n+1)
	l.from = resize(l.from, n+1)
	l.cost[0] = 0
	target := l.target(w, m)
	low := 0
	for j := 1; j <= n; j++ {
		best, at := math.Inf(1), j-1
		for i := j - 1; i >= low; i-- {
			avail := w.rest
			if i == 0 {
				avail = w.first
			}
			c, fits := l.lineCost(i, j, avail, target, m)
			if !fits {
				if i < j-1 {
					low = i + 1
					break
				}
				c = costOverflow
			}
			if c += l.cost[i]; c < best {
				best, at = c, i
			}
		}
		l.cost[j], l.from[j] = best+l.pieces[j].penalty, at
	}
	return l.collect(n)
}

// collect follows the best line starts back from the end.
func (l *layouter) collect(n int) []int {
	l.ends = l.ends[:0]
	for j := n; j > 0; j = l.from[j] {
		l.ends = append(l.ends, j)
	}
	for a, b := 0, len(l.ends)-1; a < b; a, b = a+1, b-1 {
		l.ends[a], l.ends[b] = l.ends[b], l.ends[a]
	}
	return l.ends
}

// target is the length that balanced lines should have.
func (l *layouter) target(w widths, m mode) float64 {
	if m != balance {
		return w.rest
	}
	total := l.natural()
	return total / math.Max(1, math.Ceil(total/w.rest))
}

// lineCost rates a line of pieces [i, j); false when it does not fit.
func (l *layouter) lineCost(i, j int, avail, target float64, m mode) (float64, bool) {
	fixed, space := l.line(i, j)
	avail += rounding
	last := j == len(l.pieces)-1
	switch m {
	case justify:
		return l.justifiedCost(fixed, space, avail, last, i, j)
	case balance:
		d := (fixed + space - target) / target
		return d*d + l.loneWord(i, j), fixed+space <= avail
	}
	if last {
		return l.loneWord(i, j), fixed+space <= avail
	}
	d := (avail - fixed - space) / avail
	return d * d, fixed+space <= avail
}

func (l *layouter) justifiedCost(fixed, space, avail float64, last bool, i, j int) (float64, bool) {
	s := &l.sheet.Spaces
	slack := avail - fixed
	if last && slack >= space {
		return l.lastCost(fixed+space, avail, i, j), true
	}
	if slack > 2*s.Most*space { // as loose as it is, letters cannot help
		return costLoose * (1 + (slack-space)/avail), true
	}
	letters := l.letters(i, j)
	slack -= l.track(slack, space, letters) * letters
	if slack < s.Least*space {
		return 0, false
	}
	if slack > s.Most*space {
		empty := (slack - space) / avail
		return costLoose * (1 + empty), true
	}
	d := slack/math.Max(space, 1e-9) - s.Aim
	c := d * d * (1 + 4*d*d)
	if last {
		c += l.loneWord(i, j)
	}
	return c, true
}

// trackShare is the part of a line's deviation from good spaces that its letters take, if they may move so far.
const trackShare = 0.4

// track is how far the letters of a line move apart, in points, to spare its spaces: slack points are there for spaces
// whose natural width is space.
func (l *layouter) track(slack, space, letters float64) float64 {
	s := &l.sheet.Spaces
	wanted := trackShare * (slack - s.Aim*space) / letters
	return max(-s.Closer*l.size, min(s.Apart*l.size, wanted))
}

func (l *layouter) lastCost(width, avail float64, i, j int) float64 {
	c := l.loneWord(i, j)
	if i > 0 && width < avail/8 {
		c += costStub
	}
	return c
}

// loneWord is the cost of one word alone on a last line that is not the only one.
func (l *layouter) loneWord(i, j int) float64 {
	if j < len(l.pieces)-1 || i == 0 || l.pieces[j].words-l.pieces[i].words > 1 {
		return 0
	}
	return costLoneWord
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
