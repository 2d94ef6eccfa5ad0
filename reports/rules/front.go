package rules

// front is the set "State rules as used by the Front": NĐ 30/2020/NĐ-CP, which the Front follows by Điều 2 khoản 2.
func front() Set {
	return Set{
		ID:        FrontND30,
		Family:    Front,
		Name:      "Thể thức Nhà nước, Mặt trận áp dụng (Nghị định 30/2020/NĐ-CP)",
		Basis:     "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
		ValidFrom: "2020-03-05",
		Measures:  frontMeasures,
		Traits:    stateTraits,
		sheet:     stateSheet,
	}
}

// The clauses of Phụ lục I to NĐ 30/2020/NĐ-CP that the measures come from, and the reasons for those it leaves open.
const (
	paper     = "NĐ 30/2020, Phụ lục I, Phần I, I.1"
	margins   = "NĐ 30/2020, Phụ lục I, Phần I, I.3"
	pageNo    = "NĐ 30/2020, Phụ lục I, Phần I, I.7"
	national  = "NĐ 30/2020, Phụ lục I, Phần I, II.1"
	issuer    = "NĐ 30/2020, Phụ lục I, Phần I, II.2"
	number    = "NĐ 30/2020, Phụ lục I, Phần I, II.3"
	placeDate = "NĐ 30/2020, Phụ lục I, Phần I, II.4"
	kindTitle = "NĐ 30/2020, Phụ lục I, Phần I, II.5"
	body      = "NĐ 30/2020, Phụ lục I, Phần I, II.6"
	signing   = "NĐ 30/2020, Phụ lục I, Phần I, II.7"
	receivers = "NĐ 30/2020, Phụ lục I, Phần I, II.9"
	annex     = "NĐ 30/2020, Phụ lục I, Phần I, III.1"
	diagram   = "NĐ 30/2020, Phụ lục I, Phần IV (sơ đồ bố trí)"
	habit     = "thói quen trình bày của cơ quan"
)

// single is the line pitch of single spacing for Times New Roman, as a share of the size.
const single = 1.149

var frontMeasures = []Measure{
	{"paper.width", 210, 210, 210, MM, paper},
	{"paper.height", 297, 297, 297, MM, paper},
	{"page.top", 20, 20, 25, MM, margins},
	{"page.bottom", 20, 20, 25, MM, margins},
	{"page.left", 30, 30, 35, MM, margins},
	{"page.right", 15, 15, 20, MM, margins},
	{"pageno.size", 14, 13, 14, PT, pageNo},
	{"pageno.baseline", 12.5, 0, 0, MM, pageNo},

	{"header.left", 68, 0, 0, MM, diagram},
	{"header.right", 97, 0, 0, MM, diagram},
	{"header.gap", 2, 0, 0, MM, habit},
	{"national.size", 13, 12, 13, PT, national},
	{"national.small", 12, 12, 13, PT, national},
	{"motto.size", 14, 13, 14, PT, national},
	{"motto.small", 13, 13, 14, PT, national},
	{"issuer.size", 13, 12, 13, PT, issuer},
	{"issuer.small", 12, 12, 13, PT, issuer},
	{"issuer.line", 0.45, 1. / 3, 1. / 2, Share, issuer},
	{"number.size", 13, 13, 13, PT, number},
	{"place.size", 14, 13, 14, PT, placeDate},
	{"place.small", 13, 13, 14, PT, placeDate},
	{"subject.size", 12, 12, 13, PT, kindTitle},
	{"subject.gap", 6, 6, 6, PT, kindTitle},
	{"header.leading", single, 1, single, Share, national},
	{"header.drop", 5, 0, 0, PT, habit},
	{"header.numbergap", 6, 0, 0, PT, habit},
	{"header.after", 22, 0, 0, PT, habit},

	{"title.size", 14, 13, 14, PT, kindTitle},
	{"title.leading", 18, 0, 0, PT, habit},
	{"title.width", 0.86, 0, 0, Share, habit},
	{"title.line", 0.42, 1. / 3, 1. / 2, Share, kindTitle},
	{"title.before", 4, 0, 0, PT, habit},
	{"title.after", 14, 0, 0, PT, habit},
	{"title.drop", 6, 0, 0, PT, habit},

	{"body.size", 14, 13, 14, PT, body},
	{"body.indent", 12.7, 10, 12.7, MM, body},
	{"body.before", 6, 6, 24, PT, body},
	{"body.leading", 18, 14 * single, 14 * single * 1.5, PT, body},
	{"heading.size", 14, 13, 14, PT, body},
	{"heading.before", 8, 6, 24, PT, body},
	{"list.dash", 3, 0, 0, MM, habit},
	{"list.point", 5.4, 0, 0, MM, habit},
	{"address.size", 14, 13, 14, PT, receivers},
	{"address.indent", 25.4, 0, 0, MM, habit},
	{"annex.size", 14, 14, 14, PT, annex},
	{"annex.note", 14, 13, 14, PT, annex},
	{"note.size", 12, 0, 0, PT, habit},

	{"table.size", 13, 12, 13, PT, habit},
	{"table.leading", 15.5, 0, 0, PT, habit},
	{"table.padx", 1.6, 0, 0, MM, habit},
	{"table.pady", 2.5, 0, 0, PT, habit},
	{"table.gap", 8, 0, 0, PT, habit},
	{"table.split", 0.35, 0, 0, Share, habit},

	{"sign.size", 14, 13, 14, PT, signing},
	{"sign.leading", 14 * single, 0, 0, PT, habit},
	{"sign.room", 5 * 14 * single, 0, 0, PT, habit},
	{"sign.before", 14, 0, 0, PT, habit},
	{"sign.left", 0.46, 0, 0, Share, diagram},
	{"sign.gap", 4, 0, 0, MM, habit},
	{"sign.lines", 2, 0, 0, PT, habit},
	{"receivers.head", 12, 12, 12, PT, receivers},
	{"receivers.size", 11, 11, 11, PT, receivers},
	{"receivers.leading", 11 * single, 0, 0, PT, habit},

	{"draft.size", 13, 0, 0, PT, habit},
	{"practice.size", 8, 0, 0, PT, habit},
	{"practice.gray", 0.45, 0, 0, Share, habit},
	{"line.width", 0.5, 0, 0, PT, habit},
	{"space.least", 0.8, 0, 0, Share, habit},
	{"space.aim", 1.04, 0, 0, Share, habit},
	{"space.closer", 0.004, 0, 0, Share, habit},
	{"space.apart", 0.008, 0, 0, Share, habit},
	{"space.most", 2.6, 0, 0, Share, habit},
}
