// Package missions is the page that lists the supervision missions of a file by year: which, in what state, when, where,
// and what is due next. Enter opens one; typing narrows the list, and so do the chips of states; Ctrl+N makes a new one,
// also from an older one.
package missions
