// Package search is the page on which one looks for anything in the book: words at the top, what they found below, kind
// by kind, and the whole text of the record the keyboard is on at the right.
//
// # Nouns
//
// A hit is a record that has all the words; its snippet is the part of its text around the first of them. A recent
// query is what was searched for on this PC and led to a record.
//
// # Rules
//
// Searching waits until typing has paused, and an answer that comes after a newer question is dropped. Filters narrow by
// kind, mission, year and unit; the counts of kinds are those without the filter of kinds, so that one sees where else
// there is something. Nothing found says how words are meant. Opening a record remembers the query.
package search
