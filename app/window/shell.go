package window

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Pick is a question for the name of a file.
type Pick struct {
	Title  string
	Name   string // proposed
	Kind   string // what such files are called
	Ending string // with its dot
}

// Picker asks for files with the system's own dialogs. Answers come on the window's goroutine; a question that is given
// up has none.
type Picker interface {
	PickOpen(parent fyne.Window, p Pick, done func(path string))
	PickSave(parent fyne.Window, p Pick, done func(path string))
}

// Failed says what went wrong with an action, in a dialog with the path of the log.
func (w *Window) Failed(err error) {
	p := present.ErrorText(err)
	w.status.said.Warn(p.Title)
	w.problem(p)
}

// Say shows a sentence in the status line.
func (w *Window) Say(text string) { w.status.said.Say(text) }

// WidthOf is a remembered width, or fallback.
func (w *Window) WidthOf(name string, fallback float32) float32 {
	return w.memory.WidthOf(name, fallback)
}

// SetWidth remembers a width.
func (w *Window) SetWidth(name string, width float32) { w.memory.SetWidth(name, width) }

// PickSave asks where to save a PDF.
func (w *Window) PickSave(name string, done func(path string)) {
	w.deps.Picker.PickSave(w.win, Pick{Title: "Lưu văn bản", Name: name, Kind: "Tệp PDF", Ending: ".pdf"}, done)
}

// View opens a copy of a file in the system's program for it. The copy lies in a new folder each time: a viewer may
// hold the copy before it.
func (w *Window) View(name string, content []byte) error {
	dir, err := os.MkdirTemp("", "sogiamsat-")
	if err != nil {
		return service.WriteError(name, err)
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		return service.WriteError(path, err)
	}
	return w.deps.View(path)
}

// changed hears of every action whose data is on disk.
func (w *Window) changed(c model.Change) {
	w.status.saved.Say(present.SavedAt(w.deps.Now()))
	if !c.Undone {
		w.status.said.Say("")
	}
	if touchesCounts(c) {
		w.countMissions()
	}
}

func touchesCounts(c model.Change) bool {
	for _, r := range c.Records {
		switch r.Noun {
		case "mission", "recommendation", "recommendation_event":
			return true
		}
	}
	return false
}

// undo takes the last action back, redo does it again; both wait for what is being written.
func (w *Window) undo() { w.travel("Đã hoàn tác: ", Store.Undo) }
func (w *Window) redo() { w.travel("Đã làm lại: ", Store.Redo) }

func (w *Window) travel(said string, do func(Store, context.Context) (string, error)) {
	if w.store == nil || w.page == nil {
		return
	}
	widgets.CommitFocused(w.win.Canvas())
	store := w.store
	whenSaved(w.page, func() {
		task.Run(w.deps.Runner, task.Job[string]{
			Work: func(ctx context.Context, _ func(task.Progress)) (string, error) { return do(store, ctx) },
			Done: func(what string, err error) {
				switch {
				case model.CodeOf(err) == model.NotFound:
					w.Say(present.ErrorText(err).Line())
				case err != nil:
					w.Failed(err)
				default:
					w.Say(said + what)
				}
			},
		})
	})
}
