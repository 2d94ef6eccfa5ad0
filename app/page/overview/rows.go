package overview

import (
	"strconv"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/charts"
)

// pointRow is a line of the table of points.
type pointRow struct {
	key string
	model.TimePoint
}

func pointRows(t model.TimeLine) []pointRow {
	var out []pointRow
	for i, p := range t.Points() {
		out = append(out, pointRow{strconv.Itoa(i), p})
	}
	return out
}

func pointBadge(p model.TimePoint) widgets.Badge {
	return widgets.Badge{Word: p.Word(), Tone: widgets.Tone(present.PointTone(p))}
}

// sentence says a point in words: "Phường 3: Đơn vị gửi báo cáo, 05/9/2023, Trễ hạn (hạn 03/9/2023)".
func sentence(p model.TimePoint) string {
	s := p.What + ", " + p.Day.Format() + ", " + model.LowerFirst(p.Word())
	if p.Unit != "" {
		s = p.Unit + ": " + s
	}
	if p.Due.Known() {
		s += " (hạn " + p.Due.Format() + ")"
	}
	if p.Hint != "" {
		s += "; " + p.Hint
	}
	return s + "."
}

// ruleNames are the deadlines as the page of the schedule names them.
var ruleNames = map[model.DeadlineRule]string{
	model.PapersToUnit: "Gửi kế hoạch, đề cương", model.UnitReport: "Đơn vị gửi báo cáo", model.DelegationReport: "Báo cáo kết quả của Đoàn",
}

// whatText is a point in the table: the unit and what happens.
func whatText(t model.TimePoint) string {
	what := t.What
	if name := ruleNames[t.Rule]; name != "" {
		what = name
	}
	if t.Unit == "" {
		return what
	}
	return t.Unit + ": " + what
}

// unitRow is how many findings of each kind concern one unit; the last row is their sum.
type unitRow struct {
	name   string
	counts map[model.FindingKind]int
	first  model.UID // a finding to open
	sum    bool
}

func (r unitRow) all() int {
	n := 0
	for _, c := range r.counts {
		n += c
	}
	return n
}

// sumName is the last row: each finding counts once.
const sumName = "Số nhận xét"

// commonName is what findings about all units stand under.
const commonName = "Các phường"

// unitRows counts findings where they stand: common ones first, then unit by unit. A finding about two units counts at
// both, so the sum is counted by itself. One merged into another counts at none.
func unitRows(d model.Dossier) []unitRow {
	if d.Standing() == 0 {
		return nil
	}
	rows := []unitRow{{name: commonName}}
	at := map[model.UID]int{"": 0}
	for _, w := range d.Wards {
		at[w.Ward] = len(rows)
		rows = append(rows, unitRow{name: w.Version.Title()})
	}
	sum := unitRow{name: sumName, sum: true}
	for _, f := range d.Findings {
		if !f.Finding.Stands() {
			continue
		}
		count(&sum, f)
		wards := f.Wards
		if len(wards) == 0 {
			wards = []model.UID{""}
		}
		for _, w := range wards {
			if i, ok := at[w]; ok {
				count(&rows[i], f)
			}
		}
	}
	if rows[0].all() == 0 {
		rows = rows[1:]
	}
	return append(rows, sum)
}

func count(r *unitRow, f model.DossierFinding) {
	if r.counts == nil {
		r.counts, r.first = map[model.FindingKind]int{}, f.Finding.UID
	}
	r.counts[f.Finding.Kind]++
}

// unitFindings are the rows as the chart takes them, and how many findings of each kind there are.
func unitFindings(rows []unitRow) (of []charts.UnitFindings, once map[model.FindingKind]int) {
	for _, r := range rows {
		if r.sum {
			once = r.counts
			continue
		}
		of = append(of, charts.UnitFindings{Unit: r.name, Counts: r.counts})
	}
	return of, once
}

// stateRow is how many recommendations stand in a state.
type stateRow struct {
	state model.RecommendationState
	charts.StateCount
	first model.UID // a recommendation to open, one past its day before others
}

// stateRows counts recommendations by state in the order of their way; states without any are left out.
func stateRows(d model.Dossier, today model.Date) []stateRow {
	rows := map[model.RecommendationState]*stateRow{}
	for _, x := range d.Recommendations {
		r := x.Recommendation
		row := rows[r.State]
		if row == nil {
			row = &stateRow{state: r.State, first: r.UID}
			rows[r.State] = row
		}
		row.All++
		if !r.State.Settled() && r.Due.Before(today) {
			if row.Overdue == 0 {
				row.first = r.UID
			}
			row.Overdue++
		}
	}
	var out []stateRow
	for _, s := range model.RecommendationStates {
		if row := rows[s]; row != nil {
			out = append(out, *row)
		}
	}
	return out
}

func stateCounts(rows []stateRow) map[model.RecommendationState]charts.StateCount {
	out := map[model.RecommendationState]charts.StateCount{}
	for _, r := range rows {
		out[r.state] = r.StateCount
	}
	return out
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
