package reports_test

import (
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
)

// printed makes a paper of the type that must succeed.
func printed(t *testing.T, b *book, kind model.DocType, o reports.Options) doc.Document {
	t.Helper()
	got, err := reports.Paper(b.Dossier, kind, o)
	if err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	return got
}

// refuses checks code, field and message of a paper that cannot be made.
func refuses(t *testing.T, b *book, kind model.DocType, o reports.Options, code model.Code, says string) {
	t.Helper()
	d, err := reports.Paper(b.Dossier, kind, o)
	if model.CodeOf(err) != code || !strings.Contains(message(err), says) {
		t.Errorf("%s: got %v (code %s), want %s: %s", kind, err, model.CodeOf(err), code, says)
	}
	if len(d.Blocks) != 0 {
		t.Errorf("%s: a refused paper has text", kind)
	}
}

// whole is a mission of which every paper can be made.
func whole() *book {
	b := full()
	b.Signers[0].Post.Signs = model.DocTypes
	b.member("Ngô Văn Thử", "Phó Chủ tịch Ủy ban MTTQ Việt Nam quận Bến Mẫu", model.DeputyRole)
	b.member("Trịnh Văn Nháp", "Chuyên viên Ủy ban MTTQ Việt Nam quận Bến Mẫu", model.SecretaryRole)
	b.member("Đặng Thị Ví Dụ", "", model.MemberRole).Member.Duty = "Theo dõi nội dung tiếp nhận, phân loại kiến nghị."
	b.Wards[0].Sessions = []model.Session{{
		Meta: model.Meta{UID: "session-1"}, Ward: b.Wards[0].Ward, Day: "2024-09-09", TimeFrom: "08:00", TimeTo: "11:15", Place: "Trụ sở Ủy ban nhân dân Phường 1",
		Chair: b.Members[0].Member.Person, Secretary: b.Members[2].Member.Person, State: model.SessionHeld, ReportOn: "2024-09-02", ReportNumber: "45/BC-UBND",
		TurnReport:  "Chủ tịch Ủy ban nhân dân Phường 1 báo cáo kết quả năm 2023:\n- Tiếp nhận 120 kiến nghị;\n- Giải quyết 98 kiến nghị",
		TurnExplain: "Ủy ban nhân dân giải trình.", TurnConclusion: "Trưởng đoàn đề nghị bổ sung số liệu trước ngày 20/9/2024.",
	}}
	b.Attendance = []model.Attendance{
		{Session: "session-1", Body: b.body(0, model.PartyCommittee).Body.UID, Names: "Đồng chí Nguyễn Văn Một, Bí thư Đảng ủy\nĐồng chí Trần Thị Hai, Phó Bí thư", Count: 2},
		{Session: "session-1", Names: "Đại diện khu phố 1", Count: 3},
	}
	return b
}

func (b *book) member(name, title string, role model.Role) *model.DossierMember {
	uid := b.uid("member")
	b.Members = append(b.Members, model.DossierMember{
		Member: model.Member{Meta: model.Meta{UID: uid}, Person: "person-" + uid, Role: role},
		Person: model.Person{Meta: model.Meta{UID: "person-" + uid}, FullName: name}, Post: model.Post{FullTitle: title},
	})
	return &b.Members[len(b.Members)-1]
}

func goldenName(kind model.DocType) string { return "paper-" + model.Fold(string(kind)) }

// choices are what a paper of the whole mission needs to be told besides.
func choices(kind model.DocType) reports.Options {
	switch kind {
	case model.CVDD:
		return reports.Options{Today: "2025-01-10", AnswerBy: "2025-02-15"}
	case model.CVDC:
		return reports.Options{Corrects: "paper-6", Corrections: []reports.Correction{
			{Place: "Dòng thứ 3, trang 2", Was: "phường 3", Is: "Phường 3"}, {Place: "Nơi nhận", Was: "Lưu: VT", Is: "Lưu: VT, Hồ sơ giám sát"},
		}}
	}
	return reports.Options{}
}

func TestGoldenPapers(t *testing.T) {
	for _, kind := range reports.Types() {
		t.Run(string(kind), func(t *testing.T) {
			o := choices(kind)
			o.For = reports.Signature
			compareGolden(t, goldenName(kind), printed(t, whole(), kind, o))
		})
	}
}

// TestEveryParagraphNamesItsRecords holds for all papers: what says something knows where it comes from.
func TestEveryParagraphNamesItsRecords(t *testing.T) {
	headings := map[doc.Role]bool{doc.Part: true, doc.Clause: true, doc.Point: true}
	for _, kind := range reports.Types() {
		for _, block := range printed(t, whole(), kind, choices(kind)).Blocks {
			if p := block.Para; p != nil && (p.Field == "" || len(p.Sources) == 0 && !headings[p.Role]) {
				t.Errorf("%s: field %q, sources %q of %q", kind, p.Field, p.Sources, p.Text())
			}
			if block.Table == nil {
				continue
			}
			for _, row := range block.Table.Rows {
				if len(row.Sources) == 0 {
					t.Errorf("%s: a row without sources: %+v", kind, row.Cells)
				}
				if len(row.Cells) > len(block.Table.Columns) {
					t.Errorf("%s: %d cells in %d columns", kind, len(row.Cells), len(block.Table.Columns))
				}
			}
		}
	}
}

func TestAPaperThatIsNotOfAMissionIsRefused(t *testing.T) {
	refuses(t, whole(), model.SO, reports.Options{}, model.Invalid, "Sổ đăng ký văn bản đi không lập từ một cuộc giám sát")
}

func TestThePlanHasItsSixItems(t *testing.T) {
	got := strings.Join(text(printed(t, whole(), model.KH, reports.Options{})), "\n")
	for _, item := range []string{
		"I. MỤC ĐÍCH, YÊU CẦU", "II. ĐỐI TƯỢNG, NỘI DUNG, PHẠM VI GIÁM SÁT", "III. THÀNH PHẦN ĐOÀN GIÁM SÁT",
		"IV. THỜI GIAN, ĐỊA ĐIỂM", "V. PHÂN CÔNG NHIỆM VỤ", "VI. ĐIỀU KIỆN BẢO ĐẢM",
		"- Đồng chí Đặng Thị Ví Dụ, Thành viên: theo dõi nội dung tiếp nhận, phân loại kiến nghị.",
		"chậm nhất 07 ngày trước ngày làm việc",
	} {
		if !strings.Contains(got, item) {
			t.Errorf("missing %q in\n%s", item, got)
		}
	}
	b := whole()
	b.Topics = nil
	refuses(t, b, model.KH, reports.Options{}, model.Missing, "Chưa có nội dung giám sát nên chưa lập được Kế hoạch; hãy nhập")
	b.Members = b.Members[1:]
	refuses(t, b, model.QD, reports.Options{}, model.Missing, "Chưa có Trưởng đoàn giám sát nên chưa lập được Quyết định; hãy ghi")
	b = whole()
	b.Wards = nil
	refuses(t, b, model.KH, reports.Options{}, model.Missing, "Chưa có đơn vị được giám sát nên chưa lập được Kế hoạch; hãy chọn")
}

// TestAPlanLeavesRoomForWhatIsNotKnown: no day, no place, no period is made up.
func TestAPlanLeavesRoomForWhatIsNotKnown(t *testing.T) {
	b := whole()
	b.Mission.ReportingPeriod, b.Mission.PeriodFrom, b.Mission.PeriodTo, b.Wards[0].Sessions = "", "", "", nil
	d := printed(t, b, model.KH, reports.Options{})
	for _, want := range []string{"Mốc thời gian giám sát: …", "1. Thời gian: …", "2. Địa điểm: …"} {
		if got := line(t, d, want[:len(want)-len("…")]); !strings.HasPrefix(got, want) {
			t.Errorf("got %q, want room after %q", got, want)
		}
	}
	for _, block := range d.Blocks {
		if block.Section != nil {
			t.Error("a plan without a schedule has an annex")
		}
	}
}

func TestALongDelegationIsAnAnnexOfThePlan(t *testing.T) {
	b := whole()
	for range 6 {
		b.member("Vũ Thị Thành Viên", "", model.MemberRole)
	}
	d := printed(t, b, model.KH, reports.Options{})
	if got := line(t, d, "Đoàn giám sát của"); !strings.HasSuffix(got, "gồm 10 thành viên, danh sách nêu tại Phụ lục I.") {
		t.Errorf("got %q", got)
	}
	line(t, d, "2. Địa điểm và lịch làm việc với từng đơn vị: theo Phụ lục II.")
	if got := line(t, d, "(Kèm theo"); got != "(Kèm theo Kế hoạch số      /KH-MTTQ-BTT ngày      tháng      năm 2024 của Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu)" {
		t.Errorf("got %q", got)
	}
}

func TestTheDecisionRestsOnThePlan(t *testing.T) {
	b := whole()
	d := printed(t, b, model.QD, reports.Options{Number: "8", Day: "2024-08-12"})
	line(t, d, "Căn cứ Kế hoạch số 07/KH-MTTQ-BTT ngày 12 tháng 8 năm 2024 của Ban Thường trực")
	line(t, d, "Điều 2. Đoàn giám sát có nhiệm vụ tiến hành giám sát theo Kế hoạch số 07/KH-MTTQ-BTT ngày 12 tháng 8 năm 2024; báo cáo")
	line(t, d, "(Kèm theo Quyết định số 08/QĐ-MTTQ-BTT ngày 12 tháng 8 năm 2024 của")
	if got := line(t, d, "Điều 3."); !strings.HasSuffix(got, "chịu trách nhiệm thi hành Quyết định này./.") ||
		!strings.Contains(got, "Đảng ủy, Ủy ban nhân dân các phường và") {
		t.Errorf("got %q", got)
	}
	if got := d.Blocks[len(d.Blocks)-1].Table; got == nil || len(got.Rows) != len(b.Members) {
		t.Errorf("the annex does not list the %d members", len(b.Members))
	}
	b.Documents = nil
	line(t, printed(t, b, model.QD, reports.Options{}), "Điều 2. Đoàn giám sát có nhiệm vụ tiến hành giám sát theo kế hoạch giám sát; báo cáo")
}

func TestMinutesAreOfOneSession(t *testing.T) {
	b := whole()
	d := printed(t, b, model.BB, reports.Options{For: reports.Signature})
	if h := d.Blocks[0].Header; h.PlaceDate != "" || h.Number != "Số:      /BB-ĐGS" || h.Left[len(h.Left)-1].Text != "ĐOÀN GIÁM SÁT" ||
		len(h.Left) != 3 || h.Left[0].Bold || !h.Left[2].Bold {
		t.Errorf("header %+v", h)
	}
	for _, want := range []string{
		"Thời gian bắt đầu: 08 giờ 00, ngày 09 tháng 9 năm 2024.",
		"- Đảng ủy Phường 1: Đồng chí Nguyễn Văn Một, Bí thư Đảng ủy, Đồng chí Trần Thị Hai, Phó Bí thư (02 người).",
		"- Ủy ban nhân dân Phường 1: …", "- Thành phần khác: Đại diện khu phố 1 (03 người).",
		"Chủ trì: Đồng chí Lê Thị Mẫu Đơn, Ủy viên Ban Thường vụ Quận ủy, Chủ tịch Ủy ban MTTQ Việt Nam quận Bến Mẫu, Trưởng đoàn.",
		"- Tiếp nhận 120 kiến nghị;", "- Giải quyết 98 kiến nghị.",
		"Buổi làm việc kết thúc vào 11 giờ 15, ngày 09 tháng 9 năm 2024./.",
	} {
		line(t, d, want)
	}
	s := d.Blocks[len(d.Blocks)-1].Signature
	if s.Authority[0] != "CHỦ TỌA" || s.Name != "Lê Thị Mẫu Đơn" || s.Second.Authority[0] != "THƯ KÝ" || s.Second.Name != "Trịnh Văn Nháp" {
		t.Errorf("signature %+v", s)
	}
	again := b.Wards[0].Sessions[0]
	again.UID, again.Ward, again.Day = "session-2", b.Wards[1].Ward, ""
	again.TimeFrom, again.TimeTo, again.TurnExplain, again.Chair = "", "", "", ""
	b.Wards[1].Sessions = []model.Session{again}
	refuses(t, b, model.BB, reports.Options{}, model.Invalid, "Có 2 buổi làm việc; hãy chọn buổi cần lập Biên bản ở ô “Buổi làm việc” của văn bản.")
	refuses(t, b, model.BB, reports.Options{Session: "ghost"}, model.NotFound, "Buổi làm việc được chọn")
	refuses(t, b, model.BB, reports.Options{Ward: b.Wards[2].Ward}, model.Missing, "Chưa có buổi làm việc nào nên chưa lập được Biên bản; hãy thêm")
	d = printed(t, b, model.BB, reports.Options{Session: "session-2"})
	line(t, d, "Thời gian bắt đầu:       giờ      , ngày      tháng      năm 2024.")
	line(t, d, "Chủ trì: …")
	line(t, d, "- Đảng ủy Phường 2: …")
}

func TestTheDelegationsReport(t *testing.T) {
	b := whole()
	d := printed(t, b, model.BC, reports.Options{For: reports.Signature})
	if h := d.Blocks[0].Header; h.Number != "Số:      /BC-ĐGS" || h.PlaceDate == "" {
		t.Errorf("header %+v", h)
	}
	line(t, d, "Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu")
	line(t, d, "3. Cách tiến hành: nghiên cứu báo cáo của 01 đơn vị; tổ chức 01 buổi làm việc với 01 đơn vị.")
	if got := strings.Join(text(d), "\n"); !strings.Contains(got, "Không vào kết luận.") || strings.Contains(got, "Đã gộp.") || strings.Contains(got, "Đã rút.") {
		t.Error("the report does not hold all findings that stand")
	}
	s := lastSignature(d)
	if strings.Join(s.Authority, "|") != "TM. ĐOÀN GIÁM SÁT|TRƯỞNG ĐOÀN" || s.Name != "Lê Thị Mẫu Đơn" {
		t.Errorf("signature %+v", s)
	}
	b.Members[0].Post = model.Post{Meta: model.Meta{UID: "post"}, Title: "Chủ tịch", Office: "office"}
	b.Members[1].Post = model.Post{Meta: model.Meta{UID: "deputy"}, Title: "Phó Chủ tịch", Office: "office"}
	s = lastSignature(printed(t, b, model.BC, reports.Options{Signer: "deputy"}))
	if strings.Join(s.Authority, "|") != "TM. ĐOÀN GIÁM SÁT|KT. TRƯỞNG ĐOÀN|PHÓ TRƯỞNG ĐOÀN" ||
		strings.Join(s.Post, "|") != "PHÓ CHỦ TỊCH|ỦY BAN MTTQ VIỆT NAM|QUẬN BẾN MẪU" || s.Name != "Ngô Văn Thử" {
		t.Errorf("signature %+v", s)
	}
	refuses(t, b, model.BC, reports.Options{Signer: "clerk"}, model.NotFound, "không phải Trưởng đoàn hay Phó Trưởng đoàn")
	b.Members = b.Members[1:]
	refuses(t, b, model.BC, reports.Options{For: reports.Signature}, model.Missing, "Chưa có Trưởng đoàn giám sát nên chưa lập được Báo cáo")
	b.Findings, b.Recommendations = nil, nil
	refuses(t, b, model.BC, reports.Options{}, model.Missing, "Chưa có nhận xét hay kiến nghị nào để báo cáo")
}

// TestTheTableByUnitCountsItsRecords: what a row says is as many as the records it names.
func TestTheTableByUnitCountsItsRecords(t *testing.T) {
	b := whole()
	d := printed(t, b, model.BC, reports.Options{})
	table := d.Blocks[len(d.Blocks)-1].Table
	if len(table.Rows) != len(b.Wards)+1 {
		t.Fatalf("%d rows", len(table.Rows))
	}
	for _, row := range table.Rows {
		sum := 0
		for _, c := range row.Cells[2:] {
			n := 0
			for _, r := range c.Paras[0].Text() {
				n = 10*n + int(r-'0')
			}
			sum += n
		}
		if sum != len(row.Sources)-1 {
			t.Errorf("%s: counts %d, names %d records", row.Cells[1].Paras[0].Text(), sum, len(row.Sources)-1)
		}
	}
}

func lastSignature(d doc.Document) *doc.Signature {
	var s *doc.Signature
	for _, x := range d.Blocks {
		if x.Signature != nil {
			s = x.Signature
		}
	}
	return s
}
