package reports

import (
	"strconv"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// buildTracking composes the Phiếu theo dõi kiến nghị: a slip of the office's own, so without number and signature of the
// board: what was asked of whom by which paper until when, what they answered, what came of it, who follows it. Withdrawn
// recommendations are not in it.
func buildTracking(b *builder) string {
	asked := b.recommendations()
	if len(asked) == 0 {
		b.refuse(model.Errorf(model.Missing, "recommendations",
			"Chưa có kiến nghị nào nên chưa lập được Phiếu theo dõi; hãy nhập kiến nghị ở trang Kiến nghị."))
		return ""
	}
	subject := joinWords("Sau giám sát", b.theme())
	b.add(doc.Block{Section: &doc.Section{Landscape: true}})
	b.add(doc.Block{Title: &doc.Title{Kind: b.recipe.title, Subject: subject}})
	b.say(doc.AnnexNote, "", "("+b.office()+", tính đến "+b.today().Long()+")", "Phiếu theo dõi")
	paper := b.demandPaper()
	t := doc.Table{Columns: trackingColumns(paper != "")}
	for i, x := range asked {
		t.Rows = append(t.Rows, b.trackingRow(i+1, x, paper))
	}
	b.add(doc.Block{Table: &t})
	return subject
}

// trackingColumns are the columns of trackingRow; papers says that rows name one.
func trackingColumns(papers bool) []doc.Column {
	what, which := 13.0, 11.7 // the number of the paper stays on one line
	if !papers {
		what, which = 17, 7.7
	}
	return []doc.Column{
		{Title: "STT", Share: 3.7, Align: doc.Center},
		{Title: "Kiến nghị", Share: what, Align: doc.Left},
		{Title: "Cơ quan thực hiện", Share: 7.6, Align: doc.Left},
		{Title: "Văn bản kiến nghị", Share: which, Align: doc.Left},
		{Title: "Thời hạn", Share: 7, Align: doc.Center},
		{Title: "Trả lời", Share: 9.9, Align: doc.Left}, // so does the day of the answer
		{Title: "Kết quả", Share: 8, Align: doc.Left},
		{Title: "Đánh giá", Share: 5.9, Align: doc.Left},
		{Title: "Người theo dõi", Share: 6.4, Align: doc.Left},
	}
}

func (b *builder) trackingRow(n int, x demand, paper string) doc.Row {
	r := b.recommendation(x.uid)
	rec := r.Recommendation
	sources := uids(rec.UID)
	one := func(s ...string) doc.TableCell { return b.cell(x.field, sources, s...) }
	cells := []doc.TableCell{
		one(strconv.Itoa(n)), one(x.lines...), one(b.scope.name(b.scope.sortBodies(x.to), naming{whole: len(b.scope.wards) > 1, short: true})),
		one(paper), one(rec.Due.Format()),
	}
	var given, results []string
	for _, a := range r.Answers {
		sources = append(sources, string(a.UID))
		given = append(given, b.answerLine(a))
		if result := joinWords(sentenceOf(b.line(x.field, a.Result)), b.line(x.field, a.Text)); result != "" {
			results = append(results, result)
		}
	}
	state := rec.State.Label()
	if overdueOn(b.today())(rec) {
		state += ", quá hạn"
	}
	person := b.d.Person(rec.Follower)
	cells = append(cells, one(given...), one(results...), one(state), one(b.line(x.field, person.FullName)))
	return doc.Row{Cells: cells, Sources: append(sources, uids(rec.Follower)...)}
}

// recommendation is the record behind a demand.
func (b *builder) recommendation(uid string) model.DossierRecommendation {
	for _, r := range b.d.Recommendations {
		if string(r.Recommendation.UID) == uid {
			return r
		}
	}
	return model.DossierRecommendation{}
}

// sentenceOf ends a text that is not empty.
func sentenceOf(s string) string {
	if s == "" {
		return ""
	}
	return sentence(s)
}

// answerLine is who answered by which paper when.
func (b *builder) answerLine(a model.Answer) string {
	const field = "Trả lời kiến nghị"
	number := prefixed("số ", b.line(field, a.PaperNumber))
	day := prefixed("ngày ", a.Day.Format())
	return joinComma(naming{short: true}.body(b.line(field, b.d.Body(a.Body).Name)), joinWords(number, day))
}

// demandPaper is the paper by which the office recommended: the conclusion, else the letter.
func (b *builder) demandPaper() string {
	for _, t := range []model.DocType{model.TB, model.CVKN} {
		if p, ok := b.ownPaper(t); ok && p.Number != "" {
			return joinComma(b.line(t.Label(), p.Number), prefixed("ngày ", p.Day.Format()))
		}
	}
	return ""
}
