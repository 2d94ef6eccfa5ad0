// Package conclusion is the page that shows the mission's conclusion as it will be printed: the pages of the real PDF
// on the left; what to print, what to mend, and the acts on the right.
//
// # Rules
//
// The pages shown are drawn from the same bytes that are saved. They follow changes after a pause, in the background;
// the old pages stay until the new ones are there. A paper that cannot be printed is a message with the reason in
// place of the pages, never an empty page. What is to be mended comes from the checks of package reports/checks and
// leads to the record it is about.
package conclusion
