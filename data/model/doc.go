// Package model holds the nouns of a supervision mission as pure values: what is kept, which values a field may have,
// and which changes of state are allowed. It knows neither the data file nor the window nor paper; it imports the
// standard library and golang.org/x/text only.
//
// # Nouns
//
// An Office carries out Missions. A Mission supervises Bodies of Wards about Topics, rests on Bases and is done by a
// delegation of Members in Sessions. A Finding is what was seen (strength, limitation, cause); a Recommendation is what
// is asked of Bodies because of findings, and is followed by Answers until it is verified. A Document is a paper; its
// DocumentVersions freeze what was issued. Numbers of papers come from a NumberSeries and are never given twice.
//
// # Records
//
// Every noun that is kept is a Record: a struct that embeds Meta and whose exported fields are its columns, in order,
// named by their json tags. A field of type UID refers to another record; its ref tag names the noun, and ",own" says
// that this record is a part of that one: it goes to the bin and comes back with it. Kept lists inside a record (header
// lines, recipients) are values without an identity of their own.
//
// Dated things (offices, wards, rule sets, posts) have an identity that never changes and versions valid from a day up
// to, but not including, another; versions of one identity never overlap. A name is never a key.
//
// # Text and time
//
// Text is NFC without control characters and is refused, never cut, when it is longer than its field (CheckText).
// Calendar days are Dates, moments are Instants; an empty Date is an unknown day, which is never made up.
package model
