package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// yearRecipe is the report on a year or half of one, which comes from all its missions.
var yearRecipe = recipe{kind: model.BCN, name: "Báo cáo", title: "BÁO CÁO"}

// Yearly makes the report on the supervision of a year, or of any days: the missions, what was found, what was asked and
// how far it is carried out. Every number is counted here from the records that the paragraph or the row names in its
// Sources: as many as the number says. The error is a *model.Error: no mission in the time, no signer for a print for
// signature, no name of the office.
func Yearly(y model.YearReport, o Options) (doc.Document, error) {
	d := model.Dossier{Day: y.To, Office: y.Office, Signers: y.Signers, Practice: y.Practice}
	b := newBuilder(&yearRecipe, &d, o)
	if len(y.Missions) == 0 {
		b.refuse(model.Errorf(model.Missing, "year", "Từ %s đến %s chưa có cuộc giám sát nào; hãy chọn thời gian khác.", y.From.Format(), y.To.Format()))
	}
	if b.err != nil {
		return doc.Document{}, b.err
	}
	b.o.Today = countedOn(y.To, b.o)
	c := &yearCount{builder: b, y: y}
	subject := "Kết quả công tác giám sát " + timeSpan(y.From, y.To)
	b.titled(subject)
	c.missions()
	c.found()
	c.asked()
	c.ahead()
	b.say(doc.Body, "", "Trên đây là báo cáo kết quả công tác giám sát "+timeSpan(y.From, y.To)+" của "+b.office()+b.form.End, "Lời kết", c.all()...)
	b.signature(model.BCN, b.sent(append(b.above(), b.filed())))
	annexes := []annex{{title: "BẢNG TỔNG HỢP CÁC CUỘC GIÁM SÁT", landscape: true, fill: c.table}}
	if c.drawable() {
		annexes = append(annexes, annex{title: "BIỂU ĐỒ", fill: c.charts})
	}
	b.annexes(annexes)
	if b.err != nil {
		return doc.Document{}, b.err
	}
	return b.paper(model.BCN, joinWords(yearRecipe.name, model.LowerFirst(subject)), subject), nil
}

// countedOn is the day up to which a report counts what is overdue: the last of its days, or the paper's day where it lies
// before.
func countedOn(last model.Date, o Options) model.Date {
	if day := cmp.Or(o.Day, o.Today); day != "" && day.Before(last) {
		return day
	}
	return last
}

// timeSpan names some days: "năm 2024", "6 tháng đầu năm 2024", "6 tháng cuối năm 2024", else by both days.
func timeSpan(from, to model.Date) string {
	year := year(from)
	switch {
	case len(from) < 10 || len(to) < 10:
	case from[5:] == "01-01" && string(to) == year+"-12-31":
		return "năm " + year
	case from[5:] == "01-01" && string(to) == year+"-06-30":
		return "6 tháng đầu năm " + year
	case from[5:] == "07-01" && string(to) == year+"-12-31":
		return "6 tháng cuối năm " + year
	}
	return "từ " + from.Long() + " đến " + to.Long()
}

// yearCount counts over the missions of a report.
type yearCount struct {
	*builder
	y       model.YearReport
	figures int // so far
}

func (c *yearCount) all() []string {
	var out []string
	for _, m := range c.y.Missions {
		out = append(out, string(m.Mission.UID))
	}
	return out
}

// gather lists the uids that pick finds in each mission, each once.
func (c *yearCount) gather(pick func(*model.Dossier) []model.UID) []string {
	var out []string
	for i := range c.y.Missions {
		for _, u := range pick(&c.y.Missions[i]) {
			if !slices.Contains(out, string(u)) {
				out = append(out, string(u))
			}
		}
	}
	return out
}

// counted adds a paragraph with a number and the records it counts: format has one %s for the number.
func (c *yearCount) counted(role doc.Role, label, format string, sources []string) {
	c.say(role, label, fmt.Sprintf(format, twoDigits(len(sources))), "Số liệu tổng hợp", append([]string(nil), sources...)...)
}

// twoDigits writes a number as offices do: "02", "12".
func twoDigits(n int) string { return fmt.Sprintf("%02d", n) }

func (c *yearCount) missions() {
	c.heading("TÌNH HÌNH CHUNG")
	c.counted(doc.Body, "", model.UpperFirst(timeSpan(c.y.From, c.y.To))+", "+c.office()+" đã tổ chức %s cuộc giám sát:", c.all())
	for i := range c.y.Missions {
		m := &c.y.Missions[i]
		text := "Giám sát " + c.themeOf(m) + prefixed(", ", daysOf(m.Mission))
		if n := len(m.Wards); n > 0 {
			text += fmt.Sprintf(", tại %s đơn vị", twoDigits(n))
		}
		c.say(doc.PlainItem, strconv.Itoa(i+1)+".", text+" ("+model.LowerFirst(m.Mission.State.Label())+").", "Cuộc giám sát "+m.Mission.Code, string(m.Mission.UID))
	}
	c.counted(doc.Body, "", "Số đơn vị được giám sát là %s đơn vị.", c.gather(wardsOf))
	if held := c.gather(heldOf); len(held) > 0 {
		c.counted(doc.Body, "", "Đoàn giám sát đã làm việc trực tiếp %s buổi.", held)
	}
}

// themeOf is what a mission supervised.
func (c *yearCount) themeOf(d *model.Dossier) string {
	other := builder{d: d}
	theme := other.theme()
	c.refuseUnprintable("Chuyên đề giám sát "+d.Mission.Code, theme)
	return theme
}

func daysOf(m model.Mission) string {
	switch {
	case m.PeriodTo == "" || m.PeriodTo == m.PeriodFrom:
		return m.PeriodFrom.Long()
	}
	return "từ " + m.PeriodFrom.Long() + " đến " + m.PeriodTo.Long()
}

func wardsOf(d *model.Dossier) (out []model.UID) {
	for _, w := range d.Wards {
		out = append(out, w.Ward)
	}
	return out
}

func heldOf(d *model.Dossier) (out []model.UID) {
	for _, w := range d.Wards {
		for _, s := range w.Sessions {
			if s.State == model.SessionHeld {
				out = append(out, s.UID)
			}
		}
	}
	return out
}

// findingsOf lists the standing findings with a text that are of a kind.
func findingsOf(is func(model.FindingKind) bool) func(*model.Dossier) []model.UID {
	return func(d *model.Dossier) (out []model.UID) {
		for _, f := range d.Findings {
			if reported(f.Finding) && f.Finding.Text != "" && is(f.Finding.Kind) {
				out = append(out, f.Finding.UID)
			}
		}
		return out
	}
}

// only is a test for one kind.
func only(kind model.FindingKind) func(model.FindingKind) bool {
	return func(k model.FindingKind) bool { return k == kind }
}

func issuedOf(d *model.Dossier) (out []model.UID) {
	for _, p := range d.Documents {
		if p.State.Frozen() && p.State != model.DocVoid {
			out = append(out, p.UID)
		}
	}
	return out
}

func (c *yearCount) found() {
	c.heading("KẾT QUẢ GIÁM SÁT")
	c.counted(doc.Body, "", "Qua giám sát đã ghi nhận %s nhận xét, gồm:", c.gather(findingsOf(func(model.FindingKind) bool { return true })))
	for _, x := range []struct {
		noun string
		is   func(model.FindingKind) bool
	}{
		{"ưu điểm, kết quả", only(model.Strength)},
		{"hạn chế", only(model.Limitation)},
		{"nguyên nhân", model.FindingKind.IsCause},
	} {
		if list := c.gather(findingsOf(x.is)); len(list) > 0 {
			c.counted(doc.Dash, "-", "%s "+x.noun+".", list)
		}
	}
	if list := c.gather(issuedOf); len(list) > 0 {
		c.counted(doc.Body, "", "Đã ban hành %s văn bản phục vụ các cuộc giám sát.", list)
	}
}

// demandsOf lists the recommendations with a text, without withdrawn ones, that match.
func demandsOf(match func(model.Recommendation) bool) func(*model.Dossier) []model.UID {
	return func(d *model.Dossier) (out []model.UID) {
		for _, r := range d.Recommendations {
			if x := r.Recommendation; x.State != model.RecWithdrawn && x.Text != "" && match(x) {
				out = append(out, x.UID)
			}
		}
		return out
	}
}

func anyDemand(model.Recommendation) bool { return true }

func inState(s model.RecommendationState) func(model.Recommendation) bool {
	return func(r model.Recommendation) bool { return r.State == s }
}

// overdueOn matches what has not been reported on although its day has passed.
func overdueOn(day model.Date) func(model.Recommendation) bool {
	return func(r model.Recommendation) bool {
		return (r.State == model.RecOpen || r.State == model.RecInProgress) && r.Due.Before(day)
	}
}

func (c *yearCount) asked() {
	list := c.gather(demandsOf(anyDemand))
	if len(list) == 0 {
		return
	}
	c.heading("KIẾN NGHỊ VÀ VIỆC THỰC HIỆN KIẾN NGHỊ")
	c.counted(doc.Body, "", "Đã kiến nghị %s nội dung với các cơ quan, đơn vị. Tình hình thực hiện:", list)
	for _, s := range model.RecommendationStates {
		if of := c.gather(demandsOf(inState(s))); len(of) > 0 && s != model.RecWithdrawn {
			c.counted(doc.Dash, "-", s.Label()+": %s kiến nghị.", of)
		}
	}
	if late := c.gather(demandsOf(overdueOn(c.o.Today))); len(late) > 0 {
		c.counted(doc.Body, "", "Tính đến "+c.o.Today.Long()+", còn %s kiến nghị đã quá thời hạn mà chưa có báo cáo kết quả.", late)
	}
}

// ahead says what is still to be done, as far as the book tells.
func (c *yearCount) ahead() {
	open := c.gather(func(d *model.Dossier) []model.UID {
		if s := d.Mission.State; s == model.Concluded || s == model.Closed {
			return nil
		}
		return []model.UID{d.Mission.UID}
	})
	awaited := c.gather(demandsOf(func(r model.Recommendation) bool { return !r.State.Settled() }))
	if len(open)+len(awaited) == 0 {
		return
	}
	c.heading("NHIỆM VỤ TIẾP THEO")
	if len(open) > 0 {
		c.counted(doc.Dash, "-", "Hoàn thành %s cuộc giám sát chưa kết luận.", open)
	}
	if len(awaited) > 0 {
		c.counted(doc.Dash, "-", "Tiếp tục theo dõi, đôn đốc thực hiện %s kiến nghị chưa hoàn thành.", awaited)
	}
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
		t.Rows = append(t.Rows, c.row("Cuộc giám sát "+m.Mission.Code, sources, cells...))
	}
	c.add(doc.Block{Table: &t})
}
