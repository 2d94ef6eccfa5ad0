package wards_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

const pasted = "Loại\tTên\tĐịa bàn\tTừ ngày\tĐến ngày\r\n" +
	"Phường\tTân Định\tquận 1\t01/07/2025\t\r\n" +
	"Phường\tTân Đinh\tquận 1\t01/07/2025\t\r\n" +
	"Phường\tBến Nghé\tquận 1\t31/02/2025\t\r\n" +
	"\r\n" +
	"Xã\tTân An\thuyện A\t45839\t\r\n"

func (d *desk) paste(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	d.page.Paste()
}

func TestAListIsCheckedBeforeAnythingIsWritten(t *testing.T) {
	d := newDesk(t, datatest.Open(t))
	d.paste(pasted)
	d.Picture("import")
	got := d.page.ImportRows()
	if len(got) != 2 || !strings.HasPrefix(got[0], "3 Cần xem Tên: có phải Phường Tân Định (quận 1), dòng 2?") ||
		got[1] != "4 Cần sửa Từ ngày: không có ngày 31/2/2025: tháng 02 năm 2025 có 28 ngày." {
		t.Errorf("rows that wait: %q", got)
	}
	d.page.PerformImport()
	if n := len(all[model.Ward](t, d.store)); n != 0 {
		t.Fatalf("%d units written before the list was right", n)
	}
	d.Press(fyne.KeyReturn)              // another unit indeed
	d.Press(fyne.KeyHome, fyne.KeySpace) // leave the wrong one out
	d.Picture("import-ready")
	d.page.PerformImport()
	d.expectNames("after the import", "Tân Đinh, Tân Định, Tân An")
	if n := len(all[model.Body](t, d.store)); n != 12 {
		t.Errorf("%d bodies", n)
	}
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.expectNames("after one undo", "")
}

func TestAListAddsNothingTheSecondTime(t *testing.T) {
	d := newDesk(t, datatest.Open(t))
	list := "Tên\tĐịa bàn\nPhường 3\tquận 1\nPhường 5\tquận 1\n"
	d.paste(list)
	d.page.PerformImport()
	d.paste(list)
	if got := d.page.ImportRows(); !slices.Equal(got, []string{"2 Đã có ", "3 Đã có "}) {
		t.Errorf("rows %q", got)
	}
	d.page.PerformImport()
	d.expectNames("after the second time", "3, 5")
	if said := strings.Join(d.shell.Said, "\n"); !strings.Contains(said, "đã có trong sổ; không có gì để nhập") {
		t.Errorf("said %q", said)
	}
}

func TestTemplateAndFile(t *testing.T) {
	d := newDesk(t, datatest.Open(t))
	d.shell.Path = filepath.Join(t.TempDir(), "mẫu.xlsx")
	d.page.SaveTemplate()
	if diff := cmp.Diff([]string{"Danh sách đơn vị.xlsx"}, d.shell.Saves); diff != "" {
		t.Error(diff)
	}
	if _, err := service.ReadSheet(context.Background(), d.shell.Path); err != nil {
		t.Fatal(err)
	}
	d.page.ImportFile() // headings alone
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.Missing {
		t.Errorf("errors %v", d.shell.Errors)
	}
	d.shell.Errors = nil
	d.shell.Path = filepath.Join(t.TempDir(), "none.xlsx")
	d.page.ImportFile()
	if len(d.shell.Errors) != 1 {
		t.Errorf("errors %v", d.shell.Errors)
	}
}

func TestNothingToPasteIsSaid(t *testing.T) {
	d := newDesk(t, datatest.Open(t))
	d.paste(" ")
	if len(d.shell.Said) != 1 || d.page.Back() {
		t.Errorf("said %q", d.shell.Said)
	}
}

// The register may change under a list: what was decided about its rows stays.
func TestAListIsLookedThroughAgainWhenTheRegisterChanges(t *testing.T) {
	d := newDesk(t, datatest.Open(t))
	d.paste(pasted)
	d.page.DropWrong()
	if _, err := d.store.AddWards(ctx, []model.NewUnit{{Kind: model.Xa, Name: "Tân An", Area: "huyện A", From: "2025-07-01"}}); err != nil {
		t.Fatal(err)
	}
	d.page.ImportAll()
	var states []string
	for _, r := range d.page.ImportRows() {
		states = append(states, strings.Join(strings.Fields(r + " .")[:3], " "))
	}
	if diff := cmp.Diff([]string{"2 Sẽ thêm", "3 Cần xem", "4 Bỏ qua", "5 Đã có"}, states); diff != "" {
		t.Error(diff)
	}
}
