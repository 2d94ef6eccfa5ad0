package layout

import (
	"math"
	"unicode/utf8"
)

// Spaces describes the word spaces of the justified lines of a result, as shares of the normal space.
type Spaces struct {
	Lines     int // full lines: stretched or shrunk to the right edge of the text
	Mean, SD  float64
	Low, High float64
}

// SpaceStats measures the word spaces of the full lines: one value per line. It reads nothing but the result, so that
// it says what a reader with a ruler would find.
func SpaceStats(r Result) Spaces {
	s := Spaces{Low: math.Inf(1), High: math.Inf(-1)}
	sum, squares := 0.0, 0.0
	for i := range r.Pages {
		lines := baselines(r.Pages[i].Texts)
		edge := rightEdge(lines)
		for _, l := range lines {
			if l.space == 0 || math.Abs(l.right-edge) > 0.05 {
				continue
			}
			ratio := 1 + l.extra/l.space
			s.Lines++
			sum += ratio
			squares += ratio * ratio
			s.Low, s.High = min(s.Low, ratio), max(s.High, ratio)
		}
	}
	if s.Lines == 0 {
		return Spaces{}
	}
	n := float64(s.Lines)
	s.Mean = sum / n
	s.SD = math.Sqrt(max(0, squares/n-s.Mean*s.Mean))
	return s
}

// baseline is the sum of the texts on one baseline.
type baseline struct {
	y, right     float64
	space, extra float64 // natural width of the spaces, and what was added to it
}

// baselines joins neighbouring texts on the same baseline.
func baselines(texts []Text) []baseline {
	var lines []baseline
	for _, t := range texts {
		if t.Turn != 0 || t.Gray != 0 {
			continue
		}
		if len(lines) == 0 || lines[len(lines)-1].y != t.Y {
			lines = append(lines, baseline{y: t.Y})
		}
		fixed, space := width(t.Style, t.Text)
		l := &lines[len(lines)-1]
		l.right = t.X + t.Width
		l.space += space * t.Size / 1000
		l.extra += t.Width - (fixed+space)*t.Size/1000 - t.Track*float64(utf8.RuneCountInString(t.Text))
	}
	return lines
}

// rightEdge is the edge at which most lines end.
func rightEdge(lines []baseline) float64 {
	count := map[int]int{}
	best, edge := 0, 0.0
	for _, l := range lines {
		key := int(math.Round(l.right * 10))
		count[key]++
		if count[key] > best {
			best, edge = count[key], l.right
		}
	}
	return edge
}
