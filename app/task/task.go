// Package task is the only place of the program that starts goroutines or hands work back to the window
// (fyne.Do). Pages and widgets contain neither, so they can be tested in one thread.
//
// # Nouns
//
// A Runner knows how to start work away from the window and how to bring a result back to it: Go in the program,
// Inline in tests. A Latest is the place for one kind of answer (the rows of this list, the picture of this page):
// only the newest request counts. Run does one long piece of work with counted progress and a way to stop it.
// A Debounce waits until the user has stopped typing.
//
// # Rules
//
// Everything here is called from the window's goroutine, and every callback (show, Progress, Done, the function
// of a Debounce) runs there. Only the work functions run elsewhere; they must not touch widgets. A panic in a work
// function comes back as a *PanicError, it does not end the program.
package task

import (
	"fmt"
	"runtime/debug"

	"fyne.io/fyne/v2"
)

// Runner starts work and brings results back. The zero Runner is not usable; take Go or Inline.
type Runner struct {
	// Start runs fn away from the window's goroutine and returns at once.
	Start func(fn func())
	// Window runs fn on the window's goroutine, in the order of the calls; it may return before fn has run.
	Window func(fn func())
}

// Go is the Runner of the real program.
var Go = Runner{
	Start:  func(fn func()) { go fn() },
	Window: func(fn func()) { fyne.Do(fn) },
}

// Inline does everything at once on the calling goroutine: page tests are synchronous with it.
var Inline = Runner{
	Start:  func(fn func()) { fn() },
	Window: func(fn func()) { fn() },
}

// PanicError is what Load and Run report when the work panicked.
type PanicError struct {
	Value any
	Stack string
}

func (e *PanicError) Error() string { return fmt.Sprintf("panic: %v", e.Value) }

// guarded calls work and turns a panic into an error, so that a fault in one report does not lose what is typed.
func guarded[T any](work func() (T, error)) (result T, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &PanicError{Value: v, Stack: string(debug.Stack())}
		}
	}()
	return work()
}
