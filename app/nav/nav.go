// Package nav goes from page to page. It knows routes and what a page can do, but no page.
//
// # Nouns
//
// A Route is a place as a value: which kind of page, of which record, which part of it. A Page shows one route. A
// Router keeps the history and asks pages to save before they are left. What a page can do beyond showing itself is
// an optional interface (Searchable, Savable, Creator ...): the window's keys ask for it, so no list of pages exists
// anywhere but in the factories given to the Router.
package nav

import "fyne.io/fyne/v2"

// Kind names a kind of page; every page package has one constant of it.
type Kind string

// Route is a place one can go to and come back to. It is comparable.
type Route struct {
	Kind Kind
	ID   string // the record shown, "" for a list
	Sub  string // the part of the page: a tab, a filter
}

// Page shows one route.
type Page interface {
	// Content is what stands in the window; the same object every time.
	Content() fyne.CanvasObject
	// Route is where one is, including the part chosen meanwhile.
	Route() Route
	// Title is the page in a few Vietnamese words, for the window and the history.
	Title() string
}

// Opener is a page that starts reading when it is shown, first or again after going back.
type Opener interface{ Open() }

// Leaver is a page that has something to do before another one takes its place: hand over what is typed, give up
// requests. An error keeps the page and is shown; nothing typed is ever lost.
type Leaver interface{ Leave() error }

// Searchable is a page with a search field: Ctrl+F.
type Searchable interface{ FocusSearch() }

// Savable is a page with something to save: Ctrl+S.
type Savable interface {
	Save() error
	Dirty() bool
}

// Refreshable is a page that can read its data again: F5, and when data changed elsewhere.
type Refreshable interface{ Refresh() }

// Creator is a page that can add a record: Ctrl+N. CreateLabel is the word for menus ("Thêm cuộc giám sát").
type Creator interface {
	Create()
	CreateLabel() string
}

// KeyHandler is a page with keys of its own; it says whether it used the key.
type KeyHandler interface {
	HandleKey(key fyne.KeyName, modifier fyne.KeyModifier) bool
}

// Stepper is a page of one record that can go to the record before or after: Ctrl+Up, Ctrl+Down.
type Stepper interface{ Step(by int) }

// Printable is a page that can print what it shows: Ctrl+P.
type Printable interface{ Print() }

// Regional is a page of several parts: F6 goes to the next one.
type Regional interface{ NextRegion() }
