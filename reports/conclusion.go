package reports

import (
	"strconv"
	"strings"

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
	return Paper(d, model.TB, o)
}

// buildConclusion composes the Thông báo kết luận and returns its trích yếu.
func buildConclusion(b *builder) string {
	c := &composition{builder: b, findings: b.findings(concluded), asked: b.recommendations()}
	if len(c.findings) == 0 && len(c.asked) == 0 && b.d.Mission.Assessment == "" {
		b.refuse(model.Errorf(model.Missing, "findings",
			"Chưa có nhận xét hay kiến nghị nào để đưa vào kết luận; hãy nhập nhận xét và đánh dấu “Vào kết luận”."))
		return ""
	}
	subject := c.subject()
	c.titled(subject)
	c.opening()
	c.assessment()
	c.parts()
	c.closing()
	c.signature(model.TB, c.mailed(c.allAddressees()))
	return subject
}

// composition is the findings and recommendations of a mission on their way into the parts of a paper.
type composition struct {
	*builder
	findings []item
	asked    []demand
}

// office is the issuing body inside a sentence.
func (b *builder) office() string {
	return b.placeTones(b.line("Tên cơ quan ban hành", b.d.Office.Name))
}

// committee is the committee for which the office acts.
func (b *builder) committee() string {
	if b.d.Office.Committee == "" {
		return b.office()
	}
	return b.placeTones(b.line("Tên Ủy ban", b.d.Office.Committee))
}

// subject is the trích yếu.
func (c *composition) subject() string {
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
	theme := model.AfterSupervise(phrase(b.line("Chuyên đề giám sát", b.d.Mission.Theme)))
	if _, ok := model.CutWords(theme, "việc"); ok {
		theme = model.LowerFirst(theme)
	}
	return theme
}

// assessment is the overall assessment of the mission, before the parts. A paper about one unit does not carry it: it
// speaks of all units.
func (c *composition) assessment() {
	if c.o.Ward != "" && len(c.d.Wards) > 1 {
		return
	}
	const field = "Đánh giá chung"
	for _, line := range c.linesOf(model.Ref{Noun: "mission", UID: c.d.Mission.UID}, field, c.d.Mission.Assessment) {
		c.add(c.para(doc.Body, "", sentence(line), field, string(c.d.Mission.UID)))
	}
}
