// Package tasktest drives background work by hand in tests: a Queue holds started work until the test runs it, in
// any order; a Timer fires when the test says so. Neither sleeps and neither looks at a clock.
package tasktest

import (
	"time"

	"sogiamsat/app/task"
)

// Queue holds started work.
type Queue struct{ waiting []func() }

// Runner starts work by putting it into the queue; results reach the window at once.
func (q *Queue) Runner() task.Runner {
	return task.Runner{
		Start:  func(fn func()) { q.waiting = append(q.waiting, fn) },
		Window: func(fn func()) { fn() },
	}
}

// Len is the number of pieces of work not yet run.
func (q *Queue) Len() int { return len(q.waiting) }

// RunAt runs the i-th waiting piece (0 is the oldest) and takes it out of the queue.
func (q *Queue) RunAt(i int) {
	fn := q.waiting[i]
	q.waiting = append(q.waiting[:i:i], q.waiting[i+1:]...)
	fn()
}

// RunAll runs everything, also what the work itself starts.
func (q *Queue) RunAll() {
	for len(q.waiting) > 0 {
		q.RunAt(0)
	}
}

// Timer is a task.Timer without time.
type Timer struct {
	// Asked is the last duration asked for.
	Asked time.Duration
	fn    func()
}

// After is the task.Timer to inject.
func (t *Timer) After(d time.Duration, fn func()) (stop func()) {
	t.Asked, t.fn = d, fn
	return func() { t.fn = nil }
}

// Waiting says whether something would happen when the time comes.
func (t *Timer) Waiting() bool { return t.fn != nil }

// Fire lets the time come. It does nothing when nothing waits.
func (t *Timer) Fire() {
	fn := t.fn
	t.fn = nil
	if fn != nil {
		fn()
	}
}
