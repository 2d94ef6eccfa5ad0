// Package mission is the pages of one supervision mission besides its findings and its conclusion: the head that stands
// above all of them, general data, units and schedule, recommendations.
//
// # Rules
//
// Leaving a field saves its record. A record is written one save at a time, so that its version always fits; a field
// the store refuses is marked and keeps what was typed. A reload never changes the field that has the keyboard.
package mission
