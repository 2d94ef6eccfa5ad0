package attach

import (
	"context"
	"path/filepath"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// OutsideWord is the word of the button that attaches a Word file of a paper that was edited outside.
const OutsideWord = "Đính kèm bản Word sửa ngoài..."

// Editing attaches Word files of papers that were edited outside the program: a file that is no plain Word file is refused.
type Editing struct {
	Store  service.OutsideStore
	Shell  edit.Shell
	Runner task.Runner
}

// Pick lets the user choose the file of a paper, attaches it and calls done.
func (e Editing) Pick(document model.UID, done func(model.DocumentVersion)) {
	e.Shell.PickOpen(dialogs.FileRequest{Title: "Đính kèm bản Word sửa ngoài", Filters: []dialogs.Filter{{Name: "Tệp Word", Patterns: []string{"*.docx"}}}},
		func(path string) { e.Attach(document, path, done) })
}

// Attach looks at the file at path, keeps it with the paper and calls done.
func (e Editing) Attach(document model.UID, path string, done func(model.DocumentVersion)) {
	run(e, func(ctx context.Context) (model.DocumentVersion, error) {
		return service.AttachOutside(ctx, e.Store, document, path)
	}, func(v model.DocumentVersion) error {
		e.Shell.Say("Đã đính kèm bản sửa ngoài “" + v.OutsideName() + "”. " + service.OutsideIsNotIssued() + " Ctrl+Z để bỏ.")
		done(v)
		return nil
	})
}

// IsEdited says whether what was dropped can be a version edited outside: one Word file. One with macros is meant so, too,
// and is then refused with the reason.
func IsEdited(paths []string) bool {
	if len(paths) != 1 {
		return false
	}
	ext := strings.ToLower(filepath.Ext(paths[0]))
	return ext == ".docx" || ext == ".docm" || ext == ".doc"
}

// Open shows a file in the system's program for it.
func (e Editing) Open(v model.DocumentVersion) {
	e.withBytes(v, func(b []byte) error { return e.Shell.View(v.OutsideName(), b) })
}

// SaveCopy writes a file to where the user chooses.
func (e Editing) SaveCopy(v model.DocumentVersion) {
	e.Shell.PickSave(saveRequest(v.OutsideName()), func(path string) {
		e.withBytes(v, func(b []byte) error {
			if err := service.SaveCopy(path, b); err != nil {
				return err
			}
			e.Shell.Say("Đã lưu bản sao: " + path)
			return nil
		})
	})
}

// Drop moves a file to the bin.
func (e Editing) Drop(v model.DocumentVersion) {
	run(e, func(ctx context.Context) (struct{}, error) { return struct{}{}, e.Store.DropOutside(ctx, v.UID) }, func(struct{}) error {
		e.Shell.Say("Đã bỏ bản sửa ngoài “" + v.OutsideName() + "”. Ctrl+Z để lấy lại.")
		return nil
	})
}

func (e Editing) withBytes(v model.DocumentVersion, use func([]byte) error) {
	run(e, func(ctx context.Context) ([]byte, error) { return e.Store.Blob(ctx, v.DOCX) }, use)
}

// run does work away from the window and then something with what came; what went wrong is told.
func run[T any](e Editing, work func(context.Context) (T, error), then func(T) error) {
	task.Run(e.Runner, task.Job[T]{
		Work: func(ctx context.Context, _ func(task.Progress)) (T, error) { return work(ctx) },
		Done: func(got T, err error) {
			if err == nil {
				err = then(got)
			}
			if err != nil {
				e.Shell.Failed(err)
			}
		},
	})
}
