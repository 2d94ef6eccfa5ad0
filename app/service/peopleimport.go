package service

import (
	"strings"

	"sogiamsat/data/model"
)

// PeopleTemplate is the template for a list of people with their posts, with the names of the places where posts are held.
func PeopleTemplate(p *model.People) Template {
	widths := map[model.PeopleColumn]float64{
		model.PeopleName: 28, model.PeopleAddress: 16, model.PeopleTitle: 24, model.PeopleFullTitle: 50, model.PeoplePlace: 40,
		model.PeopleFrom: 14, model.PeopleTo: 14, model.PeoplePhone: 16,
	}
	t := Template{Guide: peopleGuide[:len(peopleGuide):len(peopleGuide)]}
	for _, c := range model.PeopleColumns {
		t.Columns = append(t.Columns, TemplateColumn{Head: c.Label(), Width: widths[c], Days: c == model.PeopleFrom || c == model.PeopleTo})
	}
	var places []string
	for _, x := range p.Places {
		places = append(places, x.Name)
	}
	if len(places) > 0 {
		t.Guide = append(t.Guide, [2]string{"Các cơ quan", strings.Join(places, "\n")})
	}
	return t
}

// peopleGuide tells how the list of people is filled in.
var peopleGuide = [][2]string{
	{"Cách dùng", "Ghi mỗi chức vụ một dòng ở trang “Danh sách”, lưu lại, rồi ở trang Người, cơ quan chọn “Nhập từ Excel...”. Người giữ nhiều chức vụ thì ghi nhiều dòng cùng họ tên."},
	{"", "Chương trình kiểm tra cả danh sách trước và chỉ rõ dòng cần sửa. Chưa có gì được ghi vào sổ cho đến khi bấm “Nhập”. Sau khi nhập, Ctrl+Z lấy lại tất cả."},
	{"Họ và tên", "Bắt buộc. Người sổ đã có thì chỉ thêm chức vụ."},
	{"Cách xưng hô", "Đồng chí, ông, bà. Để trống: đồng chí."},
	{"Chức vụ", "Như Chủ tịch, Trưởng ban. Để trống cả bốn cột chức vụ, cơ quan, ngày thì chỉ thêm người."},
	{"Chức vụ đầy đủ", "Như viết trong văn bản. Có thể để trống."},
	{"Cơ quan", "Tên như trong sổ: UBND Phường 3. Có thể để trống."},
	{"Từ ngày, đến hết ngày", "Như 01/7/2025. Để trống: chưa rõ, hoặc còn giữ chức vụ."},
	{"Ký văn bản", "Thẩm quyền ký được ghi ở trang Người, cơ quan sau khi nhập."},
}
