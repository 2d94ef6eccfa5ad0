package reports

import (
	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// buildDemandLetter composes the Công văn kiến nghị (Nghị quyết liên tịch 403/2017, Điều 9.3): to whom, what was
// supervised, from what result, what is asked of whom until when.
func buildDemandLetter(b *builder) string {
	c := &composition{builder: b, asked: b.recommendations()}
	if len(c.asked) == 0 {
		b.refuse(model.Errorf(model.Missing, "recommendations",
			"Chưa có kiến nghị nào nên chưa lập được Công văn kiến nghị; hãy nhập kiến nghị ở trang Kiến nghị."))
		return ""
	}
	subject := "kiến nghị sau " + b.shortTheme()
	b.titled(subject)
	to := c.askedBodies()
	b.addressed(b.addresseeLines(to), bodyUIDs(to)...)
	_, own := b.legalBases()
	b.say(doc.Body, "", b.wentThere(b.carriedOut(own)), "Lời dẫn")
	basis, sources := b.citeConclusion()
	if basis != "" {
		basis = " và " + basis
	}
	b.say(doc.Body, "", "Căn cứ kết quả giám sát"+basis+", "+b.office()+" kiến nghị như sau:", "Lời dẫn", append(uids(b.d.Mission.UID), sources...)...)
	b.out[len(b.out)-1].Para.KeepNxt = true
	c.demandGroups()
	b.replacing()
	if !c.askForAnswer(b.form.End) {
		b.say(doc.Body, "", b.office()+" đề nghị các cơ quan, đơn vị quan tâm thực hiện"+b.form.End, "Lời kết")
	}
	b.signature(b.recipe.kind, b.asAbove())
	return subject
}

// askedBodies lists those asked for something, each once, in the mission's order.
func (c *composition) askedBodies() []model.DossierBody {
	var out []model.DossierBody
	for _, x := range c.asked {
		for _, y := range x.to {
			if !hasBody(out, y.Body.UID) {
				out = append(out, y)
			}
		}
	}
	return out
}

func bodyUIDs(list []model.DossierBody) []string {
	var out []string
	for _, x := range list {
		out = append(out, string(x.Body.UID))
	}
	return out
}
