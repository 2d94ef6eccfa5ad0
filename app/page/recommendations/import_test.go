package recommendations_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"sogiamsat/data/model"
)

// fill fills the template in.
func (d *desk) fill(rows map[string][]string) {
	d.t.Helper()
	f, err := excelize.OpenFile(d.shell.Path)
	if err != nil {
		d.t.Fatal(err)
	}
	for at, row := range rows {
		if err := f.SetSheetRow("Danh sách", at, &row); err != nil {
			d.t.Fatal(err)
		}
	}
	if err := errors.Join(f.Save(), f.Close()); err != nil {
		d.t.Fatal(err)
	}
}

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

// TestRecommendationsComeInFromTheTemplate: what is not understood keeps everything out of the file until it is decided,
// and one undo takes all back.
func TestRecommendationsComeInFromTheTemplate(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	before := d.page.Texts()
	d.shell.Path = filepath.Join(t.TempDir(), "mẫu.xlsx")
	d.act("Lưu tệp mẫu Excel...")
	d.act("Nhập từ Excel...") // nothing was filled in
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.Missing {
		t.Fatalf("errors %v", d.shell.Errors)
	}
	d.shell.Errors = nil
	d.fill(map[string][]string{
		"A2": {"UBND Phường 3; UBND phường 55", "Bổ sung hồ sơ.", "30/11/2024", "Trần Theo Dõi", "Chưa niêm yết"},
		"A4": {"UBND phường 5", "Sửa quy chế."},
		"A5": {"UBND phường 5", ""},
	})
	d.act("Nhập từ Excel...")
	d.Picture("recommendations-import")
	want := []string{"2 Cần sửa Chưa rõ “UBND phường 55” là cơ quan nào.", "4 Sẽ thêm", "5 Cần sửa Chưa ghi kiến nghị."}
	if diff := cmp.Diff(want, d.page.Incoming()); diff != "" {
		t.Fatal(diff)
	}
	if got := d.page.TakeIncoming(); got != "Còn 2 dòng cần sửa" {
		t.Errorf("the button says %q", got)
	}
	d.Press(fyne.KeyHome, fyne.KeyReturn) // what is "UBND phường 55"?
	d.Press(fyne.KeyReturn)               // the nearest
	d.Press(fyne.KeyEnd, fyne.KeyReturn)  // a row that only the list can mend is left out
	if diff := cmp.Diff([]string{"2 Sẽ thêm", "4 Sẽ thêm", "5 Bỏ Chưa ghi kiến nghị."}, d.page.Incoming()); diff != "" {
		t.Fatal(diff)
	}
	d.page.Add() // nothing else is done meanwhile
	d.page.DeleteCurrent()
	d.page.Step(1)
	d.page.Find()
	d.page.NextColumn()
	d.act("Nhập từ Excel...")
	if got := d.page.TakeIncoming(); got != "Nhập 2 kiến nghị" {
		t.Fatalf("the button says %q", got)
	}
	if got := strings.Join(d.page.Texts(), " "); !strings.Contains(got, "Bổ sung hồ sơ.") || !strings.Contains(got, "Sửa quy chế.") || d.page.Incoming() != nil {
		t.Errorf("in the list: %s", got)
	}
	if to, findings, _, _ := d.page.Shows(); !strings.Contains(to, "3") || !strings.Contains(to, "5") || findings == "" {
		t.Errorf("the first of them is for %q, answers %q", to, findings)
	}
	d.act("Nhập từ Excel...") // once more: what the book has is left out
	if diff := cmp.Diff([]string{"2 Cần sửa Chưa rõ “UBND phường 55” là cơ quan nào.", "4 Đã có", "5 Cần sửa Chưa ghi kiến nghị."}, d.page.Incoming()); diff != "" {
		t.Error(diff)
	}
	d.Press(fyne.KeyHome, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn)
	if diff := cmp.Diff([]string{"2 Đã có", "4 Đã có", "5 Bỏ Chưa ghi kiến nghị."}, d.page.Incoming()); diff != "" {
		t.Error(diff)
	}
	if got := d.page.TakeIncoming(); got != "Nhập 0 kiến nghị" {
		t.Errorf("the button says %q", got)
	}
	d.Press(fyne.KeyHome, fyne.KeyReturn) // unless it is wanted
	if diff := cmp.Diff([]string{"2 Sẽ thêm", "4 Đã có", "5 Bỏ Chưa ghi kiến nghị."}, d.page.Incoming()); diff != "" {
		t.Error(diff)
	}
	d.page.Back()
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, d.page.Texts()); diff != "" {
		t.Error(diff)
	}
	d.ok()
}

// TestAListThatComesInIsGivenUp by Esc; all missions together have no template.
func TestAListThatComesInIsGivenUp(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.shell.Path = filepath.Join(t.TempDir(), "mẫu.xlsx")
	d.act("Lưu tệp mẫu Excel...")
	d.fill(map[string][]string{"A2": {"", "Một.", "31/2/2024", "Ai đó", "Gì đó"}})
	d.act("Nhập từ Excel...")
	if len(d.page.Incoming()) != 1 || d.page.First() == d.page.Field("list") {
		t.Errorf("preview %q", d.page.Incoming())
	}
	if !d.page.Back() || d.page.Incoming() != nil || len(d.page.Texts()) != 2 {
		t.Error("the list that comes in is not given up")
	}
	all := newDesk(t)
	all.open("")
	for _, b := range all.page.Actions() {
		if b.Label == "Nhập từ Excel..." {
			t.Error("recommendations come in without a mission")
		}
	}
}

func TestARecommendationThatRepeatsAnotherComesInOnce(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.shell.Path = filepath.Join(t.TempDir(), "mẫu.xlsx")
	d.act("Lưu tệp mẫu Excel...")
	d.fill(map[string][]string{
		"A2": {"UBND phường 5", "Sửa quy chế."},
		"A3": {"UBND phường 3", "Sửa quy chế."},
		"A4": {"UBND Phường 5", "Sửa  quy chế.", "30/11/2024"},
	})
	d.act("Nhập từ Excel...")
	if diff := cmp.Diff([]string{"2 Sẽ thêm", "3 Sẽ thêm", "4 Trùng"}, d.page.Incoming()); diff != "" {
		t.Error(diff)
	}
}
