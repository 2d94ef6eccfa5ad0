package layout_test

import (
	"math"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

func cellOf(text string) doc.TableCell {
	return doc.TableCell{Paras: []doc.Para{{Role: doc.Cell, Runs: []doc.Run{{Text: text}}}}}
}

func rowOf(texts ...string) doc.Row {
	var r doc.Row
	for _, t := range texts {
		r.Cells = append(r.Cells, cellOf(t))
	}
	return r
}

func tableOf(columns []doc.Column, rows ...doc.Row) doc.Block {
	return doc.Block{Table: &doc.Table{Columns: columns, Rows: rows}}
}

// verticals returns the places of the vertical rules of a page.
func verticals(p layout.Page) map[float64]float64 {
	at := map[float64]float64{}
	for _, l := range p.Lines {
		if l.X1 == l.X2 {
			at[math.Round(l.X1*10)/10] += l.Y2 - l.Y1
		}
	}
	return at
}

func TestTableColumns(t *testing.T) {
	s := frontSheet()
	r := lay(t, blocks(wardTable(3)))
	at := verticals(r.Pages[0])
	left, width := s.Portrait.Left, s.Portrait.Width-s.Portrait.Left-s.Portrait.Right
	for _, share := range []float64{0, 1, 4, 11, 13} {
		x := math.Round((left+width*share/13)*10) / 10
		if at[x] < 60 {
			t.Errorf("no rule at %.1f: %v", x, at)
		}
	}
	if len(at) != 5 {
		t.Errorf("%d vertical rules, want 5", len(at))
	}
	head, _ := find(t, r, "Nội dung kiến nghị")
	near(t, "middle of a title", middle(head), left+width*7.5/13)
	number, _ := find(t, r, "1.01")
	near(t, "right end of a number", number.X+number.Width, left+width-1.6*mm)
	text, _ := find(t, r, "Phường 01")
	near(t, "left end of a text", text.X, left+width/13+1.6*mm)
	if head.Style != layout.Bold || text.Style != layout.Regular || text.Size != 13 {
		t.Errorf("head %+v, text %+v", head, text)
	}
}

func TestTableHeadIsRepeated(t *testing.T) {
	r := lay(t, blocks(doc.P(doc.Body, "x"), wardTable(60)))
	if len(r.Pages) < 3 {
		t.Fatalf("%d pages", len(r.Pages))
	}
	for n, p := range r.Pages {
		heads := 0
		for _, x := range p.Texts {
			if x.Text == "STT" {
				heads++
			}
		}
		if heads != 1 {
			t.Errorf("page %d has %d heads", n+1, heads)
		}
		closed := 0.0
		for _, l := range p.Lines {
			closed = max(closed, l.Y1, l.Y2)
		}
		bottom := 0.0
		for _, l := range p.Lines {
			if l.Y1 == l.Y2 {
				bottom = max(bottom, l.Y1)
			}
		}
		near(t, "lowest rule closes the table", bottom, closed)
	}
}

// A row of the head stands centred under the titles on each page.
func TestRowsOfTheHeadAreRepeated(t *testing.T) {
	table := doc.Table{Columns: []doc.Column{{Title: "Tên", Share: 1, Align: doc.Left}}, Rows: []doc.Row{{Head: true, Cells: []doc.TableCell{cellOf("(1)")}}}}
	for range 100 {
		table.Rows = append(table.Rows, doc.Row{Cells: []doc.TableCell{cellOf("Dòng")}})
	}
	r := lay(t, blocks(doc.Block{Table: &table}))
	if len(r.Pages) < 2 {
		t.Fatalf("%d pages", len(r.Pages))
	}
	for n, page := range r.Pages {
		texts := page.Texts
		if n > 0 {
			texts = texts[1:] // page number
		}
		if texts[0].Text != "Tên" || texts[1].Text != "(1)" || texts[2].Text != "Dòng" {
			t.Fatalf("page %d begins %q, %q, %q", n+1, texts[0].Text, texts[1].Text, texts[2].Text)
		}
		near(t, "middle of the number", middle(texts[1]), middle(texts[0]))
	}
}

func TestRowsStayWhole(t *testing.T) {
	for shift := range 45 {
		var d doc.Document
		for range shift {
			d.Blocks = append(d.Blocks, doc.P(doc.Body, "x"))
		}
		d.Blocks = append(d.Blocks, tableOf([]doc.Column{{Title: "A", Share: 1}}, rowOf("p1 "+strings.Repeat("chữ ", 60)+" q1"), rowOf("p2 "+strings.Repeat("chữ ", 60)+" q2")))
		r := lay(t, d)
		pageOf := func(word string) int {
			for n, p := range r.Pages {
				for _, x := range p.Texts {
					if strings.Contains(" "+x.Text+" ", " "+word+" ") {
						return n
					}
				}
			}
			t.Fatalf("%s is missing", word)
			return 0
		}
		if pageOf("p1") != pageOf("q1") || pageOf("p2") != pageOf("q2") {
			t.Errorf("shift %d: a row is split", shift)
		}
		if _, head := find(t, r, "A"); head != pageOf("p1") {
			t.Errorf("shift %d: the head stands alone", shift)
		}
	}
}

func TestARowLongerThanAPageIsSplit(t *testing.T) {
	text := strings.Join(bodies, " ")
	r := lay(t, blocks(tableOf([]doc.Column{{Title: "STT", Share: 1}, {Title: "Nội dung", Share: 3}, {Title: "Ghi chú", Share: 1}},
		rowOf("1", text, "ngắn"), rowOf("2", "hai", "ba"))))
	if len(r.Pages) < 2 {
		t.Fatalf("%d pages", len(r.Pages))
	}
	got := letters(r)
	for _, w := range strings.Fields(text) {
		if !strings.Contains(got, w) {
			t.Errorf("%q is lost", w)
		}
	}
	for n, p := range r.Pages {
		head, _ := find(t, layout.Result{Pages: r.Pages[n : n+1]}, "Nội dung")
		between(t, "rules just below the head", rulesBetween(p, head.Y, head.Y+9), 1, 1)
		if len(p.Texts) < 10 {
			t.Errorf("page %d has only %d texts", n+1, len(p.Texts))
		}
	}
}

// rulesBetween counts the horizontal rules of a page in a range.
func rulesBetween(p layout.Page, top, bottom float64) float64 {
	n := 0.0
	for _, l := range p.Lines {
		if l.Y1 == l.Y2 && l.Y1 > top && l.Y1 < bottom {
			n++
		}
	}
	return n
}

func TestTableShapes(t *testing.T) {
	wide := doc.Row{Cells: []doc.TableCell{cellOf("rộng"), cellOf("phải")}}
	wide.Cells[0].Span = 2
	three := []doc.Column{{Title: "A", Share: 1}, {Title: "B", Share: 1}, {Title: "C", Share: 1}}
	tests := map[string]struct {
		block doc.Block
		want  string
	}{
		"no columns, no rows":     {tableOf(nil), ""},
		"only a head":             {tableOf(three), "ABC"},
		"columns without titles":  {tableOf([]doc.Column{{}, {}}, rowOf("a", "b")), "ab"},
		"rows without columns":    {tableOf(nil, rowOf("a", "b"), rowOf("c")), "abc"},
		"more cells than columns": {tableOf(three[:1], rowOf("a", "b", "c")), "Aabc"},
		"fewer cells":             {tableOf(three, rowOf("a")), "ABCa"},
		"a row without cells":     {tableOf(three, doc.Row{}), "ABC"},
		"an empty cell":           {tableOf(three, doc.Row{Cells: make([]doc.TableCell, 3)}), "ABC"},
		"span":                    {tableOf(three, wide, rowOf("a", "b", "c")), "ABCrộngphảiabc"},
		"mad shares": {tableOf([]doc.Column{
			{Title: "A", Share: math.NaN()},
			{Title: "B", Share: math.Inf(1)},
			{Title: "C", Share: -4},
			{Title: "D", Share: 1e-300},
		}), "ABCD"},
		"bold row": {tableOf(three, doc.Row{Bold: true, Cells: []doc.TableCell{cellOf("cộng")}}), "ABCcộng"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := letters(lay(t, blocks(tt.block))); got != tt.want {
				t.Errorf("letters %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSpanningCellHasNoRuleInside(t *testing.T) {
	row := doc.Row{Cells: []doc.TableCell{cellOf("rộng"), cellOf("phải")}}
	row.Cells[0].Span = 2
	r := lay(t, blocks(tableOf([]doc.Column{{Share: 1}, {Share: 1}, {Share: 1}}, rowOf("a", "b", "c"), row)))
	at := verticals(r.Pages[0])
	outer, inner := 0.0, math.Inf(1)
	for _, length := range at {
		outer, inner = max(outer, length), min(inner, length)
	}
	if len(at) != 4 || inner > outer*0.6 {
		t.Errorf("lengths of the rules: %v", at)
	}
}

func TestTableAfterTextIsApart(t *testing.T) {
	r := lay(t, blocks(doc.P(doc.Body, "x"), wardTable(1), doc.P(doc.Body, "y")))
	before, _ := find(t, r, "x")
	after, _ := find(t, r, "y")
	top, bottom := math.Inf(1), 0.0
	for _, l := range r.Pages[0].Lines {
		top, bottom = min(top, l.Y1), max(bottom, l.Y2)
	}
	between(t, "space above the table", top-before.Y, 10, 20)
	between(t, "space below the table", after.Y-bottom, 16, 26)
}
