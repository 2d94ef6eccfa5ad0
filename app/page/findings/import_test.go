package findings_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/xuri/excelize/v2"

	"sogiamsat/data/model"
)

// TestFindingsComeInFromTheTemplate: what is not understood keeps everything out of the file until it is decided, the line
// named is that of the file, and one undo takes all back.
func TestFindingsComeInFromTheTemplate(t *testing.T) {
	d := newDesk(t)
	before := d.lines()
	d.shell.Path = filepath.Join(t.TempDir(), "mẫu.xlsx")
	d.Act("Lưu tệp mẫu Excel...")
	d.Act("Nhập từ Excel...") // nothing was filled in
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.Missing {
		t.Fatalf("errors %v", d.shell.Errors)
	}
	d.shell.Errors = nil
	f, err := excelize.OpenFile(d.shell.Path)
	if err != nil {
		t.Fatal(err)
	}
	for at, row := range map[string][]string{
		"A2": {"Phường 5", "Hạn chế", "Lịch tiếp công dân", "Chưa niêm yết lịch.", "Biên bản"},
		"A3": {"phường 5", "Hạn chế", "Lịch tiếp công dân", "chưa niêm yết  lịch."},
		"A4": {"Phường 55", "Ưu điểm", "1", "Niêm yết đủ."},
	} {
		if err := f.SetSheetRow("Danh sách", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(f.Save(), f.Close()); err != nil {
		t.Fatal(err)
	}
	d.Act("Nhập từ Excel...")
	d.Picture("findings-import")
	rows := strings.Join(d.page.PastedRows(), "\n")
	if !strings.Contains(rows, "2 Sẽ thêm") || !strings.Contains(rows, "3 Trùng") || !strings.Contains(rows, "4 Cần sửa") {
		t.Errorf("rows:\n%s", rows)
	}
	d.wants(before...)
	d.Press(fyne.KeyEnd, fyne.KeySpace) // leave the wrong one out
	if !d.page.TapButton("Nhập 1 nhận xét") {
		t.Fatal("the list cannot be taken")
	}
	d.wants(append(before, "limitation topic ✓ @5 Chưa niêm yết lịch.")...)
	d.Act("Nhập từ Excel...") // once more: what the book has is left out
	if rows := strings.Join(d.page.PastedRows(), "\n"); !strings.Contains(rows, "2 Đã có") {
		t.Errorf("rows:\n%s", rows)
	}
	d.page.Back()
	d.undo("Dán 1 nhận xét", before...)
}
