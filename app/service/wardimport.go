package service

import (
	"context"
	"errors"
	"io"

	"github.com/xuri/excelize/v2"

	"sogiamsat/data/model"
)

// wardSheetName and wardGuideName are the sheets of the template.
const (
	wardSheetName = "Danh sách"
	wardGuideName = "Hướng dẫn"
)

// wardGuide tells how the template is filled in, line by line; the first cell of a line stands bold.
var wardGuide = [][2]string{
	{"Cách dùng", "Ghi mỗi đơn vị một dòng ở trang “Danh sách”, lưu lại, rồi trong Sổ Giám Sát mở trang Phường và chọn “Nhập từ Excel”."},
	{"", "Chương trình kiểm tra cả danh sách trước và chỉ rõ dòng, cột cần sửa. Chưa có gì được ghi vào sổ cho đến khi bấm “Nhập”."},
	{"", "Nhập lại tệp cũ không thêm gì: đơn vị đã có trong sổ được bỏ qua. Sau khi nhập, Ctrl+Z lấy lại tất cả."},
	{"Loại", "Phường, Xã, Thị trấn, Đặc khu hoặc Đơn vị khác. Có thể để trống khi cột Tên ghi cả loại: “Phường 3”."},
	{"Tên", "Bắt buộc. Tên riêng: 3, Đức Nhuận."},
	{"Tên ngắn", "Cho cột hẹp: P3. Có thể để trống."},
	{"Địa bàn", "Nơi đơn vị thuộc về, để phân biệt các đơn vị cùng tên: quận Phú Nhuận, Thành phố Hồ Chí Minh."},
	{"Từ ngày", "Ngày đầu tiên mang tên này, như 01/7/2025. Để trống: từ trước đến nay."},
	{"Đến ngày", "Ngày cuối cùng còn tên này, như 31/12/2024. Để trống: đến nay."},
	{"Căn cứ", "Nghị quyết lập hoặc đặt tên. Có thể để trống."},
	{"Ví dụ", "Phường | 3 | P3 | quận Phú Nhuận, Thành phố Hồ Chí Minh | | 31/12/2024 | "},
	{"", "Phường | Đức Nhuận | ĐN | Thành phố Hồ Chí Minh | 01/7/2025 | | Nghị quyết 1685/NQ-UBTVQH15"},
	{"Nhập, chia", "Đơn vị nào vào đơn vị nào thì ghi ở trang Phường bằng “Ghi thay đổi” sau khi nhập danh sách."},
}

// WriteWardTemplate makes an empty list of units to be filled in with Excel, with a sheet that says how. An existing file
// is replaced, or stays as it was when the writing is stopped. How much was written is told to who asked for it
// (model.WithProgress), in bytes of all.
func WriteWardTemplate(ctx context.Context, path string) error {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // nothing of it lies on the disk
	if err := fillTemplate(f); err != nil {
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

func fillTemplate(f *excelize.File) error {
	head, err := f.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}},
	})
	if err != nil {
		return err
	}
	days := "dd/mm/yyyy"
	day, err := f.NewStyle(&excelize.Style{CustomNumFmt: &days})
	if err != nil {
		return err
	}
	if err := f.SetSheetName("Sheet1", wardSheetName); err != nil {
		return err
	}
	if err := fillList(f, head, day); err != nil {
		return err
	}
	return fillGuide(f)
}

// fillList makes the sheet for the units: headings that stay in sight, days written as such, the kinds to choose from.
func fillList(f *excelize.File, head, day int) error {
	widths := []float64{14, 26, 12, 44, 13, 13, 40}
	for i, c := range model.WardColumns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetCellStr(wardSheetName, name+"1", c.Label()); err != nil {
			return err
		}
		if err := f.SetColWidth(wardSheetName, name, name, widths[i]); err != nil {
			return err
		}
	}
	if err := f.SetColStyle(wardSheetName, "E:F", day); err != nil {
		return err
	}
	if err := f.SetCellStyle(wardSheetName, "A1", "G1", head); err != nil {
		return err
	}
	var kinds []string
	for _, k := range model.WardKinds {
		kinds = append(kinds, k.Label())
	}
	choice := excelize.NewDataValidation(true)
	choice.Sqref = "A2:A20000"
	if err := choice.SetDropList(kinds); err != nil {
		return err
	}
	if err := f.AddDataValidation(wardSheetName, choice); err != nil {
		return err
	}
	return f.SetPanes(wardSheetName, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

func fillGuide(f *excelize.File) error {
	if _, err := f.NewSheet(wardGuideName); err != nil {
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
		if err := f.SetColWidth(wardGuideName, col, col, width); err != nil {
			return err
		}
	}
	for col, style := range map[string]int{"A": bold, "B": wrap} {
		if err := f.SetColStyle(wardGuideName, col, style); err != nil {
			return err
		}
	}
	for i, line := range wardGuide {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := f.SetSheetRow(wardGuideName, cell, &[]string{line[0], line[1]}); err != nil {
			return err
		}
	}
	return nil
}
