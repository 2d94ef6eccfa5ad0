package people_test

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"sogiamsat/app/task"
)

func (d *desk) act(label string) {
	d.t.Helper()
	for _, b := range d.page.Actions() {
		if b.Label == label {
			b.Do()
			return
		}
	}
	d.t.Fatalf("no action %q", label)
}

// TestPeopleComeInFromTheTemplate: nothing is in the file before every row is understood, and one undo takes all back.
func TestPeopleComeInFromTheTemplate(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	before := d.page.Lines()
	d.shell.Path = filepath.Join(t.TempDir(), "mẫu.xlsx")
	d.act("Lưu tệp mẫu Excel...")
	f, err := excelize.OpenFile(d.shell.Path)
	if err != nil {
		t.Fatal(err)
	}
	for at, row := range map[string][]string{
		"A2": {"Ngô Thị Hoa", "", "Phó Chủ tịch", "", "UBND Phường 3", "01/7/2024"},
		"A3": {"Ngô Thị Hoa", "", "Ủy viên", "", "UBND Phường 33"},
		"A4": {"Trần Văn An", "", "Chủ tịch", "", "UBND Phường 3", "01/6/2021", "31/12/2022"},
		"A5": {"Tran Văn An"},
	} {
		if err := f.SetSheetRow("Danh sách", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(f.Save(), f.Close()); err != nil {
		t.Fatal(err)
	}
	d.act("Nhập từ Excel...")
	d.Picture("people-import")
	if diff := cmp.Diff([]string{"2 Sẽ thêm", "3 Cần sửa", "4 Đã có", "5 Cần sửa"}, d.page.Incoming()); diff != "" {
		t.Fatal(diff)
	}
	if got := d.page.TakeIncoming(); got != "Còn 2 dòng cần sửa" || !slices.Equal(before, d.page.Lines()) {
		t.Errorf("the button says %q, the list %q", got, d.page.Lines())
	}
	d.Press(fyne.KeyHome, fyne.KeyDown, fyne.KeyReturn) // which place?
	d.Press(fyne.KeyReturn)                             // the nearest
	d.Press(fyne.KeyEnd, fyne.KeyReturn)                // who?
	d.Press(fyne.KeyReturn)                             // the one that the book has
	if diff := cmp.Diff([]string{"2 Sẽ thêm", "3 Sẽ thêm", "4 Đã có", "5 Đã có"}, d.page.Incoming()); diff != "" {
		t.Fatal(diff)
	}
	d.page.Add() // nothing else is done meanwhile
	d.page.DeleteCurrent()
	d.page.Step(1)
	d.page.Find()
	d.page.NextColumn()
	d.act("Thêm người")
	if d.page.First() == nil || d.page.TakeIncoming() != "Nhập 2 dòng" || d.page.Incoming() != nil {
		t.Fatalf("the list is not taken, errors %v", d.shell.Errors)
	}
	if got := d.page.Lines(); !slices.Contains(got, "Ngô Thị Hoa: Phó Chủ tịch, Ủy ban nhân dân Phường 3; Ủy viên, Ủy ban nhân dân Phường 3") {
		t.Errorf("people %q", got)
	}
	if _, err := d.store.Undo(ctx); err != nil || !slices.Equal(before, d.page.Lines()) {
		t.Errorf("undone: %q, %v", d.page.Lines(), err)
	}
	d.act("Nhập từ Excel...")
	if !d.page.Back() || d.page.Incoming() != nil || d.page.Back() {
		t.Error("the list that comes in is not given up")
	}
}

// Rows of one list that say the same come in once; the second says which one it repeats, and comes in where the first is
// left out.
func TestARowThatRepeatsAnotherComesInOnce(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.shell.Path = filepath.Join(t.TempDir(), "mẫu.xlsx")
	d.act("Lưu tệp mẫu Excel...")
	f, err := excelize.OpenFile(d.shell.Path)
	if err != nil {
		t.Fatal(err)
	}
	for at, row := range map[string][]string{
		"A2": {"Ngô Thị Hoa", "", "Phó Chủ tịch", "", "UBND Phường 3", "01/7/2024"},
		"A3": {"Ngô Thị Hoa", "", "Ủy viên", "", "UBND Phường 3"},
		"A4": {"ngô thị hoa", "", "phó chủ tịch", "", "UBND Phường 3", "1/7/2024"},
	} {
		if err := f.SetSheetRow("Danh sách", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(f.Save(), f.Close()); err != nil {
		t.Fatal(err)
	}
	d.act("Nhập từ Excel...")
	for _, step := range []struct {
		press []fyne.KeyName
		want  []string
		words string
	}{
		{nil, []string{"2 Sẽ thêm", "3 Sẽ thêm", "4 Trùng"}, "Trùng với dòng 2, không thêm lần nữa."},
		{[]fyne.KeyName{fyne.KeyHome, fyne.KeyReturn}, []string{"2 Bỏ", "3 Sẽ thêm", "4 Sẽ thêm"}, ""},
		{[]fyne.KeyName{fyne.KeyReturn}, []string{"2 Sẽ thêm", "3 Sẽ thêm", "4 Trùng"}, "Trùng với dòng 2, không thêm lần nữa."},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyReturn}, []string{"2 Sẽ thêm", "3 Sẽ thêm", "4 Sẽ thêm"}, "Trùng với dòng 2; dòng này sẽ được thêm lần nữa."},
	} {
		d.Press(step.press...)
		if diff := cmp.Diff(step.want, d.page.Incoming()); diff != "" {
			t.Error(diff)
		}
		if words := d.page.IncomingWords(); words[2] != step.words {
			t.Errorf("the last row says %q, want %q", words[2], step.words)
		}
	}
}
