package task_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
)

// note is a record with an optimistic lock.
type note struct {
	text    string
	version int
}

// shelf refuses a note whose version is not the kept one.
type shelf struct {
	kept   note
	writes []string
	broken error
}

func (s *shelf) save(_ context.Context, n note) (note, error) {
	if s.broken != nil {
		return note{}, s.broken
	}
	if n.version != s.kept.version {
		return note{}, errors.New("version conflict")
	}
	n.version++
	s.kept, s.writes = n, append(s.writes, n.text)
	return n, nil
}

func newSaver(q *tasktest.Queue, s *shelf, done func(note, error)) *task.Saver[note] {
	return task.NewSaver(q.Runner(), task.SaverSteps[note]{
		Save:   s.save,
		Rebase: func(next, saved note) note { next.version = saved.version; return next },
		Done:   done,
	})
}

func TestSaverWritesInOrderAndSkipsWhatIsOutOfDate(t *testing.T) {
	var q tasktest.Queue
	var s shelf
	saver := newSaver(&q, &s, func(_ note, err error) {
		if err != nil {
			t.Error(err)
		}
	})
	for _, text := range []string{"a", "ab", "abc"} {
		saver.Put(note{text: text})
	}
	if q.Len() != 1 || saver.Idle() {
		t.Fatalf("%d saves started, idle %v; want one at a time", q.Len(), saver.Idle())
	}
	q.RunAll()
	if !slices.Equal(s.writes, []string{"a", "abc"}) || s.kept.version != 2 || !saver.Idle() {
		t.Errorf("writes %q, version %d, idle %v", s.writes, s.kept.version, saver.Idle())
	}
}

func TestSaverGoesOnAfterARefusal(t *testing.T) {
	var q tasktest.Queue
	s := shelf{broken: errors.New("disk full")}
	var failures int
	saver := newSaver(&q, &s, func(_ note, err error) {
		if err != nil {
			failures++
			s.broken = nil
		}
	})
	saver.Put(note{text: "a"})
	saver.Put(note{text: "ab"})
	q.RunAll()
	if failures != 1 || !slices.Equal(s.writes, []string{"ab"}) {
		t.Errorf("%d failures, writes %q", failures, s.writes)
	}
}

func TestWhenIdleWaitsForTheLastSave(t *testing.T) {
	var q tasktest.Queue
	var s shelf
	saver := newSaver(&q, &s, func(note, error) {})
	var seen []string
	look := func() { seen = append(seen, s.kept.text) }
	saver.WhenIdle(look)
	saver.Put(note{text: "a"})
	saver.Put(note{text: "ab"})
	saver.WhenIdle(look)
	q.RunAll()
	if !slices.Equal(seen, []string{"", "ab"}) {
		t.Errorf("seen %q", seen)
	}
}

func TestPendingWaitsForAllSavers(t *testing.T) {
	var q tasktest.Queue
	var one, two shelf
	a, b := newSaver(&q, &one, func(note, error) {}), newSaver(&q, &two, func(note, error) {})
	var pending task.Pending
	calls := 0
	pending.WhenDone(func() { calls++ })
	a.Put(note{text: "a"})
	pending.Follow(a)
	b.Put(note{text: "b"})
	pending.Follow(b)
	pending.WhenDone(func() { calls += 10 })
	q.RunAt(1)
	if calls != 1 {
		t.Fatalf("%d after one of two saves", calls)
	}
	q.RunAll()
	if calls != 11 {
		t.Errorf("%d after both saves", calls)
	}
}

// What is refused may be written otherwise before anybody hears of it; whoever waits goes on waiting.
func TestSaverTriesAgain(t *testing.T) {
	var q tasktest.Queue
	var s shelf
	s.kept.version = 3
	heard, idle := 0, 0
	saver := task.NewSaver(q.Runner(), task.SaverSteps[note]{
		Save:   s.save,
		Rebase: func(next, saved note) note { next.version = saved.version; return next },
		Retry: func(v note, _ error) (note, bool) {
			v.version++
			return v, v.version < 4
		},
		Done: func(_ note, err error) {
			heard++
			if err != nil {
				t.Error(err)
			}
		},
	})
	saver.Put(note{text: "a", version: 1})
	saver.WhenIdle(func() { idle++ })
	q.RunAll()
	if !slices.Equal(s.writes, []string{"a"}) || heard != 1 || idle != 1 {
		t.Errorf("writes %v, heard %d, idle %d", s.writes, heard, idle)
	}
}
