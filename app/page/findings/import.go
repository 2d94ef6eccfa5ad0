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
	edit.SaveTemplate(p.config.Shell, "Mẫu nhận xét "+p.d.Mission.Code, service.FindingTemplate(&p.d), "Điền xong, chọn “Nhập từ Excel...” ở thẻ Nhận xét.")
}
