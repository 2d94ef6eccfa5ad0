package task

import "context"

// Latest keeps the order of requests for one place of a page. It belongs to the window's goroutine.
type Latest struct {
	runner  Runner
	request uint64
	cancel  context.CancelFunc
}

// NewLatest makes a Latest that uses r.
func NewLatest(r Runner) *Latest { return &Latest{runner: r} }

// Busy says whether an answer is still awaited.
func (l *Latest) Busy() bool { return l.cancel != nil }

// Cancel gives up the request under way; its result will not be shown. Call it when the page is left.
func (l *Latest) Cancel() {
	l.request++
	if l.cancel != nil {
		l.cancel()
		l.cancel = nil
	}
}

// Load runs work away from the window and then show on it. An older request of the same Latest is cancelled and
// its result dropped, even when it arrives last. show gets the error of work; a cancelled request is not shown.
func Load[T any](l *Latest, work func(ctx context.Context) (T, error), show func(T, error)) {
	l.Cancel()
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel = cancel
	mine := l.request
	l.runner.Start(func() {
		result, err := guarded(func() (T, error) { return work(ctx) })
		l.runner.Window(func() {
			if l.request != mine {
				return
			}
			l.cancel = nil
			cancel()
			show(result, err)
		})
	})
}
