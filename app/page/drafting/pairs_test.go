package drafting_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestThePlacesALetterCorrectsAreWritten types two pairs by keys, drops one, takes it back, and finds them in the letter.
func TestThePlacesALetterCorrectsAreWritten(t *testing.T) {
	d := newDesk(t)
	d.page.OpenPairs() // of another paper
	d.issued()
	var err error
	if d.paper, err = d.store.BeginCorrection(ctx, d.paper.UID); err != nil {
		t.Fatal(err)
	}
	d.open(d.paper.UID)
	d.PressButton("Nội dung đính chính")
	write := func(texts ...string) {
		t.Helper()
		for _, text := range texts {
			d.Type(text)
			d.Tab()
		}
	}
	write("Dòng 3, trang 2", "phường 3", "Phường 3")
	d.PressButton("Thêm chỗ cần sửa")
	write("Trang 1", "2032", "2023")
	same := func(what string, want ...string) {
		t.Helper()
		if got := d.page.Pairs(); !slices.Equal(got, want) {
			t.Errorf("%s: %q", what, got)
		}
	}
	same("written", "Dòng 3, trang 2: phường 3 > Phường 3", "Trang 1: 2032 > 2023")
	d.Picture("drafting-pairs")
	if rows := strings.Join(d.page.Rows(), "\n"); !strings.Contains(rows, "Trang 1: đã ghi “2032”, nay sửa là “2023”.") {
		t.Errorf("the letter says\n%s", rows)
	}
	d.PressButton("Bỏ chỗ này")
	same("dropped", "Dòng 3, trang 2: phường 3 > Phường 3")
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same("taken back", "Dòng 3, trang 2: phường 3 > Phường 3", "Trang 1: 2032 > 2023")
	d.page.NextColumn()
	if !d.page.Back() {
		t.Error("Esc does not close the pairs")
	}
	d.Press(fyne.KeyDown)
	if len(d.shell.Errors) > 0 {
		t.Error(d.shell.Errors)
	}
}
