package data_test

import (
	"testing"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestWhatIsKeptIsReadAnewAfterEveryChange looks at what is due and at a recommendation's addressees, which are kept
// between readings.
func TestWhatIsKeptIsReadAnewAfterEveryChange(t *testing.T) {
	w := newWorld(t)
	rec := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, Due: "2024-09-30", Text: "Trả lời."}, w.inBody.UID)
	look := func(day model.Date) (late int, to string) {
		t.Helper()
		due, err := w.s.Due(ctx, day)
		if err != nil {
			t.Fatal(err)
		}
		d, err := w.s.FollowUp(ctx, rec.UID, day)
		if err != nil {
			t.Fatal(err)
		}
		return due.Counts.LateRecs, d.Row.ToNames()[0]
	}
	check := func(step string, day model.Date, wantLate int, wantTo string) {
		t.Helper()
		for range 2 {
			if late, to := look(day); late != wantLate || to != wantTo {
				t.Errorf("%s: %d late, to %q; want %d, %q", step, late, to, wantLate, wantTo)
			}
		}
	}
	check("at first", datatest.Today, 1, "Ủy ban nhân dân Phường 3")
	check("before its day", "2024-09-29", 0, "Ủy ban nhân dân Phường 3")
	body := w.inBody
	body.Name = "Tổ công tác Phường 3"
	datatest.Put(t, w.s, &body)
	check("another name", datatest.Today, 1, "Tổ công tác Phường 3")
	if _, err := w.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	check("taken back", datatest.Today, 1, "Ủy ban nhân dân Phường 3")
	if err := w.s.MoveRecommendation(ctx, rec.UID, model.RecRejected, "", "", ""); err != nil {
		t.Fatal(err)
	}
	check("settled", datatest.Today, 0, "Ủy ban nhân dân Phường 3")
}
