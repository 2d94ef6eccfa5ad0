package office

import "fyne.io/fyne/v2"

var (
	space = &fyne.KeyEvent{Name: fyne.KeySpace}
	right = &fyne.KeyEvent{Name: fyne.KeyRight}
	down  = &fyne.KeyEvent{Name: fyne.KeyDown}
)
