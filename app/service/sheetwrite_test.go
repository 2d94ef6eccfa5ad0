package service_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
)

// written writes a list and opens it again.
func written(t *testing.T, s service.Sheet) (*excelize.File, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), s.Name)
	if err := s.Write(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f, path
}

func column(t *testing.T, f *excelize.File, head string) (string, int) {
	t.Helper()
	rows, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	i := slices.Index(rows[0], head)
	if i < 0 {
		t.Fatalf("no column %q in %q", head, rows[0])
	}
	name, err := excelize.ColumnNumberToName(i + 1)
	if err != nil {
		t.Fatal(err)
	}
	return name, len(rows) - 1
}

// cells are the values of a column as they stand in the file: a day as its number, and the kinds of the cells.
func cells(t *testing.T, f *excelize.File, head string) (values []string, kinds []excelize.CellType) {
	t.Helper()
	col, n := column(t, f, head)
	sheet := f.GetSheetName(0)
	for i := range n {
		at := fmt.Sprint(col, i+2)
		v, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
		k, err2 := f.GetCellType(sheet, at)
		if err = errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
		values, kinds = append(values, v), append(kinds, k)
	}
	return values, kinds
}

func mauSheets(t *testing.T) (findings, recommendations, papers, register service.Sheet) {
	t.Helper()
	s, ctx := practiceBook(t, practice.Mau), context.Background()
	mission := missionOf(t, s, "MAU-2024-01")
	d, err := s.Dossier(ctx, mission, "")
	f, err2 := s.FollowUps(ctx, "", practiceDay)
	p, err3 := s.Papers(ctx, "", practiceDay)
	register, err4 := service.SheetOfRegister(ctx, s, 2024)
	if err := errors.Join(err, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	return service.SheetOfFindings(&d), service.SheetOfRecommendations(f.Rows, "", practiceDay), service.SheetOfPapers(p, "Văn bản"), register
}

// books are registers that were read already.
type books []model.Register

func (b books) Registers(context.Context, int) ([]model.Register, error) { return b, nil }

// TestTheListOfTheRegisterHasThePrintedLines: numbers without a paper of which the same is said stand in one line in both.
func TestTheListOfTheRegisterHasThePrintedLines(t *testing.T) {
	list, err := practiceBook(t, practice.Mau).Registers(context.Background(), 2024)
	if err != nil || len(list) != 1 {
		t.Fatal(len(list), err)
	}
	for n := 90; n <= 93; n++ {
		use := model.NumberUse{Meta: model.Meta{UID: model.UID(fmt.Sprint("n", n))}, Number: n, State: model.VoidNo, Reason: "vào nhầm số", Day: "2024-12-30"}
		if n == 93 {
			use.Reason = "hỏng mẫu"
		}
		list[0].Rows = append(list[0].Rows, model.RegisterRow{Use: use})
	}
	printed, err := reports.Register(list[0], reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := service.SheetOfRegister(context.Background(), books(list), 2024)
	if err != nil {
		t.Fatal(err)
	}
	f, _ := written(t, sheet)
	table := printed.Blocks[len(printed.Blocks)-1].Table
	for i, head := range []string{"Số, ký hiệu văn bản", "", "Tên loại và trích yếu nội dung văn bản", "Người ký", "", "Đơn vị, người nhận bản lưu", "", "", "", "Ghi chú"} {
		if head == "" { // days and lists are written otherwise
			continue
		}
		var want []string
		for _, row := range table.Rows[table.HeadRows():] {
			text := ""
			for _, p := range row.Cells[i].Paras {
				text += p.Text()
			}
			want = append(want, strings.ReplaceAll(text, "\u00a0", " "))
		}
		got, _ := cells(t, f, head)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-printed +list):\n%s", head, diff)
		}
		if n := len(got); i == 0 && (got[n-2] != "90 - 92" || got[n-1] != "93") {
			t.Errorf("the last lines are of %q", got[n-2:])
		}
	}
}

// TestListsComeBackFromExcel: every text whole, numbers as numbers, days as days, heads that stay in sight.
func TestListsComeBackFromExcel(t *testing.T) {
	findings, recommendations, papers, register := mauSheets(t)
	for _, x := range []struct {
		sheet           service.Sheet
		name, text, day string
	}{
		{findings, "Nhận xét MAU-2024-01.xlsx", "Nhận xét", "Buổi làm việc"},
		{recommendations, "Theo dõi kiến nghị.xlsx", "Kiến nghị", "Hạn trả lời"},
		{papers, "Văn bản.xlsx", "Loại", "Ngày"},
		{register, "Sổ đăng ký văn bản đi năm 2024.xlsx", "Tên loại và trích yếu nội dung văn bản", "Ngày tháng văn bản"},
	} {
		t.Run(x.name, func(t *testing.T) {
			f, path := written(t, x.sheet)
			if filepath.Base(path) != x.name {
				t.Errorf("name %q", filepath.Base(path))
			}
			_, n := column(t, f, "STT")
			if n == 0 || n != x.sheet.Rows() {
				t.Fatalf("%d rows, want %d", n, x.sheet.Rows())
			}
			numbers, kinds := cells(t, f, "STT")
			for i := range numbers {
				if numbers[i] != fmt.Sprint(i+1) || kinds[i] != excelize.CellTypeUnset && kinds[i] != excelize.CellTypeNumber {
					t.Errorf("row %d: number %q of kind %d", i, numbers[i], kinds[i])
				}
			}
			texts, _ := cells(t, f, x.text)
			if slices.Contains(texts, "") {
				t.Errorf("a row without a text: %q", texts)
			}
			days, _ := cells(t, f, x.day)
			known := 0
			for i, v := range days {
				if v == "" {
					continue
				}
				known++
				col, _ := column(t, f, x.day)
				shown, err := f.GetCellValue(f.GetSheetName(0), fmt.Sprint(col, i+2))
				if err != nil || len(v) != 5 || len(shown) != len("31/12/2024") {
					t.Errorf("day %q is shown as %q, %v", v, shown, err)
				}
			}
			if known == 0 && x.text != "Nhận xét" { // in the practice set findings name no session
				t.Error("no day at all")
			}
			panes, err := f.GetPanes(f.GetSheetName(0))
			if err != nil || !panes.Freeze || panes.YSplit != 1 {
				t.Errorf("panes %+v, %v", panes, err)
			}
			if width, err := f.GetColWidth(f.GetSheetName(0), "A"); err != nil || width != 6 {
				t.Errorf("first column %g wide, %v", width, err)
			}
		})
	}
}

// TestCellsOfLists holds a line of each list by its values.
func TestCellsOfLists(t *testing.T) {
	d := model.Dossier{
		Mission: model.Mission{Code: "M-1"}, Topics: []model.Topic{{Meta: model.Meta{UID: "t"}, Title: "Nhà ở"}},
		Wards: []model.DossierWard{{Ward: "w", Version: model.WardVersion{Kind: model.Phuong, Name: "3"}, Sessions: []model.Session{{Meta: model.Meta{UID: "s"}, Day: "2024-09-09"}}}},
		Findings: []model.DossierFinding{
			{Finding: model.Finding{Kind: model.Limitation, Topic: "t", Text: "=1+1\nhai dòng  ", Session: "s", InConclusion: true}, Wards: []model.UID{"w"}},
			{Finding: model.Finding{Kind: model.Limitation, Text: strings.Repeat("đ", 32767)}},
		},
	}
	f, _ := written(t, service.SheetOfFindings(&d))
	for head, want := range map[string][]string{
		"Đơn vị": {"Phường 3", "Chung"}, "Nội dung giám sát": {"Nhà ở", ""}, "Nhận xét": {"=1+1\nhai dòng  ", strings.Repeat("đ", 32767)},
		"Buổi làm việc": {"45544", ""}, "Vào kết luận": {"x", ""},
	} {
		if got, _ := cells(t, f, head); !cmp.Equal(want, got) {
			t.Errorf("%s: %.80q, want %.80q", head, got, want)
		}
	}
	rows := []model.FollowUp{{
		Code: "M-1", Ord: 1, Text: "Sửa đường", State: model.RecOpen, Due: "2025-05-12", Answers: 2, Answered: "2025-05-01",
		To: []model.FollowBody{{Name: "Ủy ban nhân dân Phường 3"}, {Name: "Đảng ủy Phường 3"}}, RepeatOf: "r",
	}}
	f, _ = written(t, service.SheetOfRecommendations(rows, "M-1", "2025-05-22"))
	for head, want := range map[string]string{
		"Nơi nhận": "Ủy ban nhân dân Phường 3; Đảng ủy Phường 3", "Số ngày quá hạn": "10", "Số lần trả lời": "2", "Hạn trả lời": "45789",
		"Trả lời gần nhất": "45778", "Nhắc lại kiến nghị trước": "x",
	} {
		if got, _ := cells(t, f, head); got[0] != want {
			t.Errorf("%s: %q, want %q", head, got, want)
		}
	}
}

func TestATextThatWouldBeCutIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.xlsx")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	long := func(text string) service.Sheet {
		return service.SheetOfFindings(&model.Dossier{Findings: []model.DossierFinding{{Finding: model.Finding{Text: "ngắn"}}, {Finding: model.Finding{Text: text}}}})
	}
	for says, s := range map[string]service.Sheet{
		"Nhận xét 2 (Chung): “Nhận xét” dài 32768 ký tự":     long(strings.Repeat("đ", 32768)),
		"Nhận xét 2 (Chung): “Nhận xét” dài 32770 ký tự":     long(strings.Repeat("😀", 16385)),
		"Danh sách “Theo dõi kiến nghị” chưa có dòng nào để": service.SheetOfRecommendations(nil, "", practiceDay),
	} {
		if err := s.Write(context.Background(), path); err == nil || !strings.Contains(said(err), says) {
			t.Errorf("got %v, want %q", err, says)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := long("x").Write(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "before" {
		t.Errorf("the file is %q now, %v", b, err)
	}
}

func TestAListIsTheSameFileEachTime(t *testing.T) {
	findings, _, _, _ := mauSheets(t)
	var first []byte
	told := 0
	ctx := model.WithProgress(context.Background(), func(done, total int) { told = done*1000 + total })
	for range 5 {
		path := filepath.Join(t.TempDir(), "a.xlsx")
		if err := findings.Write(ctx, path); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if first != nil && !bytes.Equal(first, b) {
			t.Fatal("the same list is another file")
		}
		first = b
	}
	if n := findings.Rows(); told != n*1000+n {
		t.Errorf("told of %d, want %d rows of %d", told, n, n)
	}
}
