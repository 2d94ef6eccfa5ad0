// Package widgets holds the fields, lists and marks the pages are built of. It knows no mission and no finding: it
// speaks by callbacks (OnX) and takes functions for everything a page knows better (cleaning, parsing, folding).
//
// # Nouns
//
// A field is something one types or chooses in: BaseEntry, DateEntry, SearchEntry, Select, Choice, CheckBox,
// ChipSelect. A FormRow sets a label left of a field and its note (error, help) below. A DataList shows rows of any
// type in columns. A FlowMap is a picture of what went into what. A KeyLayer holds the keys of one window.
//
// # The rules
//
//   - The text of the field with the keyboard is never changed while somebody types: input programs for Vietnamese
//     (UniKey, EVKey) count backspaces. Cleaning happens on leaving the field and on paste. SetValue is for showing
//     another record; UpdateValue is for the same record stored again and waits until the field is left.
//   - OnLeave of a text field fires when the keyboard leaves it and its cleaned text is another one: pages save
//     there. Commit does the same without leaving (Ctrl+S); CommitFocused finds the field.
//   - A key a widget does not use goes on to the window: shortcuts to the window's KeyLayer, plain keys (F-keys, Esc,
//     PgUp) to Canvas().OnTypedKey. A key event without a name is an injected letter and is ignored.
//   - State is said by word and colour together, never by colour alone. The keyboard is always visible as a ring.
//   - Lists show whole rows; an error stands in place of rows, never an empty list.
//   - Nothing here starts goroutines or reads the clock.
package widgets
