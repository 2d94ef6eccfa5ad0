package recommendations

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

// gathering is what the list is gathered by.
type gathering string

const (
	byBody     gathering = "body"
	byUnit     gathering = "unit"
	byState    gathering = "state"
	byFollower gathering = "follower"
	byMission  gathering = "mission"
	byYear     gathering = "year"
)

// gatherings are the ways to gather, in the order of the field; the last two say nothing within one mission.
var gatherings = []gathering{byBody, byUnit, byState, byFollower, byMission, byYear}

var gatheringNames = map[gathering]string{
	byBody: "Theo nơi nhận", byUnit: "Theo đơn vị", byState: "Theo trạng thái", byFollower: "Theo người theo dõi",
	byMission: "Theo cuộc giám sát", byYear: "Theo năm",
}

// dueFilter picks by day and by what is awaited.
type dueFilter string

const (
	anyDue   dueFilter = "all"
	openDue  dueFilter = "open"
	lateDue  dueFilter = "late"
	weekDue  dueFilter = "week"
	monthDue dueFilter = "month"
	heirDue  dueFilter = "heir"
)

var dueFilters = []dueFilter{openDue, lateDue, weekDue, monthDue, heirDue, anyDue}

var dueNames = map[dueFilter]string{
	anyDue: "Tất cả", openDue: "Chưa xong", lateDue: "Quá hạn", weekDue: "7 ngày", monthDue: "30 ngày", heirDue: "Chờ kế thừa",
}

// lets says whether the filter lets a line through.
func (d dueFilter) lets(f *model.FollowUp, today model.Date) bool {
	switch d {
	case openDue:
		return !f.State.Settled()
	case lateDue:
		return f.Late(today)
	case weekDue:
		return f.DueWithin(7, today)
	case monthDue:
		return f.DueWithin(30, today)
	case heirDue:
		return len(f.Waiting) > 0
	}
	return true
}

// slot is one value of what the list is gathered by; its id is "" for all.
type slot struct {
	id, label   string
	count, late int
}

// view is one way to look at the lines.
type view struct {
	by    gathering
	slot  string // "" all
	due   dueFilter
	query string
	today model.Date
	// keep is shown whether it fits or not: what is being edited does not leave the list under the user's hands.
	keep model.UID
}

// ids adds the slots a line stands in to the end of buffer.
func (v view) ids(f *model.FollowUp, buffer []string) []string {
	switch v.by {
	case byBody:
		for i := range f.To {
			buffer = append(buffer, string(f.To[i].UID))
		}
	case byUnit:
		for i := range f.Units {
			buffer = append(buffer, string(f.Units[i].Ward))
		}
	case byState:
		return append(buffer, string(f.State))
	case byFollower:
		if f.Follower != "" {
			return append(buffer, string(f.Follower))
		}
	case byMission:
		return append(buffer, string(f.Mission))
	case byYear:
		if f.Year != 0 {
			return append(buffer, strconv.Itoa(f.Year))
		}
	}
	if len(buffer) == 0 {
		return append(buffer, none)
	}
	return buffer
}

// none is the slot of lines that have no value.
const none = "-"

// without is what the slot of lines without a value is called.
var without = map[gathering]string{
	byBody: "Chưa ghi nơi nhận", byUnit: "Không thuộc đơn vị nào", byFollower: "Chưa giao theo dõi", byYear: "Chưa rõ năm",
}

// name is what the n-th slot of a line is called.
func (v view) name(f *model.FollowUp, id string, n int) string {
	switch {
	case id == none:
		return without[v.by]
	case v.by == byBody:
		return shortTo(f.To[n : n+1])
	case v.by == byUnit:
		return f.Units[n].Name
	case v.by == byState:
		return f.State.Label()
	case v.by == byFollower:
		return f.Person
	case v.by == byMission:
		return f.Code + " " + f.Theme
	}
	return "Năm " + id
}

// heading is what a line stands under: its slot, or all its bodies or units together.
func (v view) heading(f *model.FollowUp) string {
	switch {
	case v.by == byBody:
		return toText(f.To)
	case v.by == byUnit && len(f.Units) > 0:
		return unitText(*f)
	}
	return v.name(f, v.ids(f, nil)[0], 0)
}

// toText names the bodies a recommendation is for; bodies of one kind name it once: "Đảng ủy Phường 3, 5, 9".
func toText(to []model.FollowBody) string {
	switch len(to) {
	case 0:
		return "Chưa ghi nơi nhận"
	case 1:
		return to[0].Name
	}
	return bodiesText(to, func(kind model.BodyKind) string { return kind.Label() })
}

// shortTo is the same for a narrow column: "UBND Phường 3, 5".
func shortTo(to []model.FollowBody) string {
	return bodiesText(to, func(kind model.BodyKind) string { return cmp.Or(shortKinds[kind], kind.Label()) })
}

// bodiesText names bodies, those of one kind together, with the word for the kind.
func bodiesText(to []model.FollowBody, word func(model.BodyKind) string) string {
	var kinds []string
	byKind := map[string][]string{}
	for _, a := range to {
		label := word(a.Kind)
		rest, ok := strings.CutPrefix(a.Name, a.Kind.Label()+" ")
		if !ok {
			label, rest = a.Name, ""
		}
		if !slices.Contains(kinds, label) {
			kinds = append(kinds, label)
		}
		byKind[label] = append(byKind[label], rest)
	}
	var out []string
	for _, k := range kinds {
		out = append(out, strings.TrimSpace(k+" "+present.WardNames(byKind[k])))
	}
	return strings.Join(out, "; ")
}

// matched are the lines that have the words searched for: in text, addressees, units, mission, follower, origin.
func (v view) matched(all []model.FollowUp) []model.FollowUp {
	q := model.ParseQuery(v.query)
	if q.Empty() {
		return all
	}
	var out []model.FollowUp
	for _, f := range all {
		parts := append([]string{f.Text, f.Code, f.Theme, f.Person, f.Origin, f.State.Label()}, f.ToNames()...)
		if f.UID == v.keep || q.Match(strings.Join(parts, " ")) {
			out = append(out, f)
		}
	}
	return out
}

// shown is what a view makes of the lines.
type shown struct {
	rows  []model.FollowUp
	heads map[model.UID]string // what each row stands under
	slots []slot               // the first is all of them
	due   map[dueFilter]int    // how many lines each due filter would show
}

// of looks at the lines: rows fit all of the view, slots are counted over what fits the rest of it, due filters too.
func (v view) of(all []model.FollowUp) shown {
	out := shown{due: map[dueFilter]int{}}
	slots := newSlots(v)
	matched := v.matched(all)
	out.rows = make([]model.FollowUp, 0, len(matched))
	var ids []string
	for i := range matched {
		f := &matched[i]
		ids = v.ids(f, ids[:0])
		here := v.slot == "" || slices.Contains(ids, v.slot)
		if here {
			for _, d := range dueFilters {
				if d.lets(f, v.today) {
					out.due[d]++
				}
			}
		}
		fits := v.due.lets(f, v.today)
		if fits {
			slots.add(f, ids)
		}
		if here && fits || f.UID == v.keep {
			out.rows = append(out.rows, *f)
		}
	}
	out.slots = slots.sorted()
	out.heads = v.gather(out.rows)
	return out
}

// gather brings lines under one heading together, the headings in the order of slots, and says what each stands under.
func (v view) gather(rows []model.FollowUp) map[model.UID]string {
	place := map[string]int{}
	var names []string
	of := make(map[model.UID]string, len(rows))
	for i := range rows {
		h := v.heading(&rows[i])
		of[rows[i].UID] = h
		if _, known := place[h]; !known {
			place[h] = 0
			names = append(names, h)
		}
	}
	if len(names) < 2 || v.by == byMission || v.by == byYear {
		return of // one heading, or the order in which lines come
	}
	slices.SortStableFunc(names, v.compare)
	for i, n := range names {
		place[n] = i
	}
	slices.SortStableFunc(rows, func(a, b model.FollowUp) int { return place[of[a.UID]] - place[of[b.UID]] })
	return of
}

// compare puts names in their order: states as they follow, people by given name, others as words.
func (v view) compare(a, b string) int {
	switch v.by {
	case byState:
		return stateOf(a) - stateOf(b)
	case byFollower:
		return model.CompareNames(a, b)
	}
	return model.Compare(a, b)
}

// stateOf is the place of a state by its name.
func stateOf(label string) int {
	return slices.IndexFunc(model.RecommendationStates, func(s model.RecommendationState) bool { return s.Label() == label })
}

// slotCounter counts the slots of lines.
type slotCounter struct {
	view view
	all  slot
	ids  []string
	byID map[string]*slot
}

func newSlots(v view) *slotCounter {
	return &slotCounter{view: v, all: slot{label: "Tất cả"}, byID: map[string]*slot{}}
}

func (c *slotCounter) add(f *model.FollowUp, ids []string) {
	late := 0
	if f.Late(c.view.today) {
		late = 1
	}
	c.all.count++
	c.all.late += late
	for n, id := range ids {
		one := c.byID[id]
		if one == nil {
			one = &slot{id: id, label: c.view.name(f, id, n)}
			c.byID[id], c.ids = one, append(c.ids, id)
		}
		one.count++
		one.late += late
	}
}

// sorted are all, then the slots in order, those without a value last; missions and years as their lines come.
func (c *slotCounter) sorted() []slot {
	out := []slot{c.all}
	if c.view.by != byMission && c.view.by != byYear {
		slices.SortStableFunc(c.ids, func(a, b string) int {
			return cmp.Or(boolOrder(a == none, b == none), c.view.compare(c.byID[a].label, c.byID[b].label))
		})
	}
	for _, id := range c.ids {
		out = append(out, *c.byID[id])
	}
	return out
}

// boolOrder puts what is so behind what is not.
func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
