package data_test

import (
	"testing"

	"sogiamsat/data/model"
)

// TestSeveralDeletedAsOneAction: all or none, and one undo.
func TestSeveralDeletedAsOneAction(t *testing.T) {
	w := newWorld(t)
	both := []model.UID{w.strength.UID, w.weakness.UID}
	if err := w.s.DeleteAll(ctx, "finding", both); err != nil {
		t.Fatal(err)
	}
	if bin, err := w.s.Bin(ctx); err != nil || len(bin) != 2 {
		t.Fatalf("%d in the bin, %v", len(bin), err)
	}
	if what, err := w.s.Undo(ctx); err != nil || what != "Xóa 2 nhận xét" {
		t.Fatalf("undone %q, %v", what, err)
	}
	if bin, err := w.s.Bin(ctx); err != nil || len(bin) != 0 {
		t.Errorf("%d left in the bin, %v", len(bin), err)
	}
	if err := w.s.DeleteAll(ctx, "ward", []model.UID{w.out.UID, w.in.UID}); model.CodeOf(err) != model.InUse {
		t.Errorf("a unit in use: %v", err)
	}
	if bin, err := w.s.Bin(ctx); err != nil || len(bin) != 0 {
		t.Errorf("a refused deletion left %d in the bin, %v", len(bin), err)
	}
	if err := w.s.DeleteAll(ctx, "finding", both[:1]); err != nil {
		t.Error(err)
	}
}
