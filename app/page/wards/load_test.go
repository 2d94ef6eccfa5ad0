package wards_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/wards"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestAnOldResultIsDropped(t *testing.T) {
	d := old(t)
	d.page.Leave()
	var q tasktest.Queue
	d.open(q.Runner())
	q.RunAll()
	d.page.FocusDay()
	d.Type("1/1/2000")
	d.Tab() // the rows of 2000 are under way
	d.page.SetDay("2001-01-01")
	if _, err := d.store.AddWards(ctx, []model.NewUnit{{Kind: model.Xa, Name: "Mới", From: "2000-06-01"}}); err != nil {
		t.Fatal(err)
	}
	for q.Len() > 0 {
		q.RunAt(q.Len() - 1) // the newest answer comes first
	}
	d.expectNames("as on the last day asked for", "1, 2, 3, 4, 5, 9, 15, Mới")
}

func TestAnErrorStandsInPlaceOfTheRegister(t *testing.T) {
	d := old(t)
	broken := &brokenStore{Store: d.store, err: model.Errorf(model.Damaged, "", "Nội dung tệp bị hỏng.")}
	d.page.Leave()
	d.page = wards.New(wards.Config{
		Store: broken, Shell: &d.shell, Runner: task.Inline, After: d.timer.After, Today: func() model.Date { return today },
	})
	t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Picture("error")
	if d.page.Loaded() {
		t.Fatal("read all the same")
	}
	broken.err = nil
	d.PressButton("Thử lại")
	d.expectNames("after trying again", "1, 2, 3, 4, 5, 9, 15")
}

func TestAnErrorStandsInPlaceOfTheUnit(t *testing.T) {
	d := old(t)
	broken := &brokenStore{Store: d.store, unitErr: fmt.Errorf("disk gone")}
	d.page.Leave()
	d.page = wards.New(wards.Config{
		Store: broken, Shell: &d.shell, Runner: task.Inline, After: d.timer.After, Today: func() model.Date { return today },
	})
	t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.page.OpenWard(d.ward("4"))
	d.Picture("unit-error")
	broken.unitErr = nil
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyReturn) // "Thử lại"
	if got := d.page.NamesShown(); strings.Join(got, ", ") != "Phường 4" {
		t.Errorf("names %q", got)
	}
}

// brokenStore refuses to read until it is told otherwise.
type brokenStore struct {
	*data.Store
	err, unitErr error
}

func (s *brokenStore) WardBook(c context.Context) (*model.WardBook, error) {
	if s.err != nil {
		return nil, s.err
	}
	return s.Store.WardBook(c)
}

func (s *brokenStore) WardFile(c context.Context, ward model.UID, day model.Date) (model.WardFile, error) {
	if s.unitErr != nil {
		return model.WardFile{}, s.unitErr
	}
	return s.Store.WardFile(c, ward, day)
}

// BenchmarkOpen10000Units is the register from the key to the rows on the screen.
func BenchmarkOpen10000Units(b *testing.B) {
	s := datatest.Open(b)
	var units []model.NewUnit
	for i := range 10_000 {
		units = append(units, model.NewUnit{
			Kind: model.Xa, Name: fmt.Sprintf("%s %s %d", []string{"Tân", "Bình", "Phú", "Hòa"}[i%4], []string{"Lộc", "Định", "Mỹ", "An", "Đức"}[i%5], i),
			Area: fmt.Sprintf("huyện %d", i/40), Bodies: true,
		})
	}
	if _, err := s.AddWards(ctx, units); err != nil {
		b.Fatal(err)
	}
	screen := pagetest.New(b)
	var shell pagetest.Shell
	var timer tasktest.Timer
	for b.Loop() {
		p := wards.New(wards.Config{Store: s, Shell: &shell, Runner: task.Inline, After: timer.After, Today: func() model.Date { return today }})
		screen.Show(p.Content())
		if n := len(p.ListNames()); n != 10_000 {
			b.Fatal(n)
		}
		p.Leave()
	}
}
