package checks

import (
	"regexp"
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// hasPaper reports whether the mission rests on a paper of its own of the type, kept with its number, or on a basis of
// that kind.
func (f *facts) hasPaper(t model.DocType, basis func(model.Basis) bool) bool {
	own := slices.ContainsFunc(f.Dossier.Documents, func(p model.Document) bool {
		return p.Type == t && standing(p) && p.Number != ""
	})
	return own || slices.ContainsFunc(f.Dossier.Bases, basis)
}

// planCited: there is a plan to be cited. A decision on the delegation names it among its bases (NQLT 403/2017, Điều 6 and
// 7: the plan comes first).
func planCited(f *facts, r *report) {
	if !f.hasPaper(model.KH, isPlan) {
		r.say(f.mission(), "Chưa có số kế hoạch giám sát để viện dẫn.", "Ghi kế hoạch đã ban hành vào Văn bản, hoặc vào căn cứ.")
		return
	}
	numbers := f.planNumbers()
	if f.Type != model.QD || !f.made() || len(numbers) == 0 {
		return
	}
	for _, w := range f.texts {
		if w.role == doc.Basis && slices.ContainsFunc(numbers, func(n string) bool { return strings.Contains(w.text, n) }) {
			return
		}
	}
	r.say(f.paperPlace(), "Căn cứ của quyết định không nêu Kế hoạch số "+model.JoinAnd(numbers)+".", "Thêm kế hoạch vào căn cứ của quyết định.")
}

func isPlan(b model.Basis) bool { return b.Kind == model.PlanBasis }

// planNumbers are the numbers of the plans that the mission carries out.
func (f *facts) planNumbers() []string {
	var out []string
	for _, p := range f.Dossier.Documents {
		if p.Type == model.KH && standing(p) && p.Number != "" {
			out = append(out, p.Number)
		}
	}
	for _, b := range f.Dossier.Bases {
		if isPlan(b) && b.Number != "" {
			out = append(out, b.Number)
		}
	}
	return out
}

// standing reports whether a paper holds: it is neither void nor replaced.
func standing(p model.Document) bool { return p.State != model.DocVoid && p.State != model.DocReplaced }

func decisionCited(f *facts, r *report) {
	if !f.hasPaper(model.QD, isDelegationDecision) {
		r.say(f.mission(), "Chưa có số quyết định thành lập Đoàn giám sát để viện dẫn.", "Ghi quyết định đã ban hành vào Văn bản, hoặc vào căn cứ.")
	}
}

func isDelegationDecision(b model.Basis) bool {
	folded := model.Fold(b.Subject)
	return b.Kind == model.DecisionBasis && strings.Contains(folded, "thanh lap") && strings.Contains(folded, "doan giam sat")
}

func reportCited(f *facts, r *report) {
	if !f.hasPaper(model.BC, func(b model.Basis) bool { return b.Kind == model.ReportBasis }) {
		r.say(f.mission(), "Chưa có số báo cáo kết quả của Đoàn giám sát để viện dẫn.", "Ghi báo cáo của Đoàn vào Văn bản, hoặc vào căn cứ.")
	}
}

func legalBasisThere(f *facts, r *report) {
	if !slices.ContainsFunc(f.Dossier.Bases, func(b model.Basis) bool {
		return b.Kind != model.PlanBasis && b.Kind != model.ProgramBasis && b.Kind != model.ReportBasis && !isDelegationDecision(b)
	}) {
		r.say(f.mission(), "Chưa có luật, nghị quyết, quyết định hay quy định nào trong căn cứ.", "Thêm căn cứ pháp lý của việc giám sát.")
	}
}

// basisComplete: full type, number, day, issuer and subject; of laws the name is enough (NĐ 30/2020, Phụ lục I, II.6.b).
func basisComplete(f *facts, r *report) {
	for _, b := range f.Dossier.Bases {
		var lacks []string
		if b.Kind != model.LawBasis {
			if b.Number == "" {
				lacks = append(lacks, "số")
			}
			if b.Issuer == "" {
				lacks = append(lacks, "cơ quan ban hành")
			}
		}
		if b.Day == "" {
			lacks = append(lacks, "ngày ban hành")
		}
		if len(lacks) > 0 {
			r.say(f.at("basis", b.UID), "Căn cứ "+basisName(b)+" chưa có "+model.JoinAnd(lacks)+".", "Tra văn bản gốc và ghi đủ; không biết thì để trống, không đoán.")
		}
	}
}

func basisName(b model.Basis) string {
	if b.Number != "" {
		return b.Kind.Label() + " " + b.Number
	}
	return b.Kind.Label() + " " + quote(b.Subject)
}

// basisHolds: a basis was in force on the day of the paper and was not replaced before.
func basisHolds(f *facts, r *report) {
	for _, b := range f.Dossier.Bases {
		switch {
		case f.day != "" && b.ValidTo != "" && b.ValidTo <= f.day:
			r.say(f.at("basis", b.UID), "Căn cứ "+basisName(b)+" hết hiệu lực từ ngày "+b.ValidTo.Format()+".", "Thay bằng văn bản đang có hiệu lực, hoặc bỏ căn cứ này.")
		case f.day.Before(b.ValidFrom):
			r.say(f.at("basis", b.UID), "Căn cứ "+basisName(b)+" có hiệu lực từ ngày "+b.ValidFrom.Format()+", sau ngày của văn bản.", "Thay bằng văn bản đang có hiệu lực, hoặc bỏ căn cứ này.")
		case b.ValidTo == "" && b.ReplacedBy != "":
			r.say(f.at("basis", b.UID), "Căn cứ "+basisName(b)+" đã được thay thế.", "Thay bằng văn bản mới, hoặc bỏ căn cứ này.")
		case f.day.Before(b.Day):
			r.say(f.at("basis", b.UID), "Căn cứ "+basisName(b)+" ban hành ngày "+b.Day.Format()+", sau ngày của văn bản.", "Kiểm tra lại ngày của căn cứ.")
		}
	}
}

// basesInOrder: laws stand before what rests on them (Luật, Nghị quyết, Nghị định ...).
func basesInOrder(f *facts, r *report) {
	rank := func(k model.BasisKind) int {
		switch k {
		case model.LawBasis:
			return 1
		case model.ResolutionBasis:
			return 2
		case model.DecreeBasis:
			return 3
		}
		return 4
	}
	last := 0
	for _, b := range f.Dossier.Bases {
		if n := rank(b.Kind); n < last {
			r.say(f.at("basis", b.UID), "Căn cứ "+basisName(b)+" đứng sau căn cứ có hiệu lực thấp hơn.", "Xếp luật trước, rồi nghị quyết, nghị định và các văn bản khác.")
			return
		} else if n < 4 {
			last = n
		}
		if rank(b.Kind) == 4 {
			last = 4
		}
	}
}

// cited finds numbers of papers with their groups: "935-QĐ/TU", "12/2020/NĐ-CP", "05/TB-MTTQ-BTT".
var cited = regexp.MustCompile(`\d+[ ]?[-/][ ]?(?:\d{4}[ ]?/[ ]?)?[A-ZĐ][A-Za-zĐđ]*(?:[ ]?[-/&][ ]?[A-ZĐ0-9][A-Za-zĐđ0-9]*)*`)

// partyIssuers are the last groups of numbers of Party papers.
var partyIssuers = []string{"TU", "TW", "ĐU", "QU", "HU", "VPTW", "BTV", "BTCTW", "UBKTTW", "BTGTW", "BTGDVTW"}

// partyCited: numbers of the Party have a hyphen before the type and a slash before the issuer: 935-QĐ/TU.
func partyCited(f *facts, r *report) {
	f.eachCitation(func(number string, w words) {
		groups := strings.FieldsFunc(number, func(c rune) bool { return c == '/' || c == '-' })
		last := groups[len(groups)-1]
		if !slices.Contains(partyIssuers, last) || len(groups) != 3 {
			return
		}
		if want := groups[0] + "-" + groups[1] + "/" + last; number != want {
			r.say(w.place, "Viện dẫn văn bản của Đảng là “"+number+"”.", "Ghi “"+want+"”: gạch nối trước tên loại, gạch chéo trước cơ quan.")
		}
	})
}

// stateCited: numbers of the State and the Front have a slash before the type and hyphens behind it: 05/TB-MTTQ-BTT.
func stateCited(f *facts, r *report) {
	f.eachCitation(func(number string, w words) {
		groups := strings.FieldsFunc(number, func(c rune) bool { return c == '/' || c == '-' })
		last := groups[len(groups)-1]
		if slices.Contains(partyIssuers, last) || len(groups) < 3 || !knownType(groups[1]) {
			return
		}
		if want := groups[0] + "/" + strings.Join(groups[1:], "-"); number != want {
			r.say(w.place, "Viện dẫn văn bản là “"+number+"”.", "Ghi “"+want+"”: gạch chéo sau số, gạch nối giữa các nhóm ký hiệu.")
		}
	})
}

// knownType reports whether a group of a number is a code of a type of paper (NĐ 30/2020, Phụ lục III).
func knownType(s string) bool {
	return slices.Contains([]string{
		"NQ", "QĐ", "CT", "QC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "CĐ", "GM", "CV", "TT", "NĐ",
	}, s)
}

// citedApart: a cited number has no spaces.
func citedApart(f *facts, r *report) {
	for _, w := range f.texts {
		if !hasDigit(w.text) {
			continue
		}
		for _, number := range cited.FindAllString(w.text, -1) {
			if tight := strings.ReplaceAll(number, " ", ""); tight != number && w.role != "" {
				r.say(w.place, "Số văn bản viết cách: “"+number+"”.", "Viết liền: “"+tight+"”.")
			}
		}
	}
}

// eachCitation calls do for each number cited in the running text, without spaces.
func (f *facts) eachCitation(do func(number string, w words)) {
	for _, w := range f.texts {
		if w.role == "" || !hasDigit(w.text) {
			continue
		}
		for _, number := range cited.FindAllString(w.text, -1) {
			do(strings.ReplaceAll(number, " ", ""), w)
		}
	}
}
