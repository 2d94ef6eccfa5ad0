package search_test

import (
	"fmt"
	"testing"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/search"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// BenchmarkFind10000 is from the pause in typing to the hits in the list, where all of 10,000 findings have the words;
// "narrowed" to a unit and a year.
func BenchmarkFind10000(b *testing.B) {
	screen, s := pagetest.New(b), datatest.Open(b)
	ward, _ := datatest.Ward(b, s, "3")
	m := datatest.Mission(b, s, model.Mission{}, ward.UID)
	err := s.Do(ctx, "Chuẩn bị", func(tx *data.Tx) error {
		for i := range 10_000 {
			f := model.Finding{Mission: m.UID, Kind: model.Strength, Text: fmt.Sprint("Phường đã tổ chức đối thoại định kỳ với Nhân dân ở khu phố ", i)}
			if err := tx.SaveFinding(&f, []model.UID{ward.UID}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for name, narrowed := range map[string]bool{"all": false, "narrowed": true} {
		b.Run(name, func(b *testing.B) {
			var win shell
			var timer tasktest.Timer
			p := search.New(search.Config{Store: s, Shell: &win, Runner: task.Inline, After: timer.After})
			defer p.Leave()
			screen.Show(p.Content())
			if narrowed {
				p.Narrow(model.SearchFilter{Ward: ward.UID, Year: 2024})
			}
			words := []string{"doi thoai", "đối thoại"}
			for i := 0; b.Loop(); i++ {
				p.Look(words[i%2])
				if n := len(p.Lines()); n != 200 {
					b.Fatal(n)
				}
			}
		})
	}
}
