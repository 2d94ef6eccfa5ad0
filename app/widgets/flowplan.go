package widgets

import (
	"cmp"
	"slices"
)

// flowPlan says where boxes stand: in which column and how far down in it. It knows no pixels.
type flowPlan struct {
	column, row []int   // of each box
	columns     [][]int // boxes from top to bottom, by column
	links       []flowEdge
}

// flowEdge is a link between boxes by their place. entry is how far down the left side of the second box it arrives, bend
// where in the gap it turns, both from 0 to 1.
type flowEdge struct {
	from, to    int
	entry, bend float32
	link        FlowLink
}

func (p flowPlan) tallest() int {
	most := 0
	for _, c := range p.columns {
		most = max(most, len(c))
	}
	return most
}

// height is where the middle of a box stands, as a share of the picture's height.
func (p flowPlan) height(i int) float32 {
	return (float32(p.row[i]) + 0.5) / float32(len(p.columns[p.column[i]]))
}

// planFlow gives each box a column to the right of all boxes it came from, as near as it can to what it goes into, and
// orders columns so that boxes stand near what they go into.
func planFlow(boxes []FlowBox, links []FlowLink) flowPlan {
	at := map[string]int{}
	for i, b := range boxes {
		at[b.ID] = i
	}
	p := flowPlan{column: make([]int, len(boxes)), row: make([]int, len(boxes))}
	for _, l := range links {
		from, ok1 := at[l.From]
		to, ok2 := at[l.To]
		if ok1 && ok2 && from != to && !p.reaches(to, from) {
			p.links = append(p.links, flowEdge{from: from, to: to, link: l})
		}
	}
	p.setColumns()
	p.setRows(len(boxes))
	p.setEntries()
	return p
}

// reaches reports whether links lead from one box to another.
func (p *flowPlan) reaches(from, to int) bool {
	if from == to {
		return true
	}
	for _, l := range p.links {
		if l.from == from && p.reaches(l.to, to) {
			return true
		}
	}
	return false
}

func (p *flowPlan) setColumns() {
	for changed := true; changed; {
		changed = false
		for _, l := range p.links {
			if p.column[l.to] <= p.column[l.from] {
				p.column[l.to] = p.column[l.from] + 1
				changed = true
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for i := range p.column {
			if n := p.latest(i); n > p.column[i] {
				p.column[i] = n
				changed = true
			}
		}
	}
}

// latest is the last column a box can stand in; one that goes nowhere stays where it is.
func (p *flowPlan) latest(i int) int {
	n := -1
	for _, l := range p.links {
		if l.from == i && (n < 0 || p.column[l.to]-1 < n) {
			n = p.column[l.to] - 1
		}
	}
	return n
}

// setRows orders the last column as given and every other one by what its boxes go into.
func (p *flowPlan) setRows(boxes int) {
	for i := range boxes {
		for len(p.columns) <= p.column[i] {
			p.columns = append(p.columns, nil)
		}
		p.columns[p.column[i]] = append(p.columns[p.column[i]], i)
	}
	for _, column := range slices.Backward(p.columns) {
		slices.SortStableFunc(column, func(a, b int) int { return cmp.Compare(p.pull(a), p.pull(b)) })
		for row, i := range column {
			p.row[i] = row
		}
	}
}

// pull is the mean height of the boxes a box goes into, told as a share of their column.
func (p *flowPlan) pull(i int) float32 {
	sum, n := float32(0), 0
	for _, l := range p.links {
		if l.from == i {
			sum += p.height(l.to)
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float32(n)
}

// setEntries spreads the lines that arrive at a box over its side when they have words of their own, and the bends of
// the boxes of a column over the gap before it.
func (p *flowPlan) setEntries() {
	for box := range p.column {
		var into []int
		labels := map[string]bool{}
		for i, l := range p.links {
			if l.to == box {
				into = append(into, i)
				labels[l.link.Label] = true
			}
		}
		slices.SortStableFunc(into, func(a, b int) int { return cmp.Compare(p.row[p.links[a].from], p.row[p.links[b].from]) })
		seen := map[string]int{}
		for _, i := range into {
			l := &p.links[i]
			if _, known := seen[l.link.Label]; !known {
				seen[l.link.Label] = len(seen)
			}
			l.entry = (float32(seen[l.link.Label]) + 0.5) / float32(len(labels))
			l.bend = p.height(box)
		}
		for k, i := range into { // one word for all lines that say the same
			for _, j := range into[:k] {
				if p.links[j].link.Label == p.links[i].link.Label {
					p.links[i].link.Label = ""
				}
			}
		}
	}
}
