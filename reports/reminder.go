package reports

import (
	"strconv"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// overdue lists what is still awaited although its day has passed on the paper's day: open or under way, with the
// addressees of the paper's units that have not answered.
func (b *builder) overdue() []demand {
	var out []demand
	answered := map[string][]model.Answer{}
	state := map[string]model.RecommendationState{}
	for _, r := range b.d.Recommendations {
		answered[string(r.Recommendation.UID)] = r.Answers
		state[string(r.Recommendation.UID)] = r.Recommendation.State
	}
	for _, x := range b.recommendations() {
		if s := state[x.uid]; s != model.RecOpen && s != model.RecInProgress || !x.due.Before(b.today()) {
			continue
		}
		var to []model.DossierBody
		for _, y := range x.to {
			if !answeredBy(answered[x.uid], y.Body.UID) {
				to = append(to, y)
			}
		}
		if len(to) > 0 {
			x.to = to
			out = append(out, x)
		}
	}
	return out
}

func answeredBy(answers []model.Answer, body model.UID) bool {
	for _, a := range answers {
		if a.Body == body {
			return true
		}
	}
	return false
}

// buildReminder composes the Công văn đôn đốc (Luật MTTQ Việt Nam, Điều 28.7): which recommendations were to be reported
// on until when, who has not, and a new day, which the office sets.
func buildReminder(b *builder) string {
	list := b.overdue()
	if len(list) == 0 {
		b.refuse(model.Errorf(model.Missing, "recommendations",
			"Đến ngày %s chưa có kiến nghị nào quá hạn mà chưa được trả lời, nên không cần đôn đốc; hãy kiểm tra thời hạn ở trang Kiến nghị.", b.today().Format()))
		return ""
	}
	subject := "đôn đốc thực hiện kiến nghị sau " + b.shortTheme()
	b.titled(subject)
	var to []model.DossierBody
	var sources []string
	for _, x := range list {
		sources = append(sources, x.uid)
		for _, y := range x.to {
			if !hasBody(to, y.Body.UID) {
				to = append(to, y)
			}
		}
	}
	b.addressed(b.addresseeLines(to), bodyUIDs(to)...)
	basis, cited := b.citeConclusion()
	lead := "Qua giám sát " + b.theme() + ", " + b.office() + " đã có kiến nghị với các cơ quan, đơn vị"
	if basis != "" {
		lead += " tại " + basis
	}
	b.say(doc.Body, "", lead+". Đến "+b.today().Long()+", "+b.office()+" chưa nhận được báo cáo kết quả thực hiện các kiến nghị đã quá thời hạn sau đây:",
		"Lời dẫn", append(sources, cited...)...)
	b.out[len(b.out)-1].Para.KeepNxt = true
	for i, x := range list {
		b.lateItem(i+1, x, len(to) > 1)
	}
	b.replacing()
	b.askAgain(sources)
	b.signature(b.recipe.kind, b.asAbove())
	return subject
}

// lateItem adds one recommendation: text, its day in bold, and where the letter goes to several those who are meant.
func (b *builder) lateItem(n int, x demand, several bool) {
	text := sentence(joinWords(x.lines...))
	p := b.para(doc.PlainItem, strconv.Itoa(n)+".", model.UpperFirst(text), x.field, x.uid)
	if runs, ok := emphasize(text, x.due); ok {
		p.Para.Runs = runs
	} else {
		p.Para.Runs = append(p.Para.Runs, doc.Run{Text: " Thời hạn: "}, doc.Run{Text: "trước " + x.due.Long(), Bold: true}, doc.Run{Text: "."})
	}
	b.add(p)
	if several {
		who := b.scope.name(b.scope.sortBodies(x.to), naming{whole: len(b.scope.wards) > 1})
		b.say(doc.Dash, "-", "Cơ quan chưa báo cáo: "+who+".", x.field, append(uids(model.UID(x.uid)), bodyUIDs(x.to)...)...)
	}
}

// askAgain asks for the report until a day; room is left while the office has not set it.
func (b *builder) askAgain(sources []string) {
	if by := b.o.AnswerBy; by != "" && by <= b.today() {
		b.refuse(model.Errorf(model.Invalid, "answer_by", "Hạn trả lời mới %s không sau ngày %s; hãy ghi một ngày sau đó.", by.Format(), b.today().Format()))
	}
	p := b.para(doc.Body, "", b.office()+" đề nghị các cơ quan, đơn vị khẩn trương thực hiện các kiến nghị nêu trên, báo cáo kết quả bằng văn bản về "+
		b.office()+" ", "Lời kết", sources...)
	p.Para.Runs = append(p.Para.Runs, doc.Run{Text: "trước " + dayOrRoom(b.o.AnswerBy, b.today()), Bold: true}, doc.Run{Text: b.form.End})
	b.add(p)
}
