package reports

import (
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// opening adds the legal bases, each on its line in italics (NĐ 30/2020, Phụ lục I, II.6.b), and then what was
// done (plan and decision carried out, days, delegation, bodies) and who concludes from what.
func (c *conclusion) opening() {
	legal, own := c.legalBases()
	for i, basis := range legal {
		end := ";"
		if i == len(legal)-1 {
			end = "."
		}
		c.add(c.para(doc.Basis, "", "Căn cứ "+c.citation(basis)+end, basisField(basis), string(basis.UID)))
	}
	for _, text := range []string{c.wentThere(c.carriedOut(own)), c.concludes()} {
		c.add(c.para(doc.Body, "", text, "Lời dẫn", string(c.d.Mission.UID)))
	}
}

// wentThere is the sentence about the supervision itself.
func (c *conclusion) wentThere(papers []string) string {
	var parts []string
	if len(papers) > 0 {
		parts = append(parts, "thực hiện "+strings.Join(papers, "; "))
	}
	if days := c.days(); days != "" {
		parts = append(parts, days)
	}
	lead := strings.Join(parts, "; ")
	if lead != "" {
		lead += ", "
	}
	return model.UpperFirst(lead+c.delegation()+" đã "+c.deed(papers)) + "." + c.reportingPeriod()
}

// deed says what the delegation did: whom it worked with and, unless a cited paper has said so, about what.
func (c *conclusion) deed(papers []string) string {
	purpose := "giám sát " + c.theme()
	said := strings.Contains(model.Fold(strings.Join(papers, " ")), model.Fold(c.theme()))
	supervised := c.supervised()
	switch {
	case supervised == "":
		return purpose
	case said:
		return "làm việc với " + supervised
	}
	return "làm việc với " + supervised + " để " + purpose
}

// days is the time of the supervision: of the sessions with the one unit of the paper, else of the mission.
func (c *conclusion) days() string {
	from, to := c.d.Mission.PeriodFrom, c.d.Mission.PeriodTo
	if c.o.Ward != "" {
		if first, last := sessionDays(c.scope.wards[0].Sessions); first != "" {
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

// delegation names the delegation and its head.
func (c *conclusion) delegation() string {
	name := "Đoàn giám sát của " + c.committee()
	head, ok := c.d.Head()
	if !ok || head.Person.FullName == "" {
		return name
	}
	const field = "Trưởng đoàn giám sát"
	address := c.line(field, head.Person.Address)
	if address == "" {
		address = "đồng chí"
	}
	person := joinWords("do", model.LowerFirst(address), c.line(field, head.Person.FullName))
	title := head.Post.FullTitle
	if title == "" {
		title = head.Post.Title
	}
	if title = phrase(c.line(field, title)); title != "" {
		person += ", " + title + ","
	}
	return name + " " + person + " làm Trưởng đoàn"
}

// supervised names the bodies the delegation worked with; a unit without named bodies stands for itself.
func (c *conclusion) supervised() string {
	var list []model.DossierBody
	for _, w := range c.scope.wards {
		list = append(list, w.Bodies...)
	}
	sorted := c.scope.sortBodies(list)
	for i, w := range c.scope.wards {
		if len(w.Bodies) == 0 {
			sorted.groups = addToGroup(sorted.groups, nil, i)
		}
	}
	c.checkNames("Cơ quan được giám sát", sorted)
	return c.scope.name(sorted, naming{})
}

func (b *builder) checkNames(field string, list bodies) {
	for _, name := range list.named {
		b.refuseUnprintable(field, name)
	}
}

// reportingPeriod says which time the reports of the units were about.
func (c *conclusion) reportingPeriod() string {
	period := phrase(c.line("Mốc thời gian giám sát", c.d.Mission.ReportingPeriod))
	if period == "" {
		return ""
	}
	return " Mốc thời gian giám sát: " + period + "."
}

// concludes is the sentence that leads to the parts.
func (c *conclusion) concludes() string {
	basis := "kết quả giám sát"
	if report, ok := c.ownPaper(model.BC); ok {
		basis = joinWords(c.citeReport(report), "của Đoàn giám sát")
	}
	if c.explained() {
		basis += " và ý kiến giải trình của " + c.theUnits()
	}
	return "Trên cơ sở " + basis + ", " + c.office() + " thông báo kết luận như sau:"
}

func (c *conclusion) citeReport(p model.Document) string {
	number := c.line("Báo cáo kết quả giám sát", p.Number)
	if number == "" {
		return "Báo cáo kết quả giám sát"
	}
	return joinWords("Báo cáo số", number, p.Day.Long())
}

// explained reports whether the minutes of any unit hold its explanations.
func (c *conclusion) explained() bool {
	for _, w := range c.scope.wards {
		for _, s := range w.Sessions {
			if s.TurnExplain != "" {
				return true
			}
		}
	}
	return false
}

func (c *conclusion) theUnits() string {
	if c.scope.single {
		return "đơn vị được giám sát"
	}
	return "các đơn vị được giám sát"
}
