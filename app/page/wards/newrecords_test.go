package wards_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/task/tasktest"
	"sogiamsat/data/model"
)

// TestNewRecordsStayInTheirFields: while a new record is being written and the page is read again, what is typed next
// belongs to it and to no other; its row becomes the current one.
func TestNewRecordsStayInTheirFields(t *testing.T) {
	d := old(t)
	var q tasktest.Queue
	d.open(q.Runner())
	q.RunAll()
	d.page.OpenWard(d.ward("3"))
	q.RunAll()
	d.page.FocusNameField()
	for range "3" {
		d.Press(fyne.KeyEnd)
	}
	for _, n := range []struct{ name, from, to string }{{"Cũ", "1/1/1990", "1/1/1995"}, {"Xưa", "1/1/1980", "1/1/1990"}} {
		d.page.Add()
		q.RunAll()
		d.Type(n.from)
		d.Tab()
		d.Type(n.to)
		d.page.FocusNameField()
		d.Type(n.name)
		d.Tab()
		q.RunAt(0)
		d.Type("Tắt ")
		q.RunAll()
		d.Type(n.name)
		d.page.FocusNameField()
		q.RunAll()
		if got := d.page.NameShown(); got != n.name {
			t.Errorf("in the form %q", got)
		}
	}
	for _, v := range all[model.WardVersion](t, d.store) {
		if v.Ward == d.ward("3") && v.Name != "3" && v.ShortName != "Tắt "+v.Name || v.Name == "3" && v.ShortName != "P3" {
			t.Errorf("%s is short %q", v.Name, v.ShortName)
		}
	}
	d.noErrors()
}

func TestNewUnitIsTheCurrentOne(t *testing.T) {
	d := old(t)
	var q tasktest.Queue
	d.open(q.Runner())
	q.RunAll()
	d.page.Add()
	q.RunAll()
	d.Type("7")
	d.page.SaveNewUnit()
	q.RunAll()
	d.page.Back()
	q.RunAll()
	d.Press(fyne.KeyReturn) // the current unit
	q.RunAll()
	if got := d.page.Title(); got != "Phường 7" {
		t.Errorf("opened %q", got)
	}
	d.noErrors()
}

func TestNewBodiesAreTheCurrentOnes(t *testing.T) {
	d := old(t)
	var q tasktest.Queue
	d.open(q.Runner())
	q.RunAll()
	d.page.OpenWard(d.ward("3"))
	q.RunAll()
	for _, name := range []string{"Công an", "Trạm y tế"} {
		d.page.NewBody()
		q.RunAll()
		d.Type(name)
		d.Press(fyne.KeyReturn)
		q.RunAt(0)
		q.RunAll()
		d.Press(fyne.KeyReturn) // the current body
		q.RunAll()
		d.Press(fyne.KeyEnd)
		d.Type(" Phường 3")
		d.Press(fyne.KeyReturn)
		q.RunAll()
	}
	names := map[string]bool{}
	for _, b := range all[model.Body](t, d.store) {
		names[b.Name] = true
	}
	if len(names) != 2 || !names["Công an Phường 3"] || !names["Trạm y tế Phường 3"] {
		t.Errorf("bodies %v", names)
	}
	d.noErrors()
}
