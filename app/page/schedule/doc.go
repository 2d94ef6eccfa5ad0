// Package schedule is the page of a mission's units and sessions: the units in order with the bodies supervised in each
// at the left, the sessions by day with a picture of the month in the middle, one session in the editor at the right,
// and below it how the legal deadlines of its unit stand.
//
// # Nouns
//
// A meeting is a line of the middle list: a session with its unit. A sheet is a session with who took part. The picker
// takes the place of the units while units are being added.
//
// # Rules
//
// Going to a unit shows its first session, going to a session shows its unit: both lists always stand at the unit and
// the session in the editor. What is allowed and perhaps a slip (a day outside the period, a day off, the chair in two
// places) is said at the field and never refused; a day on which the unit does not exist is refused by the store.
// Sessions are proposed only on request, as one action that can be undone.
package schedule
