package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// popUnder hangs content under owner, or above it when there is no room below, inside the window. The keyboard stays
// where it was until the caller moves it.
func popUnder(owner, content fyne.CanvasObject, size fyne.Size) *widget.PopUp {
	c := canvasOf(owner)
	p := widget.NewPopUp(content, c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(owner)
	place := at.AddXY(0, owner.Size().Height+1)
	if place.Y+size.Height > c.Size().Height && at.Y-size.Height-1 >= 0 {
		place.Y = at.Y - size.Height - 1
	}
	place.X = max(0, min(place.X, c.Size().Width-size.Width))
	p.ShowAtPosition(place)
	p.Resize(size)
	return p
}
