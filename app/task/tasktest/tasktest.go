// Package tasktest drives background work by hand in tests: a Queue holds started work until the test runs it, in
// any order; a Timer fires when the test says so. Neither sleeps and neither looks at a clock.
package tasktest

import (
	"slices"
	"time"

	"sogiamsat/app/task"
)

// Queue holds started work.
type Queue struct {
	waiting []func()
	late    *[]func() // where results go that are kept from the window; nil: they reach it at once
}

// Runner starts work by putting it into the queue; results reach the window at once, but for those of Answer.
func (q *Queue) Runner() task.Runner {
	return task.Runner{
		Start: func(fn func()) { q.waiting = append(q.waiting, fn) },
		Window: func(fn func()) {
			if q.late != nil {
				*q.late = append(*q.late, fn)
				return
			}
			fn()
		},
	}
}

// Answer runs everything that waits, but its results reach the window only when arrive is called: what was read before
// something else was asked for, and comes after the answer to that.
func (q *Queue) Answer() (arrive func()) {
	var late []func()
	q.late = &late
	q.RunAll()
	q.late = nil
	return func() {
		for _, fn := range late {
			fn()
		}
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

// Timer is a task.Timer without time; any number of things may wait.
type Timer struct {
	// Asked is the last duration asked for.
	Asked   time.Duration
	waiting []*waiting
}

type waiting struct{ fn func() }

// After is the task.Timer to inject.
func (t *Timer) After(d time.Duration, fn func()) (stop func()) {
	t.Asked = d
	w := &waiting{fn}
	t.waiting = append(t.waiting, w)
	return func() { w.fn = nil }
}

// Waiting says whether something would happen when the time comes.
func (t *Timer) Waiting() bool {
	return slices.ContainsFunc(t.waiting, func(w *waiting) bool { return w.fn != nil })
}

// Fire lets the time come for everything that waits now, in the order in which it was asked for.
func (t *Timer) Fire() {
	due := t.waiting
	t.waiting = nil
	for _, w := range due {
		if fn := w.fn; fn != nil {
			w.fn = nil
			fn()
		}
	}
}
