package reports_test

import (
	"regexp"
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
)

// inCells is what no cell breaks: the number of a paper, and a day with its word.
var inCells = regexp.MustCompile(`\d+/[A-ZĐ]+(?:-[A-ZĐ]+)+|(?:ngày )?\d\d?/\d\d?/\d{4}`)

// TestCellsKeepTogether: in the tables of all papers numbers of papers, days, the names of units and what a member does
// in a delegation stand on one line each, where their columns have room for what is usual.
func TestCellsKeepTogether(t *testing.T) {
	seen := map[string]int{}
	typesetTexts(t, func(t *testing.T, p setPaper) {
		for i, b := range p.tree.Blocks {
			if b.Table == nil {
				continue
			}
			drawn := map[string]int{}
			for _, l := range p.lines[i] {
				for _, run := range l.runs {
					drawn[strings.TrimSpace(run.Text)]++
					for _, w := range inCells.FindAllString(run.Text, -1) {
						drawn["in "+w]++
					}
				}
			}
			for _, w := range keptTogether(b.Table) {
				key := strings.TrimSpace(w)
				seen[strings.Fields(key)[0]]++
				if drawn[key]--; drawn[key] < 0 && usual(w) {
					t.Errorf("%q stands on two lines", strings.TrimPrefix(key, "in "))
				}
			}
		}
	})
	if seen["in"] < 50 || seen["Phường"] < 50 || seen["Phó"] < 2 {
		t.Errorf("seen is only %v", seen)
	}
}

// keptTogether lists what of a table may not be broken; behind "in " stands what is a part of a cell.
func keptTogether(table *doc.Table) []string {
	var list []string
	for _, r := range table.Rows {
		for n, c := range r.Cells {
			for _, p := range c.Paras {
				text := doc.Text(p.Runs)
				if title := table.Columns[n].Title; title == "Đơn vị" || title == "Nhiệm vụ trong Đoàn" {
					if text != "" {
						list = append(list, text)
					}
					continue
				}
				if table.Columns[n].Title == "Kết quả" {
					continue // whatever somebody answered
				}
				for _, w := range inCells.FindAllString(text, -1) {
					list = append(list, "in "+w)
				}
			}
		}
	}
	return list
}

// usual tells words that are not wider than the widest number of the practice sets.
func usual(w string) bool {
	width := 0.0
	for _, r := range strings.TrimPrefix(w, "in ") {
		a, _ := fonts.Advance(fonts.Regular, r)
		width += a * 13 / 1000
	}
	return width < 104
}

// TestCountsStandRight: a column of counts stands at its right edge, and no other does.
func TestCountsStandRight(t *testing.T) {
	o := reports.Options{For: reports.Signature}
	counts := 0
	for _, tree := range []doc.Document{printed(t, whole(), model.BC, o), yearly(t, ofYear(), o), printed(t, whole(), model.PTD, o)} {
		for _, x := range tree.Blocks {
			if x.Table == nil {
				continue
			}
			for n, c := range x.Table.Columns {
				text := ""
				for _, r := range x.Table.Rows {
					if len(r.Cells) < len(x.Table.Columns) { // across the table
						continue
					}
					for _, p := range r.Cells[n].Paras {
						text += doc.Text(p.Runs)
					}
				}
				count := c.Title != "STT" && text != "" && strings.Trim(text, "0123456789") == ""
				if count {
					counts++
				}
				if right := c.Align == doc.Right; right != count && text != "" {
					t.Errorf("%s: the column %q with %q stands %s", tree.Title, c.Title, text, c.Align)
				}
			}
		}
	}
	if counts < 8 {
		t.Errorf("only %d columns count", counts)
	}
}
