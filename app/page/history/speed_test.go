package history_test

import (
	"fmt"
	"testing"

	"sogiamsat/app/page/history"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// BenchmarkOpen10000 is from the key that opens the history of a mission to the painted page, with 10,000 actions on 500
// findings.
func BenchmarkOpen10000(b *testing.B) {
	screen, s := pagetest.New(b), datatest.Open(b)
	ward, _ := datatest.Ward(b, s, "3")
	m := datatest.Mission(b, s, model.Mission{}, ward.UID)
	findings := make([]model.Finding, 500)
	for i := range 10_000 {
		f := &findings[i%500]
		f.Mission, f.Kind, f.Text = m.UID, model.Strength, fmt.Sprint("Lịch tiếp công dân được niêm yết ở khu phố, lần ghi ", i)
		saved, err := s.SaveFinding(ctx, *f, []model.UID{ward.UID})
		if err != nil {
			b.Fatal(err)
		}
		*f = saved
	}
	var shell pagetest.Shell
	for b.Loop() {
		p := history.New(history.Config{
			Store: s, Shell: &shell, Runner: task.Inline, Today: func() model.Date { return datatest.Today }, Root: model.Ref{Noun: "mission", UID: m.UID},
		})
		screen.Show(p.Content())
		if n := len(p.Acts()); n != 200 {
			b.Fatal(n)
		}
		p.Leave()
	}
}
