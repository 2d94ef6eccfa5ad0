// Package overview is the tab "Tổng quan" of a mission: pictures where one would rather look than read, each with its
// numbers in a table beside it.
//
// # Nouns
//
// A point is one day of the mission on its time line; a lane is the points of one unit, or of the whole mission. A
// picture is a chart that was drawn away from the window, for one width, one scale and one look.
//
// # Rules
//
// Nothing is told by colour alone: a point has the shape of its tone and its word beside it, and the table says the
// same. Whatever can be seen can be reached by keys: along the points of the time line, along the rows of the tables;
// Enter opens what stands behind. A picture is drawn anew when its numbers, its width, the scale of the window or its
// look change; a picture that comes too late is dropped.
package overview
