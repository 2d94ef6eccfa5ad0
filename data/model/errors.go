package model

import (
	"errors"
	"fmt"
)

// Code says what kind of refusal an Error is. A Code is itself an error, so
// that errors.Is(err, model.NotFound) works on any wrapped Error.
type Code string

// The kinds of refusal.
const (
	Invalid     Code = "invalid"      // a value that may not be stored
	NotFound    Code = "not_found"    // no such record
	Conflict    Code = "conflict"     // the record was changed since it was read
	Exists      Code = "exists"       // a second one of something unique
	Locked      Code = "locked"       // another program holds the file
	Immutable   Code = "immutable"    // an issued paper cannot be changed
	State       Code = "state"        // the transition is not allowed
	NewerFile   Code = "newer_file"   // written by a later version of the program
	ForeignFile Code = "foreign_file" // not a data file of this program
	EmptyFile   Code = "empty_file"   // a file of no bytes
	ReadOnly    Code = "read_only"    // the file or its folder cannot be written
	Damaged     Code = "damaged"      // the file's structure or hashes are broken
	NoSpace     Code = "no_space"     // the disk is full
	Cancelled   Code = "cancelled"    // the user stopped it
	Missing     Code = "missing"      // a required value is empty
	InUse       Code = "in_use"       // other records still need it
	NoProgram   Code = "no_program"   // the system has none for a kind of file
)

// Error makes a Code usable as a target of errors.Is.
func (c Code) Error() string { return string(c) }

// Error is a refusal by a rule. Message is the whole Vietnamese sentence for
// the user; Field is the key of the field it concerns ("" when it concerns
// none); About is the record whose text is refused where nothing on the screen
// shows it (the zero Ref: none); Err is what lies under it, for the log only.
type Error struct {
	Code    Code
	Field   string
	Message string
	Title   string // a heading of its own, where that of the code does not fit; "" for the code's
	About   Ref
	Err     error
}

// Errorf makes an Error whose message is formatted.
func Errorf(code Code, field, format string, args ...any) *Error {
	return &Error{Code: code, Field: field, Message: fmt.Sprintf(format, args...)}
}

// Because returns a copy of e that carries the error which caused it.
func (e *Error) Because(err error) *Error {
	c := *e
	c.Err = err
	return &c
}

// Titled returns a copy of e with a heading of its own.
func (e *Error) Titled(title string) *Error {
	c := *e
	c.Title = title
	return &c
}

// Of returns a copy of e that concerns the text of a record.
func (e *Error) Of(record Ref) *Error {
	c := *e
	c.About = record
	return &c
}

// Error is for logs and commands: field, message and cause.
func (e *Error) Error() string {
	s := e.Message
	if s == "" {
		s = string(e.Code)
	}
	if e.Field != "" {
		s = e.Field + ": " + s
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Is reports whether target is the same Code, or an Error of the same Code
// whose Field is empty or the same.
func (e *Error) Is(target error) bool {
	if c, ok := target.(Code); ok {
		return e.Code == c
	}
	t, ok := target.(*Error)
	return ok && t.Code == e.Code && (t.Field == "" || t.Field == e.Field)
}

// CodeOf returns the code of the outermost Error in err's chain, "" when
// there is none.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
