package widgets

import "slices"

// arrange orders the rows and puts headings between them.
func (l *DataList[T]) arrange() {
	l.rows = slices.Clone(l.all)
	if compare := l.compare(); compare != nil {
		order := make([]int, len(l.all))
		for i := range order {
			order[i] = i
		}
		parts := l.parts()
		slices.SortStableFunc(order, func(a, b int) int {
			if parts[a] != parts[b] {
				return parts[a] - parts[b]
			}
			return compare(a, b)
		})
		for to, from := range order {
			l.rows[to] = l.all[from]
		}
	}
	l.buildLines()
}

// compare orders rows, by where they stand among those that were set; nil: they stay in that order.
func (l *DataList[T]) compare() func(a, b int) int {
	n := l.orderedBy()
	if n < 0 {
		return nil
	}
	way := 1
	if l.order.descending {
		way = -1
	}
	if by := l.config.Columns[n].Compare; by != nil {
		return func(a, b int) int { return way * by(l.all[a], l.all[b]) }
	}
	places := l.config.Places(l.texts(n))
	return func(a, b int) int {
		switch x, y := places[a], places[b]; {
		case x >= 0 && y >= 0:
			return way * (x - y)
		case x >= 0:
			return -1
		case y >= 0:
			return 1
		}
		return 0
	}
}

// orderedBy is the column that the rows are ordered by, -1 for none.
func (l *DataList[T]) orderedBy() int {
	n := slices.IndexFunc(l.config.Columns, func(c Column[T]) bool { return c.ID == l.order.column })
	if l.order.column == "" || !l.ordersBy(n) {
		return -1
	}
	return n
}

// texts is what the cells of the n-th column say.
func (l *DataList[T]) texts(n int) []string {
	c := l.config.Columns[n]
	texts := make([]string, len(l.all))
	for i, r := range l.all {
		if c.Badge != nil {
			texts[i] = c.Badge(r).Word
			continue
		}
		texts[i] = c.Text(r)
	}
	return texts
}

// parts are the parts of the list that rows stay in: its groups in the order they came in, and below them its sums.
func (l *DataList[T]) parts() []int {
	parts := make([]int, len(l.all))
	order := map[string]int{}
	for i, r := range l.all {
		switch {
		case l.config.Sum != nil && l.config.Sum(r):
			parts[i] = len(l.all)
		case l.config.Group != nil:
			g := l.config.Group(r)
			if _, known := order[g]; !known {
				order[g] = len(order)
			}
			parts[i] = order[g]
		}
	}
	return parts
}

// ordersBy says whether rows can be ordered by the n-th column.
func (l *DataList[T]) ordersBy(n int) bool {
	if n < 0 || n >= len(l.config.Columns) || l.config.NoHeader {
		return false
	}
	return l.config.Columns[n].Compare != nil || l.config.Places != nil
}

// sortByColumn orders by the n-th column; the second time it turns the order round, the third time back as set.
func (l *DataList[T]) sortByColumn(n int) {
	if !l.ordersBy(n) {
		return
	}
	id := l.config.Columns[n].ID
	switch {
	case l.order.column != id:
		l.sort(sortOrder{column: id})
	case !l.order.descending:
		l.sort(sortOrder{column: id, descending: true})
	default:
		l.sort(sortOrder{})
	}
}

// sort orders by hand: the list comes back so.
func (l *DataList[T]) sort(o sortOrder) {
	l.SortBy(o.column, o.descending)
	if l.onSort != nil {
		l.onSort(l.order)
	}
}
