package schedule

import (
	"strings"

	"sogiamsat/app/edit"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// clock adds a field for a time of day such as the example; "8h30", "8.30" and "830" become 08:30 on leaving.
func clock(f *edit.Form[model.SessionSheet], key, example string, at func(*model.SessionSheet) *string) *widgets.BaseEntry {
	e := edit.Line(f, key, at)
	e.Clean = cleanClock
	e.Width = 60
	e.PlaceHolder = example
	return e
}

// cleanClock writes a typed time of day as 08:30; what is none stays as typed.
func cleanClock(typed string) string {
	text := model.CleanLine(typed)
	if text == "" {
		return ""
	}
	hour, minute, ok := strings.Cut(strings.NewReplacer("h", ":", "H", ":", "g", ":", ".", ":", " ", "").Replace(text), ":")
	if !ok && len(hour) >= 3 && len(hour) <= 4 {
		hour, minute = hour[:len(hour)-2], hour[len(hour)-2:]
	}
	if minute == "" {
		minute = "00"
	}
	if len(hour) == 1 {
		hour = "0" + hour
	}
	if len(hour) != 2 || len(minute) != 2 || strings.Trim(hour+minute, "0123456789") != "" {
		return text
	}
	return hour + ":" + minute
}
