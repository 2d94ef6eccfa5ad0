// Package firstrun asks what a new book needs, in three pages that may all be skipped and changed later, and checks that
// Vietnamese letters come out right.
//
// # Nouns
//
// The Sample is a line to be typed; a Diagnosis says how it came out, a Fault which setting of the input program spoils it,
// an Advice what to do, in the words of the menus of UniKey and EVKey.
package firstrun
