package papers_test

import (
	"strings"
	"testing"

	"sogiamsat/data/model"
)

// TestNumberAndDayOfARecordedPaperAreLookedAt: what the book cannot hold is refused at its field, what is only strange is
// said there.
func TestNumberAndDayOfARecordedPaperAreLookedAt(t *testing.T) {
	d := newDesk(t)
	series, err := d.store.SaveSeries(ctx, model.NumberSeries{Office: d.mission.Office, Scope: model.ByYear, ScopeFrom: "2024-01-01", ScopeTo: "2024-12-31", Next: 12})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.store.ReserveNumber(ctx, series.UID, "", "Ba số đã dùng ở sổ giấy"); err != nil {
		t.Fatal(err)
	}
	d.open(d.mission.UID)
	record := func(text, on string) (number, day, signer string) {
		t.Helper()
		d.act("Ghi văn bản đã ban hành")
		_, _, n, at, _ := d.page.Fields()
		d.fill(n, text)
		d.fill(at, on)
		return d.page.Notes()
	}
	if n, _, _ := record("abc", "1/8/2024"); !strings.Contains(n, "chữ số Ả Rập") {
		t.Errorf("no number: %q", n)
	}
	if _, at, _ := record("14/KH", "31/11/2024"); !strings.Contains(at, "Không có ngày 31/11/2024") || d.page.Complete() {
		t.Errorf("no day: %q", at)
	}
	if _, at, _ := d.page.Notes(); !strings.Contains(at, "Không có ngày 31/11/2024") {
		t.Errorf("no day, Ctrl+S: %q", at)
	}
	d.page.Back()
	if _, at, _ := record("14/KH", "1/8/2034"); !strings.Contains(at, "sau hôm nay") {
		t.Errorf("a day to come: %q", at)
	}
	d.page.Back()
	d.same("written", 0, len(d.papers()))
	n, _, signer := record("12/KH", "1/8/2024")
	if !strings.Contains(n, "Ba số đã dùng ở sổ giấy") || signer != "Chưa ghi người ký." {
		t.Errorf("a number that was kept: %q, %q", n, signer)
	}
	d.Picture("papers-recorded")
	if n, _, _ := record("12", "2/8/2024"); !strings.Contains(n, "Số 12 đã cấp ngày 01/8/2024") {
		t.Errorf("a number of the book: %q", n)
	}
	d.same("written", 1, len(d.papers()))
	d.fine()
}
