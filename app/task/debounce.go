package task

import (
	"time"

	"fyne.io/fyne/v2"
)

// Timer calls fn on the window's goroutine after d, unless stop was called before. Tests pass one driven by hand.
type Timer func(d time.Duration, fn func()) (stop func())

// After is the Timer of the real program.
func After(d time.Duration, fn func()) (stop func()) {
	t := time.AfterFunc(d, func() { fyne.Do(fn) })
	return func() { t.Stop() }
}

// Debounce calls only the last of several functions that come in quick succession, once it has been quiet for a
// while. Input programs for Vietnamese change the text several times for one letter; nobody wants a search for each.
type Debounce struct {
	wait    time.Duration
	after   Timer
	pending func()
	stop    func()
	round   uint64
}

// NewDebounce makes a Debounce that waits for wait of quiet, measured by after.
func NewDebounce(wait time.Duration, after Timer) *Debounce {
	return &Debounce{wait: wait, after: after}
}

// Do calls fn when no other Do came for the waiting time.
func (d *Debounce) Do(fn func()) {
	d.Stop()
	d.pending = fn
	mine := d.round
	d.stop = d.after(d.wait, func() {
		// A timer that had already fired when it was stopped must not call a newer function too early.
		if d.round == mine {
			d.Flush()
		}
	})
}

// Flush calls the waiting function now, if there is one.
func (d *Debounce) Flush() {
	fn := d.pending
	d.Stop()
	if fn != nil {
		fn()
	}
}

// Stop forgets the waiting function.
func (d *Debounce) Stop() {
	d.round++
	d.pending = nil
	if d.stop != nil {
		d.stop()
		d.stop = nil
	}
}
