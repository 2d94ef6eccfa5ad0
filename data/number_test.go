package data_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// numbers lists "number state" of a series in order.
func (p paper) numbers(t *testing.T) []string {
	t.Helper()
	return column(t, p.s, "SELECT number || ' ' || state FROM number_use WHERE series = ? ORDER BY number", p.series.UID)
}

func TestNumbersAreGivenOnce(t *testing.T) {
	p := draftPaper(t)
	use := func(number int) error {
		_, err := p.s.UseNumber(ctx, p.series.UID, number, "", datatest.Today)
		return err
	}
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	ok(use(0))
	reserved, err := p.s.ReserveNumber(ctx, p.series.UID, p.doc.UID, "chờ ký")
	ok(err)
	if reserved.Number != 2 {
		t.Errorf("reserved %d, want 2", reserved.Number)
	}
	ok(use(5)) // typed: 3 and 4 are kept free
	ok(use(3))
	ok(p.s.VoidNumbers(ctx, p.series.UID, model.Run{From: 4, To: 4}, "viết hỏng"))
	ok(p.s.VoidNumbers(ctx, p.series.UID, model.Run{}, "viết hỏng"))
	next, err := p.s.NextNumber(ctx, p.series.UID)
	ok(err)
	want := []string{"1 used", "2 reserved", "3 used", "4 void", "5 used", "6 void"}
	if diff := cmp.Diff(want, p.numbers(t)); diff != "" || next != 7 {
		t.Errorf("next %d\n%s", next, diff)
	}
	for _, n := range []int{1, 3, 4, 5, 6} {
		refused(t, fmt.Sprint("number again: ", n), use(n), model.Exists, "number")
	}
	refused(t, "a number reserved for another paper", use(2), model.Exists, "number")
	refused(t, "cancelling a used number", p.s.VoidNumbers(ctx, p.series.UID, model.Run{From: 5, To: 5}, "x"), model.Exists, "number")
	refused(t, "cancelling without a reason", p.s.VoidNumbers(ctx, p.series.UID, model.Run{}, ""), model.Invalid, "reason")
	refused(t, "a slip of the finger", use(20_240_105), model.Invalid, "number")
	refused(t, "an unknown series", p.s.VoidNumbers(ctx, datatest.UID(999_999), model.Run{}, "x"), model.NotFound, "")
	if _, err := p.s.UseNumber(ctx, p.series.UID, 2, p.doc.UID, datatest.Today); err != nil {
		t.Errorf("the reserved number for its paper: %v", err)
	}
	if diff := cmp.Diff("2 used", p.numbers(t)[1]); diff != "" {
		t.Error(diff)
	}
	refused(t, "deleting a number", p.s.Delete(ctx, "number_use", reserved.UID), model.Immutable, "")
}

func TestSeriesBegunInTheMiddle(t *testing.T) {
	p := draftPaper(t)
	late := model.NumberSeries{Office: p.series.Office, Scope: model.ByYear, ScopeFrom: "2025-01-01", ScopeTo: "2025-12-31", Next: 4}
	datatest.Put(t, p.s, &late)
	p.series = late
	if diff := cmp.Diff([]string{"1 used", "2 used", "3 used"}, p.numbers(t)); diff != "" {
		t.Error(diff)
	}
	use, err := p.s.UseNumber(ctx, late.UID, 0, "", "2025-02-03")
	if err != nil || use.Number != 4 {
		t.Errorf("%d, %v", use.Number, err)
	}
}
