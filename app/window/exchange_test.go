package window_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/service"
	"sogiamsat/app/window"
	"sogiamsat/data"
)

// exchange is the program's own.
type exchange struct{}

func (d *desk) exchange() window.Exchange { return exchange{} }

func (exchange) Export(ctx context.Context, s window.Store, path string) error {
	return service.Export(ctx, s.(*data.Store), path)
}

func (exchange) Import(ctx context.Context, s window.Store, path string, report func(read, all int)) (string, error) {
	r, err := service.Import(ctx, s.(*data.Store), path, report)
	return "Đã nhập " + string(rune('0'+min(r.Total(), 9))), err
}

func TestEverythingLeavesAndComesIn(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.do("xuat toan bo")
	path := filepath.Join(d.dir, "mới.sgs")
	if b, err := os.ReadFile(path); err != nil || !strings.Contains(string(b), "SM-2024-01") {
		t.Fatalf("%d bytes, %v; status %q", len(b), err, d.window.Said())
	}
	if !strings.HasPrefix(d.window.Said(), "Đã xuất toàn bộ sổ") {
		t.Errorf("status %q", d.window.Said())
	}
	d.do("nhap du lieu")
	d.press(fyne.KeyReturn, 0) // Sao lưu rồi nhập
	if got := d.window.Said(); got != "Đã nhập 0" || d.overlay() {
		t.Errorf("status %q, dialog %v", got, d.overlay())
	}
	if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.do("nhap du lieu")
	d.press(fyne.KeyReturn, 0)
	if !d.overlay() {
		t.Error("a broken file is not spoken of")
	}
}

func TestSaveButtonSaysWhatIsSaved(t *testing.T) {
	d := newDesk(t)
	d.open()
	if got := d.window.Saved(); got != "Lưu" {
		t.Errorf("before anything: %q", got)
	}
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	d.typeText("Sửa ")
	d.press(fyne.KeyS, ctrl)
	if got := d.window.Saved(); got != "Đã lưu 01:30" {
		t.Errorf("after saving: %q", got)
	}
	d.typeText("lại ")
	if got := d.window.Saved(); got != "Chưa lưu" {
		t.Errorf("while typing: %q", got)
	}
}

// do carries out a command of the command box.
func (d *desk) do(typed string) {
	d.t.Helper()
	d.press(fyne.KeyK, ctrl)
	d.typeText(typed)
	d.press(fyne.KeyReturn, 0)
}
