package layout_test

import (
	"strings"
	"testing"

	"sogiamsat/reports/doc"
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
		"Quận 1":                                    "Quận_1",
		"phường Đức Nhuận":                          "phường Đức_Nhuận",
		"quận Phú Nhuận, Đảng ủy":                   "quận Phú_Nhuận, Đảng ủy",
		"quận Phú Nhuận Ủy ban":                     "quận Phú_Nhuận Ủy ban",
		"các phường Đồng Hoa, Lộc Xuân và An Thịnh": "các phường Đồng_Hoa, Lộc_Xuân và An_Thịnh",
		"các phường Đức Nhuận, Cầu Kiệu":            "các phường Đức_Nhuận, Cầu_Kiệu",
		"phường Tân, Đảng ủy, Hòa Bình":             "phường Tân, Đảng ủy, Hòa Bình",
		"quận Phú Nhuận Hòa Bình Xanh":              "quận Phú_Nhuận Hòa Bình Xanh",
		"Quận ủy, xã hội":                           "Quận ủy, xã hội",
		"trước ngày      tháng      năm 2026":       "trước ngày      tháng      năm_2026",
		"   ba dấu cách   ":                         "   ba dấu cách   ",
		"điểm a khoản 2 Điều 9":                     "điểm_a khoản_2 Điều_9",
		"điểm đ, khoản 3":                           "điểm_đ, khoản_3",
		"điểm mạnh":                                 "điểm mạnh",
		"đồng chí Lý phát biểu":                     "đồng_chí_Lý phát biểu",
		"đồng chí Trần Thị Mai Lý":                  "đồng_chí_Trần Thị Mai Lý",
		"các đồng chí trong đoàn":                   "các đồng_chí trong đoàn",
		"ông Nguyễn Văn A":                          "ông_Nguyễn Văn A",
		"bà con":                                    "bà con",
		"500 đồng, 2 triệu đồng":                    "500_đồng, 2_triệu_đồng",
		"đạt 95 % kế hoạch":                         "đạt 95_% kế hoạch",
		"diện tích 4,88 km²":                        "diện tích 4,88_km²",
		"12 phường":                                 "12_phường",
		"nêu trên ./.":                              "nêu trên_./.",
		"Đảng ủy - UBND":                            "Đảng ủy_- UBND",
		"Mục II, Chương IV":                         "Mục_II, Chương_IV",
		"quý III năm 2023":                          "quý_III năm_2023",
		"TM. BAN THƯỜNG TRỰC":                       "TM._BAN THƯỜNG TRỰC",
		"(số 12/KH-MTTQ-BTT)":                       "(số_12/KH-MTTQ-BTT)",
		"hai  dấu cách":                             "hai  dấu cách",
		"số  935":                                   "số _935",
		"- Như trên":                                "-_Như trên",
		"tham mưu, đề xuất":                         "tham mưu, đề xuất",
		"thứ Hai":                                   "thứ_Hai",
		"Số lượng":                                  "Số lượng",
		"tháng 9 năm nay":                           "tháng_9 năm nay",
		"Nghị định 30/2020/NĐ-CP ngày 05 tháng 3":   "Nghị định 30/2020/NĐ-CP ngày_05 tháng_3",
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

// TestRoomToWriteInStaysOnALine: no line ends inside a day or a number that is still to be written.
func TestRoomToWriteInStaysOnALine(t *testing.T) {
	const day = "ngày      tháng      năm 2023"
	for n := range 30 {
		text := strings.Repeat("x ", n) + "Kèm theo Báo cáo số      /BC-ĐGS " + day + " của Đoàn giám sát về việc tổ chức tiếp công dân " + strings.Repeat("y ", n)
		for _, role := range []doc.Role{doc.Body, doc.AnnexNote} {
			whole := 0
			for _, l := range rows(lay(t, blocks(doc.P(role, text))), frontSheet()) {
				whole += strings.Count(l.text, day) + strings.Count(l.text, "số      /BC-ĐGS")
			}
			if whole != 2 {
				t.Errorf("%s, %d words before it: the day or the number stands on two lines", role, n)
			}
		}
	}
}

// TestLongNumbersBreakBehindTheirSigns in a cell that has no room for them.
func TestLongNumbersBreakBehindTheirSigns(t *testing.T) {
	cell := doc.TableCell{Paras: []doc.Para{*doc.P(doc.Cell, "1250/2024/QĐ-UBND-MTTQ-BTT").Para}}
	table := doc.Table{Columns: []doc.Column{{Share: 1}, {Share: 4}}, Rows: []doc.Row{{Cells: []doc.TableCell{cell, {}}}}}
	lines := rows(lay(t, blocks(doc.Block{Table: &table})), frontSheet())
	if len(lines) != 3 {
		t.Errorf("%d lines", len(lines))
	}
	for _, l := range lines[:len(lines)-1] {
		if !strings.HasSuffix(l.text, "/") && !strings.HasSuffix(l.text, "-") {
			t.Errorf("a number is broken behind %q", l.text)
		}
	}
}

// TestNamesOfPlacesLeaveNoLineShort: "quận" and its name part before a line inside a justified paragraph ends early, and
// short names of a list stay whole.
func TestNamesOfPlacesLeaveNoLineShort(t *testing.T) {
	sheet := frontSheet()
	const text = "Điều 1. Thành lập Đoàn giám sát của Ủy ban MTTQ Việt Nam quận Sông Mai để giám sát việc tiếp nhận, giải quyết kiến nghị " +
		"của người dân tại các phường Đồng Hoa, Lộc Xuân, Gò Mây, Bến Trúc và Suối Bông trong năm 2024, gồm 4 thành viên."
	for n := range 12 {
		lines := rows(lay(t, blocks(doc.P(doc.Body, strings.Repeat("x ", n)+text))), sheet)
		for i, l := range lines[:len(lines)-1] {
			if l.right < lines[0].right-0.5 {
				t.Errorf("%d words before it: line %d %q ends at %.1f of %.1f pt", n, i, l.text, l.right, lines[0].right)
			}
			for _, name := range []string{"Đồng", "Lộc", "Gò", "Bến", "Suối"} {
				if strings.HasSuffix(l.text, " "+name) {
					t.Errorf("%d words before it: a name is parted behind %q", n, l.text)
				}
			}
		}
	}
}
