package recommendations

import (
	"fyne.io/fyne/v2"

	"sogiamsat/app/theme"
)

// deskLayout sets the list above the work on one recommendation, which takes a little more than half of the height but
// no more than it can use. The list keeps some rows; where that leaves the work less than it needs, it scrolls.
type deskLayout struct{}

const (
	workLeast = 300
	workMost  = 400
	workSeen  = 150 // of the work when it scrolls
	listRows  = 5
)

func (*deskLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(o[0].MinSize().Width, o[1].MinSize().Width), listLeast(o[0])+workSeen)
}

// listLeast is the height of what stands above the list and its rows; the list itself asks for its head and one row.
func listLeast(list fyne.CanvasObject) float32 {
	return list.MinSize().Height + (listRows-1)*theme.RowHeight
}

func (*deskLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	work := min(max(size.Height*0.53, workLeast), workMost)
	work = max(min(work, size.Height-listLeast(o[0])), workSeen)
	o[0].Resize(fyne.NewSize(size.Width, size.Height-work))
	o[1].Move(fyne.NewPos(0, size.Height-work))
	o[1].Resize(fyne.NewSize(size.Width, work))
}

// steadyLayout asks for the same room whatever stands in it, so that the columns beside it stay where they are.
type steadyLayout struct{}

func (*steadyLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := float32(180)
	for _, x := range o {
		width = max(width, x.MinSize().Width)
	}
	return fyne.NewSize(width, workLeast)
}

func (*steadyLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, x := range o {
		x.Resize(size)
	}
}

// fillLayout gives the second object what the first and the last leave of the height.
type fillLayout struct{}

const (
	fillPad = 8
	fillGap = 4
)

func (*fillLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 2*fillPad+2*fillGap)
	for _, x := range o {
		m := x.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width+2*fillPad), size.Height+m.Height)
	}
	return size
}

func (*fillLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	inner := max(size.Width-2*fillPad, 0)
	for _, x := range []fyne.CanvasObject{o[0], o[2]} {
		x.Resize(fyne.NewSize(inner, x.MinSize().Height))
	}
	top, foot := o[0].MinSize().Height, o[2].MinSize().Height
	y := float32(fillPad)
	for i, h := range []float32{top, max(size.Height-top-foot-2*fillPad-2*fillGap, 40), foot} {
		o[i].Move(fyne.NewPos(fillPad, y))
		o[i].Resize(fyne.NewSize(inner, h))
		y += h + fillGap
	}
}
