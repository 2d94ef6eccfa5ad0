package rules

// party66 is the form of Party papers until 08/01/2026.
func party66() Set {
	return Set{
		ID:        Party66,
		Family:    Party,
		Name:      "Thể thức văn bản của Đảng đến 08/01/2026 (Quy định 66-QĐ/TW, Hướng dẫn 36-HD/VPTW)",
		Basis:     "Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư; Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng",
		ValidFrom: "2017-02-06",
		ValidTo:   "2026-01-09",
		Measures:  partyMeasures(guide36),
		Traits:    partyTraits(guide36),
	}
}

// party399 is the form of Party papers from 09/01/2026.
func party399() Set {
	return Set{
		ID:        Party399,
		Family:    Party,
		Name:      "Thể thức văn bản của Đảng từ 09/01/2026 (Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW)",
		Basis:     "Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư; Hướng dẫn số 05-HD/VPTW năm 2026 của Văn phòng Trung ương Đảng",
		ValidFrom: "2026-01-09",
		Caution: "Chưa có toàn văn Hướng dẫn 05-HD/VPTW để đối chiếu (ngày ban hành cũng ghi khác nhau: 12/01/2026 và 27/5/2026); " +
			"các giá trị lấy từ tài liệu hướng dẫn lại, chỗ khác nhau là thiết lập.",
		Measures: overrideMeasures(
			partyMeasures(guide05),
			pt("national.size", 15, 14, 16, guide05.head).noting("Các tài liệu ghi 14, 15 và 16."),
			pt("issuer.size", 14, 13, 14, guide05.issuer).noting("Các tài liệu ghi 13 và 14."),
			pt("issuer.small", 13, 13, 13, guide05.issuer),
			pt("number.size", 14, 13, 14, guide05.number).noting("Các tài liệu ghi 13 và 14."),
			mm("body.indent", 10, 10, 10, guide05.body),
		),
		Traits: override(
			partyTraits(guide05),
			Trait{
				Key: "title.under", Value: underNone, Options: []string{underNone, underDashes}, Clause: guide05.kind,
				Note: "Có nơi vẫn in “-----” dưới trích yếu; nhận xét thể thức năm 2026 yêu cầu bỏ.",
			},
			Trait{
				Key: "text.end", Value: ".", Options: []string{".", "./."}, Clause: guide05.body,
				Note: "Tài liệu hướng dẫn ghi dấu chấm; nhiều văn bản năm 2026 vẫn dùng “./.”.",
			},
		),
	}
}

// guide names the parts of a guide to the form of Party papers.
type guide struct {
	paper, margins, pageNo, head, issuer, number, place, kind, body, signing, receivers, annex, series string
}

var guide36 = guide{
	paper: "36-HD/VPTW, khổ giấy", margins: "36-HD/VPTW, định lề trang", pageNo: "36-HD/VPTW, số trang",
	head: "36-HD/VPTW, Phụ lục 3, mục 1", issuer: "36-HD/VPTW, Phụ lục 3, mục 2", number: "36-HD/VPTW, Phụ lục 3, mục 3",
	place: "36-HD/VPTW, Phụ lục 3, mục 4", kind: "36-HD/VPTW, Phụ lục 3, mục 5", body: "36-HD/VPTW, Phụ lục 3, mục 6",
	signing: "36-HD/VPTW, quyền hạn, chức vụ, chữ ký", receivers: "36-HD/VPTW, nơi nhận", annex: "36-HD/VPTW, phụ lục văn bản",
	series: "66-QĐ/TW, số văn bản",
}

var guide05 = guide{
	paper: "05-HD/VPTW, khổ giấy", margins: "05-HD/VPTW, định lề trang", pageNo: "05-HD/VPTW, số trang",
	head: "05-HD/VPTW, tiêu đề", issuer: "05-HD/VPTW, tên cơ quan", number: "05-HD/VPTW, số và ký hiệu",
	place: "05-HD/VPTW, địa danh và ngày", kind: "05-HD/VPTW, tên loại và trích yếu", body: "05-HD/VPTW, nội dung",
	signing: "05-HD/VPTW, quyền hạn, chức vụ, chữ ký", receivers: "05-HD/VPTW, nơi nhận", annex: "05-HD/VPTW, phụ lục văn bản",
	series: "399-QĐ/TW, số văn bản",
}

// partyMeasures are those of 36-HD/VPTW; the guide after it keeps most of them.
func partyMeasures(g guide) []Measure {
	return withHabits(
		mm("paper.width", 210, 210, 210, g.paper),
		mm("paper.height", 297, 297, 297, g.paper),
		mm("page.top", 20, 20, 20, g.margins),
		mm("page.bottom", 20, 20, 20, g.margins),
		mm("page.left", 30, 30, 30, g.margins),
		mm("page.right", 15, 15, 15, g.margins),
		pt("pageno.size", 14, 13, 14, g.pageNo),

		mm("header.left", 76, 0, 0, habit),
		mm("header.right", 89, 0, 0, habit),
		pt("national.size", 15, 15, 15, g.head),
		pt("issuer.size", 14, 14, 14, g.issuer),
		pt("issuer.small", 14, 14, 14, g.issuer),
		share("issuer.line", 0.45, 1./3, 1./2, habit),
		pt("number.size", 14, 14, 14, g.number),
		pt("place.size", 14, 14, 14, g.place),
		pt("place.small", 14, 14, 14, g.place),
		pt("subject.size", 12, 12, 12, g.kind),
		pt("subject.gap", 2, 0, 6, habit),

		pt("kind.size", 15, 15, 16, g.kind),
		pt("title.size", 14, 14, 15, g.kind),
		share("title.line", 0.42, 1./3, 1./2, habit),

		pt("body.size", 14, 14, 15, g.body),
		mm("body.indent", 10, 10, 12.7, g.body),
		pt("body.before", 6, 6, 12, g.body),
		pt("body.leading", 18, 18, 19, g.body).noting("Các tài liệu ghi đúng 18 pt và đúng 19 pt."),
		pt("heading.size", 14, 14, 15, g.body),
		pt("heading.before", 8, 6, 12, g.body),
		pt("address.size", 14, 14, 14, g.receivers),
		pt("annex.size", 14, 14, 14, g.annex),
		pt("annex.note", 14, 13, 14, g.annex),

		pt("sign.size", 14, 14, 14, g.signing),
		pt("receivers.head", 14, 12, 14, g.receivers).noting("Các tài liệu ghi 12 và 14."),
		pt("receivers.size", 12, 11, 12, g.receivers).noting("Các tài liệu ghi 11 và 12."),
		pt("receivers.leading", 12*single, 0, 0, habit),
	)
}

func overrideMeasures(base []Measure, with ...Measure) []Measure {
	for _, m := range with {
		for i := range base {
			if base[i].Key == m.Key {
				base[i] = m
			}
		}
	}
	return base
}

// partyTraits are the words and signs that both guides share.
func partyTraits(g guide) []Trait {
	return []Trait{
		{Key: "head.national", Value: "ĐẢNG CỘNG SẢN VIỆT NAM", Clause: g.head},
		{Key: "head.motto", Value: "", Clause: g.head},
		{Key: "head.separator", Value: "star", Clause: g.issuer},
		{Key: "number.word", Value: "Số ", Clause: g.number},
		{Key: "number.order", Value: "{n}-{type}/{code}", Clause: g.number},
		{Key: "number.letter", Value: "{n}-CV/{code}", Clause: g.number},
		{Key: "number.scope", Value: scopeTerm, Clause: g.series},
		{
			Key: "subject.words", Value: "{subject}", Options: []string{"{subject}", "V/v {subject}"}, Clause: g.kind,
			Note: "Mẫu của hướng dẫn không có “V/v”; một số nơi vẫn ghi.",
		},
		{Key: "subject.style", Value: italic, Clause: g.kind},
		{
			Key: "title.under", Value: underDashes, Options: []string{underDashes, underNone}, Clause: g.kind,
			Note: "Văn bản trước năm 2026 in “-----” dưới trích yếu.",
		},
		{
			Key: "basis.style", Value: upright, Options: []string{upright, italic}, Clause: g.body,
			Note: "Tài liệu hướng dẫn ghi chữ đứng; một số nơi in nghiêng.",
		},
		{Key: "basis.mark", Value: "-", Options: []string{"-", ""}, Clause: g.body, Note: "Nơi in nghiêng thường không có gạch đầu dòng."},
		{Key: "cite.day", Value: ", ngày ", Clause: g.body},
		{
			Key: "part.dot", Value: "-", Options: []string{"-", "."}, Clause: habit,
			Note: "Văn bản Đảng thường ghi “I-”; nhiều nơi ghi “I.”.",
		},
		{
			Key: "text.end", Value: "./.", Options: []string{"./.", "."}, Clause: g.body,
			Note: "Hướng dẫn ghi khác nhau; văn bản thực tế dùng “./.”.",
		},
		{Key: "minutes.place", Value: no, Clause: g.place},
		{Key: "minutes.left", Value: "NGƯỜI GHI BIÊN BẢN", Clause: g.signing},
		{Key: "minutes.right", Value: "CHỦ TRÌ HỘI NGHỊ", Clause: g.signing},
		{Key: "sign.for", Value: "T/M", Clause: g.signing},
		{Key: "sign.deputy", Value: "K/T", Clause: g.signing},
		{Key: "sign.order", Value: "T/L", Clause: g.signing},
		{Key: "sign.delegated", Value: "", Clause: g.signing, Note: "Văn bản Đảng không có “T/U”; ủy quyền ký dùng T/L."},
		{Key: "sign.acting", Value: "Q.", Clause: g.signing},
		{Key: "sign.collective", Value: "", Clause: g.signing, Note: "Cấp ủy là tập thể nên không dùng K/T."},
		{
			Key: "sign.post", Value: upright, Options: []string{upright, bold}, Clause: g.signing,
			Note: "Tài liệu hướng dẫn ghi chức vụ không đậm; một số nơi in đậm.",
		},
		{Key: "receivers.style", Value: underlined, Clause: g.receivers},
		{Key: "receivers.file", Value: "Lưu Văn phòng, {unit}", Clause: g.receivers},
		{Key: "receivers.own", Value: "Lưu {unit}", Clause: g.receivers},
		{Key: "annex.word", Value: "Phụ lục", Clause: g.annex},
		{Key: "annex.tie", Value: "(Kèm theo {paper})", Clause: g.annex},
		{Key: "name.tone", Value: ToneTyped, Options: []string{ToneTyped, ToneNew, ToneOld}, Clause: habit, Note: noteTone},
		{Key: "text.font", Value: FontBuiltIn, Options: []string{FontBuiltIn, FontTimes}, Clause: habit, Note: noteFont},
		{Key: "issue.code", Value: no, Options: []string{no, yes}, Clause: habit, Note: noteCode},
	}
}
