// Package delegation is the page of a mission's delegation: its members in order, each with role, post on the mission's
// day, duty and, for those who came later or left earlier, from and to. Persons are picked by a few letters without marks
// or added on the spot; a whole delegation is copied from another mission.
//
// # Rules
//
// A delegation has one head. None or several are said beside the role and above the list, and never refused: a draft may
// be incomplete. A post that is not held on the mission's day is named, because papers would print it.
package delegation
