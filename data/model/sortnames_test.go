package model_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// TestSortingManyIsSortingByPairs: the quick way and the comparison of two give one order.
func TestSortingManyIsSortingByPairs(t *testing.T) {
	list := []string{"", " ", "An", "AN", "Lê Văn An", "Trần Văn An", "Trần Vân An", "Lê Thị Ánh", "Nguyễn Văn Dũng", "Nguyễn Minh Đức", "A  B", "A B"}
	for _, part := range inOrder {
		list = append(list, part...)
	}
	slices.Sort(list)
	list = slices.Compact(list)
	for name, c := range map[string]struct {
		sort    func([]string, func(string) string)
		compare func(a, b string) int
	}{
		"names": {model.SortByName[string], model.CompareNames}, "texts": {model.SortByText[string], model.Compare},
	} {
		want, got := slices.Clone(list), slices.Clone(list)
		slices.SortFunc(want, c.compare)
		c.sort(got, func(s string) string { return s })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestSortingKeepsTheOrderOfEqualTexts(t *testing.T) {
	type ward struct {
		name string
		n    int
	}
	list := []ward{{"Phường 11", 1}, {"Phường 3", 2}, {"Phường 11", 3}, {"Phường 3", 4}}
	model.SortByText(list, func(w ward) string { return w.name })
	want := []ward{{"Phường 3", 2}, {"Phường 3", 4}, {"Phường 11", 1}, {"Phường 11", 3}}
	if diff := cmp.Diff(want, list, cmp.AllowUnexported(ward{})); diff != "" {
		t.Error(diff)
	}
}
