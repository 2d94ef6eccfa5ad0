package widgets

import "fyne.io/fyne/v2"

// fixed is the layout of one object at a fixed size, centred.
type fixed struct{ size fyne.Size }

func newFixed(o fyne.CanvasObject, width, height float32) *fyne.Container {
	return &fyne.Container{Layout: fixed{fyne.NewSize(width, height)}, Objects: []fyne.CanvasObject{o}}
}

func (f fixed) MinSize([]fyne.CanvasObject) fyne.Size { return f.size }

func (f fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(f.size)
		o.Move(fyne.NewPos((size.Width-f.size.Width)/2, (size.Height-f.size.Height)/2))
	}
}
