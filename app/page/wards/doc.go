// Package wards is the register of units: the list of all that were ever there as on a chosen day, one unit with its
// names, bodies, history and work, the acts by which units change, and the way in for lists from Excel.
//
// # Nouns
//
// The day is that of the field at the top: everything on the page is as on it. A unit's file is what is shown of one
// unit. An act is a change of units (merge, split, rename, ...) while its form is filled in; it is written whole or not
// at all. Lines of an act say which unit goes into which; its new units begin with it.
//
// # Rules
//
// A unit has no name of its own: it is shown by the name of the day, or the nearest one. No dissolved unit stands in the
// list of a day after its end unless it is asked for, and search finds every name that a unit ever had.
//
// What is wrong with an act or with a list is said at its line and field before anything is written.
package wards
