package missions

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// title is the short name of a mission where it has one, otherwise its theme.
func title(m model.Mission) string {
	if m.ShortTheme != "" {
		return m.ShortTheme
	}
	return model.UpperFirst(m.Theme)
}

// narrowed are the rows that match what was typed (in code, theme, names of units, state) and are in one of the states;
// no state means all.
func narrowed(all []model.MissionRow, typed string, states []string) []model.MissionRow {
	q := model.ParseQuery(typed)
	if q.Empty() && len(states) == 0 {
		return all
	}
	var out []model.MissionRow
	for _, r := range all {
		m := r.Mission
		if len(states) > 0 && !slices.Contains(states, string(m.State)) {
			continue
		}
		if q.Match(strings.Join([]string{m.Code, m.ShortTheme, m.Theme, m.State.Label(), strings.Join(r.Wards, " ")}, " ")) {
			out = append(out, r)
		}
	}
	return out
}

const noYear = "Chưa định thời gian"

// year is the group a mission stands in.
func year(r model.MissionRow) string {
	m := r.Mission
	switch day := cmp.Or(m.PeriodFrom, m.PeriodTo); {
	case day == "":
		return noYear
	default:
		return "Năm " + strconv.Itoa(day.Year())
	}
}

// byYear brings the rows of a year together: those without days first, because they are being planned, then the newest
// year.
func byYear(rows []model.MissionRow) []model.MissionRow {
	out := slices.Clone(rows)
	key := func(r model.MissionRow) int {
		if day := cmp.Or(r.Mission.PeriodFrom, r.Mission.PeriodTo); day != "" {
			return day.Year()
		}
		return 10_000
	}
	slices.SortStableFunc(out, func(a, b model.MissionRow) int { return key(b) - key(a) })
	return out
}

// deadline says when the next legal deadline is and which: the day first, because the rest may not fit.
func deadline(r model.MissionRow, today model.Date) string {
	if r.Deadline == "" || r.Due == "" {
		return r.Deadline
	}
	return r.Due.Format() + " (" + present.DaysLeft(r.Due, today) + "): " + r.Deadline
}

// nextCode proposes the code of a new mission: the year and the first number that is free in it.
func nextCode(all []model.MissionRow, today model.Date) string {
	used := map[string]bool{}
	for _, r := range all {
		used[strings.ToUpper(r.Mission.Code)] = true
	}
	year := strconv.Itoa(today.Year())
	for n := 1; ; n++ {
		code := fmt.Sprintf("GS-%s-%02d", year, n)
		if !used[code] {
			return code
		}
	}
}

// office is the office of a new mission: that of the newest mission in the file.
func office(all []model.MissionRow) model.UID {
	var newest model.Mission
	for _, r := range all {
		if r.Mission.PeriodFrom >= newest.PeriodFrom {
			newest = r.Mission
		}
	}
	return newest.Office
}

func stateBadge(s model.MissionState) widgets.Badge {
	return widgets.Badge{Word: s.Label(), Tone: widgets.Tone(present.MissionTone(s))}
}

func stateOrder(r model.MissionRow) int { return slices.Index(model.MissionStates, r.Mission.State) }

// openBadge says how many recommendations wait for an answer, overdue ones first.
func openBadge(r model.MissionRow) widgets.Badge {
	switch {
	case r.Overdue > 0:
		return widgets.Badge{Word: fmt.Sprintf("%d quá hạn", r.Overdue), Tone: widgets.Bad}
	case r.Open > 0:
		return widgets.Badge{Word: fmt.Sprintf("%d chưa xong", r.Open), Tone: widgets.Info}
	}
	return widgets.Badge{}
}

// compareDates puts unknown days last.
func compareDates(a, b model.Date) int {
	if (a == "") != (b == "") {
		return cmp.Compare(string(b), string(a))
	}
	return cmp.Compare(a, b)
}
