package edit

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// SheetConfig is everything a Sheet works with. All fields but Record are required.
type SheetConfig[T any] struct {
	Runner task.Runner
	Shell  Shell
	// OnChange is the store's: it calls fn after each action that is on disk.
	OnChange func(fn func(model.Change)) (cancel func())
	// Load reads what the page shows, away from the window.
	Load func(ctx context.Context) (T, error)
	// Record is what the page shows, where another page has its fields: a button leads there while it cannot be read.
	Record model.Ref
}

// Sheet is a page's ground. Embed it: it is most of what the window asks of a page.
type Sheet[T any] struct {
	config  SheetConfig[T]
	load    *task.Latest
	stop    func()
	pending task.Pending
	forms   []aboveCopier
	data    T
	loaded  bool
	then    []func()
	show    func(T)
	content fyne.CanvasObject
	failure *widget.Label
	mend    *widgets.Button // leads to the record because of which the page cannot be read
	cause   model.Ref
	failed  fyne.CanvasObject
	body    *fyne.Container
}

// NewSheet makes a sheet; Begin shows it.
func NewSheet[T any](c SheetConfig[T]) *Sheet[T] {
	s := &Sheet[T]{config: c, load: task.NewLatest(c.Runner)}
	s.failure = widget.NewLabelWithStyle("", fyne.TextAlignCenter, fyne.TextStyle{})
	ways := container.NewHBox(widgets.NewButton("Thử lại", s.Reload))
	if c.Record != (model.Ref{}) {
		ways.Add(widgets.NewButton(present.OpenWord(c.Record), func() { c.Shell.Open(c.Record) }))
	}
	s.mend = widgets.NewButton("", func() { c.Shell.Open(s.cause) })
	s.mend.Hide()
	ways.Add(s.mend)
	s.failed = container.NewCenter(container.NewVBox(s.failure, container.NewCenter(ways)))
	s.failed.Hide()
	s.body = container.NewStack()
	return s
}

// Begin puts content on the sheet and begins to read; show gets what was read, each time.
func (s *Sheet[T]) Begin(content fyne.CanvasObject, show func(T)) {
	s.content, s.show = content, show
	s.body.Objects = []fyne.CanvasObject{content, s.failed}
	s.stop = s.config.OnChange(func(model.Change) { s.config.Runner.Window(s.Reload) })
	s.Reload()
}

// Content is the page as it stands in the window.
func (s *Sheet[T]) Content() fyne.CanvasObject { return s.body }

// Leave stops everything under way. What was typed has been handed over before.
func (s *Sheet[T]) Leave() {
	s.stop()
	s.load.Cancel()
}

// Reload reads again what the page shows.
func (s *Sheet[T]) Reload() {
	task.Load(s.load, s.config.Load, s.arrived)
}

func (s *Sheet[T]) arrived(data T, err error) {
	if err != nil {
		problem := present.ErrorText(err)
		s.failure.SetText(problem.Title + "\n" + problem.Paragraph())
		s.cause = problem.About
		s.mend.SetText(problem.Way())
		s.mend.Hidden = problem.Way() == ""
		s.content.Hide()
		s.failed.Show()
		return
	}
	s.failed.Hide()
	s.content.Show()
	s.data, s.loaded = data, true
	s.show(data)
	then := s.then
	s.then = nil
	for _, fn := range then {
		fn()
	}
}

// WhenLoaded calls fn once the page has been read: at once when it has and is not being read again. A page asked to go to
// a record waits so, also to one that was added just now.
func (s *Sheet[T]) WhenLoaded(fn func()) {
	if s.loaded && !s.load.Busy() {
		fn()
		return
	}
	s.then = append(s.then, fn)
}

// Data is what was read last; Loaded says whether anything was.
func (s *Sheet[T]) Data() T { return s.data }

// Loaded says whether the page has been read at least once.
func (s *Sheet[T]) Loaded() bool { return s.loaded }

// WhenSaved calls fn once nothing of this page is being written any more.
func (s *Sheet[T]) WhenSaved(fn func()) { s.pending.WhenDone(fn) }

// Save does what only saving by key does: a new record that lacks something says what, one with a button of its own is
// written, and the keyboard goes to what was refused. It says whether there was anything of the kind.
func (s *Sheet[T]) Save() bool { return s.pending.Press() }

// AnswerDraft takes back or drops the texts that a strip of the page offers; it says whether there were any.
func (s *Sheet[T]) AnswerDraft(take bool) bool { return s.pending.Answer(take) }

// Pending is what the page's forms report their saves to.
func (s *Sheet[T]) Pending() *task.Pending { return &s.pending }

// Act does something to the file and says so ("": nothing to say) once it is done; the page hears of the change like
// anybody else. The window clears its line with every change, so nothing may be said before.
func (s *Sheet[T]) Act(said string, do func(ctx context.Context) error) {
	ActThen(s, func(ctx context.Context) (struct{}, error) { return struct{}{}, do(ctx) }, func(struct{}) {
		if said != "" {
			s.config.Shell.Say(said)
		}
	})
}

// ActThen does something to the file and calls then with what came of it; an error goes to the window.
func ActThen[T, R any](s *Sheet[T], do func(ctx context.Context) (R, error), then func(R)) {
	task.Run(s.config.Runner, task.Job[R]{
		Work: func(ctx context.Context, _ func(task.Progress)) (R, error) { return do(ctx) },
		Done: func(r R, err error) {
			if err != nil {
				s.config.Shell.Failed(err)
				return
			}
			then(r)
		},
	})
}

// Canvas is the canvas the page stands on.
func (s *Sheet[T]) Canvas() fyne.Canvas { return widgets.CanvasOf(s.body) }

// Focus gives o the keyboard.
func (s *Sheet[T]) Focus(o fyne.Focusable) { widgets.FocusOn(s.body, o) }

// BackTo is Esc in a page of lists and an editor: it brings the keyboard to the first list unless it is in one of them, and
// says whether it did. Where no row of that list is marked, it goes back to the one before, unless what is shown beside it is
// just being written.
func (s *Sheet[T]) BackTo(lists ...fyne.Focusable) bool {
	c := s.Canvas()
	if c == nil || c.Focused() == nil || slices.Contains(lists, c.Focused()) {
		return false
	}
	s.Focus(lists[0])
	if l, ok := lists[0].(interface{ Return() }); ok {
		now := true
		s.WhenSaved(func() {
			if now {
				l.Return()
			}
		})
		now = false
	}
	return true
}

// HandOver gives what was typed in the field with the keyboard to its record.
func (s *Sheet[T]) HandOver() {
	if c := s.Canvas(); c != nil {
		widgets.CommitFocused(c)
	}
}

// Refresh draws the page anew after something was shown or hidden on it.
func (s *Sheet[T]) Refresh() { s.body.Refresh() }
