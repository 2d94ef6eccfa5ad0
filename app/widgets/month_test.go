package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

func TestMonthGridPicksMarkedDays(t *testing.T) {
	var picked []string
	g := widgets.NewMonthGrid(func(day string) { picked = append(picked, day) })
	g.Turn(1) // nothing is shown yet
	test.Tap(g)
	g.SetPicture(widgets.MonthPicture{From: "2023-08-28", To: "2023-09-08", Marks: map[string]int{"2023-09-06": 1, "2023-08-28": 2}, Today: "2023-10-01"})
	w := test.NewTempWindow(t, container.NewWithoutLayout(g))
	g.Resize(g.MinSize())
	at := func(column, row int) *fyne.PointEvent {
		return &fyne.PointEvent{Position: fyne.NewPos(6+float32(column)*32+10, 6+float32(row)*24+10)}
	}
	g.Tapped(at(0, 6)) // Monday 28/8 in August 2023, which begins on a Tuesday
	g.Tapped(at(1, 6)) // nothing on the 29th
	g.Tapped(at(6, 0)) // to September
	g.Tapped(at(2, 3)) // Wednesday 6/9
	g.Tapped(at(0, 0)) // and back
	g.Tapped(at(0, 6))
	g.Tapped(&fyne.PointEvent{})
	if len(picked) != 3 || picked[0] != "2023-08-28" || picked[1] != "2023-09-06" || picked[2] != "2023-08-28" {
		t.Errorf("picked %v", picked)
	}
	g.ShowDay("2023-09-06")
	g.SetPicture(widgets.MonthPicture{})
	g.Tapped(at(2, 3))
	if len(picked) != 3 {
		t.Errorf("a day without marks was picked: %v", picked)
	}
	w.Canvas().Capture()
}

func TestSectionsGoRound(t *testing.T) {
	var gone []string
	s := widgets.NewSections([]widgets.Section{{ID: "a", Label: "Lịch"}, {ID: "b", Label: "Tệp"}}, func(id string) { gone = append(gone, id) })
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(400, 100))
	s.SetCount("b", 3)
	s.Step(1)
	s.Step(1)
	s.Step(-1)
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 5)})
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(390, 5)})
	if s.Current() != "a" || len(gone) != 4 || gone[0] != "b" || gone[2] != "b" {
		t.Errorf("at %s after %v", s.Current(), gone)
	}
	s.SetCurrent("none")
	s.Step(1)
	if len(gone) != 4 {
		t.Errorf("an unknown part was left: %v", gone)
	}
	w.Canvas().Capture()
}

func TestAdviceGivesWayToErrors(t *testing.T) {
	e := widgets.NewEntry(nil)
	e.SetAdvice("là Chủ nhật")
	e.SetError("Không có ngày này.")
	first := e.Note()
	e.SetError("")
	second := e.Note()
	e.SetAdvice("")
	want := []widgets.Note{{Kind: widgets.NoteError, Text: "Không có ngày này."}, {Kind: widgets.NoteHint, Text: "là Chủ nhật"}, {}}
	if first != want[0] || second != want[1] || e.Note() != want[2] {
		t.Errorf("%v, %v, %v", first, second, e.Note())
	}
}

func TestTabsGoWhereTheyAreClicked(t *testing.T) {
	var gone []string
	s := widgets.NewTabs([]widgets.Section{{ID: "people", Label: "Người", Count: 4}, {ID: "office", Label: "Cơ quan"}}, "office", func(id string) { gone = append(gone, id) })
	show(t, s, 400, 60)
	if s.Current() != "office" || s.Count("people") != 4 || s.Count("nowhere") != 0 {
		t.Errorf("shown %q, %d people", s.Current(), s.Count("people"))
	}
	for _, x := range []float32{5, 80, 390} {
		s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 10)})
	}
	if len(gone) != 2 || gone[0] != "people" || gone[1] != "office" {
		t.Errorf("went to %v", gone)
	}
}
