package service

import (
	"strings"

	"sogiamsat/data/model"
)

// RecommendationTemplate is the template for a list of recommendations of a mission, with the names of the bodies of its
// units and of the people who may follow.
func RecommendationTemplate(c *model.FollowUpChoices) Template {
	widths := map[model.DemandColumn]float64{
		model.DemandTo: 36, model.DemandText: 90, model.DemandDue: 14, model.DemandFollower: 24, model.DemandFinding: 44, model.DemandNote: 30,
	}
	t := Template{Guide: recommendationGuide[:len(recommendationGuide):len(recommendationGuide)]}
	for _, col := range model.DemandColumns {
		t.Columns = append(t.Columns, TemplateColumn{Head: col.Label(), Width: widths[col], Days: col == model.DemandDue})
	}
	var bodies, people []string
	for _, b := range c.Bodies {
		if b.Near {
			bodies = append(bodies, b.Name)
		}
	}
	for i := range c.People {
		people = append(people, c.People[i].FullName)
	}
	for _, list := range []struct {
		head  string
		names []string
	}{{"Các cơ quan", bodies}, {"Những người", people}} {
		if len(list.names) > 0 {
			t.Guide = append(t.Guide, [2]string{list.head, strings.Join(list.names, "\n")})
		}
	}
	return t
}

// recommendationGuide tells how the list of recommendations is filled in.
var recommendationGuide = [][2]string{
	{"Cách dùng", "Ghi mỗi kiến nghị một dòng ở trang “Danh sách”, lưu lại, rồi ở thẻ Kiến nghị của cuộc giám sát chọn “Nhập từ Excel...”."},
	{"", "Chương trình kiểm tra cả danh sách trước và chỉ rõ dòng cần sửa. Chưa có gì được ghi vào sổ cho đến khi bấm “Nhập”. Sau khi nhập, Ctrl+Z lấy lại tất cả."},
	{"Nơi nhận", "Một hoặc nhiều cơ quan, cách nhau bằng dấu chấm phẩy: Đảng ủy Phường 3; UBND Phường 3, 5 và 9."},
	{"Kiến nghị", "Bắt buộc: chữ của kiến nghị."},
	{"Hạn trả lời", "Như 30/11/2024. Để trống: hạn trả lời chung của cuộc giám sát."},
	{"Người theo dõi", "Họ và tên như ở trang Người, cơ quan. Có thể để trống."},
	{"Nhận xét", "Nhận xét mà kiến nghị trả lời: chép vài chữ đầu của nhận xét. Nhiều nhận xét thì mỗi nhận xét một dòng trong ô (Alt+Enter). Có thể để trống."},
	{"Ghi chú", "Có thể để trống."},
}
