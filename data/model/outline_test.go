package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestOutlineLines(t *testing.T) {
	text := "1. Công tác lãnh đạo\r\n2) Tiếp xúc, đối thoại\n\n1.2. Tiếp dân\na) Lịch tiếp\n đ)  Trả lời\nI. Kết quả\n- Ưu điểm\n+ Hạn chế\n" +
		"•\u00a0Nguyên nhân\n6 tháng đầu năm 2023\nVăn bản 935\n  \n2023 là năm đầu\n-\n"
	want := []string{
		"Công tác lãnh đạo", "Tiếp xúc, đối thoại", "Tiếp dân", "Lịch tiếp", "Trả lời", "Kết quả", "Ưu điểm", "Hạn chế",
		"Nguyên nhân", "6 tháng đầu năm 2023", "Văn bản 935", "2023 là năm đầu",
	}
	if diff := cmp.Diff(want, model.OutlineLines(text)); diff != "" {
		t.Error(diff)
	}
}
