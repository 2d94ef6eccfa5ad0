package reports

import (
	"fmt"
	"strconv"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// buildFindingsReport composes the Báo cáo kết quả giám sát of the delegation to the office (Nghị quyết liên tịch
// 403/2017, Điều 9.1): how the supervision went, what was found on each content, causes, the whole assessed, proposals.
// All findings that stand are in it, ticked for the conclusion or not. The delegation has its own head, number and
// signature. Annexes: members, schedule, and with several units a table by unit.
func buildFindingsReport(b *builder) string {
	c := &composition{builder: b, findings: b.findings(reported), asked: b.recommendations()}
	if len(c.findings) == 0 && len(c.asked) == 0 {
		b.refuse(model.Errorf(model.Missing, "findings",
			"Chưa có nhận xét hay kiến nghị nào để báo cáo; hãy nhập nhận xét ở thẻ Nhận xét."))
		return ""
	}
	subject := joinWords("Kết quả giám sát", b.theme(), b.atUnits())
	b.titled(subject)
	b.addressed([]string{b.office()})
	legal, own := b.legalBases()
	b.basisLines(legal)
	b.say(doc.Body, "", b.wentThere(b.carriedOut(own))+" Đoàn giám sát báo cáo kết quả như sau:", "Lời dẫn")
	visits := b.visits()
	list := c.reportAnnexes(visits)
	c.course(visits, list)
	c.findingsPart("KẾT QUẢ ĐẠT ĐƯỢC", "Kết quả", model.Strength)
	c.findingsPart("HẠN CHẾ", "Hạn chế", model.Limitation)
	c.causesPart()
	if b.d.Mission.Assessment != "" && (b.o.Ward == "" || len(b.d.Wards) == 1) {
		b.heading("NHẬN XÉT CHUNG")
		c.assessment()
	}
	c.demandsPart()
	b.replacing()
	b.say(doc.Body, "", "Trên đây là báo cáo kết quả giám sát, Đoàn giám sát trình "+b.office()+" xem xét"+b.form.End, "Lời kết")
	b.signForDelegation(b.sent(append(append([]string{model.AsAbove}, b.toMembers()...), strings.ReplaceAll(b.form.OwnFile, "{unit}", "Hồ sơ giám sát"))))
	b.annexes(list)
	return subject
}

// reported reports whether a finding goes into the delegation's report.
func reported(f model.Finding) bool {
	return f.State != model.FindingMerged && f.State != model.FindingWithdrawn
}

// addressed adds "Kính gửi:" — one addressee on the same line, several each on a line of its own (NĐ 30/2020, Phụ lục I,
// II.9.a).
func (b *builder) addressed(names []string, sources ...string) {
	const field = "Kính gửi"
	if len(names) == 1 {
		b.say(doc.Address, "Kính gửi:", model.UpperFirst(names[0]), field, sources...)
		return
	}
	b.say(doc.Address, "", "Kính gửi:", field, sources...)
	b.out[len(b.out)-1].Para.KeepNxt = true
	for i, n := range names {
		b.say(doc.Address, "-", model.UpperFirst(n)+listEnd(i, len(names)), field, sources...)
	}
}

// course adds how the supervision went: whom, what, how; every number is counted from the sessions.
func (c *composition) course(visits []visit, list []annex) {
	c.heading("KHÁI QUÁT")
	c.say(doc.PlainItem, "1.", "Đối tượng giám sát: "+sentence(c.supervised()), "Cơ quan được giám sát", c.wardSources()...)
	n := 2
	if len(c.d.Topics) > 0 {
		c.say(doc.PlainItem, "2.", "Nội dung giám sát:", "Nội dung giám sát")
		c.topicItems(doc.Dash)
		n++
	}
	c.say(doc.PlainItem, strconv.Itoa(n)+".", c.method(visits)+".", "Cách tiến hành", c.sessionSources(visits)...)
	for _, a := range []struct{ what, title string }{
		{"Danh sách thành viên Đoàn giám sát", membersTitle}, {"Lịch làm việc", heldTitle}, {"Bảng tổng hợp theo đơn vị", byUnitTitle},
	} {
		if name := c.annexCalled(list, a.title); name != "" {
			n++
			c.say(doc.PlainItem, strconv.Itoa(n)+".", a.what+" nêu tại "+name+".", "Phụ lục")
		}
	}
}

// method says how the delegation worked, as far as the sessions tell.
func (c *composition) method(visits []visit) string {
	held, units, reports := 0, map[int]bool{}, map[int]bool{}
	for _, v := range visits {
		if v.session.State == model.SessionHeld {
			held++
			units[v.ward] = true
		}
		if v.session.ReportOn != "" || v.session.ReportNumber != "" || v.session.TurnReport != "" {
			reports[v.ward] = true
		}
	}
	text := "Cách tiến hành: "
	if len(reports) > 0 {
		text += fmt.Sprintf("nghiên cứu báo cáo của %02d đơn vị; ", len(reports))
	}
	if held == 0 {
		return text + "làm việc với đơn vị được giám sát"
	}
	return text + fmt.Sprintf("tổ chức %02d buổi làm việc với %02d đơn vị", held, len(units))
}

// The titles of the report's annexes.
const (
	heldTitle   = "LỊCH LÀM VIỆC VỚI CÁC ĐƠN VỊ"
	byUnitTitle = "BẢNG TỔNG HỢP THEO ĐƠN VỊ"
)

func (c *composition) reportAnnexes(visits []visit) []annex {
	var list []annex
	if len(c.d.Members) > 1 {
		list = append(list, annex{title: membersTitle, fill: c.memberTable})
	}
	if scheduled(visits) {
		list = append(list, annex{title: heldTitle, fill: func() { c.heldTable(visits) }})
	}
	if len(c.scope.wards) > 1 {
		list = append(list, annex{title: byUnitTitle, fill: c.unitTable})
	}
	return list
}

// heldTable lists the sessions with the units' reports.
func (c *composition) heldTable(visits []visit) {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 3.6, Align: doc.Center},
		{Title: "Đơn vị", Share: 10.9, Align: doc.Left},
		{Title: "Thời gian", Share: 10.2, Align: doc.Left},
		{Title: "Địa điểm", Share: 9.4, Align: doc.Left},
		{Title: "Báo cáo của đơn vị", Share: 12.7, Align: doc.Left},
	}}
	for i, v := range visits {
		field := c.sessionField(v)
		report := joinComma(c.line(field, v.session.ReportNumber), prefixed("nhận ngày ", v.session.ReportOn.Format()))
		t.Rows = append(t.Rows, c.row(field, c.visitSources(v),
			strconv.Itoa(i+1), c.scope.wards[v.ward].Version.Title(), shortTime(v.session), c.line(field, v.session.Place), report))
	}
	c.add(doc.Block{Table: &t})
}

// prefixed puts words before a text that is not empty.
func prefixed(words, s string) string {
	if s == "" {
		return ""
	}
	return words + s
}

// unitTable counts findings and recommendations of each unit; what is common to all stands in a row of its own. A finding
// about several units counts in each of them. Each row names the records it counts.
func (c *composition) unitTable() {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 3.6, Align: doc.Center},
		{Title: "Đơn vị", Share: 15.6, Align: doc.Left},
		{Title: "Kết quả, ưu điểm", Share: 7.6, Align: doc.Right},
		{Title: "Hạn chế", Share: 6.2, Align: doc.Right},
		{Title: "Nguyên nhân", Share: 7.2, Align: doc.Right},
		{Title: "Kiến nghị", Share: 6.6, Align: doc.Right},
	}}
	common := tally{of: c}
	for _, f := range c.findings {
		if f.at == nil {
			common.finding(f)
		}
	}
	for i, w := range c.scope.wards {
		row := tally{of: c}
		for _, f := range c.findings {
			if containsInt(f.at, i) {
				row.finding(f)
			}
		}
		for _, x := range c.asked {
			if addresses(x.to, w.Ward) {
				row.demands++
				row.sources = append(row.sources, x.uid)
			}
		}
		t.Rows = append(t.Rows, row.row(strconv.Itoa(i+1), w.Version.Title(), string(w.Ward)))
	}
	if common.strengths+common.limits+common.causes > 0 {
		t.Rows = append(t.Rows, common.row("", "Chung cho các đơn vị", string(c.d.Mission.UID)))
	}
	c.add(doc.Block{Table: &t})
}

func containsInt(list []int, n int) bool {
	for _, x := range list {
		if x == n {
			return true
		}
	}
	return false
}

func addresses(to []model.DossierBody, ward model.UID) bool {
	for _, x := range to {
		if x.Ward == ward {
			return true
		}
	}
	return false
}

// tally counts what belongs into one row.
type tally struct {
	of                                 *composition
	strengths, limits, causes, demands int
	sources                            []string
}

func (t *tally) finding(f item) {
	t.sources = append(t.sources, f.uid)
	switch {
	case f.kind == model.Strength:
		t.strengths++
	case f.kind == model.Limitation:
		t.limits++
	case f.kind.IsCause():
		t.causes++
	}
}

// row writes the counts; nothing is an empty cell, so that figures stand out.
func (t *tally) row(n, name, uid string) doc.Row {
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	return t.of.row("Bảng tổng hợp theo đơn vị", append([]string{uid}, t.sources...),
		n, name, number(t.strengths), number(t.limits), number(t.causes), number(t.demands))
}
