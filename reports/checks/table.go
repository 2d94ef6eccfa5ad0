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
	return (c.types == nil || slices.Contains(c.types, f.Type)) && (c.group != Form || f.made())
}

// What checks rest on besides the clauses of the rule sets.
const (
	review   = "nhận xét của cấp trên về dự thảo thông báo kết luận"
	fiveRs   = "yêu cầu “5 rõ”: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ kết quả"
	joint9   = "NQLT 403/2017, Điều 9"
	joint8   = "NQLT 403/2017, Điều 8"
	joint7   = "NQLT 403/2017, Điều 7"
	decree13 = "NĐ 30/2020, Điều 13"
	decree15 = "NĐ 30/2020, Điều 15"
	signing  = "NĐ 30/2020, Phụ lục I, Phần I, II.7"
	receive  = "NĐ 30/2020, Phụ lục I, Phần I, II.9"
)

var (
	results   = []model.DocType{model.TB, model.BC}
	demanding = []model.DocType{model.TB, model.BC, model.CVKN}
)

// table holds every check: by group, in the order in which remarks stand.
var table = slices.Concat(contentTable, signerTable, numberTable, gaugeTable())

var contentTable = []check{
	{"content.findings", Content, Blocking, results, "Có nhận xét để kết luận.", joint9, findingsThere},
	{"content.finding.text", Content, Blocking, results, "Nhận xét vào kết luận có nội dung.", review, findingsFilled},
	{"content.finding.draft", Content, Warning, results, "Nhận xét vào kết luận đã được thống nhất.", review, findingsConfirmed},
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
		eachDemand(withoutAddressee, "chưa ghi nơi nhận", "Chọn cơ quan thực hiện kiến nghị."),
	},
	{
		"content.demand.due", Content, Warning, demanding, "Mỗi kiến nghị có hạn thực hiện.", fiveRs,
		eachDemand(withoutDue, "chưa có hạn thực hiện", "Ghi hạn thực hiện của kiến nghị."),
	},
	{
		"content.demand.follower", Content, Warning, demanding, "Mỗi kiến nghị có người theo dõi.", fiveRs,
		eachDemand(withoutFollower, "chưa có người theo dõi", "Chọn người của cơ quan theo dõi kiến nghị."),
	},
	{
		"content.demand.finding", Content, Warning, demanding, "Mỗi kiến nghị xuất phát từ một nhận xét.", review,
		eachDemand(withoutFinding, "không gắn với nhận xét nào", "Gắn kiến nghị với hạn chế mà nó khắc phục, hoặc ghi lý do."),
	},
	{"content.demand.answers", Content, Warning, demanding, "Nhận xét mà kiến nghị khắc phục có trong văn bản.", review, demandsAnswerFindings},
	{"content.demand.dues", Content, Warning, demanding, "Việc cấp bách có hạn gần hơn.", review, dueDiffer},
	{"content.receivers", Content, Blocking, demanding, "Cơ quan được kiến nghị có trong Nơi nhận.", joint9 + "; " + receive, addresseesReceive},
}

var signerTable = []check{
	{"signer.there", Signer, Blocking, nil, "Có người đủ thẩm quyền ký.", decree13, signerThere},
	{"signer.post", Signer, Blocking, nil, "Người ký giữ chức vụ vào ngày ban hành.", decree13, signerValid},
	{"signer.may", Signer, Blocking, nil, "Người ký được ký loại văn bản này.", decree13, signerMay},
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
	{"number.digits", Number, Blocking, nil, "Số văn bản là số Ả Rập.", decree15, numberRead},
	{"number.once", Number, Blocking, nil, "Mỗi số chỉ cấp một lần.", decree15, numberOnce},
	{"number.free", Number, Blocking, nil, "Không dùng số đã hủy hoặc đang giữ cho văn bản khác.", decree15, numberFree},
	{"number.gap", Number, Warning, nil, "Số liên tục, không bỏ trống.", decree15, numberFollows},
	{"number.order", Number, Warning, nil, "Ngày ban hành tăng theo số.", decree15, numberInOrder},
	{"number.series", Number, Blocking, nil, "Ngày ban hành thuộc sổ số đang dùng.", decree15, dayInSeries},
	{"number.none", Number, Warning, nil, "Loại văn bản không lấy số thì không ghi số.", "NĐ 30/2020, Phụ lục III", numberNeeded},
	{"number.ahead", Number, Blocking, nil, "Ngày ban hành không sau hôm nay.", decree15, dayNotAhead},
	{"number.weekday", Number, Warning, nil, "Ngày ban hành là ngày làm việc.", "thói quen của cơ quan", dayOnWorkday},
	{"number.sessions", Number, Blocking, results, "Ngày ban hành sau các buổi làm việc.", joint9, dayAfterSessions},
}

// gaugeTable makes a check of each measure with a range.
func gaugeTable() []check {
	front, _ := rules.ByID(rules.FrontND30)
	var out []check
	for _, g := range gauges {
		m, ok := (&facts{Input: &Input{Rules: front}}).rangeOf(g.keys)
		c := check{id: "form." + g.keys[0], group: Form, level: Blocking, run: g.check}
		if ok {
			c.need, c.clause = rules.Label(g.keys[0])+" "+span(m)+".", m.Clause
			if byHabit(m) {
				c.level = Warning
			}
		}
		out = append(out, c)
	}
	return out
}
