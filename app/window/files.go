package window

import (
	"context"
	"path/filepath"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// opened is a data file just opened.
type opened struct {
	store Store
	info  model.FileInfo
}

// OpenFile opens a data file in place of the one that is open.
func (w *Window) OpenFile(path string) {
	w.replace(path, func(ctx context.Context) (Store, error) { return w.deps.Files.Open(ctx, path) })
}

// OpenPractice opens the practice file.
func (w *Window) OpenPractice() { w.replace("luyện tập", w.deps.Files.Practice) }

var bookFilter = []dialogs.Filter{{Name: "Sổ giám sát", Patterns: []string{bookFile}}}

// PickBook lets the user choose a file and opens it.
func (w *Window) PickBook() {
	w.PickOpen(dialogs.FileRequest{Title: "Mở sổ", Filters: bookFilter}, w.OpenFile)
}

// CreateBook lets the user name a new file and makes it.
func (w *Window) CreateBook() {
	name := "so" + w.deps.Now().Format("2006") + ".sgs"
	w.PickSave(dialogs.FileRequest{Title: "Tạo sổ mới", Name: name, Ext: ".sgs", Filters: bookFilter}, func(path string) {
		w.create(path)
	})
}

// create makes a file and opens it in place of the one that is open, which stays open where none can be made.
func (w *Window) create(path string) {
	make := func(ctx context.Context) (Store, error) { return w.deps.Files.Create(ctx, path) }
	if w.store == nil {
		w.replaceThen(path, make, w.showSetUp)
		return
	}
	task.Load(w.opening, func(ctx context.Context) (opened, error) { return openWithInfo(ctx, make) }, func(o opened, err error) {
		if err != nil {
			w.Failed(err)
			return
		}
		w.leave(func() { w.endStore(func() { w.use(o, w.showSetUp) }) })
	})
}

// replace closes the open file and opens another at the page where one goes on; a file that cannot be opened is explained on the start page.
func (w *Window) replace(path string, open func(ctx context.Context) (Store, error)) {
	w.replaceThen(path, open, w.showStart)
}

// replaceThen is replace with what is shown of the file that was opened.
func (w *Window) replaceThen(path string, open func(ctx context.Context) (Store, error), show func()) {
	w.leave(func() {
		w.endStore(func() {
			w.showFile()
			w.status.said.Say("Đang mở " + path + " ...")
			task.Load(w.opening, func(ctx context.Context) (opened, error) { return openWithInfo(ctx, open) }, func(o opened, err error) {
				w.status.said.Say("")
				if err != nil {
					w.showNav()
					w.showStart()
					w.start.Explain(path, err)
					return
				}
				w.use(o, show)
			})
		})
	})
}

func openWithInfo(ctx context.Context, open func(ctx context.Context) (Store, error)) (opened, error) {
	s, err := open(ctx)
	if err != nil {
		return opened{}, err
	}
	info, err := s.Info(ctx)
	if err != nil {
		if closeErr := s.Close(); closeErr != nil {
			return opened{}, closeErr
		}
		return opened{}, err
	}
	return opened{s, info}, nil
}

// use takes a file that was opened for the one worked in.
func (w *Window) use(o opened, show func()) {
	w.store, w.info = o.store, o.info
	w.stop = w.store.OnChange(func(c model.Change) { w.deps.Runner.Window(func() { w.changed(c) }) })
	w.memory.remember(w.info.Path)
	if w.info.Practice == "" { // the practice file lies where nobody looks for files
		w.notePlace(bookFile, filepath.Dir(w.info.Path))
	}
	w.saveMemory()
	w.savedAt = ""
	w.status.saved.SetText(saveWord)
	w.showFile()
	w.startBackups()
	w.countDue()
	show()
	w.lookForLeftovers()
	w.warmSearch()
}

// CloseFile closes the open file and shows the start page.
func (w *Window) CloseFile() {
	w.leave(func() {
		w.endStore(func() {
			w.showFile()
			w.showNav()
			w.showStart()
		})
	})
}

// ForgetFile takes a file off the recent ones.
func (w *Window) ForgetFile(path string) {
	w.memory.forget(path)
	w.saveMemory()
}

// Recent are the files opened last, newest first.
func (w *Window) Recent() []string { return w.memory.Files }

// navCount are the numbers beside a place of the navigation: how many, and how many of them need a look.
type navCount struct{ count, alert int }

// countDue brings the numbers of the navigation up to date.
func (w *Window) countDue() {
	store, today := w.store, w.today()
	task.Load(w.count, func(ctx context.Context) (model.Due, error) { return store.Due(ctx, today) }, func(due model.Due, err error) {
		if err == nil {
			w.showCounts(counts(due, today))
		}
	})
}

// counts are the numbers beside the places.
func counts(d model.Due, today model.Date) map[string]navCount {
	c := d.Counts
	return map[string]navCount{
		startPlace:    {-1, d.Overdue(today)},
		missionsPlace: {c.Missions, 0},
		recsPlace:     {c.OpenRecs, c.LateRecs},
		papersPlace:   {c.Papers, 0},
		peoplePlace:   {c.People, 0},
		wardsPlace:    {c.Wards, 0},
	}
}
