package layout

import (
	"math"
	"strings"

	"sogiamsat/reports/doc"
)

// para is a paragraph whose lines are being set.
type para struct {
	styled
	look    *Look
	label   string
	labelX  float64
	outline int
}

// keptLines is how many lines of text must follow a heading on its page; a shorter paragraph is enough.
const keptLines = 2

// paragraph breaks a paragraph of the running text into lines.
func (l *layouter) paragraph(p *doc.Para) error {
	q := l.newPara(p)
	lines, err := l.setLines(q, l.page.textWidth())
	if err != nil {
		return err
	}
	keep := q.look.KeepNext || p.KeepNxt
	for i, at := range lines {
		it := item{kind: lineItem, lines: 1, height: q.look.Leading, at: at}
		if i == 0 {
			it.before = q.look.Before
		}
		it.glued = i > 0 && (i == 1 || i == len(lines)-1 || keep)
		l.add(it)
	}
	switch {
	case keep || strings.HasSuffix(q.text, ":"):
		l.need = keptLines
	default:
		l.need = 0 // a whole paragraph is enough company, also where it has one line only
	}
	return nil
}

func (l *layouter) newPara(p *doc.Para) *para {
	look, ok := l.sheet.Roles[p.Role]
	if !ok {
		look = l.sheet.Roles[doc.Body]
	}
	q := &para{look: &look, label: p.Label, outline: p.Outline}
	q.size, q.field = look.Size, p.Field
	q.text, q.spans = runsOf(p.Runs, look.Style)
	return q
}

// setLines breaks a paragraph into lines of a column. A paragraph without words is one empty line.
func (l *layouter) setLines(q *para, column float64) ([]set, error) {
	indent, room, err := l.labelRoom(q, column)
	if err != nil {
		return nil, err
	}
	first, rest := indent+room, 0.0
	if q.look.Hang {
		rest = first
	}
	w := widths{column - first, column - rest}
	if err := l.measure(q.styled, min(w.first, w.rest)); err != nil {
		return nil, err
	}
	if q.look.Align == doc.Center {
		l.weigh(q.text)
	}
	ends := l.fit(w, modeOf(q.look.Align))
	if len(ends) == 0 {
		return []set{{para: q, x: first, ratio: 1, first: true}}, nil
	}
	lines := make([]set, len(ends))
	from := 0
	for i, to := range ends {
		x, avail := rest, w.rest
		if i == 0 {
			x, avail = first, w.first
		}
		lines[i] = l.setLine(q, from, to, x, avail)
		lines[i].first = i == 0
		from = to
	}
	return lines, nil
}

// labelRoom measures the label. Where a column is too narrow for the indent, the indent gives way.
func (l *layouter) labelRoom(q *para, column float64) (indent, room float64, err error) {
	look := q.look
	indent = min(look.Indent, column/3)
	if q.label == "" {
		q.labelX = indent
		return indent, 0, nil
	}
	label := plainText(q.label, look.LabelStyle, look.Size, q.field)
	if err := l.measure(label, column); err != nil {
		return 0, 0, err
	}
	wide := l.natural()
	if wide > column/2 {
		q.inlineLabel()
		return indent, 0, nil
	}
	space, _ := width(look.LabelStyle, "n")
	room = max(look.LabelRoom, wide+space*look.Size/1000/2)
	if q.look.AlignUnder != "" && q.label == "-" {
		fixed, gaps := width(look.LabelStyle, look.AlignUnder)
		indent += (fixed + gaps) * look.Size / 1000
	}
	if indent+room > column*2/3 {
		indent, room = 0, min(room, column/2)
	}
	q.labelX = indent
	return indent, room, nil
}

// inlineLabel makes a label that is no short number or dash a part of the text.
func (q *para) inlineLabel() {
	n := len(q.label) + 1
	spans := make([]span, 1, len(q.spans)+1)
	spans[0] = span{n, q.look.LabelStyle}
	for _, s := range q.spans {
		spans = append(spans, span{s.end + n, s.style})
	}
	q.text, q.spans, q.label = q.label+" "+q.text, spans, ""
}

func modeOf(a doc.Align) mode {
	switch a {
	case doc.Justify:
		return justify
	case doc.Center:
		return balance
	}
	return ragged
}

// leader tells a line of dots to write on, which goes to the margin.
func leader(text string) bool { return len(text) > leastLeader && strings.Trim(text, ".") == "" }

// leastLeader is more dots than end any sentence.
const leastLeader = 20

// setLine places the pieces [from, to) in a line that starts at x and has room for avail points.
func (l *layouter) setLine(q *para, from, to int, x, avail float64) set {
	fixed, space := l.line(from, to)
	s := set{para: q, from: l.pieces[from].start, to: l.pieces[to-1].end, x: x, ratio: 1, width: fixed + space}
	last := to == len(l.pieces)-1
	switch q.look.Align {
	case doc.Center:
		s.x += (avail - s.width) / 2
	case doc.Right:
		s.x += avail - s.width
	case doc.Justify:
		slack := avail - fixed
		if space == 0 && slack > 0 && leader(q.text[s.from:s.to]) {
			letters := l.letters(from, to)
			s.track = math.Floor(100*slack/letters) / 100
			s.width = fixed + s.track*letters
			break
		}
		if space == 0 || slack > l.sheet.Spaces.Most*space || last && slack >= space {
			break
		}
		letters := l.letters(from, to)
		s.track = math.Round(100*l.track(slack, space, letters)) / 100
		s.ratio, s.width = (slack-s.track*letters)/space, avail
	}
	return s
}
