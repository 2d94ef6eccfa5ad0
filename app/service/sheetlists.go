package service

import (
	"context"
	"fmt"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

const sheetExt = ".xlsx"

// SheetOfFindings lists the findings of a mission for Excel, in the order of the office.
func SheetOfFindings(d *model.Dossier) Sheet {
	s := Sheet{
		Name: FileName("Nhận xét "+d.Mission.Code, sheetExt), title: "Nhận xét",
		columns: []sheetColumn{
			{"STT", 6},
			{"Đơn vị", 24},
			{"Loại", 14},
			{"Nội dung giám sát", 28},
			{"Nhận xét", 80},
			{"Minh chứng", 30},
			{"Mức độ", 14},
			{"Người ghi", 22},
			{"Buổi làm việc", 13},
			{"Vào kết luận", 9},
			{"Trạng thái", 14},
		},
	}
	topics := map[model.UID]string{}
	for _, t := range d.Topics {
		topics[t.UID] = t.Title
	}
	for i := range d.Findings {
		f := d.Findings[i].Finding
		session, _ := d.SessionOf(f.Session)
		var units []string
		for _, w := range d.Findings[i].Wards {
			units = append(units, model.UpperFirst(d.WardName(w)))
		}
		if len(units) == 0 {
			units = []string{"Chung"}
		}
		s.add(fmt.Sprintf("Nhận xét %d (%s)", i+1, strings.Join(units, ", ")),
			i+1, strings.Join(units, ", "), f.Kind.Label(), topics[f.Topic], f.Text, f.Evidence, f.Severity.Label(),
			f.Author, session.Day, tick(f.InConclusion), f.State.Label())
	}
	return s
}

// SheetOfRecommendations is the register of follow-up for Excel: of a mission when code is its code, of all when it is
// empty. today is the day up to which is counted how late an answer is.
func SheetOfRecommendations(rows []model.FollowUp, code string, today model.Date) Sheet {
	s := Sheet{
		Name: FileName(strings.TrimSpace("Theo dõi kiến nghị "+code), sheetExt), title: "Theo dõi kiến nghị",
		columns: []sheetColumn{
			{"STT", 6},
			{"Cuộc giám sát", 16},
			{"Chuyên đề", 36},
			{"Kiến nghị", 80},
			{"Nơi nhận", 36},
			{"Đơn vị", 20},
			{"Hạn trả lời", 12},
			{"Trạng thái", 18},
			{"Số ngày quá hạn", 10},
			{"Người theo dõi", 22},
			{"Số lần trả lời", 9},
			{"Trả lời gần nhất", 12},
			{"Nhắc lại kiến nghị trước", 10},
			{"Đơn vị nhận ban đầu", 28},
		},
	}
	for i := range rows {
		r := &rows[i]
		var to, units []string
		for _, b := range r.To {
			to = append(to, b.Name)
		}
		for _, u := range r.Units {
			units = append(units, u.Name)
		}
		var late any = ""
		if r.Late(today) {
			late = r.Due.DaysUntil(today)
		}
		s.add(fmt.Sprintf("Kiến nghị %d (%s)", r.Ord, r.Code),
			i+1, r.Code, r.Theme, r.Text, strings.Join(to, "; "), strings.Join(units, ", "), r.Due,
			r.State.Label(), late, r.Person, r.Answers, r.Answered, tick(r.RepeatOf != ""), r.Origin)
	}
	return s
}

// SheetOfPapers lists papers for Excel, in the order they are given in; name is that of the file.
func SheetOfPapers(rows []model.PaperRow, name string) Sheet {
	s := Sheet{
		Name: FileName(name, sheetExt), title: "Văn bản",
		columns: []sheetColumn{
			{"STT", 6},
			{"Loại", 28},
			{"Số, ký hiệu", 22},
			{"Ngày", 12},
			{"Trích yếu", 60},
			{"Cuộc giám sát", 36},
			{"Đơn vị", 20},
			{"Trạng thái", 14},
			{"Người ký", 24},
			{"Chức vụ", 20},
			{"Nơi nhận", 40},
			{"Số tệp", 8},
			{"Ghi chú", 30},
		},
	}
	for i, r := range rows {
		p := r.Document
		s.add(strings.TrimSpace(p.Type.Label()+" "+p.Number),
			i+1, p.Type.Label(), p.Number, p.Day, p.Subject, r.Mission, r.Ward,
			p.State.Label(), r.Signer, r.SignerPost, strings.Join(p.Recipient, "; "), r.Files, p.Note)
	}
	return s
}

// RegisterBooks reads registers from the data file.
type RegisterBooks interface {
	Registers(ctx context.Context, year int) ([]model.Register, error)
}

// SheetOfRegister is the register of outgoing papers of a year for Excel, with the columns and the lines of the printed one; a book
// with papers of several offices has their lines one office after another. The error is a *model.Error for a year
// without papers.
func SheetOfRegister(ctx context.Context, store RegisterBooks, year int) (Sheet, error) {
	list, err := registersOf(ctx, store, year)
	if err != nil {
		return Sheet{}, fmt.Errorf("list the register of %d: %w", year, err)
	}
	if len(list) == 0 {
		return Sheet{}, noPapersIn(year)
	}
	s := Sheet{
		Name: FileName(registerName(year), sheetExt), title: "Sổ văn bản đi",
		columns: []sheetColumn{
			{"STT", 6},
			{"Số, ký hiệu văn bản", 22},
			{"Ngày tháng văn bản", 12},
			{"Tên loại và trích yếu nội dung văn bản", 60},
			{"Người ký", 24},
			{"Nơi nhận văn bản", 44},
			{"Đơn vị, người nhận bản lưu", 20},
			{"Số lượng bản", 10},
			{"Ngày chuyển", 12},
			{"Ký nhận", 14},
			{"Ghi chú", 30},
			{"Cơ quan ban hành", 44},
		},
	}
	for _, r := range list {
		for _, l := range reports.RegisterLines(r.Rows) { // what is filled at the desk is left empty as on the printed one
			s.add("Văn bản đi số "+l.Number,
				len(s.rows)+1, l.Number, l.Day, l.What, l.Signer, strings.Join(l.To, "; "), l.Copy, "", "", "", l.Note, r.Office.Name)
		}
	}
	return s, nil
}

func (s *Sheet) add(record string, cells ...any) {
	s.rows = append(s.rows, sheetRow{record, cells})
}

// tick is how a list says yes.
func tick(yes bool) string {
	if yes {
		return "x"
	}
	return ""
}
