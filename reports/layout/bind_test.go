package layout_test

import (
	"strings"
	"testing"

	"sogiamsat/reports/layout"
)

// In the wanted texts "_" stands for U+00A0.
func TestBind(t *testing.T) {
	tests := map[string]string{
		"":                          "",
		" ":                         " ",
		"Quyết định số 935-QĐ/TU":   "Quyết định số_935-QĐ/TU",
		"ngày 08 tháng 9 năm 2023":  "ngày_08 tháng_9 năm_2023",
		"từ ngày 28/8 đến ngày 8/9": "từ ngày_28/8 đến ngày_8/9",
		"6 tháng đầu năm 2023":      "6_tháng đầu năm_2023",
		"trong 15 ngày làm việc":    "trong 15_ngày làm việc",
		"Phường 3, Phường 5 và phường 11": "Phường_3, Phường_5 và phường_11",
		"Quận 1":                                  "Quận_1",
		"phường Đức Nhuận":                        "phường_Đức_Nhuận",
		"quận Phú Nhuận, Đảng ủy":                 "quận_Phú_Nhuận, Đảng ủy",
		"quận Phú Nhuận Ủy ban":                   "quận_Phú_Nhuận Ủy ban",
		"Quận ủy, xã hội":                         "Quận ủy, xã hội",
		"trước ngày      tháng      năm 2026":     "trước ngày______tháng______năm_2026",
		"   ba dấu cách   ":                       "   ba dấu cách   ",
		"điểm a khoản 2 Điều 9":                   "điểm_a khoản_2 Điều_9",
		"điểm đ, khoản 3":                         "điểm_đ, khoản_3",
		"điểm mạnh":                               "điểm mạnh",
		"đồng chí Lý phát biểu":                   "đồng_chí_Lý phát biểu",
		"đồng chí Trần Thị Mai Lý":                "đồng_chí_Trần Thị Mai Lý",
		"các đồng chí trong đoàn":                 "các đồng_chí trong đoàn",
		"ông Nguyễn Văn A":                        "ông_Nguyễn Văn A",
		"bà con":                                  "bà con",
		"500 đồng, 2 triệu đồng":                  "500_đồng, 2_triệu_đồng",
		"đạt 95 % kế hoạch":                       "đạt 95_% kế hoạch",
		"diện tích 4,88 km²":                      "diện tích 4,88_km²",
		"12 phường":                               "12_phường",
		"nêu trên ./.":                            "nêu trên_./.",
		"Đảng ủy - UBND":                          "Đảng ủy_- UBND",
		"Mục II, Chương IV":                       "Mục_II, Chương_IV",
		"quý III năm 2023":                        "quý_III năm_2023",
		"TM. BAN THƯỜNG TRỰC":                     "TM._BAN THƯỜNG TRỰC",
		"(số 12/KH-MTTQ-BTT)":                     "(số_12/KH-MTTQ-BTT)",
		"hai  dấu cách":                           "hai  dấu cách",
		"số  935":                                 "số _935",
		"- Như trên":                              "-_Như trên",
		"tham mưu, đề xuất":                       "tham mưu, đề xuất",
		"thứ Hai":                                 "thứ_Hai",
		"Số lượng":                                "Số lượng",
		"tháng 9 năm nay":                         "tháng_9 năm nay",
		"Nghị định 30/2020/NĐ-CP ngày 05 tháng 3": "Nghị định 30/2020/NĐ-CP ngày_05 tháng_3",
	}
	for text, want := range tests {
		want = strings.ReplaceAll(want, "_", "\u00a0")
		got := layout.Bind(text)
		if got != want {
			t.Errorf("Bind(%q)\n got %q\nwant %q", text, got, want)
		}
		if again := layout.Bind(got); again != got {
			t.Errorf("Bind twice: %q, then %q", got, again)
		}
	}
}
