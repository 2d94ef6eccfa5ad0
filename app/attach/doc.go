// Package attach is the list of files kept with a record, for any page to set beside the record's fields: attach by
// dialog or by dropping files on the window, open, save a copy, rename, move to the bin.
//
// # Nouns
//
// The owner is the record the files are kept with. A row is one file with its kind (by content), size, when and by whom
// it was attached.
//
// # Rules
//
// Files are attached all or none, as one action that can be undone. Nothing is asked before what can be undone. Files of
// more than 20 MB together show how far they were read and can be stopped. A list over several owners names the owner
// of each row and attaches to none but the one it was given.
package attach
