package model

import (
	"slices"
	"strings"
)

// ParseRows reads what Excel or Word put on the clipboard as rows of cells. Cells are parted by tabs and rows by line
// ends. Excel quotes a cell that holds line breaks, tabs or quotes: these are kept. A quotation mark that does not end
// before a tab or a line end is a letter like others, as in Word's text. Empty rows are left out, and with them the line
// end after the last row; columns that are empty everywhere at the right are left out too.
func ParseRows(text string) [][]string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	var rows [][]string
	var row []string
	for {
		cell, rest := nextCell(text)
		row = append(row, cell)
		if !strings.HasPrefix(rest, "\t") {
			rows, row = appendRow(rows, row), nil
		}
		if rest == "" {
			return evenRows(rows)
		}
		text = rest[1:]
	}
}

// nextCell takes one cell off the text; rest begins with the tab or line end behind it.
func nextCell(text string) (cell, rest string) {
	if strings.HasPrefix(text, `"`) {
		if cell, rest, ok := quotedCell(text[1:]); ok {
			return cell, rest
		}
	}
	end := strings.IndexAny(text, "\t\n")
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}

// quotedCell reads up to the closing quotation mark; doubled ones stand for one.
func quotedCell(text string) (cell, rest string, ok bool) {
	var b strings.Builder
	for {
		i := strings.IndexByte(text, '"')
		if i < 0 {
			return "", "", false
		}
		b.WriteString(text[:i])
		text = text[i+1:]
		if strings.HasPrefix(text, `"`) {
			b.WriteByte('"')
			text = text[1:]
			continue
		}
		return b.String(), text, text == "" || text[0] == '\t' || text[0] == '\n'
	}
}

func appendRow(rows [][]string, row []string) [][]string {
	if slices.ContainsFunc(row, func(c string) bool { return strings.TrimSpace(c) != "" }) {
		return append(rows, row)
	}
	return rows
}

// evenRows gives all rows the same number of cells: that of the last column with anything in it.
func evenRows(rows [][]string) [][]string {
	width := 0
	for _, r := range rows {
		for i, c := range r {
			if strings.TrimSpace(c) != "" {
				width = max(width, i+1)
			}
		}
	}
	for i, r := range rows {
		for len(r) < width {
			r = append(r, "")
		}
		rows[i] = r[:width]
	}
	return rows
}
