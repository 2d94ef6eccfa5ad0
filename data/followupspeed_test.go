package data_test

import (
	"fmt"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// addRecommendations adds n recommendations over ten missions of twenty units, each to one body or two, every fourth
// one answered.
func addRecommendations(tb testing.TB, s *data.Store, n int) {
	tb.Helper()
	office, _ := datatest.Office(tb, s)
	person := datatest.Person(tb, s, "Ngô Văn Thử")
	var wards, bodies []model.UID
	for i := range 20 {
		w, b := datatest.Ward(tb, s, fmt.Sprint(i+1))
		wards, bodies = append(wards, w.UID), append(bodies, b.UID)
	}
	var missions []model.UID
	for i := range 10 {
		m := datatest.Mission(tb, s, model.Mission{Office: office.UID, Code: fmt.Sprintf("SM-%d-01", 2015+i), PeriodFrom: model.Date(fmt.Sprintf("%d-09-09", 2015+i))}, wards...)
		missions = append(missions, m.UID)
	}
	err := s.Do(ctx, "Nhập", func(tx *data.Tx) error {
		for i := range n {
			r := model.Recommendation{
				Mission: missions[i%10], Text: fmt.Sprint(strings.Repeat(benchText, 2), i), Ord: i + 1, State: model.RecommendationStates[i%7],
				Due: model.Date("2024-09-15").AddDays(i % 60), Follower: person.UID,
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

// BenchmarkFollowUps10000 is what the page of all recommendations reads.
func BenchmarkFollowUps10000(b *testing.B) {
	s := datatest.Open(b)
	addRecommendations(b, s, 10_000)
	for b.Loop() {
		got, err := s.FollowUps(ctx, "", datatest.Today)
		if err != nil || len(got.Rows) != 10_000 {
			b.Fatal(len(got.Rows), err)
		}
	}
}
