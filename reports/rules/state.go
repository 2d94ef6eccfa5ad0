package rules

// state is the set of State bodies: NĐ 30/2020/NĐ-CP, which binds them by Điều 2 khoản 1.
func state() Set {
	return Set{
		ID:        StateND30,
		Family:    State,
		Name:      "Thể thức văn bản hành chính của Nhà nước (Nghị định 30/2020/NĐ-CP)",
		Basis:     decree30,
		ValidFrom: "2020-03-05",
		Measures:  stateMeasures(),
		Traits:    stateTraits(),
	}
}

const decree30 = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"

// The clauses of NĐ 30/2020/NĐ-CP that the measures and traits come from.
const (
	paper     = "NĐ 30/2020, Phụ lục I, Phần I, I.1"
	margins   = "NĐ 30/2020, Phụ lục I, Phần I, I.3"
	letters   = "NĐ 30/2020, Phụ lục I, Phần I, I.4"
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
	series    = "NĐ 30/2020, Điều 15"
	models    = "NĐ 30/2020, Phụ lục III (mẫu trình bày)"
)

func stateMeasures() []Measure {
	return withHabits(
		mm("paper.width", 210, 210, 210, paper),
		mm("paper.height", 297, 297, 297, paper),
		mm("page.top", 20, 20, 25, margins),
		mm("page.bottom", 20, 20, 25, margins),
		mm("page.left", 30, 30, 35, margins),
		mm("page.right", 15, 15, 20, margins),
		pt("pageno.size", 14, 13, 14, pageNo),

		mm("header.left", 68, 0, 0, diagram),
		mm("header.right", 97, 0, 0, diagram),
		share("header.leading", single, 1, single, national),
		pt("national.size", 13, 12, 13, national),
		pt("national.small", 12, 12, 12, national),
		pt("motto.size", 14, 13, 14, national),
		pt("motto.small", 13, 13, 13, national),
		pt("issuer.size", 13, 12, 13, issuer),
		pt("issuer.small", 12, 12, 12, issuer),
		share("issuer.line", 0.45, 1./3, 1./2, issuer),
		pt("number.size", 13, 13, 13, number),
		pt("place.size", 14, 13, 14, placeDate),
		pt("place.small", 13, 13, 13, placeDate),
		pt("subject.size", 12, 12, 13, kindTitle),
		pt("subject.gap", 6, 6, 6, kindTitle),

		pt("kind.size", 14, 13, 14, kindTitle),
		pt("title.size", 14, 13, 14, kindTitle),
		share("title.line", 0.42, 1./3, 1./2, kindTitle),

		pt("body.size", 14, 13, 14, body),
		mm("body.indent", 12.7, 10, 12.7, body),
		pt("body.before", 6, 6, 24, body),
		pt("body.leading", 18, 13*single, 14*single*greatestSpacing, body),
		pt("heading.size", 14, 13, 14, body),
		pt("heading.before", 8, 6, 24, body),
		pt("address.size", 14, 13, 14, receivers),
		pt("annex.size", 14, 14, 14, annex),
		pt("annex.note", 14, 13, 14, annex),

		pt("sign.size", 14, 13, 14, signing),
		pt("receivers.head", 12, 12, 12, receivers),
		pt("receivers.size", 11, 11, 11, receivers),
	)
}

// stateTraits are the words and signs of the decree.
func stateTraits() []Trait {
	return []Trait{
		{Key: "head.national", Value: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Clause: national},
		{Key: "head.motto", Value: "Độc lập - Tự do - Hạnh phúc", Clause: national},
		{Key: "head.separator", Value: "line", Clause: issuer},
		{Key: "number.word", Value: "Số: ", Clause: number},
		{Key: "number.order", Value: "{n}/{type}-{code}", Clause: number},
		{Key: "number.letter", Value: "{n}/{code}", Clause: number},
		{Key: "number.scope", Value: scopeYear, Clause: series},
		{Key: "subject.words", Value: "V/v {subject}", Clause: kindTitle},
		{Key: "subject.style", Value: upright, Clause: kindTitle},
		{Key: "title.under", Value: underLine, Clause: kindTitle},
		{Key: "basis.style", Value: italic, Clause: body},
		{Key: "basis.mark", Value: "", Clause: models},
		{Key: "cite.day", Value: " ngày ", Clause: body},
		{Key: "part.dot", Value: ".", Clause: body},
		{Key: "text.end", Value: "./.", Clause: models},
		{Key: "minutes.place", Value: no, Clause: "NĐ 30/2020, Phụ lục III, Mẫu 1.9"},
		{Key: "minutes.left", Value: "THƯ KÝ", Clause: "NĐ 30/2020, Phụ lục III, Mẫu 1.9"},
		{Key: "minutes.right", Value: "CHỦ TỌA", Clause: "NĐ 30/2020, Phụ lục III, Mẫu 1.9"},
		{Key: "sign.for", Value: "TM.", Clause: signing},
		{Key: "sign.deputy", Value: "KT.", Clause: signing},
		{Key: "sign.order", Value: "TL.", Clause: signing},
		{Key: "sign.delegated", Value: "TUQ.", Clause: signing},
		{Key: "sign.acting", Value: "Q.", Clause: signing},
		{Key: "sign.collective", Value: "KT.", Options: []string{"KT.", ""}, Clause: signing},
		{Key: "sign.post", Value: bold, Clause: signing},
		{Key: "receivers.style", Value: boldItalic, Clause: receivers},
		{Key: "receivers.file", Value: "Lưu: VT, {unit}", Clause: receivers},
		{Key: "receivers.own", Value: "Lưu: {unit}", Clause: receivers},
		{Key: "annex.word", Value: "Phụ lục", Clause: annex},
		{Key: "annex.tie", Value: "(Kèm theo {paper})", Clause: annex},
		{Key: "name.tone", Value: ToneTyped, Options: []string{ToneTyped, ToneNew, ToneOld}, Clause: habit, Note: noteTone},
		{Key: "text.font", Value: FontBuiltIn, Options: []string{FontBuiltIn, FontTimes}, Clause: letters, Note: noteFont},
		{Key: "issue.code", Value: no, Options: []string{no, yes}, Clause: habit, Note: noteCode},
	}
}

// noteFont says why the program's own font is the default.
const noteFont = "Times New Roman không được phát hành kèm chương trình; Liberation Serif rộng bằng từng chữ nên dòng ngắt như nhau. " +
	"Máy có đủ bốn tệp times*.ttf và đủ chữ thì dùng được phông của máy; không thì chương trình nói lý do và dùng Liberation Serif."

// noteCode says what the code is for.
const noteCode = "In khi ban hành, dưới Nơi nhận hoặc trong lề trái cuối trang ký: số, ngày và đoạn đầu mã SHA-256 của nội dung."

// noteTone says why names are not "corrected".
const noteTone = "Các cơ quan đặt dấu thanh khác nhau (ỦY, UỶ); chương trình in đúng như con dấu của cơ quan, tức là như đã nhập."
