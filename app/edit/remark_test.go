package edit_test

import (
	"strings"
	"testing"

	"sogiamsat/app/edit"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/service"
)

// Praise and shortcomings stand whole, side by side, all of them.
func TestARemarkShowsBothSidesWhole(t *testing.T) {
	s := pagetest.New(t)
	long := strings.Repeat("Các phường trả lời đúng hạn. ", 8)
	n := edit.NewRemarkNotice(service.Remark{
		Have: "Có cả hai.", Need: "Không trái nhau.", Mend: "Sửa một bên.", Clause: "điều 9",
		Sides: service.Sides{Praise: []string{long, "Niêm yết kết quả."}, Shortcoming: []string{"Còn 4 kiến nghị quá hạn."}},
	}, nil)
	s.Show(n)
	for _, text := range []string{"Cần: không trái nhau.\nSửa: sửa một bên.", "Ưu điểm", "Hạn chế", long, "Niêm yết kết quả.", "Còn 4 kiến nghị quá hạn.", "Điều 9"} {
		if !strings.Contains(n.Words(), text) {
			t.Errorf("%q is missing", text)
		}
	}
	s.Picture("remark-sides")
}
