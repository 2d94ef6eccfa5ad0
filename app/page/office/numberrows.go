package office

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// run is one series in the list.
type run struct {
	series model.NumberSeries
	next   int        // the number that is given next
	office string     // its name, and that it has ended
	ended  model.Date // first day on which the office no longer exists, "" while it does
}

// runsOf lists the series of all offices as they are called on the day.
func runsOf(all []model.OfficeRow, day model.Date) []run {
	var out []run
	for i := range all {
		o := &all[i]
		name := o.Name(day)
		if o.EndedOn().Known() {
			name += " (đã kết thúc)"
		}
		for _, s := range o.Series {
			out = append(out, run{s, o.Next[s.UID], name, o.EndedOn()})
		}
	}
	return out
}

// closed says that the series gives no further numbers on the day.
func (r run) closed(day model.Date) bool { return r.ended.Known() && !day.Before(r.ended) }

// usual is the series one works in on the day: the first that covers it, else the first of all.
func usual(all []model.OfficeRow, day model.Date) model.UID {
	first := model.UID("")
	for _, o := range all {
		for _, s := range o.Series {
			if s.Covers(day) {
				return s.UID
			}
			if first == "" {
				first = s.UID
			}
		}
	}
	return first
}

// stretch is a line of the list: a range of numbers, with what is known of the first.
type stretch struct {
	model.NumberRow
	to int // the last number
}

func (l stretch) run() model.Run { return model.Run{From: l.Use.Number, To: l.to} }

// stretchesOf are the numbers of a series as ranges; the numbers of opened ones stand one by one.
func stretchesOf(rows []model.NumberRow, opened map[int]bool) []stretch {
	uses := make([]model.NumberUse, len(rows))
	for i, n := range rows {
		uses[i] = n.Use
	}
	var out []stretch
	for _, r := range model.NumberRanges(uses) {
		run, at := r.Run(), len(r.Uses)
		if opened[run.From] {
			at = 1
		}
		for from := 0; from < len(r.Uses); from += at {
			out = append(out, stretch{rows[0], r.Uses[from+at-1].Number})
			rows = rows[at:]
		}
	}
	return out
}

var numberTones = map[model.NumberState]widgets.Tone{model.Used: widgets.Good, model.Reserved: widgets.Warn, model.VoidNo: widgets.Plain}

func numberBadge(n model.NumberRow) widgets.Badge {
	return widgets.Badge{Word: n.Use.State.Label(), Tone: numberTones[n.Use.State]}
}

// paperText names what has the number: the paper of the book, or in the user's words the one kept elsewhere.
func paperText(n model.NumberRow) string {
	if n.Type == "" {
		return n.Use.Reason
	}
	parts := []string{n.Type.Label()}
	if n.Printed != "" {
		parts[0] += " số " + n.Printed
	}
	if n.Subject != "" {
		parts = append(parts, n.Subject)
	}
	if n.Use.Reason != "" {
		parts = append(parts, n.Use.Reason)
	}
	return strings.Join(parts, "; ")
}

// twoDigits is the number as it is written on papers: 05.
func twoDigits(n int) string { return fmt.Sprintf("%02d", n) }

func countWords(c model.NumberCount) string {
	return fmt.Sprintf("Đã dùng %d, giữ chỗ %d, hủy %d.", c.Used, c.Reserved, c.Void)
}

// gapWords says which numbers are kept without a paper and which are missing, "" for none.
func gapWords(c model.NumberCount) string {
	var out []string
	if len(c.Free) > 0 {
		out = append(out, "Số giữ chỗ: "+runWords(c.Free)+".")
	}
	if len(c.Missing) > 0 {
		out = append(out, "Không có trong sổ: "+runWords(c.Missing)+".")
	}
	return strings.Join(out, " ")
}

// mostRuns is how many runs are named; the list has them all.
const mostRuns = 12

func runWords(runs []model.Run) string {
	var out []string
	for i, r := range runs {
		if i == mostRuns {
			out = append(out, "...")
			break
		}
		text := strconv.Itoa(r.From)
		if r.To > r.From {
			text += "-" + strconv.Itoa(r.To)
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

// newRun is a series in its form.
type newRun struct {
	model.NumberSeries
	year string
}

// series is the record that stands in the form: of a year the days follow from the year.
func (n newRun) series() model.NumberSeries {
	s := n.NumberSeries
	if s.Version > 0 || s.Scope != model.ByYear {
		return s
	}
	s.ScopeFrom, s.ScopeTo = "", ""
	if year, err := strconv.Atoi(strings.TrimSpace(n.year)); err == nil {
		s.ScopeFrom, _ = model.NewDate(year, 1, 1)
		s.ScopeTo, _ = model.NewDate(year, 12, 31)
	}
	return s
}

// The days of a series stand in fields of their own where it is of a year, and where its term is running.
const yearKey, lastKey = "year", "last"

// atField gives a refusal of the series to the field in which the days stand.
func (n newRun) atField(err error) error {
	var refusal *model.Error
	if !errors.As(err, &refusal) {
		return err
	}
	c := *refusal
	switch isNew := n.Version == 0; {
	case c.Field == "scope_from" && isNew && n.Scope == model.ByYear:
		c.Field = yearKey
	case c.Field == "scope_to" && !isNew:
		c.Field = lastKey
	}
	return &c
}

// typeOptions are the types that a series can be of: those that bear numbers.
func typeOptions() []widgets.Option {
	out := []widgets.Option{{ID: "", Label: "Mọi loại văn bản"}}
	for _, t := range model.DocTypes {
		if t.Numbered() {
			out = append(out, widgets.Option{ID: string(t), Label: t.Label()})
		}
	}
	return out
}

func officeOptions(all []model.OfficeRow, day model.Date) []widgets.Option {
	var out []widgets.Option
	for i := range all {
		if !all[i].EndedOn().Known() || day.Before(all[i].EndedOn()) {
			out = append(out, widgets.Option{ID: string(all[i].Office.UID), Label: all[i].Name(day)})
		}
	}
	return out
}
