// Package window is the main window: menus and keys, side navigation, the page in the middle, the status line, the band
// over practice files. It opens and closes data files and puts pages together; it holds no rule of the subject.
//
// # Nouns
//
// A page is what stands in the middle; what else it can do (add, find, move, delete ...) it says by the small
// interfaces in page.go, and the window's keys do it on whatever page is shown. The Memory is what this PC remembers.
//
// # Rules
//
// Before a page goes, the field with the keyboard hands over what was typed, and the page waits for its saves; so do
// closing a file and closing the window. Keys of the menus work inside text fields too, therefore none of them is a key
// a text field needs (Ctrl+Z, Ctrl+Y, Del).
package window
