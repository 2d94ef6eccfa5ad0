package reports

import (
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// opening adds the legal bases and then what was done (plan and decision carried out, days, delegation, bodies) and who
// concludes from what.
func (b *builder) opening() {
	legal, own := b.legalBases()
	b.basisLines(legal)
	for _, text := range []string{b.wentThere(b.carriedOut(own)), b.concludes()} {
		b.add(b.para(doc.Body, "", text, "Lời dẫn", string(b.d.Mission.UID)))
	}
}

// basisLines adds bases, each on its line in italics, the last with a full stop (NĐ 30/2020, Phụ lục I, II.6.b).
func (b *builder) basisLines(list []model.Basis) {
	for i, basis := range list {
		end := ";"
		if i == len(list)-1 {
			end = "."
		}
		b.add(b.para(doc.Basis, "", "Căn cứ "+b.citation(basis)+end, basisField(basis), string(basis.UID)))
	}
}

// wentThere is the sentence about the supervision itself.
func (b *builder) wentThere(papers []string) string {
	var parts []string
	if len(papers) > 0 {
		parts = append(parts, "thực hiện "+strings.Join(papers, "; "))
	}
	if days := b.days(); days != "" {
		parts = append(parts, days)
	}
	lead := strings.Join(parts, "; ")
	if lead != "" {
		lead += ", "
	}
	return model.UpperFirst(lead+b.delegation()+" đã "+b.deed(papers)) + "." + b.reportingPeriod()
}

// deed says what the delegation did: whom it worked with and, unless a cited paper has said so, about what.
func (b *builder) deed(papers []string) string {
	purpose := "giám sát " + b.theme()
	said := strings.Contains(model.Fold(strings.Join(papers, " ")), model.Fold(b.theme()))
	supervised := b.supervised()
	switch {
	case supervised == "":
		return purpose
	case said:
		return "làm việc với " + supervised
	}
	return "làm việc với " + supervised + " để " + purpose
}

// days is the time of the supervision: of the sessions with the one unit of the paper, else of the mission.
func (b *builder) days() string {
	from, to := b.d.Mission.PeriodFrom, b.d.Mission.PeriodTo
	if b.o.Ward != "" {
		if first, last := sessionDays(b.scope.wards[0].Sessions); first != "" {
			from, to = first, last
		}
	}
	switch {
	case from == "" || from == to:
		return to.Long()
	case to == "":
		return "từ " + from.Long()
	}
	return "từ " + from.Long() + " đến " + to.Long()
}

// sessionDays returns the first and the last known day of the sessions that took place.
func sessionDays(sessions []model.Session) (first, last model.Date) {
	for _, s := range sessions {
		if s.Day == "" || s.State == model.SessionCancelled {
			continue
		}
		if first == "" || s.Day.Before(first) {
			first = s.Day
		}
		if s.Day.After(last) || last == "" {
			last = s.Day
		}
	}
	return first, last
}

// supervised names the bodies the delegation worked with; a unit without named bodies stands for itself.
func (b *builder) supervised() string {
	var list []model.DossierBody
	for _, w := range b.scope.wards {
		list = append(list, w.Bodies...)
	}
	sorted := b.scope.sortBodies(list)
	for i, w := range b.scope.wards {
		if len(w.Bodies) == 0 {
			sorted.groups = addToGroup(sorted.groups, nil, i)
		}
	}
	b.checkNames("Cơ quan được giám sát", sorted)
	return b.scope.name(sorted, naming{})
}

func (b *builder) checkNames(field string, list bodies) {
	for _, name := range list.named {
		b.refuseUnprintable(field, name)
	}
}

// reportingPeriod says which time the reports of the units were about.
func (b *builder) reportingPeriod() string {
	period := phrase(b.line("Mốc thời gian giám sát", b.d.Mission.ReportingPeriod))
	if period == "" {
		return ""
	}
	return " Mốc thời gian giám sát: " + period + "."
}

// concludes is the sentence that leads to the parts.
func (b *builder) concludes() string {
	basis := "kết quả giám sát"
	if report, ok := b.ownPaper(model.BC); ok {
		basis = joinWords(b.citeReport(report), "của Đoàn giám sát")
	}
	if b.explained() {
		basis += " và ý kiến giải trình của " + b.theUnits()
	}
	return "Trên cơ sở " + basis + ", " + b.office() + " thông báo kết luận như sau:"
}

func (b *builder) citeReport(p model.Document) string {
	number := b.line("Báo cáo kết quả giám sát", p.Number)
	if number == "" {
		return "Báo cáo kết quả giám sát"
	}
	return joinWords("Báo cáo", b.numbered(number, p.Day))
}

// explained reports whether the minutes of any unit hold its explanations.
func (b *builder) explained() bool {
	for _, w := range b.scope.wards {
		for _, s := range w.Sessions {
			if s.TurnExplain != "" {
				return true
			}
		}
	}
	return false
}

func (b *builder) theUnits() string {
	if b.scope.single {
		return "đơn vị được giám sát"
	}
	return "các đơn vị được giám sát"
}
