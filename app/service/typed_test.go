package service_test

import (
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// What is typed is refused for the character that no paper can show, named; letters and signs of offices are not.
func TestCheckTyped(t *testing.T) {
	for _, text := range []string{"", "Đảng ủy phường\n- đã quán triệt; 15 % (§ 2) “…” – ≥ 3 m²", "ý kiến, lỗi: số 935-QĐ/TU"} {
		if err := service.CheckTyped("text", text); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
	err := service.CheckTyped("text", "Tốt\n😀 lắm")
	if model.CodeOf(err) != model.Invalid || !strings.Contains(err.Error(), "“😀” (U+1F600) không in được") {
		t.Error(err)
	}
}
