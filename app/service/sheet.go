package service

import (
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
// are as the file keeps them, a day as the number of days since 30/12/1899. The error is a *model.Error in words for the
// user.
func ReadSheet(path string) ([][]string, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, sheetError(path, err)
	}
	f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true, UnzipSizeLimit: mostSheet, UnzipXMLSizeLimit: mostSheet})
	if err != nil {
		return nil, sheetError(path, err)
	}
	defer func() { _ = f.Close() }() // only read
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			return nil, sheetError(path, err)
		}
		for _, r := range rows {
			if strings.TrimSpace(strings.Join(r, "")) != "" {
				return rows, nil
			}
		}
	}
	return nil, model.Errorf(model.Missing, "path", "Tệp “%s” không có dòng nào.", path)
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
