package layout

import (
	"fmt"
	"math"
	"slices"

	"sogiamsat/reports/doc"
)

// grid is a table whose columns have their places.
type grid struct {
	columns []doc.Column
	edges   []float64 // column boundaries from the left margin, one more than columns
	head    []*slice  // titles and further rows of the head; empty when they are not repeated
	repeat  bool      // the head stands again on each page
}

// slice is a row, or a part of a row that may be split.
type slice struct {
	table  *grid
	head   bool
	start  bool // first slice of its row: has the rule above
	height float64
	edges  []float64 // vertical rules
	lines  []cellLine
}

// cellLine is a line of text in a cell.
type cellLine struct {
	set
	left     float64 // of the cell's text, from the left margin
	baseline float64 // from the top of the slice
}

// repeats tells a row above which the head is repeated at the top of a page.
func (s *slice) repeats() bool { return !s.head && s.table.repeat }

// table sets a table row by row.
func (l *layouter) table(t *doc.Table) error {
	g := l.grid(t)
	if len(g.columns) == 0 {
		return nil
	}
	l.after = max(l.after, l.sheet.Table.Before)
	heads := t.HeadRows()
	if err := l.tableHead(g, t.Rows[:heads]); err != nil {
		return err
	}
	for n := heads; n < len(t.Rows); n++ {
		cells, err := l.cells(g, t.Rows[n].Cells, n, t.Rows[n].Bold)
		if err != nil {
			return err
		}
		l.addRow(g, cells, false)
		if t.Rows[n].KeepsNext() {
			l.need = 1
		}
	}
	l.after = l.sheet.Table.After
	return nil
}

// grid scales the shares of the columns to the text width. Rows with more cells than columns get columns of their own.
func (l *layouter) grid(t *doc.Table) *grid {
	g := &grid{columns: slices.Clone(t.Columns)}
	for _, r := range t.Rows {
		n := 0
		for _, c := range r.Cells {
			n += min(max(1, c.Span), max(1, len(t.Columns)))
		}
		for len(g.columns) < min(n, len(r.Cells)) {
			g.columns = append(g.columns, doc.Column{Share: 1})
		}
	}
	g.edges = l.columnEdges(g.columns)
	return g
}

// columnEdges divides the text width by the shares, but leaves no column narrower than a letter with its padding.
func (l *layouter) columnEdges(columns []doc.Column) []float64 {
	whole, n := l.page.textWidth(), float64(len(columns))
	least := min(whole/n, l.sheet.Roles[doc.Cell].Size*1.2+2*l.sheet.Table.PadX)
	total, smallest := 0.0, math.Inf(1)
	for _, c := range columns {
		total += usableShare(c.Share)
		smallest = min(smallest, usableShare(c.Share))
	}
	if smallest/total*whole >= least {
		least = 0
	}
	edges := make([]float64, len(columns)+1)
	for i, c := range columns {
		edges[i+1] = edges[i] + least + usableShare(c.Share)/total*(whole-n*least)
	}
	return edges
}

// usableShare is a column's share, or 1 for what is no share.
func usableShare(share float64) float64 {
	if !(share > 0 && share < 1e6) {
		return 1
	}
	return share
}

// tableHead sets the titles of the columns and the rows that belong to them, centred in both directions.
func (l *layouter) tableHead(g *grid, more []doc.Row) error {
	titles := make([]doc.TableCell, len(g.columns))
	titled := false
	for i, c := range g.columns {
		titled = titled || c.Title != ""
		titles[i].Paras = []doc.Para{{
			Role: doc.Cell, Runs: []doc.Run{{Text: c.Title, Bold: true}}, Field: fmt.Sprintf("Tên cột %d của bảng", i+1),
		}}
	}
	if !titled {
		return nil
	}
	plain := g.columns
	g.columns = slices.Clone(plain)
	for i := range g.columns {
		g.columns[i].Align = doc.Center
	}
	defer func() { g.columns = plain }()
	var rows [][]cell
	height := 0.0
	for n, r := range append([]doc.Row{{Cells: titles, Bold: true}}, more...) {
		cells, err := l.cells(g, r.Cells, max(0, n-1), r.Bold)
		if err != nil {
			return err
		}
		rows = append(rows, cells)
		height += l.rowHeight(cells)
	}
	g.repeat = height <= l.splitHeight()
	for _, cells := range rows {
		l.addRow(g, cells, true)
		if g.repeat {
			g.head = append(g.head, l.items[len(l.items)-1].row)
		}
		l.need = 1
	}
	return nil
}

// cell is the text of one cell.
type cell struct {
	from, to int // columns
	lines    []cellLine
	leading  float64
}

// cells sets the cells of a row, each in the width of its columns.
func (l *layouter) cells(g *grid, row []doc.TableCell, n int, bold bool) ([]cell, error) {
	cells := make([]cell, 0, len(row))
	end := 0
	for i, columns := range reach(row, len(g.columns)) {
		if columns[0] < end { // no column is left: below the text of the last cell
			if err := l.fill(&cells[len(cells)-1], &row[i], g, cellField(n, i), bold); err != nil {
				return nil, err
			}
			continue
		}
		c := cell{from: columns[0], to: columns[1]}
		end = c.to
		if err := l.fill(&c, &row[i], g, cellField(n, i), bold); err != nil {
			return nil, err
		}
		cells = append(cells, c)
	}
	return cells, nil
}

func cellField(row, column int) string {
	return fmt.Sprintf("Bảng, hàng %d, cột %d", row+1, column+1)
}

// fill sets the paragraphs of a cell below what is in it.
func (l *layouter) fill(c *cell, from *doc.TableCell, g *grid, field string, bold bool) error {
	left, right := g.edges[c.from], g.edges[c.to]
	pad := min(l.sheet.Table.PadX, (right-left)/4)
	for i := range from.Paras {
		p := &from.Paras[i]
		q := l.cellPara(p, g.columns[c.from].Align, bold)
		if q.field == "" {
			q.field = field
		}
		lines, err := l.setLines(q, right-left-2*pad)
		if err != nil {
			return err
		}
		c.leading = q.look.Leading
		for _, s := range lines {
			c.lines = append(c.lines, cellLine{set: s, left: left + pad})
		}
	}
	return nil
}

// cellPara is a paragraph of a cell: in the look of role Cell, aligned as its column.
func (l *layouter) cellPara(p *doc.Para, align doc.Align, bold bool) *para {
	look := l.sheet.Roles[doc.Cell]
	if align == "" {
		align = doc.Left
	}
	look.Align = align
	look.Hang = true
	if bold {
		look.Style |= Bold
		look.LabelStyle |= Bold
	}
	q := &para{look: &look, label: p.Label, outline: p.Outline}
	q.size, q.field = look.Size, p.Field
	q.text, q.spans = runsOf(p.Runs, look.Style)
	return q
}

func (l *layouter) splitHeight() float64 { return l.page.textHeight() * l.sheet.Table.SplitShare }

func (l *layouter) rowHeight(cells []cell) float64 {
	most := 1
	for i := range cells {
		most = max(most, len(cells[i].lines))
	}
	return float64(most)*l.sheet.Roles[doc.Cell].Leading + 2*l.sheet.Table.PadY
}

// addRow appends a row: whole, or line by line when it is too high to be moved as one.
func (l *layouter) addRow(g *grid, cells []cell, head bool) {
	look := l.sheet.Roles[doc.Cell]
	height := l.rowHeight(cells)
	whole := height <= l.splitHeight()
	rows := int(math.Round((height - 2*l.sheet.Table.PadY) / look.Leading))
	step := rows
	if !whole {
		step = 1
	}
	for n := 0; n < rows; n += step {
		s := &slice{table: g, head: head, start: n == 0, edges: rowEdges(g, cells), height: float64(step) * look.Leading}
		top := 0.0
		if n == 0 {
			top = l.sheet.Table.PadY
		}
		for i := range cells {
			shift := 0.0
			if head && whole {
				shift = float64(rows-len(cells[i].lines)) * look.Leading / 2
			}
			s.take(cells[i].lines, n, step, top+shift, look)
		}
		s.height += top
		if n+step >= rows {
			s.height += l.sheet.Table.PadY
		}
		glued := n == 1 || n > 0 && n == rows-1
		l.add(item{kind: rowItem, row: s, height: s.height, lines: rowLines(whole), glued: glued})
	}
}

// rowLines is how much text a row counts for: a whole row is enough company for a heading.
func rowLines(whole bool) int {
	if whole {
		return keptLines
	}
	return 1
}

// take moves the lines [n, n+step) of a cell into the slice.
func (s *slice) take(lines []cellLine, n, step int, top float64, look Look) {
	for i := n; i < min(n+step, len(lines)); i++ {
		c := lines[i]
		c.baseline = top + float64(i-n)*look.Leading + ascent(look.Size, look.Leading)
		s.lines = append(s.lines, c)
	}
}

// rowEdges lists the vertical rules of a row; columns without a cell stay one empty field each.
func rowEdges(g *grid, cells []cell) []float64 {
	edges := []float64{g.edges[0]}
	at := 0
	for _, c := range cells {
		edges = append(edges, g.edges[c.to])
		at = c.to
	}
	return append(edges, g.edges[at+1:]...)
}

// row draws a slice at the pen.
func (e *emitter) row(s *slice) {
	for i := range s.lines {
		c := &s.lines[i]
		e.line(&c.set, e.look.Left+c.left, e.y+c.baseline)
	}
	e.borders.row(e, s)
}

// borders collects the rules of a table on one page, so that each is drawn in one piece.
type borders struct {
	open   []Line // vertical rules that reach the last row
	head   bool   // the last row was the head
	bottom float64
	left   float64
	right  float64
}

func (b *borders) row(e *emitter, s *slice) {
	thick := e.l.sheet.Hairline
	if s.start || b.head || len(b.open) == 0 {
		x := e.look.Left
		e.pg.Lines = append(e.pg.Lines, Line{x + s.edges[0], e.y, x + s.edges[len(s.edges)-1], e.y, thick})
	}
	next := make([]Line, 0, len(s.edges))
	for _, edge := range s.edges {
		v := Line{e.look.Left + edge, e.y, e.look.Left + edge, e.y + s.height, thick}
		for i := range b.open {
			if b.open[i].X1 == v.X1 {
				v.Y1 = b.open[i].Y1
				b.open[i].Width = 0
			}
		}
		next = append(next, v)
	}
	b.flush(e.pg)
	b.open = next
	b.left, b.right = next[0].X1, next[len(next)-1].X1
	b.bottom, b.head = e.y+s.height, s.head
}

// flush draws the rules that go no further.
func (b *borders) flush(p *Page) {
	for _, v := range b.open {
		if v.Width > 0 {
			p.Lines = append(p.Lines, v)
		}
	}
}

// end closes the table on this page.
func (b *borders) end(p *Page, thick float64) {
	b.flush(p)
	p.Lines = append(p.Lines, Line{b.left, b.bottom, b.right, b.bottom, thick})
	b.open = nil
}
