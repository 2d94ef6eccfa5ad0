// Package help is the page that shows the guide for staff: its contents at the left, the text at the right, words looked
// for at the top. It lies over the page one came from and opens at the chapter about that page (F1).
//
// # Rules
//
// While words are looked for, the contents list only the sections that have all of them, and the words are marked in the
// text. The text is that of docs/huong-dan.md, nothing else.
package help
