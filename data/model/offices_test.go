package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestOfficeOnADay(t *testing.T) {
	o := model.OfficeRow{Versions: []model.OfficeVersion{
		{Name: "Mới", ValidFrom: "2024-07-01", ValidTo: "2025-07-01"}, {Name: "Cũ", ValidFrom: "2020-01-01", ValidTo: "2024-07-01"},
	}}
	for day, want := range map[model.Date]string{"2019-12-31": "", "2020-01-01": "Cũ", "2024-06-30": "Cũ", "2024-07-01": "Mới", "2025-07-01": ""} {
		v, ok := o.On(day)
		if v.Name != want || ok != (want != "") {
			t.Errorf("%s: %q, %v", day, v.Name, ok)
		}
	}
	if o.EndedOn() != "2025-07-01" || o.Name("2021-01-01") != "Cũ" || o.Name("2030-01-01") != "Mới" {
		t.Errorf("ended %s, named %q and %q", o.EndedOn(), o.Name("2021-01-01"), o.Name("2030-01-01"))
	}
	var none model.OfficeRow
	if none.EndedOn() != "" || none.Name("2021-01-01") != "" {
		t.Error("an office without a name has one")
	}
}

func TestSeparatorsHaveWords(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range model.HeaderSeparators {
		if l := model.SeparatorLabel(s); l == "" || l == s || seen[l] {
			t.Errorf("%s: %q", s, l)
		} else {
			seen[l] = true
		}
	}
	if model.SeparatorLabel("") != model.SeparatorLabel("line") || model.SeparatorLabel("wave") != "wave" {
		t.Error("the usual or an unknown sign has another word")
	}
}

func TestNumbersAreCounted(t *testing.T) {
	use := func(n int, state model.NumberState, doc model.UID) model.NumberRow {
		return model.NumberRow{Use: model.NumberUse{Number: n, State: state, Document: doc}}
	}
	s := model.SeriesRow{Series: model.NumberSeries{Next: 12}, Numbers: []model.NumberRow{
		use(1, model.Used, "d"), use(2, model.Reserved, ""), use(3, model.Reserved, ""), use(4, model.Reserved, "e"),
		use(5, model.Reserved, ""), use(8, model.VoidNo, ""), use(9, model.Used, ""),
	}}
	want := model.NumberCount{
		Used: 2, Reserved: 4, Void: 1, Free: []model.Run{{From: 2, To: 3}, {From: 5, To: 5}},
		Missing: []model.Run{{From: 6, To: 7}, {From: 10, To: 11}},
	}
	if diff := cmp.Diff(want, s.Count()); diff != "" {
		t.Error(diff)
	}
}

func TestTitlesAndSpansOfSeries(t *testing.T) {
	for want, n := range map[string]model.NumberSeries{
		"Mọi loại văn bản, năm 2024":               {Scope: model.ByYear, ScopeFrom: "2024-01-01", ScopeTo: "2024-12-31"},
		"Công văn, nhiệm kỳ từ 12/5/2020":          {Scope: model.ByTerm, DocType: model.CV, ScopeFrom: "2020-05-12"},
		"Kế hoạch, nhiệm kỳ 12/5/2020 - 30/6/2025": {Scope: model.ByTerm, DocType: model.KH, ScopeFrom: "2020-05-12", ScopeTo: "2025-06-30"},
		"Mọi loại văn bản":                         {Scope: model.ByTerm},
	} {
		if got := n.Title(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	n := model.NumberSeries{ScopeFrom: "2024-01-01", ScopeTo: "2024-12-31"}
	for day, want := range map[model.Date]bool{"2023-12-31": false, "2024-01-01": true, "2024-12-31": true, "2025-01-01": false} {
		if n.Covers(day) != want {
			t.Errorf("covers %s: %v", day, !want)
		}
	}
	if n.ScopeTo = ""; !n.Covers("2030-01-01") {
		t.Error("a running term ends")
	}
}

// TestSeriesToBegin: as the type was numbered last, by type where the office does so, else one of the year for all.
func TestSeriesToBegin(t *testing.T) {
	year := func(kind model.DocType, year string) model.NumberSeries {
		return model.NumberSeries{Office: "o", DocType: kind, Scope: model.ByYear, ScopeFrom: model.Date(year + "-01-01"), ScopeTo: model.Date(year + "-12-31"), Next: 1}
	}
	term := model.NumberSeries{Office: "o", Scope: model.ByTerm, ScopeFrom: "2020-05-12", ScopeTo: "2025-05-11", Next: 90}
	next := term
	next.ScopeFrom, next.ScopeTo, next.Next = "2025-05-12", "", 1
	own := year(model.TB, "2024")
	own.Next = 7
	for name, tt := range map[string]struct {
		all  []model.NumberSeries
		day  model.Date
		want model.NumberSeries
	}{
		"the first one":                {nil, "2025-03-01", year("", "2025")},
		"without a day":                {nil, "", model.NumberSeries{Office: "o", Scope: model.ByYear, Next: 1}},
		"another year of all types":    {[]model.NumberSeries{year("", "2024")}, "2025-03-01", year("", "2025")},
		"another year of the type":     {[]model.NumberSeries{year("", "2023"), own}, "2025-03-01", year(model.TB, "2025")},
		"all types since":              {[]model.NumberSeries{year("", "2024"), year(model.TB, "2023")}, "2025-03-01", year("", "2025")},
		"other types have their own":   {[]model.NumberSeries{year(model.KH, "2025")}, "2025-03-01", year(model.TB, "2025")},
		"a series that is yet to come": {[]model.NumberSeries{year("", "2027")}, "2025-03-01", year("", "2025")},
		"after a term":                 {[]model.NumberSeries{term}, "2025-06-01", next},
	} {
		if diff := cmp.Diff(tt.want, model.SeriesToBegin(tt.all, "o", model.TB, tt.day)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
