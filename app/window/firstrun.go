package window

import (
	"sogiamsat/app/dialogs"
	"sogiamsat/app/page/firstrun"
	"sogiamsat/app/service"
)

// SetUp shows the pages of the first run; without a file there is nothing to set up.
func (w *Window) SetUp() {
	if w.store == nil {
		w.Say("Hãy mở hoặc tạo sổ trước.")
		return
	}
	w.leave(w.showSetUp)
}

func (w *Window) showSetUp() {
	w.closeMission()
	p := w.newSetUp()
	w.put(p, "", p.Content())
}

func (w *Window) newSetUp() page {
	return firstrun.New(firstrun.Config{
		Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today, Path: w.info.Path,
	})
}

// SetUpDone goes on to the work.
func (w *Window) SetUpDone() { w.ShowMissions() }

// CheckTyping shows the page that checks the keyboard over the one that is shown; closing it, or Esc, brings that one back.
func (w *Window) CheckTyping() {
	if _, ok := w.page.(*firstrun.Check); ok || w.ending {
		return
	}
	w.lay(firstrun.NewCheck(func() { w.lift() }), w.place)
}

// UsualBackupFolder is where copies of the open file go unless another folder is chosen.
func (w *Window) UsualBackupFolder() string { return service.BackupFolder(w.info.Path) }

// OnOwnDrive says whether the copies lie on another drive than the file.
func (w *Window) OnOwnDrive() bool { return w.backups != nil && w.backups.OnOwnDrive() }

// PickFolder lets the user choose a folder.
func (w *Window) PickFolder(title, begin string, done func(path string)) {
	if f, ok := w.choose.(dialogs.Folders); ok {
		f.Folder(dialogs.FileRequest{Title: title, Folder: begin}, done)
	}
}
