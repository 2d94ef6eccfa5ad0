package service

import "sogiamsat/data/model"

// WardTemplate is the template for a list of units.
func WardTemplate() Template {
	widths := []float64{14, 26, 12, 44, 13, 13, 40}
	t := Template{Guide: wardGuide}
	for i, c := range model.WardColumns {
		col := TemplateColumn{Head: c.Label(), Width: widths[i], Days: c == model.WardFromColumn || c == model.WardToColumn}
		if c == model.WardKindColumn {
			for _, k := range model.WardKinds {
				col.Choices = append(col.Choices, k.Label())
			}
		}
		t.Columns = append(t.Columns, col)
	}
	return t
}

// wardGuide tells how the list of units is filled in.
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
