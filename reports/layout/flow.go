package layout

// paginate distributes the items over pages: each page takes as much as fits and ends at the last place where it may.
func (l *layouter) paginate() {
	e := emitter{l: l, look: l.sheet.Portrait}
	for i := 0; i < len(l.items); {
		if l.items[i].kind == sectionItem {
			e.section(*l.items[i].page)
			i++
			continue
		}
		end := l.pageEnd(i, e.look.textHeight())
		e.page(i, end)
		i = end
	}
	if len(l.result.Pages) == 0 {
		e.page(0, 0)
	}
}

// pageEnd returns the number of the item behind the page that starts with item i.
func (l *layouter) pageEnd(i int, room float64) int {
	y := l.headHeight(i)
	end := i
	for j := i; j < len(l.items); j++ {
		it := &l.items[j]
		if it.kind == sectionItem {
			return j
		}
		if j > i {
			y += it.before
		}
		if y += it.height; y > room+rounding && j > i {
			if end > i {
				return end
			}
			return j // a chain higher than the page has to break somewhere
		}
		if j+1 < len(l.items) && !l.items[j+1].glued {
			end = j + 1
		}
	}
	return len(l.items)
}

// headHeight is the height of the table head that is repeated above item i.
func (l *layouter) headHeight(i int) float64 {
	height := 0.0
	if row := l.items[i].row; row != nil && row.repeats() {
		for _, head := range row.table.head {
			height += head.height
		}
	}
	return height
}
