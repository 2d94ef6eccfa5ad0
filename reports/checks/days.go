package checks

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// dueAhead: what is due lies after the day of the paper.
func dueAhead(f *facts, r *report) {
	for _, x := range f.asked {
		if due := x.Recommendation.Due; f.Day != "" && due != "" && due <= f.Day && x.Recommendation.State == model.RecOpen {
			r.say(f.at("recommendation", x.Recommendation.UID), fmt.Sprintf("Kiến nghị %s có hạn %s, không sau ngày ban hành %s.",
				quote(x.Recommendation.Text), due.Format(), f.Day.Format()), "Đặt hạn sau ngày ban hành.")
		}
	}
}

// dueOnWorkday: a last day on a weekend moves to the next working day (BLDS 2015, Điều 148); a paper names a working day.
func dueOnWorkday(f *facts, r *report) {
	for _, x := range f.asked {
		if due := x.Recommendation.Due; weekend(due) {
			r.say(f.at("recommendation", x.Recommendation.UID), fmt.Sprintf("Kiến nghị %s có hạn %s là %s.",
				quote(x.Recommendation.Text), due.Format(), due.WeekdayName()), "Đặt hạn vào ngày làm việc.")
		}
	}
}

func weekend(d model.Date) bool {
	w := d.Weekday()
	return w == time.Saturday || w == time.Sunday
}

// answerAhead: the day of the report lies after the paper, and no recommendation is due later.
func answerAhead(f *facts, r *report) {
	by := f.Dossier.Mission.AnswerBy
	if by != "" && f.Day != "" && by <= f.Day {
		r.say(f.mission(), "Ngày đơn vị báo cáo kết quả là "+by.Format()+", không sau ngày ban hành "+f.Day.Format()+".", "Đặt ngày báo cáo sau ngày ban hành.")
	}
}

func answerAfterDues(f *facts, r *report) {
	by := f.Dossier.Mission.AnswerBy
	for _, x := range f.asked {
		if due := x.Recommendation.Due; due.After(by) {
			r.say(f.at("recommendation", x.Recommendation.UID), fmt.Sprintf("Kiến nghị %s có hạn %s, sau ngày báo cáo kết quả %s.",
				quote(x.Recommendation.Text), due.Format(), by.Format()), "Đặt ngày báo cáo sau hạn cuối, hoặc rút ngắn hạn.")
		}
	}
}

func answerDayThere(f *facts, r *report) {
	if f.Dossier.Mission.AnswerBy == "" && len(f.asked) > 0 {
		r.say(f.mission(), "Chưa có hạn trả lời: ngày các đơn vị báo cáo kết quả thực hiện.", "Ghi “Hạn trả lời” ở thẻ Chung của cuộc giám sát.")
	}
}

// sessionsInPeriod: sessions lie within the period of the mission.
func sessionsInPeriod(f *facts, r *report) {
	m := &f.Dossier.Mission
	for _, w := range f.wards {
		for _, s := range w.Sessions {
			if s.State != model.SessionCancelled && (s.Day.Before(m.PeriodFrom) || s.Day.After(m.PeriodTo)) {
				r.say(f.at("session", s.UID), fmt.Sprintf("Buổi làm việc với %s ngày %s nằm ngoài thời gian giám sát (%s đến %s).",
					w.Version.FullName(), s.Day.Format(), m.PeriodFrom.Format(), m.PeriodTo.Format()), "Sửa ngày làm việc, hoặc thời gian của cuộc giám sát.")
			}
		}
	}
}

// sessionsOver: a session that was held does not lie ahead.
func sessionsOver(f *facts, r *report) {
	for _, w := range f.wards {
		for _, s := range w.Sessions {
			if s.State == model.SessionHeld && s.Day.After(f.Today) {
				r.say(f.at("session", s.UID), fmt.Sprintf("Buổi làm việc với %s ngày %s ghi là đã làm việc, nhưng ngày đó chưa đến.",
					w.Version.FullName(), s.Day.Format()), "Sửa ngày hoặc trạng thái của buổi làm việc.")
			}
		}
	}
}

// papersInOrder: plan and decision come before the first session, the delegation's report after the last.
func papersInOrder(f *facts, r *report) {
	first, last := f.sessionDays()
	for _, p := range f.Dossier.Documents {
		if !standing(p) || p.Day == "" {
			continue
		}
		at := Place{Ref: model.Ref{Noun: "document", UID: p.UID}}
		switch {
		case (p.Type == model.KH || p.Type == model.QD) && p.Day.After(first):
			r.say(at, fmt.Sprintf("%s %s ghi ngày %s, sau buổi làm việc đầu tiên (%s).", p.Type.Label(), p.Number, p.Day.Format(), first.Format()),
				"Kiểm tra lại ngày của văn bản và của buổi làm việc.")
		case p.Type == model.BC && p.Day.Before(last):
			r.say(at, fmt.Sprintf("Báo cáo %s ghi ngày %s, trước buổi làm việc cuối cùng (%s).", p.Number, p.Day.Format(), last.Format()),
				"Kiểm tra lại ngày của báo cáo và của buổi làm việc.")
		case p.Type != f.Type && f.Day.Before(p.Day) && (p.Type == model.KH || p.Type == model.QD || p.Type == model.BC):
			r.say(at, fmt.Sprintf("%s %s ghi ngày %s, sau ngày ban hành của văn bản này (%s).", p.Type.Label(), p.Number, p.Day.Format(), f.Day.Format()),
				"Kiểm tra lại ngày ban hành.")
		}
	}
}

// datedBeforeSession: what leads up to a session is not dated after it; of papers about several sessions after the first.
func datedBeforeSession(f *facts, r *report) {
	next := f.nextSession()
	if next.Day != "" && f.Day.After(next.Day) {
		r.say(f.at("session", next.UID), fmt.Sprintf("%s ghi ngày %s, sau buổi làm việc ngày %s.", f.Type.Label(), f.Day.Format(), next.Day.Format()),
			"Kiểm tra lại ngày ban hành và ngày của buổi làm việc.")
	}
}

// sentInTime: plan, decision and schedule reach the unit 15 days before its session (NQLT 403/2017, Điều 7.3).
func sentInTime(f *facts, r *report) {
	next := f.nextSession()
	if due := model.PapersToUnit.DueFor(next.Day); due != "" && f.Day.After(due) && !f.Day.After(next.Day) {
		r.say(f.at("session", next.UID), fmt.Sprintf("%s ghi ngày %s; buổi làm việc đầu tiên ngày %s, hạn gửi là %s.", f.Type.Label(), f.Day.Format(), next.Day.Format(), due.Format()),
			"Ban hành sớm hơn, lùi buổi làm việc, hoặc ghi lý do gửi chậm.")
	}
}

// nextSession is the session that the paper leads up to: its own, else the first of its units that has a day and was not
// cancelled; the zero Session while that is not known.
func (f *facts) nextSession() (next model.Session) {
	paper := model.Document{Type: f.Type, Ward: f.Ward}
	if f.Paper != nil {
		paper.Session, paper.CreatedAt = f.Paper.Session, f.Paper.CreatedAt
	}
	if f.Type.OfSession() {
		next, _ = f.Dossier.SessionOf(f.Dossier.PaperSession(paper))
		return next
	}
	for _, w := range f.wards {
		for _, s := range w.Sessions {
			if s.State != model.SessionCancelled && s.Day != "" && (next.Day == "" || s.Day.Before(next.Day)) {
				next = s
			}
		}
	}
	return next
}

// sessionDays are the first and the last known day of sessions that were not cancelled.
func (f *facts) sessionDays() (first, last model.Date) {
	for _, w := range f.wards {
		for _, s := range w.Sessions {
			if s.State == model.SessionCancelled || s.Day == "" {
				continue
			}
			if first == "" || s.Day.Before(first) {
				first = s.Day
			}
			if last == "" || s.Day.After(last) {
				last = s.Day
			}
		}
	}
	return first, last
}

// reportInTime: the delegation reports within 15 days of the last session (NQLT 403/2017, Điều 9.1).
func reportInTime(f *facts, r *report) {
	_, last := f.sessionDays()
	due := model.DelegationReport.DueFor(last)
	day := f.Day
	if day == "" {
		day = f.Today
	}
	if day.After(due) {
		r.say(f.paperPlace(), fmt.Sprintf("Buổi làm việc cuối ngày %s; hạn báo cáo là %s, nay là %s.", last.Format(), due.Format(), day.Format()),
			"Ban hành sớm, hoặc ghi lý do chậm.")
	}
}

var (
	anyDay    = regexp.MustCompile(`(\d{1,2})/(\d{1,2})/(\d{4})`)
	anyLong   = regexp.MustCompile(`ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})`)
	dayForms  = []*regexp.Regexp{anyDay, anyLong}
	unwritten = regexp.MustCompile(`…{2,}|\.{4,}|_{3,}|\?{2,}|(?i)\bxx+\b|\[[^\]]*\]|(?i)lorem ipsum`)
)

// daysExist: a day named in the text is one of the calendar.
func daysExist(f *facts, r *report) {
	for _, w := range f.texts {
		if !hasDigit(w.text) {
			continue
		}
		for _, form := range dayForms {
			for _, m := range form.FindAllStringSubmatch(w.text, -1) {
				day, month, year := mustInt(m[1]), mustInt(m[2]), mustInt(m[3])
				if _, ok := model.NewDate(year, month, day); !ok {
					r.say(w.place, "Không có "+longDay(m[0])+" trong lịch.", "Sửa lại ngày ở "+quote(w.text)+".")
				}
			}
		}
	}
}

func longDay(s string) string {
	if s[0] >= '0' && s[0] <= '9' {
		return "ngày " + s
	}
	return s
}

// nothingUnwritten: a paper for signature has no places that were to be filled in later, and none is issued with them but
// minutes and invitations, which are filled in by hand.
func nothingUnwritten(f *facts, r *report) {
	level := Warning
	if f.Purpose == Issue && f.Type != model.BB && f.Type != model.GM {
		level = Blocking
	}
	for _, w := range f.texts {
		if w.role == "" || w.role == doc.AnnexNote || !mayBeUnwritten(w.text) { // an annex bears its number by hand
			continue
		}
		if m := unwritten.FindString(w.text); m != "" {
			r.add(Remark{Level: level, Place: w.place, Have: "Còn chỗ chưa điền “" + m + "” ở " + quote(w.text) + ".", Mend: "Điền nội dung, hoặc bỏ chỗ trống."})
		}
	}
}

// mayBeUnwritten spares most texts the search for places to be filled in.
func mayBeUnwritten(s string) bool {
	for _, x := range []string{"……", "....", "___", "??", "[", "xx", "XX", "orem"} {
		if strings.Contains(s, x) {
			return true
		}
	}
	return false
}

// agedYears is how long ago a year may lie that a conclusion names.
const agedYears = 10

var year = regexp.MustCompile(`\bnăm (\d{4})\b`)

// yearsPlausible: a year named in a finding has come and is not long past: a slip, or the text of another mission.
func yearsPlausible(f *facts, r *report) {
	now := f.day.Year()
	for _, x := range f.findings {
		if !hasDigit(x.Finding.Text) {
			continue
		}
		for _, m := range year.FindAllStringSubmatch(x.Finding.Text, -1) {
			n, _ := strconv.Atoi(m[1])
			if now > 0 && (n > now || n < now-agedYears) {
				r.say(f.at("finding", x.Finding.UID), "Nhận xét "+quote(x.Finding.Text)+" nói về năm "+m[1]+".", "Kiểm tra lại năm; có thể chép từ văn bản khác.")
			}
		}
	}
}
