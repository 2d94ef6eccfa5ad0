package task_test

import (
	"slices"
	"testing"
	"time"

	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
)

func TestTogetherBringsWhatWasReadInTime(t *testing.T) {
	w := window{make(chan func(), 10)}
	g := task.NewGathering(w.runner(), time.Minute)
	r := g.Runner()
	var shown []string
	show := func(s string) func(string, error) { return func(string, error) { shown = append(shown, s) } }
	g.Together(func() {
		task.Load(task.NewLatest(r), answer(""), func(string, error) {
			shown = append(shown, "list")
			g.Together(func() { task.Load(task.NewLatest(r), answer(""), show("detail")) }) // begun by a result, waited for too
		})
		shown = append(shown, "page")
	})
	if want := []string{"page", "list", "detail"}; !slices.Equal(shown, want) {
		t.Fatalf("shown %q, want %q before the window is painted", shown, want)
	}
	for range 2 {
		(<-w.posts)() // the window finds nothing left to do
	}
	task.Load(task.NewLatest(r), answer(""), show("later"))
	(<-w.posts)()
	if len(shown) != 4 || shown[3] != "later" {
		t.Errorf("shown %q", shown)
	}
}

func TestTogetherDoesNotWaitLongerThanItsLimit(t *testing.T) {
	var q tasktest.Queue
	g := task.NewGathering(q.Runner(), 0)
	var shown []string
	load := func(s string) {
		task.Load(task.NewLatest(g.Runner()), answer(s), func(s string, _ error) { shown = append(shown, s) })
	}
	g.Together(func() { load("slow") })
	g.Together(func() { load("slower") })
	if len(shown) != 0 {
		t.Errorf("shown %q before it was read", shown)
	}
	q.RunAll()
	if !slices.Equal(shown, []string{"slow", "slower"}) {
		t.Errorf("shown %q, want each once", shown)
	}
}

func TestResultsKeepTheirOrder(t *testing.T) {
	w := window{make(chan func(), 10)}
	g := task.NewGathering(w.runner(), 0)
	var shown []int
	g.Runner().Window(func() { shown = append(shown, 1) })
	g.Together(func() { g.Runner().Window(func() { shown = append(shown, 2) }) })
	for range 2 {
		(<-w.posts)()
	}
	if !slices.Equal(shown, []int{1, 2}) {
		t.Errorf("order %v", shown)
	}
}

func TestWhatWaitsForAPageComesAfterAllOfIt(t *testing.T) {
	var q tasktest.Queue
	g := task.NewGathering(q.Runner(), 0)
	var shown []string
	load := func(s string, then func()) {
		task.Load(task.NewLatest(g.Runner()), answer(s), func(s string, _ error) {
			shown = append(shown, s)
			if then != nil {
				then()
			}
		})
	}
	wait := func() { g.WhenRead(func() { shown = append(shown, "done") }) }
	g.Together(func() { load("list", func() { load("detail", nil) }) })
	wait()
	q.RunAll()
	g.Together(func() { load("another", nil) })
	wait()
	g.Together(func() { load("page", nil) }) // the one before is not waited for any more
	q.RunAll()
	wait()
	if want := []string{"list", "detail", "done", "another", "page", "done"}; !slices.Equal(shown, want) {
		t.Errorf("shown %q, want %q", shown, want)
	}
}
