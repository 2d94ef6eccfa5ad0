package model_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// phuNhuan is the whole chain of the district's units; a unit's uid is its name.
func phuNhuan() []model.WardFlow {
	var changes []model.WardChange
	var links []model.WardChangeLink
	add := func(day model.Date, kind model.ChangeKind, rows ...model.WardChangeLink) {
		c := model.WardChange{Day: day, Kind: kind, Basis: "Nghị quyết"}
		c.UID = model.UID(day) + "/" + rows[0].ToWard
		changes = append(changes, c)
		for _, l := range rows {
			l.Change = c.UID
			links = append(links, l)
		}
	}
	whole := func(to model.UID, from ...model.UID) (out []model.WardChangeLink) {
		for _, f := range from {
			out = append(out, model.WardChangeLink{FromWard: f, ToWard: to, Part: model.Whole})
		}
		return out
	}
	add("2025-07-01", model.Split, append(whole("Phú Nhuận", "8", "10", "11", "13"), model.WardChangeLink{FromWard: "15", ToWard: "Phú Nhuận", Part: model.Remainder})...)
	add("2021-01-01", model.Merge, whole("11", "12")...)
	add("2021-01-01", model.Merge, whole("13", "14")...)
	add("2025-01-01", model.Merge, whole("4", "3")...)
	add("2025-01-01", model.Merge, whole("15", "17")...)
	add("2025-07-01", model.Merge, whole("Đức Nhuận", "4", "5", "9")...)
	add("2025-07-01", model.Split, append(whole("Cầu Kiệu", "1", "2", "7"), model.WardChangeLink{FromWard: "15", ToWard: "Cầu Kiệu", Part: model.SomePart})...)
	links = append(links, model.WardChangeLink{Change: "in the bin", FromWard: "1", ToWard: "9", Part: model.Whole})
	return model.WardFlows(changes, links)
}

func TestWardFlowsAreInTheOrderOfDays(t *testing.T) {
	flows := phuNhuan()
	if len(flows) != 16 || !slices.IsSortedFunc(flows, func(a, b model.WardFlow) int { return strings.Compare(string(a.Day), string(b.Day)) }) {
		t.Errorf("%d flows: %v", len(flows), flows)
	}
	if f := flows[0]; f.From != "12" || f.To != "11" || f.Kind != model.Merge || f.Basis != "Nghị quyết" || f.Change != "2021-01-01/11" {
		t.Errorf("first flow %+v", f)
	}
}

func TestSuccessorsOnADay(t *testing.T) {
	flows := phuNhuan()
	flows = append(flows,
		model.WardFlow{Change: "x", Day: "2024-01-01", Kind: model.Dissolve, From: "tan", Part: model.Whole},
		model.WardFlow{Change: "y", Day: "2024-01-01", Kind: model.Split, From: "mẹ", To: "con", Part: model.SomePart},
		model.WardFlow{Change: "z", Day: "2025-01-01", Kind: model.Merge, From: "mẹ", To: "bà", Part: model.Whole},
		model.WardFlow{Change: "w", Day: "2024-01-01", Kind: model.Create, To: "mới", Part: model.Whole},
		model.WardFlow{Change: "v", Day: "2022-01-01", Kind: model.Split, From: "a", To: "b", Part: model.SomePart},
		model.WardFlow{Change: "v", Day: "2022-01-01", Kind: model.Split, From: "a", To: "c", Part: model.Remainder},
		model.WardFlow{Change: "u", Day: "2023-01-01", Kind: model.Split, From: "c", To: "d", Part: model.SomePart},
		model.WardFlow{Change: "u", Day: "2023-01-01", Kind: model.Split, From: "c", To: "e", Part: model.Remainder},
		model.WardFlow{Change: "t", Day: "2024-01-01", Kind: model.Merge, From: "d", To: "e", Part: model.Whole},
		model.WardFlow{Change: "s", Day: "2025-01-01", Kind: model.Merge, From: "b", To: "e", Part: model.Whole},
	)
	for name, c := range map[string]struct {
		ward model.UID
		day  model.Date
		want []model.Successor
	}{
		"itself before":                     {"3", "2024-12-31", []model.Successor{{"3", model.Whole}}},
		"merged":                            {"3", "2025-01-01", []model.Successor{{"4", model.Whole}}},
		"a chain":                           {"3", "2025-07-01", []model.Successor{{"Đức Nhuận", model.Whole}}},
		"divided in two changes of one day": {"15", "2025-07-01", []model.Successor{{"Cầu Kiệu", model.SomePart}, {"Phú Nhuận", model.Remainder}}},
		"through a divided one":             {"17", "2025-07-01", []model.Successor{{"Cầu Kiệu", model.SomePart}, {"Phú Nhuận", model.Remainder}}},
		"of any day":                        {"12", "", []model.Successor{{"Phú Nhuận", model.Whole}}},
		"dissolved":                         {"tan", "2024-01-01", nil},
		"gave a part away and goes on":      {"mẹ", "2024-06-01", []model.Successor{{"mẹ", model.Whole}}},
		"gave a part away and ended":        {"mẹ", "2025-01-01", []model.Successor{{"bà", model.Whole}}},
		"began":                             {"mới", "2025-01-01", []model.Successor{{"mới", model.Whole}}},
		"divided twice":                     {"a", "2023-01-01", []model.Successor{{"b", model.SomePart}, {"d", model.SomePart}, {"e", model.SomePart}}},
		"parts partly together again":       {"a", "2024-01-01", []model.Successor{{"b", model.SomePart}, {"e", model.SomePart}}},
		"all together again":                {"a", "2025-01-01", []model.Successor{{"e", model.Whole}}},
		"unknown":                           {"?", "2025-01-01", []model.Successor{{"?", model.Whole}}},
	} {
		if diff := cmp.Diff(c.want, model.Successors(flows, c.ward, c.day)); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
	}
}

// A book from elsewhere may hold what no form lets through.
func TestSuccessorsOfACycleEnd(t *testing.T) {
	flows := []model.WardFlow{{Day: "2024-01-01", From: "a", To: "b", Part: model.Whole}, {Day: "2024-01-01", From: "b", To: "a", Part: model.Whole}}
	if got := model.Successors(flows, "a", "2025-01-01"); got != nil {
		t.Errorf("%v", got)
	}
}

func TestUnitsBeforeAndAfter(t *testing.T) {
	h := model.NewWardHistory(phuNhuan())
	if diff := cmp.Diff([]model.UID{"8", "10", "11", "13", "15", "12", "14", "17"}, h.Before("Phú Nhuận")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]model.UID{"15", "Cầu Kiệu", "Phú Nhuận"}, h.After("17")); diff != "" {
		t.Error(diff)
	}
	if got := h.Before("3"); len(got) != 0 {
		t.Errorf("before 3: %v", got)
	}
	if end, ok := h.End("17", "2024-12-31"); ok {
		t.Errorf("17 ended too early: %v", end)
	}
}

func TestLineShowsWholeChanges(t *testing.T) {
	h := model.NewWardHistory(phuNhuan())
	var got []string
	for _, f := range h.Line("4") {
		got = append(got, string(f.Day)+" "+string(f.From)+" "+string(f.To))
	}
	want := []string{"2025-01-01 3 4", "2025-07-01 4 Đức Nhuận", "2025-07-01 5 Đức Nhuận", "2025-07-01 9 Đức Nhuận"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
