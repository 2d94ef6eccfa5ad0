package mission

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// nextRow is one thing to do next: a deadline, or what the plan still needs. Enter goes where it is done.
type nextRow struct {
	badge widgets.Badge
	text  string
	where place
}

// place is where something is done: another page of the mission, or a part of this one.
type place struct {
	tab  Tab
	part part
}

// part is a part of the page "Chung".
type part string

const (
	statePart  part = "state"
	periodPart part = "period"
	topicsPart part = "topics"
	basesPart  part = "bases"
)

var gapPlaces = map[model.GapKind]place{
	model.StateBehind: {part: statePart}, model.NoPeriod: {part: periodPart}, model.NoBases: {part: basesPart}, model.OldBases: {part: basesPart},
	model.NoTopics: {part: topicsPart}, model.NoHead: {tab: DelegationTab}, model.ManyHeads: {tab: DelegationTab},
	model.NoPost: {tab: DelegationTab}, model.NoWards: {tab: ScheduleTab}, model.NoBodies: {tab: ScheduleTab},
	model.NoSessions: {tab: ScheduleTab},
}

var deadlinePlaces = map[model.DeadlineRule]place{
	model.YearlyPlan: {part: periodPart}, model.PapersToUnit: {tab: ScheduleTab}, model.UnitReport: {tab: ScheduleTab},
	model.DelegationReport: {tab: PapersTab},
}

var stepTones = map[model.DeadlineState]widgets.Tone{
	model.DeadlineOverdue: widgets.Bad, model.DeadlineSoon: widgets.Warn, model.DeadlineAhead: widgets.Plain,
}

// nextRows lists what is overdue, then what the plan needs, then what falls due later.
func nextRows(p *model.MissionPlan, today model.Date) []nextRow {
	var late, later []nextRow
	for _, steps := range byRule(p.NextSteps(today)) {
		s := steps[0]
		row := nextRow{widgets.Badge{Word: model.UpperFirst(present.DaysLeft(s.Due, today)), Tone: stepTones[s.State]}, stepText(steps, len(p.Wards)), deadlinePlaces[s.Rule]}
		if s.State == model.DeadlineAhead {
			later = append(later, row)
		} else {
			late = append(late, row)
		}
	}
	for _, g := range p.Gaps() {
		late = append(late, nextRow{widgets.Badge{Word: "Còn thiếu", Tone: widgets.Info}, gapText(g, len(p.Wards)), gapPlaces[g.Kind]})
	}
	return append(late, later...)
}

// byRule brings the steps of one rule together that are equally pressing, so that six units on six days are one line.
func byRule(steps []model.Step) [][]model.Step {
	var out [][]model.Step
	for _, s := range steps {
		i := slices.IndexFunc(out, func(x []model.Step) bool {
			return x[0].Rule == s.Rule && (x[0].State == model.DeadlineAhead) == (s.State == model.DeadlineAhead)
		})
		if i < 0 {
			out = append(out, []model.Step{s})
			continue
		}
		out[i] = append(out[i], s)
	}
	return out
}

// stepText says what is due and when: the first day first, because the rest may not fit.
func stepText(steps []model.Step, units int) string {
	first := steps[0]
	text := first.Due.Format() + ": " + first.Rule.Label()
	if len(first.Wards) > 0 {
		text += ": " + unitNames(first.Wards, units)
	}
	for _, s := range steps[1:] {
		text += "; " + present.DayMonth(s.Due)
		if len(s.Wards) > 0 {
			text += " " + unitNames(s.Wards, units)
		}
	}
	if first.Hint != "" && len(steps) == 1 {
		text += " (" + first.Hint + ")"
	}
	return text
}

func gapText(g model.Gap, units int) string {
	switch {
	case len(g.Names) == 0:
		return g.Kind.Label()
	case g.Kind == model.NoBodies || g.Kind == model.NoSessions:
		return g.Kind.Label() + ": " + unitNames(g.Names, units)
	}
	return g.Kind.Label() + ": " + strings.Join(g.Names, ", ")
}

// unitNames names units, or says that all of the mission are meant where there are too many to be read.
func unitNames(names []string, units int) string {
	const fewer = 4
	if len(names) == units && units >= fewer {
		return "cả " + strconv.Itoa(units) + " đơn vị"
	}
	return present.WardNames(names)
}

func newNextList(open func(place)) *widgets.DataList[nextRow] {
	return widgets.NewDataList(widgets.ListConfig[nextRow]{
		NoHeader: true,
		Columns: []widgets.Column[nextRow]{
			{ID: "badge", Width: 124, Badge: func(r nextRow) widgets.Badge { return r.badge }},
			{ID: "text", Text: func(r nextRow) string { return r.text }},
		},
		Key:           func(r nextRow) string { return r.text },
		Fold:          model.Fold,
		TypeAhead:     func(r nextRow) string { return r.text },
		EmptySentence: "Không còn việc nào đến hạn hay còn thiếu.",
		OnOpen:        func(r nextRow) { open(r.where) },
		Menu: func(rows []nextRow) *fyne.Menu {
			return fyne.NewMenu("", fyne.NewMenuItem("Đến nơi làm", func() { open(rows[0].where) }))
		},
	})
}
