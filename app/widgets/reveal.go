package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// revealRoom is what stays free between the edge of a scroll and what was brought into sight.
const revealRoom = 6

// Reveal scrolls everything between root and target just so far that target can be seen, and shows its part of a view that
// has room for one only. Of what is larger than its view the upper left part is shown; where target is not below root, or
// nothing is laid out yet, nothing happens.
func Reveal(root, target fyne.CanvasObject) { reveal(root, target) }

// reveal gives the place of target in the room of o, after scrolling.
func reveal(o, target fyne.CanvasObject) (at fyne.Position, found bool) {
	if o == nil || !o.Visible() {
		return at, false
	}
	if o == target {
		return at, true
	}
	for _, part := range partsOf(o) {
		in, found := reveal(part, target)
		if !found {
			continue
		}
		if s := scrollOf(o); s != nil {
			bringIntoView(s, in, target.Size())
		} else if s, ok := o.(*SplitView); ok {
			s.show(part)
		}
		return part.Position().Add(in), true
	}
	return at, false
}

func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *widget.PopUp:
		return []fyne.CanvasObject{o.Content}
	case interface{ parts() []fyne.CanvasObject }:
		return o.parts()
	}
	if s := scrollOf(o); s != nil {
		return []fyne.CanvasObject{s.Content}
	}
	return nil
}

func scrollOf(o fyne.CanvasObject) *container.Scroll {
	switch o := o.(type) {
	case *Scroll:
		return &o.Scroll
	case *container.Scroll:
		return o
	}
	return nil
}

func bringIntoView(s *container.Scroll, at fyne.Position, size fyne.Size) {
	view, whole, to := s.Size(), s.Content.Size(), s.Offset
	if s.Direction != container.ScrollVerticalOnly {
		to.X = nearest(to.X, at.X, size.Width, view.Width, whole.Width)
	}
	if s.Direction != container.ScrollHorizontalOnly {
		to.Y = nearest(to.Y, at.Y, size.Height, view.Height, whole.Height)
	}
	if to != s.Offset && !view.IsZero() {
		s.ScrollToOffset(to)
	}
}

// nearest is the offset next to the present one at which something is in the view and nothing beyond the whole.
func nearest(offset, at, length, view, whole float32) float32 {
	from, to := max(at-revealRoom, 0), min(at+length+revealRoom, whole)
	if to > offset+view {
		offset = to - view
	}
	return max(min(offset, from, whole-view), 0)
}
