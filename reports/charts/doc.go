// Package charts draws the pictures of a mission as PNG, for the window and for printed reports: findings by unit and
// kind, how far recommendations are carried out, and the mission in time with its deadlines.
//
// # Nouns
//
// A part is one length of a bar with its number; parts of one meaning have one pattern and one colour in all bars. A
// Look says for what eyes a picture is made: a light window, a dark one, or paper, which has no colours.
//
// # Rules
//
// Values go in, bytes come out: the same values and the same look give the same bytes. Nothing is told by colour
// alone: every part of a bar has a pattern of its own and its number written on it, and a part too short for its number is drawn
// as long as the number; a day has the shape of how it stands. The height of a picture follows from its rows; its width is given.
package charts
