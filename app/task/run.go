package task

import (
	"context"
	"sync"
)

// Progress says how far a long piece of work has come: "3 of 7", and what is being done. Total 0 means unknown.
type Progress struct {
	Done, Total int
	Text        string
}

// Job is one long piece of work. Work is required; Progress and Done may be nil.
type Job[T any] struct {
	// Work does it. It calls report as often as it likes: reports that come faster than the window can show them
	// are merged. It must return soon after ctx was cancelled, with ctx.Err() wrapped.
	Work func(ctx context.Context, report func(Progress)) (T, error)
	// Progress is called on the window with the newest report.
	Progress func(Progress)
	// Done is called on the window exactly once, after the last Progress, also after cancelling.
	Done func(T, error)
}

// Run starts the job and returns the function that asks it to stop; calling it twice is harmless.
func Run[T any](r Runner, job Job[T]) (cancel func()) {
	ctx, stop := context.WithCancel(context.Background())
	reports := &reporter{runner: r, show: job.Progress}
	r.Start(func() {
		result, err := guarded(func() (T, error) { return job.Work(ctx, reports.report) })
		r.Window(func() {
			stop()
			if job.Done != nil {
				job.Done(result, err)
			}
		})
	})
	return stop
}

// reporter merges reports: at most one is on its way to the window.
type reporter struct {
	runner Runner
	show   func(Progress)
	mu     sync.Mutex
	newest Progress
	posted bool
}

func (r *reporter) report(p Progress) {
	if r.show == nil {
		return
	}
	r.mu.Lock()
	r.newest = p
	onItsWay := r.posted
	r.posted = true
	r.mu.Unlock()
	if !onItsWay {
		r.runner.Window(r.deliver)
	}
}

func (r *reporter) deliver() {
	r.mu.Lock()
	p := r.newest
	r.posted = false
	r.mu.Unlock()
	r.show(p)
}
