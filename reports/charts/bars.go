package charts

import (
	"fmt"
	"math"
	"strconv"
)

// bars is what a chart is drawn from: rows of lengths, one per meaning, with what the meanings are called.
type bars struct {
	keys  []key
	rows  []row
	empty string // the sentence in place of bars
}

// key is one meaning of lengths. Without a name it does not stand above the bars.
type key struct {
	name    string
	meaning meaning
	pattern pattern
}

// row is one bar: the number of each key, and what is written behind it.
type row struct {
	label  string
	counts []int
	behind string
}

// Measures in units.
const (
	margin     = 10.0
	rowHeight  = 26.0
	barHeight  = 18.0
	keyHeight  = 24.0
	swatch     = 18.0
	keyGap     = 18.0
	labelGap   = 8.0
	numberRoom = 8.0  // left and right of a number on its part, together
	showRoom   = 20.0 // the same where a pattern has to be seen beside the number
)

func (b bars) draw(look Look) (Picture, error) {
	if err := b.check(); err != nil {
		return Picture{}, err
	}
	ruler := newPen(look, 1)
	if len(b.rows) == 0 {
		return b.drawEmpty(look)
	}
	keys := ruler.keyLines(b.keys)
	top := margin + float64(len(keys))*keyHeight
	n := newPen(look, top+float64(len(b.rows))*rowHeight+margin)
	n.drawKeys(keys)
	left, right := b.edges(n)
	unit := b.unit(n, right-left)
	n.rect(left-n.hair(), top, left, top+float64(len(b.rows))*rowHeight, n.color.line)
	for i, r := range b.rows {
		y := top + (float64(i)+0.5)*rowHeight
		label := n.fit(r.label, left-margin-labelGap)
		n.text(label, left-labelGap-n.textWidth(label, false), y, n.color.text, false)
		end := b.drawBar(n, r, left, y, unit)
		n.text(r.behind, end+labelGap, y, n.color.muted, false)
	}
	return n.picture()
}

// check refuses numbers that cannot be drawn, which only a mistake in the program can bring.
func (b bars) check() error {
	for _, r := range b.rows {
		if len(r.counts) != len(b.keys) {
			return fmt.Errorf("chart row %q has %d numbers for %d keys", r.label, len(r.counts), len(b.keys))
		}
		for _, c := range r.counts {
			if c < 0 {
				return fmt.Errorf("chart row %q has the number %d", r.label, c)
			}
		}
	}
	return nil
}

func (b bars) drawEmpty(look Look) (Picture, error) {
	n := newPen(look, 2*margin+rowHeight)
	n.text(b.empty, margin, margin+rowHeight/2, n.color.muted, false)
	return n.picture()
}

// edges are where bars begin and where the longest may end: labels take at most a third of the width.
func (b bars) edges(n *pen) (left, right float64) {
	label, behind := 0.0, 0.0
	for _, r := range b.rows {
		label = math.Max(label, n.textWidth(r.label, false))
		behind = math.Max(behind, n.textWidth(r.behind, false))
	}
	left = margin + math.Min(label, n.look.width()/3) + labelGap
	right = math.Max(left+40, n.look.width()-margin-behind-labelGap)
	return left, right
}

// unit is the length of one, so that the longest bar ends at the right edge although short parts are drawn longer than
// they are.
func (b bars) unit(n *pen, room float64) float64 {
	low, high := 0.0, room
	for range 40 {
		middle := (low + high) / 2
		longest := 0.0
		for _, r := range b.rows {
			longest = math.Max(longest, b.length(n, r, middle))
		}
		if longest > room {
			high = middle
		} else {
			low = middle
		}
	}
	return math.Min(low, 40)
}

func (b bars) length(n *pen, r row, unit float64) float64 {
	sum := 0.0
	for i, c := range r.counts {
		sum += n.partLength(c, unit, b.keys[i].pattern)
	}
	return sum
}

func (n *pen) partLength(count int, unit float64, p pattern) float64 {
	if count == 0 {
		return 0
	}
	room := numberRoom
	if p != blank {
		room = showRoom
	}
	return math.Max(float64(count)*unit, n.textWidth(strconv.Itoa(count), true)+room)
}

// drawBar draws the parts of one row and says where they end.
func (b bars) drawBar(n *pen, r row, x, y, unit float64) float64 {
	for i, c := range r.counts {
		k := b.keys[i]
		w := n.partLength(c, unit, k.pattern)
		if w == 0 {
			continue
		}
		t := n.color.tones[k.meaning]
		n.part(x, y-barHeight/2, x+w, y+barHeight/2, t, k.pattern)
		n.number(strconv.Itoa(c), x, y-barHeight/2, x+w, y+barHeight/2, t, k.pattern)
		x += w - n.hair() // neighbours share their border
	}
	return x
}

// placedKey is a key at its place in a line above the bars.
type placedKey struct {
	key
	x float64
}

// keyLines breaks the named keys into lines.
func (n *pen) keyLines(keys []key) [][]placedKey {
	var lines [][]placedKey
	x := margin
	for _, k := range keys {
		if k.name == "" {
			continue
		}
		w := swatch + labelGap + n.textWidth(k.name, false)
		if len(lines) == 0 || x+w > n.look.width()-margin {
			lines, x = append(lines, nil), margin
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], placedKey{k, x})
		x += w + keyGap
	}
	return lines
}

func (n *pen) drawKeys(lines [][]placedKey) {
	for i, line := range lines {
		y := margin + (float64(i)+0.5)*keyHeight - 2
		for _, k := range line {
			n.part(k.x, y-7, k.x+swatch, y+7, n.color.tones[k.meaning], k.pattern)
			n.text(k.name, k.x+swatch+labelGap, y, n.color.text, false)
		}
	}
}
