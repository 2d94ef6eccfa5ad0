package service

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"sogiamsat/data/model"
)

// The sheets of a template.
const (
	listSheet  = "Danh sách"
	guideSheet = "Hướng dẫn"
)

// lastTemplateRow is the last row that offers choices.
const lastTemplateRow = 20000

// Template is an empty list that is filled in with Excel and read back, with a sheet that says how.
type Template struct {
	Columns []TemplateColumn
	// Guide says how the list is filled in, line by line; the first cell of a line stands bold.
	Guide [][2]string
}

// TemplateColumn is one column; its width is in characters.
type TemplateColumn struct {
	Head    string
	Width   float64
	Days    bool     // its cells are days
	Choices []string // offered in each cell; none: anything may be typed
}

// Write makes or replaces the file at path. An existing file stays as it was when the writing is stopped. How much was
// written is told to who asked for it (model.WithProgress), in bytes of all.
func (t Template) Write(ctx context.Context, path string) error {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // nothing of it lies on the disk
	if err := f.SetSheetName("Sheet1", listSheet); err != nil {
		return WriteError(path, err)
	}
	if err := errors.Join(t.list(f), t.guide(f)); err != nil {
		return WriteError(path, err)
	}
	packed, err := f.WriteToBuffer()
	if err != nil {
		return WriteError(path, err)
	}
	return WriteFile(path, func(w io.Writer) error {
		_, err := packed.WriteTo(&stoppable{w: w, ctx: ctx, all: packed.Len()})
		return errors.Join(err, ctx.Err()) // stopped at the very end it is stopped all the same
	})
}

// stoppable writes and tells how many bytes of all were written; it ends with its context.
type stoppable struct {
	w         io.Writer
	ctx       context.Context
	done, all int
}

func (s *stoppable) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := s.w.Write(p)
	s.done += n
	model.TellProgress(s.ctx, s.done, s.all)
	return n, err
}

// list makes the sheet that is filled in: headings that stay in sight, days written as such, choices.
func (t Template) list(f *excelize.File) error {
	days := "dd/mm/yyyy"
	head, err := f.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}},
	})
	if err != nil {
		return err
	}
	day, err := f.NewStyle(&excelize.Style{CustomNumFmt: &days})
	if err != nil {
		return err
	}
	text, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	for i, c := range t.Columns {
		style := text
		if c.Days {
			style = day
		}
		if err := c.put(f, i+1, style, head); err != nil {
			return err
		}
	}
	return f.SetPanes(listSheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// put makes the column at a place, counted from 1, with the looks of its cells and of its head.
func (c TemplateColumn) put(f *excelize.File, at, style, head int) error {
	name, err := excelize.ColumnNumberToName(at)
	if err != nil {
		return err
	}
	err = errors.Join(
		f.SetCellStr(listSheet, name+"1", c.Head),
		f.SetColWidth(listSheet, name, name, c.Width),
		f.SetColStyle(listSheet, name, style),
		f.SetCellStyle(listSheet, name+"1", name+"1", head),
	)
	if err != nil || len(c.Choices) == 0 {
		return err
	}
	choice := excelize.NewDataValidation(true)
	choice.Sqref = fmt.Sprintf("%s2:%s%d", name, name, lastTemplateRow)
	if err := choice.SetDropList(c.Choices); err != nil {
		return err
	}
	return f.AddDataValidation(listSheet, choice)
}

// guide makes the sheet that says how the list is filled in.
func (t Template) guide(f *excelize.File) error {
	if _, err := f.NewSheet(guideSheet); err != nil {
		return err
	}
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "top"}})
	if err != nil {
		return err
	}
	wrap, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	for col, width := range map[string]float64{"A": 14, "B": 100} {
		if err := f.SetColWidth(guideSheet, col, col, width); err != nil {
			return err
		}
	}
	for col, style := range map[string]int{"A": bold, "B": wrap} {
		if err := f.SetColStyle(guideSheet, col, style); err != nil {
			return err
		}
	}
	for i, line := range t.Guide {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := f.SetSheetRow(guideSheet, cell, &[]string{line[0], line[1]}); err != nil {
			return err
		}
	}
	return nil
}
