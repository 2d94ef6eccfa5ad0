package present

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"sogiamsat/data/model"
)

// Period is "28/8 - 08/9/2023" when both days lie in one year, otherwise both in full; one unknown end leaves
// "từ ..." or "đến ...", two give "".
func Period(from, to model.Date) string {
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return "từ " + from.Format()
	case from == "":
		return "đến " + to.Format()
	case from == to:
		return from.Format()
	case from.Year() == to.Year():
		return DayMonth(from) + " - " + to.Format()
	}
	return from.Format() + " - " + to.Format()
}

// Thousands is a number as Vietnamese papers write it: "1.234.567".
func Thousands(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	return digits
}

// DayMonth is the day without its year, "28/8".
func DayMonth(d model.Date) string {
	s := d.Format()
	if i := strings.LastIndexByte(s, '/'); i >= 0 {
		return s[:i]
	}
	return s
}

// office is the time zone of all offices.
var office = time.FixedZone("+07", 7*60*60)

// Moment is when something happened, "08:02 27/11/2026", in the time of the offices; "" for an unknown moment.
func Moment(at model.Instant) string {
	t, err := at.Time()
	if err != nil {
		return ""
	}
	return t.In(office).Format("15:04 02/01/2006")
}

// DaysLeft says how far a due day is from today: "còn 3 ngày", "hôm nay", "quá 5 ngày"; "" when either is unknown.
func DaysLeft(due, today model.Date) string {
	if due == "" || today == "" {
		return ""
	}
	switch n := today.DaysUntil(due); {
	case n < 0:
		return fmt.Sprintf("quá %d ngày", -n)
	case n == 0:
		return "hôm nay"
	default:
		return fmt.Sprintf("còn %d ngày", n)
	}
}

// SavedAt is the status after saving, "Đã lưu 08:02", in t's own location.
func SavedAt(t time.Time) string { return "Đã lưu " + t.Format("15:04") }

// When is a moment as people say it today: "hôm nay 07:55", "hôm qua 16:40", "28/9 16:40", in another year "28/9/2023
// 16:40"; in now's own location.
func When(at, now time.Time) string {
	at = at.In(now.Location())
	clock := at.Format("15:04")
	day, today := model.DateOf(at), model.DateOf(now)
	switch {
	case day == today:
		return "hôm nay " + clock
	case day == today.AddDays(-1):
		return "hôm qua " + clock
	case day.Year() == today.Year():
		return DayMonth(day) + " " + clock
	}
	return day.Format() + " " + clock
}

// Several names what something is done to: a lone one by its name, more of them counted, as in "3 đơn vị".
func Several(n int, name, kind string) string {
	if n == 1 {
		return name
	}
	return Count(n) + " " + kind
}

// Count is a number beside a name; 0 gives "", so that empty pages carry none.
func Count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// Short cuts a text for a list to its first line and at most limit characters, at a word's end.
func Short(text string, limit int) string {
	line, _, more := strings.Cut(text, "\n")
	runes := []rune(line)
	if len(runes) <= limit {
		if more {
			return line + " …"
		}
		return line
	}
	cut := string(runes[:limit])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return cut + " …"
}

// WardNames joins the names of units for a narrow column; units of one kind name it once: "Phường 3, 5, Gò Mây".
func WardNames(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	kind, _, ok := strings.Cut(names[0], " ")
	rest := make([]string, len(names))
	for i, n := range names {
		head, tail, cut := strings.Cut(n, " ")
		if !ok || !cut || !strings.EqualFold(head, kind) {
			return strings.Join(names, ", ")
		}
		rest[i] = tail
	}
	return kind + " " + strings.Join(rest, ", ")
}

// MoveWord names the act that brings a mission into a state: "Chuyển sang đang kết luận", "Hủy cuộc giám sát".
func MoveWord(to model.MissionState) string {
	if to == model.MissionCancelled {
		return "Hủy cuộc giám sát"
	}
	return "Chuyển sang " + model.LowerFirst(to.Label())
}
