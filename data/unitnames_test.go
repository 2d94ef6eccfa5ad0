package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestUnitNamesOnADay(t *testing.T) {
	s := datatest.Open(t)
	eleven, _ := datatest.Ward(t, s, "11")
	three, _ := datatest.Ward(t, s, "3")
	versions, err := s.History(ctx, "ward", three.UID)
	if err != nil || len(versions) == 0 {
		t.Fatal(err)
	}
	gone := &model.Ward{}
	datatest.Put(t, s, gone)
	datatest.Put(t, s, &model.WardVersion{Ward: gone.UID, Kind: model.Phuong, Name: "17", ValidTo: "2020-01-01"})
	got, err := s.UnitNames(ctx, datatest.Today)
	want := []model.UnitOnDay{
		{Ward: three.UID, Name: "Phường 3", Exists: true},
		{Ward: eleven.UID, Name: "Phường 11", Exists: true},
		{Ward: gone.UID, Name: "Phường 17", Until: "2020-01-01"},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v: %s", err, diff)
	}
	all, err := s.NamesOfUnits(ctx)
	var names []string
	for _, v := range all {
		names = append(names, v.Title())
	}
	if diff := cmp.Diff([]string{"Phường 11", "Phường 3", "Phường 17"}, names); diff != "" || err != nil {
		t.Errorf("%v: %s", err, diff)
	}
}
