package reports

import (
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
	b.addressed(b.addresseeLines(to), append(bodyUIDs(to), b.wardSources()...)...)
	about := about(phrase(b.line(p.Type.Label()+" "+p.Number, p.Subject)))
	b.say(doc.Body, "", b.office()+" đính chính "+joinWords(name, p.Day.Long(), about)+" như sau:", "Lời dẫn", string(p.UID))
	b.out[len(b.out)-1].Para.KeepNxt = true
	list := b.corrections(p)
	for i, c := range list {
		text := orRoom(phrase(b.line("Nơi đính chính", c.Place))) + ": đã ghi “" + orRoom(b.line("Chỗ sai", c.Was)) +
			"”, nay sửa là “" + orRoom(b.line("Chỗ sửa", c.Is)) + "”" + listEnd(i, len(list))
		b.say(doc.Dash, "-", text, "Nội dung đính chính", string(p.UID))
	}
	b.say(doc.Body, "", "Các nội dung khác của "+name+" không thay đổi"+b.form.End, "Lời kết", string(p.UID))
	b.signature(b.recipe.kind, b.asAbove())
	return subject
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

// correctionFor are the bodies to which a corrected paper went: those of its unit, else all that are supervised.
func (b *builder) correctionFor(p model.Document) []model.DossierBody {
	for _, w := range b.scope.wards {
		if w.Ward == p.Ward {
			return w.Bodies
		}
	}
	return b.supervisedBodies()
}
