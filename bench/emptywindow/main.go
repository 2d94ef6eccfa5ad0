// Command emptywindow shows an empty window of the toolkit: what any program with a window has to wait for at least.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	w := app.NewWithID("vn.sogiamsat.emptywindow").NewWindow("")
	w.Resize(fyne.NewSize(1280, 680)) // as large as the program's
	w.ShowAndRun()
}
