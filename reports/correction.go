package reports

import (
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// buildCorrection composes the Công văn đính chính, which corrects mistakes of form in an issued paper; wrong content is
// replaced by a paper of the same kind (NĐ 30/2020, Điều 18.3). Room is left for what is corrected as long as it is not
// given.
func buildCorrection(b *builder) string {
	p, ok := b.corrected()
	if !ok {
		return ""
	}
	name := joinWords(p.Type.Label(), "số", b.line(p.Type.Label(), p.Number))
	subject := "đính chính " + name
	b.titled(subject)
	to := b.correctionFor(p)
	names := b.addresseeLines(to)
	if p.Type == model.BCN { // of no single mission
		names = b.gotIt(p)
	}
	b.addressed(names, append(bodyUIDs(to), b.wardSources()...)...)
	b.say(doc.Body, "", b.office()+" đính chính "+b.citeCorrected(p)+" như sau:", "Lời dẫn", string(p.UID))
	b.out[len(b.out)-1].Para.KeepNxt = true
	list := b.corrections(p)
	for i, c := range list {
		text := orRoom(phrase(b.line("Nơi đính chính", c.Place))) + ": đã ghi “" + orRoom(b.line("Chỗ sai", c.Was)) +
			"”, nay sửa là “" + orRoom(b.line("Chỗ sửa", c.Is)) + "”" + listEnd(i, len(list))
		b.say(doc.Dash, "-", text, "Nội dung đính chính", string(p.UID))
	}
	b.replacing()
	b.say(doc.Body, "", "Các nội dung khác của "+name+" không thay đổi"+b.form.End, "Lời kết", string(p.UID))
	b.signature(b.recipe.kind, b.correctedGoes(p, append(b.bodyLines(to), names...)))
	return subject
}

// citeCorrected cites the paper that is corrected by number, day and trích yếu.
func (b *builder) citeCorrected(p model.Document) string {
	field := p.Type.Label() + " " + p.Number
	subject := phrase(b.line(field, p.Subject))
	if p.Type == model.BCN { // whose trích yếu is a title
		subject = model.LowerFirst(subject)
	}
	kind, about := kindName(p.Type), about(subject)
	if about == "" {
		kind = p.Type.Label()
	}
	return joinWords(kind, b.numbered(b.line(field, p.Number), p.Day), about)
}

// correctedGoes is Nơi nhận of the letter: everybody who got the corrected paper, as its Nơi nhận is kept, without those
// who are addressed.
func (b *builder) correctedGoes(p model.Document, to []string) []string {
	if len(p.Recipient) == 0 {
		return b.asAbove()
	}
	out := []string{model.AsAbove}
	known := append(to, model.AsAbove)
	for _, r := range p.Recipient {
		r = phrase(b.line("Nơi nhận", r))
		if who, _, _ := strings.Cut(r, " (để"); r != "" && !slices.Contains(known, who) {
			out = append(out, r)
		}
	}
	return b.sent(out)
}

// gotIt are those who got a paper by its Nơi nhận as it is kept, without the file and without what for: "(để b/c)".
func (b *builder) gotIt(p model.Document) (out []string) {
	for _, r := range p.Recipient {
		who, _, _ := strings.Cut(phrase(b.line("Nơi nhận", r)), " (để")
		if who != "" && !strings.HasPrefix(who, "Lưu:") {
			out = append(out, who)
		}
	}
	if len(out) == 0 {
		return []string{room}
	}
	return out
}

// corrections are the places that are corrected: those asked for, else those kept with the mission's letter about the
// paper, else room for one.
func (b *builder) corrections(p model.Document) []Correction {
	list := b.o.Corrections
	for _, letter := range b.d.Documents {
		if len(b.o.Corrections) == 0 && letter.Type == model.CVDC && letter.Corrects == p.UID && letter.State != model.DocVoid {
			if kept := b.d.Corrections[letter.UID].Pairs; len(kept) > 0 {
				list = kept
			}
		}
	}
	if len(list) == 0 {
		return []Correction{{}}
	}
	return list
}

// corrected is the issued paper that is corrected: the one asked for, else that of the mission's own draft.
func (b *builder) corrected() (model.Document, bool) {
	uid := b.o.Corrects
	if uid == "" {
		for _, p := range b.d.Documents {
			if p.Type == model.CVDC && p.Corrects != "" && !p.State.Frozen() {
				uid = p.Corrects
			}
		}
	}
	for _, p := range b.d.Documents {
		if p.UID != uid || uid == "" {
			continue
		}
		if p.Number == "" || !p.State.Frozen() || p.State == model.DocVoid || p.State == model.DocReplaced {
			b.refuse(model.Errorf(model.State, "corrects",
				"%s chưa ban hành hoặc không còn hiệu lực nên không đính chính; hãy sửa bản nháp hoặc lập văn bản mới.", p.Type.Label()))
			return p, false
		}
		return p, true
	}
	b.refuse(model.Errorf(model.Missing, "corrects",
		"Chưa chọn văn bản cần đính chính; hãy chọn một văn bản đã ban hành của cuộc giám sát."))
	return model.Document{}, false
}

// correctionFor are the bodies to which a corrected paper went: those that are supervised, of papers that ask for
// something also those that are asked; of a paper about one unit only those of the unit and of none.
func (b *builder) correctionFor(p model.Document) []model.DossierBody {
	c := &composition{builder: b}
	if p.Type == model.TB || p.Type == model.CVKN || p.Type == model.CVDD {
		c.asked = b.recommendations()
	}
	out := c.allAddressees()
	if b.scope.index(p.Ward) < 0 {
		return out
	}
	return slices.DeleteFunc(out, func(x model.DossierBody) bool { return x.Ward != p.Ward && x.Ward != "" })
}
