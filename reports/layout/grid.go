package layout

import "sogiamsat/reports/doc"

// Grid is where the columns of a table lie, for writers of other formats.
type Grid struct {
	Columns []doc.Column // with those that rows have beyond the table's own
	Edges   []float64    // boundaries from the left margin in points, one more than columns
}

// GridOf returns the columns that Layout gives a table on a page of the sheet. The sheet must be one that Layout accepts.
func GridOf(t *doc.Table, s Sheet, landscape bool) Grid {
	l := &layouter{sheet: s, page: s.Portrait}
	if landscape {
		l.page = s.Landscape
	}
	g := l.grid(t)
	return Grid{Columns: g.columns, Edges: g.edges}
}

// Reach returns the columns of each cell of a row: from the first to the one before the second. Cells for which no
// column is left lie in the columns of the last that has some.
func (g Grid) Reach(row []doc.TableCell) [][2]int { return reach(row, len(g.Columns)) }

// reach gives the cells of a row their columns. A cell gets what it asks for, as long as each later cell keeps one.
func reach(row []doc.TableCell, columns int) [][2]int {
	out := make([][2]int, 0, len(row))
	at := 0
	for i := range row {
		if at >= columns {
			out = append(out, out[len(out)-1])
			continue
		}
		to := min(at+max(1, row[i].Span), columns)
		if left := len(row) - i - 1; to > columns-left {
			to = max(at+1, columns-left)
		}
		out = append(out, [2]int{at, to})
		at = to
	}
	return out
}
