package service

import (
	"slices"
	"testing"
	"time"
)

// TestTwoYearsOfBackups makes a copy every half hour of the working day and thins after each, as the program does.
func TestTwoYearsOfBackups(t *testing.T) {
	var copies []time.Time // the newest first
	day := time.Date(2024, 1, 1, 8, 0, 0, 0, time.UTC)
	end := time.Date(2025, 12, 31, 17, 0, 0, 0, time.UTC)
	for ; day.Before(end); day = day.AddDate(0, 0, 1) {
		if wd := day.Weekday(); wd == time.Saturday || wd == time.Sunday {
			continue
		}
		for n := range 18 {
			now := day.Add(time.Duration(n) * 30 * time.Minute)
			copies = slices.Insert(copies, 0, now)
			copies = thinned(copies, now)
		}
	}
	now := time.Date(2025, 12, 31, 16, 30, 0, 0, time.UTC)
	var got []string
	for _, c := range copies {
		if now.Sub(c) >= keepAll {
			got = append(got, c.Format("02/01/06"))
		}
	}
	want := []string{
		"30/12/25", "29/12/25", "26/12/25", "25/12/25", "24/12/25", "23/12/25", "22/12/25", "19/12/25", "18/12/25", "17/12/25", "16/12/25",
		"12/12/25", "05/12/25", "28/11/25", "21/11/25", "14/11/25", "07/11/25", "31/10/25", // weeks, and October
		"30/09/25", "29/08/25", "31/07/25", "30/06/25", "30/05/25", "30/04/25", "31/03/25", "28/02/25", "31/01/25",
	}
	if !slices.Equal(got, want) {
		t.Errorf("kept besides the last 24 hours:\n%v\nwant\n%v", got, want)
	}
	if n := len(copies) - len(got); n != 18 {
		t.Errorf("%d copies of the last 24 hours", n)
	}
}

func thinned(copies []time.Time, now time.Time) (out []time.Time) {
	for i, keep := range kept(copies, now) {
		if keep {
			out = append(out, copies[i])
		}
	}
	return out
}

func TestTheNewestCopyStays(t *testing.T) {
	at := func(day, hour int) time.Time { return time.Date(2025, 3, day, hour, 0, 0, 0, time.UTC) }
	for name, c := range map[string]struct {
		copies []time.Time
		now    time.Time
		want   []bool
	}{
		"years later":       {[]time.Time{at(3, 9), at(3, 8)}, at(3, 9).AddDate(5, 0, 0), []bool{true, false}},
		"a clock set back":  {[]time.Time{at(9, 9), at(9, 8), at(2, 8)}, at(1, 8), []bool{true, true, true}},
		"within 24 hours":   {[]time.Time{at(3, 9), at(3, 8), at(2, 10)}, at(3, 9), []bool{true, true, true}},
		"just over a day":   {[]time.Time{at(3, 9), at(2, 10), at(2, 9), at(2, 8)}, at(3, 9), []bool{true, true, false, false}},
		"of one week":       {[]time.Time{at(9, 9), at(3, 9)}, at(20, 9), []bool{true, true}}, // two days
		"nothing":           {nil, at(1, 1), []bool{}},
		"one for each span": {[]time.Time{at(10, 9), at(10, 8), at(9, 9), at(9, 8)}, at(20, 9), []bool{true, false, true, false}},
	} {
		if got := kept(c.copies, c.now); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
