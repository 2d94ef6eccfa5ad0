package wards_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/task"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// kept compares what is kept of half-typed texts.
func (d *desk) kept(what string, want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, datatest.Drafts(d.t, d.store)); diff != "" {
		d.t.Errorf("%s: %s", what, diff)
	}
}

// Also the letters of the field that was never left are kept.
func TestHalfTypedAct(t *testing.T) {
	d := old(t)
	d.page.BeginAct(model.Create)
	d.page.FocusBasis()
	d.Type("Nghị quyết 16")
	d.timer.Fire()
	d.page.FocusNewName()
	d.Type("Đức Nh")
	d.timer.Fire()
	d.open(task.Inline) // the program ended and was begun again
	if !d.page.OpenRecord(model.Ref{Noun: "ward_change"}) {
		t.Fatal("does not open the act that was left")
	}
	d.PressButton("Lấy lại")
	d.page.FocusBasis()
	d.Press(fyne.KeyEnd)
	d.Type("85")
	d.page.FocusNewName()
	d.Press(fyne.KeyEnd)
	d.Type("uận")
	d.page.Perform()
	d.PressButton("Bỏ")
	d.kept("given up")
}

func TestNewUnitOutlivesACrash(t *testing.T) {
	d := old(t)
	d.page.Add()
	d.Type("Cầu Ki")
	d.timer.Fire()
	d.kept("half-typed", "ward unit/name: Cầu Ki")
	d.open(task.Inline)
	if !d.page.OpenRecord(model.Ref{Noun: "ward"}) {
		t.Fatal("does not open the form")
	}
	d.Picture("add-unit-offered")
	d.PressButton("Lấy lại")
	d.page.SaveNewUnit()
	if d.ward("Cầu Ki") == "" {
		t.Error("not added")
	}
	d.kept("added")
	d.page.Back()
	d.page.Add()
	d.Type("Khác")
	d.page.OpenWard(d.ward("3")) // goes elsewhere
	d.kept("left", "ward unit/name: Khác")
	d.page.Back()
	d.page.Add()
	d.PressButton("Lấy lại")
	d.Press(fyne.KeyEscape)
	d.page.Back()
	d.kept("given up")
	d.noErrors()
}

func TestNameOfABodyOutlivesACrash(t *testing.T) {
	d := old(t)
	begin := func() { d.open(task.Inline); d.page.OpenWard(d.ward("3")); d.page.NewBody() }
	begin()
	d.Type("Công an Ph")
	d.timer.Fire()
	d.kept("half-typed", "ward body/name: Công an Ph")
	begin()
	d.Picture("body-offered")
	d.PressButton("Lấy lại")
	d.page.FocusBodyName()
	d.Press(fyne.KeyEnd)
	d.Type("ường 3")
	d.Press(fyne.KeyReturn)
	d.kept("saved")
	if all := all[model.Body](t, d.store); len(all) != 1 || all[0].Name != "Công an Phường 3" {
		t.Errorf("bodies %+v", all)
	}
	d.page.NewBody()
	d.Type("Khác")
	d.timer.Fire()
	d.page.Back()
	d.kept("given up")
	d.noErrors()
}

// The name of a unit that is being typed in a line outlives a crash before the line is left.
func TestNameTypedInALineOutlivesACrash(t *testing.T) {
	d := old(t)
	d.page.BeginAct(model.Merge)
	d.page.Add()
	d.Type("Phường Năm")
	d.timer.Fire()
	if left := datatest.Drafts(t, d.store); len(left) != 1 || !strings.Contains(left[0], "Phường Năm") {
		t.Fatalf("left %q", left)
	}
}
