package bin_test

import (
	"fmt"
	"testing"

	"sogiamsat/app/page/bin"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// BenchmarkOpen10000 is from the key that opens the bin to the painted page, with 10,000 deletions.
func BenchmarkOpen10000(b *testing.B) {
	screen, s := pagetest.New(b), datatest.Open(b)
	ward, _ := datatest.Ward(b, s, "3")
	m := datatest.Mission(b, s, model.Mission{}, ward.UID)
	err := s.Do(ctx, "Chuẩn bị", func(tx *data.Tx) error {
		for i := range 10_000 {
			f := model.Finding{Mission: m.UID, Kind: model.Strength, Text: fmt.Sprint("Lịch tiếp công dân được niêm yết ở khu phố ", i)}
			if err := tx.SaveFinding(&f, []model.UID{ward.UID}); err != nil {
				return err
			}
			if err := tx.Delete("finding", f.UID); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	var shell pagetest.Shell
	var timer tasktest.Timer
	for b.Loop() {
		p := bin.New(bin.Config{Store: s, Shell: &shell, Runner: task.Inline, After: timer.After})
		screen.Show(p.Content())
		if n := len(p.Lines()); n != 10_000 {
			b.Fatal(n)
		}
		p.Leave()
	}
}
