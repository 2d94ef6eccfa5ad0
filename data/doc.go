// Package data keeps a book of supervision missions in one SQLite file (*.sgs). It is the only package that knows SQL.
//
// # One list of columns
//
// The records of package model are plain structs, and a table is one of them: its columns are the struct's fields, in
// order, named by the json tags. So there is no code per table. At the start one table descriptor per noun is built by
// reflection: the columns and the texts of the statements; reading, writing, hashing, journal images and references all
// follow it. A field added to a record and to a migration is kept everywhere at once, and a test compares descriptors
// and enums with the tables of a real file.
//
// # Rules
//
// A Store holds its file alone, on one connection, from Open to Close. All writing goes through one transaction per
// action of the user (Do, or a method that names the use case): it has one time, it writes the journal in the same
// transaction, and after the first failed statement it refuses all others, because SQLite may have ended the
// transaction by itself. A rule that is broken inside a transaction ends it too: nothing of it is kept. Listeners hear
// of a change when it is on disk. Reading or writing through the Store inside a transaction waits for ever; use the Tx.
//
// Deleting moves a record with all its parts to the bin; emptying the bin removes, and the journal keeps what was
// removed. Undo and redo write the records as they were before or after an action and are actions themselves. Issued
// papers and numbers cannot be undone.
//
// content_hash is the SHA-256 over the noun and the content columns in order, each as its length in bytes in decimal, a
// colon and the text: texts as they are, numbers in decimal, flags as 0 or 1, lists as JSON, no reference as "". A column that
// came with a later format (tag "since") counts only where it is not empty, so that hashes of older files still hold.
package data
