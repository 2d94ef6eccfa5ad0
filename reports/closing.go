package reports

import (
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// closing asks for the answer, says what the paper replaces and ends the text with "./." or what the rule set ends papers with.
func (c *composition) closing() {
	if len(c.asked) > 0 {
		c.askForAnswer(".")
	}
	c.replacing()
	text := "Trên đây là kết luận giám sát " + c.theme() + ", " + c.office()
	if len(c.asked) > 0 {
		text += " đề nghị các cơ quan, đơn vị nghiêm túc thực hiện" + c.form.End
	} else {
		text += " thông báo để các cơ quan, đơn vị biết" + c.form.End
	}
	c.add(c.para(doc.Body, "", text, "Lời kết", string(c.d.Mission.UID)))
}

// askForAnswer adds who reports to whom until when, a day only when the office has set one, and the sign that ends the
// sentence; false when nobody is told to report.
func (c *composition) askForAnswer(end string) bool {
	who := c.answering()
	if who == "" {
		return false
	}
	p := c.para(doc.Body, "", "Đề nghị "+who+" báo cáo kết quả thực hiện bằng văn bản về "+c.office(), "Lời kết", string(c.d.Mission.UID))
	if by := c.d.Mission.AnswerBy; by != "" {
		p.Para.Runs[0].Text += " "
		p.Para.Runs = append(p.Para.Runs, doc.Run{Text: "trước " + by.Long(), Bold: true}, doc.Run{Text: end})
	} else {
		p.Para.Runs[0].Text += end
	}
	c.add(p)
	return true
}

// answering names the bodies of units that were asked for something; bodies above are not told to report.
func (c *composition) answering() string {
	var list []model.DossierBody
	for _, x := range c.asked {
		list = append(list, x.to...)
	}
	list = slices.DeleteFunc(list, func(x model.DossierBody) bool { return c.scope.index(x.Ward) < 0 })
	sorted := c.scope.sortBodies(list)
	if len(sorted.groups)+len(sorted.named) > 2 {
		return "các cơ quan, đơn vị được kiến nghị"
	}
	return c.scope.name(sorted, naming{whole: true})
}
