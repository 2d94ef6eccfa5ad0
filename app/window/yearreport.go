package window

import (
	"context"
	"fmt"
	"strconv"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// The spans of a report, as the form keeps them.
const wholeYear, firstHalf, secondHalf = "0", "1", "2"

// mostYears is how many years back a report can be chosen.
const mostYears = 30

// YearReport asks for which year or half of it a report is wanted, and opens, prints, saves or begins it as a paper. What was chosen stands
// in the form the next time, until the year asked for is another.
func (w *Window) YearReport(year int) {
	last := w.lastReport
	if last.asked != year {
		last = reportChoice{asked: year, order: service.YearOrder{Year: year}}
	}
	years := widgets.NewSelect(w.reportYears(year), nil)
	years.SetValue(strconv.Itoa(last.order.Year))
	span := widgets.NewChoice([]widgets.Option{
		{ID: wholeYear, Label: "Cả năm"}, {ID: firstHalf, Label: "6 tháng đầu"}, {ID: secondHalf, Label: "6 tháng cuối"},
	}, model.Fold, nil)
	span.SetValue(strconv.Itoa(last.order.Half))
	purpose := purposeChoice(last.order.Signature)
	chosen := func() service.YearOrder {
		last.order.Year, _ = strconv.Atoi(years.Value())
		last.order.Half, _ = strconv.Atoi(span.Value())
		last.order.Signature = purpose.Value() == forSignature
		w.lastReport = last
		return last.order
	}
	w.dialogs.Form(dialogs.Form{
		Title: "Báo cáo năm, 6 tháng",
		Text:  "Số liệu đếm từ các cuộc giám sát, nhận xét, kiến nghị và văn bản trong sổ. Sổ có nhiều cơ quan thì mỗi cơ quan một báo cáo.",
		Rows:  []dialogs.FormRow{{Label: "Năm", Field: years}, {Label: "Thời gian", Field: span}, {Label: "Bản", Field: purpose}},
		Acts: []dialogs.Act{
			{Word: "Mở để xem", Main: true, Do: func() { w.withReport(chosen(), w.ViewPrinted) }},
			{Word: "In...", Do: func() { w.withReport(chosen(), w.Print) }},
			{Word: "Lưu PDF...", Do: func() { w.saveReport(chosen(), ".pdf", pdfFilter) }},
			{Word: "Lưu Word...", Do: func() { w.saveReport(chosen(), ".docx", wordFilter) }},
			{Word: "Soạn để ban hành", Do: func() { w.writeReport(chosen()) }},
		},
	})
}

// reportChoice is how a report was wanted last.
type reportChoice struct {
	asked int // the year that was proposed
	order service.YearOrder
}

// reportYears are the years that can be chosen, the newest first.
func (w *Window) reportYears(year int) []widgets.Option {
	var out []widgets.Option
	newest := max(w.today().Year(), year)
	for y := newest; y > newest-mostYears || y >= year; y-- {
		out = append(out, widgets.Option{ID: strconv.Itoa(y), Label: strconv.Itoa(y)})
	}
	return out
}

// withReport makes a report away from the window and does something with its pages.
func (w *Window) withReport(order service.YearOrder, do func(service.Printed)) {
	out := w.deps.Output(w.store)
	w.withPrinted(func(ctx context.Context) (service.Printed, error) {
		list, err := out.YearReports(ctx, order)
		if err != nil {
			return service.Printed{}, err
		}
		return out.AsOne(list)
	}, do)
}

// writeReport opens the text of a report, begun where there is none yet; of several offices that of the one added last.
func (w *Window) writeReport(order service.YearOrder) {
	out := w.deps.Output(w.store)
	task.Run(w.deps.Runner, task.Job[[]model.Document]{
		Work: func(ctx context.Context, _ func(task.Progress)) ([]model.Document, error) {
			return out.BeginReports(ctx, order)
		},
		Done: func(list []model.Document, err error) {
			if err != nil {
				w.Failed(err)
				return
			}
			w.writePaper(list[len(list)-1].UID)
			if len(list) > 1 {
				w.Say(fmt.Sprintf("Có %d báo cáo, mỗi cơ quan một báo cáo; các báo cáo khác ở trang Văn bản.", len(list)))
			}
		},
	})
}

var wordFilter = []dialogs.Filter{{Name: "Tệp Word", Patterns: []string{"*.docx"}}}

// saveReport makes a report and writes it where the user chooses; those of further offices stand beside it.
func (w *Window) saveReport(order service.YearOrder, ext string, filters []dialogs.Filter) {
	out := w.deps.Output(w.store)
	request := dialogs.FileRequest{Title: "Lưu báo cáo", Name: order.FileName(ext), Ext: ext, Filters: filters}
	w.PickSave(request, func(path string) {
		var paths []string
		w.Work(edit.Work{
			Title: "Đang lập báo cáo", Count: "Báo cáo",
			Do: func(ctx context.Context) error {
				list, err := out.YearReports(ctx, order)
				if err == nil {
					paths, err = service.WriteSeveral(ctx, path, list)
				}
				return err
			},
			Done: func() { edit.Written(w, fmt.Sprintf("Đã ghi %d báo cáo.", len(paths)), path) },
		})
	})
}
