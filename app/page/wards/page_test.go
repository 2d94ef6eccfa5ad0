package wards_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/wards"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

const today = model.Date("2026-10-05")

var ctx = context.Background()

// desk is the register over a real data file.
type desk struct {
	*pagetest.Screen
	t     *testing.T
	store *data.Store
	shell pagetest.Shell
	timer tasktest.Timer
	page  *wards.Page
}

// phuNhuan is the practice book with the units of a district through three reforms.
func phuNhuan(t *testing.T) *desk {
	t.Helper()
	path := filepath.Join(t.TempDir(), "phu-nhuan.sgs")
	if err := practice.Write(ctx, path, practice.PhuNhuan); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(ctx, path, datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return newDesk(t, s)
}

func newDesk(t *testing.T, s *data.Store) *desk {
	t.Helper()
	d := &desk{t: t, store: s, Screen: pagetest.New(t)}
	d.open(task.Inline)
	return d
}

func (d *desk) open(r task.Runner) {
	d.page = wards.New(wards.Config{
		Store: d.store, Shell: &d.shell, Runner: r, After: d.timer.After, Today: func() model.Date { return today },
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

// ward is the unit that bears the name.
func (d *desk) ward(name string) model.UID {
	d.t.Helper()
	all, err := data.All[model.WardVersion](ctx, d.store)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, v := range all {
		if v.Name == name {
			return v.Ward
		}
	}
	d.t.Fatalf("no unit %s", name)
	return ""
}

// expectNames compares the names of the units shown.
func (d *desk) expectNames(what, want string) {
	d.t.Helper()
	if diff := cmp.Diff(want, strings.Join(d.page.ListNames(), ", ")); diff != "" {
		d.t.Errorf("%s (-want +got): %s", what, diff)
	}
	d.noErrors()
}

func (d *desk) noErrors() {
	d.t.Helper()
	if len(d.shell.Errors) > 0 {
		d.t.Errorf("errors shown: %v", d.shell.Errors)
	}
}

func TestTheRegisterIsAsOnTheDay(t *testing.T) {
	d := phuNhuan(t)
	d.Picture("list")
	d.expectNames("today", "Cầu Kiệu, Đức Nhuận, Phú Nhuận")
	d.page.FocusDay()
	d.Type("31/12/2020")
	d.Tab()
	d.expectNames("before the reforms", "1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17")
	d.page.SetFilter("gone")
	d.expectNames("gone in 2020", "")
	d.page.FocusDay()
	d.page.ClearDay()
	d.Tab()
	d.page.SetFilter("gone")
	d.expectNames("gone today", "1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17")
	d.page.SetFilter("all")
	d.Picture("list-all")
}

func TestSearchFindsWithoutMarksAndOldNames(t *testing.T) {
	d := phuNhuan(t)
	d.page.Find()
	d.Type("phuong 15")
	d.Press(fyne.KeyReturn)
	d.expectNames("not there today", "")
	d.Press(fyne.KeyDown, fyne.KeyReturn) // the button: look in all
	d.expectNames("in all", "15")
	d.page.Find()
	d.Press(fyne.KeyEscape)
	d.Type("duc nh")
	d.Press(fyne.KeyReturn)
	d.expectNames("without marks", "Đức Nhuận")
}

func TestAUnitShowsNamesBodiesHistoryAndWork(t *testing.T) {
	d := phuNhuan(t)
	d.page.OpenWard(d.ward("3"))
	d.Picture("unit-3")
	d.page.Back()
	d.page.OpenWard(d.ward("Đức Nhuận"))
	d.Picture("unit-duc-nhuan")
	d.page.OpenWard(d.ward("15"))
	d.Picture("unit-15")
	d.page.NextPart()
	d.Picture("unit-15-work")
	d.noErrors()
}
