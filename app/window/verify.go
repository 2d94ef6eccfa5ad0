package window

import (
	"context"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
)

var issuedFilter = []dialogs.Filter{{Name: "Văn bản PDF, Word", Patterns: []string{"*.pdf", "*.docx"}}}

// verify tells whether a file is, byte for byte, one that the open book issued, and what became of the paper.
func (w *Window) verify() {
	store := w.store
	if store == nil {
		return
	}
	w.choose.Open(dialogs.FileRequest{Title: "Kiểm tra bản PDF", Folder: w.folder(), Filters: issuedFilter}, func(path string) {
		task.Run(w.deps.Runner, task.Job[service.Verification]{
			Work: func(ctx context.Context, _ func(task.Progress)) (service.Verification, error) {
				return service.Verify(ctx, store, path)
			},
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
	})
}
