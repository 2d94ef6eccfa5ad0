package service

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"

	"sogiamsat/data/model"
)

// mostSheet is how much a packed spreadsheet may hold unpacked; a list of all units of the country is a hundredth of it.
const mostSheet = 200 << 20

// ReadSheet reads the first sheet of an Excel file (.xlsx) that has anything in it, as the cells' texts; numbers and days
// are as the file keeps them, a day as the number of days since 30/12/1899. How many rows were read of how many (0: the
// file does not say) is told to who asked for it (model.WithProgress). The error is a *model.Error in words for the user.
func ReadSheet(ctx context.Context, path string) ([][]string, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, sheetError(path, err)
	}
	f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true, UnzipSizeLimit: mostSheet, UnzipXMLSizeLimit: mostSheet})
	if err != nil {
		return nil, sheetError(path, err)
	}
	defer func() { _ = f.Close() }() // only read
	for _, name := range f.GetSheetList() {
		rows, err := readRows(ctx, f, name)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			return nil, sheetError(path, err)
		}
		if len(rows) > 0 {
			return rows, nil
		}
	}
	return nil, model.Errorf(model.Missing, "path", "Tệp “%s” không có dòng nào.", path)
}

// rowsAtOnce is how many rows are read between two looks whether they are still wanted.
const rowsAtOnce = 100

// readRows reads a sheet without the empty rows at its end.
func readRows(ctx context.Context, f *excelize.File, sheet string) (_ [][]string, err error) {
	all := rowsSaid(f, sheet)
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var out [][]string
	last := 0
	for rows.Next() {
		if len(out)%rowsAtOnce == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if len(out) > all {
				all = 0
			}
			model.TellProgress(ctx, len(out), all)
		}
		cells, err := rows.Columns()
		if err != nil {
			return nil, err
		}
		out = append(out, cells)
		if strings.TrimSpace(strings.Join(cells, "")) != "" {
			last = len(out)
		}
	}
	return out[:last], rows.Error()
}

// rowsSaid is the number of rows the sheet says it has, 0 when it says nothing.
func rowsSaid(f *excelize.File, sheet string) int {
	span, err := f.GetSheetDimension(sheet)
	if err != nil {
		return 0
	}
	_, end, _ := strings.Cut(span, ":")
	_, row, err := excelize.CellNameToCoordinates(end)
	if err != nil {
		return 0
	}
	return row
}

// sheetError says why a spreadsheet cannot be read.
func sheetError(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("read %s: %w", path, err)
	case errors.Is(err, excelize.ErrWorkbookPassword), errors.Is(err, excelize.ErrWorkbookFileFormat), errors.Is(err, excelize.ErrUnsupportedEncryptMechanism):
		return model.Errorf(model.Invalid, "path", "“%s” có mật khẩu hoặc không phải bảng tính .xlsx. Hãy mở bằng Excel, lưu lại dạng “Excel Workbook (.xlsx)”, không đặt mật khẩu.", path).Because(err)
	}
	return model.Errorf(model.Invalid, "path", "Không đọc được “%s” như một bảng tính .xlsx. Hãy mở bằng Excel, lưu lại dạng “Excel Workbook (.xlsx)”.", path).Because(err)
}
