package docx

import (
	"math"
	"slices"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
)

// table writes a table whose head is repeated on each page and whose rows stay whole unless they are very high.
func (w *writer) table(i int, b *doc.Block) {
	t, look := b.Table, w.sheet.Table
	grid := layout.GridOf(t, w.sheet, w.turn)
	if len(grid.Columns) == 0 {
		return
	}
	heights := rowHeights(w.lay(*b))
	most := w.textHeight() * look.SplitShare
	w.apart(i, look.Before)
	w.tableOpen(grid.Edges, w.sheet.Hairline, look)
	head := len(heights) > len(t.Rows)
	if head {
		w.tableHead(grid, heights[0] <= most)
		heights = heights[1:]
	}
	heads := t.HeadRows()
	for n := range t.Rows {
		whole := n >= len(heights) || heights[n] <= most
		w.row(grid, &t.Rows[n], rowLook{whole: whole, head: n < heads, keep: n < heads || w.tied[i] && n == len(t.Rows)-1})
	}
	w.out.raw(`</w:tbl>`)
	w.space = look.After
}

// rowHeights reads the heights of the rows off the rules of a table on an endless page.
func rowHeights(p layout.Page) []float64 {
	var ys []float64
	for _, l := range p.Lines {
		if l.Y1 == l.Y2 {
			ys = append(ys, l.Y1)
		}
	}
	slices.Sort(ys)
	ys = slices.Compact(ys)
	var heights []float64
	for i := 1; i < len(ys); i++ {
		heights = append(heights, ys[i]-ys[i-1])
	}
	return heights
}

// tableOpen opens a table with its columns; rules are so thick, none where that is 0.
func (w *writer) tableOpen(edges []float64, thick float64, look layout.TableLook) {
	m := &w.out
	m.raw(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>`, twips(edges[len(edges)-1]))
	if thick > 0 {
		m.raw(`<w:tblBorders>`)
		for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			m.raw(`<w:%s w:val="single" w:sz="%d" w:space="0" w:color="000000"/>`, side, eighths(thick))
		}
		m.raw(`</w:tblBorders>`)
	}
	m.raw(`<w:tblLayout w:type="fixed"/><w:tblCellMar>`)
	for _, side := range []struct {
		name string
		pad  float64
	}{{"top", look.PadY}, {"left", look.PadX}, {"bottom", look.PadY}, {"right", look.PadX}} {
		m.raw(`<w:%s w:w="%d" w:type="dxa"/>`, side.name, twips(side.pad))
	}
	m.raw(`</w:tblCellMar></w:tblPr><w:tblGrid>`)
	for i := 1; i < len(edges); i++ {
		m.raw(`<w:gridCol w:w="%d"/>`, twips(edges[i])-twips(edges[i-1]))
	}
	m.raw(`</w:tblGrid>`)
}

// tableHead writes the titles of the columns.
func (w *writer) tableHead(grid layout.Grid, repeat bool) {
	w.out.raw(`<w:tr><w:trPr>`)
	if repeat {
		w.out.raw(`<w:cantSplit/><w:tblHeader/>`)
	}
	w.out.raw(`</w:trPr>`)
	for i, c := range grid.Columns {
		w.cellOpen(grid, i, i+1, true)
		l := looks{style: styleHeadCell, keepNext: true, leading: w.sheet.Roles[doc.Cell].Leading}
		w.cellPara(&doc.Para{Role: doc.Cell, Runs: []doc.Run{{Text: c.Title}}}, l, fonts.Bold, fonts.Bold, w.room(grid, i, i+1))
		w.out.raw(`</w:tc>`)
	}
	w.out.raw(`</w:tr>`)
}

// rowLook says how a row stands: not divided, in the head, with what follows.
type rowLook struct{ whole, head, keep bool }

// row writes one row; its cells keep with the paragraph behind the table where the look says so.
func (w *writer) row(grid layout.Grid, r *doc.Row, look rowLook) {
	w.out.raw(`<w:tr><w:trPr>`)
	if look.whole {
		w.out.raw(`<w:cantSplit/>`)
	}
	if look.whole && look.head {
		w.out.raw(`<w:tblHeader/>`)
	}
	w.out.raw(`</w:trPr>`)
	end := 0
	for i, reach := range grid.Reach(r.Cells) {
		if reach[0] >= end {
			if end > 0 {
				w.out.raw(`</w:tc>`)
			}
			w.cellOpen(grid, reach[0], reach[1], false)
			end = reach[1]
		}
		align := grid.Columns[reach[0]].Align
		if look.head {
			align = doc.Center
		}
		w.cell(&r.Cells[i], align, r.Bold, look.keep, w.room(grid, reach[0], reach[1]))
	}
	if end > 0 {
		w.out.raw(`</w:tc>`)
	}
	for ; end < len(grid.Columns); end++ {
		w.cellOpen(grid, end, end+1, false)
		w.cell(&doc.TableCell{}, doc.Left, false, look.keep, 0)
		w.out.raw(`</w:tc>`)
	}
	w.out.raw(`</w:tr>`)
}

func (w *writer) cellOpen(grid layout.Grid, from, to int, centred bool) {
	width := twips(grid.Edges[to]) - twips(grid.Edges[from])
	w.out.raw(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if to-from > 1 {
		w.out.raw(`<w:gridSpan w:val="%d"/>`, to-from)
	}
	if pad := w.padding(grid, from, to); pad < w.sheet.Table.PadX {
		w.out.raw(`<w:tcMar><w:left w:w="%[1]d" w:type="dxa"/><w:right w:w="%[1]d" w:type="dxa"/></w:tcMar>`, twips(pad))
	}
	if centred {
		w.out.raw(`<w:vAlign w:val="center"/>`)
	}
	w.out.raw(`</w:tcPr>`)
}

// padding is the distance of a cell's text from its sides: less than usual in very narrow columns.
func (w *writer) padding(grid layout.Grid, from, to int) float64 {
	return min(w.sheet.Table.PadX, (grid.Edges[to]-grid.Edges[from])/4)
}

// room is the width that a cell leaves to its text.
func (w *writer) room(grid layout.Grid, from, to int) float64 {
	return grid.Edges[to] - grid.Edges[from] - 2*w.padding(grid, from, to)
}

// cell writes the paragraphs of a cell with so much room for text; the format wants at least one.
func (w *writer) cell(c *doc.TableCell, align doc.Align, bold, keep bool, room float64) {
	look := w.sheet.Roles[doc.Cell]
	style := look.Style
	if bold {
		style |= fonts.Bold
	}
	l := looks{style: roleID(doc.Cell), keepNext: keep}
	if align != "" && align != look.Align {
		l.justify = justification(align)
	}
	for i := range c.Paras {
		l.keepNext = keep || c.Paras[i].KeepNxt
		w.cellPara(&c.Paras[i], l, style, look.Style, room)
	}
	if len(c.Paras) == 0 {
		w.cellPara(&doc.Para{Role: doc.Cell}, l, style, look.Style, room)
	}
}

// cellPara writes a paragraph of a cell that leaves so much room to its text; its lines hang under the text behind the label.
func (w *writer) cellPara(p *doc.Para, l looks, style, base layout.Style, room float64) {
	look := w.sheet.Roles[doc.Cell]
	look.LabelStyle |= style
	own := false
	if p.Label != "" {
		texts := w.lay(doc.Block{Para: &doc.Para{Role: doc.Cell, Label: p.Label, Runs: p.Runs, Field: p.Field}}).Texts
		if own = labelled(p, texts); own && len(texts) > 1 {
			l.indented, l.left = true, texts[1].X
			l.first = math.Min(0, texts[0].X-texts[1].X)
		}
	}
	w.out.raw(`<w:p>`)
	w.out.properties(l)
	w.label(p, layout.Look{Style: base, LabelStyle: look.LabelStyle}, own)
	w.cellRuns(p, style, base, room-l.left)
	w.out.raw(`</w:p>`)
}

// cellRuns writes the runs of a cell. Words stay together as far as the column is wide enough for them.
func (w *writer) cellRuns(p *doc.Para, style, base layout.Style, room float64) {
	bound := []rune(layout.Bind(doc.Text(p.Runs)))
	joined := slices.Clone(bound)
	joinLast(joined)
	switch {
	case w.fits(joined, room):
		bound = joined
	case !w.fits(bound, room):
		bound = []rune(doc.Text(p.Runs))
		w.out.loose = true
	}
	w.boundRuns(p.Runs, bound, style, base, nil)
	w.out.loose = false
}

// fits tells whether all words of a cell's text that stay together find room on a line, in the widest of the faces.
func (w *writer) fits(text []rune, room float64) bool {
	room *= 1000 / w.sheet.Roles[doc.Cell].Size
	sum := 0.0
	for _, r := range text {
		if r == ' ' {
			sum = 0
			continue
		}
		advance, _ := fonts.Advance(fonts.Bold, r)
		if sum += advance; sum > room {
			return false
		}
	}
	return true
}
