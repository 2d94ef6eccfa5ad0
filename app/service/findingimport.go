package service

import "sogiamsat/data/model"

// FindingTemplate is the template for a list of findings of a mission, with what it calls its units and topics.
func FindingTemplate(d *model.Dossier) Template {
	kinds := TemplateColumn{Head: "Loại", Width: 24}
	for _, k := range model.FindingKinds {
		kinds.Choices = append(kinds.Choices, k.Label())
	}
	return Template{
		Columns: []TemplateColumn{
			{Head: "Phường", Width: 24}, kinds, {Head: "Nội dung giám sát", Width: 40}, {Head: "Nhận xét", Width: 90}, {Head: "Minh chứng", Width: 36},
		},
		Guide: append(findingGuide[:len(findingGuide):len(findingGuide)], ownNames(d)...),
	}
}

// findingGuide tells how the list of findings is filled in.
var findingGuide = [][2]string{
	{"Cách dùng", "Ghi mỗi nhận xét một dòng ở trang “Danh sách”, lưu lại, rồi ở thẻ Nhận xét của cuộc giám sát chọn “Nhập từ Excel...”."},
	{"", "Chương trình kiểm tra cả danh sách trước và chỉ rõ dòng cần sửa. Chưa có gì được ghi vào sổ cho đến khi bấm “Nhập”. Sau khi nhập, Ctrl+Z lấy lại tất cả."},
	{"Phường", "Một hoặc nhiều phường: Phường 3; Phường 3, 5 và 9. Ghi “Các phường” cho nhận xét chung. Ô trống lấy theo dòng trên."},
	{"Loại", "Ưu điểm, Hạn chế, Nguyên nhân khách quan hoặc Nguyên nhân chủ quan. Ô trống lấy theo dòng trên."},
	{"Nội dung", "Tên hoặc số thứ tự của nội dung giám sát. Ô trống lấy theo dòng trên."},
	{"Nhận xét", "Bắt buộc: chữ của nhận xét."},
	{"Minh chứng", "Nguồn của nhận xét. Có thể để trống."},
}

// ownNames lists what the mission calls its units and topics.
func ownNames(d *model.Dossier) [][2]string {
	var out [][2]string
	head := "Các phường"
	for _, w := range d.Wards {
		out, head = append(out, [2]string{head, w.Version.Title()}), ""
	}
	head = "Các nội dung"
	for _, t := range d.Topics {
		out, head = append(out, [2]string{head, t.Title}), ""
	}
	return out
}
