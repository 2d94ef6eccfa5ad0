package window

import (
	"context"
	"time"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/page/start"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

const (
	// backupEvery is how long work may go on without a copy.
	backupEvery = 30 * time.Minute
	// backupWait is after what time closing says that it waits for the copy.
	backupWait = time.Second
)

// made is what came of looking for the newest copy or of writing one.
type made struct {
	last service.BackupCopy
	some bool // there is a copy
}

// startBackups shows the newest copy of the file just opened and begins to write copies.
func (w *Window) startBackups() {
	w.backups = service.NewBackups(w.store, w.memory.Book(w.info.Path).Backups, w.deps.Now)
	w.showLastBackup(func(error) {})
	w.tickBackup()
}

func (w *Window) stopBackups() {
	if w.tick != nil {
		w.tick()
	}
	w.backups, w.tick = nil, nil
	w.lastBackup = start.Backup{}
	w.status.backup.Say("")
}

// showLastBackup says when the newest copy was made; done hears what was wrong.
func (w *Window) showLastBackup(done func(error)) {
	b := w.backups
	w.backup(func(ctx context.Context) (made, error) {
		last, ok, err := b.Last(ctx)
		return made{last, ok}, err
	}, nil, done)
}

// tickBackup writes a copy after a while of work, and again.
func (w *Window) tickBackup() {
	w.tick = w.deps.After(backupEvery, func() {
		w.backupIfChanged(nil, func(error) {})
		w.saveMemory()
		w.tickBackup()
	})
}

// backupIfChanged writes a copy when the file was changed since the newest one; progress may be nil, done is called in
// any case.
func (w *Window) backupIfChanged(progress func(task.Progress), done func(error)) (stop func()) {
	b := w.backups
	return w.backup(func(ctx context.Context) (made, error) {
		last, _, err := b.MakeIfChanged(ctx)
		return made{last, last.Path != ""}, err
	}, progress, done)
}

// BackupNow writes a copy because the user wants one, and shows how far it has come; the user can stop it.
func (w *Window) BackupNow() {
	if w.store == nil || w.ending {
		return
	}
	w.whenWritten(func() {
		b := w.backups
		var stop func()
		shown := w.dialogs.ShowProgress("Đang sao lưu", func() { stop() })
		unwatch := w.watchCopy(b, shown)
		stop = w.backup(func(ctx context.Context) (made, error) {
			last, err := b.Make(ctx)
			return made{last, err == nil}, err
		}, shown.Set, func(err error) {
			unwatch()
			shown.Close()
			switch {
			case stopped(err):
				w.Say("Đã dừng sao lưu. Các bản sao lưu trước vẫn còn.")
			case err != nil:
				w.Failed(err)
			default:
				w.Say("Đã sao lưu và kiểm tra: " + w.lastBackup.Path)
			}
		})
	})
}

// copyLook is how often one looks how much of a copy lies on the disk.
const copyLook = 250 * time.Millisecond

// watchCopy shows how much of a copy lies on the disk until it is whole; then the work itself says what it does.
func (w *Window) watchCopy(b *service.Backups, shown *dialogs.Progress) (unwatch func()) {
	over := false
	var next func()
	var look func()
	look = func() {
		if over {
			return
		}
		if written, all := b.Written(); all > 0 && written < all {
			shown.Set(task.Progress{Text: "Đã chép (kB)", Done: int(written / kilobyte), Total: int(all / kilobyte)})
		}
		next = w.deps.After(copyLook, look)
	}
	look()
	return func() {
		over = true
		next()
	}
}

// backup does something with the copies away from the window and shows what came of it; a failure stands in the status
// line and blocks nothing. progress hears what is done with the copy and may be nil.
func (w *Window) backup(work func(ctx context.Context) (made, error), progress func(task.Progress), done func(error)) (stop func()) {
	b := w.backups
	return task.Run(w.deps.Runner, task.Job[made]{
		Work: func(ctx context.Context, report func(task.Progress)) (made, error) {
			return work(model.WithProgress(ctx, func(int, int) { report(task.Progress{Text: "Đang kiểm tra bản sao lưu"}) }))
		},
		Progress: progress,
		Done: func(m made, err error) {
			if w.backups == b {
				w.showBackup(m, err)
			}
			done(err)
		},
	})
}

func (w *Window) showBackup(m made, err error) {
	switch {
	case stopped(err):
		return
	case err != nil:
		w.lastBackup.Problem = present.ErrorText(err).Line()
		w.status.backup.Warn("Chưa sao lưu được: " + w.lastBackup.Problem)
	case m.some:
		w.lastBackup = start.Backup{Path: m.last.Path, At: m.last.At}
		w.status.backup.Say("Sao lưu đã kiểm tra: " + present.When(m.last.At, w.deps.Now()))
	case w.info.Practice == "":
		w.lastBackup = start.Backup{}
		w.status.backup.Say("Chưa có bản sao lưu")
	}
	w.status.content.Refresh()
	if desk, ok := w.page.(*start.Desk); ok {
		desk.ShowBackup(w.lastBackup)
	}
}

// endStore backs the open file up when it was changed, closes it and goes on. Nobody can work in it meanwhile; a copy
// that takes long can be given up.
func (w *Window) endStore(then func()) {
	if w.store == nil {
		then()
		return
	}
	w.ending = true
	var shown *dialogs.Progress
	var giveUp func()
	unwatch, b := func() {}, w.backups
	late := w.deps.After(backupWait, func() {
		shown = w.dialogs.ShowProgress("Đang sao lưu trước khi đóng sổ", func() { giveUp() })
		unwatch = w.watchCopy(b, shown)
	})
	w.status.said.Say("Đang sao lưu trước khi đóng ...")
	progress := func(p task.Progress) {
		if shown != nil {
			shown.Set(p)
		}
	}
	giveUp = w.backupIfChanged(progress, func(err error) {
		late()
		unwatch()
		if shown != nil {
			shown.Close()
		}
		w.ending = false
		w.status.said.Say("")
		w.closeStore()
		then()
		if err != nil {
			w.status.said.Warn("Chưa sao lưu được khi đóng sổ: " + present.ErrorText(err).Line())
		}
	})
}

// SetBackupFolder keeps the copies of the open file in another folder from now on; done hears, once it was looked into and
// written to, why it cannot hold them.
func (w *Window) SetBackupFolder(folder string, done func(error)) {
	if w.store == nil {
		return
	}
	if folder == service.BackupFolder(w.info.Path) {
		folder = ""
	}
	b := w.memory.Book(w.info.Path)
	b.Backups = folder
	w.memory.SetBook(w.info.Path, b)
	w.saveMemory()
	to := service.NewBackups(w.store, folder, w.deps.Now)
	w.backups = to
	w.backup(func(ctx context.Context) (made, error) {
		last, ok, err := to.Last(ctx)
		if err == nil {
			err = to.Try()
		}
		return made{last, ok}, err
	}, nil, done)
}

// BackupFolder is where the copies of the open file are kept, "" while none is open.
func (w *Window) BackupFolder() string {
	if w.backups == nil {
		return ""
	}
	return w.backups.Folder()
}
