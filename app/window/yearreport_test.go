package window_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// report asks for the report on a year and goes to an act of the form: 0 opens it, 1 prints it, 2 saves the PDF, 3 Word.
func (d *desk) report(act int) {
	d.t.Helper()
	d.do("bao cao nam")
	if !d.overlay() {
		d.t.Fatalf("nothing asks for the year; said %q", d.window.Said())
	}
	for range 3 {
		d.canvas().FocusNext()
	}
	for range act {
		d.press(fyne.KeyRight, 0)
	}
	d.press(fyne.KeyReturn, 0)
}

func TestTheReportOnAYearIsMadeInTheWindow(t *testing.T) {
	d := newDesk(t)
	d.printers.names = []string{"HP"}
	d.papers()
	d.report(0)
	if len(d.viewed) != 1 || !strings.Contains(d.viewed[0], "Báo cáo giám sát 2024") {
		t.Fatalf("opened %q, said %q", d.viewed, d.window.Said())
	}
	d.report(1)
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	if len(d.printers.jobs) != 1 || !strings.HasPrefix(d.printers.jobs[0].Title, "Báo cáo giám sát 2024") {
		t.Errorf("%d jobs", len(d.printers.jobs))
	}
	d.report(2)
	d.press(fyne.KeyEscape, 0)
	if b, err := os.ReadFile(filepath.Join(d.dir, "mới.sgs")); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Fatalf("%d bytes, %v; said %q", len(b), err, d.window.Said())
	}
}

func TestTheReportOnHalfAYear(t *testing.T) {
	d := newDesk(t)
	d.papers()
	d.do("bao cao nam")
	d.canvas().FocusNext()
	d.press(fyne.KeyEnd, 0) // 6 tháng cuối năm
	d.canvas().FocusNext()
	d.press(fyne.KeyEnd, 0) // để ký
	d.canvas().FocusNext()
	d.press(fyne.KeyReturn, 0)
	if len(d.viewed) != 1 || !strings.Contains(d.viewed[0], "Báo cáo giám sát 6 tháng cuối 2024") {
		t.Fatalf("opened %q, said %q", d.viewed, d.window.Said())
	}
	d.do("bao cao nam") // what was chosen is chosen still; another year has no mission
	d.press(fyne.KeyDown, 0)
	for range 3 {
		d.canvas().FocusNext()
	}
	d.press(fyne.KeyReturn, 0)
	if !d.overlay() || !strings.Contains(d.dialogText(), "Từ 01/7/2023 đến 31/12/2023 chưa có cuộc giám sát nào") {
		t.Errorf("an empty year: %q", d.dialogText())
	}
}

func TestTheReportsOfTwoOfficesAreFilesSideBySide(t *testing.T) {
	d := newDesk(t)
	d.papers()
	d.window.CloseFile()
	d.inFile(func(s *data.Store) error {
		datatest.Mission(t, s, model.Mission{Code: "SM-2024-02"})
		return nil
	})
	d.open()
	d.press(fyne.Key4, ctrl)
	d.report(0)
	if len(d.viewed) != 1 {
		t.Fatalf("opened %q, said %q", d.viewed, d.window.Said())
	}
	d.report(3)
	if !strings.Contains(d.dialogText(), "Đã ghi 2 báo cáo.") {
		t.Errorf("dialog %q", d.dialogText())
	}
}
