package checks

import (
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports/rules"
)

// check is one rule: what is needed, why, and the function that looks.
type check struct {
	id     string
	group  Group
	level  Level
	types  []model.DocType // of the papers it concerns; nil: all
	need   string          // a sentence for the reader
	clause string          // where the rule stands, or the reason
	run    func(*facts, *report)
}

func (c *check) concerns(f *facts) bool {
	return c.types == nil || slices.Contains(c.types, f.Type)
}

// What checks rest on besides the clauses of the rule sets.
const (
	review   = "kinh nghiệm thẩm định dự thảo thông báo kết luận"
	fiveRs   = "yêu cầu “5 rõ”: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ kết quả"
	joint9   = "NQLT 403/2017, Điều 9"
	joint8   = "NQLT 403/2017, Điều 8"
	joint7   = "NQLT 403/2017, Điều 7"
	decree13 = "NĐ 30/2020, Điều 13"
	decree15 = "NĐ 30/2020, Điều 15"
	signing  = "NĐ 30/2020, Phụ lục I, Phần I, II.7"
	receive  = "NĐ 30/2020, Phụ lục I, Phần I, II.9"
	bases    = "NĐ 30/2020, Phụ lục I, Phần I, II.6"
	capitals = "NĐ 30/2020, Phụ lục II"
	models   = "NĐ 30/2020, Phụ lục III"
	civil    = "Bộ luật Dân sự 2015, Điều 148"
	secrecy  = "Luật Bảo vệ bí mật nhà nước"
	habit    = "thói quen trình bày của cơ quan"
	annexes  = "NĐ 30/2020, Phụ lục I, Phần I, III.1"
)

var (
	conclusions = []model.DocType{model.TB}
	headed      = slices.DeleteFunc(slices.Clone(model.DocTypes), func(t model.DocType) bool { return slices.Contains(lists, t) })
	lists       = []model.DocType{model.DC, model.PTD, model.SO, model.ML}                                             // without a head of their own
	spoken      = slices.DeleteFunc(slices.Clone(model.DocTypes), func(t model.DocType) bool { return t == model.ML }) // its rows are papers of all units
	worded      = slices.DeleteFunc(slices.Clone(model.DocTypes), func(t model.DocType) bool { return t == model.PTD || t == model.SO || t == model.ML })
	based       = []model.DocType{model.KH, model.QD, model.TB, model.BC}
	results     = []model.DocType{model.TB, model.BC}
	noticed     = []model.DocType{model.KH, model.QD, model.LICH} // sent to the units before their session
	ahead       = append([]model.DocType{model.GM}, noticed...)
	letters     = []model.DocType{model.CV, model.CVKN, model.CVDD, model.CVDC}
	demanding   = []model.DocType{model.TB, model.BC, model.CVKN}
)

// table holds every check: by group, in the order in which remarks stand.
var table = slices.Concat(contentTable, signerTable, numberTable, formTable, gaugeTable())

var contentTable = []check{
	{"content.outside", Content, Warning, nil, "Chữ trong sổ đã có những gì sửa ở bản Word bên ngoài.", "quy ước của chương trình", outsideTaken},
	{"content.findings", Content, Blocking, results, "Có nhận xét để kết luận.", joint9, findingsThere},
	{"content.finding.text", Content, Blocking, results, "Nhận xét vào kết luận có nội dung.", review, findingsFilled},
	{"content.finding.draft", Content, Warning, results, "Nhận xét vào kết luận đã chốt.", review, findingsConfirmed},
	{"content.head", Content, Blocking, results, "Có Trưởng đoàn giám sát.", joint7, headThere},
	{"content.sessions", Content, Warning, results, "Đã làm việc với từng đơn vị được giám sát.", joint8, sessionsHeld},
	{"content.causes", Content, Warning, results, "Hạn chế có nguyên nhân.", joint9, causesThere},
	{"content.wards", Content, Warning, results, "Mỗi đơn vị được nói đến.", joint9, wardsSpokenOf},
	{"content.topics", Content, Warning, results, "Mỗi nội dung giám sát được đánh giá.", joint9, topicsSpokenOf},
	{"content.both-sides", Content, Warning, results, "Ưu điểm và hạn chế về cùng một nội dung không trái nhau.", review, bothSides},
	{"content.same-words", Content, Warning, results, "Nhận xét của từng đơn vị viết theo thực tế của đơn vị đó.", review, sameWords},
	{"content.demands", Content, Warning, demanding, "Có kiến nghị.", joint9, demandsThere},
	{"content.demand.text", Content, Blocking, demanding, "Kiến nghị có nội dung.", review, demandsFilled},
	{
		"content.demand.to", Content, Blocking, demanding, "Mỗi kiến nghị ghi rõ cơ quan thực hiện.", fiveRs,
		eachDemand(withoutAddressee, "chưa ghi nơi nhận", "Ghi cơ quan thực hiện ở ô “Nơi nhận” của kiến nghị."),
	},
	{
		"content.demand.due", Content, Warning, demanding, "Mỗi kiến nghị có hạn thực hiện.", fiveRs,
		eachDemand(withoutDue, "chưa có hạn thực hiện", "Ghi “Hạn” của kiến nghị."),
	},
	{
		"content.demand.follower", Content, Warning, demanding, "Mỗi kiến nghị có người theo dõi.", fiveRs,
		eachDemand(withoutFollower, "chưa có người theo dõi", "Chọn người của cơ quan ở ô “Theo dõi” của kiến nghị."),
	},
	{
		"content.demand.finding", Content, Warning, demanding, "Mỗi kiến nghị xuất phát từ một nhận xét.", review,
		eachDemand(withoutFinding, "không gắn với nhận xét nào", "Ghi hạn chế mà kiến nghị khắc phục ở ô “Trả lời nhận xét”, hoặc ghi lý do."),
	},
	{"content.demand.answers", Content, Warning, demanding, "Nhận xét mà kiến nghị khắc phục có trong văn bản.", review, demandsAnswerFindings},
	{"content.demand.dues", Content, Warning, demanding, "Việc cấp bách có hạn gần hơn.", review, dueDiffer},
	{"content.demand.ahead", Content, Blocking, demanding, "Hạn của kiến nghị sau ngày ban hành.", review, dueAhead},
	{"content.demand.weekday", Content, Warning, demanding, "Hạn của kiến nghị là ngày làm việc.", civil, dueOnWorkday},
	{"content.answer.day", Content, Warning, demanding, "Có hạn trả lời: ngày báo cáo kết quả thực hiện.", joint9, answerDayThere},
	{"content.answer.ahead", Content, Blocking, demanding, "Ngày báo cáo kết quả sau ngày ban hành.", review, answerAhead},
	{"content.answer.dues", Content, Warning, demanding, "Ngày báo cáo kết quả không trước hạn của kiến nghị.", review, answerAfterDues},
	{"content.receivers", Content, Warning, demanding, "Cơ quan được kiến nghị có trong Nơi nhận.", joint9 + "; " + receive, addresseesReceive},
	{"content.bases.plan", Content, Warning, append([]model.DocType{model.QD}, results...), "Viện dẫn kế hoạch giám sát.", review, planCited},
	{"content.bases.decision", Content, Warning, results, "Viện dẫn quyết định thành lập Đoàn giám sát.", review, decisionCited},
	{"content.bases.report", Content, Warning, conclusions, "Viện dẫn báo cáo kết quả của Đoàn giám sát.", joint9, reportCited},
	{"content.bases.legal", Content, Warning, based, "Có căn cứ pháp lý.", bases, legalBasisThere},
	{"content.basis.complete", Content, Warning, based, "Căn cứ ghi đủ số, ngày, cơ quan ban hành.", bases, basisComplete},
	{"content.basis.holds", Content, Blocking, based, "Căn cứ có hiệu lực vào ngày của văn bản.", bases, basisHolds},
	{"content.bases.order", Content, Warning, based, "Căn cứ xếp từ văn bản có hiệu lực cao xuống.", bases, basesInOrder},
	{"content.cite.party", Content, Warning, nil, "Số văn bản của Đảng viết như 935-QĐ/TU.", "66-QĐ/TW, 399-QĐ/TW, số và ký hiệu", partyCited},
	{"content.cite.state", Content, Warning, nil, "Số văn bản của Nhà nước, Mặt trận viết như 05/TB-MTTQ-BTT.", "NĐ 30/2020, Phụ lục I, Phần I, II.3", stateCited},
	{"content.cite.spaces", Content, Warning, nil, "Số, ký hiệu viết liền.", "NĐ 30/2020, Phụ lục I, Phần I, II.3", citedApart},
	{"content.session.period", Content, Warning, nil, "Buổi làm việc trong thời gian giám sát.", joint8, sessionsInPeriod},
	{"content.session.over", Content, Blocking, results, "Buổi đã làm việc có ngày không sau hôm nay.", joint8, sessionsOver},
	{"content.papers.order", Content, Warning, results, "Kế hoạch, quyết định trước buổi làm việc; báo cáo sau đó.", "NQLT 403/2017, Điều 6 đến Điều 9", papersInOrder},
	{"content.day.session", Content, Warning, ahead, "Kế hoạch, quyết định, thông báo lịch, giấy mời ghi ngày không sau buổi làm việc.", "NQLT 403/2017, Điều 6 đến Điều 8", datedBeforeSession},
	{"content.day.notice", Content, Warning, noticed, "Kế hoạch, quyết định, thông báo lịch có trước buổi làm việc 15 ngày để gửi đơn vị.", "NQLT 403/2017, khoản 3 Điều 7", sentInTime},
	{"content.report.late", Content, Warning, []model.DocType{model.BC}, "Đoàn báo cáo trong 15 ngày sau buổi làm việc.", "NQLT 403/2017, khoản 1 Điều 9", reportInTime},
	{"content.days.exist", Content, Blocking, nil, "Ngày ghi trong văn bản có trong lịch.", review, daysExist},
	{"content.years", Content, Warning, results, "Năm trong nhận xét hợp với cuộc giám sát.", review, yearsPlausible},
	{"content.unwritten", Content, Warning, nil, "Không còn chỗ chưa điền; khi ban hành là cần sửa, trừ Biên bản làm việc và Giấy mời.", review, nothingUnwritten},
	{"content.other-unit", Content, Warning, results, "Nhận xét của một đơn vị không nói đến đơn vị khác.", review, otherUnits},
	{"content.one-unit", Content, Warning, spoken, "Văn bản của một đơn vị không nêu tên đơn vị khác.", review, paperOfOneUnit},
	{"content.units", Content, Blocking, nil, "Đơn vị được giám sát có tên vào ngày của văn bản.", "tên đơn vị theo thời gian", unitsExist},
	{"content.bodies", Content, Blocking, demanding, "Cơ quan được kiến nghị còn tồn tại.", "tên đơn vị theo thời gian", bodiesExist},
	{"content.names", Content, Warning, nil, "Tên đơn vị là tên vào ngày của văn bản.", "tên đơn vị theo thời gian", namesOfDay},
	{"content.office", Content, Blocking, nil, "Cơ quan ban hành có tên vào ngày của văn bản.", "tên cơ quan theo thời gian", officeHolds},
	{"content.replaces", Content, Blocking, worded, "Văn bản thay thế ghi số, ngày của văn bản được thay thế.", "NĐ 30/2020, khoản 3 Điều 18", replacedNamed},
	{"content.secret", Content, Blocking, nil, "Văn bản không chứa bí mật nhà nước.", secrecy, notSecret},
	{"content.open", Content, Blocking, nil, "Văn bản chưa ban hành.", "NĐ 30/2020, Điều 18", openPaper},
}

var signerTable = []check{
	{"signer.there", Signer, Blocking, headed, "Có người đủ thẩm quyền ký.", decree13, signerThere},
	{"signer.post", Signer, Blocking, headed, "Người ký giữ chức vụ vào ngày ban hành.", decree13, signerValid},
	{"signer.may", Signer, Blocking, headed, "Người ký được ký loại văn bản này.", decree13, signerMay},
	{"signer.authority", Signer, Blocking, nil, "Trên chữ ký có thẩm quyền và chức vụ.", signing, authorityThere},
	{"signer.name", Signer, Blocking, nil, "Dưới chữ ký có họ và tên.", signing, signerNamed},
	{"signer.titles", Signer, Blocking, nil, "Trước họ tên không ghi học hàm, học vị, danh hiệu.", signing, signerUntitled},
	{"signer.deputy", Signer, Warning, nil, "Cấp phó ký thay cấp trưởng hoặc thay mặt tập thể.", signing, deputySigns},
	{"signer.delegation", Signer, Blocking, []model.DocType{model.BC}, "Báo cáo của Đoàn giám sát do Trưởng đoàn ký thay mặt Đoàn.", signing, delegationSigns},
}

var numberTable = []check{
	{"number.there", Number, Blocking, nil, "Văn bản ban hành có số.", decree15, numberThere},
	{"number.day", Number, Blocking, nil, "Văn bản ban hành có ngày.", decree15, dayThere},
	{"number.after-signing", Number, Warning, nil, "Số và ngày ghi sau khi có chữ ký.", decree15 + ", khoản 2", numberAfterSigning},
	{"number.digits", Number, Blocking, nil, "Số văn bản là số Ả Rập, từ 01.", decree15, numberRead},
	{"number.sign", Number, Warning, nil, "Sau số là chữ viết tắt của tên loại văn bản.", "NĐ 30/2020, Phụ lục I, Phần I, II.3", numberSign},
	{"number.once", Number, Blocking, nil, "Mỗi số chỉ cấp một lần.", decree15, numberOnce},
	{"number.free", Number, Blocking, nil, "Không dùng số đã hủy hoặc đang giữ cho văn bản khác.", decree15, numberFree},
	{"number.standing", Number, Warning, nil, "Văn bản ghi lại lấy số giữ chỗ hay số đã dùng thì số ấy đúng là của nó.", decree15, numberStanding},
	{NumberGap, Number, Warning, nil, "Số liên tục, không bỏ trống.", decree15, numberFollows},
	{"number.order", Number, Warning, nil, "Ngày ban hành tăng theo số.", decree15, numberInOrder},
	{"number.series", Number, Blocking, nil, "Ngày ban hành thuộc sổ số đang dùng.", decree15, dayInSeries},
	{"number.none", Number, Warning, nil, "Loại văn bản không lấy số thì không ghi số.", "NĐ 30/2020, Phụ lục III", numberNeeded},
	{"number.ahead", Number, Blocking, nil, "Ngày ban hành không sau hôm nay.", decree15, dayNotAhead},
	{"number.weekday", Number, Warning, nil, "Ngày ban hành là ngày làm việc.", "thói quen của cơ quan", dayOnWorkday},
	{"number.sessions", Number, Blocking, results, "Ngày ban hành sau các buổi làm việc.", joint9, dayAfterSessions},
}

var formTable = []check{
	{"form.set", Form, Warning, nil, "Thể thức có hiệu lực vào ngày của văn bản.", "NĐ 30/2020, Điều 2", setInForce},
	{"form.upright", Form, Blocking, headed, "Văn bản in theo chiều dọc.", "NĐ 30/2020, Phụ lục I, Phần I, I.2", firstPageUpright},
	{"form.font", Form, Warning, nil, "PDF dùng phông Times New Roman của máy, như cơ quan chọn.", "NĐ 30/2020, Phụ lục I, Phần I, I.4", ownFont},
	{"form.black", Form, Blocking, nil, "Chữ in màu đen.", "NĐ 30/2020, Phụ lục I, Phần I, I.4", inkBlack},
	{"form.pageno", Form, Blocking, nil, "Trang đầu không ghi số; các trang sau đánh số liên tục từ 2.", "NĐ 30/2020, Phụ lục I, Phần I, I.7", numbersFromSecond},
	{"form.pageno.place", Form, Blocking, nil, "Số trang ở giữa lề trên.", "NĐ 30/2020, Phụ lục I, Phần I, I.7", numbersCentred},
	{"form.head.words", Form, Blocking, headed, "Quốc hiệu và Tiêu ngữ, hoặc tiêu đề của Đảng, đúng chữ.", "NĐ 30/2020, Phụ lục I, Phần I, II.1", headWords},
	{"form.head.issuer", Form, Blocking, nil, "Tên cơ quan ban hành in hoa, đậm.", "NĐ 30/2020, Phụ lục I, Phần I, II.2", issuerNamed},
	{"form.head.rule", Form, Blocking, nil, "Dưới Tiêu ngữ có đường kẻ dài bằng dòng chữ.", "NĐ 30/2020, Phụ lục I, Phần I, II.1", ruledHead},
	{"form.head.separator", Form, Blocking, nil, "Dưới tên cơ quan ban hành có đường kẻ.", "NĐ 30/2020, Phụ lục I, Phần I, II.2", separated},
	{"form.head.faces", Form, Blocking, nil, "Kiểu chữ phần đầu đúng quy định.", "NĐ 30/2020, Phụ lục I, Phần I, II.1 đến II.4", headFaces},
	{"form.head.apart", Form, Blocking, nil, "Hai cột ở phần đầu không chạm nhau.", "NĐ 30/2020, Phụ lục I, Phần IV", apart},
	{"form.number", Form, Blocking, nil, "Số, ký hiệu viết như “Số: 05/TB-MTTQ-BTT”.", "NĐ 30/2020, Phụ lục I, Phần I, II.3", numberForm},
	{"form.day", Form, Warning, nil, "Ngày nhỏ hơn 10, tháng 1 và 2 có số 0 ở trước; các tháng khác không.", "NĐ 30/2020, Phụ lục I, Phần I, II.4", dayForm},
	{"form.place", Form, Blocking, nil, "Địa danh viết hoa, sau đó là dấu phẩy và ngày.", "NĐ 30/2020, Phụ lục I, Phần I, II.4", placeForm},
	{"form.title", Form, Blocking, nil, "Có tên loại in hoa, hoặc trích yếu dưới số của công văn.", "NĐ 30/2020, Phụ lục I, Phần I, II.5", titled},
	{"form.subject", Form, Warning, nil, "Trích yếu viết thường, không có dấu chấm cuối.", "NĐ 30/2020, Phụ lục I, Phần I, II.5", subjectForm},
	{"form.subject.short", Form, Warning, letters, "Trích yếu của công văn gọn trong vài dòng dưới số.", habit, subjectShort},
	{"form.bases.end", Form, Blocking, nil, "Căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm.", bases, basesEnd},
	{"form.order", Form, Blocking, nil, "Phần, khoản, điểm, điều đánh số liên tục.", bases, inOrder},
	{"form.parts", Form, Blocking, nil, "Tên phần in hoa.", bases, partsInCapitals},
	{"form.headings", Form, Blocking, nil, "Đề mục không đứng cuối trang.", habit, headingsStay},
	{"form.lines", Form, Warning, nil, "Không có dòng đứng riêng ở đầu hoặc cuối trang.", habit, linesTogether},
	{"form.end", Form, Warning, nil, "Nội dung kết thúc bằng dấu của thể thức.", models, ended},
	{"form.sign.company", Form, Blocking, nil, "Chữ ký đứng cùng ít nhất hai dòng nội dung.", habit, signatureInCompany},
	{"form.sign.right", Form, Blocking, nil, "Chức vụ và họ tên ở nửa phải, cùng một trục.", "NĐ 30/2020, Phụ lục I, Phần IV", signatureRight},
	{"form.sign.capitals", Form, Blocking, nil, "Thẩm quyền và chức vụ in hoa.", signing, authorityInCapitals},
	{"form.receivers", Form, Blocking, nil, "Có Nơi nhận.", receive, receiversThere},
	{"form.receivers.file", Form, Blocking, nil, "Dòng cuối của Nơi nhận là nơi lưu.", receive, filedLast},
	{"form.receivers.once", Form, Warning, nil, "Mỗi nơi nhận ghi một lần.", receive, receiversOnce},
	{"form.annex.tie", Form, Blocking, nil, "Phụ lục ghi kèm theo văn bản nào.", annexes, annexTied},
	{"form.annex.number", Form, Warning, nil, "Từ hai phụ lục trở lên đánh số La Mã.", annexes, annexesNumbered},
	{"form.empty", Form, Blocking, nil, "Không có đoạn hoặc bảng trống.", review, nothingEmpty},
	{"form.glyphs", Form, Blocking, nil, "Mọi ký tự in được.", "NĐ 30/2020, Phụ lục I, Phần I, I.4", printable},
	{"form.composed", Form, Blocking, nil, "Chữ theo Unicode dựng sẵn.", "NĐ 30/2020, Phụ lục I, Phần I, I.4 (TCVN 6909:2001)", composed},
	{"form.old-fonts", Form, Blocking, nil, "Không dùng bảng mã cũ.", "NĐ 30/2020, Phụ lục I, Phần I, I.4 (TCVN 6909:2001)", unicodeLetters},
	{"form.spaces", Form, Warning, nil, "Giữa hai từ có một khoảng trắng, trước dấu câu không có.", habit, spacedOnce},
	{"form.capitals.unit", Form, Warning, nil, "Đơn vị tên số viết hoa: Phường 3, Quận 1.", capitals + ", III.1", unitCapitals},
	{"form.capitals.people", Form, Warning, nil, "Viết hoa “Nhân dân”.", capitals + ", V", peopleCapital},
	{"form.capitals.cited", Form, Warning, nil, "Viết Điều, Mục, Chương; khoản, điểm.", capitals + ", V", citedParts},
}

// gaugeTable makes a check of each measure with a range.
func gaugeTable() []check {
	front, _ := rules.ByID(rules.FrontND30)
	var out []check
	for _, g := range gauges {
		m, ok := (&facts{Input: &Input{Rules: front}}).rangeOf(g.keys)
		c := check{id: "form." + g.keys[0], group: Form, level: Blocking, run: g.check}
		if ok {
			c.need, c.clause = rules.Label(g.keys[0])+" "+m.Range()+".", m.Clause
			if byHabit(m) {
				c.level = Warning
			}
		}
		out = append(out, c)
	}
	return out
}
