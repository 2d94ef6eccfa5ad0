package reports

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// issuer is who stands in the head of a paper.
type issuer struct {
	lines []model.HeaderLine
	code  string // group of the number: "MTTQ-BTT"
}

// officeHead is the office itself. A body that uses its seal prints its own name, in bold, under the office's, which is
// not bold then, and has a code of its own (NĐ 30/2020, Phụ lục I, Phần I, II.2 and II.3).
func (b *builder) officeHead() issuer { return issuer{b.d.Office.Header, b.d.Office.Code} }

// headerOf adds the head of page 1 of a paper that somebody issues; vv is the subject under the number of a công văn,
// without "V/v", which is there where the rule set has it. While number and day are not given there is room for them
// by hand.
func (b *builder) headerOf(from issuer, t model.DocType, vv string) {
	h := b.head(from, t)
	if vv != "" {
		h.SubjectLine = b.subjectLine(vv)
	}
	b.add(doc.Block{Header: &h})
}

// subjectLine is the subject of a công văn in the words of the rule set.
func (b *builder) subjectLine(subject string) string {
	if strings.HasPrefix(b.form.SubjectWords, "{subject}") {
		subject = model.UpperFirst(subject)
	}
	return strings.ReplaceAll(b.form.SubjectWords, "{subject}", subject)
}

// Head is the head of a paper of the office, of a type, that has neither number nor day yet; names are those of the day.
func Head(office model.OfficeVersion, t model.DocType, day model.Date) (doc.Header, error) {
	b := &builder{d: &model.Dossier{Day: day, Office: office}}
	b.useForm()
	h := b.head(b.officeHead(), t)
	return h, b.err
}

// head composes the head: minutes have no line of place and day where the rule set says so.
func (b *builder) head(from issuer, t model.DocType) doc.Header {
	h := doc.Header{
		Separator: b.separator(), Number: b.number(t, from.code), National: b.form.National, Motto: b.form.Motto,
	}
	if t != model.BB || b.form.MinutesPlace {
		h.PlaceDate = b.placeDate()
	}
	for _, l := range from.lines {
		h.Left = append(h.Left, doc.HeaderLine{Text: b.placeTones(b.line("Tên cơ quan ở đầu văn bản", l.Text)), Bold: l.Bold})
	}
	return h
}

// number writes "Số: 05/TB-MTTQ-BTT" or "Số 05-TB/ĐU", as the rule set orders it: a number below 10 gets a leading zero (NĐ 30/2020,
// Phụ lục I, Phần I, II.3). A number with its groups is printed as it is.
func (b *builder) number(t model.DocType, code string) string {
	number := b.line("Số văn bản", b.o.Number)
	if strings.Contains(number, "/") {
		return b.form.NumberWord + number
	}
	switch {
	case number == "":
		number = "     "
	case utf8.RuneCountInString(number) == 1 && number >= "1" && number <= "9":
		number = "0" + number
	}
	return b.form.Numbered(number, t.Code(), b.line("Ký hiệu cơ quan", code))
}

// placeDate writes place and day; without a day the year is that in which the names were resolved.
func (b *builder) placeDate() string {
	place := b.line("Địa danh", b.d.Office.Place)
	date := b.o.Day.Long()
	if date == "" {
		date = "ngày      tháng      năm " + year(b.d.Day)
	}
	if place == "" {
		return model.UpperFirst(date)
	}
	return place + ", " + date
}

// year is the year of a day, or room for it.
func year(d model.Date) string {
	if d == "" {
		return "20    "
	}
	return string(d)[:4]
}

// ruleSet is the id of the paper's rule set: the one it was made with, else the one that the office's papers follow on
// the day.
func (b *builder) ruleSet() string {
	if b.o.RuleSet != "" {
		return b.o.RuleSet
	}
	office := b.d.Office.RuleSet
	if office == "" {
		office = DefaultRuleSet
	}
	if set, ok := rules.Following(office, string(b.day())); ok {
		return set.ID
	}
	return office
}

// useForm takes the words and signs of the paper's rule set with what the office chose inside it.
func (b *builder) useForm() {
	set, ok := rules.ByID(b.ruleSet())
	if !ok {
		b.refuse(rules.Unknown(b.ruleSet()))
		set, _ = rules.ByID(DefaultRuleSet)
	}
	for _, c := range b.d.ChoicesIn(set.ID) {
		b.chosen = append(b.chosen, doc.Choice(c))
	}
	own, err := set.With(b.chosen)
	if err != nil {
		b.refuse(err)
		own = set
	}
	b.set, b.form = own, own.Form()
}

// separator is what stands under the issuing body's name: the office's sign where the rule set allows it.
func (b *builder) separator() doc.Separator {
	if trait, _ := b.set.Trait("head.separator"); slices.Contains(trait.Options, b.d.Office.Separator) {
		return doc.Separator(b.d.Office.Separator)
	}
	return b.form.Separator
}

// paper is the document of the composed blocks; subject is the trích yếu.
func (b *builder) paper(t model.DocType, title, subject string) doc.Document {
	for _, x := range b.out {
		if x.Para != nil && x.Para.Role == doc.Basis && x.Para.Label == "" {
			x.Para.Label = b.form.BasisMark
		}
	}
	return doc.Document{
		Type: string(t), Title: title, Subject: subject, RuleSet: b.ruleSet(), Author: b.office(), Blocks: b.out,
		By: b.o.By, Choices: b.chosen, Mark: doc.Mark{Draft: b.o.For == Draft, Practice: b.d.Practice},
	}
}
