package reports

import (
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// registerRecipe is the register of outgoing papers, which comes from a year's numbers and from no mission.
var registerRecipe = recipe{kind: model.SO, name: "Sổ đăng ký văn bản đi", title: "SỔ ĐĂNG KÝ VĂN BẢN ĐI"}

// registerColumns are the ten columns that NĐ 30/2020, Phụ lục IV asks for at least.
var registerColumns = []doc.Column{
	{Title: "Số, ký hiệu văn bản", Share: 5, Align: doc.Left},
	{Title: "Ngày tháng văn bản", Share: 3.2, Align: doc.Center},
	{Title: "Tên loại và trích yếu nội dung văn bản", Share: 5.6, Align: doc.Left},
	{Title: "Người ký", Share: 2.6, Align: doc.Left},
	{Title: "Nơi nhận văn bản", Share: 4.4, Align: doc.Left},
	{Title: "Đơn vị, người nhận bản lưu", Share: 2.2, Align: doc.Left},
	{Title: "Số lượng bản", Share: 1.9, Align: doc.Right},
	{Title: "Ngày chuyển", Share: 2.4, Align: doc.Center},
	{Title: "Ký nhận", Share: 1.9, Align: doc.Center},
	{Title: "Ghi chú", Share: 2.2, Align: doc.Left},
}

// Register makes the printed Sổ đăng ký văn bản đi of an office for a year: a cover and the ten columns, on paper laid on
// its side with the margin at the edge that is bound (NĐ 30/2020, Điều 16: a register kept on a computer is printed with
// all its columns and bound). Columns that are filled at the desk (copies, day sent, signature) are room. Void and
// reserved numbers have lines of their own. The error is a *model.Error: no line in the year, no name of the office, a
// character that cannot be printed.
func Register(r model.Register, o Options) (doc.Document, error) {
	o.For = Signature
	d := model.Dossier{Day: yearEnd(r.Year), Office: r.Office, Practice: r.Practice}
	b := newBuilder(&registerRecipe, &d, o)
	if len(r.Rows) == 0 {
		b.refuse(model.Errorf(model.Missing, "year", "Năm %d chưa có văn bản đi nào; hãy chọn năm khác.", r.Year))
	}
	if b.err != nil {
		return doc.Document{}, b.err
	}
	b.registerCover(r)
	t := doc.Table{Columns: registerColumns, Rows: []doc.Row{b.columnNumbers(r)}}
	for _, l := range RegisterLines(r.Rows) {
		t.Rows = append(t.Rows, b.registerRow(l))
	}
	b.add(doc.Block{Section: &doc.Section{Landscape: true}}, doc.Block{Table: &t})
	if b.err != nil {
		return doc.Document{}, b.err
	}
	subject := "Năm " + year(d.Day)
	return b.paper(model.SO, joinWords(registerRecipe.name, model.LowerFirst(subject)), subject), nil
}

func yearEnd(y int) model.Date {
	d, _ := model.NewDate(y, 12, 31)
	return d
}

// registerCover is the first page: who keeps the book, which year, from which day and number to which.
func (b *builder) registerCover(r model.Register) {
	sources := uids(r.Office.UID)
	b.add(doc.Block{Section: &doc.Section{Landscape: true}})
	for _, l := range r.Office.Header {
		b.say(doc.Centered, "", b.line("Tên cơ quan ở đầu văn bản", l.Text), "Tên cơ quan ở đầu văn bản", sources...)
	}
	b.say(doc.Cover, "", registerRecipe.title, "Tên sổ", sources...)
	b.say(doc.Centered, "", "Năm: "+year(yearEnd(r.Year)), "Năm của sổ", sources...)
	first, last := r.Rows[0], r.Rows[len(r.Rows)-1]
	ends := uids(first.UID(), last.UID())
	begun := last.Day()
	if i := slices.IndexFunc(r.Rows, func(x model.RegisterRow) bool { return x.Day().Known() }); i >= 0 {
		begun = r.Rows[i].Day()
	}
	b.say(doc.AnnexNote, "", "Từ "+dayOrRoom(begun, yearEnd(r.Year))+" đến "+dayOrRoom(last.Day(), yearEnd(r.Year)), "Sổ đăng ký", ends...)
	b.say(doc.AnnexNote, "", "Từ số "+b.line("Số văn bản", first.Number())+" đến số "+b.line("Số văn bản", last.Number()), "Sổ đăng ký", ends...)
	b.say(doc.AnnexNote, "", "Quyển số: ………", "Sổ đăng ký", ends...)
}

// RegisterLine is a line of a register, printed or in a list: a paper, or numbers without a paper that follow one another
// and of which the same is to be said.
type RegisterLine struct {
	Number string // "05/TB-MTTQ-BTT"; of several numbers the first and the last: "01 - 34"
	Day    model.Date
	What   string   // type and trích yếu; empty for a number without a paper
	Signer string   // full name
	To     []string // Nơi nhận without the copy that is kept
	Copy   string   // who keeps a copy
	Note   string   // that a paper is no longer in force or its signed scan is kept; what became of a number without a paper

	Sources []string // uids of the papers and numbers
}

// RegisterLines are the lines of a register in its order. What is filled at the desk (copies, day sent, signature) is not
// among their cells.
func RegisterLines(rows []model.RegisterRow) []RegisterLine {
	var out []RegisterLine
	first := ""
	for i := range rows {
		r := &rows[i]
		if i > 0 && rows[i-1].Use.GoesOn(r.Use) {
			l := &out[len(out)-1]
			l.Number = first + " - " + r.Number()
			l.Sources = append(l.Sources, uids(r.Document.UID, r.Use.UID)...)
			continue
		}
		first = r.Number()
		out = append(out, registerLine(r))
	}
	return out
}

// registerLine puts together the cells of a line that comes from one row.
func registerLine(r *model.RegisterRow) RegisterLine {
	p := r.Document
	l := RegisterLine{Number: r.Number(), Day: r.Day(), Signer: r.Signer, Sources: uids(p.UID, r.Use.UID)}
	switch {
	case p.UID == "" && r.Use.State == model.Used: // a paper that is kept elsewhere
		l.What = phrase(r.Use.Reason)
	case p.UID == "":
		l.Note = joinWords(r.Use.State.Label()+":", sentence(r.Use.Reason))
	case p.Subject == "":
		l.What = joinWords(p.Type.Label(), prefixed("- ", phrase(r.Theme)))
	default:
		l.What = registered(p.Type, phrase(p.Subject))
	}
	if p.UID != "" && p.State != model.DocIssued {
		l.Note = p.State.Label()
	}
	switch {
	case r.Signed && l.Note == "":
		l.Note = "Đã có bản ký"
	case r.Signed:
		l.Note += "; đã có bản ký"
	}
	l.To, l.Copy = splitRecipients(p.Recipient)
	return l
}

// registered is a type with its trích yếu, which begins as it stands under the type: "Thông báo kết luận giám sát ...",
// "Kế hoạch giám sát việc ...", "Quyết định về việc ...".
func registered(t model.DocType, subject string) string {
	for _, w := range []string{"kết quả", "lịch làm việc", "buổi làm việc", "dự buổi", "dự cuộc", "kiến nghị", "đôn đốc", "đính chính"} {
		if _, ok := model.CutWords(subject, w); ok {
			return joinWords(kindName(t), model.LowerFirst(subject))
		}
	}
	return joinWords(kindName(t), about(subject))
}

// columnNumbers is the row under the titles: (1) to (10) (NĐ 30/2020, Phụ lục IV).
func (b *builder) columnNumbers(r model.Register) doc.Row {
	row := doc.Row{Head: true, Sources: uids(r.Office.UID)}
	for i := range registerColumns {
		row.Cells = append(row.Cells, b.cell("Số của cột", row.Sources, fmt.Sprintf("(%d)", i+1)))
	}
	return row
}

// registerRow is a line as printed.
func (b *builder) registerRow(l RegisterLine) doc.Row {
	field := strings.TrimSpace("Văn bản đi số " + l.Number)
	cell := func(lines ...string) doc.TableCell { return b.cell(field, l.Sources, lines...) }
	to := make([]string, len(l.To))
	for i, x := range l.To {
		to[i] = b.line(field, x)
	}
	return doc.Row{Sources: l.Sources, Cells: []doc.TableCell{
		cell(b.line("Số văn bản", l.Number)), cell(l.Day.Format()), cell(b.line(field, l.What)), cell(b.line(field, l.Signer)), cell(to...), cell(b.line(field, l.Copy)),
		cell(), cell(), cell(), cell(b.line(field, l.Note)),
	}}
}

// Addressees are those to whom a paper is addressed, as they stand behind "Kính gửi:" on it.
func Addressees(tree doc.Document) []string {
	var out []string
	for _, b := range tree.Blocks {
		if b.Para == nil || b.Para.Role != doc.Address || b.Para.Label == "" {
			continue
		}
		out = append(out, strings.TrimRight(b.Para.Text(), ";."))
	}
	return out
}

// splitRecipients parts Nơi nhận from its last line, which says who keeps the copy.
func splitRecipients(all []string) (to []string, copy string) {
	for _, r := range all {
		r = phrase(r)
		if rest, ok := model.CutWords(r, "Lưu:"); ok {
			copy = rest
			continue
		}
		if rest, ok := model.CutWords(r, "Lưu"); ok {
			copy = rest
			continue
		}
		to = append(to, r)
	}
	return to, copy
}
