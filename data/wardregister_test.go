package data_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

// phuNhuan is the practice book with the units of the district through three reforms, and its units by name.
func phuNhuan(t *testing.T) (*data.Store, map[string]model.UID) {
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
	versions, err := data.All[model.WardVersion](ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	wards := map[string]model.UID{}
	for _, v := range versions {
		wards[v.Name] = v.Ward
	}
	return s, wards
}

func TestWhatBecameOfAUnitOnADay(t *testing.T) {
	s, wards := phuNhuan(t)
	flows, err := s.WardFlows(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[model.Date][]model.Successor{
		"2024-12-31": {{Ward: wards["17"], Part: model.Whole}},
		"2025-01-01": {{Ward: wards["15"], Part: model.Whole}},
		"2025-07-01": {{Ward: wards["Cầu Kiệu"], Part: model.SomePart}, {Ward: wards["Phú Nhuận"], Part: model.Remainder}},
	} {
		if diff := cmp.Diff(want, model.Successors(flows, wards["17"], day)); diff != "" {
			t.Errorf("Phường 17 on %s (-want +got): %s", day, diff)
		}
	}
}
