package reports

import (
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// Sample is a page that shows what an office chose inside the rule set of an id: a notice with every kind of paragraph and
// an annex, or a công văn (model.CV). Its words speak of nothing but the form, so it says nothing about any mission; names
// are the office's on the day. Choices that the rules do not allow are refused.
func Sample(office model.OfficeVersion, set string, choices []model.Choice, t model.DocType, day model.Date) (doc.Document, error) {
	d := model.Dossier{Day: day, Office: office, Choices: []model.RuleChoices{{RuleSet: set, Choices: choices}}}
	f := recipe{kind: model.TB, name: "Thông báo", title: "THÔNG BÁO"}
	if t == model.CV {
		f = recipe{kind: model.CV, name: "Công văn"}
	}
	b := newBuilder(&f, &d, Options{RuleSet: set})
	if b.err != nil {
		return doc.Document{}, b.err
	}
	const subject = "trình bày văn bản theo thể thức đã chọn"
	b.titled(model.UpperFirst(subject))
	if t == model.CV {
		b.addressed([]string{"Cơ quan thứ nhất nhận văn bản", "Cơ quan thứ hai nhận văn bản"})
	}
	b.sampleText()
	b.sampleSignature()
	if t != model.CV {
		b.annexes([]annex{{title: "TRANG MẪU CỦA PHỤ LỤC", fill: b.sampleAnnex}})
	}
	if b.err != nil {
		return doc.Document{}, b.err
	}
	out := b.paper(f.kind, joinWords(f.name, subject), model.UpperFirst(subject))
	out.Mark = doc.Mark{} // neither a draft nor a paper of a practice file
	return out, nil
}

// sampleText is one of each kind of paragraph.
func (b *builder) sampleText() {
	const field = "Trang mẫu"
	if b.recipe.kind != model.CV {
		b.add(b.para(doc.Basis, "", "Căn cứ văn bản thứ nhất, dòng này cho thấy kiểu chữ của căn cứ;", field),
			b.para(doc.Basis, "", "Căn cứ văn bản thứ hai.", field))
	}
	b.say(doc.Body, "", "Đoạn này cho thấy cỡ chữ của nội dung, khoảng lùi đầu dòng, khoảng cách giữa các dòng và giữa các đoạn của văn bản.", field)
	b.heading("TÊN PHẦN")
	b.clause(1, 2, "Tên mục thứ nhất", field)
	b.say(doc.Dash, "-", "Ý thứ nhất, dài hơn một dòng để thấy chữ của dòng sau đứng thẳng với chữ của dòng đầu;", field)
	b.say(doc.Dash, "-", "Ý thứ hai.", field)
	b.clause(2, 2, "Tên mục thứ hai", field)
	b.say(doc.Body, "", "Trên đây là trang mẫu của thể thức, "+b.office()+" xem và chọn"+b.form.End, field)
}

// sampleSignature is that of a deputy who signs for the body, as that is where rule sets differ.
func (b *builder) sampleSignature() {
	body := b.form.For + " " + upper(b.office())
	if n := len(b.d.Office.Header); n > 0 {
		body = b.form.For + " " + b.placeTones(strings.TrimSpace(b.d.Office.Header[n-1].Text))
	}
	s := doc.Signature{
		Recipients: []string{"Cơ quan nhận văn bản", b.filed()}, Name: "Họ và tên",
		Authority: b.authority(model.Post{Title: "Phó Chủ tịch", Authority: []string{body, "PHÓ CHỦ TỊCH"}}),
	}
	b.add(doc.Block{Signature: &s})
}

func (b *builder) sampleAnnex() {
	cell := func(s string) doc.TableCell { return doc.TableCell{Paras: []doc.Para{*doc.P(doc.Cell, s).Para}} }
	t := doc.Table{Columns: []doc.Column{{Title: "STT", Share: 1}, {Title: "Nội dung", Share: 6}}}
	for _, n := range []string{"1", "2"} {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.TableCell{cell(n), cell("Chữ trong bảng")}})
	}
	b.add(doc.Block{Table: &t})
}
