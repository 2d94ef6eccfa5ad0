package data_test

import (
	"fmt"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// addUnits adds n units with four bodies each; every tenth went into the one after it.
func addUnits(tb testing.TB, s *data.Store, n int) {
	tb.Helper()
	err := s.Do(ctx, "Nhập", func(tx *data.Tx) error {
		var last model.UID
		for i := range n {
			w := model.Ward{Area: fmt.Sprintf("huyện %d", i/40)}
			if err := tx.Put(&w); err != nil {
				return err
			}
			v := model.WardVersion{Ward: w.UID, Kind: model.Xa, Name: fmt.Sprintf("%s %s %d", []string{"Tân", "Bình", "Phú", "Hòa"}[i%4], []string{"Lộc", "Định", "Mỹ", "An", "Đức"}[i%5], i)}
			if i%10 == 0 {
				v.ValidTo = "2025-07-01"
			}
			if err := tx.Put(&v); err != nil {
				return err
			}
			for _, k := range model.UsualBodies {
				if err := tx.Put(&model.Body{Ward: w.UID, Kind: k}); err != nil {
					return err
				}
			}
			if i%10 == 1 {
				c := model.WardChange{Day: "2025-07-01", Kind: model.Merge}
				if err := tx.Put(&c); err != nil {
					return err
				}
				if err := tx.Put(&model.WardChangeLink{Change: c.UID, FromWard: last, ToWard: w.UID, Part: model.Whole}); err != nil {
					return err
				}
			}
			last = w.UID
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkRegisterOf10000Units reads the register and makes its rows for a day.
func BenchmarkRegisterOf10000Units(b *testing.B) {
	s := datatest.Open(b)
	addUnits(b, s, 10_000)
	for b.Loop() {
		book, err := s.WardBook(ctx)
		if err != nil {
			b.Fatal(err)
		}
		if rows := book.Rows(datatest.Today); len(rows) != 10_000 {
			b.Fatal(len(rows))
		}
	}
}
