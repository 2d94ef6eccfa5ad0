package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// The titles of the annexes of a report on a year, each the list behind some of its numbers.
const (
	missionList = "BẢNG TỔNG HỢP CÁC CUỘC GIÁM SÁT"
	unitList    = "ĐƠN VỊ ĐƯỢC GIÁM SÁT VÀ BUỔI LÀM VIỆC"
	findingList = "DANH SÁCH NHẬN XÉT"
	demandList  = "KIẾN NGHỊ VÀ TÌNH HÌNH THỰC HIỆN"
	paperList   = "VĂN BẢN ĐÃ BAN HÀNH"
	chartPages  = "BIỂU ĐỒ"
)

// lists are the annexes that have something to list.
func (c *yearCount) lists() []annex {
	out := []annex{{title: missionList, landscape: true, fill: c.table}}
	for _, x := range []struct {
		of []string
		annex
	}{
		{c.gather(wardsOf), annex{title: unitList, fill: c.units}},
		{c.gather(findingsOf(anyKind)), annex{title: findingList, fill: c.findingTable}},
		{c.gather(demandsOf(anyDemand)), annex{title: demandList, landscape: true, fill: c.demandTable}},
		{c.gather(issuedOf), annex{title: paperList, fill: c.paperTable}},
	} {
		if len(x.of) > 0 {
			out = append(out, x.annex)
		}
	}
	if c.drawable() {
		out = append(out, annex{title: chartPages, fill: c.charts})
	}
	return out
}

// in is where the list behind a number is: " (Phụ lục II)"; "" where nothing is listed.
func (c *yearCount) in(title string) string {
	i := slices.IndexFunc(c.annexed, func(a annex) bool { return a.title == title })
	if i < 0 {
		return ""
	}
	return " (" + c.annexName(i, len(c.annexed)) + ")"
}

// of is a builder on one mission, for what its rows say; what it refuses is refused here (taken).
func (c *yearCount) of(m *model.Dossier) *builder {
	b := &builder{recipe: c.recipe, d: m, o: Options{For: c.o.For, Today: c.o.Today}, set: c.set, form: c.form}
	b.scope = b.newScope()
	return b
}

// taken keeps the first error of a builder on one mission.
func (c *yearCount) taken(b *builder) {
	if b.err != nil {
		c.refuse(b.err)
	}
}

// groupRow is a row across a table that names the rows below it and counts them.
func (c *yearCount) groupRow(columns int, text string, sources []string) doc.Row {
	r := c.row("Phụ lục", sources, text)
	r.Bold, r.Cells[0].Span, r.Cells[0].Paras[0].KeepNxt = true, columns, true
	return r
}

// units lists each unit once, with the missions that went there and the sessions that were held.
func (c *yearCount) units() {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 1.3, Align: doc.Center},
		{Title: "Đơn vị", Share: 5.5, Align: doc.Left},
		{Title: "Cuộc giám sát", Share: 4.2, Align: doc.Left},
		{Title: "Buổi làm việc đã tổ chức", Share: 5, Align: doc.Left},
	}}
	for i, uid := range c.gather(wardsOf) {
		name, sources := "", uids(model.UID(uid))
		var codes, days []string
		for k := range c.y.Missions {
			m := &c.y.Missions[k]
			at := slices.IndexFunc(m.Wards, func(w model.DossierWard) bool { return string(w.Ward) == uid })
			if at < 0 {
				continue
			}
			name = model.UpperFirst(m.Wards[at].Version.FullName())
			codes = append(codes, m.Mission.Code)
			for _, s := range m.Wards[at].Sessions {
				if s.State == model.SessionHeld {
					days, sources = append(days, cmp.Or(s.Day.Format(), "Đã làm việc, chưa ghi ngày")), append(sources, string(s.UID))
				}
			}
		}
		const field = "Đơn vị được giám sát"
		cells := []doc.TableCell{c.cell(field, sources, strconv.Itoa(i+1)), c.cell(field, sources, name), c.cell(field, sources, codes...), c.cell(field, sources, days...)}
		t.Rows = append(t.Rows, doc.Row{Cells: cells, Sources: sources})
	}
	c.add(doc.Block{Table: &t})
}

// findingTable lists the findings by kind.
func (c *yearCount) findingTable() {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 1.3, Align: doc.Center},
		{Title: "Nhận xét", Share: 8, Align: doc.Left},
		{Title: "Đơn vị", Share: 3.3, Align: doc.Left},
		{Title: "Cuộc giám sát", Share: 3.6, Align: doc.Left},
	}}
	for _, g := range foundGroups {
		list := c.gather(findingsOf(g.is))
		if len(list) == 0 {
			continue
		}
		t.Rows = append(t.Rows, c.groupRow(len(t.Columns), model.UpperFirst(g.noun)+": "+twoDigits(len(list)), list))
		n := 0
		for i := range c.y.Missions {
			m := &c.y.Missions[i]
			for j := range m.Findings {
				f := &m.Findings[j]
				if !slices.Contains(list, string(f.Finding.UID)) {
					continue
				}
				n++
				sources, field := uids(f.Finding.UID), fmt.Sprintf("Nhận xét %d của cuộc giám sát %s", j+1, m.Mission.Code)
				t.Rows = append(t.Rows, doc.Row{Sources: sources, Cells: []doc.TableCell{
					c.cell(field, sources, strconv.Itoa(n)), c.cell(field, sources, c.linesOf(model.Ref{Noun: "finding", UID: f.Finding.UID}, field, sentence(f.Finding.Text))...),
					c.cell(field, sources, unitsOf(m, f)...), c.cell(field, sources, m.Mission.Code),
				}})
			}
		}
	}
	c.add(doc.Block{Table: &t})
}

// demandTable lists the recommendations by state, in the columns of the slip that follows them.
func (c *yearCount) demandTable() {
	t := doc.Table{Columns: trackingColumns(true)}
	for _, s := range model.RecommendationStates {
		list := c.gather(demandsOf(inState(s)))
		if len(list) == 0 || s == model.RecWithdrawn {
			continue
		}
		title := s.Label() + ": " + twoDigits(len(list)) + " kiến nghị"
		if late := c.gather(demandsOf(func(r model.Recommendation) bool { return r.State == s && overdueOn(c.o.Today)(r) })); len(late) > 0 {
			title += ", trong đó " + twoDigits(len(late)) + " quá hạn"
		}
		t.Rows = append(t.Rows, c.groupRow(len(t.Columns), title, list))
		n := 0
		for i := range c.y.Missions {
			b := c.of(&c.y.Missions[i])
			paper := b.demandPaper()
			if paper == "" {
				paper = missionField(b.d)
			}
			for _, x := range b.recommendations() {
				if slices.Contains(list, x.uid) {
					n++
					t.Rows = append(t.Rows, b.trackingRow(n, x, paper))
				}
			}
			c.taken(b)
		}
	}
	c.add(doc.Block{Table: &t})
}

// paperTable lists the papers that were issued, mission by mission.
func (c *yearCount) paperTable() {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 1.3, Align: doc.Center},
		{Title: "Số, ký hiệu", Share: 4.4, Align: doc.Left},
		{Title: "Ngày tháng", Share: 2.8, Align: doc.Center},
		{Title: "Tên loại và trích yếu nội dung", Share: 5.8, Align: doc.Left},
		{Title: "Cuộc giám sát", Share: 3.6, Align: doc.Left},
	}}
	counted := c.gather(issuedOf)
	for i := range c.y.Missions {
		b := c.of(&c.y.Missions[i])
		for _, f := range b.issuedPapers() {
			if slices.Contains(counted, string(f.source)) {
				t.Rows = append(t.Rows, c.row("Văn bản đã ban hành", uids(f.source), strconv.Itoa(len(t.Rows)+1), f.number, f.day.Format(), f.what, b.d.Mission.Code))
			}
		}
		c.taken(b)
	}
	c.add(doc.Block{Table: &t})
}

// table counts by mission; a row names the mission and all records its numbers count.
func (c *yearCount) table() {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 1.3, Align: doc.Center},
		{Title: "Cuộc giám sát", Share: 7, Align: doc.Left},
		{Title: "Thời gian", Share: 3.6, Align: doc.Left},
		{Title: "Đơn vị", Share: 1.6, Align: doc.Right},
		{Title: "Buổi làm việc", Share: 1.8, Align: doc.Right},
		{Title: "Ưu điểm", Share: 1.8, Align: doc.Right},
		{Title: "Hạn chế", Share: 1.8, Align: doc.Right},
		{Title: "Kiến nghị", Share: 1.8, Align: doc.Right},
		{Title: "Đã thực hiện", Share: 1.9, Align: doc.Right},
		{Title: "Quá hạn", Share: 1.8, Align: doc.Right},
		{Title: "Tình trạng", Share: 2.6, Align: doc.Left},
	}}
	for i := range c.y.Missions {
		m := &c.y.Missions[i]
		cells := []string{
			strconv.Itoa(i + 1), model.UpperFirst(c.themeOf(m)),
			joinWords(m.Mission.PeriodFrom.Format(), prefixed("- ", m.Mission.PeriodTo.Format())),
		}
		sources := uids(m.Mission.UID)
		for _, pick := range []func(*model.Dossier) []model.UID{
			wardsOf, heldOf, findingsOf(only(model.Strength)), findingsOf(only(model.Limitation)), demandsOf(anyDemand),
			demandsOf(inState(model.RecVerified)), demandsOf(overdueOn(c.o.Today)),
		} {
			list := pick(m)
			cells = append(cells, strconv.Itoa(len(list)))
			for _, u := range list {
				if !slices.Contains(sources, string(u)) {
					sources = append(sources, string(u))
				}
			}
		}
		cells = append(cells, m.Mission.State.Label())
		t.Rows = append(t.Rows, c.row(missionField(m), sources, cells...))
	}
	c.add(doc.Block{Table: &t})
}
