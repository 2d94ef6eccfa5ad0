package reports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// buildScheduleNotice composes the Thông báo lịch làm việc that goes to the units with plan, decision and outline
// (Nghị quyết liên tịch 403/2017, Điều 7.3): the schedule, until when each unit reports, who takes part, what is
// enclosed.
func buildScheduleNotice(b *builder) string {
	b.needUnits()
	subject := joinWords("Lịch làm việc của Đoàn giám sát", b.theme())
	b.titled(subject)
	_, own := b.legalBases()
	papers := b.carriedOut(own)
	lead := ""
	if len(papers) > 0 {
		lead = "Thực hiện " + strings.Join(papers, "; ") + ", "
	}
	b.say(doc.Body, "", lead+b.office()+" thông báo lịch làm việc của Đoàn giám sát với "+b.supervised()+" như sau:", "Lời dẫn", b.wardSources()...)
	b.out[len(b.out)-1].Para.KeepNxt = true
	b.scheduleTable(b.visits())
	for i, text := range b.noticeAsks(own) {
		b.say(doc.PlainItem, strconv.Itoa(i+1)+".", text, "Nội dung thông báo")
	}
	b.replacing()
	b.say(doc.Body, "", b.office()+" thông báo để các cơ quan, đơn vị biết, thực hiện"+b.form.End, "Lời kết")
	b.signature(b.recipe.kind, b.mailed(b.supervisedBodies()))
	return subject
}

// noticeAsks is what the notice asks of the units.
func (b *builder) noticeAsks(own []model.Basis) []string {
	asks := []string{
		"Nội dung làm việc: cơ quan, đơn vị được giám sát báo cáo theo đề cương; Đoàn giám sát trao đổi, đề nghị cung cấp tài liệu, giải trình.",
		"Thành phần của đơn vị: đại diện lãnh đạo các cơ quan được giám sát và cán bộ, công chức có liên quan.",
		fmt.Sprintf("Đề nghị các đơn vị gửi báo cáo bằng văn bản về %s chậm nhất %02d ngày trước ngày làm việc.", b.office(), model.UnitReport.Days()),
	}
	return append(asks, "Gửi kèm: "+strings.Join(append(b.enclosed(own), "Đề cương báo cáo"), "; ")+".")
}

// enclosed names plan and decision, which the notice is sent with, by number and day as far as they are known.
func (b *builder) enclosed(own []model.Basis) []string {
	var out []string
	for _, x := range []struct {
		t    model.DocType
		kind model.BasisKind
	}{{model.KH, model.PlanBasis}, {model.QD, model.DecisionBasis}} {
		name := x.kind.Label()
		if p, ok := b.ownPaper(x.t); ok && p.Number != "" {
			out = append(out, joinWords(name, b.numbered(b.line(name, p.Number), p.Day)))
			continue
		}
		i := slices.IndexFunc(own, func(basis model.Basis) bool { return basis.Kind == x.kind && basis.Number != "" })
		if i >= 0 {
			name = joinWords(name, b.numbered(b.line(name, own[i].Number), own[i].Day))
		}
		out = append(out, name)
	}
	return out
}
