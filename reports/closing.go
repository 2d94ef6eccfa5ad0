package reports

import (
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// closing asks for the answer and ends the text with "./." or what the rule set ends papers with.
func (c *conclusion) closing() {
	if len(c.asked) > 0 {
		c.askForAnswer()
	}
	text := "Trên đây là kết luận giám sát " + c.theme() + ", " + c.office()
	if len(c.asked) > 0 {
		text += " đề nghị các cơ quan, đơn vị nghiêm túc thực hiện" + c.form.End
	} else {
		text += " thông báo để các cơ quan, đơn vị biết" + c.form.End
	}
	c.add(c.para(doc.Body, "", text, "Lời kết"))
}

// askForAnswer adds who reports to whom until when; a day only when the office has set one.
func (c *conclusion) askForAnswer() {
	who := c.answering()
	if who == "" {
		return
	}
	p := c.para(doc.Body, "", "Đề nghị "+who+" báo cáo kết quả thực hiện bằng văn bản về "+c.office(), "Lời kết", string(c.d.Mission.UID))
	if by := c.d.Mission.AnswerBy; by != "" {
		p.Para.Runs[0].Text += " "
		p.Para.Runs = append(p.Para.Runs, doc.Run{Text: "trước " + by.Long(), Bold: true}, doc.Run{Text: "."})
	} else {
		p.Para.Runs[0].Text += "."
	}
	c.add(p)
}

// answering names the bodies of units that were asked for something; bodies above are not told to report.
func (c *conclusion) answering() string {
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

// recipients composes Nơi nhận: the level above (Nghị quyết liên tịch 403/2017, Điều 9.3), every body that was
// supervised or asked for something, the delegation, the file.
func (c *conclusion) recipients() []string {
	var out []string
	if len(c.o.Recipients) > 0 {
		for _, r := range c.o.Recipients {
			out = append(out, phrase(c.line("Nơi nhận", r)))
		}
		return out
	}
	short := naming{short: true}
	if parent := c.line("Cơ quan cấp trên", c.d.Office.Parent); parent != "" {
		out = append(out, short.body(parent)+" (để b/c)")
	}
	sorted := c.scope.sortBodies(c.allAddressees())
	for _, g := range sorted.groups {
		out = append(out, c.scope.name(bodies{groups: []bodyGroup{g}}, short))
	}
	for _, name := range sorted.named {
		out = append(out, short.body(name))
	}
	if len(sorted.groups)+len(sorted.named) == 0 && len(c.scope.wards) > 0 {
		out = append(out, model.UpperFirst(c.scope.units(c.scope.all(), short)))
	}
	if len(c.d.Members) > 0 {
		out = append(out, "Thành viên Đoàn giám sát")
	}
	return append(out, c.fileLine("Hồ sơ giám sát"))
}
