package reports

import (
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// recipe is what is known of a type of paper before any mission: one entry per model.DocType that is made from a mission.
type recipe struct {
	kind       model.DocType
	name       string                // in a sentence: "Thông báo"
	title      string                // above the trích yếu; "" for a công văn, whose trích yếu stands under the number
	delegation bool                  // issued by the delegation under its own number (NĐ 30/2020, Phụ lục I, II.3.a)
	build      func(*builder) string // composes the blocks and returns the trích yếu
}

// recipes are the papers in the order of the procedure.
func recipes() []recipe {
	return []recipe{
		{kind: model.KH, name: "Kế hoạch", title: "KẾ HOẠCH", build: buildPlan},
		{kind: model.QD, name: "Quyết định", title: "QUYẾT ĐỊNH", build: buildDecision},
		{kind: model.DC, name: "Đề cương báo cáo", title: "ĐỀ CƯƠNG BÁO CÁO", build: buildOutline},
		{kind: model.LICH, name: "Thông báo", title: "THÔNG BÁO", build: buildScheduleNotice},
		{kind: model.GM, name: "Giấy mời", title: "GIẤY MỜI", build: buildInvitation},
		{kind: model.BB, name: "Biên bản", title: "BIÊN BẢN", delegation: true, build: buildMinutes},
		{kind: model.BC, name: "Báo cáo", title: "BÁO CÁO", delegation: true, build: buildFindingsReport},
		{kind: model.TB, name: "Thông báo", title: "THÔNG BÁO", build: buildConclusion},
		{kind: model.CVKN, name: "Công văn", build: buildDemandLetter},
		{kind: model.CVDD, name: "Công văn", build: buildReminder},
		{kind: model.CVDC, name: "Công văn", build: buildCorrection},
		{kind: model.PTD, name: "Phiếu theo dõi", title: "PHIẾU THEO DÕI KIẾN NGHỊ", build: buildTracking},
		{kind: model.ML, name: "Mục lục hồ sơ", title: "MỤC LỤC VĂN BẢN TRONG HỒ SƠ", build: buildFileIndex},
	}
}

// Paper makes the paper of type t of a mission. Sections without text are left out and numbering closes up; what the
// mission does not know yet is left as room where the form gives it a place. Every paragraph names the records its text
// came from.
//
// The error is a *model.Error for the user that names what is missing and where to write it: nothing to say, no signer
// for a print for signature, a unit or session that is not in the mission, a character that cannot be printed.
func Paper(d model.Dossier, t model.DocType, o Options) (doc.Document, error) {
	f, ok := recipeOf(t)
	if !ok {
		return doc.Document{}, model.Errorf(model.Invalid, "type", "%s không lập từ một cuộc giám sát; hãy chọn loại văn bản khác.", t.Label())
	}
	b := newBuilder(&f, &d, o)
	if b.err != nil {
		return doc.Document{}, b.err
	}
	subject := f.build(b)
	if b.err != nil {
		return doc.Document{}, b.err
	}
	subject = b.ownSubject(subject)
	return b.paper(t, joinWords(f.name, model.LowerFirst(subject)), subject), nil
}

func recipeOf(t model.DocType) (recipe, bool) {
	for _, f := range recipes() {
		if f.kind == t {
			return f, true
		}
	}
	return recipe{}, false
}

// kindName is a type of paper in a sentence that goes on with its trích yếu: "Thông báo" before "kết luận giám sát ...".
func kindName(t model.DocType) string {
	if f, ok := recipeOf(t); ok {
		return f.name
	}
	return t.Label()
}

// Types lists the papers that Paper makes, in the order of the procedure.
func Types() []model.DocType {
	var out []model.DocType
	for _, f := range recipes() {
		out = append(out, f.kind)
	}
	return out
}

// issuedBy is who issues the paper.
func (b *builder) issuedBy() issuer {
	if b.recipe.delegation {
		return b.delegationHead()
	}
	return b.officeHead()
}

// ownSubject is the trích yếu that the office wrote, else the composed one. A title begins with a capital letter.
func (b *builder) ownSubject(composed string) string {
	own := phrase(b.line("Trích yếu", b.o.Subject))
	switch {
	case own == "":
		return composed
	case b.recipe.title == "":
		return own
	}
	return model.UpperFirst(own)
}

// titled adds the head of page 1 with the title, or for a công văn with the trích yếu under the number.
func (b *builder) titled(subject string) {
	subject = b.ownSubject(subject)
	if b.recipe.title == "" {
		b.headerOf(b.issuedBy(), b.recipe.kind, subject)
		return
	}
	b.headerOf(b.issuedBy(), b.recipe.kind, "")
	b.add(doc.Block{Title: &doc.Title{Kind: b.recipe.title, Subject: subject}})
}

// upper writes a text in capitals.
func upper(s string) string { return strings.ToUpper(s) }
