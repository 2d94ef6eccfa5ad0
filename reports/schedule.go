package reports

import (
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// visit is a working session with the unit it is with; a unit without a session has a visit without a day.
type visit struct {
	ward    int // place in the scope
	session model.Session
}

// visits lists the sessions of the paper's units that were not cancelled, in the order of days and hours; units without
// one come last.
func (b *builder) visits() []visit {
	var out []visit
	for i, w := range b.scope.wards {
		any := false
		for _, s := range w.Sessions {
			if s.State != model.SessionCancelled {
				out = append(out, visit{i, s})
				any = true
			}
		}
		if !any {
			out = append(out, visit{ward: i})
		}
	}
	slices.SortStableFunc(out, func(x, y visit) int { return model.CompareSessions(x.session, y.session) })
	return out
}

// scheduled reports whether any day or place of a session is known.
func scheduled(visits []visit) bool {
	return slices.ContainsFunc(visits, func(v visit) bool { return v.session.Day != "" || v.session.Place != "" })
}

// scheduleTable adds the schedule: unit, time, place and, for plans and notices, until when the unit reports (Nghị quyết
// liên tịch 403/2017, Điều 7.3).
func (b *builder) scheduleTable(visits []visit) {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 3.6, Align: doc.Center},
		{Title: "Đơn vị", Share: 10.9, Align: doc.Left},
		{Title: "Thời gian", Share: 11.5, Align: doc.Left},
		{Title: "Địa điểm", Share: 13, Align: doc.Left},
		{Title: "Gửi báo cáo chậm nhất", Share: 7.8, Align: doc.Center},
	}}
	for i, v := range visits {
		field := b.sessionField(v)
		t.Rows = append(t.Rows, b.row(field, b.visitSources(v),
			strconv.Itoa(i+1), b.scope.wards[v.ward].Version.Title(), shortTime(v.session), b.line(field, v.session.Place),
			model.UnitReport.DueFor(v.session.Day).Format()))
	}
	b.add(doc.Block{Table: &t})
}

func (b *builder) sessionField(v visit) string {
	return "Buổi làm việc với " + b.scope.wards[v.ward].Version.FullName()
}

// visitSources are the records a line about a session comes from: the session, else the unit.
func (b *builder) visitSources(v visit) []string {
	if v.session.UID != "" {
		return uids(v.session.UID)
	}
	return uids(b.scope.wards[v.ward].Ward)
}

// shortTime is day and hour in a table: "08 giờ 00, ngày 09/9/2024".
func shortTime(s model.Session) string {
	day := s.Day.Format()
	if day != "" {
		day = "ngày " + day
	}
	return joinComma(clock(s.TimeFrom), day)
}

// clock writes "08:30" as "08 giờ 30".
func clock(t string) string { return strings.Replace(t, ":", " giờ ", 1) }

// joinComma puts commas between texts that are not empty.
func joinComma(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
}

// room is an empty place that is filled by hand, in a sentence; roomLine is a line of dots, which layout draws up to the
// margin. It is short enough for the widest margins that an office may choose.
const room = "……………………"

var roomLine = strings.Repeat(".", 112)

// orRoom is a text, or room for it.
func orRoom(s string) string {
	if s == "" {
		return room
	}
	return s
}

// dayOrRoom writes a day, or leaves room for day and month; of the year what is known.
func dayOrRoom(d, near model.Date) string {
	if d != "" {
		return d.Long()
	}
	return "ngày      tháng      năm " + year(near)
}

// clockOrRoom writes an hour, or leaves room for it.
func clockOrRoom(t string) string {
	if t == "" {
		return "      giờ      "
	}
	return clock(t)
}
