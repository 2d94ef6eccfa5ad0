package task

import (
	"sync"
	"time"
)

// Gathering is a Runner whose results may be waited for a moment before the window is painted. A page that is read
// within that moment is painted once, with what was read, and not empty first: without a graphics card a picture takes
// as long as the reading, and the two get into each other's way.
type Gathering struct {
	runner Runner
	limit  time.Duration
	came   chan struct{} // has room for one: a result came, or work ended

	mu      sync.Mutex
	results []func() // not yet done, in the order in which they came
	round   int      // counts the outermost calls of Together
	inside  bool     // of one now
	begun   int      // pieces of work of this round that have not ended
	then    func()   // waits until all of this round was read and shown
}

// NewGathering makes a Gathering on r whose Together waits at most for limit.
func NewGathering(r Runner, limit time.Duration) *Gathering {
	return &Gathering{runner: r, limit: limit, came: make(chan struct{}, 1)}
}

// Runner is what pages work with.
func (g *Gathering) Runner() Runner { return Runner{Start: g.start, Window: g.window} }

// Together calls fn, which shows something and begins to read what belongs to it, and brings the results of that reading
// to the window when they come soon; what comes later reaches the window by itself, as ever. It is called on the window's
// goroutine, like fn.
func (g *Gathering) Together(fn func()) {
	if !g.enter() { // the outer one waits for this too
		fn()
		return
	}
	defer g.leave()
	fn()
	over := time.NewTimer(g.limit)
	defer over.Stop()
	for g.deliver(); g.busy(); g.deliver() {
		select {
		case <-g.came:
		case <-over.C:
			return
		}
	}
}

// WhenRead calls fn on the window's goroutine once everything that the last call of Together began has reached the window,
// and what that began in turn: at once when nothing is awaited. The next call of Together drops it: something else is shown
// then. It is called on the window's goroutine.
func (g *Gathering) WhenRead(fn func()) {
	g.mu.Lock()
	g.then = fn
	g.mu.Unlock()
	g.settle()
}

// settle calls what waits for the end of the round, if it is over.
func (g *Gathering) settle() {
	g.mu.Lock()
	if g.begun > 0 || len(g.results) > 0 || g.then == nil {
		g.mu.Unlock()
		return
	}
	fn := g.then
	g.then = nil
	g.mu.Unlock()
	fn()
}

func (g *Gathering) enter() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.inside {
		return false
	}
	g.inside, g.begun, g.then = true, 0, nil
	g.round++
	return true
}

func (g *Gathering) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.inside = false
}

// busy says whether work of this round is under way, or has left results.
func (g *Gathering) busy() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.begun > 0 || len(g.results) > 0
}

// deliver does what came so far, on the window's goroutine.
func (g *Gathering) deliver() {
	for {
		g.mu.Lock()
		if len(g.results) == 0 {
			g.mu.Unlock()
			return
		}
		fn := g.results[0]
		g.results = g.results[1:]
		g.mu.Unlock()
		fn()
	}
}

func (g *Gathering) start(fn func()) {
	g.mu.Lock()
	round := g.round
	if g.inside || g.then != nil {
		g.begun++
	} else {
		round = -1
	}
	g.mu.Unlock()
	g.runner.Start(func() {
		defer g.end(round)
		fn()
	})
}

func (g *Gathering) end(round int) {
	g.mu.Lock()
	if round == g.round {
		g.begun--
	}
	waiting := g.then != nil
	g.mu.Unlock()
	g.tell()
	if waiting {
		g.runner.Window(g.settle)
	}
}

// window keeps the order of the calls, whether Together or the window comes to them first.
func (g *Gathering) window(fn func()) {
	g.mu.Lock()
	g.results = append(g.results, fn)
	g.mu.Unlock()
	g.tell()
	g.runner.Window(g.deliver)
}

func (g *Gathering) tell() {
	select {
	case g.came <- struct{}{}:
	default:
	}
}
