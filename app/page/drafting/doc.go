// Package drafting is the page on which the text of one paper is written: its paragraphs at the left, composed from the
// mission's data, one of them in the editor below, and at the right the pages as they will be printed.
//
// Leaving the text keeps it. While one types, the pages follow after a short pause without anything being kept. What
// people write, leave out, add or move stays when the data changes; what the data has changed since is told and shown.
// A paper that is up for signature or issued is only shown.
package drafting
