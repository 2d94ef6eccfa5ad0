package present_test

import (
	"testing"
	"time"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

func TestPeriod(t *testing.T) {
	cases := []struct {
		from, to model.Date
		want     string
	}{
		{"2023-08-28", "2023-09-08", "28/8 - 08/9/2023"},
		{"2022-12-28", "2023-01-05", "28/12/2022 - 05/01/2023"},
		{"2023-09-08", "2023-09-08", "08/9/2023"},
		{"2023-09-08", "", "từ 08/9/2023"},
		{"", "2023-09-08", "đến 08/9/2023"},
		{"", "", ""},
	}
	for _, c := range cases {
		if got := present.Period(c.from, c.to); got != c.want {
			t.Errorf("Period(%s, %s) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestDaysLeft(t *testing.T) {
	cases := []struct {
		due, today model.Date
		want       string
	}{
		{"2023-09-11", "2023-09-08", "còn 3 ngày"},
		{"2023-09-08", "2023-09-08", "hôm nay"},
		{"2023-09-03", "2023-09-08", "quá 5 ngày"},
		{"", "2023-09-08", ""},
		{"2023-09-08", "", ""},
	}
	for _, c := range cases {
		if got := present.DaysLeft(c.due, c.today); got != c.want {
			t.Errorf("DaysLeft(%s, %s) = %q, want %q", c.due, c.today, got, c.want)
		}
	}
}

func TestShort(t *testing.T) {
	cases := []struct {
		text  string
		limit int
		want  string
	}{
		{"Đối thoại định kỳ", 40, "Đối thoại định kỳ"},
		{"Đối thoại định kỳ với Nhân dân", 20, "Đối thoại định kỳ …"},
		{"Dòng một\nDòng hai", 40, "Dòng một …"},
		{"Nghiêngngảnghiêngngả", 10, "Nghiêngngả …"},
		{"", 10, ""},
	}
	for _, c := range cases {
		if got := present.Short(c.text, c.limit); got != c.want {
			t.Errorf("Short(%q, %d) = %q, want %q", c.text, c.limit, got, c.want)
		}
	}
}

func TestWardNames(t *testing.T) {
	cases := []struct {
		names []string
		want  string
	}{
		{[]string{"Phường 3", "Phường 5", "Phường 15"}, "Phường 3, 5, 15"},
		{[]string{"Phường 3"}, "Phường 3"},
		{[]string{"Phường 3", "Xã 5"}, "Phường 3, Xã 5"},
		{[]string{"Phường 6", "phường Gò Mây"}, "Phường 6, Gò Mây"},
		{[]string{"Xã Bình", "Côn Đảo"}, "Xã Bình, Côn Đảo"},
		{nil, ""},
	}
	for _, c := range cases {
		if got := present.WardNames(c.names); got != c.want {
			t.Errorf("WardNames(%q) = %q, want %q", c.names, got, c.want)
		}
	}
}

func TestSmallWords(t *testing.T) {
	at := time.Date(2023, 9, 8, 8, 2, 0, 0, time.UTC)
	cases := []struct{ got, want string }{
		{present.SavedAt(at), "Đã lưu 08:02"},
		{present.Count(0), ""},
		{present.Count(48), "48"},
		{present.DayMonth("2023-09-08"), "08/9"},
		{present.DayMonth(""), ""},
		{present.FieldName("in_conclusion"), "Vào kết luận"},
		{present.FieldName("content_hash"), ""},
	}
	for _, c := range cases {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestWhen(t *testing.T) {
	now := time.Date(2024, 3, 1, 8, 5, 0, 0, time.FixedZone("+07", 7*60*60))
	for want, at := range map[string]time.Time{
		"hôm nay 07:55":    time.Date(2024, 3, 1, 0, 55, 0, 0, time.UTC),
		"hôm qua 16:40":    now.Add(-15*time.Hour - 25*time.Minute),
		"28/02 08:05":      now.AddDate(0, 0, -2),
		"31/12/2023 08:05": now.AddDate(0, 0, -61),
	} {
		if got := present.When(at, now); got != want {
			t.Errorf("%v: %q, want %q", at, got, want)
		}
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1.000", 1234567: "1.234.567", -1000: "-1.000", -100: "-100"} {
		if got := present.Thousands(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
