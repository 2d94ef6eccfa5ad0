// Package people is the page of persons: all of them by given name on the left, one person with posts and missions in
// the middle, one post in the editor on the right.
//
// # Nouns
//
// A row is a person in the list as of the page's day: the posts held on it, and whether one of them signs papers. Work
// is the post in the editor with what stands in its fields: where it is held as one choice, its authority lines as one
// text.
//
// # Rules
//
// Leaving a field saves the person or the post. A new person is written once it has a name, a new post once it has a
// title. Posts are dated: whoever stops holding one keeps the post with its last day, and a new one is added; papers
// signed under it keep it. Two entries of one person are made one only by the user's choice of which is kept, after
// seeing what goes along.
package people
