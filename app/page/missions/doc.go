// Package missions is the page that lists the supervision missions of a file: which, in what state, when, where, and
// what is due next. Enter opens one; typing narrows the list; Ctrl+N makes a new one.
package missions
