package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar day, "2023-09-08". The empty Date is an unknown day: it
// is neither before nor after any other and has no parts.
type Date string

// The years a typed date may have; others are slips of the finger.
const (
	minYear = 1900
	maxYear = 2199
)

// NewDate returns the day; ok is false when there is no such day.
func NewDate(year, month, day int) (d Date, ok bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return "", false
	}
	return Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day)), true
}

// DateOf returns the calendar day of t in t's own location.
func DateOf(t time.Time) Date {
	d, _ := NewDate(t.Year(), int(t.Month()), t.Day())
	return d
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Valid reports whether d is a day that exists, in the exact form. The
// unknown day is not valid.
func (d Date) Valid() bool {
	_, ok := d.time()
	return ok
}

// Known reports whether a day is given at all.
func (d Date) Known() bool { return d != "" }

func (d Date) time() (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, string(d))
	return t, err == nil && t.Year() >= 1
}

// Year returns the year, 0 for an unknown day.
func (d Date) Year() int {
	t, ok := d.time()
	if !ok {
		return 0
	}
	return t.Year()
}

// Month returns 1 to 12, 0 for an unknown day.
func (d Date) Month() int {
	t, ok := d.time()
	if !ok {
		return 0
	}
	return int(t.Month())
}

// Day returns 1 to 31, 0 for an unknown day.
func (d Date) Day() int {
	t, ok := d.time()
	if !ok {
		return 0
	}
	return t.Day()
}

// AddDays returns the day n days later (earlier when n is negative); the
// unknown day stays unknown, and a day outside the years 1 to 9999 is unknown.
func (d Date) AddDays(n int) Date {
	t, ok := d.time()
	if !ok {
		return ""
	}
	return DateOf(t.AddDate(0, 0, n))
}

// DaysUntil returns how many days other lies after d: 1 from a day to the
// next, negative when other is earlier, 0 when either is unknown. The first
// day is not counted, as deadlines are.
func (d Date) DaysUntil(other Date) int {
	from, ok1 := d.time()
	to, ok2 := other.time()
	if !ok1 || !ok2 {
		return 0
	}
	return int((to.Unix() - from.Unix()) / 86400)
}

// Before reports whether d is known to be earlier than other.
func (d Date) Before(other Date) bool { return d != "" && other != "" && d < other }

// After reports whether d is known to be later than other.
func (d Date) After(other Date) bool { return other.Before(d) }

// Weekday returns the day of the week, -1 for an unknown day.
func (d Date) Weekday() time.Weekday {
	t, ok := d.time()
	if !ok {
		return -1
	}
	return t.Weekday()
}

var weekdayNames = [...]string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}

// WeekdayName returns the name as written inside a sentence ("thứ Bảy",
// "Chủ nhật"), "" for an unknown day.
func (d Date) WeekdayName() string {
	w := d.Weekday()
	if w < 0 {
		return ""
	}
	return weekdayNames[w]
}

// monthText writes a month as NĐ 30/2020, Phụ lục I, II.4 wants it: months 1
// and 2 get a leading zero, 3 to 9 do not.
func monthText(month int) string {
	if month < 3 {
		return fmt.Sprintf("%02d", month)
	}
	return strconv.Itoa(month)
}

// Format returns "08/9/2023", "" for an unknown day. Day and month have
// their leading zeros as NĐ 30/2020, Phụ lục I, II.4 wants them.
func (d Date) Format() string {
	t, ok := d.time()
	if !ok {
		return ""
	}
	return fmt.Sprintf("%02d/%s/%d", t.Day(), monthText(int(t.Month())), t.Year())
}

// Long returns "ngày 08 tháng 9 năm 2023", "" for an unknown day.
func (d Date) Long() string {
	t, ok := d.time()
	if !ok {
		return ""
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", t.Day(), monthText(int(t.Month())), t.Year())
}

// ParseDate reads a day as people type it: 5/3, 5/3/26, 05/03/2026, 5-3-2026,
// 5.3.2026, 050326, 05032026, 2026-03-05, "hn" or "hôm nay", and "+7" or "-1"
// counted from today. Without a year the year of today is meant; two digits
// mean the year nearest to today, at most 20 years ahead. An empty text is
// the unknown day. A day that does not exist is an Error with Code Invalid.
func ParseDate(typed string, today Date) (Date, error) {
	return ParseDateIn(typed, today, today.Year())
}

// ParseDateIn is ParseDate where a day without a year is meant in the given one:
// that of the mission one writes about, which may be over long since.
func ParseDateIn(typed string, today Date, year int) (Date, error) {
	s := CleanLine(typed)
	switch Fold(s) {
	case "":
		return "", nil
	case "hn", "hom nay":
		return today, nil
	}
	if s[0] == '+' || s[0] == '-' {
		return relativeDate(s, today)
	}
	p, ok := splitDate(s)
	if !ok {
		return "", dateNotRead(s)
	}
	if p.year == "" {
		p.year = strconv.Itoa(year)
	}
	return p.date(s, today)
}

func dateNotRead(s string) error {
	return Errorf(Invalid, "", "Không hiểu ngày “%s”. Hãy gõ như 5/3, 5/3/2026, 050326 hoặc hn (hôm nay).", shorten(s, 30))
}

func relativeDate(s string, today Date) (Date, error) {
	digits := strings.TrimSpace(s[1:])
	if !allDigits(digits) || len(digits) > 5 {
		return "", dateNotRead(s)
	}
	n, _ := strconv.Atoi(digits)
	if s[0] == '-' {
		n = -n
	}
	d := today.AddDays(n)
	if d.Year() < minYear || d.Year() > maxYear {
		return "", dateNotRead(s)
	}
	return d, nil
}

// dateParts are the digits of a typed day; year is "" when it was not typed.
type dateParts struct{ day, month, year string }

func splitDate(s string) (dateParts, bool) {
	if allDigits(s) {
		switch len(s) {
		case 6, 8:
			return dateParts{s[:2], s[2:4], s[4:]}, true
		}
		return dateParts{}, false
	}
	f := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/-. ", r) })
	for _, part := range f {
		if !allDigits(part) || len(part) > 4 {
			return dateParts{}, false
		}
	}
	seps := strings.Count(s, "/") + strings.Count(s, "-") + strings.Count(s, ".")
	if seps >= len(f) && len(f) > 0 {
		return dateParts{}, false
	}
	switch {
	case len(f) == 3 && len(f[0]) == 4:
		return dateParts{f[2], f[1], f[0]}, true
	case len(f) == 3:
		return dateParts{f[0], f[1], f[2]}, true
	case len(f) == 2:
		return dateParts{f[0], f[1], ""}, true
	}
	return dateParts{}, false
}

func (p dateParts) date(typed string, today Date) (Date, error) {
	if len(p.day) > 2 || len(p.month) > 2 || len(p.year) == 1 || len(p.year) == 3 {
		return "", dateNotRead(typed)
	}
	day, _ := strconv.Atoi(p.day)
	month, _ := strconv.Atoi(p.month)
	year := fullYear(p.year, today)
	if year < minYear || year > maxYear {
		return "", Errorf(Invalid, "", "Năm %d không hợp lý: năm phải từ %d đến %d.", year, minYear, maxYear)
	}
	if month < 1 || month > 12 {
		return "", Errorf(Invalid, "", "Không có tháng %d: tháng phải từ 1 đến 12.", month)
	}
	d, ok := NewDate(year, month, day)
	if !ok {
		return "", Errorf(Invalid, "", "Không có ngày %d/%d/%d: tháng %s năm %d có %d ngày.",
			day, month, year, monthText(month), year, daysIn(year, month))
	}
	return d, nil
}

// fullYear completes a typed year: two digits are at most 20 years ahead of
// today, so that 75 is 1975 and 26 is 2026.
func fullYear(digits string, today Date) int {
	n, _ := strconv.Atoi(digits)
	if len(digits) != 2 {
		return n
	}
	y := today.Year()/100*100 + n
	if y > today.Year()+20 {
		y -= 100
	}
	return y
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Range is the days [From, To): To is the first day no longer in it. An
// unknown From means "since ever", an unknown To "until further notice".
type Range struct{ From, To Date }

// Valid reports whether the range holds at least one day and its ends are
// days that exist.
func (r Range) Valid() bool {
	for _, d := range []Date{r.From, r.To} {
		if d != "" && !d.Valid() {
			return false
		}
	}
	return r.From == "" || r.To == "" || r.From < r.To
}

// Contains reports whether the known day d lies in the range.
func (r Range) Contains(d Date) bool {
	return d != "" && (r.From == "" || d >= r.From) && (r.To == "" || d < r.To)
}

// Overlaps reports whether the two valid ranges share a day.
func (r Range) Overlaps(o Range) bool {
	return (r.To == "" || o.From < r.To) && (o.To == "" || r.From < o.To)
}
