package findings

import (
	"context"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// importFile lets the user choose a list of findings made with Excel, and shows what becomes of it before anything is
// written.
func (p *Page) importFile() {
	if p.task != nil || !p.Loaded() {
		return
	}
	p.config.Shell.PickOpen(dialogs.FileRequest{Title: "Nhập nhận xét", Filters: edit.SheetFilter}, func(path string) {
		var rows [][]string
		p.config.Shell.Work(edit.Work{
			Title: "Đang đọc tệp Excel", Count: "Đã đọc dòng",
			Do: func(ctx context.Context) (err error) {
				if rows, err = service.ReadSheet(ctx, path); err == nil && len(rows) < 2 {
					err = model.Errorf(model.Missing, "path", "Tệp “%s” chưa có dòng nào để nhập: hãy ghi mỗi nhận xét một dòng dưới dòng tiêu đề.", path)
				}
				return err
			},
			Done: func() {
				if p.task == nil {
					p.takeRows(rows, true)
				}
			},
		})
	})
}

// saveTemplate makes an empty list of findings to be filled in with Excel.
func (p *Page) saveTemplate() {
	if !p.Loaded() {
		return
	}
	d := p.d
	r := dialogs.FileRequest{Title: "Lưu tệp mẫu Excel", Name: service.FileName("Mẫu nhận xét "+d.Mission.Code, ".xlsx"), Ext: ".xlsx", Filters: edit.SheetFilter}
	p.config.Shell.PickSave(r, func(path string) {
		p.config.Shell.Work(edit.Work{
			Title: "Đang tạo tệp mẫu", Count: "Đã ghi (byte)",
			Do: func(ctx context.Context) error { return service.FindingTemplate(&d).Write(ctx, path) },
			Done: func() {
				edit.Written(p.config.Shell, "Điền xong, chọn “Nhập từ Excel...” ở thẻ Nhận xét.", path)
			},
		})
	})
}
