package people_test

import (
	"fmt"
	"testing"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/people"
	"sogiamsat/app/task"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// manyPeople adds n persons, each with a post in one of as many bodies and a place in a delegation.
func manyPeople(b *testing.B, s *data.Store, n int) {
	b.Helper()
	family := []string{"Nguyễn Văn", "Trần Thị", "Lê Hoàng", "Phạm Ngọc", "Đặng Thị"}
	given := []string{"An", "Bình", "Đức", "Ánh", "Hòa", "Lý", "Đơn", "Dụ", "Thử", "Nháp", "Ước"}
	office, _ := datatest.Office(b, s)
	m := datatest.Mission(b, s, model.Mission{Office: office.UID})
	err := s.Do(ctx, "Nhập", func(tx *data.Tx) error {
		for i := range n {
			p := model.Person{FullName: fmt.Sprintf("%s %c %s", family[i%5], 'A'+i%26, given[i%11])}
			if err := tx.Put(&p); err != nil {
				return err
			}
			body := model.Body{Kind: model.OtherBody, Name: fmt.Sprint("Hội ", i)}
			if err := tx.Put(&body); err != nil {
				return err
			}
			post := model.Post{Person: p.UID, Body: body.UID, Title: "Hội trưởng", ValidFrom: "2020-01-01"}
			if err := tx.Put(&post); err != nil {
				return err
			}
			if err := tx.Put(&model.Member{Mission: m.UID, Person: p.UID, Role: model.MemberRole, Ord: i + 1}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

// BenchmarkPage10000People opens the page: "read" is beside the window, "page" all of it until it is drawn.
func BenchmarkPage10000People(b *testing.B) {
	s := datatest.Open(b)
	manyPeople(b, s, 10_000)
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.People(ctx, datatest.Today); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("page", func(b *testing.B) {
		d := &desk{Screen: pagetest.New(b)}
		for b.Loop() {
			p := people.New(people.Config{Store: s, Shell: &d.shell, Runner: task.Inline, After: d.timer.After, Today: func() model.Date { return datatest.Today }})
			d.Show(p.Content())
			d.Window.Canvas().Capture()
			p.Leave()
		}
	})
}
