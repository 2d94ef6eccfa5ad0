// Package mission is the head that stands above all pages of one supervision mission, with their tabs and numbers, and
// the page "Chung": what the mission is and where it stands, what is to be done next, its topics and its bases.
//
// # Rules
//
// A basis is kept once for all missions that rest on it; the mission has its place in the list. A basis that does not
// hold on the mission's day is marked and never taken out by itself. What is to be done next are the legal deadlines that
// are open and what the plan still needs; each line leads to where it is done.
package mission
