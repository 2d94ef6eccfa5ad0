package layout

// frame is a block of texts and rules in fixed places. Positions count from the left margin and from the frame's top.
type frame struct {
	texts  []Text
	lines  []Line
	height float64
}

// centre is a column in which lines are centred.
type centre struct {
	x, width float64
}

// centredLine is one line ready to be centred.
type centredLine struct {
	text  string
	width float64
}

// lines breaks a text for a column: it stays on one line at the first of the sizes at which it fits, else it is
// broken into balanced lines at the last size.
func (l *layouter) lines(t styled, sizes []float64, column float64) ([]centredLine, float64, error) {
	for _, size := range sizes {
		t.size = size
		if err := l.measure(t, column); err != nil {
			return nil, 0, err
		}
		if l.natural() <= column+rounding {
			break
		}
	}
	l.weigh(t.text)
	var lines []centredLine
	from := 0
	for _, to := range l.fit(widths{column, column}, balance) {
		fixed, space := l.line(from, to)
		lines = append(lines, centredLine{t.text[l.pieces[from].start:l.pieces[to-1].end], fixed + space})
		from = to
	}
	return lines, t.size, nil
}

// put adds a text with its left end at x.
func (f *frame) put(x, baseline float64, t centredLine, size float64, style Style) {
	f.texts = append(f.texts, Text{X: x, Y: baseline, Width: t.width, Size: size, Style: style, Text: t.text})
}

// stack sets lines centred in a column, the first baseline at y, and returns the last baseline.
func (f *frame) stack(c centre, y, leading float64, lines []centredLine, size float64, style Style) float64 {
	for i, t := range lines {
		if i > 0 {
			y += leading
		}
		f.put(c.x+(c.width-t.width)/2, y, t, size, style)
	}
	return y
}

// rule adds a centred rule.
func (f *frame) rule(c centre, y, length, thickness float64) {
	x := c.x + (c.width-length)/2
	f.lines = append(f.lines, Line{X1: x, Y1: y, X2: x + length, Y2: y, Width: thickness})
}

// addFrame appends a frame, cut where it is higher than the page.
func (l *layouter) addFrame(f frame, before float64, lines int) {
	room := l.page.textHeight()
	for f.height > room {
		top, rest := f.cut(room)
		l.add(item{kind: frameItem, frame: &top, height: top.height, lines: lines, before: before})
		f, before = rest, 0
	}
	l.add(item{kind: frameItem, frame: &f, height: f.height, lines: lines, before: before})
}

// cut divides a frame above the first text that does not fit into the room.
func (f frame) cut(room float64) (top, rest frame) {
	edge := room
	for _, t := range f.texts {
		if t.Y+t.Size/4 > room {
			edge = min(edge, t.Y-t.Size)
		}
	}
	if edge <= 0 {
		edge = room
	}
	for _, t := range f.texts {
		if t.Y-t.Size/2 < edge {
			top.texts = append(top.texts, t)
			continue
		}
		t.Y -= edge
		rest.texts = append(rest.texts, t)
	}
	for _, r := range f.lines {
		if r.Y1 < edge {
			top.lines = append(top.lines, r)
			continue
		}
		r.Y1, r.Y2 = r.Y1-edge, r.Y2-edge
		rest.lines = append(rest.lines, r)
	}
	top.height, rest.height = edge, f.height-edge
	return top, rest
}
