package window

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"

	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// systemPicker asks with the file dialogs of the system.
type systemPicker struct {
	runner task.Runner
	failed func(error)
}

// SystemPicker asks with the file dialogs of the system, away from the window, which stays alive meanwhile. failed hears
// when the system has none.
func SystemPicker(r task.Runner, failed func(error)) Picker { return systemPicker{r, failed} }

func (s systemPicker) PickOpen(parent fyne.Window, p Pick, done func(path string)) {
	s.ask(parent, p, func(o []zenity.Option) (string, error) { return zenity.SelectFile(o...) }, done)
}

func (s systemPicker) PickSave(parent fyne.Window, p Pick, done func(path string)) {
	s.ask(parent, p, func(o []zenity.Option) (string, error) {
		path, err := zenity.SelectFileSave(append(o, zenity.Filename(p.Name), zenity.ConfirmOverwrite())...)
		return withEnding(path, p.Ending), err
	}, done)
}

// withEnding adds the ending when the user typed none.
func withEnding(path, ending string) string {
	if path == "" || strings.EqualFold(filepath.Ext(path), ending) {
		return path
	}
	return path + ending
}

func (s systemPicker) ask(parent fyne.Window, p Pick, show func([]zenity.Option) (string, error), done func(path string)) {
	options := []zenity.Option{
		zenity.Title(p.Title), zenity.FileFilters{{Name: p.Kind, Patterns: []string{"*" + p.Ending}, CaseFold: true}},
	}
	options = append(options, attach(parent)...)
	task.Run(s.runner, task.Job[string]{
		Work: func(context.Context, func(task.Progress)) (string, error) { return show(options) },
		Done: func(path string, err error) {
			switch {
			case errors.Is(err, zenity.ErrCanceled):
			case err != nil:
				s.failed(model.Errorf(model.NotFound, "", "Máy này không mở được hộp chọn tệp.").Because(err))
			case path != "":
				done(path)
			}
		},
	})
}
