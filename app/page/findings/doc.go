// Package findings is the page on which findings are written: units on the left, the findings of one unit in the
// middle, one finding in the editor on the right.
//
// # Nouns
//
// A place is a line of the left column: a unit, "Các phường" for findings about all units, or "Tất cả" for all findings
// of the mission. A row is a finding in the middle column, under the heading of its part of the conclusion and its topic;
// what was merged stands in grey under the common finding that speaks for it. The chosen are the rows marked in the
// middle column, with Shift or Ctrl; actions are meant for all of them. A task is a page-wide piece of work that stands
// in place of the columns until it is done or left: merging, pasting, the phrases.
//
// # Rules
//
// Leaving a field saves the whole finding; nothing typed is lost by going to another finding, another place or another
// page (package edit). A new finding is written when it has text. Every action is one undo; none asks before.
//
// The text with the keyboard is changed by a key meant for it only: a phrase goes in on Ctrl+J, never while one types.
// Actions on the finding (kind, topic, units) have keys with Alt or Ctrl that work while one types; no plain F-key is
// taken from a text, since input programs send some of their letters as such.
package findings
