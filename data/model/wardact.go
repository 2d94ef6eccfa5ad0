package model

import (
	"fmt"
	"slices"
	"strings"
)

// UsualBodies are the bodies that nearly every unit has, in the order in which papers name them.
var UsualBodies = []BodyKind{PartyCommittee, PeoplesCouncil, PeoplesCommittee, FrontBoard}

// WardAct is a change of units as the user asks for it. Which parts it has depends on its kind:
//
//   - Create: Begin, the units that begin.
//   - Rename: Begin, the new names; the Key of each is the unit that goes on.
//   - Merge, Split: Flows, what goes into what, and Begin, the new units among those that come after.
//   - Transfer: Flows with To alone, the units, and Area, where they belong to from the day on.
//   - Dissolve: Flows with From alone, the units that end.
type WardAct struct {
	Kind        ChangeKind
	Day         Date // first day of the new state
	Basis, Note string
	Begin       []NewUnit
	Flows       []ActFlow
	Area        string
}

// NewUnit is a unit that is about to be written.
type NewUnit struct {
	Key       UID // how flows name it before it is written
	Kind      WardKind
	Name      string
	ShortName string
	Eponym    bool
	Area      string
	Bodies    bool // with the usual bodies
	// From, To and Basis are those of its name; an act sets From and Basis itself.
	From, To Date
	Basis    string
	// Typed is what stands for the unit of a rename while no one unit is meant by it.
	Typed string `json:",omitempty"`
}

// ActFlow is one line of an act: all of From or a part of it goes into To.
type ActFlow struct {
	From, To UID
	Part     Part
	Note     string
	// FromTyped and ToTyped are what stands for a unit while no one unit is meant by it.
	FromTyped string `json:",omitempty"`
	ToTyped   string `json:",omitempty"`
}

// ActProblem is a reason why an act cannot be performed. Field is the key of the field; Flow and Begin tell the line it
// concerns, -1 for none.
type ActProblem struct {
	Field       string
	Flow, Begin int
	Message     string
	// Missing says that something is not filled in yet, which is no fault while the form is being filled in.
	Missing bool
}

// WardPlan is everything an act writes. New units come before what refers to them; records with a version of their own
// (0: new) are put as they are.
type WardPlan struct {
	Wards    []Ward // new, or of another area
	Versions []WardVersion
	Bodies   []Body
	Change   WardChange
	Links    []WardChangeLink
}

// Check says what is wrong with an act, in the order of the form; nothing when it can be performed.
func (b *WardBook) Check(a WardAct) []ActProblem {
	c := &actCheck{book: b, act: a}
	c.common()
	c.unclear()
	if a.Day.Valid() && a.Kind.Valid() {
		switch a.Kind {
		case Create:
			c.begins()
		case Rename:
			c.renames()
		case Transfer:
			c.transfers()
		case Dissolve:
			c.dissolves()
		default:
			c.flows()
			c.begins()
		}
	}
	return c.problems
}

// actCheck gathers the problems of one act.
type actCheck struct {
	book     *WardBook
	act      WardAct
	problems []ActProblem
}

func (c *actCheck) add(field, format string, args ...any) {
	c.put(ActProblem{Field: field, Flow: -1, Begin: -1}, format, args...)
}

func (c *actCheck) flow(i int, field, format string, args ...any) {
	c.put(ActProblem{Field: field, Flow: i, Begin: -1}, format, args...)
}

func (c *actCheck) begin(i int, field, format string, args ...any) {
	c.put(ActProblem{Field: field, Flow: -1, Begin: i}, format, args...)
}

func (c *actCheck) put(p ActProblem, format string, args ...any) {
	p.Message = fmt.Sprintf(format, args...)
	c.problems = append(c.problems, p)
}

// missing are the problems of c.put for something that is not filled in yet.
func (c *actCheck) missing(p ActProblem, message string) {
	p.Message, p.Missing = message, true
	c.problems = append(c.problems, p)
}

func (c *actCheck) missingFlow(i int, field, message string) {
	c.missing(ActProblem{Field: field, Flow: i, Begin: -1}, message)
}

func (c *actCheck) missingBegin(i int, field, message string) {
	c.missing(ActProblem{Field: field, Flow: -1, Begin: i}, message)
}

func (c *actCheck) missingField(field, message string) {
	c.missing(ActProblem{Field: field, Flow: -1, Begin: -1}, message)
}

// title is the unit's name on the last day before the act.
func (c *actCheck) title(ward UID) string { return c.book.Title(ward, c.act.Day.AddDays(-1)) }

func (c *actCheck) common() {
	switch {
	case !c.act.Kind.Valid():
		c.missingField("kind", "Hãy chọn loại thay đổi.")
	case c.act.Day == "":
		c.missingField("day", "Chưa nhập ngày thay đổi.")
	case !c.act.Day.Valid():
		c.add("day", "Ngày “%s” không có trong lịch.", string(c.act.Day))
	}
}

// unclear names what was typed for a unit and may mean several, or none.
func (c *actCheck) unclear() {
	const which = "Chưa rõ “%s” là đơn vị nào: hãy chọn trong danh sách đơn vị."
	for i, f := range c.act.Flows {
		if f.From == "" && f.FromTyped != "" {
			c.flow(i, "from_ward", which, f.FromTyped)
		}
		if f.To == "" && f.ToTyped != "" {
			c.flow(i, "to_ward", which, f.ToTyped)
		}
	}
	for i, n := range c.act.Begin {
		if n.Key == "" && n.Typed != "" {
			c.begin(i, "from_ward", which, n.Typed)
		}
	}
}

// begins checks the units that begin: each with a name, none there already, all of them used.
func (c *actCheck) begins() {
	if c.act.Kind == Create && len(c.act.Begin) == 0 {
		c.missingField("begin", "Hãy thêm đơn vị được thành lập.")
	}
	for i, n := range c.act.Begin {
		c.named(i, n)
		if n.Name == "" {
			continue
		}
		if twin := slices.IndexFunc(c.act.Begin[:i], func(o NewUnit) bool { return o.sameName(n) }); twin >= 0 {
			c.begin(i, "name", "%s được thêm hai lần.", n.title())
		}
		n.From, n.To = c.act.Day, ""
		if other, ok := c.book.twin(n, c.ends); ok {
			c.begin(i, "name", "Trong cùng địa bàn đã có %s; một đơn vị không có hai lần.", other)
		}
		used := func(f ActFlow) bool { return f.To == n.Key }
		if c.act.Kind != Create && !slices.ContainsFunc(c.act.Flows, used) {
			c.missingBegin(i, "name", n.title()+" chưa nhận gì từ đơn vị nào; hãy thêm dòng, hoặc bỏ đơn vị này.")
		}
	}
}

func (c *actCheck) named(i int, n NewUnit) {
	if !n.Kind.Valid() {
		c.missingBegin(i, "kind", "Hãy chọn loại đơn vị.")
	}
	if strings.TrimSpace(n.Name) == "" {
		c.missingBegin(i, "name", "Chưa nhập tên đơn vị.")
	}
}

func (n NewUnit) version() WardVersion {
	return WardVersion{
		Kind: n.Kind, Name: n.Name, ShortName: n.ShortName, Eponym: n.Eponym, ValidFrom: n.From, ValidTo: n.To, LegalBasis: n.Basis,
	}
}

func (n NewUnit) title() string { v := n.version(); return v.Title() }

func (n NewUnit) sameName(o NewUnit) bool { return n.named() == o.named() }

// ends reports whether the act ends the unit.
func (c *actCheck) ends(ward UID) bool {
	return slices.ContainsFunc(c.act.Flows, func(f ActFlow) bool { return f.From == ward && f.Part.Ends() })
}

// twin finds a unit of the same kind, name and area that is there on one of the new unit's days; ends tells units that
// are gone by then. twin is its title, as the book writes it, and when it has it.
func (b *WardBook) twin(n NewUnit, ends func(UID) bool) (twin string, ok bool) {
	span := Range{n.From, n.To}
	for _, v := range b.called()[n.named()] {
		if lives := (Range{v.ValidFrom, v.ValidTo}); span.Overlaps(lives) && !ends(v.Ward) {
			return v.Title() + " (" + spanWords(lives) + ")", true
		}
	}
	return "", false
}

// called finds versions by what no two units of one day share; it is made when first asked for.
func (b *WardBook) called() map[unitName][]WardVersion {
	b.once.Do(func() {
		b.byName = make(map[unitName][]WardVersion, len(b.Wards))
		for i := range b.Wards {
			w := &b.Wards[i]
			for _, v := range b.names[w.UID] {
				key := unitName{v.Kind, FoldTone(v.Name), FoldTone(w.Area)}
				b.byName[key] = append(b.byName[key], v)
			}
		}
	})
	return b.byName
}

// spanWords says from when to when: "từ 01/7/2025", "đến hết 31/12/2024".
func spanWords(r Range) string {
	var parts []string
	if r.From != "" {
		parts = append(parts, "từ "+r.From.Format())
	}
	if r.To != "" {
		parts = append(parts, "đến hết "+r.To.AddDays(-1).Format())
	}
	if len(parts) == 0 {
		return "từ trước đến nay"
	}
	return strings.Join(parts, " ")
}

// renames checks new names of units that go on.
func (c *actCheck) renames() {
	if len(c.act.Begin) == 0 {
		c.missingField("begin", "Hãy chọn đơn vị đổi tên.")
	}
	for i, n := range c.act.Begin {
		c.named(i, n)
		if n.Key == "" {
			c.missingBegin(i, "from_ward", "Hãy chọn đơn vị đổi tên.")
			continue
		}
		now, ok := c.book.On(n.Key, c.act.Day)
		switch {
		case !ok:
			c.begin(i, "from_ward", "%s", c.absent(n.Key, c.act.Day))
		case now.ValidFrom == c.act.Day:
			c.begin(i, "from_ward", "%s mang tên này từ đúng ngày %s; hãy sửa tên đó ở bảng tên của đơn vị.", now.Title(), c.act.Day.Format())
		case n.Name != "" && now.Kind == n.Kind && now.Name == n.Name:
			c.begin(i, "name", "Đơn vị đang mang đúng tên này.")
		case n.Name != "":
			c.renamed(i, n, now)
		}
	}
}

func (c *actCheck) renamed(i int, n NewUnit, now WardVersion) {
	n.Area, n.From, n.To = c.book.AreaOn(n.Key, c.act.Day), c.act.Day, now.ValidTo
	other, ok := c.book.twin(n, func(u UID) bool { return u == n.Key || c.renamesTo(u) })
	if ok {
		c.begin(i, "name", "Trong cùng địa bàn đã có %s; một đơn vị không có hai lần.", other)
	}
}

// renamesTo reports whether the act gives the unit another name, so that its old one is free.
func (c *actCheck) renamesTo(ward UID) bool {
	return slices.ContainsFunc(c.act.Begin, func(n NewUnit) bool { return n.Key == ward })
}

// absent says that a unit is not there on a day, and why.
func (c *actCheck) absent(ward UID, day Date) string {
	if end, ok := c.book.History.End(ward, day); ok {
		return fmt.Sprintf("%s không còn từ %s.", c.book.Title(ward, end.Day.AddDays(-1)), end.Day.Format())
	}
	return fmt.Sprintf("%s không có vào ngày %s.", c.book.Title(ward, day), day.Format())
}

func (c *actCheck) transfers() {
	if len(c.act.Flows) == 0 {
		c.missingField("flows", "Hãy chọn đơn vị chuyển trực thuộc.")
	}
	if strings.TrimSpace(c.act.Area) == "" {
		c.missingField("area", "Chưa nhập nơi trực thuộc mới.")
	}
	for i, f := range c.act.Flows {
		if !c.chosen(i, f.To, "to_ward") {
			continue
		}
		if _, ok := c.book.On(f.To, c.act.Day); !ok {
			c.flow(i, "to_ward", "%s", c.absent(f.To, c.act.Day))
			continue
		}
		if c.book.AreaOn(f.To, c.act.Day) == c.act.Area {
			c.flow(i, "to_ward", "%s đã thuộc %s.", c.title(f.To), c.act.Area)
		}
		if all := c.book.transfers[f.To]; len(all) > 0 && all[len(all)-1].Day >= c.act.Day {
			c.flow(i, "to_ward", "%s đã chuyển trực thuộc ngày %s; hãy ghi các lần chuyển theo thứ tự ngày.", c.title(f.To), all[len(all)-1].Day.Format())
		}
	}
}

// chosen refuses a line without a unit and one that names a unit again.
func (c *actCheck) chosen(i int, ward UID, field string) bool {
	if ward == "" {
		c.missingFlow(i, field, "Hãy chọn đơn vị.")
		return false
	}
	for _, o := range c.act.Flows[:i] {
		if field == "to_ward" && o.To == ward || field == "from_ward" && o.From == ward {
			c.flow(i, field, "%s đã có ở dòng trên.", c.title(ward))
			return false
		}
	}
	return true
}

func (c *actCheck) dissolves() {
	if len(c.act.Flows) == 0 {
		c.missingField("flows", "Hãy chọn đơn vị giải thể.")
	}
	for i, f := range c.act.Flows {
		if c.chosen(i, f.From, "from_ward") {
			c.mayEnd(i, f.From)
		}
	}
}
