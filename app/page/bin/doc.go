// Package bin is the page of what was deleted: the newest first, each with when, by whom and how much went along, and at
// the right what comes back with it.
//
// # Rules
//
// Restoring brings a record back with everything that went along and shows it in its own page; several are restored as
// one action. Nothing is removed for good one by one: only the whole bin can be emptied, and only after a question whose
// button names what goes.
package bin
