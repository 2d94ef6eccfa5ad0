package widgets

// Memory keeps on this PC how people arranged lists and parts of pages, by name: "missions" for a list, "missions/code"
// for its column. Widths are in pixels.
type Memory interface {
	// WidthOf is the width of a column or of a part of a page, fallback where none was set.
	WidthOf(name string, fallback float32) float32
	SetWidth(name string, width float32)
	// OrderOf is the column a list is sorted by; "" is its own order.
	OrderOf(list string) (column string, descending bool)
	SetOrder(list, column string, descending bool)
}

// Remember gives the columns the widths, and the rows the order, that they had last, and keeps them when they change.
func (l *DataList[T]) Remember(m Memory, name string) *DataList[T] {
	for _, c := range l.config.Columns {
		if c.Width > 0 {
			l.SetWidth(c.ID, m.WidthOf(name+"/"+c.ID, c.Width))
		}
	}
	if column, descending := m.OrderOf(name); column != "" {
		l.SortBy(column, descending)
	}
	l.onWidth = func(column string, width float32) { m.SetWidth(name+"/"+column, width) }
	l.onSort = func(o sortOrder) { m.SetOrder(name, o.column, o.descending) }
	return l
}

// Remember gives the left part the width that it had last, and keeps it when it changes.
func (s *SplitView) Remember(m Memory, name string) *SplitView {
	s.SetLeft(m.WidthOf(name, s.width))
	s.onMoved = func(left float32) { m.SetWidth(name, left) }
	return s
}
