package reports

import (
	"strconv"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// delegation names the delegation and its head.
func (b *builder) delegation() string {
	name := "Đoàn giám sát của " + b.committee()
	head, ok := b.d.Head()
	if !ok || head.Person.FullName == "" {
		return name
	}
	person := "do " + model.LowerFirst(b.memberName(head, "Trưởng đoàn giám sát"))
	if title := b.memberPost(head, "Trưởng đoàn giám sát"); title != "" {
		person += ", " + title + ","
	}
	return name + " " + person + " làm Trưởng đoàn"
}

// memberName is a member with the form of address: "Đồng chí Lê Thị Mẫu Đơn".
func (b *builder) memberName(m model.DossierMember, field string) string {
	return b.personName(m.Person, field)
}

func (b *builder) personName(p model.Person, field string) string {
	address := b.line(field, p.Address)
	if address == "" {
		address = "đồng chí"
	}
	return model.UpperFirst(joinWords(address, b.line(field, p.FullName)))
}

// memberPost is the post under which a member is named, in full where that is known.
func (b *builder) memberPost(m model.DossierMember, field string) string {
	title := m.Post.FullTitle
	if title == "" {
		title = m.Post.Title
	}
	return phrase(b.line(field, title))
}

// memberField is what messages call a member.
func memberField(i int) string { return "Thành viên Đoàn giám sát " + strconv.Itoa(i+1) }

// manyMembers is the number of members from which a plan lists them in an annex.
const manyMembers = 9

// memberItems adds the members as a numbered list: "1. Đồng chí ..., Chủ tịch ..., Trưởng đoàn;".
func (b *builder) memberItems(role doc.Role) {
	for i, m := range b.d.Members {
		label := "-"
		switch {
		case role == doc.PlainItem && len(b.d.Members) == 1: // nothing to count
			role, label = doc.Body, ""
		case role == doc.PlainItem:
			label = strconv.Itoa(i+1) + "."
		}
		text := b.memberName(m, memberField(i))
		if post := b.memberPost(m, memberField(i)); post != "" {
			text += ", " + post
		}
		text += ", " + roleName(m.Member.Role) + listEnd(i, len(b.d.Members))
		b.say(role, label, text, memberField(i), b.memberSources(m)...)
	}
}

// roleName is a role behind a name: the posts of head, deputy and secretary have a capital, as offices write them.
func roleName(r model.Role) string {
	switch r {
	case model.HeadRole, model.DeputyRole, model.SecretaryRole:
		return r.Label()
	}
	return model.LowerFirst(r.Label())
}

// listEnd ends the items of a list: the last with a full stop.
func listEnd(i, of int) string {
	if i == of-1 {
		return "."
	}
	return ";"
}

func (b *builder) memberSources(m model.DossierMember) []string {
	return uids(m.Member.UID, m.Member.Person, m.Post.UID)
}

// uids lists the records that are there.
func uids(list ...model.UID) []string {
	var out []string
	for _, u := range list {
		if u != "" {
			out = append(out, string(u))
		}
	}
	return out
}

// memberTable is the list of members of an annex.
func (b *builder) memberTable() {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 1.3, Align: doc.Center},
		{Title: "Họ và tên", Share: 4.2, Align: doc.Left},
		{Title: "Chức vụ, đơn vị công tác", Share: 6.8, Align: doc.Left},
		{Title: "Nhiệm vụ trong Đoàn", Share: 3.7, Align: doc.Left},
	}}
	for i, m := range b.d.Members {
		field := memberField(i)
		sources := b.memberSources(m)
		t.Rows = append(t.Rows, b.row(field, sources,
			strconv.Itoa(i+1), b.line(field, m.Person.FullName), b.memberPost(m, field), m.Member.Role.Label()))
	}
	b.add(doc.Block{Table: &t})
}

// row is a row of a table with one text a cell.
func (b *builder) row(field string, sources []string, cells ...string) doc.Row {
	r := doc.Row{Sources: sources}
	for _, text := range cells {
		r.Cells = append(r.Cells, b.cell(field, sources, text))
	}
	return r
}

// cell is a cell with one paragraph for each line.
func (b *builder) cell(field string, sources []string, lines ...string) doc.TableCell {
	var c doc.TableCell
	for _, l := range lines {
		b.refuseUnprintable(field, l)
		c.Paras = append(c.Paras, doc.Para{Role: doc.Cell, Runs: []doc.Run{{Text: l}}, Field: field, Sources: sources})
	}
	return c
}
