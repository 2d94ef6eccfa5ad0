package window

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// Exchange takes everything out of a data file and brings it in.
type Exchange interface {
	// Export writes an exchange file; it counts the records (model.WithProgress).
	Export(ctx context.Context, s Store, path string) error
	// Import reads an exchange file, all or nothing, and says what came in, in a sentence for the user.
	Import(ctx context.Context, s Store, path string, report func(read, all int)) (said string, err error)
}

var exchangeFilter = []dialogs.Filter{{Name: "Dữ liệu trao đổi", Patterns: []string{"*.json"}}}

const kilobyte = 1 << 10

// exportAll writes everything the open file holds to a file other programs can read.
func (w *Window) exportAll() {
	if w.store == nil {
		return
	}
	store, name := w.store, strings.TrimSuffix(filepath.Base(w.info.Path), filepath.Ext(w.info.Path))+".json"
	w.PickSave(dialogs.FileRequest{Title: "Xuất toàn bộ sổ", Name: name, Ext: ".json", Filters: exchangeFilter}, func(path string) {
		w.whenWritten(func() {
			dialogs.Work(w.dialogs, w.deps.Runner, "Đang xuất toàn bộ sổ", task.Job[struct{}]{
				Work: func(ctx context.Context, report func(task.Progress)) (struct{}, error) {
					return struct{}{}, w.deps.Exchange.Export(counting(ctx, "Đã ghi mục", report), store, path)
				},
				Done: func(_ struct{}, err error) { w.workDone("Đã xuất toàn bộ sổ ra "+path, err) },
			})
		})
	})
}

// importAll brings an exchange file into the open file. That cannot be undone, so a copy is written first and the user
// is told.
func (w *Window) importAll() {
	if w.store == nil {
		return
	}
	w.PickOpen(dialogs.FileRequest{Title: "Nhập dữ liệu vào sổ này", Filters: exchangeFilter}, func(path string) {
		w.dialogs.Ask(dialogs.Question{
			Title: "Nhập dữ liệu từ " + path,
			Text: "Dữ liệu được kiểm tra trước; có một chỗ sai thì không nhập gì. Mục đã có và giống hệt thì bỏ qua, mục trùng mà khác thì không nhập. " +
				"Việc nhập không hoàn tác được; chương trình sao lưu sổ trước khi nhập.",
			Acts: []dialogs.Act{{Word: "Sao lưu rồi nhập", Main: true, Do: func() { w.whenWritten(func() { w.importFrom(path) }) }}},
			Keep: "Không nhập",
		})
	})
}

func (w *Window) importFrom(path string) {
	store, copies := w.store, w.backups
	dialogs.Work(w.dialogs, w.deps.Runner, "Đang nhập dữ liệu", task.Job[string]{
		Work: func(ctx context.Context, report func(task.Progress)) (string, error) {
			report(task.Progress{Text: "Đang sao lưu sổ trước khi nhập"})
			if _, _, err := copies.MakeIfChanged(ctx); err != nil {
				return "", err
			}
			writing := counting(ctx, "Đang kiểm tra và ghi vào sổ", report)
			return w.deps.Exchange.Import(writing, store, path, func(read, all int) {
				if read >= all {
					report(task.Progress{Text: "Đang kiểm tra tệp"})
					return
				}
				report(task.Progress{Text: "Đã đọc (kB)", Done: read / kilobyte, Total: all / kilobyte})
			})
		},
		Done: func(said string, err error) {
			w.workDone(said, err)
			w.showLastBackup(func(error) {})
		},
	})
}

// Work does something long for a page.
func (w *Window) Work(x edit.Work) {
	dialogs.Work(w.dialogs, w.deps.Runner, x.Title, task.Job[struct{}]{
		Work: func(ctx context.Context, report func(task.Progress)) (struct{}, error) {
			return struct{}{}, x.Do(counting(ctx, x.Count, report))
		},
		Done: func(_ struct{}, err error) {
			switch {
			case stopped(err):
				w.Say(nothingChanged)
			case err != nil:
				w.Failed(err)
			default:
				x.Done()
			}
		},
	})
}

// counting lets work under ctx report what it tells of itself.
func counting(ctx context.Context, what string, report func(task.Progress)) context.Context {
	return model.WithProgress(ctx, func(done, total int) {
		text := what
		if total == 0 {
			text += " " + present.Thousands(done)
		}
		report(task.Progress{Text: text, Done: done, Total: total})
	})
}

const nothingChanged = "Đã dừng, không có gì thay đổi."

// stopped says that work ended because the user wanted it to.
func stopped(err error) bool {
	return errors.Is(err, context.Canceled) || model.CodeOf(err) == model.Cancelled
}

// workDone tells what came of long work; work that the user stopped needs no dialog.
func (w *Window) workDone(said string, err error) {
	switch {
	case stopped(err):
		w.Say(nothingChanged)
	case err != nil:
		w.Failed(fmt.Errorf("exchange: %w", err))
	default:
		w.Say(said)
	}
}
