package start

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Backup is the newest verified copy of the open file; a zero At means that there is none. Problem says why the last
// attempt went wrong.
type Backup struct {
	Path    string
	At      time.Time
	Problem string
}

// desk is what the page shows of an open file.
type desk struct {
	due   model.Due
	texts []model.LeftText
	last  lastRecord
}

// lastRecord is what was worked on last on this PC; a zero one when it is gone.
type lastRecord struct {
	ref   model.Ref
	title string
}

// read reads the page's data; last are the records worked on last, the best first.
func read(ctx context.Context, s Store, today model.Date, last []model.Ref) (d desk, err error) {
	if d.due, err = s.Due(ctx, today); err != nil {
		return d, err
	}
	if d.texts, err = s.LeftTexts(ctx); err != nil {
		return d, err
	}
	titles, err := s.Titles(ctx, last)
	for _, ref := range last {
		if title := titles[ref]; title != "" {
			d.last = lastRecord{ref, title}
			break
		}
	}
	return d, err
}

const manyNames = 3

// shortBodies are the bodies' names as offices write them where there is little room.
var shortBodies = strings.NewReplacer(
	model.PeoplesCommittee.Label(), "UBND", model.PeoplesCouncil.Label(), "HĐND", model.FrontBoard.Label(), "BTT UBMTTQ",
)

// whereText names the units or bodies of a line: all units, of bodies a few and how many more.
func whereText(i model.DueItem) string {
	switch {
	case i.Kind == model.DueDeadline && len(i.Where) == 0:
		return "Cả cuộc giám sát"
	case i.Kind == model.DueDeadline:
		return present.WardNames(i.Where)
	case len(i.Where) > manyNames:
		return shortBodies.Replace(fmt.Sprintf("%s và %d nơi khác", strings.Join(i.Where[:manyNames-1], ", "), len(i.Where)-manyNames+1))
	}
	return shortBodies.Replace(strings.Join(i.Where, ", "))
}

// dueGroup is the heading a line stands under.
func dueGroup(i model.DueItem, today model.Date) string {
	switch {
	case i.Overdue(today):
		return "Quá hạn"
	case i.Due == today:
		return "Hôm nay"
	}
	return fmt.Sprintf("Trong %d ngày tới", model.DueAhead)
}

func dueBadge(i model.DueItem, today model.Date) widgets.Badge {
	return widgets.Badge{Word: present.DaysLeft(i.Due, today), Tone: widgets.Tone(present.DueTone(i.Due, today))}
}

// dueDetail is everything there is to say about a line.
func dueDetail(i model.DueItem) string {
	text := model.UpperFirst(i.What)
	if i.Kind == model.DueRecommendation {
		text = "Kiến nghị: " + i.What
	}
	parts := []string{strings.TrimSuffix(text, ".") + "."}
	if len(i.Where) > 0 {
		parts = append(parts, strings.Join(withDays(i), ", ")+".")
	}
	parts = append(parts, i.Code+" "+i.Theme+".")
	if i.Hint != "" {
		parts = append(parts, model.UpperFirst(i.Hint)+".")
	}
	return strings.Join(parts, " ")
}

// withDays names the units of a line; with their days when those differ.
func withDays(i model.DueItem) []string {
	if !slices.ContainsFunc(i.Days, func(d model.Date) bool { return d != i.Due }) {
		return i.Where
	}
	var out []string
	for n, name := range i.Where {
		out = append(out, name+" ("+i.Days[n].Format()+")")
	}
	return out
}

func paperName(p model.OpenPaper) string {
	parts := []string{p.Type.Label()}
	for _, x := range []string{p.Code, p.Ward} {
		if x != "" {
			parts = append(parts, x)
		}
	}
	name := strings.Join(parts, ", ")
	if p.Subject != "" {
		name += ": " + p.Subject
	}
	return name
}
