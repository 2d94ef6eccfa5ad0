package findings_test

import (
	"path/filepath"
	"strings"
	"testing"

	"sogiamsat/app/service"
)

// TestWhatTheListShowsGoesToExcel, and the name says what it was narrowed to.
func TestWhatTheListShowsGoesToExcel(t *testing.T) {
	d := newDesk(t)
	dir := t.TempDir()
	d.shell.Path, d.shell.Answer = filepath.Join(dir, "a.xlsx"), "Mở"
	d.Act("Xuất Excel: các nhận xét đang hiện...")
	rows, err := service.ReadSheet(t.Context(), d.shell.Path)
	if err != nil || len(rows) != len(d.page.Lines())+1 {
		t.Fatalf("%d rows, %v, errors %v", len(rows), err, d.shell.Errors)
	}
	if got := d.shell.Saves[0]; !strings.HasPrefix(got, "Nhận xét SM-2024-01 (") || !strings.HasSuffix(got, ").xlsx") {
		t.Errorf("name %q", got)
	}
	if len(d.shell.Opened) != 1 || d.shell.Opened[0] != d.shell.Path {
		t.Errorf("opened %q", d.shell.Opened)
	}
}
