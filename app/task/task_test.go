package task_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
)

// answer makes work that returns s.
func answer(s string) func(context.Context) (string, error) {
	return func(context.Context) (string, error) { return s, nil }
}

func TestLoadInlineShowsAtOnce(t *testing.T) {
	l := task.NewLatest(task.Inline)
	var got string
	task.Load(l, answer("rows"), func(s string, err error) { got = s })
	if got != "rows" || l.Busy() {
		t.Errorf("got %q, busy %v", got, l.Busy())
	}
}

func TestLoadDropsOlderResults(t *testing.T) {
	orders := map[string][]int{"older first": {0, 0}, "older last": {1, 0}}
	for name, order := range orders {
		t.Run(name, func(t *testing.T) {
			var q tasktest.Queue
			l := task.NewLatest(q.Runner())
			var shown []string
			show := func(s string, _ error) { shown = append(shown, s) }
			task.Load(l, answer("old"), show)
			task.Load(l, answer("new"), show)
			for _, i := range order {
				q.RunAt(i)
			}
			if !slices.Equal(shown, []string{"new"}) {
				t.Errorf("shown %q, want only the newest", shown)
			}
		})
	}
}

func TestLoadCancelsTheOlderContext(t *testing.T) {
	var q tasktest.Queue
	l := task.NewLatest(q.Runner())
	var first error
	task.Load(l, func(ctx context.Context) (int, error) { first = ctx.Err(); return 0, nil }, func(int, error) {})
	task.Load(l, func(ctx context.Context) (int, error) { return 0, ctx.Err() }, func(_ int, err error) {
		if err != nil {
			t.Errorf("the newest request was cancelled: %v", err)
		}
	})
	q.RunAll()
	if !errors.Is(first, context.Canceled) {
		t.Errorf("older context: %v, want cancelled", first)
	}
}

func TestCancelMeansNothingIsShown(t *testing.T) {
	var q tasktest.Queue
	l := task.NewLatest(q.Runner())
	task.Load(l, answer("late"), func(s string, _ error) { t.Errorf("shown %q after leaving the page", s) })
	if !l.Busy() {
		t.Error("not busy while the work waits")
	}
	l.Cancel()
	q.RunAll()
	if l.Busy() {
		t.Error("busy after Cancel")
	}
}

func TestLoadHandsErrorsAndPanicsOver(t *testing.T) {
	l := task.NewLatest(task.Inline)
	broken := errors.New("broken")
	task.Load(l, func(context.Context) (int, error) { return 0, broken }, func(_ int, err error) {
		if !errors.Is(err, broken) {
			t.Errorf("error %v", err)
		}
	})
	task.Load(l, func(context.Context) (int, error) { panic("bad index") }, func(_ int, err error) {
		var p *task.PanicError
		if !errors.As(err, &p) || !strings.Contains(p.Stack, "task_test.go") || err.Error() != "panic: bad index" {
			t.Errorf("panic came as %v", err)
		}
	})
}

// window is a Runner whose work really runs elsewhere and whose window is the test's own goroutine.
type window struct{ posts chan func() }

func (w window) runner() task.Runner {
	return task.Runner{Start: task.Go.Start, Window: func(fn func()) { w.posts <- fn }}
}

func TestLoadOverGoroutines(t *testing.T) {
	w := window{make(chan func())}
	l := task.NewLatest(w.runner())
	const requests = 50
	var shown []int
	for i := range requests {
		task.Load(l, func(context.Context) (int, error) { return i, nil }, func(n int, _ error) { shown = append(shown, n) })
	}
	for range requests {
		(<-w.posts)()
	}
	if !slices.Equal(shown, []int{requests - 1}) {
		t.Errorf("shown %v", shown)
	}
}

func TestRunReportsCountsAndEndsOnce(t *testing.T) {
	var seen []task.Progress
	var result int
	ends := 0
	task.Run(task.Inline, task.Job[int]{
		Work: func(_ context.Context, report func(task.Progress)) (int, error) {
			for i := 1; i <= 3; i++ {
				report(task.Progress{Done: i, Total: 3, Text: "trang"})
			}
			return 42, nil
		},
		Progress: func(p task.Progress) { seen = append(seen, p) },
		Done:     func(n int, err error) { result, ends = n, ends+1 },
	})
	if len(seen) != 3 || seen[2].Done != 3 || result != 42 || ends != 1 {
		t.Errorf("seen %v, result %d, ends %d", seen, result, ends)
	}
}

func TestRunCanBeStopped(t *testing.T) {
	w := window{make(chan func())}
	var err error
	cancel := task.Run(w.runner(), task.Job[int]{
		Work: func(ctx context.Context, _ func(task.Progress)) (int, error) {
			<-ctx.Done()
			return 0, ctx.Err()
		},
		Done: func(_ int, e error) { err = e },
	})
	cancel()
	cancel()
	(<-w.posts)()
	if !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
}

func TestRunMergesReportsTheWindowCannotShow(t *testing.T) {
	var mu sync.Mutex
	var posts []func()
	slow := task.Runner{
		Start:  func(fn func()) { fn() },
		Window: func(fn func()) { mu.Lock(); defer mu.Unlock(); posts = append(posts, fn) },
	}
	var seen []int
	task.Run(slow, task.Job[int]{
		Work: func(_ context.Context, report func(task.Progress)) (int, error) {
			for i := range 1000 {
				report(task.Progress{Done: i})
			}
			return 0, nil
		},
		Progress: func(p task.Progress) { seen = append(seen, p.Done) },
	})
	for _, post := range posts {
		post()
	}
	if !slices.Equal(seen, []int{999}) {
		t.Errorf("seen %v, want the newest only", seen)
	}
}

func TestDebounceCallsTheLastOnly(t *testing.T) {
	var clock tasktest.Timer
	d := task.NewDebounce(200*time.Millisecond, clock.After)
	var calls []string
	for _, s := range []string{"t", "ti", "tiê"} {
		d.Do(func() { calls = append(calls, s) })
	}
	if len(calls) != 0 || clock.Asked != 200*time.Millisecond {
		t.Fatalf("called too early: %v (%v)", calls, clock.Asked)
	}
	clock.Fire()
	clock.Fire()
	if !slices.Equal(calls, []string{"tiê"}) {
		t.Errorf("calls %v", calls)
	}
}

func TestDebounceFlushAndStop(t *testing.T) {
	var clock tasktest.Timer
	d := task.NewDebounce(time.Second, clock.After)
	calls := 0
	d.Do(func() { calls++ })
	d.Flush()
	d.Flush()
	if calls != 1 || clock.Waiting() {
		t.Errorf("after Flush: %d calls, waiting %v", calls, clock.Waiting())
	}
	d.Do(func() { calls++ })
	d.Stop()
	clock.Fire()
	if calls != 1 {
		t.Errorf("called after Stop")
	}
}

func TestDebounceIgnoresATimerThatCouldNotBeStopped(t *testing.T) {
	var fired []func()
	leaky := func(_ time.Duration, fn func()) func() { fired = append(fired, fn); return func() {} }
	d := task.NewDebounce(time.Second, leaky)
	var calls []int
	d.Do(func() { calls = append(calls, 1) })
	d.Do(func() { calls = append(calls, 2) })
	fired[0]()
	if len(calls) != 0 {
		t.Errorf("old timer called %v", calls)
	}
	fired[1]()
	if !slices.Equal(calls, []int{2}) {
		t.Errorf("calls %v", calls)
	}
}
