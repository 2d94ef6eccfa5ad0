// Package papers is the page of papers: those of one mission, or of all. It keeps what a paper is and where it stands; it
// neither composes nor prints one.
//
// # Nouns
//
// A paper is a draft, up for signature, or issued; an issued one may be replaced, corrected or void. A recorded paper
// was issued elsewhere: the book knows its number and day, keeps no text of it, and its record can be corrected.
//
// # Rules
//
// A draft is written once it has a subject, a recorded paper once it has its day and number. Signers offered are those
// whose post is valid on the paper's day and may sign its type. What cannot be undone (making a paper void) needs a
// reason and says so. Enter on a conclusion opens the page on which it is made.
package papers
