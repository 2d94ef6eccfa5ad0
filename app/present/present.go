// Package present turns values into the words the window shows: days, periods, times, counts, names of fields, and
// every error into a title, a text and a hint in Vietnamese.
//
// # Nouns
//
// A Problem is an error as the user reads it: what happened (Title), why (Text), what to do (Hint), and the key of the
// field it concerns.
//
// # Rules
//
// Everything here is pure: no clock, no file, no widget. Nothing shows a programmer's word; what lies under an error
// goes to the log, not to the window. Times of day are those of the given location.
package present
