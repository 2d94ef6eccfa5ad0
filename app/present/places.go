package present

import (
	"fmt"
	"regexp"
	"strconv"

	"sogiamsat/data/model"
)

// Places says where each text of a list's column stands when the list is ordered by it, see widgets.ListConfig: days, moments
// and periods as Format, Moment and Period write them by the calendar, numbers by value, everything else as Vietnamese
// dictionaries have it. Equal texts share a place; a cell that says nothing stands last.
func Places(texts []string) []int {
	keys, order := make([]string, len(texts)), make([]int, len(texts))
	for i, t := range texts {
		keys[i], order[i] = placeKey(t), i
	}
	model.SortByText(order, func(i int) string { return keys[i] })
	places := make([]int, len(texts))
	for n, i := range order {
		switch {
		case keys[i] == "":
			places[i] = -1
		case n > 0 && keys[i] == keys[order[n-1]]:
			places[i] = places[order[n-1]]
		default:
			places[i] = n
		}
	}
	return places
}

// written is a day, a moment or a period: the time of day, a day with or without its year, and the year of the last day.
var written = regexp.MustCompile(`^(?:(?:từ|đến|đến trước) )?(?:(\d\d:\d\d) )?(\d\d?)/(\d\d?)(?:/(\d{4}))?(?: - \d\d?/\d\d?/(\d{4}))?$`)

// placeKey is a text by which another stands in its place among texts; of a time it is year, month, day and time of day.
func placeKey(text string) string {
	t := written.FindStringSubmatch(text)
	if t == nil {
		return text
	}
	n := func(i int) int { v, _ := strconv.Atoi(t[i]); return v }
	year := n(4)
	if year == 0 {
		year = n(5)
	}
	return fmt.Sprintf("%04d %02d %02d %s", year, n(3), n(2), t[1])
}
