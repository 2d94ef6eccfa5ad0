package reports

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// Conclusion makes the Thông báo kết luận giám sát of a mission: opening, I. Ưu điểm, II. Hạn chế, III. Nguyên nhân,
// IV. Kiến nghị and closing. Parts without text are left out and the numbering closes up. Only findings that are ticked
// "vào kết luận", have a text and were neither merged nor withdrawn are in it, and recommendations that have a text and
// were not withdrawn; with Options.Ward only those that concern the unit. Every paragraph names the records its text
// came from.
//
// The error is a *model.Error for the user: nothing to conclude, no signer for a print for signature, a unit that is
// not in the mission, a character that cannot be printed.
func Conclusion(d model.Dossier, o Options) (doc.Document, error) {
	b := newBuilder(&d, o)
	if b.err != nil {
		return doc.Document{}, b.err
	}
	c := &conclusion{builder: b, findings: b.findings(), asked: b.recommendations()}
	if len(c.findings) == 0 && len(c.asked) == 0 && d.Mission.Assessment == "" {
		b.refuse(model.Errorf(model.Missing, "findings",
			"Chưa có nhận xét hay kiến nghị nào để đưa vào kết luận; hãy nhập nhận xét và đánh dấu “Vào kết luận”."))
	}
	c.header(model.TB)
	c.title()
	c.opening()
	c.assessment()
	c.parts()
	c.closing()
	c.signature()
	if b.err != nil {
		return doc.Document{}, b.err
	}
	return c.document(), nil
}

// conclusion is a conclusion being composed.
type conclusion struct {
	*builder
	findings []item
	asked    []demand
	part     int // the number of the last part
}

func (c *conclusion) document() doc.Document {
	subject := c.subject()
	return doc.Document{
		Type: string(model.TB), Title: "Thông báo " + model.LowerFirst(subject), Subject: subject,
		RuleSet: c.ruleSet(), Author: c.office(), Blocks: c.out,
		Mark: doc.Mark{Draft: c.o.For == Draft, Practice: c.d.Practice},
	}
}

// office is the issuing body inside a sentence.
func (b *builder) office() string { return b.line("Tên cơ quan ban hành", b.d.Office.Name) }

// committee is the committee for which the office acts.
func (b *builder) committee() string {
	if b.d.Office.Committee == "" {
		return b.office()
	}
	return b.line("Tên Ủy ban", b.d.Office.Committee)
}

// header is the head of page 1. While number and day are not given there is room for them by hand.
func (b *builder) header(t model.DocType) {
	h := b.head(t)
	b.add(doc.Block{Header: &h})
}

// Head is the head of a paper of the office, of a type, that has neither number nor day yet; names are those of the day.
func Head(office model.OfficeVersion, t model.DocType, day model.Date) (doc.Header, error) {
	b := &builder{d: &model.Dossier{Day: day, Office: office}}
	h := b.head(t)
	return h, b.err
}

func (b *builder) head(t model.DocType) doc.Header {
	h := doc.Header{
		Separator: doc.SepLine, Number: b.number(t), PlaceDate: b.placeDate(),
		National: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Motto: "Độc lập - Tự do - Hạnh phúc",
	}
	for _, l := range b.d.Office.Header {
		h.Left = append(h.Left, doc.HeaderLine{Text: b.line("Tên cơ quan ở đầu văn bản", l.Text), Bold: l.Bold})
	}
	if s := doc.Separator(b.d.Office.Separator); s != "" {
		h.Separator = s
	}
	return h
}

// number writes "Số: 05/TB-MTTQ-BTT": a number below 10 gets a leading zero (NĐ 30/2020, Phụ lục I, II.3.b).
func (b *builder) number(t model.DocType) string {
	number := b.line("Số văn bản", b.o.Number)
	if strings.Contains(number, "/") {
		return "Số: " + number
	}
	switch {
	case number == "":
		number = "     "
	case utf8.RuneCountInString(number) == 1 && number >= "1" && number <= "9":
		number = "0" + number
	}
	code := string(t)
	if office := b.line("Ký hiệu cơ quan", b.d.Office.Code); office != "" {
		code += "-" + office
	}
	return "Số: " + number + "/" + code
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

func (c *conclusion) title() {
	c.add(doc.Block{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: c.subject()}})
}

// subject is the trích yếu.
func (c *conclusion) subject() string {
	s := joinWords("Kết luận giám sát", c.theme())
	at := c.scope.all()
	switch {
	case len(at) == 0:
		return s
	case len(at) >= manyUnits:
		return s + " tại " + count(len(at), c.scope.nouns(at))
	}
	return s + " tại " + c.scope.units(at, naming{})
}

// count writes "60 phường" from "các phường".
func count(n int, nouns string) string {
	noun := strings.TrimPrefix(nouns, "các ")
	if strings.Contains(noun, ",") {
		noun = "đơn vị"
	}
	return strconv.Itoa(n) + " " + noun
}

// theme is what is supervised, to follow "giám sát".
func (b *builder) theme() string {
	theme := phrase(b.line("Chuyên đề giám sát", b.d.Mission.Theme))
	if rest, ok := cutPrefixFold(theme, "giám sát"); ok {
		theme = rest
	}
	if _, ok := cutPrefixFold(theme, "việc"); ok {
		theme = model.LowerFirst(theme)
	}
	return theme
}

// assessment is the overall assessment of the mission, before the parts. A paper about one unit does not carry it: it
// speaks of all units.
func (c *conclusion) assessment() {
	if c.o.Ward != "" && len(c.d.Wards) > 1 {
		return
	}
	const field = "Đánh giá chung"
	for _, line := range c.lines(field, c.d.Mission.Assessment) {
		c.add(c.para(doc.Body, "", sentence(line), field, string(c.d.Mission.UID)))
	}
}

// para is a paragraph with its label, what messages call it and the records it came from.
func (b *builder) para(role doc.Role, label, text, field string, sources ...string) doc.Block {
	p := doc.P(role, text, sources...)
	p.Para.Label, p.Para.Field = label, field
	return p
}

// heading adds the heading of a part: "II. HẠN CHẾ".
func (c *conclusion) heading(title string) {
	c.part++
	p := c.para(doc.Part, model.Roman(c.part)+".", title, "Tên phần")
	p.Para.Outline, p.Para.KeepNxt = 1, true
	c.add(p)
}

// clause adds a heading inside a part, "1. Đối với ...", numbered when there are several.
func (c *conclusion) clause(n, of int, title, field string) {
	label := ""
	if of > 1 {
		label = strconv.Itoa(n) + "."
	}
	p := c.para(doc.Clause, label, title, field)
	p.Para.Outline, p.Para.KeepNxt = 2, true
	c.add(p)
}

// point adds a heading inside a clause: "a) Phường 3".
func (c *conclusion) point(n int, title, field string) {
	p := c.para(doc.Point, model.Letter(n)+")", title, field)
	p.Para.KeepNxt = true
	c.add(p)
}
