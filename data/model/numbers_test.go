package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestNumbersOfWhichTheSameIsSaidAreOneRange(t *testing.T) {
	use := func(series model.UID, n int, state model.NumberState, reason string, day model.Date, paper model.UID) model.NumberUse {
		return model.NumberUse{Series: series, Number: n, State: state, Reason: reason, Day: day, Document: paper}
	}
	uses := []model.NumberUse{
		use("a", 3, model.Reserved, "x", "2024-01-05", ""), use("a", 1, model.Reserved, "x", "2024-01-05", ""),
		use("b", 2, model.Reserved, "x", "2024-01-05", ""), use("a", 2, model.Reserved, "x", "2024-01-05", ""),
		use("a", 4, model.Reserved, "y", "2024-01-05", ""), use("a", 5, model.Reserved, "y", "2024-01-06", ""),
		use("a", 6, model.VoidNo, "y", "2024-01-06", ""), use("a", 8, model.VoidNo, "y", "2024-01-06", ""),
		use("a", 9, model.Used, "", "2024-01-06", "p"), use("a", 10, model.Used, "", "2024-01-06", "q"),
	}
	var got []string
	for _, r := range model.NumberRanges(uses) {
		got = append(got, string(r.Uses[0].Series)+" "+r.Run().Text())
	}
	want := []string{"a 01-03", "a 04", "a 05", "a 06", "a 08", "a 09", "a 10", "b 02"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if uses[0].Number != 3 || len(model.NumberRanges(nil)) != 0 {
		t.Error("the numbers given were changed, or none make a range")
	}
}

func TestCountLooksBelowTheCounterOnly(t *testing.T) {
	s := model.SeriesRow{Series: model.NumberSeries{Next: 4}, Numbers: []model.NumberRow{{Use: model.NumberUse{Number: 2, State: model.Used}}}}
	s.Take(9, &model.Document{Meta: model.Meta{UID: "d"}, Number: "09/KH", Day: "2024-01-05"})
	if diff := cmp.Diff(model.NumberCount{Used: 2, Missing: []model.Run{{From: 1, To: 1}, {From: 3, To: 3}}}, s.Count()); diff != "" || s.Next() != 10 {
		t.Errorf("next %d\n%s", s.Next(), diff)
	}
}

func TestStandingOfNumbersWithoutAPaper(t *testing.T) {
	use := func(n int, s model.NumberState, document model.UID, reason string) model.NumberRow {
		return model.NumberRow{Use: model.NumberUse{Meta: model.Meta{UID: "u"}, Number: n, State: s, Document: document, Reason: reason}}
	}
	row := model.SeriesRow{Numbers: []model.NumberRow{
		use(1, model.Used, "", "Đã dùng trước khi lập sổ này."), use(2, model.Used, "d", ""), use(3, model.Reserved, "", ""), use(4, model.VoidNo, "", "Ghi nhầm"),
	}}
	for n, want := range []string{"", "Số 01 trong sổ ghi là đã dùng: “Đã dùng trước khi lập sổ này”.", "", "Số 03 trong sổ ghi là giữ chỗ.", "", ""} {
		if got := row.Standing(n); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}
