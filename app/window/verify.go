package window

import (
	"context"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

var issuedFilter = []dialogs.Filter{{Name: "Văn bản PDF, Word", Patterns: []string{"*.pdf", "*.docx"}}}

// verify tells whether a file is, byte for byte, one that the open book issued, and what became of the paper.
func (w *Window) verify() {
	store := w.store
	if store == nil {
		return
	}
	w.PickOpen(dialogs.FileRequest{Title: "Kiểm tra bản PDF", Filters: issuedFilter}, func(path string) {
		w.tellVerified(func(ctx context.Context) (service.Verification, error) { return service.Verify(ctx, store, path) })
	})
}

// verifyCode tells whether the text of a QR code on paper is that of a paper that the open book issued.
func (w *Window) verifyCode() {
	store := w.store
	if store == nil {
		return
	}
	w.dialogs.Prompt(dialogs.Prompt{
		Title: "Kiểm tra mã QR", Text: "Chữ đọc được từ mã QR: số, ngày và mã, ví dụ 05/TB-MTTQ-BTT 21/10/2024 3F2A91B0C4D5E6F7.",
		Act: "Kiểm tra", Missing: "Chưa ghi mã.", Clean: model.CleanLine,
	}, func(code string) {
		w.tellVerified(func(ctx context.Context) (service.Verification, error) { return service.VerifyCode(ctx, store, code) })
	})
}

// tellVerified looks and says what was found.
func (w *Window) tellVerified(look func(context.Context) (service.Verification, error)) {
	task.Run(w.deps.Runner, task.Job[service.Verification]{
		Work: func(ctx context.Context, _ func(task.Progress)) (service.Verification, error) { return look(ctx) },
		Done: func(v service.Verification, err error) {
			switch {
			case err != nil:
				w.Failed(err)
			case v.Known:
				w.dialogs.Inform("Đúng là bản trong sổ", strings.Join(v.Said, "\n\n"))
			default:
				w.dialogs.Inform("Sổ này không có bản này", strings.Join(v.Said, "\n\n"))
			}
		},
	})
}
