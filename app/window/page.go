package window

import "fyne.io/fyne/v2"

// page is what stands in the middle of the window.
type page interface {
	Content() fyne.CanvasObject
	// First has the keyboard when the page opens: where work begins.
	First() fyne.Focusable
	// Leave stops what is under way; it is called once, after everything typed was handed over.
	Leave()
	// Reload reads again what the page shows.
	Reload()
}

// What a page can do besides; keys and menus ask for it.
type (
	adder   interface{ Add() }             // Ctrl+N
	finder  interface{ Find() }            // Ctrl+F
	stepper interface{ Step(by int) }      // Ctrl+Up, Ctrl+Down
	mover   interface{ Move(up bool) }     // Alt+Up, Alt+Down
	deleter interface{ DeleteCurrent() }   // Del outside a text field
	rounder interface{ NextColumn() }      // F6
	backer  interface{ Back() bool }       // Esc; false: nothing to go back from
	printer interface{ Print() }           // Ctrl+P
	waiter  interface{ WhenSaved(func()) } // calls back once no save is under way
)

// whenSaved calls fn once the page has written everything.
func whenSaved(p page, fn func()) {
	if w, ok := p.(waiter); ok {
		w.WhenSaved(fn)
		return
	}
	fn()
}
