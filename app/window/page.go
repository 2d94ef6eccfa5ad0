package window

import (
	"fyne.io/fyne/v2"

	"sogiamsat/app/edit"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

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
	finder  interface{ Find() }            // Ctrl+Shift+F: the page's own filter
	stepper interface{ Step(by int) }      // Ctrl+Up, Ctrl+Down
	mover   interface{ Move(up bool) }     // Alt+Up, Alt+Down
	deleter interface{ DeleteCurrent() }   // Del outside a text field
	rounder interface{ NextColumn() }      // F6
	backer  interface{ Back() bool }       // Esc; false: nothing to go back from
	printer interface{ Print() }           // Ctrl+P
	viewer  interface{ ViewPaper() }       // Ctrl+Shift+P: the paper in the system's program for PDF files
	waiter  interface{ WhenSaved(func()) } // calls back once no save is under way
	saver   interface{ Save() bool }       // Ctrl+S, for what leaving fields does not save; false: there is nothing

	// completer writes a new record that nothing was typed for yet, or says at the first field what is missing (Ctrl+S);
	// false: it is not in the file.
	completer interface{ Complete() bool }

	// answerer takes back or drops the texts that the page offers (edit.TakeDraft, edit.DropDraft); false: there are none.
	answerer interface{ AnswerDraft(take bool) bool }

	// aboveCopier gives the field with the keyboard the value that the record above has (Ctrl+D).
	aboveCopier interface {
		CopyAbove(focused fyne.Focusable) edit.Above
	}

	// recordOpener goes to a record within the page; it may be asked before the page has read anything. false: the page
	// does not show such records.
	recordOpener interface{ OpenRecord(ref model.Ref) bool }
	// textOpener goes to where a text that was never saved is offered, where showing its record is not enough: it was typed
	// for a record that was never written, or for something that was being done. It may be asked before the page has read
	// anything.
	textOpener interface{ OpenText(t model.LeftText) }
	// actor has further actions of its own: menu "Trang này", command box, list of keys. Each gets a letter there, so that
	// two keys do it; a key of its own is for what is done often.
	actor interface{ Actions() []widgets.Binding }
	// topical names the chapter of the guide about the page, by its anchor.
	topical interface{ Topic() string }
	// dropper takes files that were dropped on the window.
	dropper interface{ Drop(paths []string) }
)

// whenSaved calls fn once the page has written everything.
func whenSaved(p page, fn func()) {
	if w, ok := p.(waiter); ok {
		w.WhenSaved(fn)
		return
	}
	fn()
}
