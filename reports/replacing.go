package reports

import (
	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// replacing says before the closing of the text which issued paper this one takes the place of: wrong content is mended
// by a paper of the same form (NĐ 30/2020, Điều 18.3), and whoever holds both has to see which of them counts.
func (b *builder) replacing() {
	if words := b.replaces(); words != "" {
		b.say(doc.Body, "", b.recipe.name+" này "+words+".", "Văn bản thay thế", string(b.o.Replaces.UID))
	}
}

// replaces are the words "thay thế Thông báo số ... ngày ... của ..."; "" where no paper is replaced, or one of which
// neither number nor day is known.
func (b *builder) replaces() string {
	p := b.o.Replaces
	number := b.numbered(b.line(p.Type.Label()+" "+p.Number, p.Number), p.Day)
	if number == "" {
		return ""
	}
	kind := kindName(p.Type)
	if p.Type == b.recipe.kind {
		kind = b.recipe.name
	}
	return joinWords("thay thế", kind, number, of(b.issuerOf(p)))
}

// issuerOf is who issued a paper of the mission, "" where it was another office, or the office under another name.
func (b *builder) issuerOf(p model.Document) string {
	if f, _ := recipeOf(p.Type); f.delegation {
		return "Đoàn giám sát"
	}
	if p.Office != b.d.Office.Office || !b.d.Office.ValidOn(p.Day) {
		return ""
	}
	return b.office()
}
