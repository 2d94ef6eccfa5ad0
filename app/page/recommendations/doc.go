// Package recommendations is the page on which recommendations are followed up: those of one mission, in its tab, or
// those of all missions, in the navigation.
//
// # Nouns
//
// The ways to look at the list are the due filter above it ("Quá hạn 3"), what it is gathered by ("Theo người theo dõi")
// and, in the left column, one value of that, a slot. The editor below the list is the fields of one recommendation; the
// side at its right is its story, or what is being done about it: an answer, a change of state, another due day, a choice
// of bodies, findings, an earlier recommendation or successors. What the side does with several recommendations it does
// with those chosen in the list, as one action.
//
// # Rules
//
// Leaving a field saves. The first due day is a field like others; another one in its place asks for the reason, which is
// kept. A recommendation whose addressee's unit is no more is never moved by itself: it waits under its own filter until
// somebody says who takes over.
package recommendations
