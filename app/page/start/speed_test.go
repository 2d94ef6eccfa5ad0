package start_test

import (
	"fmt"
	"testing"
	"time"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/start"
	"sogiamsat/app/task"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// manyDue puts n overdue recommendations over twenty missions of five units each into the file.
func manyDue(tb testing.TB, s *data.Store, n int) {
	tb.Helper()
	office, _ := datatest.Office(tb, s)
	var wards, bodies []model.UID
	for i := range 20 {
		w, b := datatest.Ward(tb, s, fmt.Sprint(i+1))
		wards, bodies = append(wards, w.UID), append(bodies, b.UID)
	}
	err := s.Do(ctx, "Nhập", func(tx *data.Tx) error {
		for i := range 20 {
			m := model.Mission{Code: fmt.Sprintf("SM-%02d", i), Theme: "việc tiếp công dân", Office: office.UID, State: model.InProgress, PeriodFrom: "2024-09-09", PeriodTo: "2024-09-27"}
			if err := tx.Put(&m); err != nil {
				return err
			}
			for j := range 5 {
				if err := tx.Put(&model.MissionWard{Mission: m.UID, Ward: wards[(i+j)%20], Ord: j + 1}); err != nil {
					return err
				}
			}
			for j := range n / 20 {
				r := model.Recommendation{Mission: m.UID, Text: fmt.Sprint("Trả lời người dân đúng hạn và niêm yết kết quả ở khu phố ", j), Due: "2024-09-01", Ord: j + 1, State: model.RecOpen}
				if err := tx.Put(&r); err != nil {
					return err
				}
				if err := tx.Put(&model.Addressee{Recommendation: r.UID, Body: bodies[j%20], Ord: 1}); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkOpen10000 is from the key that opens the start page to the painted page, with 10,000 overdue lines.
func BenchmarkOpen10000(b *testing.B) {
	screen, s := pagetest.New(b), datatest.Open(b)
	manyDue(b, s, 10_000)
	var shell deskShell
	for b.Loop() {
		p := start.NewDesk(start.DeskConfig{Store: s, Shell: &shell, Runner: task.Inline, Now: func() time.Time { return datatest.Now }, Path: s.Path()})
		screen.Show(p.Content())
		if n := len(p.DueLines()); n < 10_000 {
			b.Fatal(n)
		}
		p.Leave()
	}
}

// BenchmarkDue10000 is the reading alone, which also gives the numbers of the navigation after every save.
func BenchmarkDue10000(b *testing.B) {
	s := datatest.Open(b)
	manyDue(b, s, 10_000)
	for b.Loop() {
		if _, err := s.Due(ctx, datatest.Today); err != nil {
			b.Fatal(err)
		}
	}
}
