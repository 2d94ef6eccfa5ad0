package model

import (
	"errors"
	"slices"
)

// flows checks the lines of a merge or a split.
func (c *actCheck) flows() {
	if len(c.act.Flows) == 0 {
		c.missingField("flows", "Hãy thêm dòng: đơn vị nào vào đơn vị nào.")
	}
	for i, f := range c.act.Flows {
		c.line(i, f)
	}
	c.cycles()
	divides := func(f ActFlow) bool { return f.Part != Whole }
	if c.act.Kind == Split && len(c.act.Flows) > 0 && !slices.ContainsFunc(c.act.Flows, divides) {
		c.missingField("kind", "Không có đơn vị nào bị chia: mọi dòng đều là toàn bộ. Hãy chọn “"+Merge.Label()+"”.")
	}
}

func (c *actCheck) line(i int, f ActFlow) {
	switch {
	case f.From == "":
		c.missingFlow(i, "from_ward", "Hãy chọn đơn vị trước thay đổi.")
	case f.To == "":
		c.missingFlow(i, "to_ward", "Hãy chọn đơn vị sau thay đổi.")
	case f.From == f.To:
		c.flow(i, "to_ward", "Đơn vị trước và sau thay đổi trùng nhau.")
	case !f.Part.Valid():
		c.flow(i, "part", "Hãy chọn toàn bộ, một phần hay phần còn lại.")
	case slices.ContainsFunc(c.act.Flows[:i], func(o ActFlow) bool { return o.From == f.From && o.To == f.To }):
		c.flow(i, "from_ward", "%s vào đơn vị này đã có ở dòng trên.", c.title(f.From))
	default:
		c.share(i, f)
		c.target(i, f)
	}
}

// share checks what is taken of a unit: it is there the day before, a whole leaves nothing for others, and only one part
// can be what remained.
func (c *actCheck) share(i int, f ActFlow) {
	if f.Part.Ends() {
		c.mayEnd(i, f.From)
	} else if c.wasThere(i, f.From) {
		c.notWhole(i, f.From)
	}
	for _, o := range c.act.Flows[:i] {
		switch {
		case o.From != f.From:
		case o.Part == Whole || f.Part == Whole:
			c.flow(i, "part", "%s đã đi toàn bộ ở một dòng, không còn phần nào cho dòng khác.", c.title(f.From))
			return
		case o.Part == Remainder && f.Part == Remainder:
			c.flow(i, "part", "Chỉ một dòng là phần còn lại của %s.", c.title(f.From))
			return
		}
	}
}

// wasThere refuses a unit that was not there the day before the act.
func (c *actCheck) wasThere(i int, ward UID) bool {
	before := c.act.Day.AddDays(-1)
	if _, ok := c.book.On(ward, before); !ok {
		c.flow(i, "from_ward", "%s", c.absent(ward, before))
		return false
	}
	return true
}

// notWhole refuses to take a part of a unit that went over as a whole on the same day.
func (c *actCheck) notWhole(i int, ward UID) {
	if end, ok := c.book.History.End(ward, c.act.Day); ok && end.Part == Whole {
		c.flow(i, "from_ward", "%s", c.goneAlready(ward, end))
	}
}

func (c *actCheck) goneAlready(ward UID, end WardFlow) string {
	words := c.title(ward) + " đã giải thể ngày "
	if end.To != "" {
		words = c.title(ward) + " đã vào " + c.book.Title(end.To, end.Day) + " ngày "
	}
	return words + end.Day.Format() + "."
}

// mayEnd refuses to end a unit that was not there, ended already, or is named or changed again later.
func (c *actCheck) mayEnd(i int, ward UID) {
	if !c.wasThere(i, ward) {
		return
	}
	day := c.act.Day
	if end, ok := c.book.History.End(ward, ""); ok {
		c.flow(i, "from_ward", "%s", c.goneAlready(ward, end))
		return
	}
	if names := c.book.names[ward]; names[len(names)-1].ValidFrom >= day {
		last := names[len(names)-1]
		c.flow(i, "from_ward", "%s còn có tên từ ngày %s; hãy bỏ tên đó trước.", last.Title(), last.ValidFrom.Format())
		return
	}
	for _, f := range append(c.book.History.after[ward], c.book.History.before[ward]...) {
		if f.Day > day || f.Day == day && f.To == ward {
			c.flow(i, "from_ward", "%s còn có thay đổi ngày %s.", c.title(ward), f.Day.Format())
			return
		}
	}
}

// target checks the unit after the change: one that begins with the act, or one that is there on its day and does not
// end by it.
func (c *actCheck) target(i int, f ActFlow) {
	if slices.ContainsFunc(c.act.Begin, func(n NewUnit) bool { return n.Key == f.To }) {
		return
	}
	if c.ends(f.To) {
		c.flow(i, "to_ward", "%s kết thúc trong chính thay đổi này.", c.title(f.To))
		return
	}
	if _, ok := c.book.On(f.To, c.act.Day); !ok {
		c.flow(i, "to_ward", "%s", c.absent(f.To, c.act.Day))
	}
}

// cycles refuses lines that make a unit come after itself.
func (c *actCheck) cycles() {
	for i, f := range c.act.Flows {
		if f.From == "" || f.To == "" || f.From == f.To {
			continue
		}
		later := reach(f.To, func(u UID, each func(UID)) {
			for _, o := range c.book.History.after[u] {
				each(o.To)
			}
			for _, o := range c.act.Flows {
				if o.From == u {
					each(o.To)
				}
			}
		})
		if slices.Contains(later, f.From) {
			c.flow(i, "to_ward", "%s có trước %s: các thay đổi tạo thành vòng.", c.unitTitle(f.To), c.unitTitle(f.From))
			return
		}
	}
}

// unitTitle names a unit that is kept or one that begins with the act.
func (c *actCheck) unitTitle(ward UID) string {
	for _, n := range c.act.Begin {
		if n.Key == ward && c.act.Kind != Rename {
			return n.title()
		}
	}
	return c.title(ward)
}

// Plan is what the act writes; newUID names what is new. An act with a problem is refused with the first one.
func (b *WardBook) Plan(a WardAct, newUID func() UID) (WardPlan, error) {
	if problems := b.Check(a); len(problems) > 0 {
		return WardPlan{}, Errorf(Invalid, problems[0].Field, "%s", problems[0].Message)
	}
	p := &WardPlan{Change: WardChange{Day: a.Day, Kind: a.Kind, Basis: a.Basis, Note: a.Note}}
	p.Change.UID = newUID()
	keys := map[UID]UID{}
	for _, n := range a.Begin {
		if a.Kind == Rename {
			b.planName(p, a, n)
			continue
		}
		n.From, n.To, n.Basis = a.Day, "", a.Basis
		keys[n.Key] = p.begin(n, newUID)
		if a.Kind == Create {
			p.link(ActFlow{To: keys[n.Key], Part: Whole})
		}
	}
	for _, f := range a.Flows {
		b.planFlow(p, a, f, keys)
	}
	return *p, nil
}

func (p *WardPlan) link(f ActFlow) {
	p.Links = append(p.Links, WardChangeLink{Change: p.Change.UID, FromWard: f.From, ToWard: f.To, Part: f.Part, Note: f.Note})
}

// begin adds a new unit with its name and bodies.
func (p *WardPlan) begin(n NewUnit, newUID func() UID) UID {
	w, v := Ward{Area: n.Area}, n.version()
	w.UID = newUID()
	v.Ward = w.UID
	p.Wards, p.Versions = append(p.Wards, w), append(p.Versions, v)
	if n.Bodies {
		for _, k := range UsualBodies {
			p.Bodies = append(p.Bodies, Body{Ward: w.UID, Kind: k})
		}
	}
	return w.UID
}

// planName ends the unit's name and begins the new one.
func (b *WardBook) planName(p *WardPlan, a WardAct, n NewUnit) {
	old, _ := b.On(n.Key, a.Day)
	next := n.version()
	next.Ward, next.ValidFrom, next.ValidTo, next.LegalBasis = n.Key, a.Day, old.ValidTo, a.Basis
	old.ValidTo = a.Day
	p.Versions = append(p.Versions, old, next)
	p.link(ActFlow{To: n.Key, Part: Whole})
}

// planFlow adds one line, with the end of the unit it takes the rest of, or its new area.
func (b *WardBook) planFlow(p *WardPlan, a WardAct, f ActFlow, keys map[UID]UID) {
	if uid, ok := keys[f.To]; ok {
		f.To = uid
	}
	switch a.Kind {
	case Transfer:
		w := *b.wards[f.To]
		f = ActFlow{To: f.To, Part: Whole, Note: w.Area}
		w.Area = a.Area
		p.Wards = append(p.Wards, w)
	case Dissolve:
		f = ActFlow{From: f.From, Part: Whole, Note: f.Note}
	}
	p.link(f)
	if f.From == "" || !f.Part.Ends() {
		return
	}
	if v, ok := b.On(f.From, a.Day); ok {
		v.ValidTo = a.Day
		p.Versions = append(p.Versions, v)
	}
}

// CheckUnits says what is wrong with new units that begin without an act: names, spans of days, and units that would be
// there twice.
func (b *WardBook) CheckUnits(units []NewUnit) []ActProblem {
	c := &actCheck{book: b}
	before := map[unitName][]int{}
	for i, n := range units {
		c.named(i, n)
		v := n.version()
		v.Ward = "x" // it gets one when it is written
		if problem := new(Error); errors.As(v.Validate(), &problem) && n.Name != "" && n.Kind.Valid() {
			c.begin(i, problem.Field, "%s", problem.Message)
			continue
		}
		if twin, ok := b.twin(n, func(UID) bool { return false }); ok && n.Name != "" {
			c.begin(i, "name", "Trong cùng địa bàn đã có %s; một đơn vị không có hai lần.", twin)
		}
		for _, j := range before[n.named()] {
			if (Range{n.From, n.To}).Overlaps(Range{units[j].From, units[j].To}) && n.Name != "" {
				c.begin(i, "name", "%s được thêm hai lần.", n.title())
				break
			}
		}
		before[n.named()] = append(before[n.named()], i)
	}
	return c.problems
}

// unitName is what no two units of one day share.
type unitName struct {
	kind       WardKind
	name, area string
}

func (n NewUnit) named() unitName { return unitName{n.Kind, FoldTone(n.Name), FoldTone(n.Area)} }

// PlanUnits is what new units without an act write: those that were there before the book, or that a list brings.
func PlanUnits(units []NewUnit, newUID func() UID) WardPlan {
	p := &WardPlan{}
	for _, n := range units {
		p.begin(n, newUID)
	}
	return *p
}
