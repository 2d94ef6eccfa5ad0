package task

import "context"

// Saver saves one record again and again while it is being edited: one save at a time, in order, and of several that
// wait only the newest. Save runs away from the window; all other functions run on it.
type Saver[T any] struct {
	runner  Runner
	steps   SaverSteps[T]
	busy    bool
	waiting *T
	idle    []func()
}

// SaverSteps are what a Saver does. All but Retry are required.
type SaverSteps[T any] struct {
	// Save writes v and returns it as it is kept now (with its identity and version). It is not cancelled: what the
	// user typed is written even when the page is left.
	Save func(ctx context.Context, v T) (T, error)
	// Rebase gives next, which was typed while saved was being written, the identity and version of saved.
	Rebase func(next, saved T) T
	// Retry says what to write instead of v, which was refused, before anybody hears of it; nil: nothing. It is not asked
	// when something newer waits to be written.
	Retry func(v T, err error) (T, bool)
	// Done hears of every save, also of failed ones.
	Done func(saved T, err error)
}

// NewSaver makes a Saver that uses r.
func NewSaver[T any](r Runner, steps SaverSteps[T]) *Saver[T] {
	return &Saver[T]{runner: r, steps: steps}
}

// Put saves v, after the save under way if there is one.
func (s *Saver[T]) Put(v T) {
	if s.busy {
		s.waiting = &v
		return
	}
	s.start(v)
}

func (s *Saver[T]) start(v T) {
	s.busy = true
	s.runner.Start(func() {
		saved, err := guarded(func() (T, error) { return s.steps.Save(context.Background(), v) })
		s.runner.Window(func() { s.finish(v, saved, err) })
	})
}

func (s *Saver[T]) finish(v, saved T, err error) {
	if err != nil && s.waiting == nil && s.steps.Retry != nil {
		if instead, ok := s.steps.Retry(v, err); ok {
			s.start(instead)
			return
		}
	}
	s.busy = false
	s.steps.Done(saved, err)
	if next := s.waiting; next != nil {
		s.waiting = nil
		if err == nil {
			*next = s.steps.Rebase(*next, saved)
		}
		s.start(*next)
		return
	}
	then := s.idle
	s.idle = nil
	for _, fn := range then {
		fn()
	}
}

// Idle says that nothing is being written and nothing waits.
func (s *Saver[T]) Idle() bool { return !s.busy }

// WhenIdle calls fn once nothing is being written any more: at once, or after the saves under way.
func (s *Saver[T]) WhenIdle(fn func()) {
	if s.Idle() {
		fn()
		return
	}
	s.idle = append(s.idle, fn)
}

// Pending follows several Savers, so that a page knows when everything typed in it is written. The zero Pending is
// ready for use.
type Pending struct {
	busy   int
	then   []func()
	before []func()
	press  []func() bool
	answer []func(take bool) bool
}

// Before has fn called each time somebody is about to wait: what is not being written yet is begun there.
func (p *Pending) Before(fn func()) { p.before = append(p.before, fn) }

// OnPress has fn called when the user asks for saving by key; it says whether there was something to do.
func (p *Pending) OnPress(fn func() bool) { p.press = append(p.press, fn) }

// Press asks everybody for what can only be written when the user asks for it; it says whether there was anything.
func (p *Pending) Press() bool {
	any := false
	for _, fn := range p.press {
		any = fn() || any
	}
	return any
}

// OnAnswer has fn called when the user answers by key what is offered: to take it or to drop it. It says whether it was
// asked for.
func (p *Pending) OnAnswer(fn func(take bool) bool) { p.answer = append(p.answer, fn) }

// Answer answers the first thing that is offered; it says whether anything was.
func (p *Pending) Answer(take bool) bool {
	for _, fn := range p.answer {
		if fn(take) {
			return true
		}
	}
	return false
}

// Follow counts what s is writing now; call it after Put.
func (p *Pending) Follow(s interface{ WhenIdle(fn func()) }) {
	p.busy++
	s.WhenIdle(p.done)
}

func (p *Pending) done() {
	p.busy--
	if p.busy > 0 {
		return
	}
	then := p.then
	p.then = nil
	for _, fn := range then {
		fn()
	}
}

// WhenDone calls fn once all Savers followed are idle: at once when they are.
func (p *Pending) WhenDone(fn func()) {
	for _, begin := range p.before {
		begin()
	}
	if p.busy == 0 {
		fn()
		return
	}
	p.then = append(p.then, fn)
}
