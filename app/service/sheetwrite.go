package service

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sogiamsat/data/model"
)

// mostCell is how much a cell of Excel holds, in UTF-16 units; what is longer would be cut.
const mostCell = excelize.TotalCellChars

// Sheet is a list for Excel: a head row that stays in sight, then one row for each record.
type Sheet struct {
	Name    string // of the file: "Nhận xét PN-2023-01.xlsx"
	title   string // of the sheet
	columns []sheetColumn
	rows    []sheetRow
}

// sheetColumn is one column; its width is in characters.
type sheetColumn struct {
	head  string
	width float64
}

// sheetRow is one record: what a message calls it, and a cell for each column: a string, an int or a model.Date.
type sheetRow struct {
	record string
	cells  []any
}

// Only says of a list that it was narrowed, in its name and above each printed page: "quá hạn". Empty words say nothing.
func (s Sheet) Only(words string) Sheet {
	if words != "" {
		s.Name = FileName(strings.TrimSuffix(s.Name, sheetExt)+" ("+words+")", sheetExt)
	}
	return s
}

// Rows is the number of records.
func (s Sheet) Rows() int { return len(s.rows) }

// Write makes or replaces the file at path; the same list gives the same bytes. Days are written as days and numbers as
// numbers, so that Excel sorts and counts them. How many rows were written of how many is told to who asked for it
// (model.WithProgress). The error is a *model.Error in words for the user: nothing to write, a text longer than a cell
// holds with the record it belongs to, no room. On any error, and when ctx ends, what stood at path stays.
func (s Sheet) Write(ctx context.Context, path string) error {
	if len(s.rows) == 0 {
		return model.Errorf(model.Missing, "", "Danh sách “%s” chưa có dòng nào để xuất.", s.title)
	}
	packed, err := s.packed(ctx)
	if err != nil {
		return WriteError(path, err)
	}
	return WriteFile(path, func(w io.Writer) error {
		_, err := packed.WriteTo(w)
		return errors.Join(err, ctx.Err()) // stopped at the very end it is stopped all the same
	})
}

func (s Sheet) packed(ctx context.Context) (*bytes.Buffer, error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // its temporary files go with it
	if err := f.SetSheetName("Sheet1", s.title); err != nil {
		return nil, err
	}
	if err := s.onPaper(f); err != nil {
		return nil, err
	}
	styles, err := newSheetStyles(f)
	if err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter(s.title)
	if err != nil {
		return nil, err
	}
	if err := s.head(w, styles); err != nil {
		return nil, err
	}
	for i, r := range s.rows {
		if i%rowsAtOnce == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			model.TellProgress(ctx, i, len(s.rows))
		}
		if err := s.row(w, styles, i+2, r); err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	model.TellProgress(ctx, len(s.rows), len(s.rows))
	return f.WriteToBuffer()
}

// longestHead is how many characters of the name stand above a printed page; Excel takes 255 with its marks.
const longestHead = 200

// onPaper lets the list be printed on A4 laid on its side, as wide as the paper, with its head on each page.
func (s Sheet) onPaper(f *excelize.File) error {
	const a4, wide, high = 9, 1, 0 // as many pages high as it takes
	size, side, across, down, fit := a4, "landscape", wide, high, true
	layout := excelize.PageLayoutOptions{Size: &size, Orientation: &side, FitToWidth: &across, FitToHeight: &down}
	head := strings.ReplaceAll(strings.TrimSuffix(s.Name, sheetExt), "&", "&&")
	if runes := []rune(head); len(runes) > longestHead {
		head = string(runes[:longestHead])
	}
	return errors.Join(
		f.SetHeaderFooter(s.title, &excelize.HeaderFooterOptions{OddHeader: "&L" + head + "&R&P/&N"}),
		f.SetPageLayout(s.title, &layout),
		f.SetSheetProps(s.title, &excelize.SheetPropsOptions{FitToPage: &fit}),
		f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + s.title + "'!$1:$1", Scope: s.title}),
	)
}

// sheetStyles are the looks of cells.
type sheetStyles struct{ head, text, number, day int }

func newSheetStyles(f *excelize.File) (s sheetStyles, err error) {
	top := func(wrap bool) *excelize.Alignment { return &excelize.Alignment{Vertical: "top", WrapText: wrap} }
	days := "dd/mm/yyyy"
	for _, x := range []struct {
		to *int
		of excelize.Style
	}{
		{&s.head, excelize.Style{
			Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}},
		}},
		{&s.text, excelize.Style{Alignment: top(true)}},
		{&s.number, excelize.Style{Alignment: top(false)}},
		{&s.day, excelize.Style{Alignment: top(false), CustomNumFmt: &days}},
	} {
		if *x.to, err = f.NewStyle(&x.of); err != nil {
			return s, err
		}
	}
	return s, nil
}

// head writes what stands before the rows: widths, the pane that stays, the names of the columns.
func (s Sheet) head(w *excelize.StreamWriter, styles sheetStyles) error {
	cells := make([]any, len(s.columns))
	for i, c := range s.columns {
		if err := w.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
		cells[i] = excelize.Cell{StyleID: styles.head, Value: c.head}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	return w.SetRow("A1", cells)
}

func (s Sheet) row(w *excelize.StreamWriter, styles sheetStyles, at int, r sheetRow) error {
	cells := make([]any, len(r.cells))
	for i, c := range r.cells {
		switch v := c.(type) {
		case string:
			if n := len(utf16.Encode([]rune(v))); n > mostCell {
				return model.Errorf(model.Invalid, "", "%s: “%s” dài %d ký tự, một ô Excel chỉ chứa %d; chưa xuất gì để không mất chữ. Hãy tách nội dung này rồi xuất lại.",
					r.record, s.columns[i].head, n, mostCell)
			}
			cells[i] = excelize.Cell{StyleID: styles.text, Value: v}
		case model.Date:
			cells[i] = excelize.Cell{StyleID: styles.day, Value: dayCell(v)}
		default:
			cells[i] = excelize.Cell{StyleID: styles.number, Value: v}
		}
	}
	name, err := excelize.CoordinatesToCellName(1, at)
	if err != nil {
		return err
	}
	return w.SetRow(name, cells)
}

// dayCell is a day as Excel counts days; an unknown one is an empty cell.
func dayCell(d model.Date) any {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return nil
	}
	return t
}
