package mission

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Config is everything the pages work with. All fields are required.
type Config struct {
	Store   Store
	Shell   edit.Shell
	Runner  task.Runner
	After   task.Timer
	Today   func() model.Date
	Mission model.UID
	// Go shows another page of the mission.
	Go func(Tab)
}

// sheet is what the pages of a mission share: they read the mission, hear of changes, show an error in their place,
// and wait for their saves.
type sheet struct {
	config  Config
	load    *task.Latest
	stop    func()
	pending task.Pending
	dossier model.Dossier
	show    func(model.Dossier)
	content fyne.CanvasObject
	failure *widget.Label
	failed  fyne.CanvasObject
	body    *fyne.Container
}

// open shows content and begins to read; show gets the mission each time it was read.
func (s *sheet) open(c Config, content fyne.CanvasObject, show func(model.Dossier)) {
	s.config, s.content, s.show = c, content, show
	s.load = task.NewLatest(c.Runner)
	s.failure = widget.NewLabelWithStyle("", fyne.TextAlignCenter, fyne.TextStyle{})
	s.failed = container.NewCenter(container.NewVBox(s.failure, container.NewCenter(widgets.NewButton("Thử lại", s.Reload))))
	s.failed.Hide()
	s.body = container.NewStack(content, s.failed)
	s.stop = c.Store.OnChange(func(model.Change) { c.Runner.Window(s.Reload) })
	s.Reload()
}

// Content is the page as it stands in the window.
func (s *sheet) Content() fyne.CanvasObject { return s.body }

// Leave stops everything under way. What was typed has been handed over before.
func (s *sheet) Leave() {
	s.stop()
	s.load.Cancel()
}

// WhenSaved calls fn once nothing of this page is being written any more.
func (s *sheet) WhenSaved(fn func()) { s.pending.WhenDone(fn) }

// Reload reads the mission again.
func (s *sheet) Reload() {
	task.Load(s.load, func(ctx context.Context) (model.Dossier, error) {
		return s.config.Store.Dossier(ctx, s.config.Mission, "")
	}, s.loaded)
}

func (s *sheet) loaded(d model.Dossier, err error) {
	if err != nil {
		problem := present.ErrorText(err)
		s.failure.SetText(problem.Title + "\n" + problem.Line() + "\n" + problem.Hint)
		s.content.Hide()
		s.failed.Show()
		return
	}
	s.failed.Hide()
	s.content.Show()
	s.dossier = d
	s.show(d)
}

// act does something to the file and says so ("": nothing to say) once it is done; the pages hear of the change like
// anybody else. The window clears its line with every change, so nothing may be said before.
func (s *sheet) act(said string, do func(ctx context.Context) error) {
	task.Run(s.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) { return struct{}{}, do(ctx) },
		Done: func(_ struct{}, err error) {
			switch {
			case err != nil:
				s.config.Shell.Failed(err)
			case said != "":
				s.config.Shell.Say(said)
			}
		},
	})
}

// marker is a field that can be marked as wrong.
type marker interface{ SetError(text string) }

// mark marks the field the store refused and takes the marks off all others; it says whether the field is among them.
func mark(fields map[string]marker, err error) bool {
	p := present.ErrorText(err)
	for key, f := range fields {
		if err == nil || key != p.Field {
			f.SetError("")
		}
	}
	f, ok := fields[p.Field]
	if ok && err != nil {
		f.SetError(p.Line())
	}
	return ok
}

// report shows what became of a save: at the field it concerns, else in a dialog.
func (s *sheet) report(fields map[string]marker, err error) {
	if !mark(fields, err) && err != nil {
		s.config.Shell.Failed(err)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(o) }

// focus gives o the keyboard. on is part of the same page and was on the screen before: what is shown for the first time
// belongs to no canvas until it is painted, and asking it would lose the first letters.
func focus(on fyne.CanvasObject, o fyne.Focusable) {
	if c := canvasOf(on); c != nil {
		c.Focus(o)
	}
}

// handOver gives what was typed in the field with the keyboard to its record.
func (s *sheet) handOver() {
	if c := canvasOf(s.body); c != nil {
		widgets.CommitFocused(c)
	}
}

// step moves a list's current row by so many rows.
func step[T any](list *widgets.DataList[T], key func(T) string, by int) {
	current, ok := list.Current()
	if !ok {
		return
	}
	rows := list.Rows()
	for i, r := range rows {
		if to := i + by; key(r) == key(current) && to >= 0 && to < len(rows) {
			list.Select(key(rows[to]))
			return
		}
	}
}
