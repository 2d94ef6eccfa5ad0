package reports

import (
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// citation writes a basis inside a sentence as NĐ 30/2020, Phụ lục I, II.6.b wants it: kind, number, day, issuer and
// subject, of laws only name and day. Numbers are written as their issuer writes them, "Quyết định số 935-QĐ/TU". What
// is not known is left out.
func (b *builder) citation(basis model.Basis) string {
	field := basisField(basis)
	kind, subject := splitKind(basis.Kind, phrase(b.line(field, basis.Subject)))
	if basis.Kind == model.LawBasis {
		return joinWords(kind, subject, basis.Day.Long())
	}
	return joinWords(kind, b.numbered(b.line(field, basis.Number), basis.Day), of(b.line(field, basis.Issuer)), about(subject))
}

// basisField is what a message calls a basis.
func basisField(basis model.Basis) string {
	return "Căn cứ " + joinWords(basis.Kind.Label(), basis.Number)
}

// splitKind takes a kind that was typed at the start of the subject off it: "Nghị quyết liên tịch quy định ..." is a
// Nghị quyết liên tịch whose subject is "quy định ...".
func splitKind(kind model.BasisKind, subject string) (label, rest string) {
	label = kind.Label()
	rest = subject
	if kind == model.OtherBasis {
		return label, rest
	}
	if after, ok := model.CutWords(subject, label); ok {
		rest = after
	}
	if after, ok := model.CutWords(rest, "liên tịch"); ok {
		return label + " liên tịch", after
	}
	return label, rest
}

// numbered is number and day of a cited paper, joined as the rule set joins them: "số 935-QĐ/TU ngày 23 tháng 8 năm
// 2021", in papers of the Party "số 935-QĐ/TU, ngày ..." (Hướng dẫn 36-HD/VPTW). What is not known is left out.
func (b *builder) numbered(number string, day model.Date) string {
	if number == "" {
		return day.Long()
	}
	if day == "" {
		return "số " + number
	}
	return "số " + number + b.form.CiteDay + strings.TrimPrefix(day.Long(), "ngày ")
}

// of is the issuer inside a citation.
func of(issuer string) string {
	if issuer == "" {
		return ""
	}
	return "của " + issuer
}

// connected are the words a subject may start with that need no "về" before them.
var connected = []string{
	"về", "quy định", "ban hành", "hướng dẫn", "phê duyệt", "sửa đổi", "thành lập", "triển khai", "tổ chức",
	"tiếp tục", "tăng cường", "đẩy mạnh", "nâng cao", "giám sát", "kết luận", "v/v",
}

// about is the subject inside a citation: "về ...", or a verb that stands by itself.
func about(subject string) string {
	if subject == "" {
		return ""
	}
	for _, w := range connected {
		if _, ok := model.CutWords(subject, w); ok {
			return model.LowerFirst(subject)
		}
	}
	if rest, ok := model.CutWords(subject, "việc"); ok {
		return "về việc " + rest
	}
	return "về " + subject
}

// joinWords puts one space between texts that are not empty.
func joinWords(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " ")
}

// ownPaper finds the paper of type t that the mission rests on: an issued one before a draft with a number. Papers that
// were void or replaced are never cited.
func (b *builder) ownPaper(t model.DocType) (model.Document, bool) {
	var found model.Document
	ok := false
	for _, p := range b.d.Documents {
		if p.Type != t || p.State == model.DocVoid || p.State == model.DocReplaced || p.State == model.DocDraft && p.Number == "" {
			continue
		}
		if !ok || p.State == model.DocIssued && found.State != model.DocIssued {
			found, ok = p, true
		}
	}
	return found, ok
}

// citeOwn cites a paper of the office itself. The subject is written when there is no number to know the paper by.
func (b *builder) citeOwn(p model.Document, kind, subject string) string {
	field := p.Type.Label() + " " + p.Number
	number := b.line(field, p.Number)
	if number == "" {
		return joinWords(kind, p.Day.Long(), of(b.office()), about(phrase(b.line(field, p.Subject))))
	}
	return joinWords(kind, b.numbered(number, p.Day), of(b.office()), subject)
}

// delegationDecision reports whether a basis is the decision that set up the delegation.
func delegationDecision(basis model.Basis) bool {
	folded := model.Fold(basis.Subject)
	return basis.Kind == model.DecisionBasis && strings.Contains(folded, "thanh lap") && strings.Contains(folded, "doan giam sat")
}

// legalBases are the bases that are not papers of the mission itself.
func (b *builder) legalBases() (legal, own []model.Basis) {
	for _, basis := range b.d.Bases {
		if basis.Kind == model.PlanBasis || basis.Kind == model.ProgramBasis || delegationDecision(basis) {
			own = append(own, basis)
		} else {
			legal = append(legal, basis)
		}
	}
	return legal, own
}

// carriedOut cites the plans and decisions that the supervision carries out, in the order plan, decision. The mission's own
// plan stands first, unless a basis is that plan or may be it, as its number is not known.
func (b *builder) carriedOut(own []model.Basis) []string {
	var out []string
	has := func(match func(model.Basis) bool) bool { return slices.ContainsFunc(own, match) }
	p, ok := b.ownPaper(model.KH)
	thatPlan := func(x model.Basis) bool {
		number := model.LeadingNumber(x.Number)
		return x.Kind == model.PlanBasis && (p.Number == "" || number == 0 || number == model.LeadingNumber(p.Number))
	}
	if ok && !has(thatPlan) {
		out = append(out, b.citeOwn(p, "Kế hoạch", ""))
	}
	for _, x := range own {
		out = append(out, b.citation(x))
	}
	if p, ok := b.ownPaper(model.QD); ok && !has(delegationDecision) {
		out = append(out, b.citeOwn(p, "Quyết định", "về việc thành lập Đoàn giám sát"))
	}
	return out
}
