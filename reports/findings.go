package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// item is one finding on its way into a part.
type item struct {
	uid   string
	kind  model.FindingKind
	lines []string
	field string // "Nhận xét 3 của Phường 5"
	topic int    // place in the mission's topics; behind all of them without one
	at    []int  // places of its units in the scope; nil: common to all
	lead  string // put before its first words: "Phường 3:"; "" where a heading names its units
}

// findings takes the findings that belong into the paper through the door, in the office's order.
func (b *builder) findings(belongs func(model.Finding) bool) []item {
	var out []item
	numbers := map[string]int{}
	for _, f := range b.d.Findings {
		owner := b.owner(f.Wards)
		numbers[owner]++
		at := b.scope.indexes(f.Wards)
		if !belongs(f.Finding) || len(f.Wards) > 0 && len(at) == 0 {
			continue
		}
		field := "Nhận xét " + strconv.Itoa(numbers[owner]) + " " + owner
		if len(at) == len(b.scope.wards) {
			at = nil
		}
		it := item{uid: string(f.Finding.UID), kind: f.Finding.Kind, field: field, at: at, topic: b.topic(f.Finding.Topic)}
		if it.lines = b.linesOf(model.Ref{Noun: "finding", UID: f.Finding.UID}, field, f.Finding.Text); len(it.lines) > 0 {
			out = append(out, it)
		}
	}
	return out
}

// concluded reports whether a finding goes into the conclusion.
func concluded(f model.Finding) bool {
	return f.InConclusion && f.State != model.FindingMerged && f.State != model.FindingWithdrawn
}

// owner says whose finding it is: "của Phường 3", "chung".
func (b *builder) owner(wards []model.UID) string {
	var names []string
	for _, w := range wards {
		if n := b.d.WardName(w); n != "" {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return "chung"
	}
	return "của " + model.JoinAnd(names)
}

func (b *builder) topic(uid model.UID) int {
	i := slices.IndexFunc(b.d.Topics, func(t model.Topic) bool { return t.UID == uid })
	if i < 0 {
		return len(b.d.Topics)
	}
	return i
}

// parts adds the four parts that have text.
func (c *composition) parts() {
	c.findingsPart("ƯU ĐIỂM", "Ưu điểm", model.Strength)
	c.findingsPart("HẠN CHẾ", "Hạn chế", model.Limitation)
	c.causesPart()
	c.demandsPart()
}

func (c *composition) ofKind(kind model.FindingKind) []item {
	return slices.DeleteFunc(slices.Clone(c.findings), func(i item) bool { return i.kind != kind })
}

// findingsPart adds "I. ƯU ĐIỂM" or "II. HẠN CHẾ" in the arrangement that the paper is to have.
func (c *composition) findingsPart(title, noun string, kind model.FindingKind) {
	items := c.ofKind(kind)
	if len(items) == 0 {
		return
	}
	c.heading(title)
	common, units := c.split(items)
	switch {
	case c.o.By == doc.ByTopic:
		c.groups(c.byTopic(append(common, led(units)...)), c.clause)
	case len(units) == 0:
		c.groups(c.byTopic(common), c.clause)
	case len(common) == 0:
		c.groups(units, c.clause)
	default:
		point := func(n, _ int, title, field string) { c.point(n, title, field) }
		c.clause(1, 2, noun+" chung", "Tên mục")
		c.groups(c.byTopic(common), point)
		c.clause(2, 2, noun+" của từng đơn vị", "Tên mục")
		c.groups(units, point)
	}
}

// group is findings under one title; without a title they stand directly under what is above.
type group struct {
	title, field string
	at           []int
	items        []item
}

// split parts the common findings from those of units; these are grouped by the units they are about, in the mission's
// order, wider groups first, and sorted by topic inside.
func (c *composition) split(items []item) (common []item, units []group) {
	for _, it := range items {
		if it.at == nil {
			common = append(common, it)
			continue
		}
		i := slices.IndexFunc(units, func(g group) bool { return slices.Equal(g.at, it.at) })
		if i < 0 {
			i = len(units)
			units = append(units, group{title: c.unitTitle(it.at), field: "Tên đơn vị", at: it.at})
		}
		units[i].items = append(units[i].items, it)
	}
	slices.SortStableFunc(units, func(a, b group) int {
		return cmp.Or(cmp.Compare(a.at[0], b.at[0]), cmp.Compare(len(b.at), len(a.at)), slices.Compare(a.at, b.at))
	})
	for _, g := range units {
		sortByTopic(g.items)
	}
	return common, units
}

// led are the findings of units with the names of the units before their words.
func led(units []group) []item {
	var out []item
	for _, g := range units {
		for _, it := range g.items {
			it.lead = strings.TrimSuffix(g.title, ":") + ":"
			out = append(out, it)
		}
	}
	return out
}

// unitTitle names units standing alone: "Phường 3", "Phường Đức Nhuận và Phường Cầu Kiệu".
func (c *composition) unitTitle(at []int) string {
	var names []string
	for _, i := range at {
		names = append(names, c.scope.wards[i].Version.Title())
	}
	return model.JoinAnd(names)
}

func sortByTopic(items []item) {
	slices.SortStableFunc(items, func(a, b item) int { return cmp.Compare(a.topic, b.topic) })
}

// byTopic groups findings by topic, in the mission's order. When all are of one topic, or none has one, they need no
// title; what has no topic comes last.
func (c *composition) byTopic(items []item) []group {
	sortByTopic(items)
	var out []group
	for i, it := range items {
		if i == 0 || it.topic != items[i-1].topic {
			title, field := c.topicTitle(it.topic)
			out = append(out, group{title: title, field: field})
		}
		g := &out[len(out)-1]
		g.items = append(g.items, it)
	}
	if len(out) == 1 {
		out[0].title = ""
	}
	return out
}

func (c *composition) topicTitle(topic int) (title, field string) {
	if topic == len(c.d.Topics) {
		return "Các nội dung khác", "Tên mục"
	}
	field = "Nội dung giám sát " + strconv.Itoa(topic+1)
	return model.UpperFirst(phrase(c.line(field, c.d.Topics[topic].Title))), field
}

// groups adds groups with their titles. Inside a part either all groups are dash lists or none is.
func (c *composition) groups(groups []group, title func(n, of int, title, field string)) {
	if len(groups) == 1 && groups[0].title == "" {
		c.plain(groups[0].items)
		return
	}
	dashes := slices.ContainsFunc(groups, func(g group) bool { return len(g.items) > 1 })
	for i, g := range groups {
		title(i+1, len(groups), g.title, g.field)
		for _, it := range g.items {
			c.item(it, dashes)
		}
	}
}

// plain adds findings that stand directly under a heading: one as a paragraph, several numbered under a part and dashed
// under a clause.
func (c *composition) plain(items []item) {
	last := c.out[len(c.out)-1].Para
	numbered := last != nil && last.Role == doc.Part && len(items) > 1
	for i, it := range items {
		if numbered {
			c.text(doc.PlainItem, strconv.Itoa(i+1)+".", it)
			continue
		}
		c.item(it, len(items) > 1)
	}
}

// item adds one finding.
func (c *composition) item(it item, dash bool) {
	if dash {
		c.text(doc.Dash, "-", it)
		return
	}
	c.text(doc.Body, "", it)
}

// text adds the lines of a finding: the first in the given role, further ones as typed, as a list or as paragraphs. A
// list inside a dash list is marked "+".
func (c *composition) text(role doc.Role, label string, it item) {
	inner := "-"
	if role == doc.Dash {
		inner = "+"
	}
	for i, line := range it.lines {
		words, listed := unbullet(line)
		words = ended(words, i+1 < len(it.lines))
		switch {
		case words == "":
		case i == 0:
			c.add(c.para(role, label, joinWords(it.lead, model.UpperFirst(words)), it.field, it.uid))
		case listed:
			c.add(c.para(doc.Dash, inner, words, it.field, it.uid))
		default:
			c.add(c.para(doc.Body, "", words, it.field, it.uid))
		}
	}
}

// ended ends a line: inside a text a colon or semicolon before the next line stays.
func ended(line string, more bool) string {
	if more && (strings.HasSuffix(line, ":") || strings.HasSuffix(line, ";")) {
		return line
	}
	return sentence(line)
}

// causesPart adds "III. NGUYÊN NHÂN"; causes of single units begin with the unit's name.
func (c *composition) causesPart() {
	objective, subjective := c.ofKind(model.ObjectiveCause), c.ofKind(model.SubjectiveCause)
	switch {
	case len(objective) > 0 && len(subjective) > 0:
		c.heading("NGUYÊN NHÂN")
		dashes := len(objective) > 1 || len(subjective) > 1
		c.clause(1, 2, "Nguyên nhân khách quan", "Tên mục")
		c.causes(objective, dashes)
		c.clause(2, 2, "Nguyên nhân chủ quan", "Tên mục")
		c.causes(subjective, dashes)
	case len(objective) > 0:
		c.heading("NGUYÊN NHÂN KHÁCH QUAN")
		c.causes(objective, len(objective) > 1)
	case len(subjective) > 0:
		c.heading("NGUYÊN NHÂN CHỦ QUAN")
		c.causes(subjective, len(subjective) > 1)
	}
}

func (c *composition) causes(items []item, dashes bool) {
	common, units := c.split(items)
	sortByTopic(common)
	for _, it := range append(common, led(units)...) {
		c.item(it, dashes)
	}
}
