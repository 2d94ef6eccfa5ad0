package charts

import (
	"math"

	charts "github.com/go-analyze/charts"

	"sogiamsat/data/model"
)

// Measures of the time line in units.
const (
	axisHeight = 42.0
	laneHeight = 26.0
	markSize   = 11.0
	wordsBelow = 28.0
	laneNames  = 150.0 // at most; a quarter of a narrow picture
	lastName   = 96.0  // room right of the last day for the name of what is there
	bandMark   = 16.0
)

// shortRules are the deadlines beside their marks.
var shortRules = map[model.DeadlineRule]string{
	model.PapersToUnit: "Gửi đề cương", model.UnitReport: "Báo cáo đơn vị", model.DelegationReport: "Báo cáo của Đoàn",
}

// PointName is a point of a time line in one or two words, to stand beside its mark.
func PointName(p model.TimePoint) string {
	switch p.Kind {
	case model.SessionPoint:
		return "Làm việc"
	case model.DeadlinePoint:
		return shortRules[p.Rule]
	case model.AnswerPoint:
		return "Hạn trả lời"
	}
	return p.Paper.Label()
}

// pointMeanings are the deadlines' states as colours and shapes.
var pointMeanings = map[model.DeadlineState]meaning{
	model.DeadlineAhead: plain, model.DeadlineSoon: warn, model.DeadlineOverdue: bad, model.DeadlineMet: good, model.DeadlineMetLate: warn,
}

var sessionMeanings = map[model.SessionState]meaning{
	model.SessionPlanned: plain, model.SessionHeld: good, model.SessionCancelled: bad,
}

func meaningOf(p model.TimePoint) meaning {
	switch {
	case p.Late:
		return warn
	case p.Session != "":
		return sessionMeanings[p.Session]
	case p.Deadline != "":
		return pointMeanings[p.Deadline]
	}
	return good
}

// pointWords say what the shapes mean.
var pointWords = []struct {
	meaning meaning
	word    string
}{{plain, "Dự kiến, còn hạn"}, {good, "Đã làm, đúng hạn"}, {warn, "Sắp đến hạn, trễ hạn"}, {bad, "Quá hạn, hủy"}}

// line is a time line being drawn.
type line struct {
	*pen
	of     model.TimeLine
	scale  TimeScale
	left   float64
	bottom float64
}

// TimeLine draws a mission in time: a lane for the whole mission and one for each unit, with what happened and what is due
// at its day, the days of the mission as a band, today as a line. How a point stands is told by its shape.
func TimeLine(t model.TimeLine, look Look) (Picture, error) {
	if t.First == "" || len(t.Lanes) == 0 {
		return bars{empty: "Chưa có ngày nào của cuộc giám sát."}.drawEmpty(look)
	}
	words := newPen(look, 1).wordLines(t)
	bottom := axisHeight + float64(len(t.Lanes))*laneHeight
	l := line{pen: newPen(look, bottom+float64(len(words))*wordsBelow), of: t, bottom: bottom}
	l.left = math.Min(laneNames, look.width()/4)
	l.scale = NewTimeScale(t.First, t.Last, float32(l.left), float32(math.Max(look.width()-l.left-lastName, 60)))
	l.band()
	l.axis()
	l.today()
	for i, lane := range t.Lanes {
		l.lane(lane, axisHeight+float64(i)*laneHeight)
	}
	for i, of := range words {
		l.words(of, bottom+(float64(i)+0.5)*wordsBelow)
	}
	return l.picture()
}

// band are the days of the mission. On paper, where it has no colour, its edges are dashed.
func (l line) band() {
	if l.of.PeriodFrom == "" || l.of.PeriodTo == "" {
		return
	}
	x1, x2 := float64(l.scale.Start(l.of.PeriodFrom)), float64(l.scale.Start(l.of.PeriodTo.AddDays(1)))
	l.bandPart(x1, axisHeight, x2, l.bottom)
}

func (l line) bandPart(x1, y1, x2, y2 float64) {
	if l.look.Colors != Paper {
		l.rect(x1, y1, x2, y2, l.color.tones[info].soft)
		return
	}
	for _, x := range []float64{x1, x2 - l.hair()} {
		for y := y1; y < y2; y += 6 {
			l.rect(x, y, x+l.hair(), math.Min(y+3, y2), l.color.line)
		}
	}
}

func (l line) axis() {
	for _, k := range l.scale.Ticks(l.of.Last) {
		x := float64(l.scale.Start(k.Day))
		if k.Month {
			l.text(k.Label, x+4, 9, l.color.text, true)
			l.rect(x, 2, x+l.hair(), axisHeight, l.color.line)
			continue
		}
		if from, to := l.todayWord(); x+3+l.textWidth(k.Label, false) < from || x+3 > to {
			l.text(k.Label, x+3, 27, l.color.muted, false)
		}
		l.rect(x, axisHeight-6, x+l.hair(), axisHeight, l.color.line)
	}
	l.rect(0, axisHeight-l.hair(), l.look.width(), axisHeight, l.color.line)
}

const todayName = "Hôm nay"

// todayWord is where the word for today stands, and nothing else may; far left when today is not drawn.
func (l line) todayWord() (from, to float64) {
	if l.of.Today == "" {
		return -1, -1
	}
	w := l.textWidth(todayName, true)
	from = math.Min(float64(l.scale.At(l.of.Today))+4, l.look.width()-w-2)
	return from - 5, from + w + 2
}

func (l line) today() {
	if l.of.Today == "" {
		return
	}
	x, c := float64(l.scale.At(l.of.Today)), l.color.tones[bad].strong
	l.rect(x-1, 18, x+1, l.bottom, c)
	from, _ := l.todayWord()
	l.text(todayName, from+5, 27, c, true)
}

// lane draws one unit: its name, a hairline, its points and beside each the name of what it is, where there is room.
func (l line) lane(lane model.TimeLane, y float64) {
	middle := y + laneHeight/2
	l.text(l.fit(lane.Name, l.left-12), 4, middle, l.color.text, lane.Ward == "")
	l.rect(0, y+laneHeight-l.hair(), l.look.width(), y+laneHeight, l.color.line)
	points := Spread(lane.Points, l.scale)
	for i, p := range points {
		x := float64(p.X)
		l.mark(meaningOf(p.TimePoint), x, middle)
		room := l.look.width() - x - MarkRoom
		if i+1 < len(points) {
			room = float64(points[i+1].X) - x - MarkRoom - 4
		}
		name := PointName(p.TimePoint)
		if w := l.textWidth(name, false); w <= room {
			at := x + markSize/2 + 4
			l.overToday(at-1, y+3, at+w+1, y+laneHeight-3)
			l.text(name, at, middle, l.color.muted, false)
		}
	}
}

// overToday takes the line of today away where a name crosses it; on paper the edges of the band too.
func (l line) overToday(x1, y1, x2, y2 float64) {
	if l.look.Colors == Paper {
		l.rect(x1, y1, x2, y2, l.color.ground)
		return
	}
	day := l.of.Today
	x := float64(l.scale.At(day))
	if day == "" || x+1 < x1 || x-1 > x2 {
		return
	}
	ground := l.color.ground
	if l.of.PeriodFrom.Known() && l.of.PeriodTo.Known() && !day.Before(l.of.PeriodFrom) && !day.After(l.of.PeriodTo) {
		ground = l.color.tones[info].soft
	}
	l.rect(x-1, y1, x+1, y2, ground)
}

// mark draws a shape: an open circle for what is planned, a full one for what is done, a triangle for what needs a look, a
// square for what is overdue or cancelled.
func (n *pen) mark(m meaning, x, y float64) {
	ink, half := n.color.tones[m].strong, markSize/2
	switch m {
	case good:
		n.p.Circle(half*n.look.scale(), n.at(x), n.at(y), ink, ink, 0)
	case warn:
		n.p.FillArea([]charts.Point{
			{X: n.at(x), Y: n.at(y - half)}, {X: n.at(x + half), Y: n.at(y + half)}, {X: n.at(x - half), Y: n.at(y + half)}, {X: n.at(x), Y: n.at(y - half)},
		}, ink)
	case bad:
		n.rect(x-half, y-half, x+half, y+half, ink)
	default:
		n.p.Circle((half-1)*n.look.scale(), n.at(x), n.at(y), n.color.ground, ink, 2*n.look.scale())
	}
}

// placedWord is a word of the line that says what the shapes mean; the band has no meaning of a point.
type placedWord struct {
	meaning meaning
	band    bool
	word    string
	x       float64
}

// wordLines breaks the words into lines.
func (n *pen) wordLines(t model.TimeLine) [][]placedWord {
	var all []placedWord
	for _, w := range pointWords {
		all = append(all, placedWord{meaning: w.meaning, word: w.word})
	}
	if t.PeriodFrom != "" && t.PeriodTo != "" {
		all = append(all, placedWord{band: true, word: "Thời gian giám sát"})
	}
	var lines [][]placedWord
	x := margin
	for _, w := range all {
		width := bandMark + labelGap + n.textWidth(w.word, false)
		if len(lines) == 0 || x+width > n.look.width()-margin {
			lines, x = append(lines, nil), margin
		}
		w.x = x
		last := len(lines) - 1
		lines[last] = append(lines[last], w)
		x += width + keyGap
	}
	return lines
}

func (l line) words(of []placedWord, y float64) {
	for _, w := range of {
		if w.band {
			l.bandPart(w.x, y-7, w.x+bandMark, y+7)
		} else {
			l.mark(w.meaning, w.x+bandMark/2, y)
		}
		l.text(w.word, w.x+bandMark+labelGap, y, l.color.muted, false)
	}
}
