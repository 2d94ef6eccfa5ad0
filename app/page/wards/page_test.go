package wards_test

import (
	"context"
	"path/filepath"
	"slices"
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

func TestANewUnitByKeys(t *testing.T) {
	d := newDesk(t, datatest.Open(t))
	d.Picture("list-empty")
	d.page.Add()
	d.Type("3")
	d.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	d.Type("quận Phú Nhuận")
	d.Picture("new-unit")
	d.page.SaveNewUnit()
	d.Picture("new-unit-open")
	if n := len(all[model.Body](t, d.store)); n != 4 {
		t.Errorf("%d bodies", n)
	}
	d.page.Back()
	d.expectNames("after adding", "3")
	d.page.Add()
	d.Type("Phường 3") // the kind beside it is that already
	d.page.SaveNewUnit()
	if got := d.page.NewUnitProblem(); !strings.Contains(got, "Trong cùng địa bàn đã có Phường 3") {
		t.Errorf("the name says %q", got)
	}
	d.page.Back()
	d.Press(fyne.KeyDelete)
	d.expectNames("after deleting", "")
	if want := "Đã chuyển Phường 3 vào Thùng rác. Ctrl+Z để lấy lại."; !slices.Contains(d.shell.Said, want) {
		t.Errorf("said %q", d.shell.Said)
	}
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.expectNames("after undo", "3")
}

// Ctrl+S in the form of a new unit is its button: what is missing says so and has the keyboard.
func TestANewUnitIsSavedByKey(t *testing.T) {
	d := newDesk(t, datatest.Open(t))
	d.page.Add()
	name := d.Window.Canvas().Focused()
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	if !d.page.Save() || d.page.NewUnitProblem() == "" || d.Window.Canvas().Focused() != name {
		t.Errorf("the name says %q, the keyboard is in %T", d.page.NewUnitProblem(), d.Window.Canvas().Focused())
	}
	d.Type("3")
	d.page.Save()
	d.page.NewBody()
	d.Type("Công an Phường 3")
	d.page.Save()
	if n := len(all[model.Body](t, d.store)); n != 5 {
		t.Errorf("%d bodies", n)
	}
	d.page.Back()
	d.expectNames("after Ctrl+S", "3")
	if d.page.Save() {
		t.Error("something to save in the list")
	}
}

func TestNamesAreChangedInPlace(t *testing.T) {
	d := old(t)
	d.page.OpenWard(d.ward("4"))
	d.Press(fyne.KeyReturn) // into the name
	d.Type("Tân ")
	d.Tab()
	d.page.Back()
	d.expectNames("the name in the file", "1, 2, 3, 5, 9, 15, Tân 4")
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.expectNames("after undo", "1, 2, 3, 4, 5, 9, 15")
	d.page.OpenWard(d.ward("4"))
	d.page.Add() // another name
	d.Type("1/1/2030")
	d.Tab()
	d.Tab()
	d.Tab()
	d.Type("Sau này")
	d.Tab()
	names := all[model.WardVersion](t, d.store)
	if n := len(names); n != 8 || names[7].Name != "Sau này" || names[3].ValidTo != "2030-01-01" {
		t.Errorf("%d names: %+v", n, names)
	}
	d.Picture("unit-two-names")
	d.noErrors()
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyEnd, fyne.KeyDelete)
	if n := len(all[model.WardVersion](t, d.store)); n != 7 {
		t.Errorf("%d names after deleting one", n)
	}
	d.noErrors()
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.Press(fyne.KeyHome)
	d.ShiftPress(fyne.KeyEnd)
	d.Press(fyne.KeyDelete)
	if n := len(all[model.WardVersion](t, d.store)); n != 6 {
		t.Errorf("%d names after deleting both", n)
	}
	d.undoes("Xóa 2 tên đơn vị theo thời gian")
	d.noErrors()
}

// undoes takes back what was done last.
func (d *desk) undoes(want string) {
	d.t.Helper()
	if action, err := d.store.Undo(ctx); err != nil || action != want {
		d.t.Errorf("undone %q, %v", action, err)
	}
}

func TestARefusedNameIsSaidAtItsField(t *testing.T) {
	d := old(t)
	d.page.OpenWard(d.ward("4"))
	d.page.Add()
	d.Type("1/1/2030")
	d.Tab()
	d.Type("1/1/2029")
	d.Tab()
	d.Tab()
	d.Type("Sai")
	d.Tab()
	if got := d.page.FromProblem(); !strings.Contains(got, "trước ngày đầu") {
		t.Errorf("the day says %q", got)
	}
	if n := len(all[model.WardVersion](t, d.store)); n != 7 {
		t.Errorf("%d names", n)
	}
}

func TestBodiesByKeys(t *testing.T) {
	d := old(t)
	d.page.OpenWard(d.ward("4"))
	d.page.UsualBodies()
	d.page.UsualBodies()
	if n := len(all[model.Body](t, d.store)); n != 4 {
		t.Errorf("%d bodies", n)
	}
	d.page.FocusBodies()
	d.page.Add()
	d.Type("Ban Quản lý chợ")
	d.Picture("body-form")
	d.Press(fyne.KeyReturn)
	d.Press(fyne.KeyReturn)
	d.Type(" Phú Nhuận")
	d.Press(fyne.KeyEscape)
	bodies := all[model.Body](t, d.store)
	if n := len(bodies); n != 5 || bodies[4].Name != "Ban Quản lý chợ" {
		t.Errorf("%d bodies: %+v", n, bodies)
	}
	d.page.FocusBodies()
	d.Press(fyne.KeyEnd, fyne.KeyDelete)
	if n := len(all[model.Body](t, d.store)); n != 4 {
		t.Errorf("%d bodies after deleting one", n)
	}
	d.Press(fyne.KeyHome)
	d.ShiftPress(fyne.KeyDown)
	d.Press(fyne.KeyDelete)
	if n := len(all[model.Body](t, d.store)); n != 2 {
		t.Errorf("%d bodies after deleting two more", n)
	}
	d.undoes("Xóa 2 cơ quan của đơn vị")
	d.noErrors()
}

func TestWorkOpensItsRecord(t *testing.T) {
	d := phuNhuan(t)
	d.page.OpenWard(d.ward("Đức Nhuận"))
	d.page.NextPart()
	if got := d.page.WorkGroups(); got[0] != "Năm 2023: Phường 3 (nay là Phường Đức Nhuận)" || len(got) != 3 {
		t.Errorf("by the name then: %q", got)
	}
	d.Press(fyne.KeyReturn)
	if len(d.shell.Records) != 1 || d.shell.Records[0].Noun != "mission" {
		t.Errorf("opened %v", d.shell.Records)
	}
	d.page.ByNow()
	d.Picture("work-by-now")
	if got := d.page.WorkGroups(); len(got) != 1 || got[0] != "Năm 2023: Phường Đức Nhuận" {
		t.Errorf("by the unit now: %q", got)
	}
}

func TestPictureAndTableOpenUnits(t *testing.T) {
	d := phuNhuan(t)
	d.page.OpenRecord(model.Ref{Noun: "ward", UID: d.ward("3")})
	d.page.FocusPicture()
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	if got := d.page.Title(); got != "Phường 4" {
		t.Errorf("opened %q", got)
	}
	d.page.Step(1)
	d.page.Back()
	d.page.OpenRecord(model.Ref{Noun: "ward_change", UID: all[model.WardChange](t, d.store)[4].UID})
	if got := d.page.Title(); got != "Phường Đức Nhuận" {
		t.Errorf("opened %q", got)
	}
	if d.page.OpenRecord(model.Ref{Noun: "mission"}) {
		t.Error("a mission is shown here")
	}
	d.page.FocusHistory()
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	if got := d.page.Title(); got != "Phường 4" {
		t.Errorf("the table opened %q", got)
	}
	d.page.Step(1)
	if got := d.page.Title(); got != "Phường 4" { // it is not in the list of today
		t.Errorf("stepped to %q", got)
	}
}

// A unit whose making is taken back is no more there to be shown.
func TestAUnitThatIsGoneLeavesItsView(t *testing.T) {
	d := newDesk(t, datatest.Open(t))
	d.page.Add()
	d.Type("3")
	d.page.SaveNewUnit()
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if d.page.Back() {
		t.Error("the view of the unit is still there")
	}
	d.noErrors()
}
