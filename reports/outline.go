package reports

import (
	"fmt"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// buildOutline composes the Đề cương báo cáo that the units report by (Nghị quyết liên tịch 403/2017, Điều 7.3): it goes
// with the plan, so it has no head, number or signature of its own.
func buildOutline(b *builder) string {
	b.needUnits()
	if len(b.d.Topics) == 0 {
		b.refuse(model.Errorf(model.Missing, "topics",
			"Chưa có nội dung giám sát nên chưa lập được Đề cương báo cáo; hãy nhập nội dung ở thẻ Chung của cuộc giám sát."))
	}
	subject := b.outcome()
	b.add(doc.Block{Title: &doc.Title{Kind: b.recipe.title, Subject: subject}})
	b.outlineNote()
	period := phrase(b.line("Mốc thời gian giám sát", b.d.Mission.ReportingPeriod))
	b.say(doc.Body, "", "Mốc thời gian báo cáo: "+orRoom(period)+".", "Mốc thời gian giám sát")
	b.heading("ĐẶC ĐIỂM TÌNH HÌNH")
	b.say(doc.Body, "", "Nêu khái quát đặc điểm, tình hình của đơn vị; thuận lợi, khó khăn có liên quan đến nội dung giám sát.", "Đề cương")
	b.heading("KẾT QUẢ THỰC HIỆN")
	for i, t := range b.d.Topics {
		field := fmt.Sprintf("Nội dung giám sát %d", i+1)
		b.clause(i+1, len(b.d.Topics), model.UpperFirst(phrase(b.line(field, t.Title))), field)
		b.say(doc.Body, "", "Nêu việc đã làm, kết quả, số liệu chứng minh; cách làm tốt.", "Đề cương", string(t.UID))
	}
	b.heading("HẠN CHẾ, NGUYÊN NHÂN")
	b.clause(1, 2, "Hạn chế", "Tên mục")
	b.say(doc.Body, "", "Nêu hạn chế theo từng nội dung tại Phần "+model.Roman(2)+".", "Đề cương")
	b.clause(2, 2, "Nguyên nhân", "Tên mục")
	b.say(doc.Body, "", "Nêu nguyên nhân khách quan, nguyên nhân chủ quan; trách nhiệm của tập thể, cá nhân.", "Đề cương")
	b.heading("ĐỀ XUẤT, KIẾN NGHỊ")
	b.say(doc.Body, "", "Nêu giải pháp trong thời gian tới; đề xuất, kiến nghị với từng cấp, từng cơ quan.", "Đề cương")
	b.heading("PHỤ LỤC SỐ LIỆU")
	b.say(doc.Body, "", "Kèm theo bảng số liệu, danh mục văn bản đã ban hành trong thời gian báo cáo.", "Đề cương")
	b.replacing()
	b.say(doc.Body, "", fmt.Sprintf("Báo cáo gửi về %s chậm nhất %02d ngày trước ngày làm việc với Đoàn giám sát%s",
		b.office(), model.UnitReport.Days(), b.form.End), "Lời kết")
	return subject
}

// outcome is what the outline reports on: "Kết quả lãnh đạo ...", "Kết quả công tác tiếp dân", "Tình hình thu, chi ...".
func (b *builder) outcome() string {
	theme := b.theme()
	for _, noun := range []string{"kết quả", "tình hình"} {
		if _, ok := model.CutWords(theme, noun); ok {
			return model.UpperFirst(theme)
		}
	}
	if deed, ok := model.CutWords(theme, "việc"); ok {
		theme = deed
	}
	return "Kết quả " + theme
}

// outlineNote says which plan the outline goes with, with room for what the plan does not have yet.
func (b *builder) outlineNote() {
	plan := "Kế hoạch số" + b.behindWord(b.form.Numbered("     ", model.KH.Code(), b.line("Ký hiệu cơ quan", b.officeHead().code))) + " " + dayOrRoom("", b.d.Day)
	sources := uids(b.d.Mission.UID)
	if p, ok := b.ownPaper(model.KH); ok && p.Number != "" {
		plan = joinWords("Kế hoạch", b.numbered(b.line("Kế hoạch", p.Number), p.Day))
		sources = uids(p.UID)
	}
	b.say(doc.AnnexNote, "", "(Kèm theo "+plan+" của "+b.office()+")", "Đề cương", sources...)
}
