package model_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"sogiamsat/data/model"
)

func TestDateParts(t *testing.T) {
	d := model.Date("2023-09-08")
	if d.Year() != 2023 || d.Month() != 9 || d.Day() != 8 || d.Weekday() != time.Friday || !d.Valid() || !d.Known() {
		t.Errorf("parts of %s: %d %d %d %v", d, d.Year(), d.Month(), d.Day(), d.Weekday())
	}
	for _, none := range []model.Date{"", "2023-02-29", "2023-13-01", "0000-01-01", "2023-9-8", "08/9/2023", "2023-09-08T00:00"} {
		if none.Valid() || none.Year() != 0 || none.Month() != 0 || none.Day() != 0 || none.Weekday() != -1 ||
			none.Format() != "" || none.Long() != "" || none.WeekdayName() != "" || none.AddDays(1) != "" ||
			none.DaysUntil(d) != 0 || d.DaysUntil(none) != 0 {
			t.Errorf("%q is taken for a day", none)
		}
	}
	if model.Date("").Known() {
		t.Error("the empty day is known")
	}
}

func TestNewDate(t *testing.T) {
	for _, tt := range []struct {
		y, m, d int
		want    model.Date
		ok      bool
	}{
		{2024, 2, 29, "2024-02-29", true},
		{2023, 2, 29, "", false},
		{1900, 2, 29, "", false},
		{2000, 2, 29, "2000-02-29", true},
		{1, 1, 1, "0001-01-01", true},
		{0, 1, 1, "", false},
		{10000, 1, 1, "", false},
		{2023, 0, 1, "", false},
		{2023, 13, 1, "", false},
		{2023, 4, 31, "", false},
		{2023, 12, 31, "2023-12-31", true},
		{2023, 1, 0, "", false},
	} {
		if got, ok := model.NewDate(tt.y, tt.m, tt.d); got != tt.want || ok != tt.ok {
			t.Errorf("NewDate(%d, %d, %d) = %q, %v", tt.y, tt.m, tt.d, got, ok)
		}
	}
	if got := model.DateOf(time.Date(2023, 9, 8, 23, 59, 0, 0, time.FixedZone("+07", 7*3600))); got != "2023-09-08" {
		t.Errorf("DateOf = %q", got)
	}
}

func TestDateArithmetic(t *testing.T) {
	for _, tt := range []struct {
		from model.Date
		n    int
		want model.Date
	}{
		{"2023-09-08", 15, "2023-09-23"},
		{"2023-08-28", -15, "2023-08-13"},
		{"2023-08-28", -7, "2023-08-21"},
		{"2024-02-28", 1, "2024-02-29"},
		{"2023-12-31", 1, "2024-01-01"},
		{"2024-03-01", -366, "2023-03-01"},
		{"9999-12-31", 1, ""},
		{"0001-01-01", -1, ""},
	} {
		if got := tt.from.AddDays(tt.n); got != tt.want {
			t.Errorf("%s + %d = %q, want %q", tt.from, tt.n, got, tt.want)
		}
		if tt.want != "" && tt.from.DaysUntil(tt.want) != tt.n {
			t.Errorf("%s until %s = %d, want %d", tt.from, tt.want, tt.from.DaysUntil(tt.want), tt.n)
		}
	}
	a, b := model.Date("2023-09-08"), model.Date("2023-10-01")
	if !a.Before(b) || b.Before(a) || a.Before(a) || !b.After(a) || a.After(b) || a.Before("") || model.Date("").Before(a) || a.After("") {
		t.Error("Before and After")
	}
}

// The forms of NĐ 30/2020, Phụ lục I, II.4: days below 10 and months 1 and 2
// have a leading zero, months 3 to 9 have none.
func TestDateWriting(t *testing.T) {
	for _, tt := range []struct {
		d                    model.Date
		short, long, weekday string
	}{
		{"2023-09-08", "08/9/2023", "ngày 08 tháng 9 năm 2023", "thứ Sáu"},
		{"2023-09-23", "23/9/2023", "ngày 23 tháng 9 năm 2023", "thứ Bảy"},
		{"2023-08-13", "13/8/2023", "ngày 13 tháng 8 năm 2023", "Chủ nhật"},
		{"2026-01-05", "05/01/2026", "ngày 05 tháng 01 năm 2026", "thứ Hai"},
		{"2026-02-10", "10/02/2026", "ngày 10 tháng 02 năm 2026", "thứ Ba"},
		{"2026-03-04", "04/3/2026", "ngày 04 tháng 3 năm 2026", "thứ Tư"},
		{"2026-12-31", "31/12/2026", "ngày 31 tháng 12 năm 2026", "thứ Năm"},
	} {
		if tt.d.Format() != tt.short || tt.d.Long() != tt.long || tt.d.WeekdayName() != tt.weekday {
			t.Errorf("%s: %q, %q, %q", tt.d, tt.d.Format(), tt.d.Long(), tt.d.WeekdayName())
		}
	}
}

const today = model.Date("2026-10-15")

func TestParseDate(t *testing.T) {
	for typed, want := range map[string]model.Date{
		"5/3": "2026-03-05", "5/3/26": "2026-03-05", "05/03/2026": "2026-03-05", "5-3-2026": "2026-03-05",
		"5.3.2026": "2026-03-05", "050326": "2026-03-05", "05032026": "2026-03-05", "2026-03-05": "2026-03-05",
		"5 3 2026": "2026-03-05", " 5/3/2026\n": "2026-03-05", "5 / 3 / 2026": "2026-03-05", "29/2/24": "2024-02-29",
		"hn": today, "HN": today, "hôm nay": today, "Hôm  nay": today, "hom nay": today, "": "", "  ": "",
		"+7": "2026-10-22", "-1": "2026-10-14", "+ 0": today, "-15": "2026-09-30",
		"30/4/75": "1975-04-30", "1/1/46": "2046-01-01", "1/1/47": "1947-01-01", "31/12/99": "1999-12-31",
		"8\u200b/9/2023": "2023-09-08",
	} {
		got, err := model.ParseDate(typed, today)
		if err != nil || got != want {
			t.Errorf("ParseDate(%q) = %q, %v, want %q", typed, got, err, want)
		}
	}
}

func TestParseDateRefusal(t *testing.T) {
	for typed, says := range map[string]string{
		"31/2/2026": "Không có ngày 31/2/2026: tháng 02 năm 2026 có 28 ngày.",
		"31/4":      "Không có ngày 31/4/2026: tháng 4 năm 2026 có 30 ngày.",
		"290226":    "tháng 02 năm 2026 có 28 ngày",
		"0/5":       "Không có ngày 0/5/2026",
		"5/13":      "Không có tháng 13: tháng phải từ 1 đến 12.",
		"5/0/2026":  "Không có tháng 0",
		"5/3/0206":  "Năm 206 không hợp lý",
		"5/3/2600":  "Năm 2600 không hợp lý",
		"mai":       "Không hiểu ngày “mai”",
		"5":         "Không hiểu ngày “5”", "0503": "Không hiểu", "5/3/202": "Không hiểu", "5/3/2": "Không hiểu",
		"123/3/26": "Không hiểu", "5//3": "Không hiểu", "/5/3": "Không hiểu", "5/3/26/1": "Không hiểu", "/": "Không hiểu",
		"+": "Không hiểu", "+x": "Không hiểu", "+123456": "Không hiểu", "-99999": "Không hiểu", "5/x/2026": "Không hiểu",
		"99999/3": "Không hiểu", "5/3/26 sáng": "Không hiểu", "٥/٣": "Không hiểu",
		strings.Repeat("ngày", 500): "ngàyng…”",
	} {
		got, err := model.ParseDate(typed, today)
		if got != "" || !errors.Is(err, model.Invalid) || !strings.Contains(err.Error(), says) {
			t.Errorf("ParseDate(%q) = %q, %v, want %q", typed, got, err, says)
		}
	}
}

func TestRange(t *testing.T) {
	r := model.Range{From: "2021-01-01", To: "2025-01-01"}
	for d, want := range map[model.Date]bool{
		"2020-12-31": false, "2021-01-01": true, "2024-12-31": true, "2025-01-01": false, "": false,
	} {
		if r.Contains(d) != want {
			t.Errorf("Contains(%s) = %v", d, !want)
		}
	}
	if !(model.Range{}).Contains("2023-09-08") || (model.Range{}).Contains("") {
		t.Error("the range without ends")
	}
	for _, tt := range []struct {
		a, b model.Range
		want bool
	}{
		{r, model.Range{From: "2025-01-01"}, false},
		{r, model.Range{To: "2021-01-01"}, false},
		{r, model.Range{From: "2024-12-31"}, true},
		{r, model.Range{To: "2021-01-02"}, true},
		{r, model.Range{}, true},
		{r, r, true},
		{r, model.Range{From: "2022-01-01", To: "2022-02-01"}, true},
		{model.Range{From: "2025-07-01"}, model.Range{From: "2030-01-01"}, true},
	} {
		if tt.a.Overlaps(tt.b) != tt.want || tt.b.Overlaps(tt.a) != tt.want {
			t.Errorf("%v and %v overlap: want %v both ways", tt.a, tt.b, tt.want)
		}
	}
	for rg, want := range map[model.Range]bool{
		r: true, {}: true, {From: "2025-01-01"}: true, {From: "2025-01-01", To: "2025-01-01"}: false,
		{From: "2025-02-30"}: false, {To: "x"}: false, {From: "2025-01-02", To: "2025-01-01"}: false,
	} {
		if rg.Valid() != want {
			t.Errorf("%v.Valid() = %v", rg, !want)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"5/3", "050326", "hn", "+7", "-1", "31/2/2026", "2026-03-05", "", "\xff/3", "5/3/26", "hôm nay"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		d, err := model.ParseDate(typed, today)
		switch {
		case err != nil && (d != "" || model.CodeOf(err) != model.Invalid):
			t.Fatalf("ParseDate(%q) = %q, %v", typed, d, err)
		case err == nil && d != "" && !d.Valid():
			t.Fatalf("ParseDate(%q) = %q", typed, d)
		}
		if again, err := model.ParseDate(d.Format(), today); err != nil || again != d {
			t.Fatalf("%q is not read back from %q: %q, %v", d, d.Format(), again, err)
		}
	})
}

func TestParseDateInAnotherYear(t *testing.T) {
	for typed, want := range map[string]model.Date{
		"29/5": "2023-05-29", "29/5/24": "2024-05-29", "290526": "2026-05-29", "hn": "2026-11-27", "+1": "2026-11-28", "": "",
	} {
		if got, err := model.ParseDateIn(typed, "2026-11-27", 2023); err != nil || got != want {
			t.Errorf("%q is %q, %v, want %q", typed, got, err, want)
		}
	}
	if _, err := model.ParseDateIn("29/2", "2024-01-01", 2023); err == nil {
		t.Error("29/2/2023 was taken")
	}
}
