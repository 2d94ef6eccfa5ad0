// Package office is two pages: the offices of the book with their dated names, heads of papers and rule sets; and the
// series of numbers of their papers.
//
// # Nouns
//
// A line is one version of an office in the list. Work is the version in the editor, with the lines of its head in
// fields of their own, and what writing it means: correcting it, giving the office another name from a day on, beginning
// a new office in the place of one that ends. A task of the page of numbers is recording the number of a paper that is
// kept elsewhere.
//
// # Rules
//
// A version is corrected field by field, as everywhere. A new name or a new office is one act: it is typed in the same
// fields and written by the button that names the act, never by leaving a field. An office that has ended is looked at;
// its fields open only when asked for. Numbers cannot be undone: every act on them names the number on its button, and
// what is cancelled needs a reason.
package office
