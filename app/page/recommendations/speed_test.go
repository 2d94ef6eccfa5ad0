package recommendations_test

import (
	"fmt"
	"strings"
	"testing"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/recommendations"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// many adds n recommendations over ten missions of twenty units, each to one body or two, every fourth one answered.
func many(tb testing.TB, s *data.Store, n int) {
	tb.Helper()
	office, _ := datatest.Office(tb, s)
	person := datatest.Person(tb, s, "Ngô Văn Thử")
	var wards, bodies, missions []model.UID
	for i := range 20 {
		w, b := datatest.Ward(tb, s, fmt.Sprint(i+1))
		wards, bodies = append(wards, w.UID), append(bodies, b.UID)
	}
	for i := range 10 {
		m := datatest.Mission(tb, s, model.Mission{Office: office.UID, Code: fmt.Sprintf("SM-%d-01", 2015+i), PeriodFrom: model.Date(fmt.Sprintf("%d-09-09", 2015+i))}, wards...)
		missions = append(missions, m.UID)
	}
	err := s.Do(ctx, "Nhập", func(tx *data.Tx) error {
		for i := range n {
			r := model.Recommendation{
				Mission: missions[i%10], Text: fmt.Sprint(strings.Repeat("Trả lời người dân bằng văn bản, nêu rõ ai làm, khi nào xong. ", 4), i), Ord: i + 1,
				State: model.RecommendationStates[i%7], Due: model.Date("2024-09-15").AddDays(i % 60), Follower: person.UID,
			}
			if err := tx.Put(&r); err != nil {
				return err
			}
			for j := range 1 + i%2 {
				if err := tx.Put(&model.Addressee{Recommendation: r.UID, Body: bodies[(i+j)%20], Ord: j + 1}); err != nil {
					return err
				}
			}
			if i%4 == 0 {
				if err := tx.Put(&model.Answer{Recommendation: r.UID, Day: "2024-09-20", Text: "Đã làm."}); err != nil {
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

// BenchmarkOpen10000 is from the key that opens the page of all recommendations to the painted page.
func BenchmarkOpen10000(b *testing.B) {
	screen, s := pagetest.New(b), datatest.Open(b)
	many(b, s, 10_000)
	var shell pagetest.Shell
	var timer tasktest.Timer
	for b.Loop() {
		p := recommendations.New(recommendations.Config{
			Store: s, Papers: service.NewDrafting(s, clock, "Sổ Giám Sát"), Shell: &shell, Runner: task.Inline, After: timer.After, Today: func() model.Date { return datatest.Today },
		})
		screen.Show(p.Content())
		if p.DueCount("all") != 10_000 {
			b.Fatal(p.DueCount("all"))
		}
		p.Leave()
	}
}

// BenchmarkView10000 is another look at 10,000 lines: a filter, what they are gathered by.
func BenchmarkView10000(b *testing.B) {
	s := datatest.Open(b)
	many(b, s, 10_000)
	all, err := s.FollowUps(ctx, "", datatest.Today)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if n := recommendations.View(all.Rows, datatest.Today); n != 10_000 {
			b.Fatal(n)
		}
	}
}
