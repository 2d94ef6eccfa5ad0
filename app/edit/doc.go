// Package edit is the ground under every page that shows records and lets them be changed: reading and its errors, the
// fields of a record and their saving, text that was not saved when the program ended.
//
// # Nouns
//
// A Shell is the window as pages see it. A Sheet is a page's ground: it reads what the page shows, shows an error in its
// place with a way to try again, and reads again after every change of the file. A Form is the fields of one record at a
// time. A job is one record in a form from the moment it is opened until its last save is written; it lives on after
// another record is shown. A part is a field of a record that could not be written though the rest was. A draft is text
// of a field that is not in the file yet.
//
// # Rules
//
// Leaving a field saves the record. What the store refuses stays in the field with the reason under it, also when one
// goes to another record and comes back; nothing typed is ever dropped. The fields beside it are written. A new record is
// written once it is Ready, whole. What stays behind when the page is left is said.
//
// A reload never changes the field with the keyboard, nor a record whose save is under way.
//
// What is typed where something is being done to a record, such as a reason, belongs to no field of it: Texts keep it with
// the record, in the same way, until it is done or given up.
//
// Text that is not in the file is kept as a draft at the latest DraftWait after it was typed, and forgotten when it is
// saved or taken back. Drafts of the last run are offered where they belong, never put into a field unasked, and not
// overwritten by what is typed there before the user has taken or dropped them.
package edit
