// Package e2e drives the real program in a real window and looks at what it then shows and keeps.
//
// The tests are built with the tag e2e only; "make e2e" builds the program and runs them. Every test has an X display,
// a home folder and a data file of its own, so that nothing that one test leaves behind reaches another.
//
// Rules that keep them steady: keys go out only after the first painted frame; text is pasted, because an X server
// loses Vietnamese letters typed as keys; nothing waits for a fixed time, every wait looks for its sign until a
// deadline; the window is closed through the window manager, never by a key.
package e2e
