// Package service holds what takes more than one package to do: printing a paper of a mission from the data file,
// writing a file so that it is whole or not there at all, keeping verified copies of the data file.
//
// # Nouns
//
// Papers prints: data file -> dossier -> document tree -> pages -> bytes of a PDF. Printed is what comes out, with the
// name under which an office would save it. A target is the file that WriteFile makes or replaces.
//
// # Rules
//
// Nothing here knows the window. Errors that a user can do something about are *model.Error in Vietnamese. A target is
// never opened for writing: a new file is written beside it, brought to disk, and put in its place, so that a full disk,
// a crash or a wrong path leaves the old one untouched.
package service
