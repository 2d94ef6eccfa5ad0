package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
)

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

// NewColumn sets three parts one above the other; the middle one takes the height that is left. Unlike a border it keeps
// the keyboard's order: from above to below. top and foot may be nil.
func NewColumn(top, fill, foot fyne.CanvasObject) *fyne.Container {
	c := &column{fill: fill}
	var parts []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{top, fill, foot} {
		if o != nil {
			parts = append(parts, o)
		}
	}
	return &fyne.Container{Layout: c, Objects: parts}
}

type column struct{ fill fyne.CanvasObject }

func (*column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			least := o.MinSize()
			size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
		}
	}
	return size
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest := size.Height
	for _, o := range objects {
		if o != c.fill && o.Visible() {
			rest -= o.MinSize().Height
		}
	}
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		height := max(rest, 0)
		if o != c.fill {
			height = o.MinSize().Height
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height
	}
}

// NewPair sets two columns of fields side by side, of which the left one has share of the width, and below one another where
// the width is less than both need.
func NewPair(left, right fyne.CanvasObject, share float32) *fyne.Container {
	return container.New(&pair{share: share}, left, right)
}

// pair is the layout of NewPair. How high it is depends on its width, which it learns from Layout.
type pair struct {
	share, width float32 // width: 0 before the first Layout
}

func (p *pair) beside(o []fyne.CanvasObject) bool {
	return p.width == 0 || p.width >= o[0].MinSize().Width+o[1].MinSize().Width
}

func (p *pair) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	if p.beside(o) {
		return fyne.NewSize(max(left.Width, right.Width), max(left.Height, right.Height))
	}
	return fyne.NewSize(max(left.Width, right.Width), left.Height+right.Height)
}

func (p *pair) Layout(o []fyne.CanvasObject, size fyne.Size) {
	p.width = size.Width
	least := o[0].MinSize()
	o[0].Move(fyne.NewPos(0, 0))
	if !p.beside(o) {
		o[0].Resize(fyne.NewSize(size.Width, least.Height))
		o[1].Move(fyne.NewPos(0, least.Height))
		o[1].Resize(fyne.NewSize(size.Width, max(size.Height-least.Height, 0)))
		return
	}
	left := max(min(size.Width*p.share, size.Width-o[1].MinSize().Width), least.Width)
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(size.Width-left, size.Height))
}

// Flush sets a label where titles begin: a label keeps some room around its words.
func Flush(label fyne.CanvasObject) *fyne.Container {
	room := -fynetheme.Size(fynetheme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(0, 0, room, room), label)
}

// NewBorder sets parts at the edges of what fills the rest. Unlike Fyne's border it keeps the keyboard's order: Tab goes
// from above to below and from left to right, as the eye does. Every part may be nil.
func NewBorder(top, bottom, left, right fyne.CanvasObject, fill ...fyne.CanvasObject) *fyne.Container {
	var parts []fyne.CanvasObject
	add := func(o fyne.CanvasObject) {
		if o != nil {
			parts = append(parts, o)
		}
	}
	add(top)
	add(left)
	for _, o := range fill {
		add(o)
	}
	add(right)
	add(bottom)
	return container.New(&border{layout.NewBorderLayout(top, bottom, left, right), top, bottom}, parts...)
}

// border gives what lies above and below its width before it asks how high that is: what wraps knows no other way, and
// Fyne forgets some of the changes it is told of later in the same frame.
type border struct {
	edges       fyne.Layout
	top, bottom fyne.CanvasObject
}

func (b *border) MinSize(objects []fyne.CanvasObject) fyne.Size { return b.edges.MinSize(objects) }

func (b *border) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range []fyne.CanvasObject{b.top, b.bottom} {
		if o != nil && o.Visible() && o.Size().Width != size.Width {
			o.Resize(fyne.NewSize(size.Width, o.Size().Height))
		}
	}
	b.edges.Layout(objects, size)
}
