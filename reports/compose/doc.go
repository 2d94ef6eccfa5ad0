// Package compose is the work on a paper's text between composing it from mission data and issuing it: changing a
// paragraph, leaving it out, adding one, putting paragraphs into another order, composing again without losing what a
// hand made, and comparing two versions.
//
// # Nouns
//
// A composed tree is what package reports makes of mission data. A draft is such a tree that people have worked on. In a
// draft, a paragraph that a hand changed keeps the composed words beside its own (doc.Para.Composed), one that a hand
// wrote has none, and one that is left out stays in its place (doc.Para.Dropped), so that everything can be taken back
// and composing again knows what was wanted. A section is a heading with all that stands under it, up to the next heading
// of its level or above.
//
// # Rules
//
// Functions change nothing they are given: they return a new draft. Only paragraphs are worked on; head, title, tables,
// breaks and signature come from the data and are composed anew each time. Numbers before paragraphs are never typed:
// they follow the order of what is printed. Printed turns a draft into the tree that is laid out.
package compose
