// Package findings is the page on which findings are written: units on the left, the findings of one unit in the
// middle, one finding in the editor on the right.
//
// # Nouns
//
// A place is a line of the left column: a unit, or "Các phường" for findings about all units. A line of the middle
// column is a part of the conclusion, a topic, or a finding. Work is the finding in the editor from the moment it is
// shown until its last save is written.
//
// # Rules
//
// Leaving a field saves the whole finding; nothing typed is lost by going to another finding, another place or another
// page. A new finding is written when it has text. While a text is being typed it is kept as a draft every two seconds
// and dropped when the finding is saved; drafts found when the page opens are offered once. A reload never changes the
// field that has the keyboard.
package findings
