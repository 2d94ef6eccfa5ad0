package reports_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

func outgoing() model.Register {
	office := newBook().Office
	office.UID = "office-1"
	return model.Register{Year: 2024, Office: office, Rows: []model.RegisterRow{
		{
			Document: model.Document{
				Meta: model.Meta{UID: "p1"}, Type: model.KH, Number: "07/KH-MTTQ-BTT", Day: "2024-08-12", State: model.DocIssued,
				Subject: "giám sát việc giải quyết kiến nghị", Recipient: []string{"Đảng ủy, UBND các phường;", "Lưu: VT, Hồ sơ giám sát."},
			},
			Signer: "Lê Thị Mẫu Đơn",
		},
		{Use: model.NumberUse{Meta: model.Meta{UID: "u8"}, Number: 8, State: model.VoidNo, Day: "2024-08-13", Reason: "in hỏng"}},
		{
			Document: model.Document{Meta: model.Meta{UID: "p3"}, Type: model.TB, Number: "09/TB-MTTQ-BTT", Day: "2024-10-21", State: model.DocReplaced},
			Theme:    "Giám sát giải quyết kiến nghị", Signer: "Ngô Văn Thử",
		},
		{Use: model.NumberUse{Meta: model.Meta{UID: "u10"}, Number: 10, State: model.Used, Day: "2024-10-22", Reason: "Công văn mời họp, lưu ở văn thư"}},
	}}
}

func cells(r doc.Row) []string {
	var out []string
	for _, c := range r.Cells {
		var lines []string
		for _, p := range c.Paras {
			lines = append(lines, p.Text())
		}
		out = append(out, strings.Join(lines, "; "))
	}
	return out
}

func tableOf(t *testing.T, d doc.Document) *doc.Table {
	t.Helper()
	for _, b := range d.Blocks {
		if b.Table != nil {
			return b.Table
		}
	}
	t.Fatal("no table")
	return nil
}

// TestTheRegisterHasTenColumns: what the book knows is filled in, what is written at the desk is room.
func TestTheRegisterHasTenColumns(t *testing.T) {
	d, err := reports.Register(outgoing(), reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	table := tableOf(t, d)
	if len(table.Columns) != 10 || d.Mark.Draft {
		t.Errorf("%d columns, mark %+v", len(table.Columns), d.Mark)
	}
	want := [][]string{
		{"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"},
		{"07/KH-MTTQ-BTT", "12/8/2024", "Kế hoạch giám sát việc giải quyết kiến nghị", "Lê Thị Mẫu Đơn", "Đảng ủy, UBND các phường", "VT, Hồ sơ giám sát", "", "", "", ""},
		{"08", "13/8/2024", "", "", "", "", "", "", "", "Hủy số: in hỏng."},
		{"09/TB-MTTQ-BTT", "21/10/2024", "Thông báo kết luận - Giám sát giải quyết kiến nghị", "Ngô Văn Thử", "", "", "", "", "", "Đã thay thế"},
		{"10", "22/10/2024", "Công văn mời họp, lưu ở văn thư", "", "", "", "", "", "", ""},
	}
	for i, row := range table.Rows {
		if diff := cmp.Diff(want[i], cells(row)); diff != "" {
			t.Error(diff)
		}
		if len(row.Sources) == 0 {
			t.Errorf("row %d knows no record", i)
		}
	}
	for _, says := range []string{
		"QUẬN BẾN MẪU", "Từ ngày 12 tháng 8 năm 2024 đến ngày 22 tháng 10 năm 2024", "Từ số 07/KH-MTTQ-BTT đến số 10", "Quyển số: …",
	} {
		line(t, d, says)
	}
	compareGolden(t, "register", d)
}

// Numbers without a paper that follow one another for the same reason are one line; another reason, day or state begins a
// new one. The cover names the book in letters of its own, apart from the office's name.
func TestNumbersWithoutPapersAreOneLine(t *testing.T) {
	r := outgoing()
	for n := 1; n <= 34; n++ {
		use := model.NumberUse{Meta: model.Meta{UID: model.UID("r" + strconv.Itoa(n))}, Series: "s", Number: n, State: model.Reserved, Day: "2024-01-02", Reason: "đã dùng"}
		if n == 34 {
			use.Reason = "giữ cho báo cáo"
		}
		r.Rows = append(r.Rows, model.RegisterRow{Use: use})
	}
	model.SortRegister(r.Rows)
	d, err := reports.Register(r, reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rows := tableOf(t, d).Rows
	if !rows[0].Head || rows[1].Head || len(rows) != 7 {
		t.Fatalf("%d rows", len(rows))
	}
	if got := cells(rows[1]); got[0] != "01 - 33" || !strings.Contains(got[9], "đã dùng") || len(rows[1].Sources) != 33 {
		t.Errorf("%q from %d records", got, len(rows[1].Sources))
	}
	if got := cells(rows[2]); got[0] != "34" || !strings.Contains(got[9], "giữ cho báo cáo") {
		t.Errorf("%q", got)
	}
	for _, set := range rules.Sets() {
		sheet := set.Sheet()
		if cover, line := sheet.Roles[doc.Cover], sheet.Roles[doc.Centered]; cover.Size < 1.5*line.Size || cover.Before < 3*line.Before {
			t.Errorf("%s: the title of a cover looks like a line: %+v", set.ID, cover)
		}
	}
}

// TestNumbersUsedBeforeTheBookHaveALineWithoutADay: the day is not known, neither in its cell nor on the cover.
func TestNumbersUsedBeforeTheBookHaveALineWithoutADay(t *testing.T) {
	r := outgoing()
	for n := 1; n <= 6; n++ {
		r.Rows = append(r.Rows, model.RegisterRow{Use: model.NumberUse{
			Meta: model.Meta{UID: model.UID("r" + strconv.Itoa(n))}, Series: "s", Number: n, State: model.Used, Reason: "Đã dùng trước khi lập sổ này.",
		}})
	}
	model.SortRegister(r.Rows)
	d, err := reports.Register(r, reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"01 - 06", "", "Đã dùng trước khi lập sổ này", "", "", "", "", "", "", ""}, cells(tableOf(t, d).Rows[1])); diff != "" {
		t.Error(diff)
	}
	line(t, d, "Từ ngày 12 tháng 8 năm 2024 đến ngày 22 tháng 10 năm 2024")
	line(t, d, "Từ số 01 đến số 10")
}

// TestAllAddresseesOfALongLineArePrinted: a cell higher than a page goes on on the next one.
func TestAllAddresseesOfALongLineArePrinted(t *testing.T) {
	r := outgoing()
	var to []string
	for n := 1; n <= 150; n++ {
		to = append(to, fmt.Sprintf("Ủy ban nhân dân xã số %03d;", n))
	}
	r.Rows[0].Document.Recipient = append(to, "Lưu: VT.")
	d, err := reports.Register(r, reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	set, _ := rules.ByID(d.RuleSet)
	laid, err := layout.Layout(d, set.Sheet())
	if err != nil {
		t.Fatal(err)
	}
	var printed strings.Builder
	for _, p := range laid.Pages {
		for _, x := range p.Texts {
			printed.WriteString(x.Text)
		}
	}
	for n := 1; n <= 150; n++ {
		if number := fmt.Sprintf("%03d", n); !strings.Contains(printed.String(), number) {
			t.Fatalf("addressee %s is not printed on %d pages", number, len(laid.Pages))
		}
	}
}

func TestRegistersThatCannotBeMade(t *testing.T) {
	empty, nameless, bad := outgoing(), outgoing(), outgoing()
	empty.Rows, nameless.Office.Name = nil, ""
	bad.Rows[1].Use.Reason = "hỏng 😀"
	for says, r := range map[string]model.Register{
		"Năm 2024 chưa có văn bản đi nào; hãy chọn năm khác.": empty,
		"Cơ quan ban hành chưa có tên":                        nameless,
		"Văn bản đi số 08 có ký tự “😀”":                       bad,
	} {
		if d, err := reports.Register(r, reports.Options{}); !strings.Contains(message(err), says) || len(d.Blocks) != 0 {
			t.Errorf("got %v, want %q", err, says)
		}
	}
}

// ofYear is a report on a year with the full mission and one that has only begun.
func ofYear() model.YearReport {
	b := whole()
	b.Recommendations[0].Recommendation.State = model.RecVerified
	begun := newBook(phuong("7")...)
	begun.Mission.UID, begun.Mission.Code, begun.Mission.State = "mission-2", "BM-2024-03", model.InProgress
	begun.Mission.PeriodFrom, begun.Mission.Theme = "2024-12-02", "công tác hòa giải"
	begun.Wards[0].Ward = "ward-7"
	return model.YearReport{
		From: "2024-01-01", To: "2024-12-31", Office: b.Office, Signers: b.Signers, Missions: []model.Dossier{b.Dossier, begun.Dossier},
	}
}

func yearly(t *testing.T, y model.YearReport, o reports.Options) doc.Document {
	t.Helper()
	d, err := reports.Yearly(y, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestEveryNumberOfAYearIsThatOfItsRecords reads the numbers back from the sentences and counts the records they name.
func TestEveryNumberOfAYearIsThatOfItsRecords(t *testing.T) {
	d := yearly(t, ofYear(), reports.Options{Today: "2025-01-10"})
	numbers := 0
	for _, b := range d.Blocks {
		if b.Para == nil || !strings.HasPrefix(b.Para.Field, "Số liệu về ") {
			continue
		}
		text := strings.ReplaceAll(strings.ReplaceAll(b.Para.Text(), "2024", ""), "ngày 31 tháng 12 năm", "")
		digits := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
		if len(digits) != 1 {
			t.Fatalf("%d numbers in %q", len(digits), b.Para.Text())
		}
		if n, _ := strconv.Atoi(digits[0]); n != len(b.Para.Sources) || n == 0 {
			t.Errorf("%q names %d records", b.Para.Text(), len(b.Para.Sources))
		}
		numbers++
	}
	if numbers < 12 {
		t.Errorf("only %d numbers", numbers)
	}
	want := [][]string{
		{"1", "Việc tiếp nhận, giải quyết kiến nghị của người dân", "09/9/2024 - 20/9/2024", "5", "1", "5", "4", "5", "1", "2", "Đang kết luận"},
		{"2", "Công tác hòa giải", "02/12/2024", "1", "0", "0", "0", "0", "0", "0", "Đang giám sát"},
	}
	var got [][]string
	for _, r := range tableOf(t, d).Rows {
		got = append(got, cells(r))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, says := range []string{
		"Năm 2024, Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu đã tổ chức 02 cuộc giám sát (Phụ lục I):",
		"2. Giám sát công tác hòa giải, ngày 02 tháng 12 năm 2024, tại 01 đơn vị (đang giám sát).",
		"- Đã thực hiện: 01 kiến nghị.", "Tính đến ngày 31 tháng 12 năm 2024, còn 02 kiến nghị đã quá thời hạn mà chưa có báo cáo kết quả (Phụ lục IV).",
		"- Hoàn thành 02 cuộc giám sát chưa kết luận (Phụ lục I).",
	} {
		line(t, d, says)
	}
	compareGolden(t, "yearly", d)
}

// TestEveryNumberOfAYearLeadsToItsList: the annex that a sentence names lists as many records as the sentence counts, by the
// kind or the state where it counts those alone.
func TestEveryNumberOfAYearLeadsToItsList(t *testing.T) {
	d := yearly(t, ofYear(), reports.Options{Today: "2025-01-10"})
	lists, annex := map[string][][]string{}, ""
	for _, b := range d.Blocks {
		switch {
		case b.Para != nil && b.Para.Role == doc.AnnexHead:
			annex = b.Para.Text()
		case b.Table != nil:
			for _, r := range b.Table.Rows {
				lists[annex] = append(lists[annex], cells(r))
			}
		}
	}
	listed := func(annex string) (rows int, groups string) {
		for _, r := range lists[annex] {
			if len(r) == 1 {
				groups += r[0] + "; "
				continue
			}
			rows++
		}
		return rows, groups
	}
	for says, want := range map[string]struct {
		annex  string
		rows   int
		groups string
	}{
		"Số đơn vị được giám sát là 06 đơn vị (Phụ lục II).":                                  {"Phụ lục II", 6, ""},
		"Đoàn giám sát đã làm việc trực tiếp 01 buổi (Phụ lục II).":                           {"Phụ lục II", 6, ""},
		"Qua giám sát đã ghi nhận 12 nhận xét (Phụ lục III), gồm:":                            {"Phụ lục III", 12, "Ưu điểm, kết quả: 05; Hạn chế: 04; Nguyên nhân: 03; "},
		"Đã kiến nghị 05 nội dung với các cơ quan, đơn vị (Phụ lục IV). Tình hình thực hiện:": {"Phụ lục IV", 5, "Chưa trả lời: 04 kiến nghị, trong đó 02 quá hạn; Đã thực hiện: 01 kiến nghị; "},
		"Đã ban hành 03 văn bản phục vụ các cuộc giám sát (Phụ lục V).":                       {"Phụ lục V", 3, ""},
	} {
		line(t, d, says)
		if rows, groups := listed(want.annex); rows != want.rows || groups != want.groups {
			t.Errorf("%q: %d rows, groups %q", says, rows, groups)
		}
	}
}

// A lone mission is not numbered, and what nothing lists is not said to be listed.
func TestAYearOfOneMission(t *testing.T) {
	y := ofYear()
	y.Missions = y.Missions[1:]
	d := yearly(t, y, reports.Options{Today: "2025-01-10"})
	line(t, d, "Giám sát công tác hòa giải, ngày 02 tháng 12 năm 2024, tại 01 đơn vị (đang giám sát).")
	line(t, d, "Qua giám sát đã ghi nhận 00 nhận xét.")
}

// TestAPlannedMissionIsStillAhead: it is not said to have taken place, unless the book tells that it did.
func TestAPlannedMissionIsStillAhead(t *testing.T) {
	y := ofYear()
	y.Missions[1].Mission.State = model.Planned
	d := yearly(t, y, reports.Options{})
	line(t, d, "Năm 2024, Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu đã tổ chức 01 cuộc giám sát (Phụ lục I):")
	line(t, d, "- Tổ chức 01 cuộc giám sát theo kế hoạch: giám sát công tác hòa giải.")
	y.Missions[1].Findings = y.Missions[0].Findings[:1]
	line(t, yearly(t, y, reports.Options{}), "Năm 2024, Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu đã tổ chức 02 cuộc giám sát (Phụ lục I):")
	y.Missions[1].Findings = nil
	y.Missions = y.Missions[1:]
	if _, err := reports.Yearly(y, reports.Options{}); model.CodeOf(err) != model.Missing || !strings.Contains(err.Error(), "Dự kiến") {
		t.Errorf("%v", err)
	}
}

func TestHalvesOfAYear(t *testing.T) {
	for says, days := range map[string][2]model.Date{
		"Kết quả công tác giám sát năm 2024":                                                 {"2024-01-01", "2024-12-31"},
		"Kết quả công tác giám sát 6 tháng đầu năm 2024":                                     {"2024-01-01", "2024-06-30"},
		"Kết quả công tác giám sát 6 tháng cuối năm 2024":                                    {"2024-07-01", "2024-12-31"},
		"Kết quả công tác giám sát từ ngày 01 tháng 3 năm 2024 đến ngày 15 tháng 4 năm 2024": {"2024-03-01", "2024-04-15"},
	} {
		y := ofYear()
		y.From, y.To = days[0], days[1]
		if d := yearly(t, y, reports.Options{}); d.Subject != says {
			t.Errorf("got %q, want %q", d.Subject, says)
		}
	}
	y := ofYear()
	y.Missions = nil
	if _, err := reports.Yearly(y, reports.Options{}); !strings.Contains(message(err), "Từ 01/01/2024 đến 31/12/2024 chưa có cuộc giám sát nào; hãy chọn") {
		t.Errorf("got %v", err)
	}
	y = ofYear()
	y.Signers = nil
	if _, err := reports.Yearly(y, reports.Options{For: reports.Signature}); !strings.Contains(message(err), "Chưa có ai được ký Báo cáo năm vào ngày 31/12/2024") {
		t.Errorf("got %v", err)
	}
}

func TestTheSlipTellsWhatBecameOfRecommendations(t *testing.T) {
	b := newBook(phuong("3", "5")...)
	b.Mission.ShortTheme = "Giải quyết kiến nghị"
	b.paper(model.TB, "05/TB-MTTQ-BTT", "2024-09-30", "")
	people := b.body(0, model.PeoplesCommittee)
	b.People, b.Bodies = []model.Person{{Meta: model.Meta{UID: "f"}, FullName: "Trịnh Văn Nháp"}}, []model.DossierBody{people}
	r := b.ask("Lập sổ theo dõi", "2024-10-01", people)
	r.Recommendation.Follower, r.Recommendation.State = "f", model.RecReportedDone
	r.Answers = []model.Answer{{Meta: model.Meta{UID: "a"}, Body: people.Body.UID, PaperNumber: "45/UBND", Day: "2024-10-10", Result: "Đã thực hiện", Text: "Sổ đã lập."}}
	b.ask("Niêm yết.", "2024-10-01", b.body(0, model.PeoplesCommittee), b.body(1, model.PeoplesCommittee))
	rows := tableOf(t, printed(t, b, model.PTD, reports.Options{})).Rows
	want := [][]string{
		{"1", "Lập sổ theo dõi", "UBND Phường 3", "05/TB-MTTQ-BTT, ngày 30/9/2024", "01/10/2024", "UBND Phường 3, số 45/UBND ngày 10/10/2024", "Đã thực hiện. Sổ đã lập.", "Báo cáo đã thực hiện", "Trịnh Văn Nháp"},
		{"2", "Niêm yết.", "UBND các phường", "05/TB-MTTQ-BTT, ngày 30/9/2024", "01/10/2024", "", "", "Chưa trả lời, quá hạn", ""},
	}
	for i := range want {
		if diff := cmp.Diff(want[i], cells(rows[i])); diff != "" {
			t.Error(diff)
		}
	}
	if got := rows[0].Sources; len(got) != 3 {
		t.Errorf("sources %q", got)
	}
	b.Recommendations = nil
	refuses(t, b, model.PTD, reports.Options{}, model.Missing, "Chưa có kiến nghị nào nên chưa lập được Phiếu theo dõi; hãy nhập")
}

func TestTheIndexOfTheFile(t *testing.T) {
	b := whole()
	b.Documents[0].Subject, b.Documents[1].State = "Giám sát năm 2024.", model.DocReplaced
	b.Documents = append(b.Documents, model.Document{
		Meta: model.Meta{UID: "tb"}, Type: model.TB, Number: "05/TB-MTTQ-BTT", Day: "2024-10-21", State: model.DocIssued, Subject: "Kết luận giám sát việc trả lời kiến nghị",
	})
	people := b.body(0, model.PeoplesCommittee)
	b.Bodies = []model.DossierBody{people}
	answer := model.Answer{Meta: model.Meta{UID: "a1"}, Body: people.Body.UID, PaperNumber: "45/UBND", Day: "2024-11-10"}
	b.Recommendations[0].Answers = []model.Answer{answer}
	answer.UID = "a2"
	b.Recommendations[1].Answers = []model.Answer{answer, {Meta: model.Meta{UID: "a3"}, Body: people.Body.UID}}
	var got []string
	for _, r := range tableOf(t, printed(t, b, model.ML, reports.Options{})).Rows {
		got = append(got, strings.Join(cells(r), "|"))
	}
	want := []string{
		"1|07/KH-MTTQ-BTT|12/8/2024|Kế hoạch giám sát năm 2024|Ban Thường trực UB MTTQ Việt Nam quận Bến Mẫu||",
		"2|08/QĐ-MTTQ-BTT|12/8/2024|Quyết định|Ban Thường trực UB MTTQ Việt Nam quận Bến Mẫu||Đã thay thế",
		"3|45/BC-UBND|02/9/2024|Báo cáo của Phường 1 theo đề cương giám sát|Phường 1||Ngày đến",
		"4|01/BC-ĐGS|04/10/2024|Báo cáo kết quả giám sát|Đoàn giám sát||",
		"5|05/TB-MTTQ-BTT|21/10/2024|Thông báo kết luận giám sát việc trả lời kiến nghị|Ban Thường trực UB MTTQ Việt Nam quận Bến Mẫu||",
		"6|45/UBND|10/11/2024|Văn bản trả lời kiến nghị|UBND Phường 1||",
		"7|||Văn bản trả lời kiến nghị|UBND Phường 1||",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	refuses(t, newBook(phuong("3")...), model.ML, reports.Options{}, model.Missing, "Hồ sơ chưa có văn bản nào; hãy ghi")
}

// picturesOf lists the pictures of a paper with the titles above them.
func picturesOf(d doc.Document) (titles []string, all []doc.Picture) {
	for i, b := range d.Blocks {
		if b.Picture != nil {
			titles, all = append(titles, d.Blocks[i-1].Para.Text()), append(all, *b.Picture)
		}
	}
	return titles, all
}

// The pictures of a year count what its sentences count, and say so in words.
func TestThePicturesOfAYear(t *testing.T) {
	y := ofYear()
	d := yearly(t, y, reports.Options{Today: "2025-01-10"})
	titles, all := picturesOf(d)
	if diff := cmp.Diff([]string{"Biểu đồ 1. Nhận xét theo đơn vị và loại", "Biểu đồ 2. Tình hình thực hiện kiến nghị"}, titles); diff != "" {
		t.Fatal(diff)
	}
	var counted [2]int
	for _, b := range d.Blocks {
		if b.Para == nil {
			continue
		}
		switch text := b.Para.Text(); {
		case strings.HasPrefix(text, "Qua giám sát đã ghi nhận"):
			counted[0] = len(b.Para.Sources)
		case strings.HasPrefix(text, "Đã kiến nghị"):
			counted[1] = len(b.Para.Sources)
		}
	}
	for i, p := range all {
		if len(p.Sources) != counted[i] || counted[i] == 0 || len(p.PNG) == 0 || p.Width > 468 || p.Height <= 0 {
			t.Errorf("%s: %d records, %d counted, %g x %g points", titles[i], len(p.Sources), counted[i], p.Width, p.Height)
		}
	}
	if !strings.Contains(all[1].Words, "Đã thực hiện: 1, quá hạn 0") {
		t.Errorf("said of the recommendations: %q", all[1].Words)
	}
	y.Missions[0].Recommendations[0].Recommendation.State = model.RecOpen
	y.Missions[0].Findings = y.Missions[0].Findings[1:]
	_, changed := picturesOf(yearly(t, y, reports.Options{Today: "2025-01-10"}))
	for i := range all {
		if string(changed[i].PNG) == string(all[i].PNG) || changed[i].Words == all[i].Words {
			t.Errorf("%s does not follow its records", titles[i])
		}
	}
}

// A year without findings and recommendations has no page of pictures; one with more units than bars have room for shows
// its missions.
func TestYearsWithNothingOrTooMuchToDraw(t *testing.T) {
	y := ofYear()
	for i := range y.Missions {
		y.Missions[i].Findings, y.Missions[i].Recommendations = nil, nil
	}
	if titles, _ := picturesOf(yearly(t, y, reports.Options{Today: "2025-01-10"})); len(titles) != 0 {
		t.Errorf("pictures of nothing: %q", titles)
	}
	y = ofYear()
	m := &y.Missions[0]
	first := m.Wards[0]
	for i := range 30 {
		w := first
		w.Ward = model.UID("more-" + strconv.Itoa(i))
		w.Version.Name = strconv.Itoa(100 + i)
		m.Wards = append(m.Wards, w)
		m.Findings[0].Wards = append(m.Findings[0].Wards, w.Ward)
	}
	titles, all := picturesOf(yearly(t, y, reports.Options{Today: "2025-01-10"}))
	if titles[0] != "Biểu đồ 1. Nhận xét theo cuộc giám sát và loại" || !strings.Contains(all[0].Words, m.Mission.Code) {
		t.Errorf("%q: %q", titles[0], all[0].Words)
	}
}
