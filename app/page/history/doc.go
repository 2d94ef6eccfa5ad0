// Package history is the page of who changed what and when: the actions on a record and its parts at the left, the newest
// first; at the right what the chosen action did, field by field, and below it the old and the new text with the words
// that differ marked. It lies over the page of the record, or is a page of a mission and then has all its records.
//
// # Nouns
//
// An act is one action of a user as far as it touched the record or its parts. A line is one field that the act changed,
// or a record it deleted or brought back.
//
// # Rules
//
// Old values are taken back one by one, or all of a record at once; that is an action like any other and can be undone,
// and a rule that does not allow the old value says why. Long histories are read page by page: reaching the last line
// reads more.
package history
