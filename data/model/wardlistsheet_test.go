package model_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// sheet makes cells of rows whose cells are parted by "|".
func sheet(rows ...string) (out [][]string) {
	for _, r := range rows {
		out = append(out, strings.Split(r, "|"))
	}
	return out
}

// checked says in words what becomes of each row.
func checked(t *testing.T, cells [][]string) (out []string) {
	t.Helper()
	rows, err := book().CheckSheet(cells, "2025-10-05")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		what := fmt.Sprintf("%s %s/%s %s [%s,%s) %s", r.Unit.Kind, r.Unit.Name, r.Unit.ShortName, r.Unit.Area, r.Unit.From, r.Unit.To, r.Unit.Basis)
		switch {
		case len(r.Problems) > 0:
			what = r.Text()
		case r.Known:
			what = "known"
		case r.Near != "":
			what = "near " + r.Near
		}
		out = append(out, fmt.Sprintf("%d %s", r.Line, what))
	}
	return out
}

func TestRowsOfAListOfUnits(t *testing.T) {
	for name, c := range map[string]struct {
		cells [][]string
		want  []string
	}{
		"the template": {
			sheet("Loại|Tên|Tên ngắn|Địa bàn|Từ ngày|Đến ngày|Căn cứ", "Phường|Đức Nhuận|ĐN|TP|01/07/2025||NQ 1685", "", "Xã|Xã Tân An||huyện A|45839|45869.0|"),
			[]string{"2 phuong Đức Nhuận/ĐN TP [2025-07-01,) NQ 1685", "4 xa Tân An/ huyện A [2025-07-01,2025-08-01) "},
		},
		"other headings in another order": {
			sheet("DANH SÁCH PHƯỜNG", "STT|Quận, huyện|Tên đơn vị|Đến hết ngày", "1|quận 1|Phường Bến Nghé|30/6/2025", "2|quận 1|thị trấn Sông Đốc|"),
			[]string{"3 phuong Bến Nghé/ quận 1 [,2025-07-01) ", "4 thi_tran Sông Đốc/ quận 1 [,) "},
		},
		"names alone": {sheet("Phường Hoa", "Xã Lá"), []string{"1 phuong Hoa/  [,) ", "2 xa Lá/  [,) "}},
		"no headings": {sheet("P|Hoa||quận 1|2020-01-02", "TT|Lá||quận 1"), []string{"1 phuong Hoa/ quận 1 [2020-01-02,) ", "2 thi_tran Lá/ quận 1 [,) "}},
		"cells that are wrong": {
			sheet("Loại|Tên|Từ ngày|Đến ngày", "Thôn|A", "|B", "Phường|", "Phường|C|31/02/2025", "Phường|D|2025", "Phường|E|01/07/2025|01/06/2025", "Phường|C«ng tr×nh|"),
			[]string{
				"2 Loại: không có loại “Thôn”; hãy ghi Phường, Xã, Thị trấn, Đặc khu hoặc Đơn vị khác.", "3 Loại: chưa ghi loại đơn vị.", "4 Tên: chưa ghi tên.",
				"5 Từ ngày: không có ngày 31/2/2025: tháng 02 năm 2025 có 28 ngày.",
				"6 Từ ngày: chỉ có năm 2025; hãy ghi cả ngày, tháng: 01/7/2025, hoặc để trống.",
				"7 Từ ngày: ngày cuối (02/6/2025) trước ngày đầu (01/7/2025).",
				"8 Tên: chữ viết bằng bảng mã cũ (TCVN3 (phông .VnTime)); hãy chuyển sang Unicode.",
			},
		},
		"what the book has": {
			sheet("Loại|Tên|Địa bàn|Từ ngày|Đến ngày", "Phường|4|quận Phú Nhuận", "phường|03|quận phú nhuận||31/12/2024", "Phường|3|quận Phú Nhuận||31/12/2024",
				"Phường|3|quận Phú Nhuận|01/01/2025", "Phường|4|quận Phú Nhuận|01/01/2020", "Phường|4", "Phường|4|quận 3", "Phường|Hài Tên|quận Phú Nhuận",
				"Phường|Hai Têm|quận Phú Nhuận", "Phường|Hai Têm|quận 3", "Phường|6|quận Phú Nhuận"),
			[]string{
				"2 known", "3 near Phường 3 (quận Phú Nhuận)", "4 known", "5 phuong 3/ quận Phú Nhuận [2025-01-01,) ",
				"6 Tên: trong cùng địa bàn đã có Phường 4 (từ trước đến nay); một đơn vị không có hai lần.", "7 near Phường 4 (quận Phú Nhuận)",
				"8 phuong 4/ quận 3 [,) ", "9 near Phường hai tên (quận Phú Nhuận)", "10 near Phường hai tên (quận Phú Nhuận)", "11 phuong Hai Têm/ quận 3 [,) ",
				"12 phuong 6/ quận Phú Nhuận [,) ",
			},
		},
		"rows among themselves": {
			sheet("Loại|Tên", "Xã|Tân Định", "Xã|Tân Đinh", "Xã|Tân Định", "Phường|Tân Định"),
			[]string{"2 xa Tân Định/  [,) ", "3 near Xã Tân Định, dòng 2", "4 Tên: xã Tân Định được thêm hai lần.", "5 phuong Tân Định/  [,) "},
		},
	} {
		if diff := cmp.Diff(c.want, checked(t, c.cells)); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
	}
}

func TestNothingToReadIsSaid(t *testing.T) {
	for _, cells := range [][][]string{nil, sheet("Loại|Tên"), sheet("", "  ")} {
		if _, err := book().CheckSheet(cells, "2025-10-05"); model.CodeOf(err) != model.Missing {
			t.Errorf("%v: %v", cells, err)
		}
	}
}

// What was added once is known the second time, row by row.
func TestAListAddsNothingTheSecondTime(t *testing.T) {
	cells := sheet("Loại|Tên|Địa bàn|Từ ngày|Đến ngày", "Phường|Hoa|quận 1|01/07/2025", "Xã|Lá|huyện B||30/6/2025")
	rows, err := model.NewWardBook(nil, nil, nil, nil).CheckSheet(cells, "2025-10-05")
	if err != nil {
		t.Fatal(err)
	}
	var units []model.NewUnit
	for _, r := range rows {
		units = append(units, r.Unit)
	}
	n := 0
	plan := model.PlanUnits(units, func() model.UID { n++; return model.UID(fmt.Sprint(n)) })
	again, err := model.NewWardBook(plan.Wards, plan.Versions, nil, nil).CheckSheet(cells, "2025-10-05")
	if err != nil || len(again) != 2 || !again[0].Known || !again[1].Known {
		t.Errorf("%+v, %v", again, err)
	}
}

func BenchmarkCheckOf10000Rows(b *testing.B) {
	cells := sheet("Loại|Tên|Địa bàn")
	for i := range 10_000 {
		cells = append(cells, []string{"Xã", fmt.Sprintf("%s %s %s", []string{"Tân", "Bình", "Phú"}[i%3], []string{"An", "Định", "Mỹ", "Lộc"}[i%4], string(rune('a'+i%26))), fmt.Sprint("huyện ", i/12)})
	}
	empty := model.NewWardBook(nil, nil, nil, nil)
	for b.Loop() {
		if _, err := empty.CheckSheet(cells, "2025-10-05"); err != nil {
			b.Fatal(err)
		}
	}
}
