package firstrun

import "fyne.io/fyne/v2"

// columns sets a list of a fixed width, down to half of it where there is no room, beside the fields of what is chosen in it.
type columns struct{ left float32 }

const columnGap = 14

func (c columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	right := o[1].MinSize()
	return fyne.NewSize(c.left/2+columnGap+right.Width, max(o[0].MinSize().Height, right.Height))
}

func (c columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := max(min(c.left, size.Width-columnGap-o[1].MinSize().Width), c.left/2)
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(size.Width-left-columnGap, size.Height))
	o[1].Move(fyne.NewPos(left+columnGap, 0))
}

// fixedHeight gives its object all the width and a height of its own.
type fixedHeight struct{ height float32 }

func (f fixedHeight) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, f.height) }

func (f fixedHeight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, x := range o {
		x.Resize(fyne.NewSize(size.Width, f.height))
	}
}

// leftColumn keeps its object to a width that is good to read.
type leftColumn struct{ width float32 }

func (leftColumn) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	return fyne.NewSize(min(size.Width, 400), size.Height)
}

func (l leftColumn) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(min(l.width, size.Width), max(size.Height, o[0].MinSize().Height)))
}
