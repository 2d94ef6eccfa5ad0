package recommendations_test

import (
	"path/filepath"
	"testing"

	"sogiamsat/app/service"
)

// TestWhatTheListShowsGoesToExcel, and the name says what it was narrowed to.
func TestWhatTheListShowsGoesToExcel(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	export := func() {
		d.shell.Path = filepath.Join(t.TempDir(), "a.xlsx")
		for _, b := range d.page.Actions() {
			if b.Label == "Xuất Excel: các kiến nghị đang hiện..." {
				b.Do()
			}
		}
	}
	export()
	if rows, err := service.ReadSheet(ctx, d.shell.Path); err != nil || len(rows) != 3 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	d.page.Find()
	d.Type("Niêm yết")
	d.timer.Fire()
	export()
	if rows, err := service.ReadSheet(ctx, d.shell.Path); err != nil || len(rows) != 2 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	if got, want := d.shell.Saves[1], "Theo dõi kiến nghị SM-2024-01 (tìm “Niêm yết”).xlsx"; got != want || d.shell.Saves[0] != "Theo dõi kiến nghị SM-2024-01.xlsx" {
		t.Errorf("names %q, want %q", d.shell.Saves, want)
	}
	d.ok()
}
