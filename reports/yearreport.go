package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// yearRecipe is the report on a year or half of one, which comes from all its missions.
var yearRecipe = recipe{kind: model.BCN, name: "Báo cáo", title: "BÁO CÁO"}

// Yearly makes the report on the supervision of a year, or of any days: the missions, what was found, what was asked and
// how far it is carried out. Every number is counted here from the records that the paragraph or the row names in its
// Sources: as many as the number says; the text names the annex that lists them. Missions that are only planned are told as
// work ahead. The error is a *model.Error: no mission took place in the time, no signer for a print for signature, no name
// of the office.
func Yearly(y model.YearReport, o Options) (doc.Document, error) {
	d := y.Dossier()
	b := newBuilder(&yearRecipe, &d, o)
	var planned []model.Dossier
	y.Missions, planned = splitBegun(y.Missions)
	switch {
	case len(y.Missions) > 0:
	case len(planned) > 0:
		b.refuse(model.Errorf(model.Missing, "year", "Các cuộc giám sát từ %s đến %s còn “%s”; hãy chuyển trạng thái của cuộc đã tổ chức.", y.From.Format(), y.To.Format(), model.Planned.Label()))
	default:
		b.refuse(model.Errorf(model.Missing, "year", "Từ %s đến %s chưa có cuộc giám sát nào; hãy chọn thời gian khác.", y.From.Format(), y.To.Format()))
	}
	if b.err != nil {
		return doc.Document{}, b.err
	}
	b.o.Today = countedOn(y.To, b.o)
	c := &yearCount{builder: b, y: y, planned: planned}
	c.annexed = c.lists()
	subject := "Kết quả công tác giám sát " + timeSpan(y.From, y.To)
	b.titled(subject)
	c.missions()
	c.found()
	c.asked()
	c.ahead()
	b.replacing()
	b.say(doc.Body, "", "Trên đây là báo cáo kết quả công tác giám sát "+timeSpan(y.From, y.To)+" của "+b.office()+b.form.End, "Lời kết", c.all()...)
	b.signature(model.BCN, b.sent(append(b.above(), b.filed())))
	b.annexes(c.annexed)
	if b.err != nil {
		return doc.Document{}, b.err
	}
	subject = b.ownSubject(subject)
	out := b.paper(model.BCN, joinWords(yearRecipe.name, model.LowerFirst(subject)), subject)
	out.From, out.To = string(y.From), string(y.To)
	return out, nil
}

// splitBegun parts the missions that took place, wholly or so far, from those that are only planned. One that is called
// planned still, but has a session that was held, a finding or an issued conclusion or report, took place.
func splitBegun(all []model.Dossier) (begun, planned []model.Dossier) {
	for i := range all {
		m := &all[i]
		told := slices.ContainsFunc(m.Documents, func(x model.Document) bool {
			return (x.Type == model.TB || x.Type == model.BC) && x.State.Frozen()
		})
		if m.Mission.State == model.Planned && !told && len(m.Findings) == 0 && len(heldOf(m)) == 0 {
			planned = append(planned, *m)
		} else {
			begun = append(begun, *m)
		}
	}
	return begun, planned
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
	y       model.YearReport // with the missions that took place
	planned []model.Dossier  // those that did not yet
	annexed []annex          // behind the text, which names them
	figures int              // so far
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

// counted adds a paragraph with a number, between before and after, and the records it counts. what says which number it
// is, for messages, and is that of no other paragraph.
func (c *yearCount) counted(role doc.Role, what, before, after string, sources []string) {
	label := ""
	if role == doc.Dash {
		label = "-"
	}
	c.say(role, label, before+twoDigits(len(sources))+after, figureField+what, slices.Clone(sources)...)
}

// figureField is what messages call a paragraph with a number, before what it counts.
const figureField = "Số liệu về "

// twoDigits writes a number as offices do: "02", "12".
func twoDigits(n int) string { return fmt.Sprintf("%02d", n) }

func (c *yearCount) missions() {
	c.heading("TÌNH HÌNH CHUNG")
	c.counted(doc.Body, "cuộc giám sát", model.UpperFirst(timeSpan(c.y.From, c.y.To))+", "+c.office()+" đã tổ chức ", " cuộc giám sát"+c.in(missionList)+":", c.all())
	for i := range c.y.Missions {
		c.mission(i, &c.y.Missions[i])
	}
	c.counted(doc.Body, "đơn vị", "Số đơn vị được giám sát là ", " đơn vị"+c.in(unitList)+".", c.gather(wardsOf))
	if held := c.gather(heldOf); len(held) > 0 {
		c.counted(doc.Body, "buổi làm việc", "Đoàn giám sát đã làm việc trực tiếp ", " buổi"+c.in(unitList)+".", held)
	}
}

// mission names one mission; a lone one bears no number.
func (c *yearCount) mission(i int, m *model.Dossier) {
	text := "Giám sát " + c.themeOf(m) + prefixed(", ", daysOf(m.Mission))
	if n := len(m.Wards); n > 0 {
		text += fmt.Sprintf(", tại %s đơn vị", twoDigits(n))
	}
	text += " (" + model.LowerFirst(m.Mission.State.Label()) + ")."
	role, label := doc.PlainItem, strconv.Itoa(i+1)+"."
	if len(c.y.Missions) == 1 {
		role, label = doc.Body, ""
	}
	c.say(role, label, text, missionField(m), string(m.Mission.UID))
}

func missionField(m *model.Dossier) string { return "Cuộc giám sát " + m.Mission.Code }

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
	all, ends := c.gather(findingsOf(anyKind)), "."
	if len(all) > 0 {
		ends = ", gồm:"
	}
	c.counted(doc.Body, "nhận xét", "Qua giám sát đã ghi nhận ", " nhận xét"+c.in(findingList)+ends, all)
	for _, x := range foundGroups {
		if list := c.gather(findingsOf(x.is)); len(list) > 0 {
			c.counted(doc.Dash, x.noun, "", " "+x.noun+".", list)
		}
	}
	if list := c.gather(issuedOf); len(list) > 0 {
		c.counted(doc.Body, "văn bản", "Đã ban hành ", " văn bản phục vụ các cuộc giám sát"+c.in(paperList)+".", list)
	}
}

// foundGroups are the kinds of findings as a report counts them; every kind is in one of them.
var foundGroups = []struct {
	noun string
	is   func(model.FindingKind) bool
}{
	{"ưu điểm, kết quả", only(model.Strength)},
	{"hạn chế", only(model.Limitation)},
	{"nguyên nhân", model.FindingKind.IsCause},
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
	c.counted(doc.Body, "kiến nghị", "Đã kiến nghị ", " nội dung với các cơ quan, đơn vị"+c.in(demandList)+". Tình hình thực hiện:", list)
	for _, s := range model.RecommendationStates {
		if of := c.gather(demandsOf(inState(s))); len(of) > 0 && s != model.RecWithdrawn {
			c.counted(doc.Dash, "kiến nghị "+model.LowerFirst(s.Label()), s.Label()+": ", " kiến nghị.", of)
		}
	}
	if late := c.gather(demandsOf(overdueOn(c.o.Today))); len(late) > 0 {
		c.counted(doc.Body, "kiến nghị quá hạn",
			"Tính đến "+c.o.Today.Long()+", còn ", " kiến nghị đã quá thời hạn mà chưa có báo cáo kết quả"+c.in(demandList)+".", late)
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
	if len(open)+len(awaited)+len(c.planned) == 0 {
		return
	}
	c.heading("NHIỆM VỤ TIẾP THEO")
	if len(open) > 0 {
		c.counted(doc.Dash, "cuộc giám sát chưa kết luận", "Hoàn thành ", " cuộc giám sát chưa kết luận"+c.in(missionList)+".", open)
	}
	if len(c.planned) > 0 {
		var uids, themes []string
		for i := range c.planned {
			uids = append(uids, string(c.planned[i].Mission.UID))
			themes = append(themes, "giám sát "+c.themeOf(&c.planned[i]))
		}
		c.counted(doc.Dash, "cuộc giám sát theo kế hoạch", "Tổ chức ", " cuộc giám sát theo kế hoạch: "+strings.Join(themes, "; ")+".", uids)
	}
	if len(awaited) > 0 {
		c.counted(doc.Dash, "kiến nghị chưa hoàn thành", "Tiếp tục theo dõi, đôn đốc thực hiện ", " kiến nghị chưa hoàn thành"+c.in(demandList)+".", awaited)
	}
}
